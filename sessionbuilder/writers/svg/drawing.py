"""A drawing or a whole slide -> the text of an SVG, the same every time."""

from __future__ import annotations

from functools import lru_cache

from msgspec.structs import replace

from sessionbuilder.deck import PlacedSlide
from sessionbuilder.deck.elements import Frame, Group, Paragraph
from sessionbuilder.text import plain
from sessionbuilder.theme.template import Backdrop, Place
from sessionbuilder.theme.theme import Theme
from sessionbuilder.units import Box, points
from sessionbuilder.writers.svg.shapes import element_svg, rectangle
from sessionbuilder.writers.svg.text import CODE, frame_svg, pt

_OUTLINE = points(2)
"""How far an outline may stand out from the box."""


def drawing_svg(group: Group, theme: Theme) -> str:
    """Return the SVG of `group`, in points, with nothing under it and room for outlines on its edge.

    It stands on paper, which is white whatever the ground of slides is, and is drawn in the font of paper.
    """
    paper = replace(theme.palette.paper, digits="FFFFFF")
    white = replace(theme.paper, palette=replace(theme.palette, paper=paper))
    return _whole(group.box.inset(-_OUTLINE), element_svg(group, white), white)


@lru_cache(256)
def slide_svg(slide: PlacedSlide, number: int, footer: str, theme: Theme) -> str:
    """Return the SVG of `slide` with what its layout adds: ground, pattern, bar of accent, `footer` and `number`."""
    theme = theme.of_slides
    template = theme.template
    layout = template.layouts[slide.layout]
    parts = [rectangle(template.slide, layout.ground, theme), *(_backdrop(each, theme) for each in layout.backdrop)]
    if layout.bar:
        parts.append(rectangle(layout.bar, "accent", theme))
    parts += [element_svg(element, theme) for element in (*layout.pattern, *slide.elements)]
    if layout.foot:
        usual = Place("", template.footer, template.small, layout.foot, align="right")
        foot = (
            (footer, layout.footed, layout.feet.get("ftr", usual)),
            (str(number), layout.numbered, layout.feet.get("sldNum", replace(usual, box=template.number))),
        )
        for text, shown, place in foot:
            line = Paragraph(plain(text), place.size, place.colour, align=place.align)
            parts += [frame_svg(Frame((line,), "middle"), place.box, theme)] if shown else []
    return _whole(template.slide, "".join(parts), theme)


def _backdrop(drawn: Backdrop, theme: Theme) -> str:
    """Return what a layout of an organisation's template draws."""
    box = drawn.box or theme.template.slide
    parts = [(box, drawn.digits)] if drawn.digits else []
    for patch in theme.branded.patches(drawn.picture) if theme.branded and drawn.picture else ():
        left, top = box.x + round(patch.x * box.width), box.y + round(patch.y * box.height)
        parts.append((Box(left, top, round(patch.width * box.width), round(patch.height * box.height)), patch.digits))
    return "".join(_rectangle(*part) for part in parts)


def _rectangle(box: Box, digits: str) -> str:
    x, y, width, height = map(pt, box)
    return f'<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="#{digits}" shape-rendering="crispEdges"/>'


def _whole(box: Box, inner: str, theme: Theme) -> str:
    x, y, width, height = map(pt, box)
    fonts = f"'{theme.widths.twin}', {CODE}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}pt" height="{height}pt" '
        f'viewBox="{x} {y} {width} {height}" font-family="{fonts}" xml:space="preserve">{inner}</svg>'
    )
