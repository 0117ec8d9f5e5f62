"""The record of a build -> what is said of it, row by row, alike on the terminal and on the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from sessionbuilder.folder.filling import Filled
from sessionbuilder.inventory.by_name import made_by
from sessionbuilder.inventory.document import USES, Document
from sessionbuilder.made.made import Made, MadeFile, as_written, by_copies
from sessionbuilder.text import as_typed, counted, listed

SEND = "Send"


class Row(NamedTuple):
    """One thing to do."""

    heading: str
    """What to do, in a word."""
    file: str
    """With which file or folder of the build, with forward slashes; empty where it is with all of them."""
    said: tuple[str, ...]
    """What is said of it."""
    command: str = ""
    """What to type for it."""
    document: Document | None = None


def rows_of(made: Made) -> Iterator[Row]:
    """Yield a row for each document that was made, by what people do with it, and what may be done with all."""
    there = list(made.documents())
    for use, heading in USES.items():
        for document, files in there:
            if document.use == use:
                heading = SEND if made.is_sent else heading
                yield Row(heading, file_of(document), _said(document, files, made), document=document)
        if use == "print" and not made.is_sent:
            yield from _in_all(made)
    if made.whole and there and not (made.is_sent or made.is_large):
        command = as_typed("sessionbuilder", "build", made.name, *made.options, "--for", "participants")
        yield Row(SEND, "", ("What may be sent:",), command)


def file_of(document: Document) -> str:
    """Return the file that people are pointed to: its first, or the folder where there are several."""
    return document.files[0].partition("/*")[0]


def may_be_sent(*, failed: bool, made_up: bool, several: bool = False) -> str:
    """Return what is said of the folder for participants, or of several; `made_up` where an example's numbers stand."""
    if failed:
        return "Not to be sent yet: see what was found."
    if made_up:
        return (
            f"Not to be sent yet: the numbers and addresses in {'them' if several else 'it'} are made up. Put your own "
            "into `sessions/local.yaml`, take out the line `example: yes`, and build again."
        )
    return f"All that is in {'these folders' if several else 'this folder'} may be sent."


def done_of(made: Made, shown: Callable[[Path], str]) -> Iterator[str]:
    """Yield a sentence for what else was done in the folder of what was made."""
    return done_in(made.filled, as_written(shown(made.place.home)))


def done_in(filled: Filled, home: str) -> Iterator[str]:
    """Yield a sentence for what else was done in the folder `home`."""

    def named(name: str) -> str:
        return as_written(f"{home}/{name}")

    if filled.mended:
        yield f"{home}: an earlier build was interrupted; what it had replaced was put back first"
    for name, now in filled.moved.items():
        yield f"{named(name)} was changed by hand: it is {named(now)} now"
    for name in filled.removed:
        yield f"{named(name)} is removed: an earlier build made it, and this one does not"
    for shelf in filled.older:
        which = named(shelf) if shelf else f"the usual set in {home}"
        yield f"{which} is from an earlier version: build it again before you use it"
    for name in filled.to_print_again:
        yield f"{named(name)} is from an earlier version: print it again before you use it"


def _said(document: Document, files: Sequence[MadeFile], made: Made) -> tuple[str, ...]:
    """Return what is said of a document: how long it is, how many copies of it are needed, what it is."""
    several = document.has_several
    counts = not (made.is_sent or made.is_large)
    copies = _copies(files[0].copies) if counts and not several else ""
    size = counted(len(files), "sheet") if several else files[0].size
    what = document.sent if made.is_sent and not several else document.what
    sheets = [f"{_copies(number)} of {codes}" for number, codes in by_copies(files) if several and counts]
    return (", ".join(filter(None, (size, copies, what))), *sheets, *(file.remark for file in files if file.remark))


def _copies(number: int) -> str:
    return counted(number, "copy") if number else ""


def _in_all(made: Made) -> Iterator[Row]:
    """Yield how much there is to print, what is led from too; in large print only those who asked know."""
    printed = [document for document, _ in made.documents() if document.use == "print"]
    pages, leaves = made.in_all()
    if not (pages and printed):
        return
    if made.is_large:
        yield Row(USES["print"], "", ("as many of each as people asked for",))
        return
    instead = [document.name for document in printed if document.instead]
    with_ours = ", with what you lead from," if any(each.use == "lead" for each, _ in made.documents()) else ","
    words = f"{counted(pages, 'page')} in all{with_ours}"
    words += f" on {counted(leaves, 'sheet')} of paper if both sides are used"
    words += f"; the {listed(instead)} is not counted" if instead else ""
    yield Row(USES["print"], "", (words,))
    if made.whole and not {document.name for document in made_by("print")} & {document.name for document in printed}:
        yield Row(USES["print"], "", ("As one PDF:",), as_typed("sessionbuilder", "print", made.name, *made.options))
