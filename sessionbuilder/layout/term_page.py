"""A page about one term -> its slide: the term as large as a few words alone, what it means directly under it."""

from __future__ import annotations

from msgspec.structs import replace

from sessionbuilder.content import Page
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.layout.beside import laid, own_place, with_bodies
from sessionbuilder.layout.foot import Foot
from sessionbuilder.layout.page import Body, page_bodies
from sessionbuilder.theme.template import KICKER, Layout, Template
from sessionbuilder.units import Box, Emu, inches

_TOP, _FOOT = inches(1.0), inches(2.3)
"""Between these stands the term, at the foot: a run of terms has all of them on one line."""
_UNDER: Emu = inches(0.08)
"""Between the term and what it means: they are one."""


def term_bodies(page: Page, foot: Foot, pen: Pen) -> list[Body]:
    """Return the slide of `page`, whose title is a term; as of any page where there is more than it has room for."""
    if pen.template.layouts["content"].title.filled:
        return page_bodies(page, foot, pen)
    template = _led_by_its_title(pen.template, pen.theme.scale.hero)
    bodies = laid(page, foot, template, pen)
    if not bodies or bodies[0].headline is None:
        return page_bodies(page, foot, pen)
    (body,) = bodies
    return [replace(body, elements=tuple(map(own_place, body.elements)), template=template)]


def _led_by_its_title(template: Template, hero: int) -> Template:
    """Return `template` with the titles of pages as large as `hero`, and words close under them."""
    top = template.low_title.y if template.foreign else _TOP
    title = Box(template.low_title.x, top, template.low_title.width, _FOOT - _TOP)
    top = title.bottom + _UNDER
    body = Box(template.body.x, top, template.body.width, template.body.bottom - top)
    layouts = {name: _with_title(layout, title, hero) for name, layout in template.layouts.items()}
    return with_bodies(replace(template, layouts=layouts, low_title=title), body, body)


def _with_title(layout: Layout, box: Box, hero: int) -> Layout:
    if KICKER not in layout.places:
        return layout
    title = replace(layout.title, box=box, anchor="bottom", tried=((hero, 1), *layout.title.tried))
    return replace(layout, places={**layout.places, "title": title})
