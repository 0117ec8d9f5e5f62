"""What lies on a layout -> the roles of text on it, and what pictures of slides show of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from msgspec.structs import replace

from sessionbuilder.brand.found import Face, Held, Sort
from sessionbuilder.brand.grounds import Grounds
from sessionbuilder.brand.shades import can_be_read, least_contrast
from sessionbuilder.deck.elements import Role
from sessionbuilder.theme.palette import Palette
from sessionbuilder.theme.template import Backdrop, Layout, Place
from sessionbuilder.units import Box, Emu, inches

_PLAIN = "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"
_EITHER: tuple[Role, ...] = ("ink", "paper")
_NAMED: tuple[Role, ...] = ("ink", "paper", "accent", "deep")


def backdrop(face: Face, *, titled: bool) -> tuple[Backdrop, ...]:
    """Return what pictures of slides show under them: the colours and pictures of a layout.

    The ground of its title is among them where it is `titled`: where the title of a slide stands in its place.
    """
    found = [Backdrop(None, face.ground.digits, face.ground.picture)]
    found += [Backdrop(each.box, each.fill or "", each.picture) for each in face.loose if each.fill or each.picture]
    found += [Backdrop(each.box, each.fill) for each in face.places if each.fill and each.sort == "title" and titled]
    return tuple(found)


class PanelLooks(NamedTuple):
    """The roles of a panel of our own that takes most of a slide, and of what stands on it."""

    ground: Role
    words: Role
    figure: Role


def panel_looks(palette: Palette) -> PanelLooks:
    """Return the looks of such a panel: deep, but where pages are dark, and deep is light, little brighter."""
    if palette.deep.luminance < palette.paper.luminance:
        return PanelLooks("deep", "paper", "accent-soft")
    return PanelLooks("tint", "ink", "accent")


_FEET: dict[Sort, str] = {"footer": "ftr", "number": "sldNum", "date": "dt"}
_GAP: Emu = inches(0.1)
_EDGE: Emu = inches(0.3)
_WIDEST: Emu = inches(5)
_LARGE = 16
"""Points from which on a name of a session would not have room at a foot."""
_SMALL = 14
"""The least size of what stands at a foot, in points."""


def on_layout(own: Layout, face: Face, palette: Palette, grounds: Grounds, strip: Box) -> Layout:
    """Return `own` with the ground, the drawings and the foot of `face`, or a foot in `strip` where that has none."""
    feet = face.first("footer"), face.first("number")
    alone = any(feet)
    return replace(
        own,
        name=face.name or own.name,
        origin=face.part,
        backdrop=backdrop(face, titled="title" in own.places and own.title.filled),
        footed=feet[0] is not None or not alone,
        numbered=feet[1] is not None or not alone,
        feet={_FEET[each.sort]: _foot(each, own, face, palette, grounds) for each in face.places if each.sort in _FEET},
        foot=own.foot if alone or not own.foot else _foot_role(None, grounds.under(face, strip), strip, own, palette),
        mapping=face.mapping or _PLAIN,
    )


def _foot(held: Held, own: Layout, face: Face, palette: Palette, grounds: Grounds) -> Place:
    """Return a place at the foot in letters that can be read, however small and pale the template has them."""
    looks = held.levels[0]
    pattern = replace(own, pattern=()) if held.fill else own
    role = _foot_role(looks.colour, grounds.behind(face, held), held.box, pattern, palette)
    box = _roomy(held, face, grounds) if held.sort == "footer" else held.box
    size = round(looks.size)
    return Place(_FEET[held.sort], box, size if _SMALL <= size <= _LARGE else _SMALL, role, align=looks.align)


def _roomy(footer: Held, face: Face, grounds: Grounds) -> Box:
    """Return the place of a footer, wider as far as nothing is beside it: names of sessions are long.

    What stands in its middle stays there.
    """
    box, slide = footer.box, grounds.slide
    beside = [each.box for each in face.places if each is not footer and each.sort in _FEET]
    beside += [each.box for each in face.loose if not each.box.contains(box)]
    near = [each for each in beside if each.y < box.bottom and box.y < each.bottom]
    left = max([_EDGE, *(each.right + _GAP for each in near if each.centre[0] < box.centre[0])])
    right = min([slide.right - _EDGE, *(each.x - _GAP for each in near if each.centre[0] > box.centre[0])])
    more = max(0, min(box.x - left, right - box.right, (_WIDEST - box.width) // 2))
    align = footer.levels[0].align
    if align == "centre":
        wide = box._replace(x=box.x - more, width=box.width + 2 * more)
    elif align == "left":
        wide = box._replace(width=max(box.width, min(right - box.x, _WIDEST)))
    else:
        start = min(box.x, max(left, box.right - _WIDEST))
        wide = box._replace(x=start, width=box.right - start)
    return wide if slide.contains(wide) and grounds.even(face, wide) else box


def _foot_role(digits: str | None, under: tuple[str, ...], box: Box, own: Layout, palette: Palette) -> Role:
    """Return the role of words at a foot in `box`, where the template has `under` and `own` may draw over it."""
    for drawn in own.pattern:
        under = (palette.colour(drawn.fill).digits,) if drawn.fill and drawn.box.contains(box) else under
    role, _ = role_of(digits, under, palette)
    return "quiet" if role == "ink" and can_be_read(palette.quiet.digits, under) else role


def with_feet(ground: Box, feet: Iterable[Box], face: Face, palette: Palette, grounds: Grounds) -> Box:
    """Return a `ground` of our own, so large that it has those `feet` which cannot be read on what `face` has there,
    and no edge of it goes through another.
    """
    feet = [foot for foot in feet if foot.height]
    for foot in (*feet, *feet):
        under = grounds.under(face, foot)
        role, _ = role_of(None, under, palette)
        if ground.overlaps(foot) or not can_be_read(palette.colour(role).digits, under):
            left, right = min(ground.x, foot.x - _GAP), max(ground.right, foot.right + _GAP)
            ground = Box(left, ground.y, right - left, max(ground.bottom, foot.bottom + _GAP) - ground.y)
    return ground


def role_of(digits: str | None, under: tuple[str, ...], palette: Palette) -> tuple[Role, bool]:
    """Return the role that is text of the colour `digits`, and whether that can be read and so is kept.

    Where it cannot be read on what lies `under` it, the role is that of ink or paper which can be read best.
    """
    best = max(_EITHER, key=lambda role: least_contrast(palette.colour(role), under))
    if digits and can_be_read(digits, under):
        same = next((role for role in _NAMED if palette.colour(role).digits == digits), best)
        return same, True
    return best, False
