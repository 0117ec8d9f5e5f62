"""The kinds of block and the files there are -> all of them in one list, without importing a kind."""

from __future__ import annotations

import textwrap
import typing
from collections.abc import Iterable, Iterator

from sessionbuilder.kinds.names import chapter_of, kind_names, opening_sentence
from sessionbuilder.session.chapter import Chapter
from sessionbuilder.workspace.where import WHERE

WIDTH = 80


def by_chapter() -> dict[Chapter, list[str]]:
    """Return the names of the kinds under what they are for, both in the order in which they are listed."""
    chapters: dict[Chapter, list[str]] = {chapter: [] for chapter in typing.get_args(Chapter)}
    for name in kind_names():
        chapters[typing.cast("Chapter", chapter_of(name))].append(name)
    return chapters


def list_all() -> str:
    """Return every kind with a sentence, under what it is for, and every file."""
    lines: list[str] = []
    for chapter, names in by_chapter().items():
        lines += [chapter, *entries(names), ""]
    lines += ["Files of a workspace", *entries((), WHERE), ""]
    more = "`sessionbuilder kinds KIND` shows one: what it is for, an example and its fields. Any word will do."
    return "\n".join([*lines, *textwrap.wrap(more, WIDTH)])


def entries(kinds: Iterable[str], files: Iterable[str] = ()) -> Iterator[str]:
    """Yield the lines about each of the `kinds` and `files`; what is both is told as a kind."""
    told = {name: opening_sentence(name) for name in kinds}
    told |= {name: f"a file, {WHERE[name]}." for name in files if name not in told}
    wide = max(map(len, kind_names()))
    for name, about in told.items():
        indent = " " * (wide + 4)
        yield from textwrap.wrap(
            f"  {name:{wide}}  {about}",
            WIDTH,
            subsequent_indent=indent,
            break_on_hyphens=False,
            break_long_words=False,
        )
