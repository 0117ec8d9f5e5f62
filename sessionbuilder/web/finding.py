"""A word -> the page, and the place on it, that somebody who types it wants to see."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from sessionbuilder.diagnostics import nearest
from sessionbuilder.text import listed
from sessionbuilder.web.page import Page, slug_of

_MOST = 5
"""Pages that are named where a word stands on many."""


class Place(NamedTuple):
    """A page and a heading on it."""

    name: str
    slug: str = ""
    said: str = ""
    """A sentence, where it is not what was asked for by name."""


def find(asked: str, pages: Mapping[str, Page], others: Mapping[str, Iterable[str]]) -> Place | None:
    """Return the place that `asked` means, or None where no page speaks of it.

    `others` are the pages that serve for other words, such as `break` for `coffee`.
    """
    word = slug_of(asked)
    known: dict[str, Place] = {}
    for key, place in _known(pages):
        known.setdefault(key, place)
    if word in known:
        return known[word]
    no_page = f"No page is called `{asked}`"
    if serving := next((key for key in others.get(word, ()) if key in known), ""):
        return known[serving]._replace(said=f"{no_page}: `{serving}` serves for it.")
    if inside := _in_a_heading(word, pages):
        return inside
    if near := nearest(word, known):
        return known[near]._replace(said=f"{no_page}: this is `{near}`.")
    if speaking := _speaking(word, pages):
        more = f", then {listed(f'`{page.stem}`' for page in speaking[1:])}" if speaking[1:] else ""
        return Place(speaking[0].name, "", f"{no_page}; `{speaking[0].stem}` speaks of it most{more}.")
    return None


def _known(pages: Mapping[str, Page]) -> Iterator[tuple[str, Place]]:
    """Yield what pages and headings are called, those names first that win where two are the same."""
    for page in pages.values():
        yield page.stem, Place(page.name)
    for page in pages.values():
        yield slug_of(page.title), Place(page.name)
        for heading in page.headings[1:]:
            place = Place(page.name, heading.slug)
            yield heading.slug, place
            if fault := re.match(r"([A-Z]\d{3}) ([a-z0-9-]+)$", heading.text):
                yield fault[1].lower(), place
                yield fault[2], place
            if heading.text.startswith("sessionbuilder "):
                yield slug_of(heading.text.partition(" ")[2]), place


def _in_a_heading(word: str, pages: Mapping[str, Page]) -> Place | None:
    """Return the place under a heading that `word` stands in: the highest, on the first page that has one."""
    found = [
        (heading.level, number, len(heading.slug), page.name, heading.slug if heading.level > 1 else "")
        for number, page in enumerate(pages.values())
        for heading in page.headings
        if f"-{word}-" in f"-{heading.slug}-"
    ]
    if not found or not word:
        return None
    *_, name, slug = min(found)
    return Place(name, slug)


def _speaking(word: str, pages: Mapping[str, Page]) -> list[Page]:
    """Return the pages on which `word` stands, those first that have it oftenest."""
    wanted = re.compile(rf"\b{re.escape(word).replace('-', '[- ]')}", re.IGNORECASE)
    counts = {page: len(wanted.findall(re.sub(r"<[^>]*>", " ", page.body))) for page in pages.values()} if word else {}
    return sorted((page for page, count in counts.items() if count), key=lambda page: -counts[page])[:_MOST]
