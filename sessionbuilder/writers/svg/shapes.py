"""Placed elements -> SVG shapes, with the measures that PowerPoint gives their native counterparts."""

from __future__ import annotations

from base64 import b64encode
from itertools import accumulate, groupby
from math import hypot
from typing import TypeAlias, assert_never

from sessionbuilder.deck.elements import (
    CELL_INSET,
    Connector,
    Curve,
    Element,
    Frame,
    Grid,
    Group,
    Image,
    Mosaic,
    Plot,
    Role,
    Shape,
    corner,
)
from sessionbuilder.theme.theme import Theme
from sessionbuilder.units import Box, Emu, points
from sessionbuilder.writers.svg.text import colour, frame_svg, number, pt

Point: TypeAlias = tuple[Emu, Emu]
"""The radius of corners as a share of the shorter side."""
_HEAD_LENGTH, _HEAD_WIDTH = 3, 5
"""Of an arrow, as multiples of its line's weight: PowerPoint's medium length and large width."""
_HAIRLINE = 0.75
"""Under the rows of a table, in points."""


def element_svg(element: Element, theme: Theme) -> str:
    """Return `element` as SVG, placed in points from the top left of the slide."""
    match element:
        case Shape():
            return _shape(element, theme)
        case Curve():
            return _curve(element, theme)
        case Connector():
            return _connector(element, theme)
        case Grid():
            return _grid(element, theme)
        case Mosaic():
            return _mosaic(element, theme)
        case Image():
            return _image(element)
        case Group() | Plot():
            return f"<g>{''.join(element_svg(inner, theme) for inner in element.elements)}</g>"
        case _:
            assert_never(element)


def rectangle(box: Box, fill: Role, theme: Theme) -> str:
    """Return `box` filled."""
    return f'<rect {_place(box)} fill="{colour(fill, theme)}"/>'


def _place(box: Box) -> str:
    return f'x="{pt(box.x)}" y="{pt(box.y)}" width="{pt(box.width)}" height="{pt(box.height)}"'


def _shape(shape: Shape, theme: Theme) -> str:
    text = frame_svg(shape.frame, shape.box, theme) if shape.frame else ""
    if not (shape.fill or shape.outline):
        return text
    looks = f'fill="{colour(shape.fill, theme) if shape.fill else "none"}"'
    if shape.outline:
        looks += _stroke(shape.outline, shape.weight, theme, dashed=shape.dashed)
    if shape.geometry == "ellipse":
        (x, y), across, down = shape.box.centre, shape.box.width / 2, shape.box.height / 2
        return f'<ellipse cx="{pt(x)}" cy="{pt(y)}" rx="{pt(across)}" ry="{pt(down)}" {looks}/>{text}'
    if shape.geometry == "diamond":
        (x, y), box = shape.box.centre, shape.box
        corners = ((x, box.y), (box.right, y), (x, box.bottom), (box.x, y))
        return f'<path d="M{_points(corners)}Z" {looks}/>{text}'
    radius = min(shape.box.width, shape.box.height) * corner(shape)
    rounded = f' rx="{pt(radius)}"' if radius else ""
    return f"<rect {_place(shape.box)}{rounded} {looks}/>{text}"


def _stroke(role: Role, weight: float, theme: Theme, *, dashed: bool = False) -> str:
    dash = f' stroke-dasharray="{number(4 * weight)} {number(3 * weight)}"' if dashed else ""
    return f' stroke="{colour(role, theme)}" stroke-width="{number(weight)}" stroke-linejoin="round"{dash}'


