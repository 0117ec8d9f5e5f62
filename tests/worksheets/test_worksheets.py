"""Worksheets: every file of the folder is one that a block can ask for by name, and that has room to write."""

from __future__ import annotations

from pathlib import Path

import pytest

from sessionbuilder import worksheets
from sessionbuilder.booklet import binding
from sessionbuilder.content import Form, PageBreak
from sessionbuilder.diagnostics import Report
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.settled import settle
from sessionbuilder.settled.settled import SetSpaces
from sessionbuilder.worksheets import worksheet, worksheet_names
from tests.paper import of, printed, room_to_write, sheet, shelf, titled, words
from tests.pool import REPOSITORY, Pool, calm
from tests.settled.test_settled import booklet

NAMES = worksheet_names()
every_worksheet = pytest.mark.parametrize("name", NAMES)


def asking(name: str) -> str:
    return f"- points: P\n  minutes: 5\n  items: [x]\n  worksheets: {name}\n"


def test_every_file_of_the_folder_is_a_worksheet() -> None:
    files = {path.stem for path in Path(worksheets.__file__).parent.glob("*.py")} - {"__init__"}
    assert {name.replace("-", "_") for name in NAMES} == files


def test_the_page_names_every_worksheet() -> None:
    page = (REPOSITORY / "docs/paper.md").read_text("utf-8")
    assert not [name for name in NAMES if f"`{name}`" not in page]


@every_worksheet
def test_a_block_that_names_it_has_it_printed_without_a_fault(name: str, pool: Pool) -> None:
    built = pool.blocks(asking(name))
    assert built.faults() == []
    wanted = worksheet(name)
    first = printed(built)[0]
    assert (first.code, first.handout) == ("H1", wanted)
    booklet = shelf(built)[f"handouts/{first.name}"]
    page = sheet(booklet, str(wanted.title))
    assert (page.code, len(page.parts)) == ("H1", len(wanted.parts))


@every_worksheet
def test_it_has_somewhere_to_write(name: str) -> None:
    assert room_to_write(worksheet(name).parts) >= 10


def test_no_two_have_the_same_title() -> None:
    titles = {str(worksheet(name).title).casefold() for name in NAMES}
    assert len(titles) == len(NAMES)


def test_a_name_that_is_no_worksheet_is_told_with_the_nearest(pool: Pool) -> None:
    built = pool.blocks("- points: P\n  items: [x]\n  worksheets: [action-plan, cronology]\n")
    assert built.faults() == ["3:29 F207 bad-choice: `cronology` is not one of the words for this."]
    assert built.report.diagnostics[0].hint == "did you mean `chronology`?"


def test_several_are_printed_in_the_order_written_after_the_blocks_own_sheets(pool: Pool) -> None:
    built = pool.blocks("- reflection: Looking back\n  minutes: 20\n  worksheets: [chronology, action-plan]\n")
    assert [(each.code, str(each.handout.title)) for each in printed(built)][:3] == [
        ("H1", "Looking back"),
        ("H2", "Chronology"),
        ("H3", "My action plan"),
    ]


def test_the_learning_log_is_always_printed_and_never_twice(pool: Pool) -> None:
    for body in (asking("action-plan"), asking("learning-log")):
        titles = [str(each.handout.title) for each in printed(pool.blocks(body))]
        assert titles.count("My learning log") == 1


def first_form(pool: Pool, at_least: int) -> tuple[Form, Form]:
    body = "  develop: [a?]\n  review: [b?]\n  evaluate: [c?]\n"
    built = pool.blocks(f"- hypothesising: Why\n  minutes: 20\n  at-least: {at_least}\n{body}")
    developed, reviewed = of(Form, titled(built, "Why: worksheet").handout.parts)
    return developed, reviewed


@pytest.mark.parametrize(("at_least", "rows"), [(2, 4), (4, 4), (5, 5), (8, 8)])
def test_hypotheses_have_four_rows_or_as_many_as_are_asked_for(at_least: int, rows: int, pool: Pool) -> None:
    developed, reviewed = first_form(pool, at_least)
    assert [str(row[0]).split()[0] for row in developed.rows] == [str(number) for number in range(1, rows + 1)]
    assert len(reviewed.rows) == rows + 1, "one more, for a hypothesis that has come up since"


@pytest.mark.parametrize("at_least", [2, 8])
def test_one_hypothesis_is_kind_and_one_unwelcome_and_the_others_are_free(at_least: int, pool: Pool) -> None:
    developed, _ = first_form(pool, at_least)
    *free, kind, unwelcome = [str(row[0]).partition("  ")[2] for row in developed.rows]
    assert (kind, unwelcome) == ("A kind one", "One we would rather not think")
    assert set(free) == {""}
    assert {str(cell) for row in developed.rows for cell in row[1:]} == {""}, "what is printed is not to write in"


def test_every_hypothesis_has_room_for_what_would_disprove_it(pool: Pool) -> None:
    developed, _ = first_form(pool, 4)
    place = developed.header.index("What would show that it is wrong")
    assert [str(row[place]) for row in developed.rows] == [""] * 4


def test_hypotheses_have_a_page_for_each_stage_with_the_blocks_own_questions(pool: Pool) -> None:
    body = "  develop: [Own one?]\n  review: [Own two?]\n  evaluate: [Own three?]\n"
    built = pool.blocks(f"- hypothesising: Why\n  minutes: 20\n{body}")
    pages: list[list[object]] = [[]]
    for part in titled(built, "Why: worksheet").handout.parts:
        if isinstance(part, PageBreak):
            pages.append([])
        else:
            pages[-1].append(part)
    assert len(pages) == 3
    for page, question in zip(pages, ("Own one?", "Own two?", "Own three?"), strict=True):
        assert question in words(page)


def test_groups_share_hypotheses_and_chronology_and_everybody_has_the_rest() -> None:
    shared = {name for name in NAMES if worksheet(name).per == "group"}
    assert shared == {"hypotheses", "chronology"}
    assert {worksheet(name).per for name in NAMES} == {"group", "person"}


@pytest.mark.parametrize(("name", "order"), [("kolb", "1243"), ("gibbs", "123654")])
def test_the_frames_of_a_cycle_stand_clockwise_with_arrows_on_one_page(name: str, order: str) -> None:
    page = binding.sheet(worksheet(name), "H1", Pen(calm(), Report()))
    (own,) = settle(booklet(page), calm()).sheets
    (frames,) = of(SetSpaces, own.parts)
    assert frames.round
    assert "".join(str(space.heading)[0] for space in frames.spaces) == order
    assert frames.between >= 8, "an arrow has room between them"
