"""`accept: [{P412: we meet in their own rooms}]` -> warnings that may stay: of a block, a session, a day, a pool."""

from __future__ import annotations

from typing import Any, ClassVar

from msgspec import Struct

from sessionbuilder.diagnostics import Acceptance, Fault, Report, Span, codes, did_you_mean
from sessionbuilder.source.fields import UNREAD, Unread
from sessionbuilder.source.nodes import Mapping, Node, Scalar
from sessionbuilder.source.reader import Reader
from sessionbuilder.text import shortened


class Accepted(Struct, frozen=True):
    """One warning that is let stand."""

    code: str
    reason: str
    """Why, in its author's words."""
    span: Span
    """Where its code stands."""

    written_as: ClassVar[Any] = dict[str, str]

    @classmethod
    def from_node(cls, node: Node, reader: Reader) -> Accepted | Unread:
        """Read a code or a name of a warning, before the reason why it is let stand."""
        if isinstance(node, Mapping) and len(node.entries) > 1:
            return reader.wrong(node, "one code with its reason", _apart(node))
        code, reason = node.entries[0] if isinstance(node, Mapping) and node.entries else (node, None)
        word = reader.scalar(code)
        fault = UNREAD if isinstance(word, Unread) else _warning(word, reader.report)
        if isinstance(fault, Unread) or isinstance(word, Unread):
            return UNREAD
        if reason is None or (isinstance(reason, Scalar) and reason.empty):
            message = f"`{fault.code}` is accepted here, and no reason is written."
            reader.report.add(codes.NO_REASON, word.span, message, f"write `{{{fault.code}: why it may stay}}`")
            return UNREAD
        words = reader.line(reason)
        return UNREAD if isinstance(words, Unread) else cls(fault.code, words, word.span)

    def counts(self, within: tuple[Span, ...] = ()) -> Acceptance:
        """Return it as it counts `within` these stretches of files, or everywhere."""
        return Acceptance(self.code, self.reason, self.span, within)


def tell_idle(report: Report) -> None:
    """Note each warning that is let stand where none is found any more, so that no list of them grows old.

    What only another command finds is not told.
    """
    for each in report.idle():
        if not each.code.startswith(_NOT_LOOKED_FOR):
            message = f"`{each.code}` is accepted here, and there is none to accept any more."
            report.add(codes.NOTHING_TO_ACCEPT, each.span, message, codes.NOTHING_TO_ACCEPT.mend)


def tell_idle_of_all(report: Report, *, whole: bool) -> None:
    """Leave out of `report` what `tell_idle` noted of one session, and another has made use of.

    Where it is not the `whole` pool that was looked at, or something could not be read, nobody knows.
    """
    used = {str(found.accepted.span) for found in report.diagnostics if found.accepted}
    report.diagnostics[:] = [
        found
        for found in report.diagnostics
        if found.fault is not codes.NOTHING_TO_ACCEPT or (whole and not report.failed and str(found.span) not in used)
    ]


def _apart(node: Mapping) -> str:
    """Return how to write what is read as several entries: a reason that a comma has parted, or several codes."""
    (code, reason), *others = node.entries
    if isinstance(reason, Scalar) and all(isinstance(value, Scalar) and value.empty for _, value in others):
        whole = ", ".join(" ".join(part.text.split()) for part in (reason, *(key for key, _ in others)))
        return f'put the reason in straight quotes: `{code.text}: "{whole}"`'
    return "begin a line with a dash for each: `- P412: reason`"


_NOT_LOOKED_FOR = (
    *("W", "A", "X", "C"),
    *(each.code for each in (codes.NOT_SENT, codes.SLOT_DOUBTED, codes.MISNAMED_FILE)),
)
"""How the codes begin of what a check of sessions does not find: what writing finds, and sending, and other hours."""


def _warning(word: Scalar, report: Report) -> Fault | Unread:
    """Return the warning whose code or name `word` is; UNREAD, with a fault in `report`, where there is none."""
    named = {name: fault for fault in codes.FAULTS.values() for name in (fault.code, fault.name)}
    text = word.text.strip()
    fault = named.get(text.upper()) or named.get("-".join(text.lower().split()))
    if fault is None:
        warnings = [name for name, each in named.items() if each.severity == "warning"]
        message = f"No warning has the code or the name `{shortened(text)}`."
        hint = did_you_mean(text, warnings) or "write the code that stands in the warning, such as `P412`"
        report.add(codes.UNKNOWN_WARNING, word.span, message, hint)
        return UNREAD
    if fault.severity != "warning":
        what = "an error" if fault.severity == "error" else "a note"
        message = f"{fault.code} `{fault.name}` is {what}, and only warnings can be accepted."
        report.add(codes.NOT_A_WARNING, word.span, message, codes.NOT_A_WARNING.mend)
        return UNREAD
    return fault
