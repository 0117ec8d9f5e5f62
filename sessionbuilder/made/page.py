"""One run of `build` -> a page that leads to all of it, faults first: HTML in one file, without script or network."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby
from pathlib import Path, PurePath
from urllib.parse import quote

from msgspec import Struct

from sessionbuilder.diagnostics import Diagnostic
from sessionbuilder.diagnostics.render import marked_line, summary
from sessionbuilder.made.made import Ended, Made, MadeFile, Run, as_written, made_up, passed_by, that_stood
from sessionbuilder.made.rows import Row, done_of, may_be_sent, rows_of
from sessionbuilder.making.formats import FORMATS
from sessionbuilder.text import counted, harmless
from sessionbuilder.web import document, unbroken

MARK = "<!-- made by sessionbuilder build -->"
"""By which a page of ours is known from a file of somebody's own."""
_CODE = re.compile(r"`([^`]+)`")


def page_of(run: Run, folder: Path, before: Sequence[Path] = ()) -> str:
    """Return the page about `run` as it is to lie in `folder`; its links lead from there.

    `before` are folders with what earlier builds made, and this one did not touch.
    """
    failed = [each for each in run.ended if each.failed]
    sound = [each for each in run.ended if not each.failed]
    heading, lead = _heading(run, failed, sound)
    lead += [_NOT_A_COPY] if any(each.made for each in run.ended) else []
    body = [MARK, f"<h1>{_plain(heading)}</h1>", *(f"<p>{_text(words)}</p>" for words in lead)]
    return document(heading, "\n".join((*body, *_Page(run, folder, before).lines([*failed, *sound]))))


