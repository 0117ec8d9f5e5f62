"""Texts and the room for them -> paragraphs at the largest size that fits, or a fault that says by how much not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from msgspec.structs import replace

from sessionbuilder.deck.elements import Anchor, Frame, Paragraph, Shape, indent
from sessionbuilder.diagnostics import Report, Span, codes
from sessionbuilder.text import RichText, longest, shortened
from sessionbuilder.theme.theme import Theme
from sessionbuilder.theme.widths import Widths
from sessionbuilder.units import EMU_PER_POINT, Box, Emu, inches, points


def node(name: str, box: Box, text: tuple[Paragraph, ...], inset: tuple[Emu, Emu], anchor: Anchor = "middle") -> Shape:
    """Return a box of a diagram with `text` in it."""
    frame = Frame(text, anchor, inset)
    return Shape(name, box, frame, geometry="rounded", fill="tint", outline="accent")


@dataclass(frozen=True, eq=False)
class Pen:
    """Measures and sizes text in the look of one theme."""

    theme: Theme
    report: Report
    span: Span | None = None
    """Where a fault is shown when the text itself does not know."""

    @cached_property
    def widths(self) -> Widths:
        """The letters of the theme's font."""
        return self.theme.widths

    def at(self, span: Span | None) -> Pen:
        """Return a pen that shows faults at `span`."""
        return Pen(self.theme, self.report, span)

    def height(self, paragraphs: Sequence[Paragraph], width: Emu) -> Emu:
        """Return how high `paragraphs` stand in `width`, in EMU; space before the first does not count."""
        total = 0.0
        for position, paragraph in enumerate(paragraphs):
            room = (width - indent(paragraph)) / EMU_PER_POINT
            lines = self.widths.lines(paragraph.text, paragraph.size, room, bold=paragraph.bold)
            total += lines * paragraph.size * self.widths.line
            total += paragraph.before if position else 0
        return points(total)

    def fitted(self, paragraphs: Sequence[Paragraph], width: Emu, height: Emu, floor: float) -> tuple[Paragraph, ...]:
        """Return `paragraphs` at the largest size that fits: all shrink together, by 2 points, down to `floor`.

        What does not fit even then comes back at the floor, and the report says so.
        """
        tried = tuple(paragraphs)
        while self.height(tried, width) > height or self._broken(tried, width):
            smaller = tuple(
                replace(paragraph, size=max(min(floor, paragraph.size), paragraph.size - 2)) for paragraph in tried
            )
            if smaller == tried:
                if self.height(tried, width) > height:
                    self.too_long(longest(p.text for p in tried), self.height(tried, width), height)
                break
            tried = smaller
        return tried

    def alike(self, texts: Sequence[Sequence[Paragraph]], room: Box) -> list[tuple[Paragraph, ...]]:
        """Return each of `texts` fitted to `room`, all as small as the one that needs it most."""
        floor = self.theme.scale.floor
        fitted = [self.fitted(text, room.width, room.height, floor) for text in texts]
        steps = max(
            (
                before.size - after.size
                for text, done in zip(texts, fitted, strict=True)
                for before, after in zip(text, done, strict=True)
            ),
            default=0,
        )
        return [tuple(replace(p, size=max(min(floor, p.size), p.size - steps)) for p in text) for text in texts]

    def too_long(self, text: RichText | None, needs: Emu, has: Emu) -> None:
        """Note that a text needs more height than there is, in inches."""
        what = f"“{shortened(str(text))}”" if text else "What is shown here"
        self.report.add(
            codes.TEXT_TOO_LONG,
            (text.span if text and text.span else None) or self.span,
            f"{what} needs {needs / inches(1):.2f} inches at {self.theme.scale.floor} points; "
            f"its place on the slide has {max(0, has) / inches(1):.2f}.",
            "shorten it, or split it in two",
        )

    def _broken(self, paragraphs: Sequence[Paragraph], width: Emu) -> bool:
        """Whether a word is wider than its line, so that it would be broken in the middle."""
        return any(
            self.widths.longest_word(paragraph.text, paragraph.size, bold=paragraph.bold)
            > (width - indent(paragraph)) / EMU_PER_POINT
            for paragraph in paragraphs
        )
