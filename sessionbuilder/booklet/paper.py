"""A programme and its deck -> every booklet that is wanted, each with the name of its file."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from pathlib import PurePath

from msgspec import Struct

from sessionbuilder.booklet.agenda import participant_agenda
from sessionbuilder.booklet.binding import bound, sheet
from sessionbuilder.booklet.booklet import Booklet
from sessionbuilder.booklet.guide import facilitator_guide
from sessionbuilder.booklet.pack import kept, participant_pack
from sessionbuilder.booklet.running_order import running_order
from sessionbuilder.booklet.seven_minutes import seven_minute_briefing
from sessionbuilder.deck import Deck
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.inventory.by_name import made_by
from sessionbuilder.script.script import Script


class Book(Struct, frozen=True):
    """A booklet and what becomes of it."""

    name: str
    """Its file's path in the session's folder, without an ending."""
    booklet: Booklet
    document: str
    """The document that it is, or is one sheet of, by its name."""
    word: bool = False
    """Whether it is written for Word as well, so that people can edit it."""
    one_page: bool = False
    """Whether it may not take more than a page."""


class Day(Struct, frozen=True):
    """What booklets are made of."""

    script: Script
    deck: Deck
    pen: Pen
    large: bool
    to_send: bool
    """Whether they are to be sent to participants, who then get only those handouts that they keep."""


def books(
    script: Script, deck: Deck, pen: Pen, wanted: Collection[str], *, large: bool = False, to_send: bool = False
) -> Iterator[Book]:
    """Yield the booklets among `wanted`, by the names of documents; those that are no booklets are passed over."""
    day = Day(script, deck, pen, large, to_send)
    for document in made_by("build"):
        if document.name in wanted and document.name in MAKERS:
            word = any(file.endswith(".docx") for file in document.files)
            stem = PurePath(document.files[0]).with_suffix("").as_posix()
            for name, booklet in MAKERS[document.name](day):
                yield Book(stem.replace("*", name), booklet, document.name, word, document.one_page and not large)


def _guide(day: Day) -> Iterator[tuple[str, Booklet]]:
    yield "", facilitator_guide(day.script, day.deck, day.pen, large=day.large)


def _running_order(day: Day) -> Iterator[tuple[str, Booklet]]:
    yield "", running_order(day.script, large=day.large)


def _agenda(day: Day) -> Iterator[tuple[str, Booklet]]:
    yield "", participant_agenda(day.script.programme, large=day.large)


def _handouts(day: Day) -> Iterator[tuple[str, Booklet]]:
    for each in day.script.sheets:
        if kept(each) or not day.to_send:
            larger = day.large and not each.handout.centred  # a certificate is for the wall
            page = sheet(each.handout, each.code, day.pen, large=larger)
            yield each.name, bound(day.script.programme, f"{each.code} {each.handout.title}", [page], large=larger)


def _pack(day: Day) -> Iterator[tuple[str, Booklet]]:
    yield "", participant_pack(day.script, day.pen, large=day.large)


def _briefing(day: Day) -> Iterator[tuple[str, Booklet]]:
    if briefing := day.script.programme.session.briefing:
        yield "", seven_minute_briefing(day.script.programme, briefing, large=day.large)


MAKERS: dict[str, Callable[[Day], Iterator[tuple[str, Booklet]]]] = {
    "guide": _guide,
    "running-order": _running_order,
    "agenda": _agenda,
    "handouts": _handouts,
    "pack": _pack,
    "briefing": _briefing,
}
"""What makes each document that is a booklet: its sheets with their names, or one without a name."""
