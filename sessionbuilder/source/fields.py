"""The annotations of a record -> what its fields are called and how each is written."""

from __future__ import annotations

import enum
import inspect
import sys
import typing
from functools import cache
from typing import Any, Final, NamedTuple

from msgspec import NODEFAULT, Struct

from sessionbuilder.diagnostics import Span
from sessionbuilder.text import Item, RichText


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


class Reference(Label):
    """A name of something named elsewhere. Whether there is such a thing is looked up: any words are taken."""

    __slots__ = ()


class Between(NamedTuple):
    """In `Annotated`: the range of a whole number, or how many items a list may hold."""

    least: int
    most: int


class Made(enum.Enum):
    """In `Annotated`: the program fills the field, not its author."""

    BY_THE_PROGRAM = enum.auto()


MADE: Final = Made.BY_THE_PROGRAM


class Facilitator(enum.Enum):
    """In `Annotated`: the field is for the facilitator and never reaches participants."""

    ONLY = enum.auto()


class Alone(enum.Enum):
    """In `Annotated`: what a text alone is where a list may stand; one item, where nothing is said."""

    MEANT = enum.auto()
    """As good as a list, whatever signs part its words."""
    REFUSED = enum.auto()
    """No list, for a type that reads itself."""


ONE = Between(1, 1_000)
"""In `Annotated`: a list that may not be empty."""


class OwnLines:
    """Among the ways a type is written: as `name: value` lines, with its own fields for keys."""


class Spelt(NamedTuple):
    """In `Annotated`: how a text looks that is more than words."""

    form: str
    """A pattern for the whole text, in small letters and with one space wherever there are some."""
    such_as: str
    """What it is, with examples, as the end of a sentence: `a time of day such as 09:30`."""
    numbers: Between | None = None
    """Which numbers it may be, where YAML takes it for one, as it does `20` and `9.30`; None where it never does."""
    whole: bool = True
    """Whether those are whole numbers only."""


class Words(tuple[str, ...]):
    """In `Annotated`: the words of which a text is one, where they are not known before the program runs."""

    __slots__ = ()


class OneOf(tuple[str, ...]):
    """In `Annotated`: keys of which one at least must be there."""

    __slots__ = ()


class FieldShape(Struct, frozen=True):
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


def own_keys(record: type) -> set[str]:
    """Return the keys by which lines are known as those of `record`: a cue alone has strayed from its block."""
    return {key for key, field in fields_of(record).items() if Facilitator.ONLY not in typing.get_args(field.type)}


def may_be_text(wanted: Any) -> bool:
    """Whether a text alone is read as `wanted`."""
    return wanted in (str, RichText, Item) or RichText in typing.get_args(getattr(wanted, "written_as", None))


@cache
def fields_of(record: type[Struct]) -> dict[str, FieldShape]:
    """Return the fields of `record` that are read from YAML, by key; those made by the program are left out."""
    hints: dict[str, Any] = {}
    for base in reversed(record.__mro__):
        hints |= _own_hints(base)
    defaults = record.__struct_defaults__
    first = len(record.__struct_fields__) - len(defaults)
    shapes = [
        FieldShape(name, hints[name], required=number < first or defaults[number - first] is NODEFAULT)
        for number, name in enumerate(record.__struct_fields__)
        if MADE not in typing.get_args(hints[name])
    ]
    return {field.key: field for field in shapes}


@cache
def _own_hints(record: type) -> dict[str, Any]:
    """Return the annotations that `record` itself declares, understood; those of its parents are theirs."""
    names = vars(sys.modules[record.__module__])
    declared = inspect.get_annotations(record)
    return {name: eval(text, names) if isinstance(text, str) else text for name, text in declared.items()}  # noqa: S307
