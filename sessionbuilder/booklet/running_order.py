"""A programme and its deck -> the facilitators' running order: what starts when, by when, with what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from sessionbuilder.booklet.binding import bound
from sessionbuilder.booklet.booklet import Booklet, Printed, Sheet, Timetable
from sessionbuilder.content import Text
from sessionbuilder.deck import Deck
from sessionbuilder.programme.programme import TimedBlock
from sessionbuilder.running_order.table import Line, day
from sessionbuilder.script.script import Script
from sessionbuilder.text import RichText, plain

FACILITATORS = "For facilitators"
_CODES = 3
"""Codes of paper that stand on one line."""
_BLANK = "\N{NO-BREAK SPACE}"
_LATEST = f"Start{_BLANK}by"
_FIXED = "*"
_FIXED_TOO = f"{_FIXED} fixed to the clock."
_START_BY = "Start by: the latest start, if all that follows is as short as it can be."
_THEN = "Then: how a block ends, in minutes."


def running_order(script: Script, deck: Deck, *, large: bool = False) -> Booklet:
    """Return the page; where a day has more blocks than a page has room for, it goes on where a part of it opens."""
    title = script.programme.session.session
    page = Sheet(title, tuple(_parts(script, deck)), wide=large, narrow=True)
    return bound(script.programme, "Running order", [page], large=large, private=FACILITATORS)


_SHARES = {"Time": 1, "Min": 1, "What": 40, "Then": 1, _LATEST: 1, "Slides": 1, "Paper": 1, "Who": 6, "Actual": 3}
"""The columns: what is short has as much as it needs, and titles have the rest."""
_ALWAYS = {"Time", "Min", "What", "Actual"}
_STRONG = {"Time", _LATEST}
_Row: TypeAlias = dict[str, RichText | str]
"""What stands in its columns; for the time that it was there is room."""


def _parts(script: Script, deck: Deck) -> Iterator[Printed]:
    lines = day(script.programme)
    rows = list(_rows(lines, script, deck))
    names = [name for name in _SHARES if name in _ALWAYS or any(str(row.get(name, "")) for row in rows)]
    fixed = any(_FIXED in str(row["Time"]) for row in rows)
    legend = (_START_BY, _THEN if "Then" in names else "", _FIXED_TOO if fixed else "")
    yield Text(plain(" ".join(filter(None, legend))), "quiet")
    yield Timetable(
        tuple(names),
        tuple(tuple(_rich(row.get(name, "")) for name in names) for row in rows),
        tuple(_SHARES[name] for name in names),
        quiet=frozenset(number for number, line in enumerate(lines) if line.what in ("pause", "in hand")),
        parts=frozenset(number for number, line in enumerate(lines) if line.what == "section"),
        strong=frozenset(number for number, name in enumerate(names) if name in _STRONG),
    )


def _rich(told: RichText | str) -> RichText:
    return plain(told) if isinstance(told, str) else told


def _rows(lines: Iterable[Line], script: Script, deck: Deck) -> Iterator[_Row]:
    slides = deck.slides_of_blocks()
    for line in lines:
        title = line.title.bolded() if line.what == "close" else line.title
        row: _Row = {"Time": str(line.start), "Min": str(line.minutes or ""), "What": title}
        if timed := line.timed:
            own = slides.get(timed.number, [])
            row["Slides"] = f"{own[0]}–{own[-1]}" if len(own) > 1 else "".join(map(str, own))
            if line.what != "section":
                row |= _led(timed, script)
        yield row


def _led(timed: TimedBlock, script: Script) -> _Row:
    """Return what is told of a block beside its line of the day."""
    fixed = timed.block.at is not None
    return {
        "Time": f"{timed.start}{_BLANK}{_FIXED}" if fixed else str(timed.start),
        "Then": ", ".join(f"{part.name}{_BLANK}{part.minutes}" for part in timed.afterwards),
        _LATEST: str(timed.latest.of_day) if timed.minutes else "",
        "Paper": _in_lines([each.code for each in script.blocks[timed.number].paper.out]),
        "Who": timed.block.trainer,
    }


def _in_lines(codes: list[str]) -> str:
    """Return codes, so many of them to a line."""
    return " ".join(_BLANK.join(codes[at : at + _CODES]) for at in range(0, len(codes), _CODES))
