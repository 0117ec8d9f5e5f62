"""Links on paper -> links whose address stands in print behind their words, unless it stands beside them already."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar, cast

from msgspec import Struct
from msgspec.structs import replace

from sessionbuilder.booklet.booklet import Picture
from sessionbuilder.content import Facts, Table
from sessionbuilder.deck import PlacedSlide
from sessionbuilder.deck.elements import Group
from sessionbuilder.text import RichText, Run, texts_in

T = TypeVar("T")


def in_full(value: T) -> T:
    """Return `value`, a sheet or a part of one, with every address that its links lead to in print.

    Beside the words of a link is what stands in the same text, in the same row of a table, or in the same facts.
    """
    return cast("T", _with_addresses(value, ""))


def _with_addresses(value: object, beside: str) -> object:
    match value:
        case RichText():
            return _told(value, beside or str(value)) if any(run.link for run in value.runs) else value
        case PlacedSlide() | Group() | Picture():
            return value  # a drawing of a slide is no place to read an address
        case Table():
            return replace(value, rows=tuple(_with_addresses(row, _words(row)) for row in value.rows))
        case Struct():
            within = _words(value) if isinstance(value, Facts) else beside
            fields = {name: getattr(value, name) for name in value.__struct_fields__}
            changed = {name: _with_addresses(field, within) for name, field in fields.items()}
            changed = {name: field for name, field in changed.items() if field is not fields[name]}
            return replace(value, **changed) if changed else value
        case tuple():
            found = tuple(_with_addresses(item, beside) for item in value)
            return found if any(new is not old for new, old in zip(found, value, strict=True)) else value
        case _:
            return value


def _words(value: object) -> str:
    return " ".join(map(str, texts_in(value)))


def _told(text: RichText, beside: str) -> RichText:
    return RichText(tuple(_runs(text, beside.lower())), text.span)


def _runs(text: RichText, beside: str) -> Iterator[Run]:
    for run, following in zip(text.runs, (*text.runs[1:], Run("")), strict=True):
        yield run
        shown = run.link.removeprefix("mailto:")
        bare = shown.partition("://")[2] or shown
        said = bare.removeprefix("www.").rstrip("/").lower() in beside or run.link == following.link
        if run.link and not said and not run.link.startswith("#"):
            yield Run(f" ({shown})")
