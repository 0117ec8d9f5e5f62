"""A settled booklet -> a digest of all that its PDF and its Word file hang on, before either is made."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import is_dataclass
from enum import Enum
from functools import cache
from importlib import metadata

from msgspec import Struct

from sessionbuilder import __version__
from sessionbuilder.settled.settled import Settled
from sessionbuilder.text import RichText, Run

_UNSEEN = {"span", "notes"}
"""Fields that nothing on paper hangs on: where something was written, and the notes of a slide in small."""
_MAKERS = ("typst", "ttf-opensans", "manimgx-fonts", "manimgx-fonts-cjk")
"""The packages that set and draw it, by their fonts among them."""


def digest(settled: Settled) -> str:
    """Return hexadecimal digits that are the same where both files of `settled` would be, byte for byte.

    Slides in small count by what is on them, not by their pictures; so do the versions of the program, of what sets
    pages and of the fonts, but not where in its files something was written.
    """
    told = "\x1f".join((*_versions(), *_words(settled)))
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


@cache
def _versions() -> tuple[str, ...]:
    return (__version__, *map(_version, _MAKERS))


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""


@cache
def _fields(kind: type) -> tuple[str, ...]:
    """Return the names of the fields of a record that its files hang on."""
    names: tuple[str, ...] = (
        kind.__struct_fields__ if issubclass(kind, Struct) else tuple(vars(kind)["__dataclass_fields__"])
    )
    return tuple(name for name in names if name not in _UNSEEN and not name.startswith("_"))


def _words(value: object) -> Iterator[str]:
    """Yield `value` as words from which it could be put together again, so that no two values have the same."""
    open_values = [value]
    while open_values:
        match open_values.pop():
            case str() as text:
                yield f"s{len(text)}:{text}"
            case Run() as run:
                looks = (run.bold, run.emphasis, run.raised, run.lowered, run.code)
                yield f"r{len(run.text)}:{run.text}{''.join('01'[look] for look in looks)}{run.link}"
            case RichText() as rich:
                yield f"t{len(rich.runs)}"
                open_values += reversed(rich.runs)
            case Enum() as chosen:
                yield f"e{chosen.name}"
            case bytes() as content:
                yield f"b{hashlib.sha256(content).hexdigest()}"
            case tuple() | list() as several:
                yield f"({len(several)}"
                open_values += reversed(several)
            case frozenset() as several:
                yield f"{{{len(several)}"
                open_values += sorted(several, key=repr)
            case dict() as named:
                yield f"d{len(named)}"
                open_values += [part for pair in named.items() for part in pair]
            case record if isinstance(record, Struct) or (is_dataclass(record) and not isinstance(record, type)):
                yield type(record).__name__
                open_values += [getattr(record, name) for name in _fields(type(record))]
            case other:
                yield repr(other)
