"""The facilitators' running order on paper: what starts when, by when at the latest, and with what sheets."""

from __future__ import annotations

from sessionbuilder.content import Table
from tests.paper import day, of, programme_of, shelf
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


def table(built: Built) -> Table:
    (page,) = shelf(built, ("running-order",))["running-order"].sheets
    assert page.one_page
    (found,) = of(Table, page.parts)
    return found


def test_it_has_every_minute_with_the_codes_of_the_sheets(pool: Pool) -> None:
    built = day(pool, blocks=DAY, time="09:30 to 10:30")
    found = table(built)
    latest = {str(timed.title): str(timed.latest.of_day) for timed in programme_of(built).blocks}
    assert found.header == ("Time", "Min", "What", "Start by", "Paper")
    assert [[str(cell) for cell in row] for row in found.rows] == [
        ["", "", "Morning", "", ""],
        ["09:30", "20", "Work", latest["Work"], "H1 H2 H4 F1 F2"],
        ["09:50", "15", "Tea", latest["Tea"], ""],
        ["10:05", "15", "in hand", "", ""],
        ["10:20", "10", "Words", "10:20", "H3 R1 F3 F4 F5"],
        ["10:30", "", "Close", "", ""],
    ]


def test_pauses_and_minutes_in_hand_are_quiet_and_fixed_times_bold(pool: Pool) -> None:
    found = table(day(pool, blocks=DAY, time="09:30 to 10:30"))
    assert [str(found.rows[number][2]) for number in sorted(found.quiet)] == ["Tea", "in hand"]
    bold = [str(row[0]) for row in found.rows if row[0] and all(run.bold for run in row[0].runs)]
    assert bold == ["10:20", "10:30"]


def test_minutes_in_hand_at_the_end_have_a_row(pool: Pool) -> None:
    rows = [[str(cell) for cell in row] for row in table(day(pool, time="09:30 to 09:45")).rows]
    assert ["09:35", "10", "in hand"] in [row[:3] for row in rows]
    assert rows[-1][0] == "09:45"
