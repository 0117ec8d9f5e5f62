"""A programme -> the page that says what each block draws on, its law apart."""

from __future__ import annotations

from collections.abc import Iterator

from sessionbuilder.booklet.booklet import Sheet
from sessionbuilder.content import Table
from sessionbuilder.programme.programme import Programme
from sessionbuilder.text import plain


def drawn_on(programme: Programme) -> Iterator[Sheet]:
    """Yield the page with the works that each block cites; none where no block cites any."""
    session = programme.session
    works = ((timed, session.works_of(timed.block)) for timed in programme.blocks)
    rows = tuple((plain(str(timed.start)), timed.title, plain("; ".join(own))) for timed, own in works if own)
    if rows:
        yield Sheet(
            plain("Where each block is from"), (Table(("Time", "Block", "From"), rows, (2, 6, 10)),), follows=True
        )
