"""The facilitators' running order on paper: what starts when, by when at the latest, and with what sheets."""

from __future__ import annotations

import pytest

from sessionbuilder.booklet.booklet import Timetable
from sessionbuilder.settled import settle
from sessionbuilder.settled.heights import row_height
from sessionbuilder.settled.settled import SetTable
from tests.paper import BLOCKS, day, of, programme_of, shelf
from tests.pool import Built, Pool

DAY = """\
  - section: Morning
  - exercise: Work
    outcomes: [learning]
    minutes: {work: 20, brief: 0}
    tasks: [Talk]
    worksheets: action-plan
  - break: Tea
    minutes: 15
  - terms: Words
    at: 10:20
    minutes: 10
    items: [{term: Hope, meaning: Looking away}]
"""


def table(built: Built) -> Timetable:
    (page,) = shelf(built, ("running-order",))["running-order"].sheets
    (found,) = of(Timetable, page.parts)
    return found


def rows(found: Timetable) -> list[dict[str, str]]:
    """What stands in each row, without what is empty."""
    told = [dict(zip(found.header, map(str, row), strict=True)) for row in found.rows]
    return [{name.replace("\N{NO-BREAK SPACE}", " "): text for name, text in row.items() if text} for row in told]


def test_it_has_every_minute_with_its_slides_and_the_codes_of_its_sheets(pool: Pool) -> None:
    built = day(pool, blocks=DAY, time="09:30 to 10:30")
    latest = {str(timed.title): str(timed.latest.of_day) for timed in programme_of(built).blocks}
    assert [
        {name: text.replace("\N{NO-BREAK SPACE}", " ") for name, text in row.items()} for row in rows(table(built))
    ] == [
        {"Time": "09:30", "What": "Morning", "Slides": "1–2"},
        {
            "Time": "09:30",
            "Min": "20",
            "What": "Work",
            "Start by": latest["Work"],
            "Slides": "3",
            "Paper": "H1 H2 H4 F1 F2",
        },
        {"Time": "09:50", "Min": "15", "What": "Tea", "Start by": latest["Tea"], "Slides": "4"},
        {"Time": "10:05", "Min": "15", "What": "in hand"},
        {
            "Time": "10:20 *",
            "Min": "10",
            "What": "Words",
            "Start by": "10:20",
            "Slides": "5",
            "Paper": "H3 R1 F3 F4 F5",
        },
        {"Time": "10:30", "What": "Close"},
    ]


def test_columns_are_there_where_somebody_says_something_in_them(pool: Pool) -> None:
    usual = table(day(pool))
    assert [name.replace("\N{NO-BREAK SPACE}", " ") for name in usual.header] == [
        "Time",
        "Min",
        "What",
        "Start by",
        "Slides",
        "Paper",
        "Actual",
    ]
    assert not [row for row in rows(usual) if "Actual" in row], "it is written in on the day"
    led = table(day(pool, blocks=BLOCKS + "    trainer: Ruth\n"))
    assert "Ruth" in [row.get("Who") for row in rows(led)]


def test_what_a_block_ends_with_has_a_column_of_its_own(pool: Pool) -> None:
    talk = "  - discussion: Talk\n    minutes: 5\n    together: 2\n    questions: [Why?]\n"
    (row,) = [row for row in rows(table(day(pool, blocks=talk))) if row["What"] == "Talk"]
    assert row["Then"] == "together\N{NO-BREAK SPACE}2"


def test_parts_pauses_and_clocks_stand_out_and_times_that_are_fixed_are_marked(pool: Pool) -> None:
    found = table(day(pool, blocks=DAY, time="09:30 to 10:30"))
    assert [str(found.rows[number][2]) for number in sorted(found.parts)] == ["Morning"]
    assert [str(found.rows[number][2]) for number in sorted(found.quiet)] == ["Tea", "in hand"]
    assert [found.header[column].split()[0] for column in sorted(found.strong)] == ["Time", "Start"]
    assert [row["Time"][:5] for row in rows(found) if row["Time"].endswith("*")] == ["10:20"]


def test_minutes_in_hand_at_the_end_have_a_row(pool: Pool) -> None:
    told = rows(table(day(pool, time="09:30 to 09:45")))
    assert {"Time": "09:35", "Min": "10", "What": "in hand"} in told
    assert told[-1]["Time"] == "09:45"


@pytest.mark.parametrize("blocks", [4, 20, 30, 50])
def test_rows_take_what_is_left_of_the_page_and_are_never_crushed(blocks: int, pool: Pool) -> None:
    half = BLOCKS * (blocks // 2)
    built = day(pool, blocks=f"  - section: Early\n{half}  - section: Late\n{half}", time="08:00 to 19:00")
    assert built.theme
    (page,) = settle(shelf(built, ("running-order",))["running-order"], built.theme).sheets
    tables = of(SetTable, page.parts)
    lowest = min(row.ink for table in tables for row in table.rows)
    high = [row_height(row, table) for table in tables for row in table.rows if row.ink < lowest + 1]
    assert min(high) >= 5.9
    assert max(high) <= 10.1
    used = sum(high) / len(tables) / page.paper.height
    assert used > 0.75 or min(high) >= 9.9
    if len(tables) > 1:
        assert tables[1].rows[0].opens, "it goes on where a part of the day opens"
