"""A page with a picture -> its slides: the picture beside the words, over or behind them, or on a slide of its own."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from sessionbuilder.content import Page, Picture
from sessionbuilder.deck.elements import Element, Shape, paragraphs_of
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.layout.beside import beside, laid, own_place, with_bodies
from sessionbuilder.layout.few import hero_of
from sessionbuilder.layout.foot import Foot, source_shapes
from sessionbuilder.layout.page import Body, body_box, page_bodies
from sessionbuilder.layout.picture_field import CLEAR, FOOT, PANEL, Stand, behind, credit_line, in_field, stand_of
from sessionbuilder.theme.template import KICKER, Layout, Template
from sessionbuilder.units import Box, Emu, inches

_ALONE = 0.62
"""How much of the body's width a picture beside a few words may have."""
_WIDTHS = (0.5, 0.4, 0.3, 0.24)
"""How much of the body a picture beside words may have, the most first."""
_NARROWEST: Emu = inches(1.6)
_LOWEST: Emu = inches(1.9)
"""A picture beside words that would be narrower or lower than this is of no use there."""
_WORDS = {False: inches(4.4), True: inches(3.6)}
"""Less than this beside a picture is too narrow for words, or for a few of them."""
_NEARLY = 0.8
"""A picture that is nearly as high as its field has no margin over and under it."""
_HEIGHTS = (0.5, 0.4)
"""How much of the body's height a picture over words may have."""
_PANEL, _WITH_MINUTES = inches(7.4), inches(9.6)
"""How wide the panel of words before a picture is, and one that has minutes on it."""


_THREE_LINES: Emu = inches(1.45)
_SMALL_TITLE = 28
"""Points of a title that takes three lines on such a panel, and their height."""


def pictured_bodies(page: Page, picture: Picture, foot: Foot, pen: Pen) -> list[Body]:
    """Return the bodies of the slides of `page` with its `picture`.

    Where it would drive words on to another slide, or make them smaller than a narrow picture does, it has a slide of
    its own before them.
    """
    if not page.parts:
        return [_gallery(page, picture, foot, pen)]
    few = hero_of(page.parts) is not None and page.panel is None
    stand = stand_of(picture, few=few)
    if stand == "behind" and pen.template.foreign:  # it would cover what the organisation has there
        stand = "beside"
    ways = _before(page, picture, pen) if stand == "behind" else _next_to(page, picture, stand, pen, few=few)
    sound = [
        (bodies, shown, under, template)
        for template, shown, under in ways
        if (bodies := laid(_credited(page, picture), foot, template, pen)) is not None
    ]
    if not sound:
        return [_gallery(page, picture, foot, pen), *page_bodies(replace(page, picture=None), foot, pen)]
    # a few words may be smaller beside a large picture; what is read keeps its size
    largest = 0 if few else max(_smallest(bodies) for bodies, *_ in sound)
    bodies, shown, under, template = next(each for each in sound if _smallest(each[0]) >= largest)
    (body,) = bodies
    elements = tuple(own_place(element) for element in body.elements)
    return [replace(body, elements=(*elements, *shown), under=under, template=template)]


def _gallery(page: Page, picture: Picture, foot: Foot, pen: Pen) -> Body:
    """Return the slide of a picture that is alone: a band under the title, from edge to edge, with it in the middle.

    Where its edges are calm it is carried on in their colours, so that it is no box on another ground. Who made it is
    named under it, at the margin, where the sources of a slide stand.
    """
    source = source_shapes(_credited(page, picture).basis, foot, pen)
    whole = _field(pen)
    top, bottom = body_box(page, pen).y, min((each.box.y for each in source), default=whole.bottom)
    field = whole._replace(y=top, height=bottom - top)
    photograph = picture.photograph
    shown = replace(picture, photograph=photograph.reaching(field) or photograph, credit="")
    return Body("title-only", (*in_field(shown, field, "tint", pen), *source))


def _credited(page: Page, picture: Picture) -> Page:
    return replace(page, basis=". ".join(filter(None, (page.basis, credit_line(picture)))))


def _field(pen: Pen) -> Box:
    """Return what of a page a picture may take."""
    return pen.template.field or _free(pen)._replace(height=FOOT)


