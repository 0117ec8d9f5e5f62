"""A programme -> the agenda for participants as text."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from sessionbuilder.programme.programme import Programme
from sessionbuilder.running_order.hanging import WIDTH, hanging
from sessionbuilder.running_order.table import agenda
from sessionbuilder.units import Clock


def agenda_lines(programme: Programme) -> Iterator[str]:
    """Yield the agenda for participants as text, at most 80 columns wide; blocks that start together share a time."""
    yield from wrap(str(programme.session.session), WIDTH)
    if programme.session.delivery:
        yield from wrap(programme.session.delivery.when_and_where, WIDTH)
    yield f"{programme.session.time}"
    last: Clock | None = None
    wide = max((len(str(line.start)) for line in agenda(programme)), default=0) + 2
    for line in agenda(programme):
        opens = line.what == "section"
        if opens:
            yield ""
        clock = "" if line.start == last and line.what in ("block", "close") else str(line.start)
        yield from hanging(f"{clock:<{wide}}" if opens else f"{clock:<{wide}}  ", str(line.title))
        last = None if opens else line.start
