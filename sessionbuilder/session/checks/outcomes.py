"""Every outcome that a block names exists, and every outcome is served by some block."""

from __future__ import annotations

from sessionbuilder.diagnostics import Report, codes, did_you_mean, nearest
from sessionbuilder.session.session import Session
from sessionbuilder.source.one_line import names_in
from sessionbuilder.text import shortened


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
                    f"The session has no outcome called `{shortened(outcome)}`.",
                    _mended(outcome, session),
                )
    for promised in session.outcomes:
        if promised not in served:
            report.add(
                codes.UNMET_OUTCOME,
                promised.span,
                f"No block serves the outcome `{promised}`.",
                f"add `outcomes: [{promised}]` to the block that does",
            )


def _mended(written: str, session: Session) -> str:
    """Return the name that was meant, where somebody wrote it wrong or wrote the outcome's own words."""
    names = names_in(written)
    if len(names) > 1 and {*names} <= {*session.outcomes}:
        return f"write `[{', '.join(dict.fromkeys(names))}]`"
    sentences = {str(sentence): name for name, sentence in session.outcomes.items()}
    meant = sentences.get(nearest(written, sentences))
    return f"did you mean `{meant}`?" if meant else did_you_mean(written, session.outcomes)
