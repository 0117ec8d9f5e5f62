"""The blocks of a session -> the case that each of them draws on."""

from __future__ import annotations

from collections.abc import Iterator

from sessionbuilder.session.session import Session


def cases_drawn_on(session: Session) -> Iterator[str]:
    """Yield for each block the name of the case that it is about; empty where it is about none.

    What tells of a family and names no case is about the one that is open.
    """
    opened = ""
    for block in session.programme:
        named = str(block.named_case() or "")
        opened = named if block.opens_case and named else opened
        drawn_on = named or (opened if block.about_a_case else "")
        yield drawn_on if drawn_on in session.cases else ""
