from __future__ import annotations

import pytest
from msgspec.structs import replace

from sessionbuilder.deck.elements import Grid, Group, Shape
from sessionbuilder.diagnostics import Report
from sessionbuilder.diagrams.cluster import Cluster
from sessionbuilder.diagrams.icons import Icon, icon
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.text import plain
from sessionbuilder.theme.own import BODY
from sessionbuilder.units import EMU_PER_POINT, Box
from tests.paper import of
from tests.pool import CASE, Pool, calm, notes_of, paragraphs_of, shapes_of, texts_of

STORY = ["In week 1 the health visitor called.", "In week 3 nobody had asked Mia."]


def test_the_narrative_is_read_from_the_notes_of_the_last_slide_in_numbered_paragraphs(pool: Pool) -> None:
    last = pool.blocks("- case: child-m\n").slide("Case study: who knew them")
    notes = notes_of(last)
    start = notes.index("READ")
    assert notes[start + 1 : start + 3] == STORY
    assert [(line.mark, line.number) for line in last.notes[start + 1 : start + 3]] == [("number", 1), ("number", 2)]


WORK = """\
- case: child-m
  minutes: {minutes}
- exercise: Working on it
  case: child-m
  minutes: {{read: {read}, work: 20}}
  tasks: [Talk]
"""
LONG = CASE.replace("had asked Mia.", f"had asked Mia. {'The house was quiet. ' * 80}", 1)
"""A story of more than two minutes."""


@pytest.mark.parametrize(("minutes", "read", "aloud"), [(2, 4, False), (4, 4, False), (5, 4, True), (2, 0, True)])
def test_a_story_that_people_read_next_is_read_aloud_only_where_there_is_time(
    minutes: int, read: int, aloud: bool, pool: Pool
) -> None:
    pool.write("sessions/cases/child-m.yaml", LONG)
    notes = notes_of(pool.blocks(WORK.format(minutes=minutes, read=read)).slide("Case study: who knew them"))
    assert ("READ" in notes) is aloud
    assert any(line.startswith("Say in a sentence or two") and "“Working on it”" in line for line in notes) is not aloud
    assert STORY[0] in notes


@pytest.mark.parametrize(("off", "provenance"), [("  handouts: none\n", "fictional"), ("", "unpublished")])
def test_a_story_that_is_on_no_sheet_is_read_aloud(off: str, provenance: str, pool: Pool) -> None:
    pool.write("sessions/cases/child-m.yaml", LONG.replace("provenance: fictional", f"provenance: {provenance}"))
    blocks = WORK.format(minutes=2, read=4) + off
    assert "READ" in notes_of(pool.blocks(blocks).slide("Case study: who knew them"))


def test_narrative_and_learning_points_stay_off_the_slides(pool: Pool) -> None:
    shown = " ".join(text for slide in pool.blocks("- case: child-m\n").slides for text in texts_of(slide))
    for private in (*STORY, "Nobody put the pieces together", "What did each agency know?"):
        assert private not in shown


def test_family_and_agencies_have_a_slide_each_with_what_was_changed(pool: Pool) -> None:
    built = pool.blocks("- case: child-m\n")
    family = built.slide("Case study: Child M")
    assert family.title == "A small child, and many people who each saw a part", (
        "what it is about is the title, and the case the line over it"
    )
    assert [text for text in texts_of(family) if text in ("Mia", "aged 4", "Leanne", "her mother")] == [
        *("Mia", "aged 4", "Leanne", "her mother")
    ]
    (band,) = [each for each in of(Shape, family.elements) if each.name == "Tile"]
    (hard,) = [
        each
        for each in of(Shape, family.elements)
        if any(str(p.text).startswith("What is hard in it: ") for p in paragraphs_of(each))
    ]
    assert band.box.width == calm().template.body.width, "a band, and not one more person"
    assert band.box.contains(hard.box)
    known = built.slide("Case study: who knew them")
    assert "A fictional composite; no child or family is described." in texts_of(known)
    (drawn,) = of(Group, known.elements)
    texts = [str(paragraph.text) for paragraph in paragraphs_of(drawn)]
    assert texts == ["Child M", "Health visiting", "Called and got no answer", "Nursery", "Saw that Mia was hungry"]


def agencies(count: int, role: str) -> str:
    before, _, after = CASE.partition("agencies:\n")
    _, _, rest = after.partition("narrative:")
    lines = "".join(f"  - {{agency: Agency {number}, role: {role}}}\n" for number in range(count))
    return f"{before}agencies:\n{lines}narrative:{rest}"


