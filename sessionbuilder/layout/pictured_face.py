"""A cover, a divider or a pause with a picture -> the elements of its slide: the picture, and the words one by one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from sessionbuilder.content import Picture
from sessionbuilder.deck import SlideLayout
from sessionbuilder.deck.elements import Frame, Paragraph, Shape
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.layout.page import Body
from sessionbuilder.layout.picture_field import CLEAR, FOOT, GROUND, PANEL, Stand, behind, in_field, stand_of, width_of
from sessionbuilder.text import join
from sessionbuilder.theme.template import Layout, Template
from sessionbuilder.units import Box, Emu, inches, points

_NARROWEST, _WIDEST = inches(3.4), inches(6.0)
"""The width of a picture beside words."""
_HIGHEST: Emu = inches(3.34)
"""The height of a band over them."""
_LINE: Emu = inches(6.4)
"""The longest line on a panel."""
_PAD: Emu = inches(0.4)
"""Between the edge of a panel and its words."""
_LOW = inches(0.6)
"""Between a panel and the lower edge of a slide without a foot."""
_SMALLEST = 32
"""Points of a title on such a slide, before anything else becomes smaller."""
_TOLD_APART = " · 00:00"
"""What a title may have after it, where two slides would have the same."""


class Words(NamedTuple):
    """A text of such a slide, in the looks that it has in its layout."""

    name: str
    place: str
    """The place in the layout that it fills: `title`, or its number."""
    paragraphs: tuple[Paragraph, ...]
    over: float
    """The space over it in points, where it is not the first."""


def pictured_face(layout: SlideLayout, words: Sequence[Words], picture: Picture, pen: Pen) -> Body:
    """Return the body of a slide in `layout` with `picture`, and `words` one under the other in the room it leaves.

    The title is among the `words`; layout gives it the place that is found for it here.
    """
    own, stand = pen.template.layouts[layout], stand_of(picture)
    field = _field(picture, stand, own, pen.template)
    room = _room(field, stand, own, pen.template)
    fitted = _fitted([_beside_a_picture(text, pen) for text in words], room, pen)
    if stand == "behind":
        widest = max(width_of(each, pen) for text in fitted for each in text.paragraphs)
        room = room._replace(width=min(room.width, widest))
        shown = behind(picture, field, own.ground, pen)
        panel = _panel(room, _height(fitted, room.width, pen), field, footed=own.foot is not None)
        if shown[0].name == GROUND:  # a picture that leaves a margin stands beside a panel over the whole height
            panel = panel._replace(y=0, height=own.free(pen.template.slide).bottom)
        else:
            room = room._replace(y=panel.y, height=panel.height)
        under = (*shown, Shape(PANEL, panel, fill=own.ground))
    else:
        under = in_field(picture, field, "paper" if own.ground == "tint" else "tint", pen)
    height = _height(fitted, room.width, pen)
    start = room._replace(y=room.y + max(0, room.height - height) // 2)
    shapes = {shape.placeholder: shape for shape in _stacked(fitted, start, pen)}
    title = shapes.pop("title")
    return Body(layout, tuple(shapes.values()), under=under, template=_told(title, layout, field, stand, pen.template))


def _beside_a_picture(text: Words, pen: Pen) -> Words:
    """Return `text` with what is very large on a slide of its own as large as figures are."""
    most = pen.theme.scale.numeral
    return text._replace(paragraphs=tuple(replace(line, size=min(line.size, most)) for line in text.paragraphs))


def _panel(room: Box, height: Emu, field: Box, *, footed: bool) -> Box:
    """Return the panel for words that are `height` high in the width of `room`, low in the `field` of a picture."""
    bottom = FOOT if footed else field.bottom - _LOW
    return Box(field.x, bottom - height - 2 * _PAD, room.right + _PAD - field.x, height + 2 * _PAD)


def _field(picture: Picture, stand: Stand, own: Layout, template: Template) -> Box:
    """Return the part of the slide that is the picture's."""
    slide = own.free(template.slide)
    slide = slide if own.foot is None else slide._replace(height=FOOT)
    if stand == "above":
        return slide._replace(height=min(_HIGHEST, int(slide.width / picture.photograph.ratio)))
    if stand == "behind":
        return slide._replace(height=_ends(own, template)) if own.type == "secHead" else slide
    width = max(_NARROWEST, min(_WIDEST, int(slide.height * picture.photograph.ratio)))
    return Box(slide.right - width, 0, width, slide.height)


