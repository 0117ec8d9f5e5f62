"""What was made without a fault -> the same again, for whoever makes it of equal things.

Who writes a session changes a word of one block, and wants to see it at once: all that is equal need not be made again.
What has faults is: they may tell of what stands elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import lru_cache
from typing import Generic, TypeVar

from sessionbuilder.diagnostics.report import Report

R = TypeVar("R")


class Sound(Generic[R]):
    """The last things of one sort that were made without a fault."""

    def __init__(self, most: int) -> None:
        """Keep at most so many, and let go first of what was asked for longest ago."""
        self._cell: Callable[[Hashable], list[R]] = lru_cache(most)(lambda _: [])

    def of(self, key: Hashable, make: Callable[[Report], R], report: Report) -> R:
        """Return what `make` makes, whose faults go into `report`; what was sound for an equal `key` is not made again.

        The key holds all that decides what comes of it, and nobody changes what was made.
        """
        cell = self._cell(key)
        if cell:
            return cell[0]
        apart = report.apart()
        made = make(apart)
        for found in apart.diagnostics:
            report.take(found)
        if not apart.diagnostics:
            cell.append(made)
        return made
