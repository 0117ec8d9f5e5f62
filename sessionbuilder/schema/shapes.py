"""The annotation of a field -> the JSON Schema of what its author may write there.

An editor reads YAML with types: `20` is a number, `yes` a truth value in old YAML, nothing at all is null. To the
reader all of them are texts. So a text is every scalar, and what is read from a text may be a number where YAML would
take it for one.
"""

from __future__ import annotations

import types
import typing
from typing import Annotated, Any, Literal, TypeAlias, Union

from msgspec import Struct

from sessionbuilder.catalogue.fields import field_notes
from sessionbuilder.schema.patterns import typed
from sessionbuilder.source import scalars
from sessionbuilder.source.fields import (
    Alone,
    Between,
    FieldShape,
    Label,
    OneOf,
    OwnLines,
    Reference,
    Spelt,
    Words,
    fields_of,
)
from sessionbuilder.source.links import Address
from sessionbuilder.text import Item, Prose, RichText
from sessionbuilder.units import Clock, Duration

Schema: TypeAlias = dict[str, Any]

_ANY_NUMBER = Between(0, 1_000_000)
"""The range of a whole number for which none is said."""

NOTHING: Schema = {"not": {"type": ["number", "boolean", "array", "object"]}, "pattern": r"^\s*$"}
"""Nothing at all, or blanks in quotes. Types are said by what they are not, or editors would offer `null`."""
TEXT: Schema = {
    "anyOf": [
        {"type": ["string", "number"], "pattern": r"\S", "errorMessage": "A text should stand here."},
        {"not": {"type": ["string", "number", "null", "array", "object"]}},
    ]
}
"""Any scalar with something in it. The second is a truth value, which editors would offer if it were called so."""
_NAME: Schema = {
    "anyOf": [
        {
            "type": "string",
            "pattern": r"^\s*[a-z0-9]+(?:-[a-z0-9]+)*\s*$",
            "errorMessage": "A name has small letters, digits and hyphens, such as `child-m`.",
        },
        {"not": {"type": ["string", "null", "array", "object"]}},
    ]
}
_ADDRESS: Schema = {
    "type": "string",
    "pattern": r"^\s*(?:[hH][tT][tT][pP][sS]?://|[mM][aA][iI][lL][tT][oO]:|\{)",
    "errorMessage": "An address starts with `https://`, `http://` or `mailto:`.",
}
_MINUTES = "a length of time such as `20`, `6 to 10` or `1h15`"
_TIME = "a time of day such as `09:30`"

SIMPLE: dict[Any, Any] = {
    str: TEXT,
    RichText: TEXT,
    Reference: TEXT,
    Label: _NAME,
    Address: _ADDRESS,
    Prose: RichText | Annotated[tuple[Item, ...], Between(1, 1_000), Alone.REFUSED],
    Item: RichText | OwnLines,
    Duration: Annotated[str, Spelt(scalars.LENGTH, _MINUTES, Between(0, scalars.LONGEST))] | scalars.Elastic,
    Clock: Annotated[str, Spelt(scalars.CLOCK, _TIME, Between(0, 2400), whole=False)],
    int: Annotated[int, _ANY_NUMBER],
    float: {"type": "number", "not": {"type": "integer"}},
    Any: {},
}
"""What the reader knows how to read: each as a schema, or as an annotation that says how it is written.

`float` says that YAML may take for a number that is not whole what is none at all, such as `06.2027`.
"""


