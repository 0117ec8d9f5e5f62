"""What a day leads to -> one action of one's own, with a date, a helper and a child at its end."""

from __future__ import annotations

from sessionbuilder.content import Form, Handout, Heading, Text, Writing
from sessionbuilder.text import RichText, plain


def handout(title: RichText = plain("My action plan")) -> Handout:
    """Return the sheet: one small action, what the agency must do, and when somebody asks how it went."""
    empty = plain("")
    return Handout(
        title,
        (
            Text(plain("One thing is enough. Make it small, make it yours, and give it a date."), "lead"),
            Writing(plain("Because of today, I will …"), 3),
            Writing(plain("By when?"), 1),
            Writing(plain("Who will help me, and whom will I tell?"), 2),
            Writing(plain("What would a child notice?"), 2),
            Heading(plain("What is not mine alone to do")),
            Form(("What must change", "Who leads", "By when", "How we shall know"), ((empty,) * 4,) * 3, (5, 3, 2, 4)),
            Heading(plain("In six to eight weeks")),
            Writing(plain("What did I do, and what came of it?"), 3),
        ),
    )
