"""Who belongs to a family: people, couples and their children -> who is whose, and in which generation."""

from __future__ import annotations

from collections import deque
from collections.abc import Container, Iterator
from typing import Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from sessionbuilder.text import RichText

Sex: TypeAlias = Literal["female", "male", "unknown"]
Bond: TypeAlias = Literal["married", "together", "separated", "divorced", "unknown"]
Kinship: TypeAlias = Literal["birth", "adopted", "foster"]


class Person(Struct, frozen=True):
    """Somebody in the family."""

    key: str
    """By which couples and the household know them."""
    name: RichText
    sex: Sex = "unknown"
    age: str = ""
    """Such as `4` or `7 months`."""
    born: str = ""
    died: str = ""
    """When; empty for somebody who is alive."""
    index: bool = False
    """Whether the drawing is about them."""
    note: RichText | None = None


class Child(Struct, frozen=True):
    """Somebody as the child of a couple."""

    key: str
    kinship: Kinship = "birth"


class Couple(Struct, frozen=True):
    """Two partners, or one parent alone, with their children, the oldest first."""

    partners: tuple[str, ...]
    bond: Bond | None = None
    """None for a parent alone."""
    children: tuple[Child, ...] = ()
    twins: tuple[tuple[str, ...], ...] = ()
    """Children who were born together."""
    began: str = ""
    ended: str = ""

    def other(self, key: str) -> str | None:
        """Return the partner of `key`, or None for a parent alone."""
        return next((partner for partner in self.partners if partner != key), None)

    def among(self, keys: Container[str]) -> Couple | None:
        """Return what of it is tied where there is nobody but those known as `keys`; None where nothing is."""
        partners = tuple(key for key in self.partners if key in keys)
        children = tuple(child for child in self.children if child.key in keys)
        if not partners or (len(partners) == 1 and not children):
            return None
        twins = tuple(each for each in self.twins if all(key in keys for key in each))
        if len(partners) < len(self.partners):
            return Couple(partners, None, children, twins)
        return replace(self, children=children, twins=twins)

    @property
    def siblings(self) -> tuple[str, ...]:
        """The children's keys, twins beside one another."""
        order: list[str] = []
        for child in self.children:
            together = next((twins for twins in self.twins if child.key in twins), (child.key,))
            order += [key for key in together if key not in order]
        return tuple(order)


class Family(Struct, frozen=True):
    """People and couples, and who lives together."""

    people: tuple[Person, ...]
    couples: tuple[Couple, ...]
    household: tuple[str, ...] = ()

    def among(self, names: Container[str]) -> Family:
        """Return the family of those alone who have one of `names`, in small letters, and are tied to one another.

        Of the others nothing is left: no note that speaks of them, and no household.
        """
        keys = {person.key for person in self.people if str(person.name).casefold() in names}
        couples = tuple(part for couple in self.couples if (part := couple.among(keys)))
        tied = {key for couple in couples for key in (*couple.partners, *(child.key for child in couple.children))}
        return Family(tuple(replace(each, note=None) for each in self.people if each.key in tied), couples)

    def person(self, key: str) -> Person:
        """Return the person known as `key`."""
        return next(person for person in self.people if person.key == key)

    def couples_of(self, key: str) -> list[Couple]:
        """Return the couples in which `key` is a partner, as written."""
        return [couple for couple in self.couples if key in couple.partners]

    def parents_of(self, key: str) -> Couple | None:
        """Return the couple whose child `key` is."""
        return next((c for c in self.couples if any(child.key == key for child in c.children)), None)

    def kinship(self, key: str) -> Kinship:
        """Return how `key` came to their parents."""
        couple = self.parents_of(key)
        return next((child.kinship for child in couple.children if child.key == key), "birth") if couple else "birth"

    def generations(self) -> dict[str, int] | str:
        """Return everybody's generation, 0 for the oldest; or the key of somebody who would stand in two.

        Partners share a generation, and children stand one below their parents. Those who belong to nobody stand
        with the parents of the first person that the drawing is about.
        """
        found: dict[str, int] = {}
        alone: list[str] = []
        for person in self.people:
            if person.key in found:
                continue
            joined = self._joined(person.key)
            if isinstance(joined, str):
                return joined
            if len(joined) == 1:
                alone.append(person.key)
            top = min(joined.values())
            found |= {key: level - top for key, level in joined.items()}
        focus = next((person.key for person in self.people if person.index), self.people[0].key)
        if len(alone) < len(self.people):
            found |= dict.fromkeys(alone, max(0, found[focus] - 1))
        return found

    def _joined(self, start: str) -> dict[str, int] | str:
        """Return the generations of all who are related to `start`, counted from theirs."""
        levels = {start: 0}
        waiting = deque([start])
        while waiting:
            key = waiting.popleft()
            for relative, step in self._relatives(key):
                level = levels[key] + step
                if relative not in levels:
                    levels[relative] = level
                    waiting.append(relative)
                elif levels[relative] != level:
                    return relative
        return levels

    def _relatives(self, key: str) -> Iterator[tuple[str, int]]:
        for couple in self.couples_of(key):
            yield from ((partner, 0) for partner in couple.partners if partner != key)
            yield from ((child.key, 1) for child in couple.children)
        if parents := self.parents_of(key):
            yield from ((partner, -1) for partner in parents.partners)
            yield from ((child.key, 0) for child in parents.children)
