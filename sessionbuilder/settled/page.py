"""Sheets that stand on the same paper -> the paper: its sides and margins, and what stands at its foot."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from sessionbuilder.settled.measure import Measure


class Leaf(Struct, frozen=True):
    """A sheet of paper as it comes out of the printer, in millimetres."""

    short: float
    long: float
    top: float
    """The margin above the text: a leaf that is less high has less of it, so that what is one page stays one."""


LEAVES = {"A4": Leaf(210, 297, 18), "letter": Leaf(215.9, 279.4, 14)}
"""By what a pool calls it."""
SIDE = 20
"""The margin beside the text, in millimetres."""
UNDER_HEAD = 6.5
"""From the rule under the name of a sheet that goes on to its text, in millimetres."""
_HEAD = 1.25
"""How high that name is with its rule and what letters have over their capitals, as a share of the size."""
LED_SIDE = 13
"""The margin beside text that has a margin of its own for notes."""
FRAMED_SIDE = 30
"""The margin beside and above text that is framed."""
FRAME = 8.5
"""From the edge of the paper to that frame, in millimetres."""
GUTTER = 10
"""Between columns of text, in millimetres."""
EDGE = 9
"""From the lower edge of the paper to the foot: printers reach so far."""
CLEAR = 6
"""From the foot to the text, with the rule between them."""
BEFORE_NUMBER = 6
"""From what stands at the foot to codes and number."""
LONGEST_NUMBER = "page 88 of 88"


class Foot(Struct, frozen=True):
    """What stands at the foot of pages: lines, of which the last stands beside codes and the number of the page."""

    lines: tuple[str, ...]
    number_width: float
    """Millimetres for codes and number, with what is clear before them; 0 where there are neither."""


class Paper(Struct, frozen=True):
    """How pages are set, in millimetres."""

    leaf: Leaf
    wide: bool
    """Whether the page lies on its side."""
    columns: int
    framed: bool
    """Whether there is a frame around the text, and no foot."""
    foot: Foot
    side: float
    """The margin at both sides."""
    top: float
    """The margin above."""
    bottom: float
    """The margin below, which holds the foot."""
    marking: str = ""
    """What stands at the head beside where in the day the page is."""
    marking_width: float = 0
    """Millimetres for it, with what is clear before it."""
    head: bool = False
    """Whether the head says where in the day the page is."""
    under_head: float = 3
    """From the name of a sheet that goes on to its text."""

    @property
    def across(self) -> float:
        """How wide the page is."""
        return self.leaf.long if self.wide else self.leaf.short

    @property
    def down(self) -> float:
        """How high the page is."""
        return self.leaf.short if self.wide else self.leaf.long

    @property
    def text_width(self) -> float:
        """How wide all columns are with what is between them."""
        return self.across - 2 * self.side

    @property
    def width(self) -> float:
        """How wide a column of text is."""
        return (self.text_width - (self.columns - 1) * GUTTER) / self.columns

    @property
    def height(self) -> float:
        """How high the text of a page is."""
        return self.down - self.top - self.bottom


class Said(Struct, frozen=True):
    """What a booklet has to say at the foot of its pages."""

    name: str
    edition: str
    marking: str
    numbered: bool
    leaf: Leaf = LEAVES["A4"]
    heads: tuple[str, ...] = ()
    """What the heads of pages say, one of them each; empty for pages without heads."""


def paper(
    said: Said, codes: str, measure: Measure, *, wide: bool = False, columns: int = 1, narrow: bool = False
) -> Paper:
    """Return paper with a foot that has room for `codes`."""
    side = LED_SIDE if said.heads or narrow else SIDE
    across = (said.leaf.long if wide else said.leaf.short) - 2 * side
    marking = said.marking if said.heads else ""
    marked = measure.width(marking) + BEFORE_NUMBER if marking else 0
    if marking:
        said = replace(said, marking="")
    right = " · ".join(filter(None, (codes, LONGEST_NUMBER if said.numbered else "")))
    number = measure.width(right) + BEFORE_NUMBER if right else 0
    lines = _lines(said, across - number, measure)
    high = sum(measure.height(line, across) for line in lines[:-1])
    high += measure.height(lines[-1] if lines else "", across - number)
    top = said.leaf.top
    if said.heads:
        top = EDGE + CLEAR + max(measure.height(head, across - marked, bold=True) for head in said.heads)
    foot, bottom = Foot(lines, number), EDGE + CLEAR + high
    return Paper(said.leaf, wide, columns, False, foot, side, top, bottom, marking, marked, bool(said.heads))


def going_on(paper: Paper, measure: Measure) -> Paper:
    """Return `paper` with room over its text for the name of a sheet that goes on, and for air under that."""
    return replace(paper, top=max(paper.top, EDGE + measure.type.ems(_HEAD) + UNDER_HEAD), under_head=UNDER_HEAD)


def framed(leaf: Leaf) -> Paper:
    """Return the paper of what is framed: it has no foot."""
    return Paper(leaf, False, 1, True, Foot((), 0), FRAMED_SIDE, FRAMED_SIDE, FRAMED_SIDE)


def _lines(said: Said, width: float, measure: Measure) -> tuple[str, ...]:
    """Return the lines at the foot: the marking, and one more if it can be, for which the edition may go.

    Where there is a marking, the edition has room beside it. A name that is longer than its line has lines to itself.
    """
    whole = " · ".join(filter(None, (said.name, said.edition)))
    if measure.width(whole) <= width:
        return tuple(filter(None, (said.marking, whole)))
    if measure.width(said.name) <= width:
        over = " · ".join(filter(None, (said.marking, said.edition))) if said.marking else ""
        return tuple(filter(None, (over, said.name)))
    last = said.edition if measure.width(said.edition) <= width else ""
    return (*filter(None, (said.marking,)), said.name, last)
