from __future__ import annotations

import pytest

from sessionbuilder.content import Notice, Table, Text
from sessionbuilder.deck.elements import CELL_INSET, Grid
from sessionbuilder.units import EMU_PER_POINT
from tests.paper import of, titled
from tests.pool import Built, Pool, shapes_of

ROWS = "".join(f"    - [Week {n}, Somebody called and nobody opened the door, Rang again]\n" for n in range(1, 31))
LONG = f"- table: Who knew what\n  columns: [When, What was known, What was done]\n  rows:\n{ROWS}"
SHORT = """
- table: Ages
  source: wt2010
  columns: [Age, We see]
  rows:
    - [Under 1, "**A** calm baby"]
"""


def grids(built: Built) -> list[Grid]:
    return [shape for slide in built.slides for shape in shapes_of(slide) if isinstance(shape, Grid)]


def words(grid: Grid) -> list[list[str]]:
    return [[str(cell.paragraph.text) for cell in row] for row in grid.rows]


def test_a_long_table_carries_on_with_its_header_and_loses_no_row(pool: Pool) -> None:
    built = pool.blocks(LONG)
    assert built.faults() == []
    tables = [words(grid) for grid in grids(built)]
    assert len(tables) > 1
    assert {tuple(table[0]) for table in tables} == {("When", "What was known", "What was done")}
    assert [row[0] for table in tables for row in table[1:]] == [f"Week {n}" for n in range(1, 31)]


def test_columns_share_the_width_as_it_is_written(pool: Pool) -> None:
    (grid,) = grids(pool.blocks(f"{SHORT.rstrip()}\n  widths: [1, 3]\n"))
    assert grid.widths[1] == pytest.approx(3 * grid.widths[0], abs=2)


def test_without_widths_no_word_is_parted_and_long_texts_have_most(pool: Pool) -> None:
    rows = """
    - [Week 12, Multi-agency, The responsibilities of everybody who had seen the child were never written down]
    - [Week 2, Paediatrics, No]
    """
    built = pool.blocks(f"- table: T\n  columns: [When, Who, What]\n  rows:{rows}")
    (grid,) = grids(built)
    assert built.theme
    for row in grid.rows:
        for cell, width in zip(row, grid.widths, strict=True):
            room = (width - 2 * CELL_INSET[0]) / EMU_PER_POINT
            size, bold = cell.paragraph.size, cell.paragraph.bold
            assert built.theme.widths.longest_word(cell.paragraph.text, size, bold=bold) <= room
            if len(str(cell.paragraph.text)) <= len("Week 12"):
                assert built.theme.widths.lines(cell.paragraph.text, size, room, bold=bold) == 1
    assert grid.widths[2] > grid.widths[0] + grid.widths[1]


def test_letters_become_smaller_before_a_word_is_parted(pool: Pool) -> None:
    row = "[Accommodation, Communication, Responsibilities, Safeguarding, Recommendations]"
    built = pool.blocks(f"- table: T\n  columns: {row}\n  rows: [{row}]\n")
    (grid,) = grids(built)
    assert built.theme
    for cell, width in zip(grid.rows[1], grid.widths, strict=True):
        size, bold = cell.paragraph.size, cell.paragraph.bold
        assert 18 <= size < 24
        room = (width - 2 * CELL_INSET[0]) / EMU_PER_POINT
        assert built.theme.widths.longest_word(cell.paragraph.text, size, bold=bold) <= room


def test_a_row_that_does_not_fit_its_columns_hides_no_other_fault(pool: Pool) -> None:
    built = pool.blocks("- table: T\n  columns: [A, B]\n  rows:\n    - [One]\n    - [1, 2, 3]\n  widths: [1, 1, 1]\n")
    assert built.codes() == ["F208"] * 3
    assert [words(grid) for grid in grids(built)] == [[["A", "B"], ["One", ""], ["1", "2"]]]


@pytest.mark.parametrize(("columns", "held"), [("[A]", "1 item"), ("[A, B, C, D, E, F, G]", "7 items")])
def test_it_has_two_to_six_columns(columns: str, held: str, pool: Pool) -> None:
    (fault,) = pool.blocks(f"- table: T\n  columns: {columns}\n  rows: [[One, Two]]\n").faults()
    assert f"This list holds {held}" in fault


def test_the_sheet_has_the_table_with_what_it_is_from_and_what_replaced_that(pool: Pool) -> None:
    sheet = titled(pool.blocks(f"{SHORT}  handouts: table\n"), "Ages")
    assert (sheet.code, sheet.copies, sheet.handout.wide) == ("R1", 24, False)
    (table,) = of(Table, sheet.handout.parts)
    assert table.header == ("Age", "We see")
    assert [[str(cell) for cell in row] for row in table.rows] == [["Under 1", "A calm baby"]]
    assert all(run.bold for run in table.rows[0][0].runs), "what the row is about"
    assert [run.bold for run in table.rows[0][1].runs] == [True, False]
    (notice,) = of(Notice, sheet.handout.parts)
    assert "superseded" in str(notice.text)
    assert [str(text.text) for text in of(Text, sheet.handout.parts)] == ["Source: Working Together 2010 (superseded)"]


def test_a_table_of_many_columns_is_printed_across(pool: Pool) -> None:
    built = pool.blocks("- table: Wide\n  columns: [A, B, C, D, E]\n  rows: [[1, 2, 3, 4, 5]]\n")
    assert titled(built, "Wide").handout.wide


def test_a_long_address_takes_no_room_from_the_words_of_other_columns(pool: Pool) -> None:
    address = "https://example.org/a/very/long/address/that/does/not/break/anywhere/at-all-2026.html"
    table = (
        "- table: Who wrote\n  columns: [Agency, What it knew, What it did, When]\n  rows:\n"
        "    - [Children’s social care, Absence in the register and in the diary of three teachers, "
        f"Wrote to {address}, Week 12 to week 26]\n    - [School, Short, A letter home, Week 1]\n"
    )
    built = pool.blocks(table)
    assert built.faults() == []
    grid = grids(built)[0]
    widest = max(grid.widths)
    assert all(width * 4 > widest for width in grid.widths)
    theme = built.theme
    assert theme
    rows = [row for each in grids(built) for row in each.rows]
    for column in (0, 1, 3):
        room = (grid.widths[column] - 2 * CELL_INSET[0]) / EMU_PER_POINT
        for paragraph in (row[column].paragraph for row in rows):
            wide = theme.widths.longest_word(paragraph.text, paragraph.size, bold=paragraph.bold)
            assert wide <= room, str(paragraph.text)
