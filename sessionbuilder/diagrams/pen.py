"""Texts and the room for them -> paragraphs at the largest size that fits, or a fault that says by how much not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from msgspec.structs import replace

from sessionbuilder.deck.elements import Anchor, Frame, Paragraph, Shape, indent
from sessionbuilder.diagnostics import Report, Span, codes
from sessionbuilder.text import RichText, longest, shortened
from sessionbuilder.theme.template import Place, Template
from sessionbuilder.theme.theme import Theme
from sessionbuilder.theme.widths import SAFETY, Widths, load_widths
from sessionbuilder.theme.widths.sense import sense
from sessionbuilder.units import EMU_PER_POINT, Box, Emu, inches, points

LONE = 0.75
"""Texts from the left that are evened to more than this share of their room had no lone last word."""
_LEFT_OVER = 0.3
"""A line that is shorter than this share of the other one looks left over, however well it reads."""


def _capitals(text: RichText) -> RichText:
    return RichText(tuple(replace(run, text=run.text.upper()) for run in text.runs), text.span)


def node(name: str, box: Box, text: tuple[Paragraph, ...], inset: tuple[Emu, Emu], anchor: Anchor = "middle") -> Shape:
    """Return a box of a diagram with `text` in it."""
    frame = Frame(text, anchor, inset)
    return Shape(name, box, frame, geometry="rounded", fill="tint", outline="accent")


def stacked(paragraphs: Sequence[Paragraph], width: Emu, widths: Widths) -> Emu:
    """Return how high `paragraphs` stand in `width` in letters of `widths`; space before the first does not count."""
    total = 0.0
    for position, paragraph in enumerate(paragraphs):
        room = (width - indent(paragraph)) / EMU_PER_POINT
        lines = widths.lines(paragraph.text, paragraph.size, room, bold=paragraph.bold)
        total += lines * paragraph.size * widths.line_of(paragraph.text)
        total += paragraph.before if position else 0
    return points(total)


@dataclass(frozen=True, eq=False)
class Pen:
    """Measures and sizes text in the look of one theme."""

    theme: Theme
    report: Report
    span: Span | None = None
    """Where a fault is shown when the text itself does not know."""
    places: Template | None = None
    """Where things stand on slides, where that is elsewhere than the theme says."""

    @cached_property
    def widths(self) -> Widths:
        """The letters of the theme's font."""
        return self.theme.widths

    @property
    def template(self) -> Template:
        """The places of slides: the theme's, unless others are given."""
        return self.places or self.theme.template

    def at(self, span: Span | None) -> Pen:
        """Return a pen that shows faults at `span`."""
        return Pen(self.theme, self.report, span, self.places)

    def height(self, paragraphs: Sequence[Paragraph], width: Emu) -> Emu:
        """Return how high `paragraphs` stand in `width`, in EMU; space before the first does not count."""
        return stacked(paragraphs, width, self.widths)

    def fits(self, paragraphs: Sequence[Paragraph], width: Emu, height: Emu) -> bool:
        """Whether `paragraphs` stand in `width` and `height` as they are, no word broken."""
        return self.height(paragraphs, width) <= height and not self._broken(paragraphs, width)

    def evened(self, paragraphs: Sequence[Paragraph], width: Emu, most: float = 1) -> Emu:
        """Return the least of `width` in which `paragraphs` take as many lines each, in EMU.

        In it their lines are about equally long: no word stands alone on the last of them. Where that would save
        less than all above the share `most`, it is `width`: the last line is long enough as it is. One text of
        two lines takes the width in which it reads best, where such lines are not too unlike.
        """
        wanted = [self._lines(paragraph, width) for paragraph in paragraphs]
        if max(wanted, default=1) == 1:
            return width
        low, high = min(width, self._widest_word(paragraphs)), width
        while high - low > max(1, width // 100):
            middle = (low + high) // 2
            if all(self._lines(each, middle) == lines for each, lines in zip(paragraphs, wanted, strict=True)):
                high = middle
            else:
                low = middle
        even = high if high <= width * most else width
        return self._sensible(paragraphs[0], width, even) if wanted == [2] else even

    def _sensible(self, paragraph: Paragraph, width: Emu, even: Emu) -> Emu:
        """Return the width for `paragraph` in two lines that end where sense has a pause; `even` if that is as good."""
        text, size, bold = paragraph.text, paragraph.size, paragraph.bold
        inner = indent(paragraph)
        lines = self.widths.broken(text, size, (even - inner) / EMU_PER_POINT, bold=bold)
        now = sense(*("".join(run.text for run in line) for line in lines))
        found = []
        for room, *halves in self.widths.halves(text, size, (width - inner) / EMU_PER_POINT, bold=bold):
            shorter, longer = sorted(map(len, halves))
            if shorter >= longer * _LEFT_OVER and (reads := sense(*halves)) > now:
                found.append((reads, shorter, min(width, points(room) + inner)))
        return max(found)[-1] if found else even

    def lines_in(self, place: Place, text: RichText, size: float) -> int:
        """Return how many lines `text` takes as the title in `place`, in the letters that it has there."""
        room = place.box.width / EMU_PER_POINT
        return self.of(place).lines(_capitals(text) if place.caps else text, size, room, bold=place.bold)

    def of(self, place: Place) -> Widths:
        """Return the letters of the text in `place`."""
        return load_widths(place.font) if place.font else self.widths

    def narrowed(self, box: Box, paragraphs: Sequence[Paragraph], place: Place, most: float = 1) -> Box:
        """Return `box`, as much of it as `paragraphs` need for lines of about the same length (see `evened`).

        All of it where `place` has a ground of its own, or letters that are not measured here.
        """
        if place.filled or place.caps or place.font:
            return box
        width = self.evened(paragraphs, box.width, most)
        over = box.width - width
        left = {"left": 0, "centre": over // 2, "right": over}[place.align]
        return box._replace(x=box.x + left, width=width)

    def node(self, name: str, box: Box, text: tuple[Paragraph, ...], inset: tuple[Emu, Emu]) -> Shape:
        """Return a box of a diagram with `text` in the middle of it, in lines that are about equally long."""
        across = (box.width - self.evened(text, box.width - 2 * inset[0])) // 2
        return node(name, box, text, (max(across, inset[0]), inset[1]))

    def _widest_word(self, paragraphs: Sequence[Paragraph]) -> Emu:
        words = (self.widths.longest_word(each.text, each.size, bold=each.bold) for each in paragraphs)
        return points(max(words, default=0) / SAFETY)

    def _lines(self, paragraph: Paragraph, width: Emu) -> int:
        room = (width - indent(paragraph)) / EMU_PER_POINT
        return self.widths.lines(paragraph.text, paragraph.size, room, bold=paragraph.bold)

    def fitted(self, paragraphs: Sequence[Paragraph], width: Emu, height: Emu, floor: float) -> tuple[Paragraph, ...]:
        """Return `paragraphs` at the largest size that fits: all shrink together, size by size, down to `floor`.

        What does not fit even then comes back at the floor, and the report says so.
        """
        tried, _ = self._shrunk(paragraphs, width, height, floor)
        if self.height(tried, width) > height:
            self.too_long(longest(p.text for p in tried), self.height(tried, width), height, floor)
        return tried

    def shrinkage(self, texts: Sequence[Sequence[Paragraph]], room: Box) -> float | None:
        """Return by how many points all of `texts` must become smaller for each to fit `room`, no word broken.

        None where one of them does not fit at the floor either. Nothing is reported: a drawing asks this of
        several arrangements before it takes one.
        """
        most = 0.0
        for text in texts:
            smaller, sound = self._shrunk(text, room.width, room.height, self.theme.scale.floor)
            if not sound:
                return None
            most = max([most, *(before.size - after.size for before, after in zip(text, smaller, strict=True))])
        return most

    def alike(self, texts: Sequence[Sequence[Paragraph]], room: Box) -> list[tuple[Paragraph, ...]]:
        """Return each of `texts` fitted to `room`, all as small as the one that needs it most.

        The report tells every text that does not fit, and every word that would be broken.
        """
        floor = self.theme.scale.floor
        fitted = [self.fitted(text, room.width, room.height, floor) for text in texts]
        for text in fitted:
            if self._broken(text, room.width) and self.height(text, room.width) <= room.height:
                self._too_wide(text, room.width)
        told = [tuple(text) for text in texts]
        while any(
            before.size > after.size
            for text, done in zip(told, fitted, strict=True)
            for before, after in zip(text, done, strict=True)
        ):
            told = [tuple(self._smaller(p, floor) for p in text) for text in told]
        return told

    def _smaller(self, paragraph: Paragraph, floor: float) -> Paragraph:
        """Return `paragraph` one size smaller: by 2 points down to the body, then by the sizes that a body may have.

        What is smaller than the floor stays as it is.
        """
        sizes, size = self.theme.scale.body_sizes, paragraph.size
        lower = max(size - 2, sizes[0]) if size > sizes[0] else next((each for each in sizes if each < size), floor)
        return replace(paragraph, size=min(size, max(floor, lower)))

    def _shrunk(
        self, paragraphs: Sequence[Paragraph], width: Emu, height: Emu, floor: float
    ) -> tuple[tuple[Paragraph, ...], bool]:
        """Return `paragraphs` at the largest size that fits or else at `floor`, and whether they fit unbroken."""
        tried = tuple(paragraphs)
        while self.height(tried, width) > height or self._broken(tried, width):
            smaller = tuple(self._smaller(paragraph, floor) for paragraph in tried)
            if smaller == tried:
                return tried, False
            tried = smaller
        return tried, True

    def too_long(self, text: RichText | None, needs: Emu, has: Emu, size: float | None = None) -> None:
        """Note that a text needs more height than there is, in inches; `size` is the least it may have."""
        what = f"“{shortened(str(text))}”" if text else "What is shown here"
        self.report.add(
            codes.TEXT_TOO_LONG,
            (text.span if text and text.span else None) or self.span,
            f"{what} needs {needs / inches(1):.2f} inches at {size or self.theme.scale.floor} points; "
            f"its place on the slide has {max(0, has) / inches(1):.2f}.",
            "shorten it, or split it in two",
        )

    def _too_wide(self, text: Sequence[Paragraph], width: Emu) -> None:
        """Note that a word of `text` is wider than its line."""
        paragraph = next(p for p in text if self._broken((p,), width))
        self.report.add(
            codes.TEXT_TOO_LONG,
            paragraph.text.span or self.span,
            f"A word of “{shortened(str(paragraph.text))}” is wider than its place on the slide at "
            f"{self.theme.scale.floor} points: it has {(width - indent(paragraph)) / inches(1):.2f} inches.",
            "use a shorter word, or have fewer of them in the drawing",
        )

    def _broken(self, paragraphs: Sequence[Paragraph], width: Emu) -> bool:
        """Whether a word is wider than its line, so that it would be broken in the middle."""
        return any(
            self.widths.longest_word(paragraph.text, paragraph.size, bold=paragraph.bold)
            > (width - indent(paragraph)) / EMU_PER_POINT
            for paragraph in paragraphs
        )
