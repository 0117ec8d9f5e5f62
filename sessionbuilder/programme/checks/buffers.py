"""No minutes are left over, before a fixed time or at the end of the day, that nobody has planned."""

from __future__ import annotations

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.programme.programme import Programme
from sessionbuilder.text import counted


def check(programme: Programme, report: Report) -> None:
    """Note buffers of a day as it is written; in one that is refitted they are as they come."""
    if programme.refit is not None:
        return
    for timed in programme.blocks:
        gap = programme.buffer_before(timed)
        if gap > 0:
            key = "at" if timed.block.at is not None else "not-before"
            placed = timed.block.nature == "meal" and key not in timed.block.spans
            until = f"{timed.start}, when lunch may start," if placed else f"{timed.start}"
            report.add(
                codes.GAP_BEFORE_FIXED_TIME,
                timed.block.spans.get(key, timed.block.span),
                f"What comes before “{timed.title}” ends at {timed.start + -gap}; "
                f"{counted(gap, 'minute')} until {until} are not planned.",
                "give them to a block, or put a `buffer` in",
            )
    left = programme.buffer_at_the_end
    session = programme.session
    hours = session.time
    if left > 0 and (session.through_the_night or not hours.doubt):  # of minutes that nobody meant there are too many
        report.add(
            codes.PROGRAMME_FALLS_SHORT,
            hours.span,
            f"The programme ends at {programme.end}, {counted(left, 'minute')} before the day's end at {hours.end}.",
            f"give {counted(left, 'minute')} to the blocks, put a `buffer` in, or write "
            f"`time: {hours.start} to {programme.end.of_day}`",
        )
