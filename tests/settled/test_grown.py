"""What is only read is set larger where it leaves much of its page free, each page by itself, in Word as in PDF."""

from __future__ import annotations

from io import BytesIO

import docx
import pytest

from sessionbuilder.booklet.booklet import Booklet, Sheet
from sessionbuilder.content import Text
from sessionbuilder.settled import settle
from sessionbuilder.text import plain
from tests.paper import docx_bytes
from tests.pool import calm

LARGER = (16, 15, 14, 13)
PARAGRAPH = Text(plain("They asked the child what an ordinary day was like, and wrote down the answer. " * 3))


def read(paragraphs: int, *, follows: bool = False, larger: tuple[int, ...] = LARGER) -> Sheet:
    parts = (PARAGRAPH,) * paragraphs
    return Sheet(plain("Words"), parts, "R1", follows=follows, whole=follows, larger=larger)


def bound(*sheets: Sheet) -> Booklet:
    return Booklet("Sheets", "We", "Aim", "en-GB", "Session", sheets)


def sizes(*sheets: Sheet) -> list[float]:
    found = settle(bound(*sheets), calm())
    return [(sheet.type or found.type).text for sheet in found.sheets]


@pytest.mark.parametrize(
    ("sheets", "expected"),
    [
        ([read(3)], [16]),
        ([read(3, larger=())], [12]),
        ([read(60)], [12]),
        ([read(3), read(6, follows=True), read(3)], [14, 14, 16]),
        ([read(3), read(60, follows=True), read(3, follows=True)], [16, 12, 12]),
    ],
)
def test_a_page_that_is_much_free_has_larger_words(sheets: list[Sheet], expected: list[float]) -> None:
    assert sizes(*sheets) == expected


def test_the_more_a_page_says_the_smaller_it_is() -> None:
    found = [sizes(read(count))[0] for count in range(1, 25)]
    assert found == sorted(found, reverse=True)
    assert (found[0], found[-1]) == (16, 12)


def test_word_has_styles_of_that_size_that_rest_on_the_usual_ones() -> None:
    said = docx.Document(BytesIO(docx_bytes(bound(read(3), read(60)), calm())))
    own = [each.style for each in said.paragraphs if each.text.startswith("They asked")]
    assert own[0] is not None
    assert own[0].font.size.pt == 16
    assert own[0].base_style.name == "Normal"
    assert own[-1] is not None
    assert own[-1].name == "Normal"
