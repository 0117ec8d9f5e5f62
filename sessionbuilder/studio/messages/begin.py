"""`begin`: what somebody wants to begin -> its files as they would be, and its day; or what cannot be so, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from sessionbuilder.built import build
from sessionbuilder.diagnostics import Diagnostic, Report
from sessionbuilder.starter.case import case_file
from sessionbuilder.starter.naming import new_name
from sessionbuilder.starter.session.copy import copied
from sessionbuilder.starter.session.file import NewSession
from sessionbuilder.starter.session.hours import length_of, start_of, too_late
from sessionbuilder.starter.session.titles import title_of, too_long
from sessionbuilder.starter.session.variant import based_on
from sessionbuilder.starter.words import texts_to_write
from sessionbuilder.starter.writing import NewFile
from sessionbuilder.studio import message
from sessionbuilder.studio.desk import Desk
from sessionbuilder.studio.message import Write
from sessionbuilder.studio.showing.day import Day, day_of

_MOST_PEOPLE = 300


class Ask(message.Ask, frozen=True):
    """What to begin; of a case its name alone counts, of a copy or a variant its name, its title and what it is of."""

    what: Literal["session", "case", "copy", "variant"]
    called: str
    """Its name, as somebody says it: `Professional curiosity`."""
    title: str = ""
    """What stands on the cover, where that is not its name."""
    topic: str = ""
    """What it is about, in a few words, where its title does not say it."""
    length: str = "3h"
    start: str = "09:30"
    participants: int = 16
    of: str = ""
    """The session that a copy or a variant begins with, by the name of its file without `.yaml`."""
    write: bool = False
    """Whether it is to be written; otherwise it is only shown."""


class Begun(message.Told, frozen=True):
    """A file that would be new."""

    name: str
    text: str
    unwritten: int
    """How many texts in it are still to be written."""


class Wrong(message.Told, frozen=True):
    """What cannot be so."""

    field: str
    """The field of the message; empty where it is about none."""
    message: str
    hint: str = ""


class Told(message.Writing, frozen=True):
    """What would come of it, or has come of it."""

    files: tuple[Begun, ...] = ()
    """The one to open comes first; there are none where something is wrong."""
    title: str = ""
    wrong: tuple[Wrong, ...] = ()
    day: Day | None = None
    """The day of a session that is begun; None where it cannot be reckoned."""


def answer(ask: Ask, desk: Desk) -> Told:
    """Return the files of what is begun; with `write`, they are to be written."""
    space, report = desk.workspace, Report()
    kind, example = ("case", "Baby R") if ask.what == "case" else ("session", "Professional curiosity")
    stem = new_name(ask.called, kind, example, space, report) if ask.called.strip() else ""
    wrong = [Wrong(field="called", message=f"Say what the {kind} is called.")] if not ask.called.strip() else []
    wrong += _told(report, "called")
    title = ask.title.strip() or title_of(ask.called.strip(), ask.topic.strip())
    if ask.what != "case" and (long := too_long(title)):
        wrong.append(Wrong(field="title", message=f"{long}.", hint="give a shorter one"))
    if ask.what == "case":
        files = [case_file(stem)] if stem else []
    elif ask.what == "session":
        files = _session(ask, desk, stem or "new", title, wrong)
    else:
        files = _after(ask, desk, stem or "new", title, wrong)
    if wrong or not files:
        return Told(wrong=tuple(wrong), title=title)
    shown = tuple(
        Begun(name=file.name, text=file.content.decode("utf-8"), unwritten=texts_to_write([file])) for file in files
    )
    writes = tuple(Write(file.name, file.content, "") for file in files) if ask.write else ()
    day = None if ask.what == "case" else _day(shown, desk)
    return Told(writes=writes, files=shown, title=title, day=day)


def _session(ask: Ask, desk: Desk, stem: str, title: str, wrong: list[Wrong]) -> list[NewFile]:
    """Return the files of a new session; what cannot be so is added to `wrong`."""
    length, start, report = length_of(ask.length.strip()), start_of(ask.start.strip()), Report()
    if isinstance(length, str):
        wrong.append(Wrong(field="length", message=length))
    if isinstance(start, str):
        wrong.append(Wrong(field="start", message=start))
    if not 1 <= ask.participants <= _MOST_PEOPLE:
        wrong.append(Wrong(field="participants", message=f"Write a number from 1 to {_MOST_PEOPLE}."))
    if isinstance(length, str) or isinstance(start, str):
        return []
    if late := too_late(start, length):
        wrong.append(Wrong(field="start", message=late))
    if wrong:
        return []
    about = "" if ask.topic.strip() == title else ask.topic.strip()
    people = ask.participants
    new = NewSession(name=stem, title=title, topic=about, start=start, minutes=length, participants=people)
    files = new.files_in(desk.workspace, report)
    wrong += _told(report, "")
    return files


def _after(ask: Ask, desk: Desk, stem: str, title: str, wrong: list[Wrong]) -> list[NewFile]:
    """Return the file of a session that begins with another; what cannot be so is added to `wrong`."""
    report = Report()
    if not ask.of.strip():
        wrong.append(Wrong(field="of", message="Choose the session that it begins with."))
        return []
    begin = copied if ask.what == "copy" else based_on
    files = begin(ask.of, desk.workspace, stem, title, report)
    wrong += _told(report, "of")
    return files


def _told(report: Report, field: str) -> Iterator[Wrong]:
    errors: list[Diagnostic] = [found for found in report.ordered() if found.fault.severity == "error"]
    for found in errors:
        yield Wrong(field=field, message=found.message.removesuffix(" Nothing has been written."), hint=found.hint)


def _day(files: Sequence[Begun], desk: Desk) -> Day | None:
    """Return the day of the session that the first of `files` would be."""
    name = files[0].name
    later = Desk(desk.workspace, {file.name: file.text for file in files}, desk.today)
    programme = build(later.path(name), later.workspace, only=()).programme
    return day_of(programme, later, name) if programme else None
