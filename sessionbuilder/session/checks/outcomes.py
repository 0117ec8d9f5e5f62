"""Every outcome that a block names exists, and every outcome is served by some block."""

from __future__ import annotations

from sessionbuilder.diagnostics import Report, codes, did_you_mean
from sessionbuilder.session.session import Session


def check(session: Session, report: Report) -> None:
    """Note unknown and unmet outcomes."""
    served: set[str] = set()
    for block in session.programme:
        served.update(block.serves)
        for outcome in (outcome for form in block.forms for outcome in form.outcomes):
            if outcome not in session.outcomes:
                report.add(
                    codes.UNKNOWN_OUTCOME,
                    outcome.span,
                    f"The session has no outcome called `{outcome}`.",
                    did_you_mean(outcome, session.outcomes),
                )
    for promised in session.outcomes:
        if promised not in served:
            report.add(
                codes.UNMET_OUTCOME,
                promised.span,
                f"No block serves the outcome `{promised}`.",
                f"add `outcomes: [{promised}]` to the block that does",
            )
