"""Every publication that a block cites is in `sources.yaml`."""

from __future__ import annotations

import re

from sessionbuilder.diagnostics import Report, codes, nearest
from sessionbuilder.session.citation import Citation
from sessionbuilder.session.session import Session
from sessionbuilder.text import shortened

_PLACE = re.compile(r"(?:pp?|pages?|ch|chapters?|sections?|para|paragraphs?)\b\.?\s*\d|\d+$", re.IGNORECASE)
"""A place in a publication, which stands where its name should."""
_ADDRESS = re.compile(r"\w+://|www\.")
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


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
                    f"`sources.yaml` has no publication called `{shortened(citation.source)}`.",
                    _mended(citation, session),
                )


def _mended(citation: Citation, session: Session) -> str:
    """Return the name that was meant, or where to add a publication that is not there yet."""
    name = str(citation.source)
    if _PLACE.match(name):
        place = ", ".join(part for part in (name, citation.locator) if part)
        return f'write `"name, {shortened(place)}"` with a name from `sessions/sources.yaml`'
    if _ADDRESS.match(name):
        return "enter the page in `sessions/sources.yaml`, with `address: https://...`, and write its name here"
    titles = {str(text): key for key, work in session.publications.items() for text in (work.title, work.label)}
    near = nearest(name, session.publications) or titles.get(nearest(name, titles), "")
    if near:
        return f"did you mean `{near}`?"
    if _NAME.fullmatch(name):
        return f"add it to `sessions/sources.yaml`, as `{name}:` with its lines"
    return "write the name that it has in `sessions/sources.yaml`, or add it there under a name of its own"
