from __future__ import annotations

from tests.pool import Pool, notes_of, texts_of

DAY = """
- welcome: Hello
  minutes: 5
- section: First part
  summary: What it is for.
- points: One
  minutes: 20
  items: [a]
- break: Tea
  minutes: 15
- points: Nothing to do
  minutes: 0
  items: [b]
- points: Two
  minutes: 30
  items: [c]
- section: Second part
- points: Three
  minutes: 10
  items: [d]
"""


def test_it_lists_what_comes_in_it_with_the_clock_but_no_pauses(pool: Pool) -> None:
    texts = texts_of(pool.blocks(DAY).slide("First part"))
    first = texts.index("What it is for.") + 1
    assert texts[first:-1] == ["09:35\tOne", "10:10\tTwo"]


def test_it_says_which_part_of_the_day_it_is(pool: Pool) -> None:
    built = pool.blocks(DAY)
    assert "Part 1 of 2" in texts_of(built.slide("First part"))
    assert "Part 2 of 2" in texts_of(built.slide("Second part"))


def test_its_clock_counts_the_whole_part_but_it_takes_no_time_itself(pool: Pool) -> None:
    built = pool.blocks(DAY)
    assert texts_of(built.slide("First part"))[-1] == "09:35 · 65 min"
    assert texts_of(built.slide("One"))[-1] == "09:35 · 20 min"
    assert notes_of(built.slide("First part"))[0].startswith("09:35 · slide")


def test_the_deck_has_the_same_sections(pool: Pool) -> None:
    deck = pool.blocks(DAY).deck
    assert deck is not None
    assert [section.name for section in deck.sections][1:] == ["First part", "Second part"]
    assert [section.slides for section in deck.sections] == [2, 5, 2]


def test_many_blocks_stand_in_two_columns(pool: Pool) -> None:
    blocks = "".join(f"- points: Block {n}\n  minutes: 5\n  items: [x]\n" for n in range(1, 12))
    built = pool.blocks(f"- section: Part\n{blocks}")
    assert built.faults() == []
    shown = texts_of(built.slide("Part"))
    assert sum("Block" in text for text in shown) == 11


def test_a_summary_stands_over_the_two_columns(pool: Pool) -> None:
    blocks = "".join(f"- points: Block {n}\n  minutes: 5\n  items: [x]\n" for n in range(1, 12))
    built = pool.blocks(f"- section: Part\n  summary: What it is for\n{blocks}")
    assert built.faults() == []
    shown = texts_of(built.slide("Part"))
    assert shown.index("What it is for") < shown.index("09:30\tBlock 1")
