"""A kind of block -> what an editor writes when somebody chooses it: its title and the lines that it needs."""

from __future__ import annotations

import re
import types
import typing
from collections.abc import Iterator
from typing import Annotated, Any, Literal, Union

from msgspec import Struct

from sessionbuilder.schema.shapes import Schema
from sessionbuilder.session.block import Block
from sessionbuilder.source.fields import Between, OneOf, OwnLines, Spelt, fields_of
from sessionbuilder.source.links import Address
from sessionbuilder.text import RichText
from sessionbuilder.units import Clock, Duration


def snippet(kind: type[Block], about: str) -> Schema:
    """Return the snippet for a block of `kind`, whose places to fill are numbered as editors number them."""
    number = iter(range(1, 1_000))
    named = "read_heading" in vars(kind)  # its first key is a name, and no title
    body: dict[str, Any] = {kind.kind: _place(number, kind.usual_title or ("name" if named else "Title"))}
    for key, field in fields_of(kind).items():
        if field.required or (key == "source" and kind.needs_source):
            body[key] = filled(field.type, number, key)
    return {"label": kind.kind, "description": about, "body": body}


def _place(number: Iterator[int], word: str) -> str:
    return f"${{{next(number)}:{word}}}"


_USUAL: dict[Any, str] = {Duration: "20", Clock: "09:30", Address: "https://example.org"}


def filled(wanted: Any, number: Iterator[int], word: str, owner: type | None = None) -> Any:
    """Return the fewest lines that can be read as `wanted`, with places to fill; a text that is any words is `word`."""
    extras: list[Any] = []
    if typing.get_origin(wanted) is Annotated:
        wanted, *extras = typing.get_args(wanted)
    if wanted in _USUAL:
        return _place(number, _USUAL[wanted])
    if spelt := next((extra for extra in extras if isinstance(extra, Spelt)), None):
        example = re.search("`([^`]*)`", spelt.such_as)
        return _place(number, example[1] if example else word)
    if wanted is OwnLines:
        assert owner is not None
        also = next((extra[0] for extra in extras if isinstance(extra, OneOf)), "")
        return _lines(owner, number, also)
    if hasattr(wanted, "written_as"):
        return filled(wanted.written_as, number, word, wanted)
    between = next((extra for extra in extras if isinstance(extra, Between)), Between(1, 1))
    origin, arguments = typing.get_origin(wanted), typing.get_args(wanted)
    if origin in (Union, types.UnionType):
        return filled(arguments[0], number, word, owner)
    if origin is tuple:
        return [filled(arguments[0], number, word, owner) for _ in range(max(between.least, 1))]
    if origin is dict:
        return {f"{word}-{each}": filled(arguments[1], number, word, owner) for each in ("one", "two")}
    if origin is Literal:
        return f"${{{next(number)}|{','.join(arguments)}|}}"
    if wanted is int:
        return _place(number, str(between.least))
    if isinstance(wanted, type) and issubclass(wanted, Struct) and wanted is not RichText:
        return _lines(wanted, number)
    return _place(number, word)


def _lines(record: type, number: Iterator[int], also: str = "") -> dict[str, Any]:
    """Return the lines that `record` needs, and the one for the field `also`."""
    fields = fields_of(record).items()
    return {key: filled(field.type, number, key) for key, field in fields if field.required or key == also}
