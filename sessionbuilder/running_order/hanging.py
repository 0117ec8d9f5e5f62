"""A head and a text -> lines that a terminal has room for, the text under itself."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

WIDTH = 80


def hanging(head: str, text: str) -> Iterator[str]:
    """Yield `text` after `head` in lines of at most 80 columns, its further lines under its first."""
    first, *rest = wrap(text, max(WIDTH - len(head), 16), break_on_hyphens=False) or [""]
    yield head + first
    for line in rest:
        yield " " * len(head) + line
