"""`paper: letter`: everything that is printed is on US Letter, in PDF and Word alike, and laid out for it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from typing import Any

import pytest
from pypdf import PageObject, PdfReader

from sessionbuilder import build
from sessionbuilder.built import Built
from sessionbuilder.diagnostics import Report
from sessionbuilder.files import Folder, Over
from sessionbuilder.making.formats import FORMATS
from sessionbuilder.settled.page import LEAVES
from sessionbuilder.settled.set_panels import SetPanels
from sessionbuilder.settled.settled import SetCards, SetFigure, SetSpaces, SetTable, Settled
from tests.pool import POOL, REPOSITORY
from tests.pool import Pool as Workplace

POINTS = 72 / 25.4
SIZES = {"A4": ((595, 842), (11906, 16838)), "letter": ((612, 792), (12240, 15840))}
"""Points and twips, short and long."""
ONE_PAGE = ("certificate", "log", "reflecting", "what-will-i-do", "what-was-today", "six-to-eight", "briefing")


def made(paper: str, name: str = "learning-from-serious-case-reviews", **options: Any) -> Built:
    """What is built of a session that is shipped, in a pool with that paper."""
    pool = (REPOSITORY / "sessions/pool.yaml").read_text("utf-8")
    files = Over(Folder(REPOSITORY), {"sessions/pool.yaml": f"{pool}paper: {paper}\n"})
    found = build(name, files, **options)
    assert not found.failed, found.faults
    return found


@pytest.fixture(scope="module")
def letter() -> Built:
    return made("letter")


def papers(built: Built, ending: str) -> Mapping[str, bytes]:
    return {name: built[name] for name in built.names() if name.endswith(ending)}


def sides(leaf: PageObject) -> tuple[int, int]:
    return round(leaf.mediabox.width), round(leaf.mediabox.height)


def sections(content: bytes) -> list[tuple[int, int, bool]]:
    """Width and height of the pages of each section of a Word document, and whether it says that they lie."""
    xml = zipfile.ZipFile(io.BytesIO(content)).read("word/document.xml").decode()
    found = re.findall(r'<w:pgSz w:w="(\d+)" w:h="(\d+)"( w:orient="landscape")?/>', xml)
    return [(int(wide), int(high), bool(turned)) for wide, high, turned in found]


def assert_all_on(paper: str, built: Built) -> None:
    (short, long), (narrow, high) = SIZES[paper]
    pdfs, documents = papers(built, ".pdf"), papers(built, ".docx")
    assert pdfs
    for name, content in pdfs.items():
        found = {sides(leaf) for leaf in PdfReader(io.BytesIO(content)).pages}
        assert found <= {(short, long), (long, short)}, name
        if document := documents.get(name.replace(".pdf", ".docx")):
            set_so = {(wide > tall) for wide, tall in found}
            own = sections(document)
            assert {each[:2] for each in own} <= {(narrow, high), (high, narrow)}, name
            assert all((wide > tall) == turned for wide, tall, turned in own), name
            assert {turned for *_, turned in own} == set_so, f"{name}: Word lies as the PDF does"


def test_every_document_is_on_letter_in_pdf_and_word(letter: Built) -> None:
    assert_all_on("letter", letter)
    assert {FORMATS[name.rpartition(".")[2]].is_paper for name in letter.names()} == {True, False}
    lying = [name for name, content in papers(letter, ".docx").items() if any(own[2] for own in sections(content))]
    assert lying, "one sheet at least lies on its side"


def test_large_print_and_what_is_sent_are_too() -> None:
    wanted = ("handouts", "agenda", "briefing")
    assert_all_on("letter", made("letter", "reading-a-family", only=wanted, large=True))
    assert_all_on("letter", made("letter", "reading-a-family", only=("pack",), to_send=True))


def test_the_stack_for_the_printer_is_on_letter_with_its_blank_backs(letter: Built) -> None:
    report = Report()
    (output,), _ = letter.to_print(report, "to-print", copies=1)
    assert not report.failed
    pages = PdfReader(io.BytesIO(output.content)).pages
    assert {sides(leaf) for leaf in pages} <= {(612, 792), (792, 612)}
    assert any("/Contents" not in leaf for leaf in pages), "a blank back is a page as large"


def test_nothing_that_is_settled_is_wider_or_higher_than_its_page(letter: Built) -> None:
    seen = set()
    for file in letter._files:
        if not isinstance(settled := file.settled(), Settled):
            continue
        for sheet in settled.sheets:
            paper = sheet.paper
            assert paper.leaf == LEAVES["letter"]
            room = max(paper.width, paper.text_width) + 0.1
            for part in sheet.parts:
                seen.add(type(part))
                match part:
                    case SetTable():
                        assert sum(part.columns) <= room, file.name
                    case SetFigure(whole_page=False):
                        assert part.width <= room
                        assert part.height <= paper.height
                    case SetCards():
                        assert part.across * part.width <= room
                        assert part.top + part.down * part.height <= paper.height
                    case SetSpaces():
                        assert part.across * part.width + (part.across - 1) * part.between <= room
                    case SetPanels():
                        for row in part.rows:
                            between = part.between * (len(row.panels) - 1)
                            assert sum(panel.width for panel in row.panels) + between <= room
    assert {SetTable, SetFigure, SetCards, SetSpaces, SetPanels} <= seen


def test_what_has_one_page_on_a4_has_one_on_letter(letter: Built) -> None:
    """The register goes over: it has a row for everybody, and no row is so low that nobody could write in it."""
    found = {
        name: len(PdfReader(io.BytesIO(content)).pages)
        for name, content in papers(letter, ".pdf").items()
        if any(word in name for word in ONE_PAGE)
    }
    assert len(found) == len(ONE_PAGE)
    assert set(found.values()) == {1}, found


@pytest.mark.parametrize("name", ["key-findings", "pathways-to-harm", "reading-a-family"])
def test_briefings_that_fill_a4_are_still_a_page(name: str) -> None:
    content = made("letter", name, only=("briefing",))["seven-minute-briefing.pdf"]
    assert len(PdfReader(io.BytesIO(content)).pages) == 1


def test_a_briefing_that_is_too_long_for_letter_is_told_as_on_a4() -> None:
    pool = (REPOSITORY / "sessions/pool.yaml").read_text("utf-8")
    files = Over(Folder(REPOSITORY), {"sessions/pool.yaml": f"{pool}paper: letter\n"})
    (fault,) = build("case-review-briefing", files, only=("briefing",)).faults
    assert fault.fault.name == "more-than-a-page"
    assert "on US Letter" in fault.hint


def test_drawings_of_large_print_keep_their_letters_on_a_page_of_their_own() -> None:
    """Its smallest letters have 18 points: so the page is as wide as the room in which it was drawn, or wider."""
    for paper in SIZES:
        found = [
            (part.width, part.drawing.box.width / 36_000)
            for file in made(paper, "reading-a-family", only=("handouts",), large=True)._files
            if isinstance(settled := file.settled(), Settled)
            for sheet in settled.sheets
            for part in sheet.parts
            if isinstance(part, SetFigure) and part.whole_page
        ]
        assert found
        assert all(width >= drawn * 0.99 for width, drawn in found), paper


# --- who says so


DAY = """\
session: A day
for: Everyone
aim: Learn
outcomes: {learning: Identify what reviews teach}
time: 09:00 to 09:10
participants: 4
groups: 2
programme:
  - points: Something
    outcomes: [learning]
    minutes: 10
    items: [One]
