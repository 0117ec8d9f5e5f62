"""What somebody means to do to a session, as values: each becomes edits of a text.

A block is meant by its place in the programme as it is written, from 0. Several are done one after the other.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct


class Intention(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="what"):
    """One thing to do; `what` says which."""


class Stretch(Intention, frozen=True, tag="stretch"):
    """Give a block so many minutes."""

    block: int
    minutes: int
    """How long it ideally takes in all, whatever parts it has."""


class Move(Intention, frozen=True, tag="move"):
    """Put a block at another place."""

    block: int
    to: int
    """Where it is to stand once it is there, from 0."""


class Hold(Intention, frozen=True, tag="hold"):
    """Hold the start of a block to a time of day."""

    block: int
    key: Literal["at", "not-before", "not-after"]
    clock: str
    """Such as `12:30`; empty where it is to be held no longer."""


class Assign(Intention, frozen=True, tag="set"):
    """Write something into a block."""

    block: int
    keys: tuple[str | int, ...]
    """The field, and where it goes on in that: `["questions", 0]`."""
    value: str | list[str] | None
    """Null, or nothing but blanks, takes the line away."""


class Add(Intention, frozen=True, tag="add"):
    """Begin a new block."""

    block: int
    """The block after which it comes; -1 for the start."""
    kind: str


class Remove(Intention, frozen=True, tag="remove"):
    """Take a block out."""

    block: int


class Shorten(Intention, frozen=True, tag="shorten"):
    """Put the short form of a block in its place."""

    block: int


class ChangeHours(Intention, frozen=True, tag="hours"):
    """Give the day other hours."""

    hours: str
    """Such as `09:30 to 16:00`."""


class Write(Intention, frozen=True, tag="write"):
    """Write something into any file, at what leads there from its left edge."""

    file: str
    keys: tuple[str | int, ...]
    """Such as `["programme", 3, "questions", 0]`."""
    value: str | list[str] | None
    """Null, or nothing but blanks, takes the line away."""
    after: str = ""
    """The key after which a new line stands; empty for where such a line is usual."""


class Order(Intention, frozen=True, tag="order"):
    """Put an item of a list in any file at another place of the list."""

    file: str
    keys: tuple[str | int, ...]
    """What leads to the item: `["programme", 3, "cues", 0]`."""
    to: int
    """Where it is to stand once it is there, from 0."""


AnyIntention: TypeAlias = Stretch | Move | Hold | Assign | Add | Remove | Shorten | ChangeHours | Write | Order
