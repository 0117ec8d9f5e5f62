"""A provision and the editions of its instrument -> what is said of it while nobody has compared it with the newest."""

from __future__ import annotations

from typing import NamedTuple

from sessionbuilder.session.provision import Provision
from sessionbuilder.session.publication import Publication

_AT_ONCE = "A worry about a child does not wait for that."


class Uncompared(NamedTuple):
    """Words that an older edition has, and that the newest may have otherwise.

    Guidance is replaced as a whole, so that nothing is known of its older words until somebody has read the newer ones.
    Whoever has read them writes the newer edition as the source of the provision, and this is said no more.
    It must not sound as if anybody who is worried about a child had to read first.
    """

    then: str
    """What holds the words: `guidance of 2023`."""
    now: str
    """What may say it otherwise: `the edition of 2026`."""

    @property
    def words(self) -> str:
        """The same as a slide says it in brackets."""
        return f"{self.then}; {self.now} may say it otherwise: look it up"

    @property
    def sentence(self) -> str:
        """The same as sentences of their own, for a foot or a sheet."""
        return f"{_opened(self.then)}. {_opened(self.now)} may say it otherwise: look it up. {_AT_ONCE}"


def uncompared(provision: Provision, old: Publication, newest: Publication) -> Uncompared | None:
    """Return what is said of `provision`, which is worded in `old`; None where that is the newest edition."""
    if old is newest:
        return None
    by_year = provision.binds == "should" and old.year != newest.year and "undated" not in (old.year, newest.year)
    if by_year:
        return Uncompared(f"guidance of {old.year}", f"the edition of {newest.year}")
    return Uncompared(f"as {old.label} words it", newest.label)


def _opened(words: str) -> str:
    return words[:1].upper() + words[1:]
