"""What is still to be written in a session -> errors where people would get it, and one line where there is much."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.diagnostics.report import Diagnostic
from sessionbuilder.source.blanks import blanks_in, to_write
from sessionbuilder.text import counted, texts_in

if TYPE_CHECKING:
    from sessionbuilder.session.session import Session

_FEW = 3
"""Blanks that are told one by one, whatever command finds them."""
_OF_ALL_SESSIONS = ("sources.yaml", "glossary.yaml")


def refuse_blanks(session: Session, report: Report) -> None:
    """Make an error of the warning about each blank in what `session` says.

    Entries of the sources and the glossary that it does not use reach nobody, and stay as they are.
    """
    entries = ([session.publications[name] for name in session.cited()], session.glossary)
    used = {to_write(blank) for text in texts_in(entries, names=True) for blank in blanks_in(str(text))}

    def told(found: Diagnostic) -> Diagnostic:
        if found.fault is not codes.STILL_TO_WRITE or found.span is None:
            return found
        shared = found.span.name.endswith(_OF_ALL_SESSIONS)
        return found if shared and found.message not in used else replace(found, fault=codes.UNWRITTEN, accepted=None)

    report.diagnostics[:] = map(told, report.diagnostics)


def tell_once(report: Report) -> None:
    """Leave out each warning of which `report` has the error too, since a session and its deliveries share blanks."""
    refused = {(str(found.span), found.message) for found in report.diagnostics if found.fault is codes.UNWRITTEN}
    report.diagnostics[:] = [
        found
        for found in report.diagnostics
        if found.fault is not codes.STILL_TO_WRITE or (str(found.span), found.message) not in refused
    ]


def tell_in_short(report: Report, name: str) -> None:
    """Leave of many blanks in `report` the first, with how many there are; `check` of the session `name` tells each."""
    for fault in (codes.STILL_TO_WRITE, codes.UNWRITTEN):
        blanks = [found for found in report.ordered() if found.fault is fault]
        if len(blanks) <= _FEW:
            continue
        first, *others = blanks
        message = f"{counted(len(blanks), 'text')} are still to be written, of which this is the first."
        short = replace(first, message=message, hint=f"`sessionbuilder check {name}` names each of them")
        told = {(str(found.span), found.message) for found in others}
        report.diagnostics[:] = [
            short if found is first else found
            for found in report.diagnostics
            if found.fault is not fault or (str(found.span), found.message) not in told
        ]
