"""The files that a build wrote, and its print list -> a record of what to open, print, lead from and send."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from sessionbuilder.booklet.print_row import PrintRow
from sessionbuilder.diagnostics import Diagnostic
from sessionbuilder.folder.filling import Filled
from sessionbuilder.folder.place import Place
from sessionbuilder.inventory.by_name import documents, made_by
from sessionbuilder.inventory.document import Document
from sessionbuilder.inventory.folders import LARGE_PRINT
from sessionbuilder.text import listed

if TYPE_CHECKING:
    from sessionbuilder.made.product import Product


class MadeFile(Struct, frozen=True):
    """One file that a build wrote."""

    name: str
    """Its path in the folder of the build, with forward slashes."""
    document: str
    """The name of the document that it belongs to."""
    size: str = ""
    """How long it is, such as `12 pages`."""
    pages: int = 0
    remark: str = ""
    row: PrintRow | None = None
    """Its line on the print list, where it has one."""

    @property
    def copies(self) -> int:
        """How many copies the day needs; 0 of what is not on the print list."""
        return self.row.copies if self.row else 0


class Made(Struct, frozen=True):
    """What a build made of one session or delivery."""

    name: str
    """By which commands know it."""
    title: str
    hours: str
    people: str
    """Such as `24 participants in 4 groups`."""
    day: str
    """Of a delivery its day and its place, such as `Tuesday 15 June 2027, Town Hall`; else empty."""
    place: Place
    files: tuple[MadeFile, ...]
    filled: Filled
    refitted: tuple[str, ...]
    """What was done to fit it to other hours, in lines of at most 80 columns."""
    options: tuple[str, ...] = ()
    """The words of the command line that ask for its hours and its theme."""
    whole: bool = True
    """Whether it is everything that there is, and not some of it by `--only`."""
    made_up: str = ""
    """A sentence on its front door and its numbers, where they are those of an example."""

    @property
    def when(self) -> str:
        """Its hours and people in a line, and whether it is in large print."""
        return ", ".join(filter(None, (self.hours, self.people, "in large print" if self.is_large else "")))

    @property
    def is_sent(self) -> bool:
        """Whether it is what may be sent to participants."""
        return self.place.is_sent

    @property
    def is_large(self) -> bool:
        """Whether it is in large print."""
        return self.place.shelf.endswith(LARGE_PRINT)

    def of(self, document: Document) -> list[MadeFile]:
        """Return the files of a document; what is Word or a table beside a PDF of the same name is passed over."""
        files = [file for file in self.files if file.document == document.name]
        return [file for file in files if file.pages] or files

    def documents(self) -> Iterator[tuple[Document, list[MadeFile]]]:
        """Yield every document that was made, in the order in which documents are told, with its files."""
        for document in documents():
            if files := self.of(document):
                yield document, files

    def in_all(self) -> tuple[int, int]:
        """Return how many pages the day needs on paper, and on how many leaves if both sides are used.

        What is printed in place of something else is not counted with it.
        """
        pages = leaves = 0
        for document, files in self.documents():
            if not document.instead:
                for file in files:
                    pages += file.copies * file.pages
                    leaves += file.copies * (file.row.leaves(file.pages) if file.row else 0)
        return pages, leaves


class Ended(Struct, frozen=True):
    """How the build of one session or delivery ended."""

    file: str
    """The file that was built, as its author knows it."""
    found: tuple[Diagnostic, ...]
    made: Made | None
    """None where nothing was written."""
    stood: bool = False
    """Whether it ended so before, and was not done again, since nothing that it is made from has changed."""

    @property
    def failed(self) -> bool:
        """Whether something is to be mended before it is used."""
        return any(found.fault.severity == "error" for found in self.found)


class Run(Struct, frozen=True):
    """One run of `build`."""

    root: Path
    """The workspace; where there is none, the folder that the command was given in."""
    out: Path | None
    """The folder that it writes to; None where there is no workspace, and so no place for one."""
    ended: tuple[Ended, ...] = ()
    found: tuple[Diagnostic, ...] = ()
    """What was found that is of no session."""
    stopped: str = ""
    """Why nothing could be begun, in a sentence."""
    over: tuple[str, ...] = ()
    """The names of deliveries that were passed by, since their day is over."""

    def without_accepted(self) -> Run:
        """Return the run without the warnings that somebody accepts."""
        ended = tuple(replace(each, found=_told(each.found)) for each in self.ended)
        return replace(self, ended=ended, found=_told(self.found))

    @property
    def failed(self) -> bool:
        """Whether something is to be mended."""
        return bool(self.stopped) or any(each.failed for each in self.ended)

    @property
    def folder(self) -> Path | None:
        """The folder to look into: that of the one session, or the one above several; None where nothing was made."""
        folders = [each.made.place.folder for each in self.ended if each.made]
        return folders[0] if len(folders) == 1 else self.out if folders else None


def passed_by(names: Sequence[str]) -> str:
    """Return a sentence on the deliveries of these `names`, which were passed by."""
    return f"Passed by, since their day is over: {listed(f'`{name}`' for name in names)}. Name one to have it made."


def that_stood(run: Run) -> str:
    """Return a sentence on what stood already, and was not written again; empty where there is nothing of that."""
    made = [each for each in run.ended if each.made]
    stood = sum(each.stood for each in made)
    if not stood:
        return ""
    if stood == len(made):
        return "Nothing that this is made from has changed since it was built, so nothing is written: it stands."
    return f"{stood} of {len(made)} stand as they were built: nothing that they are made from has changed."


def made_up(run: Run) -> str:
    """Return a sentence where what was made has the local pack of an example; empty where it has none.

    What would be sent says so itself, unless something else is to be mended first.
    """
    told = (each.made.made_up for each in run.ended if each.made and (each.failed or not each.made.is_sent))
    return next(filter(None, told), "")


def made_of(
    product: Product,
    place: Place,
    filled: Filled,
    *,
    name: str,
    options: Sequence[str] = (),
    wanted: Collection[str] | None = None,
) -> Made:
    """Return the record of a `product` once it lies in its `place`; its name for commands is `name`."""
    files = (
        MadeFile(file.name, file.document, file.size, file.pages, file.remark, product.rows.get(file.name))
        for file in product.outputs
    )
    possible = {
        each.name
        for each in made_by("build")
        if each.is_made(to_send=place.is_sent, large=place.shelf.endswith(LARGE_PRINT))
    }
    return Made(
        name,
        product.title,
        product.hours,
        product.people,
        product.day,
        place,
        tuple(files),
        filled,
        product.refitted,
        tuple(options),
        wanted is None or set(wanted) >= possible,
        product.made_up,
    )


def by_copies(files: Iterable[MadeFile]) -> list[tuple[int, str]]:
    """Return how many copies are needed of which sheets, most copies first: `12`, `H1 to H4, H6 and F2`."""
    codes: dict[int, list[str]] = {}
    for file in files:
        if file.row and file.row.code:
            codes.setdefault(file.copies, []).extend(file.row.codes)
    return [(copies, _in_words(codes[copies])) for copies in sorted(codes, reverse=True)]


def _in_words(codes: Sequence[str]) -> str:
    """Return codes as people say them, three or more in a row by the first and the last."""
    told: list[str] = []
    runs = groupby(enumerate(codes), key=lambda each: (each[1][0], int(each[1][1:]) - each[0]))
    for _, run in runs:
        names = [code for _, code in run]
        told += names if len(names) < 3 else [f"{names[0]} to {names[-1]}"]
    return listed(told)


def as_written(shown: str) -> str:
    """Return a path that is written with forward slashes as this system writes paths."""
    return str(PurePath(shown))


def _told(found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    return tuple(each for each in found if not each.accepted)
