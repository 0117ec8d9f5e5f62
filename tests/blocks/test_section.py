from __future__ import annotations

from sessionbuilder.deck import PlacedSlide
from sessionbuilder.deck.elements import Group, Shape
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


def pieces_of(slide: PlacedSlide) -> list[Shape]:
    """The pieces of the track of the day on a slide."""
    (line,) = [each for each in slide.elements if isinstance(each, Group) and each.name == "Track"]
    return [piece for piece in line.elements if isinstance(piece, Shape)]


def test_it_says_which_part_of_the_day_it_is_and_what_it_is_for(pool: Pool) -> None:
    built = pool.blocks(DAY)
    assert texts_of(built.slide("First part"))[:-1] == ["First part", "1", "What it is for."]
    assert texts_of(built.slide("Second part"))[:-1] == ["Second part", "2"]


def test_the_day_is_a_track_of_its_parts_in_proportion_to_their_minutes(pool: Pool) -> None:
    built = pool.blocks(DAY)
    first, second = pieces_of(built.slide("Second part"))
    assert (first.fill, second.fill) == ("accent-soft", "paper")
    assert abs(first.box.width / second.box.width - 65 / 10) < 0.1
    ahead = [piece.fill for piece in pieces_of(built.slide("First part"))]
    assert ahead == ["paper", "accent"]


def test_every_page_of_a_part_has_a_thin_track_with_the_part_marked(pool: Pool) -> None:
    built = pool.blocks(DAY)

    def marked(title: str) -> list[int]:
        slide = built.slide(title)
        tracked = any(each.name == "Track" for each in slide.elements)
        return [piece.box.x for piece in pieces_of(slide) if piece.name == "This part"] if tracked else []

    assert marked("One") == marked("Two")
    assert marked("Three") > marked("One")
    assert marked("Hello") == [], "it is in no part that has a name"
    one_part = pool.blocks(DAY.replace("- section: Second part\n", "")).slide("One")
    assert "Track" not in [each.name for each in one_part.elements]


def test_it_takes_no_time_itself(pool: Pool) -> None:
    assert notes_of(pool.blocks(DAY).slide("First part"))[0].startswith("09:35 · slide")


def test_the_deck_has_the_same_sections(pool: Pool) -> None:
    deck = pool.blocks(DAY).deck
    assert deck is not None
    assert [section.name for section in deck.sections][1:] == ["First part", "Second part"]
    assert [section.slides for section in deck.sections] == [2, 5, 2]
