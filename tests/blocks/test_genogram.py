"""The kind `genogram`: a family from names, drawn once for slide and paper, with what cannot be a family told."""

from __future__ import annotations

import pytest

from sessionbuilder.content import Drawing, Heading, Text
from sessionbuilder.deck.elements import Connector, Group, Shape
from tests.paper import of, titled
from tests.pool import Built, Pool, paragraphs_of, texts_of

FAMILY = """\
- genogram: Two Johns
  people:
    - {name: John, id: grandad, sex: male, age: 61}
    - {name: John, sex: male, age: 33}
    - {name: Ann, sex: female, born: 1990, died: yes}
    - {name: Mia, sex: female, age: 4, index: yes, note: sees **Ann** in June}
    - {name: Jay, sex: male, age: 4}
  couples:
    - {of: [Grandad], children: [John]}
    - of: [John, Ann]
      bond: divorced
      began: 2019
      ended: 2023
      children: [Mia, {name: Jay, bond: adopted}]
      twins: [[Mia, Jay]]
  household: [john, Mia]
  minutes: 5
"""


def drawing(built: Built) -> Group:
    (group,) = [element for element in built.slide("Two Johns").elements if isinstance(element, Group)]
    return group


def test_people_are_known_by_their_id_or_their_name_in_whatever_letters(pool: Pool) -> None:
    built = pool.blocks(FAMILY)
    assert built.faults() == []
    told = drawing(built).alt
    assert told.startswith("Two Johns: a genogram of 5 people in three generations, about Mia.")
    assert "John is a parent of John; the drawing shows no other." in told
    assert (
        "John and Ann are divorced (2019 to 2023); their children are Mia and Jay (adopted). Mia and Jay are twins."
        in told
    )
    assert "One household: John and Mia live there." in told


def test_words_stand_under_the_symbols_and_ages_in_them(pool: Pool) -> None:
    shapes = [e for e in drawing(pool.blocks(FAMILY)).elements if isinstance(e, Shape) and e.frame]
    texts = {shape.name: [str(p.text) for p in paragraphs_of(shape)] for shape in shapes}
    assert texts["Mia, age"] == ["4"]
    assert texts["Mia, words"] == ["Mia", "sees Ann in June"]
    assert texts["Ann, words"] == ["Ann", "born 1990, died"]
    assert texts["Jay, words"] == ["Jay", "adopted"]
    assert texts["Couple 2, dates"] == ["2019 to 2023"]
    assert texts["Legend 1 words"] == ["Male"]


def test_the_sheet_has_the_drawing_and_the_family_in_words(pool: Pool) -> None:
    built = pool.blocks(FAMILY)
    sheet = titled(built, "Two Johns")
    assert (sheet.code, sheet.copies) == ("R1", 24)
    assert len(of(Drawing, sheet.handout.parts)) == 1
    assert [str(heading.text) for heading in of(Heading, sheet.handout.parts)] == ["The family in words"]
    told = [str(text.text) for text in of(Text, sheet.handout.parts)]
    assert [text.split(":")[0] for text in told] == [
        "First generation",
        "Second generation",
        "Third generation",
        "One household",
    ]
    assert "Mia (female, index person, aged 4, sees Ann in June)" in told[2]
    assert all(text in drawing(built).alt for text in told)


def test_a_name_that_is_nobodys_is_told_with_the_one_that_was_meant(pool: Pool) -> None:
    built = pool.blocks(FAMILY.replace("household: [john, Mia]", "household: [Jon, Mia]"))
    assert built.faults() == ["16:15 F207 bad-choice: “Jon” is nobody among `people`."]
    (found,) = built.report.diagnostics
    assert found.hint == "did you mean `John`?"


PEOPLE = "- genogram: G\n  people: [{name: Ann, sex: female}, {name: Bob, sex: male}, {name: Cat, sex: female}]\n"


@pytest.mark.parametrize(
    ("couples", "fault"),
    [
        ("[{of: [Ann]}]", "F202 missing-field: Ann is neither a couple nor a parent."),
        ("[{of: [Ann], bond: married, children: [Cat]}]", "F202 missing-field: Ann alone is no couple."),
        (
            "[{of: [Ann, Bob], children: [Cat]}]",
            "F202 missing-field: Nothing says how Ann and Bob stand to each other.",
        ),
        ("[{of: [Ann, Ann], bond: married}]", "N316 impossible-family: Ann and Ann stand here twice."),
        (
            "[{of: [Ann], children: [Cat, Cat]}]",
            "N316 impossible-family: “Cat” is a child of two couples, or twice of one.",
        ),
        (
            "[{of: [Ann, Bob], bond: married, children: [Cat]}, {of: [Cat, Bob], bond: married}]",
            "N316 impossible-family: “Cat” would stand in two generations: partners share one, "
            "and children stand below their parents.",
        ),
        (
            "[{of: [Ann], children: [Cat], twins: [[Cat, Bob]]}]",
            "F207 bad-choice: “Bob” is no child of Ann.",
        ),
    ],
)
def test_what_cannot_be_a_family_is_told(couples: str, fault: str, pool: Pool) -> None:
    (found,) = pool.blocks(f"{PEOPLE}  couples: {couples}\n").faults()
    assert found.partition(" ")[2] == fault


