"""The seven-minute briefing: seven parts on one page, for a team that was not there."""

from __future__ import annotations

from functools import cache
from io import BytesIO

import docx
import pytest

from sessionbuilder.booklet.booklet import Panels
from sessionbuilder.diagnostics import Report
from sessionbuilder.files import Folder
from sessionbuilder.settled import settle
from sessionbuilder.settled.set_panels import SetPanels
from sessionbuilder.text import Listing
from sessionbuilder.theme.theme import Theme, load_theme
from tests.paper import day, docx_bytes, faults_of_paper, of, shelf
from tests.pool import CALM, Built, Pool

THEMES = ("calm", "high-contrast", "warm")


@cache
def theme_called(name: str) -> Theme:
    """A theme that comes with the program."""
    found = load_theme(Folder(CALM.parent.parent / name), "theme.yaml", Report())
    assert found
    return found


BRIEFING = """\
briefing:
  background: |
    Why we met.

    And for whom.
  what-happened: A child was not brought.
  findings: Nobody counted.
  learning: Put it together.
  what-to-do: Count.
  questions: [Who counts?, Who asks?, Who tells?]
  more: Ask {contact}
"""
PARTS = ["Background", "What happened", "Findings", "Learning", "What to do", "Questions for your team", "Read on"]


def boxes(built: Built, *, large: bool = False) -> Panels:
    """The boxes of the page."""
    assert built.faults() == []
    (page,) = shelf(built, ("briefing",), large=large)["seven-minute-briefing"].sheets
    (found,) = of(Panels, page.parts)
    return found


def placed(built: Built, *, large: bool = False, theme: str = "calm") -> tuple[float, SetPanels]:
    """The size of the running text, and the boxes with their places."""
    found = settle(shelf(built, ("briefing",), large=large)["seven-minute-briefing"], theme_called(theme))
    (own,) = of(SetPanels, found.sheets[0].parts)
    return found.type.text, own


def test_it_has_seven_numbered_boxes_in_their_order_however_they_are_written(pool: Pool) -> None:
    expected = [(number, name) for number, name in enumerate(PARTS, 1)]
    assert [(box.number, str(box.title)) for box in boxes(day(pool, BRIEFING)).panels] == expected
    first, *rest = BRIEFING.replace("|\n    Why we met.\n\n    And", "And").splitlines()
    turned = day(pool, "\n".join([first, *reversed(rest)]) + "\n")
    assert [(box.number, str(box.title)) for box in boxes(turned).panels] == expected


def test_each_box_has_its_paragraphs_and_one_stands_out(pool: Pool) -> None:
    found = boxes(day(pool, BRIEFING + "  today: Ring them\n")).panels
    assert [[str(text) for text in box.text] for box in found] == [
        ["Why we met.", "And for whom."],
        ["A child was not brought."],
        ["Nobody counted."],
        ["Put it together."],
        ["Count."],
        ["Who counts?", "Who asks?", "Who tells?"],
        ["Ask pool@example.org"],
        ["Ring them"],
    ]
    assert [box.look for box in found] == [*["plain"] * 4, "strong", "asked", "plain", "strip"]


@pytest.mark.parametrize(
    ("title", "called"),
    [
        ("", "A day of training: a seven-minute briefing"),
        ("  title: Not brought\n", "Not brought: a seven-minute briefing"),
    ],
)
def test_it_has_the_sessions_name_or_its_own(title: str, called: str, pool: Pool) -> None:
    (page,) = shelf(day(pool, BRIEFING + title), ("briefing",))["seven-minute-briefing"].sheets
    assert str(page.title) == called


@pytest.mark.parametrize("part", ["background", "what-happened", "findings", "learning", "what-to-do", "more"])
def test_every_part_is_needed(part: str, pool: Pool) -> None:
    lines = BRIEFING.replace("|\n    Why we met.\n\n    And for whom.", "Why we met.").splitlines(keepends=True)
    built = day(pool, "".join(line for line in lines if not line.startswith(f"  {part}:")))
    assert built.faults() == [f"10:3 F202 missing-field: `{part}` is missing here."]


@pytest.mark.parametrize("questions", ["[One?, Two?]", "[One?, Two?, Three?, Four?]", "One?"])
def test_there_are_three_questions(questions: str, pool: Pool) -> None:
    built = day(pool, BRIEFING.replace("[Who counts?, Who asks?, Who tells?]", questions))
    assert built.codes() == ["F208"]


