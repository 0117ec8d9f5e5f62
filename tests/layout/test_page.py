"""What a page becomes: sizes of type, slides that carry on, and what is told of texts that do not fit."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from msgspec.structs import replace

from sessionbuilder.content import Bullet, Bullets, Card, Cards, Column, Columns, Numeral, Numerals, Page, Remark, Table
from sessionbuilder.deck.elements import Frame, Grid, Paragraph, Shape, extent
from sessionbuilder.diagnostics import Report
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.fonts import folders
from sessionbuilder.layout.foot import Foot
from sessionbuilder.layout.page import page_bodies
from sessionbuilder.layout.parting import kept_company
from sessionbuilder.text import plain
from sessionbuilder.units import EMU_PER_POINT, points
from tests.pool import REPOSITORY, Pool, calm, numbered_on, paragraphs_of, shapes_of, texts_of

THEME = calm()


def placed(page: Page) -> tuple[list[list[Shape]], Report]:
    report = Report()
    bodies = page_bodies(page, Foot(), Pen(THEME, report))
    return [[e for e in body.elements if isinstance(e, Shape)] for body in bodies], report


def test_a_short_list_is_as_large_as_a_message_and_stands_together_above_the_middle(pool: Pool) -> None:
    built = pool.blocks("- points: Title\n  items: [One, Two, Three]\n")
    rows = [e for e in built.slide("Title").elements if isinstance(e, Shape) and e.name.startswith("Item ")]
    assert {p.size for row in rows for p in paragraphs_of(row)} == {THEME.scale.message}
    line = points(THEME.scale.message * THEME.widths.line)
    assert points(28) <= rows[1].box.y - rows[0].box.y - line <= points(37)
    body = THEME.template.body
    over, under = rows[0].box.y - body.y, body.bottom - rows[-1].box.bottom
    assert over == pytest.approx(0.4 * (over + under), abs=points(2))


def test_no_word_is_left_alone_on_the_last_line_of_a_row(pool: Pool) -> None:
    said = "Most serious and fatal maltreatment happens in the family home, and it involves parents or other relatives"
    slide = pool.blocks(f"- points: Title\n  items: ['{said}', Other]\n").slide("Title")
    row = next(e for e in slide.elements if isinstance(e, Shape) and e.name == "Item 1")
    (paragraph,) = paragraphs_of(row)
    for end in range(len(said) - 30, len(said)):
        text = plain(said[:end])
        placed = kept_company(replace(row, frame=Frame((replace(paragraph, text=text),))), THEME.widths)
        assert isinstance(placed, Shape)
        lines = THEME.widths.broken(text, paragraph.size, placed.box.width / EMU_PER_POINT)
        assert len(lines) == 1 or len("".join(run.text for run in lines[-1]).split()) > 1


@pytest.mark.parametrize(
    ("items", "size"),
    [
        (["One"] * 4, THEME.scale.message),
        ([f"Something that a trainer says, and then {'more of it, ' * times}until it ends" for times in (1, 12)], 24),
    ],
)
def test_only_what_is_short_is_as_large_as_a_message(pool: Pool, items: list[str], size: int) -> None:
    listed = "".join(f"    - '{item} {number}'\n" for number, item in enumerate(items))
    slide = pool.blocks(f"- points: Title\n  items:\n{listed}").slide("Title")
    rows = [e for e in slide.elements if isinstance(e, Shape) and e.name.startswith("Item ")]
    assert {p.size for row in rows for p in paragraphs_of(row)} == {size}


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


def listed(count: int, words: int) -> list[list[Paragraph]]:
    """The paragraphs of each slide that so many items of so many words take."""
    items = tuple(Bullet(plain(" ".join(["children"] * words))) for _ in range(count))
    slides, report = placed(Page(plain("Title"), (Bullets(items),)))
    assert not report.diagnostics
    return [[paragraph for shape in shapes for paragraph in paragraphs_of(shape)] for shapes in slides]


def test_the_smallest_type_saves_a_slide_with_next_to_nothing_on_it_and_no_other() -> None:
    assert [(len(slide), slide[0].size) for slide in listed(12, 24)] == [(4, 20), (4, 20), (4, 20)]
    assert [(len(slide), slide[0].size) for slide in listed(13, 24)] == [(7, 18), (6, 18)]


def test_more_than_seven_items_are_split_before_they_are_shrunk() -> None:
    assert all(len(slide) <= 7 and slide[0].size >= 24 for slide in listed(11, 11))


def cards_of(*cards: Card, across: int = 3) -> list[Shape]:
    (shapes,), report = placed(Page(plain("Title"), (Cards(cards, across),)))
    assert not report.diagnostics
    return shapes


@pytest.mark.parametrize(
    ("count", "across", "lines"),
    [(5, 3, [3, 2]), (6, 3, [3, 3]), (7, 3, [3, 3, 1]), (10, 3, [2] * 5)],
)
def test_the_last_line_of_cards_keeps_the_columns_and_one_card_is_not_left_alone(
    count: int, across: int, lines: list[int]
) -> None:
    shapes = cards_of(*(Card(plain(f"Card {number}")) for number in range(count)))
    tiles = [shape.box for shape in shapes if shape.name == "Tile"]
    tops = sorted({tile.y for tile in tiles})
    assert [sum(tile.y == top for tile in tiles) for top in tops] == lines
    assert len({tile.x for tile in tiles}) == max(lines)
    assert len({(tile.width, tile.height) for tile in tiles}) == 1, "equal in width and height"
    assert {(shape.fill, shape.outline) for shape in shapes if shape.name == "Tile"} == {("tint", "line")}


def test_a_few_cards_stand_together_in_rows_of_their_own() -> None:
    shapes = cards_of(*(Card(plain(f"Card {number}"), plain("What it says")) for number in range(3)))
    rows = [shape.box for shape in shapes if shape.name in ("Card 1", "Card 2", "Card 3")]
    assert len({row.x for row in rows}) == len({row.height for row in rows}) == 1
    assert rows[2].bottom - rows[0].y < 0.7 * THEME.template.body.height
    assert sum(shape.name == "Hairline" for shape in shapes) == 2


@pytest.mark.parametrize("shares", [(1, 1), (1, None)])
def test_figures_of_a_slide_have_one_size_and_those_that_are_shares_a_bar(shares: tuple[int | None, ...]) -> None:
    figures = ("12,345,678", "7")
    numerals = tuple(
        Numeral(figure, plain("what it counts"), None, Fraction(1, 2) if share else None)
        for figure, share in zip(figures, shares, strict=True)
    )
    (shapes,), _ = placed(Page(plain("Title"), (Numerals(numerals),)))
    shown = [shape for shape in shapes if shape.name.startswith("Figure ")]
    assert len({p.size for shape in shown for p in paragraphs_of(shape)}) == 1
    assert sum(shape.name == "Part" for shape in shapes) == sum(share is not None for share in shares)


def test_no_tile_is_more_than_half_as_high_again_as_its_text_needs() -> None:
    column = Column(plain("Heading"), tuple(Bullet(plain(f"Short {number}")) for number in range(4)))
    (shapes,), _ = placed(Page(plain("Title"), (Columns((column, column)),)))
    pen = Pen(THEME, Report())
    for shape in shapes:
        assert shape.frame
        across, down = shape.frame.inset
        needs = pen.height(shape.frame.paragraphs, shape.box.width - 2 * across) + 2 * down
        assert shape.box.height <= needs * 1.5 + EMU_PER_POINT


def test_a_remark_that_may_wait_is_in_a_quieter_colour() -> None:
    card = Card(plain("A"), None, (Remark("Now", plain("b")), Remark("Later", plain("c"), quiet=True)))
    found = {str(p.text): p.colour for shape in cards_of(card, Card(plain("B"))) for p in paragraphs_of(shape)}
    assert (found["Now: b"], found["Later: c"]) == ("ink", "quiet")


def test_a_long_table_is_parted_at_a_pause_that_is_near_its_middle() -> None:
    def halves(quiet: int, of: int = 12) -> list[int]:
        rows = tuple((plain(f"{number}"), plain("What")) for number in range(of))
        table = Table(("At", "What"), rows, (1, 4), frozenset({quiet}), halves=True)
        (body,) = page_bodies(Page(plain("Title"), (table,)), Foot(), Pen(THEME, Report()))
        return [len(element.rows) - 1 for element in body.elements if isinstance(element, Grid)]

    assert halves(4) == [5, 7], "after the pause"
    assert halves(1) == [6, 6], "where it is too far off, in the middle"
    assert halves(6, of=9) == [5, 4], "and of few lines none is far enough for two lines beside seven"


def test_text_too_long_for_any_slide_is_told_with_its_line_measure_and_room(pool: Pool) -> None:
    built = pool.blocks(f"- points: Title\n  items:\n    - short\n    - {'far too long ' * 200}\n")
    (fault,) = built.faults()
    assert fault.startswith("4:7 L501 text-too-long: “far too long")
    assert fault.endswith("inches at 18 points; its place on the slide has 4.78.")


def test_a_title_too_long_for_two_lines_is_told(pool: Pool) -> None:
    built = pool.blocks(f"- points: {'A title that goes on ' * 10}\n  items: [x]\n")
    assert built.codes() == ["L502"]


def test_two_blocks_with_one_title_are_told_apart_by_the_clock(pool: Pool) -> None:
    built = pool.blocks("- break: Break\n- points: P\n  items: [x]\n- break: Break\n")
    assert [title for title in built.titles() if title.startswith("Break")] == ["Break", "Break · 09:50"]


def test_a_list_that_is_numbered_goes_on_counting_on_the_next_slide(pool: Pool) -> None:
    tasks = "".join(f"    - Task {n} {'with many words to it ' * 4}\n" for n in range(1, 9))
    built = pool.blocks(f"- exercise: Work\n  minutes: {{work: 20}}\n  tasks:\n{tasks}")
    numbers = [number for slide in built.slides for number, _ in numbered_on(slide)]
    assert numbers == list(range(1, 9))


def test_numbers_of_a_list_look_alike_whatever_the_first_words_of_its_items(pool: Pool) -> None:
    tasks = "".join(f"    - '{words} of it'\n" for words in ("**Some**", "More", "*All*", "**Much**", "Little"))
    slide = pool.blocks(f"- exercise: Work\n  minutes: {{work: 20}}\n  tasks:\n{tasks}").slide("Work")
    items = [paragraph for element in slide.elements for paragraph in paragraphs_of(element) if paragraph.label]
    assert [str(item.label) for item in items] == ["1", "2", "3", "4", "5"], "what is in bold and the accent"
    alike = pool.blocks("- exercise: Work\n  minutes: {work: 20}\n  tasks: [One, Two, Three, Four, Five]\n").slide(
        "Work"
    )
    marks = [paragraph.mark for element in alike.elements for paragraph in paragraphs_of(element) if paragraph.mark]
    assert marks == ["number"] * 5, "PowerPoint counts what a trainer adds"


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
    twin = Path(folders()[0]) / "carlito/Carlito-Regular.ttf"
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


def test_of_two_columns_the_one_with_much_more_in_it_is_wider(pool: Pool) -> None:
    """Else one stands half empty, and the other sets the size of both."""
    much = ", ".join(f"Something that today covers, told in a line or two of words {n}" for n in range(4))
    for covers, wider in ((much, True), ("Harm, Loss", False)):
        note = f"- content-note: Care\n  covers: [{covers}]\n  looking-after: [Pass, Step out]\n"
        shapes = {each.name: each for each in shapes_of(pool.blocks(note).slide("Care"))}
        if "Column 1" in shapes:
            one, two = (extent(shapes[f"Column {number}"]) for number in (1, 2))
            assert (one.width > 1.3 * two.width) == wider
            assert one.height == two.height
        else:
            assert not wider


def test_cards_hug_their_words_as_far_apart_down_as_across_and_somewhat_above_the_middle() -> None:
    shapes = cards_of(*(Card(plain("No names, and no guessing.")) for _ in range(6)), across=2)
    tiles = [shape.box for shape in shapes if shape.name == "Tile"]
    first, beside, below = tiles[:3]
    assert below.y - first.bottom == beside.x - first.right == THEME.template.gutter
    assert first.height < points(60), "a line of text and equal air over and under it"
    over, under = first.y - THEME.template.body.y, THEME.template.body.bottom - tiles[-1].bottom
    assert 0.6 < over / under < 0.7


def test_what_is_taken_home_and_has_a_slide_to_itself_fills_it(pool: Pool) -> None:
    words = " ".join(["Listen to what a child says and does not say"] * 5)
    items = "\n".join(f"      - {{card: What {number}, says: {words}}}" for number in range(5))
    home = " ".join(["Ring today, and do not wait until somebody tells you more"] * 8)
    built = pool.blocks(f"  - cards: What helps\n    minutes: 9\n    items:\n{items}\n    takeaway: {home}\n")
    (last,) = (each for each in shapes_of(built.slides[-1]) if each.name == "Statement")
    assert isinstance(last, Shape)
    assert last.frame
    assert calm().scale.body <= last.frame.paragraphs[0].size < calm().scale.title
