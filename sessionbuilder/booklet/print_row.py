"""What is to be printed -> one line of the print list: what it is, how many copies of it, and how."""

from __future__ import annotations

from typing import NamedTuple

SIDES = {"any": "one or both", "one": "one", "both": "both, flipped along the long edge"}


class PrintRow(NamedTuple):
    """One line of the list, its cells in the order of the columns."""

    code: str
    title: str
    file: str
    copies: int
    reader: str
    """For whom."""
    sides: str
    when: str
    afterwards: str = "keep"
    called: str = ""
    """The word for it under `handouts:` or `forms:`."""

    @property
    def codes(self) -> tuple[str, ...]:
        """The code of each sheet that it holds."""
        first, _, last = self.code.partition(" to ")
        if not last:
            return tuple(self.code.split(", ")) if self.code else ()
        return tuple(f"{first[0]}{number}" for number in range(int(first[1:]), int(last[1:]) + 1))

    @property
    def one_sided(self) -> bool:
        """Whether nothing may stand on the back of its pages."""
        return self.sides == SIDES["one"]

    @property
    def has_backs(self) -> bool:
        """Whether its pages are the fronts and the backs of one another."""
        return self.sides == SIDES["both"]

    def leaves(self, pages: int) -> int:
        """Return how many leaves of paper one copy of so many pages takes, on both sides where it may be."""
        return pages if self.one_sided else -(-pages // 2)
