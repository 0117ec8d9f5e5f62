"""A programme -> the day as it is drawn on a screen: a row for each block, in minutes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from sessionbuilder.programme.programme import Programme, Refit, TimedBlock
from sessionbuilder.programme.served import minutes_served
from sessionbuilder.running_order.changes import changes, how_fitted
from sessionbuilder.source.nodes import Sequence
from sessionbuilder.studio.desk import Desk
from sessionbuilder.studio.editing.as_written import AsWritten
from sessionbuilder.studio.message import RefusedError, Told
from sessionbuilder.studio.showing.cures import Overrun, overruns_of
from sessionbuilder.workspace.based_on import PROGRAMME


class Held(Told, frozen=True):
    """A time to which an author holds a block."""

    key: str
    """`at`, `not-before` or `not-after`."""
    clock: str


class Row(Told, frozen=True):
    """A block and when it is."""

    number: int
    """Its place in the programme as it is shown, from 0."""
    place: int
    """Its place in the session as it is written, from 0."""
    kind: str
    title: str
    nature: str
    """What its minutes are spent on, such as `activity` or `meal`."""
    start: int
    """Minutes since midnight."""
    minutes: int
    least: int
    ideal: int
    most: int
    planned: int
    """How long it takes in the day as it is written."""
    clock: str
    """When it starts, as people of the pool are told it."""
    finish: str
    held: tuple[Held, ...]
    """The times to which its author holds it."""
    changes: tuple[str, ...]
    """What was done to it to fit the day to other hours: `short`, `shorter`, `longer`, `moved` or `unfixed`."""
    priority: str
    buffer: int
    """Minutes before it that are nobody's; less than 0 where it begins before the one before it ends."""
    float: int
    """How many minutes late it may start; less than 0 where the day does not fit."""
    section: bool
    """Whether a part of the day starts with it."""
    file: str
    """The file in which it stands."""
    line: int
    """The line of that, from 1."""
    at: int
    """The offset at which it starts there."""
    item: int
    """The offset at which its item starts in the list of the session, such as `use:`; -1 where it has none there."""


class Change(Told, frozen=True):
    """One thing that was done to fit the day to other hours."""

    what: str
    which: tuple[str, ...]


class Gone(Told, frozen=True):
    """A block that fitting the day to other hours has taken out of it."""

    before: int
    """The number of the row before which it would stand."""
    title: str
    minutes: int
    """How long it takes where it is held."""
    work: str
    """What people do before the day in its place; empty where they do nothing."""


class Served(Told, frozen=True):
    """An outcome, and how much of the day serves it."""

    words: str
    """What people can do by the end."""
    minutes: int
    written: int
    """The minutes that serve it in the day as it is written."""
    lost: bool
    """Whether nothing serves it any more, neither on the day nor before it."""


class Fitted(Told, frozen=True):
    """What was done to fit a day to other hours."""

    how: str
    changes: tuple[Change, ...]
    gone: tuple[Gone, ...]
    lost: tuple[str, ...]
    """The outcomes that are no longer met, by their names; they are not told among the changes."""
    outcomes: tuple[Served, ...]
    """Those that the day as it is written serves."""


class Day(Told, frozen=True):
    """A day on the clock."""

    title: str
    file: str
    """The file of the session, in which the list of the blocks stands."""
    hours: str
    start: int
    """Minutes since midnight at which it is to start."""
    end: int
    """Minutes since midnight at which it is to end."""
    left: int
    """Minutes from the last block to the end that are nobody's; less than 0 where it ends too late."""
    rows: tuple[Row, ...]
    overruns: tuple[Overrun, ...]
    """The times in it that cannot be kept, each with what would mend it."""
    fitted: Fitted | None = None


def day_of(programme: Programme, desk: Desk, name: str) -> Day:
    """Return the day of `programme`, which was made of the file called `name`."""
    session = programme.session
    file, items = _items(programme, desk, name)
    return Day(
        title=str(session.session),
        file=file,
        hours=str(session.time),
        start=int(session.time.start),
        end=int(session.time.end),
        left=programme.buffer_at_the_end,
        rows=tuple(_row(timed, programme, desk, items) for timed in programme.blocks),
        overruns=overruns_of(programme),
        fitted=_fitted(programme, programme.refit) if programme.refit else None,
    )


