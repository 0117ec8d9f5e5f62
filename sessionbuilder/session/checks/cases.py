"""A case that is not published may be printed for participants only where somebody has approved it."""

from __future__ import annotations

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.session.session import Session


def check(session: Session, report: Report) -> None:
    """Note cases whose narrative handouts will leave out."""
    for case in session.cases.values():
        if not case.printable:
            report.add(
                codes.CASE_NOT_APPROVED,
                case.case.span or session.span,
                f"“{case.case}” is unpublished and has no `approved-by`, so its narrative is not printed.",
                "write `approved-by:` with the name of the group that agreed, or use another case",
            )
