"""The kinds of block -> the page that lists them by what they are for, each with a small picture of its slide."""

from __future__ import annotations

from sessionbuilder.catalogue.catalogue import what_it_is
from sessionbuilder.catalogue.listing import by_chapter
from sessionbuilder.kinds.by_name import kind_of
from sessionbuilder.pages import picture_of

_OPENING = """\
# The kinds of block

A session is a list of blocks, and each block is of a kind: what people do or see in it. A kind has a page with its
slide, an example to copy, its fields, and what can go wrong. At the terminal `sessionbuilder kinds` lists them as here,
and `sessionbuilder kinds exercise` shows one. Any word will do: `sessionbuilder kinds coffee` knows what serves for it.
"""
_WIDTH = 220
"""Dots of a small picture."""


def page() -> str:
    """Return the page in Markdown."""
    parts = [_OPENING]
    for chapter, names in by_chapter().items():
        rows = "\n".join(map(_row, names))
        parts.append(f"## {chapter}\n\n| Slide | Kind | What it is |\n|---|---|---|\n{rows}\n")
    return "\n".join(parts)


def _row(name: str) -> str:
    kind = kind_of(name)
    assert kind is not None
    # the link beside it says the name, so the picture says nothing to who cannot see it
    shown = f'<img src="images/kinds/{name}.png" alt="" width="{_WIDTH}">' if picture_of(name).is_file() else ""
    return f"| {shown} | [{name}](blocks/{name}.md) | {what_it_is(kind)} |"
