"""Links on paper -> links whose address stands in print behind their words, unless it stands beside them already."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar, cast

from msgspec import Struct
from msgspec.structs import replace

from sessionbuilder.booklet.booklet import BlockHead, Picture, Printed, Sheet
from sessionbuilder.content import Facts, Table
from sessionbuilder.deck import PlacedSlide
from sessionbuilder.deck.elements import Group
from sessionbuilder.text import RichText, Run, texts_in

T = TypeVar("T")


def in_full(value: T) -> T:
    """Return `value`, a sheet or a part of one, with every address that its links lead to in print.

    Beside the words of a link is what stands in the same text, in the same row of a table, or in the same facts. What
    is only read has an address once on a sheet; what is led from has it in each block, which is found by its time.
    """
    if isinstance(value, Sheet) and not any(isinstance(part, BlockHead) for part in value.parts):
        return replace(value, parts=tuple(_each_once(value.parts)))
    return cast("T", _with_addresses(value, ""))


def _each_once(parts: Sequence[Printed]) -> Iterator[Printed]:
    """Yield `parts` with every address, but none that a part before has in print."""
    given: set[str] = set()
    for part in parts:
        links = {run.link for text in texts_in(part) for run in text.runs if run.link}
        yield _with_addresses(part, " ".join(_bare(link) for link in sorted(links & given)))
        given |= links


def _with_addresses(value: Any, beside: str) -> Any:
    match value:
        case RichText():
            return _told(value, f"{beside} {value}") if any(run.link for run in value.runs) else value
        case PlacedSlide() | Group() | Picture():
            return value  # a drawing of a slide is no place to read an address
        case Table():
            rows = (_with_addresses(row, f"{beside} {_words(row)}") for row in value.rows)
            return replace(value, rows=tuple(rows))
        case Struct():
            within = f"{beside} {_words(value)}" if isinstance(value, Facts) else beside
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
        said = _bare(run.link) in beside or run.link == following.link
        if run.link and not said and not run.link.startswith("#"):
            # every browser puts the rest before it
            yield Run(f" ({run.link.removeprefix('mailto:').removeprefix('https://').rstrip('/')})")


def _bare(link: str) -> str:
    """Return an address as it is recognised, however much of it stands in print."""
    shown = link.removeprefix("mailto:")
    return (shown.partition("://")[2] or shown).removeprefix("www.").rstrip("/").lower()
