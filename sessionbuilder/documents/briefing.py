"""The seven-minute briefing: one page for teams that were not there, where a session has one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from sessionbuilder.inventory.day import Day, Piece
from sessionbuilder.inventory.document import Document


def _briefing(day: Day) -> Iterator[Piece]:
    from sessionbuilder.booklet.seven_minutes import seven_minute_briefing  # noqa: PLC0415 - the record needs none

    programme = day.script.programme
    if briefing := programme.session.briefing:
        yield Piece(partial(seven_minute_briefing, programme, briefing, large=day.large))


DOCUMENT = Document(
    told=70,
    name="briefing",
    reader="participants",
    file="seven-minute-briefing",
    formats=("pdf", "docx"),
    use="pass-on",
    what="for teams that were not there",
    one_page=True,
    called=("7-minute-briefing", "one-pager"),
    make=_briefing,
)
