"""QR codes: the squares are those of the encoder, in the deck as on paper, and their alt text says where they lead."""

from __future__ import annotations

from io import BytesIO

import segno
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from pptx import Presentation

from sessionbuilder.deck.elements import QUIET_ZONE, Group, Mosaic
from sessionbuilder.diagrams.qr import Qr
from sessionbuilder.units import Box, inches
from sessionbuilder.writers.pptx import deck_bytes
from tests.diagrams.test_drawings import PEN
from tests.pool import Pool

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
ADDRESS = "https://example.org/feedback"


def code(box: Box) -> Mosaic:
    (mosaic,) = Qr(ADDRESS).draw(box, PEN).elements
    assert isinstance(mosaic, Mosaic)
    return mosaic


def dark_squares(mosaic: Mosaic) -> set[tuple[int, int]]:
    """Column and row of each dark square, from its bars."""
    x, y, width, _ = mosaic.squares
    side = width // len(mosaic.rows)
    return {
        ((bar.x - x) // side + step, (bar.y - y) // side) for bar in mosaic.bars for step in range(bar.width // side)
    }


def expected() -> set[tuple[int, int]]:
    matrix = segno.make(ADDRESS, error="m", micro=False).matrix
    return {(column, row) for row, line in enumerate(matrix) for column, dark in enumerate(line) if dark}


def test_its_squares_are_those_of_the_encoder() -> None:
    assert dark_squares(code(Box(0, 0, inches(1.5), inches(1.5)))) == expected()


@given(width=st.integers(inches(1), inches(4)), height=st.integers(inches(1), inches(4)), x=st.integers(0, inches(9)))
def test_it_is_square_and_lies_with_its_quiet_zone_in_its_box(width: int, height: int, x: int) -> None:
    box = Box(x, inches(1), width, height)
    mosaic = code(box)
    ground, squares = mosaic.ground, mosaic.squares
    assert box.contains(ground)
    assert ground.width == ground.height > min(width, height) - 50, "as large as whole EMU allow"
    side = squares.width // len(mosaic.rows)
    assert squares.x - ground.x == squares.y - ground.y == QUIET_ZONE * side
    assert ground.right - squares.right == QUIET_ZONE * side
    assert dark_squares(mosaic) == expected()


def test_in_the_deck_it_is_one_freeform_that_covers_exactly_the_dark_squares(pool: Pool) -> None:
    built = pool.blocks("- closing: Goodbye\n")
    assert built.deck
    assert built.theme
    (group,) = [shape for shape in built.slide("Goodbye").elements if isinstance(shape, Group)]
    (mosaic,) = group.elements
    assert isinstance(mosaic, Mosaic)
    deck = Presentation(BytesIO(deck_bytes(built.deck, built.theme)))
    (drawn,) = [shape for shape in deck.slides[1].shapes if shape.name == "QR code"]
    ground, freeform = drawn.shapes
    assert (ground.left, ground.top, ground.width, ground.height) == mosaic.ground
    assert (freeform.left, freeform.top, freeform.width, freeform.height) == mosaic.squares
    (path,) = freeform._element.iter(f"{A}path")
    assert (int(path.get("w")), int(path.get("h"))) == (freeform.width, freeform.height)
    side = freeform.width // len(mosaic.rows)
    covered: list[tuple[int, int]] = []
    for corners in subpaths(path):
        (left, top), (right, upper), (_, bottom), (last, _) = corners
        assert upper == top
        assert last == left
        assert bottom - top == side
        covered += [(column, top // side) for column in range(left // side, right // side)]
    assert len(covered) == len(set(covered)), "no square is covered twice"
    assert set(covered) == expected()


def subpaths(path: etree._Element) -> list[list[tuple[int, int]]]:
    """The corners of each closed stretch of a path."""
    found: list[list[tuple[int, int]]] = []
    for step in path:
        if step.tag == f"{A}close":
            continue
        if step.tag == f"{A}moveTo":
            found.append([])
        found[-1].append((int(step[0].get("x", "")), int(step[0].get("y", ""))))
    return found


def test_its_alt_text_says_where_it_leads(pool: Pool) -> None:
    built = pool.blocks("- closing: Goodbye\n")
    assert built.deck
    assert built.theme
    assert Qr(ADDRESS).describe() == f"QR code that leads to {ADDRESS}"
    deck = Presentation(BytesIO(deck_bytes(built.deck, built.theme)))
    (drawn,) = [shape for shape in deck.slides[1].shapes if shape.name == "QR code"]
    for shape in (drawn, drawn.shapes[1]):
        assert shape._element[0][0].get("descr") == f"QR code that leads to {ADDRESS}"
    assert not [shape for slide in deck.slides for shape in slide.shapes if shape.shape_type == 13], "no picture"
