from __future__ import annotations

import pytest

from tests.pool import HEAD, POOL, Pool, texts_of


def test_people_are_back_when_lunch_ends(pool: Pool) -> None:
    texts = texts_of(pool.blocks("- lunch:\n  minutes: 50\n", time="12:15 to 16:00").slide("Lunch"))
    assert "Back at 13:05" in texts


def test_people_are_told_the_time_that_stands_on_the_agenda(pool: Pool) -> None:
    talk = "- discussion: Talk\n  minutes: 33 to 33\n  questions: [Why?]\n"
    built = pool.blocks(f"{talk}- lunch:\n- closing: After\n  minutes: 12 to 12\n", time="12:00 to 13:30")
    texts = texts_of(built.slide("Lunch"))
    assert "Back at 13:18" in texts
    assert texts[-1] == "12:33 · 45 min"


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
    assert not [text for text in texts if text.startswith("Next")]


def test_it_gives_and_takes_nothing_however_long_the_day_is(pool: Pool) -> None:
    talk = "  - discussion: Talk\n    minutes: 20 to 60\n    questions: [Why?]\n"
    for end in ("13:05", "13:25", "13:45", "14:00"):
        texts = texts_of(pool.session(HEAD.format(time=f"12:00 to {end}") + f"  - lunch:\n{talk}").slide("Lunch"))
        assert texts[-1] == "12:00 · 45 min"


@pytest.mark.parametrize(
    ("morning", "lunch"),
    [(100, "12:00 · 45 min"), (150, "12:00 · 45 min"), (170, "12:20 · 45 min"), (195, "12:45 · 45 min")],
)
def test_without_a_time_it_lies_in_the_pools_window(morning: int, lunch: str, pool: Pool) -> None:
    talk = f"  - discussion: Talk\n    minutes: {morning}\n    questions: [Why?]\n"
    built = pool.session(HEAD.format(time="09:30 to 16:00") + f"{talk}  - lunch:\n")
    assert texts_of(built.slide("Lunch"))[-1] == lunch
    assert "P407" not in built.codes()


def test_a_morning_that_gives_is_shortened_so_that_lunch_ends_in_the_window(pool: Pool) -> None:
    pool.write("sessions/pool.yaml", f"{POOL}policy: {{longest-without-break: 300}}\n")
    talk = "  - discussion: Talk\n    minutes: {least: 100, ideal: 210, most: 240}\n    questions: [Why?]\n"
    built = pool.session(HEAD.format(time="09:30 to 16:00") + f"{talk}  - lunch:\n")
    assert texts_of(built.slide("Lunch"))[-1] == "12:45 · 45 min"


def test_the_window_is_the_pools(pool: Pool) -> None:
    pool.write("sessions/pool.yaml", f"{POOL}policy: {{lunch-window: 11:00 to 12:30}}\n")
    built = pool.session(HEAD.format(time="09:30 to 16:00") + "  - lunch:\n")
    assert texts_of(built.slide("Lunch"))[-1] == "11:00 · 45 min"
