"""A page and what stands beside its words -> the places left for them, and the one slide that they take there."""

from __future__ import annotations

from msgspec.structs import replace

from sessionbuilder.content import Page
from sessionbuilder.deck.elements import Element, Shape, extent
from sessionbuilder.diagnostics import Report
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.layout.foot import Foot
from sessionbuilder.layout.page import Body, page_bodies
from sessionbuilder.theme.template import Layout, Template
from sessionbuilder.units import Box, Emu


def beside(template: Template, right: Emu) -> Template:
    """Return `template` with the words of a page no further right than `right`; titles have the whole width."""
    body, low = template.body, template.low_body
    return with_bodies(template, body._replace(width=right - body.x), low._replace(width=right - low.x))


def over_source(box: Box, body: Body) -> Box:
    """Return `box` no further down than the line of `body` that says where it comes from."""
    feet = [extent(each).y for each in body.elements if each.name == "Source"]
    return box._replace(height=min([box.bottom, *feet]) - box.y)


def laid(page: Page, foot: Foot, template: Template, pen: Pen) -> list[Body] | None:
    """Return the one slide of `page` in the places of `template`; None where it needs more, or does not fit."""
    report = Report()
    bodies = page_bodies(page, foot, Pen(pen.theme, report, pen.span, template))
    return bodies if len(bodies) == 1 and not report.diagnostics else None


def own_place(element: Element) -> Element:
    """Return `element` where it stands, wherever the layout of its slide has the place for it."""
    return replace(element, inherits=False) if isinstance(element, Shape) and element.inherits else element


def with_bodies(template: Template, body: Box, low: Box) -> Template:
    """Return `template` with other places for the words of a page, under a title of one line and of more."""
    return replace(
        template,
        layouts={**template.layouts, "content": _moved(template.layouts["content"], {"1": body})},
        low_body=low,
    )


def _moved(layout: Layout, boxes: dict[str, Box]) -> Layout:
    places = {key: replace(place, box=boxes.get(key, place.box)) for key, place in layout.places.items()}
    return replace(layout, places=places)
