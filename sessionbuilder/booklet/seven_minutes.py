"""A session's briefing -> one page in seven parts for a team that was not there."""

from __future__ import annotations

from collections.abc import Iterator

from sessionbuilder.booklet.binding import bound
from sessionbuilder.booklet.booklet import Booklet, Printed, Sheet
from sessionbuilder.content import Bullets, Heading, Text, bulleted, bullets_of
from sessionbuilder.programme.programme import Programme
from sessionbuilder.session.briefing import Briefing
from sessionbuilder.text import Listing, Prose, plain, subtitled


def seven_minute_briefing(programme: Programme, briefing: Briefing, *, large: bool = False) -> Booklet:
    """Return the page; whoever writes it must see that it is one.

    Its seven numbered parts are those that partnerships' seven-minute briefings mostly have.
    """
    title = subtitled(briefing.title or programme.session.session, "a seven-minute briefing")
    page = Sheet(title, tuple(_parts(briefing)), columns=2)
    return bound(programme, "Seven-minute briefing", [page], large=large)


def _parts(briefing: Briefing) -> Iterator[Printed]:
    parts: list[tuple[str, Prose | None]] = [
        ("Background", briefing.background),
        ("What happened", briefing.what_happened),
        ("Findings", briefing.findings),
        ("Learning", briefing.learning),
        ("What to do", briefing.what_to_do),
        ("Questions for your team", None),
        ("Read on", briefing.more),
    ]
    for number, (name, prose) in enumerate(parts, 1):
        yield Heading(plain(f"{number}  {name}"))
        if prose is None:
            yield Bullets(bulleted(briefing.questions))
        else:
            yield from (bullets_of(part) if isinstance(part, Listing) else Text(part) for part in prose)
