"""One brand colour -> the ten colours of a theme, of which every pair that meets as text and ground can be read."""

from __future__ import annotations

import re

from msgspec import Struct

from sessionbuilder.deck.elements import Role
from sessionbuilder.diagnostics import whole_file
from sessionbuilder.text import shortened
from sessionbuilder.theme.palette import LIMITS, READABLE, SEEN, Colour, contrast
from sessionbuilder.theme.seeing import apart, least_contrast
from sessionbuilder.theme.shades import nearest, parts, shade

_HEX = re.compile(r"#?([0-9a-f]{6}|[0-9a-f]{3})", re.IGNORECASE)
_RGB = re.compile(r"(?:rgb)?\s*\(?\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\s*\)?", re.IGNORECASE)
_NAMED = {
    "black": "000000",
    "white": "FFFFFF",
    "red": "C8102E",
    "orange": "E35205",
    "yellow": "FFD100",
    "green": "00703C",
    "teal": "0B6B72",
    "blue": "005EB8",
    "navy": "002F6C",
    "purple": "5B2D8E",
    "pink": "C2185B",
}
"""Colours as people name them; a brand has one of its own, so the shade is told."""
_NOWHERE = whole_file("")
_DEEP = 7.0
"""The contrast with white from which a colour is deep enough for covers as it is."""
_PALE = 2.5
"""The contrast with white below which a colour has no dark shade that people know it by, so covers are nearly black."""
_YELLOWS = 30 / 360, 70 / 360
"""Hues whose dark shades are the colour of mud: a pale brand of these has nearly black text, and panels of its hue."""
_OTHER_SIDES = (("944518", "F8ECE2"), ("1F5A8C", "E6EEF6"))
"""What stands for the other side, and its ground: a rust, and for brands that look like it to anybody a blue."""


class Brand(Struct, frozen=True):
    """A palette made of one colour."""

    colours: dict[Role, str]
    """Six hexadecimal digits for each part, in the order of the file."""
    given: str
    """The colour that somebody gave."""

    @property
    def remark(self) -> str:
        """What to say where text could not be read in the colour that was given; empty where it can be."""
        accent = self.colours["accent"]
        if accent == self.given:
            return ""
        which = "nearly black" if accent == self.colours["ink"] else "the nearest shade that can be"
        told = f"{self.given} is too light for all eyes to read on a slide: text and lines are {accent}, {which}."
        return f"{told} {self.given} itself stands on covers." if self.given == self.colours["accent-soft"] else told


def colour_of(text: str) -> tuple[str] | str:
    """Return the six digits of `#5b2d8e`, `91, 45, 142` or `purple` alone; a sentence where it is no colour."""
    words = text.strip().lower()
    if match := _HEX.fullmatch(words):
        digits = match[1] if len(match[1]) == 6 else "".join(digit * 2 for digit in match[1])
        return (digits.upper(),)
    if (match := _RGB.fullmatch(words)) and all(int(part) < 256 for part in match.groups()):
        return ("".join(f"{int(part):02X}" for part in match.groups()),)
    if words in _NAMED:
        return (_NAMED[words],)
    return f"`{shortened(text)}` is not a colour; write six digits from your brand guide, such as `5b2d8e`."


def palette_of(given: str) -> Brand:
    """Return the palette of the brand colour `given`, six hexadecimal digits."""
    brand = _colour(given)
    paper = _colour("FFFFFF")
    pale = contrast(brand, paper) < _PALE
    yellow = pale and _is_yellow(brand)
    tint = shade(brand, 0.9) if yellow else shade(brand, 0.955, 0.5)
    other, other_tint = _other_side(_clear(brand, (paper, tint)))
    grounds = (paper, tint, other_tint)
    ink = _clear(shade(brand, 0.13, 0.3), grounds)
    accent = ink if yellow else _clear(brand, grounds)
    deep = ink if pale else accent if contrast(accent, paper) >= _DEEP else _clear(accent, (paper,), _DEEP + 3)
    kept = least_contrast(brand, deep) >= READABLE and brand != paper
    colours: dict[Role, Colour] = {
        "ink": ink,
        "paper": paper,
        "deep": deep,
        "tint": tint,
        "accent": accent,
        "accent-soft": brand if kept else _clear(shade(brand, 0.78, 0.6), (deep,)),
        "quiet": _clear(shade(brand, 0.36, 0.12), (paper, tint)),
        "line": _clear(shade(brand, 0.82, 0.15), grounds, SEEN),
        "warm": other,
        "warm-tint": other_tint,
    }
    assert all(least_contrast(colours[one], colours[other]) >= least for one, other, least in LIMITS), given
    return Brand({part: colour.digits for part, colour in colours.items()}, given)


def _colour(digits: str) -> Colour:
    return Colour(digits, _NOWHERE)


def _is_yellow(colour: Colour) -> bool:
    hue, _, saturation = parts(colour)
    return saturation > 0.3 and _YELLOWS[0] <= hue <= _YELLOWS[1]


def _clear(colour: Colour, grounds: tuple[Colour, ...], least: float = READABLE) -> Colour:
    """Return the nearest shade of `colour` with that contrast to all `grounds`, which are either pale or dark."""
    found = nearest(colour, ((ground, least) for ground in grounds), least_contrast)
    assert found is not None
    return found


def _other_side(accent: Colour) -> tuple[Colour, Colour]:
    """Return the colour for what is contested, and its ground: the one that nobody's eyes take for the accent."""
    text, ground = max(_OTHER_SIDES, key=lambda pair: apart(_colour(pair[0]), accent))
    return _colour(text), _colour(ground)
