"""`clock: 12-hour`: whatever people read tells times as 1:05pm, and whatever programs read has the digits."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from sessionbuilder import build, pipeline
from sessionbuilder.booklet.booklet import Booklet
from sessionbuilder.built import Built
from sessionbuilder.cli import main
from sessionbuilder.deck import Deck
from sessionbuilder.deck.elements import CELL_INSET, Grid, paragraphs_of
from sessionbuilder.files import Folder, Over
from sessionbuilder.session.slot import Slot
from sessionbuilder.source import scalars
from sessionbuilder.text import plain, texts_in
from sessionbuilder.units import CLOCKS, EMU_PER_POINT, Clock, HalfDayClock
from tests.pool import POOL, REPOSITORY, Pool, calm, notes_of, shapes_of, texts_of

TOLD = {
    0: "12 midnight",
    30: "12:30am",
    9 * 60: "9am",
    9 * 60 + 5: "9:05am",
    12 * 60: "12 noon",
    12 * 60 + 1: "12:01pm",
    13 * 60: "1pm",
    23 * 60 + 59: "11:59pm",
    24 * 60: "12 midnight (+1)",
    25 * 60 + 5: "1:05am (+1)",
}
OF_24_HOURS = re.compile(r"\b\d{1,2}:\d\d\b(?! ?[ap]m)")


@pytest.mark.parametrize(("minute", "told"), TOLD.items())
def test_a_time_is_told_as_people_say_it(minute: int, told: str) -> None:
    assert str(HalfDayClock(minute)).replace("\N{NO-BREAK SPACE}", " ") == told
    assert HalfDayClock(minute).digits == str(Clock(minute))


@given(st.integers(0, 48 * 60 - 1), st.sampled_from(sorted(CLOCKS)))
def test_what_is_told_can_be_written_in_a_file_and_means_the_same(minute: int, name: str) -> None:
    assert scalars.clock(str(CLOCKS[name](minute))) == minute


@given(st.integers(0, 48 * 60 - 1), st.integers(0, 600), st.sampled_from(sorted(CLOCKS)))
def test_what_is_reckoned_from_a_time_is_told_as_it_is(minute: int, minutes: int, name: str) -> None:
    clock = CLOCKS[name](minute)
    assert {type(clock + minutes), type((clock + minutes).of_day)} == {CLOCKS[name]}


# --- everything that is made of a day


def made(name: str, **options: Slot | bool) -> Built:
    """What is built of a session that is shipped, in a pool of the twelve-hour clock."""
    pool = (REPOSITORY / "sessions/pool.yaml").read_text("utf-8")
    files = Over(Folder(REPOSITORY), {"sessions/pool.yaml": f"{pool}clock: 12-hour\n"})
    found = build(name, files, **options)  # type: ignore[arg-type]  # each option has a type of its own
    assert not found.failed, found.faults
    return found


def read_by_people(built: Built) -> Iterator[str]:
    """Every text that people read of a day: its files, and what the terminal says of it."""
    assert built.programme
    for file in built._files:
        match value := file.value():
            case Booklet():
                yield from map(str, texts_in(value, names=True))
            case Deck():
                for slide in value.slides:
                    yield from (*texts_of(slide), *notes_of(slide), slide.title)
                    yield from (str(p.whole) for e in slide.elements for p in paragraphs_of(e))
            case str() if file.name == "print-list.csv":
                yield value
    yield pipeline.show(built.programme, "text")
    yield pipeline.show(built.programme, "text", for_participants=True)


def times_of_24_hours(built: Built) -> set[str]:
    """What looks like a time of the other clock, but for times that authors wrote in their own texts."""
    assert built.programme
    written = " ".join(map(str, built.programme.session.texts()))
    own = set(OF_24_HOURS.findall(written))
    return {time for text in read_by_people(built) for time in OF_24_HOURS.findall(text)} - own


SHIPPED = ("learning-from-serious-case-reviews", "national-publications", "2027-02-04-half-day")


@pytest.mark.parametrize("name", SHIPPED)
def test_nobody_reads_a_time_of_24_hours(name: str) -> None:
    built = made(name)
    assert times_of_24_hours(built) == set()
    assert any(re.search(r"\d:\d\d[ap]m", text) for text in read_by_people(built))


@pytest.mark.parametrize("slot", [Slot.from_text("10am to 3pm"), Slot.started_late("25"), Slot.until("15:00")])
def test_nor_where_it_is_fitted_to_other_hours(slot: Slot) -> None:
    built = made("learning-from-serious-case-reviews", slot=slot, allow_outcome_loss=True)
    assert times_of_24_hours(built) == set()


def test_nor_of_what_is_sent_or_in_large_print() -> None:
    assert times_of_24_hours(made("reading-a-family", to_send=True)) == set()
    assert times_of_24_hours(made("national-publications", large=True)) == set()


DAY = """\
session: A day
for: Everyone
aim: Learn
outcomes: {learning: Identify what reviews teach}
time: 11:30 to 13:35
participants: 8
groups: 2
preparation: {room: "From {time}"}
programme:
  - welcome: Welcome
    minutes: 30
  - discussion: Talk
    outcomes: [learning]
    questions: [Why?]
    minutes: 30
  - break: Tea
    minutes: 15
  - points: Something
    outcomes: [learning]
    minutes: 30 to 30
    items: [One]
  - closing: The end
    minutes: 20
