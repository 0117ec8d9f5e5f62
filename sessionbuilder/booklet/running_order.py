"""A programme -> the facilitators' running order on one page: what starts when, by when, and with what paper."""

from __future__ import annotations

from collections.abc import Iterator

from sessionbuilder.booklet.binding import bound
from sessionbuilder.booklet.booklet import Booklet, Printed, Sheet
from sessionbuilder.content import Table
from sessionbuilder.programme.handouts import handed_out
from sessionbuilder.session.programme import Programme
from sessionbuilder.text import RichText, plain

FACILITATORS = "For facilitators"


def running_order(programme: Programme, *, large: bool = False) -> Booklet:
    """Return the page; where a day has more blocks than a page has room for, it goes on."""
    page = Sheet(programme.session.session, tuple(_parts(programme)), one_page=True)
    return bound(programme, "Running order", [page], large=large, private=FACILITATORS)


def _parts(programme: Programme) -> Iterator[Printed]:
    handed = handed_out(programme)
    rows: list[tuple[RichText, ...]] = []
    quiet = set()
    for timed in programme.blocks:
        if (spare := programme.buffer_before(timed)) > 0:
            quiet.add(len(rows))
            rows.append((plain(str(timed.start + -spare)), plain(str(spare)), plain("in hand"), plain(""), plain("")))
        if timed.block.pause:
            quiet.add(len(rows))
        if timed.block.opens_section:
            rows.append((plain(""), plain(""), timed.title.bolded(), plain(""), plain("")))
            continue
        paper = plain(" ".join(each.code for each in handed[timed.number]))
        minutes = plain(str(timed.minutes) if timed.minutes else "")
        clock = plain(str(timed.start)).bolded() if timed.block.at is not None else plain(str(timed.start))
        latest = plain(str(timed.latest.of_day) if timed.minutes else "")
        rows.append((clock, minutes, timed.title, latest, paper))
    end = programme.session.time.end if programme.buffer_at_the_end >= 0 else programme.end
    rows.append((plain(str(end)).bolded(), plain(""), plain("Close").bolded(), plain(""), plain("")))
    yield Table(("Time", "Min", "What", "Start by", "Paper"), tuple(rows), (3, 2, 14, 4, 4), frozenset(quiet))
