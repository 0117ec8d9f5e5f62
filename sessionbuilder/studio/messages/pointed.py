"""`pointed`: a place on a slide -> the text of the session that stands there."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

from sessionbuilder.built import build
from sessionbuilder.deck.elements import CELL_INSET, Element, Frame, Grid, Group, Plot, Shape
from sessionbuilder.diagnostics import Span
from sessionbuilder.studio import message
from sessionbuilder.studio.desk import Desk
from sessionbuilder.studio.hours import slot_of
from sessionbuilder.theme.theme import Theme
from sessionbuilder.units import EMU_PER_POINT, Box
from sessionbuilder.writers.svg import laid_out

_NEAR = 40
"""Points from a text at which somebody may still mean it."""


class Ask(message.Ask, frozen=True):
    """Where somebody points."""

    name: str
    slide: int
    """Its number, from 1."""
    x: float
    """From its left edge, as a share of its width."""
    y: float
    """From its upper edge, as a share of its height."""
    hours: str = ""


class Told(message.Told, frozen=True):
    """Where the text stands."""

    file: str
    """Empty where no text of an author is near."""
    line: int = 0
    at: int = 0


def answer(ask: Ask, desk: Desk) -> Told:
    """Return the text that is nearest to where somebody points."""
    path, slot = desk.path(ask.name), slot_of(ask.hours)
    built = build(path, desk.workspace, only=("deck",), slot=slot, allow_outcome_loss=bool(ask.hours))
    if built.deck is None or built.theme is None or not 0 < ask.slide <= len(built.deck.slides):
        return Told(file="")
    theme = built.theme.of_slides
    whole, slide = theme.template.slide, built.deck.slides[ask.slide - 1]
    x, y = (side / EMU_PER_POINT * share for side, share in ((whole.width, ask.x), (whole.height, ask.y)))
    texts = (text for element in slide.elements for text in _texts(element, theme))
    far, span = min(((_distance(box, x, y), span) for box, span in texts), default=(_NEAR, None))
    if span is None or far >= _NEAR:
        return Told(file="")
    return Told(file=span.name, line=span.line, at=desk.places(span.name).offset(span.line, span.column))


_Box = tuple[float, float, float, float]
"""Left, upper, right and lower edge, in points."""


def _texts(element: Element, theme: Theme) -> Iterator[tuple[_Box, Span]]:
    """Yield where in `element` the paragraphs stand that somebody has written."""
    match element:
        case Shape() if element.frame:
            yield from _in_frame(element.frame, element.box, theme)
        case Group() | Plot():
            for inner in element.elements:
                yield from _texts(inner, theme)
        case Grid():
            tops = accumulate(element.heights, initial=element.box.y)
            for cells, top, height in zip(element.rows, tops, element.heights, strict=False):
                lefts = accumulate(element.widths, initial=element.box.x)
                for cell, left, width in zip(cells, lefts, element.widths, strict=False):
                    frame = Frame((cell.paragraph,), "middle", (CELL_INSET[0], cell.down))
                    yield from _in_frame(frame, Box(left, top, width, height), theme)


def _in_frame(frame: Frame, box: Box, theme: Theme) -> Iterator[tuple[_Box, Span]]:
    room = box.inset(*frame.inset)
    left, right = room.x / EMU_PER_POINT, room.right / EMU_PER_POINT
    for paragraph, lines, step, top in laid_out(frame, box, theme):
        if (span := paragraph.text.span) and not span.whole:
            yield (left, top, right, top + step * len(lines)), span


def _distance(box: _Box, x: float, y: float) -> float:
    left, upper, right, lower = box
    return max(left - x, x - right, upper - y, y - lower, 0)
