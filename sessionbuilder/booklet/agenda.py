"""A programme -> the agenda that participants see: sections with the times of the slides, and what helps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from sessionbuilder.booklet.binding import bound, support, written_to
from sessionbuilder.booklet.booklet import Booklet, Printed, Sheet, Timetable
from sessionbuilder.content import Bullets, Fact, Facts, Heading, PageBreak, Text, bulleted
from sessionbuilder.programme.programme import Programme
from sessionbuilder.running_order.table import sections
from sessionbuilder.text import RichText, plain

_LARGER = (16, 14)
"""Points in which it is set where its page has room for them."""
_HIGHEST = 14
"""How many millimetres a row is high at most, beside text of 12 points: few rows are no list, but no poster either."""


def participant_agenda(programme: Programme, *, large: bool = False) -> Booklet:
    """Return the agenda as a page to print or send, its letters as large as it has room for."""
    page = Sheet(programme.session.session, tuple(_parts(programme)), poster=True)
    return replace(bound(programme, "Agenda", [page], large=large), larger=() if large else _LARGER)


def _parts(programme: Programme) -> Iterator[Printed]:
    session = programme.session
    yield Text(session.aim, "lead")
    date, *others = session.delivery.facts() if session.delivery else (None,)
    yield Facts(tuple(fact for fact in (date, Fact("Time", plain(str(session.time))), *others) if fact))
    yield agenda_table(programme)
    yield from written_to(programme)
    yield PageBreak(needed=True)
    yield from _listed(
        "What may be hard to hear", [text for timed in programme.blocks for text in timed.block.warns_of()]
    )
    yield from _listed("What you may do", [text for timed in programme.blocks for text in timed.block.allows()])
    yield from support(programme)


def _listed(heading: str, texts: Sequence[RichText]) -> Iterator[Printed]:
    if texts:
        yield Heading(plain(heading))
        yield Bullets(bulleted(texts))


def agenda_table(programme: Programme) -> Timetable:
    """Return the day as the slide tells it: its sections where there are any; pauses are set apart."""
    lines = sections(programme)
    rows = ((plain(str(line.start)), line.title.bolded() if line.what == "section" else line.title) for line in lines)
    quiet = frozenset(number for number, line in enumerate(lines) if line.what == "pause")
    return Timetable(("Time", "What"), tuple(rows), (1, 7), quiet, strong=frozenset({0}), least=6.5, most=_HIGHEST)
