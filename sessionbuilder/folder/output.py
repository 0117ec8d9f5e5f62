"""A finished file, before it is in its folder."""

from __future__ import annotations

from typing import NamedTuple


class Output(NamedTuple):
    """A finished file."""

    name: str
    """Its path among the files of its build, with forward slashes."""
    content: bytes
    document: str
    """The document that it belongs to, by its name."""
    size: str = ""
    """How long it is, such as `12 pages`."""
    remark: str = ""
    """What must be known before it is printed."""
    pages: int = 0
    """How many pages there are to print; none of what is not printed."""
    made_from: str = ""
    """A digest of the value that it was made from; empty where nobody asks."""
