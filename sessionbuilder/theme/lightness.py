"""A colour, and what Office makes of its lightness -> another colour, and back."""

from __future__ import annotations

from colorsys import hls_to_rgb, rgb_to_hls


def lit(digits: str, share: float, more: float) -> str:
    """Return the six digits of a colour with `share` of its lightness and `more` of all there is: what Office calls
    `lumMod` and `lumOff`, each from 0 to 1.
    """
    hue, light, vivid = _parts(digits)
    return _digits(hue, min(1.0, max(0.0, light * share + more)), vivid)


def unlit(digits: str, share: float, more: float) -> str | None:
    """Return the colour of which `lit` makes `digits`; None where there is none."""
    hue, light, vivid = _parts(digits)
    before = (light - more) / share
    return _digits(hue, before, vivid) if 0 <= before <= 1 else None


def _parts(digits: str) -> tuple[float, float, float]:
    red, green, blue = (int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4))
    return rgb_to_hls(red, green, blue)


def _digits(hue: float, light: float, vivid: float) -> str:
    return "".join(f"{round(part * 255):02X}" for part in hls_to_rgb(hue, light, vivid))
