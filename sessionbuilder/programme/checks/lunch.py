"""Lunch lies in the pool's window."""

from __future__ import annotations

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.programme.clock import window
from sessionbuilder.programme.programme import Programme


def check(programme: Programme, report: Report) -> None:
    """Note a lunch that starts before the window opens or ends after it closes."""
    lunch = programme.session.lunch_window
    for timed in programme.blocks:
        told = programme.refit is None and timed.start > window(timed.block, programme.session)[1]
        if timed.block.nature != "meal" or told:
            continue  # that it comes too late is told as an overrun
        if not lunch.start <= timed.start <= timed.finish <= lunch.end:
            report.add(
                codes.LUNCH_OUTSIDE_WINDOW,
                timed.block.spans.get("at", timed.block.span),
                f"“{timed.title}” is from {timed.start} to {timed.finish}; "
                f"lunch should lie between {lunch.start} and {lunch.end}.",
                "move it, or use `break` if it is not a midday meal",
            )
