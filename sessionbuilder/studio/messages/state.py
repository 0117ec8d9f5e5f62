"""`state`: a session or a delivery as it is written now -> its day on the clock, its faults, and its slides.

Of a file that some sessions draw on, such as a case, it is what comes of one of them; of what all draw on, its faults.
"""

from __future__ import annotations

from collections.abc import Mapping

from sessionbuilder.built import Built, build
from sessionbuilder.diagnostics import Report
from sessionbuilder.jobs.one_session import one_session
from sessionbuilder.session.slot import Slot
from sessionbuilder.studio import message
from sessionbuilder.studio.desk import Desk, checked
from sessionbuilder.studio.faults.faults import Fault, faults_of
from sessionbuilder.studio.hours import slot_of
from sessionbuilder.studio.showing.day import Day, day_of
from sessionbuilder.studio.showing.others import check_alone, shown_in, sort_of
from sessionbuilder.studio.showing.slides import Picture, Slide, slides_of


class Ask(message.Ask, frozen=True):
    """Which file, and in which hours."""

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
    shows: str = ""
    """The name of the file of the session or delivery that is shown; empty where the file is seen in none."""


def answer(ask: Ask, desk: Desk) -> Told:
    """Return what comes of the file with the texts that are not saved; nothing is made that goes on paper."""
    checked(ask.name)
    report, slot = Report(), slot_of(ask.hours)
    with one_session(ask.name, report):
        found = _shown(ask, desk, slot)
        if found is None:
            check_alone(ask.name, desk, report)
            own = [each for each in report.ordered() if each.span is None or each.span.name == ask.name]
            return Told(faults=faults_of(own, desk))
        shows, built = found
        for each in built.faults:
            report.take(each)
        day = day_of(built.programme, desk, shows) if built.programme else None
        slides, pictures = slides_of(built, desk, ask.known) if ask.pictures else (None, {})
        reads = tuple(sorted(desk.names & built.read.keys()))
        faults = faults_of(report.ordered(), desk)
        return Told(faults=faults, day=day, slides=slides, pictures=pictures, reads=reads, shows=shows)
    return Told(faults=faults_of(report.ordered(), desk))


def _shown(ask: Ask, desk: Desk, slot: Slot | None) -> tuple[str, Built] | None:
    """Return the session or delivery that shows the file, and what comes of it; None where none does."""
    sort = sort_of(ask.name)
    names = shown_in(ask.name, desk) if sort in ("case", "shared") else [ask.name]
    for name in names if sort in ("case", "shared", "session", "delivery") else ():
        only = ("deck",) if ask.pictures else ()
        built = build(desk.path(name), desk.workspace, only=only, slot=slot, allow_outcome_loss=bool(ask.hours))
        if name == ask.name or ask.name in built.read:
            return name, built
    return None
