"""The words of the glossary that participants meet in this session, with what they mean."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from sessionbuilder.content import Page, Slide, Table
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.kind import Kind
from sessionbuilder.session.block import Chapter, Nature, Priority
from sessionbuilder.text import plain
from sessionbuilder.units import Minutes


class Glossary(Kind, frozen=True, kw_only=True):
    """Shows the entries of `glossary.yaml` whose words participants meet; it has no fields of its own."""

    listed_under: ClassVar[Chapter] = "Closing, and what people take away"
    usual_title: ClassVar[str] = "Words we use"
    usual_minutes: ClassVar[Minutes] = 1
    usual_priority: ClassVar[Priority] = "could"
    nature: ClassVar[Nature] = "frame"
    echoes: ClassVar[bool] = True

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return a table of the words, over as many slides as it needs; nothing where the session uses none."""
        rows = tuple((plain(word), meaning) for word, meaning in programme.words.items())
        if rows:
            yield Page(when.title, (Table(("Word", "What it means"), rows, (1, 3)),))
