"""A colour -> its lightness and its light, another colour as Office makes it of these, and back."""

from __future__ import annotations

from colorsys import hls_to_rgb, rgb_to_hls


def lit(digits: str, share: float, more: float) -> str:
    """Return the six digits of a colour with `share` of its lightness and `more` of all there is: what Office calls
    `lumMod` and `lumOff`, each from 0 to 1.
    """
    hue, light, vivid = parts(digits)
    return digits_of(hue, min(1.0, max(0.0, light * share + more)), vivid)


def unlit(digits: str, share: float, more: float) -> str | None:
    """Return the colour of which `lit` makes `digits`; None where there is none."""
    hue, light, vivid = parts(digits)
    before = (light - more) / share
    return digits_of(hue, before, vivid) if 0 <= before <= 1 else None


def parts(digits: str) -> tuple[float, float, float]:
    """Return hue, lightness and saturation of a colour, each from 0 to 1."""
    red, green, blue = (int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4))
    return rgb_to_hls(red, green, blue)


def digits_of(hue: float, light: float, vivid: float) -> str:
    """Return the six digits of a colour of such hue, lightness and saturation."""
    return "".join(f"{round(part * 255):02X}" for part in hls_to_rgb(hue, light, vivid))


def light_of(part: float) -> float:
    """Return the light of a part of a colour, both from 0 to 1 (IEC 61966-2-1, sRGB)."""
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def part_of(light: float) -> float:
    """Return the part of a colour that has this light, both from 0 to 1: the other way about."""
    return light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055
