"""A programme and its deck -> every booklet that is wanted, each with the name of its file."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from msgspec import Struct

from sessionbuilder.booklet.agenda import participant_agenda
from sessionbuilder.booklet.binding import bound, sheet
from sessionbuilder.booklet.booklet import Booklet
from sessionbuilder.booklet.guide import facilitator_guide
from sessionbuilder.booklet.handouts import printed_handouts
from sessionbuilder.booklet.pack import kept, participant_pack
from sessionbuilder.booklet.running_order import running_order
from sessionbuilder.booklet.seven_minutes import seven_minute_briefing
from sessionbuilder.deck import Deck
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.session.programme import Programme


class Book(Struct, frozen=True):
    """A booklet and what becomes of it."""

    name: str
    """Its file's path in the session's folder, without an ending."""
    booklet: Booklet
    word: bool = False
    """Whether it is written for Word as well, so that people can edit it."""
    one_page: bool = False
    """Whether it may not take more than a page."""


def books(
    programme: Programme, deck: Deck, pen: Pen, wanted: Collection[str], *, large: bool = False, to_send: bool = False
) -> Iterator[Book]:
    """Yield the booklets among `wanted`: `guide`, `running-order`, `agenda`, `handouts`, `pack`, `briefing`.

    In what is to be sent to participants there are only those handouts that they keep.
    """
    if "guide" in wanted:
        yield Book("facilitator-guide", facilitator_guide(programme, deck, pen, large=large), word=True)
    if "running-order" in wanted:
        yield Book("running-order", running_order(programme, large=large))
    if "agenda" in wanted:
        yield Book("participant-agenda", participant_agenda(programme, large=large))
    if "handouts" in wanted:
        for each in printed_handouts(programme):
            if kept(each) or not to_send:
                larger = large and not each.handout.centred  # a certificate is for the wall
                page = sheet(each.handout, each.code, pen, large=larger)
                title = f"{each.code} {each.handout.title}"
                yield Book(f"handouts/{each.name}", bound(programme, title, [page], large=larger), word=True)
    if "pack" in wanted:
        yield Book("participant-pack", participant_pack(programme, pen, large=large))
    briefing = programme.session.briefing
    if briefing and "briefing" in wanted:
        booklet = seven_minute_briefing(programme, briefing, large=large)
        yield Book("seven-minute-briefing", booklet, one_page=not large)
