"""A place in the text of a file -> a form of what is written there: a block, the head of a session, or an entry."""

from __future__ import annotations

import textwrap
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Literal, NamedTuple, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from sessionbuilder.catalogue.catalogue import what_it_is
from sessionbuilder.catalogue.fields import field_notes, member_notes, own_fields, record_in
from sessionbuilder.content import Verb
from sessionbuilder.diagnostics import Report, SourceFile
from sessionbuilder.kinds.by_name import kind_of
from sessionbuilder.schema.files import asked_for
from sessionbuilder.session.block import CUE_KEYS, Block
from sessionbuilder.source.fields import FieldShape, fields_of
from sessionbuilder.source.nodes import Mapping as Lines
from sessionbuilder.source.nodes import Node, Scalar, Sequence
from sessionbuilder.source.yaml import parse_blocks
from sessionbuilder.studio.desk import Desk
from sessionbuilder.studio.forms.asked import TEXT_ONLY, TEXTS, Shape, Way, way_of
from sessionbuilder.studio.grammar.names import Name, Names
from sessionbuilder.studio.message import Told
from sessionbuilder.studio.places import Places
from sessionbuilder.workspace.changes import VERBS
from sessionbuilder.workspace.files import FILES
from sessionbuilder.workspace.read_cues import CUES

_ELSEWHERE = ("programme", "changes")
"""Keys of the head that are no lines of it."""
_TABLES = ("sources", "law")
"""Files of entries, each with a name of its own and lines under it."""
_RECORDS = {"case": "case-file"}
"""The words for files, where those of their schemas are others."""
_USED = "A block that several sessions share: its lines stand in a file of its own, and those here take their place."
_FIRST = ("minutes",)
"""Fields of every block that stand among those of its kind, since everybody looks for them."""
_Keys: TypeAlias = "tuple[str | int, ...]"
Part: TypeAlias = Literal["own", "private", "more"]
"""What is peculiar to what is filled in, what is for the facilitator only, and what every block has."""


class Choice(Told, frozen=True):
    """A word that a field may hold."""

    value: str
    about: str


class FormField(Told, frozen=True):
    """One line of the form."""

    key: str
    keys: tuple[str | int, ...]
    """The way to its line, from the left edge of the file."""
    after: str
    """The key after which a new line is written; empty where that does not matter."""
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
    parts: tuple[FormPart, ...]
    """The items of what holds lines of its own, or the only one."""
    blank: FormPart | None
    """One more of them, with nothing in it; None where there can be none. Of cues, it is any of its lines."""
    choices: tuple[Choice, ...]
    least: int
    """The least number, or the fewest items."""
    most: int
    """The most; 0 where nothing is said."""
    start: int
    """The offset of its line; that of the block, where it has none."""
    end: int
    """The offset after what is written; the same where nothing is."""


class FormPart(Told, frozen=True):
    """Lines that hang on a field together, such as a cue or somebody in a family."""

    fields: tuple[FormField, ...]


