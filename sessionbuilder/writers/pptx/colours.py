"""A palette -> the slots of a deck's theme, and how each role of the palette comes of its slot.

An organisation lays its own theme over a deck (*Design > Themes*), and each slot is then another colour. So a role does
not take its slot as it is: words on paper have half of its lightness, grounds a fifth, whatever it is, and our own slots
are the colours of which that makes the palette. What nobody can see then is no pair that we use, and a chart that a
trainer adds has colours of middle lightness.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from sessionbuilder.deck.elements import Role
from sessionbuilder.theme.lightness import lit, unlit
from sessionbuilder.theme.palette import Palette
from sessionbuilder.writers.ooxml.xml import SLOTS

_NEAR = 2
"""By so little of 255 may a part of a colour be off, as slots are whole numbers."""


class Share(NamedTuple):
    """What of a slot's lightness a role has, and how much more of all there is: from 0 to 1."""

    share: float
    more: float


WHOLE = Share(1, 0)
SHARES: dict[Role, Share] = {
    "accent": Share(0.5, 0),
    "warm": Share(0.5, 0),
    "quiet": Share(0.5, 0),
    "accent-soft": Share(0.4, 0.6),
    "line": Share(0.6, 0.4),
    "warm-tint": Share(0.2, 0.8),
}
"""Those of all roles but the four that every theme has for itself: text and ground, dark and light."""


def shares_of(palette: Palette) -> dict[Role, Share]:
    """Return what each role takes of its slot; all of it where no slot makes the palette's own colour."""
    return {role: share if _slot(palette, role, share) else WHOLE for role, share in SHARES.items()}


def slots_of(palette: Palette) -> dict[str, str]:
    """Return the six digits of each slot of the theme, by its name in the format."""
    shares = shares_of(palette)
    return {
        slot: _slot(palette, role, shares.get(role, WHOLE)) or palette.colour(role).digits
        for role, slot in SLOTS.items()
    }


def _slot(palette: Palette, role: Role, share: Share) -> str | None:
    wanted = palette.colour(role).digits
    slot = unlit(wanted, *share)
    return slot if slot and _apart(lit(slot, *share), wanted) <= _NEAR else None


def _apart(one: str, other: str) -> int:
    return max(abs(int(one[place : place + 2], 16) - int(other[place : place + 2], 16)) for place in (0, 2, 4))


def painted(content: bytes, shares: Mapping[Role, Share]) -> bytes:
    """Return a part's XML with what each role takes of its slot wherever it names the slot alone."""
    for role, (share, more) in shares.items():
        if (share, more) == WHOLE:
            continue
        slot = SLOTS[role]
        added = f'<a:lumOff val="{round(more * 100_000)}"/>' if more else ""
        made = f'<a:schemeClr val="{slot}"><a:lumMod val="{round(share * 100_000)}"/>{added}</a:schemeClr>'
        content = content.replace(f'<a:schemeClr val="{slot}"/>'.encode(), made.encode())
    return content
