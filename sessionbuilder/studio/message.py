"""What is asked of the studio and what it answers, as values that travel as JSON.

Places in a text are offsets as JavaScript and editors count them: in units of UTF-16 from the start of the text, whose
lines end with one letter each.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from msgspec import Struct


class Ask(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What every message may say."""

    texts: Mapping[str, str] = {}
    """What stands in editors and is not saved, by the names of the files."""


class Told(Struct, frozen=True, kw_only=True, rename="camel"):
    """What is answered."""


class Later(NamedTuple):
    """An answer whose dear part needs nothing that others use, so that nobody has to wait for it."""

    made: Callable[[], Told]
    """Returns the answer. It may run beside anything else."""


class Write(Struct, frozen=True):
    """A file that is to be written, if it stands as it did."""

    name: str
    content: bytes
    was: str
    """The SHA-256 of what it held when that was read; empty where there was no such file."""


class Writing(Told, frozen=True):
    """An answer that holds only once its files are written, all of them or none."""

    writes: tuple[Write, ...] = ()


class Edit(Told, frozen=True):
    """A stretch of a text, and what is to stand in its place."""

    start: int
    end: int
    insert: str


class RefusedError(Exception):
    """What is asked cannot be done; it says in a sentence why."""
