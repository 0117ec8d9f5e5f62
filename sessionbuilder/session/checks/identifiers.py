"""Nothing in a session leads to a real person: in a case, in what draws on it, or in any other text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.session.case import Case
from sessionbuilder.session.drawn_on import cases_drawn_on
from sessionbuilder.session.identifiers import (
    CONTACT,
    LABELLED,
    UNPUBLISHED,
    Detail,
    Sort,
    details_in,
    may_hold_one,
    offers_a_way,
    whole_names,
)  # fmt: skip
from sessionbuilder.session.session import Session
from sessionbuilder.text import RichText, shortened, texts_in

_TELL_OF_A_FAMILY = ("chronology", "genogram", "inject")
"""Kinds that hold facts of a family themselves."""


def check(session: Session, report: Report) -> None:
    """Note each detail by which somebody might be found; an invented one may be somebody's, too.

    What draws on a case is held to the same as the case. Elsewhere ways to reach a service are what people need, and
    numbers of one person are told all the same.
    """
    sorts = {name: _sorts(case) for name, case in session.cases.items()}
    for case in session.cases.values():
        check_case(case, report)
    _look(next(session.texts_by_part()), report)
    for block, drawn_on in zip(session.programme, cases_drawn_on(session), strict=True):
        if drawn_on:
            _tell(details_in(block.written, sorts[drawn_on], report), report)
        elif block.kind in _TELL_OF_A_FAMILY:
            _tell(details_in(block.written, (*LABELLED, UNPUBLISHED[0]), report), report)
        else:
            _look(block.written, report)


def check_case(case: Case, report: Report) -> None:
    """Note each detail in `case` by which somebody might be found."""
    _tell(details_in(texts_in(case), _sorts(case), report), report)


def _sorts(case: Case) -> tuple[Sort, ...]:
    """Return what may not stand in `case`, nor in what draws on it."""
    return LABELLED if case.provenance == "published" else (*LABELLED, *UNPUBLISHED, whole_names(case.names()))


def _look(texts: Sequence[RichText], report: Report) -> None:
    """Note what in `texts`, which are about nobody, is of one person all the same."""
    for text in (text for text in texts if may_hold_one(str(text))):
        for found in details_in((text,), LABELLED, report):
            if found.sort not in CONTACT or not offers_a_way(str(text)):
                _tell((found,), report)


def _tell(details: Iterable[Detail], report: Report) -> None:
    for found in details:
        message = f"`{shortened(found.text)}` reads like {found.sort.what}, by which somebody may be recognised."
        report.add(codes.IDENTIFYING_DETAIL, found.span, message, found.sort.instead)
