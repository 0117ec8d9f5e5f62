"""Single- and double-loop learning -> a sheet on which an issue of one's own goes round both loops."""

from __future__ import annotations

from collections.abc import Sequence

from sessionbuilder.content import Drawing, Handout, Heading, Paper, Space, Spaces, Writing
from sessionbuilder.diagrams.loops import Loop, Loops, Step
from sessionbuilder.text import RichText, plain

# Argyris, C. and Schön, D. (1978) Organizational Learning: both loops return from the consequences.
LOOPS = Loops(
    "Single- and double-loop learning",
    (
        Step(plain("Governing variables"), plain("values, aims and assumptions")),
        Step(plain("Action strategies"), plain("what we plan and do")),
        Step(plain("Consequences"), plain("what follows, meant or not")),
    ),
    (
        Loop("Single loop", plain("Are we doing things right?"), 1),
        Loop("Double loop", plain("Are we doing the right things?"), 0),
    ),
)


def handout(title: RichText = plain("Double-loop learning"), example: Sequence[Paper] = ()) -> Handout:
    """Return the sheet: the drawing, an `example` where there is one, and frames for an issue of one's own."""
    loops = Spaces(
        (
            Space(plain("Single loop: do it better"), plain("What would we change in what we do?")),
            Space(
                plain("Double loop: question it"),
                plain("What were we assuming? Which rule, habit or value made it look right?"),
            ),
        ),
        across=2,
        lines=6,
    )
    return Handout(
        title,
        (
            Drawing(LOOPS),
            *example,
            Heading(plain("An issue of your own")),
            Writing(plain("What keeps happening?"), 2),
            loops,
            Writing(plain("What would have to change for it to come out differently, and who would you tell?"), 2),
        ),
    )
