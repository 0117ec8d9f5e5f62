"""Genograms: whatever a usual family looks like, everybody has room, lines do not cross, and the ring is sound."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from sessionbuilder.deck.elements import Connector, Curve, Element, Group, Shape, extent
from sessionbuilder.diagnostics import Report
from sessionbuilder.diagrams.genogram import Child, Couple, Family, Genogram, Person
from sessionbuilder.diagrams.genogram.family import Bond, Kinship, Sex
from sessionbuilder.diagrams.genogram.fitting import Fitted, best_rows, fitted
from sessionbuilder.diagrams.genogram.lanes import Reach, lanes
from sessionbuilder.diagrams.genogram.lines import Point, crossings, lines
from sessionbuilder.diagrams.genogram.ring import outlines, ring
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.text import plain
from sessionbuilder.theme.own import BODY
from sessionbuilder.units import Box, inches
from sessionbuilder.writers.svg import drawing_svg
from tests.layout.test_page import THEME
from tests.pool import paragraphs_of

NAMES = "Amy Bob Cara Dan Ella Finn Gwen Hugo Isla Jack Kim Leo Mia Ned Oona Pete Queenie Roy Sue Tom Una Vic Wendy Xan".split()  # noqa: SIM905, E501
SEXES: list[Sex] = ["female", "male", "unknown"]


def family(*couples: str, household: str = "", index: str = "", **more: str) -> Family:
    """A family from lines such as `Amy Bob: Mia Jay`, everybody's sex by the ending of the name."""
    keys: list[str] = []
    made = []
    for couple in couples:
        partners, _, children = couple.partition(":")
        names = [*partners.split(), *children.split()]
        keys += [name for name in names if name not in keys]
        bond: Bond | None = "married" if len(partners.split()) == 2 else None
        made.append(Couple(tuple(partners.split()), bond, tuple(Child(name) for name in children.split())))
    people = tuple(
        Person(key, plain(key), "female" if key[-1] in "ay" else "male", "", "", more.get(key, ""), index=key == index)
        for key in keys
    )
    return Family(people, tuple(made), tuple(household.split()))


THREE = family(
    "Una Jim: Tia Lea", "Rita Al: Ken Sid", "Lea Ken: Mia Jay Kit", "Tia: Oz", index="Mia", household="Lea Mia Kit"
)
HALF = family("Lea Dan: Tom Cloe", "Lea Ken: Mia Jay", "Ken Sue: Ned", index="Mia", household="Lea Tom Cloe Mia Jay")


