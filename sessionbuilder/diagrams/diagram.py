"""What every diagram can do: draw itself into a box, and say in words what it shows."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from sessionbuilder.deck.elements import Group
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.units import Box, Emu


class Diagram(Protocol):
    """A drawing that fits itself to its box. Slides and paper share it."""

    def draw(self, box: Box, pen: Pen) -> Group:
        """Return the drawing in `box`; text that does not fit is noted in the pen's report."""
        ...

    def describe(self) -> str:
        """Return what the drawing shows, in a sentence or two: its alt text."""
        ...


@runtime_checkable
class Measured(Protocol):
    """A drawing that shares its slide with a text, and knows how high it must be."""

    def least(self, width: Emu, size: float, pen: Pen) -> Emu:
        """Return the height that it needs in `width` with its texts at `size` points or more."""
        ...
