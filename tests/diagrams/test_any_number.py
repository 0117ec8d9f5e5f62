"""Drawings of two to ten nodes, in every room they are drawn in: sound, readable, and told where they are not."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sessionbuilder.deck.elements import Connector, Curve, Paragraph, Shape
from sessionbuilder.diagnostics import Report
from sessionbuilder.diagrams.cards import CardRow, MemoCard
from sessionbuilder.diagrams.cluster import Cluster
from sessionbuilder.diagrams.cycle import Cycle, Stage
from sessionbuilder.diagrams.diagram import Diagram
from sessionbuilder.diagrams.flow import Bracket, Flow, FlowStep
from sessionbuilder.diagrams.loops import Loop, Loops, Step
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.text import plain
from sessionbuilder.units import Box, inches
from tests.diagrams.shapes import (
    BOXES,
    check_sound,
    check_text,
    drawn,
    lies_in,
    lines,
    nodes,
    points_of,
    stretches_of,
    words_of,
)
from tests.layout.test_page import THEME

Texts = list[tuple[str, str]]


def cycle(texts: Texts) -> Diagram:
    return Cycle("A cycle", tuple(Stage(plain(name), plain(gloss)) for name, gloss in texts))


def loops(texts: Texts, targets: tuple[int, ...] = ()) -> Diagram:
    names = ("Single loop", "Double loop", "Triple loop")
    wanted = targets or (max(0, len(texts) - 2), 0)
    returns = tuple(Loop(name, plain("Are we right?"), to) for name, to in zip(names, wanted, strict=False))
    return Loops("Loops", tuple(Step(plain(name), plain(gloss)) for name, gloss in texts), returns)


def flow(texts: Texts, span: tuple[int, int] | None = (1, 2)) -> Diagram:
    bracket = Bracket(plain("Within a week"), *span) if span else None
    return Flow("A flow", tuple(FlowStep(plain(gloss), plain(name)) for name, gloss in texts), bracket)


def cluster(texts: Texts) -> Diagram:
    return Cluster("A cluster", plain("What happened"), tuple(plain(f"{name} {gloss}") for name, gloss in texts))


def cards(texts: Texts) -> Diagram:
    return CardRow("Cards", tuple(MemoCard(plain(name), plain(gloss)) for name, gloss in texts))


def asking_cycle(texts: Texts) -> Diagram:
    stages = tuple(Stage(plain(name), plain("in plain words"), plain(gloss)) for name, gloss in texts)
    return Cycle("A cycle", stages)


KINDS: dict[str, Callable[[Texts], Diagram]] = {
    "cycle": cycle,
    "asking cycle": asking_cycle,
    "loops": loops,
    "flow": flow,
    "cluster": cluster,
    "cards": cards,
}
every_kind = pytest.mark.parametrize("kind", KINDS)
every_room = pytest.mark.parametrize("room", BOXES)
every_count = pytest.mark.parametrize("count", range(2, 11))

word = st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=10)
pairs = st.tuples(word, st.lists(word, min_size=1, max_size=14).map(" ".join))
texts_of_any_length = st.lists(pairs, min_size=2, max_size=10)


def short(count: int) -> Texts:
    return [("Step back", "look again")] * count


@every_kind
@every_room
@every_count
def test_short_texts_fit_whatever_their_number(kind: str, room: str, count: int) -> None:
    group, faults = drawn(KINDS[kind](short(count)), BOXES[room])
    assert faults == []
    check_sound(group, BOXES[room])
    check_text(group)


@every_kind
@settings(max_examples=12)
@given(texts=texts_of_any_length, room=st.sampled_from(sorted(BOXES)))
def test_whatever_is_written_is_drawn_in_full_and_told_where_it_does_not_fit(
    kind: str, texts: Texts, room: str
) -> None:
    group, faults = drawn(KINDS[kind](texts), BOXES[room])
    check_sound(group, BOXES[room])
    shown = words_of(group)
    for name, gloss in texts:
        assert name in shown
        assert gloss in shown
    if faults:
        assert set(faults) == {"text-too-long"}
        with pytest.raises(AssertionError):
            check_text(group)
    else:
        check_text(group)


@every_kind
@every_room
@pytest.mark.parametrize("count", [2, 3, 6, 10])
def test_a_text_that_is_far_too_long_is_told_and_not_trimmed(kind: str, room: str, count: int) -> None:
    long = "nobody looked at what the other agencies had written " * 60
    group, faults = drawn(KINDS[kind]([("One", long), *short(count - 1)]), BOXES[room])
    assert "text-too-long" in faults
    assert long in words_of(group)
    check_sound(group, BOXES[room])


@every_kind
def test_a_word_wider_than_its_shape_is_told(kind: str) -> None:
    _, faults = drawn(KINDS[kind]([("Unoverwhelmed" * 5, "word"), *short(7)]), BOXES["paper"])
    assert faults


@settings(max_examples=25)
@given(count=st.integers(2, 10), targets=st.data(), room=st.sampled_from(sorted(BOXES)))
def test_up_to_three_loops_lead_back_from_the_last_step_to_theirs(
    count: int, targets: st.DataObject, room: str
) -> None:
    wanted = targets.draw(st.lists(st.integers(0, count - 2), min_size=1, max_size=3), label="targets")
    group, faults = drawn(loops(short(count), tuple(wanted)), BOXES[room])
    assert faults == []
    check_sound(group, BOXES[room])
    check_text(group)
    boxes = nodes(group)
    returns = [line for line in lines(group) if isinstance(line, Curve) and line.name.endswith("arrow")]
    assert len(returns) == len(wanted)
    for line, to in zip(returns, sorted(wanted, reverse=True), strict=True):
        (x, y), (tip, under) = line.start, line.bends[-1][2]
        assert boxes[-1].x < x < boxes[-1].right
        assert y == boxes[-1].bottom
        assert boxes[to].x < tip < boxes[to].right
        assert 0 < under - boxes[to].bottom < 100_000


@settings(max_examples=25)
@given(count=st.integers(2, 10), targets=st.data(), room=st.sampled_from(sorted(BOXES)))
def test_loops_do_not_cross_one_another(count: int, targets: st.DataObject, room: str) -> None:
    wanted = targets.draw(st.lists(st.integers(0, count - 2), min_size=2, max_size=3), label="targets")
    group, _ = drawn(loops(short(count), tuple(wanted)), BOXES[room])
    every = [line for line in lines(group) if isinstance(line, Curve)]
    for one, two in combinations(every, 2):
        met = [piece for piece in stretches_of(one) for other in stretches_of(two) if piece.overlaps(other)]
        assert not met, f"{one.name} meets {two.name}"


@pytest.mark.parametrize("count", range(5, 11))
def test_a_loop_to_any_step_keeps_clear_of_the_arrow_to_the_next_line(count: int) -> None:
    for target in range(count - 1):
        group, _ = drawn(loops(short(count), (target,)), BOXES["paper"])
        curves = [line for line in lines(group) if isinstance(line, Curve)]
        for one, two in combinations(curves, 2):
            met = [piece for piece in stretches_of(one) for other in stretches_of(two) if piece.overlaps(other)]
            assert not met, f"{one.name} to step {target} meets {two.name}"


def test_an_arrow_of_a_cycle_does_not_start_inside_nodes_made_wide_for_their_words() -> None:
    gloss = "a a a aa bbm aaaa aaaaa aaaaaaaam aaaaaaaaaa a aaaaaaaaa"
    box = BOXES["large print"]
    group, _ = drawn(cycle([*[("a", "a")] * 3, ("a", gloss)]), box)
    check_sound(group, box)


def test_a_pen_says_how_much_smaller_texts_must_be_and_none_where_they_cannot() -> None:
    report = Report()
    pen = Pen(THEME, report)
    words = Paragraph(plain("Nobody had asked the child"), 24)
    line = pen.height([words], inches(9))
    assert pen.shrinkage([[words]], Box(0, 0, inches(9), line)) == 0
    assert pen.shrinkage([[words]], Box(0, 0, inches(9), line - 100)) == 4
    assert pen.shrinkage([[words], [words]], Box(0, 0, inches(9), line * 3 // 4 + 100)) == 6
    assert pen.shrinkage([[words]], Box(0, 0, inches(9), line // 2)) is None
    assert pen.shrinkage([[Paragraph(plain("Unoverwhelmed" * 4), 18)]], Box(0, 0, inches(2), inches(9))) is None
    assert not report.diagnostics


@settings(max_examples=25)
@given(count=st.integers(2, 10), span=st.data(), room=st.sampled_from(sorted(BOXES)))
def test_a_bracket_over_any_steps_lies_clear_of_them(count: int, span: st.DataObject, room: str) -> None:
    first = span.draw(st.integers(1, count), label="first")
    last = span.draw(st.integers(first, count), label="last")
    group, faults = drawn(flow(short(count), (first, last)), BOXES[room])
    assert faults == []
    check_sound(group, BOXES[room])


@every_room
@every_count
def test_every_stage_of_a_cycle_has_an_arrow_to_the_next(room: str, count: int) -> None:
    group, _ = drawn(cycle(short(count)), BOXES[room])
    boxes = nodes(group)
    arrows = lines(group)
    assert len(arrows) == count
    for number, arrow in enumerate(arrows):
        points = points_of(arrow)
        here, there = boxes[number].inset(-120_000), boxes[(number + 1) % count].inset(-120_000)
        assert lies_in(points[0], here)
        assert lies_in(points[-1], there)
        length = abs(points[0][0] - points[-1][0]) + abs(points[0][1] - points[-1][1])
        assert length > 250_000, "an arrow must be long enough to be seen"


@every_room
@every_count
def test_every_factor_of_a_cluster_is_joined_to_the_centre(room: str, count: int) -> None:
    group, _ = drawn(cluster(short(count)), BOXES[room])
    centre, *factors = nodes(group)
    joined = [line for line in lines(group) if isinstance(line, Connector)]
    assert len(joined) == len(factors) == count
    for line, factor in zip(joined, factors, strict=True):
        assert not line.arrow
        assert lies_in(line.start, centre.inset(-200))
        assert lies_in(line.end, factor.inset(-200))
    assert len({line.start for line in joined}) == count, "spokes do not meet in one point"


@every_room
@every_count
def test_a_cluster_is_level_has_no_hole_and_no_hollow_box(room: str, count: int) -> None:
    group, _ = drawn(cluster(short(count)), BOXES[room])
    centre, *factors = nodes(group)
    for row in {box.y for box in factors}:
        beside = [box for box in factors if box.y == row]
        left, right = min(box.x for box in beside), max(box.right for box in beside)
        assert abs((left + right) // 2 - centre.centre[0]) < 5, "a row stands about the middle"
        if (len(beside) > 1 and row + beside[0].height < centre.y) or row > centre.bottom:
            gap = max([two.x - one.right for one, two in pairwise(beside)], default=0)
            assert gap < inches(0.6), "nothing is missing in a row"
    assert abs(centre.centre[1] - BOXES[room].centre[1]) < 5
    for shape in group.elements:
        if isinstance(shape, Shape) and shape.frame and shape.name.startswith("Factor"):
            needs = Pen(THEME, Report()).height(shape.frame.paragraphs, shape.box.inset(*shape.frame.inset).width)
            assert shape.box.height <= max(1.5 * (needs + 2 * shape.frame.inset[1]), inches(0.75))


@every_room
@every_count
def test_factors_are_as_large_as_one_another_and_read_in_their_order(room: str, count: int) -> None:
    group, _ = drawn(cluster(short(count)), BOXES[room])
    factors = nodes(group)[1:]
    assert len({(box.width, box.height) for box in factors}) == 1
    assert [(box.y, box.x) for box in factors] == sorted((box.y, box.x) for box in factors)


@settings(max_examples=20)
@given(texts=st.lists(pairs, min_size=2, max_size=10), size=st.sampled_from([18.0, 20.0, 24.0]))
def test_cards_fit_the_height_they_ask_for_near_the_size_they_were_asked_for(texts: Texts, size: float) -> None:
    row = CardRow("Cards", tuple(MemoCard(plain(name), plain(gloss)) for name, gloss in texts))
    width = BOXES["slide"].width
    height = row.least(width, size, Pen(THEME, Report()))
    group, faults = drawn(row, Box(0, 0, width, height))
    assert faults == []
    shown = [shape.frame.paragraphs[0].size for shape in group.elements if isinstance(shape, Shape) and shape.frame]
    assert min(shown) >= {24.0: 20, 20.0: 18, 18.0: 18}[size], "the usual number side by side may cost one size"
    assert set(shown) <= {24, 20, 18}