def test_without_one_there_is_no_page(pool: Pool) -> None:
    assert "seven-minute-briefing" not in shelf(day(pool))


EIGHTEEN = "Few people asked the children what an ordinary day was like for them, and nobody put it together. "


def long(count: int) -> str:
    """A briefing of about `count` words."""
    part = EIGHTEEN * round(count / 6 / 18)
    names = ("background", "what-happened", "findings", "learning", "what-to-do", "more")
    lines = "".join(f"  {name}: {part}\n" for name in names)
    return f"briefing:\n{lines}  questions: [Who counts?, Who asks?, Who tells?]\n"


def test_more_than_a_page_is_told_and_nothing_is_cut(pool: Pool) -> None:
    built = day(pool, long(700))
    (fault,) = faults_of_paper(built, ("briefing",))
    assert fault.endswith(" H802 more-than-a-page: `seven-minute-briefing` takes 2 pages; it has one.")
    assert fault.startswith("sessions/day.yaml:")


@pytest.mark.parametrize("font", ["Calibri", "Arial", "Verdana"])
def test_five_hundred_words_are_a_page_in_any_font(font: str, pool: Pool) -> None:
    look = pool.root / "assets/themes/calm/theme.yaml"
    look.write_text(look.read_text("utf-8").replace("font: Calibri", f"font: {font}"), "utf-8")
    assert faults_of_paper(day(pool, long(500)), ("briefing",)) == []


def test_in_large_print_it_may_take_more(pool: Pool) -> None:
    booklet = shelf(day(pool, long(700)), ("briefing",), large=True)["seven-minute-briefing"]
    assert booklet.size == 18


def with_words(pool: Pool, count: int) -> list[str]:
    """What is wrong with a briefing of so many words, shared by its parts."""
    text = "Few people asked the children what an ordinary day was like " * (count // 66)
    names = ("background", "what-happened", "findings", "learning", "what-to-do", "more")
    head = "briefing:\n" + "".join(f"  {name}: {text}\n" for name in names) + "  questions: [a?, b?, c?]\n"
    return faults_of_paper(day(pool, head), ("briefing",))


def test_too_long_a_briefing_is_told_where_it_is_written(pool: Pool) -> None:
    (fault,) = with_words(pool, 660)
    assert fault.startswith("sessions/day.yaml:10:15 H802")


def test_what_the_hint_promises_fits_on_the_page(pool: Pool) -> None:
    assert with_words(pool, 430) == []


def test_a_list_in_a_part_is_a_list(pool: Pool) -> None:
    built = day(pool, BRIEFING.replace("And for whom.", "3. third\n    4. fourth"))
    numbered = boxes(built).panels[0].text[1]
    assert isinstance(numbered, Listing)
    assert numbered.first == 3
    assert [str(item.item) for item in numbered.items] == ["third", "fourth"]


@pytest.mark.parametrize("theme", THEMES)
def test_the_less_is_said_the_larger_it_is_and_rows_fill_the_page(theme: str, pool: Pool) -> None:
    sizes = []
    for text in (BRIEFING, long(250), long(430)):
        size, own = placed(day(pool, text), theme=theme)
        sizes.append(size)
        assert own.fits
        assert all(sum(box.width for box in row.panels) <= 184 for row in own.rows)
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] == 16
    assert sizes[-1] <= 13


def test_boxes_that_stand_out_have_a_row_to_themselves_and_in_large_print_all_have(pool: Pool) -> None:
    built = day(pool, long(250))
    _, own = placed(built)
    alone = [row.panels[0].number for row in own.rows if len(row.panels) == 1]
    assert 5 in alone
    assert len(own.rows) < 7
    size, own = placed(built, large=True)
    assert size == 18
    assert [len(row.panels) for row in own.rows] == [1] * 7


@pytest.mark.parametrize("count", [100, 400])
def test_word_has_the_same_boxes(count: int, pool: Pool) -> None:
    built = day(pool, long(count))
    booklet = shelf(built, ("briefing",))["seven-minute-briefing"]
    said = docx.Document(BytesIO(docx_bytes(booklet, theme_called("calm"))))
    _, own = placed(built)
    assert len(said.tables) == len(own.rows)
    told = " ".join(cell.text for table in said.tables for row in table.rows for cell in row.cells)
    assert all(f"{number}  {name}" in told for number, name in enumerate(PARTS, 1))
