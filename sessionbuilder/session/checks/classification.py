"""Papers on a case that may not lie about say how they are marked."""

from __future__ import annotations

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.session.session import Session


def check(session: Session, report: Report) -> None:
    """Note that a session works on an unpublished case, or one to be given back, and has no classification."""
    if session.classification:
        return
    for case in session.cases.values():
        if case.provenance == "unpublished" or case.retention != "keep":
            why = "is unpublished" if case.provenance == "unpublished" else f"is to be {_AFTER[case.retention]}"
            message = f"The session works on “{case.case}”, which {why}, and nothing says how its papers are marked."
            report.add(codes.NO_CLASSIFICATION, session.span, message, codes.NO_CLASSIFICATION.mend)
            return


_AFTER = {"return": "given back", "destroy": "destroyed"}
