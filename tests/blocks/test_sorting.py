from __future__ import annotations

import pytest

from sessionbuilder import pipeline
from sessionbuilder.content import CutCards
from sessionbuilder.deck.elements import Shape
from sessionbuilder.diagnostics import Report
from sessionbuilder.script.script import script
from sessionbuilder.script.sheets import Coded
from sessionbuilder.units import inches
from tests.paper import of, titled
from tests.pool import Built, Pool, notes_of, shapes_of, texts_of
from tests.privacy.files import everything

PAIRS = """
- sorting: Who does it?
  minutes: 10
  pairs:
    - {card: Chair, match: decides}
    - {card: author, match: writes}
    - {card: Panel, match: Advises}
"""
PILES = """
- sorting: What is it?
  minutes: 10
  piles: [Opinion, Fact]
  cards:
    - {card: She is cold, pile: Opinion}
    - {card: He came at nine, pile: Fact, because: the log says so}
    - {card: Nobody cared, pile: Opinion, because: who is nobody?}
    - {card: A door was shut, pile: Fact}
"""


def cards(built: Built, title: str) -> tuple[Coded, list[str]]:
    sheet = titled(built, title)
    (cut,) = of(CutCards, sheet.handout.parts)
    assert all(not card.back for card in cut.cards)
    return sheet, [str(card.front) for card in cut.cards]


def answers(built: Built, title: str) -> list[str]:
    notes = notes_of(built.slide(title))
    return notes[notes.index("ANSWERS") + 1 :]


def test_cards_to_match_are_apart_and_in_the_order_of_the_alphabet(pool: Pool) -> None:
    _, fronts = cards(pool.blocks(PAIRS), "Who does it? Cards")
    assert fronts == ["Advises", "author", "Chair", "decides", "Panel", "writes"]


def test_cards_to_sort_come_after_the_headings_and_do_not_tell_their_pile_by_their_place(pool: Pool) -> None:
    _, fronts = cards(pool.blocks(PILES), "What is it? Cards")
    assert fronts[:2] == ["Pile: Opinion", "Pile: Fact"]
    assert fronts[2:] == ["A door was shut", "He came at nine", "Nobody cared", "She is cold"]


def test_the_order_in_which_cards_are_written_makes_no_difference_to_the_paper(pool: Pool) -> None:
    head, *lines = PILES.rstrip().split("    - ")
    for body in (PILES, f"{head}    - " + "\n    - ".join(line.strip() for line in reversed(lines))):
        _, fronts = cards(pool.blocks(body), "What is it? Cards")
        assert fronts[2:] == sorted(fronts[2:])


def test_every_group_has_a_set_printed_on_one_side_and_handed_back(pool: Pool) -> None:
    sheet, _ = cards(pool.blocks(PAIRS), "Who does it? Cards")
    assert (sheet.code, sheet.copies) == ("H1", 4)
    assert (sheet.handout.sides, sheet.handout.afterwards, sheet.handout.role) == ("one", "return", "cards")
    (cut,) = of(CutCards, sheet.handout.parts)
    assert cut.backs == ""
    assert "one side" in cut.fronts


def test_the_answers_are_in_the_notes_pile_by_pile_with_the_reason(pool: Pool) -> None:
    assert answers(pool.blocks(PAIRS), "Who does it?") == ["Chair: decides", "author: writes", "Panel: Advises"]
    assert answers(pool.blocks(PILES), "What is it?") == [
        "Opinion: She is cold",
        "Opinion: Nobody cared (who is nobody?)",
        "Fact: He came at nine (the log says so)",
        "Fact: A door was shut",
    ]


def test_the_slide_shows_the_piles_and_no_card(pool: Pool) -> None:
    texts = texts_of(pool.blocks(PILES).slide("What is it?"))
    assert {"Opinion", "Fact", "minutes to sort", "in your groups"} < set(texts)
    for word in ("cold", "nine", "cared", "door", "log", "who is nobody"):
        assert word not in " ".join(texts)
    texts = texts_of(pool.blocks(PAIRS).slide("Who does it?"))
    assert "minutes to match" in texts
    for word in ("Chair", "decides", "author", "writes", "Panel", "Advises"):
        assert word not in texts


