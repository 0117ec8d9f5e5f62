"""Nothing in a case leads to a real person."""

from __future__ import annotations

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.session.identifiers import LABELLED, UNPUBLISHED, Detail, details_in, whole_names
from sessionbuilder.session.session import Session
from sessionbuilder.text import shortened, texts_in

_TELL_OF_A_FAMILY = ("chronology", "genogram", "inject")
"""Kinds that hold facts of a case themselves."""


def check(session: Session, report: Report) -> None:
    """Note each detail by which somebody might be found; an invented one may be somebody's, too."""
    for case in session.cases.values():
        names = whole_names(person.name for person in case.people)
        sorts = LABELLED if case.provenance == "published" else (*LABELLED, *UNPUBLISHED, names)
        for found in details_in(texts_in(case), sorts, report):
            _tell(found, report)
    for block in session.programme:
        if block.kind in _TELL_OF_A_FAMILY:
            for found in details_in(texts_in(block), LABELLED, report):
                _tell(found, report)


def _tell(found: Detail, report: Report) -> None:
    message = f"`{shortened(found.text)}` reads like {found.sort.what}, by which somebody may be recognised."
    report.add(codes.IDENTIFYING_DETAIL, found.span, message, found.sort.instead)
