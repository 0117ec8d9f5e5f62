"""Every publication that a block cites is in `sources.yaml`."""

from __future__ import annotations

from sessionbuilder.diagnostics import Report, codes, nearest
from sessionbuilder.session.session import Session
from sessionbuilder.text import shortened


def check(session: Session, report: Report) -> None:
    """Note citations of unknown publications, and words after guidance where nothing is said to be in force."""
    for block in session.programme:
        works = [session.publications.get(citation.source) for citation in block.source]
        if block.worded_after and all(work is None or work.superseded_by for work in works):
            report.add(
                codes.WORDED_AFTER_NOTHING,
                block.spans["worded-after"],
                f"“{shortened(str(block.heading(session)))}” is worded after guidance, and names nothing in force.",
                codes.WORDED_AFTER_NOTHING.mend,
            )
        for citation in (citation for form in block.forms for citation in form.citations()):
            if citation.source not in session.publications:
                report.add(
                    codes.UNKNOWN_SOURCE,
                    citation.source.span,
                    f"`sources.yaml` has no publication called `{citation.source}`.",
                    _mended(citation.source, session),
                )


def _mended(name: str, session: Session) -> str:
    """Return the name that was meant, or where to add a publication that is not there yet."""
    near = nearest(name, session.publications)
    return f"did you mean `{near}`?" if near else f"add it to `sessions/sources.yaml`, as `{name}:` with its lines"
