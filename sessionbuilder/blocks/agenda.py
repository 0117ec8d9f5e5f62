"""How the day runs, with clock times, made from the programme itself."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from sessionbuilder.content import Page, Slide, Table
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.running_order.table import sections
from sessionbuilder.script.kind import Kind
from sessionbuilder.session.block import Chapter, Nature
from sessionbuilder.text import plain
from sessionbuilder.units import Minutes


class Agenda(Kind, frozen=True, kw_only=True):
    """Shows sections, breaks and the end with their times; it has no fields of its own."""

    listed_under: ClassVar[Chapter] = "Opening the day"
    usual_title: ClassVar[str] = "How the day runs"
    usual_minutes: ClassVar[Minutes] = 3
    nature: ClassVar[Nature] = "frame"

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return a table of times: the sections where there are any, otherwise the blocks."""
        shown = sections(programme)
        rows = [(plain(str(line.start)), line.title) for line in shown]
        quiet = frozenset(number for number, line in enumerate(shown) if line.what == "pause")
        yield Page(when.title, (Table(("Time", "What"), tuple(rows), (1, 4), quiet, halves=True),))
