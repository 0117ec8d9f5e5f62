from __future__ import annotations

from tests.pool import Pool, texts_of


def test_people_are_back_when_lunch_ends(pool: Pool) -> None:
    texts = texts_of(pool.blocks("- lunch:\n  minutes: 50\n", time="12:15 to 16:00").slide("Lunch"))
    assert "Back at 13:05" in texts


def test_it_takes_forty_five_minutes_where_nothing_is_said(pool: Pool) -> None:
    texts = texts_of(pool.blocks("- lunch:\n", time="12:00 to 16:00").slide("Lunch"))
    assert "Back at 12:45" in texts
    assert "12:00 · 45 min" in texts


def test_what_follows_is_the_next_block_that_takes_time(pool: Pool) -> None:
    body = """
    - lunch:
    - section: The afternoon
    - points: A second case
      items: [Look for what does not fit]
    """
    texts = texts_of(pool.blocks(body).slide("Lunch"))
    assert "Next · A second case" in texts


def test_nothing_is_announced_where_the_day_ends_with_it(pool: Pool) -> None:
    texts = texts_of(pool.blocks("- lunch:\n").slide("Lunch"))
    assert not [text for text in texts if text.startswith("Then")]
