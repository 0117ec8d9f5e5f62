"""The lines of a block that are for its facilitator, as nodes -> cues, each with the slide at which it is used."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from sessionbuilder.content import Cue, Place
from sessionbuilder.diagnostics import choose_from, codes, did_you_mean
from sessionbuilder.session.among_cues import check_cue
from sessionbuilder.session.block import CUE_KEYS, Block
from sessionbuilder.source.fields import UNREAD, Unread, fields_of
from sessionbuilder.source.nodes import Mapping, Node, Scalar, Sequence
from sessionbuilder.source.reader import Reader
from sessionbuilder.text import shortened

CUES = "cues"
"""The key of a list of cues."""
SLIDE = "slide"
"""The key in it that says at which slide of the block what follows is used."""
_SHOWN = 40
"""Letters of a text in a hint."""
_Read: TypeAlias = Cue | Unread | None
"""A cue; or that there is a fault, or nothing."""


def read_cues(kind: type[Block], entries: list[tuple[Scalar, Node]], reader: Reader) -> tuple[Cue, ...] | Unread:
    """Return the cues among the `entries` of a `kind`; the list under `cues:` stands where it is written."""
    read: list[_Read] = []
    for key, value in entries:
        if key.text in CUE_KEYS:
            read.append(_cue(kind, key, value, None, reader))
        elif key.text == CUES:
            read += _listed(kind, value, reader)
    return UNREAD if UNREAD in read else tuple(cue for cue in read if isinstance(cue, Cue))


def _listed(kind: type[Block], node: Node, reader: Reader) -> Iterator[_Read]:
    """Yield what stands in a list of cues; from a line `slide:` on, what follows is used at that slide."""
    slide: Place | None = None
    for item in node.items if isinstance(node, Sequence) else (node,):
        if not isinstance(item, Mapping):
            yield reader.wrong(item, "`verb: text`, such as `say: Welcome`,", _with_verb(item))
            continue
        for key, value in item.entries:
            if key.text != SLIDE:
                yield _cue(kind, key, value, slide, reader)
            elif isinstance(words := reader.line(value), Unread):
                yield UNREAD
            else:
                slide = Place(words, value.span)


def _cue(kind: type[Block], key: Scalar, value: Node, slide: Place | None, reader: Reader) -> _Read:
    if key.text not in CUE_KEYS:
        reader.report.add(
            codes.UNKNOWN_KEY,
            key.span,
            f"`{key.text}` is not an instruction to a facilitator.",
            did_you_mean(key.text, (*CUE_KEYS, SLIDE)) or choose_from(CUE_KEYS),
        )
        return UNREAD
    if not check_cue(key.text, value, fields_of(kind), reader.report):
        return UNREAD
    if isinstance(value, Sequence) and not value.items:
        return None
    texts = reader.prose(value)
    return UNREAD if isinstance(texts, Unread) else Cue(CUE_KEYS[key.text], texts, slide)


def _with_verb(item: Node) -> str:
    """Return how a text among the cues is written, which has no verb of its own; empty where it is no text."""
    text = " ".join(item.text.split()) if isinstance(item, Scalar) else ""
    if not text:
        return ""
    first, _, rest = text.partition(" ")
    verb = first.rstrip(":").lower()
    words = rest if verb in CUE_KEYS and rest else text
    return f"write `- {verb if words is rest else 'say'}: {shortened(words, _SHOWN)}`"
