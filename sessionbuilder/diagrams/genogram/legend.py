"""A family -> the legend of the symbols that its drawing uses; authorities differ, so it always stands with it."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from sessionbuilder.deck.elements import Element, Frame, Paragraph, Shape
from sessionbuilder.diagrams.genogram.family import Bond, Family, Sex
from sessionbuilder.diagrams.genogram.symbols import outline, stroke, symbol
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.text import plain
from sessionbuilder.units import EMU_PER_POINT, Box, Emu, inches

_SAMPLE: Emu = inches(0.5)
"""The width of a line's place in the legend."""
_SYMBOL: Emu = inches(0.26)
"""The width of a person's."""
_PAD: Emu = inches(0.1)
"""Between a symbol and its word."""
_BETWEEN: Emu = inches(0.26)
"""Between entries."""
_AIR: Emu = inches(0.06)
"""Over and under the words of an entry."""

Sample = Callable[[str, Box], list[Element]]


class Entry(Struct, frozen=True):
    """One symbol and what it means."""

    words: str
    sample: Sample
    width: Emu
    """Of the symbol."""


def entries(family: Family) -> list[Entry]:
    """Return what the legend says: of every symbol and line those that the drawing uses."""
    sexes = {person.sex for person in family.people}
    bonds = {couple.bond for couple in family.couples}
    kinships = {child.kinship for couple in family.couples for child in couple.children}
    taken = [str(word) for word in ("foster", "adopted") if word in kinships]
    found = [
        ("male" in sexes, "Male", lambda name, box: symbol(name, _middle(box), "male")),
        ("female" in sexes, "Female", lambda name, box: symbol(name, _middle(box), "female")),
        ("unknown" in sexes, "Sex not known", lambda name, box: symbol(name, _middle(box), "unknown")),
        (
            any(person.index for person in family.people),
            "Index person",
            lambda name, box: symbol(name, _middle(box), _sex(family, "index"), index=True),
        ),
        (
            any(person.died for person in family.people),
            "Died",
            lambda name, box: symbol(name, _middle(box), _sex(family, "died"), died=True),
        ),
        ("married" in bonds, "Married", _couple(0)),
        (bool(bonds & {"together", "unknown"}), _dashed(bonds), _couple(0, dashed=True)),
        ("separated" in bonds, "Separated", _couple(1)),
        ("divorced" in bonds, "Divorced", _couple(2)),
        (bool(taken), " or ".join(taken).capitalize(), _descent),
        (any(couple.twins for couple in family.couples), "Twins", _twins),
        (bool(family.household), "One household", _household),
    ]
    people = ("Male", "Female", "Sex not known", "Index person", "Died")
    return [Entry(words, sample, _SYMBOL if words in people else _SAMPLE) for used, words, sample in found if used]


def _sex(family: Family, what: str) -> Sex:
    """Return whose symbol says `what` in the legend: that of the first in the drawing of whom it is true."""
    return next(person.sex for person in family.people if getattr(person, what))


def _dashed(bonds: set[Bond | None]) -> str:
    """Return what a couple's dashed line means: a solid one is for those who are or were married."""
    if "unknown" not in bonds:
        return "Living together"
    return "Living together, or not known" if "together" in bonds else "Relationship not known"


