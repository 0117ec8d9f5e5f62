"""What the day is for: its aim as one statement, and what people will be able to do."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from msgspec.structs import replace

from sessionbuilder.content import Bullet, Bullets, Page, Slide, Statement
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.kind import Kind
from sessionbuilder.session.block import Chapter, Nature, Priority
from sessionbuilder.text import RichText
from sessionbuilder.units import Minutes


class Aims(Kind, frozen=True, kw_only=True):
    """Shows the session's own `aim` and `outcomes`; it has no fields of its own."""

    listed_under: ClassVar[Chapter] = "Opening the day"
    usual_title: ClassVar[str] = "Aim and learning outcomes"
    usual_minutes: ClassVar[Minutes] = 5
    nature: ClassVar[Nature] = "frame"
    usual_priority: ClassVar[Priority] = "must"

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return the aim and the numbered outcomes, their verbs in bold."""
        session = programme.session
        outcomes = tuple(Bullet(verb_first(text)) for text in session.outcomes.values())
        yield Page(when.title, (Statement(session.aim), Bullets(outcomes, numbered=True)))


def verb_first(outcome: RichText) -> RichText:
    """Return `outcome` with its first word, the verb, in bold."""
    first, *rest = outcome.runs
    verb, space, after = first.text.partition(" ")
    runs = (replace(first, text=verb, bold=True), replace(first, text=space + after), *rest)
    return RichText(runs, outcome.span)
