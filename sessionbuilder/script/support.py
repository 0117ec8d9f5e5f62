"""The lines of support of a pool, as one table: who, and how to reach them."""

from __future__ import annotations

from msgspec.structs import replace

from sessionbuilder.content import Table
from sessionbuilder.patterns import late
from sessionbuilder.session.pool import Support
from sessionbuilder.text import RichText


def support_table(support: tuple[Support, ...]) -> Table:
    """Return a row for each line of `support`: on a hard day nobody should have to search two columns of cards."""
    rows = tuple((line.name.bolded(), _whole(line.reach)) for line in support)
    return Table(("Who", "How to reach them"), rows, (1, 2))


_IN_A_NUMBER = late(r"(?<=\d) (?=\d{3})")
"""A space between the groups of a telephone number."""


def _whole(reach: RichText) -> RichText:
    """Return `reach` with its telephone numbers each on one line: half a number is dialled wrongly."""
    runs = tuple(replace(run, text=_IN_A_NUMBER.sub("\N{NO-BREAK SPACE}", run.text)) for run in reach.runs)
    return replace(reach, runs=runs)
