"""A programme -> what goes through the printer for its day, in the order in which the day uses it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatch
from typing import NamedTuple

from sessionbuilder.booklet.print_list import file_of, print_rows
from sessionbuilder.booklet.print_row import PrintRow
from sessionbuilder.inventory.by_name import made_by
from sessionbuilder.inventory.document import Document
from sessionbuilder.programme.programme import Programme
from sessionbuilder.script.script import Script
from sessionbuilder.script.sheets import Coded


class _Turn(NamedTuple):
    """When something is used; what is less comes first."""

    block: int
    """The block, by its number; -1 before all of them."""
    in_block: int = 0
    """What is there as the block starts has 0, the block's own sheets 2, what it ends with 3."""
    on_list: int = 0


def in_order_of_use(script: Script, *, facilitators: bool) -> list[PrintRow]:
    """Return the lines of the print list that are printed for the room; before them what `facilitators` need, if asked.

    What is printed in place of single sheets is not among them.
    """
    turns = _turns(script)
    ours = {document.files[0] for document in _listed() if not document.is_sent}
    rows = [row for row in print_rows(script) if row.file in turns and (facilitators or row.file not in ours)]
    return sorted(rows, key=lambda row: (row.file not in ours, turns[row.file]))


def documents_of(rows: Iterable[PrintRow]) -> set[str]:
    """Return the names of the documents that `rows` are, or are sheets of."""
    return {each.name for each in made_by("build") for row in rows if fnmatch(row.file, each.files[0])}


def printed_apart() -> tuple[Document, ...]:
    """Return what is on the print list, and printed in place of single sheets."""
    return tuple(document for document in _listed() if document.instead)


def _listed() -> Iterator[Document]:
    return (document for document in made_by("build") if document.printing)


def _turns(script: Script) -> Mapping[str, _Turn]:
    """Return when each file is used, by its name."""
    turns = {document.files[0]: _Turn(-1) for document in _listed() if not document.instead}
    out = ((each, said.timed.number) for said in script.blocks for each in said.paper.out)
    given = {each.code: number for each, number in out if each.handout.role == "form" or each.handout.moment}
    for place, each in enumerate(script.sheets):
        turns[file_of(each)] = _turn(each, given, script.programme, place)
    return turns


def _turn(each: Coded, given: Mapping[str, int], programme: Programme, place: int) -> _Turn:
    """Return when a sheet is used: in the block that hands it out, when it is `given`, or from the start."""
    if each.out:
        return _Turn(each.out.number, 2, place)
    if each.code in given:
        return _Turn(given[each.code], 3 if each.handout.moment == "end" else 0, place)
    return _Turn(programme.opening.number if programme.opening else -1, 1, place)
