"""Events in order of time -> a table to fill in, across the page."""

from __future__ import annotations

from sessionbuilder.content import Checklist, Form, Handout, Heading, PageBreak, Text
from sessionbuilder.text import RichText, plain

_ROWS = 6


def handout(title: RichText = plain("Chronology")) -> Handout:
    """Return the sheet, for a group: the table, and what to look for once it is filled in."""
    empty = plain("")
    return Handout(
        title,
        (
            Text(plain("Put down what happened, in order and in plain words: what helped as well as what harmed.")),
            Form(
                (
                    "Date or day",
                    "Age",
                    "Agency",
                    "What happened",
                    "What it was like for the child",
                    "What was done, or missed",
                    "Fact, opinion, hearsay?",
                ),
                ((empty,) * 7,) * _ROWS,
                (4, 3, 5, 11, 9, 9, 5),
                lines=2,
            ),
            PageBreak(),
            Heading(plain("Now read it as one story")),
            Checklist(
                (
                    plain("Patterns: mark events that belong together"),
                    plain("Gaps: times of which nobody knows anything"),
                    plain("Missed chances: where another step was possible"),
                    plain("The child: where someone saw, heard or asked them"),
                    plain("On one chosen day: what did each agency know?"),
                )
            ),
            Form(("What we see in it", "What we would do next"), ((empty, empty),) * 3, (1, 1), lines=3),
        ),
        per="group",
        wide=True,
    )
