"""The folders and the page that a build makes beside its documents -> the names that nobody else may use."""

from __future__ import annotations

from sessionbuilder.inventory.by_name import made_by
from sessionbuilder.patterns import late

FOR_PARTICIPANTS = "for-participants"
LARGE_PRINT = "large-print"
CHANGED_BY_HAND = "changed-by-hand"
"""Where `--replace` puts what somebody has changed."""
PAGE = "what-was-built.html"
"""The page beside what was built that leads to all of it."""
_HOURS = late(r"\d{4}-to-\d{4}")


def is_taken(name: str) -> bool:
    """Whether a folder called `name` would be one that builds make for themselves, or be called as a file of theirs."""
    low = name.casefold()
    documents = made_by("build")
    own = {FOR_PARTICIPANTS, LARGE_PRINT, CHANGED_BY_HAND, PAGE}
    own |= {each.file.partition("/")[0] for each in documents if "/" in each.file}
    endings = tuple(f".{ending}" for each in documents for ending in each.formats)
    return low in own or low.endswith(endings) or _HOURS.fullmatch(low) is not None
