"""The options that ask for other hours, alike for every command that takes them, and the slot they make."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from sessionbuilder.session.slot import Slot

F = TypeVar("F", bound=Callable[..., Any])

_OPTIONS = (
    click.option("--to", metavar="SLOT", help="Fit it into `3h`, `90m` or `13:00 to 15:00`."),
    click.option("--end", metavar="CLOCK", help="End at this time, such as 15:00."),
    click.option("--late", metavar="MINUTES", help="Start so many minutes late; the end stays."),
    click.option("--now", metavar="CLOCK", help="Re-plan the rest of the day from this time; with --at."),
    click.option("--at", metavar="BLOCK", help="The block that comes next, by its id or title; with --now."),
    click.option("--allow-outcome-loss", is_flag=True, help="Accept that outcomes are no longer met."),
)


def slot_options(command: F) -> F:
    """Add the options to a command; it gets them as `asked`, to give to `slot_of`."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def slot_of(to: str | None, end: str | None, late: str | None, now: str | None, at: str | None) -> Slot | None:
    """Return the slot that the options ask for, or None where they ask for nothing; misuse ends the command."""
    given = [
        name for name, value in (("--to", to), ("--end", end), ("--late", late), ("--now", now)) if value is not None
    ]
    if len(given) > 1:
        raise click.UsageError(f"{' and '.join(given)} ask for different hours; use one of them.")
    if bool(now) != bool(at):
        raise click.UsageError("--now and --at belong together: `--now 11:07 --at BLOCK`.")
    if not given:
        return None
    from sessionbuilder.session.slot import Slot

    slot = Slot()
    if to is not None:
        slot = _read(Slot.from_text(to), "--to", to, "`3h`, `90m`, `1h30` or `13:00 to 15:00`")
    elif end is not None:
        slot = _read(Slot.until(end), "--end", end, "a time such as `15:00`")
    elif late is not None:
        slot = _read(Slot.started_late(late), "--late", late, "a number of minutes such as `12`")
    elif now is not None and at is not None:
        slot = _read(Slot.from_now(now, at), "--now", now, "a time such as `11:07`")
    return slot


def _read(slot: Slot | None, option: str, text: str, wanted: str) -> Slot:
    if slot is None:
        raise click.UsageError(f"{option} `{text}` is not understood; write {wanted}.")
    return slot
