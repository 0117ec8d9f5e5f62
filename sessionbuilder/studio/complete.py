"""A file that somebody writes, and a place in it -> what may be written there, each with its meaning."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from functools import cache
from typing import Any, Literal, get_args, get_origin

from msgspec.structs import replace

from sessionbuilder.catalogue.catalogue import every_kind, what_it_is
from sessionbuilder.catalogue.fields import shape_of
from sessionbuilder.diagnostics.codes import FAULTS
from sessionbuilder.patterns import late
from sessionbuilder.session.accepted import Accepted
from sessionbuilder.session.block import Block
from sessionbuilder.session.chapter import Chapter
from sessionbuilder.session.citation import Citation
from sessionbuilder.session.picture_name import PictureName
from sessionbuilder.session.sheets import Sheets
from sessionbuilder.source.fields import Between, Reference, Spelt, Words
from sessionbuilder.studio import begun
from sessionbuilder.studio.begun import Begun, Gap, gap
from sessionbuilder.studio.desk import Desk
from sessionbuilder.studio.message import Told
from sessionbuilder.studio.names import Name, Names
from sessionbuilder.studio.outline import Cursor, Outline
from sessionbuilder.studio.wanted import InShort, Line, Way, all_ways, kind_among, lines_of, wanted_at, ways, whole_of

Sort = Literal["kind", "field", "value", "name"]
_MOST_NUMBERS = 10
_SHOWN_IN_QUOTES = late(r"`([^`]*)`")


class Option(Told, frozen=True):
    """Something that may be written."""

    label: str
    insert: str
    """The text that it stands for; lines after the first are set in as they are to be."""
    kind: Sort
    detail: str = ""
    """What it is or takes, in a few words."""
    about: str = ""
    """What it means."""
    group: str = ""
    """Under which heading it is listed; empty where there are none."""
    gaps: tuple[Gap, ...] = ()
    """Stretches of `insert` that are to be filled in, the first first; each from its start to its end."""
    again: bool = False
    """Whether more can be offered in the first of these."""


class Offered(Told, frozen=True):
    """What may be written in place of the letters of a line from `start` to `end`, which count from 0."""

    line: int
    start: int
    end: int
    options: tuple[Option, ...]


def offered(desk: Desk, name: str, line: int, column: int, session: str) -> Offered:
    """Return what may be written in the file called `name`, where the `line` and the `column` from 0 are."""
    text = desk.text(name)
    cursor = Outline(text, line, column).cursor
    if cursor is None:
        return Offered(line=line, start=column, end=column, options=())
    words = text.split("\n")[line]
    whole = whole_of(name)
    wanted = wanted_at(whole, cursor.path, cursor.lines)
    names = Names(desk, name, session)
    offer = _Offer(cursor, names, has_colon=words[cursor.end :].lstrip().startswith(":") and not cursor.valued)
    found = {option.label: option for option in reversed([*offer.options(wanted)])}
    start, end = offer.stretch(words, column)
    return Offered(line=line, start=start, end=end, options=tuple(reversed(found.values())))


class _Offer:
    """What can be offered at one place."""

    def __init__(self, cursor: Cursor, names: Names, *, has_colon: bool) -> None:
        self.cursor = cursor
        self.names = names
        self.has_colon = has_colon
        self.there = cursor.lines[-1]
        self.key = next((key for key in reversed(cursor.path) if key), "")

    def stretch(self, words: str, column: int) -> tuple[int, int]:
        """Return from where to where what is chosen stands in the line; of a citation the name alone is changed."""
        start, end = self.cursor.start, self.cursor.end
        comma = words.find(",", start, end)
        if comma >= column:
            end = comma
        return start, end

    def options(self, wanted: tuple[Any, ...]) -> Iterator[Option]:
        """Yield what may be written."""
        if self.cursor.valued:
            for way in all_ways(wanted):
                yield from (self._placed(option) for option in self._values(way))
            return
        for each in wanted:
            for way in ways(each):
                dash = way.item is not None and not self.cursor.dashed
                for inner in ways(way.item) if way.item is not None else (way,):
                    yield from (self._placed(option, "- " * dash) for option in self._begun(inner, 2 * dash))

    def _placed(self, option: Option, before: str = "") -> Option:
        before = f" {before}" if self.cursor.glued else before
        if not before:
            return option
        moved = Begun(option.insert, option.gaps).after(before)
        return _with(option, moved)

    def _begun(self, way: Way, further: int) -> Iterator[Option]:
        """Yield the lines that may begin here, and the values that may stand here alone."""
        column = self.cursor.column + further
        if way.type is Block and kind_among(self.there) is None and "use" not in self.there:
            yield from self._kinds(column)
            return
        for line in lines_of(way.type, self.there).values():
            if line.key not in self.there:
                yield self._line(line, column)
        if Accepted in way.met:
            for fault in FAULTS.values():
                if fault.severity == "warning":
                    yield Option(
                        label=fault.code, insert=f"{fault.code}: ", kind="name", detail=fault.name, about=fault.meaning
                    )
        if self.cursor.path and not self.cursor.path[-1]:
            yield from self._values(way)

    def _kinds(self, column: int) -> Iterator[Option]:
        for option, kind in _kinds_alone():
            insert = Begun(kind.kind) if self.has_colon else begun.block(kind, self.there, column)
            yield _with(option, insert)
        if not self.there:
            insert = Begun("use") if self.has_colon else Begun("use: ", (gap(5, 5),))
            about = "A block from `sessions/shared/`, or several of them."
            yield _with(Option(label="use", insert="", kind="kind", detail="shared", about=about, again=True), insert)

    def _line(self, line: Line, column: int) -> Option:
        insert = Begun(line.key) if self.has_colon else begun.value(line, column, in_braces=self.cursor.in_braces)
        detail = shape_of(line.type) if not isinstance(line.type, InShort) else "lines"
        detail += ", needed" if line.needed else ""
        again = any(begun.is_name(way) or way.type is Block for way in all_ways((line.type,)))
        option = Option(
            label=line.key,
            insert="",
            kind="field",
            detail=detail,
            about=line.about,
            group=_GROUPS[line.group],
            again=again,
        )
        return _with(option, insert)

    def _values(self, way: Way) -> Iterator[Option]:
        """Yield the values that are known of what is written in one way."""
        for name in named(way, self.key, self.names):
            yield Option(label=name.name, insert=name.name, kind="name", detail=name.detail, about=name.about)
        words: tuple[Any, ...] = get_args(way.type) if get_origin(way.type) is Literal else ()
        words += tuple(word for extra in way.extras if isinstance(extra, Words) for word in extra)
        for extra in way.extras:
            if isinstance(extra, Between) and way.type is int and extra.most - extra.least < _MOST_NUMBERS:
                words += tuple(map(str, range(extra.least, extra.most + 1)))
        for word in words:
            yield Option(label=word, insert=word, kind="value")
        kind = kind_among(self.cursor.lines[-2]) if len(self.cursor.lines) > 1 else None
        if kind and self.key == "minutes" and way.type is str and kind.usual_minutes:
            usual = str(kind.usual_minutes)
            yield Option(label=usual, insert=usual, kind="value", detail="usual")
        for extra in way.extras:
            if isinstance(extra, Spelt):
                for shown in _SHOWN_IN_QUOTES.findall(extra.such_as):
                    yield Option(
                        label=shown,
                        insert=shown,
                        kind="value",
                        detail="for example",
                        about=f"Here stands {extra.such_as}.",
                    )


def named(way: Way, key: str, names: Names) -> Iterator[Name]:
    """Yield what may be named under `key`, in one way to write it."""
    if Citation in way.met:
        yield from names.sources()
    elif PictureName in way.met:
        yield from names.pictures()
    elif Sheets in way.met:
        if Reference in way.met:
            yield from names.sheets()
    elif Reference in way.met:
        yield from names.called(key)


_GROUPS = {"kind": "", "own": "", "every": "Any block", "cue": "For the facilitator"}


@cache
def _kinds_alone() -> tuple[tuple[Option, type[Block]], ...]:
    """Return an option for each kind, without what it inserts, those of one chapter together."""
    chapters = get_args(Chapter)
    kinds = sorted(every_kind(), key=lambda kind: chapters.index(kind.listed_under))
    return tuple((_kind(kind), kind) for kind in kinds)


def _kind(kind: type[Block]) -> Option:
    about = " ".join((inspect.getdoc(kind) or "").split())
    return Option(
        label=kind.kind,
        insert="",
        kind="kind",
        detail=kind.listed_under,
        about=about or what_it_is(kind),
        group=kind.listed_under,
    )


def _with(option: Option, begun: Begun) -> Option:
    return replace(option, insert=begun.text, gaps=begun.gaps)
