"""`rehearsed`: the minutes that blocks took -> a table that `sessionbuilder actuals` reads."""

from __future__ import annotations

from collections.abc import Mapping

from sessionbuilder.built import build
from sessionbuilder.programme.programme import Programme
from sessionbuilder.running_order.rows import csv_text
from sessionbuilder.studio import message
from sessionbuilder.studio.desk import Desk
from sessionbuilder.studio.hours import slot_of

_DAY = 24 * 60
_LONGEST = 80
"""Letters in what a run is called."""
_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
"""By which Excel knows UTF-8."""


class Ask(message.Ask, frozen=True):
    """What was noted."""

    name: str
    minutes: Mapping[int, int]
    """How long blocks took, by their places in the programme, from 0; those that were not led are left out."""
    hours: str = ""
    delivery: str = "rehearsal"
    """What this run is called beside others."""


class Told(message.Told, frozen=True):
    """A file to keep."""

    file: str
    """How it is called."""
    text: str
    """Every block with its planned minutes, and those that it took."""


def answer(ask: Ask, desk: Desk) -> Told:
    """Return the table; a day that does not hold now, or minutes that no block can have taken, is a `RefusedError`."""
    path, slot = desk.path(ask.name), slot_of(ask.hours)
    programme = build(path, desk.workspace, only=(), slot=slot, allow_outcome_loss=bool(ask.hours)).programme
    if programme is None:
        raise message.RefusedError("There is something to mend in this session first; your minutes are kept meanwhile.")
    _check(ask, programme)
    called = " ".join(ask.delivery.split())[:_LONGEST]
    return Told(file=f"{path.stem}-minutes.csv", text=f"{_MARK}{csv_text(programme, ask.minutes, called)}\n")


def _check(ask: Ask, programme: Programme) -> None:
    if odd := [place for place in ask.minutes if not 0 <= place < len(programme.blocks)]:
        raise message.RefusedError(f"This session has no block {odd[0] + 1} now.")
    if odd := [minutes for minutes in ask.minutes.values() if not 0 <= minutes <= _DAY]:
        raise message.RefusedError(f"No block takes {odd[0]} minutes.")
