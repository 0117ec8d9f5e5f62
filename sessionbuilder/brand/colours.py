"""A colour as a template writes it -> six digits, through its theme and the mapping of its master or layout."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct

from sessionbuilder.brand.names import A
from sessionbuilder.diagnostics import whole_file
from sessionbuilder.package import Tree
from sessionbuilder.theme.lightness import light_of, lit, part_of
from sessionbuilder.theme.palette import Colour

NOWHERE = whole_file("")
_NAMED = {"black": "000000", "white": "FFFFFF", "red": "FF0000", "green": "008000", "blue": "0000FF", "gray": "808080"}
_MAPPED = ("bg1", "tx1", "bg2", "tx2", *(f"accent{number}" for number in range(1, 7)), "hlink", "folHlink")
USUAL = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"} | {name: name for name in _MAPPED[4:]}


_DIGITS = re.compile(r"[0-9A-Fa-f]{6}")


def mapping(tree: Tree, slots: Mapping[str, str]) -> dict[str, str]:
    """Return the slot of each name for which `tree` says one that the theme has."""
    return {str(name): str(slot) for name, slot in tree.attrib.items() if slot in slots}


class Colours(Struct, frozen=True):
    """What the names of colours mean on a master or layout."""

    slots: Mapping[str, str]
    """The six digits of each slot of the theme."""
    mapped: Mapping[str, str]
    """The slot of each name that slides use, such as `bg1`."""

    def named(self, name: str) -> str | None:
        """Return the six digits that `name` stands for: a slot, or a name that is mapped to one."""
        return self.slots.get(self.mapped.get(name, name))

    def under(self, tree: Tree) -> Colours:
        """Return the same where `tree`, a layout or a slide, has a mapping of its own."""
        own = tree.find(f".//{A}overrideClrMapping")
        return self if own is None else Colours(self.slots, {**self.mapped, **mapping(own, self.slots)})

    def of(self, tree: Tree | None, instead: str = "") -> str | None:
        """Return the six digits of the first colour in `tree`; None where there is none that can be known.

        `instead` is what `phClr` stands for, the colour that a style is given by whoever uses it.
        """
        if tree is None:
            return None
        for each in tree.iter():
            digits = self._base(each, instead)
            if digits:
                return _changed(digits, each)
        return None

    def every(self, fill: Tree | None, instead: str = "") -> tuple[str, ...]:
        """Return the six digits of each colour of a `fill`: of all between which a gradient runs, and of a pattern.

        What one sees through by more than half is none.
        """
        if fill is None:
            return ()
        ends = list(fill.iter(f"{A}gs", f"{A}fgClr", f"{A}bgClr")) or [fill]
        found = (self.of(each, instead) for each in ends if _opaque(each))
        return tuple(dict.fromkeys(digits for digits in found if digits))

    def _base(self, each: Tree, instead: str) -> str | None:
        if not isinstance(each.tag, str):
            return None
        value = each.get("val", "")
        match each.tag.removeprefix(A):
            case "srgbClr":
                return value.upper() if _DIGITS.fullmatch(value) else None
            case "sysClr":
                known = each.get("lastClr", "").upper()
                return known if _DIGITS.fullmatch(known) else {"windowText": "000000", "window": "FFFFFF"}.get(value)
            case "schemeClr":
                return (instead or None) if value == "phClr" else self.named(value)
            case "prstClr":
                return _NAMED.get(value)
            case _:
                return None


def _opaque(fill: Tree) -> bool:
    """Whether one sees through a fill by no more than half."""
    clear = fill.find(f".//{A}alpha")
    return clear is None or whole(clear.get("val", ""), 100_000) >= 50_000


def _changed(digits: str, tree: Tree) -> str:
    """Return `digits` as what stands under its colour changes them."""
    for each in tree:
        if not isinstance(each.tag, str):
            continue
        share = whole(each.get("val", ""), 100_000) / 100_000
        match each.tag.removeprefix(A):
            case "lumMod":
                digits = lit(digits, share, 0)
            case "lumOff":
                digits = lit(digits, 1, share)
            case "tint":
                digits = _mixed(digits, "FFFFFF", share)
            case "shade":
                digits = _mixed(digits, "000000", share)
    return digits


def _mixed(digits: str, other: str, share: float) -> str:
    """Return `share` of the light of a colour and the rest of another's, as Office mixes them."""
    pairs = ((int(digits[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (0, 2, 4))
    mixed = (part_of(light_of(one / 255) * share + light_of(two / 255) * (1 - share)) for one, two in pairs)
    return "".join(f"{round(min(1.0, max(0.0, part)) * 255):02X}" for part in mixed)


def whole(text: str, usual: int) -> int:
    """Return a number as a template writes it, in thousandths of a percent where it has the sign for one."""
    try:
        return int(float(text.rstrip("%")) * (1000 if text.endswith("%") else 1))
    except (ValueError, OverflowError):
        return usual


def colour(digits: str) -> Colour:
    """Return the colour of six `digits`, which nobody wrote."""
    return Colour(digits, NOWHERE)


def slots_of(theme: Tree) -> dict[str, str]:
    """Return the six digits of each slot of a `theme` part."""
    scheme = theme.find(f".//{A}clrScheme")
    plain = Colours({}, {})
    found = {each.tag.removeprefix(A): plain.of(each) for each in scheme} if scheme is not None else {}
    usual = {"dk1": "000000", "lt1": "FFFFFF", "dk2": "44546A", "lt2": "E7E6E6"}
    usual |= {f"accent{number}": "4472C4" for number in range(1, 7)} | {"hlink": "0563C1", "folHlink": "954F72"}
    return usual | {slot: digits for slot, digits in found.items() if digits}
