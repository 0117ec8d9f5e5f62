"""A programme -> what people can do by its end, and a matrix of the blocks that serve it."""

from __future__ import annotations

from sessionbuilder.booklet.booklet import Printed, Sheet
from sessionbuilder.content import Heading, Table, Text
from sessionbuilder.programme.programme import Programme
from sessionbuilder.programme.served import minutes_served
from sessionbuilder.text import counted, plain

_SERVES = plain("●")


def outcomes(programme: Programme) -> Sheet:
    """Return the aim, the outcomes with how much of the day serves each, and where it does."""
    session = programme.session
    names, minutes = list(session.outcomes), minutes_served(programme.blocks)
    serving = [timed for timed in programme.blocks if not timed.block.opens_section and timed.block.serves]
    rows = []
    for number, (name, outcome) in enumerate(session.outcomes.items(), 1):
        own = [timed for timed in serving if name in timed.block.serves]
        told = f"{counted(len(own), 'block')}, {counted(minutes[str(name)], 'minute')}"
        rows.append((plain(str(number)), outcome, plain(told if own else "nowhere in this programme")))
    parts: list[Printed] = [
        Text(session.aim, "lead"),
        Table(("No.", "By the end people can …", "How much serves it"), tuple(rows), (1, 10, 5)),
    ]
    if serving:
        matrix = tuple(
            (
                plain(str(timed.start)),
                timed.title,
                *(_SERVES if name in timed.block.serves else plain("") for name in names),
            )
            for timed in serving
        )
        header = ("Time", "Block", *map(str, range(1, len(names) + 1)))
        parts += [
            Heading(plain("Where the day serves it")),
            Table(header, matrix, (2, 12, *(1 for _ in names))),
        ]
    return Sheet(plain("Aim and outcomes"), tuple(parts), follows=True)
