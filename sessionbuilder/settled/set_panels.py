"""The boxes of a page with their sizes settled: what writers of paper see of them."""

from __future__ import annotations

from msgspec import Struct

from sessionbuilder.text import Prose, RichText


class SetPanel(Struct, frozen=True):
    """A box with its number, its title and its text."""

    title: RichText
    text: Prose
    number: int
    look: str
    """`plain`, `strong`, `asked` or `strip`."""
    width: float


class SetPanelRow(Struct, frozen=True):
    """Boxes side by side, equally high."""

    panels: tuple[SetPanel, ...]
    height: float
    whole: bool = True
    """Whether it stays on one page, as it does unless none has room for it."""


class SetPanels(Struct, frozen=True):
    """Boxes in rows, none of which is split."""

    rows: tuple[SetPanelRow, ...]
    across: float
    """From the edge of a box to its text at both sides."""
    inset: float
    """The same over and under it."""
    between: float
    """From one box to the next."""
    apart: float
    """From one paragraph to the next."""
    line: float
    """The height of a line as a share of its letters."""
    under: float
    """What is clear under a number and its title."""
    fits: bool
    """Whether all of them stand on one page."""
