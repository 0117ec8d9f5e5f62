"""The sizes of type that a theme may write -> those of messages, of lists and of what is looked up, in points."""

from __future__ import annotations

from typing import Annotated

from msgspec import Struct

from sessionbuilder.source.fields import Between


class Scale(Struct, frozen=True, kw_only=True):
    """Sizes of type in points."""

    display: Annotated[int, Between(36, 60)] = 54
    """Dividers."""
    hero: Annotated[int, Between(48, 66)] = 54
    """Covers, and a few words that have a slide to themselves."""
    title: Annotated[int, Between(28, 44)] = 36
    """Titles of slides."""
    body: Annotated[int, Between(24, 32)] = 24
    """What is read from the back of the room."""
    floor: Annotated[int, Between(18, 20)] = 18
    """The smallest that body text may become."""
    small: Annotated[int, Between(14, 18)] = 14
    """Sources and footers."""
    numeral: Annotated[int, Between(48, 96)] = 66
    """Figures and minutes."""

    @property
    def reference(self) -> int:
        """What is looked up rather than read from the back of the room: tables, full cards, long lists."""
        return max(self.floor, self.body - 4)

    @property
    def message(self) -> int:
        """What a slide has as its message under a title: two questions, or what a term means that has many words."""
        return max(self.body, self.title - 6)

    @property
    def body_sizes(self) -> tuple[int, ...]:
        """The sizes that body text may take, largest first: with more than three, slides pump as one leafs through."""
        return tuple(dict.fromkeys((self.body, self.reference, self.floor)))

    def under(self, size: float) -> int:
        """Return the size of what stands under body text of `size`: the next smaller that body text may take."""
        return next((smaller for smaller in self.body_sizes if smaller < size), self.floor)
