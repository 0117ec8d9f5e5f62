"""A place in a programme -> names with which a new block there begins: those of blocks nearby, or else of the pool."""

from __future__ import annotations

from collections.abc import Iterator

from sessionbuilder.source.nodes import Mapping, Scalar, Sequence
from sessionbuilder.studio.desk import Desk
from sessionbuilder.studio.editing.as_written import AsWritten
from sessionbuilder.studio.grammar.names import Names

_KEYS = ("case", "law", "source")
"""What a kind may need that only the pool can name."""


def names_near(place: int, written: AsWritten, desk: Desk) -> dict[str, str]:
    """Return a case, a provision and a source for a block after `place`; one that the pool has not got is left out."""
    blocks = sorted(enumerate(written.blocks), key=lambda each: abs(each[0] - place))
    known = Names(desk, written.name, written.name)
    found = dict[str, str]()
    for key in _KEYS:
        there = [name.name for name in known.called(key)]
        near = (name for _, block in blocks for name in _named(block, key) if name in there)
        if name := next(near, next(iter(there), "")):
            found[key] = name
    return found


def _named(block: Mapping, key: str) -> Iterator[str]:
    value = block.get(key)
    for each in value.items if isinstance(value, Sequence) else (value,):
        if isinstance(each, Scalar):
            yield each.text.partition(",")[0].strip()  # a page may follow
