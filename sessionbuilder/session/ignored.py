"""`ignore: [P412, {N336: we meet in their own rooms}]` -> warnings that are not told of a session, or of a pool."""

from __future__ import annotations

from typing import Any, ClassVar

from msgspec import Struct

from sessionbuilder.diagnostics import codes, did_you_mean
from sessionbuilder.source.fields import UNREAD, Unread
from sessionbuilder.source.nodes import Mapping, Node
from sessionbuilder.source.reader import Reader
from sessionbuilder.text import RichText, shortened


class Ignored(Struct, frozen=True):
    """One warning that is not told."""

    code: str
    reason: RichText | None = None
    """Why, in its author's words."""

    written_as: ClassVar[Any] = str | dict[str, RichText]

    @classmethod
    def from_node(cls, node: Node, reader: Reader) -> Ignored | Unread:
        """Read a code or a name of a warning, alone or before a reason."""
        reason: RichText | Unread | None = None
        if isinstance(node, Mapping) and len(node.entries) == 1:
            ((node, words),) = node.entries
            reason = reader.paragraph(words)
        word = reader.scalar(node)
        if isinstance(word, Unread) or isinstance(reason, Unread):
            return UNREAD
        named = {name: fault for fault in codes.FAULTS.values() for name in (fault.code, fault.name)}
        text = word.text.strip()
        fault = named.get(text.upper()) or named.get("-".join(text.lower().split()))
        if fault is None:
            warnings = [name for name, each in named.items() if each.severity == "warning"]
            message = f"No warning has the code or the name `{shortened(text)}`."
            hint = did_you_mean(text, warnings) or "write the code that stands in the warning, such as `P412`"
            reader.report.add(codes.UNKNOWN_WARNING, word.span, message, hint)
            return UNREAD
        if fault.severity != "warning":
            what = "an error" if fault.severity == "error" else "a note"
            message = f"{fault.code} `{fault.name}` is {what}, and only warnings can be ignored."
            reader.report.add(codes.NOT_A_WARNING, word.span, message, codes.NOT_A_WARNING.mend)
            return UNREAD
        return cls(fault.code, reason)
