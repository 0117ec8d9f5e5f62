"""The short form of a block is shorter than the block."""

from __future__ import annotations

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.session.session import Session
from sessionbuilder.text import counted


def check(session: Session, report: Report) -> None:
    """Note short forms that save no time."""

    for block in session.programme:
        if block.variant is None:
            continue
        if block.protected:
            report.add(
                codes.SHORT_FORM_NOT_SHORTER,
                block.spans["short"],
                f"`{block.kind}` is never shortened, so its short form is never used.",
                "remove `short`",
            )
            continue
        full, short = block.ideal_minutes(session), block.variant.ideal_minutes(session)
        if short >= full:
            report.add(
                codes.SHORT_FORM_NOT_SHORTER,
                block.spans.get("short", block.span),
                f"The short form takes {counted(short, 'minute')}, the block {full}.",
                "write fewer `minutes` under `short:`",
            )
