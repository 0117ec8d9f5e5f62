"""What trainers do to a deck afterwards, as far as python-pptx can do it as PowerPoint would."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from PIL import Image
from pptx import Presentation
from pptx.chart.data import CategoryChartData

from sessionbuilder.writers.pptx import deck_bytes
from tests.pool import Pool, shipped

FLAGSHIP = "learning-from-serious-case-reviews"
CHART = """
- chart: What became of referrals
  type: bar
  source: kolb1984
  says: Most were assessed
  data:
    Assessed: 60
    Advice: 30
    Nothing: 10
"""
_FLOOR = 18
"""Points; footers and sources are smaller."""


@pytest.fixture
def deck() -> Any:
    built = shipped(FLAGSHIP)
    assert built.deck
    assert built.theme
    return Presentation(BytesIO(deck_bytes(built.deck, built.theme)))


def reopened(deck: Any) -> Any:
    saved = BytesIO()
    deck.save(saved)
    return Presentation(BytesIO(saved.getvalue()))


def test_a_slide_can_be_added_on_every_layout_that_is_offered(deck: Any) -> None:
    for number, layout in enumerate(list(deck.slide_layouts)[:8]):
        slide = deck.slides.add_slide(layout)
        for place in slide.placeholders:
            if place.placeholder_format.type is not None and "PICTURE" in str(place.placeholder_format.type):
                continue
            place.text_frame.text = f"Words {number}"
            assert place.width > 0, "its place is that of the layout"
    added = list(reopened(deck).slides)[-8:]
    titles = [slide.shapes.title.text_frame.text if slide.shapes.title is not None else None for slide in added]
    assert titles == [f"Words {number}" for number in range(7)] + [None], "only the blank one has no title"


def test_the_layouts_for_content_take_more_than_text(deck: Any) -> None:
    places = {layout.name: [place._element.ph for place in layout.placeholders] for layout in deck.slide_layouts}
    (content,) = [ph for ph in places["Title and content"] if ph.get("idx") == "1"]
    assert content.get("type") is None, "a place for text alone would have no icons for a table, a chart, a picture"
    halves = [ph for ph in places["Two content"] if ph.get("sz") == "half" and ph.get("type") is None]
    assert [ph.get("idx") for ph in halves] == ["1", "2"]


def test_a_picture_goes_into_its_place(deck: Any) -> None:
    (layout,) = [each for each in deck.slide_layouts if each.name == "Picture with text"]
    slide = deck.slides.add_slide(layout)
    (place,) = [each for each in slide.placeholders if "PICTURE" in str(each.placeholder_format.type)]
    dots = BytesIO()
    Image.new("RGB", (40, 30), "red").save(dots, "PNG")
    dots.seek(0)
    left, width = place.left, place.width
    shown = place.insert_picture(dots)
    assert (shown.left, shown.width) == (left, width)


def first_size(place: Any) -> int:
    """The size of the first level of a layout's placeholder, in points."""
    return next(int(each.get("sz")) for each in place._element.iter() if each.tag.endswith("defRPr")) // 100


def test_what_is_typed_into_a_list_looks_like_the_rest(deck: Any) -> None:
    sizes: dict[str, set[int]] = {}
    for slide in deck.slides:
        levels = {place.placeholder_format.idx: first_size(place) for place in slide.slide_layout.placeholders}
        for place in slide.placeholders:
            if place.placeholder_format.idx in (31, 32):
                continue
            typed = place.text_frame.add_paragraph()
            typed.text = "One more"
            size = levels[place.placeholder_format.idx]
            sizes.setdefault(slide.slide_layout.name, set()).add(size)
            assert size >= _FLOOR, (slide.slide_layout.name, place.name)
    assert len(sizes) > 10
    assert "One more" in [
        p.text for s in reopened(deck).slides for e in s.placeholders for p in e.text_frame.paragraphs
    ]


def test_another_layout_can_be_chosen_and_the_words_stay(deck: Any) -> None:
    """What PowerPoint matches is there on both sides, and nothing on the slide says another place."""
    (content,) = [each for each in deck.slide_layouts if each.name == "Title and content"]
    for slide in list(deck.slides)[1:]:
        if slide.shapes.title is None:
            continue
        for place in slide.placeholders:
            assert not len(place._element.spPr), "what a slide says of itself goes with it to every layout"
    assert {place.placeholder_format.idx for place in content.placeholders} >= {0, 1}


def test_a_figure_of_a_chart_can_be_changed(pool: Pool) -> None:
    built = pool.blocks(CHART)
    assert built.deck, built.faults()
    assert built.theme
    deck = Presentation(BytesIO(deck_bytes(built.deck, built.theme)))
    (chart,) = [shape.chart for slide in deck.slides for shape in slide.shapes if shape.has_chart]
    figures: Any = CategoryChartData()  # type: ignore[no-untyped-call]
    figures.categories = ["Assessed", "Advice", "Nothing"]
    figures.add_series("Referrals", (55, 25, 20))
    chart.replace_data(figures)
    (again,) = [shape.chart for slide in reopened(deck).slides for shape in slide.shapes if shape.has_chart]
    assert list(again.plots[0].series[0].values) == [55, 25, 20]
    assert again.part.chart_workbook.xlsx_part.blob.startswith(b"PK"), "Edit Data opens a workbook"
