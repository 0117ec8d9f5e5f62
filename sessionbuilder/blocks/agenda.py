"""How the day runs, with clock times, made from the programme itself."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from sessionbuilder.content import Page, Slide, Table
from sessionbuilder.session.block import Block, Nature
from sessionbuilder.session.programme import Programme, TimedBlock
from sessionbuilder.text import plain
from sessionbuilder.units import Minutes


class Agenda(Block, frozen=True, kw_only=True):
    """Shows sections, breaks and the end with their times; it has no fields of its own."""

    usual_title: ClassVar[str] = "How the day runs"
    usual_minutes: ClassVar[Minutes] = 3
    nature: ClassVar[Nature] = "frame"

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return a table of times: the sections where there are any, otherwise the blocks."""
        first = next(programme.sections())
        sectioned = any(timed.block.opens_section for timed in programme.blocks)
        shown = [
            timed
            for timed in programme.blocks
            if timed.block.pause or (timed.block.opens_section if sectioned else timed.minutes)
        ]
        if sectioned and not first.opener:
            shown.insert(0, first.blocks[0])
        rows = [(plain(str(timed.start)), timed.title) for timed in shown]
        rows.append((plain(str(programme.end)), plain("Close")))
        quiet = frozenset(number for number, timed in enumerate(shown) if timed.block.pause)
        yield Page(when.title, (Table(("Time", "What"), tuple(rows), (1, 4), quiet, halves=True),))
