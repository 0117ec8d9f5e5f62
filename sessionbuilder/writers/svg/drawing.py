"""A drawing or a whole slide -> the text of an SVG, the same every time."""

from __future__ import annotations

from functools import lru_cache

from msgspec.structs import replace

from sessionbuilder.deck import PlacedSlide
from sessionbuilder.deck.elements import Frame, Group, Paragraph
from sessionbuilder.text import plain
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
    template = theme.template
    layout = template.layouts[slide.layout]
    parts = [rectangle(template.slide, layout.ground, theme)]
    if layout.bar:
        parts.append(rectangle(layout.bar, "accent", theme))
    parts += [element_svg(element, theme) for element in (*layout.pattern, *slide.elements)]
    if layout.foot:
        for text, box in ((footer, template.footer), (str(number), template.number)):
            line = Paragraph(plain(text), template.small, layout.foot, align="right")
            parts.append(frame_svg(Frame((line,), "middle"), box, theme))
    return _whole(template.slide, "".join(parts), theme)


def _whole(box: Box, inner: str, theme: Theme) -> str:
    x, y, width, height = map(pt, box)
    fonts = f"'{theme.widths.twin}', {CODE}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}pt" height="{height}pt" '
        f'viewBox="{x} {y} {width} {height}" font-family="{fonts}" xml:space="preserve">{inner}</svg>'
    )
