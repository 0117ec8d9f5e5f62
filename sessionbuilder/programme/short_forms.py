"""A session that is refitted -> its blocks, each in full or in its short form."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from sessionbuilder.programme.departures import TIERS
from sessionbuilder.programme.reckoning import Room
from sessionbuilder.session.block import Block
from sessionbuilder.session.session import Session


def shortened(session: Session, places: Sequence[int]) -> tuple[Block, ...]:
    """Return the blocks with as many in their short form as it takes to give every block its ideal minutes.

    A short form is taken only where it helps: not before a fixed time that is kept anyway.
    """
    blocks = list(session.programme)
    able = [number for number in places if short_form(blocks[number]) is not blocks[number]]
    room = Room(session)
    over = room.missed(places, room.ideal)
    for number in sorted(able, key=lambda number: TIERS.index(blocks[number].importance)):
        if not over:
            break
        tried = [*blocks[:number], short_form(blocks[number]), *blocks[number + 1 :]]
        room = Room(replace(session, programme=tuple(tried)))
        left = room.missed(places, room.ideal)
        if left < over:
            blocks, over = tried, left
    return tuple(blocks)


def short_form(block: Block) -> Block:
    """Return the short form of the block, where it has one and is not protected."""
    return block if block.variant is None or block.protected else block.variant


def lengthened(session: Session, whole: Sequence[Block], places: Sequence[int]) -> list[Block]:
    """Return the blocks, in full again where that takes the ideal minutes of no other, the dearest first.

    Where minutes would be nobody's if a block stayed short, it is in full again if it fits as short as it may be.
    """
    blocks = list(session.programme)
    room = Room(session)
    over, late = room.missed(places, room.ideal), room.missed(places)
    short = [number for number in places if blocks[number] is not whole[number]]
    for number in sorted(short, key=lambda number: -TIERS.index(whole[number].importance)):
        tried = [*blocks[:number], whole[number], *blocks[number + 1 :]]
        longer = Room(replace(session, programme=tuple(tried)))
        fits = longer.missed(places, longer.ideal) <= over
        if fits or (longer.missed(places) <= late and longer.idle(places) < room.idle(places)):
            blocks, room = tried, longer
    return blocks
