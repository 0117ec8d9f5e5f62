"""What somebody lets stand, and why -> whether a warning at a place is one of it."""

from __future__ import annotations

from msgspec import Struct

from sessionbuilder.diagnostics.span import Span


class Acceptance(Struct, frozen=True):
    """One sort of warning that somebody has thought about and lets stand."""

    code: str
    reason: str
    """Why, in the words of whoever accepts it."""
    span: Span
    """Where that is written."""
    within: tuple[Span, ...] = ()
    """The stretches of files in which it counts; wherever the warning stands, where there are none."""

    def covers(self, code: str, span: Span | None) -> bool:
        """Whether a warning with this `code` is accepted by it at `span`."""
        if code != self.code or not self.within:
            return code == self.code
        return span is not None and any(_holds(stretch, span) for stretch in self.within)


def _holds(stretch: Span, span: Span) -> bool:
    """Whether `span` starts in `stretch`."""
    start = (span.line, span.column)
    return span.name == stretch.name and stretch[1:3] <= start < stretch[3:5]
