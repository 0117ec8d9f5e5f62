"""What the clock found in a session that is based on another one -> the same, with the name of that session.

Its lines stand in the file of the original, where nothing may be wrong: the original has other blocks, or other hours.
"""

from __future__ import annotations

from msgspec.structs import replace

from sessionbuilder.diagnostics import Report
from sessionbuilder.session.session import Session


def name_variant(session: Session, report: Report) -> None:
    """Add to each fault of the clock that stands in another file than that of the `session` in which it is so."""
    programme = session.spans.get("programme")
    if programme is None or programme.name == session.span.name:
        return
    report.diagnostics[:] = [
        replace(found, message=f"{found.message} It is so in `{session.stem}`.")
        if found.fault.code.startswith("P") and found.span and found.span.name != session.span.name
        else found
        for found in report.diagnostics
    ]
