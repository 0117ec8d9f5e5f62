"""The day has time to end."""

from __future__ import annotations

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.programme.programme import Programme
from sessionbuilder.text import counted


def check(programme: Programme, report: Report) -> None:
    """Note an end of the day that is too short for what people carry."""
    least = programme.session.pool.policy.shortest_closing
    last = [timed for timed in programme.blocks if timed.block.nature == "close"]
    minutes = sum(timed.minutes for timed in last)
    if last and minutes < least:
        report.add(
            codes.CLOSING_TOO_SHORT,
            last[-1].block.spans.get("minutes", last[-1].block.span),
            f"The end of the day has {counted(minutes, 'minute')}; {least} is the least.",
            f"give “{last[-1].title}” {counted(least - minutes, 'minute')} more",
        )
