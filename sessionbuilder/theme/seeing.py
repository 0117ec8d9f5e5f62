"""Two colours -> how far apart they look, also to people who see no red or no green."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import dist

from sessionbuilder.theme.lightness import light_of
from sessionbuilder.theme.palette import Colour

_SEEN_BY = (
    ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
)
"""What becomes of red, green and blue light: for most people, without red (protanopia), without green (deuteranopia).

Machado, Oliveira and Fernandes, A Physiologically-based Model for Simulation of Color Vision Deficiency, 2009.
"""
_FROM_WHITE = (
    (0.4124 / 0.95047, 0.3576 / 0.95047, 0.1805 / 0.95047),
    (0.2126, 0.7152, 0.0722),
    (0.0193 / 1.08883, 0.1192 / 1.08883, 0.9505 / 1.08883),
)
"""From red, green and blue light of sRGB to CIE XYZ, each as a share of white."""
Three = tuple[float, float, float]


def apart(one: Colour, other: Colour) -> float:
    """Return the least distance of two colours in CIELAB (1976), from 0, over those three ways of seeing."""
    return min(dist(_lab(one, eyes), _lab(other, eyes)) for eyes in _SEEN_BY)


def least_contrast(one: Colour, other: Colour) -> float:
    """Return the least contrast ratio of two colours, from 1 to 21, over those three ways of seeing."""
    return min(_ratio(_light(one, eyes), _light(other, eyes)) for eyes in _SEEN_BY)


def _ratio(one: float, other: float) -> float:
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


@lru_cache(maxsize=4096)
def _light(colour: Colour, eyes: tuple[Three, ...]) -> float:
    """Return the relative luminance of a colour as these eyes see it."""
    return _times(_FROM_WHITE[1:2], _seen(colour, eyes))[0]


def _lab(colour: Colour, eyes: tuple[Three, ...]) -> Three:
    shares = _times(_FROM_WHITE, _seen(colour, eyes))
    x, y, z = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in shares)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _seen(colour: Colour, eyes: tuple[Three, ...]) -> list[float]:
    """Return red, green and blue light as these eyes take it."""
    light = [light_of(int(colour.digits[at : at + 2], 16) / 255) for at in (0, 2, 4)]
    return [min(1.0, max(0.0, share)) for share in _times(eyes, light)]


def _times(rows: Sequence[Three], values: list[float]) -> list[float]:
    return [sum(a * b for a, b in zip(row, values, strict=True)) for row in rows]