class _Maker:
    """Makes up a usual family: parents of an index child, with as many of everybody else as is drawn."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.people: list[Person] = []
        self.couples: list[Couple] = []

    def person(self, sex: Sex | None = None) -> str:
        name = NAMES[len(self.people) % len(NAMES)] + "a" * (len(self.people) // len(NAMES))
        own: Sex = self.draw(st.sampled_from(SEXES if sex is None else [sex]))
        note = self.draw(st.sampled_from([None, None, None, plain("aunt"), plain("lives near by")]))
        age = self.draw(st.sampled_from(["", "4", "47", "7 months"]))
        died = self.draw(st.sampled_from(["", "", "", "2015"]))
        self.people.append(Person(name, plain(name), own, age, "", died, index=not self.people, note=note))
        return name

    def several(self, most: int, least: int = 0) -> list[str]:
        return [self.person() for _ in range(self.draw(st.integers(least, most)))]

    def couple(self, partners: list[str], children: list[str]) -> None:
        bonds: list[Bond] = ["married", "together", "separated", "divorced"]
        bond = self.draw(st.sampled_from(bonds)) if len(partners) == 2 else None
        kinships: list[Kinship] = ["birth", "birth", "foster"]
        own = tuple(Child(key, self.draw(st.sampled_from(kinships))) for key in children)
        twins = (tuple(children[-2:]),) if len(children) > 1 and self.draw(st.booleans()) else ()
        began = self.draw(st.sampled_from(["", "", "2009"])) if bond else ""
        self.couples.append(Couple(tuple(partners), bond, own, twins, began))

    def origin(self, key: str) -> None:
        """The parents of somebody, with brothers and sisters, one of whom may have a family."""
        siblings = self.several(2)
        place = self.draw(st.integers(0, len(siblings)))
        lone: list[Sex] = ["female"]
        both: list[Sex] = ["male", "female"]
        parents = [self.person(sex) for sex in (both if self.draw(st.booleans()) else lone)]
        self.couple(parents, [*siblings[:place], key, *siblings[place:]])
        if self.draw(st.booleans()) and siblings:
            self.couple([siblings[0], *self.several(1)], self.several(2, 1))


@st.composite
def usual(draw: st.DrawFn) -> Family:
    """A family of two to four generations: lone parents, earlier and later partners, grandparents on both sides."""
    maker = _Maker(draw)
    children = maker.several(4, 1)
    mother = maker.person("female")
    father = maker.person("male") if draw(st.booleans()) else None
    if draw(st.booleans()):
        maker.couple([mother, maker.person("male")], maker.several(2, 1))
    maker.couple([mother, *([father] if father else [])], children)
    if father and draw(st.booleans()):
        maker.couple([father, maker.person("female")], maker.several(2))
    if draw(st.booleans()):
        maker.origin(mother)
    if father and draw(st.booleans()):
        maker.origin(father)
    if draw(st.booleans()):
        partner = maker.person()
        maker.couple([draw(st.sampled_from(children)), partner], maker.several(2))
        if draw(st.booleans()):
            maker.origin(partner)
    keys = [person.key for person in maker.people]
    return Family(tuple(maker.people), tuple(maker.couples), tuple(draw(st.sets(st.sampled_from(keys)))))


def placed(of: Family, box: Box = BODY) -> tuple[Fitted, Report]:
    report = Report()
    return fitted(of, best_rows(of), box, Pen(THEME, report)), report


def drawn(of: Family, box: Box = BODY) -> Group:
    report = Report()
    group = Genogram("A family", of).draw(box, Pen(THEME, report))
    assert not report.diagnostics
    return group


def touches(start: Point, end: Point, box: Box) -> bool:
    """Whether a straight piece, cut into many, has a point inside `box`."""
    steps = 200
    for step in range(steps + 1):
        x, y = (a + (b - a) * step / steps for a, b in zip(start, end, strict=True))
        if box.x < x < box.right and box.y < y < box.bottom:
            return True
    return False


@settings(max_examples=25)
@given(usual())
def test_no_two_lines_of_a_usual_family_cross(of: Family) -> None:
    found, _ = placed(of)
    assert crossings(lines(of, found.plan)) == 0


@settings(max_examples=15)
@given(usual())
def test_symbols_and_texts_keep_apart_in_their_box_at_a_size_to_be_read(of: Family) -> None:
    report = Report()
    group = Genogram("A family", of).draw(BODY, Pen(THEME, report))
    assume(not report.diagnostics)
    texts = [e for e in group.elements if isinstance(e, Shape) and e.frame]
    symbols = [e for e in group.elements if isinstance(e, Shape) and e.outline and not e.name.endswith("inner")]
    for one, two in combinations(texts, 2):
        assert not one.box.overlaps(two.box), f"{one.name} lies on {two.name}"
    for one, two in combinations(symbols, 2):
        assert not one.box.overlaps(two.box), f"{one.name} lies on {two.name}"
    for text in texts:
        if not text.name.endswith("age"):
            assert not any(text.box.overlaps(symbol.box) for symbol in symbols), text.name
    for element in group.elements:
        assert BODY.contains(extent(element)), element.name
    assert all(paragraph.size >= 18 for paragraph in paragraphs_of(group))
    for text in texts:
        assert text.frame
        assert Pen(THEME, Report()).height(text.frame.paragraphs, text.box.width) <= text.box.height, text.name


@settings(max_examples=15)
@given(usual())
def test_no_line_leads_through_a_symbol_or_a_word(of: Family) -> None:
    found, _ = placed(of)
    plan = found.plan
    boxes = [box.inset(3) for p in of.people for box in (plan.symbol(p.key), plan.words(p.key))]
    boxes += [plan.dates(number).inset(3) for number in plan.sizes.dates]
    for line in lines(of, plan):
        if line.kind == "couple" and line.couple in plan.arches:
            continue  # its ends lie on a circle, and so inside its box
        for start, end in pairwise(line.points):
            assert not any(touches(start, end, box) for box in boxes), line


@settings(max_examples=25)
@given(usual())
def test_the_ring_is_round_all_of_the_household_and_nobody_else(of: Family) -> None:
    ring_is_sound(of)


@pytest.mark.parametrize("grandparent", ["Una", "Jim", "Rita", "Al"])
@pytest.mark.parametrize("grandchild", ["Mia", "Jay", "Kit", "Oz"])
def test_a_ring_over_a_generation_that_lives_elsewhere_leads_between_its_people(
    grandparent: str, grandchild: str
) -> None:
    ring_is_sound(Family(THREE.people, THREE.couples, (grandparent, grandchild)))


def ring_is_sound(of: Family) -> None:
    found, _ = placed(of)
    rings = ring(of.household, found.plan)
    assert len(rings) >= bool(of.household)
    edges = [edge for corners in rings for edge in pairwise([*corners, corners[0]])]
    for number in found.plan.sizes.dates:
        assert not any(touches(*edge, found.plan.dates(number)) for edge in edges), "the ring leads through dates"
    for person in of.people:
        box = found.plan.whole(person.key)
        for corners in rings:
            for start, end in pairwise([*corners, corners[0]]):
                assert not touches(start, end, box), f"the ring leads through {person.key}"
        inside = sum(_inside(box.centre, corners) for corners in rings) % 2 == 1
        assert inside == (person.key in of.household), person.key


def _inside(point: Point, corners: tuple[Point, ...]) -> bool:
    """Whether `point` lies in a closed outline: a ray to the right leaves it an odd number of times."""
    crossed = 0
    for (x, y), (_, bottom) in pairwise([*corners, corners[0]]):
        crossed += x > point[0] and min(y, bottom) <= point[1] < max(y, bottom)
    return crossed % 2 == 1


def test_a_child_whose_partner_has_parents_stands_at_the_end_of_the_row() -> None:
    of = family("Amy Bob: Cat Dan Eva", "Dan Fay: Gus", "Ivy Hal: Fay Jo", index="Cat")
    at = middles(of)
    found, _ = placed(of)
    assert crossings(lines(of, found.plan)) == 0
    assert at["Cat"] < at["Eva"] < at["Dan"] < at["Fay"] < at["Jo"]
    both = family(
        "Amy Bob: Cat Dan Eva", "Cat Fay: Gus", "Ivy Hal: Fay Jo", "Eva Kim: Lea", "Max Nina: Kim Oz", index="Dan"
    )
    assert crossings(lines(both, placed(both)[0].plan)) == 0


def test_of_two_lines_across_that_would_touch_the_one_that_crosses_less_lies_over_the_other() -> None:
    left, right = Reach(0, ((inches(3), inches(3)),)), Reach(inches(1), ((inches(5), inches(5)),))
    assert lanes({0: left, 1: right}) == {0: 1, 1: 0}
    assert lanes({0: right, 1: left}) == {0: 0, 1: 1}
    assert lanes({0: left, 1: Reach(inches(4), ((inches(5), inches(5)),))}) == {0: 0, 1: 0}
    twins = Reach(0, ((inches(2), inches(1)), (inches(2), inches(3))))
    assert lanes({0: twins, 1: Reach(inches(2.5), ((inches(6), inches(6)),))}) == {0: 1, 1: 0}


def middles(of: Family) -> dict[str, int]:
    return placed(of)[0].plan.middles


def test_generations_stand_one_under_another_and_partners_side_by_side() -> None:
    rows = best_rows(THREE)
    assert [sorted(rows[level]) for level in sorted(rows)] == [
        ["Al", "Jim", "Rita", "Una"],
        ["Ken", "Lea", "Sid", "Tia"],
        ["Jay", "Kit", "Mia", "Oz"],
    ]
    for couple in THREE.couples:
        if len(couple.partners) == 2:
            (row,) = [row for row in rows.values() if couple.partners[0] in row]
            one, two = (row.index(key) for key in couple.partners)
            assert abs(one - two) == 1, couple


def test_somebody_with_two_partners_stands_between_them_and_the_first_is_at_the_left() -> None:
    at = middles(HALF)
    assert at["Dan"] < at["Lea"] < at["Ken"] < at["Sue"]
    assert at["Tom"] < at["Cloe"] < at["Mia"] < at["Jay"] < at["Ned"]


def test_children_stand_as_written_unless_lines_would_cross() -> None:
    at = middles(family("Amy Bob: Cat Dan Eva Fin"))
    assert sorted(at, key=lambda key: at[key])[1:-1] != []
    assert at["Cat"] < at["Dan"] < at["Eva"] < at["Fin"]
    assert at["Bob"] < at["Amy"], "a man stands at the left of a woman"


def test_parents_stand_over_the_middle_of_their_children() -> None:
    found, _ = placed(family("Amy Bob: Cat Dan Eva"))
    at = found.plan.middles
    assert abs((at["Amy"] + at["Bob"]) / 2 - at["Dan"]) < inches(0.02)
    assert found.plan.hang(0)[0] == pytest.approx(at["Dan"], abs=2)


def test_parents_of_a_partner_bring_the_rest_of_their_family_to_its_own_side() -> None:
    at = middles(THREE)
    assert at["Jim"] < at["Una"] < at["Al"] < at["Rita"]
    assert at["Tia"] < at["Lea"] < at["Ken"] < at["Sid"]


@pytest.mark.parametrize(
    "of",
    [
        THREE,
        HALF,
        family("Amy Gus: Hal", "Amy Bob: Cat Dan", "Bob Jay", "Dan Kim: Leo", "Max Nora: Kim", index="Cat"),
        family("Amy Bob: Cat", "Ida Joe: Amy Kay", "Una Vic: Bob Wes", "Kay Leo: Mo", "Wes Zoe: Yan", index="Cat"),
    ],
)
def test_partners_of_usual_families_stand_side_by_side(of: Family) -> None:
    assert not placed(of)[0].plan.arches


def test_three_partners_are_drawn_soundly_with_a_line_over_those_between() -> None:
    of = family("Amy Bob: Cat", "Amy Dan: Eva", "Amy Fin: Gus Hal", index="Cat", household="Amy Gus Hal")
    found, report = placed(of)
    assert not report.diagnostics
    ((number, _),) = found.plan.arches.items()
    assert crossings(lines(of, found.plan)) == 0
    over = next(line for line in lines(of, found.plan) if line.couple == number and line.kind == "couple")
    assert min(y for _, y in over.points) < found.plan.symbol("Amy").y


def test_brothers_who_marry_sisters_are_drawn_in_their_box_though_lines_may_cross() -> None:
    of = family("Al Una: Bob Col", "Dan Eva: Fay Gina", "Bob Fay: Hal", "Col Gina: Ivy", index="Hal")
    group = drawn(of)
    assert all(BODY.contains(extent(element)) for element in group.elements)


def test_a_lodger_who_belongs_to_nobody_stands_with_the_parents() -> None:
    of = family("Amy Bob: Cat", index="Cat")
    lodger = Person("tom", plain("Tom"), "male")
    rows = best_rows(Family((*of.people, lodger), of.couples))
    assert rows[0] == ["Bob", "Amy", "tom"]


def named(group: Group, name: str) -> list[Element]:
    return [element for element in group.elements if element.name.startswith(name)]


def test_symbols_say_sex_index_person_and_death() -> None:
    people = (
        Person("amy", plain("Amy"), "female", "34"),
        Person("bob", plain("Bob"), "male", "40", "", "2015"),
        Person("cat", plain("Cat"), "unknown", "4", index=True),
    )
    group = drawn(Family(people, (Couple(("amy", "bob"), "married", (Child("cat"),)),)))
    circle, square, diamond = (
        [e for e in named(group, name) if isinstance(e, Shape)] for name in ("Amy", "Bob", "Cat")
    )
    assert [shape.geometry for shape in circle if shape.outline] == ["ellipse"]
    assert [shape.geometry for shape in square if shape.outline] == ["rectangle"]
    assert [shape.geometry for shape in diamond if shape.outline] == ["diamond", "diamond"], "a double outline"
    outer, inner = (shape.box for shape in diamond if shape.outline)
    assert outer.contains(inner)
    cross = [e for e in named(group, "Bob") if isinstance(e, Connector)]
    assert len(cross) == 2
    assert not [e for e in named(group, "Amy") if isinstance(e, Connector)]
    words = [str(paragraph.text) for paragraph in paragraphs_of(group)]
    assert words[:6] == ["Bob", "died 2015, aged 40", "34", "Amy", "4", "Cat"], "no age lies under a cross"


@pytest.mark.parametrize(
    ("bond", "dashed", "strokes"),
    [("married", False, 0), ("together", True, 0), ("separated", False, 1), ("divorced", False, 2)],
)
def test_a_couples_line_says_how_they_stand(bond: Bond, dashed: bool, strokes: int) -> None:
    people = (Person("amy", plain("Amy"), "female"), Person("bob", plain("Bob"), "male"))
    group = drawn(Family(people, (Couple(("amy", "bob"), bond),)))
    (line,) = named(group, "Couple 1, couple")
    assert isinstance(line, Connector)
    assert line.dashed == dashed
    assert len(named(group, "Couple 1, slash")) == strokes


def test_foster_children_have_a_dashed_line_and_the_word() -> None:
    of = family("Amy Bob: Cat Dan")
    couple = Couple(("Amy", "Bob"), "married", (Child("Cat"), Child("Dan", "foster")))
    group = drawn(Family(of.people, (couple,)))
    assert [line.dashed for line in named(group, "Couple 1, child") if isinstance(line, Connector)] == [False, True]
    assert "foster" in [str(paragraph.text) for paragraph in paragraphs_of(group)]


def test_lines_to_twins_start_at_one_point() -> None:
    of = family("Amy Bob: Cat Dan Eva")
    couple = Couple(("Amy", "Bob"), "married", of.couples[0].children, (("Dan", "Eva"),))
    starts = [
        line.start
        for line in named(drawn(Family(of.people, (couple,))), "Couple 1, child")
        if isinstance(line, Connector)
    ]
    assert starts[1] == starts[2] != starts[0]


def legend(group: Group) -> list[str]:
    return [str(p.text) for e in group.elements if e.name.startswith("Legend") for p in paragraphs_of(e)]


def test_the_legend_stands_with_it_and_lists_what_is_drawn_and_no_more() -> None:
    assert legend(drawn(family("Amy: Cat"))) == ["Male", "Female"]
    assert legend(drawn(family("Amy: May"))) == ["Female"]
    assert legend(drawn(HALF)) == ["Male", "Female", "Index person", "Married", "One household"]


def test_twelve_people_in_three_generations_fit_on_the_slide_and_on_paper() -> None:
    assert len(THREE.people) == 12
    for box in (BODY, Box(0, 0, inches(10), inches(5.4)), Box(0, 0, inches(10.1), inches(6.2))):
        drawn(THREE, box)


def test_a_family_too_large_for_the_slide_is_told_and_not_shrunk() -> None:
    names = [f"Bartholomew{letter}" for letter in "abcdefghijkl"]
    found, report = placed(family(f"Amy Bob: {' '.join(names)}"))
    (told,) = report.diagnostics
    assert told.fault.code == "L501"
    assert min(p.size for caption in found.captions.values() for p in caption.under) == 18


def test_the_household_is_one_outline_where_it_can_be() -> None:
    found, _ = placed(THREE)
    assert len(ring(THREE.household, found.plan)) == 1
    apart = family("Amy Bob: Cat", "Cat Dan: Eva Fin", index="Eva", household="Amy Fin")
    assert len(ring(apart.household, placed(apart)[0].plan)) == 1, "over a generation that lives elsewhere"


def test_outlines_of_boxes_that_touch_are_one_and_have_only_corners() -> None:
    assert outlines([Box(0, 0, 4, 2), Box(1, 2, 2, 2)]) == [
        ((0, 0), (4, 0), (4, 2), (3, 2), (3, 4), (1, 4), (1, 2), (0, 2))
    ]
    assert len(outlines([Box(0, 0, 1, 1), Box(5, 5, 1, 1)])) == 2


def test_a_ring_is_a_closed_dashed_line_on_a_tint_behind_everything() -> None:
    first = drawn(THREE).elements[0]
    assert isinstance(first, Curve)
    assert first.dashed
    assert first.fill == "warm-tint"
    assert first.bends[-1][2] == first.start
    assert "Z" in drawing_svg(drawn(THREE), THEME)


def test_the_description_tells_the_family_generation_by_generation() -> None:
    told = Genogram("Mia’s family", THREE).describe()
    assert told.startswith("Mia’s family: a genogram of 12 people in three generations, about Mia.")
    assert "First generation: Jim (male); Una (female); Al (male); Rita (female)." in told
    assert "Lea and Ken are married; their children are Mia, Jay and Kit." in told
    assert "Tia is a parent of Oz; the drawing shows no other." in told
    assert told.endswith("One household: Lea, Mia and Kit live there.")


def test_whoever_would_stand_in_two_generations_is_found() -> None:
    assert isinstance(family("Amy Bob: Cat", "Cat Bob: Dan").generations(), str)
    assert isinstance(family("Amy: Bob", "Bob: Amy").generations(), str)
    assert family("Amy Bob: Cat", "Cat Dan: Eva").generations() == {"Amy": 0, "Bob": 0, "Cat": 1, "Dan": 1, "Eva": 2}


def test_dates_on_a_line_over_people_keep_clear_of_the_line_across_above_them() -> None:
    couples = (
        "Dan Finn: Gwen Hugo",
        "Dan Ella: Amy Bob Cara",
        "Ella Isla: Jack Kim",
        "Mia: Dan Leo",
        "Bob Ned",
        "Oona: Ned",
    )
    of = family(*couples, index="Amy")
    people = (replace(p, sex="male" if p.key in ("Ella", "Finn") else "female") for p in of.people)
    of = replace(of, people=tuple(sorted(people, key=lambda person: person.key)))
    parted = replace(of.couples[2], began="2009")
    of = replace(of, couples=(*of.couples[:2], parted, *of.couples[3:]))
    plan = placed(of)[0].plan
    assert 2 in plan.arches
    (bar,) = [line for line in lines(of, plan) if line.kind == "bar" and line.couple == 3]
    assert not any(touches(start, end, plan.dates(2)) for start, end in pairwise(bar.points))


def test_of_a_family_those_remain_who_are_named_and_tied_to_one_another() -> None:
    people = tuple(
        Person(name.casefold(), plain(name), note=plain("a note")) for name in ("A", "B", "C", "D", "E", "F")
    )
    couples = (
        Couple(("a", "b"), "married", (Child("c"), Child("d")), (("c", "d"),), began="2009"),
        Couple(("c", "e"), "together"),
        Couple(("f",), None, (Child("e"),)),
    )
    whole = Family(people, couples, ("a", "b"))
    own = whole.among({"a", "c", "d", "f"})
    assert [person.key for person in own.people] == ["a", "c", "d"]
    assert own.couples == (Couple(("a",), None, (Child("c"), Child("d")), (("c", "d"),)),)
    assert not own.household
    assert not any(person.note for person in own.people)
    assert whole.among({"a", "b", "c"}).couples == (Couple(("a", "b"), "married", (Child("c"),), began="2009"),)
    assert whole.among({"c", "d", "f"}).people == ()
