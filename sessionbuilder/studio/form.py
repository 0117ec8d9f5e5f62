"""A place in the text of a file -> a form of what is written there: a block, the head of a session, or an entry."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Literal, NamedTuple, TypeAlias

from sessionbuilder.catalogue.catalogue import what_it_is
from sessionbuilder.catalogue.fields import field_notes, member_notes, own_fields
from sessionbuilder.content import Verb
from sessionbuilder.diagnostics import Report, SourceFile
from sessionbuilder.kinds.by_name import kind_of
from sessionbuilder.schema.files import asked_for
from sessionbuilder.session.block import CUE_KEYS, Block
from sessionbuilder.source.fields import FieldShape, fields_of
from sessionbuilder.source.nodes import Mapping as Lines
from sessionbuilder.source.nodes import Node, Scalar, Sequence
from sessionbuilder.source.yaml import parse_blocks
from sessionbuilder.studio.asked import TEXT_ONLY, TEXTS, Shape, Way, way_of
from sessionbuilder.studio.desk import Desk
from sessionbuilder.studio.message import Told
from sessionbuilder.studio.places import Places
from sessionbuilder.workspace.files import FILES
from sessionbuilder.workspace.read_cues import CUES

_ELSEWHERE = ("programme", "changes")
"""Keys of the head that are no lines of it."""
_TABLES = ("sources", "law")
"""Files of entries, each with a name of its own and lines under it."""
_RECORDS = {"case": "case-file"}
"""The words for files, where those of their schemas are others."""
_FIRST = ("minutes",)
"""Fields of every block that stand among those of its kind, since everybody looks for them."""
Part: TypeAlias = Literal["own", "private", "more"]
"""What is peculiar to what is filled in, what is for the facilitator only, and what every block has."""


class Choice(Told, frozen=True):
    """A word that a field may hold."""

    value: str
    about: str


class FormField(Told, frozen=True):
    """One line of the form."""

    key: str
    keys: tuple[str, ...]
    """The way to its line, from the block or from the left edge of the file."""
    label: str
    note: str
    """What it is for, as a sentence; empty where nobody has said it."""
    part: Part
    shape: Shape
    needed: bool
    private: bool
    """Whether participants never see it."""
    written: bool
    """Whether it has a line."""
    text: str
    """What is written; of what is for the text only, as it stands there."""
    texts: tuple[str, ...]
    """The items of what is a list."""
    choices: tuple[Choice, ...]
    least: int
    """The least number, or the fewest items."""
    most: int
    """The most; 0 where nothing is said."""
    start: int
    """The offset of its line; that of the block, where it has none."""
    end: int
    """The offset after what is written; the same where nothing is."""


class Form(Told, frozen=True):
    """What may be filled in at a place."""

    block: int
    """The place of the block among those of the file; -1 for what is no block."""
    kind: str
    """The kind of the block, or the sort of the file."""
    title: str
    about: str
    start: int
    """The offset at which its lines start."""
    end: int
    """The offset at which they end; wherever the cursor is between the two, the form is the same."""
    fields: tuple[FormField, ...]


class Broken(Told, frozen=True):
    """Where a text stops to be one that can be understood."""

    at: int
    line: int
    message: str


class _Thing(NamedTuple):
    """Lines that are filled in, and where they stand."""

    node: Lines
    file: SourceFile
    places: Places
    keys: tuple[str, ...] = ()
    """The way to them."""
    block: int = -1
    first: int = 1
    """The first of their lines."""
    after: int = 0
    """The line after the last; 0 for the end of the file."""

    def form(self, kind: str, title: str, about: str, fields: tuple[FormField, ...]) -> Form:
        """Return the form with these `fields`."""
        start = self.places.offset(self.first, 1)
        end = self.places.offset(self.after, 1) - 1 if self.after else self.places.length
        return Form(block=self.block, kind=kind, title=title, about=about, start=start, end=end, fields=fields)

    def field(self, shape: FieldShape, note: str, part: Part = "own") -> FormField:
        """Return the line of the form for a field of a record."""
        return self.asked(shape.key, note, way_of(shape.type), part, needed=shape.required)

    def asked(
        self, key: str, note: str, way: Way, part: Part = "own", *, label: str = "", needed: bool = False
    ) -> FormField:
        """Return the line of the form for `key`, with what stands in it."""
        found = next(((name, value) for name, value in self.node.entries if name.text == key), None)
        start = end = self.places.offset(self.first, 1)
        held = _Held(way.shape)
        if found:
            name, value = found
            held = _held(way, value, self.file)
            start, end = self.places.stretch(name.span)[0], self.places.stretch(value.span)[1]
        return FormField(
            key=key,
            keys=(*self.keys, key),
            label=label or _label(key),
            note=note,
            part=part,
            shape=held.shape,
            needed=needed,
            private=way.private,
            written=found is not None,
            text=held.text,
            texts=held.texts,
            choices=tuple(Choice(value=word, about="") for word in way.words),
            least=way.least,
            most=way.most,
            start=start,
            end=end,
        )


def form_at(name: str, at: int, desk: Desk) -> Form | Broken | None:
    """Return the form for the lines at the offset `at` of the file called `name`; where it is broken, say so.

    None where there is nothing that a form could ask for, as among the words of a glossary.
    """
    report = Report()
    file, sort = desk.file(name, report), asked_for(name)
    node = parse_blocks(file, report, "session") if file else None
    places = desk.places(name)
    fault = next((each for each in report.diagnostics if each.fault.severity == "error"), None)
    if fault or file is None or node is None:
        span = fault.span if fault else None
        start = places.stretch(span)[0] if span else 0
        return Broken(at=start, line=span.line if span else 1, message=fault.message if fault else "")
    line, _ = places.at(at)
    word = sort.name if sort else ""
    if word == "shared":
        items = node.items if isinstance(node, Sequence) else (node,)
        return _form_of_block(_among(items, line, 0, file, places))
    if sort is None or not isinstance(node, Lines):
        return None
    thing = _at(node, line, file, places, table=word in _TABLES)
    record = FILES[_RECORDS.get(word, word)].record
    if thing.block >= 0:
        return _form_of_block(thing)
    if record is None:
        return None
    notes = field_notes(record)
    shapes = (shape for key, shape in fields_of(record).items() if key not in _ELSEWHERE)
    fields = tuple(thing.field(shape, notes.get(shape.name, "")) for shape in shapes)
    return thing.form(word, thing.keys[0] if thing.keys else fields[0].text, sort.about, fields)


def _at(node: Lines, line: int, file: SourceFile, places: Places, *, table: bool) -> _Thing:
    """Return what stands at `line`: a block of the programme, an entry of a `table`, or what is at the left edge."""
    first, entries = 1, node.entries
    for place, (key, value) in enumerate(entries):
        after = entries[place + 1][0].span.line if place + 1 < len(entries) else 0
        here = key.span.line <= line and (not after or line < after)
        if table and here and isinstance(value, Lines):
            return _Thing(value, file, places, (key.text,), -1, key.span.line, after)
        if key.text == "programme" and isinstance(value, Sequence):
            if here and (thing := _among(value.items, line, after, file, places)):
                return thing
            if line < value.span.line:
                return _Thing(node, file, places, (), -1, first, value.span.line)
            first = after
    return _Thing(node, file, places, (), -1, first)


def _among(items: tuple[Node, ...], line: int, after: int, file: SourceFile, places: Places) -> _Thing | None:
    """Return the block among `items` that stands at `line`; the last of them ends before the line `after`."""
    place = sum(item.span.line <= line for item in items) - 1
    item = items[place] if place >= 0 else None
    if not isinstance(item, Lines) or not item.entries:
        return None
    end = items[place + 1].span.line if place + 1 < len(items) else after
    return _Thing(item, file, places, (), place, item.span.line, end)


def _form_of_block(thing: _Thing | None) -> Form | None:
    """Return the form of a block: its own fields, what is for the facilitator, and what every block has."""
    kind = kind_of(thing.node.entries[0][0].text) if thing else None
    if thing is None or kind is None:
        return None
    notes, own, every = field_notes(kind), own_fields(kind), fields_of(kind)
    own |= {key: every[key] for key in _FIRST if key in every}
    title = _title(kind, thing)
    fields = [title, *(thing.field(shape, notes.get(shape.name, "")) for shape in own.values()), *_cues(thing)]
    fields += (thing.field(shape, notes.get(shape.name, ""), "more") for key, shape in every.items() if key not in own)
    return thing.form(kind.kind, title.text or kind.usual_title, what_it_is(kind), tuple(fields))


def _title(kind: type[Block], thing: _Thing) -> FormField:
    """Return the field of the first line, which names the kind."""
    named = "read_heading" in vars(kind)  # it is the name of something, and no title
    note = f"Where nothing stands here, it is called “{kind.usual_title}”." if kind.usual_title else ""
    way = Way("line", named=named)
    return thing.asked(kind.kind, note, way, label="Name" if named else "Title", needed=not kind.usual_title)


def _cues(thing: _Thing) -> Iterator[FormField]:
    """Yield the fields for the facilitator."""
    notes = member_notes(Verb)
    for key, verb in CUE_KEYS.items():
        yield thing.asked(key, notes[verb.name], Way("lines", private=True), "private")
    note = "All of these, in the order in which they are used."
    yield thing.asked(CUES, note, TEXT_ONLY._replace(private=True), "private")


class _Held(NamedTuple):
    """What stands in a field, and how it is shown."""

    shape: Shape
    text: str = ""
    texts: tuple[str, ...] = ()


def _held(way: Way, value: Node, file: SourceFile) -> _Held:
    """Return what stands in a field that is asked for in that `way`; where a form cannot hold it, its lines."""
    listed = way.shape in TEXTS
    if isinstance(value, Scalar) and way.shape != "text only":
        text = value.text.strip() if way.shape == "lines" else " ".join(value.text.split())
        return _Held(way.shape, "", (text,) if text else ()) if listed else _Held(way.shape, text)
    if isinstance(value, Sequence) and (listed or way.shape == "lines"):
        items = [" ".join(item.text.split()) for item in value.items if isinstance(item, Scalar)]
        if len(items) == len(value.items):
            return _Held(way.shape if listed else "list", "", tuple(items))
    return _Held("text only", _as_written(value, file))


def _as_written(value: Node, file: SourceFile) -> str:
    """Return the lines of `value`, set in no further than they must be."""
    margin = " " * (value.span.column - 1)
    return textwrap.dedent(f"{margin}{file.text[value.span.within(file.text)]}").strip("\n")


def _label(key: str) -> str:
    """Return `key` in plain words."""
    words = key.replace("-", " ")
    return f"{words[:1].upper()}{words[1:]}"
