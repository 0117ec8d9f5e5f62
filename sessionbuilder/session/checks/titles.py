"""No title tells a time or a length that the clock of its block may contradict."""

from __future__ import annotations

import re

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.session.block import Block
from sessionbuilder.session.session import Session
from sessionbuilder.source import scalars
from sessionbuilder.text import shortened

_CLOCK = r"\d{1,2}[:.]\d\d(?: ?[ap]\.?m\b\.?)?|\d{1,2} ?[ap]\.?m\b\.?"
_HOURS = re.compile(rf"(?<![\d.:])(?:{_CLOCK})(?: ?(?:to|until|-|–) ?(?:{_CLOCK}))?(?!\d)", re.IGNORECASE)
_LENGTH = re.compile(r"\b\d{1,3} ?(?:mins?|minutes?)\b|\bhalf an hour\b", re.IGNORECASE)
_OF_THE_DAY = ("registration", "welcome", "closing")
"""Kinds whose titles say when they are, as those of pauses do; other titles tell of the times of a case."""


def check(session: Session, report: Report) -> None:
    """Note titles with a time, of blocks that do not say when they start or how long they take."""
    for block in session.programme:
        if hint := _meant(block):
            title = shortened(str(block.title))
            message = f"The title “{title}” tells a time, and the block is where the clock puts it."
            report.add(codes.TIME_IN_TITLE, block.title.span or block.span, message, hint)


def _meant(block: Block) -> str:
    """Return the field that was meant by a time in the title of `block`; empty where there is none."""
    text = " ".join(str(block.title).split())
    anywhere = block.pause or block.kind in _OF_THE_DAY
    found = _HOURS.search(text) if anywhere else _HOURS.match(text)
    if found and not block.holds_time:
        stretch = scalars.clock_range(found[0])
        hours = (stretch.likely or (stretch.start, stretch.end)) if stretch else None
        clock = hours[0] if hours else scalars.clock(found[0])
        length = f" and `minutes: {hours[1] - hours[0]}`" if hours else ""
        return f'write `at: "{clock.of_day}"`{length} under it, and the title without' if clock is not None else ""
    length_found = _LENGTH.search(text) if block.pause and block.takes_usual_minutes else None
    return f"write `minutes: {length_found[0]}` under it, and the title without" if length_found else ""
