"""The layout that pages stand on -> where title, words, clock and foot stand, clear of all that it draws."""

from __future__ import annotations

from typing import NamedTuple

from msgspec.structs import replace

from sessionbuilder.brand.found import Face, Ground, Held, Loose
from sessionbuilder.brand.grounds import Grounds, like
from sessionbuilder.units import Box, Emu, inches

_MARGIN: Emu = inches(0.5)
_EDGE: Emu = inches(0.3)
"""Closer to an edge of the slide no words stand that are ours."""
_CLEAR: Emu = inches(0.12)
_CLOCK: Emu = inches(2.3)
_FOOT: Emu = inches(0.3)
_CHIP: Emu = inches(0.36)
_OVER_TITLE: Emu = inches(0.03)
"""The clock stands over the title: a long one runs on under it."""
_APART: Emu = inches(0.3)
"""Between the line over a title and the clock."""
_SOURCE: Emu = inches(0.34)
_LOW = 0.4
"""A place that is lower than this share of the slide takes the room under it, as those that grow do."""
_STEP: Emu = inches(0.1)
_THIN: Emu = inches(0.05)
_WANTED: Emu = inches(4.7)
"""Where words would have less room than this, they begin close under the title."""


class Lines(NamedTuple):
    """How high what stands at the head of a page is, in its letters."""

    kicker: Emu
    one: Emu
    """A title of one line."""
    two: Emu
    """A title of two lines, which are a little smaller, or of three that are smaller still."""
    least: Emu
    """A title of two lines in the smallest letters that titles have."""


class PageBoxes(NamedTuple):
    """Where things stand on pages with a title."""

    kicker: Box
    clock: Box
    title: Box
    low_title: Box
    body: Box
    low_body: Box
    source: Box
    foot: Box
    """Footer and number where the layout has none of its own; as high as nothing where there is no room."""
    track: Box
    """As high as nothing where there is no room for it."""
    panel: Box
    """A ground of our own for a break, and for covers and dividers that the template does not have."""
    filled: bool
    """Whether the title has a ground of its own, which stays as wide as it is."""


_LEAST_LEFT = 0.4
"""The share of a title's width that signs beside it may leave, at the least."""


