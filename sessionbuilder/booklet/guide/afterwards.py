"""A programme -> the log that facilitators fill in after the day, for the next who give it."""

from __future__ import annotations

from sessionbuilder.booklet.booklet import Sheet
from sessionbuilder.content import Form, Heading, Text, Writing
from sessionbuilder.programme.programme import Programme
from sessionbuilder.running_order.table import day
from sessionbuilder.text import plain


def after_the_day(programme: Programme) -> Sheet:
    """Return the log: what each block took, what to change, and the facilitators' own debrief."""
    empty = plain("")
    rows = tuple(
        (plain(str(line.start)), line.title, plain(str(line.minutes)), empty, empty)
        for line in day(programme)
        if line.timed and line.minutes
    )
    return Sheet(
        plain("After the day"),
        (
            Text(plain("Fill this in while you remember it, or put the minutes into running-order.csv.")),
            Writing(plain("Date, place, trainers, and how many came:"), 1),
            Heading(plain("What it took")),
            Form(("Time", "Block", "Min", "Took", "What to change"), rows, (2, 8, 2, 2, 7), lines=0),
            Heading(plain("Between the two of you")),
            Writing(plain("What went well, and why?"), 2),
            Writing(plain("What was hard, for them or for us? Who needs a call?"), 2),
            Writing(plain("What were we assuming? What would have to change for it to go differently?"), 2),
            Writing(
                plain("What did the evaluation forms say? What must the pool hear: law, figures, contacts, cases?"), 2
            ),
        ),
        follows=True,
    )
