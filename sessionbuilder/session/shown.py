"""A block as it is written -> those of its texts that participants may meet: nothing for its facilitator."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from sessionbuilder.session.block import Block
from sessionbuilder.source.fields import Facilitator, fields_of
from sessionbuilder.text import RichText, texts_in


def texts_shown(block: Block) -> Iterator[RichText]:
    """Yield every text of `block` in its full form that participants may meet, on slides or on paper."""
    yield from (text for text in texts_in(block, hidden=_hidden) if text.span)


def texts_without_source(block: Block) -> Iterator[RichText]:
    """Yield the same, but for items that name a source of their own."""
    cited = {
        text
        for name in block.__struct_fields__
        if isinstance(items := getattr(block, name), tuple)
        for item in items
        if isinstance(item, Struct) and (getattr(item, "source", None) or getattr(item, "attribution", None))
        for text in texts_in(item)
    }
    yield from (text for text in texts_shown(block) if text not in cited)


@cache
def _hidden(record: type[Struct]) -> frozenset[str]:
    """Return the fields of `record` that its participants do not meet."""
    private = {
        field.name
        for field in fields_of(record).values()
        if Facilitator.ONLY in typing.get_args(field.type) or field.name == "pre_work"
    }
    return frozenset({*private, "cues", "variant"} & {*record.__struct_fields__})
