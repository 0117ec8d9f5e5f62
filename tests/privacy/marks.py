"""Records of the language -> YAML with a distinct mark in every field that only facilitators may see."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator
from typing import Any, Union

from msgspec import Struct

from sessionbuilder.session.block import CUE_KEYS
from sessionbuilder.session.foot_line import FootLine
from sessionbuilder.session.material import Material
from sessionbuilder.session.trainers import Trainers
from sessionbuilder.source.fields import Facilitator, FieldShape, fields_of
from sessionbuilder.text import Prose, RichText

WORDS = (str, FootLine, RichText, Prose, Material, Trainers)
"""What a mark can be written as."""


class Marks:
    """Marks that have been set, each with the field it stands in."""

    def __init__(self) -> None:
        self.fields: dict[str, str] = {}

    def new(self, field: str) -> str:
        """A word that stands nowhere else, for `field`."""
        mark = f"Qz{len(self.fields):04}Wk"
        self.fields[mark] = field
        return mark

    def in_words(self, words: str) -> list[str]:
        """The fields whose marks stand in `words`, or a half of them: readers of PDFs lose a letter now and then."""
        return [field for mark, field in self.fields.items() if mark[:6] in words or mark[2:] in words]

    def set_in(self, record: type[Struct], value: dict[str, Any], name: str) -> None:
        """Put a mark into every private field of `record`, in `value` and in the records inside it."""
        for field in fields_of(record).values():
            where = f"{name}: {field.key}"
            inner, many = inside(field)
            if Facilitator.ONLY in typing.get_args(field.type):
                if inner in WORDS:
                    value[field.key] = [self.new(where), self.new(where)] if many else self.new(where)
            elif isinstance(inner, type) and issubclass(inner, Struct) and private_fields(inner):
                held = value.setdefault(field.key, [] if many else {})
                if many:
                    # a text alone is short for lines of which only the first is written
                    needed = next((key for key, own in fields_of(inner).items() if own.required), "")
                    held[:] = [{needed: item} if isinstance(item, str) else item for item in held]
                for item in held if many else [held]:
                    if isinstance(item, dict):
                        self.set_in(inner, item, where)

    def set_cues(self, value: dict[str, Any], name: str) -> None:
        """Put a mark under every verb, in both ways that cues are written."""
        for key in CUE_KEYS:
            value[key] = self.new(f"{name}: {key}")
        value["cues"] = [{key: self.new(f"{name}: cues, {key}")} for key in CUE_KEYS]


def inside(field: FieldShape) -> tuple[Any, bool]:
    """What a field holds, without the words around it, and whether it holds many of them."""
    wanted, many = field.type, False
    while True:
        origin, arguments = typing.get_origin(wanted), typing.get_args(wanted)
        if origin is typing.Annotated:
            wanted = arguments[0]
        elif origin in (Union, types.UnionType):
            wanted = next(argument for argument in arguments if argument is not types.NoneType)
        elif origin is tuple:
            wanted, many = arguments[0], True
        else:
            return wanted, many


def private_fields(record: type[Struct]) -> Iterator[str] | list[str]:
    """The keys of `record` and of the records in it that only facilitators may see."""
    found = []
    for field in fields_of(record).values():
        inner, _ = inside(field)
        if Facilitator.ONLY in typing.get_args(field.type):
            found.append(field.key)
        elif isinstance(inner, type) and issubclass(inner, Struct) and inner is not record:
            found += [f"{field.key}: {key}" for key in private_fields(inner)]
    return found
