"""Lists whose items begin with a name, or a number of their own: rows of two columns, and one marker."""

from __future__ import annotations

from itertools import pairwise

import pytest

from sessionbuilder.deck import PlacedSlide
from sessionbuilder.deck.elements import Frame, Paragraph, Shape
from sessionbuilder.text import plain
from sessionbuilder.units import Box, points
from sessionbuilder.writers.pptx.text import Links, frame_xml
from sessionbuilder.writers.svg.text import frame_svg
from tests.pool import Pool, calm, paragraphs_of, texts_of

THEME = calm()
HABITS = """
- points: Habits
  items:
    - "**Feed back.** Tell professionals what they need to know"
    - "**Verify**: check what you were told with somebody who was there, who is independent of the family and of you"
    - "**Triangulate:** put what each knows side by side"
"""


def long(count: int) -> str:
    said = "a sentence of some length that a trainer has to say, and another that explains it to them at leisure. "
    return "".join(f"    - '**Point {number}:** {said * 2}'\n" for number in range(1, count + 1))


def named(slide: PlacedSlide, name: str) -> list[Shape]:
    return [each for each in slide.elements if isinstance(each, Shape) and each.name.startswith(name)]


def rows_of(slide: PlacedSlide) -> list[Paragraph]:
    return [paragraphs_of(row)[0] for row in named(slide, "Row ")]


def labels(slide: PlacedSlide) -> list[tuple[str, str]]:
    return [(str(p.label or ""), str(p.text)) for e in slide.elements for p in paragraphs_of(e) if p.label is not None]


def test_items_that_begin_with_a_name_are_two_columns_with_hairlines_between_them(pool: Pool) -> None:
    slide = pool.blocks(HABITS).slide("Habits")
    rows = rows_of(slide)
    assert [str(row.label) for row in rows] == ["Feed back", "Verify", "Triangulate"]
    assert "Triangulate put what each knows side by side" in texts_of(slide), "read out in one go"
    assert [row.mark for row in rows] == [""] * 3
    assert len({(row.size, row.hang) for row in rows}) == 1
    assert len(named(slide, "Hairline")) == 2
    column = rows[0].size * rows[0].hang
    gutter = THEME.template.gutter / points(1)
    assert column - gutter == pytest.approx(THEME.widths.width(plain("Triangulate"), rows[0].size, bold=True), abs=4)


def test_a_column_takes_little_of_the_width_however_long_its_names_are(pool: Pool) -> None:
    slide = pool.blocks(
        "- points: P\n  items: ['**A name of many words:** b', '**A longer name of words?** d']\n"
    ).slide("P")
    words, _ = named(slide, "Row ")
    assert words.box.x - THEME.template.body.x <= 0.28 * THEME.template.body.width
    assert [str(paragraphs_of(name)[0].text) for name in named(slide, "Name ")] == [
        "A name of many words",
        "A longer name of words?",
    ]


def test_a_name_takes_no_more_lines_in_smaller_type(pool: Pool) -> None:
    said = "a sentence of some length that a trainer has to say, with what explains it to them at leisure now. "
    items = "".join(
        f"    - '**What happened {number}:** {said * times}'\n" for number, times in enumerate([1, 1, 2, 2])
    )
    slide = pool.blocks(f"- points: P\n  items:\n{items}").slide("P")
    for row in rows_of(slide):
        assert row.size == THEME.scale.reference
        assert row.label
        room = row.size * row.hang - THEME.template.gutter / points(1)
        assert THEME.widths.lines(row.label, row.size, room, bold=True) == 1


