from __future__ import annotations

from sessionbuilder import pipeline
from sessionbuilder.diagnostics import Report
from sessionbuilder.session.slot import Slot
from tests.pool import HEAD, Pool, notes_of, shapes_of, texts_of

TITLE = "Coming back to ourselves"
HARD = """\
  - points: What happened to him
    intensity: 3
    outcomes: [learning]
    minutes: 5
    items: [One]
"""


def test_without_steps_there_are_gentle_ones_and_they_are_an_offer(pool: Pool) -> None:
    texts = texts_of(pool.blocks("- decompression:\n").slide(TITLE))
    assert len(texts[1:5]) == 4
    assert any("Feel both feet on the floor" in text for text in texts)
    assert any(text.startswith("All of this is an offer") for text in texts)


def test_own_steps_stand_in_their_place_and_are_an_offer_too(pool: Pool) -> None:
    texts = texts_of(pool.blocks("- decompression:\n  steps: Look out\n").slide(TITLE))
    assert texts[1] == "Look out"
    assert texts[2].startswith("All of this is an offer")


def test_who_is_asked_to_choose_is_told_that_either_is_fine_and_not_to_calm_down(pool: Pool) -> None:
    slide = pool.blocks("- decompression:\n  offers: choice\n  steps: [Stay, Go out]\n").slide(TITLE)
    texts = texts_of(slide)
    assert texts[1:4] == ["Stay", "Go out", "Either is fine."]
    assert "Speak as usual. Give people time." in notes_of(slide)
    assert "Lower your voice" not in notes_of(slide)


def test_no_clock_runs_on_the_slide(pool: Pool) -> None:
    slide = pool.blocks("- decompression:\n").slide(TITLE)
    assert "Countdown" not in [shape.name for shape in shapes_of(slide)]
    assert "One click starts the bar." not in notes_of(slide)
    assert "WATCH" in notes_of(slide)


def test_it_stands_between_what_is_hard_and_the_close(pool: Pool) -> None:
    close = "  - closing: Bye\n    minutes: 10\n"
    without = pool.session(HEAD.format(time="09:30 to 09:45") + HARD + close)
    assert "P412" in without.codes()
    quiet = "  - decompression:\n"
    assert pool.session(HEAD.format(time="09:30 to 09:50") + HARD + quiet + close).faults() == []


def test_it_is_never_left_out_or_shortened(pool: Pool) -> None:
    quiet = "  - decompression:\n    priority: could\n    minutes: {least: 1, ideal: 5, most: 8}\n"
    built = pool.session(HEAD.format(time="09:30 to 09:40") + HARD + quiet)
    programme = pipeline.plan(built.path, pool.workspace, Report(), Slot(length=7))
    assert programme
    assert [(str(timed.title), timed.minutes >= 5) for timed in programme.blocks] == [(TITLE, True)]
