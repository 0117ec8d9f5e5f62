"""Every abbreviation in the texts of a session is in the pool's glossary, or is written out, if the pool keeps one."""

from __future__ import annotations

import re

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.session.glossary import abbreviations_in, writes_out
from sessionbuilder.session.session import Session

EVERYBODY_KNOWS = frozenset(
    re.findall(
        r"\w+",
        "AD AGM AM BBC BC CD CV DIY DVD EU FAQ GB GMT GP HR ID IT MP NHS OK PC PDF PIN PM QR SMS TV UK US USA USB VIP",
    )
)
"""What any newspaper in Britain prints without a word about it. The terms of our own work are none of them: newcomers
and parents do not know those, and nobody asks."""


def check(session: Session, report: Report) -> None:
    """Note each abbreviation that the glossary does not explain, where it first stands, unless it is written out."""
    if not session.words:
        return
    known = {part for word in session.glossary for part in word.split()} | EVERYBODY_KNOWS | _explained(session)
    parts = list(session.texts_by_part())
    for word, text in abbreviations_in(parts).items():
        if word not in known and not any(text in part and writes_out(word, part) for part in parts):
            report.add(
                codes.UNEXPLAINED_ABBREVIATION,
                text.span,
                f"`{word}` is not in the glossary, so somebody in the room may not know it.",
                f"add a line `{word}: ...` to `sessions/glossary.yaml`, or write it out the first time",
            )


def _explained(session: Session) -> set[str]:
    """Return the words that blocks which explain words have in their titles, or as what they explain."""
    blocks = [block for block in session.programme if block.kind in ("terms", "definition")]
    items = [item for block in blocks for item in (block, *getattr(block, "items", ()))]
    said = (*(block.title for block in blocks), *(getattr(item, "term", "") for item in items))
    return {word for text in said for word in re.findall(r"\w+", str(text))}
