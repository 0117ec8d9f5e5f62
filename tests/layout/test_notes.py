"""Notes pages: six placeholders, as much room as paper has, and told where it is not enough."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from click.testing import CliRunner
from lxml import etree
from pptx import Presentation

from sessionbuilder.cli import main
from sessionbuilder.deck import Deck
from sessionbuilder.deck.elements import Paragraph
from sessionbuilder.layout.notes import overfull
from sessionbuilder.text import plain
from tests.layout.test_page import THEME
from tests.paper import deck_of
from tests.pool import Pool, notes_of

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
TALK = "- points: Talk\n  minutes: 5\n  items: [one]\n  say:\n"


def said(paragraphs: int) -> str:
    return (
        TALK
        + "    - The same twenty words or so, said again and again, until a page of paper is full of them.\n"
        * paragraphs
    )


def test_the_master_has_the_six_placeholders_and_the_body_all_the_room_under_a_small_picture(pool: Pool) -> None:
    deck = Presentation(BytesIO(deck_of(pool.blocks(said(1))).content))
    boxes = {}
    for shape in list(deck.notes_master.placeholders):
        boxes[str(shape.placeholder_format.type).split(" ")[0]] = shape
    assert len(boxes) == 6
    body, picture = boxes["BODY"], boxes["SLIDE_IMAGE"]
    assert body.top == picture.top + picture.height + 57_150
    assert body.top + body.height <= boxes["FOOTER"].top
    assert (body.width, picture.width * 9) == (5_943_600, picture.height * 16)
    assert THEME.template.notes.paper.contains(THEME.template.notes.body)


def test_every_notes_page_fills_placeholders_of_its_master(pool: Pool) -> None:
    with zipfile.ZipFile(BytesIO(deck_of(pool.blocks(said(1))).content)) as package:
        master, page = (
            {(own.get("type"), own.get("idx")) for own in etree.fromstring(package.read(name)).iter(f"{P}ph")}
            for name in ("ppt/notesMasters/notesMaster1.xml", "ppt/notesSlides/notesSlide1.xml")
        )
        size = etree.fromstring(package.read("ppt/notesSlides/notesSlide1.xml")).find(f".//{A}lvl1pPr/{A}defRPr")
    assert page < master
    assert size is not None
    assert size.get("sz") == "1200", "LibreOffice does not look at the master"


@pytest.mark.parametrize(("lines", "full"), [(35, False), (36, True)])
def test_notes_are_measured_in_twelve_points(lines: int, full: bool) -> None:
    page = THEME.template.notes
    body = page.body.inset(*page.inset)
    assert int(body.height / 12700 / (12 * THEME.widths.line)) == 35
    assert overfull([Paragraph(plain("One line."), 12)] * lines, THEME) == full


def test_notes_longer_than_a_page_are_told_once_for_a_deck(pool: Pool) -> None:
    assert not deck_of(pool.blocks(said(3))).remark
    long = pool.blocks(said(40) + said(41).replace("Talk", "More"))
    assert long.faults() == [], "what is said is no fault"
    assert deck_of(long).remark.startswith("the notes of 2 slides are longer than a page")
    assert deck_of(long).remark.endswith("print the guide, not Notes Pages")
    assert not deck_of(long, to_send=True).remark, "it has no notes"


def test_a_build_says_so_beside_the_deck(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    path = pool.blocks(said(40)).path
    monkeypatch.chdir(pool.root)
    told = CliRunner().invoke(main, ["build", str(path), "--only", "deck", "--out", str(pool.root / "out")]).output
    assert told.count("print the guide, not Notes Pages") == 1


# --- descriptions that are too long to be listened to


def described(deck: Deck) -> list[str]:
    return [getattr(element, "alt", "") for slide in deck.slides for element in slide.elements]


PROCESS = "- process: How it runs\n  minutes: 9\n  steps:\n" + "".join(
    f"    - step: Step {word} of a way that is long enough to be told in many words\n"
    for word in ("one", "two", "three", "four", "five", "six")
)


def test_a_long_description_is_cut_at_a_sentence_and_stands_whole_in_the_notes(pool: Pool) -> None:
    built = pool.blocks(PROCESS)
    assert built.deck
    (whole,) = [alt for alt in described(built.deck) if len(alt) >= 250]
    file = Presentation(BytesIO(deck_of(built).content))
    told = [str(own) for own in file.slides[1].shapes._spTree.xpath(".//p:cNvPr/@descr")]
    assert max(map(len, told)) < 250
    (brief,) = [alt for alt in told if alt.endswith("More in the notes.")]
    assert whole.startswith(brief.removesuffix(" More in the notes."))
    notes = file.slides[1].notes_slide.notes_text_frame
    assert notes
    assert notes.text.endswith(f"THE PICTURE IN WORDS\n{whole}")
    assert whole not in notes_of(built.slides[1]), "what is printed of the slide elsewhere has it whole"


def test_what_is_sent_without_notes_has_the_whole_description(pool: Pool) -> None:
    built = pool.blocks(PROCESS)
    assert built.deck
    (whole,) = [alt for alt in described(built.deck) if len(alt) >= 250]
    file = Presentation(BytesIO(deck_of(built, to_send=True).content))
    assert whole in file.slides[1].shapes._spTree.xpath(".//p:cNvPr/@descr")


def test_a_table_leaves_its_cells_to_be_read(pool: Pool) -> None:
    rows = "".join(f"    - [Police, Number {number} of what was seen]\n" for number in range(6))
    built = pool.blocks(f"- table: Who saw\n  minutes: 5\n  columns: [Agency, What]\n  rows:\n{rows}")
    assert built.deck
    (alt,) = [alt for alt in described(built.deck) if alt.startswith("Table")]
    assert alt == "Table of 6 rows, by Agency and What"
