"""XML of our own -> the same in the colours and lengths of an organisation's template."""

from __future__ import annotations

import re
from collections.abc import Mapping

from sessionbuilder.theme.branded import Branded, Mix
from sessionbuilder.writers.ooxml.xml import SLOTS


def in_brand(xml: str, branded: Branded, part: str) -> str:
    """Return `xml` of our own, which stands on the layout `part` of the template, in its colours and lengths."""
    return scaled(_tinted(xml, branded, part), branded.scale)


def _tinted(xml: str, branded: Branded, part: str) -> str:
    """Return `xml` of our own with each role as it is made of the template's theme, by the names that `part` gives it."""
    mapped = branded.mapped.get(part) or branded.mapped[branded.master]
    names = {slot: name for name, slot in reversed([*mapped.items()]) if name not in ("hlink", "folHlink")}

    def made(match: re.Match[str]) -> str:
        mix = branded.mixes[_ROLES[match[1]]]
        return _colour(mix, names)

    return _OURS.sub(made, xml)


_SHORT = {"dk1": "tx1", "lt1": "bg1", "dk2": "tx2", "lt2": "bg2"}
_ROLES = {_SHORT.get(slot, slot): role for role, slot in SLOTS.items()}
_OURS = re.compile(r'<a:schemeClr val="(\w+)"/>')


def _colour(mix: Mix, names: Mapping[str, str]) -> str:
    if not mix.slot:
        return f'<a:srgbClr val="{mix.digits}"/>'
    name = names.get(mix.slot, mix.slot)
    if (mix.share, mix.more) == (1.0, 0.0):
        return f'<a:schemeClr val="{name}"/>'
    more = f'<a:lumOff val="{round(mix.more * 100_000)}"/>' if mix.more else ""
    return f'<a:schemeClr val="{name}"><a:lumMod val="{round(mix.share * 100_000)}"/>{more}</a:schemeClr>'


_LENGTHS = re.compile(
    r"(?:(?<= )(?=[a-z])|(?<=:)(?=spcPts))"
    r'(x|y|cx|cy|marL|marR|marT|marB|indent|lIns|tIns|rIns|bIns|pos|w|h|sz|spcPts val)="(-?\d+)"'
)


def scaled(xml: str, scale: float) -> str:
    """Return `xml` of our own with each length and each size of type multiplied."""
    if scale == 1:
        return xml
    return _LENGTHS.sub(lambda match: f'{match[1]}="{_multiplied(match, scale)}"', xml)


def _multiplied(match: re.Match[str], scale: float) -> int:
    value = int(match[2]) * scale
    # PowerPoint writes type in tenths of a point, and sizes of a whole hundredth of it nowhere
    return round(value / 10) * 10 if match[1] in ("sz", "spcPts val") else round(value)
