"""What to print, and how many of each: in the guide and as a spreadsheet."""

from __future__ import annotations

import csv
import io

from sessionbuilder.booklet.print_list import print_list
from sessionbuilder.content import Table
from sessionbuilder.script.script import script
from tests.paper import day, of, printed, programme_of, sheet, shelf
from tests.pool import CASE, Built, Pool

DAY = """\
  - exercise: Work
    case: child-m
    outcomes: [learning]
    minutes: {work: 20, brief: 0}
    tasks: [Talk]
    worksheets: chronology
  - terms: Words
    minutes: 10
    items: [{term: Hope, meaning: Looking away}]
"""
HOURS = "09:30 to 10:00"


def rows(built: Built) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(print_list(script(programme_of(built))))))


def test_every_sheet_has_a_line_with_the_file_to_print(pool: Pool) -> None:
    built = day(pool, blocks=DAY, time=HOURS)
    books = shelf(built, ("handouts",))
    coded = [row for row in rows(built) if row["code"]]
    assert [row["file"] for row in coded] == [f"{name}.pdf" for name in books]
    assert [row["code"] for row in coded] == [each.code for each in printed(built)]
    whole = {f"{name}.pdf" for name in shelf(built)}
    assert {row["file"] for row in rows(built)} <= whole


def test_it_says_how_many_for_whom_when_and_on_which_sides(pool: Pool) -> None:
    pool.write("sessions/cases/child-m.yaml", f"{CASE}retention: return\n")
    told = {
        row["title"]: tuple(row[key] for key in ("copies", "for", "when", "sides", "afterwards"))
        for row in rows(day(pool, blocks=DAY, time=HOURS))
    }
    one = "one or both"
    assert told == {
        "Facilitator guide, in place of PowerPoint’s Notes Pages": (
            "2",
            "the trainers",
            "beforehand",
            one,
            "take home",
        ),
        "Running order": ("2", "the trainers", "beforehand", "one", "take home"),
        "Participant agenda": ("24", "each participant", "at the start", "one", "keep"),
        "Participant pack, if you like: in place of the agenda and of the sheets that people keep": (
            "24",
            "each participant",
            "at the end",
            one,
            "keep",
        ),
        "Work": ("24", "each participant", "09:30", one, "collect"),
        "Chronology": ("4", "each group", "09:30", one, "keep"),
        "Words: cards": ("1", "the trainers", "09:50", "both, flipped along the long edge", "keep"),
        "My learning log": ("24", "each participant", "at the start", one, "keep"),
        "Words": ("24", "each participant", "09:50", one, "keep"),
        "Attendance register": ("1", "the trainers", "at the start", one, "collect"),
        "Before and after: how sure am I?": ("24", "each participant", "at the start", "one", "collect"),
        "What was today like?": ("24", "each participant", "at the end", one, "collect"),
        "Six to eight weeks later": ("24", "each participant", "at the end", one, "keep"),
        "Certificate of attendance": ("24", "each participant", "at the end", one, "keep"),
    }


def test_copies_follow_the_people_who_come(pool: Pool) -> None:
    few = {row["title"]: row["copies"] for row in rows(day(pool, "", DAY, HOURS, participants=9, groups=3))}
    assert (few["Work"], few["Chronology"], few["Attendance register"]) == ("9", "3", "1")


def test_the_guide_has_the_same_list(pool: Pool) -> None:
    built = day(pool, blocks=DAY, time=HOURS)
    page = sheet(shelf(built, ("guide",))["facilitator-guide"], "Room, materials and paper")
    table = of(Table, page.parts)[-1]
    assert [tuple(map(str, row)) for row in table.rows] == [
        (row["code"], row["title"], row["copies"], row["for"], row["when"]) for row in rows(built)
    ]


def test_a_title_that_a_spreadsheet_would_reckon_with_is_made_harmless(pool: Pool) -> None:
    built = day(pool, blocks=DAY.replace("exercise: Work", 'exercise: "=1+1"'), time=HOURS)
    assert "'=1+1" in [row["title"] for row in rows(built)]


def test_what_is_collected_is_not_called_kept(pool: Pool) -> None:
    told = {row["title"]: row["afterwards"] for row in rows(day(pool))}
    assert (told["What was today like?"], told["My learning log"]) == ("collect", "keep")
