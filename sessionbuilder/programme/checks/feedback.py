"""Every group has time to report."""

from __future__ import annotations

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.session.programme import Programme
from sessionbuilder.text import counted


def check(programme: Programme, report: Report) -> None:
    """Note feedback in which the groups cannot all be heard."""
    groups = programme.session.groups
    least = programme.session.pool.policy.shortest_report
    for timed in programme.blocks:
        for part in timed.parts:
            if part.name == "feedback" and 0 < part.minutes < groups * least:
                report.add(
                    codes.FEEDBACK_TOO_SHORT,
                    timed.block.spans.get("minutes", timed.block.span),
                    f"“{timed.title}” has {counted(part.minutes, 'minute')} of feedback for "
                    f"{counted(groups, 'group')}; each needs {least}.",
                    f"write `feedback: {groups * least}`, or make fewer groups",
                )