@pytest.mark.parametrize("count", range(1, 13))
def test_the_child_is_in_the_middle_and_up_to_twelve_agencies_round(count: int, pool: Pool) -> None:
    pool.write("sessions/cases/child-m.yaml", agencies(count, "Knew a part of it"))
    built = pool.blocks("- case: child-m\n")
    assert built.faults() == []
    (drawn,) = of(Group, built.slide("Case study: who knew them").elements)
    centre, *others = [shape.box for shape in drawn.elements if isinstance(shape, Shape) and shape.fill]
    assert len(others) == count
    assert sum(box.bottom <= centre.y or box.right <= centre.x for box in others) >= count // 2
    assert f"round it {count}." in drawn.alt


def test_agencies_that_say_too_much_for_a_drawing_stand_in_a_table(pool: Pool) -> None:
    pool.write("sessions/cases/child-m.yaml", agencies(9, "Wrote down what it had seen and told nobody else " * 3))
    built = pool.blocks("- case: child-m\n")
    assert built.faults() == []
    shown = [slide for slide in built.slides if slide.title.startswith("Case study: who knew them")]
    assert all(of(Grid, slide.elements) for slide in shown)


def test_a_case_that_is_the_only_one_has_no_number(pool: Pool) -> None:
    """Nobody looks for a second one that is not there."""
    built = pool.blocks("- case: child-m\n")
    assert built.programme
    assert str(built.programme.blocks[0].title) == "Case study: Child M"


def test_cases_are_counted_in_the_order_of_the_day(pool: Pool) -> None:
    pool.write("sessions/cases/another.yaml", CASE.replace("case: Child M", "case: Another child"))
    built = pool.blocks("- case: another\n- case: child-m\n")
    assert [slide.topic for slide in built.slides if slide.topic] == [
        "Case study 1: Another child",
        "Case study 2: Child M",
    ]
    assert "Case study 2: who knew them" in built.titles()


def test_a_title_of_its_own_is_not_proposed(pool: Pool) -> None:
    built = pool.blocks("- case: child-m\n  title: The story of M\n")
    assert [found.hint for found in built.report.diagnostics] == ["its title is that of the file which `case:` names"]


def test_people_have_icons_by_what_is_written_and_services_by_what_they_are_called(pool: Pool) -> None:
    built = pool.blocks("- case: child-m\n")
    who: tuple[Icon, ...] = ("child", "person", "heart")
    which: tuple[Icon, ...] = ("health", "early-years")
    people = [e for e in built.slide("Case study: Child M").elements if isinstance(e, Group) and e.name == "Icon"]
    assert [each.elements for each in people] == [
        icon(sign, each.box, "accent").elements for sign, each in zip(who, people, strict=True)
    ]
    (drawn,) = of(Group, built.slide("Case study: who knew them").elements)
    services = of(Group, drawn.elements)
    assert [each.elements for each in services] == [
        icon(sign, each.box, "accent").elements for sign, each in zip(which, services, strict=True)
    ]
    assert not any(each.alt for each in (*people, *services)), "the words beside them say the same"


@pytest.mark.parametrize("people", [2, 5, 6])
def test_people_are_rows_over_the_band_that_says_what_is_hard(people: int, pool: Pool) -> None:
    before, _, after = CASE.partition("people:\n")
    _, _, rest = after.partition("agencies:")
    lines = "".join(f"  - {{name: Name {n}, who: 'aged {n}'}}\n" for n in range(people))
    pool.write("sessions/cases/child-m.yaml", f"{before}people:\n{lines}agencies:{rest}")
    family = pool.blocks("- case: child-m\n").slide("Case study: Child M")
    (band,) = [each for each in of(Shape, family.elements) if each.name == "Tile"]
    words = [(each, str(paragraph.text)) for each in of(Shape, family.elements) for paragraph in paragraphs_of(each)]
    names = [each for each, text in words if text.startswith("Name ")]
    assert len({each.box.y for each in names}) == people
    assert all(each.box.bottom <= band.box.y for each in names)


@pytest.mark.parametrize("people", range(5, 12))
def test_nobody_of_a_case_is_alone_on_a_slide_that_carries_on(people: int, pool: Pool) -> None:
    before, _, after = CASE.partition("people:\n")
    _, _, rest = after.partition("agencies:")
    lines = "".join(f"  - {{name: Name {n}, who: 'aged {n}'}}\n" for n in range(people))
    pool.write("sessions/cases/child-m.yaml", f"{before}people:\n{lines}agencies:{rest}")
    slides = [texts_of(slide) for slide in pool.blocks("- case: child-m\n").slides]
    shown = [count for texts in slides if (count := sum(text.startswith("Name ") for text in texts))]
    assert sum(shown) == people
    assert min(shown) > 1
    if people <= 6:
        (texts,) = [texts for texts in slides if "Name 0" in texts]
        assert any(text.startswith("What is hard in it: ") for text in texts), "all of it on one slide"


