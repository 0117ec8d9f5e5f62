"""What goes through the printer: the print list, in the order in which the day uses it."""

from __future__ import annotations

from sessionbuilder import pipeline
from sessionbuilder.booklet.print_list import print_rows
from sessionbuilder.booklet.to_print import in_order_of_use
from sessionbuilder.diagnostics import Report
from sessionbuilder.script.script import script
from tests.booklet.test_print_list import DAY, HOURS
from tests.paper import day, programme_of
from tests.pool import Built, Pool

RATED = """\
  - welcome: Welcome
    minutes: 5
    housekeeping: [Fire exits]
  - rating: How sure am I?
    outcomes: [learning]
    minutes: 5
  - terms: Words
    minutes: 5
    items: [{term: Hope, meaning: Looking away}]
  - evaluation: Before you go
    minutes: 5
  - closing: Thank you
    minutes: 10
"""


def order(built: Built, *, facilitators: bool = False) -> list[str]:
    rows = in_order_of_use(script(programme_of(built)), facilitators=facilitators)
    return [" ".join(filter(None, (row.code, row.title))) for row in rows]


def test_what_starts_the_day_comes_first_and_what_ends_it_last(pool: Pool) -> None:
    assert order(day(pool, blocks=DAY, time=HOURS)) == [
        "Participant agenda",
        "F1 Attendance register",
        "F2 Before and after: how sure am I?",
        "H4 My learning log",
        "H1 Work",
        "H2 Chronology",
        "H3 Words: cards",
        "R1 Words",
        "F3 What was today like?",
        "F4 Six to eight weeks later",
        "F5 Certificate of attendance",
    ]


def test_a_form_stands_where_a_block_fills_it_in(pool: Pool) -> None:
    assert order(day(pool, blocks=RATED, time="09:30 to 10:00")) == [
        "Participant agenda",
        "F1 Attendance register",
        "H2 My learning log",
        "F2 Before and after: how sure am I?",
        "H1 Words: cards",
        "R1 Words",
        "F3 What was today like?",
        "F4 Six to eight weeks later",
        "F5 Certificate of attendance",
    ]


def test_what_facilitators_need_comes_before_all_else_and_only_if_asked(pool: Pool) -> None:
    built = day(pool, blocks=DAY, time=HOURS)
    assert order(built, facilitators=True)[:3] == [
        "Facilitator guide, in place of PowerPoint’s Notes Pages",
        "Running order",
        "Participant agenda",
    ]
    assert order(built, facilitators=True)[2:] == order(built)


def test_it_has_the_lines_of_the_print_list_and_its_copies(pool: Pool) -> None:
    programme = programme_of(day(pool, blocks=DAY, time=HOURS))
    listed = {row for row in print_rows(script(programme)) if not row.file.startswith("participant-pack")}
    assert set(in_order_of_use(script(programme), facilitators=True)) == listed


def test_trainers_of_a_delivery_have_a_copy_each(pool: Pool) -> None:
    day(pool, blocks=DAY, time=HOURS)
    for trainers, number in (("", 2), ("trainers: Ana Example\n", 1), ("trainers: [Ana, Ben, Cy]\n", 3)):
        path = pool.write("sessions/deliveries/may.yaml", f"delivery: day\ndate: 2027-05-03\n{trainers}")
        programme = pipeline.plan(path, pool.workspace, Report())
        assert programme
        assert next(iter(print_rows(script(programme)))).copies == number
