"""Every abbreviation in the texts of a session is in the pool's glossary, if the pool keeps one."""

from __future__ import annotations

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.session.glossary import abbreviations_in
from sessionbuilder.session.session import Session


def check(session: Session, report: Report) -> None:
    """Note each abbreviation that the glossary does not explain, where it first stands."""
    if not session.words:
        return
    known = {part for word in session.glossary for part in word.split()}
    for word, text in abbreviations_in(session.texts()).items():
        if word not in known:
            report.add(
                codes.UNEXPLAINED_ABBREVIATION,
                text.span,
                f"`{word}` is not in the glossary, so somebody in the room will not know it.",
                f"add a line `{word}: ...` to `sessions/glossary.yaml`, or write it in small letters",
            )
