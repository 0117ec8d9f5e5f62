"""A day of training -> a sheet on which participants keep what they learned, and take it to supervision."""

from __future__ import annotations

from sessionbuilder.content import Handout, Heading, Space, Spaces, Text, Writing
from sessionbuilder.text import RichText, plain


def handout(title: RichText = plain("My learning log")) -> Handout:
    """Return the sheet."""
    return Handout(
        title,
        (
            Text(plain("Keep this for supervision and for your own record of professional development.")),
            Spaces(
                (
                    Space(plain("What struck me"), plain("A moment, a sentence, a finding")),
                    Space(plain("What I now see differently"), plain("Something I took for granted before")),
                    Space(plain("A question I take away"), plain("For supervision, or for my team")),
                    Space(
                        plain("What I want to read or look up"), plain("A publication, a procedure, a person to ask")
                    ),
                ),
                across=2,
                lines=5,
            ),
            Heading(plain("To talk about in supervision")),
            Writing(plain("One case or situation that I now want to look at again (no names here):"), 3),
            Writing(plain("What I would like from my supervisor:"), 2),
        ),
    )
