"""What was found wrong -> the same with its place in the text of an editor, and what a button would type."""

from __future__ import annotations

from collections.abc import Iterable

from sessionbuilder.diagnostics import Diagnostic
from sessionbuilder.diagnostics.fault import Fault as Known
from sessionbuilder.studio.desk import Desk
from sessionbuilder.studio.faults.fixes import Fix, fix_of
from sessionbuilder.studio.message import Told


class Fault(Told, frozen=True):
    """One thing that is wrong, at one place."""

    code: str
    name: str
    severity: str
    """`error`, `warning` or `note`."""
    message: str
    hint: str
    file: str
    """The name of the file in which it stands; empty where it stands in none."""
    whole: bool
    """Whether it is about the file as a whole, so that there is no place to mark."""
    start: int
    end: int
    line: int
    """From 1."""
    accepted: str = ""
    """Why somebody lets it stand; empty where it is to be told."""
    page: str = ""
    """The page that tells what it means, with the place in it."""
    fix: Fix | None = None


def page_of(fault: Known) -> str:
    """Return the page of the documentation that tells of a fault, with the place in it."""
    return f"diagnostics.md#{fault.code.lower()}-{fault.name}"


def faults_of(found: Iterable[Diagnostic], desk: Desk) -> tuple[Fault, ...]:
    """Return what was `found`, in its order, with its places in the texts on the `desk`."""
    return tuple(_fault(each, desk) for each in found)


def _fault(found: Diagnostic, desk: Desk) -> Fault:
    span, fault = found.span, found.fault
    start, end = desk.places(span.name).stretch(span) if span and not span.whole else (0, 0)
    return Fault(
        code=fault.code,
        name=fault.name,
        severity=fault.severity,
        message=found.message,
        hint=found.hint,
        file=span.name if span else "",
        whole=span is None or span.whole,
        start=start,
        end=end,
        line=span.line if span else 0,
        page=page_of(fault),
        accepted=found.accepted.reason if found.accepted else "",
        fix=fix_of(found, desk.places(span.name)) if span and not found.accepted else None,
    )
