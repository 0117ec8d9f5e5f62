"""What a pool keeps, and a day -> everything that somebody looks at again, the most pressing first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import TypeAlias

from sessionbuilder.diagnostics import Span
from sessionbuilder.reviewing.gathering import Gathered
from sessionbuilder.reviewing.period import is_long_ago
from sessionbuilder.reviewing.thing import DUES, SORTS, Thing
from sessionbuilder.session.block import Block
from sessionbuilder.session.law import standing, state
from sessionbuilder.session.session import Session
from sessionbuilder.session.unsettled import a_year_after, facts_used, facts_wanted

FIGURES = ("statistics", "findings", "evidence", "chart")
"""The kinds of block that show figures."""
_LOCAL = "sessions/local.yaml"
_Users: TypeAlias = defaultdict[str, tuple[str, ...]]


def things(kept: Gathered, today: str) -> list[Thing]:
    """Return everything that is looked at again: first what is most pressing on `today`, then in the order of sorts."""
    found = (
        *_law(kept, today),
        *_sources(kept),
        *_figures(kept.sessions.values(), today),
        *_support(kept),
        *_local(kept),
        *_cases(kept),
        *_sessions(kept),
        *_deliveries(kept, today),
    )

    def place(thing: Thing) -> tuple[int, int, str, str]:
        return DUES.index(thing.due(today)), SORTS.index(thing.sort), thing.review_by, thing.name.casefold()

    return sorted(found, key=place)


def _law(kept: Gathered, today: str) -> Iterator[Thing]:
    law = {str(name): provision for name, provision in kept.files.law.items()}
    works = {str(name): work for name, work in kept.files.publications.items()}
    users = _users((session.stem, session.rests_on()) for session in kept.sessions.values())
    for name, provision in kept.files.law.items():
        how = state(name, law, today)
        work, place = works.get(provision.source.source), provision.source.locator
        instrument = work.label if work else str(provision.source.source)
        yield Thing(
            "law",
            str(provision.title),
            f"{provision.binds}, {standing(name, law, today)}",
            str(name.span),
            users[name],
            f"{instrument}, {place}" if place else instrument,
            provision.checked,
            str(provision.checked_in),
            provision.address or "",
            provision.review_by or "",
            law=how,
            settled=how == "over" and not provision.review_by,
        )


def _sources(kept: Gathered) -> Iterator[Thing]:
    works = {str(name): work for name, work in kept.files.publications.items()}
    users = _users((session.stem, session.cited()) for session in kept.sessions.values())
    for name, work in kept.files.publications.items():
        later = works.get(work.superseded_by) if work.superseded_by else None
        yield Thing(
            "source",
            work.label,
            f"superseded by {later.label}" if later else "",
            str(name.span),
            users[name],
            review_by=work.review_by or "",
            settled=later is not None and not work.review_by,
        )


def _figures(sessions: Iterable[Session], today: str) -> Iterator[Thing]:
    """Yield each block with figures once, though several sessions may have it from one file."""
    found: dict[tuple[Span, str], tuple[Block, Session, list[str]]] = {}
    for session in sessions:
        for block in session.programme:
            if block.kind in FIGURES:
                title = str(block.heading(session))
                found.setdefault((block.span, title), (block, session, []))[2].append(session.stem)
    for (span, title), (block, session, stems) in found.items():
        period = str(getattr(block, "period", ""))
        dates = [session.publications[citation.source].review_by for citation in block.source]
        yield Thing(
            "figure",
            title,
            period or "of no period",
            str(span),
            tuple(stems),
            "; ".join(map(session.cite, block.source)),
            review_by=min(filter(None, dates), default=""),
            old=is_long_ago(period, today),
        )


def _support(kept: Gathered) -> Iterator[Thing]:
    everywhere = tuple(session.stem for session in kept.sessions.values())
    here = () if kept.files.local.is_of_an_example else kept.files.local.support
    of_all = [(each, everywhere) for each in (*here, *kept.files.pool.support)]
    of_one = [(each, (session.stem,)) for session in kept.sessions.values() for each in session.support_]
    for each, stems in (*of_all, *of_one):
        checked = each.checked or ""
        yield Thing(
            "support",
            str(each.name),
            str(each.reach),
            str(each.name.span),
            stems,
            checked=checked,
            review_by=a_year_after(each.checked) if each.checked else "",
            settled=not each.telephone and not each.checked,
        )


def _local(kept: Gathered) -> Iterator[Thing]:
    """Yield each local fact that is written down, and each that is not and that a session speaks of.

    The pack of an example is one thing: nobody looks whether what is made up still holds.
    """
    example = kept.files.local.is_of_an_example
    if example:
        how = "an example’s, with numbers that nobody has"
        everywhere = tuple(session.stem for session in kept.sessions.values())
        yield Thing("local fact", "the whole local pack", how, _LOCAL, everywhere, example=True)
    used = _users((session.stem, [name for name, _ in facts_used(session)]) for session in kept.sessions.values())
    wanted = _users((session.stem, facts_wanted(session)) for session in kept.sessions.values())
    for name, fact in kept.files.local.facts():
        if not fact.text:
            if name in wanted:
                yield Thing("local fact", name, "nobody has written it down", _LOCAL, wanted[name])
            continue
        if example:
            continue
        yield Thing(
            "local fact",
            name,
            str(fact.says or fact.telephone or fact.address),
            str(fact.span),
            used[name],
            checked=fact.checked or "",
            review_by=a_year_after(fact.checked) if fact.checked else "",
        )


def _cases(kept: Gathered) -> Iterator[Thing]:
    users = _users((session.stem, session.cases) for session in kept.sessions.values())
    for shown, case in kept.cases.items():
        name = PurePosixPath(shown).stem
        yield Thing("case", str(case.case), case.provenance, shown, users[name], review_by=case.review_by or "")


def _sessions(kept: Gathered) -> Iterator[Thing]:
    for shown, session in kept.sessions.items():
        version = f"version {session.version}" if str(session.version) else ""
        dated = f"of {session.dated.words}" if session.dated else ""
        how = " ".join(filter(None, (version, dated)))
        yield Thing("session", str(session.session), how, shown, review_by=session.review_by or "")


def _deliveries(kept: Gathered, today: str) -> Iterator[Thing]:
    """Yield each delivery: somebody looks at it before its day, and nobody after it."""
    for shown, run in kept.deliveries.items():
        over = run.date.is_over(today)
        how = f"{'was' if over else 'is'} on {run.when_and_where}"
        yield Thing("delivery", run.stem, how, shown, (str(run.delivery),), review_by=run.date, settled=over)


def _users(names_by_session: Iterable[tuple[str, Iterable[str]]]) -> _Users:
    """Return which sessions use what, by its name."""
    users: _Users = defaultdict(tuple)
    for stem, names in names_by_session:
        for name in names:
            users[str(name)] += (stem,)
    return users
