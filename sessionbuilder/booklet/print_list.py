"""A programme -> what to print, and how many of each."""

from __future__ import annotations

from collections.abc import Iterator

from sessionbuilder.booklet.print_row import SIDES, PrintRow
from sessionbuilder.content import Table
from sessionbuilder.inventory.by_name import document_named, made_by
from sessionbuilder.running_order.rows import as_csv
from sessionbuilder.script.script import Script
from sessionbuilder.script.sheets import Coded, said, together
from sessionbuilder.text import plain

_FOR = {
    "person": "each participant",
    "group": "each group",
    "pair": "each pair",
    "three": "each three",
    "session": "the trainers",
}
_TRAINERS = 2
"""Copies of what is for whoever leads the day, where no delivery says who does."""
_COLUMNS = ("code", "title", "file", "copies", "for", "sides", "when", "afterwards", "called")


def file_of(each: Coded) -> str:
    """Return the file of a sheet that is printed."""
    return document_named("handouts").called_by(each.name)


def print_rows(script: Script) -> Iterator[PrintRow]:
    """Yield what facilitators need, then what participants get in the order of codes, then what may be in its place."""
    programme = script.programme
    people, run = programme.session.participants, programme.session.delivery
    trainers = len(run.names) if run and run.names else _TRAINERS
    sheets, instead = script.sheets, list[PrintRow]()
    for document in made_by("build"):
        if line := document.printing:
            many, reader = (people, _FOR["person"]) if document.is_sent else (trainers, _FOR["session"])
            sides = SIDES[line.sides]
            title = line.title if sheets or not document.instead else line.title.partition(",")[0]
            row = PrintRow("", title, document.files[0], many, reader, sides, line.moment, line.afterwards)
            if document.instead:
                instead.append(row)
            else:
                yield row
    for own in together(sheets):
        each, handout = own[0], own[0].handout
        when = str(each.out.start) if each.out else _MOMENTS[handout.moment]
        title = "; ".join(str(sheet.handout.title) for sheet in own)
        called = "; ".join(sheet.handout.called for sheet in own)
        reader, sides = _FOR[handout.per], SIDES[handout.sides]
        file, after = file_of(each), _AFTERWARDS[handout.afterwards]
        yield PrintRow(
            said([sheet.code for sheet in own]), title, file, each.copies, reader, sides, when, after, called
        )
    yield from instead


def print_table(script: Script) -> Table:
    """Return the list for the guide."""
    rows = tuple(
        tuple(map(plain, (row.code, row.title, str(row.copies), row.reader, row.when))) for row in print_rows(script)
    )
    return Table(("Code", "Sheet", "Copies", "For", "When"), rows, (2, 9, 3, 5, 4))


def print_list(script: Script) -> str:
    """Return the list as CSV, one line for each sheet."""
    return as_csv((dict(zip(_COLUMNS, row, strict=True)) for row in print_rows(script)), _COLUMNS)


_MOMENTS = {"start": "at the start", "end": "at the end", "": "at the start"}
_AFTERWARDS = {"keep": "keep", "return": "collect", "destroy": "collect and destroy"}
