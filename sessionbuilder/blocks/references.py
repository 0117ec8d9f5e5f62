"""Every publication that the session cites, made from `sources.yaml`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar
from unicodedata import combining, normalize

from sessionbuilder.content import Bullets, Handout, Page, Slide, bulleted
from sessionbuilder.session.block import Block, Nature
from sessionbuilder.session.programme import Programme, TimedBlock
from sessionbuilder.session.publication import Publication
from sessionbuilder.session.session import Session
from sessionbuilder.text import RichText, Run
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
    return tuple(_reference(work, session) for work in sorted(works, key=lambda w: (_folded(w.authors), w.year)))


def _folded(name: str) -> str:
    """Return `name` for sorting: without accents, and small and capital letters alike."""
    return "".join(letter for letter in normalize("NFKD", name.casefold()) if not combining(letter))


def _reference(work: Publication, session: Session) -> RichText:
    return RichText(tuple(_runs(work, session)))


def _runs(work: Publication, session: Session) -> Iterator[Run]:
    year = "undated" if work.year == "undated" else work.year
    yield Run(f"{work.authors} ({year}) ")
    yield from (Run(run.text, run.bold, True, work.address or "") for run in work.title.runs)
    where = f" ({work.edition})" if work.edition else ""
    stop = "" if str(work.title).endswith(("?", "!", ".")) and not where else "."
    publisher = f" {work.publisher.rstrip('.')}." if work.publisher else ""
    yield Run(f"{where}{stop}{publisher}")
    if work.superseded_by:
        yield Run(f" Superseded: see {session.latest(work.superseded_by).label}.", bold=True)
