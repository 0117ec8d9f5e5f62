"""What a cure does to a session, as values beside its words. Blocks are meant by their numbers in the programme."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias


class Length(NamedTuple):
    """Another length is written for a part of a block."""

    block: int
    part: str
    """Such as `work`; empty for the block's own minutes."""
    written: str
    """Such as `20 to 30`."""


class Line(NamedTuple):
    """Another line is written in a block."""

    block: int
    key: str
    """`at`, `not-before`, `not-after` or `rounds`."""
    written: str


class Before(NamedTuple):
    """A block is put before another one."""

    block: int
    other: int


class Gone(NamedTuple):
    """A block is left out."""

    block: int


class InShort(NamedTuple):
    """The short form of a block is put in its place."""

    block: int


class OtherHours(NamedTuple):
    """The day gets other hours."""

    written: str
    """Such as `09:30 to 16:45`."""


Step: TypeAlias = Length | Line | Before | Gone | InShort | OtherHours