class _Page(Struct, frozen=True):
    run: Run
    folder: Path
    before: Sequence[Path]

    def lines(self, ended: Sequence[Ended]) -> Iterator[str]:
        """Yield what stands under the heading, about `ended` in their order."""
        run = self.run
        if len(ended) > 1:
            yield from _contents(ended)
        told: dict[tuple[str, str, str], int] = {}
        for number, each in enumerate(ended, 1):
            yield f'<section id="s{number}" aria-labelledby="h{number}">'
            yield from self._session(each, number, [found for found in each.found if found.key not in told])
            if again := [told[found.key] for found in each.found if found.key in told]:
                where = " and ".join(f'<a href="#s{at}">{_plain(_title(ended[at - 1]))}</a>' for at in sorted({*again}))
                yield f"<p>{counted(len(again), 'more fault')}, told above: see {where}.</p>"
            yield "</section>"
            told = {found.key: number for found in each.found} | told
        if run.found:
            yield "<section><h2>Other things that were found</h2>"
            yield from (line for found in run.found for line in _fault(found, 3))
            yield "</section>"
        yield from self._before()
        if any(row.command for each in ended if each.made for row in rows_of(each.made)):
            yield f'<p class="quiet">{_text(_WHERE_TO_TYPE)}</p>'
        yield from _how_to_mend([*run.found, *(found for each in ended for found in each.found)])

    def _session(self, each: Ended, number: int, new: Sequence[Diagnostic]) -> Iterator[str]:
        """Yield what is said of one session; of its faults those that are `new`, and have not been told before."""
        made = each.made
        yield f'<h2 id="h{number}">{"" if made else "Not built: "}{_plain(_title(each))}</h2>'
        if made:
            yield f"<p>{_plain(', '.join(filter(None, (made.day, made.when))))}</p>"
            link = self._link(made.place.folder, as_written(run_shown(self.run, made.place.folder)), is_folder=True)
            yield f'<p class="quiet">In the folder {link}</p>'
        else:
            yield f'<p class="quiet">From <code>{_plain(as_written(each.file))}</code></p>'
        errors = [found for found in new if found.fault.severity == "error"]
        others = [found for found in new if found.fault.severity != "error"]
        yield from (line for found in errors for line in _fault(found, 3))
        if made:
            yield from self._made(made, failed=each.failed)
        if others:
            yield f"<h3>Worth a look: {summary(others)}</h3>"
            yield from (line for found in others for line in _fault(found, 4))
        if not each.found and len(self.run.ended) > 1:
            yield '<p class="quiet">Nothing was found that needs putting right.</p>'

    def _made(self, made: Made, *, failed: bool) -> Iterator[str]:
        rows = list(rows_of(made))
        if not rows:
            yield "<p>This session has none of what was asked for, so nothing is written.</p>"
        yield '<div class="uses">'
        for heading, group in groupby(rows, key=lambda row: row.heading):
            yield f"<div><h3>{_plain(heading)}</h3><ul>"
            for row in group:
                yield f"<li>{self._row(made, row)}</li>"
            yield "</ul></div>"
        yield "</div>"
        if made.is_sent:
            yield f"<p>{_text(may_be_sent(failed=failed, made_up=bool(made.made_up)))}</p>"
        if sheets := [file for file in made.files if file.row and file.row.code and file.pages]:
            yield from self._sheets(made, sheets)
        done = list(done_of(made, lambda path: run_shown(self.run, path)))
        if done or made.refitted:
            yield "<h3>What else was done</h3>"
            yield from (f"<p>{_text(words)}</p>" for words in done)
        if made.refitted:
            yield f"<pre>{_plain(chr(10).join(made.refitted).strip())}</pre>"

    def _row(self, made: Made, row: Row) -> str:
        said = "; ".join(row.said)
        words = f"{_text(said)} <code>{unbroken(_plain(row.command))}</code>" if row.command else _text(said)
        if row.document is None:
            return words.strip()
        several = row.document.has_several
        files = [file for file in made.files if file.document == row.document.name]
        links = [self._link(made.place.folder / row.file, row.file, is_folder=True)] if several else [
            self._link(made.place.folder / file.name, file.name) for file in files
        ]  # fmt: skip
        return f"{' or '.join(links)}: {words}" if words else " or ".join(links)

    def _sheets(self, made: Made, sheets: Sequence[MadeFile]) -> Iterator[str]:
        """Yield a table of the sheets, with the copies of each; folded up where other sessions stand below."""
        counts = not (made.is_sent or made.is_large)
        opened = " open" if len(self.run.ended) == 1 else ""
        yield f"<details{opened}><summary>Every sheet, {'with its copies' if counts else 'one by one'}</summary>"
        yield "<table><thead><tr>"
        yield '<th scope="col">Sheet</th><th scope="col" class="number">Pages</th>'
        yield ('<th scope="col" class="number">Copies</th><th scope="col">For</th>' if counts else "") + (
            '<th scope="col">When</th></tr></thead><tbody>'
        )
        for file in sheets:
            assert file.row
            called = f"{file.row.code} {file.row.title}"
            links = self._link(made.place.folder / file.name, called)
            for other, what in _beside(file, made):
                links += f" ({self._link(made.place.folder / other.name, what, of=called)})"
            cells = f'<th scope="row">{links}</th><td class="number">{file.pages}</td>'
            cells += f'<td class="number">{file.copies}</td><td>{_plain(file.row.reader)}</td>' if counts else ""
            yield f"<tr>{cells}<td>{_plain(file.row.when)}</td></tr>"
        yield "</tbody></table></details>"

    def _before(self) -> Iterator[str]:
        """Yield links to what earlier builds made and this one did not touch, and what was passed by."""
        if self.before:
            yield "<section><h2>From earlier builds, and not touched by this one</h2><ul>"
            for folder in self.before:
                yield f"<li>{self._link(folder, as_written(run_shown(self.run, folder)), is_folder=True)}</li>"
            yield "</ul></section>"
        if stood := that_stood(self.run):
            yield f"<p>{_text(stood)}</p>"
        if example := made_up(self.run):
            yield f"<p>{_text(example)}</p>"
        if self.run.over:
            yield f"<p>{_text(passed_by(self.run.over))}</p>"

    def _link(self, path: Path, words: str, *, is_folder: bool = False, of: str = "") -> str:
        """Return a link to `path`; where its `words` do not say to what, a screen reader hears what it is `of`."""
        label = f' aria-label="{_plain(f"{of}, {words}")}"' if of else ""
        return f'<a href="{_plain(_address(path, self.folder))}{"/" if is_folder else ""}"{label}>{_plain(words)}</a>'


def _beside(file: MadeFile, made: Made) -> Iterator[tuple[MadeFile, str]]:
    """Yield the files of the same name in other formats, each with what it is called beside `file`."""
    stem = file.name.rpartition(".")[0]
    for other in made.files:
        name, _, ending = other.name.rpartition(".")
        if name == stem and other != file:
            yield other, FORMATS[ending].beside


def _title(each: Ended) -> str:
    """Return what the page calls it: a delivery by its own name too, since the session it runs stands there as well."""
    file = PurePath(each.file)
    if not each.made:
        return file.stem
    return f"{each.made.title} ({file.stem})" if file.parent.name == "deliveries" else each.made.title


