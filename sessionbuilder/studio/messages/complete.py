"""`complete`: a place in a file that somebody writes -> what may be written there."""

from __future__ import annotations

from sessionbuilder.studio import message
from sessionbuilder.studio.desk import Desk, checked
from sessionbuilder.studio.offering.complete import Option, offered


class Ask(message.Ask, frozen=True):
    """Which place."""

    name: str
    """The file."""
    at: int
    """The offset in it."""
    session: str = ""
    """The session in view, whose outcomes and blocks are meant where the file is none."""


class Told(message.Told, frozen=True):
    """What may be written in place of what stands from `start` to `end`; nothing where only words can stand."""

    start: int
    end: int
    options: tuple[Option, ...]


def answer(ask: Ask, desk: Desk) -> Told:
    """Return what may be written there, whatever is wrong in the file."""
    places = desk.places(checked(ask.name))
    line, column = places.at(ask.at)
    found = offered(desk, ask.name, line - 1, column - 1, ask.session and checked(ask.session))
    start, end = (places.offset(line, each + 1) for each in (found.start, found.end))
    return Told(start=start, end=end, options=found.options)
