"""What is looked at again -> lines for a terminal, a table for a spreadsheet, or JSON."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sessionbuilder.reviewing.thing import DUES, SORTS, Due, Sort, Thing
from sessionbuilder.running_order.hanging import hanging
from sessionbuilder.running_order.rows import as_csv
from sessionbuilder.session.provision import State
from sessionbuilder.source.dates import date
from sessionbuilder.text import counted, listed

_HEADS: dict[Due, str] = {
    "of an example": "Put your own in its place",
    "overdue": "Overdue",
    "within a month": "Within a month",
    "of long ago": "Figures of more than ten years ago",
    "without a date": "Without a date by which somebody looks",
    "later": "Later",
}
_NOUNS: dict[Sort, str] = {
    "law": "provision",
    "source": "source",
    "figure": "figure",
    "support": "support line",
    "local fact": "local fact",
    "case": "case",
    "session": "session",
    "delivery": "delivery",
}
_NOT_IN_FORCE: dict[State, str] = {
    "not yet": "not yet in force",
    "not known": "not known to be in force",
    "over": "over",
}
_COLUMNS = ("due", "sort", "name", "state", "source", "checked", "checked-in", "page", "review-by", "sessions", "where")
_HEAD_WIDTH = max(map(len, SORTS)) + 2
_ASIDE = " " * _HEAD_WIDTH


def as_lines(things: Sequence[Thing], today: str, sessions: int, *, everything: bool = False) -> Iterator[str]:
    """Yield what a terminal shows of `things` on `today`; `sessions` says how many there are in all.

    What has no date is named, and what has a later one counted, unless `everything` is asked for.
    """
    yield f"The monthly list on {_words(today)}"
    if not things:
        yield from ("", "There is nothing to look at yet.")
    for due in DUES:
        found = [thing for thing in things if thing.due(today) == due]
        if not found:
            continue
        if due == "later" and not everything:
            yield ""
            yield from hanging("", f"{_HEADS[due]}, or nothing to look at: {_counts(found)}. `--all` shows them.")
            continue
        yield ""
        yield f"{_HEADS[due]}: {len(found)}"
        if due == "without a date" and not everything:
            yield from _names(found)
            continue
        for thing in found:
            yield from _lines(thing, sessions)


def as_table(things: Iterable[Thing], today: str) -> str:
    """Return every one of `things` as a row of a spreadsheet."""
    return as_csv([_row(thing, today) | {"sessions": ", ".join(thing.sessions)} for thing in things], _COLUMNS)


def as_json(things: Iterable[Thing], today: str, passed_by: Sequence[str]) -> str:
    """Return every one of `things` as JSON, and the files that are passed by because they have faults."""
    whole = {"today": today, "things": [_row(thing, today) for thing in things], "passed-by": [*passed_by]}
    return json.dumps(whole, ensure_ascii=False, indent=2)


def _row(thing: Thing, today: str) -> dict[str, Any]:
    return {
        "due": thing.due(today),
        "sort": thing.sort,
        "name": thing.name,
        "state": thing.state,
        "source": thing.source,
        "checked": thing.checked,
        "checked-in": thing.checked_in,
        "page": thing.page,
        "review-by": "" if thing.sort == "delivery" else thing.review_by,
        "sessions": [*thing.sessions],
        "where": thing.where,
    }


def _names(things: Sequence[Thing]) -> Iterator[str]:
    """Yield the names of `things`, those of a sort one after the other."""
    for sort in SORTS:
        if names := "; ".join(thing.name for thing in things if thing.sort == sort):
            yield from hanging(f"{sort:{_HEAD_WIDTH}}", names)


def _lines(thing: Thing, sessions: int) -> Iterator[str]:
    yield from hanging(f"{thing.sort:{_HEAD_WIDTH}}", f"{thing.name}: {thing.state}" if thing.state else thing.name)
    by = f"by {_words(thing.review_by)}" if thing.review_by and thing.sort != "delivery" else ""
    checked = f"looked at on {_words(thing.checked)}" if thing.checked else ""
    checked += f" in {thing.checked_in}" if thing.checked_in else ""
    for text in filter(None, (thing.source, checked)):
        yield from hanging(_ASIDE, text)
    if thing.page:  # whole, so that a terminal opens it
        yield f"{_ASIDE}{thing.page}"
    if by:
        yield f"{_ASIDE}{by}"
    users = "every session" if 1 < sessions == len(thing.sessions) else listed(thing.sessions)
    how = "of" if thing.sort == "delivery" else "used by"
    yield from hanging(_ASIDE, f"{thing.where}{f', {how} {users}' if thing.sessions else ''}")


def _counts(things: Sequence[Thing]) -> str:
    """Return how many there are of each sort, and how much of the law is not in force."""
    numbers = Counter(thing.sort for thing in things)
    states = Counter(thing.law for thing in things)
    told = ", ".join(f"{states[state]} {words}" for state, words in _NOT_IN_FORCE.items() if states[state])
    aside: dict[Sort, str] = {"law": f" ({told})"} if told else {}
    return listed(
        f"{counted(numbers[sort], noun)}{aside.get(sort, '')}" for sort, noun in _NOUNS.items() if numbers[sort]
    )


def _words(day: str) -> str:
    found = date(day)
    return found.words if found else day
