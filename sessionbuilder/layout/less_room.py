"""A slide that a template leaves too little room -> the same, laid out on a larger page and made smaller.

What stands in our own look always fits, or its author is told. The room that a template leaves is nobody's fault who
writes a session: so there everything of a slide becomes a little smaller rather than that no deck can be made.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from sessionbuilder.deck.elements import Element, Shape, paragraphs_of
from sessionbuilder.deck.scaled import scaled
from sessionbuilder.diagnostics import codes
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.layout.beside import with_bodies
from sessionbuilder.layout.foot import AT_THE_FOOT
from sessionbuilder.layout.page import Body
from sessionbuilder.text import shortened
from sessionbuilder.theme.template import KICKER, Template
from sessionbuilder.units import Box, Emu

_LARGER = (1.0, 1.08, 1.16, 1.25, 1.35, 1.5, 1.7, 2.0)
"""How much larger the room is that is tried, the least first."""
_ELSEWHERE = "the template leaves too little room: name another layout under `faces:` in `theme.yaml`, or say less"


def in_less_room(lay: Callable[[Pen], list[Body]], what: str, pen: Pen) -> list[Body]:
    """Return the bodies that `lay` gives of the slide called `what`, in letters as small as its room asks for."""
    for larger in _LARGER:
        report = pen.report.apart()
        template = _larger(pen.template, larger)
        bodies = lay(Pen(pen.theme, report, pen.span, template if larger > 1 else None))
        if not any(each.fault is codes.TEXT_TOO_LONG for each in report.diagnostics):
            break
    for found in report.diagnostics:
        on_template = found.fault is codes.TEXT_TOO_LONG
        pen.report.take(replace(found, hint=_ELSEWHERE) if on_template else found)
    if larger == 1:
        return bodies
    made = [_smaller(body, pen.template, 1 / larger) for body in bodies]
    least = min(
        (
            each.size
            for body in made
            for element in body.elements
            for each in paragraphs_of(element)
            if element.name not in AT_THE_FOOT
        ),
        default=0,
    )
    if least >= pen.theme.scale.floor:
        return made
    message = f"The template leaves so little room that words of “{shortened(what)}” have {least:g} points."
    pen.report.add(codes.SMALLER_ON_TEMPLATE, pen.span, message, codes.SMALLER_ON_TEMPLATE.mend)
    return made


def _larger(template: Template, by: float) -> Template:
    """Return `template` with so much more room for words, from the corner where it begins."""

    def grown(box: Box) -> Box:
        return box._replace(width=int(box.width * by), height=int(box.height * by))

    bodies = with_bodies(template, grown(template.body), grown(template.low_body))
    layouts = {}
    for name, layout in bodies.layouts.items():
        places = {
            key: replace(place, box=grown(place.box)) if key not in ("title", KICKER) else place
            for key, place in layout.places.items()
        }
        layouts[name] = layout if name == "content" else replace(layout, places=places)
    field = grown(template.field) if template.field else None
    return replace(bodies, layouts=layouts, panel=int(template.panel * by), field=field)


def _smaller(body: Body, template: Template, share: float) -> Body:
    """Return `body` as large as the room that there is in `template`."""
    place = {key: each.box for key, each in template.layouts[body.layout].places.items()}

    def made(element: Element) -> Element:
        if element.name in AT_THE_FOOT:
            return element
        alone = body.layout in ("cover", "section", "break", "quote")
        own = place.get(element.placeholder) if alone and isinstance(element, Shape) else None
        around: tuple[Emu, Emu] = (own.x, own.y) if own else (template.body.x, _top(body, template))
        small = scaled(element, share, around)
        return replace(small, inherits=False) if isinstance(small, Shape) else small

    moved = replace(body.template, field=template.field) if body.template else None
    return replace(body, elements=tuple(map(made, body.elements)), under=tuple(map(made, body.under)), template=moved)


def _top(body: Body, template: Template) -> Emu:
    """Return where the words of `body` begin: under a title of one line or of two."""
    tops = [element.box.y for element in body.elements if hasattr(element, "box") and element.name not in AT_THE_FOOT]
    return template.low_body.y if tops and min(tops) >= template.low_body.y else template.body.y