@pytest.mark.parametrize(("body", "secret"), [(PILES, ("log says", "who is nobody")), (PAIRS, ())])
def test_no_file_of_participants_has_an_answer(body: str, secret: tuple[str, ...], pool: Pool) -> None:
    """Neither as words, nor as two neighbours that belong together."""
    built = pool.blocks(body)
    assert built.programme
    assert built.deck
    assert built.theme
    placed = (built.deck, built.theme)
    shelf = pipeline.shelve(script(built.programme), placed, Report(), ("deck", "handouts", "pack", "agenda"))
    outputs = pipeline.finish(shelf)
    assert any("cards" in output.name for output in outputs)
    for output in outputs:
        words = everything(output.name, output.content)
        for text in (*secret, "Opinion: She", "Fact: A door", "Fact: He", "Chair: decides", "author: writes"):
            assert text not in words, output.name


def test_own_tasks_stand_in_place_of_the_usual_ones(pool: Pool) -> None:
    texts = texts_of(pool.blocks(f"{PAIRS}  tasks: [Do it my way]\n").slide("Who does it?"))
    assert "Do it my way" in texts
    assert "Find the two that belong together, and say why" not in texts


def test_a_pile_that_there_is_not_is_told_with_the_nearest(pool: Pool) -> None:
    built = pool.blocks(PILES.replace("pile: Fact, ", "pile: Facts, "))
    assert built.faults() == ["6:37 F207 bad-choice: `Facts` is none of the `piles`."]
    assert built.report.diagnostics[0].hint == "did you mean `Fact`?"


def test_cards_without_piles_go_nowhere(pool: Pool) -> None:
    built = pool.blocks(PILES.replace("  piles: [Opinion, Fact]\n", ""))
    assert built.codes() == ["F202"]
    assert built.report.diagnostics[0].hint == "add `piles:`"


def test_what_stands_twice_is_told(pool: Pool) -> None:
    piles = "- sorting: S\n  piles: [Fact, fact]\n  cards:\n" + "".join(
        f"    - {{card: {card}, pile: Fact}}\n" for card in ("One", "Two", "one")
    )
    assert pool.blocks(piles).faults() == [
        "2:17 F207 bad-choice: `fact` stands here twice, so nobody can say which is right.",
        "6:14 F207 bad-choice: `one` stands here twice, so nobody can say which is right.",
    ]
    pairs = "- sorting: S\n  pairs:\n" + "".join(
        f"    - {{card: {card}, match: {match}}}\n" for card, match in (("A", "x"), ("B", "y"), ("C", "x"))
    )
    assert [fault.split(" ")[1] for fault in pool.blocks(pairs).faults()] == ["F207"]


@pytest.mark.parametrize("names", [["Fact", "Opinion"], ["Fact", "Opinion", "Told to us by somebody else"]])
def test_piles_are_equal_tiles_in_one_row_clear_of_the_steps(names: list[str], pool: Pool) -> None:
    text = PILES.replace("[Opinion, Fact]", f"[{', '.join(names)}]")
    shapes = [each for each in shapes_of(pool.blocks(text).slide("What is it?")) if isinstance(each, Shape)]
    tiles = [shape.box for shape in shapes if shape.name == "Tile"]
    assert len(tiles) == len(names)
    assert len({(tile.y, tile.height) for tile in tiles}) == 1
    assert max(tile.width for tile in tiles) - min(tile.width for tile in tiles) <= 1
    (steps,) = [shape for shape in shapes if shape.frame and "take the others" in str(shape.frame.paragraphs[0].text)]
    assert tiles[0].y - steps.box.bottom >= inches(0.27)
    headings = [p for shape in shapes if shape.name.startswith("Card ") and shape.frame for p in shape.frame.paragraphs]
    assert [(str(p.text), p.bold, p.align, 20 <= p.size <= 24) for p in headings] == [
        (name, True, "centre", True) for name in names
    ]
