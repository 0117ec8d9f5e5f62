"""What a block rests on and draws on -> the line at the foot of its slides, after the mark of what is history."""

from __future__ import annotations

from typing import NamedTuple

from sessionbuilder.deck.elements import Frame, Paragraph, Shape
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.text import plain
from sessionbuilder.units import Box, Emu, inches, points


class Foot(NamedTuple):
    """What stands at the foot of every slide of a block."""

    citations: tuple[str, ...] = ()
    """What it rests on and draws on."""
    history: bool = False
    """Whether that is no longer in force, which every one of its slides then says."""
    sheet: str = ""
    """The code of the sheet on which all that the session cites is listed, or empty."""
    again: bool = False
    """Whether a slide of the block before this one says it, so that what is long need not be said at length again."""


HISTORY = "History: not for decisions today"
"""On every slide of what is no longer in force."""
AT_THE_FOOT = ("Source", "History")
"""What stands in the line of sources, whatever room the words over it have."""
OVER_HISTORY: Emu = inches(0.12)
"""The air over its mark, more than over a source: it is as dark as what is to be taken home, which may stand there."""


def source_shapes(basis: str, foot: Foot, pen: Pen) -> tuple[Shape, ...]:
    """Return the line that says where the slide comes from, after the mark of history where it is that.

    Where a sheet lists all that is cited, it is one line: as many works as have room, and the sheet for the others.
    Where there is none it grows upwards; works that a slide of the block before it named are not named at such length
    again.
    """
    mark = _history(pen) if foot.history else ()
    if not foot.citations and not basis:
        return mark
    basis = f"{basis[:1].upper()}{basis[1:]}"
    room = pen.template.source
    left = mark[0].box.right + inches(0.15) - room.x if mark else 0
    width = room.width - left

    def line_of(cited: str) -> Paragraph:
        words = f"{basis}. {cited}" if basis and cited else basis or cited
        return Paragraph(plain(words), pen.theme.scale.small, "quiet")

    def is_long(line: Paragraph) -> bool:
        return pen.height((line,), width) > room.height

    line = line_of(_cited(foot.citations))
    if foot.again and is_long(line):
        if not basis:
            return mark
        line = line_of("")
    elif foot.sheet and is_long(line):
        fewer = (line_of(_cited(foot.citations, count, foot.sheet)) for count in range(len(foot.citations) - 1, -1, -1))
        line = next((each for each in fewer if not is_long(each)), line_of(_cited(foot.citations, 0, foot.sheet)))
    height = max(room.height, pen.height((line,), width))
    box = Box(room.x + left, room.bottom - height, width, height)
    return (Shape("Source", box, Frame((line,), "bottom")), *mark)


def _cited(citations: tuple[str, ...], most: int | None = None, sheet: str = "") -> str:
    """Return the first of `citations`, `most` of them, and how many more stand on the `sheet`."""
    if not citations:
        return ""
    shown = citations[:most]
    more = len(citations) - len(shown)
    rest = [f"{more} more on sheet {sheet}" if shown else f"sheet {sheet}"] if more else []
    return f"{'Source' if len(citations) == 1 else 'Sources'}: {'; '.join((*shown, *rest))}"


def _history(pen: Pen) -> tuple[Shape, ...]:
    """Return the mark of what is no longer in force, at the left of the foot."""
    words = Paragraph(plain(HISTORY), pen.theme.scale.floor, "paper", bold=True, align="centre")
    room = pen.template.source
    width = points(pen.widths.width(words.text, words.size, bold=True)) + inches(0.4)
    box = Box(room.x, room.y, width, room.height)
    return (Shape("History", box, Frame((words,), "middle"), geometry="pill", fill="deep"),)
