"""`find`: a pool -> its sessions and its deliveries, with what they are listed with."""

from __future__ import annotations

from sessionbuilder.diagnostics import Report
from sessionbuilder.studio import message
from sessionbuilder.studio.desk import Desk
from sessionbuilder.workspace.headings import clock_of, delivery_heading, hours_told, session_heading


class Ask(message.Ask, frozen=True):
    """Everything."""


class Listed(message.Told, frozen=True):
    """A session or a delivery."""

    name: str
    """The name of its file, such as `sessions/information-sharing.yaml`."""
    stem: str
    title: str
    hours: str = ""
    date: str = ""
    """The day of a delivery, such as `2027-03-16`."""
    venue: str = ""
    session: str = ""
    """The session that a delivery gives, or that a session is based on."""


class Told(message.Told, frozen=True):
    """What there is."""

    sessions: tuple[Listed, ...]
    deliveries: tuple[Listed, ...]


def answer(ask: Ask, desk: Desk) -> Told:
    """Return everything that there is, a file with faults too."""
    space, report = desk.workspace, Report()
    clock, sessions, deliveries = clock_of(space), [], []
    for path in space.session_files():
        name, found = space.shown(path), session_heading(path, space, report)
        title, hours = (found.title, hours_told(found.hours, clock)) if found else (path.stem, "")
        based = found.based_on if found else ""
        sessions.append(Listed(name=name, stem=path.stem, title=title, hours=hours, session=based))
    for path in space.delivery_files():
        name, run = space.shown(path), delivery_heading(path, space, report)
        day, session, venue = run or ("", "", "")
        deliveries.append(Listed(name=name, stem=path.stem, title=path.stem, date=day, venue=venue, session=session))
    return Told(sessions=tuple(sessions), deliveries=tuple(deliveries))
