"""Hours lie in the day, unless somebody says that the night is meant."""

from __future__ import annotations

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.session.session import Session


def check(session: Session, report: Report) -> None:
    """Note hours of the session or of its delivery that were probably written for the afternoon."""
    run = session.delivery
    for hours in (session.time, run.time if run else None):
        if hours and not session.through_the_night and (odd := hours.doubt):
            report.add(codes.HOURS_DOUBTED, hours.span, odd.message, odd.hint)
