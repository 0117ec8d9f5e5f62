"""A delivery is on a day by which its session and its cases still hold."""

from __future__ import annotations

from sessionbuilder.diagnostics import Report
from sessionbuilder.session.reviews import check_delivery
from sessionbuilder.session.session import Session


def check(session: Session, report: Report) -> None:
    """Note a delivery after a `review-by`; both dates stand in files."""
    check_delivery(session, report)