class Form(Told, frozen=True):
    """What may be filled in at a place."""

    keys: tuple[str | int, ...]
    """The way to its lines, by which it is known from others."""
    block: bool
    """Whether it is a block, so that another may come after it."""
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
    names: Names
    """What its lines may name."""
    keys: _Keys = ()
    """The way to them."""
    first: int = 1
    """The first of their lines."""
    after: int = 0
    """The line after the last; 0 for the end of the file."""

    def form(self, kind: str, title: str, about: str, fields: Iterable[FormField], *, block: bool = False) -> Form:
        """Return the form with these `fields`."""
        start = self.places.offset(self.first, 1)
        end = self.places.offset(self.after, 1) - 1 if self.after else self.places.length
        return Form(
            keys=self.keys, block=block, kind=kind, title=title, about=about, start=start, end=end, fields=tuple(fields)
        )

    def fields(self, record: type[Struct], but: Collection[str] = ()) -> Iterator[FormField]:
        """Yield the lines of the form for the fields of `record`, each after those before it."""
        notes, last = field_notes(record), ""
        written = {key.text for key, _ in self.node.entries}
        for key, shape in fields_of(record).items():
            if key not in but:
                yield self.field(shape, notes.get(shape.name, ""), after=last)
            last = key if key in written else last

    def field(self, shape: FieldShape, note: str, part: Part = "own", after: str = "") -> FormField:
        """Return the line of the form for a field of a record."""
        record, several = record_in(shape.type)
        return self.asked(
            shape.key, note, way_of(shape.type), part, after=after, needed=shape.required, inner=record, several=several
        )

    def asked(
        self,
        key: str,
        note: str,
        way: Way,
        part: Part = "own",
        *,
        label: str = "",
        after: str = "",
        needed: bool = False,
        inner: type[Struct] | None = None,
        several: bool = False,
    ) -> FormField:
        """Return the line of the form for `key`, with what stands in it; `inner` is the record that it holds."""
        found = next(((name, value) for name, value in self.node.entries if name.text == key), None)
        start = end = self.places.offset(self.first, 1)
        keys: _Keys = (*self.keys, key)
        held = _Held(way.shape)
        if found:
            name, value = found
            start, end = self.places.stretch(name.span)[0], self.places.stretch(value.span)[1]
            held = _held(way, value, self.file)
        parts: tuple[FormPart, ...] = ()
        if found and held.shape == "text only":
            parts = self._parts(found[1], keys, field_notes(inner) if inner else {})
        blank = self._blank(inner, keys, len(parts)) if inner and several and (parts or not found) else None
        return FormField(
            key=key,
            keys=keys,
            after=after,
            label=label or in_words(key),
            note=note,
            part=part,
            shape="parts" if parts or blank else held.shape,
            needed=needed,
            private=way.private,
            written=found is not None,
            text=held.text,
            texts=held.texts,
            parts=parts,
            blank=blank,
            choices=self._choices(key, way),
            least=way.least,
            most=way.most,
            start=start,
            end=end,
        )

    def _choices(self, key: str, way: Way) -> tuple[Choice, ...]:
        """Return the words of which a field holds one, or some, with what each is."""
        known: Iterable[Name] = ()
        if way.named or way.shape == "list":
            known = self.names.sheets() if key == "handouts" else self.names.called(key)
        named = tuple(Choice(value=name, about=about or detail) for name, detail, about in known)
        return named or tuple(Choice(value=word, about="") for word in way.words)

    def _parts(self, node: Node, keys: _Keys, notes: Mapping[str, str]) -> tuple[FormPart, ...]:
        """Return the lines that hang on a field, by its items; none, unless each of them has lines of its own."""
        items = [*enumerate(node.items)] if isinstance(node, Sequence) else [(-1, node)]
        if not all(isinstance(item, Lines) and item.entries for _, item in items):
            return ()
        return tuple(
            FormPart(fields=tuple(self.within(item, (*keys, place) if place >= 0 else keys).each(notes)))
            for place, item in items
            if isinstance(item, Lines)
        )

    def each(self, notes: Mapping[str, str]) -> Iterator[FormField]:
        """Yield a line of the form for each that is written, whatever it is."""
        for key, value in self.node.entries:
            listed = isinstance(value, Sequence)
            several = isinstance(value, Scalar) and (value.block or "\n" in value.text)
            way = Way("list" if listed else "lines" if several else "line", named=key.text in ("use", *VERBS))
            yield self.asked(key.text, notes.get(key.text.replace("-", "_"), ""), way)

    def within(self, node: Lines, keys: _Keys) -> _Thing:
        """Return the lines that hang on one of these."""
        return self._replace(node=node, keys=keys, first=node.span.line)

    def _blank(self, record: type[Struct], keys: _Keys, place: int) -> FormPart:
        """Return one more item of a list of `record`, with nothing in it."""
        return FormPart(fields=tuple(self.within(Lines((), self.node.span), (*keys, place)).fields(record)))


