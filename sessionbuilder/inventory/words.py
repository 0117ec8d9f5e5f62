"""A word that people use for a document -> the document that they mean."""

from __future__ import annotations

import re
from typing import NamedTuple

from sessionbuilder.inventory.by_name import made_by
from sessionbuilder.inventory.document import Document
from sessionbuilder.patterns import late


class Meant(NamedTuple):
    """What a word for a document is taken for."""

    name: str
    """The name of a document; empty where no document is called so."""
    perhaps: tuple[str, ...] = ()
    """The names of others that may be meant."""


def meant_by(word: str) -> Meant:
    """Return the document that people mean by `word`: its name, a file of it, or what they call it besides."""
    plain = _plain(word)
    if _SHEET.fullmatch(plain):
        return Meant("handouts")
    names = (document.name for document in made_by("build") if plain in _words(document))
    perhaps = tuple(document.name for document in made_by("build") if plain in map(_plain, document.perhaps))
    return Meant(next(names, ""), perhaps)


def _words(document: Document) -> set[str]:
    """Return every word for a document, in the form in which words are compared."""
    files = () if document.has_several else (document.file, *document.files)
    return set(map(_plain, (document.name, *document.called, *files)))


def _plain(word: str) -> str:
    """Return a word for a document in one form: small letters, hyphens, nothing in the plural, no folder before it."""
    low = re.sub(r"['’]", "", word.casefold().replace("\\", "/").strip(" /"))
    if low.startswith("handouts/"):
        return "handout"
    parts = re.split(r"[\s_-]+", low.rpartition("/")[2])
    return "-".join(part.removesuffix("s") for part in parts)


_SHEET = late(r"[hrf][1-9][0-9]*(-.*)?")
"""The code of a sheet, or its file: they are made together."""
