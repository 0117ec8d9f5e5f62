"""A family in its rows, and how large things are -> the boxes of symbols and words, and the height of each line."""

from __future__ import annotations

from itertools import pairwise

from msgspec import Struct

from sessionbuilder.diagrams.genogram.family import Couple, Family
from sessionbuilder.diagrams.genogram.lanes import Reach, lanes
from sessionbuilder.diagrams.genogram.order import Rows
from sessionbuilder.diagrams.genogram.places import places
from sessionbuilder.units import Box, Emu, inches

CLEAR: Emu = inches(0.03)
"""Between a symbol and the words under it."""
RING: Emu = inches(0.1)
"""How far the outline of a household stands from its people."""
_BESIDE: Emu = inches(0.3)
"""The least between neighbours who are no couple."""
_COUPLE: Emu = inches(0.46)
"""The least between partners' words, so that the line to their children goes between them."""
_PARTED: Emu = inches(0.76)
"""The same with room for the strokes of a separation."""
_UNDER: Emu = inches(0.37)
"""The least between one generation and the next."""
_LANE: Emu = inches(0.16)
"""Between lines one over the other."""
_OVER_ARCH: Emu = inches(0.03)
"""Between a line that leads over others and the dates over it."""
_WORDS_OVER: Emu = inches(0.11)
"""What dates over a couple's line take above the symbols."""
_STROKES: Emu = inches(0.36)
"""What the strokes through the line take beside the dates."""
_ASIDE: Emu = inches(0.16)
"""How far a line to children keeps from the words beside it."""


class Sizes(Struct, frozen=True):
    """How large things are, in EMU."""

    symbol: Emu
    widths: dict[str, Emu]
    """How wide everybody's words may be; at least as wide as a symbol."""
    heights: dict[str, Emu]
    """How high everybody's words are."""
    dates: dict[int, tuple[Emu, Emu]]
    """Width and height of the dates of couples that have them, by number."""
    extra: Emu = 0
    """Added between neighbours where there is room."""


class Arch(Struct, frozen=True):
    """A couple who do not stand side by side, so that their line leads over others."""

    lane: int
    """How many lines lie under it."""
    step: int
    """How many other such lines start at the same people."""


