"""What a day leads to -> one action of one's own, with a date, a helper and a child at its end; or an agency's plan."""

from __future__ import annotations

from collections.abc import Sequence

from sessionbuilder.content import Bullets, Form, Handout, Heading, Text, Writing, bulleted
from sessionbuilder.text import RichText, plain

FOR_EACH = (
    (plain("Because of today, I will …"), 3),
    (plain("By when?"), 1),
    (plain("Who will help me, and who will I tell?"), 2),
    (plain("What would a child notice?"), 2),
)
"""What one's own plan answers, each with the lines there are for it."""
FOR_AGENCY = (
    plain("What must change where we work, and what in it is ours to change?"),
    plain("Who leads it, and by when?"),
    plain("How shall we know that children are better off for it?"),
    plain("When do we look at it again, and who asks?"),
)
"""What an agency's plan answers."""
_ROWS = 5
_LINES = 2
"""Lines under a question of the block's own."""


def handout(title: RichText = plain("My action plan"), questions: Sequence[RichText] = ()) -> Handout:
    """Return the sheet: one small action, what the agency must do, and when somebody asks how it went."""
    empty = plain("")
    asked = tuple((question, _LINES) for question in questions) or FOR_EACH
    return Handout(
        title,
        (
            Text(plain("One thing is enough. Make it small, make it yours, and give it a date."), "lead"),
            *(Writing(prompt, lines) for prompt, lines in asked),
            Heading(plain("What is not mine alone to do")),
            Form(("What must change", "Who leads", "By when", "How we will know"), ((empty,) * 4,) * 3, (5, 3, 2, 4)),
            Heading(plain("In six to eight weeks")),
            Writing(plain("What did I do, and what came of it?"), 3),
        ),
    )


def for_agency(title: RichText, questions: Sequence[RichText] = ()) -> Handout:
    """Return the plan of an agency, for a group: the questions, and a table across the page."""
    header = ("What must change", "Action", "Lead", "By when", "How we will know", "Review")
    return Handout(
        title,
        (
            Writing(plain("Agency or team, who takes this sheet along, and who gets a copy:"), 1),
            Bullets(bulleted(questions or FOR_AGENCY)),
            Form(header, ((plain(""),) * len(header),) * _ROWS, (8, 8, 4, 3, 7, 3), lines=2),
        ),
        per="group",
        wide=True,
    )
