"""A web address -> the QR code that leads to it, for people with a telephone in their hand."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from sessionbuilder.deck.elements import Group, Mosaic
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.units import Box


class Qr(Struct, frozen=True):
    """A QR code at the medium level of error correction, or a better one where that takes no more squares."""

    address: str

    def describe(self) -> str:
        """Return where it leads, as alt text."""
        return f"QR code that leads to {self.address}"

    def draw(self, box: Box, pen: Pen) -> Group:
        """Return the code with its quiet zone, as large a square as `box` allows and in its middle."""
        mosaic = Mosaic("QR code", box, _squares(self.address), self.describe())
        return Group("QR code", mosaic.ground, (mosaic,), self.describe())


@lru_cache(256)
def _squares(address: str) -> tuple[str, ...]:
    """Return the rows of the code that leads to `address`, reckoned once for slide and paper."""
    import segno  # noqa: PLC0415 - few slides have a code

    code = segno.make(address, error="m", micro=False)
    return tuple("".join("1" if dark else "0" for dark in row) for row in code.matrix)
