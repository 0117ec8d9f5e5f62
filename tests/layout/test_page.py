"""Laws of layout: nothing off its place, nothing trimmed, nothing too small, whatever the text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sessionbuilder.content import Bullet, Bullets, Card, Cards, Lead, Page, Panel, Part, Takeaway
from sessionbuilder.deck.elements import Grid, Shape, extent
from sessionbuilder.diagnostics import Report
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.layout.page import page_bodies
from sessionbuilder.text import RichText, plain
from sessionbuilder.units import EMU_PER_POINT, points
from tests.pool import REPOSITORY, Pool, calm, paragraphs_of, texts_of

THEME = calm()

words = st.text(alphabet="abcdefghijklmnopqrstuvwxyzABC", min_size=1, max_size=14)
texts = st.builds(lambda parts: plain(" ".join(parts)), st.lists(words, min_size=1, max_size=30))
bullets = st.builds(Bullet, texts, st.lists(texts, max_size=2).map(tuple))
parts = st.one_of(
    st.builds(Lead, texts),
    st.builds(Takeaway, texts),
    st.builds(Bullets, st.lists(bullets, min_size=1, max_size=9).map(tuple), st.booleans()),
    st.builds(
        Cards,
        st.lists(st.builds(Card, texts, st.one_of(st.none(), texts)), min_size=1, max_size=9).map(tuple),
        st.integers(1, 3),
    ),
)
panels = st.one_of(st.none(), st.just(Panel(20, "minutes to work", "until 11:13", ("4 groups of 6",))))
pages = st.builds(Page, st.just(plain("Title")), st.lists(parts, min_size=1, max_size=3).map(tuple), panels)


def placed(page: Page) -> tuple[list[list[Shape]], Report]:
    report = Report()
    bodies = page_bodies(page, (), Pen(THEME, report))
    return [[e for e in body.elements if isinstance(e, Shape)] for body in bodies], report


@settings(max_examples=150)
@given(page=pages)
def test_whatever_fits_lies_in_the_body_and_never_on_other_text(page: Page) -> None:
    slides, report = placed(page)
    if report.diagnostics:
        assert {found.fault.code for found in report.diagnostics} == {"L501"}
        return
    for shapes in slides:
        framed = [shape for shape in shapes if shape.frame]
        for shape in shapes:
            assert calm().template.body.contains(extent(shape)), shape.name
        for position, one in enumerate(framed):
            for other in framed[position + 1 :]:
                assert not one.box.overlaps(other.box), f"{one.name} on {other.name}"


@settings(max_examples=150)
@given(page=pages)
def test_text_is_as_high_as_its_place_or_less(page: Page) -> None:
    slides, report = placed(page)
    if report.diagnostics:
        return
    pen = Pen(THEME, Report())
    for shapes in slides:
        for shape in shapes:
            if shape.frame:
                across, down = shape.frame.inset
                height = pen.height(shape.frame.paragraphs, shape.box.width - 2 * across)
                assert height <= shape.box.height - 2 * down + points(1), shape.name


@settings(max_examples=150)
@given(page=pages)
def test_nothing_is_trimmed_and_nothing_too_small(page: Page) -> None:
    slides, _ = placed(page)
    shown = [p for shapes in slides for shape in shapes for p in paragraphs_of(shape)]
    assert all(paragraph.size >= THEME.scale.floor for paragraph in shown)
    said = "\n".join(str(paragraph.text) for paragraph in shown)
    for text in written(page.parts):
        assert str(text) in said


def written(parts: tuple[Part, ...]) -> list[RichText]:
    found: list[RichText] = []
    for part in parts:
        match part:
            case Lead(text) | Takeaway(text):
                found.append(text)
            case Bullets(items):
                found += [text for item in items for text in (item.text, *item.bullets)]
            case Cards(cards):
                found += [text for card in cards for text in (card.heading, card.text) if text]
    return found


def test_a_short_list_is_set_in_large_type(pool: Pool) -> None:
    built = pool.blocks("- points: Title\n  items: [One, Two, Three]\n")
    sizes = {p.size for e in built.slide("Title").elements if e.name == "Text" for p in paragraphs_of(e)}
    assert sizes == {28}


def test_a_long_list_carries_on_under_a_title_that_says_so(pool: Pool) -> None:
    items = "".join(
        f"    - Something that a trainer has to say, number {n}, in a sentence of some length\n" for n in range(14)
    )
    built = pool.blocks(f"- points: Title\n  items:\n{items}")
    numbered = [title for title in built.titles() if title.startswith("Title")]
    assert numbered == [f"Title ({n} of {len(numbered)})" for n in range(1, len(numbered) + 1)]
    counts = [sum("number" in text for text in texts_of(built.slide(title))) for title in numbered]
    assert sum(counts) == 14
    assert max(counts) - min(counts) <= 1, "slides are filled evenly"


def test_text_too_long_for_any_slide_is_told_with_its_line_measure_and_room(pool: Pool) -> None:
    built = pool.blocks(f"- points: Title\n  items:\n    - short\n    - {'far too long ' * 200}\n")
    (fault,) = built.faults()
    assert fault.startswith("4:7 L501 text-too-long: “far too long")
    assert fault.endswith("inches at 18 points; its place on the slide has 4.76.")


def test_a_title_too_long_for_two_lines_is_told(pool: Pool) -> None:
    built = pool.blocks(f"- points: {'A title that goes on ' * 10}\n  items: [x]\n")
    assert built.codes() == ["L502"]


def test_two_blocks_with_one_title_are_told_apart_by_the_clock(pool: Pool) -> None:
    built = pool.blocks("- break: Break\n- points: P\n  items: [x]\n- break: Break\n")
    assert [title for title in built.titles() if title.startswith("Break")] == ["Break", "Break · 09:50"]


def test_a_list_that_is_numbered_goes_on_counting_on_the_next_slide(pool: Pool) -> None:
    tasks = "".join(f"    - Task {n} {'with many words to it ' * 4}\n" for n in range(1, 9))
    built = pool.blocks(f"- exercise: Work\n  minutes: {{work: 20}}\n  tasks:\n{tasks}")
    numbers = [
        paragraph.number
        for slide in built.slides
        for element in slide.elements
        for paragraph in paragraphs_of(element)
        if paragraph.mark == "number"
    ]
    assert numbers == list(range(1, 9))


@pytest.mark.parametrize("letters", ["😀", "\\uE000"])
def test_signs_that_nobody_can_measure_are_told_and_kept(letters: str, pool: Pool) -> None:
    built = pool.blocks(f'- points: Title\n  items: ["{letters} and words", other]\n')
    assert [fault.split(" ")[1] for fault in built.faults()] == ["L503"]
    assert any(text.endswith(" and words") and len(text) == 11 for text in texts_of(built.slide("Title")))


def test_a_sign_is_told_where_it_is_written_and_once_with_all_others_of_its_text(pool: Pool) -> None:
    built = pool.blocks("- points: Title\n  items: [other, 'Well 🎉 done 👍', '🎉 again']\n")
    (fault,) = built.faults()
    assert fault.startswith("2:18 L503 unmeasured-character: How wide `🎉` (U+1F389) and `👍` (U+1F44D) will be")


@pytest.mark.parametrize(
    "words",
    [
        "Ελένη και Ιωάννης, Україна, Иван, Ağrı, Łódź, Nguyễn Thị, ə",
        "✓ ✔ ✗ ☐ ☑ ☒ → ← ↑ ↓ ↔ • ■ ● ★ ½ ✅ ⚠ ✔\N{VARIATION SELECTOR-16}",
        "دنا שלום हिंदी বাংলা ਪੰਜਾਬੀ தமிழ் አማርኛ ภาษาไทย ქართული Հայերեն اُردو",
        "上海 東京 ひらがな 서울",
    ],
)
def test_letters_and_signs_that_can_be_measured_are_no_fault(words: str, pool: Pool) -> None:
    assert pool.blocks(f'- points: "{words}"\n  items: ["{words}", other]\n').faults() == []


def test_letters_of_greek_and_cyrillic_are_as_wide_as_in_the_font() -> None:
    """A letter without a measure counts as wide as it may be."""
    assert THEME.widths.width(plain("Ελένη"), 100) < 300
    assert THEME.widths.width(plain("Іванна"), 100) < 350


def test_a_line_may_end_after_any_letter_of_chinese_but_not_before_a_full_stop() -> None:
    text = plain("保护儿童是每个人的责任。你好")
    assert ["".join(run.text for run in line) for line in THEME.widths.broken(text, 10, 111)] == [
        "保护儿童是每个人的责",
        "任。你好",
    ]
    assert THEME.widths.lines(text, 10, 111) == 2
    assert THEME.widths.longest_word(text, 10) == pytest.approx(20, abs=0.1)


def test_a_sentence_without_spaces_does_not_take_the_room_of_other_columns(pool: Pool) -> None:
    thai = "การปกป้องเด็กเป็นความรับผิดชอบของทุกคนหากคุณกังวลเกี่ยวกับเด็กโปรดแจ้งผู้จัดการ"
    built = pool.blocks(f"- table: Words\n  columns: [English, Thai]\n  rows: [[Safeguarding, {thai}]]\n")
    assert built.faults() == []
    (grid,) = [element for element in built.slide("Words").elements if isinstance(element, Grid)]
    assert min(grid.widths) / EMU_PER_POINT > THEME.widths.width(plain("Safeguarding"), 18, bold=True)


def test_lines_of_tall_scripts_are_higher() -> None:
    assert THEME.widths.line_of(plain("Greek Ελένη ✓")) == THEME.widths.line
    assert 1.25 <= THEME.widths.line_of(plain("बच्चों")) < THEME.widths.line_of(plain("a ကလေး"))


def test_a_word_of_two_hundred_letters_is_broken_over_lines_and_fits(pool: Pool) -> None:
    built = pool.blocks(f"- points: Title\n  items: [{'x' * 200}, other]\n")
    assert built.faults() == []


def test_every_line_count_is_safe_against_a_real_renderer() -> None:
    """Our widths leave kerning out, so we never count fewer lines than a renderer with the font's twin breaks."""
    image_font = pytest.importorskip("PIL.ImageFont")
    twin = Path("/usr/share/fonts/truetype/crosextra/Carlito-Regular.ttf")
    if not twin.exists():
        pytest.skip("Carlito is not installed")
    font = image_font.truetype(str(twin), 1000)
    widths = THEME.widths
    source = (REPOSITORY / "sessions/learning-from-serious-case-reviews.yaml").read_text("utf-8")
    for line in source.splitlines():
        text = plain(" ".join(line.replace("’", "'").split()))
        if len(str(text)) < 30:
            continue
        drawn = font.getlength(str(text)) / 1000 * 24
        assert widths.width(text, 24) >= drawn * 0.999, text
        assert widths.width(text, 24) <= drawn * 1.03, text
