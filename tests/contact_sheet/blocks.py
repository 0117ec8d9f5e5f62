"""A kind, how much and how long -> a block of it as an author might write it, made from the example on its page.

Lists get as many items as the annotation of their field allows, and texts as many words as are wanted. What the program
does not take, since a drawing has no room for so much or a name stands for something, comes down step by step until it
does: so a kind that is new is covered without an edit here.
"""

from __future__ import annotations

import itertools
import json
import types
import typing
from collections.abc import Callable, Iterator, Mapping
from typing import Annotated, Any, NamedTuple, Union

from msgspec import Struct

from sessionbuilder.catalogue.fields import own_fields
from sessionbuilder.diagnostics import Report, SourceFile
from sessionbuilder.kinds.by_name import kind_of
from sessionbuilder.pages import example_of
from sessionbuilder.source.fields import Between, FieldShape, fields_of
from sessionbuilder.source.nodes import Mapping as Lines
from sessionbuilder.source.nodes import Node, Scalar
from sessionbuilder.source.yaml import parse_blocks
from sessionbuilder.text import Item, Prose, RichText
from tests.contact_sheet.words import title, words

AMOUNTS: dict[str, tuple[int, ...]] = {"one": (1, 2), "few": (3, 2), "many": (12, 9, 7, 6, 5, 4)}
"""How many items, the first that the program takes."""
LENGTHS: dict[str, tuple[int, ...]] = {"short": (2, 4), "long": (22, 15, 9)}
"""How many words, likewise."""
_TEXTS = (RichText, Item, Prose)
_HEADING = 7
"""Words of a text over another, at most."""
_KEPT = ("minutes", "source")
"""Fields that say no more where there is more in them."""

Sound = Callable[[str], bool]
"""Whether the program takes the block that is written so."""
_Tree = Any
"""A block as YAML reads it, every scalar a text."""


class Size(NamedTuple):
    """How many items, and how many words in each of their texts."""

    items: int
    """0 for as many as there are: lists within a list stay as they are."""
    words: int


def block_of(kind: str, amount: str, length: str, sound: Sound) -> str:
    """The block as YAML, in one line; `sound` is asked until everything is as large as it may be."""
    found = kind_of(kind)
    example = example_of(kind)
    assert found
    assert example
    node = parse_blocks(SourceFile("example.yaml", example), Report(), kind)
    assert node
    (read,) = _tree(node)
    fields = {key: field for key, field in own_fields(found).items() if key not in _KEPT and key in read}
    sizes = [Size(*size) for size in itertools.product(AMOUNTS[amount], LENGTHS[length])]
    sizes.sort(key=lambda size: -size.items * size.words if amount == "many" else 0)
    base = _bare(read, fields, sound) if (amount, length) == ("one", "short") else read
    base = _titled(base, kind, sound, long=length == "long")
    fields = {key: field for key, field in fields.items() if key in base}
    for size in sizes[:2]:
        whole = base | {key: sized(base[key], field.type, size) for key, field in fields.items()}
        if sound(written(whole)):
            return written(whole)
    for key, field in fields.items():
        tried = (base | {key: sized(base[key], field.type, size)} for size in sizes)
        base = next((block for block in tried if block != base and sound(written(block))), base)
    return written(base)


def written(block: _Tree) -> str:
    """The block as YAML in one line."""
    return f"- {json.dumps(block, ensure_ascii=False)}"


def _tree(node: Node) -> _Tree:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Lines):
        return {key.text: _tree(value) for key, value in node.entries}
    return [_tree(item) for item in node.items]


def _bare(block: _Tree, fields: Mapping[str, FieldShape], sound: Sound) -> _Tree:
    """The block without what it can do without."""
    for key, field in fields.items():
        without = {each: value for each, value in block.items() if each != key}
        if not field.required and sound(written(without)):
            block = without
    return block


def _titled(block: _Tree, kind: str, sound: Sound, *, long: bool) -> _Tree:
    other = block | {kind: title(len(kind), long=long)}
    return other if sound(written(other)) else block


def sized(value: _Tree, wanted: Any, size: Size, numbers: Iterator[int] | None = None) -> _Tree:
    """The value as its field of the type `wanted` has it at that size."""
    numbers = numbers or itertools.count()
    wanted, between = _plain(wanted)
    if isinstance(value, list):
        inner = next(iter(typing.get_args(wanted)), RichText)
        least, most = between or Between(1, 1_000)
        count = min(max(size.items, least), most) if size.items else len(value)
        within = size._replace(items=0)
        return [sized(value[number % len(value)], inner, within, numbers) for number in range(count)]
    if isinstance(value, dict) and typing.get_origin(wanted) is dict:
        values = list(value.values())
        return {words(next(numbers), min(size.words, 6)): values[n % len(values)] for n in range(size.items)}
    if isinstance(value, dict):
        fields = fields_of(wanted) if isinstance(wanted, type) and issubclass(wanted, Struct) else {}
        # what comes first is a heading where more follows
        first = size._replace(words=min(size.words, _HEADING)) if len(value) > 1 else size
        sizes = itertools.chain([first], itertools.repeat(size))
        return {
            key: sized(each, fields[key].type, own, numbers) if key in fields else each
            for (key, each), own in zip(value.items(), sizes, strict=False)
        }
    return words(next(numbers), size.words) if _is_text(wanted) else value


def _is_text(wanted: Any) -> bool:
    return wanted in _TEXTS or RichText in typing.get_args(getattr(wanted, "written_as", None))


def _plain(wanted: Any) -> tuple[Any, Between | None]:
    """The type without what is said of it, and how many there may be."""
    between = None
    while True:
        origin, arguments = typing.get_origin(wanted), typing.get_args(wanted)
        if origin is Annotated:
            between = next((extra for extra in arguments[1:] if isinstance(extra, Between)), between)
            wanted = arguments[0]
        elif origin in (Union, types.UnionType) and types.NoneType in arguments:
            wanted = next(each for each in arguments if each is not types.NoneType)
        elif typing.get_origin(getattr(wanted, "written_as", None)) is not None and not _is_text(wanted):
            wanted = wanted.written_as
        else:
            return wanted, between
