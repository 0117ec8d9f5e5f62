"""Finished documents, ours and anybody's: what shuts people out, and what reads like personal data."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Pt

from tests.inspecting.test_slides import PICTURE, found
from tests.paper import day, docx_bytes, shelf
from tests.pool import Pool

LONG = " ".join(["We looked at what each agency knew, and when."] * 120)


def document(change: Callable[[Any], None] = lambda made: None) -> bytes:
    made = Document()
    made.core_properties.title = "A talk"
    made.core_properties.author = "Training pool"
    made.add_heading("What we saw", 1)
    made.add_paragraph("We asked her.")
    change(made)
    stream = BytesIO()
    made.save(stream)
    return stream.getvalue()


def told(content: bytes) -> list[tuple[str, str]]:
    return found(content, "paper.docx")


def test_a_sound_document_has_nothing() -> None:
    assert told(document()) == []


def picture(made: Any) -> None:
    made.add_picture(BytesIO(PICTURE))


def table(made: Any) -> None:
    for number, cell in enumerate(cell for row in made.add_table(3, 3).rows for cell in row.cells):
        cell.text = f"Cell {number}"


def joined(made: Any) -> None:
    table(made)
    grid = made.tables[0]
    grid.cell(1, 0).merge(grid.cell(1, 1))
    mark = grid.rows[0]._tr.get_or_add_trPr()
    mark.append(mark.makeelement(qn("w:tblHeader"), {}))


def skipped(made: Any) -> None:
    made.add_heading("Deep", 3)


def small(made: Any) -> None:
    made.add_paragraph().add_run("tiny").font.size = Pt(8)


def empty(made: Any) -> None:
    for _ in range(5):
        made.add_paragraph("")


def private(made: Any) -> None:
    made.add_paragraph("Her date of birth is 3 March 2019.")


def changes(made: Any) -> None:
    paragraph = made.add_paragraph("new")._p
    mark = paragraph.makeelement(qn("w:ins"), {qn("w:author"): "Ana Example"})
    paragraph.append(mark)


@pytest.mark.parametrize(
    ("change", "code", "said"),
    [
        (picture, "C905", "The picture in paragraph 3"),
        (table, "C906", "Table 1: it has no header row"),
        (joined, "C907", "Table 1: cells of it are joined"),
        (skipped, "C916", "The heading “Deep”: it is of level 3, and the one before of level 1"),
        (small, "C915", "Paragraph 3, “tiny”: print of 8 points"),
        (empty, "C918", "Empty lines make room"),
        (private, "C920", "Paragraph 3, “Her date of birth is 3 March 2019.”"),
        (changes, "C922", "It keeps changes that are tracked"),
    ],
)
def test_each_fault_is_told_with_its_place(change: Callable[[Any], None], code: str, said: str) -> None:
    ((found_code, message),) = told(document(change))
    assert found_code == code
    assert said in message


def test_a_table_of_names_and_what_they_are_needs_no_header() -> None:
    def facts(made: Any) -> None:
        grid = made.add_table(2, 2)
        for row, name in zip(grid.rows, ("When", "Where"), strict=True):
            row.cells[0].text, row.cells[1].text = name, "on the day"

    assert told(document(facts)) == []


def test_a_long_document_without_headings_is_told() -> None:
    made = Document()
    made.core_properties.title = "A talk"
    made.core_properties.author = ""
    made.add_paragraph(LONG)
    stream = BytesIO()
    made.save(stream)
    assert [code for code, _ in told(stream.getvalue())] == ["C917"]


def test_our_own_documents_have_nothing(pool: Pool) -> None:
    built = day(pool)
    assert built.theme
    for name, booklet in shelf(built).items():
        assert told(docx_bytes(booklet, built.theme)) == [], name