def _curve(curve: Curve, theme: Theme) -> str:
    *others, (one, two, end) = curve.bends
    head = ""
    if curve.arrow:
        # a piece that is straight has its first control point at its start, and its second at its end
        behind = two if two != end else one
        head, base = _head(behind, end, curve.colour, curve.weight, theme)
        # the line ends where the head begins, or it would stick out at the tip
        two, end = (two[0] + base[0] - end[0], two[1] + base[1] - end[1]), base
    pieces = "".join(f"C{_points(piece)}" for piece in (*others, (one, two, end)))
    looks = _stroke(curve.colour, curve.weight, theme, dashed=curve.dashed)
    ends, fill = ("Z", colour(curve.fill, theme)) if curve.fill else ("", "none")
    return f'<path d="M{_points((curve.start,))}{pieces}{ends}" fill="{fill}"{looks}/>{head}'


def _connector(connector: Connector, theme: Theme) -> str:
    start, end = connector.start, connector.end
    corners: tuple[Point, ...] = ()
    if connector.elbow:
        middle = (start[0] + end[0]) // 2
        corners = ((middle, start[1]), (middle, end[1]))
    head = ""
    if connector.arrow:
        head, end = _head(corners[-1] if corners else start, end, connector.colour, connector.weight, theme)
    looks = _stroke(connector.colour, connector.weight, theme, dashed=connector.dashed)
    return f'<path d="M{_points((start, *corners, end))}" fill="none"{looks}/>{head}'


def _head(behind: Point, tip: Point, role: Role, weight: float, theme: Theme) -> tuple[str, Point]:
    """Return the head of an arrow that comes from `behind` to its `tip`, and the middle of the head's base."""
    far = hypot(tip[0] - behind[0], tip[1] - behind[1]) or 1
    across, down = (tip[0] - behind[0]) / far, (tip[1] - behind[1]) / far
    length, half = points(_HEAD_LENGTH * weight), points(_HEAD_WIDTH * weight / 2)
    x, y = round(tip[0] - across * length), round(tip[1] - down * length)
    wings = (
        (round(x - down * half), round(y + across * half)),
        (round(x + down * half), round(y - across * half)),
    )
    return f'<path d="M{_points((tip, *wings))}Z" fill="{colour(role, theme)}"/>', (x, y)


def _points(places: tuple[Point, ...]) -> str:
    return " ".join(f"{pt(x)},{pt(y)}" for x, y in places)


def _grid(grid: Grid, theme: Theme) -> str:
    parts = []
    y = grid.box.y
    rule = _stroke("line", _HAIRLINE, theme)
    for cells, height in zip(grid.rows, grid.heights, strict=True):
        edges = list(accumulate(grid.widths, initial=grid.box.x))
        boxes = [Box(x, y, width, height) for x, width in zip(edges, grid.widths, strict=False)]
        # neighbours alike are one rectangle, or a light seam would show between them
        for fill, alike in groupby(zip(cells, boxes, strict=True), key=lambda pair: pair[0].fill):
            run = [box for _, box in alike]
            if fill:
                parts.append(rectangle(Box(run[0].x, y, run[-1].right - run[0].x, height), fill, theme))
        for cell, box in zip(cells, boxes, strict=True):
            parts.append(frame_svg(Frame((cell.paragraph,), "middle", (CELL_INSET[0], cell.down)), box, theme))
        y += height
        parts.append(f'<path d="M{_points(((edges[0], y), (edges[-1], y)))}"{rule}/>')
    return "".join(parts)


def _mosaic(mosaic: Mosaic, theme: Theme) -> str:
    """Return the light ground and, over it, one path that holds every dark square."""
    bars = "".join(
        f"M{_points(((bar.x, bar.y),))}h{pt(bar.width)}v{pt(bar.height)}h{pt(-bar.width)}z" for bar in mosaic.bars
    )
    ground = rectangle(mosaic.ground, "paper", theme)
    return f'{ground}<path d="{bars}" fill="{colour(mosaic.colour, theme)}"/>'


def _image(image: Image) -> str:
    """Return the picture with all its bytes, since an SVG of ours never leads to another file."""
    content = b64encode(image.content).decode()
    return f'<image {_place(image.box)} preserveAspectRatio="none" href="data:image/{image.ending};base64,{content}"/>'