def _fitted(programme: Programme, refit: Refit) -> Fitted:
    session = programme.session
    gone = (
        Gone(
            before=sum(there < place for there in refit.places),
            title=str(block.heading(session)),
            minutes=block.ideal_minutes(session),
            work=str(block.pre_work or ""),
        )
        for place, block in refit.gone
    )
    return Fitted(
        how=how_fitted(programme),
        changes=tuple(
            Change(what=what, which=tuple(which)) for what, which in changes(programme) if what != "No longer met"
        ),
        gone=tuple(gone),
        lost=tuple(map(str, refit.lost)),
        outcomes=tuple(_served(programme, refit)),
    )


def _served(programme: Programme, refit: Refit) -> Iterator[Served]:
    """Yield each outcome that the day as it is written serves, with the minutes of both days."""
    now, written = Counter(minutes_served(programme.blocks)), Counter[str]()
    whole = {id(block): stands_for for block, stands_for in refit.shortened}
    kept = ((whole.get(id(timed.block), timed.block), timed.planned) for timed in programme.blocks)
    for block, minutes in (*kept, *((block, block.ideal_minutes(programme.session)) for _, block in refit.gone)):
        if not block.opens_section:
            written.update(dict.fromkeys(map(str, block.serves), minutes))
    at_home = {str(name) for block in refit.pre_work for name in block.serves}
    for name, words in ((str(name), str(words)) for name, words in programme.session.outcomes.items()):
        if written[name] or now[name]:
            lost = not now[name] and name not in at_home
            yield Served(words=words, minutes=now[name], written=written[name], lost=lost)


def _items(programme: Programme, desk: Desk, name: str) -> tuple[str, tuple[int, ...]]:
    """Return the file of the session, and for each block as it is written where its item starts there; -1 for none."""
    spans = [block.span for block in programme.session.programme]
    if {span.name for span in spans} == {name}:  # none of them comes from elsewhere
        return name, tuple(desk.places(name).offset(span.line, span.column) for span in spans)
    try:
        written = AsWritten(desk, name)
    except RefusedError:
        return "", (-1,) * len(spans)
    listed, places = written.written.get(PROGRAMME), desk.places(written.file)
    if not isinstance(listed, Sequence):
        return written.file, (-1,) * len(spans)
    starts = [places.offset(item.span.line, item.span.column) for item in listed.items]
    return written.file, tuple(starts[item] for item in written.items)


def _row(timed: TimedBlock, programme: Programme, desk: Desk, items: tuple[int, ...]) -> Row:
    block, span = timed.block, timed.block.span
    parts = block.parts(programme.session)
    times = (("at", block.at), ("not-before", block.not_before), ("not-after", block.not_after))
    told, place = programme.session.pool.times, programme.written_place(timed)
    return Row(
        number=timed.number,
        place=place,
        kind=block.kind,
        title=str(timed.title),
        nature=block.nature,
        start=int(timed.start),
        minutes=timed.minutes,
        least=sum(part.planned.least for part in parts),
        ideal=sum(part.planned.ideal for part in parts),
        most=sum(part.planned.most for part in parts),
        planned=timed.planned,
        clock=str(told(timed.start)),
        finish=str(told(timed.finish)),
        held=tuple(Held(key=key, clock=str(told(clock))) for key, clock in times if clock is not None),
        changes=tuple(_done_to(timed, programme.refit)) if programme.refit else (),
        priority=block.importance,
        buffer=programme.buffer_before(timed),
        float=timed.float,
        section=block.opens_section,
        file=span.name,
        line=span.line,
        at=desk.places(span.name).offset(span.line, span.column),
        item=items[place] if place < len(items) else -1,
    )


def _done_to(timed: TimedBlock, refit: Refit) -> Iterator[str]:
    """Yield what was done to a block to fit the day to other hours."""
    written = next((whole for block, whole in refit.shortened if block is timed.block), None)
    if written is not None:
        yield "short"
    elif timed.minutes != timed.planned:
        yield "shorter" if timed.minutes < timed.planned else "longer"
    if any(block is timed.block for block in refit.moved):
        yield "moved"
    if any(block.span == timed.block.span for block in refit.unfixed):
        yield "unfixed"
