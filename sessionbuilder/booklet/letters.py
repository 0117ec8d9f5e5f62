"""Booklets -> faults for letters that the fonts of paper lack: they would be printed as empty boxes."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from unicodedata import name

from sessionbuilder.booklet.booklet import Booklet
from sessionbuilder.diagnostics import Report, Span, codes
from sessionbuilder.text import shortened, texts_in

_TABLE = Path(__file__).with_name("letters.json")


@cache
def printable_letters() -> frozenset[str]:
    """Return every letter that Open Sans, or DejaVu Sans Mono in its place, can print."""
    runs = json.loads(_TABLE.read_text("ascii"))
    return frozenset(chr(point) for first, last in runs for point in range(first, last + 1)) | {"\n"}


def check_letters(booklets: Iterable[Booklet], span: Span, report: Report) -> None:
    """Note every letter that cannot be printed, once, where it is written; `span` stands in where that is unknown."""
    known = printable_letters()
    told: set[str] = set()
    for booklet in booklets:
        for text in texts_in(booklet):
            words = str(text)
            if words.isascii():
                continue
            for letter in sorted(set(words) - known - told):
                told.add(letter)
                called = name(letter, "").lower()
                report.add(
                    codes.MISSING_GLYPH,
                    text.span or span,
                    f"“{shortened(words)}” has a sign that paper cannot show: U+{ord(letter):04X}"
                    f"{f', {called}' if called else ''}.",
                    codes.MISSING_GLYPH.mend,
                )
