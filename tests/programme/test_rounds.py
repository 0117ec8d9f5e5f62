"""Rounds: people speak in turn, and the clock counts how many they are."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sessionbuilder import pipeline
from sessionbuilder.diagnostics import Report
from sessionbuilder.programme.programme import TimedBlock
from sessionbuilder.running_order.lines import running_order
from sessionbuilder.session.rounds import Rounds
from tests.pool import Pool, notes_of, texts_of
from tests.programme.days import codes, day, found_in, hints, minutes, planned, refitted, to


def lines(*blocks: str, people: int = 24, time: str = "09:00 to 12:00") -> str:
    return day(time, *blocks).replace("programme:", f"participants: {people}\nprogramme:")


def only(pool: Pool, block: str, people: int = 24) -> TimedBlock:
    programme, report = planned(pool, lines(block, people=people))
    assert programme, report.diagnostics
    return programme.blocks[0]


READ = [
    ("each", 8),
    ("20 seconds each", 8),
    ("30 seconds each", 12),
    ("Half a minute each", 12),
    ("thirty secs per person", 12),
    ("20s a person", 8),
    ("20 sec. each", 8),
    ("1 min for each participant", 24),
    ("1 minute a group", 4),
    ("one minute a table", 4),
    ("2 minutes per table", 8),
    ("1.5 minutes every group", 6),
    ("15 seconds a pair", 3),
    ("15 seconds for every pair", 3),
    ("a minute a three", 8),
]


@pytest.mark.parametrize(("text", "taken"), READ)
def test_a_round_is_reckoned_from_people_and_groups(pool: Pool, text: str, taken: int) -> None:
    timed = only(pool, f"discussion: A, minutes: 5, rounds: {text}")
    assert [(part.name, part.minutes) for part in timed.parts] == [("", 5), ("round", taken)]


MEANT = [
    ("20", "write `20 seconds each`"),
    ("2 each", "write `2 minutes each`"),
    ("30 a group", "write `30 seconds a group`"),
    ("20 seconds", "write `20 seconds each`, or `20 seconds a group`"),
    ("a group", "write `1 minute a group`"),
    ("per person", "write `20 seconds per person`"),
    ("no", "write `none`, or leave the line out"),
    ("yes", "Write `each`, `20 seconds each`, `1 minute a group` or `15 seconds a pair`."),
    ("0 seconds each", "Write `each`, `20 seconds each`, `1 minute a group` or `15 seconds a pair`."),
    ("[20, 30]", "write `20 seconds each`, or `1 minute a group`"),
    ("11 minutes each", "write a shorter turn, or give the block `minutes`"),
]


@pytest.mark.parametrize(("text", "hint"), MEANT)
def test_what_is_no_round_is_told_with_what_to_type(pool: Pool, text: str, hint: str) -> None:
    code = "F203" if text.startswith("[") else "F300"
    assert hints(pool, lines(f"discussion: A, rounds: {text}"), code) == [hint]


@pytest.mark.parametrize(("people", "text", "taken"), [(17, "20 seconds a pair", 3), (1, "20 seconds a pair", 1)])
def test_whoever_is_over_joins_a_pair(pool: Pool, people: int, text: str, taken: int) -> None:
    round_ = only(pool, f"discussion: A, rounds: {text}", people).round
    assert round_
    assert round_.minutes == taken


def test_a_round_comes_last_whatever_parts_the_block_has(pool: Pool) -> None:
    timed = only(pool, "exercise: A, minutes: {brief: 3, work: 10, debrief: 5}, rounds: 1 minute a group")
    assert [part.name for part in timed.parts] == ["move", "brief", "read", "work", "feedback", "debrief", "round"]
    assert timed.round
    assert (str(timed.round.start), timed.round.minutes, timed.minutes) == ("09:18", 4, 22)


def test_a_block_may_be_nothing_but_its_round(pool: Pool) -> None:
    built = pool.blocks("""
        - icebreaker: Names
          minutes: 0
          rounds: each
          outcomes: [learning]
          steps: [Say your name]
        """)
    assert [part.minutes for part in built.programme.blocks[0].parts] == [0, 8] if built.programme else False
    assert "8" in texts_of(built.slide("Names"))


def test_the_slide_shows_the_work_and_the_notes_the_round(pool: Pool) -> None:
    slide = pool.blocks("""
        - discussion: Why
          minutes: 10
          rounds: 20 seconds each
          questions: [Why?]
        """).slide("Why")
    assert "until 09:40" in texts_of(slide)
    assert "then a round, until 09:48" in texts_of(slide)
    assert any(
        "Round from 09:40 to 09:48: 24 people, 20 seconds each, 8 minutes." in text for text in notes_of(slide)
    ), notes_of(slide)


def test_the_running_order_says_how_much_of_a_block_is_its_round(pool: Pool) -> None:
    programme, report = planned(pool, lines("closing: End, minutes: 10, rounds: each"))
    assert programme, report.diagnostics
    assert "End (round 8 min)" in running_order(programme)


def test_a_round_keeps_its_minutes_where_everything_else_gives(pool: Pool) -> None:
    text = lines("points: A, minutes: 60", "discussion: B, minutes: 60, rounds: each", "closing: C, minutes: 10")
    programme = refitted(pool, text, to("1h50"))
    round_ = programme.blocks[1].round
    assert round_
    assert round_.minutes == 8
    assert programme.blocks[1].minutes < 68


def test_a_short_form_may_do_without(pool: Pool) -> None:
    text = lines("points: A, minutes: 60", "discussion: B, minutes: 30, rounds: each, short: {rounds: none}")
    assert minutes(pool, text, to("1h30")) == [60, 30]


DELIVERY = "delivery: day\ndate: 2027-01-15\nparticipants: {}\n"


@pytest.mark.parametrize(("people", "end", "told"), [(16, "10:06", []), (24, "10:08", ["P401"])])
def test_a_delivery_takes_the_minutes_of_its_people_and_tells_if_the_day_does_not_fit(
    pool: Pool, people: int, end: str, told: list[str]
) -> None:
    blocks = ("points: A, minutes: 50, outcomes: [one]", "closing: B, minutes: 10 to 10, rounds: each")
    pool.write("sessions/day.yaml", lines(*blocks, people=16, time="09:00 to 10:06"))
    path = pool.write("sessions/deliveries/january.yaml", DELIVERY.format(people))
    report = Report()
    programme = pipeline.plan(path, pool.workspace, report)
    assert programme
    assert str(programme.end) == end
    assert [found.fault.code for found in found_in(report)] == told


def test_a_delivery_with_the_hours_of_its_session_is_fitted_to_its_people(pool: Pool) -> None:
    blocks = ("points: A, minutes: 50, outcomes: [one]", "closing: B, minutes: 10 to 10, rounds: each")
    pool.write("sessions/day.yaml", lines(*blocks, people=16, time="09:00 to 10:06"))
    written = DELIVERY.format(24)
    path = pool.write("sessions/deliveries/january.yaml", written)
    pipeline.plan(path, pool.workspace, report := Report())
    (hint,) = (found.hint for found in report.ordered() if found.fault.code == "P401")
    assert hint.startswith("write `time: 09:00 to 10:06` in the delivery, and the session is fitted; or ")
    pool.write("sessions/deliveries/january.yaml", written + "time: 09:00 to 10:06\n")
    fitted = pipeline.plan(path, pool.workspace, report := Report())
    assert fitted
    assert found_in(report) == []
    assert [timed.minutes for timed in fitted.blocks] == [48, 18]
    pool.write("sessions/deliveries/january.yaml", DELIVERY.format(16) + "time: 09:00 to 10:06\n")
    same = pipeline.plan(path, pool.workspace, Report())
    assert same
    assert same.refit is None, "what fits as it is written is as it is written"


def test_a_shorter_turn_is_a_cure(pool: Pool) -> None:
    text = lines("points: A, minutes: 50 to 50", "closing: B, minutes: 10 to 10, rounds: each", time="09:00 to 10:06")
    assert "write `rounds: 15 seconds each` at “B”" in hints(pool, text, "P401")
    brief = text.replace("rounds: each", "rounds: 10 seconds each").replace("10:06", "10:02")
    assert not [cure for cure in hints(pool, brief, "P401") if "rounds" in cure], "in less nobody says anything"


def test_a_round_in_a_break_is_told(pool: Pool) -> None:
    assert codes(pool, lines("points: A", "break: B, rounds: each", "points: C", time="09:00 to 09:33")) == ["F301"]


def test_a_talk_ends_where_people_speak(pool: Pool) -> None:
    blocks = ("points: A, minutes: 35", "points: B, minutes: 35")
    assert "P411" in codes(pool, lines(*blocks))
    assert "P411" not in codes(pool, lines(f"{blocks[0]}, rounds: each", blocks[1]))


turns = st.builds(Rounds, st.integers(1, 600), st.sampled_from(["person", "pair", "three", "group"]))


@settings(max_examples=200)
@given(turns, st.integers(0, 60), st.integers(1, 12))
def test_more_people_never_take_fewer_minutes(turn: Rounds, people: int, size: int) -> None:
    lengths = [turn.length(many, max(-(-many // size), 1)) for many in range(people, people + 8)]
    assert all(one.ideal <= other.ideal for one, other in pairwise(lengths))
    assert all(length.least == length.ideal == length.most for length in lengths)
    assert all(
        turn.turns(many, 4) * turn.seconds <= turn.length(many, 4).ideal * 60 for many in range(people, people + 8)
    )


@settings(max_examples=60)
@given(
    st.lists(st.tuples(st.integers(0, 30), st.sampled_from(["", "each", "1 minute a group"])), min_size=1, max_size=5),
    st.integers(0, 40),
    st.sampled_from([None, "1h", "2h"]),
)
def test_days_with_rounds_have_no_gaps_and_more_people_never_end_sooner(
    pool: Pool, drawn: list[tuple[int, str]], people: int, slot: str | None
) -> None:
    blocks = [
        f"discussion: B{number}, minutes: {length}{f', rounds: {turn}' if turn else ''}"
        for number, (length, turn) in enumerate(drawn)
    ]
    ends = []
    for many in (people, people + 7):
        text = lines(*blocks, people=many, time="09:00 to 20:00")
        programme, report = planned(pool, text, to(slot) if slot else None, allow=True)
        assert programme, report.diagnostics
        clock = programme.session.time.start
        for timed in programme.blocks:
            assert timed.start == clock + programme.buffer_before(timed)
            assert sum(part.minutes for part in timed.parts) == timed.minutes
            clock = timed.finish
        ends.append(sum(timed.minutes for timed in programme.blocks) if slot is None else 0)
    assert ends[0] <= ends[1]
