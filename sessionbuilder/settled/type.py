"""Points of running text -> the size of every other text, and the lengths that grow with it, for all writers."""

from __future__ import annotations

from msgspec import Struct

SMALLEST = 12
"""Points below which nothing is printed: UK guidance on clear print."""
LINE = 1.32
"""The height of a line as a share of its letters, as it is reckoned: more than fonts need, so that it holds."""
WRITING_LINE = 9
"""From one line to write on to the next, in millimetres beside 12 points."""


class Type(Struct, frozen=True):
    """The sizes of text on paper, in points.

    Whatever the running text gains in large print, all other text gains: as a share, headings would fill the page.
    """

    text: float
    """Of running text."""

    @classmethod
    def of(cls, size: float) -> Type:
        """Return the sizes beside running text of `size` points."""
        return cls(max(size, SMALLEST))

    @property
    def scale(self) -> float:
        """How much larger lengths are than beside text of 12 points."""
        return self.text / SMALLEST

    @property
    def title(self) -> float:
        """Of the title of a whole booklet, and of what is framed."""
        return self.text + 16

    @property
    def headings(self) -> tuple[float, float, float]:
        """Of headings by their level; the first are the titles of sheets."""
        return (self.text + 8, self.text + 3, self.text + 1)

    @property
    def lead(self) -> float:
        """Of what is larger than the text that follows."""
        return self.text * 7 / 6

    @property
    def spoken(self) -> float:
        """Of what facilitators say aloud, which they read standing."""
        return self.text * 5 / 4

    @property
    def clock(self) -> float:
        """Of the clocks of a timetable, which are looked for in passing."""
        return self.text + 1

    @property
    def cards(self) -> tuple[float, ...]:
        """Of the fronts of cards: the largest that fits is taken."""
        return (self.text + 12, self.text + 9, self.text + 6, self.text + 3, self.text)

    @property
    def backs(self) -> tuple[float, ...]:
        """Of the backs of cards: the largest that fits is taken, with little between those of one set."""
        return (self.text + 4, self.text + 3, self.text + 2, self.text + 1, self.text)

    @property
    def numeral(self) -> float:
        """Of the number of a box."""
        return self.text + 16

    @property
    def asked(self) -> float:
        """Of questions in a box."""
        return self.text + 2

    @property
    def strip(self) -> float:
        """Of what stands at the foot of a page of boxes."""
        return self.text + 3

    def heading(self, level: int) -> float:
        """Return the size of a heading of `level`, from 1 to 3."""
        return self.headings[level - 1]

    def scaled(self, length: float) -> float:
        """Return millimetres, as they are beside 12 points, as they are beside this text."""
        return length * self.scale

    def ems(self, share: float) -> float:
        """Return a share of the size of running text in millimetres."""
        return share * self.text * MM_PER_POINT

    @property
    def line(self) -> float:
        """The height of a line of running text in millimetres."""
        return self.ems(LINE)

    @property
    def writing(self) -> float:
        """From one line to write on to the next, in millimetres."""
        return self.scaled(WRITING_LINE)


MM_PER_POINT = 25.4 / 72
