"""Words and boxes -> the small pieces of Open XML that decks and documents share."""

from __future__ import annotations

import re
from html import escape as _escape

from sessionbuilder.deck.elements import Role
from sessionbuilder.units import Box

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

STANDING_HEAD = HEAD.replace('"', "'")
"""The same in other quotes, on what slides stand on: so a deck that is built again is byte for byte what it was."""

NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)

SLOTS: dict[Role, str] = {
    "ink": "dk1",
    "paper": "lt1",
    "deep": "dk2",
    "tint": "lt2",
    "accent": "accent1",
    "warm": "accent2",
    "quiet": "accent3",
    "accent-soft": "accent4",
    "line": "accent5",
    "warm-tint": "accent6",
}
"""The slot of PowerPoint's theme colours that each role of the palette fills."""

_NAMES = {"dk1": "tx1", "lt1": "bg1", "dk2": "tx2", "lt2": "bg2"}

_COLOURS: dict[Role, str] = {role: f'<a:schemeClr val="{_NAMES.get(slot, slot)}"/>' for role, slot in SLOTS.items()}
_FILLS: dict[Role, str] = {role: f"<a:solidFill>{colour}</a:solidFill>" for role, colour in _COLOURS.items()}


def escape(text: str) -> str:
    """Return `text` for use in XML, in element or attribute."""
    return _escape(text) if _SIGNS.search(text) else text


_SIGNS = re.compile("[&<>\"']")
"""One of them is in every text that has to be escaped, as few have."""


def fill_xml(role: Role) -> str:
    """Return the fill with a colour of the theme."""
    return _FILLS[role]


def pattern_xml(role: Role, pattern: str) -> str:
    """Return the fill with lines in a colour of the theme on its light ground; `pattern` by its name in the format."""
    front, back = _COLOURS[role], _COLOURS["paper"]
    return f'<a:pattFill prst="{pattern}"><a:fgClr>{front}</a:fgClr><a:bgClr>{back}</a:bgClr></a:pattFill>'


def xfrm(box: Box, tag: str = "a:xfrm") -> str:
    """Return a box as offset and extent."""
    return f'<{tag}><a:off x="{box.x}" y="{box.y}"/><a:ext cx="{box.width}" cy="{box.height}"/></{tag}>'
