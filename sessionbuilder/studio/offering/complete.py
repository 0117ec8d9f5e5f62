"""A file that somebody writes, and a place in it -> what may be written there, each with its meaning."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from functools import cache
from typing import Any, Literal, get_args

from msgspec.structs import replace

from sessionbuilder.catalogue.catalogue import every_kind, what_it_is
from sessionbuilder.catalogue.fields import shape_of
from sessionbuilder.diagnostics.codes import FAULTS
from sessionbuilder.kinds.other_words import KINDS_BY_OTHER_WORDS
from sessionbuilder.patterns import late
from sessionbuilder.session.accepted import Accepted
from sessionbuilder.session.block import Block, Short
from sessionbuilder.session.chapter import Chapter
from sessionbuilder.session.citation import Citation
from sessionbuilder.session.picture_name import PictureName
from sessionbuilder.session.sheets import Sheets
from sessionbuilder.source.fields import Reference, Spelt
from sessionbuilder.starter.words import as_text
from sessionbuilder.studio.desk import Desk
from sessionbuilder.studio.grammar import begun
from sessionbuilder.studio.grammar.begun import Begun, Gap, gap
from sessionbuilder.studio.grammar.names import Name, Names
from sessionbuilder.studio.grammar.outline import Cursor, Outline
from sessionbuilder.studio.grammar.wanted import (
    InShort,
    Line,
    Way,
    all_ways,
    kind_among,
    lines_of,
    wanted_at,
    ways,
    whole_of,
)
from sessionbuilder.studio.message import Told

Sort = Literal["kind", "field", "value", "name"]
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
    also: str = ""
    """Other words by which people look for it."""
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
    names = Names(desk, name, session)
    cursor = names.with_kinds(cursor)
    wanted = wanted_at(whole, cursor.path, cursor.lines)
    about = "".join(line.about for line in line_at(whole, cursor))
    offer = _Offer(cursor, names, about, has_colon=words[cursor.end :].lstrip().startswith(":") and not cursor.valued)
    found = {option.label: option for option in reversed([*offer.options(wanted)])}
    start, end = offer.stretch(words, column)
    return Offered(line=line, start=start, end=end, options=tuple(reversed(found.values())))


class _Offer:
    """What can be offered at one place."""

    def __init__(self, cursor: Cursor, names: Names, about: str, *, has_colon: bool) -> None:
        self.cursor = cursor
        self.about = about
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
        if way.type is Block and (further or self.cursor.dashed or not self.there):
            yield from self._kinds(column)
            return
        for line in lines_of(way.type, self.there).values():
            if line.key not in self.there:
                yield self._line(line, column)
        if Accepted in way.met:
            yield from _WARNINGS
        if further or (self.cursor.path and not self.cursor.path[-1]):
            yield from self._values(way)

    def _kinds(self, column: int) -> Iterator[Option]:
        for option, kind in _kinds_alone():
            insert = Begun(kind.kind) if self.has_colon else begun.block(kind, self.there, column)
            yield replace(_with(option, insert), again="read_heading" in vars(kind))
        if not self.there:
            insert = Begun("use") if self.has_colon else Begun("use: ", (gap(5, 5),))
            about = "A block from `sessions/shared/`, or several of them."
            yield _with(Option(label="use", insert="", kind="kind", detail="shared", about=about, again=True), insert)

    def _line(self, line: Line, column: int) -> Option:
        insert = Begun(line.key)
        if not self.has_colon:
            usual = self._usual() if line.key == "minutes" else ""
            insert = begun.value(line, column, usual=usual, in_braces=self.cursor.in_braces)
        takes = "lines" if isinstance(line.type, InShort) else shape_of(line.type)
        option = Option(
            label=line.key,
            insert="",
            kind="field",
            detail=f"{takes}, needed" if line.needed else takes,
            about=line.about,
            group=_GROUPS[line.group],
            again=any(begun.may_be_chosen(way) or _has_lines(way) for way in all_ways((line.type,))),
        )
        return _with(option, insert)

    def _usual(self) -> str:
        """Return the minutes that a block of the kind takes where none are written; empty where there is no kind."""
        kind = kind_among(self.there if not self.cursor.valued else self.cursor.lines[-2])
        return str(kind.usual_minutes or "") if kind else ""

    def _values(self, way: Way) -> Iterator[Option]:
        """Yield the values that are known of what is written in one way."""
        for name in named(way, self.key, self.names):
            insert = name.name if self.cursor.quoted else as_text(name.name)
            yield Option(label=name.name, insert=insert, kind="name", detail=name.detail, about=name.about)
        for word in begun.words_of(way):
            yield Option(label=word, insert=word, kind="value", about=self.about)
        if self.key == "minutes" and self.cursor.valued and way.type is str and (usual := self._usual()):
            yield Option(label=usual, insert=usual, kind="value", detail="usual", about=self.about)
        for extra in way.extras:
            if isinstance(extra, Spelt):
                for shown in _SHOWN_IN_QUOTES.findall(extra.such_as):
                    yield Option(label=shown, insert=shown, kind="value", detail="for example", about=self.about)


def line_at(whole: tuple[Any, ...], cursor: Cursor) -> Iterator[Line]:
    """Yield the line whose value the cursor is in."""
    steps = next((number for number in range(len(cursor.path), 0, -1) if cursor.path[number - 1]), 0)
    if steps:
        there = cursor.lines[steps - 1]
        for way in all_ways(wanted_at(whole, cursor.path[: steps - 1], cursor.lines)):
            if line := lines_of(way.type, there).get(cursor.path[steps - 1]):
                yield line
                return


def _has_lines(way: Way) -> bool:
    return way.item is None and (way.type in (Block, Short) or bool(lines_of(way.type, {})))


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


_WARNINGS = tuple(
    Option(label=fault.code, insert=f"{fault.code}: ", kind="name", detail=fault.name, about=fault.meaning)
    for fault in FAULTS.values()
    if fault.severity == "warning"
)
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
        also=" ".join(word for word, kinds in KINDS_BY_OTHER_WORDS.items() if kind.kind in kinds),
        group=kind.listed_under,
    )


def _with(option: Option, begun: Begun) -> Option:
    return replace(option, insert=begun.text, gaps=begun.gaps)
