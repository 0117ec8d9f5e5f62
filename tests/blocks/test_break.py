from __future__ import annotations

from tests.pool import Pool, texts_of


def test_back_at_is_the_time_the_break_ends(pool: Pool) -> None:
    built = pool.blocks('- break: Tea\n  at: "10:30"\n  minutes: 20\n- closing: After\n')
    assert texts_of(built.slide("Tea"))[1] == "Back at 10:50"


def test_a_break_without_title_or_minutes_takes_a_quarter_of_an_hour(pool: Pool) -> None:
    assert "Back at 09:45" in texts_of(pool.blocks("- break:\n- closing: After\n").slide("Break"))


def test_what_comes_then_is_the_next_block_that_takes_time(pool: Pool) -> None:
    built = pool.blocks("- break: Tea\n- section: A new part\n- discussion: A question\n  questions: [Why?]\n")
    texts = texts_of(built.slide("Tea"))
    assert "Next · A question" in texts
    assert "Then: A new part" not in texts


def test_nothing_is_announced_when_the_break_ends_the_day(pool: Pool) -> None:
    texts = texts_of(pool.blocks("- break: Tea\n").slide("Tea"))
    assert not [text for text in texts if text.startswith("Then")]
