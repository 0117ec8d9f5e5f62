from __future__ import annotations

import pytest

from sessionbuilder import pipeline
from sessionbuilder.deck.elements import paragraphs_of
from sessionbuilder.diagnostics import Report
from sessionbuilder.session.slot import Slot
from tests.pool import HEAD, Pool, notes_of, numbered_on, texts_of

MEET = "- icebreaker: Meet\n  minutes: 8\n  in: pairs\n  steps: [Stand up, Walk, Talk]\n  example: I like tea.\n"


def test_the_steps_are_numbered_beside_the_minutes(pool: Pool) -> None:
    slide = pool.blocks(MEET).slide("Meet")
    assert numbered_on(slide) == [(1, "Stand up"), (2, "Walk"), (3, "Talk")]
    assert {"8", "minutes to meet", "until 09:38", "in pairs"} < set(texts_of(slide))


def test_a_single_step_stands_alone_without_a_number(pool: Pool) -> None:
    slide = pool.blocks("- icebreaker:\n  steps: Say hello\n").slide("Getting to know one another")
    (step,) = [p for element in slide.elements for p in paragraphs_of(element) if str(p.text) == "Say hello"]
    assert step.mark == ""


def test_the_trainers_own_answer_is_in_the_notes_alone(pool: Pool) -> None:
    slide = pool.blocks(MEET).slide("Meet")
    assert "Begin yourself, and modestly: I like tea." in notes_of(slide)
    assert not [text for text in texts_of(slide) if "tea" in text]


@pytest.mark.parametrize(("length", "kept"), [(24, {"Meet": 4, "Talk": 20}), (23, {"Talk": 23})])
def test_where_time_is_short_it_shrinks_to_half_and_then_goes(length: int, kept: dict[str, int], pool: Pool) -> None:
    talk = "  - discussion: Talk\n    minutes: {least: 20, ideal: 20, most: 30}\n    questions: [Why?]\n"
    meet = "  - icebreaker: Meet\n    minutes: 8\n    steps: [Talk]\n"
    built = pool.session(HEAD.format(time="09:30 to 10:00") + meet + talk)
    programme = pipeline.plan(built.path, pool.workspace, Report(), Slot(length=length))
    assert programme
    assert {str(timed.title): timed.minutes for timed in programme.blocks} == kept
