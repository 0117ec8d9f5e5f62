"""Covers, dividers and pauses -> the elements of one slide each."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from sessionbuilder.content import Cover, Divider, Pause, Picture
from sessionbuilder.deck import SlideLayout
from sessionbuilder.deck.elements import Element, Frame, Paragraph, Role, Shape, extent
from sessionbuilder.diagnostics import codes
from sessionbuilder.diagrams.icons import icon
from sessionbuilder.diagrams.pen import LONE, Pen
from sessionbuilder.layout.logo import logo_on_cover
from sessionbuilder.layout.page import Body
from sessionbuilder.layout.picture_field import in_field
from sessionbuilder.layout.pictured_face import Words, pictured_face
from sessionbuilder.text import RichText, plain, shortened
from sessionbuilder.units import Box, Emu, inches


def cover_body(cover: Cover, pen: Pen) -> Body:
    """Return what stands on the cover beside its title: the day and the hours first, since people look for them."""
    words = [
        _words("Organisation", "10", (cover.organisation,), "cover", pen),
        _words("Title", "title", (cover.title,), "cover", pen, over=16),
        _words("Strapline", "1", (cover.strapline,), "cover", pen, over=8),
        _words("Details", "11", cover.details, "cover", pen, over=24),
        _words("Audience", "12", (cover.audience,), "cover", pen, over=14),
    ]
    when = next((text for text in words if text.name == "Details"), None)
    if when and when.paragraphs:
        first, *others = when.paragraphs
        loud = when._replace(paragraphs=(replace(first, size=first.size + _LOUDER, bold=True), *others))
        words = [loud if text is when else text for text in words]
    words = _joined([text for text in words if text.paragraphs], "cover", pen)
    sign = logo_on_cover(pen, pictured=cover.picture is not None)
    body = _face("cover", words, cover.picture, pen)
    elements = [_clear_of(element, sign) if isinstance(element, Shape) else element for element in body.elements]
    return replace(body, elements=(*elements, *sign))


def _clear_of(shape: Shape, sign: Sequence[Element]) -> Shape:
    """Return `shape`, narrower where it would reach under the `sign`."""
    if not sign or not shape.box.overlaps(extent(sign[0])):
        return shape
    return replace(shape, box=shape.box._replace(width=extent(sign[0]).x - inches(0.3) - shape.box.x), inherits=False)


def divider_body(divider: Divider, pen: Pen) -> Body:
    """Return what stands on a divider beside its title, without the track of the day."""
    words = [
        _words("Part", "10", (str(divider.number),), "section", pen),
        _words("Title", "title", (divider.title,), "section", pen, over=0)._replace(after=_TOLD_APART),
        _words("Summary", "1", (divider.summary,) if divider.summary else (), "section", pen, over=12),
    ]
    words = _joined([text for text in words if text.paragraphs], "section", pen)
    return _face("section", words, divider.picture, pen)


def pause_body(pause: Pause, pen: Pen) -> Body:
    """Return what stands on a break beside its title: a picture, or else a cup."""
    words = [
        _words("Title", "title", (pause.title,), "break", pen)._replace(after=_TOLD_APART),
        _words("Back", "1", (pause.back,), "break", pen, over=4),
        _words("Then", "10", (pause.then,), "break", pen, over=14),
    ]
    words = [text for text in words if text.paragraphs]
    if pause.picture:
        return _face("break", words, pause.picture, pen)
    layout = pen.template.layouts["break"]
    title = layout.title.box
    colour: Role = "accent-soft" if layout.ground == "deep" else "accent"
    cup = icon("cup", Box(title.x, title.y - _CUP - inches(0.1), _CUP, _CUP), colour)
    body = _body("break", words, pen)
    return replace(body, elements=(*body.elements, cup))


_CUP: Emu = inches(0.85)
"""The side of the icon over the title of a break."""
_TOLD_APART = " · 00:00"
"""What the title of a divider or a pause may have after it: two of them may have the same."""
_LOUDER = 4
"""By so many points the day and its hours are larger than what else is told of a delivery."""


def _words(
    name: str, place: str, texts: Sequence[RichText | str], layout: SlideLayout, pen: Pen, *, over: float = 0
) -> Words:
    """Return `texts` in the looks of a place of `layout`, without those that are empty."""
    places = pen.template.layouts[layout].places
    look = places[place] if place in places else places["1"]
    said = [plain(text) if isinstance(text, str) else text for text in texts if text]
    lines = (Paragraph(text, look.size, look.colour, bold=look.bold, before=4, align=look.align) for text in said)
    return Words(name, place, tuple(lines), over)


_TOGETHER = ("Part", "Strapline", "Summary", "Details", "Audience", "Organisation")
"""In which order texts stand that share a place."""


def _joined(words: Sequence[Words], layout: SlideLayout, pen: Pen) -> list[Words]:
    """Return `words`, those without a place of their own in `layout` one under another in that which they join."""
    places = pen.template.layouts[layout].places
    into = {text.place: (places[text.place].joins if text.place in places else "1") or text.place for text in words}
    found: list[Words] = []
    for place in dict.fromkeys(into.values()):
        group = sorted((text for text in words if into[text.place] == place), key=_in_order)
        first, *others = group
        lines = list(first.paragraphs)
        for text in others:
            lines += (replace(text.paragraphs[0], before=text.over), *text.paragraphs[1:])
        found.append(first._replace(place=place, paragraphs=tuple(lines)))
    return found


def _in_order(text: Words) -> int:
    return _TOGETHER.index(text.name) if text.name in _TOGETHER else -1


_LEAST_PICTURE: tuple[Emu, Emu] = (inches(2.4), inches(1.6))
"""A picture beside words that would be narrower or lower than this is of no use there."""


def _face(layout: SlideLayout, words: Sequence[Words], picture: Picture | None, pen: Pen) -> Body:
    """Return `words` in `layout`, with `picture` where there is one.

    On a layout of an organisation's a picture stands at the right of the words, in the room that is theirs.
    """
    if picture is None:
        return _body(layout, words, pen)
    if not pen.template.foreign:
        return pictured_face(layout, words, picture, pen)
    own = pen.template.layouts[layout]
    left, right = own.places["1"].box.columns(2, pen.template.gutter)
    if right.width < _LEAST_PICTURE[0] or right.height < _LEAST_PICTURE[1]:
        hint = "give it to another slide, or leave it out: on the cover and on dividers the template has its own"
        shown = shortened(picture.photograph.alt)
        message = f"The template has no room for a picture on `{own.name}`, so “{shown}” is not shown."
        pen.report.add(codes.NO_ROOM_FOR_PICTURE, pen.span, message, hint)
        return _body(layout, words, pen)
    narrow = {key: replace(place, box=left) if key == "1" else place for key, place in own.places.items()}
    template = replace(pen.template, layouts={**pen.template.layouts, layout: replace(own, places=narrow)})
    body = _body(layout, words, Pen(pen.theme, pen.report, pen.span, template))
    return replace(body, elements=(*body.elements, *in_field(picture, right, "tint", pen)))


def _body(layout: SlideLayout, words: Sequence[Words], pen: Pen) -> Body:
    """Return `words` each in its place of the layout; the title has one of its own."""
    return Body(layout, tuple(_in_place(text, layout, pen) for text in words if text.place != "title"))


def _in_place(text: Words, layout: SlideLayout, pen: Pen) -> Shape:
    place = pen.template.layouts[layout].places[text.place]
    fitted = pen.fitted(text.paragraphs, place.box.width, place.box.height, pen.theme.scale.floor)
    # no lone last word
    box = pen.narrowed(place.box, fitted, place, LONE) if len(fitted) == 1 else place.box
    return Shape(text.name, box, Frame(fitted, place.anchor), text.place, inherits=box == place.box)
