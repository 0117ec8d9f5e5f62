"""The pages of the documentation -> the files of a folder to look at in a browser: HTML and pictures, by name."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from pathlib import Path

from sessionbuilder.web.contents import LISTS, parts_of
from sessionbuilder.web.page import HOME, Page, address, file_of, read_page
from sessionbuilder.web.shell import document

FRONT = LISTS[0]
_BESIDE = ("CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md")
"""Pages that lie beside the folder of the others."""


def read_pages(docs: Path) -> dict[str, Page]:
    """Return every page in the folder `docs` and those beside it, by name, the front page and its own first."""
    sources = _sources(docs)
    texts = {name: path.read_text("utf-8") for name, path in sources.items() if name.endswith(".md")}
    led = [_beside(FRONT, target) for part in parts_of(texts[FRONT]) for target in part.leads]
    order = dict.fromkeys([FRONT, *(name for name in led if name in texts), *texts])
    return {name: read_page(name, texts[name], sources) for name in order}


def files_of(pages: Mapping[str, Page], docs: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the name and content of each file of the folder, for `pages` as `read_pages` returns them."""
    sources = _sources(docs)
    for page in pages.values():
        contents = "\n".join(_contents(page, pages, sources))
        yield file_of(page.name), document(page.title, page.body, contents).encode()
    for name, path in sources.items():
        if name not in pages:
            yield file_of(name), path.read_bytes()


def _sources(docs: Path) -> dict[str, Path]:
    """Return the files that pages are made of, and the pictures, by name."""
    beside = [path for name in _BESIDE if (path := docs.parent / name).is_file()]
    files = sorted(path for path in docs.rglob("*") if path.suffix in (".md", ".png"))
    return {HOME + path.relative_to(docs).as_posix(): path for path in files} | {path.name: path for path in beside}


def _contents(page: Page, pages: Mapping[str, Page], sources: Mapping[str, Path]) -> Iterator[str]:
    """Yield the lines of the list of contents beside `page`; the list that it stands in is unfolded."""
    yield f'<p><a href="{address(FRONT, page.name)}">sessionbuilder</a></p>'
    for part in parts_of(sources[FRONT].read_text("utf-8")):
        if part.leads:
            yield f"<p>{escape(part.heading)}</p>\n<ul>"
            for target in part.leads:
                name = _beside(FRONT, target)
                if name in pages:
                    yield _line(name, page, pages)
                    inner = _led_to(name, sources)
                    if page.name == name or any(page.name in names for names in inner.values()):
                        yield from _unfolded(inner, page, pages)
                    yield "</li>"
            yield "</ul>"


def _line(name: str, page: Page, pages: Mapping[str, Page]) -> str:
    here = ' aria-current="page"' if name == page.name else ""
    return f'<li><a href="{address(name, page.name)}"{here}>{escape(pages[name].title)}</a>'


def _unfolded(inner: Mapping[str, Sequence[str]], page: Page, pages: Mapping[str, Page]) -> Iterator[str]:
    """Yield the lines that stand under a line of the list of contents, each part under its heading."""
    for heading, names in inner.items():
        if heading:
            yield f"<p>{escape(heading)}</p>"
        yield from ("<ul>", *(f"{_line(name, page, pages)}</li>" for name in names if name in pages), "</ul>")


def _led_to(name: str, sources: Mapping[str, Path]) -> dict[str, list[str]]:
    """Return the pages that each part of the page called `name` leads to, where its lists are lists of contents."""
    parts = parts_of(sources[name].read_text("utf-8")) if name in LISTS else ()
    return {part.heading: [_beside(name, target) for target in part.leads] for part in parts if part.leads}


def _beside(name: str, target: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), target))
