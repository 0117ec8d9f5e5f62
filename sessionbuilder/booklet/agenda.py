"""A programme -> the agenda that participants see: sections with the times of the slides, and not a word more."""

from __future__ import annotations

from collections.abc import Iterator

from sessionbuilder.booklet.binding import bound
from sessionbuilder.booklet.booklet import Booklet, Printed, Sheet
from sessionbuilder.content import Facts, Table, Text
from sessionbuilder.programme.programme import Programme
from sessionbuilder.running_order.table import sections
from sessionbuilder.text import RichText, join, plain


def participant_agenda(programme: Programme, *, large: bool = False) -> Booklet:
    """Return the agenda as a sheet to print or send."""
    page = Sheet(programme.session.session, tuple(_parts(programme)), one_page=True)
    return bound(programme, "Agenda", [page], large=large)


def _parts(programme: Programme) -> Iterator[Printed]:
    session = programme.session
    yield Text(session.aim, "lead")
    if session.delivery:
        yield Facts(tuple(session.delivery.facts()))
    yield agenda_table(programme)
    if hard := [text for timed in programme.blocks for text in timed.block.warns_of()]:
        said = (piece for text in hard for piece in ("; ", text))
        yield Text(join(plain("What may be hard to hear: ").bolded(), *list(said)[1:], "."))


def agenda_table(programme: Programme) -> Table:
    """Return the day as the slide tells it: its sections where there are any; pauses are set apart."""
    rows: list[tuple[RichText, RichText]] = []
    quiet = set()
    for line in sections(programme):
        if line.what == "pause":
            quiet.add(len(rows))
        rows.append((plain(str(line.start)), line.title.bolded() if line.what == "section" else line.title))
    return Table(("Time", "What"), tuple(rows), (1, 7), frozenset(quiet))
