"""`python -m sessionbuilder.studio.typescript` -> messages and replies in the language of the page."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, Union

from msgspec import NODEFAULT, Struct
from msgspec.structs import FieldInfo, fields

from sessionbuilder.studio.builds.builds import Building, Wanted
from sessionbuilder.studio.core import message_called, names

PLACE = Path(__file__).parent / "web" / "src" / "messages.ts"
_HEAD = "// What may be asked and what is answered. `python -m sessionbuilder.studio.typescript` makes this file.\n"
_PLAIN: dict[Any, str] = {
    str: "string",
    int: "number",
    float: "number",
    bool: "boolean",
    bytes: "string",
    types.NoneType: "null",
}
_UNSENT = ("writes",)
"""What stands in a reply for whoever carries it, and never reaches the page."""


SERVED: tuple[type[Struct], ...] = (Wanted, Building)
"""What travels beside messages."""


def typescript() -> str:
    """Return the file."""
    known: dict[str, type[Struct]] = {}
    asked: list[str] = []
    for name in sorted(names()):
        module, title = message_called(name), name.replace("_", " ").title().replace(" ", "")
        _meet(module.Ask, known, f"{title}Ask")
        _meet(module.Told, known, f"{title}Told")
        asked.append(f"  {name}: {{ ask: {title}Ask; told: {title}Told }};")
    for record in SERVED:
        _meet(record, known)
    called = {record: name for name, record in known.items()}
    parts = [_HEAD, *("\n".join(_interface(name, record, called)) for name, record in known.items()), *_unions(called)]
    return "\n\n".join([*parts, "\n".join(["export interface Messages {", *asked, "}"])]) + "\n"


def _meet(record: type[Struct], known: dict[str, type[Struct]], name: str = "") -> None:
    """Note `record`, and every record that it holds, by the name that it has in the page."""
    if record in known.values():
        return
    name = name or record.__name__
    if name in known:
        raise ValueError(f"Two records are called `{name}`: {record.__module__} and {known[name].__module__}.")
    known[name] = record
    for name, type_ in typing.get_type_hints(record).items():
        for inner in _records(type_) if name not in _UNSENT else ():
            _meet(inner, known)


def _records(type_: Any) -> Iterator[type[Struct]]:
    if isinstance(type_, type) and issubclass(type_, Struct):
        yield type_
    for each in typing.get_args(type_):
        yield from _records(each)


def _interface(name: str, record: type[Struct], called: dict[type[Struct], str]) -> Iterator[str]:
    hints, asked = typing.get_type_hints(record), name.endswith("Ask")
    yield f"export interface {name} {{"
    if tag := record.__struct_config__.tag:
        yield f'  {record.__struct_config__.tag_field}: "{tag}";'
    for field in fields(record):
        if field.name not in _UNSENT:
            optional = "?" if asked and not _needed(field) else ""
            yield f"  {field.encode_name}{optional}: {_type(hints[field.name], called)};"
    yield "}"


def _unions(called: dict[type[Struct], str]) -> Iterator[str]:
    """Yield what a record may be one of, where each says by a tag which it is, under the name of their base."""
    bases: dict[type[Struct], list[str]] = {}
    for record, name in called.items():
        if record.__struct_config__.tag:
            bases.setdefault(_base(record), []).append(name)
    for base, members in bases.items():
        yield f"export type {base.__name__} = {' | '.join(members)};"


def _base(record: type[Struct]) -> type[Struct]:
    """Return that from which all records come that share a field with `record` which says what each is."""
    (base,) = record.__bases__
    return base


def _needed(field: FieldInfo) -> bool:
    return field.default is NODEFAULT and field.default_factory is NODEFAULT


def _type(type_: Any, called: dict[type[Struct], str]) -> str:
    if type_ in called:
        return called[type_]
    if type_ in _PLAIN:
        return _PLAIN[type_]
    origin, arguments = typing.get_origin(type_), typing.get_args(type_)
    if origin is Literal:
        return " | ".join(f'"{each}"' for each in arguments)
    if origin in (Union, types.UnionType):
        if all(
            isinstance(each, type) and issubclass(each, Struct) and each.__struct_config__.tag for each in arguments
        ):
            return _base(arguments[0]).__name__
        return " | ".join(_type(each, called) for each in arguments)
    if len(arguments) == 2 and Ellipsis not in arguments:
        return f"Record<{_type(arguments[0], called)}, {_type(arguments[1], called)}>"
    inner = _type(arguments[0], called)
    return f"({inner})[]" if " | " in inner else f"{inner}[]"


if __name__ == "__main__":
    PLACE.write_text(typescript(), "utf-8", newline="\n")