class Plan:
    """Where everything is, from a corner of its own at (0, 0). Heights are there once `stand` has been called."""

    def __init__(self, family: Family, rows: Rows, sizes: Sizes, room: Emu, *, passes: int = 120) -> None:
        """Place everybody from left to right within `room`."""
        self.family, self.rows, self.sizes = family, rows, sizes
        self.level = {key: level for level, row in rows.items() for key in row}
        self.position = {key: at for row in rows.values() for at, key in enumerate(row)}
        self._couples = {frozenset(couple.partners): n for n, couple in enumerate(family.couples)}
        half = {key: width / 2 for key, width in sizes.widths.items()}
        found = places(family, rows, self.apart, half, room, passes)
        self.middles = {key: round(place) for key, place in found.items()}
        self.arches = self._arches()
        self._hangs = {n: self._hang_x(n, couple) for n, couple in enumerate(family.couples)}
        self.lanes = self._lanes()
        self.tops: dict[int, Emu] = {}
        self.bottoms: dict[int, Emu] = {}
        self.stand(0)

    def apart(self, left: str, right: str) -> Emu:
        """Return how far the middles of two neighbours must be apart."""
        number = self._couples.get(frozenset((left, right)))
        between = _BESIDE
        if number is not None:
            parted = self.parted(number)
            between = _PARTED if parted else _COUPLE
            if number in self.sizes.dates:
                between = max(between, self.sizes.dates[number][0] + 2 * _ASIDE + inches(0.1) + _STROKES * parted)
        return (self.sizes.widths[left] + self.sizes.widths[right]) // 2 + between + self.sizes.extra

    def parted(self, number: int) -> bool:
        """Whether partners live apart, so that there are strokes through their line."""
        return self.family.couples[number].bond in ("separated", "divorced")

    def packed(self) -> Emu:
        """Return how wide the widest row is where all stand as near as they may."""
        return max(
            sum(self.apart(a, b) for a, b in pairwise(row))
            + (self.sizes.widths[row[0]] + self.sizes.widths[row[-1]]) // 2
            for row in self.rows.values()
        )

    def least(self) -> Emu:
        """Return how high everything is at least, however the lines to children lie."""
        lanes, self.lanes = self.lanes, dict.fromkeys(self.lanes, 0)
        height = self.stand(0)
        self.lanes = lanes
        return height

    # --- from left to right

    @property
    def extent(self) -> tuple[Emu, Emu]:
        """The left and the right end of everything."""
        slots = [self._slot(key) for key in self.middles]
        return min(left for left, _ in slots), max(right for _, right in slots)

    def _slot(self, key: str) -> tuple[Emu, Emu]:
        middle, width = self.middles[key], self.sizes.widths[key]
        return middle - width // 2, middle + width // 2

    def ordered(self, couple: Couple) -> list[str]:
        """Return the partners from left to right."""
        return sorted(couple.partners, key=lambda key: (self.middles[key], self.position[key]))

    def points(self, couple: Couple) -> dict[str, Emu]:
        """Return where the line to each child starts, from left to right; that of twins at one point."""
        found = {child.key: self.middles[child.key] for child in couple.children}
        for twins in couple.twins:
            apex = sum(found[key] for key in twins) // len(twins)
            found |= dict.fromkeys(twins, apex)
        return found

    def _arches(self) -> dict[int, Arch]:
        found: dict[int, Arch] = {}
        far = [
            (n, couple)
            for n, couple in enumerate(self.family.couples)
            if len(couple.partners) == 2
            and abs(self.position[couple.partners[0]] - self.position[couple.partners[1]]) > 1
        ]
        far.sort(key=lambda each: abs(self.middles[each[1].partners[0]] - self.middles[each[1].partners[1]]))
        for number, couple in far:
            same = [
                n for n in found if self.level[self.family.couples[n].partners[0]] == self.level[couple.partners[0]]
            ]
            step = sum(bool({*self.family.couples[n].partners} & {*couple.partners}) for n in same)
            found[number] = Arch(len(same), step)
        return found

    def _hang_x(self, number: int, couple: Couple) -> Emu:
        """Return where the line to the children starts: over their middle, as far as the words beside it allow."""
        low, high = self._free(number, couple)
        points = self.points(couple).values()
        if low >= high or not points:
            return (low + high) // 2
        return min(max((min(points) + max(points)) // 2, low), high)

    def _free(self, number: int, couple: Couple) -> tuple[Emu, Emu]:
        """Return between where the line to the children may start."""
        if len(couple.partners) == 1:
            middle = self.middles[couple.partners[0]]
            return middle - _ASIDE, middle + _ASIDE
        left, right = self.ordered(couple)
        if number in self.arches:
            # beside the partner who is in fewer couples, on the side of the other
            row, at = self.rows[self.level[left]], self.position
            if len(self.family.couples_of(right)) <= len(self.family.couples_of(left)):
                left = row[at[right] - 1]
            else:
                right = row[at[left] + 1]
        return self._slot(left)[1] + _ASIDE, self._slot(right)[0] - _ASIDE

    # --- from top to bottom

    def _lanes(self) -> dict[int, int]:
        """Return for each couple with children how many lines across lie over theirs."""
        found: dict[int, int] = {}
        for level in self.rows:
            reaches = {
                n: Reach(self._hangs[n], tuple((x, self.middles[key]) for key, x in self.points(couple).items()))
                for n, couple in enumerate(self.family.couples)
                if couple.children and self._row_of(n) == level
            }
            found |= lanes(reaches)
        return found

    def _row_of(self, number: int) -> int:
        return self.level[self.family.couples[number].partners[0]]

    def _lanes_under(self, level: int) -> int:
        return max((lane + 1 for n, lane in self.lanes.items() if self._row_of(n) == level), default=1)

    def head(self, level: int) -> Emu:
        """Return how much room there is over the symbols of a row for lines that lead over people, and for dates."""
        arches = {n: arch.lane + 1 for n, arch in self.arches.items() if self._row_of(n) == level}
        over = max(arches.values(), default=0) * _LANE + self._dated(level) * (2 if arches else 1)
        heights = [self._arch_height(n) + _OVER_ARCH + self.sizes.dates[n][1] for n in arches if n in self.sizes.dates]
        return max([over, *heights])

    def _dated(self, level: int) -> Emu:
        """Return how far the dates of couples stand out over the symbols of a row."""
        return _WORDS_OVER if any(self._row_of(n) == level for n in self.sizes.dates) else 0

    def stand(self, more: Emu) -> Emu:
        """Set the height of every row, with `more` between rows than is needed; return the height of it all."""
        at = 0
        last = max(self.rows)
        for level in sorted(self.rows):
            at += self.head(level)
            self.tops[level] = at
            words = max(self.sizes.heights[key] for key in self.rows[level])
            self.bottoms[level] = at + self.sizes.symbol + (CLEAR + words if words else 0)
            at = self.bottoms[level]
            if level < last:
                at += _UNDER + _LANE * (self._lanes_under(level) - 1) + more
        return at

    def symbol(self, key: str) -> Box:
        """Return the box of the symbol of `key`."""
        size = self.sizes.symbol
        return Box(self.middles[key] - size // 2, self.tops[self.level[key]], size, size)

    def words(self, key: str) -> Box:
        """Return the box of the words under the symbol of `key`."""
        left, right = self._slot(key)
        return Box(left, self.symbol(key).bottom + CLEAR, right - left, self.sizes.heights[key])

    def whole(self, key: str) -> Box:
        """Return the box of symbol and words together."""
        words = self.words(key)
        top = self.symbol(key).y
        return Box(words.x, top, words.width, words.bottom - top)

    def hang(self, number: int) -> tuple[Emu, Emu]:
        """Return where the line to a couple's children starts: on their line, or under the words of a parent alone."""
        couple = self.family.couples[number]
        x = self._hangs[number]
        if len(couple.partners) == 1:
            return x, self.words(couple.partners[0]).bottom
        return x, self.arch_y(number) if number in self.arches else self.symbol(couple.partners[0]).centre[1]

    def arch_y(self, number: int) -> Emu:
        """Return the height of a couple's line that leads over others."""
        return self.tops[self._row_of(number)] - self._arch_height(number)

    def _arch_height(self, number: int) -> Emu:
        """Return how far a couple's line that leads over others stands over the symbols."""
        return self._dated(self._row_of(number)) * 3 // 2 + _LANE * (self.arches[number].lane + 1)

    def bar_y(self, number: int) -> Emu:
        """Return the height of the line across a couple's children."""
        level = self._row_of(number)
        top = self.bottoms[level]
        room = self.tops[level + 1] - self.head(level + 1) - top
        return top + room * (self.lanes[number] + 1) // (self._lanes_under(level) + 1)

    def lowest_bar(self, level: int) -> Emu:
        """Return the height of the lowest line across under a row; the foot of the row if there is none."""
        return max((self.bar_y(n) for n in self.lanes if self._row_of(n) == level), default=self.bottoms[level])

    def dates(self, number: int) -> Box:
        """Return the box of a couple's dates: over their line, between their words."""
        width, height = self.sizes.dates[number]
        left, right = self.ordered(self.family.couples[number])
        x = (self._slot(left)[1] + self._slot(right)[0] - _STROKES * self.parted(number)) // 2
        y = self.hang(number)[1] - inches(0.04)
        if number in self.arches:
            x, y = self._hangs[number], self.arch_y(number) - _OVER_ARCH
        return Box(x - width // 2, y - height, width, height)
