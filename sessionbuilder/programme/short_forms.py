"""A session that is refitted -> its blocks, each in full or in its short form."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from sessionbuilder.programme.clock import window
from sessionbuilder.programme.departures import TIERS
from sessionbuilder.programme.filling import Filling
from sessionbuilder.programme.reckoning import Room
from sessionbuilder.programme.worth import worth
from sessionbuilder.session.block import Block
from sessionbuilder.session.session import Session


def shortened(session: Session, places: Sequence[int]) -> tuple[Block, ...]:
    """Return the blocks with as many in their short form as it takes to give every block its ideal minutes.

    A short form is taken only where it helps: not before a fixed time that is kept anyway.
    """
    blocks = list(session.programme)
    able = [number for number in places if short_form(blocks[number]) is not blocks[number]]
    if not able:
        return session.programme
    room = Room(session)
    filling = Filling(room, places, room.ideal)
    over = filling.missed()
    for number in sorted(able, key=lambda number: _dearness(blocks[number])):
        if not over:
            break
        brief = short_form(blocks[number])
        filling.put_instead(number, brief.ideal_minutes(session), window(brief, session))
        if (left := filling.missed()) < over:
            blocks[number], over = brief, left
        else:
            filling.put_instead(number, room.ideal[number], room.windows[number])
    return tuple(blocks)


def _dearness(block: Block) -> tuple[int, int]:
    """Return how dear it is to have the block in full: first to its author, then to those who learn."""
    return TIERS.index(block.importance), worth(block)


def short_form(block: Block) -> Block:
    """Return the short form of the block, where it has one and is not protected."""
    return block if block.variant is None or block.protected else block.variant


def lengthened(session: Session, whole: Sequence[Block], places: Sequence[int]) -> list[Block]:
    """Return the blocks, in full again where that takes the ideal minutes of no other, the dearest first.

    Where minutes would be nobody's if a block stayed short, it is in full again if it fits as short as it may be.
    """
    blocks = list(session.programme)
    short = [number for number in places if blocks[number] is not whole[number]]
    if not short:
        return blocks
    room, full = Room(session), Room(replace(session, programme=tuple(whole)))
    ideal, least, most = (Filling(room, places, lengths) for lengths in (room.ideal, room.least, room.most))
    over, late, idle = ideal.missed(), least.missed(), most.idle()
    for number in sorted(short, key=lambda number: _dearness(whole[number]), reverse=True):
        for filling, longer in ((ideal, full.ideal), (least, full.least), (most, full.most)):
            filling.put_instead(number, longer[number], full.windows[number])
        if ideal.missed() <= over or (least.missed() <= late and most.idle() < idle):
            blocks[number], idle = whole[number], most.idle()
            continue
        for filling, shorter in ((ideal, room.ideal), (least, room.least), (most, room.most)):
            filling.put_instead(number, shorter[number], room.windows[number])
    return blocks
