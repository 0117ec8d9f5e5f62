"""Where things go on a 16:9 slide: the boxes that template and layout share."""

from __future__ import annotations

from sessionbuilder.units import Box, Emu, inches

SLIDE = Box(0, 0, 12_192_000, 6_858_000)
"""13.333 by 7.5 inches."""
MARGIN: Emu = inches(0.6)
GUTTER: Emu = inches(0.3)
"""Between things that stand side by side."""

_WIDE = SLIDE.width - 2 * MARGIN
_CHIP_WIDTH = inches(2.3)

RULE = Box(MARGIN, inches(0.42), inches(0.75), inches(0.07))
"""The short bar of accent over every title."""
BAND = Box(0, 0, inches(0.22), SLIDE.height)
"""The edge of accent on covers and dividers."""
TITLE = Box(MARGIN, inches(0.54), _WIDE - _CHIP_WIDTH - GUTTER, inches(0.96))
CHIP = Box(SLIDE.width - MARGIN - _CHIP_WIDTH, inches(0.42), _CHIP_WIDTH, inches(0.42))
"""The clock on the first slide of every block."""
BODY = Box(MARGIN, inches(1.56), _WIDE, inches(4.76))
PANEL_WIDTH: Emu = inches(3.5)
SOURCE = Box(MARGIN, inches(6.48), _WIDE, inches(0.36))
NUMBER = Box(SLIDE.width - MARGIN - inches(0.6), inches(6.96), inches(0.6), inches(0.3))
FOOTER = Box(MARGIN, inches(6.96), _WIDE - NUMBER.width - inches(0.1), inches(0.3))

COVER_TITLE = Box(MARGIN + inches(0.3), inches(2.0), inches(10.4), inches(2.0))
COVER_STRAPLINE = Box(COVER_TITLE.x, inches(4.15), inches(10.4), inches(0.95))
COVER_ORGANISATION = Box(COVER_TITLE.x, inches(0.85), inches(10.4), inches(0.5))
COVER_DETAILS = Box(COVER_TITLE.x, inches(5.35), inches(10.4), inches(1.7))

SECTION_KICKER = Box(COVER_TITLE.x, inches(1.3), inches(10.4), inches(0.5))
SECTION_TITLE = Box(COVER_TITLE.x, inches(1.8), inches(10.4), inches(1.5))
SECTION_BODY = Box(COVER_TITLE.x, inches(3.5), inches(10.4), inches(3.15))

BREAK_TITLE = Box(MARGIN, inches(1.5), _WIDE, inches(0.8))
BREAK_BACK = Box(MARGIN, inches(2.5), _WIDE, inches(1.8))
BREAK_THEN = Box(MARGIN, inches(4.7), _WIDE, inches(1.1))

QUOTE = Box(MARGIN, inches(1.7), _WIDE - inches(1.2), inches(3.7))
QUOTE_SOURCE = Box(QUOTE.x, inches(5.5), QUOTE.width, inches(0.8))


NOTES_PAGE = Box(0, 0, 6_858_000, 9_144_000)
"""The paper of a notes page, in the shape that PowerPoint gives it."""
NOTES_PICTURE = Box(457_200, 457_200, 2_743_200, 1_543_050)
"""The slide in small; PowerPoint's own is twice as wide, and leaves half of the page for notes."""
NOTES_BODY = Box(457_200, 2_057_400, 5_943_600, 6_629_400)
NOTES_INSET: tuple[Emu, Emu] = (91_440, 45_720)
"""From the edges of the notes' body to its text: left and right, above and below."""


def columns() -> tuple[Box, Box]:
    """Return the halves of the body."""
    left, right = BODY.columns(2, GUTTER)
    return left, right
