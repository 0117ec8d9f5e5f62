"""No file of a case says whose real name an invented one stands for."""

from __future__ import annotations

import re

from sessionbuilder.diagnostics import Report, Span, codes
from sessionbuilder.patterns import late
from sessionbuilder.session.case import Case
from sessionbuilder.session.session import Session

_SAID = late(r"\b(?:real|true|actual|original|birth)[- ]names?\b\s*(?::|=|is\b|are\b|was\b|-)", re.IGNORECASE)
"""What stands before a real name."""
_MEANS = r"\b.{0,20}?(?:=|->|=>|→|:=|\bis really\b|\bis actually\b|\bstands for\b)\s*[A-Z][a-z]"
"""What stands after an invented one, in a comment."""


def check(session: Session, report: Report) -> None:
    """Note each line of a case that keeps a real name beside an invented one; nothing is built of it."""
    for case in session.cases.values():
        check_case(case, report)


def check_case(case: Case, report: Report) -> None:
    """Note each line of the file of `case` that keeps a real name beside an invented one."""
    if case.case.span is None:
        return
    file = report.text(case.case.span)
    invented = "|".join(re.escape(str(name)) for name in case.names())
    for number, line in enumerate(file.text.split("\n"), 1):
        _, sign, comment = line.partition("#")
        if sign and (_SAID.search(comment) or re.search(rf"\b(?:{invented}){_MEANS}", comment)):
            message = "A real name is kept here beside an invented one."
            report.add(codes.REAL_NAMES, Span.on(file.path, number, 1, len(line)), message, codes.REAL_NAMES.mend)
