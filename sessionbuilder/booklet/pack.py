"""A programme -> the participants' pack: a front page, and the sheets that people keep, in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from sessionbuilder.booklet.agenda import agenda_table
from sessionbuilder.booklet.binding import bound, logo, sheet, support, written_to
from sessionbuilder.booklet.booklet import Booklet, Figure, Printed, Sheet
from sessionbuilder.content import Bullets, Facts, Heading, PageBreak, Text, bulleted
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.programme.programme import Programme
from sessionbuilder.script.script import Script
from sessionbuilder.script.sheets import Coded
from sessionbuilder.session.paper_size import PaperSize
from sessionbuilder.text import listed, plain


def participant_pack(script: Script, pen: Pen, *, large: bool = False) -> Booklet:
    """Return the pack. What is handed back on the day, shared by a group or cut out is not in it, and it says so."""
    programme, everything = script.programme, script.sheets
    own = [each for each in everything if kept(each)]
    sheets = pages(own, pen, programme.session.pool.paper, large=large)
    return bound(
        programme, "Participant pack", [_front(programme, everything, pen), _agenda(programme), *sheets], large=large
    )


def pages(own: Iterable[Coded], pen: Pen, paper: PaperSize, *, large: bool) -> Iterator[Sheet]:
    """Yield sheets; one that is only read goes on where another of that kind ends, if all of it fits there."""
    before = False
    for each in own:
        page = sheet(each.handout, each.code, pen, paper, large=large)
        apart = any(
            isinstance(part, PageBreak) or (isinstance(part, Figure) and part.whole_page) for part in page.parts
        )
        read = each.handout.role == "reference" and not (apart or page.wide or each.handout.columns > 1)
        yield replace(page, follows=True, whole=True) if read and before else page
        before = read


def kept(each: Coded) -> bool:
    """Whether every participant has a copy of their own, and keeps it."""
    handout = each.handout
    return handout.per == "person" and handout.afterwards == "keep" and not handout.framed


def _front(programme: Programme, everything: tuple[Coded, ...], pen: Pen) -> Sheet:
    return Sheet(programme.session.session, tuple(_front_parts(programme, everything, pen)))


def _agenda(programme: Programme) -> Sheet:
    return Sheet(plain("How the day runs"), (agenda_table(programme),), one_page=True, follows=True, whole=True)


def _front_parts(programme: Programme, everything: tuple[Coded, ...], pen: Pen) -> Iterator[Printed]:
    session = programme.session
    yield from logo(pen, 18)
    if session.strapline:
        yield Text(session.strapline, "lead")
    if session.delivery:
        yield Facts(tuple(session.delivery.facts()))
    yield Heading(plain("What today is for"))
    yield Text(session.aim)
    yield Bullets(bulleted(session.outcomes.values()), numbered=True)
    yield from support(programme)
    on_the_day = [each.code for each in everything if each.handout.role in ("handout", "cards") and not kept(each)]
    if on_the_day:
        yield Text(plain(f"Handed out on the day, and not in this pack: {listed(on_the_day)}."), "quiet")
    yield from written_to(programme)