@pytest.mark.parametrize("people", [2, 4, 5, 12])
def test_icons_stand_beside_words_and_on_none(people: int, pool: Pool) -> None:
    before, _, after = CASE.partition("people:\n")
    _, _, rest = after.partition("agencies:")
    lines = "".join(f"  - {{name: Name {n}, who: 'aged {n}, who has much to tell of it'}}\n" for n in range(people))
    pool.write("sessions/cases/child-m.yaml", f"{before}people:\n{lines}agencies:{rest}")
    built = pool.blocks("- case: child-m\n")
    assert built.faults() == []
    for slide in built.slides:
        icons = [e for e in slide.elements if isinstance(e, Group) and e.name == "Icon"]
        words = [shape.box for shape in shapes_of(slide) if isinstance(shape, Shape) and shape.frame]
        assert not [each for each in icons for box in words if each.box.overlaps(box)], slide.title


def test_words_on_a_map_are_as_large_with_icons_as_without() -> None:
    names, words = (tuple(plain(f"{word} {n}") for n in range(8)) for word in ("Agency", "Saw the child in the week;"))
    pen, box = Pen(calm(), Report()), Box(*BODY)
    bare = Cluster("Map", plain("Mia"), words, names)
    sizes = [
        {p.size for p in paragraphs_of(each.draw(box, pen))} for each in (bare, replace(bare, icons=("service",) * 8))
    ]
    assert sizes[0] == sizes[1]
    (factor,) = (e for e in bare.draw(box, pen).elements if isinstance(e, Shape) and e.name == "Factor 1")
    long = "W" * int(factor.box.width / EMU_PER_POINT / pen.widths.width(plain("W"), 20, bold=True) - 1)
    crowded = replace(bare, names=(plain(long), *names[1:]))
    signed = replace(crowded, icons=("service",) * 8)
    assert signed.draw(box, pen).elements == crowded.draw(box, pen).elements, "there is no room for any"


FAMILY = """\
- case: child-m
- genogram: The family
  case: {case}
  people:
    - {{name: Pat, sex: female, note: rang twice}}
    - {{name: Leanne, sex: female, age: 23}}
    - {{name: Her brother, sex: male}}
    - {{name: Mia, sex: female, age: 4, index: yes}}
    - {{name: Craig, sex: male, age: 29}}
  couples:
    - {{of: [Pat], children: [Leanne, Her brother]}}
    - {{of: [Leanne, Craig], bond: together, children: [Mia]}}
  household: [Leanne, Mia]
"""
FOUR = "".join(f"  - {{name: {name}, who: somebody}}\n" for name in ("Mia", "Leanne", "Pat", "A neighbour"))


def opener(pool: Pool, people: str, case: str = "child-m") -> tuple[list[str], list[Group]]:
    """The words of the first slide of a case, and what is drawn on it but for icons."""
    before, _, after = CASE.partition("people:\n")
    pool.write("sessions/cases/child-m.yaml", f"{before}people:\n{people}agencies:{after.partition('agencies:')[2]}")
    pool.write("sessions/cases/child-n.yaml", CASE)
    built = pool.blocks(FAMILY.format(case=case))
    assert [fault for fault in built.faults() if "case-not-opened" not in fault] == []
    slides = [slide for slide in built.slides if "Case study: Child M" in f"{slide.topic} {slide.title}"]
    words = [text for slide in slides for text in texts_of(slide)]
    return words, [one for slide in slides for one in of(Group, slide.elements) if one.name != "Icon"]


def test_who_belongs_to_whom_is_drawn_beside_the_people_where_the_day_has_the_family(pool: Pool) -> None:
    words, (drawn,) = opener(pool, FOUR)
    assert drawn.alt.startswith("Child M: who belongs to whom: ")
    shown = {str(paragraph.text) for paragraph in paragraphs_of(drawn)}
    assert {"Mia", "Leanne", "Pat"} <= shown
    assert not shown & {"Craig", "Her brother", "A neighbour", "rang twice", "One household"}, "of nobody else"
    assert {"Mia", "A neighbour", "somebody"} <= set(words), "all that is said of people is there"


@pytest.mark.parametrize("case", ["child-m", "child-n"])
def test_nothing_is_drawn_of_another_family_or_of_two_people(case: str, pool: Pool) -> None:
    people = FOUR if case == "child-n" else "  - {name: Mia, who: aged 4}\n  - {name: Leanne, who: her mother}\n"
    _, drawn = opener(pool, people, case)
    assert not drawn


def test_people_who_need_the_whole_slide_have_it(pool: Pool) -> None:
    many = "".join(f"  - {{name: Aunt {n}, who: '{'somebody who has much to tell ' * 3}'}}\n" for n in range(8))
    words, drawn = opener(pool, FOUR + many)
    assert not drawn
    assert "Aunt 7" in words
