"""`hover`: a place in a file that somebody writes -> what stands there, in words."""

from __future__ import annotations

from sessionbuilder.studio import message
from sessionbuilder.studio.desk import Desk, checked
from sessionbuilder.studio.faults.found import found_in
from sessionbuilder.studio.offering.hover import of_fault, shown_at


class Ask(message.Ask, frozen=True):
    """Which place."""

    name: str
    """The file."""
    at: int
    """The offset in it."""
    session: str = ""
    """The session in view, whose outcomes and blocks are meant where the file is none."""


class Told(message.Told, frozen=True):
    """What stands from `start` to `end`."""

    start: int
    end: int
    title: str = ""
    """Empty where there is nothing to say."""
    about: str = ""
    more: tuple[str, ...] = ()
    """Paragraphs that follow."""
    page: str = ""
    """The page of the documentation that tells all of it, perhaps with the place in it: `blocks/points.md`."""


def answer(ask: Ask, desk: Desk) -> Told:
    """Return what stands there: a fault first, then what the word means."""
    name, session = checked(ask.name), ask.session and checked(ask.session)
    places = desk.places(name)
    line, column = places.at(ask.at)
    shown = shown_at(desk, name, line - 1, column - 1, session)
    for fault in found_in(session or name, desk).faults:
        if fault.file == name and not fault.whole and not fault.accepted and fault.start <= ask.at <= fault.end:
            title, about, more, page = of_fault(fault)
            more += (f"`{shown.title}`: {shown.about}",) if shown and shown.about else ()
            return Told(start=fault.start, end=fault.end, title=title, about=about, more=more, page=page)
    if shown is None:
        return Told(start=ask.at, end=ask.at)
    start, end = (places.offset(line, each + 1) for each in (shown.start, shown.end))
    return Told(start=start, end=end, title=shown.title, about=shown.about, more=shown.more, page=shown.page)
