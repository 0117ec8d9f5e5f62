"""Groups have as many people as the work asks for, and as many groups report as there was time for."""

from __future__ import annotations

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.programme.programme import Programme
from sessionbuilder.text import counted


def check(programme: Programme, report: Report) -> None:
    """Note more roles than the smallest group has people, and reports of more groups than the session was written for.

    Minutes that are written for each group are then kept, and taken from something else.
    """
    session = programme.session
    written = session.groups_written or session.groups
    smallest = session.participants // session.groups
    for timed in programme.blocks:
        roles, together = timed.block.roles_in_a_group(), timed.block.works_in()
        people = together or smallest
        if 0 < people < roles:
            few = f"{session.participants} people in {counted(session.groups, 'group')} are as few as {people} in one"
            report.add(
                codes.MORE_ROLES_THAN_PEOPLE,
                timed.block.spans.get("roles", timed.block.span),
                f"“{timed.title}” has {counted(roles, 'role')}, and {f'{people} work together' if together else few}.",
                f"leave out {counted(roles - people, 'role')}, say which two go together, or make fewer groups",
            )
        reports = [part for part in timed.parts if part.name == "feedback" and part.minutes]
        if written < session.groups and timed.block.reports_by_group() and reports:
            (feedback,) = reports
            report.add(
                codes.MORE_GROUPS_REPORT,
                timed.block.spans.get("minutes", timed.block.span),
                f"“{timed.title}” was written for {counted(written, 'group')}; here {session.groups} "
                f"report, one after another, for {counted(feedback.minutes, 'minute')}.",
                f"write `groups: {written}` in the delivery, or let two groups report together",
            )
