"""A programme -> the agenda for participants as text."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from sessionbuilder.programme.programme import Programme
from sessionbuilder.running_order.announced import announced
from sessionbuilder.running_order.lines import WIDTH, hanging
from sessionbuilder.units import Clock


def agenda_lines(programme: Programme) -> Iterator[str]:
    """Yield the agenda for participants as text, at most 80 columns wide; blocks that start together share a time."""
    yield from wrap(str(programme.session.session), WIDTH)
    if programme.session.delivery:
        yield from wrap(programme.session.delivery.when_and_where, WIDTH)
    yield f"{programme.session.time}"
    last: Clock | None = None
    for line in announced(programme):
        if line.opens_section:
            yield ""
        clock = "" if line.start == last and not line.opens_section and not line.pause else str(line.start)
        head = f"{clock:<7}" if line.opens_section else f"{clock:<7}  "
        yield from hanging(head, str(line.title))
        last = None if line.opens_section else line.start
