"""Every publication that the session cites, made from `sources.yaml`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar
from unicodedata import combining, normalize

from sessionbuilder.content import Bullets, Handout, Page, Slide, bulleted
from sessionbuilder.session.block import Block, Nature
from sessionbuilder.session.programme import Programme, TimedBlock
from sessionbuilder.session.reference import reference
from sessionbuilder.session.session import Session
from sessionbuilder.text import RichText
from sessionbuilder.units import Minutes


class References(Block, frozen=True, kw_only=True):
    """Lists what was cited, by author and year; it has no fields of its own."""

    usual_title: ClassVar[str] = "Sources"
    usual_minutes: ClassVar[Minutes] = 2
    nature: ClassVar[Nature] = "frame"

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return the list, in alphabetical order, saying what has been superseded by what."""
        if listed := _cited(programme.session):
            yield Page(when.title, (Bullets(bulleted(listed)),))

    def handouts(self, when: TimedBlock, programme: Programme) -> Iterable[Handout]:
        """Return the list as a sheet to keep."""
        if listed := _cited(programme.session):
            yield Handout(when.title, (Bullets(bulleted(listed)),), "reference")


def _cited(session: Session) -> tuple[RichText, ...]:
    """Return the reference of every publication that is cited, in alphabetical order."""
    works = (session.publications[name] for name in session.cited())
    return tuple(reference(work, session) for work in sorted(works, key=lambda w: (_folded(w.authors), w.year)))


def _folded(name: str) -> str:
    """Return `name` for sorting: without accents, and small and capital letters alike."""
    return "".join(letter for letter in normalize("NFKD", name.casefold()) if not combining(letter))
