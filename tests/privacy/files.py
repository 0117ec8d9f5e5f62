"""A finished file -> every word in it, wherever it hides: text, properties, descriptions, names of parts."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from functools import lru_cache
from io import BytesIO
from typing import Any

from pypdf import PdfReader
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    IndirectObject,
    StreamObject,
    TextStringObject,
)


def everything(name: str, content: bytes, *, notes: bool = False) -> str:
    """All words of the file `name`, and its name; `notes` takes the notes pages of a deck with it."""
    if name.endswith((".pptx", ".docx")):
        words = "\n".join(_package(content, notes=notes))
    elif name.endswith(".pdf"):
        words = _words_of_pdf(content)
    else:
        words = content.decode("utf-8-sig")
    return f"{name}\n{words}"


def _package(whole: bytes, *, notes: bool) -> Iterator[str]:
    """Every part, as it stands and without its tags, which may part a word; those of notes where asked for."""
    with zipfile.ZipFile(BytesIO(whole)) as package:
        yield package.comment.decode("latin-1")
        for entry in package.infolist():
            if "notesSlide" in entry.filename and not notes:
                continue
            content = package.read(entry)
            if entry.filename.endswith(".xlsx"):
                yield from _package(content, notes=notes)
            words = content.decode("utf-8", "replace")
            yield f"{entry.filename}\n{entry.comment.decode('latin-1')}\n{words}\n{re.sub('<[^>]*>', '', words)}"


@lru_cache(maxsize=40)
def _words_of_pdf(content: bytes) -> str:
    """Files for the printer have names that differ more than they do."""
    return "\n".join(_pdf(content))


def _pdf(content: bytes) -> Iterator[str]:
    """The text of every page, and every string of every object: properties, bookmarks, alt texts, files inside."""
    reader = PdfReader(BytesIO(content))
    for page in reader.pages:
        words = page.extract_text()
        yield words
        yield re.sub(r"\s", "", words)
    yield str(reader.metadata)
    for number in range(1, len(reader.xref_objStm) + sum(map(len, reader.xref.values())) + 1):
        found = reader.get_object(IndirectObject(number, 0, reader))
        yield from _strings(found)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, (TextStringObject, ByteStringObject)):
        yield str(value)
    elif isinstance(value, StreamObject) and value.get("/Type") == "/Metadata":
        yield value.get_data().decode("utf-8", "replace")
    if isinstance(value, DictionaryObject):
        for inner in value.values():
            yield from _strings(inner)
    elif isinstance(value, ArrayObject):
        for inner in value:
            yield from _strings(inner)