def page_boxes(face: Face, body: Held | None, grounds: Grounds, lines: Lines) -> PageBoxes:
    """Return where things stand on `face`, whose words go to `body` where that is known."""
    slide = grounds.slide
    title = face.first("title")
    room = body.inner if body and _sound(body.inner, slide) else slide.inset(_MARGIN, inches(1.6))
    obstacles = [each.box for each in face.loose if not lies_under(each, room, slide)]
    left, right = _sides(room, obstacles, slide)
    head = _head(title, room, (left, right), obstacles, grounds, face, lines)
    foot_top = _foot_top(face, slide)
    bottom = _bottom(room, body, foot_top, obstacles, face, grounds)
    foot = (
        Box(left, 0, right - left, 0)
        if foot_top is not None
        else _foot(Box(left, bottom, right - left, 0), face, grounds)
    )
    if foot_top is None and not foot.height:
        foot = Box(left, bottom - _FOOT, right - left, _FOOT)
        bottom = foot.y - _CLEAR // 2
    source, ends = _source(
        Box(left, bottom, right - left, 0), foot_top or (foot.y if foot.height else slide.bottom), face, grounds
    )
    first = max(room.y, head.start) if ends - max(room.y, head.start) >= _WANTED else head.start
    second = max(first, head.low_start)
    clock_width = min(_CLOCK, head.title.width // 3)
    kicker = head.kicker
    if not head.filled and title and title.levels[0].align == "centre":  # it stands in the middle over its title
        kicker = kicker._replace(x=kicker.x + clock_width + _APART, width=kicker.width - clock_width - _APART)
    clock = Box(kicker.right - clock_width, kicker.bottom - _OVER_TITLE - _CHIP, clock_width, _CHIP)
    strip = Box(left, kicker.y - inches(0.18), right - left, inches(0.14))
    shown = not head.filled and strip.y >= inches(0.1) and _is_page(strip, room, face, grounds)
    return PageBoxes(
        kicker._replace(width=clock.x - _APART - kicker.x),
        clock,
        head.title,
        head.low_title,
        Box(left, first, right - left, ends - first),
        Box(left, second, right - left, ends - second),
        source,
        foot,
        Box(left, strip.y + inches(0.02), right - left, inches(0.06) if shown else 0),
        _panel(
            Box(left, min(head.title.y, kicker.y), right - left, source.bottom - min(head.title.y, kicker.y)),
            (head.title.x, head.title.right),
            first,
            face,
        ),
        head.filled,
    )


class _Head(NamedTuple):
    """Where what stands over the words of a page is, and where words begin under it."""

    kicker: Box
    title: Box
    low_title: Box
    start: Emu
    low_start: Emu
    filled: bool = False


def _head(
    title: Held | None,
    room: Box,
    sides: tuple[Emu, Emu],
    obstacles: list[Box],
    grounds: Grounds,
    face: Face,
    lines: Lines,
) -> _Head:
    slide, (left, right) = grounds.slide, sides
    head = title.inner if title and _sound(title.inner, slide) and title.box.y < room.y else None
    x, end = (max(head.x, _EDGE), min(head.right, slide.right - _EDGE)) if head else (left, right)
    if head and title and is_filled(title):
        head = Box(x, head.y, end - x, head.height)
        low = head._replace(height=max(head.height, lines.two))
        kicker = Box(left, title.box.bottom + _CLEAR, right - left, lines.kicker)
        start = kicker.bottom + _CLEAR
        return _Head(kicker, head, low, start, start + low.height - head.height, filled=True)
    top = head.y if head else _top(obstacles, slide)
    band = _band(head, room, face, grounds) if head else None
    if band and band.height >= lines.least:
        assert head
        needed = max(head.height, min(lines.two, band.height))
        x, end = _clear_sides(head, obstacles, grounds, face)
        line = Box(x, max(band.y, min(head.y, band.bottom - needed)), end - x, min(needed, band.height))
        kicker = Box(left, band.bottom + _CLEAR * 3 // 2, right - left, lines.kicker)
        return _Head(kicker, line, line, kicker.bottom + _CLEAR, kicker.bottom + _CLEAR, filled=True)
    top = band.bottom + _CLEAR if band else top
    x, end = _clear_sides(Box(x, top, end - x, lines.kicker + lines.two), obstacles, grounds, face)
    over = Box(x, top - lines.kicker, end - x, lines.kicker)
    above = over.y >= _EDGE and _is_page(over, room, face, grounds)
    kicker = over if above else Box(x, max(top, _EDGE), end - x, lines.kicker)
    line = Box(x, kicker.bottom, end - x, lines.one)
    low = line._replace(height=lines.two)
    return _Head(kicker, line, low, line.bottom + _CLEAR, low.bottom + _CLEAR)


def _is_page(box: Box, room: Box, face: Face, grounds: Grounds) -> bool:
    """Whether `box` lies on the ground that words in `room` have, with nothing else in it."""
    return grounds.even(face, box) and like(grounds.under(face, box), grounds.under(face, room))


def _band(head: Box, room: Box, face: Face, grounds: Grounds) -> Box | None:
    """Return how much of the height of a band a title takes which stands on one; None where it stands on the page."""
    own = grounds.under(face, head)
    if like(own, grounds.under(face, room)):
        return None
    strip = head._replace(height=_THIN)
    top, bottom = head.y, head.bottom
    while top - _THIN >= 0 and like(grounds.under(face, strip._replace(y=top - _THIN)), own):
        top -= _THIN
    while bottom + _THIN <= room.bottom and like(grounds.under(face, strip._replace(y=bottom)), own):
        bottom += _THIN
    return Box(head.x, top + _CLEAR // 2, head.width, bottom - top - _CLEAR)


def _panel(whole: Box, head: tuple[Emu, Emu], low: Emu, face: Face) -> Box:
    """Return as much of `whole` as no sign of `face` reaches into: as wide as the `head`, or else from `low` down."""
    left, right = max(whole.x, head[0]), min(whole.right, head[1])
    tried = (whole, whole._replace(x=left, width=right - left))
    free = (box for box in tried if not any(_reaches_into(each.box, box) for each in face.loose))
    return next(free, whole._replace(y=low, height=whole.bottom - low))


def _reaches_into(sign: Box, box: Box) -> bool:
    return sign.overlaps(box) and not sign.contains(box)


def plain(face: Face, body: Held | None, digits: str, slide: Box) -> Face:
    """Return `face` as it is once the room for words has a ground of its own, in `digits`: what lay there is gone."""
    room = body.inner if body else slide
    loose = tuple(each for each in face.loose if not lies_under(each, room, slide))
    return replace(face, ground=Ground(digits), loose=loose)


def is_filled(held: Held) -> bool:
    """Whether a placeholder has a ground of its own."""
    return held.fill is not None


def _sound(box: Box, slide: Box) -> bool:
    return slide.inset(-_STEP).contains(box) and box.width > slide.width * 0.3 and box.height > 0


def lies_under(loose: Loose, room: Box, slide: Box) -> bool:
    """Whether a figure is the ground of `room`, or of the whole slide, and stands in nobody's way."""
    return loose.box.contains(room) or loose.box.inset(-_STEP).contains(slide)


def _sides(room: Box, obstacles: list[Box], slide: Box) -> tuple[Emu, Emu]:
    """Return the left and right edge for words in `room`: what reaches in from a side, and is high, narrows it."""
    left, right = max(room.x, _EDGE), min(room.right, slide.right - _EDGE)
    for box in obstacles:
        if not box.overlaps(room) or box.height < room.height // 3 or box.width > room.width // 2:
            continue
        if box.centre[0] > slide.width // 2:
            right = min(right, box.x - _CLEAR)
        else:
            left = max(left, box.right + _CLEAR)
    return (left, right) if right - left > slide.width * 0.4 else (room.x, room.right)


def _clear_sides(head: Box, obstacles: list[Box], grounds: Grounds, face: Face) -> tuple[Emu, Emu]:
    """Return the left and right edge of a title, clear of signs beside it."""
    left, right = max(head.x, _EDGE), min(head.right, grounds.slide.right - _EDGE)
    for box in obstacles:
        if not box.overlaps(head._replace(x=left, width=right - left)) or box.width > head.width * 0.6:
            continue
        if box.centre[0] > head.centre[0]:
            right = min(right, box.x - _CLEAR)
        else:
            left = max(left, box.right + _CLEAR)
    if right - left < head.width * _LEAST_LEFT:  # what is all over the head of a page is its ground, and no sign
        left, right = max(head.x, _EDGE), min(head.right, grounds.slide.right - _EDGE)
    while right - left > head.width * 0.6 and not grounds.even(face, Box(left, head.y, right - left, head.height)):
        # a sign in the corner of a picture: half an inch to the left there may be none
        narrower = Box(left, head.y, right - left - inches(0.5), head.height)
        if grounds.even(face, narrower):
            right = narrower.right
            break
        if narrower.width <= head.width * 0.6:
            break
        right = narrower.right
    else:
        return left, right
    return (
        (left, right)
        if grounds.even(face, Box(left, head.y, right - left, head.height))
        else (left, min(head.right, grounds.slide.right - _EDGE))
    )


def _top(obstacles: list[Box], slide: Box) -> Emu:
    """Return where a title begins that the layout has no place for: under what is drawn at the head."""
    heads = [box.bottom for box in obstacles if box.y < slide.height * 0.1 and box.bottom < slide.height * 0.3]
    return max([_EDGE, *(bottom + _CLEAR for bottom in heads)])


def _foot_top(face: Face, slide: Box) -> Emu | None:
    """Return where the places for footer and number begin, if they are at the foot."""
    tops = [each.box.y for each in face.places if each.sort in ("footer", "number") and each.box.y > slide.height * 0.7]
    return min(tops, default=None)


def _bottom(room: Box, body: Held | None, foot: Emu | None, obstacles: list[Box], face: Face, grounds: Grounds) -> Emu:
    """Return how far down words may stand."""
    slide = grounds.slide
    edge = slide.bottom - _EDGE
    lowest = min([edge, *([foot - _CLEAR // 2] if foot is not None else [])])
    lowest = min(
        [
            lowest,
            *(
                box.y - _CLEAR
                for box in obstacles
                if box.overlaps(room._replace(height=lowest - room.y)) and box.y > room.y + room.height // 8
            ),
        ]
    )
    bottom = min(room.bottom, lowest)
    if body is None or body.grows or body.box.height < slide.height * _LOW or not obstacles:
        while bottom + _STEP <= lowest and grounds.even(face, Box(room.x, bottom - _STEP, room.width, 2 * _STEP)):
            bottom += _STEP
    while bottom > room.y + room.height // 2 and not grounds.even(
        face, Box(room.x, bottom - 2 * _STEP, room.width, 2 * _STEP)
    ):
        bottom -= _STEP
    return bottom


def _source(under: Box, lowest: Emu, face: Face, grounds: Grounds) -> tuple[Box, Emu]:
    """Return the line of sources, and how far down words may stand: under them where something leaves a strip free."""
    for share in (1.0, 0.7):
        strip = Box(under.x, under.y + _CLEAR // 2, int(under.width * share), _SOURCE)
        if strip.bottom <= lowest and grounds.even(face, strip):
            return strip, under.y
    return Box(under.x, under.y - _SOURCE, under.width, _SOURCE), under.y - _SOURCE - _CLEAR


def _foot(under: Box, face: Face, grounds: Grounds) -> Box:
    """Return a strip for footer and number in what is free under `under`; as high as nothing where there is none."""
    slide = grounds.slide
    y = slide.bottom - _EDGE - _FOOT
    while y >= under.y:
        for share in (1.0, 0.7):
            strip = Box(under.x, y, int(under.width * share), _FOOT)
            if grounds.even(face, strip):
                return strip
        y -= _STEP
    return under._replace(height=0)
