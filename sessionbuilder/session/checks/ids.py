"""No two blocks carry the same id."""

from __future__ import annotations

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.session.session import Session
from sessionbuilder.source.fields import Label


def check(session: Session, report: Report) -> None:
    """Note ids that are given twice."""
    seen: dict[str, Label] = {}
    for block in session.programme:
        if block.id is None:
            continue
        if block.id in seen:
            report.add(
                codes.DUPLICATE_ID,
                block.id.span,
                f"`{block.id}` is already the id of the block in line {seen[block.id].span.line}.",
            )
        seen.setdefault(block.id, block.id)