class Legend:
    """The legend measured: under the drawing in lines, or beside it in a column."""

    def __init__(self, family: Family, pen: Pen) -> None:
        """Measure every entry at the smallest size of type."""
        self._size = pen.theme.scale.floor
        self._entries = entries(family)
        texts = [Paragraph(plain(entry.words), self._size) for entry in self._entries]
        self._texts = texts
        # a hair more than the letters take, so that no program breaks the line
        self._widths = [round(pen.widths.width(text.text, self._size) * EMU_PER_POINT * 1.04) for text in texts]
        self._height = pen.height(texts[:1], inches(9)) + 2 * _AIR
        self._pen = pen

    def column(self, box: Box, *, narrow: bool = False) -> Box | None:
        """Return the room of a column at the right of `box`, or None where it is not high enough.

        One that is `narrow` has two lines for what has long words.
        """
        wide = _SAMPLE + _PAD + max(map(self._narrow, range(len(self._texts))) if narrow else self._widths)
        high = sum(self._heights(wide))
        return None if high > box.height else Box(box.right - wide, box.y, wide, box.height)

    def _narrow(self, number: int) -> Emu:
        """Return the least width in which an entry has no more than two lines."""
        text, most = self._texts[number], self._widths[number]
        halves = self._pen.widths.halves(text.text, self._size, most / EMU_PER_POINT)
        return min((round(least * EMU_PER_POINT * 1.04) for least, _, _ in halves), default=most)

    def _heights(self, wide: Emu) -> list[Emu]:
        """Return how high each entry is in a column so `wide`."""
        room = wide - _SAMPLE - _PAD
        return [self._pen.height((text,), room) + 2 * _AIR for text in self._texts]

    def rows(self, box: Box) -> Box:
        """Return the room of the lines at the foot of `box`."""
        high = len(self._lines(box.width)) * self._height
        return Box(box.x, box.bottom - high, box.width, high)

    def _lines(self, width: Emu) -> list[list[int]]:
        """Return the entries of each line: as few lines as hold them all, and those about equally long."""
        wide = [entry.width + _PAD + words + _BETWEEN for entry, words in zip(self._entries, self._widths, strict=True)]
        room = width + _BETWEEN
        fewest = len(_filled(wide, room))
        return next(
            lines for share in range(20, 0, -1) if len(lines := _filled(wide, room * (21 - share) // 20)) == fewest
        )

    def draw(self, room: Box, *, column: bool) -> list[Element]:
        """Return the entries in `room`, with a hairline between them and the drawing."""
        found: list[Element] = []
        if column:
            heights = self._heights(room.width)
            y = room.y + (room.height - sum(heights)) // 2
            for number, high in enumerate(heights):
                most = room.width - _SAMPLE - _PAD
                found += self._entry(number, Box(room.x, y, _SAMPLE, high), min(most, self._widths[number]))
                y += high
            return found
        y = room.y
        for line in self._lines(room.width):
            x = room.x
            for number in line:
                sample = self._entries[number].width
                found += self._entry(number, Box(x, y, sample, self._height), self._widths[number])
                x += sample + _PAD + self._widths[number] + _BETWEEN
            y += self._height
        return found

    def _entry(self, number: int, place: Box, wide: Emu) -> list[Element]:
        name = f"Legend {number + 1}"
        words = Box(place.right + _PAD, place.y, wide, place.height)
        return [
            *self._entries[number].sample(name, place),
            Shape(f"{name} words", words, Frame((self._texts[number],), "middle")),
        ]


def _filled(wide: list[Emu], room: Emu) -> list[list[int]]:
    """Return what stands in each line where every line takes as much as `room` holds."""
    lines: list[list[int]] = [[]]
    used = 0
    for number, width in enumerate(wide):
        if lines[-1] and used + width > room:
            lines.append([])
            used = 0
        used += width
        lines[-1].append(number)
    return lines


def _middle(box: Box) -> Box:
    (x, y), half = box.centre, _SYMBOL // 2
    return Box(x - half, y - half, 2 * half, 2 * half)


def _couple(strokes: int, *, dashed: bool = False) -> Sample:
    def sample(name: str, box: Box) -> list[Element]:
        y, lean, reach = box.centre[1], inches(0.04), inches(0.1)
        found: list[Element] = [stroke(name, ((box.x, y), (box.right, y)), dashed=dashed)]
        for number in range(strokes):
            x = box.centre[0] + inches(0.09) * number
            found.append(stroke(f"{name}, stroke {number + 1}", ((x - lean, y + reach), (x + lean, y - reach))))
        return found

    return sample


def _descent(name: str, box: Box) -> list[Element]:
    x, half = box.centre[0], inches(0.15)
    y = box.centre[1]
    return [stroke(name, ((x, y - half), (x, y + half)), dashed=True)]


def _twins(name: str, box: Box) -> list[Element]:
    (x, y), half = box.centre, inches(0.13)
    return [stroke(name, ((x - half, y + half), (x, y - half), (x + half, y + half)))]


def _household(name: str, box: Box) -> list[Element]:
    part = Box(box.x + inches(0.02), box.centre[1] - inches(0.13), box.width - inches(0.04), inches(0.26))
    return [outline(name, ((part.x, part.y), (part.right, part.y), (part.right, part.bottom), (part.x, part.bottom)))]
