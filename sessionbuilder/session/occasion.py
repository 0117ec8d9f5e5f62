"""What a block must know of the session that it stands in, to say what it is called and how long it takes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from sessionbuilder.session.case import Case
from sessionbuilder.session.pool import Pool


class Occasion(Protocol):
    """A session, as its blocks see it: it holds blocks, so they cannot name it."""

    @property
    def pool(self) -> Pool:
        """Who gives it."""

    @property
    def participants(self) -> int:
        """How many people are expected."""

    @property
    def groups(self) -> int:
        """How many groups there are."""

    @property
    def cases(self) -> Mapping[str, Case]:
        """The cases its blocks work on, by name."""

    def case_label(self, name: str) -> str:
        """Return what the case is called in its day."""
