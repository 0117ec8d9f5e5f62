from __future__ import annotations

from sessionbuilder.deck.elements import Paragraph
from tests.pool import Built, Pool, paragraphs_of, texts_of

MIXED = """
- messages: What we learned
  items:
    - Ask the child.
    - message: A missed appointment is information.
      example: Three letters said “did not attend”.
    - A full file is not a plan.
"""


def listed(built: Built) -> list[list[Paragraph]]:
    """The items of lists, slide by slide."""
    slides = [
        [paragraph for element in slide.elements for paragraph in paragraphs_of(element) if paragraph.mark]
        for slide in built.slides
    ]
    return [slide for slide in slides if slide]


def test_an_example_stands_one_level_under_its_message(pool: Pool) -> None:
    more = "".join(f"    - {text}\n" for text in ("Look.", "Ask.", "Write."))
    (items,) = listed(pool.blocks(MIXED + more))
    assert [(item.level, str(item.text)) for item in items[:4]] == [
        (0, "Ask the child."),
        (0, "A missed appointment is information."),
        (1, "Example: Three letters said “did not attend”."),
        (0, "A full file is not a plan."),
    ]
    assert items[2].size < items[1].size
    assert items[2].text.runs[0].bold
    assert not items[2].text.runs[-1].bold


def test_of_a_few_messages_each_has_a_row_with_its_example(pool: Pool) -> None:
    slide = pool.blocks(MIXED).slide("What we learned")
    rows = [element for element in slide.elements if element.name.startswith("Item ")]
    assert [[str(p.text) for p in paragraphs_of(row)] for row in rows] == [
        ["Ask the child."],
        ["A missed appointment is information.", "Example: Three letters said “did not attend”."],
        ["A full file is not a plan."],
    ]


def test_messages_of_many_slides_stay_in_order_and_keep_their_examples(pool: Pool) -> None:
    items = "".join(
        f"    - message: Message {number} is a whole sentence about what reviews keep telling all of us.\n"
        f"      example: Example {number} shows in one sentence what the message above it means.\n"
        for number in range(1, 21)
    )
    built = pool.blocks(f"- messages: What we learned\n  items:\n{items}")
    slides = listed(built)
    assert len(slides) > 1
    assert all(slide[0].level == 0 for slide in slides), "an example has lost its message"
    assert [int(str(item.text).split()[1]) for slide in slides for item in slide if item.level == 0] == [*range(1, 21)]
    assert f"What we learned (1 of {len(slides)})" in built.titles()


def test_a_message_without_an_example_says_nothing_of_one(pool: Pool) -> None:
    texts = texts_of(pool.blocks("- messages: One\n  items: [Ask the child.]\n").slide("One"))
    assert not [text for text in texts if text.startswith("Example")]
