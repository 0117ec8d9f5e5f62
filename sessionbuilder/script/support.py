"""The lines of support of a pool, as one table: who, and how to reach them."""

from __future__ import annotations

from sessionbuilder.content import Table
from sessionbuilder.session.pool import Support


def support_table(support: tuple[Support, ...]) -> Table:
    """Return a row for each line of `support`: on a hard day nobody should have to search two columns of cards."""
    rows = tuple((line.name.bolded(), line.reach) for line in support)
    return Table(("Who", "How to reach them"), rows, (1, 2))
