"""A session and today's date, or that of its delivery -> what should have been looked at again by then."""

from __future__ import annotations

from collections.abc import Iterator

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.session.day import Day
from sessionbuilder.session.session import Session


def check_overdue(session: Session, today: str, report: Report) -> None:
    """Note each `review-by` that is over on the day `today`, such as `2027-07-01`, where it is written."""
    works = [session.publications[name] for name in session.cited() if name in session.publications]
    sources = ((f"“{work.label}”", work.review_by) for work in works)
    for what, by in (*_used(session), *sources):
        if by and by.is_over(today):
            message = f"{what} was to be looked at again by {by.words}."
            report.add(codes.REVIEW_OVERDUE, by.span, message, codes.REVIEW_OVERDUE.mend)


def check_delivery(session: Session, report: Report) -> None:
    """Note a delivery on a day by which its session, or a case in it, should have been looked at again."""
    run = session.delivery
    for what, by in _used(session) if run else ():
        if run and by and by.is_over(run.date):
            message = f"This is on {run.date.words}, and {_inside(what)} is to be looked at again by {by.words}."
            report.add(codes.DELIVERED_AFTER_REVIEW, run.date.span, message, codes.DELIVERED_AFTER_REVIEW.mend)


def only_superseded(session: Session) -> Iterator[str]:
    """Yield a sentence for each work that is cited though superseded, where nothing newer is cited beside it."""
    cited = session.cited()
    for name in cited:
        newest = session.latest(name)
        if newest is not session.publications[name] and not any(later in cited for later in session.successors(name)):
            label = session.publications[name].label
            yield f"{session.stem} cites {label}, which {newest.label} has superseded, and nothing newer beside it."


def _used(session: Session) -> Iterator[tuple[str, Day | None]]:
    """Yield the session and its cases, each with the time by which it is to be looked at again."""
    yield "This session", session.review_by
    for case in session.cases.values():
        yield f"The case “{case.case}”", case.review_by


def _inside(what: str) -> str:
    """Return `what` as it stands inside a sentence."""
    return "its session" if what == "This session" else f"the{what.removeprefix('The')}"
