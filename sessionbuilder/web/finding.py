"""A word -> the page, and the place on it, that somebody who types it wants to see."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from sessionbuilder.diagnostics import nearest
from sessionbuilder.text import listed
from sessionbuilder.web.page import Heading, Page, slug_of

OTHER_WORDS = {
    "help": "index", "contents": "index", "start": "first-hour", "tutorial": "first-hour", "mac": "macos-from-nothing",
    "pc": "windows-from-nothing", "vscode": "editor", "vs-code": "editor", "error": "when-it-says",
    "errors": "when-it-says", "fault": "when-it-says", "faults": "when-it-says", "yaml": "language",
    "syntax": "language", "outcome": "language", "outcomes": "language", "handout": "paper", "handouts": "paper",
    "priority": "clock", "theme": "how-it-looks", "colour": "how-it-looks", "colours": "how-it-looks",
    "change-the-date": "another-day-or-none", "change-a-date": "another-day-or-none",
    "new-date": "another-day-or-none", "postpone": "another-day-or-none", "postponed": "another-day-or-none",
    "reschedule": "another-day-or-none", "cancel": "another-day-or-none", "cancelled": "another-day-or-none",
    "font": "how-it-looks", "brand": "how-it-looks",
}  # fmt: skip
"""Pages, and headings, that serve for words which people type."""
_FOR_PROGRAMMERS = ("architecture", "contributing", "changelog", "coverage")
"""Pages to which a word leads only where no other page speaks of it."""
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
    named: dict[str, Place] = {}
    for key, place in _names(pages):
        named.setdefault(key, place)
    faults = dict(_faults(pages))
    if exact := named.get(word) or faults.get(word):
        return exact
    no_page = f"No page is called `{asked}`"
    for serving in (OTHER_WORDS.get(word, ""), *others.get(word, ())):
        if serving in named:
            place = named[serving]
            return place._replace(said=f"{no_page}: `{pages[place.name].stem}` serves for it.")
    if inside := _in_a_heading(word, pages):
        return inside
    if near := nearest(word, named) or nearest(word, faults):
        return (named.get(near) or faults[near])._replace(said=f"{no_page}: this is `{near}`.")
    if speaking := _speaking(word, pages):
        more = f", then {listed(f'`{page.stem}`' for page in speaking[1:])}" if speaking[1:] else ""
        return Place(speaking[0].name, "", f"{no_page}; `{speaking[0].stem}` speaks of it most{more}.")
    return None


def _names(pages: Mapping[str, Page]) -> Iterator[tuple[str, Place]]:
    """Yield what pages, commands and headings are called, those names first that win where two are the same."""
    for page in pages.values():
        yield page.stem, Place(page.name)
    for page in pages.values():
        yield slug_of(page.title), Place(page.name)
        for heading in page.headings[1:]:
            place = Place(page.name, heading.slug)
            if heading.text.startswith("sessionbuilder "):
                yield slug_of(heading.text.partition(" ")[2]), place
            if not _code_of(heading):
                yield heading.slug, place


def _faults(pages: Mapping[str, Page]) -> Iterator[tuple[str, Place]]:
    """Yield the codes and the names of faults, each with its place in the list of all."""
    for page in pages.values():
        for heading in page.headings:
            if code := _code_of(heading):
                yield code.lower(), Place(page.name, heading.slug)
                yield heading.slug.removeprefix(f"{code.lower()}-"), Place(page.name, heading.slug)


def _code_of(heading: Heading) -> str:
    """Return the code of the fault that a part of the list of faults is about; empty elsewhere."""
    found = re.fullmatch(r"([A-Z]\d{3}) [a-z0-9-]+", heading.text)
    return found[1] if found else ""


def _in_a_heading(word: str, pages: Mapping[str, Page]) -> Place | None:
    """Return the place under a heading in words that `word` stands in: the highest, on the first page that has one."""
    found = [
        (heading.level, number, page.name, heading.slug if heading.level > 1 else "")
        for number, page in enumerate(pages.values())
        for heading in page.headings
        if " " in heading.text and not _code_of(heading) and f"-{word}-" in f"-{heading.slug}-"
    ]
    if not found or not word:
        return None
    *_, name, slug = min(found)
    return Place(name, slug)


def _speaking(words: str, pages: Mapping[str, Page]) -> list[Page]:
    """Return the pages on which all of `words` stand, those first that speak of them oftenest for their length."""
    wanted = [re.compile(rf"\b{re.escape(word)}", re.IGNORECASE) for word in words.split("-") if word]
    weights: dict[Page, float] = {}
    for page in pages.values() if wanted else ():
        text = re.sub(r"<[^>]*>", " ", page.body)
        weights[page] = min(len(each.findall(text)) for each in wanted) / len(text) ** 0.5
    return sorted(
        (page for page, weight in weights.items() if weight),
        key=lambda page: (page.stem in _FOR_PROGRAMMERS, -weights[page]),
    )[:_MOST]
