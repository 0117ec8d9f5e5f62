"""The layouts that covers and dividers stand on -> where their words stand, in which of the template's colours."""

from __future__ import annotations

from typing import NamedTuple

from msgspec.structs import replace

from sessionbuilder.brand.found import Face, Held
from sessionbuilder.brand.grounds import Grounds, like
from sessionbuilder.brand.matching import Match
from sessionbuilder.brand.pages import PageBoxes
from sessionbuilder.brand.roles import on_layout, panel_looks, role_of, with_feet
from sessionbuilder.brand.shades import can_be_read
from sessionbuilder.deck.elements import Align, Anchor, Role, Shape
from sessionbuilder.theme.palette import Palette
from sessionbuilder.theme.scale import Scale
from sessionbuilder.theme.template import Layout, Place
from sessionbuilder.units import EMU_PER_POINT, Box, Emu, inches

_EDGE: Emu = inches(0.4)
_CLEAR: Emu = inches(0.15)
_STEP: Emu = inches(0.1)
_NEAR: Emu = inches(0.2)
"""What the template has so much lower, or less, than close under a title stays where it is."""
PAD: Emu = inches(0.45)
"""Between the edge of a panel and what stands on it."""
_WORDS: Emu = inches(2.2)
"""So much height a cover needs under or over its title: what the day is, when, where and for whom."""
_SUMMARY: Emu = inches(1.1)
_BETTER = 1.5
"""So many times what is needed words have where a title makes room for them."""
_FIGURE: Emu = inches(1.0)
_TRACK: Emu = inches(0.16)
_LINE = 1.22
_SMALLEST_TITLE, _LARGEST_TITLE = 28, 60
_LOUD = 36
"""The size of a title that opens something, where the template has it smaller and its place has room."""


def cover_layout(match: Match, palette: Palette, scale: Scale, font: str, grounds: Grounds, boxes: PageBoxes) -> Layout:
    """Return the layout of covers: the title in its own place, and all else in one that takes the room beside it."""
    opening = _opening(match, palette, scale, font, grounds, boxes, _Needs(_WORDS))
    return _layout("Title", match, opening, {"title": opening.title, "1": opening.words}, grounds, palette, boxes)


