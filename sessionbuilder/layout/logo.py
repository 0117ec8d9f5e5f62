"""The sign of the organisation in a theme -> where it stands on the cover and on the slide that closes the day."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from sessionbuilder.deck.elements import LOGO, Element, Image, Shape, extent
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.diagrams.photograph import Photograph
from sessionbuilder.units import Box, Emu, inches

_PLATE = Box(inches(8.2), inches(0.4), inches(2.7), inches(0.92))
"""On the cover, left of its pattern; as much of it as the sign needs, from its right edge."""
_CORNER: Emu = inches(0.35)
"""From the edges of the slide, where a picture stands in the place of the pattern."""
_PAD: Emu = inches(0.14)
"""Between the sign and the edge of its plate."""
_CLOSING = Box(inches(0.6), inches(6.42), inches(3), inches(0.85))
"""On the closing slide, at the left of its foot."""


def logo_on_cover(pen: Pen, *, pictured: bool) -> tuple[Element, ...]:
    """Return the sign on a light plate, since many are dark; nothing where the theme has none.

    It stands left of the cover's pattern or, where the cover is `pictured`, in the upper corner of the picture. A cover
    of an organisation's template has its sign already.
    """
    if pen.template.foreign:
        return ()
    right = pen.template.slide.width - _CORNER if pictured else _PLATE.right
    room = Box(right - _PLATE.width, _CORNER if pictured else _PLATE.y, _PLATE.width, _PLATE.height)
    sign = _sign(room.inset(_PAD), pen)
    if sign is None:
        return ()
    box = sign.box
    sign = replace(sign, box=box._replace(x=room.right - _PAD - box.width, y=room.y + _PAD))
    plate = Box(sign.box.x - _PAD, room.y, box.width + 2 * _PAD, box.height + 2 * _PAD)
    return Shape("Logo ground", plate, fill="paper"), sign


def logo_at_the_close(elements: Sequence[Element], pen: Pen) -> tuple[Element, ...]:
    """Return the sign at the foot of a slide with these `elements`; nothing where the theme has none.

    Where the slide names its sources, the sign is small and stands under them. A template of an organisation's has its
    signs where it wants them.
    """
    if pen.template.foreign:
        return ()
    named = [extent(element) for element in elements if extent(element).overlaps(_CLOSING)]
    top = max((box.bottom for box in named), default=_CLOSING.y)
    sign = _sign(_CLOSING._replace(y=top, height=_CLOSING.bottom - top), pen)
    return () if sign is None else (replace(sign, box=sign.box._replace(x=_CLOSING.x)),)


def _sign(room: Box, pen: Pen) -> Image | None:
    """Return the sign as large as `room` allows, in its middle."""
    theme = pen.theme
    if theme.logo is None or not theme.logo_picture:
        return None
    return replace(Photograph(theme.logo_picture, theme.logo.alt).image(room), name=LOGO)
