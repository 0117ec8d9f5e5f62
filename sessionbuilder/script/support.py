"""The lines of support of a pool, as one table: who, when, and the number to ring."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from msgspec.structs import replace

from sessionbuilder.content import Table
from sessionbuilder.patterns import late
from sessionbuilder.session.pool import Support
from sessionbuilder.text import RichText, join, plain

_NUMBER = late(r"(?<![\d,.])(?:999|112|101|111|116 ?\d{3}|0\d(?: ?\d){8,9})(?![\d%])")
"""A telephone number in a text: an emergency or other short number, or one with an area's."""
_CLOSES = (".", ",", ";")
"""What ends a number's own clause; words after it without one of these say more of the same number."""
_EMERGENCY = ("999", "112")
_IN_A_NUMBER = late(r"(?<=\d) (?=\d{3})")
"""A space between the groups of a telephone number."""


class _Way(NamedTuple):
    """One way to reach somebody."""

    when: RichText
    number: str


def support_table(support: tuple[Support, ...]) -> Table:
    """Return a row for each way to reach each line of `support`, its number in a column of its own.

    On a hard day nobody should have to search a sentence for a number, or two columns of cards. All numbers look alike;
    the row of danger now is loud. Where nobody has a number there are two columns.
    """
    rows: list[tuple[RichText, ...]] = []
    loud = set()
    for line in support:
        for position, way in enumerate(_ways(line)):
            if way.number in _EMERGENCY:
                loud.add(len(rows))
            who = plain("") if position else line.name.bolded()
            rows.append((who, _bold_numbers(way.when), _whole(plain(way.number)).bolded()))
    if not any(number.runs for *_, number in rows):
        return Table(("Who", "How to reach them"), tuple(row[:2] for row in rows), (1, 2))
    return Table(("Who", "When, and for what", "Number"), tuple(rows), (19, 19, 11), loud=frozenset(loud))


def _ways(line: Support) -> Iterator[_Way]:
    """Yield each number that ends a clause of how to reach them, with that clause, and then what is left."""
    how, start = str(line.how), 0
    for found in _NUMBER.finditer(how):
        after = how[found.end() :].lstrip()
        if not after or after.startswith(_CLOSES):
            yield _Way(_clause(line.how, start, found.start()), found[0])
            start = found.end()
    left = _clause(line.how, start, len(how))
    if left.runs or line.telephone:
        yield _Way(left, line.telephone)


def _clause(text: RichText, start: int, end: int) -> RichText:
    """Return a part of `text` without the signs at its edges, with a capital."""
    whole = str(text)[start:end]
    bare = whole.strip(" .,;:")
    if not bare:
        return plain("")
    start += whole.index(bare)
    first = text.between(start, start + 1)
    capital = replace(first, runs=tuple(replace(run, text=run.text.upper()) for run in first.runs))
    return join(capital, text.between(start + 1, start + len(bare)))


def _bold_numbers(text: RichText) -> RichText:
    """Return `text` with the numbers in it as bold as those of the column, and whole."""
    pieces, at = [], 0
    for found in _NUMBER.finditer(str(text)):
        pieces += [text.between(at, found.start()), _whole(text.between(found.start(), found.end())).bolded()]
        at = found.end()
    return join(*pieces, text.between(at)) if pieces else text


def _whole(reach: RichText) -> RichText:
    """Return `reach` with its telephone numbers each on one line: half a number is dialled wrongly."""
    runs = tuple(replace(run, text=_IN_A_NUMBER.sub("\N{NO-BREAK SPACE}", run.text)) for run in reach.runs)
    return replace(reach, runs=runs)
