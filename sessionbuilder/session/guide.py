"""The classes of kinds -> what a trainer reads about them: purpose and fields, from the docstrings in the code."""

from __future__ import annotations

import ast
import inspect
import textwrap
import types
import typing
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Annotated, Any, Literal, Union

from msgspec import Struct
from msgspec.structs import replace

from sessionbuilder.diagnostics import Span
from sessionbuilder.session.block import CUE_KEYS, Block
from sessionbuilder.session.files import FILES
from sessionbuilder.session.hours import Hours
from sessionbuilder.session.kinds import kind_names, kind_of
from sessionbuilder.session.when import When
from sessionbuilder.source.fields import Between, FieldShape, Label, Reference, fields_of
from sessionbuilder.text import Prose, RichText
from sessionbuilder.units import Clock, Duration

_WIDTH = 80
_RESTATED = ("minutes", "source")
"""Fields of every block that a kind may take in another way, and then shows among its own."""


def list_kinds() -> str:
    """Return every kind with the first sentence about it."""
    names = kind_names()
    wide = max(map(len, names))
    lines = []
    for name in names:
        kind = kind_of(name)
        assert kind is not None
        about = _sentence(inspect.getdoc(inspect.getmodule(kind)) or "")
        lines += textwrap.wrap(f"{name:{wide}}  {about}", _WIDTH, subsequent_indent=" " * (wide + 2))
    return "\n".join([*lines, "", "`sessionbuilder kinds KIND` shows the fields of one."])


def describe_kind(kind: type[Block]) -> str:
    """Return what `kind` is for, its own fields, and those that every block has."""
    return "\n".join(_lines(kind))


def describe_file(word: str) -> str:
    """Return where the file called `word` in `FILES` lies, and its fields."""
    record, where = FILES[word]
    notes = field_notes(record)
    lines = [*textwrap.wrap(f"`{word}` is no block but a file: {where}.", _WIDTH), "", "Its fields:"]
    for key, field in fields_of(record).items():
        lines += _field(key, field, notes)
    return "\n".join(lines)


def field_notes(record: type) -> dict[str, str]:
    """Return the docstring under each field of `record`, by attribute, its parents' fields first."""
    notes: dict[str, str] = {}
    for base in reversed(record.__mro__):
        if issubclass(base, Struct) and base is not Struct:
            notes |= _own_notes(base)
    return notes


@cache
def _own_notes(record: type) -> dict[str, str]:
    """Return the docstrings under the fields that `record` itself declares."""
    body = ast.parse(textwrap.dedent(inspect.getsource(record))).body[0]
    assert isinstance(body, ast.ClassDef)
    return {
        line.target.id: " ".join(following.value.value.split())
        for line, following in pairwise(body.body)
        if isinstance(line, ast.AnnAssign)
        and isinstance(line.target, ast.Name)
        and isinstance(following, ast.Expr)
        and isinstance(following.value, ast.Constant)
        and isinstance(following.value.value, str)
    }


def _lines(kind: type[Block]) -> Iterator[str]:
    title = "Title" if not kind.usual_title else kind.usual_title
    yield f"- {kind.kind}: {title}"
    yield ""
    yield from textwrap.wrap(" ".join((inspect.getdoc(kind) or "").split()), _WIDTH)
    common = set(fields_of(Block))
    fields = fields_of(kind)
    own = {key: field for key, field in fields.items() if key not in common or kind is Block}
    notes = field_notes(kind)
    usual = field_notes(Block)
    # a kind may have taken a field of all blocks for its first key
    if overridden := {key for key in common if key in fields and usual.get(key) != notes.get(fields[key].name)}:
        own |= {key: field for key, field in fields.items() if key in overridden and key in _RESTATED}
    if kind.needs_source:
        own["source"] = replace(fields_of(kind)["source"], required=True)
    if own:
        yield ""
        yield "Its fields:"
        for key, field in own.items():
            yield from _field(key, field, notes)
            if key not in _RESTATED and (record := _record_in(field.type)):
                yield "      Each of them has:"
                inner = field_notes(record)
                for part, shape in fields_of(record).items():
                    yield from (f"    {line}" for line in _field(part, shape, inner, _WIDTH - 4))
    yield ""
    yield "Fields of every block:"
    for key, field in fields_of(Block).items():
        if key not in own and key in fields:
            yield from _field(key, field, notes)
    yield ""
    yield from textwrap.wrap("For the facilitator only: " + ", ".join([*CUE_KEYS, "cues"]) + ".", _WIDTH)


def _field(key: str, field: FieldShape, notes: dict[str, str], width: int = _WIDTH) -> Iterator[str]:
    needed = ", needed" if field.required else ""
    yield f"  {key} ({_shape(field.type)}{needed})"
    yield from textwrap.wrap(notes.get(field.name, ""), width, initial_indent="      ", subsequent_indent="      ")


def _record_in(wanted: Any) -> type[Struct] | None:
    """Return the record of which a field holds a list; None where it holds anything else, or is written as a list."""
    while typing.get_origin(wanted) is Annotated:
        wanted = typing.get_args(wanted)[0]
    if typing.get_origin(wanted) is not tuple:
        return None
    item = typing.get_args(wanted)[0]
    record = isinstance(item, type) and issubclass(item, Struct) and item is not RichText
    return item if record and Span not in [field.type for field in fields_of(item).values()] else None


_WORDS: dict[Any, str] = {
    str: "text",
    RichText: "text",
    Prose: "paragraphs or list",
    Label: "name",
    Reference: "name",
    Duration: "minutes",
    Clock: "clock time",
    int: "number",
    Hours: "hours",
}


def _shape(wanted: Any) -> str:
    """Return what a field takes, in a word or two."""
    if typing.get_origin(wanted) is Annotated:
        inner, *extras = typing.get_args(wanted)
        between = next((extra for extra in extras if isinstance(extra, Between)), None)
        if inner is int and between:
            return f"number from {between.least} to {between.most}"
        if between and between.most < 1000:
            return f"{_shape(inner)}, {between.least} to {between.most}"
        return _shape(inner)
    origin, arguments = typing.get_origin(wanted), typing.get_args(wanted)
    if origin in (Union, types.UnionType):
        return _shape(next(argument for argument in arguments if argument is not types.NoneType))
    if origin is tuple:
        return "list"
    if origin is Literal:
        return " or ".join(str(argument) for argument in arguments)
    words = "text" if isinstance(wanted, type) and issubclass(wanted, (str, When)) else "`key: value` lines"
    return _WORDS.get(wanted, getattr(wanted, "written_as", words))


def _sentence(text: str) -> str:
    return " ".join(text.split("\n\n", maxsplit=1)[0].split())
