"""A layout and a place on it -> the colours that lie there: of a picture the darkest and the lightest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sessionbuilder.brand.colours import colour
from sessionbuilder.brand.found import Face, Ground, Held, Loose
from sessionbuilder.package import Package
from sessionbuilder.theme.palette import contrast
from sessionbuilder.theme.small import opened_small
from sessionbuilder.units import Box

_WIDE, _HIGH = 192, 108
"""The dots to which a picture is reduced: a thin line still darkens one."""
_EVEN = 1.12
"""The contrast of darkest and lightest up to which a ground is even."""
_ALIKE = 1.3
"""The contrast up to which two grounds are taken for one."""
_OUTLIERS = 0.01
"""The share of dots at either end that do not count."""


@dataclass(frozen=True)
class Grounds:
    """Looks under places of one template."""

    package: Package
    slide: Box
    _pictures: dict[str, list[list[str]] | None] = field(default_factory=dict)

    def under(self, face: Face, box: Box) -> tuple[str, ...]:
        """Return the six digits of the one colour under `box`, or of the darkest and the lightest there."""
        return _extremes(self._dots(face, box))

    def behind(self, face: Face, held: Held) -> tuple[str, ...]:
        """Return the same for a placeholder, which may have a ground of its own."""
        own = held.stops or ((held.fill,) if held.fill else ())
        return _extremes(list(own)) if own else self.under(face, held.box)

    def crossing(self, loose: Iterable[Loose], places: Sequence[Box]) -> tuple[str, ...]:
        """Return the colours of what reaches into one of `places`: of a picture its darkest and lightest there."""
        found: list[str] = []
        for each in loose:
            for place in places:
                if each.box.overlaps(place):
                    shared = _shared(each.box, place)
                    found += _extremes(self._of(each, each.box, shared, runs=True))
        return tuple(dict.fromkeys(found))

    def even(self, face: Face, box: Box) -> bool:
        """Whether nothing that is seen lies under `box`: no logo, no line, no edge."""
        if not self.slide.contains(box):
            return False
        if any(each.box.overlaps(box) and not each.box.contains(box) for each in face.loose):
            return False
        dots = self._dots(face, box, runs=False)
        ends = _extremes(dots, outliers=0)
        return len(ends) < 2 or contrast(colour(ends[0]), colour(ends[1])) <= _EVEN

    def _dots(self, face: Face, box: Box, *, runs: bool = True) -> list[str]:
        """Return the colours under `box`, as many as there are dots in it; where a gradient `runs`, its ends."""
        under = self._of(face.ground, self.slide, box, runs=runs)
        for each in face.loose:  # from the lowest; what covers only a part of the place lies beside its words
            if each.box.contains(box) or (each.box.overlaps(box) and _share(each.box, box) > 0.9):
                under = self._of(each, each.box, box, runs=runs) or under
        return under

    def _of(self, what: Ground | Loose, whole: Box, box: Box, *, runs: bool) -> list[str]:
        digits = what.digits if isinstance(what, Ground) else what.fill
        rows = self._picture(what.picture) if what.picture else None
        if not rows:
            return list(what.stops) if what.stops and runs else [digits] if digits else []
        left, right = ((edge - whole.x) * _WIDE // max(1, whole.width) for edge in (box.x, box.right))
        top, bottom = ((edge - whole.y) * _HIGH // max(1, whole.height) for edge in (box.y, box.bottom))
        found = [
            dot for row in rows[max(0, top) : max(top, bottom) + 1] for dot in row[max(0, left) : max(left, right) + 1]
        ]
        return found or ([digits] if digits else [])

    def _picture(self, part: str) -> list[list[str]] | None:
        if part not in self._pictures:
            self._pictures[part] = self._opened(part)
        return self._pictures[part]

    def _opened(self, part: str) -> list[list[str]] | None:
        """Return the dots of a picture, row by row; None where it cannot be opened, as drawings cannot."""
        from PIL import Image  # noqa: PLC0415 - few templates have pictures

        image = opened_small(self.package.archive.read(part), _WIDE * 2) if part in self.package.names else None
        if image is None:
            return None
        small = image.convert("RGBA").resize((_WIDE, _HIGH), Image.Resampling.BOX)
        white = Image.new("RGBA", small.size, "white")
        flat = Image.alpha_composite(white, small).convert("RGB")
        dots = flat.tobytes().hex().upper()
        every = [dots[at : at + 6] for at in range(0, len(dots), 6)]
        return [every[row * _WIDE : (row + 1) * _WIDE] for row in range(_HIGH)]


def like(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether what lies under two places looks alike."""
    return one == two or all(contrast(colour(a), colour(b)) < _ALIKE for a in one for b in two)


def _shared(one: Box, two: Box) -> Box:
    """Return what two boxes share."""
    x, y = max(one.x, two.x), max(one.y, two.y)
    return Box(x, y, min(one.right, two.right) - x, min(one.bottom, two.bottom) - y)


def _share(one: Box, two: Box) -> float:
    """Return the share of `two` that lies in `one`."""
    wide = min(one.right, two.right) - max(one.x, two.x)
    high = min(one.bottom, two.bottom) - max(one.y, two.y)
    return max(0, wide) * max(0, high) / max(1, two.width * two.height)


def _extremes(dots: list[str], outliers: float = _OUTLIERS) -> tuple[str, ...]:
    counted: dict[str, int] = {}
    for dot in dots:
        counted[dot] = counted.get(dot, 0) + 1
    if len(counted) < 2:
        return tuple(counted)
    order = sorted(counted, key=lambda digits: colour(digits).luminance)
    left = int(len(dots) * outliers)
    low = _after(order, counted, left)
    high = _after(order[::-1], counted, left)
    return (low,) if low == high else (low, high)


def _after(order: list[str], counted: dict[str, int], left: int) -> str:
    for digits in order:
        left -= counted[digits]
        if left < 0:
            return digits
    return order[-1]
