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
            f"take {over} from the blocks, or write `time: {hours.start} to {Clock(programme.end % (24 * 60))}`",
        )
    elif over < 0:
        report.add(
            codes.PROGRAMME_FALLS_SHORT,
            hours.span,
            f"The programme ends at {programme.end}, {counted(-over, 'minute')} before the day's end at {hours.end}.",
            f"give {-over} to the blocks, or write `time: {hours.start} to {Clock(programme.end % (24 * 60))}`",
        )
