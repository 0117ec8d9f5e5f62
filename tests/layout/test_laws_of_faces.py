"""Laws of covers, dividers and breaks, and of titles: whatever is said on them stands on them."""

from __future__ import annotations

from itertools import combinations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from sessionbuilder.content import Cover, Divider, Pause
from sessionbuilder.deck.elements import Group, Shape
from sessionbuilder.diagnostics import Report
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.layout.faces import cover_body, divider_body, pause_body
from sessionbuilder.units import points
from tests.layout.any_page import sentences, some, texts
from tests.layout.test_page import THEME
from tests.pool import Pool
from tests.programme.days import day

covers = st.builds(
    Cover, texts(), st.just("") | sentences(most=6), st.just("") | sentences(most=12), some(sentences(most=8), 0, 5)
)
dividers = st.builds(Divider, texts(), st.integers(1, 30), st.none() | texts(most=20))
TITLES = ["A", "A (1 of 4)", "A (2 of 4)", "A (2 of 4) [2]", "A · 09:20", "B"]
"""Some are as others become where they are told apart."""
pauses = st.builds(Pause, texts(), st.just("Back at 13:00"), st.just("") | sentences(most=15))


@settings(max_examples=120, derandomize=True)
@given(covers | dividers | pauses)
def test_what_is_said_on_a_face_stands_on_it_in_its_place_or_is_told(face: Cover | Divider | Pause) -> None:
    report = Report()
    pen = Pen(THEME, report)
    match face:
        case Cover():
            body, wanted = cover_body(face, pen), [face.organisation, face.strapline, *face.details]
        case Divider():
            body = divider_body(face, pen)
            wanted = [str(face.number), str(face.summary or "")]
        case Pause():
            body, wanted = pause_body(face, pen), [face.back, face.then]
    shapes = [element for element in body.elements if isinstance(element, Shape) and element.frame]
    icons = [element for element in body.elements if isinstance(element, Group)]
    assert len(shapes) + len(icons) == len(body.elements)
    assert len(icons) == isinstance(face, Pause)
    paragraphs = [paragraph for shape in shapes if shape.frame for paragraph in shape.frame.paragraphs]
    assert [str(paragraph.text) for paragraph in paragraphs] == [text for text in wanted if text]
    assert all(paragraph.size >= THEME.scale.floor for paragraph in paragraphs)
    places = THEME.template.layouts[body.layout].places
    for one, other in combinations(
        [*(each.box for each in shapes), *(each.box for each in icons), places["title"].box], 2
    ):
        assert not one.overlaps(other)
    for shape in shapes:
        assert shape.frame
        assert THEME.template.slide.contains(shape.box)
        assert shape.placeholder in places
        if not report.diagnostics:
            assert pen.height(shape.frame.paragraphs, shape.box.width) <= shape.box.height + points(1)


@settings(max_examples=40, derandomize=True)
@given(st.lists(st.tuples(st.sampled_from(TITLES), st.booleans()), min_size=1, max_size=6))
@example(blocks=[("A", True), ("A (1 of 4)", False), ("A (2 of 4)", False)])
def test_no_two_slides_have_one_title(pool: Pool, blocks: list[tuple[str, bool]]) -> None:
    """People go to a slide by its title, and screen readers read nothing else of those between."""
    long = ", ".join(f"A long item that fills a line of its slide, with the number {number}" for number in range(14))
    text = day("09:00 to 12:00", *(f"points: '{title}', minutes: 20" for title, _ in blocks))
    for _, is_long in blocks:
        text = text.replace("items: [x]", f"items: [{long if is_long else 'y'}]", 1)
    titles = pool.session(text).titles()
    assert len(titles) > len(blocks)
    assert len(set(titles)) == len(titles)
