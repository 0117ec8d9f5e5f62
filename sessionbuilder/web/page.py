"""The Markdown of one page -> its HTML, its headings and where its links lead."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Sequence
from html import escape
from itertools import pairwise
from typing import Any, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

from sessionbuilder.web.shell import unbroken

HOME = "docs/"
"""The folder of the pages, seen from the folder that holds it and the few pages beside it."""


class Heading(NamedTuple):
    """A heading, and the word by which an address leads to it."""

    text: str
    slug: str
    level: int


class Page(NamedTuple):
    """One page."""

    name: str
    """Where it lies, such as `docs/blocks/points.md` or `SECURITY.md`."""
    headings: tuple[Heading, ...]
    body: str
    """HTML."""

    @property
    def title(self) -> str:
        """What stands at its top."""
        return self.headings[0].text if self.headings else self.name

    @property
    def stem(self) -> str:
        """Its name as people call it, such as `points`."""
        return posixpath.basename(self.name).removesuffix(".md").lower()


def read_page(name: str, text: str, names: Collection[str]) -> Page:
    """Return the page called `name`; `names` are all the pages and pictures that its links may lead to.

    A link that leads anywhere else on a disk, such as to a session that only a checkout has, is shown as its words.
    """
    reader = MarkdownIt("commonmark", {"html": True}).enable("table")
    reader.add_render_rule("fence", _fence)
    reader.add_render_rule("code_inline", _code)
    tokens = reader.parse(text)
    headings = _number_headings(tokens)
    for token in tokens:
        if token.children:
            token.children = _lead_on(token.children, name, names)
    return Page(name, headings, reader.renderer.render(tokens, reader.options, {}))


def file_of(name: str) -> str:
    """Return the HTML file of the page called `name`, or the picture itself, seen from the folder of the pages."""
    return re.sub(r"\.md$", ".html", name.removeprefix(HOME))


def address(name: str, from_name: str, slug: str = "") -> str:
    """Return how the HTML of page `from_name` leads to that of page `name`, and there to the heading of `slug`."""
    there = posixpath.relpath(file_of(name), posixpath.dirname(file_of(from_name)) or ".")
    return f"{there}#{slug}" if slug else there


def slug_of(text: str) -> str:
    """Return the word by which an address leads to the heading `text`, as programs that show Markdown make it."""
    return re.sub(r"[^\w\- ]", "", text.strip().lower()).replace(" ", "-")


def _number_headings(tokens: Sequence[Token]) -> tuple[Heading, ...]:
    """Give every heading its slug; the second of the same is told apart by a number."""
    found: list[Heading] = []
    taken: dict[str, int] = {}
    for token, inline in pairwise(tokens):
        if token.type == "heading_open":
            text = "".join(child.content for child in inline.children or ())
            slug = slug_of(text)
            taken[slug] = taken.get(slug, -1) + 1
            slug = f"{slug}-{taken[slug]}" if taken[slug] else slug
            token.attrSet("id", slug)
            found.append(Heading(text, slug, int(token.tag[1])))
    return tuple(found)


def _lead_on(children: Sequence[Token], name: str, names: Collection[str]) -> list[Token]:
    """Return the `children` of a paragraph with links between the HTML files in place of links between the sources."""
    kept: list[Token] = []
    dropped: list[bool] = []
    for child in children:
        if child.type == "link_open":
            there = _target(str(child.attrGet("href") or ""), name, names)
            dropped.append(there is None)
            if there is None:
                continue
            child.attrSet("href", there)
        elif child.type == "link_close" and dropped.pop():
            continue
        kept.append(child)
    return kept


def _target(href: str, name: str, names: Collection[str]) -> str | None:
    path, _, slug = href.partition("#")
    if not path or re.match(r"[a-z]+:", href):
        return href
    there = posixpath.normpath(posixpath.join(posixpath.dirname(name), path))
    return address(there, name, slug) if there in names else None


def _fence(_renderer: Any, tokens: Sequence[Token], index: int, _options: Any, _env: Any) -> str:
    token = tokens[index]
    return f'<pre class="{escape(token.info)}"><code>{unbroken(escape(token.content, quote=False))}</code></pre>\n'


def _code(_renderer: Any, tokens: Sequence[Token], index: int, _options: Any, _env: Any) -> str:
    return f"<code>{unbroken(escape(tokens[index].content, quote=False))}</code>"
