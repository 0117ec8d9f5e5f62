"""The record of a build -> lines for the terminal, at most 80 columns wide: what to open, print, lead from and send."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from textwrap import wrap

from sessionbuilder.documents import DOCUMENTS, USES, Document
from sessionbuilder.folder.filling import Filled
from sessionbuilder.made.made import Ended, Made, MadeFile, as_typed, as_written, by_copies
from sessionbuilder.text import counted, listed

WIDTH = 80
_SEND = "Send"
_INDENT = "  "

Row = tuple[str, str, list[str]]
"""What to do, with which file, and what is said of it in lines that may be wrapped."""


def lines_of(ended: Sequence[Ended], shown: Callable[[Path], str]) -> Iterator[str]:
    """Yield what was made: all of it for one session, a line or two for each of several."""
    made = [each for each in ended if each.made]
    for number, each in enumerate(made if len(ended) == 1 else ()):
        assert each.made, number
        yield from _one(each.made, shown, failed=each.failed)
    if len(ended) > 1 and made:
        yield from _several([each.made for each in made if each.made], shown)


def _one(made: Made, shown: Callable[[Path], str], *, failed: bool) -> Iterator[str]:
    rows = list(_rows(made))
    folder = as_written(shown(made.place.folder))
    if not rows:
        yield f"Nothing is written into {folder}: this session has none of what was asked for."
    else:
        yield from wrap(made.title, WIDTH)
        yield f"{made.hours}, {made.people}{', in large print' if made.is_large else ''}"
        yield folder
        yield ""
        yield from _table(rows)
        if made.is_sent:
            words = "Not to be sent yet: see what was found." if failed else "All that is in this folder may be sent."
            yield from ("", words)
    yield from _done(made, shown)
    yield from made.refitted


def _rows(made: Made) -> Iterator[Row]:
    """Yield a row for each document that was made, by what people do with it."""
    made_now = list(made.documents())
    for use, heading in USES.items():
        for document, files in made_now:
            if document.use == use:
                yield _SEND if made.is_sent else heading, _file_of(document, files), _said(document, files, made)
        if use == "print" and made.is_large:
            yield USES["print"], "", ["as many of each as people asked for"]
        elif use == "print" and made.in_all()[0] and not made.is_sent:
            yield USES["print"], "", _in_all(made)
    if made.whole and not (made.is_sent or made.is_large) and made_now:
        yield _SEND, "", [as_typed("sessionbuilder", "build", made.name, *made.options, "--for", "participants")]


def _file_of(document: Document, files: Sequence[MadeFile]) -> str:
    return document.files[0].partition("/*")[0] if "*" in document.files[0] else files[0].name


def _said(document: Document, files: Sequence[MadeFile], made: Made) -> list[str]:
    """Return what is said of a document: how long it is, how many copies of it are needed, what it is."""
    several = "*" in document.files[0]
    counts = not (made.is_sent or made.is_large)
    copies = _copies(files[0].copies) if counts else ""
    size = counted(len(files), "sheet") if several else ", ".join(filter(None, (files[0].size, copies)))
    what = "" if made.is_sent and not several else document.what
    lines = [", ".join(filter(None, (size, what)))]
    if several and counts:
        lines += [f"{_copies(number)} of {codes}" for number, codes in by_copies(files)]
    return [*lines, *(file.remark for file in files if file.remark)]


def _copies(number: int) -> str:
    return counted(number, "copy") if number else ""


def _in_all(made: Made) -> list[str]:
    pages, leaves = made.in_all()
    several = sum(document.use == "print" and not document.instead for document, _ in made.documents()) > 1
    instead = [document.name for document, _ in made.documents() if document.instead]
    paper = f"{leaves:,} {'leaf' if leaves == 1 else 'leaves'}"
    words = f"{counted(pages, 'page')} in all, on {paper} where both sides may be used"
    without = f"; the {listed(instead)} is not counted" if instead and several else ""
    command = as_typed("sessionbuilder", "print", made.name, *made.options)
    return [f"{words}{without}", *([f"As one PDF: {command}"] if made.whole and not made.is_large else [])]


def _table(rows: Sequence[Row]) -> Iterator[str]:
    """Yield the rows with their columns under one another; a heading stands once."""
    first = max(len(heading) for heading, _, _ in rows) + 2
    second = max(len(file) for _, file, _ in rows) + 2
    before = ""
    for heading, file, said in rows:
        head = (
            f"{heading if heading != before else '':{first}}{as_written(file) if file else '':{second if file else 0}}"
        )
        before = heading
        room = WIDTH - len(head)
        lines = [line for words in said for line in _wrapped(words, room)] or [""]
        yield (head + lines[0]).rstrip()
        for line in lines[1:]:
            yield " " * len(head) + line


def _wrapped(words: str, room: int) -> list[str]:
    """Return `words` in lines; a command stays on one line, so that it can be copied."""
    before, command, after = words.partition("sessionbuilder ")
    if command:
        return [words] if len(words) <= room else [*wrap(before, room), command + after]
    return wrap(words, room)


def _several(every: Sequence[Made], shown: Callable[[Path], str]) -> Iterator[str]:
    """Yield a line for each session, or two where they are long, and what to do with all of them."""
    facts = [(made.name, made.hours, _facts(made)) for made in every]
    name, hours = (max(len(fact[column]) for fact in facts) + 2 for column in (0, 1))
    wide = name + hours + max(len(fact[2]) for fact in facts)
    for made, (called, when, what) in zip(every, facts, strict=True):
        if wide <= WIDTH:
            yield f"{called:{name}}{when:{hours}}{what}"
        else:
            yield f"{called}, {when}"
            yield from wrap(what, WIDTH, initial_indent=_INDENT, subsequent_indent=_INDENT)
        for line in _done(made, shown):
            yield from wrap(line, WIDTH, initial_indent=_INDENT, subsequent_indent=_INDENT)
        if made.refitted:
            yield from (f"{_INDENT}{line}" for line in made.refitted[1:2])
    yield ""
    yield from _what_to_do(every, shown)


def _facts(made: Made) -> str:
    """Return what was made of a session in a few words."""
    sizes = []
    for document, files in made.documents():
        if "*" in document.files[0]:
            sizes.append(counted(len(files), "sheet"))
        elif document.use == "open":
            sizes.append(files[0].size)
    pages, _ = made.in_all()
    to_print = f"{counted(pages, 'page')} to print" if pages and not (made.is_sent or made.is_large) else ""
    found = [*sizes, to_print] if sizes else [listed(document.name for document, _ in made.documents())]
    return ", ".join(filter(None, found)) or "nothing of what was asked for"


def _what_to_do(every: Sequence[Made], shown: Callable[[Path], str]) -> Iterator[str]:
    """Yield what to do with the files in all folders, each document once."""
    there = {document.name for made in every for document, _ in made.documents()}
    tops = {made.place.home for made in every}
    parents = {folder.parent for folder in tops}
    out = parents.pop() if len(parents) == 1 else None
    where = f"In each folder of {as_written(shown(out))}" if out else "In each folder"
    rows: list[Row] = []
    for use, heading in USES.items():
        for document in DOCUMENTS:
            if document.use == use and document.name in there:
                heading = _SEND if every[0].is_sent else heading
                rows.append((heading, _file_of(document, [MadeFile(document.files[0], document)]), [document.what]))
    if rows:
        yield f"{where}:"
        yield from _table(rows)


def _done(made: Made, shown: Callable[[Path], str]) -> Iterator[str]:
    return done_in(made.filled, as_written(shown(made.place.home)))


def done_in(filled: Filled, home: str) -> Iterator[str]:
    """Yield a line for what else was done in the folder `home`."""

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
