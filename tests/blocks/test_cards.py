"""What is peculiar to cards: one drawing with a lead and a takeaway round it, and its words on paper."""

from __future__ import annotations

from sessionbuilder.content import Drawing, Notice, Text
from sessionbuilder.deck.elements import Group, Shape, extent
from tests.paper import of, shelf, titled
from tests.pool import Built, Pool, calm, paragraphs_of, shapes_of, texts_of

CARDS = """
- cards: Three rules
  items:
    - {card: ZIP IT, says: Keep your own things to yourself}
    - {card: BLOCK IT, says: Shut out who troubles you}
    - {card: FLAG IT, says: Tell somebody you trust}
"""
FRAMED = CARDS + "  lead: Made by young people\n  takeaway: Say them aloud\n"


def drawing(built: Built) -> Group:
    (group,) = [element for element in built.slide("Three rules").elements if isinstance(element, Group)]
    return group


def test_heading_and_text_of_each_card_stand_over_one_another(pool: Pool) -> None:
    group = drawing(pool.blocks(CARDS))
    heads, texts = group.elements[::2], group.elements[1::2]
    assert [str(paragraphs_of(head)[0].text) for head in heads] == ["ZIP IT", "BLOCK IT", "FLAG IT"]
    assert str(paragraphs_of(texts[2])[0].text) == "Tell somebody you trust"
    for head, text in zip(heads, texts, strict=True):
        assert (extent(head).x, extent(head).width) == (extent(text).x, extent(text).width)
        assert extent(head).bottom == extent(text).y
        assert isinstance(head, Shape)
        assert head.fill == "accent"
        assert paragraphs_of(head)[0].colour == "paper"


def test_three_cards_stand_side_by_side_as_large_as_one_another(pool: Pool) -> None:
    heads = [extent(head) for head in drawing(pool.blocks(CARDS)).elements[::2]]
    assert len({(head.y, head.width, head.height) for head in heads}) == 1
    assert heads[0].right < heads[1].x < heads[2].x


def test_lead_and_takeaway_stand_over_and_under_the_cards_on_the_same_slide(pool: Pool) -> None:
    built = pool.blocks(FRAMED)
    assert built.titles()[1:] == ["Made by young people"]
    words = texts_of(built.slide("Three rules"))
    order = [words.index(text) for text in ("Made by young people", "ZIP IT", "Say them aloud")]
    assert order == sorted(order)
    boxes = {shape.name: extent(shape) for shape in shapes_of(built.slide("Three rules"))}
    group = drawing(built)
    assert boxes["Title"].bottom <= group.box.y
    assert group.box.bottom <= boxes["Takeaway"].y


def test_full_cards_between_lead_and_takeaway_are_still_on_one_slide_and_no_text_overflows(pool: Pool) -> None:
    says = ("tell somebody you trust at once when something online upsets you " * 4)[:240].rstrip()
    items = "".join(f"    - {{card: Word {n}, says: '{says}'}}\n" for n in range(3))
    built = pool.blocks(f"- cards: Three rules\n  lead: Made by them\n  items:\n{items}  takeaway: Say them aloud\n")
    assert built.faults() == []
    assert built.titles()[1:] == ["Made by them"]


def test_the_sheet_has_the_cards_and_their_words_once(pool: Pool) -> None:
    built = pool.blocks(FRAMED)
    sheet = titled(built, "Three rules")
    assert (sheet.code, sheet.copies) == ("R1", 24)
    assert [type(part) for part in sheet.handout.parts] == [Text, Drawing, Text]
    (large,) = [book for name, book in shelf(built, ("handouts",), large=True).items() if "R1" in name]
    told = [str(part.text) for part in of(Text, large.sheets[0].parts)]
    assert sum("Keep your own things to yourself" in text for text in told) == 1


def test_the_sheet_says_that_its_source_is_no_longer_in_force(pool: Pool) -> None:
    sheet = titled(pool.blocks(f"{CARDS}  source: wt2010\n  handouts: all\n"), "Three rules")
    (notice,) = of(Notice, sheet.handout.parts)
    assert notice.label == "History"


def test_the_sheet_ends_with_its_source(pool: Pool) -> None:
    sheet = titled(pool.blocks(f"{CARDS}  source: wt2023\n"), "Three rules")
    said = str(of(Text, sheet.handout.parts)[-1].text)
    assert said.startswith("Source: ")
    assert "HM Government (2023)" in said


def test_the_description_reads_every_card(pool: Pool) -> None:
    assert drawing(pool.blocks(CARDS)).alt == (
        "Three rules, 3 cards. ZIP IT: Keep your own things to yourself. BLOCK IT: Shut out who troubles you. "
        "FLAG IT: Tell somebody you trust."
    )


def test_cards_without_room_for_their_words_are_told_and_not_cut(pool: Pool) -> None:
    long = "Nobody had read what the others had written about the family and the home " * 12
    items = "".join(f"    - {{card: Word {n}, says: {long}}}\n" for n in range(3))
    built = pool.blocks(f"- cards: Three rules\n  items:\n{items}")
    assert set(built.codes()) == {"L501"}
    assert long.strip() in texts_of(built.slide("Three rules"))


def test_a_takeaway_under_full_cards_stays_on_their_slide_in_smaller_type(pool: Pool) -> None:
    """The drawing gets what the takeaway leaves."""
    says = "Which of these would it be? Ask a colleague what they have seen, and write down what"
    items = "".join(f"    - {{card: What is number {number}?, says: '{says}'}}\n" for number in range(5))
    takeaway = "Do not wait to be told, and ring the front door today whoever says otherwise. " * 5
    built = pool.blocks(f"- cards: Five\n  items:\n{items}  takeaway: {takeaway}\n")
    slide = built.slide("Five")
    sizes = {paragraph.size for each in slide.elements if extent(each).y > 10**6 for paragraph in paragraphs_of(each)}
    assert any(takeaway.strip() in text for text in texts_of(slide))
    assert calm().scale.floor in sizes
