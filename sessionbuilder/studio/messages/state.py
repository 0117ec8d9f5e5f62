"""`state`: a session or a delivery as it is written now -> its day on the clock, its faults, and its slides."""

from __future__ import annotations

from collections.abc import Mapping

from sessionbuilder.built import build
from sessionbuilder.diagnostics import Report
from sessionbuilder.jobs.one_session import one_session
from sessionbuilder.studio import message
from sessionbuilder.studio.day import Day, day_of
from sessionbuilder.studio.desk import Desk
from sessionbuilder.studio.faults import Fault, faults_of
from sessionbuilder.studio.hours import slot_of
from sessionbuilder.studio.slides import Picture, Slide, slides_of


class Ask(message.Ask, frozen=True):
    """Which session, and in which hours."""

    name: str
    hours: str = ""
    """Other hours than its own, such as `3h`, `13:00 to 15:00` or `20 minutes late`; empty for its own."""
    known: frozenset[str] = frozenset()
    """The digests of the pictures that whoever asks has."""
    pictures: bool = True
    """Whether slides are wanted."""


class Told(message.Told, frozen=True):
    """What comes of it."""

    faults: tuple[Fault, ...]
    day: Day | None = None
    """None where it cannot be reckoned."""
    slides: tuple[Slide, ...] | None = None
    """None where there are none, since something is wrong, or nobody wanted them."""
    pictures: Mapping[str, Picture] = {}
    """Those that whoever asks has not got, by their digests."""
    reads: tuple[str, ...] = ()
    """The names of the files that it was made from."""


def answer(ask: Ask, desk: Desk) -> Told:
    """Return what comes of the session with the texts that are not saved; nothing is made that goes on paper."""
    path, report = desk.path(ask.name), Report()
    only = ("deck",) if ask.pictures else ()
    with one_session(ask.name, report):
        built = build(path, desk.workspace, only=only, slot=slot_of(ask.hours), allow_outcome_loss=bool(ask.hours))
        for found in built.faults:
            report.take(found)
        day = day_of(built.programme, desk, ask.name) if built.programme else None
        slides, pictures = slides_of(built, desk, ask.known) if ask.pictures else (None, {})
        reads = tuple(sorted(desk.names & built.read.keys()))
        faults = faults_of(report.ordered(), desk)
        return Told(faults=faults, day=day, slides=slides, pictures=pictures, reads=reads)
    return Told(faults=faults_of(report.ordered(), desk))
