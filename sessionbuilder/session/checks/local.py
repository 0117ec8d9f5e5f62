"""What a delivery uses of the partnership's own was looked at within the year before it."""

from __future__ import annotations

from sessionbuilder.diagnostics import Report
from sessionbuilder.session.session import Session
from sessionbuilder.session.unsettled import check_local


def check(session: Session, report: Report) -> None:
    """Note what will be older than a year on the day of the delivery; both dates stand in files."""
    if session.delivery:
        check_local(session, str(session.delivery.date), report)
