"""The classes of kinds -> what a trainer reads about them: purpose and fields, from the docstrings in the code."""

from __future__ import annotations

import ast
import inspect
import textwrap
import types
import typing
from collections.abc import Iterator, Mapping
from enum import Enum
from functools import cache
from itertools import pairwise
from typing import Annotated, Any, Literal, Union

from msgspec import Struct
from msgspec.structs import replace

from sessionbuilder.kinds.names import kind_names
from sessionbuilder.pages import example_of, example_that_begins, opening_of
from sessionbuilder.session.block import CUE_KEYS, Block
from sessionbuilder.session.hours import Hours
from sessionbuilder.source.fields import Between, FieldShape, Label, Reference, Spelt, Words, fields_of
from sessionbuilder.text import Item, Prose, RichText
from sessionbuilder.units import Clock, Duration
from sessionbuilder.workspace.files import FILES

_WIDTH = 80
_RESTATED = ("minutes", "source")
"""Fields of every block that a kind may take in another way, and then shows among its own."""


def describe_kind(kind: type[Block]) -> str:
    """Return what `kind` is for, an example, its own fields, and those that every block has."""
    return "\n".join(_lines(kind))


def describe_file(word: str) -> str:
    """Return where the file called `word` in `FILES` lies, an example, and its fields."""
    file = FILES[word]
    what = "is a file too" if word in kind_names() else "is no block but a file"
    lines = textwrap.wrap(f"`{word}` {what}, {file.where}.", _WIDTH, break_on_hyphens=False)
    if example := example_that_begins(file.begins) or file.shipped():
        lines += ["", "An example:", "", *example.rstrip("\n").split("\n")]
    if file.record:
        lines += ["", "Its fields:", *_fields(fields_of(file.record), field_notes(file.record))]
    return "\n".join(lines)


def field_notes(record: type) -> dict[str, str]:
    """Return the docstring under each field of `record`, by attribute, its parents' fields first."""
    notes: dict[str, str] = {}
    for base in reversed(record.__mro__):
        if issubclass(base, Struct) and base is not Struct:
            notes |= _own_notes(base)
    return notes


def member_notes(members: type[Enum]) -> dict[str, str]:
    """Return the docstring under each of `members`, by its name."""
    return _own_notes(members)


@cache
def _own_notes(record: type) -> dict[str, str]:
    """Return the docstrings under the names that the class `record` itself declares."""
    body = ast.parse(textwrap.dedent(inspect.getsource(record))).body[0]
    assert isinstance(body, ast.ClassDef)
    return {
        name.id: " ".join(following.value.value.split())
        for line, following in pairwise(body.body)
        if isinstance(line, ast.AnnAssign | ast.Assign)
        and isinstance(name := line.target if isinstance(line, ast.AnnAssign) else line.targets[0], ast.Name)
        and isinstance(following, ast.Expr)
        and isinstance(following.value, ast.Constant)
        and isinstance(following.value.value, str)
    }


def _lines(kind: type[Block]) -> Iterator[str]:
    yield from (f"{kind.kind} ({kind.listed_under})", "")
    about = opening_of(kind.kind) or " ".join((inspect.getdoc(kind) or "").split())
    yield from textwrap.wrap(about, _WIDTH, break_on_hyphens=False)
    if example := example_of(kind.kind):
        yield from ("", "An example:", "", *example.rstrip("\n").split("\n"))
    own = own_fields(kind)
    notes = field_notes(kind)
    if own:
        yield from ("", "Its fields:", *_fields(own, notes))
    yield from ("", "Fields of every block:")
    for key, field in fields_of(Block).items():
        if key not in own and key in fields_of(kind):
            yield from _field(key, field, notes)
    yield ""
    yield from textwrap.wrap(
        "For the facilitator only: " + ", ".join([*CUE_KEYS, "cues"]) + ".", _WIDTH, break_on_hyphens=False
    )
    more = f"`sessionbuilder new block {kind.kind}` prints one to paste, with every line explained; "
    more += (
        f"`sessionbuilder kinds {kind.kind} --open` shows its slide, `sessionbuilder docs {kind.kind}` all of its page."
    )
    yield from ("", *textwrap.wrap(more, _WIDTH, break_on_hyphens=False))


