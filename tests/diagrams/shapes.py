"""What tests ask of a drawing: its nodes, and the points that its lines run through."""

from __future__ import annotations

from itertools import combinations, pairwise

from sessionbuilder.deck.elements import Connector, Curve, Element, Group, Paragraph, Shape, extent
from sessionbuilder.diagnostics import Report
from sessionbuilder.diagrams.diagram import Diagram
from sessionbuilder.diagrams.path import around
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.theme.own import BODY
from sessionbuilder.units import EMU_PER_POINT, Box, Emu, inches
from tests.layout.test_page import THEME

BOXES = {
    "slide": BODY,
    "paper": Box(0, 0, inches(10), inches(5.4)),
    "large print": Box(0, 0, inches(10.1), inches(6.2)),
}
"""The rooms in which diagrams are drawn."""
Point = tuple[float, float]
_STEPS = 24


def drawn(diagram: Diagram, box: Box) -> tuple[Group, list[str]]:
    """The drawing, and what the pen reports of it."""
    report = Report()
    group = diagram.draw(box, Pen(THEME, report))
    return group, [found.fault.name for found in report.diagnostics]


def nodes(group: Group) -> list[Box]:
    """The boxes with text in them that lines lead to."""
    return [shape.box for shape in group.elements if isinstance(shape, Shape) and (shape.outline or shape.fill)]


def lines(group: Group) -> list[Curve | Connector]:
    return [element for element in group.elements if isinstance(element, Curve | Connector)]


def points_of(line: Curve | Connector) -> list[Point]:
    """Points close together on a line, its ends too."""
    if isinstance(line, Connector):
        return [_between(line.start, line.end, step / 200) for step in range(201)]
    points: list[Point] = [line.start]
    here: Point = line.start
    for one, two, end in line.bends:
        for step in range(1, _STEPS + 1):
            t = step / _STEPS
            a, b, c = _between(here, one, t), _between(one, two, t), _between(two, end, t)
            points.append(_between(_between(a, b, t), _between(b, c, t), t))
        here = end
    return points


def stretches_of(line: Curve) -> list[Box]:
    """The box of each piece of a line, with the line's own weight round it."""
    ends = [line.start, *(end for _, _, end in line.bends)]
    weight = int(line.weight * EMU_PER_POINT)
    return [around(pair).inset(-weight // 2) for pair in pairwise(ends)]


def lies_in(point: Point, box: Box) -> bool:
    """Whether a point lies inside a box, off its edge."""
    edge = 100
    return box.x + edge < point[0] < box.right - edge and box.y + edge < point[1] < box.bottom - edge


def _covered(point: Point, shape: Shape) -> bool:
    """Whether a point lies in a shape, off its edge."""
    if shape.geometry != "ellipse":
        return lies_in(point, shape.box)
    (x, y), edge = shape.box.centre, 100
    across, down = shape.box.width / 2 - edge, shape.box.height / 2 - edge
    return ((point[0] - x) / across) ** 2 + ((point[1] - y) / down) ** 2 < 1


def check_sound(group: Group, box: Box) -> None:
    """Nothing leaves the box, no nodes or labels overlap, no line runs through a node or a label."""
    room = box.inset(-2)
    for element in group.elements:
        assert room.contains(extent(element)), f"{element.name} leaves the box"
    assert room.contains(group.box)
    texts = [shape for shape in group.elements if isinstance(shape, Shape)]
    for one, two in combinations(texts, 2):
        assert not one.box.inset(1).overlaps(two.box), f"{one.name} lies on {two.name}"
    for line in lines(group):
        for point in points_of(line):
            assert lies_in(point, room), f"{line.name} leaves the box"
            for shape in texts:
                assert not _covered(point, shape), f"{line.name} runs through {shape.name}"


def check_text(group: Group) -> None:
    """Every text is large enough, stands in its shape, and no word of it is broken."""
    pen = Pen(THEME, Report())
    for shape in group.elements:
        if not isinstance(shape, Shape) or not shape.frame:
            continue
        room = shape.box.inset(*shape.frame.inset)
        assert pen.height(shape.frame.paragraphs, room.width) <= room.height, f"{shape.name} overflows"
        for paragraph in shape.frame.paragraphs:
            assert paragraph.size >= 18
            assert _word(pen, paragraph) <= room.width, f"a word of {shape.name} is broken"


def words_of(group: Group) -> str:
    """All the text in a drawing."""

    def inside(element: Element) -> list[str]:
        if isinstance(element, Group):
            return [text for inner in element.elements for text in inside(inner)]
        frame = element.frame if isinstance(element, Shape) else None
        return [str(paragraph.text) for paragraph in frame.paragraphs] if frame else []

    return "\n".join(inside(group))


def _word(pen: Pen, paragraph: Paragraph) -> Emu:
    return int(pen.widths.longest_word(paragraph.text, paragraph.size, bold=paragraph.bold) * EMU_PER_POINT)


def _between(one: Point, two: Point, share: float) -> Point:
    return one[0] + (two[0] - one[0]) * share, one[1] + (two[1] - one[1]) * share
