"""The annotation of a field -> how a form asks for it."""

from __future__ import annotations

import types
import typing
from typing import Annotated, Any, Literal, NamedTuple, TypeAlias, Union

from sessionbuilder.source.fields import Between, Facilitator, Label, OwnLines, Reference, Words
from sessionbuilder.text import Item, Prose, RichText
from sessionbuilder.units import Clock, Duration

Shape: TypeAlias = Literal[
    "line", "lines", "number", "minutes", "clock", "choice", "names", "list", "parts", "text only"
]
"""How a field is filled in: on one line or several, from a list of words, item by item, by lines that hang on it; or
nowhere but in the text."""

TEXTS: tuple[Shape, ...] = ("names", "list")
"""Shapes whose value is a list of texts."""
_ONE_LINE: dict[Any, Shape] = {
    str: "line",
    Reference: "line",
    Label: "line",
    RichText: "line",
    Duration: "minutes",
    Clock: "clock",
    int: "number",
    Prose: "lines",
}


class Way(NamedTuple):
    """How a field is asked for."""

    shape: Shape
    words: tuple[str, ...] = ()
    """Those of which the value is one, or each of its items."""
    least: int = 0
    """The least number, or how many items there are at least."""
    most: int = 0
    """The most; 0 where nothing is said."""
    private: bool = False
    """Whether participants never see it."""
    named: bool = False
    """Whether it is the name of something that stands elsewhere, or each of its items is."""


TEXT_ONLY = Way("text only")


def way_of(wanted: Any) -> Way:
    """Return how a form asks for what is read as `wanted`; of several ways to write it, the plainest."""
    if typing.get_origin(wanted) is Annotated:
        inner, *extras = typing.get_args(wanted)
        words = next((extra for extra in extras if isinstance(extra, Words)), ())
        way = Way("choice", tuple(words)) if words else way_of(inner)
        if between := next((extra for extra in extras if isinstance(extra, Between)), None):
            way = way._replace(least=between.least, most=between.most)
        return way._replace(private=way.private or Facilitator.ONLY in extras)
    origin, arguments = typing.get_origin(wanted), typing.get_args(wanted)
    if origin in (Union, types.UnionType):
        ways = [way_of(each) for each in arguments if each is not types.NoneType]
        lists = (way for way in ways if way.shape in TEXTS)
        return next(lists, next((way for way in ways if way.shape != "text only"), TEXT_ONLY))
    if origin is tuple:
        return _list_of(way_of(arguments[0]))
    if origin is Literal:
        return Way("choice", tuple(map(str, arguments)))
    if wanted in (Item, OwnLines):
        return Way("line") if wanted is Item else TEXT_ONLY
    if wanted in _ONE_LINE:
        return Way(_ONE_LINE[wanted], named=wanted is Reference)
    if hasattr(wanted, "written_as"):
        return way_of(wanted.written_as)
    return Way("line") if isinstance(wanted, type) and issubclass(wanted, str) else TEXT_ONLY


def _list_of(item: Way) -> Way:
    """Return how a list is asked for of which each is asked for as `item`."""
    if item.shape in ("line", "lines", "number", "minutes", "clock"):
        return Way("names" if item.named else "list", named=item.named)
    return Way("names", item.words) if item.shape == "choice" else TEXT_ONLY