"""


@pytest.fixture
def day(pool: Pool) -> Built:
    pool.write("sessions/pool.yaml", f"{POOL}clock: 12-hour\n")
    return build(pool.write("sessions/day.yaml", DAY), pool.workspace)


def test_slides_and_notes_say_until_when_and_when_it_goes_on(day: Built) -> None:
    assert day.deck, day.faults
    texts = {text.replace("\N{NO-BREAK SPACE}", " ") for slide in day.deck.slides for text in texts_of(slide)}
    assert {"until 12:30pm", "Back at 12:45pm", "11:30am to 1:35pm", "11:30am · 30 min"} <= texts
    notes = [notes_of(slide)[0].replace("\N{NO-BREAK SPACE}", " ") for slide in day.deck.slides[1:]]
    assert notes[1].startswith("12 noon to 12:30pm · 30 min")


def test_words_in_braces_are_told_so_too(day: Built) -> None:
    assert day.programme
    assert "From 11:30am to 1:35pm" in map(str, texts_in(day.programme.session.preparation))


def test_programs_get_the_digits_whatever_the_clock(day: Built) -> None:
    assert day.programme
    rows = list(csv.DictReader(io.StringIO(day["running-order.csv"].decode("utf-8-sig"))))
    assert [row["start"] for row in rows] == ["11:30", "12:00", "12:30", "12:45", "13:15"]
    assert rows[-1]["end"] == "13:35"
    whole = json.loads(pipeline.show(day.programme, "json"))
    assert (whole["start"], whole["end"], whole["blocks"][1]["start"]) == ("11:30", "13:35", "12:00")
    told = json.loads(pipeline.show(day.programme, "json", for_participants=True))
    assert told["agenda"][1]["start"] == "12:00"


def test_columns_of_the_plan_are_as_wide_as_their_times(day: Built) -> None:
    assert day.programme
    lines = pipeline.show(day.programme, "text").splitlines()
    (head,) = [line for line in lines if line.startswith("Clock")]
    rows = [line for line in lines if re.match(r"\d.*–.*–", line)]
    assert len(rows) == 5
    places = [head.index(word) for word in ("Start between", "End by", "Block")]
    assert all(row[at - 1] == " " and row[at] != " " for row in rows for at in places)
    assert all(len(line) <= 80 for line in lines)
    agenda = pipeline.show(day.programme, "text", for_participants=True).splitlines()
    assert {
        len(found[0]) for line in agenda if (found := re.match(r"\S+(?:\N{NO-BREAK SPACE}\w+)?m?\s{2,}", line))
    } == {11}


def test_the_clock_in_the_corner_of_a_slide_stays_on_one_line(pool: Pool) -> None:
    """At night, too, when a time says that it is on the next day, as far as that has room."""
    pool.write("sessions/pool.yaml", f"{POOL}clock: 12-hour\n")
    text = DAY.replace("11:30 to 13:35", "23:30 to 01:35").replace("session:", "overnight: yes\nsession:")
    built = build(pool.write("sessions/day.yaml", text), pool.workspace)
    assert built.deck, built.faults
    theme = calm()
    chips = [
        str(paragraph.text)
        for slide in built.deck.slides
        for element in slide.elements
        if element.name == "Clock"
        for paragraph in paragraphs_of(element)
    ]
    assert chips
    room = theme.template.clock.width / EMU_PER_POINT
    assert all(theme.widths.width(plain(chip), 18, bold=True) <= room for chip in chips), chips


@pytest.mark.parametrize("clock", sorted(CLOCKS))
def test_no_time_breaks_in_an_agenda_of_two_halves(pool: Pool, clock: str) -> None:
    pool.write("sessions/pool.yaml", f"{POOL}clock: {clock}\n")
    parts = "".join(
        f"  - section: Part {number}\n"
        f"  - points: Idea {number}\n    outcomes: [learning]\n    minutes: 35 to 35\n    items: [One]\n"
        for number in range(10)
    )
    head, _ = DAY.split("  - welcome")
    text = head.replace("11:30 to 13:35", "08:07 to 14:00") + "  - agenda: How the day runs\n    minutes: 3\n" + parts
    built = build(pool.write("sessions/day.yaml", text), pool.workspace)
    assert built.deck, built.faults
    slide = next(slide for slide in built.deck.slides if slide.title == "How the day runs")
    grids = [shape for shape in shapes_of(slide) if isinstance(shape, Grid)]
    assert len(grids) == 2
    for grid in grids:
        room = (grid.widths[0] - 2 * CELL_INSET[0]) / EMU_PER_POINT
        for first, *_ in grid.rows:
            told = first.paragraph
            assert calm().widths.width(told.text, told.size, bold=told.bold) <= room, str(told.text)


def test_a_delivery_has_a_clock_of_its_own(pool: Pool) -> None:
    pool.write("sessions/day.yaml", DAY)
    run = pool.write("sessions/deliveries/run.yaml", "delivery: day\ndate: 2027-03-01\nclock: 12-hour\n")
    built = build(run, pool.workspace, only=("agenda",))
    assert built.programme
    assert str(built.programme.session.time) == "11:30am to 1:35pm"
    pool.write("sessions/pool.yaml", f"{POOL}clock: 12-hour\n")
    run = pool.write("sessions/deliveries/run.yaml", "delivery: day\ndate: 2027-03-01\nclock: 24-hour\n")
    again = build(run, pool.workspace, only=("agenda",)).programme
    assert again
    assert str(again.session.time) == "11:30 to 13:35"


def test_another_clock_is_a_fault_that_names_the_two(pool: Pool) -> None:
    pool.write("sessions/pool.yaml", f"{POOL}clock: 12\n")
    (fault,) = build(pool.write("sessions/day.yaml", DAY), pool.workspace).faults
    assert fault.hint == "choose from `24-hour` and `12-hour`"


def test_authors_may_write_times_either_way(pool: Pool) -> None:
    halves = DAY.replace("11:30 to 13:35", "11:30am to 1:35pm").replace("minutes: 15", "at: 12:30pm\n    minutes: 15")
    built = build(pool.write("sessions/day.yaml", halves), pool.workspace, only=("agenda",))
    assert built.programme, built.faults
    assert str(built.programme.session.time) == "11:30 to 13:35"
    assert str(built.programme.blocks[2].start) == "12:30"


def test_the_list_of_sessions_and_the_folder_of_other_hours(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    pool.write("sessions/pool.yaml", f"{POOL}clock: 12-hour\n")
    pool.write("sessions/day.yaml", DAY)
    monkeypatch.chdir(pool.root)
    listed = CliRunner().invoke(main, ["list"]).stdout
    assert listed == "day  11:30am to 1:35pm  A day\n"
    result = CliRunner().invoke(main, ["build", "day", "--to", "12 noon to 1:45pm", "--only", "agenda"])
    assert result.exit_code == 0, result.output
    assert Path("build/day/1200-to-1345/participant-agenda.pdf").is_file()
    assert "1:45pm" in result.output
    assert not OF_24_HOURS.search(result.output)
