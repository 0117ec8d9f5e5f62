"""The programme ends when the day ends."""

from __future__ import annotations

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.session.programme import Programme
from sessionbuilder.text import counted
from sessionbuilder.units import Clock


def check(programme: Programme, report: Report) -> None:
    """Note by how many minutes the programme overruns or falls short."""
    hours = programme.session.time
    over = programme.end - hours.end
    if over > 0:
        report.add(
            codes.PROGRAMME_OVERRUNS,
            hours.span,
            f"The programme ends at {programme.end}, {counted(over, 'minute')} after the day's end at {hours.end}.",
            f"take {counted(over, 'minute')} from the blocks, or write `{_ending_now(programme)}`",
        )
    elif over < 0:
        report.add(
            codes.PROGRAMME_FALLS_SHORT,
            hours.span,
            f"The programme ends at {programme.end}, {counted(-over, 'minute')} before the day's end at {hours.end}.",
            f"give {counted(-over, 'minute')} to the blocks, or write `{_ending_now(programme)}`",
        )


def _ending_now(programme: Programme) -> str:
    """Return the line that makes the day end with its blocks."""
    return f"time: {programme.session.time.start} to {Clock(programme.end % (24 * 60))}"