def form_at(name: str, at: int, desk: Desk, session: str = "") -> Form | Broken | None:
    """Return the form for the lines at the offset `at` of the file called `name`; where it is broken, say so.

    What may be named is known from the `session` in view, where the file is none. None where there is nothing that a
    form could ask for, as among the words of a glossary.
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
    empty = _Thing(Lines((), node.span), file, places, Names(desk, name, session))
    whole = empty._replace(node=node) if isinstance(node, Lines) else None
    if word == "shared":
        items = node.items if isinstance(node, Sequence) else ()
        one = whole or _among(items, line, 0, empty)
        return _of_block(one) if one else None
    if sort is None or whole is None:
        return None
    thing = _at(line, whole, table=word in _TABLES)
    if thing.keys and thing.keys[0] in _ELSEWHERE:
        return _of_block(thing)
    record = FILES[_RECORDS.get(word, word)].record
    if record is None:
        return None
    fields = (*thing.fields(record, _ELSEWHERE),)
    return thing.form(word, str(thing.keys[0]) if thing.keys else fields[0].text, sort.about, fields)


def _at(line: int, whole: _Thing, *, table: bool) -> _Thing:
    """Return what stands at `line`: a block of the programme, an entry of a `table`, or what is at the left edge."""
    first, entries = 1, whole.node.entries
    for place, (key, value) in enumerate(entries):
        after = entries[place + 1][0].span.line if place + 1 < len(entries) else 0
        here = key.span.line <= line and (not after or line < after)
        if table and here and isinstance(value, Lines):
            return whole._replace(node=value, keys=(key.text,), first=key.span.line, after=after)
        if key.text in _ELSEWHERE and isinstance(value, Sequence):
            if here and (thing := _among(value.items, line, after, whole._replace(keys=(key.text,)))):
                return thing
            if line < value.span.line:
                return whole._replace(first=first, after=value.span.line)
            first = after
    return whole._replace(first=first)


def _among(items: tuple[Node, ...], line: int, after: int, whole: _Thing) -> _Thing | None:
    """Return the block among `items` that stands at `line`; the last of them ends before the line `after`.

    The blocks that a change puts in stand under it.
    """
    place = sum(item.span.line <= line for item in items) - 1
    item = items[place] if place >= 0 else None
    if not isinstance(item, Lines) or not item.entries:
        return None
    end = items[place + 1].span.line if place + 1 < len(items) else after
    thing = whole._replace(node=item, keys=(*whole.keys, place), first=item.span.line, after=end)
    for word, verb in VERBS.items():
        new = item.get(verb.blocks) if item.entries[0][0].text == word and verb.blocks else None
        if isinstance(new, Sequence):
            return _among(new.items, line, end, thing._replace(keys=(*thing.keys, verb.blocks))) or thing
        if isinstance(new, Lines):
            return thing._replace(node=new, keys=(*thing.keys, verb.blocks))
    return thing


def _of_block(thing: _Thing) -> Form:
    """Return the form of a block: its own fields, what is for the facilitator, and what every block has.

    Where it is none but says which is meant, its lines are asked for as they stand.
    """
    word = thing.node.entries[0][0].text
    kind = kind_of(word)
    if kind is None:
        fields = (*thing.each({}),)
        about = VERBS[word].about if word in VERBS else _USED if word == "use" else ""
        return thing.form(word, fields[0].text, about, fields, block=word == "use")
    notes, own, every = field_notes(kind), own_fields(kind), fields_of(kind)
    own |= {key: every[key] for key in _FIRST if key in every}
    title = _title(kind, thing)
    fields = (
        title,
        *(thing.field(shape, notes.get(shape.name, "")) for shape in own.values()),
        *_cues(thing),
        *(thing.field(shape, notes.get(shape.name, ""), "more") for key, shape in every.items() if key not in own),
    )
    return thing.form(kind.kind, title.text or kind.usual_title, what_it_is(kind), fields, block=True)


def _title(kind: type[Block], thing: _Thing) -> FormField:
    """Return the field of the first line, which names the kind."""
    named = "read_heading" in vars(kind)  # it is the name of something, and no title
    note = f"Where nothing stands here, it is called “{kind.usual_title}”." if kind.usual_title else ""
    way = Way("line", named=named)
    return thing.asked(kind.kind, note, way, label="Name" if named else "Title", needed=not kind.usual_title)


def _cues(thing: _Thing) -> Iterator[FormField]:
    """Yield the fields for the facilitator."""
    notes = member_notes(Verb)
    way = Way("lines", private=True)
    for key, verb in CUE_KEYS.items():
        yield thing.asked(key, notes[verb.name], way, "private")
    note = "All of these, in the order in which they are used."
    listed = thing.asked(CUES, note, TEXT_ONLY._replace(private=True), "private")
    if listed.parts or not listed.written:
        more = thing.within(Lines((), thing.node.span), (*listed.keys, len(listed.parts)))
        blank = FormPart(fields=tuple(more.asked(key, notes[verb.name], way) for key, verb in CUE_KEYS.items()))
        listed = replace(listed, blank=blank, shape="parts")
    yield listed


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


def in_words(key: str) -> str:
    """Return `key` in plain words."""
    words = key.replace("-", " ")
    return f"{words[:1].upper()}{words[1:]}"
