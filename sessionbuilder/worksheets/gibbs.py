"""Six questions round the reflective cycle -> a sheet with a frame for each stage."""

from __future__ import annotations

from collections.abc import Sequence

from sessionbuilder.content import Handout
from sessionbuilder.diagrams.cycle import Cycle, Stage
from sessionbuilder.text import RichText, plain
from sessionbuilder.worksheets.kolb import private_note, stage_frames, way_round

# Gibbs, G. (1988) Learning by Doing: six stages, clockwise from the top.
CYCLE = Cycle(
    "Gibbs’ reflective cycle",
    (
        Stage(plain("Description"), plain("what happened")),
        Stage(plain("Feelings"), plain("what it was like")),
        Stage(plain("Evaluation"), plain("good and bad in it")),
        Stage(plain("Analysis"), plain("what sense it makes")),
        Stage(plain("Conclusion"), plain("what else was possible")),
        Stage(plain("Action plan"), plain("if it arose again")),
    ),
)
QUESTIONS = (
    plain("What happened? Who was there, and what was your part?"),
    plain("What were you thinking and feeling, then and afterwards?"),
    plain("What was good about it, and what was not?"),
    plain("What sense can you make of it? What helps to explain it?"),
    plain("What else could you have done?"),
    plain("If it arose again, what would you do?"),
)


def handout(
    title: RichText = plain("Reflection sheet: Gibbs’ cycle"), questions: Sequence[RichText] = QUESTIONS
) -> Handout:
    """Return the sheet: a frame for each of the six stages, all on one page."""
    return Handout(title, (private_note(), way_round(CYCLE), *stage_frames(CYCLE, questions)), wide=True)
