"""The partnership's own facts that a session uses, and a day -> which nobody has looked at for a year; then errors."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from sessionbuilder.diagnostics import Report, Span, codes
from sessionbuilder.diagnostics.report import Diagnostic
from sessionbuilder.session.day import WholeDay
from sessionbuilder.session.local import INSTEAD, LocalFact
from sessionbuilder.session.session import Session


def check_local(session: Session, day: str, report: Report) -> None:
    """Note each local fact that the session uses, and each way to support, not looked at in the year before `day`.

    Nobody looks whether the numbers of an example hold; that they are an example's is told in their place.
    """
    used = () if session.local.is_of_an_example else facts_used(session)
    facts = ((f"`{name}` in `local.yaml`", fact.checked, fact.span) for name, fact in used)
    for what, checked, span in (*facts, *_support(session)):
        if checked is None:
            message = f"Nobody says when {what} was last looked at."
            report.add(codes.LOCAL_FACT_STALE, span, message, "look, and write the day under `checked`")
        elif a_year_after(checked) < day:
            message = f"{what[:1].upper()}{what[1:]} was last looked at on {checked.words}, more than a year ago."
            report.add(codes.LOCAL_FACT_STALE, checked.span, message, codes.LOCAL_FACT_STALE.mend)


def example_told(session: Session) -> Iterator[str]:
    """Yield a sentence where the session, or a day on which it is given, has the local pack of an example.

    It is no fault: whoever tries the program out is right to leave it, and the sessions that come with it have one.
    """
    if not session.local.is_of_an_example:
        return
    if run := session.delivery:
        yield (
            f"{run.stem} has the local pack of an example: nobody could ring its numbers. "
            f"Put your own into `sessions/local.yaml` before {run.date.words}."
        )
    else:
        yield session.local.made_up


def refuse_unsettled(report: Report) -> None:
    """Make an error of each warning about a local fact that nobody has accepted: a delivery is for its day."""

    def told(found: Diagnostic) -> Diagnostic:
        doubted = found.fault in (codes.LOCAL_FACT_MISSING, codes.LOCAL_FACT_STALE) and not found.accepted
        return replace(found, fault=codes.LOCAL_FACT_NEEDED) if doubted else found

    report.diagnostics[:] = map(told, report.diagnostics)


def facts_used(session: Session) -> Iterator[tuple[str, LocalFact]]:
    """Yield each local fact that stands in a text of the session, with its name."""
    known = [(name, fact) for name, fact in session.local.facts() if fact.text]
    said = "\n".join(map(str, session.texts())) if known else ""
    yield from ((name, fact) for name, fact in known if (fact.says or fact.telephone or fact.text) in said)


def facts_wanted(session: Session) -> Iterator[str]:
    """Yield the name of each local fact that nobody has written down, and that the session speaks of."""
    said = "\n".join(map(str, session.texts()))
    unknown = {name for name, fact in session.local.facts() if not fact.text}
    yield from (name for name, words in INSTEAD.items() if name in unknown and words in said)


def _support(session: Session) -> Iterator[tuple[str, WholeDay | None, Span | None]]:
    """Yield each way to find support that has a number, and that is not an example's."""
    here = () if session.local.is_of_an_example else session.local.support
    for line in (*here, *session.support_, *session.pool.support):
        if line.telephone:
            yield f"the number of “{line.name}”", line.checked, line.name.span


def a_year_after(day: WholeDay) -> str:
    """Return the day a year after `day`, by which somebody looks again."""
    year, rest = day.split("-", 1)
    return f"{int(year) + 1}-{rest}"
