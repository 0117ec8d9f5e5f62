"""Booklets -> faults for letters that the fonts of paper lack: they would be printed as empty boxes."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from unicodedata import combining, name

from sessionbuilder.booklet.booklet import Booklet
from sessionbuilder.diagnostics import Report, Span, codes
from sessionbuilder.session.session import Session
from sessionbuilder.text import shortened, texts_in

_TABLE = Path(__file__).with_name("letters.json")


@cache
def printable_letters() -> frozenset[str]:
    """Return every letter that Open Sans, or DejaVu Sans Mono in its place, can print."""
    runs = json.loads(_TABLE.read_text("ascii"))
    return frozenset(chr(point) for first, last in runs for point in range(first, last + 1)) | {"\n"}


def check_letters(booklets: Iterable[Booklet], session: Session, report: Report) -> None:
    """Note every text with letters that cannot be printed, once, at its place in the files of `session`."""
    known = printable_letters()
    found: dict[tuple[str, Span], list[str]] = {}
    for booklet in booklets:
        for text in texts_in(booklet, names=True):
            words = str(text)
            if not words.isascii() and (missing := sorted(set(words) - known | set(filter(combining, words)))):
                found.setdefault((words, text.span or _place(missing[0], session)), missing)
    told: set[tuple[Span, str]] = set()
    for (words, span), missing in found.items():
        for letter in missing:
            if (span, letter) not in told:
                told.add((span, letter))
                called = name(letter, "").lower()
                sign = f"U+{ord(letter):04X}{f', {called}' if called else ''}"
                message = f"“{shortened(words)}” has a sign that paper cannot show: {sign}."
                report.add(codes.MISSING_GLYPH, span, message, codes.MISSING_GLYPH.mend)


def _place(letter: str, session: Session) -> Span:
    """Return where `letter` is written first, for words that have lost their place on the way."""
    return next((text.span for text in texts_in(session) if text.span and letter in str(text)), session.span)
