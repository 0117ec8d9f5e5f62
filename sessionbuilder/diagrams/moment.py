"""One event of a drawing of time."""

from __future__ import annotations

from msgspec import Struct

from sessionbuilder.text import RichText


class Moment(Struct, frozen=True):
    """One event."""

    when: RichText
    what: RichText
    lane: RichText | None = None
    """Who was there, where events have lanes."""
    age: RichText | None = None
    """How old the child was."""
    form: str = ""
    """How its time is counted, such as `date` or `week`; empty where that is words alone."""
    starts: int = 0
    """When it starts, in the measure of its form."""

    def words(self) -> str:
        """Return it as a sentence: `March 2010 (aged 2), School: Asks for help.`"""
        age = f" ({self.age})" if self.age else ""
        by = f", {self.lane}" if self.lane else ""
        return f"{self.when}{age}{by}: {str(self.what).rstrip('.')}."
