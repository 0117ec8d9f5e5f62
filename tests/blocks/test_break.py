from __future__ import annotations

import pytest

from sessionbuilder import pipeline
from tests.pool import HEAD, POOL, Pool, texts_of


def test_back_at_is_the_time_the_break_ends(pool: Pool) -> None:
    built = pool.blocks('- break: Tea\n  at: "10:30"\n  minutes: 20\n- closing: After\n')
    assert texts_of(built.slide("Tea"))[1] == "Back at 10:50"


def test_a_break_without_title_or_minutes_takes_a_quarter_of_an_hour(pool: Pool) -> None:
    assert "Back at 09:45" in texts_of(pool.blocks("- break:\n- closing: After\n").slide("Break"))


def test_back_at_is_the_time_that_the_agenda_tells(pool: Pool) -> None:
    day = HEAD.format(time="09:30 to 11:00") + "  - discussion: First\n    minutes: 31 to 31\n    questions: [Why?]\n"
    then = "  - break: Tea\n    minutes: 13 to 13\n  - section: Part\n  - closing: After\n    minutes: 46 to 46\n"
    built = pool.session(day + then)
    assert built.programme
    assert tuple(str(timed.start) for timed in built.programme.blocks[1:3]) == ("10:01", "10:14")
    told = pipeline.show(built.programme, "text", for_participants=True)
    assert texts_of(built.slide("Tea"))[1] == "Back at 10:14"
    assert "10:01    Tea" in told
    assert "10:14  Part" in told


def test_people_come_back_when_something_begins(pool: Pool) -> None:
    body = '  - break: Tea\n    minutes: 10 to 10\n  - closing: After\n    at: "10:02"\n    minutes: 10\n'
    built = pool.session(HEAD.format(time="09:30 to 10:12") + body)
    assert texts_of(built.slide("Tea"))[1] == "Back at 10:02"


def test_what_comes_then_is_the_next_block_that_takes_time(pool: Pool) -> None:
    built = pool.blocks("- break: Tea\n- section: A new part\n- discussion: A question\n  questions: [Why?]\n")
    texts = texts_of(built.slide("Tea"))
    assert "Next · A question" in texts
    assert "Next · A new part" not in texts


def test_nothing_is_announced_when_the_break_ends_the_day(pool: Pool) -> None:
    texts = texts_of(pool.blocks("- break: Tea\n").slide("Tea"))
    assert not [text for text in texts if text.startswith("Next")]


DAY = "  - break: Tea\n  - discussion: Talk\n    minutes: 30\n    questions: [Why?]\n"


@pytest.mark.parametrize(
    ("end", "back"),
    [("10:09", "09:41"), ("10:11", "09:41"), ("10:15", "09:45"), ("10:30", "10:00"), ("10:31", "10:00")],
)
def test_minutes_that_are_left_out_give_from_67_to_200_per_cent(end: str, back: str, pool: Pool) -> None:
    built = pool.session(HEAD.format(time=f"09:30 to {end}") + DAY)
    assert texts_of(built.slide("Tea"))[1] == f"Back at {back}"


@pytest.mark.parametrize(("shortest", "back"), [(5, "09:41"), (12, "09:42"), (14, "09:44"), (20, "09:45")])
def test_in_a_short_day_it_never_gets_shorter_than_the_pool_allows(shortest: int, back: str, pool: Pool) -> None:
    pool.write("sessions/pool.yaml", f"{POOL}policy: {{shortest-break: {shortest}}}\n")
    built = pool.session(HEAD.format(time="09:30 to 10:00") + DAY)
    assert texts_of(built.slide("Tea"))[1] == f"Back at {back}"
