"""Every publication that a block cites is in `sources.yaml`."""

from __future__ import annotations

import re

from sessionbuilder.diagnostics import Report, codes, nearest
from sessionbuilder.session.block import Block
from sessionbuilder.session.citation import Citation
from sessionbuilder.session.session import Session
from sessionbuilder.source.one_line import names_in
from sessionbuilder.text import shortened

_PLACE = re.compile(r"(?:pp?|pages?|ch|chapters?|sections?|para|paragraphs?)\b\.?\s*\d|\d+$", re.IGNORECASE)
"""A place in a publication, which stands where its name should."""
_ADDRESS = re.compile(r"\w+://|www\.")
_YEAR = re.compile(r"\b[12]\d{3}\b")
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def check(session: Session, report: Report) -> None:
    """Note citations of unknown publications, and words after guidance where nothing is said to be in force."""
    for block in session.programme:
        works = [session.publications.get(citation.source) for citation in block.source]
        in_force = any(name in session.law and session.state(name) == "in force" for name in block.law)
        if block.worded_after and not in_force and all(work is None or work.superseded_by for work in works):
            report.add(
                codes.WORDED_AFTER_NOTHING,
                block.spans["worded-after"],
                f"“{shortened(str(block.heading(session)))}” is worded after guidance, and names nothing in force.",
                codes.WORDED_AFTER_NOTHING.mend,
            )
        _check_places(block, session, report)
        for citation in (citation for form in block.forms for citation in form.citations()):
            if citation.source not in session.publications:
                report.add(
                    codes.UNKNOWN_SOURCE,
                    citation.source.span,
                    f"`sources.yaml` has no publication called `{shortened(citation.source)}`.",
                    _mended(citation, session),
                )


def _check_places(block: Block, session: Session, report: Report) -> None:
    """Note where the place in a publication is another publication, since a list stands there without brackets."""
    for citation in (citation for form in block.forms for citation in form.citations()):
        names = names_in(citation.locator)
        if names and names[0] in session.publications and citation.source in session.publications:
            message = f"`{names[0]}` is a publication, and would be printed as a place in `{citation.source}`."
            hint = f'write `[{", ".join([citation.source, *names])}]`, with `"name, p. 3"` for a place in one'
            report.add(codes.SOURCE_AS_PLACE, citation.source.span, message, hint)


def _mended(citation: Citation, session: Session) -> str:
    """Return the name that was meant, or where to add a publication that is not there yet."""
    name = str(citation.source)
    names = names_in(name)
    if len(names) > 1 and {*names} <= {*session.publications}:
        return f"write `[{', '.join(names)}]`"
    if names and names[0] in session.publications and len(names) > 1:
        place = name[len(names[0]) :].strip(" ,;:-–—([)]")
        return f'write `"{names[0]}, {shortened(place)}"`'
    if _PLACE.match(name):
        place = ", ".join(part for part in (name, citation.locator) if part)
        return f'write `"name, {shortened(place)}"` with a name from `sessions/sources.yaml`'
    if _ADDRESS.match(name):
        return "enter the page in `sessions/sources.yaml`, with `address: https://...`, and write its name here"
    works = session.publications.items()
    titles = {words: key for key, work in works for words in (str(work.title), work.label, f"{work.title} {work.year}")}
    titles |= {f"{_shortest(str(work.title))} {work.year}": key for key, work in works}
    title = nearest(name, titles)
    near = nearest(name, session.publications) or (titles[title] if title else "")
    year = _YEAR.search(name)
    if near and not (year and title and year[0] not in title):
        return f"did you mean `{near}`?"
    if _NAME.fullmatch(name):
        return f"add it to `sessions/sources.yaml`, as `{name}:` with its lines"
    return "write the name that it has in `sessions/sources.yaml`, or add it there under a name of its own"


def _shortest(title: str) -> str:
    """Return the first words of `title`, by which people name it: up to a colon or a small word."""
    return re.split(r":|\s(?:to|for|of|in|and|on)\s", title, maxsplit=1)[0]
