"""`deliver`: a session, a day, a place and its people -> the file of that delivery, and the day as it would be."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar

from sessionbuilder.built import Built, build
from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.jobs.one_session import one_session
from sessionbuilder.session.session import group_sizes
from sessionbuilder.source.dates import Date
from sessionbuilder.starter.delivery import NewDelivery, day_of, time_of
from sessionbuilder.starter.naming import new_name, session_of
from sessionbuilder.starter.writing import NewFile
from sessionbuilder.studio import message
from sessionbuilder.studio.desk import Desk
from sessionbuilder.studio.faults.faults import Fault, faults_of
from sessionbuilder.studio.hours import slot_of
from sessionbuilder.studio.showing.day import Day
from sessionbuilder.studio.showing.day import day_of as day_drawn
from sessionbuilder.workspace.headings import delivery_heading

T = TypeVar("T")

_SOME_DAY = Date(2027, 1, 1)
"""On which a day is reckoned while nobody has said when it is: none depends on it."""
_MOST = {"participants": (0, 1000), "groups": (1, 200), "size": (1, 1000)}


class Ask(message.Ask, frozen=True, kw_only=True):
    """What is settled; what is empty is as the session says."""

    session: str
    """The name of the session's file, or of a delivery of it."""
    date: str = ""
    time: str = ""
    """Such as `13:00 to 15:00`; or as the hours were tried, such as `3h` or `20 minutes late`."""
    venue: str = ""
    trainers: tuple[str, ...] = ()
    participants: int | None = None
    groups: int | None = None
    size: int | None = None
    """How many people a group has at most, in place of `groups`."""
    theme: str = ""
    paper: str = ""
    clock: str = ""
    file: str = ""
    """What its file is to be called; empty for its day and its place."""
    write: bool = False
    """Whether it is to be written, and not only shown."""


class Usual(message.Told, frozen=True):
    """What holds where nothing else is settled."""

    hours: str
    start: int
    """Minutes since midnight."""
    end: int
    participants: int
    groups: int
    theme: str
    """The folder of the pool's own theme; empty where it names none."""
    themes: tuple[str, ...]
    """Every theme that there is, by its folder."""


class Lost(message.Told, frozen=True):
    """An outcome that nothing is left to serve."""

    name: str
    words: str


class Told(message.Writing, frozen=True, kw_only=True):
    """The file as it would be, and what would come of it."""

    name: str
    """Of its file; empty where it cannot be written so."""
    session: str
    """The file name, without its end, of the session that is given."""
    text: str
    date: str
    """The day in words, such as `Tuesday 16 March 2027`; empty where none is settled."""
    over: bool
    """Whether that day is over."""
    hours: str
    """Such as `13:00 to 15:00`; empty for the session's own."""
    groups: str
    """Such as `4 groups of 6`."""
    wrong: Mapping[str, str]
    """What cannot be understood, a sentence for each field."""
    day: Day | None
    """None where it cannot be reckoned."""
    lost: tuple[Lost, ...]
    blanks: int
    """Texts that are still to be written before it can be built."""
    faults: tuple[Fault, ...]
    """What else stops it from being built."""
    usual: Usual | None
    written: bool = False


def answer(ask: Ask, desk: Desk) -> Told:
    """Return what the delivery would be; it is written only where that is asked for and nothing is wrong."""
    space, report = desk.workspace, Report()
    path = desk.path(ask.session)
    run = delivery_heading(path, space, report) if space.is_delivery(path) else None
    stem = session_of(run[1] if run else path.stem, space, report)
    if not stem:
        raise message.RefusedError(report.diagnostics[0].message)
    whole = build(space.session_file(stem), space, only=())
    wrong = dict(_wrong(ask, space.theme_names()))
    date = _said(ask.date, day_of, "date", wrong) if ask.date.strip() else None
    hours = _hours(ask.time, whole, wrong)
    groups = ask.groups if "groups" not in wrong and not ask.size else None
    new = NewDelivery(
        session=stem,
        date=date or _SOME_DAY,
        time=hours,
        venue=ask.venue.strip() or None,
        trainers=tuple(name for name in map(str.strip, ask.trainers) if name),
        participants=None if "participants" in wrong else ask.participants,
        groups=groups,
        group_size=None if "size" in wrong else ask.size,
        theme="" if "theme" in wrong else ask.theme,
        paper=ask.paper,
        clock=ask.clock,
    )
    file = _file(new, ask.file, desk, wrong)
    seen = _seen(file or new.file(new.usual_name), desk)
    if date is None and "date" not in wrong:
        wrong["date"] = "Say on which day."
    sound = file if date and not wrong else None
    return Told(
        name=sound.name if sound else "",
        session=stem,
        text=(sound or new.file(new.usual_name)).content.decode() if date else "",
        date=f"{date.true_weekday} {date.words}" if date else "",
        over=bool(date and desk.today and str(date) < desk.today),
        hours=hours,
        groups=seen.groups,
        wrong=wrong,
        day=seen.day,
        lost=tuple(_lost(name, whole) for name in seen.lost),
        blanks=seen.blanks,
        faults=seen.faults,
        usual=_usual(whole, space.theme_names()),
        writes=(message.Write(sound.name, sound.content, ""),) if sound and ask.write else (),
        written=bool(sound and ask.write),
    )