def _room(field: Box, stand: Stand, own: Layout, template: Template) -> Box:
    """Return where words may stand: beside or under `field`, or on a panel over it."""
    left, top, bottom = template.body.x, inches(0.85), _ends(own, template)
    if stand == "above":
        return Box(left, field.bottom + inches(0.3), inches(10.6), bottom - field.bottom - inches(0.3))
    right = left + _LINE if stand == "behind" else field.x - CLEAR
    return Box(left, top, right - left, bottom - top)


def _ends(own: Layout, template: Template) -> Emu:
    """Return how far down words may stand: to the track of the day, or to what is drawn at the foot."""
    if own.type == "secHead":
        return template.large_track.y - inches(0.2)
    low = [shape.box.y for shape in own.pattern if shape.box.y > template.slide.height // 2] if own.foot else []
    return min(low, default=template.slide.height - inches(0.35)) - inches(0.15)


def _fitted(words: Sequence[Words], room: Box, pen: Pen) -> list[Words]:
    """Return `words` as large as they fit into `room`; the title gives first."""
    title = next(text for text in words if text.place == "title")
    (line,) = title.paragraphs
    for size in range(int(line.size), _SMALLEST - 1, -4):
        tried = [text._replace(paragraphs=(replace(line, size=size),)) if text is title else text for text in words]
        whole = pen.widths.longest_word(line.text, size, bold=True) <= room.width / points(1)
        if whole and _height(tried, room.width, pen) <= room.height:
            return tried
    flat = [
        replace(each, before=text.over if not at else each.before)
        for text in tried
        for at, each in enumerate(_spoken_for(text))
    ]
    fitted = iter(pen.fitted(flat, room.width, room.height, pen.theme.scale.floor))
    return [
        text._replace(paragraphs=tuple(replace(next(fitted), text=each.text) for each in text.paragraphs))
        for text in tried
    ]


def _spoken_for(text: Words) -> tuple[Paragraph, ...]:
    """Return the paragraphs of `text`, a title with what may have to stand after it."""
    if text.place != "title" or any(line.size > 40 for line in text.paragraphs):
        return text.paragraphs
    return tuple(replace(each, text=join(each.text, _TOLD_APART)) for each in text.paragraphs)


def _height(words: Sequence[Words], width: Emu, pen: Pen) -> Emu:
    gaps = sum(points(text.over) for text in words[1:])
    return gaps + sum(pen.height(_spoken_for(text), width) for text in words)


def _stacked(words: Sequence[Words], room: Box, pen: Pen) -> Iterator[Shape]:
    """Yield each text under the one before it, from the top of `room`."""
    top = room.y
    for position, text in enumerate(words):
        top += points(text.over) if position else 0
        height = pen.height(_spoken_for(text), room.width)
        yield Shape(text.name, Box(room.x, top, room.width, height), Frame(text.paragraphs), text.place)
        top += height


def _told(title: Shape, layout: SlideLayout, field: Box, stand: Stand, template: Template) -> Template:
    """Return `template` with the place that was found for the title, and all else clear of the picture."""
    own = template.layouts[layout]
    assert title.frame
    (line,) = title.frame.paragraphs
    place = replace(own.title, box=title.box, anchor="top", tried=((int(line.size), 9),))
    layouts = {**template.layouts, layout: replace(own, places={**own.places, "title": place})}
    if stand != "beside":
        return replace(template, layouts=layouts)
    right = field.x - CLEAR
    clock, track = template.clock, template.large_track
    return replace(
        template,
        layouts=layouts,
        clock=clock._replace(x=right - clock.width),
        large_track=track._replace(width=right - track.x),
    )
