"""One text with everything that a text may hold: the same words and looks on slides, in notes, in PDF and in Word."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from docx import Document
from pptx import Presentation
from pypdf import PdfReader

from sessionbuilder import pipeline
from sessionbuilder.diagnostics import Report
from sessionbuilder.script.script import script
from tests.pool import REPOSITORY, Built, Pool, paragraphs_of, texts_of

DAY = """\
session: A day of words
aim: Learn from reviews
outcomes: {learning: Identify what reviews teach}
time: 09:30 to 10:15
forms: []
programme:
  - points: Siân’s day
    minutes: 5
    outcomes: [learning]
    items:
      - item: From 1^st^ April, Siân and Schön wrote “**always**”, *perhaps* ‘never’, and [the guidance](https://example.org/guidance)
        items: ["The 31^st^ of March comes after “the inner list”"]
    say: Say 1^st^ to Siân, **slowly**, as *Schön* did; see [the guidance](https://example.org/guidance).
    worksheets: action-plan
  - exercise: "Case study 1"
    case: child-m
    minutes: {brief: 1, work: 10, feedback: 2 per group, debrief: 1}
    tasks: ["Read Siân’s 1^st^ letter **twice**"]
  - discussion: What now?
    minutes: 10
    questions: [What next?]
  - closing: Thank you
    minutes: 10
"""
INNER = "The 31st of March comes after “the inner list”"
OUTER = "From 1st April, Siân and Schön wrote “always”, perhaps ‘never’, and the guidance"


@pytest.fixture
def built(pool: Pool) -> Built:
    built = pool.session(DAY)
    assert built.faults() == []
    return built


@pytest.fixture
def files(built: Built) -> dict[str, bytes]:
    assert built.programme
    assert built.deck
    assert built.theme
    report = Report()
    placed = (built.deck, built.theme)
    shelf = pipeline.shelve(script(built.programme), placed, report, ("deck", "guide", "handouts"))
    assert not report.diagnostics
    return {output.name: output.content for output in pipeline.finish(shelf)}


def looks(paragraph: Any) -> dict[str, Any]:
    return {run.text.strip(" ,"): run for run in paragraph.runs}


def test_slides_show_emphasis_links_lists_and_raised_letters(files: dict[str, bytes]) -> None:
    slide = Presentation(BytesIO(files["deck.pptx"])).slides[1]
    assert slide.shapes.title
    assert slide.shapes.title.text_frame.text == "Siân’s day"
    (words,) = [shape.text_frame for shape in slide.placeholders if OUTER in shape.text_frame.text]
    outer, inner = words.paragraphs
    assert (outer.text, inner.text) == (OUTER, INNER)
    runs = looks(outer)
    assert runs["always"].font.bold
    assert runs["perhaps"].font.italic
    assert runs["the guidance"].hyperlink.address == "https://example.org/guidance"
    raised = [run.text for run in (*outer.runs, *inner.runs) if run._r.rPr.get("baseline") == "30000"]
    assert raised == ["st", "st"]


def test_notes_say_it_with_the_same_looks(files: dict[str, bytes]) -> None:
    notes = Presentation(BytesIO(files["deck.pptx"])).slides[1].notes_slide.notes_text_frame
    assert notes
    (said,) = [paragraph for paragraph in notes.paragraphs if "Siân" in paragraph.text]
    assert said.text == "Say 1st to Siân, slowly, as Schön did; see the guidance."
    runs = looks(said)
    assert runs["slowly"].font.bold
    assert runs["Schön"].font.italic
    assert runs["st"]._r.rPr.get("baseline") == "30000"
    assert [run.hyperlink.address for run in said.runs if run.hyperlink.address] == ["https://example.org/guidance"]


def test_word_has_them_in_its_own_way(files: dict[str, bytes]) -> None:
    document = Document(BytesIO(files["facilitator-guide.docx"]))
    said = next(
        paragraph
        for table in document.tables
        for row in table.rows
        for cell in row.cells
        for paragraph in cell.paragraphs
        if "1st to Siân" in paragraph.text
    )
    runs = looks(said)
    assert runs["slowly"].bold
    assert runs["Schön"].italic
    assert runs["st"].font.superscript
    assert [(link.text, link.address) for link in said.hyperlinks] == [("the guidance", "https://example.org/guidance")]
    (sheet,) = [content for name, content in files.items() if name.endswith(".docx") and "case-study" in name]
    words = [paragraph.text for paragraph in Document(BytesIO(sheet)).paragraphs]
    assert "Read Siân’s 1st letter twice" in words


def test_pdf_keeps_words_links_and_raises_letters(files: dict[str, bytes]) -> None:
    reader = PdfReader(BytesIO(files["facilitator-guide.pdf"]))
    raised: list[str] = []

    def note(text: str, _matrix: Any, _inner: Any, _font: Any, size: float) -> None:
        if size < 11:
            raised.append(text.strip())

    words = " ".join(" ".join(page.extract_text(visitor_text=note) for page in reader.pages).split())
    assert "st" in raised
    said = "to Siân, slowly, as Schön did; see the guidance (example.org/guidance)."
    assert said.replace(" ", "") in words.replace(" ", "")  # a line may end in the address
    assert "\u200b" not in words  # an address that is copied must lead somewhere
    assert "“always”" in words
    links = [
        annotation["/A"]["/URI"]
        for page in reader.pages
        for annotation in (found.get_object() for found in page.get("/Annots", ()))
        if "/URI" in annotation.get("/A", {})
    ]
    assert "https://example.org/guidance" in links


def test_a_caret_that_pairs_with_nothing_stays_as_it_is(pool: Pool) -> None:
    built = pool.blocks("- points: Title\n  items: ['2 ^ 3 is ^ so', 'x^2^y', 'a\\^st\\^b']\n")
    said = texts_of(built.slide("Title"))
    assert "2 ^ 3 is ^ so" in said
    assert "x2y" in said


def test_fields_without_looks_show_no_carets(pool: Pool) -> None:
    built = pool.blocks("- evidence: E\n  period: from 1^st^ April\n  sets: [{count: 3, says: cards}]\n")
    texts = [str(paragraph.text) for slide in built.slides for e in slide.elements for paragraph in paragraphs_of(e)]
    assert any(text.startswith("From 1st April") for text in texts), texts


def test_raised_letters_are_measured_smaller() -> None:
    from sessionbuilder.text import RichText, Run  # noqa: PLC0415
    from sessionbuilder.theme.widths import load_widths  # noqa: PLC0415

    widths = load_widths("Calibri")
    flat, raised = (RichText((Run("1"), Run("st", raised=high))) for high in (False, True))
    one = widths.width(RichText((Run("1"),)), 24)
    assert widths.width(raised, 24) - one == pytest.approx((widths.width(flat, 24) - one) * 2 / 3, rel=0.01)


def test_letters_of_code_are_measured_alike_and_lowered_ones_smaller() -> None:
    from sessionbuilder.text import RichText, Run  # noqa: PLC0415
    from sessionbuilder.theme.widths import load_widths  # noqa: PLC0415

    widths = load_widths("Calibri")
    code = RichText((Run("iiWW", code=True),))
    assert widths.width(code, 10) == pytest.approx(4 * 6, rel=0.01)
    assert widths.lines(code, 10, 13) == 2
    flat, lowered = (RichText((Run("2", lowered=low),)) for low in (False, True))
    assert widths.width(lowered, 24) == pytest.approx(widths.width(flat, 24) * 2 / 3, rel=0.01)


def test_no_session_file_holds_what_would_be_shown_as_markup() -> None:
    for path in sorted((REPOSITORY / "sessions").rglob("*.yaml")):
        assert "<sup>" not in path.read_text("utf-8"), path