def test_a_couple_that_stands_twice_is_told_at_both_places(pool: Pool) -> None:
    couples = "[{of: [Ann, Bob], bond: married}, {of: [Bob, Ann], bond: divorced, children: [Cat]}]"
    assert pool.blocks(f"{PEOPLE}  couples: {couples}\n").codes() == ["N316", "N316"]


def test_several_children_may_be_who_it_is_about(pool: Pool) -> None:
    built = pool.blocks(FAMILY.replace("{name: Jay, sex: male, age: 4}", "{name: Jay, sex: male, age: 4, index: yes}"))
    assert "about Mia and Jay." in drawing(built).alt


def test_a_family_that_does_not_fit_is_told_where_it_is_written(pool: Pool) -> None:
    names = [f"Bartholomew{letter}" for letter in "abcdefghijkl"]
    people = "".join(f"    - {{name: {name}, sex: male}}\n" for name in names)
    of_ann = f"    - {{of: [Ann], children: [{', '.join(names)}]}}\n"
    built = pool.blocks(f"- genogram: G\n  people:\n    - {{name: Ann, sex: female}}\n{people}  couples:\n{of_ann}")
    assert built.codes() == ["L501"]
    assert built.faults()[0].startswith("1:3 L501 text-too-long: What is shown here needs")


def test_a_bond_that_nobody_tells_of_is_no_claim(pool: Pool) -> None:
    block = (
        "- genogram: Family\n  people:\n    - {name: Ann, sex: female}\n    - {name: Bo, sex: male}\n"
        "    - {name: Cat, sex: female}\n  couples:\n    - {of: [Ann, Bo], bond: unknown, children: [Cat]}\n"
    )
    built = pool.blocks(block)
    assert built.faults() == []
    (group,) = [element for element in built.slide("Family").elements if isinstance(element, Group)]
    assert "What Ann and Bo are to one another is not known; their child is Cat." in group.alt
    texts = texts_of(built.slide("Family"))
    assert "not known" in texts
    assert not {"Married", "Separated", "Living together"} & set(texts)
    assert "Relationship not known" in texts
    (line,) = (each for each in group.elements if isinstance(each, Connector) and each.name == "Couple 1, couple 1")
    assert line.dashed


ELDERS = """\
- genogram: G
  people:
    - {name: Edna, sex: female, born: 1930, died: 1999}
    - {name: Walter, sex: male}
    - {name: Ivy, sex: female}
    - {name: Ned, sex: male}
  couples:
    - {of: [Edna, Walter], bond: married, began: 1950, ended: 1960, children: [Ivy, Ned], twins: [[Ivy, Ned]]}
"""


@pytest.mark.parametrize(
    ("old", "new", "told", "hint"),
    [
        (
            "died: 1999",
            "died: 1929",
            "N316 “Edna” died in 1929, and was born in 1930.",
            "correct `born` or `died`",
        ),
        (
            "ended: 1960",
            "ended: May 1949",
            "N316 Edna and Walter parted in 1949, and came together in 1950.",
            "correct `began` or `ended`",
        ),
        (
            "[[Ivy, Ned]]",
            "[Ivy, Ned]",
            "F203 `twins` holds lists of names, and here stand the names alone.",
            "write `[[Ivy, Ned]]`",
        ),
        (
            "of: [Edna, Walter]",
            "of: Edna & Walter",
            "F207 “Edna & Walter” is nobody among `people`.",
            "write `[Edna, Walter]`",
        ),
        (
            "of: [Edna, Walter]",
            'of: "Edna, Walter"',
            "F207 “Edna, Walter” is nobody among `people`.",
            "write `[Edna, Walter]`",
        ),
        (
            "children: [Ivy, Ned]",
            "children: [Ivy, Ned, Nedd]",
            "F207 “Nedd” is nobody among `people`.",
            "did you mean `Ned`?",
        ),
    ],
)
def test_what_newcomers_write_is_told_with_what_to_write(old: str, new: str, told: str, hint: str, pool: Pool) -> None:
    assert pool.blocks(ELDERS).faults() == []
    (found,) = pool.blocks(ELDERS.replace(old, new)).report.diagnostics
    assert f"{found.fault.code} {found.message}" == told
    assert found.hint == hint
