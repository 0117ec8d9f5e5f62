"""A programme -> everything that must be in the room, once, with how many of it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.session.block import Block
from sessionbuilder.session.session import Session
from sessionbuilder.text import RichText, join


class Needed(Struct, frozen=True):
    """Something that must be in the room."""

    item: RichText
    amount: str
    """Such as `4 sheets`; empty where nobody says how many."""
    blocks: tuple[TimedBlock, ...]
    """Where it is used."""


def materials_needed(programme: Programme) -> Iterator[Needed]:
    """Yield each material in order of first use.

    What is used up, such as sheets, is added up over the day; of what serves again there are as many as the block
    that needs the most.
    """
    session = programme.session
    uses = [(material, timed) for timed in programme.blocks for material in timed.block.materials]
    for name in dict.fromkeys(_name(material.item) for material, _ in uses):
        same = [(material, timed) for material, timed in uses if _name(material.item) == name]
        counts = [material.needed(session.participants, session.groups) for material, _ in same]
        first = next((material for material, _ in same if material.per), same[0][0])
        number = sum(counts) if first.used_up else max(counts)
        yield Needed(first.item, first.amount(number) if number else "", tuple(timed for _, timed in same))


def needed_in(block: Block, session: Session) -> Iterator[RichText]:
    """Yield what must be in the room for `block`, each with how many of it where that can be reckoned."""
    for material in block.materials:
        number = material.needed(session.participants, session.groups)
        yield join(material.item, f": {material.amount(number)}") if number else material.text


def _name(item: RichText) -> str:
    return " ".join(str(item).casefold().split())
