"""Every publication that the session cites, made from `sources.yaml`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from sessionbuilder.content import Bullets, Handout, Page, Slide, Statement, bulleted
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.kind import Kind
from sessionbuilder.session.block import Chapter, Nature
from sessionbuilder.session.reference import references
from sessionbuilder.text import plain
from sessionbuilder.units import Minutes


class References(Kind, frozen=True, kw_only=True):
    """Says on which sheet all stands that was cited, or lists it where there is none; it has no fields of its own."""

    listed_under: ClassVar[Chapter] = "Closing, and what people take away"
    usual_title: ClassVar[str] = "Sources"
    usual_minutes: ClassVar[Minutes] = 2
    nature: ClassVar[Nature] = "frame"
    cites_at_foot: ClassVar[bool] = False
    echoes: ClassVar[bool] = True

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return one line with the code of the sheet, or else the list in alphabetical order."""
        listed = references(programme.session)
        if code := programme.codes.get(when.number):
            rests = "The publication" if len(listed) == 1 else f"All {len(listed)} publications"
            stands = "is" if len(listed) == 1 else "are"
            yield Page(when.title, (Statement(plain(f"{rests} that today rests on {stands} on sheet {code}")),))
        elif listed:
            yield Page(when.title, (Bullets(bulleted(listed)),))

    def handouts(self, when: TimedBlock, programme: Programme) -> Iterable[Handout]:
        """Return the list as a sheet to keep."""
        if listed := references(programme.session):
            yield Handout(when.title, (Bullets(bulleted(listed)),), "reference")
