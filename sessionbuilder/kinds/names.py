"""The files in `blocks/` -> the names of the kinds there are, and a sentence on each, without importing any."""

from __future__ import annotations

import pkgutil
import re
from functools import cache
from pathlib import Path

import sessionbuilder.blocks

FILE_WORDS = ("session", "delivery", "case-file", "pool", "sources", "law", "local", "glossary", "theme")
"""What is no kind of block, and is asked for as if it were: the files of a workspace."""


@cache
def kind_names() -> tuple[str, ...]:
    """Return the name of every kind, in alphabetical order."""
    return tuple(
        sorted(
            module.name.replace("_", "-")
            for module in pkgutil.iter_modules(sessionbuilder.blocks.__path__)
            if not module.name.startswith("_")
        )
    )


def opening_sentence(name: str) -> str:
    """Return the sentence with which the file of the kind called `name` opens."""
    file = Path(sessionbuilder.blocks.__path__[0]) / f"{name.replace('-', '_')}.py"
    with file.open(encoding="utf-8") as lines:
        return lines.readline().strip().strip('"').strip()


def chapter_of(name: str) -> str:
    """Return what the kind called `name` is for, as its file says it."""
    file = Path(sessionbuilder.blocks.__path__[0]) / f"{name.replace('-', '_')}.py"
    said = re.search(r'^    listed_under: .* = "(.*)"$', file.read_text("utf-8"), re.MULTILINE)
    assert said, f"{file} says under which heading the kind is listed"
    return said[1]