def own_fields(kind: type[Block]) -> dict[str, FieldShape]:
    """Return the fields that `kind` has of its own or takes in a way of its own, by key."""
    common = set(fields_of(Block))
    fields = fields_of(kind)
    own = {key: field for key, field in fields.items() if key not in common}
    notes, usual = field_notes(kind), field_notes(Block)
    # a kind may have taken a field of all blocks for its first key
    own |= {
        key: fields[key]
        for key in fields
        if key in common and key in _RESTATED and usual.get(key) != notes.get(fields[key].name)
    }
    if kind.needs_source:
        own["source"] = replace(fields["source"], required=True)
    return own


def _fields(fields: Mapping[str, FieldShape], notes: Mapping[str, str]) -> Iterator[str]:
    """Yield the lines on each of `fields`, and on the fields of the records that they hold."""
    for key, field in fields.items():
        yield from _field(key, field, notes)
        record, several = record_in(field.type)
        if record and key not in _RESTATED:
            yield "      Each of them has:" if several else "      It has:"
            inner = field_notes(record)
            for part, shape in fields_of(record).items():
                yield from (f"    {line}" for line in _field(part, shape, inner, _WIDTH - 4))


def _field(key: str, field: FieldShape, notes: Mapping[str, str], width: int = _WIDTH) -> Iterator[str]:
    needed = ", needed" if field.required else ""
    yield f"  {key} ({shape_of(field.type)}{needed})"
    yield from textwrap.wrap(notes.get(field.name, ""), width, initial_indent="      ", subsequent_indent="      ")


def record_in(wanted: Any) -> tuple[type[Struct] | None, bool]:
    """Return the record that a field holds, and whether it holds a list of them; None where it holds anything else.

    A record that is read in a way of its own, such as minutes, is no record to its author.
    """
    several = False
    while typing.get_origin(wanted) is not None:
        several = several or typing.get_origin(wanted) is tuple
        wanted = next((each for each in typing.get_args(wanted) if each is not types.NoneType), None)
    if not isinstance(wanted, type) or not issubclass(wanted, Struct) or wanted in (*_WORDS, Item):
        return None, several
    written_otherwise = hasattr(wanted, "from_node") or hasattr(wanted, "read") or not fields_of(wanted)
    return (None if written_otherwise else wanted), several


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


def shape_of(wanted: Any) -> str:
    """Return what a field takes, in a word or two."""
    if typing.get_origin(wanted) is Annotated:
        inner, *extras = typing.get_args(wanted)
        between = next((extra for extra in extras if isinstance(extra, Between)), None)
        if words := next((extra for extra in extras if isinstance(extra, Words)), None):
            return " or ".join(words)
        if inner is int and between:
            return f"number from {between.least} to {between.most}"
        if between and between.most < 1000 and typing.get_origin(inner) is tuple:
            same = between.least == between.most
            return (
                f"{shape_of(inner)} of {between.most}"
                if same
                else f"{shape_of(inner)}, {between.least} to {between.most}"
            )
        return shape_of(inner)
    origin, arguments = typing.get_origin(wanted), typing.get_args(wanted)
    if origin in (Union, types.UnionType):
        ways = [each for each in arguments if each is not types.NoneType]
        if any(isinstance(extra, Spelt) for each in ways for extra in typing.get_args(each)):
            return shape_of(ways[0])  # the others are the same, as YAML may take it
        return " or ".join(dict.fromkeys(map(shape_of, ways)))
    if origin is tuple:
        return "list"
    if origin is Literal:
        return " or ".join(str(argument) for argument in arguments)
    if wanted not in _WORDS and hasattr(wanted, "written_as"):
        return str(shape_of(wanted.written_as))
    return _WORDS.get(wanted, "text" if isinstance(wanted, type) and issubclass(wanted, str) else "`name: value` lines")