def section_layout(
    match: Match, palette: Palette, scale: Scale, font: str, grounds: Grounds, boxes: PageBoxes
) -> tuple[Layout, Box]:
    """Return the layout of dividers, and where the day stands on them as a line, as high as nothing where it cannot.

    The number of a part stands over the title where there is room.
    """
    opening = _opening(match, palette, scale, font, grounds, boxes, _Needs(_SUMMARY, _FIGURE))
    face, title, alone = match.face, opening.title, opening.alone
    words = replace(opening.words, size=scale.body, prompt="What the part is for")
    places = {"title": title, "1": words}
    over = Box(title.box.x, title.box.y - _FIGURE - _CLEAR // 2, title.box.width, _FIGURE)
    free = alone or grounds.even(face, over._replace(width=inches(1.5)))
    if over.y >= _EDGE and not over.overlaps(words.box) and free:
        places["10"] = Place(
            "body",
            over,
            60,
            panel_looks(palette).figure if alone else words.colour,
            bold=True,
            anchor="bottom",
            prompt="No.",
            align=opening.align,
        )
    else:
        places["10"] = Place("body", Box(0, 0, 0, 0), scale.body, words.colour, bold=True, joins="1")
    layout = _layout("Section", match, opening, places, grounds, palette, boxes)
    low = max(title.box.bottom, words.box.bottom) + _CLEAR
    feet = [each.box.y for each in face.places if each.sort in ("footer", "number", "date") and each.box.y > low]
    floor = min([grounds.slide.bottom - _EDGE, *(top - _CLEAR for top in feet)])
    track = Box(boxes.body.x, floor - _TRACK, boxes.body.width, _TRACK)
    fits = track.y >= low and grounds.even(face, track)
    if alone:
        inner = boxes.panel.inset(PAD)
        track, fits = Box(inner.x, inner.bottom - _TRACK, inner.width, _TRACK), True
    return layout, track if fits else track._replace(height=0)


class _Needs(NamedTuple):
    """How much height a cover or a divider needs beside its title."""

    words: Emu
    figure: Emu = 0
    """Over the title: the number of a part."""


class _Opening(NamedTuple):
    """Where a title and all other words stand."""

    title: Place
    words: Place
    align: Align
    alone: bool = False
    """Whether they stand on a panel of our own."""


def _layout(
    name: str,
    match: Match,
    opening: _Opening,
    places: dict[str, Place],
    grounds: Grounds,
    palette: Palette,
    boxes: PageBoxes,
) -> Layout:
    face = match.face
    foot: Role | None = places["1"].colour if face.first("footer", "number") and name == "Section" else None
    ground: Role = "deep" if places["1"].colour == "paper" else "paper"
    under: tuple[Shape, ...] = ()
    if opening.alone:  # it stands on the ground of pages, and so does what is at its foot
        ground = panel_looks(palette).ground
        feet = [each.box for each in face.places if each.sort in ("footer", "number", "date") and name == "Section"]
        panel = with_feet(boxes.panel, feet or [boxes.foot], face, palette, grounds)
        under = (Shape("Ground", panel, fill=ground),)
        foot = "quiet" if name == "Section" else None
    layout = Layout(name, places, ground=ground, foot=foot, pattern=under, offered=False)
    return on_layout(layout, face, palette, grounds, boxes.foot)


def _opening(
    match: Match, palette: Palette, scale: Scale, font: str, grounds: Grounds, boxes: PageBoxes, needs: _Needs
) -> _Opening:
    face = match.face
    held = face.first("title")
    beside = face.first("subtitle", "body")
    if _is_alone(match):
        return _on_panel(palette, scale, font, boxes, needs)
    assert held
    whole = _within(held.inner, grounds.slide)
    room = next((each for each in (whole, *_narrowed(whole, face)) if not _crossed(face, each)), whole)
    if not held.fill:
        room = _as_high_as_needed(room, max(held.levels[0].size, _LOUD), held.anchor)
    taken = room._replace(height=held.box.bottom + _CLEAR * 2 // 3 - room.y) if held.fill else room
    rest = _rest(taken, beside, face, grounds, needs.words)
    if rest.bottom <= room.y and not held.fill and not (beside and beside.fill):
        room, rest = _title_first(room, rest, face, grounds, needs.words)
    over = rest.bottom <= room.y
    looks = held.levels[0]
    under = grounds.behind(face, held) if held.fill else grounds.under(face, room)
    role, kept = role_of(looks.colour, under, palette)
    largest = max(_LOUD, min(round(looks.size), _LARGEST_TITLE))
    sizes = [size for size in range(largest, _SMALLEST_TITLE - 1, -2) if _lines_high(size, 1) <= room.height] or [
        _SMALLEST_TITLE
    ]
    tried = tuple((size, max(1, min(3, int(room.height / _lines_high(size, 1))))) for size in sizes)
    align: Align = looks.align
    title = Place(
        "ctrTitle" if held.type == "ctrTitle" else "title",
        room,
        tried[0][0],
        role,
        bold=looks.bold,
        anchor=held.anchor if over or held.fill else "bottom",  # close to what stands under it
        tried=tried,
        align=align,
        caps=looks.caps,
        font=font,
        kept=kept,
        around=_around(held, room) if held.fill else (0, 0, 0, 0),
    )
    second = beside.levels[0] if beside else None
    seen = _seen(face, beside, rest, grounds)
    role, kept = role_of(second.colour if second else None, seen, palette)
    words = Place(
        "subTitle" if beside and beside.sort == "subtitle" else "body",
        rest,
        max(scale.body, min(28, round(second.size))) if second else scale.body,
        role,
        anchor="bottom" if over else "top",
        prompt="Strapline",
        align=second.align if second else align,
        kept=kept,
    )
    pairs = ((title, under), (words, seen))
    if not all(can_be_read(palette.colour(place.colour).digits, ends) for place, ends in pairs if not place.kept):
        return _on_panel(palette, scale, font, boxes, needs)
    return _Opening(title, words, align)


def _title_first(title: Box, over: Box, face: Face, grounds: Grounds, needed: Emu) -> tuple[Box, Box]:
    """Return places for a title and the words that the template has `over` it: under it, where there is room for that.

    The title then stands as near to its own place as leaves what the words need.
    """
    under = _under(over, title.bottom + _CLEAR // 3, face, grounds)
    end = under.bottom if under.height > _STEP else title.bottom
    tops = (min(title.y, end - wanted - _CLEAR // 3 - title.height) for wanted in (int(needed * _BETTER), needed))
    top = next((top for top in tops if top >= over.y), None)
    if top is None:
        return title, over
    words = over._replace(y=top + title.height + _CLEAR // 3)
    return title._replace(y=top), words._replace(height=end - words.y)


def _is_alone(match: Match) -> bool:
    """Whether the template has nothing that could be a cover or a divider: then it stands on a panel of our own."""
    title = match.face.first("title")
    return title is None or not title.upright or (match.stands_in and match.face.first("subtitle") is None)


def _on_panel(palette: Palette, scale: Scale, font: str, boxes: PageBoxes, needs: _Needs) -> _Opening:
    """Return the places of a title and of all other words on a panel in the room for pages."""
    inner = boxes.panel.inset(PAD)
    lines = int(_lines_high(scale.hero, 2))
    over = needs.figure + _CLEAR // 2 if needs.figure else 0
    high = max(inner.height * 2 // 5, min(over + lines, inner.height - needs.words - _CLEAR))
    room = _as_high_as_needed(inner._replace(height=high), scale.hero, "bottom")
    rest = Box(inner.x, room.bottom + _CLEAR, inner.width, inner.bottom - room.bottom - _CLEAR)
    tried = tuple((size, 2) for size in range(scale.hero, _SMALLEST_TITLE - 1, -2))
    role = panel_looks(palette).words
    title = Place("title", room, scale.hero, role, bold=True, anchor="bottom", tried=tried, font=font)
    return _Opening(title, Place("body", rest, scale.body, role, prompt="Strapline"), "left", alone=True)


def _as_high_as_needed(room: Box, size: float, anchor: Anchor) -> Box:
    """Return what of `room` two lines take, at the side where the template begins."""
    high = min(room.height, int(_lines_high(min(size, _LARGEST_TITLE), 2)))
    over = {"top": 0, "middle": (room.height - high) // 2, "bottom": room.height - high}[anchor]
    return room._replace(y=room.y + over, height=high)


def _seen(face: Face, beside: Held | None, rest: Box, grounds: Grounds) -> tuple[str, ...]:
    return grounds.behind(face, beside) if beside and beside.fill else grounds.under(face, rest)


def _around(held: Held, room: Box) -> tuple[Emu, Emu, Emu, Emu]:
    box = held.box
    return room.x - box.x, room.y - box.y, box.right - room.right, max(0, box.bottom - room.bottom)


def _lines_high(size: float, lines: int) -> float:
    return size * _LINE * lines * EMU_PER_POINT


def _within(box: Box, slide: Box) -> Box:
    """Return `box` as far as it lies on the slide, clear of its edges."""
    left, right = max(box.x, _EDGE), min(box.right, slide.right - _EDGE)
    top, bottom = max(box.y, _EDGE // 2), min(box.bottom, slide.bottom - _EDGE // 2)
    return Box(left, top, right - left, bottom - top)


def _rest(title: Box, beside: Held | None, face: Face, grounds: Grounds, needed: Emu) -> Box:
    """Return the room for all other words: from the subtitle's place, or what is free under or over the title.

    A part of a picture with an edge, a sign or a line in it is not free, and no foot is.
    """
    slide = grounds.slide
    close = title.bottom + _CLEAR
    tops = [close, *(each.inner.y for each in face.bodies)]
    if beside and (beside.fill or title.bottom < beside.inner.y < close + _NEAR):
        tops.insert(0, beside.inner.y)
    tops += [
        each.box.bottom + _CLEAR for each in face.loose if each.box.contains(title) and each.box.bottom < slide.bottom
    ]
    wide = _within(beside.inner, slide) if beside and beside.inner.width > title.width * 0.5 else title
    rooms = (wide, *_narrowed(wide, face))
    lows = [max(top, title.bottom + _CLEAR // 3) for top in dict.fromkeys(tops)]
    found = [_under(room, top, face, grounds) for room in rooms for top in lows]
    if beside and beside.inner.y < title.y:
        found += [_over(room, title.y - _CLEAR // 3, face, grounds) for room in rooms]
    return next(
        (room for room in found if room.height >= needed), max(found, key=lambda room: room.height * room.width)
    )


def _narrowed(room: Box, face: Face) -> list[Box]:
    """Return `room` as narrow as it must be beside each sign that reaches into its width."""
    found = []
    for each in face.loose:
        box = each.box
        if box.width > room.width * 0.5 or box.right <= room.x or box.x >= room.right:
            continue
        if box.centre[0] > room.centre[0]:
            found.append(room._replace(width=box.x - _CLEAR - room.x))
        else:
            found.append(room._replace(x=box.right + _CLEAR, width=room.right - box.right - _CLEAR))
    return [each for each in found if each.width > room.width * 0.5]


def _under(room: Box, top: Emu, face: Face, grounds: Grounds) -> Box:
    """Return what is free of the width of `room` from `top` down."""
    feet = [
        each.box.y
        for each in face.places
        if each.sort in ("footer", "number", "date") and each.box.y > grounds.slide.height * 0.8
    ]
    lowest = min([grounds.slide.bottom - _EDGE, *(foot - _CLEAR for foot in feet)])
    found = Box(room.x, top, room.width, _STEP)
    while found.bottom + _STEP <= lowest and _free(
        face, found, Box(found.x, found.bottom - _STEP, found.width, 2 * _STEP), grounds
    ):
        found = found._replace(height=found.height + _STEP)
    return found


def _over(room: Box, bottom: Emu, face: Face, grounds: Grounds) -> Box:
    """Return what is free of the width of `room` from `bottom` up."""
    found = Box(room.x, bottom - _STEP, room.width, _STEP)
    while found.y - _STEP >= _EDGE and _free(
        face, found, Box(found.x, found.y - _STEP, found.width, 2 * _STEP), grounds
    ):
        found = found._replace(y=found.y - _STEP, height=found.height + _STEP)
    return found


def _free(face: Face, room: Box, strip: Box, grounds: Grounds) -> bool:
    """Whether `room` may take `strip`: nothing stands there, and it is as light as where the words begin."""
    ends = grounds.under(face, strip)
    if len(ends) < 2:
        return grounds.even(face, strip)
    return grounds.even(face, strip) or (like(grounds.under(face, room), ends) and not _crossed(face, strip))


def _crossed(face: Face, strip: Box) -> bool:
    return any(each.box.overlaps(strip) and not each.box.contains(strip) for each in face.loose)