_NOT_A_COPY = "Some browsers save a copy of a file in place of opening it: to change one, open it in its folder."

_WHERE_TO_TYPE = (
    "What begins with `sessionbuilder` is typed in a terminal (PowerShell on Windows, Terminal on a Mac), in the "
    "folder in which `sessions` lies."
)


def _heading(run: Run, failed: Sequence[Ended], sound: Sequence[Ended]) -> tuple[str, list[str]]:
    """Return the heading of the page and what is said first."""
    if run.stopped:
        beside = (
            "Build must lie beside the folder `sessions`. If you have opened it inside a .zip file, unpack that first."
        )
        return "Nothing was built", [run.stopped, beside]
    many = len(run.ended)
    if not failed:
        found = [*run.found, *(found for each in sound for found in each.found)]
        what = f"{_title(sound[0])}: it is built." if many == 1 else f"All {many} are built."
        told = "Nothing was found that needs putting right."
        if found:
            told = f"Worth a look before you print: {summary(found)}, told with the session."
        return "What was built", [what, told]
    if all(each.made for each in failed):
        return "Built, with something to put right", ["Everything is written. Look at what stands here first."]
    mend = "Put right what stands here first, save the file, and build again."
    if not sound:
        what = "Nothing of this session is new" if many == 1 else f"None of {many} could be built"
        return "Not built", [f"{what}: what was built earlier is as it was. {mend}"]
    return "Built in part", [f"{len(sound)} of {many} are built. {mend}"]


def _contents(ended: Sequence[Ended]) -> Iterator[str]:
    """Yield a list of the sessions that leads to each."""
    yield "<ul>"
    for number, each in enumerate(ended, 1):
        how = summary(each.found) or "built"
        day = f", {_plain(each.made.day)}" if each.made and each.made.day else ""
        how = f"{'' if each.made else 'not built, '}{how}"
        yield f'<li><a href="#s{number}">{_plain(_title(each))}</a>{day}: {how}</li>'
    yield "</ul>"


def _fault(found: Diagnostic, level: int) -> Iterator[str]:
    """Yield one fault, its place as a heading of that level: sentence, marked line, what to type instead."""
    span, fault = found.span, found.fault
    line = marked_line(found)
    place = _plain(as_written(span.name)) if span else ""
    place += f", line {span.line}" if span and line else ""
    yield f'<article class="fault {fault.severity}"><h{level}>{place or fault.severity.capitalize()}</h{level}>'
    yield f"<p>{_text(found.message)}</p>"
    if line:
        number, before, marked, after = map(_plain, line)
        yield f"<pre>{number} | {before}<mark>{marked}</mark>{after}</pre>"
    if found.hint:
        yield f"<p><strong>What to do:</strong> {_text(found.hint)}</p>"
    yield f'<p class="quiet">{fault.severity.capitalize()} {fault.code}. {_text(fault.meaning)}'
    yield f"{'' if found.hint == fault.mend else _text(fault.mend)}</p></article>"


def _how_to_mend(found: Sequence[Diagnostic]) -> Iterator[str]:
    if any(each.fault.severity == "error" and each.span for each in found):
        yield "<section><h2>How to put it right</h2><p>Open the file that is named, in the editor you write in, and go"
        yield "to the line. What is underlined shows where to look. Change it, save the file, and build again:"
        yield "double-click Build as before, or type <code>sessionbuilder build</code>. One mistake may bring several"
        yield "faults, so begin with the first.</p></section>"


def run_shown(run: Run, path: Path) -> str:
    """Return `path` as it is known to whoever built it: from the workspace, with forward slashes."""
    try:
        return path.resolve().relative_to(run.root.resolve()).as_posix()
    except ValueError:
        return path.as_posix()


def _address(path: Path, folder: Path) -> str:
    """Return the address of `path` from a page in `folder`: relative, so that both may be moved or copied together."""
    try:
        return quote(path.resolve().relative_to(folder.resolve()).as_posix())
    except ValueError:
        return path.resolve().as_uri()


def _plain(text: str) -> str:
    return escape(harmless(text))


def _text(text: str) -> str:
    """Return a sentence as HTML: what stands between backquotes is what somebody wrote or has to type."""
    return _CODE.sub(lambda found: f"<code>{unbroken(found[1])}</code>", _plain(text))
