"""What somebody calls a new session -> the title that stands on its cover."""

from __future__ import annotations

from sessionbuilder.starter.naming import stem_of

_LONGEST = 90
"""Letters that two lines of a slide have room for."""


def title_of(name: str, topic: str = "") -> str:
    """Return the title of a session called `name`: as that is written, if it is words; else its topic, where known."""
    worded = " " in name or name != name.lower()
    return name if worded else topic or stem_of(name).replace("-", " ").capitalize()


def too_long(title: str) -> str:
    """Return why no slide has room for `title`; empty where one has."""
    if len(title) <= _LONGEST:
        return ""
    return f"A title of {len(title)} letters does not fit a slide, which has room for about {_LONGEST}"
