"""The lines of a block, as nodes -> the block of its kind, with its cues and its short form."""

from __future__ import annotations

from msgspec.structs import replace

from sessionbuilder.content import Cue
from sessionbuilder.diagnostics import choose_from, codes, did_you_mean
from sessionbuilder.session.among_cues import check_cue
from sessionbuilder.session.block import CUE_KEYS, Block
from sessionbuilder.source.fields import UNREAD, Unread, fields_of
from sessionbuilder.source.nodes import Mapping, Node, Scalar, Sequence
from sessionbuilder.source.reader import Reader
from sessionbuilder.text import shortened


def read_block(kind: type[Block], node: Mapping, reader: Reader) -> Block | Unread:
    """Return the block of `kind` that `node` describes; its first key is the kind."""
    (key, heading), *rest = node.entries
    titled = kind.read_heading(heading, reader)
    cues = _read_cues(kind, rest, reader) if _reads_aloud(kind, rest, reader) else UNREAD
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

_CUE_WORDS = {*CUE_KEYS, "cues"}


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


def _with_verb(item: Node) -> str:
    """Return how a text among the cues is written, which has no verb of its own; empty where it is no text."""
    text = " ".join(item.text.split()) if isinstance(item, Scalar) else ""
    if not text:
        return ""
    first, _, rest = text.partition(" ")
    verb = first.rstrip(":").lower()
    words = rest if verb in CUE_KEYS and rest else text
    return f"write `- {verb if words is rest else 'say'}: {shortened(words, _SHOWN)}`"


_SHOWN = 40
"""Letters of a text in a hint."""


def _read_cues(kind: type[Block], entries: list[tuple[Scalar, Node]], reader: Reader) -> tuple[Cue, ...] | Unread:
    """Return the cues among the `entries` of a `kind`; the list under `cues:` stands where it is written."""
    pairs: list[tuple[Scalar, Node]] = []
    sound = True
    for key, value in entries:
        if key.text in CUE_KEYS:
            pairs.append((key, value))
        elif key.text == "cues":
            for item in value.items if isinstance(value, Sequence) else (value,):
                if isinstance(item, Mapping):
                    pairs += item.entries
                else:
                    reader.wrong(item, "`verb: text`, such as `say: Welcome`,", _with_verb(item))
                    sound = False
    cues: list[Cue] = []
    for key, value in pairs:
        if key.text not in CUE_KEYS:
            reader.report.add(
                codes.UNKNOWN_KEY,
                key.span,
                f"`{key.text}` is not an instruction to a facilitator.",
                did_you_mean(key.text, CUE_KEYS) or choose_from(CUE_KEYS),
            )
            sound = False
            continue
        if not check_cue(key.text, value, fields_of(kind), reader.report):
            sound = False
            continue
        if isinstance(value, Sequence) and not value.items:
            continue
        texts = reader.prose(value)
        if isinstance(texts, Unread):
            sound = False
        else:
            cues.append(Cue(CUE_KEYS[key.text], texts))
    return tuple(cues) if sound else UNREAD
