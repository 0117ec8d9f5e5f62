"""`docs`: the pages that came with the program -> HTML in a folder, opened at the place that a word means."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sessionbuilder import __version__
from sessionbuilder.cli._commands import NamedPath, examples
from sessionbuilder.cli._kept import kept

if TYPE_CHECKING:
    from sessionbuilder.diagnostics import Report


@click.command(epilog=examples("docs", "docs first-hour", "docs exercise", "docs S105"))
@click.argument("word", nargs=-1)
@click.option(
    "--out",
    type=NamedPath(file_okay=False),
    help="Write the pages into this folder, which must be new, and keep them there.",
)
def command(word: tuple[str, ...], out: Path | None) -> None:
    """Open the pages on the program in your browser.

    WORD may be the name of a page, a kind of block, a command, the code of a fault, or any word of yours: what is
    nearest opens. The pages came with the program: nothing is fetched, and the internet is not needed.
    """
    from sessionbuilder.cli._opening import open_on_screen
    from sessionbuilder.cli._terminal import MISUSE, leave, say, tell
    from sessionbuilder.diagnostics import Report
    from sessionbuilder.kinds.other_words import KINDS_BY_OTHER_WORDS
    from sessionbuilder.pages import docs_folder
    from sessionbuilder.text import shortened
    from sessionbuilder.web.finding import Place, find
    from sessionbuilder.web.folder import FRONT, files_of, read_pages
    from sessionbuilder.web.page import file_of

    asked = " ".join(word).strip()
    pages = read_pages(docs_folder())
    place = find(asked[:100], pages, KINDS_BY_OTHER_WORDS) if asked else Place(FRONT)
    if place is None:
        say(f"No page speaks of `{shortened(asked)}`. `sessionbuilder docs` opens the list of all.", err=True)
        raise SystemExit(MISUSE)
    report = Report()
    folder = _write(files_of(pages, docs_folder()), out, report)
    if report.failed:
        tell(report)
        leave(report)
    path = (folder / file_of(place.name)).resolve()
    if place.said:
        say(place.said)
    heading = next((each.text for each in pages[place.name].headings if each.slug == place.slug), "")
    where = f"`{path}`{f', under “{heading}”' if heading else ''}."
    opens = open_on_screen(_way_to(path, place.slug) if place.slug and out is None else path)
    say(f"It opens in your browser: {where}" if opens else f"Nothing here can open it. It is {where}")


def _write(files: Iterable[tuple[str, bytes]], out: Path | None, report: Report) -> Path:
    """Write the files into `out`, which must be new, or else where such files are kept; return the folder."""
    from sessionbuilder.diagnostics import codes, whole_file
    from sessionbuilder.starter.writing import NewFile, write_new

    if out is not None:
        if out.is_dir() and any(out.iterdir()):
            message = f"The folder `{out}` is there already, and something is in it."
            report.add(codes.FILE_EXISTS, whole_file(str(out)), message, "name a folder that is new")
        else:
            write_new(out, [NewFile(name, content) for name, content in files], report)
        return out
    every = list(files)
    with suppress(OSError):  # somebody may have a folder of their own, and not be allowed to write to it
        if folder := kept():
            return _put(every, folder / f"docs-{__version__}")
    import tempfile

    return _put(every, Path(tempfile.mkdtemp(prefix="sessionbuilder-docs-")))


def _put(files: Iterable[tuple[str, bytes]], folder: Path) -> Path:
    for name, content in files:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


def _way_to(page: Path, slug: str) -> Path:
    """Return a small page that leads on to the heading: Windows and macOS open a file without what is after `#`."""
    way = page.with_name("way.html")
    from html import escape

    there = escape(f"{page.name}#{slug}")
    lead = f'<meta charset="utf-8"><meta http-equiv="refresh" content="0; url={there}">'
    way.write_text(
        f'<!doctype html>\n{lead}\n<title>sessionbuilder</title>\n<p><a href="{there}">Go on</a></p>\n',
        "utf-8",
        newline="\n",
    )
    return way