def test_bold_words_that_begin_a_sentence_run_on_in_it_over_the_whole_width(pool: Pool) -> None:
    items = [
        "**Danger now,** such as a threat: ring 999",
        "**The nurse** stays with him",
        "**Unsure?** Ask",
        "Others wait",
    ]
    listed = "".join(f"    - '{item}'\n" for item in items)
    slide = pool.blocks(f"- points: P\n  items:\n{listed}").slide("P")
    rows = rows_of(slide)
    assert [str(row.text) for row in rows] == [item.replace("*", "") for item in items]
    assert [row.text.runs[0].bold for row in rows] == [True, True, True, False]
    assert {(row.label, row.mark, row.size) for row in rows} == {(None, "", THEME.scale.message)}
    assert {row.box.width for row in named(slide, "Row ")} == {THEME.template.body.width}
    assert len(named(slide, "Hairline")) == 3


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("**Verify:**", "Verify"),
        ("**Verify**:", "Verify"),
        ("**No names.**", "No names"),
        ("**Unsure?**", "Unsure?"),
        ("**Stop. Think.**", "Stop. Think."),
        ("**“Why?”**", "“Why?”"),
    ],
)
def test_a_name_in_its_column_has_no_sign_that_the_column_replaces(pool: Pool, written: str, shown: str) -> None:
    slide = pool.blocks(f"- points: P\n  items: ['{written} b', '**Meet:** d']\n").slide("P")
    assert [str(row.label) for row in rows_of(slide)] == [shown, "Meet"]


def test_rows_have_as_much_over_and_under_each_and_stand_together(pool: Pool) -> None:
    slide = pool.blocks(HABITS).slide("Habits")
    boxes = [row.box for row in named(slide, "Row ")]
    line = THEME.widths.line * THEME.scale.message
    pads = [abs(box.height - points(line * lines)) for box, lines in zip(boxes, (1, 2, 1), strict=True)]
    assert max(pads) <= points(2), "from its first line to its last"
    lines = [line.box.y for line in named(slide, "Hairline")]
    over = [box.y - line for box, line in zip(boxes[1:], lines, strict=True)]
    assert max(over) - min(over) <= points(2), "the first lines are as far from the hairlines over them"
    under = [line - box.bottom for box, line in zip(boxes, lines, strict=False)]
    assert max(under) - min(under) <= points(2)
    assert points(28) <= over[0] + under[0] <= points(38), "one list"


def test_a_name_that_is_too_long_for_its_column_takes_two_lines_in_it(pool: Pool) -> None:
    slide = pool.blocks(
        "- points: Today\n  items:\n    - '**The social worker and manager:** they close nothing'\n"
        "    - '**The police:** they act on the number of the car'\n"
    ).slide("Today")
    (name,) = named(slide, "Name ")
    row = named(slide, "Row ")[0]
    assert name.box.y == row.box.y, "on one base line"
    assert name.box.right < row.box.x
    assert "The social worker and manager" in texts_of(slide)


def test_what_does_not_fit_is_parted_evenly_rather_than_made_smaller(pool: Pool) -> None:
    built = pool.blocks(f"- points: Many\n  items:\n{long(6)}")
    slides = [slide for slide in built.slides if slide.title.startswith("Many (")]
    assert [len(rows_of(slide)) for slide in slides] == [3, 3]
    assert [len(named(slide, "Hairline")) for slide in slides] == [2, 2]
    assert {row.size for slide in slides for row in rows_of(slide)} == {THEME.scale.body}


def test_both_of_two_slides_are_as_large_as_the_fuller_has_room_for(pool: Pool) -> None:
    said = "a sentence of some length that a trainer has to say, and another that explains it to them at leisure. "
    items = "".join(f"    - '**Point {number}:** {said * times}'\n" for number, times in enumerate([1, 1, 1, 4, 4, 3]))
    built = pool.blocks(f"- points: Many\n  items:\n{items}")
    slides = [slide for slide in built.slides if slide.title.startswith("Many (")]
    assert [{row.size for row in rows_of(slide)} for slide in slides] == [{THEME.scale.reference}] * 2
    over = [rows[0].box.y for rows in (named(slide, "Row ") for slide in slides)]
    assert over[0] == over[1], "and begin at one height"


