"""A session's briefing -> one page in seven boxes for a team that was not there."""

from __future__ import annotations

from msgspec.structs import replace

from sessionbuilder.booklet.binding import bound
from sessionbuilder.booklet.booklet import Booklet, Panel, Panels, Sheet
from sessionbuilder.programme.programme import Programme
from sessionbuilder.session.briefing import Briefing
from sessionbuilder.text import Prose, plain, subtitled


def seven_minute_briefing(programme: Programme, briefing: Briefing, *, large: bool = False) -> Booklet:
    """Return the page; whoever writes it must see that it is one.

    Its seven numbered parts are those that partnerships' seven-minute briefings mostly have.
    """
    title = subtitled(briefing.title or programme.session.session, "a seven-minute briefing")
    page = Sheet(title, (_boxes(briefing),), narrow=True)
    found = bound(programme, "Seven-minute briefing", [page], large=large)
    return found if large else replace(found, larger=_LARGER)


_LARGER = (16, 15, 14, 13)
"""Points of its text, which is read on a wall: the first at which it is a page."""


def _boxes(briefing: Briefing) -> Panels:
    """Return the boxes: what to do stands out, and whom to ring today stands at the foot."""
    boxes = (
        Panel(plain("Background"), briefing.background, 1),
        Panel(plain("What happened"), briefing.what_happened, 2),
        Panel(plain("Findings"), briefing.findings, 3),
        Panel(plain("Learning"), briefing.learning, 4),
        Panel(plain("What to do"), briefing.what_to_do, 5, "strong"),
        Panel(plain("Questions for your team"), Prose(briefing.questions), 6, "asked"),
        Panel(plain("Read on"), briefing.more, 7),
    )
    today = (Panel(plain(""), briefing.today, look="strip"),) if briefing.today else ()
    return Panels(boxes + today)
