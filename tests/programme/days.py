"""Days for tests of the clock: a few words make a whole session."""

from __future__ import annotations

from collections.abc import Sequence

from sessionbuilder import pipeline
from sessionbuilder.diagnostics import Diagnostic, Report
from sessionbuilder.diagnostics.codes import teaching
from sessionbuilder.programme.elastic import Fence, Item
from sessionbuilder.programme.programme import Programme
from sessionbuilder.running_order.changes import changes
from sessionbuilder.session.slot import Slot
from sessionbuilder.units import Clock
from tests.pool import Pool

HEAD = """\
session: A day
aim: Learn
outcomes: {{one: Explain what it is}}
time: {time}
programme:
"""

PROGRAMME_LINE = HEAD.count("\n") + 1
"""The line of the first block."""


def day(time: str, *blocks: str) -> str:
    """A session from `time`, each block the inside of a flow mapping: `points: A, minutes: 20`.

    Kinds that need more than a title get it.
    """
    lines = [f"  - {{{_whole(block)}}}\n" for block in blocks]
    return HEAD.format(time=time).replace("{{", "{").replace("}}", "}") + "".join(lines)


def _whole(block: str) -> str:
    kind = block.split(":", maxsplit=1)[0]
    needs = {
        "points": "items: [x]",
        "discussion": "questions: [Why?]",
        "exercise": "tasks: [Talk]",
        "content-note": "covers: [x], looking-after: [y]",
        "ground-rules": "rules: [x]",
        "welcome": "housekeeping: [x]",
        "purpose": "is: [x]",
    }.get(kind)
    return f"{block}, {needs}" if needs else block


def planned(pool: Pool, text: str, slot: Slot | None = None, *, allow: bool = False) -> tuple[Programme | None, Report]:
    """The programme of a session, in `slot` if there is one, and what was found."""
    report = Report()
    path = pool.write("sessions/day.yaml", text)
    return pipeline.plan(path, pool.workspace, report, slot, allow_outcome_loss=allow), report


def clock(pool: Pool, text: str, slot: Slot | None = None) -> list[str]:
    """Each block as `start title minutes`."""
    programme, report = planned(pool, text, slot, allow=True)
    assert programme, report.diagnostics
    return [f"{timed.start} {timed.title} {timed.minutes}" for timed in programme.blocks]


def minutes(pool: Pool, text: str, slot: Slot | None = None) -> list[int]:
    """The minutes of each block."""
    programme, report = planned(pool, text, slot, allow=True)
    assert programme, report.diagnostics
    return [timed.minutes for timed in programme.blocks]


def codes(pool: Pool, text: str, slot: Slot | None = None) -> list[str]:
    """The codes of what was found, but that nothing serves the outcome, and what is told of how the day teaches."""
    found = [one for one in found_in(planned(pool, text, slot)[1]) if one.fault.code != "N306"]
    return [one.fault.code for one in found]


def found_in(report: Report) -> list[Diagnostic]:
    """What was found, but for what is told of how a day teaches and looks after people: days of tests do neither."""
    return [one for one in report.ordered() if one.fault not in vars(teaching).values()]


def to(text: str) -> Slot:
    """The slot that somebody writes after `--to`."""
    slot = Slot.from_text(text)
    assert slot
    return slot


def refitted(pool: Pool, text: str, slot: Slot | None, *, allow: bool = True) -> Programme:
    """The programme of a session in `slot`, with its record of what was done."""
    programme, report = planned(pool, text, slot, allow=allow)
    assert programme, report.diagnostics
    assert programme.refit
    return programme


def kept(pool: Pool, text: str, slot: Slot | None) -> list[str]:
    """The titles of the blocks that stay in `slot`."""
    return [str(timed.title) for timed in refitted(pool, text, slot).blocks]


def told(pool: Pool, text: str, slot: Slot | None) -> dict[str, list[str]]:
    """What is told of the day in `slot`: each thing that was done, with what it was done to."""
    return dict(changes(refitted(pool, text, slot)))


def hints(pool: Pool, text: str, code: str) -> list[str]:
    """The cures that are told with the one fault of this code."""
    (found,) = [one for one in planned(pool, text)[1].ordered() if one.fault.code == code]
    return found.hint.split("; or ")


def misses(items: Sequence[Item], fences: Sequence[Fence], start: Clock) -> list[int]:
    """By how many minutes each fence is missed with every item at its least; less than 0 for room."""
    found: list[int] = []
    clock, place = int(start), 0
    for fence in fences:
        clock = max(clock + sum(item.least for item in items[place : fence.item]), fence.earliest)
        found.append(clock - fence.latest)
        place = fence.item
    return found
