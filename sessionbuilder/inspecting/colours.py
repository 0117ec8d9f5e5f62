"""The colours of a theme, and the colours that text and its ground name -> how far the two are apart."""

from __future__ import annotations

from sessionbuilder.diagnostics import whole_file
from sessionbuilder.package import Tree
from sessionbuilder.theme.lightness import lit
from sessionbuilder.theme.palette import Colour, contrast

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_USUAL = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}
"""What the names of colours on a slide mean in the theme, where the master does not say otherwise."""


def theme_colours(theme: Tree | None) -> dict[str, str]:
    """Return the digits of each colour of a theme by its name there, such as `accent1`."""
    found = {}
    scheme = None if theme is None else theme.find(f".//{A}clrScheme")
    for slot in scheme if scheme is not None else ():
        for colour in slot:
            digits = colour.get("lastClr") or colour.get("val") or ""
            found[slot.tag.removeprefix(A)] = digits
    return found


def digits_of(fill: Tree | None, theme: dict[str, str], mapped: dict[str, str]) -> str:
    """Return the six digits of a solid `fill`; empty where it is none, or made of more than a lightness."""
    if fill is None or len(fill) == 0:
        return ""
    colour, digits = fill[0], ""
    if colour.tag == f"{A}srgbClr":
        digits = str(colour.get("val", ""))
    if colour.tag == f"{A}schemeClr":
        name = colour.get("val", "")
        digits = theme.get(mapped.get(name, _USUAL.get(name, name)), "")
    made = {each.tag: int(each.get("val", "0")) / 100_000 for each in colour}
    if not made or not digits:
        return digits
    if made.keys() - {f"{A}lumMod", f"{A}lumOff"}:
        return ""
    return lit(digits, made.get(f"{A}lumMod", 1), made.get(f"{A}lumOff", 0))


def apart(one: str, other: str) -> float:
    """Return how far two colours in six digits are apart, from 1 to 21."""
    nowhere = whole_file("")
    return contrast(Colour(one, nowhere), Colour(other, nowhere))
