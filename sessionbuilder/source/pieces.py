"""One change of a text after the other -> the few edits that make the last text of the first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeAlias


class Cut(NamedTuple):
    """A stretch of a text, in letters from its start, and what is to stand in its place."""

    start: int
    end: int
    insert: str = ""


_Piece: TypeAlias = "tuple[int, int] | str"
"""A stretch of the first text that still stands, or letters that are new."""


class NotSplicedError(Exception):
    """A text cannot be changed as is asked; it says in a sentence why."""


class Pieces:
    """A text of which is known what in it stands as it did, and what is new."""

    def __init__(self, first: str) -> None:
        """Start with the text `first`, in which nothing is new."""
        self._first = first
        self._pieces: list[_Piece] = [(0, len(first))]

    @property
    def text(self) -> str:
        """The text as it is now."""
        return "".join(piece if isinstance(piece, str) else self._first[slice(*piece)] for piece in self._pieces)

    def cut(self, cuts: Iterable[Cut]) -> Pieces:
        """Return what comes of `cuts` in the text as it is now, none of which lies over another."""
        made = Pieces(self._first)
        made._pieces = []
        place = 0
        for start, end, insert in sorted(cuts):
            made._pieces += [*self._within(place, start), insert]
            place = end
        made._pieces += self._within(place, None)
        return made

    def _within(self, start: int, end: int | None) -> Iterator[_Piece]:
        """Yield the pieces from `start` to `end` of the text as it is now; to its own end, for None."""
        place = 0
        for piece in self._pieces:
            length = len(piece) if isinstance(piece, str) else piece[1] - piece[0]
            first, last = max(start - place, 0), length if end is None else min(end - place, length)
            if first < last:
                yield piece[first:last] if isinstance(piece, str) else (piece[0] + first, piece[0] + last)
            place += length

    def edits(self) -> tuple[Cut, ...]:
        """Return the edits of the first text, in its order, each as short as it can be."""
        found, place, new = list[Cut](), 0, ""
        for piece in (*self._pieces, (len(self._first), len(self._first))):
            if isinstance(piece, str):
                new += piece
                continue
            if piece[0] == piece[1] < len(self._first):
                continue
            if new or piece[0] > place:
                found.append(self._shortest(place, piece[0], new))
            place, new = piece[1], ""
        return tuple(cut for cut in found if cut.insert or cut.start < cut.end)

    def _shortest(self, start: int, end: int, insert: str) -> Cut:
        """Return the edit without what it would put where it stands already."""
        old = self._first
        while start < end and insert and old[start] == insert[0]:
            start, insert = start + 1, insert[1:]
        while start < end and insert and old[end - 1] == insert[-1]:
            end, insert = end - 1, insert[:-1]
        return Cut(start, end, insert)
