"""Four questions round the experiential learning cycle -> a sheet with a frame for each stage."""

from __future__ import annotations

from collections.abc import Sequence

from sessionbuilder.content import Handout, Paper, Space, Spaces, Text
from sessionbuilder.diagrams.cycle import Cycle, Stage
from sessionbuilder.text import RichText, join, plain

# Kolb, D.A. (1984) Experiential Learning. The order is kept, wherever one enters.
CYCLE = Cycle(
    "Kolb’s experiential learning cycle",
    (
        Stage(plain("Concrete experience"), plain("having the experience")),
        Stage(plain("Reflective observation"), plain("reviewing what happened")),
        Stage(plain("Abstract conceptualisation"), plain("concluding, learning from it")),
        Stage(plain("Active experimentation"), plain("trying out what was learned")),
    ),
)
QUESTIONS = (
    plain("What happened?"),
    plain("What did I notice and feel? What did others see?"),
    plain("What does it mean? Which idea or finding explains it?"),
    plain("What will I do differently, by when, and who will check?"),
)


def handout(
    title: RichText = plain("Reflection sheet"), cycle: Cycle = CYCLE, questions: Sequence[RichText] = QUESTIONS
) -> Handout:
    """Return the sheet: a frame for each stage of the cycle, all on one page."""
    return Handout(title, (private_note(), way_round(cycle), *stage_frames(cycle, questions)))


def way_round(cycle: Cycle) -> Text:
    """Return the line that says whose cycle it is and how people go round it."""
    return Text(plain(f"{cycle.title}: start anywhere, and keep to the order."))


_FOUR = 4
"""Frames that stand two by two; more of them have the page across."""


def stage_frames(cycle: Cycle, questions: Sequence[RichText]) -> tuple[Paper, ...]:
    """Return a frame to write in for each stage of `cycle`, numbered in its order."""
    spaces = tuple(
        Space(join(f"{number}  ", stage.name), question)
        for number, (stage, question) in enumerate(zip(cycle.stages, questions, strict=True), 1)
    )
    return (Spaces(spaces, across=-(-len(spaces) // 2), lines=8 if len(spaces) <= _FOUR else 6, round=True),)


def private_note() -> Text:
    """Return the line that says whose the sheet is."""
    return Text(plain("This sheet is yours. Nobody will collect it, and you choose what you share."))
