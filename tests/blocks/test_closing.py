from __future__ import annotations

from sessionbuilder import pipeline
from sessionbuilder.diagnostics import Report
from sessionbuilder.session.slot import Slot
from tests.pool import HEAD, POOL, Pool, paragraphs_of, texts_of

CLOSING = """
- closing: Goodbye
  thanks: Thank you all.
  next-steps: [Tell one colleague, Put a date in your diary]
"""


def test_thanks_next_steps_and_the_request_for_feedback_follow_one_another(pool: Pool) -> None:
    texts = texts_of(pool.blocks(CLOSING).slide("Goodbye"))
    assert texts[1:5] == [
        "Thank you all.",
        "Tell one colleague",
        "Put a date in your diary",
        "Tell us what helped. https://example.org/feedback",
    ]


def test_the_feedback_address_is_a_link(pool: Pool) -> None:
    slide = pool.blocks(CLOSING).slide("Goodbye")
    runs = [run for element in slide.elements for p in paragraphs_of(element) for run in p.text.runs]
    assert [run.text for run in runs if run.link == "https://example.org/feedback"] == ["https://example.org/feedback"]


def test_support_lines_of_the_pool_come_last(pool: Pool) -> None:
    built = pool.blocks(CLOSING)
    assert built.titles()[-1] == "If today stays with you"
    assert texts_of(built.slides[-1])[1:3] == ["Your manager", "Ask for time today"]


def test_a_pool_without_support_or_feedback_shows_neither(pool: Pool) -> None:
    kept = [line for line in POOL.splitlines() if not line.startswith(("support", "  -", "feedback"))]
    pool.write("sessions/pool.yaml", "\n".join(kept) + "\n")
    built = pool.blocks(CLOSING)
    assert built.faults() == []
    assert built.titles()[-1] == "Goodbye"
    assert "example.org" not in " ".join(texts_of(built.slide("Goodbye")))


def test_it_is_never_shortened_though_a_range_is_written(pool: Pool) -> None:
    talk = "  - discussion: Talk\n    minutes: {least: 10, ideal: 20, most: 20}\n    questions: [Why?]\n"
    closing = "  - closing: Goodbye\n    priority: could\n    minutes: {least: 5, ideal: 15, most: 20}\n"

    def minutes(end: str) -> list[int]:
        programme = pool.session(HEAD.format(time=f"09:30 to {end}") + talk + closing).programme
        assert programme
        return [timed.minutes for timed in programme.blocks]

    assert minutes("09:50") == [10, 15]
    assert minutes("09:55") == [10, 15]
    assert minutes("10:08") == [20, 18]


def test_it_is_never_left_out(pool: Pool) -> None:
    talk = "  - discussion: Talk\n    priority: should\n    minutes: 30\n    questions: [Why?]\n"
    built = pool.session(HEAD.format(time="09:30 to 10:10") + f"{talk}  - closing: Goodbye\n    priority: could\n")
    programme = pipeline.plan(built.path, pool.workspace, Report(), Slot(length=25))
    assert programme
    assert [(str(timed.title), timed.minutes) for timed in programme.blocks] == [("Goodbye", 12)]
