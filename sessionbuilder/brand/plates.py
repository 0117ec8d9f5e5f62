"""The layout of pages and what it draws -> where words stand: on it, or on a plate over what is in their way.

Many templates draw behind words, so that what a layout draws is not always to be left clear. Where so little room is
left beside it that slides would say next to nothing, or where words could not be read on it, they stand on a plate.
"""

from __future__ import annotations

from typing import NamedTuple

from msgspec.structs import replace

from sessionbuilder.brand.colours import colour
from sessionbuilder.brand.found import Face, Ground, Held
from sessionbuilder.brand.grounds import Grounds
from sessionbuilder.brand.pages import Lines, PageBoxes, lies_under, page_boxes, plain
from sessionbuilder.brand.shades import can_be_read, least_contrast
from sessionbuilder.units import Box, Emu, inches

_LOW: Emu = inches(2.3)
_NARROW = 0.45
"""The least height that words under a title of two lines must have, and the least share of the slide's width."""
_FEET = ("footer", "number", "date")


class Standing(NamedTuple):
    """Where the words of pages stand, and whether on a plate."""

    boxes: PageBoxes
    plate: bool


def standing(face: Face, body: Held | None, grounds: Grounds, lines: Lines, digits: str, *, plate: bool) -> Standing:
    """Return where the words of pages stand on `face`, on a plate in `digits` where there has to be one.

    `plate` says that there has to be one, as words could not be read on what lies under all of them.
    """
    own = plain(face, body, digits, grounds.slide) if plate else face
    boxes = page_boxes(own, body, grounds, lines)
    if _is_roomy(boxes, grounds.slide) and (plate or _can_be_read(boxes, face, body, grounds)):
        return Standing(boxes, plate)
    covered = replace(face, loose=(), ground=Ground(digits))
    boxes = page_boxes(covered, body, grounds, lines)
    if not _is_roomy(boxes, grounds.slide):
        bare = replace(covered, places=tuple(each for each in face.places if each.sort in _FEET))
        boxes = page_boxes(bare, None, grounds, lines)
    return Standing(boxes, plate=True)


def _is_roomy(boxes: PageBoxes, slide: Box) -> bool:
    """Whether slides can say something there."""
    wide = min(boxes.body.width, boxes.title.width)
    return boxes.low_body.height >= _LOW and wide >= slide.width * _NARROW


def _can_be_read(boxes: PageBoxes, face: Face, body: Held | None, grounds: Grounds) -> bool:
    """Whether words that can be read on the page can be read on all that reaches into their places, too."""
    under = grounds.under(face, boxes.body)
    text = body.levels[0].colour if body else None
    ink = text if text and can_be_read(text, under) else max(_ENDS, key=lambda end: least_contrast(colour(end), under))
    places = (
        boxes.body,
        boxes.kicker,
        *(() if boxes.filled else (boxes.title,)),
    )  # on a band a title has its own colour
    return can_be_read(
        ink, grounds.crossing([each for each in face.loose if not lies_under(each, boxes.body, grounds.slide)], places)
    )


_ENDS = ("000000", "FFFFFF")
