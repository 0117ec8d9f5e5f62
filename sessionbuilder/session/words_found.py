"""Words of a text -> where they stand in their file, and whether they are somebody else's."""

from __future__ import annotations

import re

from sessionbuilder.diagnostics import Report, Span
from sessionbuilder.patterns import late
from sessionbuilder.text import RichText

_QUOTED = late(r"“[^“”]*”|(?<!\w)‘[^‘’]*(?:’\w[^‘’]*)*’(?!\w)|\"[^\"]*\"|«[^«»]*»")
"""What stands in quotation marks; an apostrophe inside of single ones closes nothing."""


PAIRS = {"“": "”", "‘": "’", "„": "“", "«": "»", '"': '"'}
"""Quotation marks that open, with those that close them."""


def unquoted(text: str) -> str:
    """Return `text` with a blank for each letter that stands in quotation marks, so that places in it stay the same."""
    return _QUOTED.sub(lambda found: " " * len(found[0]), text) if re.search('[“‘"«]', text) else text


def quoted(text: str) -> list[str]:
    """Return what stands in quotation marks in `text`, with the marks."""
    return _QUOTED.findall(text)


def place_of(text: RichText, found: str, report: Report) -> Span | None:
    """Return where `found` stands, in the line that it or its first word is in; otherwise where its text starts."""
    span = text.span
    if span is None:
        return None
    file = report.text(span)
    last = 1 + file.text.count("\n")
    for wanted in (found, found.split(" ", maxsplit=1)[0]):
        for number in range(span.line, last + 1):
            column = file.line(number).find(wanted, span.column - 1 if number == span.line else 0)
            if column >= 0:
                return Span.on(span.name, number, column + 1, len(wanted))
    return span


def lone_mark(text: str) -> str:
    """Return the first quotation mark in `text` that opens and is never closed, or closes and was never opened."""
    open_: list[str] = []
    for place, letter in enumerate(text):
        if letter == "’" and open_[-1:] != ["‘"]:
            continue  # an apostrophe
        if letter == "’" and text[place + 1 : place + 2].isalpha():
            continue  # an apostrophe inside ‘single’ marks, as in ‘don’t’
        if open_ and letter == PAIRS[open_[-1]]:
            open_.pop()
        elif letter in PAIRS:
            open_.append(letter)
        elif letter in PAIRS.values():
            return letter
    return open_[0] if open_ else ""
