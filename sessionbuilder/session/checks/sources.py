"""Every publication that a block cites is in `sources.yaml`."""

from __future__ import annotations

from sessionbuilder.diagnostics import Report, codes, did_you_mean
from sessionbuilder.session.session import Session


def check(session: Session, report: Report) -> None:
    """Note citations of unknown publications."""
    for block in session.programme:
        for citation in (citation for form in block.forms for citation in form.citations()):
            if citation.source not in session.publications:
                report.add(
                    codes.UNKNOWN_SOURCE,
                    citation.source.span,
                    f"`sources.yaml` has no publication called `{citation.source}`.",
                    did_you_mean(citation.source, session.publications),
                )
