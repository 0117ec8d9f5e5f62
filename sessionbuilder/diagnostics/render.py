"""Diagnostics -> text for a person, JSON for a program, annotations for a code host."""

from __future__ import annotations

import json
import typing
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sessionbuilder.diagnostics.fault import Severity
from sessionbuilder.diagnostics.report import Diagnostic

_TAB = 4
_LONGEST_LINE = 160


def as_text(diagnostics: Sequence[Diagnostic]) -> str:
    """Return each fault with its place, sentence, source line, caret and hint; a blank line between."""
    return "\n\n".join("\n".join(_text_lines(found)) for found in diagnostics)


def summary(diagnostics: Sequence[Diagnostic]) -> str:
    """Return the count in words: `2 errors and 1 warning`; empty when there is nothing."""
    counts = [
        f"{count} {severity}{'' if count == 1 else 's'}"
        for severity in typing.get_args(Severity)
        if (count := sum(found.fault.severity == severity for found in diagnostics))
    ]
    return " and ".join(filter(None, (", ".join(counts[:-1]), *counts[-1:])))


def accepted_in_short(diagnostics: Sequence[Diagnostic]) -> str:
    """Return what was accepted, counted by code: `3 warnings accepted: P406 (2), P412`; empty when there is nothing."""
    counts = Counter(found.fault.code for found in diagnostics if found.accepted)
    each = ", ".join(f"{code} ({count})" if count > 1 else code for code, count in sorted(counts.items()))
    total = sum(counts.values())
    return f"{total} warning{'' if total == 1 else 's'} accepted: {each}" if total else ""


def accepted_in_full(diagnostics: Sequence[Diagnostic]) -> str:
    """Return each warning that was accepted, with its place and its sentence, and the reason with its own place."""
    told = (
        f"{f'{found.span}: ' if found.span else ''}accepted {found.fault.code} {found.fault.name}\n"
        f"  {found.message}\n  = {found.accepted.span}: {found.accepted.reason}"
        for found in diagnostics
        if found.accepted
    )
    return "\n\n".join(told)


def as_json(diagnostics: Sequence[Diagnostic]) -> str:
    """Return a JSON list with one object a fault: file, line, column, code, name, severity, message, hint.

    What is accepted has the reason in one more value.
    """
    rows = [
        {
            "file": found.span.name if found.span else None,
            "line": found.span.line if found.span else None,
            "column": found.span.column if found.span else None,
            "code": found.fault.code,
            "name": found.fault.name,
            "severity": found.fault.severity,
            "message": found.message,
            "hint": found.hint,
            **({"accepted": found.accepted.reason} if found.accepted else {}),
        }
        for found in diagnostics
    ]
    return json.dumps(rows, indent=2, ensure_ascii=False)


def as_github(diagnostics: Sequence[Diagnostic]) -> str:
    """Return one workflow command a fault, which shows it beside the changed line of a pull request."""
    return "\n".join(_github_line(found) for found in diagnostics)


class MarkedLine(NamedTuple):
    """The line that a fault stands in; of a long one the part round the fault, with `…` where it is cut."""

    number: str
    before: str
    marked: str
    """What the fault is about; empty where it is about what is missing there."""
    after: str


def marked_line(found: Diagnostic) -> MarkedLine | None:
    """Return the line that a fault stands in; None where there is none."""
    span = found.span
    if span is None or not (line := found.line or "").strip():
        return None
    start = span.column - 1
    first, last = 0, len(line)
    if len(line) > _LONGEST_LINE:
        first = max(0, start - _LONGEST_LINE // 2)
        last = first + _LONGEST_LINE
    end = min(start + max(1, span.length), last)
    before, after = "…" * (first > 0), "…" * (last < len(line))
    return MarkedLine(
        str(span.line),
        before + _untabbed(line[first:start]),
        _untabbed(line[start:end]),
        _untabbed(line[end:last]) + after,
    )


def _source_lines(found: Diagnostic) -> Iterator[str]:
    """Yield the line that a fault stands in, with its number, and the carets under it."""
    if line := marked_line(found):
        number, before, marked, after = line
        yield f"{number} | {before}{marked}{after}"
        carets = "^" * min(max(1, _cells(marked)), _LONGEST_LINE // 2)
        yield f"{' ' * len(number)} | {' ' * _cells(before)}{carets}"


def _text_lines(found: Diagnostic) -> Iterator[str]:
    where = f"{found.span}: " if found.span else ""
    yield f"{where}{found.fault.severity} {found.fault.code} {found.fault.name}"
    yield f"  {found.message}"
    yield from (f"  {line}" for line in _source_lines(found))
    if found.hint:
        yield f"  = {found.hint}"


def _untabbed(text: str) -> str:
    """Return `text` as a terminal may show it: tabs as spaces, control characters as a mark."""
    shown = text.replace("\t", " " * _TAB)
    return "".join(letter if unicodedata.category(letter) != "Cc" else "�" for letter in shown)


def _cells(text: str) -> int:
    """Columns that `text` takes on a terminal: wide letters take two, combining marks none."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _github_line(found: Diagnostic) -> str:
    place = ""
    if found.span:
        name = _escaped(found.span.name).replace(":", "%3A").replace(",", "%2C")
        place = f" file={name},line={found.span.line},col={found.span.column},"
    text = _escaped(f"{found.message} {found.hint}".strip())
    level = {"note": "notice"}.get(found.fault.severity, found.fault.severity)
    return f"::{level}{place or ' '}title={found.fault.code} {found.fault.name}::{text}"
