"""Where sheets and forms are handed out and collected: the same in notes, guide and running order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from sessionbuilder import pipeline
from sessionbuilder.booklet.booklet import BlockHead, Booklet
from sessionbuilder.booklet.print_list import print_rows
from sessionbuilder.booklet.to_print import in_order_of_use
from sessionbuilder.diagnostics import Report
from sessionbuilder.script.checks import check_script
from sessionbuilder.script.script import script
from sessionbuilder.starter.new_pool import CONTACT, begin_pool
from sessionbuilder.starter.new_pool import DAY as DAY_ONE
from sessionbuilder.starter.session.file import NewSession
from sessionbuilder.units import Clock
from sessionbuilder.workspace.workspace import Workspace
from tests.paper import booklets, facts, of, programme_of, shelf
from tests.pool import CASE, HEAD, REPOSITORY, Built, Pool, notes_of
from tests.programme.days import refitted, to

SHIPPED = Workspace(REPOSITORY)

DAY = """\
  - welcome: Hello
    minutes: 10
    housekeeping: [Fire exits]
  - points: Something
    minutes: 30
    items: [One]
  - inject: News
    minutes: 10
    news: Something has happened.
    questions: [What now?]
  - closing: The end
    minutes: 10
"""
OUT = {
    "Hello": ["H2 My learning log", "F1 Attendance register", "F2 Before and after: how sure am I?"],
    "News": ["H1 News"],
    "The end": ["F3 What was today like?", "F4 Six to eight weeks later", "F5 Certificate of attendance"],
}
BACK = {
    "Hello": ["F2 Before and after: how sure am I?, its first page"],
    "News": ["H1 News"],
    "The end": [
        "F1 Attendance register",
        "F2 Before and after: how sure am I?, its second page",
        "F3 What was today like?",
    ],
}


def built(pool: Pool, blocks: str = DAY, time: str = "09:30 to 10:30", head: str = "") -> Built:
    return pool.session(HEAD.format(time=time).replace("programme:\n", f"{head}programme:\n") + blocks)


def told(day: Built) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """What is handed out and what is collected, by the title of the block."""
    found = {said.timed.number: said.paper for said in script(programme_of(day)).blocks}
    names = {timed.number: str(timed.title) for timed in programme_of(day).blocks}
    out = {
        names[number]: [f"{e.code} {e.handout.title}" for e in each.out] for number, each in found.items() if each.out
    }
    return out, {names[number]: each.back for number, each in found.items() if each.back}


def test_every_form_has_a_block_in_a_day_that_names_none(pool: Pool) -> None:
    assert told(built(pool)) == (OUT, BACK)


def test_the_notes_name_them_with_their_codes(pool: Pool) -> None:
    day = built(pool)
    notes = {title: notes_of(day.slide(title)) for title in OUT}
    for title, sheets in OUT.items():
        for sheet in sheets:
            assert any(line.startswith(sheet) for line in notes[title]), (title, sheet)
    for title, sheets in BACK.items():
        assert f"Collect: {'; '.join(sheets)}" in notes_of(day.slide(title))


def test_the_guide_names_them_at_their_blocks(pool: Pool) -> None:
    guide = shelf(built(pool), ("guide",))["facilitator-guide"]
    (sheet,) = [sheet for sheet in guide.sheets if str(sheet.title).startswith("09:30")]
    said = [facts([part.facts]) for part in of(BlockHead, sheet.parts)]
    assert [each.get("Collect") for each in said] == [
        "; ".join(BACK[name]) if name in BACK else None for name in ("Hello", "Something", "News", "The end")
    ]
    assert "F2 (24)" in said[0]["Hand out"]
    assert "F5 (24)" in said[-1]["Hand out"]


def handed_out_in(guide: Booklet) -> Iterator[tuple[tuple[int, ...], str]]:
    """Each sheet that the guide tells to hand out, with the numbers of the slides of its block."""
    for part in of(BlockHead, [part for sheet in guide.sheets for part in sheet.parts]):
        if told := facts([part.facts]).get("Hand out"):
            first, *last = map(int, part.numbers.split(" to "))
            slides = tuple(range(first, (last or [first])[0] + 1))
            yield from ((slides, each) for each in re.split(r", (?=[HRF]\d)", told))


def told_apart(root: Path, stem: str) -> tuple[list[str], int]:
    """What the guide tells to hand out and the notes of the block do not; and how much it tells."""
    workspace, report = Workspace(root), Report()
    programme = pipeline.plan(workspace.find(stem), workspace, report)
    placed = pipeline.place(script(programme), workspace, report) if programme else None
    assert programme, report.diagnostics
    assert placed, report.diagnostics
    (guide,) = booklets(pipeline.shelve(script(programme), placed, Report(), ("guide",))).values()
    told = list(handed_out_in(guide))
    notes = {number: notes_of(slide) for number, slide in enumerate(placed[0].slides, 1)}
    missed = []
    for slides, words in told:
        code, copies = words.removesuffix(")").split(" (")
        if not any(re.search(rf"{code} .*\({copies} cop", "\n".join(notes[number])) for number in slides):
            missed.append(words)
    every = {each.code for each in script(programme).sheets}
    assert {words.split()[0] for _, words in told} == every
    return missed, len(told)


@pytest.mark.parametrize("stem", [path.stem for path in [*SHIPPED.session_files(), *SHIPPED.delivery_files()]])
def test_what_the_guide_of_a_shipped_session_hands_out_stands_in_the_notes(stem: str) -> None:
    missed, told = told_apart(REPOSITORY, stem)
    assert missed == []
    assert told


@pytest.mark.parametrize("minutes", [None, 45, 180])
def test_what_the_guide_of_a_new_session_hands_out_stands_in_the_notes(minutes: int | None, tmp_path: Path) -> None:
    root = tmp_path / "pool"
    assert begin_pool(root, "Riverside", CONTACT, DAY_ONE, Report())
    if minutes:
        new = NewSession(name="day", title="A day", start=Clock(9 * 60), minutes=minutes, participants=16)
        for file in new.files_in(Workspace(root), Report()):
            path = root / file.name
            path.write_bytes(re.sub(rb"(?m)^handouts:.*$", b"handouts: all", file.content))
    missed, told = told_apart(root, "day" if minutes else "information-sharing")
    assert missed == []
    assert told


def test_blocks_that_fill_in_a_form_have_it(pool: Pool) -> None:
    first = "  - rating:\n    minutes: 5\n"
    last = "  - rating:\n    moment: after\n    minutes: 5\n  - evaluation:\n    minutes: 5\n"
    head, end = DAY.split("  - points", maxsplit=1)[0], "  - closing: The end\n    minutes: 10\n"
    middle = "  - points" + DAY.split("  - points")[1].removesuffix(end)
    out, back = told(built(pool, head + first + middle + last + end, "09:30 to 10:45"))
    rating = "F2 Before and after: how sure am I?"
    before, after = [title for title in back if "how sure am I" in title]
    assert rating in out[before]
    assert back[before] == [f"{rating}, its first page"]
    assert back[after] == [f"{rating}, its second page"]
    assert out["Before you go"] == back["Before you go"] == ["F3 What was today like?"]
    assert back["The end"] == ["F1 Attendance register"]


def test_a_sheet_that_must_be_given_back_is_collected_in_its_block(pool: Pool) -> None:
    pool.write("sessions/cases/child-m.yaml", f"{CASE}retention: destroy\n")
    work = "  - exercise: Work\n    case: child-m\n    minutes: {work: 20}\n    tasks: [Talk]\n"
    _, back = told(built(pool, work, head="forms: []\n"))
    assert back == {"Work": ["H1 Work"]}


@pytest.mark.parametrize("forms", ["[]", "[follow-up]"])
def test_where_nothing_comes_back_nothing_is_said(forms: str, pool: Pool) -> None:
    day = built(
        pool,
        DAY.replace("inject", "discussion").replace("    news: Something has happened.\n", ""),
        head=f"forms: {forms}\n",
    )
    assert told(day)[1] == {}
    assert not [line for slide in day.slides for line in notes_of(slide) if line.startswith("Collect")]


EARLY = """\
  - discussion: Before the story
    minutes: 10
    hands-out: [the-work, key-messages]
    hand-out: The sheet of the case, to read along
    questions: [What now?]
  - exercise: Work
    id: the-work
    case: child-m
    minutes: {work: 20}
    tasks: [Talk]
  - messages: Three things
    minutes: 5
    items: [Ask again, Write it down, Ring somebody]
