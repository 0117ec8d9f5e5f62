"""Every group has time to report."""

from __future__ import annotations

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.text import counted


def check(programme: Programme, report: Report) -> None:
    """Note feedback in which the groups cannot all be heard."""
    groups = programme.session.groups
    least = programme.session.pool.policy.shortest_report
    for timed in programme.blocks:
        for part in timed.parts:
            if part.name == "feedback" and 0 < part.minutes < groups * least:
                written = f"feedback: {groups * least}"
                if timed.block.takes_usual_minutes:
                    written = f"minutes: {{{', '.join(_usual(timed))}, {written}}}"
                report.add(
                    codes.FEEDBACK_TOO_SHORT,
                    timed.block.spans.get("minutes", timed.block.span),
                    f"“{timed.title}” has {counted(part.minutes, 'minute')} of feedback for "
                    f"{counted(groups, 'group')}; each needs {least}.",
                    f"write `{written}`, or make fewer groups",
                )


def _usual(timed: TimedBlock) -> list[str]:
    """Return the other parts of an exercise whose minutes are its kind's, as they would be written."""
    return [f"{part.name}: {part.minutes}" for part in timed.parts if part.minutes and part.name != "feedback"]
