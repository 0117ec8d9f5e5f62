"""The seven-minute briefing: what a team that was not there can learn from a session, on one page."""

from __future__ import annotations

from typing import Annotated

from msgspec import Struct

from sessionbuilder.source.fields import Between
from sessionbuilder.text import Prose, RichText


class Briefing(Struct, frozen=True, kw_only=True):
    """Its seven parts, in the order of partnerships' seven-minute briefings; each a short paragraph or two."""

    title: RichText | None = None
    """What it is called; by default the session's name."""
    background: Prose
    """What it is about, and for whom."""
    what_happened: Prose
    """What led to the learning."""
    findings: Prose
    """What was found."""
    learning: Prose
    """What it means for practice."""
    what_to_do: Prose
    """What everybody can do now."""
    questions: Annotated[tuple[RichText, ...], Between(3, 3)]
    """Three questions for a team."""
    more: Prose
    """Where to read on, and whom to ask."""
    today: Prose | None = None
    """Whom somebody rings who is worried today: stands large at the foot."""
