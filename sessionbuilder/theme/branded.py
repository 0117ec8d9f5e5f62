"""An organisation's PowerPoint template as decks need it: what slides are made on, and what of its file they keep."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from sessionbuilder.deck.elements import Role
from sessionbuilder.theme.lightness import lit
from sessionbuilder.theme.small import Patch, patches
from sessionbuilder.theme.template import Template
from sessionbuilder.units import Box

FaceName = Literal["cover", "section", "content", "two-columns", "title-only", "question", "quote", "break"]
FACES: tuple[FaceName, ...] = ("cover", "section", "content", "two-columns", "title-only", "question", "quote", "break")
"""What slides are composed as, as far as an organisation's template may have a layout for it."""


class Mix(NamedTuple):
    """How a colour is made of one of a theme: of the lightness of a slot, and of all there is, from 0 to 1."""

    slot: str
    """Such as `accent1`; empty where `digits` are the colour itself."""
    share: float = 1.0
    more: float = 0.0
    digits: str = ""

    def digits_in(self, slots: Mapping[str, str]) -> str:
        """Return its six digits in a theme with these `slots`."""
        if not self.slot:
            return self.digits
        return (
            slots[self.slot] if (self.share, self.more) == (1.0, 0.0) else lit(slots[self.slot], self.share, self.more)
        )


class KeptPart(NamedTuple):
    """A part of the organisation's file that every deck has: as it is, but for what leads elsewhere."""

    name: str
    """Its path in the package, with a slash at the start."""
    kind: str
    """Its content type."""
    content: bytes
    related: tuple[tuple[str, str, str, bool], ...] = ()
    """What it leads to: id, whole type, path of the part or address, and whether that is outside of the file."""


@dataclass(frozen=True, eq=False)
class Branded:
    """An organisation's template: one of its masters with all of its layouts."""

    template: Template
    slide: Box
    """The size of its slides in EMU; our own boxes are on a page that is `height` times smaller."""
    scale: float
    """By how much a length on its slides is more than one on ours."""
    slots: Mapping[str, str]
    """The six digits of each slot of its theme."""
    mixes: Mapping[Role, Mix]
    """How each of our roles is made of them."""
    mapped: Mapping[str, Mapping[str, str]]
    """By the part of each layout and of its master, the slot of each name that slides use for a colour."""
    master: str
    """The part of its master."""
    parts: tuple[KeptPart, ...]
    """The master, its theme, its layouts and all that they show."""
    layouts: tuple[str, ...]
    """The parts of its layouts, in order."""
    text_style: str
    """What the presentation says of text anywhere, as XML; empty where it says nothing."""
    font: str
    """The family of text in its places, where that is not the one of its theme; empty where it is."""
    label: KeptPart | None = None
    """What says how sensitive the file is."""
    _patches: dict[str, tuple[Patch, ...]] = field(default_factory=dict, repr=False)

    def patches(self, part: str) -> tuple[Patch, ...]:
        """Return the picture `part` as patches of one colour, for slides in small; none where it cannot be opened."""
        if part not in self._patches:
            content = next((kept.content for kept in self.parts if kept.name[1:] == part), b"")
            self._patches[part] = tuple(patches(content))
        return self._patches[part]
