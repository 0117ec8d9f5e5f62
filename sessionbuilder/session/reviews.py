"""A session and today's date, or that of its delivery -> what should have been looked at again by then."""

from __future__ import annotations

from collections.abc import Iterator

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.session.day import Day
from sessionbuilder.session.law import standing, state
from sessionbuilder.session.session import Session
from sessionbuilder.session.unsettled import facts_used


def check_overdue(session: Session, today: str, report: Report) -> None:
    """Note each `review-by` that is over on the day `today`, such as `2027-07-01`, where it is written."""
    works = [session.publications[name] for name in session.cited() if name in session.publications]
    sources = ((f"“{work.label}”", work.review_by) for work in works)
    law = [session.law[name] for name in session.rests_on()]
    provisions = ((f"“{each.title}” in `law.yaml`", each.review_by) for each in law)
    for what, by in (*_used(session), *sources, *provisions):
        if by and by.is_over(today):
            message = f"{what} was to be looked at again by {by.words}."
            report.add(codes.REVIEW_OVERDUE, by.span, message, codes.REVIEW_OVERDUE.mend)


def check_law(session: Session, today: str, report: Report) -> None:
    """Note each provision that stands otherwise on the day `today` than when it was last looked at.

    What is printed without a delivery says how it stood then.
    """
    for name in session.rests_on():
        provision = session.law[name]
        now = standing(name, session.law, today)
        if now != standing(name, session.law):
            message = f"“{provision.title}” was last looked at on {provision.checked.words}; now it is {now}."
            report.add(codes.LAW_HAS_CHANGED, provision.checked.span, message, codes.LAW_HAS_CHANGED.mend)


def law_told(session: Session, today: str) -> Iterator[str]:
    """Yield a sentence for each provision that a session rests on and that is not simply in force on `today`.

    What an older edition of guidance words is told once for the edition.
    """
    told = {"not yet": "is not yet in force", "not known": "may or may not be in force", "over": "is over"}
    for name in session.rests_on():
        how = state(name, session.law, today)
        edition = session.law[name].source.source
        work = session.publications.get(edition)
        newest = session.latest(edition) if work else None
        if how in told:
            yield f"{session.stem} rests on “{session.law[name].title}”, which {told[how]}."
        elif work and newest and newest is not work:
            yield f"Duties are told as {work.label} words them; {newest.label} may say otherwise: compare the two."


def check_delivery(session: Session, report: Report) -> None:
    """Note a delivery on a day by which its session, or a case in it, should have been looked at again."""
    run = session.delivery
    for what, by in _used(session) if run else ():
        if run and by and by.is_over(run.date):
            message = f"This is on {run.date.words}, and {_inside(what)} is to be looked at again by {by.words}."
            report.add(codes.DELIVERED_AFTER_REVIEW, run.date.span, message, codes.DELIVERED_AFTER_REVIEW.mend)


def check_superseded(session: Session, report: Report) -> None:
    """Note each work that is cited though superseded, where nothing newer is cited beside it, once and in place."""
    cited = session.cited()
    first = {citation.source: citation for block in reversed(session.programme) for citation in block.citations()}
    for name, citation in first.items():
        newest = session.latest(name)
        if newest is not session.publications[name] and not any(later in cited for later in session.successors(name)):
            label = session.publications[name].label
            message = f"{label} is cited, which {newest.label} has superseded, and nothing newer beside it."
            report.add(codes.ONLY_SUPERSEDED, citation.source.span, message, codes.ONLY_SUPERSEDED.mend)


def check_looked(session: Session, today: str, report: Report) -> None:
    """Note each day under `checked` that comes after `today`: nobody can have looked then."""
    law = ((f"“{session.law[name].title}”", session.law[name].checked) for name in session.rests_on())
    facts = ((f"`{name}` in `local.yaml`", fact.checked) for name, fact in facts_used(session))
    support = ((f"“{line.name}”", line.checked) for line in session.support)
    for what, day in (*law, *facts, *support):
        if day and str(day) > today:
            message = f"{what} is said to have been looked at on {day.words}, which is still to come."
            report.add(codes.CHECKED_LATER, day.span, message, codes.CHECKED_LATER.mend)


def _used(session: Session) -> Iterator[tuple[str, Day | None]]:
    """Yield the session and its cases, each with the time by which it is to be looked at again."""
    yield "This session", session.review_by
    for case in session.cases.values():
        yield f"The case “{case.case}”", case.review_by


def _inside(what: str) -> str:
    """Return `what` as it stands inside a sentence."""
    return "its session" if what == "This session" else f"the{what.removeprefix('The')}"
