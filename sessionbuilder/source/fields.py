"""The annotations of a record -> what its fields are called and how each is written."""

from __future__ import annotations

import dataclasses
import enum
import inspect
import sys
from dataclasses import MISSING, dataclass
from functools import cache
from typing import Any, Final, NamedTuple

from sessionbuilder.diagnostics import Span


class Unread(enum.Enum):
    """The one value that stands for what could not be read; its fault is in the report already."""

    UNREAD = enum.auto()


UNREAD: Final = Unread.UNREAD


class Label(str):
    """A name that refers to something, or names it: small letters, digits and hyphens."""

    __slots__ = ("span",)
    span: Span

    def __new__(cls, text: str, span: Span) -> Label:
        """Return `text` as a label that stands at `span`."""
        label = super().__new__(cls, text)
        label.span = span
        return label


class Between(NamedTuple):
    """In `Annotated`: the range of a whole number, or how many items a list may hold."""

    least: int
    most: int


class Facilitator(enum.Enum):
    """In `Annotated`: the field is for the facilitator and never reaches participants."""

    ONLY = enum.auto()


ONE = Between(1, 1_000)
"""In `Annotated`: a list that may not be empty."""


@dataclass(frozen=True, slots=True)
class FieldShape:
    """How one field of a record is written."""

    name: str
    """Its attribute."""
    type: Any
    """Its annotation, with `Annotated` kept."""
    required: bool

    @property
    def key(self) -> str:
        """Its key in YAML."""
        return self.name.rstrip("_").replace("_", "-")


@cache
def fields_of(record: type) -> dict[str, FieldShape]:
    """Return the fields of `record` that are read from YAML, by key; those made by the program are left out."""
    hints: dict[str, Any] = {}
    for base in reversed(record.__mro__):
        hints |= _own_hints(base)
    shapes = [
        FieldShape(field.name, hints[field.name], field.default is MISSING and field.default_factory is MISSING)
        for field in dataclasses.fields(record)
        if field.metadata.get("read", True)
    ]
    return {field.key: field for field in shapes}


@cache
def _own_hints(record: type) -> dict[str, Any]:
    """Return the annotations that `record` itself declares, understood; those of its parents are theirs."""
    names = vars(sys.modules[record.__module__])
    declared = inspect.get_annotations(record)
    return {name: eval(text, names) if isinstance(text, str) else text for name, text in declared.items()}  # noqa: S307
