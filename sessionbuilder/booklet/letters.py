"""Booklets -> faults for letters that the fonts of paper lack: they would be printed as empty boxes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from unicodedata import name

from sessionbuilder.booklet.booklet import Booklet
from sessionbuilder.diagnostics import Report, Span, codes
from sessionbuilder.fonts import east_asian_letters, has_east_asian, letters
from sessionbuilder.session.session import Session
from sessionbuilder.text import listed, shortened, texts_in

_PILED = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]")
"""Accents that stand alone because no letter has them: no font places several on one letter well."""


def check_letters(booklets: Iterable[Booklet], session: Session, report: Report) -> None:
    """Note every text with letters that cannot be printed, once, at its place in the files of `session`."""
    known, east_asian = letters() | {"\n"}, east_asian_letters()
    told: set[tuple[Span, str]] = set()
    for booklet in booklets:
        for text in texts_in(booklet, names=True):
            words = str(text)
            if words.isascii() or not (lacking := set(words) - known | set(_PILED.findall(words))):
                continue
            missing = "".join(sorted(lacking - east_asian))
            span = text.span or _place(missing or min(lacking), session)
            if missing and (span, missing) not in told:
                told.add((span, missing))
                signs = f"signs that paper cannot show: {listed(map(_named, missing))}"
                if len(missing) == 1:
                    signs = f"a sign that paper cannot show: {_named(missing)}"
                message = f"“{shortened(words)}” has {signs}."
                report.add(codes.MISSING_GLYPH, span, message, codes.MISSING_GLYPH.mend)
            if lacking & east_asian and not has_east_asian() and (span, "") not in told:
                told.add((span, ""))
                message = f"“{shortened(words)}” has letters of Chinese, Japanese or Korean, whose font is not installed."
                report.add(codes.EAST_ASIAN_FONT, span, message, codes.EAST_ASIAN_FONT.mend)


def _named(letter: str) -> str:
    called = name(letter, "").lower()
    return f"U+{ord(letter):04X}{f', {called}' if called else ''}"


def _place(missing: str, session: Session) -> Span:
    """Return where the first of `missing` is written first, for words that have lost their place on the way."""
    return next((text.span for text in texts_in(session) if text.span and missing[0] in str(text)), session.span)