@pytest.mark.parametrize(("times", "slides"), [([1, 1, 2, 2], [4]), ([1, 1, 1, 5], [2, 2]), ([1, 1, 5], [3])])
def test_a_list_in_smaller_type_has_one_slide_where_no_row_is_tall_or_one_would_be_alone(
    pool: Pool, times: list[int], slides: list[int]
) -> None:
    said = "a sentence of some length that a trainer has to say, with what explains it to them at leisure now. "
    items = "".join(f"    - '**Point {number}:** {said * many}'\n" for number, many in enumerate(times))
    built = pool.blocks(f"- points: Many\n  items:\n{items}")
    assert [len(rows_of(slide)) for slide in built.slides if slide.title.startswith("Many")] == slides


def test_a_list_under_an_item_stands_under_its_row(pool: Pool) -> None:
    slide = pool.blocks(
        "- points: P\n  items:\n    - {item: '**A:** one', items: [b, c]}\n    - '**D:** two'\n  takeaway: End\n"
    ).slide("P")
    row = named(slide, "Row 1")[0]
    assert [(p.mark, str(p.text)) for p in paragraphs_of(row)] == [("", "one"), ("bullet", "b"), ("bullet", "c")]
    assert len(named(slide, "Hairline")) == 1, "none over what is to be taken home"


def test_where_one_item_has_no_name_none_has_a_column(pool: Pool) -> None:
    slide = pool.blocks("- points: P\n  items: ['**A:** b', '**C?** d', '**E** e', '**F:** g']\n").slide("P")
    assert [row.label for row in rows_of(slide)] == [None] * 4
    assert [str(row.text) for row in rows_of(slide)] == ["A: b", "C? d", "E e", "F: g"]


@pytest.mark.parametrize(
    "items",
    [
        "['**A:** b', c, '**D:** e']",
        "['**All of it**', '**And this**']",
        "['**Fam**ilies', '**Child**ren']",
    ],
)
def test_other_lists_stay_lists(pool: Pool, items: str) -> None:
    assert not rows_of(pool.blocks(f"- points: P\n  items: {items}\n").slide("P"))


def test_a_name_that_is_too_long_for_any_column_runs_on(pool: Pool) -> None:
    name = "A name of far too many words " * 3
    rows = rows_of(pool.blocks(f"- points: P\n  items: ['**{name}:** b', '**C:** d']\n").slide("P"))
    assert [(row.label, str(row.text)) for row in rows] == [(None, f"{name}: b"), (None, "C: d")]


def test_a_number_of_its_own_is_the_marker_of_an_item(pool: Pool) -> None:
    slide = pool.blocks(
        "- points: P\n  columns: 2\n"
        "  items: ['**(3)** **Poverty** was missed', '(8) Harm', '**(11)** A lead', (12) Words]\n"
    ).slide("P")
    assert labels(slide) == [("3", "Poverty was missed"), ("8", "Harm"), ("11", "A lead"), ("12", "Words")]
    assert not [p.mark for e in slide.elements for p in paragraphs_of(e) if p.mark]


def test_in_a_long_list_what_has_no_number_begins_where_the_others_do(pool: Pool) -> None:
    items = "".join(f"    - '**{number}** What was found'\n" for number in range(1, 6))
    slide = pool.blocks(f"- points: P\n  items:\n    - Of old\n{items}").slide("P")
    assert labels(slide) == [("", "Of old"), *((str(number), "What was found") for number in range(1, 6))]
    assert len({p.hang for e in slide.elements for p in paragraphs_of(e) if p.label is not None}) == 1


def test_few_items_have_their_own_numbers_large_beside_them(pool: Pool) -> None:
    slide = pool.blocks("- points: P\n  items: ['4. One', '5. Two', '7. Three']\n").slide("P")
    assert [str(p.text) for e in named(slide, "Number ") for p in paragraphs_of(e)] == ["4", "5", "7"]
    assert [str(p.text) for e in named(slide, "Item ") for p in paragraphs_of(e)] == ["One", "Two", "Three"]


@pytest.mark.parametrize(
    "items", ["['**27** per cent', '**40** babies']", "[3 of 4 children, 4 of 5 adults]", "['(3) a', '(2) b']"]
)
def test_figures_are_no_numbers_of_items(pool: Pool, items: str) -> None:
    slide = pool.blocks(f"- points: P\n  items: {items}\n").slide("P")
    first = items.split("'")[1] if "'" in items else "3 of 4 children"
    assert first.replace("*", "") in texts_of(slide)


