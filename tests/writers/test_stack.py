"""The file for the printer: every copy on leaves of its own, pages that copies share, and the same bytes every time."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader

from sessionbuilder.booklet.booklet import Booklet, Sheet
from sessionbuilder.content import PageBreak, Text
from sessionbuilder.diagnostics import Report
from sessionbuilder.files import Folder
from sessionbuilder.text import linked, plain
from sessionbuilder.theme.theme import load_theme
from sessionbuilder.writers.pdf.stack import Lot, stacked
from tests.paper import pdf
from tests.pool import CALM

THEME = load_theme(Folder(CALM.parent), "theme.yaml", Report())


def content(*pages: str, wide: bool = False) -> bytes:
    """A PDF with a page for each text."""
    parts: list[Text | PageBreak] = []
    for text in pages:
        parts += [PageBreak(), Text(linked(plain(text), "https://example.org/a"))]
    assert THEME
    sheet = Sheet(plain(f"Sheet {pages[0]}"), tuple(parts[1:]), wide=wide)
    return pdf(Booklet("A title", "An organisation", "About it", "en-GB", "Foot", (sheet,)), THEME).content


def words(made: bytes) -> list[str]:
    """The letter on each page; a blank page has a dash."""
    texts = [page.extract_text() for page in PdfReader(BytesIO(made)).pages]
    return [next((letter for letter in "ABCDE" if f"page-{letter}" in text), text.strip() or "-") for text in texts]


ONE, TWO, THREE = (("page-A",), ("page-B", "page-C"), ("page-D", "page-E", "page-A"))


@pytest.mark.parametrize(
    ("lots", "two_sided", "wanted"),
    [
        ([(ONE, 2, False)], True, "A-A-"),
        ([(ONE, 2, False)], False, "AA"),
        ([(TWO, 2, False)], True, "BCBC"),
        ([(TWO, 2, True)], True, "B-C-B-C-"),
        ([(TWO, 2, True)], False, "BCBC"),
        ([(THREE, 2, False), (ONE, 1, True)], True, "DEA-DEA-A-"),
        ([(ONE, 0, False), (TWO, 1, False)], True, "BC"),
    ],
)
def test_every_copy_starts_on_the_front_of_a_leaf(
    lots: list[tuple[tuple[str, ...], int, bool]], two_sided: bool, wanted: str
) -> None:
    stack = [Lot("x", content(*pages), number, one) for pages, number, one in lots]
    made = stacked(stack, "T", "en-GB", two_sided=two_sided)
    assert "".join(words(made)) == wanted


def test_pages_keep_their_size_and_their_way_and_a_blank_back_is_like_its_front() -> None:
    made = stacked([Lot("x", content(*ONE, wide=True), 1), Lot("y", content(*ONE), 1)], "T", "en-GB")
    sizes = [(round(page.mediabox.width), round(page.mediabox.height)) for page in PdfReader(BytesIO(made)).pages]
    assert sizes == [(842, 595), (842, 595), (595, 842), (595, 842)]


def test_copies_share_what_is_on_their_pages() -> None:
    sheets = [content(f"page-{letter}", f"page-{letter}") for letter in "ABCDE"]
    one, many = (stacked([Lot("x", sheet, number) for sheet in sheets], "T", "en-GB") for number in (1, 100))
    added = len(many) - len(one)
    assert added < 200 * 99 * 10  # bytes for each page more
    assert len(one) < sum(map(len, sheets))


def test_the_same_inputs_give_the_same_bytes() -> None:
    lots = [Lot("x", content(*TWO), 3), Lot("y", content(*ONE), 2, True)]
    assert stacked(lots, "T", "en-GB") == stacked(lots, "T", "en-GB")
    assert b"/CreationDate" not in stacked(lots, "T", "en-GB")


def test_it_says_to_the_printer_how_and_to_people_where() -> None:
    lots = [Lot("H1 One", content(*TWO), 3), Lot("H2 Two", content(*ONE), 2)]
    for two_sided, wish in ((True, "/DuplexFlipLongEdge"), (False, "/Simplex")):
        reader = PdfReader(BytesIO(stacked(lots, "To print: A day", "en-GB", two_sided=two_sided)))
        assert str(reader.root_object["/ViewerPreferences"]) == str({"/Duplex": wish, "/PrintScaling": "/None"})
        assert reader.metadata
        assert reader.metadata.title == "To print: A day"
        assert str(reader.root_object["/Lang"]) == "en-GB"
        places = [(item.title, reader.get_destination_page_number(item)) for item in reader.outline]  # type: ignore[union-attr,arg-type]
        assert places == [("H1 One", 0), ("H2 Two", 6)]


def test_nothing_is_left_that_only_a_screen_has_use_for() -> None:
    made = PdfReader(BytesIO(stacked([Lot("x", content(*ONE), 1)], "T", "en-GB")))
    assert not {"/Annots", "/StructParents"} & set(made.pages[0])
    assert "/StructTreeRoot" not in made.root_object


def test_every_copy_is_a_page_of_its_own() -> None:
    """One page twice in the tree would be refused by Acrobat."""
    reader = PdfReader(BytesIO(stacked([Lot("x", content(*ONE), 5)], "T", "en-GB", two_sided=False)))
    numbers = {page.indirect_reference.idnum for page in reader.pages if page.indirect_reference}
    assert len(numbers) == 5
