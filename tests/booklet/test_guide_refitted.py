"""The guide of a day that was fitted to other hours: what was done, what to read again, and nothing of what is gone."""

from __future__ import annotations

import pytest

from sessionbuilder import pipeline
from sessionbuilder.booklet.booklet import BlockHead, Booklet
from sessionbuilder.booklet.guide.read_again import read_again
from sessionbuilder.content import Table
from sessionbuilder.diagnostics import Report
from sessionbuilder.script.script import script
from sessionbuilder.session.slot import Slot
from tests.paper import booklets, day, facts, of, sheet, shelf, words
from tests.pool import CASE, Pool

DAY = """\
  - exercise: Mia at work
    id: first
    case: child-m
    outcomes: [learning]
    priority: must
    minutes: {work: 20, brief: 2, debrief: 8}
    tasks: [Talk]
    time: Two minutes, then twenty.
  - points: What comes next
    minutes: 10
    priority: must
    items: [After this we meet Reuben]
  - points: Something else
    minutes: 10
    priority: must
    items: [Nothing of the kind]
  - exercise: The second case
    id: second
    case: reuben
    keep-with: more
    priority: could
    minutes: {work: 20}
    tasks: [Talk]
  - points: More of it
    id: more
    minutes: 10
    priority: could
    items: [x]
  - points: And after that
    requires: second
    minutes: 10
    priority: could
    items: [x]
"""


@pytest.fixture
def refitted(pool: Pool) -> Booklet:
    reuben = CASE.replace("Child M", "Reuben").replace("covers: [neglect]", "covers: [exploitation]")
    pool.write("sessions/cases/reuben.yaml", reuben)
    built = day(pool, blocks=DAY, time="09:30 to 11:03")
    programme = pipeline.plan(built.path, pool.workspace, Report(), Slot(length=38))
    assert programme, built.faults()
    report = Report()
    placed = pipeline.place(script(programme), pool.workspace, report)
    assert placed
    (guide,) = booklets(pipeline.shelve(script(programme), placed, report, ("guide",))).values()
    assert not report.failed
    return guide


def test_the_first_page_says_what_was_done_and_what_to_read_again(refitted: Booklet) -> None:
    told = facts(refitted.sheets[0].parts)
    assert "The second case" in told["Left out"]
    again = told["Read again"]
    assert "What comes next" in again  # it names a case that is gone
    assert "Mia at work" in again  # it shares out minutes that it has no more
    assert "Something else" not in again


def test_the_safety_plan_has_the_cases_that_are_left_and_no_other(refitted: Booklet) -> None:
    assert facts(sheet(refitted, "Safety plan").parts) == {"Child M": "neglect"}
    assert "exploitation" not in " ".join(words(refitted))


def test_the_cut_list_says_what_goes_with_what(pool: Pool) -> None:
    pool.write("sessions/cases/reuben.yaml", CASE.replace("Child M", "Reuben"))
    guide = shelf(day(pool, blocks=DAY, time="09:30 to 11:03"), ("guide",))["facilitator-guide"]
    cuts = of(Table, sheet(guide, "When time runs short, or things go wrong").parts)[0]
    assert [
        (str(row[0]), str(row[1]), str(row[-1]).partition(" Hand")[0].partition(" Of “")[0]) for row in cuts.rows[:2]
    ] == [
        ("10", "10:53  And after that", "May be left out. Skip slide 7."),
        ("33", "“The second case” and “More of it”", "Only together, and with them “And after that”."),
    ]
    assert str(cuts.rows[0][-1]) == "May be left out. Skip slide 7. Hand out R1, F3, F4 and F5 all the same."
    assert "Of “More of it”: Skip slide" in str(cuts.rows[1][-1])


def test_forms_are_handed_out_at_the_first_block_and_as_the_day_closes(pool: Pool) -> None:
    blocks = "  - points: Opens\n    minutes: 5\n    items: [x]\n  - closing: Closes\n    minutes: 5\n"
    guide = shelf(day(pool, blocks=blocks, time="09:30 to 09:40"), ("guide",))["facilitator-guide"]
    heads = [part for each in guide.sheets for part in of(BlockHead, each.parts)]
    given = {head.start: facts([head.facts]).get("Hand out", "") for head in heads}
    assert "F2 (24)" in given["09:30"]
    assert "F3 (24)" in given["09:35"]
    assert "F3" not in given["09:30"]


def test_blocks_after_which_something_else_comes_are_to_be_read_again(pool: Pool) -> None:
    blocks = "".join(
        f"- discussion: {name}\n  minutes: {minutes} to {minutes}\n  priority: must\n  questions: [Why?]\n"
        if minutes
        else f"- break: {name}\n  minutes: 10\n"
        for name, minutes in (("Aa", 30), ("Tea", 0), ("Bb", 50), ("Cc", 60), ("Dd", 20))
    )
    built = day(pool, blocks=blocks + "- points: Gone\n  minutes: 90\n  items: [x]\n", time="09:00 to 13:20")
    programme = pipeline.plan(built.path, pool.workspace, Report(), Slot(length=170), allow_outcome_loss=True)
    assert programme
    assert [str(timed.title) for timed in programme.blocks] == ["Aa", "Bb", "Tea", "Cc", "Dd"]
    assert list(read_again(programme)) == ["09:00 Aa", "09:30 Bb"]
