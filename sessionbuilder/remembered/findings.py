"""What was found -> plain values that can be written down, and back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from sessionbuilder.diagnostics import Acceptance, Diagnostic, Span, codes

_OF_THIS_COMPUTER = ("W", "X")
"""Codes of what hangs on more than the files of the pool: what lies where it is written, what may be opened."""
_OF_A_FILE = frozenset({codes.FILE_MISSING.code, codes.NOT_A_FILE.code, codes.FILE_TOO_LARGE.code})
"""Codes of files that could not be read, and so have no digest."""


class Finding(Struct, frozen=True, array_like=True):
    """One fault at one place."""

    code: str
    span: Span | None
    message: str
    hint: str
    line: str | None
    accepted: Acceptance | None = None
    mended: tuple[tuple[int, str], ...] = ()


def findings(found: Iterable[Diagnostic]) -> tuple[Finding, ...]:
    """Return what was found as it is written down."""
    return tuple(map(_finding, found))


def found_again(written: Iterable[Finding]) -> tuple[Diagnostic, ...]:
    """Return what was found, so that it is told as it was then."""
    return tuple(map(_diagnostic, written))


def hangs_on_files_alone(found: Sequence[Diagnostic]) -> bool:
    """Whether all of it would be found again where every file that was read is the same."""
    return not any(each.fault.code.startswith(_OF_THIS_COMPUTER) or each.fault.code in _OF_A_FILE for each in found)


def _finding(found: Diagnostic) -> Finding:
    where, said = (found.span, found.message), (found.hint, found.line)
    return Finding(found.fault.code, *where, *said, found.accepted, found.mended)


def _diagnostic(written: Finding) -> Diagnostic:
    fault = codes.FAULTS[written.code]
    where, said = (written.span, written.message), (written.hint, written.line)
    return Diagnostic(fault, *where, *said, written.accepted, written.mended)