"""


PAPERS = {"letter": "letter", "Letter": "letter", "US letter": "letter", "a4": "A4", "A4": "A4"}


@pytest.mark.parametrize(("written", "paper"), PAPERS.items())
def test_the_pool_says_which_paper_in_capitals_or_without(written: str, paper: str, tmp_path: Any) -> None:
    pool = Workplace(tmp_path)
    pool.write("sessions/pool.yaml", f"{POOL}paper: {written}\n")
    path = pool.write("sessions/day.yaml", DAY)
    assert_all_on(paper, build(path, pool.workspace, only=("agenda",)))


def test_a_pool_that_says_nothing_has_a4_and_a_delivery_has_its_own(tmp_path: Any) -> None:
    pool = Workplace(tmp_path)
    path = pool.write("sessions/day.yaml", DAY)
    assert_all_on("A4", build(path, pool.workspace, only=("agenda",)))
    path = pool.write("sessions/deliveries/boston.yaml", "delivery: day\ndate: 2027-03-01\npaper: letter\n")
    assert_all_on("letter", build(path, pool.workspace, only=("agenda",)))
    pool.write("sessions/pool.yaml", f"{POOL}paper: letter\n")
    pool.write("sessions/deliveries/boston.yaml", "delivery: day\ndate: 2027-03-01\npaper: A4\n")
    assert_all_on("A4", build(path, pool.workspace, only=("agenda",)))


def test_other_paper_is_a_fault_that_names_the_two(tmp_path: Any) -> None:
    pool = Workplace(tmp_path)
    pool.write("sessions/pool.yaml", f"{POOL}paper: legal\n")
    path = pool.write("sessions/day.yaml", DAY)
    (fault,) = build(path, pool.workspace, only=("agenda",)).faults
    assert fault.message == "`legal` is no paper that pages are laid out for."
    assert fault.hint == "choose from `A4` and `letter`"