"""


def test_sheets_are_handed_out_where_a_block_says_so_and_collected_where_they_are_used(pool: Pool) -> None:
    pool.write("sessions/cases/child-m.yaml", f"{CASE}retention: destroy\n")
    day = built(pool, EARLY, head="forms: []\nhandouts: [exercise, key-messages]\n", time="09:30 to 10:05")
    out, back = told(day)
    assert out == {"Before the story": ["H1 Work", "R1 Key messages: A day of training"]}
    assert back == {"Work": ["H1 Work"]}
    assert {"H1 Work (24 copies)", "R1 Key messages: A day of training (24 copies)"} < {
        *notes_of(day.slide("Before the story"))
    }
    rows = {row.code: row.when for row in print_rows(script(programme_of(day))) if row.code}
    assert rows == {"H1": "09:30", "R1": "09:30"}
    in_order = in_order_of_use(script(programme_of(day)), facilitators=False)
    assert [row.code for row in in_order if row.code] == ["H1", "R1"]


def test_a_sheet_that_has_gone_with_its_block_is_not_missed_where_it_was_to_go_out(pool: Pool) -> None:
    blocks = EARLY.replace("[the-work, key-messages]", "[the-work]").replace("case: child-m", "priority: could")
    short = refitted(pool, HEAD.format(time="09:30 to 10:05") + blocks, to("15m"))
    assert [str(timed.title) for timed in short.blocks] == ["Before the story", "Three things"]
    report = Report()
    check_script(script(short), report)
    assert "P431" not in [found.fault.code for found in report.diagnostics]


def test_a_sheet_that_a_later_block_hands_out_is_collected_there(pool: Pool) -> None:
    pool.write("sessions/cases/child-m.yaml", f"{CASE}retention: destroy\n")
    blocks = EARLY.replace("    hands-out: [the-work, key-messages]\n", "").replace(
        "    items: [Ask", "    hands-out: the-work\n    items: [Ask"
    )
    out, back = told(built(pool, blocks, head="forms: []\nhandouts: [exercise]\n", time="09:30 to 10:05"))
    assert (out, back) == ({"Three things": ["H1 Work"]}, {"Three things": ["H1 Work"]})


def test_what_has_no_sheet_cannot_be_handed_out(pool: Pool) -> None:
    head = "forms: []\nhandouts: [exercise]\n"
    day = built(pool, EARLY, head=head, time="09:30 to 10:05")
    assert [line.split(" ", 3)[3] for line in day.faults() if "P431" in line] == [
        "“Before the story” hands out `key-messages`, and no sheet of that name is left."
    ]
    misspelt = built(pool, EARLY.replace("[the-work, key", "[the-wrok, key"), head=head, time="09:30 to 10:05")
    assert [line for line in misspelt.faults() if "N310" in line] == [
        "14:17 N310 unknown-block: No other block has the id `the-wrok`."
    ]


def test_a_sheet_whose_block_that_hands_it_out_is_left_out_goes_with_its_own(pool: Pool) -> None:
    blocks = EARLY.replace("- discussion: Before the story\n", "- discussion: Before the story\n    priority: could\n")
    head = HEAD.format(time="09:30 to 10:05").replace("programme:\n", "forms: []\nhandouts: [exercise]\nprogramme:\n")
    left = refitted(pool, head + blocks, to("09:30 to 09:56"))
    assert [str(timed.title) for timed in left.blocks] == ["Work", "Three things"]
    assert [(each.code, str(each.out.title)) for each in script(left).sheets if each.out] == [("H1", "Work")]
