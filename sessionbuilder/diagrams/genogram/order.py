"""A family -> who stands beside whom in each generation, so that lines need not cross.

The walk starts from one couple, with their children between them and the rest of each partner's relatives on that
partner's own side: other partners and their children, then brothers and sisters with theirs, and the parents of both
above. What is said here of the right side holds, mirrored, of the left.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, TypeAlias

from sessionbuilder.diagrams.genogram.family import Couple, Family

Side: TypeAlias = Literal["left", "right"]
Rows: TypeAlias = dict[int, list[str]]
"""For each generation who stands in it, from left to right."""


def orders(family: Family, levels: dict[str, int]) -> Iterator[Rows]:
    """Yield orders of everybody, the likeliest first: each walk starts from another couple, and with partners swapped.

    There must be a couple to start from.
    """
    focus = next((person.key for person in family.people if person.index), family.people[0].key)
    parents = family.parents_of(focus)
    starts = [*([parents] if parents else []), *family.couples_of(focus)]
    starts += [couple for couple in family.couples if couple not in starts]
    for start in starts:
        for swapped in (False, True):
            yield _Walk(family, levels).whole(start, swapped=swapped)


def _merged(*parts: Rows) -> Rows:
    """Return `parts` side by side, the first at the left."""
    rows: Rows = {}
    for part in parts:
        for level, keys in part.items():
            rows.setdefault(level, []).extend(keys)
    return rows


def _outwards(side: Side, *parts: Rows) -> Rows:
    """Return `parts` side by side, the first innermost."""
    return _merged(*(parts if side == "right" else reversed(parts)))


class _Walk:
    """One walk through a family; nobody is met twice."""

    def __init__(self, family: Family, levels: dict[str, int]) -> None:
        self.family = family
        self.levels = levels
        self.met: set[str] = set()
        self.walked: list[Couple] = []

    def whole(self, start: Couple, *, swapped: bool) -> Rows:
        """Return everybody, with those who are related to `start` at the left."""
        rows = self._from(start, swapped=swapped)
        for couple in self.family.couples:
            if couple not in self.walked:
                rows = _merged(rows, self._from(couple, swapped=swapped))
        alone = [person.key for person in self.family.people if person.key not in self.met]
        return _merged(rows, *(self._here(key) for key in alone))

    def _from(self, couple: Couple, *, swapped: bool) -> Rows:
        self.walked.append(couple)
        left, *right = self._sides(couple)
        if swapped and right:
            left, right = right[0], [left]
        here = [self._stand(left, "left"), *(self._stand(key, "right") for key in right)]
        beyond_left, children, beyond_right = self._children(couple, ("left", "right"))
        outside_left = self._beyond(left, "left")
        outside_right = self._beyond(right[0], "right") if right else {}
        return _merged(outside_left, beyond_left, here[0], children, *here[1:], beyond_right, outside_right)

    def _sides(self, couple: Couple) -> list[str]:
        """Return the partners from left to right: a man at the left of a woman, as is the custom."""
        sexes = [self.family.person(key).sex for key in couple.partners]
        return list(reversed(couple.partners)) if sexes == ["female", "male"] else list(couple.partners)

    def _here(self, key: str) -> Rows:
        """Return `key` alone in their row, unless they have been met."""
        if key in self.met:
            return {}
        self.met.add(key)
        return {self.levels[key]: [key]}

    def _stand(self, key: str, side: Side) -> Rows:
        """Return `key` in their row, and at their `side` a partner with whom nobody else comes."""
        here = self._here(key)
        for couple in self._unwalked(key) if here else []:
            partner = couple.other(key)
            if partner and not couple.children and self._ties(partner) == 1:
                self.walked.append(couple)
                return _outwards(side, here, self._here(partner))
        return here

    def _beyond(self, key: str, side: Side) -> Rows:
        """Return who else comes with `key` on `side`: other partners with their children, and where `key` is from."""
        unions = [self._union(couple, key, side) for couple in self._unwalked(key)]
        return _outwards(side, *unions, self._origin(key, side))

    def _unwalked(self, key: str) -> list[Couple]:
        """Return the couples of `key` that are still to be walked, those without a partner first."""
        left = [couple for couple in self.family.couples_of(key) if couple not in self.walked]
        return sorted(left, key=lambda couple: len(couple.partners))

    def _union(self, couple: Couple, key: str, side: Side) -> Rows:
        """Return the children of `key` in `couple`, then the partner and who comes with them."""
        self.walked.append(couple)
        partner = couple.other(key)
        here = self._stand(partner, side) if partner else {}
        beyond_left, children, beyond_right = self._children(couple, (side,))
        beyond = beyond_right if side == "right" else beyond_left
        outside = self._beyond(partner, side) if partner and here else {}
        return _outwards(side, children, here, beyond, outside)

    def _origin(self, key: str, side: Side) -> Rows:
        """Return the parents of `key` with the brothers and sisters, all on `side` of `key`."""
        couple = self.family.parents_of(key)
        if couple is None or couple in self.walked:
            return {}
        self.walked.append(couple)
        inner, *outer = sorted(self._sides(couple) if side == "right" else self._sides(couple)[::-1], key=self._ties)
        here = [self._here(inner), *(self._stand(partner, side) for partner in outer)]
        beyond_left, siblings, beyond_right = self._children(couple, (side,), first=key)
        beyond = beyond_right if side == "right" else beyond_left
        outside = [self._beyond(partner, side) for partner in outer]
        more = [self._union(other, inner, side) for other in self._unwalked(inner)]
        opposite: Side = "left" if side == "right" else "right"
        above = self._origin(inner, opposite)
        return _outwards(side, above, here[0], siblings, *here[1:], beyond, *outside, *more)

    def _ties(self, key: str) -> int:
        """Return how much else comes with `key`: who has least stands innermost."""
        return len(self._unwalked(key)) + (self._from_afar(key) is not None)

    def _from_afar(self, key: str) -> Couple | None:
        """Return the parents of `key` if they are still to be walked."""
        couple = self.family.parents_of(key)
        return None if couple is None or couple in self.walked else couple

    def _children(self, couple: Couple, ends: tuple[Side, ...], first: str = "") -> tuple[Rows, Rows, Rows]:
        """Return who goes beyond the parents at the left, the children, and who goes beyond at the right.

        A child whose partner's parents are drawn stands at an end, and the partner's people go beyond it. `first`
        has been met already: brothers and sisters stand outwards from there, twins nearest.
        """
        keys = [key for key in couple.siblings if key != first and key not in self.met]
        if twins := next((group for group in couple.twins if first in group), ()):
            side_first = [key for key in keys if key in twins], [key for key in keys if key not in twins]
            keys = [*side_first[0], *side_first[1]] if ends == ("right",) else [*side_first[1], *side_first[0]]
        at_end = self._at_ends(couple, keys, ends)
        if left := at_end.get("left"):
            keys = [left, *(key for key in keys if key != left)]
        if right := at_end.get("right"):
            keys = [*(key for key in keys if key != right), right]
        self.met.update(keys)
        beyond: dict[Side, Rows] = {"left": {}, "right": {}}
        rows: Rows = {}
        for key in keys:
            side = next((side for side, there in at_end.items() if there == key), None)
            inside, outside = self._child(key, side)
            rows = _merged(rows, inside)
            if side:
                beyond[side] = outside
        return beyond["left"], rows, beyond["right"]

    def _at_ends(self, couple: Couple, keys: list[str], ends: tuple[Side, ...]) -> dict[Side, str]:
        """Return which of `keys` stand at which of the `ends`, as near to their place by age as can be."""
        drawn = [
            key for key in keys if any(self._from_afar(p) for c in self._unwalked(key) for p in c.partners if p != key)
        ]
        found: dict[Side, str] = {}
        for key in drawn:
            nearest: Side = "left" if keys.index(key) < (len(keys) - 1) / 2 else "right"
            free = [side for side in (nearest, "right", "left") if side in ends and side not in found]
            if free:
                found[free[0]] = key
        return found

    def _child(self, key: str, side: Side | None) -> tuple[Rows, Rows]:
        """Return a child with partners and children; apart from them, those who go beyond on `side`."""
        couples = self._unwalked(key)
        far = [c for c in couples if side and (p := c.other(key)) and self._from_afar(p)][:1]
        near = [couple for couple in couples if couple not in far]
        alone = [couple for couple in near if len(couple.partners) == 1]
        both = [couple for couple in near if couple not in alone]
        lefts: list[Couple] = []
        if (side == "right" and far) or (not far and (len(both) > 1 or (both and self._sides(both[0])[0] != key))):
            lefts = both[:1]
        rights = [couple for couple in both if couple not in lefts]
        centre = {self.levels[key]: [key]}
        middle = [self._union(couple, key, "right") for couple in alone]
        left = [self._union(couple, key, "left") for couple in lefts]
        right = [self._union(couple, key, "right") for couple in rights]
        inside = _merged(*left, centre, *middle, *right)
        return inside, self._union(far[0], key, side) if far and side else {}
