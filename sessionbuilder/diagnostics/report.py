"""Faults as values: what was found, where, and what would mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from msgspec import Struct

from sessionbuilder.diagnostics.fault import Fault
from sessionbuilder.diagnostics.span import Span


class Diagnostic(Struct, frozen=True):
    """One fault at one place."""

    fault: Fault
    span: Span | None
    """Where; None when no file can be pointed at."""
    message: str
    """One sentence: what is wrong here."""
    hint: str = ""
    """What to type or do instead."""


@dataclass(slots=True)
class Report:
    """The faults of one run. Stages add to it and go on, so that one run tells everything."""

    diagnostics: list[Diagnostic] = field(default_factory=list)
    _seen: set[tuple[str, str, str]] = field(default_factory=set, repr=False)

    def add(self, fault: Fault, span: Span | None, message: str, hint: str = "") -> None:
        """Note `fault` at `span`, with its sentence and what would mend it."""
        self.take(Diagnostic(fault, span, message, hint))

    def take(self, found: Diagnostic) -> None:
        """Note `found`, unless the same stands here already: two sessions may share a file with a fault."""
        key = (found.fault.code, str(found.span), found.message)
        if key not in self._seen:
            self._seen.add(key)
            self.diagnostics.append(found)

    @property
    def failed(self) -> bool:
        """Whether anything found stops the build."""
        return any(found.fault.severity == "error" for found in self.diagnostics)

    def ordered(self) -> list[Diagnostic]:
        """Return what was found by file, line and column; what has no place comes first."""

        def place(found: Diagnostic) -> tuple[str, int, int]:
            span = found.span
            return (span.file.path, span.line, span.column) if span else ("", 0, 0)

        return sorted(self.diagnostics, key=place)


MOST_CHOICES = 14
"""More words than this are no help in a hint."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return a hint that names the known word nearest to `word`, or lists them where they are few."""
    choices = sorted(known)
    if not choices:
        return ""
    from difflib import get_close_matches  # noqa: PLC0415 - a session without faults never needs it

    near = get_close_matches(word.lower(), choices, n=1, cutoff=0.6)
    if near:
        return f"did you mean `{near[0]}`?"
    if len(choices) > MOST_CHOICES:
        return ""
    return "choose from " + ", ".join(f"`{choice}`" for choice in choices)