def _wrong(ask: Ask, themes: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield each field that says what cannot be, with a sentence on it."""
    for field, (least, most) in _MOST.items():
        number = getattr(ask, field)
        if number is not None and not least <= number <= most:
            yield field, f"It is a number from {least} to {most:,}."
    if ask.groups is not None and ask.size is not None:
        yield "groups", "Say how many groups, or how many people are in one; not both."
    if ask.theme and ask.theme not in themes:
        yield "theme", f"There is no theme called `{ask.theme[:60]}`."
    if ask.paper not in ("", "A4", "letter"):
        yield "paper", "It is `A4` or `letter`."
    if ask.clock not in ("", "24-hour", "12-hour"):
        yield "clock", "It is `24-hour` or `12-hour`."


def _said(text: str, read: Callable[[str], T | str], field: str, wrong: dict[str, str]) -> T | None:
    """Return what `read` makes of `text`; None where it says in a sentence why it cannot, which is then noted."""
    found = read(text)
    if isinstance(found, str):
        wrong[field] = found
        return None
    return found


def _hours(text: str, whole: Built, wrong: dict[str, str]) -> str:
    """Return the hours that are meant; empty for the session's own, and where nobody can read them."""
    if not text.strip():
        return ""
    if (found := time_of(text)) and isinstance(found, tuple):
        return found[0]
    try:
        slot = slot_of(text)
    except message.RefusedError as refused:
        wrong["time"] = str(refused)
        return ""
    if slot is None or slot.start is not None or whole.programme is None:  # a start and an end, and odd ones
        wrong["time"] = str(found)
        return ""
    hours = slot.hours(whole.programme.session.time)
    if hours.end <= hours.start:  # none are left; as a text they would be those of a night
        wrong["time"] = f"Such hours would start at {hours.start} and end at {hours.end}."
        return ""
    meant = _said(f"{hours.start} to {hours.end}", time_of, "time", wrong)
    return meant[0] if meant else ""


def _file(new: NewDelivery, name: str, desk: Desk, wrong: dict[str, str]) -> NewFile | None:
    """Return the file; None, with a sentence on its name, where that cannot be."""
    report = Report()
    called = new_name(name.strip() or new.usual_name, "delivery", new.usual_name, desk.workspace, report)
    if not called:
        wrong["file"] = report.diagnostics[0].message.replace(" Nothing has been written.", "")
        return None
    return new.file(called)


class _Seen(NamedTuple):
    """What would come of a delivery."""

    day: Day | None
    groups: str
    lost: tuple[str, ...]
    blanks: int
    faults: tuple[Fault, ...]


def _seen(file: NewFile, desk: Desk) -> _Seen:
    """Return what would come of the delivery in `file`, if it were there."""
    there = Desk(desk.kept, {**desk.texts, file.name: file.content.decode()}, desk.today)
    report, day, groups = Report(), None, ""
    lost: tuple[str, ...] = ()
    with one_session(file.name, report):
        built = build(there.path(file.name), there.workspace, only=())
        for found in built.faults:
            report.take(found)
        if built.programme:
            session, refit = built.programme.session, built.programme.refit
            day = day_drawn(built.programme, there, file.name)
            groups = group_sizes(session.participants, session.groups)
            lost = tuple(map(str, refit.lost)) if refit else ()
    told = (codes.UNWRITTEN, codes.OUTCOME_LOST)
    stops = [each for each in report.ordered() if each.fault.severity == "error" and each.fault not in told]
    blanks = sum(each.fault is codes.UNWRITTEN for each in report.diagnostics)
    return _Seen(day, groups, lost, blanks, faults_of(stops, there))


def _lost(name: str, whole: Built) -> Lost:
    outcomes = whole.programme.session.outcomes if whole.programme else {}
    return Lost(name=name, words=next((str(words) for each, words in outcomes.items() if str(each) == name), ""))


def _usual(whole: Built, themes: Sequence[str]) -> Usual | None:
    if whole.programme is None:
        return None
    session = whole.programme.session
    return Usual(
        hours=str(session.time),
        start=int(session.time.start),
        end=int(session.time.end),
        participants=session.participants,
        groups=session.groups,
        theme=str(session.pool.theme or ""),
        themes=tuple(themes),
    )
