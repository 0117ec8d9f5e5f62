"""The lines of a block, as nodes -> the block of its kind, with its cues and its short form."""

from __future__ import annotations

from msgspec.structs import replace

from sessionbuilder.diagnostics import codes
from sessionbuilder.session.block import CUE_KEYS, Block
from sessionbuilder.source.fields import UNREAD, Unread, fields_of
from sessionbuilder.source.nodes import Mapping, Node, Scalar, Sequence
from sessionbuilder.source.reader import Reader
from sessionbuilder.workspace.read_cues import CUES, read_cues


def read_block(kind: type[Block], node: Mapping, reader: Reader) -> Block | Unread:
    """Return the block of `kind` that `node` describes; its first key is the kind."""
    (key, heading), *rest = node.entries
    titled = kind.read_heading(heading, reader)
    cues = read_cues(kind, rest, reader) if _reads_aloud(kind, rest, reader) else UNREAD
    body = Mapping(tuple((name, value) for name, value in rest if name.text not in _CUE_WORDS), key.span)
    values = reader.fields(kind, body, known=dict.fromkeys(_CUE_WORDS), kind=kind.kind, base=Block)
    if titled is UNREAD or cues is UNREAD or values is UNREAD:
        return UNREAD
    spans = {name.text: value.span for name, value in node.entries}
    block = kind(**values, **titled, cues=cues, span=key.span, spans=spans)
    block.check(reader.report)
    if block.short is None:
        return block
    for key, _ in block.short.node.entries:
        if key.text in SAME_IN_SHORT:
            reader.report.add(
                codes.UNKNOWN_KEY,
                key.span,
                f"`{key.text}` cannot be another one in a short form.",
                "write it once, outside of `short`",
            )
    whole = Mapping(tuple(entry for entry in node.entries if entry[0].text != "short"), node.span)
    variant = read_block(kind, whole.overlaid(block.short.node.entries), reader)
    return UNREAD if isinstance(variant, Unread) else replace(block, variant=variant)


SAME_IN_SHORT = {
    "id",
    "at",
    "not-before",
    "not-after",
    "priority",
    "keep-with",
    "requires",
    "pre-work",
    "short",
    "accept",
}
"""What a short form cannot change: by it other blocks and the clock know the block."""

_CUE_WORDS = {*CUE_KEYS, CUES}


def _reads_aloud(kind: type[Block], entries: list[tuple[Scalar, Node]], reader: Reader) -> bool:
    """Return whether `read` is a cue, where `kind` also has a field `reading`; where it is not, note the fault."""
    if "reading" not in fields_of(kind):
        return True
    mistaken = [
        key
        for key, value in entries
        if key.text == "read"
        and any(isinstance(item, Mapping) for item in (value.items if isinstance(value, Sequence) else (value,)))
    ]
    for key in mistaken:
        reader.report.add(
            codes.WRONG_TYPE,
            key.span,
            "`read` is what the facilitator reads out word for word, and holds a text.",
            "what people are to read stands under `reading:`, with `for` and `address`",
        )
    return not mistaken
