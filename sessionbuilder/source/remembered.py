"""Nodes that have been read before -> what they were read as, where nothing was wrong with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from sessionbuilder.diagnostics import Report, Sound
from sessionbuilder.source.mending import MendedFile
from sessionbuilder.source.nodes import Mapping
from sessionbuilder.source.reader import Reader

_Read: TypeAlias = Callable[[Reader, Any, Mapping], Any]
"""Reads a node as some type; what it returns hangs on nothing but what it is given."""

_SOUND = Sound[Any](1024)


def remembered(read: _Read, wanted: type, node: Mapping, reader: Reader) -> Any:
    """Return what `read` makes of `node`; where it found nothing wrong with an equal one, it is not asked again."""
    names = sorted({place.span.name for entry in node.entries for place in entry})
    if any(isinstance(reader.report.texts.get(name), MendedFile) for name in names):
        return read(reader, wanted, node)
    lines = tuple(_lines(name, node, reader.report) for name in names)
    # what stands for the words in braces changes with the head of a session, and most blocks have none
    fills = any(sign in text for text in lines for sign in "{}\\")
    placeholders = tuple((name, text, type(text)) for name, text in reader.placeholders.items()) if fills else ()

    def make(report: Report) -> Any:
        return read(Reader(report, reader.placeholders), wanted, node)

    return _SOUND.of((read, wanted, node, placeholders, lines), make, reader.report)


def _lines(name: str, node: Mapping, report: Report) -> str:
    """Return those lines of the file `name` in which `node` stands: places inside texts are looked up there."""
    places = [place.span for entry in node.entries for place in entry if place.span.name == name]
    first, last = min(place.line for place in places), max(place.end_line for place in places)
    return "\n".join(report.text(places[0]).line(number) for number in range(first, last + 1))