def test_steps_in_a_sentence_are_a_list_under_it(pool: Pool) -> None:
    slide = pool.blocks(
        "- points: P\n  items:\n"
        "    - 'The latest: (1) before birth; (2) **after** it; (3) when families move'\n    - b\n"
    ).slide("P")
    assert labels(slide) == [("1", "before birth"), ("2", "after it"), ("3", "when families move")]
    assert "The latest:" in texts_of(slide)
    other = "'Who (1) rings, and (2) writes'"
    assert not labels(pool.blocks(f"- points: P\n  items: [{other}, b]\n").slide("P"))


def test_rows_are_as_high_as_their_texts_want(pool: Pool) -> None:
    two = (
        "words enough for two lines of this slide, and some more to be quite sure that they are two of them, and so on"
    )

    def heights(count: int) -> list[int]:
        items = ", ".join(["One", f"'{two}'", *["One"] * (count - 2)])
        slide = pool.blocks(f"- points: P\n  lead: {two}\n  items: [{items}]\n").slide("P")
        boxes = [row.box for row in named(slide, "Item ")]
        assert all(after.y >= before.bottom for before, after in pairwise(boxes))
        return [round(box.height / points(1)) for box in boxes]

    one, more, *others = heights(4)
    assert {*others} == {one}
    sizes = (THEME.scale.body, THEME.scale.message)
    assert any(more - one == pytest.approx(size * THEME.widths.line, abs=1) for size in sizes), "a line, and no more"


def test_powerpoint_has_the_name_and_a_tab_before_the_text_in_one_paragraph() -> None:
    frame = Frame((Paragraph(plain("check"), 24, label=plain("Verify:"), hang=10),))
    xml = frame_xml(frame, None, "en-GB", Links(1))
    assert f'marL="{points(240)}" indent="-{points(240)}"' in xml
    assert f'<a:tabLst><a:tab pos="{points(240)}" algn="l"/></a:tabLst>' in xml
    assert xml.index("<a:t>Verify:\t</a:t>") < xml.index("<a:t>check</a:t>")
    assert xml.count("<a:p>") == 1


def test_a_drawn_slide_has_the_name_and_the_first_line_on_one_base_line() -> None:
    frame = Frame((Paragraph(plain("check"), 24, label=plain("Verify:"), hang=10),))
    name, text = frame_svg(frame, Box(0, 0, points(600), points(100)), THEME).split("</text>")[:2]
    assert name.endswith("Verify:")
    assert text.endswith("check")
    assert 'x="0"' in name
    assert 'x="240"' in text
    assert name.partition(' y="')[2].partition('"')[0] == text.partition(' y="')[2].partition('"')[0]


def test_no_name_stands_alone_on_one_of_two_slides_where_smaller_text_prevents_it(pool: Pool) -> None:
    steps = ", ".join(f"Step {number} of what they ask us to do today" for number in range(1, 8))
    said = "and so much is to be said of it that it takes two lines beside its name, at least at the size of body text"
    others = "".join(f"    - '**Number {number}:** {said}'\n" for number in range(1, 5))
    built = pool.blocks(f"- points: P\n  items:\n    - {{item: '**The latest:** {said}', items: [{steps}]}}\n{others}")
    slides = [slide for slide in built.slides if slide.title.startswith("P (")]
    assert [len(rows_of(slide)) for slide in slides] == [2, 3]


def test_a_list_under_a_number_begins_where_its_text_does(pool: Pool) -> None:
    items = "".join(f"    - {{item: '**{number}** Found', items: [One]}}\n" for number in range(1, 6))
    slide = pool.blocks(f"- points: P\n  items:\n{items}").slide("P")
    (level,) = {p.level for e in slide.elements for p in paragraphs_of(e) if p.mark == "bullet"}
    assert level == 2
