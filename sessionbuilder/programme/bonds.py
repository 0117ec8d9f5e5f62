"""The blocks of a session -> which of them need one another, and which leave together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from functools import cached_property

from sessionbuilder.session.block import Block


class Bonds:
    """Who needs whom among blocks, which are named by their places."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        """Note once who names whom, who works on what, and who serves which outcome."""
        self._blocks = blocks
        self.places = {str(block.id): number for number, block in enumerate(blocks) if block.id is not None}
        """Where each block with an id stands."""
        self._named = [{str(name) for name in (*block.requires, *block.keep_with)} for block in blocks]
        self._namings = Counter(name for names in self._named for name in names)
        self._opened: dict[str, list[int]] = {}
        for number, block in enumerate(blocks):
            if block.opens_case:
                self._opened.setdefault(str(block.named_case()), []).append(number)
        self.worked_on = [list(self._works_on(block)) for block in blocks]
        """For each block the places of those in which people meet the case that they work on in it."""
        self._workers = Counter(opener for openers in self.worked_on for opener in openers)
        self._servants = Counter(name for block in blocks for name in _served(block))

    def _works_on(self, block: Block) -> Iterable[int]:
        if block.opens_case or block.nature not in ("activity", "debrief"):
            return ()
        names = {str(name) for form in block.forms if (name := form.named_case())}
        return sorted(place for name in names for place in self._opened.get(name, ()))

    @cached_property
    def together(self) -> list[frozenset[int]]:
        """For each block the places of those that go when it goes: itself, its company, and what requires it.

        What people do on a case requires the block in which they meet it.
        """
        follow: list[set[int]] = [set() for _ in self._blocks]
        for number, (block, openers) in enumerate(zip(self._blocks, self.worked_on, strict=True)):
            for opener in openers:
                follow[opener].add(number)
            if block.pause and block.importance != "must":
                continue  # such a pause goes by what stands around it, whatever it names
            for name in block.keep_with:
                if (other := self.places.get(str(name))) is not None:
                    follow[number].add(other)
                    follow[other].add(number)
            for name in block.requires:
                if (other := self.places.get(str(name))) is not None:
                    follow[other].add(number)

        def closed(number: int) -> frozenset[int]:
            unit, new = {number}, [number]
            while new:
                more = follow[new.pop()] - unit
                unit |= more
                new += more
            return frozenset(unit)

        return [closed(number) for number in range(len(follow))]

    def needed(self, gone: Collection[int]) -> bool:
        """Whether other blocks name one of these, or only they serve some outcome: they cannot just be left out."""
        blocks = [self._blocks[number] for number in gone]
        namings = Counter(name for number in gone for name in self._named[number])
        workers = Counter(opener for number in gone for opener in self.worked_on[number])
        servants = Counter(name for block in blocks for name in _served(block))
        company = {self.places[str(name)] for block in blocks for name in block.keep_with if str(name) in self.places}
        return (
            any(self._namings[str(block.id)] > namings[str(block.id)] for block in blocks if block.id is not None)
            or not company.issubset(gone)
            or any(self._workers[number] > workers[number] for number in gone)
            or any(self._servants[name] == servants[name] for name in servants)
        )


def _served(block: Block) -> set[str]:
    return {str(name) for name in block.serves}
