"""A file that somebody writes, and a place in it -> what stands there, in words: a kind, a field, a name, a fault."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from sessionbuilder.catalogue.fields import shape_of
from sessionbuilder.diagnostics.codes import FAULTS
from sessionbuilder.kinds.by_name import kind_of
from sessionbuilder.pages import opening_of
from sessionbuilder.session.block import Block
from sessionbuilder.studio.desk import Desk
from sessionbuilder.studio.faults.faults import Fault, page_of
from sessionbuilder.studio.grammar.names import Name, Names
from sessionbuilder.studio.grammar.outline import Cursor, Outline
from sessionbuilder.studio.grammar.wanted import InShort, Line, all_ways, kind_among, lines_of, wanted_at, whole_of
from sessionbuilder.studio.offering.complete import named
from sessionbuilder.text import listed

_LANGUAGE = "language.md"


class Shown(NamedTuple):
    """What is told of a stretch of a line."""

    start: int
    """How many letters of the line stand before it."""
    end: int
    title: str
    about: str
    more: tuple[str, ...] = ()
    page: str = ""


def shown_at(desk: Desk, name: str, line: int, column: int, session: str) -> Shown | None:
    """Return what stands in the file `name` at the `line` and the `column` from 0; None where only words do."""
    text = desk.text(name)
    cursor = Outline(text, line, column).cursor
    if cursor is None:
        return None
    words = text.split("\n")[line]
    whole = whole_of(name)
    wanted = wanted_at(whole, cursor.path, cursor.lines)
    word = words[cursor.start : cursor.end]
    if not cursor.valued and words[cursor.end :].lstrip().startswith(":"):
        return _key(cursor, wanted, word)
    return _value(cursor, wanted, Names(desk, name, session), words, column)


def _key(cursor: Cursor, wanted: Iterable[Any], word: str) -> Shown | None:
    """Return what the key `word` means."""
    kind = kind_of(word)
    there = cursor.lines[-1]
    for way in all_ways(wanted):
        if way.type is Block and kind and (kind_among(there) is None or next(iter(there), "") == word):
            return _kind(cursor, kind)
        lines = lines_of(way.type, there)
        if line := lines.get(word):
            own = kind_among(there) if way.type is Block or isinstance(way.type, InShort) else None
            page = f"blocks/{own.kind}.md" if own and line.group == "own" else _LANGUAGE
            takes = f"Takes {shape_of(line.type)}." if not line.needed else f"Takes {shape_of(line.type)}; needed."
            return Shown(cursor.start, cursor.end, word, line.about, (takes, *_inside(line)), page)
    return None


def _kind(cursor: Cursor, kind: type[Block]) -> Shown:
    lines = lines_of(Block, {kind.kind: ""}).values()
    needed = [f"`{line.key}`" for line in lines if line.needed and line.group == "own"]
    others = [f"`{line.key}`" for line in lines if not line.needed and line.group == "own"]
    more = [f"Needs {listed(needed)}."] if needed else []
    more += [f"May have {listed(others)}."] if others else []
    title = f"{kind.kind}: {kind.listed_under}"
    return Shown(cursor.start, cursor.end, title, opening_of(kind.kind), tuple(more), f"blocks/{kind.kind}.md")


def _inside(line: Line) -> Iterator[str]:
    """Yield what the lines are that stand in it."""
    for way in all_ways((line.type,)):
        if way.type is not Block and (inner := lines_of(way.type, {})):
            yield f"Lines in it: {listed(f'`{key}`' for key in inner)}."
            return


def _value(cursor: Cursor, wanted: Iterable[Any], names: Names, words: str, column: int) -> Shown | None:
    """Return where the name leads that stands there."""
    start, end = cursor.start, cursor.end
    comma = words.find(",", start, end)
    end = comma if comma >= 0 else end
    while start < end and words[start] in " \"'":
        start += 1
    while end > start and words[end - 1] in " \"'":
        end -= 1
    word = words[start:end]
    if not word or not start <= column <= cursor.end:
        return None
    key = next((key for key in reversed(cursor.path) if key), "")
    for way in all_ways(wanted):
        found = next((each for each in named(way, key, names) if each.name == word), None)
        if found:
            return _name(start, end, found)
    return None


def _name(start: int, end: int, found: Name) -> Shown:
    return Shown(start, end, f"{found.name}: {found.detail}", found.about)


def of_fault(fault: Fault) -> tuple[str, str, tuple[str, ...], str]:
    """Return the title, the message, what else is to be said of the fault, and its page."""
    known = FAULTS[fault.code]
    hint = (f"{fault.hint[:1].upper()}{fault.hint[1:]}",) if fault.hint else ()
    return f"{fault.code} {fault.name}", fault.message, (*hint, known.meaning), page_of(known)
