"""A role of the palette -> a colour, ground or border as Word writes it, tied to the slot of the theme it fills."""

from __future__ import annotations

from sessionbuilder.deck.elements import Role
from sessionbuilder.theme.theme import Theme
from sessionbuilder.writers.ooxml.xml import SLOTS

_NAMES = {"dk1": "text1", "lt1": "background1", "dk2": "text2", "lt2": "background2"}


def _digits_and_name(theme: Theme, role: Role) -> tuple[str, str]:
    return theme.palette.colour(role).digits, _NAMES.get(SLOTS[role], SLOTS[role])


def colour(theme: Theme, role: Role) -> str:
    """Return the colour of text."""
    digits, name = _digits_and_name(theme, role)
    return f'<w:color w:val="{digits}" w:themeColor="{name}"/>'


def ground(theme: Theme, role: Role) -> str:
    """Return the colour behind text."""
    digits, name = _digits_and_name(theme, role)
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{digits}" w:themeFill="{name}"/>'


def border(theme: Theme, side: str, role: Role, weight: float, *, kind: str = "single", space: int = 0) -> str:
    """Return the border on one side: `weight` points thick and `space` points away from what it borders."""
    digits, name = _digits_and_name(theme, role)
    return (
        f'<w:{side} w:val="{kind}" w:sz="{round(weight * 8)}" w:space="{space}" w:color="{digits}" '
        f'w:themeColor="{name}"/>'
    )


def borders(theme: Theme, sides: str, role: Role, weight: float, *, kind: str = "single", space: int = 0) -> str:
    """Return the same border on each of `sides`, named with spaces between, in the order the format wants."""
    return "".join(border(theme, side, role, weight, kind=kind, space=space) for side in sides.split())
