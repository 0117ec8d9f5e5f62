"""The panel of an activity -> the tinted side of its slides: the minutes, until when, who with whom, a countdown."""

from __future__ import annotations

from sessionbuilder.content import Panel
from sessionbuilder.deck.elements import Element, Frame, Paragraph, Shape
from sessionbuilder.diagrams.icons import icon
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.layout.writing import TILE_WEIGHT
from sessionbuilder.text import counted, plain
from sessionbuilder.units import Box, Emu, Minutes, inches, points


def panel_shapes(panel: Panel, box: Box, pen: Pen) -> tuple[Element, ...]:
    """Return the tinted side of an activity: the minutes as a very large numeral, and what goes with them.

    Where much goes with them, or who with whom has no room beside it, the numeral gives first, and the words then; in
    wide letters the numeral once more. Where no bar stands under them, all has more room.
    """
    scale = pen.theme.scale
    inner = box.inset(inches(0.28))
    bar = _countdown(panel.minutes, inner, pen) if panel.countdown else ()
    air = 4 if bar else 12
    lines = [
        Paragraph(plain(panel.label), scale.body, bold=True),
        Paragraph(plain(panel.until), scale.body, "accent", bold=True, before=air),
        *(Paragraph(plain(line), 20, before=air) for line in panel.lines),
    ]
    height = inner.height - (_bar_room(pen) if bar else 0)
    wanted = pen.height(lines, inner.width)
    for size in (*_NUMERALS, _LEAST_NUMERAL) if bar else (_LARGEST, *_NUMERALS, _LEAST_NUMERAL):
        numeral = Paragraph(plain(str(panel.minutes)), size, "accent", bold=True)
        top = pen.height((numeral,), inner.width)
        beside = inner.width - points(pen.widths.width(numeral.text, numeral.size, bold=True) * _SURELY)
        rest = Box(inner.x, inner.y + top, inner.width, height - top)
        if wanted <= rest.height and beside >= _LEAST_ICON + _ICON_GAP:
            break
        if size == _NUMERALS[-1] and pen.shrinkage([lines], rest) is not None:
            break
    fitted = pen.fitted(lines, rest.width, rest.height, scale.floor)
    side = min(_ICON, beside - _ICON_GAP, top - _OVER_ICON)
    square = Box(inner.right - side, inner.y + _OVER_ICON, side, side)
    sign = (icon(panel.who, square, "accent"),) if side >= _LEAST_ICON else ()
    return (
        Shape("Panel", box, fill="tint", outline="line", weight=TILE_WEIGHT),
        Shape("Panel edge", Box(box.x, box.y, box.width, inches(0.1)), fill="accent"),
        Shape(
            "Minutes", Box(inner.x, inner.y, inner.width - (side + _ICON_GAP if sign else 0), top), Frame((numeral,))
        ),
        Shape("Time", rest, Frame(fitted)),
        *bar,
        *sign,
    )


_NUMERALS = (96, 80, 66, 54)
"""Points of the minutes on a panel, the largest that leaves room for what goes with them."""
_LEAST_NUMERAL = 40
"""Points of the minutes where what goes with them has no room beside them at the smallest size."""
_SURELY = 1.02
"""The room for the minutes as a multiple of their width, so that no program breaks them."""
_LARGEST = 120
"""Points of the minutes where no bar stands under them: what there is takes the room."""
_ICON, _LEAST_ICON, _ICON_GAP, _OVER_ICON = inches(0.7), inches(0.5), inches(0.18), inches(0.1)
"""The side of the icon beside the minutes, beside those of three figures, the least air between them, and over it."""
_BAR: Emu = inches(0.26)
"""The height of a countdown's bar."""
_OVER_BAR, _UNDER_BAR = inches(0.16), inches(0.06)
"""The air over a countdown's bar, and from it to what is said of its mark."""
_LABEL, _USUAL_LINE = inches(0.3), 1.23
"""The height of what is said of the mark, where lines are so high as a multiple of the size; higher lines take more."""
_LAST_MINUTES = 5
"""Minutes before the end at which a countdown has its mark."""


def _countdown(minutes: Minutes, inner: Box, pen: Pen) -> tuple[Element, ...]:
    """Return a bar that empties over `minutes`, with a quiet mark where five are left of ten or more.

    Where nothing moves, on paper and in other programs, it is a full bar under the time at which the work ends.
    """
    bar = Box(inner.x, inner.bottom - _bar_room(pen) + _OVER_BAR, inner.width, _BAR)
    alt = f"A bar that empties in {counted(minutes, 'minute')} once you click"
    full = Shape("Countdown", bar, fill="accent", alt=alt, empties=minutes * 60)
    track = Shape("Countdown track", bar, fill="paper", outline="accent", weight=1)
    if minutes < 2 * _LAST_MINUTES:
        return track, full
    past = _UNDER_BAR
    tick = Box(bar.x + bar.width * _LAST_MINUTES // minutes, bar.y - past, inches(0.03), _BAR + 2 * past)
    words = Paragraph(plain(f"{_LAST_MINUTES} min left"), pen.theme.scale.floor, "quiet")
    below = Box(inner.x, bar.bottom + past, inner.width, inner.bottom - bar.bottom - past)
    room = min(tick.x - below.x, below.width // 2)
    label = Box(below.x + room, below.y, below.width - room, below.height)
    return track, full, Shape("Last minutes", tick, fill="ink"), Shape("Last minutes label", label, Frame((words,)))


def _bar_room(pen: Pen) -> Emu:
    """Return what a countdown takes at the foot of its panel: the bar, its mark, what is said of it, and air."""
    return _OVER_BAR + _BAR + _UNDER_BAR + round(_LABEL * max(1, pen.widths.line / _USUAL_LINE))
