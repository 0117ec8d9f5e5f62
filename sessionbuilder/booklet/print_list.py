"""A programme -> what to print, and how many of each."""

from __future__ import annotations

from sessionbuilder.booklet.handouts import printed_handouts
from sessionbuilder.content import CutCards, Table
from sessionbuilder.programme.handouts import Coded
from sessionbuilder.programme.rows import as_csv
from sessionbuilder.session.programme import Programme
from sessionbuilder.text import plain

_FOR = {"person": "each participant", "group": "each group", "pair": "each pair", "session": "the trainers"}
_COLUMNS = ("code", "title", "file", "copies", "for", "sides", "when", "afterwards")


def print_table(programme: Programme) -> Table:
    """Return the list for the guide."""
    rows = tuple(
        (
            plain(each.code),
            each.handout.title,
            plain(str(each.copies)),
            plain(_FOR[each.handout.per]),
            plain(_when(each)),
        )
        for each in printed_handouts(programme)
    )
    return Table(("Code", "Sheet", "Copies", "For", "When"), rows, (2, 9, 2, 5, 4))


def print_list(programme: Programme) -> str:
    """Return the list as CSV, one line for each sheet."""
    return as_csv(
        [
            {
                "code": each.code,
                "title": str(each.handout.title),
                "file": f"handouts/{each.name}.pdf",
                "copies": each.copies,
                "for": _FOR[each.handout.per],
                "sides": sides(each),
                "when": _when(each),
                "afterwards": each.handout.afterwards,
            }
            for each in printed_handouts(programme)
        ],
        _COLUMNS,
    )


def sides(each: Coded) -> str:
    """Return how it goes through the printer: cards on both sides, so that backs meet fronts."""
    if any(isinstance(part, CutCards) for part in each.handout.parts):
        return "both, flipped along the long edge"
    return "both or one"


def _when(each: Coded) -> str:
    if each.timed:
        return str(each.timed.start)
    title = str(each.handout.title)
    if title.startswith(("Attendance", "Before and")):
        return "at the start"
    return "at the end" if each.handout.role == "form" else "to keep"