class Shapes:
    """The schemas of one file. A record stands once, among the definitions, and is referred to."""

    def __init__(self) -> None:
        self.definitions: dict[str, Schema] = {"text": TEXT, "nothing": NOTHING}

    def record(self, record: type, extras: tuple[Any, ...] = ()) -> Schema:
        """Return what stands where the lines of `record` are wanted; of the keys in a `OneOf` one must be there."""
        name = f"{record.__module__.rpartition('.')[2]}.{record.__name__}"
        if name not in self.definitions:
            self.definitions[name] = {}  # a record may hold itself
            self.definitions[name] = self.lines(record)
        lines: Schema = {"$ref": f"#/definitions/{name}"}
        needed = [{"required": [key]} for extra in extras if isinstance(extra, OneOf) for key in extra]
        return {"allOf": [lines, {"anyOf": needed}]} if needed else lines

    def lines(self, record: type) -> Schema:
        """Return the schema of `name: value` lines for the fields of `record`."""
        fields, notes = fields_of(record), field_notes(record)
        first = next((key for key, field in fields.items() if field.required), next(iter(fields), "key"))
        return {
            "title": f"lines such as `{first}: ...`",
            "type": "object",
            "properties": {key: self.field(field, notes.get(field.name, "")) for key, field in fields.items()},
            "required": [key for key, field in fields.items() if field.required],
            "additionalProperties": False,
        }

    def field(self, field: FieldShape, note: str) -> Schema:
        """Return what may stand in `field`: nothing too, where it need not be there."""
        schema = self.of(field.type)
        return described(schema if field.required else either(schema, {"$ref": "#/definitions/nothing"}), note)

    def of(self, wanted: Any, owner: type | None = None) -> Schema:
        """Return what may stand where `wanted` is read; `owner` is the type whose `written_as` it is part of."""
        wanted, extras = _bare(wanted)
        if wanted is int and (between := _between(extras)):
            return _number(between)
        if spelt := next((extra for extra in extras if isinstance(extra, Spelt)), None):
            return _spelt(spelt)
        if words := next((extra for extra in extras if isinstance(extra, Words)), None):
            return _choice(words)
        if wanted is OwnLines:
            assert owner is not None
            return self.record(owner, extras)
        origin, arguments = typing.get_origin(wanted), typing.get_args(wanted)
        if origin in (Union, types.UnionType):
            return either(*(self.of(each, owner) for each in arguments if each is not types.NoneType))
        if origin is tuple:
            return self._list(arguments[0], extras, owner)
        if origin is dict:
            return self._table(arguments, extras, owner)
        if origin is Literal:
            return _choice(arguments)
        if wanted in SIMPLE:
            simple = SIMPLE[wanted]
            if simple is TEXT:
                return {"$ref": "#/definitions/text"}
            return simple if isinstance(simple, dict) else self.of(simple, wanted)
        if hasattr(wanted, "written_as"):
            return self.of(wanted.written_as, wanted)
        if isinstance(wanted, type) and issubclass(wanted, Struct) and not hasattr(wanted, "from_node"):
            return self.record(wanted)
        raise TypeError(f"{wanted} does not say how it is written: it needs `written_as`")

    def _list(self, item: Any, extras: tuple[Any, ...], owner: type | None) -> Schema:
        """Return a list of `item`; one of them alone is a list, too, where the reader takes it for one."""
        between = _between(extras)
        one = self.of(item, owner)
        size = {"minItems": between.least, "maxItems": between.most} if between else {}
        several: Schema = {"type": "array", "items": one, **size}
        alone = (between is None or between.least <= 1) and Alone.REFUSED not in extras and not _is_list(item)
        return either(several, one) if alone else several

    def _table(self, types_: tuple[Any, Any], extras: tuple[Any, ...], owner: type | None) -> Schema:
        key, value = types_
        names: Schema = {Label: {"pattern": _NAME["anyOf"][0]["pattern"]}, str: {"pattern": r"\S"}}.get(key) or {
            "enum": list(typing.get_args(key))
        }
        between = _between(extras)
        size = {"minProperties": between.least, "maxProperties": between.most} if between else {}
        return {"type": "object", "propertyNames": names, "additionalProperties": self.of(value, owner), **size}


def either(*schemas: Schema) -> Schema:
    """Return the schema of what fits one of `schemas`."""
    flat: list[Schema] = []
    for schema in schemas:
        flat += schema["anyOf"] if [*schema] == ["anyOf"] else [schema]
    return {"anyOf": flat} if len(flat) > 1 else flat[0]


def described(schema: Schema, note: str) -> Schema:
    """Return `schema` with the `note` that an editor shows beside it, its signs of emphasis understood."""
    marked = {"markdownDescription": note} if "`" in note else {}
    return {"description": note, **marked, **schema} if note else schema


def _bare(wanted: Any) -> tuple[Any, tuple[Any, ...]]:
    """Return `wanted` without its `Annotated`, and what stood there beside it."""
    if typing.get_origin(wanted) is not Annotated:
        return wanted, ()
    inner, *extras = typing.get_args(wanted)
    return inner, tuple(extras)


def _between(extras: tuple[Any, ...]) -> Between | None:
    return next((extra for extra in extras if isinstance(extra, Between)), None)


def _is_list(wanted: Any) -> bool:
    """Whether nothing but a list is read as `wanted`."""
    bare, _ = _bare(wanted)
    return typing.get_origin(bare) is tuple or (hasattr(bare, "written_as") and _is_list(bare.written_as))


def _spelt(spelt: Spelt) -> Schema:
    said: Schema = {"type": "string", "pattern": typed(spelt.form), "errorMessage": f"Write {spelt.such_as}."}
    if spelt.numbers is None:
        return said
    number = "integer" if spelt.whole else "number"
    return {**said, "type": ["string", number], "minimum": spelt.numbers.least, "maximum": spelt.numbers.most}


def _number(between: Between) -> Schema:
    """Return a whole number, in figures; in quotes, or with commas, it is a text to YAML."""
    return {
        "type": ["integer", "string"],
        "minimum": between.least,
        "maximum": between.most,
        "pattern": typed(r"[\d,]*\d[\d,]*"),
        "errorMessage": f"A whole number from {between.least} to {between.most:,} should stand here.",
    }


def _choice(words: tuple[str, ...]) -> Schema:
    """Return one of `words`, which editors offer. Blanks round it do no harm; old YAML makes a truth value of `yes`."""
    blank = {"type": "string", "pattern": rf"^\s*(?:{'|'.join(words)})\s*$"}
    truth = {"not": {"type": ["string", "number", "null", "array", "object"]}}
    return {"anyOf": [{"enum": [*words]}, blank, *([truth] if {"yes", "no"} & {*words} else [])]}
