"""Several explanations, held loosely -> three pages: develop them, review them, evaluate them.

After the stepwise process taught with Holland (2004), Munro (2008) and Raynes in Calder (2003): a hypothesis is
provisional, and what counts is what would show that it is wrong.
"""

from __future__ import annotations

from collections.abc import Sequence

from sessionbuilder.content import Bullets, Checklist, Form, Handout, Heading, PageBreak, Text, Writing, bulleted
from sessionbuilder.text import RichText, join, plain

DEVELOP = (plain("What could explain this?"), plain("What is each one based on?"), plain("How will you test it?"))
REVIEW = (
    plain("Which have you been able to test?"),
    plain("Can you discard any?"),
    plain("Have new ones emerged?"),
)
EVALUATE = (
    plain("Have you tested them all rigorously?"),
    plain("Is this in your written assessment?"),
    plain("What do you recommend?"),
)
_KIND = plain("A kind one")
_UNWELCOME = plain("One we would rather not think")
_FEWEST = 4


def handout(
    title: RichText = plain("Hypotheses"),
    develop: Sequence[RichText] = DEVELOP,
    review: Sequence[RichText] = REVIEW,
    evaluate: Sequence[RichText] = EVALUATE,
    at_least: int = _FEWEST,
) -> Handout:
    """Return the three pages, for a group; one row of the first is for a kind, one for an unwelcome hypothesis."""
    rows = max(at_least, _FEWEST)
    empty = plain("")
    started = [empty] * (rows - 2) + [_KIND, _UNWELCOME]
    first = tuple(
        (join(f"{number}  ", words) if words else plain(str(number)), *[empty] * 5)
        for number, words in enumerate(started, 1)
    )
    second = tuple((plain(str(number)), *[empty] * 4) for number in range(1, rows + 2))
    return Handout(
        title,
        (
            Writing(plain("What we want to explain:"), 1),
            Heading(plain("1  Develop")),
            Bullets(bulleted(develop)),
            Form(
                (
                    "No.",
                    "Hypothesis: an explanation, not a worry",
                    "Based on: seen, told or theory?",
                    "Evidence for",
                    "What would show that it is wrong",
                    "How, who, by when",
                ),
                first,
                (5, 9, 7, 7, 7, 6),
                lines=2,
            ),
            PageBreak(),
            Heading(plain("2  Review")),
            Bullets(bulleted(review)),
            Form(
                ("No.", "What we found out, for and against", "Stronger, weaker, discarded?", "Next test", "Date"),
                second,
                (2, 14, 8, 10, 4),
                lines=2,
            ),
            Text(plain("The last row is for a hypothesis that has come up since."), "quiet"),
            PageBreak(),
            Heading(plain("3  Evaluate")),
            Bullets(bulleted(evaluate)),
            Checklist(
                (
                    plain("Every hypothesis has been tested, the one we like best as well"),
                    plain("We looked for what does not fit"),
                    plain("All are recorded, those discarded with the reason"),
                    plain("Where we disagree, that is recorded too"),
                    plain("Our supervisor or manager has seen it"),
                )
            ),
            Writing(plain("What we recommend, and why:"), 4),
        ),
        per="group",
        wide=True,
    )
