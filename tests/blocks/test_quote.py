from __future__ import annotations

from io import BytesIO

import pytest
from pptx import Presentation

from sessionbuilder.content import Page, Quotation, Takeaway
from sessionbuilder.deck.elements import Shape, indent
from sessionbuilder.diagnostics import Report
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.layout.foot import Foot
from sessionbuilder.layout.page import page_bodies
from sessionbuilder.text import plain
from sessionbuilder.writers.pptx import deck_bytes
from tests.layout.test_page import THEME
from tests.pool import Built, Pool, calm, paragraphs_of, shapes_of, texts_of

SOURCE = '  source: "kolb1984, p. 38"\n'


def quoting(words: str, pool: Pool, more: str = SOURCE) -> Built:
    return pool.blocks(f"- quote: What was said\n  minutes: 2\n  words: '{words}'\n{more}")


def shape(built: Built, name: str) -> Shape:
    (found,) = [each for each in shapes_of(built.slides[1]) if isinstance(each, Shape) and each.name == name]
    return found


def words_of(built: Built) -> str:
    frame = shape(built, "Quotation").frame
    assert frame
    (paragraph,) = frame.paragraphs
    return str(paragraph.text)


def test_it_is_large_with_a_hung_mark_and_whose_it_is_in_line_with_the_words(pool: Pool) -> None:
    built = quoting("Learning starts from what happened", pool, SOURCE + "  by: A trainer\n")
    quotation, whose = shape(built, "Quotation"), shape(built, "Who said it, and where")
    assert quotation.frame
    (paragraph,) = quotation.frame.paragraphs
    assert str(paragraph.text) == "“Learning starts from what happened”"
    assert paragraph.size == calm().scale.hero
    assert whose.box.x == quotation.box.x + indent(paragraph) > quotation.box.x
    assert whose.box.y > quotation.box.bottom
    assert texts_of(built.slides[1])[2:4] == ["A trainer", "Kolb, D.A. (1984), p. 38"]
    assert (built.slides[1].layout, quotation.placeholder, whose.placeholder) == ("quote", "1", "10")


def test_in_the_file_the_mark_hangs_and_is_text_in_a_placeholder(pool: Pool) -> None:
    built = quoting("Learn it", pool)
    assert built.deck
    assert built.theme
    slide = Presentation(BytesIO(deck_bytes(built.deck, built.theme))).slides[1]
    (placed,) = [each for each in slide.placeholders if each.name == "Quotation"]
    assert placed.text_frame.text == "“Learn it”"
    number = placed.placeholder_format.idx
    (place,) = [each for each in slide.slide_layout.placeholders if each.placeholder_format.idx == number]
    (looks,) = place._element.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}lvl1pPr")
    hung = indent(paragraphs_of(shape(built, "Quotation"))[0])
    assert (looks.get("marL"), looks.get("indent")) == (str(hung), str(-hung))


def test_beside_something_else_it_still_hangs_and_its_source_is_at_the_foot() -> None:
    pen = Pen(THEME, Report())
    page = Page(plain("What was said"), (Quotation(plain("Learn it"), "A trainer"), Takeaway(plain("Learn"))))
    (body,) = page_bodies(page, Foot(("Kolb (1984), p. 38",)), pen)
    said, by, *_ = [paragraph for element in body.elements for paragraph in paragraphs_of(element)]
    assert (str(said.text), str(by.text)) == ("“Learn it”", "A trainer")
    assert indent(said) > 0
    assert [str(p.text) for p in paragraphs_of(body.elements[-1])] == ["Source: Kolb (1984), p. 38"]
    assert not pen.report.diagnostics


def test_its_source_does_not_stand_at_the_foot_as_well(pool: Pool) -> None:
    texts = texts_of(quoting("Learning", pool).slides[1])
    assert [text for text in texts if "Kolb" in text] == ["Kolb, D.A. (1984), p. 38"]


def test_130_words_can_still_be_read(pool: Pool) -> None:
    words = "nobody alone holds the whole picture of a child " * 14 + "and so we ask"
    assert len(words.split()) == 130
    built = quoting(words, pool, SOURCE + "  by: A trainer\n")
    assert built.faults() == []
    quotation, whose = shape(built, "Quotation"), shape(built, "Who said it, and where")
    assert quotation.frame
    assert quotation.frame.paragraphs[0].size >= 24
    assert quotation.box.bottom < whose.box.y
    assert whose.box.bottom <= calm().template.source.bottom


def test_what_is_too_long_for_usual_text_is_told_and_kept_whole(pool: Pool) -> None:
    words = ("nobody alone holds the whole picture of a child " * 25).strip()
    built = quoting(words, pool)
    (fault,) = built.faults()
    assert fault.startswith("3:10 L501 text-too-long: “nobody alone holds")
    assert "at 24 points" in fault
    assert words_of(built) == f"“{words}”"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("“Learn it”", "“Learn it”"),
        ('"Learn it"', "“Learn it”"),
        ("‘Learn it’", "“Learn it”"),
        ("“**Learn** it”", "“Learn it”"),
        # these marks do not stand round it all
        ("“Yes” and “no”", "““Yes” and “no””"),
        ('"Yes" and "no"', '“"Yes" and "no"”'),
        ("We don’t “ask”", "“We don’t “ask””"),
        ("The parents’ ‘don’t know’", "“The parents’ ‘don’t know’”"),
        ("„Ja“ means yes", "“„Ja“ means yes”"),
        ("“", None),
        ("Ask “why", None),
        ("Ask why”", None),
        ("Ask ‘why", None),
        ('Ask "why', None),
        ("“Ask ‘why”", None),
    ],
)
def test_the_slide_sets_the_marks_once_and_none_may_stand_alone(written: str, shown: str | None, pool: Pool) -> None:
    built = quoting(written.replace("'", "''"), pool)
    if shown is None:
        assert [fault[:9] for fault in built.faults()] == ["3:10 F230"]
    else:
        assert built.faults() == []
        assert words_of(built) == shown


def test_every_source_says_where(pool: Pool) -> None:
    assert quoting("Learn", pool, '  source: ["kolb1984, p. 38", wt2010]\n').faults() == [
        "4:31 F202 missing-field: Nothing says where in `wt2010` these words stand."
    ]
    assert [fault[:8] for fault in quoting("Learn", pool, "").faults()] == ["1:3 F202"]
