"""`find`: a pool -> its sessions and its deliveries, with what they are listed with, and what else it keeps."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from sessionbuilder.diagnostics import Report
from sessionbuilder.session.day import day_said
from sessionbuilder.source.blanks import blanks_in
from sessionbuilder.source.dates import date
from sessionbuilder.source.nodes import Mapping, Scalar, Sequence
from sessionbuilder.source.scalars import clock_range, whole_number
from sessionbuilder.studio import message
from sessionbuilder.studio.desk import Desk
from sessionbuilder.studio.showing.others import sort_of
from sessionbuilder.units import Clock, Minutes
from sessionbuilder.workspace.head import head, session_head, words
from sessionbuilder.workspace.headings import clock_of, hours_told
from sessionbuilder.workspace.misnamed import check_names_in
from sessionbuilder.workspace.named_session import BASED_ON
from sessionbuilder.workspace.workspace import NOT_SESSIONS, THEME, Workspace


class Ask(message.Ask, frozen=True):
    """Everything."""


class Listed(message.Told, frozen=True):
    """A session or a delivery. What is not written is empty, or 0."""

    name: str
    """The name of its file, such as `sessions/information-sharing.yaml`."""
    stem: str
    title: str
    """That of the session, for a delivery too."""
    hours: str = ""
    minutes: Minutes = 0
    """How long it is."""
    audience: str = ""
    aim: str = ""
    outcomes: tuple[str, ...] = ()
    participants: int = 0
    version: str = ""
    dated: str = ""
    review_by: str = ""
    """These two as they are told: `November 2026`."""
    date: str = ""
    """The day of a delivery, such as `2027-03-16`; as it is written, where it cannot be read."""
    day: str = ""
    """The same as it is told: `Tuesday 16 March 2027`."""
    over: bool = False
    """Whether that day has passed."""
    venue: str = ""
    trainers: str = ""
    session: str = ""
    """The session that a delivery gives, or that a session is based on, by the name of its file without `.yaml`."""
    wrong: str = ""
    """Why it cannot be listed in full; empty where it can."""


class Kept(message.Told, frozen=True):
    """A file of the pool that all sessions draw on, or some."""

    name: str
    sort: str
    """`case`, `shared`, `theme`, or the name of a file such as `sources`."""
    title: str
    """What stands in it, where that has a name; else the name of the file."""


class Told(message.Told, frozen=True):
    """What there is."""

    pool: str
    """The name of the organisation; empty where none is written."""
    today: str
    sessions: tuple[Listed, ...]
    deliveries: tuple[Listed, ...]
    """In the order of their days."""
    kept: tuple[Kept, ...]
    passed_over: tuple[str, ...]
    """A sentence for each file that is called in such a way that it is not read."""


def answer(ask: Ask, desk: Desk) -> Told:
    """Return everything that there is, a file with faults too."""
    space, clock = desk.workspace, clock_of(desk.workspace)
    sessions = {path.stem: _session(path, space, clock) for path in space.session_files()}
    deliveries = [_delivery(path, space, clock, sessions, desk.today) for path in space.delivery_files()]
    pool = head(space.pool, space, Report(), "organisation") if space.is_there(space.pool) else None
    misnamed = Report()
    check_names_in(space, misnamed)
    return Told(
        pool=_said(pool, "organisation") if pool else "",
        today=desk.today,
        sessions=tuple(sorted(sessions.values(), key=lambda each: (each.title.casefold(), each.name))),
        deliveries=tuple(sorted(deliveries, key=lambda each: (each.date, each.name))),
        kept=tuple(_kept(space)),
        passed_over=tuple(f"{found.message} {found.hint[:1].upper()}{found.hint[1:]}." for found in misnamed.ordered()),
    )


def _session(path: Path, space: Workspace, clock: type[Clock]) -> Listed:
    report, name = Report(), space.shown(path)
    node = session_head(path, space, report)
    own = head(path, space, Report(), "session") if node is None else node
    if own is None:
        return Listed(name=name, stem=path.stem, title=path.stem, wrong=_why(report))
    hours, minutes = _hours(words(own, "time"), clock)
    outcomes = own.get("outcomes")
    return Listed(
        name=name,
        stem=path.stem,
        title=_said(own, "session") or path.stem,
        hours=hours,
        minutes=minutes,
        audience=_said(own, "for"),
        aim=_said(own, "aim"),
        outcomes=tuple(_texts(outcomes)) if outcomes else (),
        participants=whole_number(words(own, "participants")) or 0,
        version=_said(own, "version"),
        dated=_day(words(own, "dated")),
        review_by=_day(words(own, "review-by")),
        session=words(own, BASED_ON),
        wrong=_why(report),
    )


def _delivery(path: Path, space: Workspace, clock: type[Clock], sessions: dict[str, Listed], today: str) -> Listed:
    report, name = Report(), space.shown(path)
    node = head(path, space, report, "delivery")
    if node is None:
        return Listed(name=name, stem=path.stem, title=path.stem, wrong=_why(report))
    stem, written = words(node, "delivery"), words(node, "date")
    given, found = sessions.get(stem), date(written)
    day = str(found) if found and found.exists and found.day else ""
    hours, minutes = _hours(words(node, "time"), clock)
    missing = next((f"`{key}` is missing here." for key in ("delivery", "date") if not words(node, key)), "")
    unread = "" if day or missing else f"`{written}` is no day."
    unknown = "" if given or missing else f"There is no session called `{stem}`."
    trainers = node.get("trainers")
    return Listed(
        name=name,
        stem=path.stem,
        title=given.title if given else path.stem,
        hours=hours or (given.hours if given else ""),
        minutes=minutes or (given.minutes if given else 0),
        audience=given.audience if given else "",
        participants=whole_number(words(node, "participants")) or (given.participants if given else 0),
        date=day or written,
        day=day_said(day) if day else written,
        over=bool(day and today and day < today),
        venue=_said(node, "venue"),
        trainers=", ".join(_texts(trainers)) if trainers else "",
        session=stem,
        wrong=_why(report) or missing or unread or unknown,
    )


def _kept(space: Workspace) -> Iterator[Kept]:
    """Yield what the pool keeps besides sessions and deliveries."""
    files = {path.stem: path for path in space.files_in(space.sessions) if path.stem in NOT_SESSIONS}
    for path in files.values():
        yield Kept(name=space.shown(path), sort=path.stem, title=path.stem)
    titled: tuple[tuple[Path, Callable[[Path], str]], ...] = (
        (space.cases, lambda path: _title(path, space, "case")),
        (space.shared, lambda path: _of_block(path, space)),
    )
    for folder, title in titled:
        for path in space.files_in(folder):
            name = space.shown(path)
            yield Kept(name=name, sort=sort_of(name), title=title(path))
    for folder_name in space.entries(space.themes):
        path = space.themes / folder_name.rstrip("/") / THEME
        if folder_name.endswith("/") and space.is_there(path):
            yield Kept(name=space.shown(path), sort="theme", title=_title(path, space, "theme", path.parent.name))


def _title(path: Path, space: Workspace, key: str, usual: str = "") -> str:
    node = head(path, space, Report(), key)
    return (_said(node, key) if node else "") or usual or path.stem


def _of_block(path: Path, space: Workspace) -> str:
    """Return the title of a shared block; of a module, the name of its file in words."""
    node = head(path, space, Report(), "points")
    kind = node.entries[0][0].text if node and node.entries else ""
    return (_said(node, kind) if node and kind else "") or path.stem.replace("-", " ").capitalize()


def _hours(written: str, clock: type[Clock]) -> tuple[str, Minutes]:
    """Return hours as people are told them, and how long they are."""
    said = clock_range(written)
    return hours_told(written, clock), said.end - said.start if said else 0


def _day(written: str) -> str:
    found = date(written)
    return found.words if found and found.exists else written


def _said(node: Mapping, key: str) -> str:
    """Return the text under `key`; empty where it is still to be written."""
    text = words(node, key)
    return "" if blanks_in(text) else text


def _texts(node: Mapping | Sequence | Scalar) -> Iterator[str]:
    """Yield the texts of a list, or of `name: text` lines, but for those that are still to be written."""
    held = node.items if isinstance(node, Sequence) else ()
    held = tuple(value for _, value in node.entries) if isinstance(node, Mapping) else held
    for each in (node,) if isinstance(node, Scalar) else held:
        if isinstance(each, Scalar) and not each.empty and not blanks_in(each.text):
            yield " ".join(each.text.split())


def _why(report: Report) -> str:
    """Return what is wrong first, in a sentence; empty where nothing is."""
    errors = [found for found in report.ordered() if found.fault.severity == "error"]
    return errors[0].message if errors else ""
