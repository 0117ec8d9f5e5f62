"""The record of a build -> lines for the terminal, at most 80 columns wide: what to open, print, lead from and send."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from textwrap import wrap

from sessionbuilder.inventory.by_name import documents
from sessionbuilder.inventory.document import USES
from sessionbuilder.made.made import Made, Run, as_written
from sessionbuilder.made.rows import SEND, Row, done_of, file_of, may_be_sent, rows_of
from sessionbuilder.running_order.hanging import WIDTH
from sessionbuilder.text import counted, listed

_INDENT = "  "


def lines_of(run: Run, shown: Callable[[Path], str]) -> Iterator[str]:
    """Yield what was made: all of it for one session, a line or two for each of several."""
    made = [each.made for each in run.ended if each.made]
    if len(run.ended) > 1 and made:
        yield from _several(made, shown)
        yield ""
        yield from _what_to_do(made, f" of {as_written(shown(run.out))}" if run.out else "")
        if made[0].is_sent:
            failed = any(each.failed for each in run.ended if each.made)
            example = any(each.made_up for each in made)
            yield from ("", *wrap(may_be_sent(failed=failed, made_up=example, several=True), WIDTH))
    elif made:
        yield from _one(made[0], shown, failed=run.failed)


def _one(made: Made, shown: Callable[[Path], str], *, failed: bool) -> Iterator[str]:
    rows = list(rows_of(made))
    folder = as_written(shown(made.place.folder))
    if not rows:
        yield f"Nothing is written into {folder}: this session has none of what was asked for."
    else:
        yield from wrap(made.title, WIDTH)
        yield from wrap(made.day, WIDTH)
        yield from wrap(made.when, WIDTH)
        yield folder
        yield ""
        yield from _table(rows)
        if made.is_sent:
            yield from ("", *wrap(may_be_sent(failed=failed, made_up=bool(made.made_up)), WIDTH))
    yield from done_of(made, shown)
    yield from made.refitted


def _table(rows: Sequence[Row]) -> Iterator[str]:
    """Yield the rows with their columns under one another; a heading stands once, and a command on one line."""
    first = max(len(row.heading) for row in rows) + 2
    second = max(len(row.file) for row in rows) + 2
    before = ""
    for row in rows:
        head = f"{row.heading if row.heading != before else '':{first}}"
        head += f"{as_written(row.file):{second}}" if row.file else ""
        before, room = row.heading, WIDTH - len(head)
        lines = [line for words in row.said for line in wrap(words, room)]
        if row.command and lines and len(lines[-1]) + 1 + len(row.command) <= room:
            lines[-1] += f" {row.command}"
        elif row.command:
            lines.append(row.command)
        for number, line in enumerate(lines or [""]):
            yield f"{' ' * len(head) if number else head}{line}".rstrip()


def _several(every: Sequence[Made], shown: Callable[[Path], str]) -> Iterator[str]:
    """Yield a line for each session, or two where they are long, and what was done besides; a delivery has its day."""
    facts = [(made.name, made.hours, _facts(made)) for made in every]
    name, hours = (max(len(fact[column]) for fact in facts) + 2 for column in (0, 1))
    wide = name + hours + max(len(fact[2]) for fact in facts)
    for made, (called, when, what) in zip(every, facts, strict=True):
        if wide <= WIDTH:
            yield f"{called:{name}}{when:{hours}}{what}"
        else:
            yield f"{called}, {when}"
            yield from wrap(what, WIDTH, initial_indent=_INDENT, subsequent_indent=_INDENT)
        for line in (made.day, *done_of(made, shown)):
            yield from wrap(line, WIDTH, initial_indent=_INDENT, subsequent_indent=_INDENT)
        if made.refitted:
            yield from (f"{_INDENT}{line}" for line in made.refitted[1:2])


def _facts(made: Made) -> str:
    """Return what was made of a session in a few words."""
    sizes = []
    for document, files in made.documents():
        if document.has_several:
            sizes.append(counted(len(files), "sheet"))
        elif document.use == "open":
            sizes.append(files[0].size)
    pages, _ = made.in_all()
    to_print = f"{counted(pages, 'page')} to print" if pages and not (made.is_sent or made.is_large) else ""
    found = sizes or [listed(document.name for document, _ in made.documents())]
    return ", ".join(filter(None, (*found, to_print))) or "nothing of what was asked for"


def _what_to_do(every: Sequence[Made], where: str) -> Iterator[str]:
    """Yield what to do with the files in all folders, each document once."""
    there = {document.name for made in every for document, _ in made.documents()}
    rows: list[Row] = []
    for use, heading in USES.items():
        for document in documents():
            if document.use == use and document.name in there:
                heading = SEND if every[0].is_sent else heading
                said = tuple(filter(None, (document.sent if every[0].is_sent else document.what,)))
                rows.append(Row(heading, file_of(document), said, document=document))
    if rows:
        yield f"In each folder{where}:"
        yield from _table(rows)
