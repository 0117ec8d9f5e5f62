"""People speak in turn where they work, and not in a pause."""

from __future__ import annotations

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.session.session import Session


def check(session: Session, report: Report) -> None:
    """Note rounds in breaks and meals."""
    for block in session.programme:
        if block.rounds and block.pause:
            report.add(
                codes.ROUND_IN_A_PAUSE,
                block.spans.get("rounds", block.span),
                f"`{block.kind}` is a pause, and nobody speaks in turn in it.",
                codes.ROUND_IN_A_PAUSE.mend,
            )
