"""The documents there are: one file each in `documents/`, found by its name; what they are made of is not imported."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import Literal

import sessionbuilder.documents
from sessionbuilder.inventory.document import Document


def documents() -> tuple[Document, ...]:
    """Return every document in the order in which they are told."""
    return tuple(_by_name().values())


def made_by(command: Literal["build", "print"]) -> tuple[Document, ...]:
    """Return what `command` writes, in the order in which it is told."""
    return tuple(document for document in documents() if document.command == command)


def names() -> tuple[str, ...]:
    """Return the names by which `--only` asks for what a build writes."""
    return tuple(document.name for document in made_by("build"))


def built_for(*, to_send: bool, large: bool) -> tuple[str, ...]:
    """Return the names of all that a build writes for participants alone or for the room, in large print or not."""
    return tuple(each.name for each in made_by("build") if each.is_made(to_send=to_send, large=large))


def document_named(name: str) -> Document:
    """Return the document called `name`; that there is none is a `KeyError`."""
    return _by_name()[name]


def forget() -> None:
    """Look through the folder again when somebody next asks: another file lies there."""
    _by_name.cache_clear()


@cache
def _by_name() -> dict[str, Document]:
    folder = sessionbuilder.documents
    files = [found.name for found in pkgutil.iter_modules(folder.__path__)]
    every: list[Document] = [importlib.import_module(f"{folder.__name__}.{file}").DOCUMENT for file in files]
    return {document.name: document for document in sorted(every)}
