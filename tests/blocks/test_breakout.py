from __future__ import annotations

import pytest

from sessionbuilder import pipeline
from sessionbuilder.content import Facts, Heading, Writing
from sessionbuilder.diagnostics import Report
from sessionbuilder.session.slot import Slot
from tests.paper import of, titled, words
from tests.pool import HEAD, Built, Pool, notes_of, shapes_of, texts_of

THREE = """\
  - breakout: Three ways on
    outcomes: [learning]
    strands:
      - {strand: Managers, minutes: 30, task: Agree, room: The hall, trainer: Ruth}
      - {strand: Practitioners, minutes: 45, task: Mark, room: Room 2, trainer: Omar}
      - {strand: Support, minutes: 20, task: List, room: Room 3}
"""
CLOSING = "  - closing: Goodbye\n    minutes: 10\n"
ELASTIC = """\
  - breakout: Two ways on
    outcomes: [learning]
    strands:
      - {strand: Longest, minutes: {least: 30, ideal: 45, most: 60}}
      - {strand: Nearly, minutes: {least: 30, ideal: 44, most: 44}}
      - {strand: Short, minutes: 20}
"""


def day(pool: Pool, time: str, blocks: str) -> Built:
    return pool.session(HEAD.format(time=time) + blocks)


def cards(built: Built, title: str) -> dict[str, str]:
    """The line with the time of each strand, by the strand's name."""
    texts = texts_of(built.slide(title))
    return {
        name: next(text for text in texts[place:] if text.startswith("Time: "))
        for place, name in enumerate(texts)
        if name in ("Managers", "Practitioners", "Support", "Longest", "Nearly", "Short")
    }


def test_the_block_lasts_as_long_as_its_longest_strand_and_the_day_counts_no_more(pool: Pool) -> None:
    built = day(pool, "09:30 to 10:25", THREE + CLOSING)
    assert built.faults() == []
    assert built.programme
    assert [(str(timed.start), timed.minutes) for timed in built.programme.blocks] == [("09:30", 45), ("10:15", 10)]
    assert built.programme.end - built.programme.session.time.start == 55
    assert texts_of(built.slide("Three ways on"))[-1] == "09:30 · 45 min"


def test_strands_start_together_and_each_card_shows_its_own_minutes_and_end(pool: Pool) -> None:
    built = day(pool, "09:30 to 10:25", THREE + CLOSING)
    assert cards(built, "Three ways on") == {
        "Managers": "Time: 30 minutes, until 10:00",
        "Practitioners": "Time: 45 minutes, until 10:15",
        "Support": "Time: 20 minutes, until 09:50",
    }


def test_a_card_says_what_people_do_and_where(pool: Pool) -> None:
    texts = texts_of(day(pool, "09:30 to 10:25", THREE + CLOSING).slide("Three ways on"))
    first = texts.index("Managers")
    assert texts[first : first + 4] == ["Managers", "Agree", "Time: 30 minutes, until 10:00", "Where: The hall"]
    bare = day(pool, "09:30 to 10:15", ELASTIC)
    assert not [text for text in texts_of(bare.slide("Two ways on")) if text.startswith("Where")]


def test_who_leads_a_strand_is_in_the_notes_and_on_no_slide(pool: Pool) -> None:
    built = day(pool, "09:30 to 10:25", THREE + CLOSING)
    notes = notes_of(built.slide("Three ways on"))
    start = notes.index("GROUP")
    assert notes[start : start + 3] == ["GROUP", "Managers: Ruth", "Practitioners: Omar"]
    shown = [text for slide in built.slides for text in texts_of(slide)]
    shown += [getattr(shape, "alt", "") for slide in built.slides for shape in shapes_of(slide)]
    assert not [text for text in shown if "Ruth" in text or "Omar" in text]


def test_strands_that_nobody_leads_leave_no_line_in_the_notes(pool: Pool) -> None:
    assert "GROUP" not in notes_of(day(pool, "09:30 to 10:15", ELASTIC).slide("Two ways on"))


