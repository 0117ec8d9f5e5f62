"""Lines that are not set in under their key -> the same where they belong, and the fault that says so, told once."""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Collection
from collections.abc import Mapping as Table
from typing import Any, Union

from msgspec import Struct

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.source.fields import FieldShape, fields_of
from sessionbuilder.source.nodes import Mapping, Node, Scalar
from sessionbuilder.text import shortened

_SHOWN = 200
"""Letters of a line in a message."""


def under_fields(node: Mapping, shapes: Table[str, FieldShape], known: Collection[str], report: Report) -> Mapping:
    """Return the record `node` with lines under those keys that hold lines, where they stand beside them.

    They are keys that mean nothing where they stand: neither in `shapes` nor `known`.
    """

    def opens(key: str) -> bool:
        return key in shapes and _holds_lines(shapes[key].type)

    return _hung(node, opens, lambda key: key not in shapes and key not in known, report)


def under_names(node: Mapping, wanted: Any, report: Report) -> Mapping:
    """Return the table `node` with the fields of its records `wanted` under their names."""
    if not _holds_lines(wanted):
        return node
    return _hung(node, lambda key: True, fields_of(wanted).__contains__, report)


def _hung(node: Mapping, opens: Callable[[str], bool], belongs: Callable[[str], bool], report: Report) -> Mapping:
    if not any(isinstance(value, Scalar) and value.empty for _, value in node.entries):
        return node
    entries: list[tuple[Scalar, Node]] = []
    under: list[tuple[Scalar, Node]] = []
    hangs = False
    for key, value in node.entries:
        if hangs and belongs(key.text):
            if not under:
                _tell(entries[-1][0], key, value, report)
            under.append((key, value))
            entries[-1] = (entries[-1][0], Mapping(tuple(under), under[0][0].span))
            continue
        under, hangs = [], isinstance(value, Scalar) and value.empty and opens(key.text)
        entries.append((key, value))
    return Mapping(tuple(entries), node.span)


def _tell(owner: Scalar, key: Scalar, value: Node, report: Report) -> None:
    words = f" {value.text.strip()}" if isinstance(value, Scalar) else ""
    message = f"This line stands beside `{shortened(owner.text)}`, and belongs under it."
    line = shortened(f"{key.text}:{words}", _SHOWN)
    hint = f"put two more spaces before `{line}`, and before every line that belongs there"
    report.add(codes.NOT_SET_IN, key.span, message, hint)


def _holds_lines(wanted: Any) -> bool:
    """Whether what is read as `wanted` is written in lines of its own, each with a key."""
    origin, arguments = typing.get_origin(wanted), typing.get_args(wanted)
    if origin is typing.Annotated:
        return _holds_lines(arguments[0])
    if origin in (Union, types.UnionType):
        return any(map(_holds_lines, arguments))
    if origin in (dict, Table):
        return True
    return isinstance(wanted, type) and issubclass(wanted, Struct) and not hasattr(wanted, "from_node")