def _free(pen: Pen) -> Box:
    """Return what of a page the bar of the theme leaves free."""
    return pen.template.layouts["content"].free(pen.template.slide)


def _smallest(bodies: list[Body]) -> float:
    """Return the size of the smallest words that are not a source."""
    elements = (element for body in bodies for element in body.elements if element.name != "Source")
    return min((paragraph.size for element in elements for paragraph in paragraphs_of(element)), default=0)


_Way = tuple[Template, tuple[Element, ...], tuple[Element, ...]]
"""Where words stand, what is shown beside them, and what lies under them."""


def _next_to(page: Page, picture: Picture, stand: Stand, pen: Pen, *, few: bool) -> Iterator[_Way]:
    """Yield the ways to stand `picture` over the words, or at their right up to the edge, the largest first."""
    template, body = pen.template, body_box(page, pen)
    ratio = picture.photograph.ratio
    if stand == "above":
        for share in _HEIGHTS:
            height = min(int(body.height * share), int(body.width / ratio))
            field = body._replace(height=height)
            if not picture.photograph.fills:
                field = field._replace(width=int(height * ratio))
            yield _under(template, height + inches(0.25)), in_field(replace(picture, credit=""), field, "tint", pen), ()
    right = template.field.right if template.field else template.slide.width
    margin = right - body.right
    taken = template.panel + CLEAR if page.panel else 0
    for share in (_ALONE, *_WIDTHS) if few else _WIDTHS:
        width = max(_NARROWEST, min(int(body.width * share) + margin, int(body.height * ratio)))
        field = Box(right - width, body.y, width, body.height)
        high = field.height if picture.photograph.fills else min(field.height, int(width / ratio))
        if field.x - CLEAR - taken - body.x < _WORDS[few] or high < _LOWEST:
            continue
        if high > body.height * _NEARLY:
            field = field._replace(height=high)
        yield beside(template, field.x - CLEAR), in_field(replace(picture, credit=""), field, "tint", pen), ()


def _before(page: Page, picture: Picture, pen: Pen) -> Iterator[_Way]:
    """Yield the way to stand the words on a panel before `picture`."""
    field = _free(pen)._replace(height=FOOT)
    width = _WITH_MINUTES if page.panel else _PANEL
    free = _free(pen)
    panel = Shape(PANEL, free._replace(width=width - free.x), fill="paper")
    ground, image = behind(picture, field, "tint")
    under: tuple[Element, ...] = (*ground, image, panel)
    yield _on_panel(pen.template, width - CLEAR), (), under


def _under(template: Template, down: Emu) -> Template:
    """Return `template` with the words of a page so much further `down`."""
    body, low = (Box(box.x, box.y + down, box.width, box.height - down) for box in (template.body, template.low_body))
    return with_bodies(template, body, low)


def _on_panel(template: Template, right: Emu) -> Template:
    """Return `template` with all of a page no further right than `right`; a title may have three lines there."""

    def narrow(box: Box) -> Box:
        return box._replace(width=right - box.x)

    clock = template.clock._replace(x=right - template.clock.width)
    title = narrow(template.low_title)._replace(height=_THREE_LINES)
    top = title.bottom + inches(0.1)
    low = Box(title.x, top, title.width, template.low_body.bottom - top)
    moved = with_bodies(template, narrow(template.body), low)
    return replace(
        moved,
        layouts={name: _narrowed(layout, right, clock.x - template.gutter) for name, layout in moved.layouts.items()},
        low_title=title,
        source=narrow(template.source),
        track=narrow(template.track),
        clock=clock,
    )


def _narrowed(layout: Layout, right: Emu, before_clock: Emu) -> Layout:
    """Return `layout` with its title no further right than `right`, and the line over it clear of the clock."""
    if KICKER not in layout.places:
        return layout
    title, kicker = layout.title, layout.places[KICKER]
    tried = (*title.tried, (_SMALL_TITLE, 3))
    narrow = {
        "title": replace(title, box=title.box._replace(width=right - title.box.x), tried=tried),
        KICKER: replace(kicker, box=kicker.box._replace(width=before_clock - kicker.box.x)),
    }
    return replace(layout, places={**layout.places, **narrow})
