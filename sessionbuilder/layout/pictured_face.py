"""A cover, a divider or a pause with a picture -> the elements of its slide: the picture, and the words one by one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from sessionbuilder.content import Picture
from sessionbuilder.deck import SlideLayout
from sessionbuilder.deck.elements import Element, Frame, Paragraph, Shape
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.layout.page import Body
from sessionbuilder.layout.picture_field import CLEAR, FOOT, PANEL, Stand, behind, credit, in_field, stand_of, width_of
from sessionbuilder.text import join, longest
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
_STEPS = ((1, 1), (0.9, 1), (0.82, 1), (0.82, 0.86), (0.73, 0.86), (0.73, 0.72), (0.64, 0.72), (0.64, 0.64))
"""How large a title and all other words are where there is less and less room, as shares of their own sizes."""
_EASY = 3
"""So many steps down words still look as they should: rather than more, a band over them is lower."""
_BANDS = (1, 0.8, 0.65)
"""How much of its height a band may have, the most first."""


class Words(NamedTuple):
    """A text of such a slide, in the looks that it has in its layout."""

    name: str
    place: str
    """The place in the layout that it fills: `title`, or its number."""
    paragraphs: tuple[Paragraph, ...]
    over: float
    """The space over it in points, where it is not the first."""
    after: str = ""
    """What a title may have to have after it, where two slides would have the same."""


def pictured_face(layout: SlideLayout, words: Sequence[Words], picture: Picture, pen: Pen) -> Body:
    """Return the body of a slide in `layout` with `picture`, and `words` one under the other in the room it leaves.

    The title is among the `words`; layout gives it the place that is found for it here.
    """
    under: tuple[Element, ...] = ()
    own, stand = pen.template.layouts[layout], stand_of(picture)
    words = [_beside_a_picture(text, pen) for text in words]
    for share in _BANDS if stand == "above" else (1,):
        field = _field(picture, stand, own, pen.template, share)
        room = _room(field, stand, own, pen.template)
        fitted, steps = _fitted(words, room, pen)
        if steps <= _EASY:
            break
    if steps == len(_STEPS):
        text = longest(line.text for each in fitted for line in each.paragraphs)
        pen.too_long(text, _height(fitted, room.width, pen), room.height)
    if stand == "behind":
        widest = max(width_of(each, pen) for text in fitted for each in text.paragraphs)
        room = room._replace(width=min(room.width, widest))
        ground, image = behind(picture, field, own.ground)
        panel = _panel(room, _height(fitted, room.width, pen), field, footed=own.foot is not None)
        if ground:  # a picture that leaves a margin stands beside a panel over the whole height
            panel = panel._replace(y=0, height=own.free(pen.template.slide).bottom)
        else:
            room = room._replace(y=panel.y, height=panel.height)
        # a bar at the left edge is drawn anew over both: what lies beside it would leave a sliver of the picture
        bar = (Shape("Bar", own.bar, fill="accent"),) if own.bar and own.free(pen.template.slide).x else ()
        under = (*ground, image, Shape(PANEL, panel, fill=own.ground), *bar)
        over = credit(picture, image.box, own.ground, pen)
    else:
        over = in_field(picture, field, "paper" if own.ground == "tint" else "tint", pen)
    height = _height(fitted, room.width, pen)
    start = room._replace(y=room.y + max(0, room.height - height) // 2)
    shapes = {shape.placeholder: shape for shape in _stacked(fitted, start, pen)}
    title = shapes.pop("title")
    template = _told(title, layout, field, stand, pen.template)
    return Body(layout, (*shapes.values(), *over), under=under, template=template)


def _beside_a_picture(text: Words, pen: Pen) -> Words:
    """Return `text` with what is very large on a slide of its own as large as figures are."""
    most = pen.theme.scale.numeral
    return text._replace(paragraphs=tuple(replace(line, size=min(line.size, most)) for line in text.paragraphs))


def _panel(room: Box, height: Emu, field: Box, *, footed: bool) -> Box:
    """Return the panel for words that are `height` high in the width of `room`, low in the `field` of a picture."""
    # over a foot it goes a little lower than the picture, which would else be seen as a line
    bottom = FOOT + inches(0.03) if footed else field.bottom - _LOW
    return Box(field.x, bottom - height - 2 * _PAD, room.right + _PAD - field.x, height + 2 * _PAD)


def _field(picture: Picture, stand: Stand, own: Layout, template: Template, share: float) -> Box:
    """Return the part of the slide that is the picture's; a band has a `share` of its usual height."""
    free = own.free(template.slide)
    slide = free if stand != "behind" or not free.x else template.slide
    slide = slide if own.foot is None else slide._replace(height=FOOT)
    if stand == "above":
        return slide._replace(height=int(min(_HIGHEST, slide.width / picture.photograph.ratio) * share))
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


def _fitted(words: Sequence[Words], room: Box, pen: Pen) -> tuple[list[Words], int]:
    """Return `words` as large as they fit into `room`, and how many steps smaller that is; the title gives first."""
    floor = pen.theme.scale.floor
    for step, (of_title, of_others) in enumerate(_STEPS):
        tried = [_shrunk(text, of_title if text.place == "title" else of_others, floor) for text in words]
        if _height(tried, room.width, pen) <= room.height and _unbroken(tried, room.width, pen):
            return tried, step
    return tried, len(_STEPS)


def _shrunk(text: Words, share: float, floor: int) -> Words:
    lines = (replace(line, size=max(min(line.size, floor), round(line.size * share))) for line in text.paragraphs)
    return text._replace(paragraphs=tuple(lines))


def _unbroken(words: Sequence[Words], width: Emu, pen: Pen) -> bool:
    """Whether no word is wider than a line."""
    lines = [line for text in words for line in text.paragraphs]
    return all(points(pen.widths.longest_word(line.text, line.size, bold=line.bold)) <= width for line in lines)


def _spoken_for(text: Words) -> tuple[Paragraph, ...]:
    """Return the paragraphs of `text`, a title with what may have to stand after it."""
    return tuple(replace(each, text=join(each.text, text.after)) if text.after else each for each in text.paragraphs)


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