@pytest.mark.parametrize(
    ("end", "longest", "nearly"),
    [
        ("10:00", "30 minutes, until 10:00", "30 minutes, until 10:00"),
        ("10:05", "35 minutes, until 10:05", "35 minutes, until 10:05"),
        ("10:14", "44 minutes, until 10:14", "44 minutes, until 10:14"),
        ("10:15", "45 minutes, until 10:15", "44 minutes, until 10:14"),
        ("10:20", "50 minutes, until 10:20", "44 minutes, until 10:14"),
    ],
)
def test_in_a_tight_day_no_strand_outlasts_the_block_and_minutes_over_go_to_the_longest(
    end: str, longest: str, nearly: str, pool: Pool
) -> None:
    built = day(pool, f"09:30 to {end}", ELASTIC)
    assert built.faults() == []
    assert cards(built, "Two ways on") == {
        "Longest": f"Time: {longest}",
        "Nearly": f"Time: {nearly}",
        "Short": "Time: 20 minutes, until 09:50",
    }


@pytest.mark.parametrize(("asked", "minutes"), [(36, 36), (40, 40), (45, 45), (60, 60), (90, 67)])
def test_in_other_hours_it_takes_from_80_to_150_per_cent(asked: int, minutes: int, pool: Pool) -> None:
    written = day(pool, "09:30 to 10:15", THREE)
    programme = pipeline.plan(written.path, pool.workspace, Report(), Slot(length=asked))
    assert programme
    assert [timed.minutes for timed in programme.blocks] == [minutes]


def test_strands_with_one_number_keep_it_in_the_day_as_written(pool: Pool) -> None:
    assert day(pool, "09:30 to 10:10", THREE).codes() == ["P401"]
    assert day(pool, "09:30 to 10:20", THREE).codes() == ["P402"]


@pytest.mark.parametrize(("key", "name"), [("trainer", "Ruth"), ("room", "The hall")])
def test_the_same_trainer_or_room_twice_is_told_where_the_second_strand_stands(key: str, name: str, pool: Pool) -> None:
    body = """
    - breakout: Three ways on
      strands:
        - {strand: One, minutes: 30, %s: %s}
        - {strand: Two, minutes: 30, %s: Other}
        - {strand: Three, minutes: 30, %s: %s}
    """
    built = pool.blocks(body % (key, name, key, key, name))
    assert built.faults() == [f"5:16 P416 double-booked: 2 strands at the same time have the {key} {name}."]
    assert [found.hint for found in built.report.diagnostics] == [f"give “Three” another {key}"]


def test_a_room_called_like_a_trainer_and_strands_without_either_are_no_clash(pool: Pool) -> None:
    body = """
    - breakout: Four ways on
      strands:
        - {strand: One, minutes: 30, trainer: Ruth}
        - {strand: Two, minutes: 30, room: Ruth}
        - {strand: Three, minutes: 30}
        - {strand: Four, minutes: 30}
    """
    assert pool.blocks(body).faults() == []


def test_the_minutes_of_a_strand_are_needed(pool: Pool) -> None:
    built = pool.blocks("- breakout: B\n  strands:\n    - {strand: One}\n    - {strand: Two, minutes: 20}\n")
    assert built.faults() == ["3:7 F202 missing-field: `minutes` is missing here."]


def strands_on_paper(built: Built, title: str) -> dict[str, dict[str, str]]:
    parts = titled(built, title).handout.parts
    told = [{fact.label: str(fact.text) for fact in block.facts} for block in of(Facts, parts)]
    return dict(zip((str(heading.text) for heading in of(Heading, parts)), told, strict=True))


def test_the_sheet_has_every_strand_with_its_minutes_room_and_task_since_other_rooms_have_no_slide(pool: Pool) -> None:
    assert strands_on_paper(day(pool, "09:30 to 10:25", THREE + CLOSING), "Three ways on") == {
        "Managers": {"Time": "30 minutes, until 10:00", "Where": "The hall", "Task": "Agree"},
        "Practitioners": {"Time": "45 minutes, until 10:15", "Where": "Room 2", "Task": "Mark"},
        "Support": {"Time": "20 minutes, until 09:50", "Where": "Room 3", "Task": "List"},
    }


def test_the_sheet_has_room_to_write_for_each_strand_and_no_name_of_a_trainer(pool: Pool) -> None:
    handout = titled(day(pool, "09:30 to 10:25", THREE + CLOSING), "Three ways on").handout
    assert len(of(Writing, handout.parts)) == 3
    assert not [text for text in words(handout) if "Ruth" in text or "Omar" in text]


def test_in_a_tight_day_paper_has_the_times_of_the_slide(pool: Pool) -> None:
    built = day(pool, "09:30 to 10:00", ELASTIC)
    assert {name: f"Time: {told['Time']}" for name, told in strands_on_paper(built, "Two ways on").items()} == cards(
        built, "Two ways on"
    )
