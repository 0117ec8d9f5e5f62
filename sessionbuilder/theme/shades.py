"""A colour and what it meets -> the nearest shade of it that can be read there."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from sessionbuilder.theme import lightness
from sessionbuilder.theme.palette import Colour, contrast

_STEPS = 200
"""Shades of a colour from black to white that are tried."""


def parts(colour: Colour) -> tuple[float, float, float]:
    """Return hue, lightness and saturation of `colour`, each from 0 to 1."""
    return lightness.parts(colour.digits)


def shade(colour: Colour, light: float, most_saturated: float = 1.0) -> Colour:
    """Return `colour` in another lightness, and no stronger than `most_saturated`."""
    hue, _, saturation = parts(colour)
    return Colour(lightness.digits_of(hue, light, min(saturation, most_saturated)), colour.span)


def nearest(
    colour: Colour, met: Iterable[tuple[Colour, float]], measure: Callable[[Colour, Colour], float] = contrast
) -> Colour | None:
    """Return the shade nearest to `colour`, or itself, that is clear of all that it has `met`; None where none is.

    Each of these comes with the least contrast that is wanted, by `measure`. Of a lighter and a darker shade that are
    as near, the darker is taken.
    """
    limits = tuple(met)
    first = round(parts(colour)[1] * _STEPS)
    order = sorted(range(_STEPS + 1), key=lambda step: (abs(step - first), step))
    tried = (colour, *(shade(colour, step / _STEPS) for step in order))
    return next((one for one in tried if all(measure(one, other) >= least for other, least in limits)), None)
