"""What goes through the printer, with its pages -> how much paper that is, with what is told of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from textwrap import wrap
from typing import NamedTuple

from msgspec import Struct

from sessionbuilder.booklet.print_list import file_of
from sessionbuilder.booklet.print_row import PrintRow
from sessionbuilder.booklet.to_print import printed_apart
from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.inventory.by_name import made_by
from sessionbuilder.inventory.document import Document
from sessionbuilder.running_order.hanging import WIDTH
from sessionbuilder.script.script import Script
from sessionbuilder.text import counted, listed

MOST_PAGES = 20_000
"""Pages of one file: twenty boxes of paper."""


class Copies(NamedTuple):
    """One line of the print list as it is printed."""

    row: PrintRow
    pages: int
    """Of one copy."""
    number: int
    """How many copies there are."""

    @property
    def title(self) -> str:
        """Its code and its title."""
        return " ".join(filter(None, (self.row.code, self.row.title)))

    def leaves(self, *, two_sided: bool) -> int:
        """Return how many leaves of paper all copies take."""
        return self.number * (self.row.leaves(self.pages) if two_sided else self.pages)


class Printed(Struct, frozen=True):
    """One file for the printer."""

    sheets: tuple[Copies, ...]
    """What is in it, in its order."""
    two_sided: bool
    """Whether the printer prints on both sides."""
    absent: tuple[str, ...]
    """What is not in it and why, a line each."""

    @property
    def leaves(self) -> int:
        """How many leaves of paper it takes."""
        return sum(each.leaves(two_sided=self.two_sided) for each in self.sheets)

    @property
    def pages(self) -> int:
        """How many pages it has, blank backs too."""
        return self.leaves * 2 if self.two_sided else self.leaves

    def lines(self, file: str, *, brief: bool = False) -> Iterator[str]:
        """Yield what is told of it, `file` being how its path is shown; `brief` how much paper it takes and no more."""
        leaves = f"{counted(self.leaves, 'sheet')} of paper"
        how = "both sides, flipped along the long edge" if self.two_sided else "one side"
        yield file
        blank = self.pages - sum(each.number * each.pages for each in self.sheets)
        backs = f", {blank:,} of them {'a blank back' if blank == 1 else 'blank backs'}," if blank else ""
        yield f"{counted(self.pages, 'page')}{backs} on {leaves}"
        yield f"Print on {how}."
        if brief:
            return
        wide = max(len(str(each.number)) for each in self.sheets)
        for each in self.sheets:
            bare = ", backs left blank" if self.two_sided and each.row.one_sided and each.pages > 1 else ""
            words = f"{each.number:{wide}} × {each.title}, {counted(each.pages, 'page')}{bare}"
            yield from _hanging(words, wide + 5)
        if not self.two_sided and (with_backs := [each.row.code for each in self.sheets if each.row.has_backs]):
            words = f"Print {listed(with_backs)} apart, on both sides: the pages are fronts and backs of one another."
            yield from wrap(words, WIDTH)
        if self.absent:
            yield "Not in it:"
            yield from (line for words in self.absent for line in _hanging(words, 4))


def _hanging(words: str, by: int) -> list[str]:
    """Return `words` in lines set in by two columns, those after the first by so many."""
    return wrap(words, WIDTH, initial_indent="  ", subsequent_indent=" " * by)


def put_together(
    script: Script,
    document: Document,
    rows: Sequence[PrintRow],
    needed: Mapping[str, int],
    pages: Mapping[str, int],
    report: Report,
    *,
    two_sided: bool,
) -> Printed:
    """Return what is printed of `rows`: of each file as many copies as are `needed`, with so many `pages` each.

    That it is nothing, or more than one file can hold, is noted in `report`.
    """
    sheets = tuple(Copies(row, pages[row.file], needed[row.file]) for row in rows if needed[row.file])
    printed = Printed(sheets, two_sided, tuple(_absent(script, document, sheets)))
    span = script.programme.session.span
    if not sheets:
        message = "There is nothing to print for this session: nobody is expected."
        report.add(codes.NOTHING_TO_PRINT, span, message, codes.NOTHING_TO_PRINT.mend)
    if printed.pages > MOST_PAGES:
        message = f"All copies together would be {printed.pages:,} pages; one file holds {MOST_PAGES:,}."
        report.add(codes.TOO_MANY_PAGES, span, message, codes.TOO_MANY_PAGES.mend)
    return printed


def _absent(script: Script, document: Document, sheets: Sequence[Copies]) -> Iterator[str]:
    """Yield what of the day is not among the `sheets` of `document`, and why."""
    programme = script.programme
    session = programme.session
    if document.reader == "participants":
        ours = listed(each.name for each in made_by("build") if each.printing and not each.is_sent)
        yield f"{ours}: for whoever leads the day; `--with-guide` puts them first"
    for other in printed_apart():
        yield f"{other.name}: printed {other.what}"
    if session.briefing:
        yield "briefing: for teams that were not there"
    there = {each.row.file for each in sheets}
    if nobody := [each.code for each in script.sheets if file_of(each) not in there]:
        yield f"{listed(nobody)}: nobody is expected, so no copy is needed; `--copies 1` prints one of each"
    if session.handouts_ or any(timed.block.handouts_ for timed in programme.blocks):
        yield "the sheets that `handouts:` turns off"
    for said in script.blocks:
        timed, case = said.timed, programme.case_of(said.timed)
        if case and not case.printable and not timed.block.deals_with_paper and said.makes_own:
            yield f"the sheet of “{timed.title}”: its case is unpublished, and nobody has approved it for print"
    if programme.refit and programme.refit.unmade:
        yield f"{listed(programme.refit.unmade)}: those of the whole day stand"
    if programme.refit and programme.refit.unfilled:
        yield f"{listed(programme.refit.unfilled)}: no block that fills it in is left"
