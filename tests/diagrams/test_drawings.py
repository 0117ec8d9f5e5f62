"""Drawings: where nodes and arrows go, whatever the box and the number of nodes."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sessionbuilder.deck.elements import Connector, Curve, Group, Shape, extent
from sessionbuilder.diagnostics import Report
from sessionbuilder.diagrams.cluster import Cluster
from sessionbuilder.diagrams.cycle import Cycle, Stage
from sessionbuilder.diagrams.flow import Bracket, Flow, FlowStep
from sessionbuilder.diagrams.loops import Loop, Loops, Step
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.text import Run, plain
from sessionbuilder.theme.own import BODY
from sessionbuilder.units import EMU_PER_POINT, Box
from tests.layout.test_page import THEME
from tests.pool import paragraphs_of

PEN = Pen(THEME, Report())


def cycle(count: int) -> Group:
    return Cycle("A cycle", tuple(Stage(plain(f"Stage {n}"), plain("gloss")) for n in range(count))).draw(BODY, PEN)


def nodes(group: Group) -> list[Box]:
    return [shape.box for shape in group.elements if isinstance(shape, Shape) and shape.outline]


def curves(group: Group) -> list[Curve]:
    return [shape for shape in group.elements if isinstance(shape, Curve)]


def loops() -> Group:
    steps = tuple(Step(plain(name), plain("gloss")) for name in ("Governing", "Action", "Consequences"))
    return Loops(
        "Loops", steps, (Loop("Single loop", plain("Right?"), 1), Loop("Double loop", plain("Right things?"), 0))
    ).draw(BODY, PEN)


def flow(count: int, bracket: Bracket | None = None) -> Group:
    steps = tuple(FlowStep(plain(f"step {n}"), plain("Who")) for n in range(1, count + 1))
    return Flow("A flow", steps, bracket).draw(BODY, PEN)


def test_four_stages_stand_at_twelve_three_six_and_nine_clockwise() -> None:
    top, right, bottom, left = (box.centre for box in nodes(cycle(4)))
    middle = BODY.centre
    assert top[0] == bottom[0] == middle[0]
    assert right[1] == left[1] == middle[1]
    assert top[1] < middle[1] < bottom[1]
    assert left[0] < middle[0] < right[0]


@pytest.mark.parametrize("count", range(2, 9))
def test_arrows_of_a_cycle_lead_clockwise_and_touch_no_node(count: int) -> None:
    group = cycle(count)
    boxes = nodes(group)
    for number, arrow in enumerate(curves(group)):
        points = [arrow.start, *(end for _, _, end in arrow.bends)]
        for x, y in points:
            assert not any(box.contains(Box(x, y, 0, 0)) for box in boxes)
        (x1, y1), (x2, y2) = points[0], points[-1]
        cx, cy = BODY.centre
        assert (x1 - cx) * (y2 - cy) - (y1 - cy) * (x2 - cx) > 0, f"arrow {number} leads the wrong way round"


def test_both_loops_start_at_the_consequences_and_end_where_they_should() -> None:
    group = loops()
    governing, action, consequences = nodes(group)
    inner, outer = curves(group)
    for arrow, target in ((inner, action), (outer, governing)):
        assert consequences.x < arrow.start[0] < consequences.right
        assert arrow.start[1] == consequences.bottom
        end = arrow.bends[-1][2]
        assert target.x < end[0] < target.right
        assert end[1] >= target.bottom
    assert inner.box.bottom < outer.box.bottom
    assert outer.dashed, "the loops are told apart by more than colour"
    assert not inner.dashed


def test_labels_of_loops_lie_clear_of_the_arrows() -> None:
    group = loops()
    labels = [shape for shape in group.elements if isinstance(shape, Shape) and shape.name.endswith("label")]
    for label in labels:
        for arrow in curves(group):
            for x, y in (arrow.start, *(end for _, _, end in arrow.bends)):
                assert not label.box.contains(Box(x, y, 0, 0)), f"{label.name} on {arrow.name}"


@pytest.mark.parametrize("count", range(2, 11))
def test_steps_of_a_flow_are_read_like_text_and_tied_to_one_another(count: int) -> None:
    group = flow(count)
    boxes = nodes(group)
    assert len(boxes) == count
    for one, two in pairwise(boxes):
        assert two.x > one.right or two.y > one.bottom
    ties = [shape.ties for shape in group.elements if isinstance(shape, Connector)]
    assert len(ties) + len(curves(group)) == count - 1
    assert all(tie and tie[0][1] == 3 and tie[1][1] == 1 for tie in ties)


def test_a_bracket_spans_its_steps_on_every_line() -> None:
    group = flow(9, Bracket(plain("Within six months"), 3, 7))
    boxes = nodes(group)
    bars = [shape.box for shape in group.elements if isinstance(shape, Shape) and shape.name.startswith("Bracket ")]
    first, second = (bar for bar in bars if bar.height < 100_000)
    assert (first.x, first.right) == (boxes[2].x, boxes[4].right)
    assert second.right == boxes[6].right
    words = [str(p.text) for p in paragraphs_of(group)]
    assert words.count("Within six months") == 1
    assert not any("continued" in word for word in words)


@pytest.mark.parametrize("count", range(2, 11))
def test_steps_are_filled_by_their_words_and_stand_in_the_middle_of_the_room(count: int) -> None:
    texts = ("Ask the child and write down the words", "Tell the social worker on the same day")
    steps = tuple(FlowStep(plain(texts[n % 2]), plain("Who")) for n in range(count))
    group = Flow("A flow", steps).draw(BODY, PEN)
    for shape in group.elements:
        if isinstance(shape, Shape) and shape.frame:
            needs = PEN.height(shape.frame.paragraphs, shape.box.inset(*shape.frame.inset).width)
            assert needs > shape.box.height * 0.6, "no step is hollow"
    insets = {shape.frame.inset for shape in group.elements if isinstance(shape, Shape) and shape.frame}
    assert len(insets) == 1, "numbers stand on one line"
    boxes = nodes(group)
    assert abs((boxes[0].y - BODY.y) - (BODY.bottom - boxes[-1].bottom)) < 5


def test_steps_that_decide_are_louder_and_say_so() -> None:
    steps = tuple(FlowStep(plain(f"step {n}"), plain("Who"), decides=n == 2) for n in range(1, 4))
    group = Flow("A flow", steps).draw(BODY, PEN)
    shapes = [shape for shape in group.elements if isinstance(shape, Shape)]
    assert [shape.fill for shape in shapes] == ["tint", "deep", "tint"]
    assert [str(p.text) for p in paragraphs_of(shapes[1])][-1] == "Decision"
    assert {p.colour for p in paragraphs_of(shapes[1])} == {"paper", "accent-soft"}
    assert "2. step 2 (Who, a decision)." in group.alt


@settings(max_examples=60)
@given(
    count=st.integers(2, 8),
    width=st.integers(6_000_000, BODY.width),
    height=st.integers(3_000_000, BODY.height),
)
def test_a_cycle_stays_in_its_box_and_its_nodes_apart(count: int, width: int, height: int) -> None:
    box = Box(BODY.x, BODY.y, width, height)
    stages = tuple(Stage(plain(f"S{n}"), plain("g")) for n in range(count))
    group = Cycle("A cycle", stages).draw(box, PEN)
    for element in group.elements:
        assert box.inset(-2).contains(extent(element))


def test_every_drawing_says_in_words_what_it_shows() -> None:
    assert "clockwise from the top: Stage 0 (gloss)" in cycle(4).alt
    assert "the double loop leads from Consequences back to Governing" in loops().alt
    assert "2. step 2 (Who)." in flow(3).alt


@pytest.mark.parametrize("count", [4, 6])
def test_a_cycle_with_questions_fills_its_box_in_two_rows_that_go_round(count: int) -> None:
    asked = plain("What did you notice and feel, and what might somebody else have seen in your place?")
    group = Cycle("A cycle", tuple(Stage(plain(f"S{n}"), plain("g"), asked) for n in range(count))).draw(BODY, PEN)
    boxes = nodes(group)
    upper, lower = boxes[: count // 2], boxes[count // 2 :]
    assert [box.x for box in upper] == sorted(box.x for box in upper)
    assert [box.x for box in lower] == sorted((box.x for box in lower), reverse=True)
    assert (upper[0].x, upper[-1].right) == (BODY.x, BODY.right)
    assert (upper[0].y, lower[0].bottom) == (BODY.y, BODY.bottom)
    arrows = [shape for shape in group.elements if isinstance(shape, Connector)]
    assert [arrow.ties[1][0] for arrow in arrows if arrow.ties] == [
        f"Stage {n % count + 1}" for n in range(1, count + 1)
    ]
    for shape in group.elements:
        if isinstance(shape, Shape) and shape.frame:
            needs = PEN.height(shape.frame.paragraphs, shape.box.inset(*shape.frame.inset).width)
            assert needs > shape.box.height * 0.6, "no box is hollow"


def test_the_words_in_the_middle_of_a_cluster_have_no_lone_last_word() -> None:
    factors = tuple(map(plain, ("Domestic abuse", "Debt", "A new baby")))
    group = Cluster("Three", plain("Risk to the child adds up"), factors).draw(BODY, PEN)
    (heart,) = [shape for shape in group.elements if isinstance(shape, Shape) and shape.name == "Centre"]
    assert heart.frame
    (text,) = heart.frame.paragraphs
    room = heart.box.inset(*heart.frame.inset).width / EMU_PER_POINT
    first, last = PEN.widths.broken(text.text, text.size, room, bold=True)
    assert len(plain_of(last)) * 2 > len(plain_of(first))


def plain_of(line: list[Run]) -> str:
    return "".join(run.text for run in line)


@pytest.mark.parametrize("count", [4, 6])
def test_the_names_of_stages_that_ask_stand_on_one_line_across_a_row(count: int) -> None:
    questions = [plain("What happened?" if number % 2 else "What happened? " * 7) for number in range(count)]
    stages = tuple(Stage(plain(f"Stage {n}"), plain("gloss"), question) for n, question in enumerate(questions))
    shapes = [shape for shape in Cycle("A cycle", stages).draw(BODY, PEN).elements if isinstance(shape, Shape)]
    tops = {(shape.box.y, shape.frame.anchor, shape.frame.inset) for shape in shapes if shape.frame}
    assert len(tops) == 2
    assert {anchor for _, anchor, _ in tops} == {"top"}
