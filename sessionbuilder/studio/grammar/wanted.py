"""Where somebody writes in a file of a pool -> what may stand there: types, and the lines that there may be."""

from __future__ import annotations

import inspect
import types
import typing
from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, Any, Literal, NamedTuple, Union

from msgspec import Struct

from sessionbuilder.catalogue.fields import field_notes, member_notes, own_fields
from sessionbuilder.content import Verb
from sessionbuilder.kinds.by_name import kind_of
from sessionbuilder.schema.files import asked_for
from sessionbuilder.schema.shapes import SIMPLE
from sessionbuilder.session.block import CUE_KEYS, Block, Short
from sessionbuilder.session.session import Session
from sessionbuilder.source.fields import Alone, OwnLines, Reference, fields_of
from sessionbuilder.text import Prose, RichText
from sessionbuilder.workspace.based_on import CHANGES, PROGRAMME
from sessionbuilder.workspace.changes import VERBS
from sessionbuilder.workspace.named_session import BASED_ON
from sessionbuilder.workspace.read_block import SAME_IN_SHORT
from sessionbuilder.workspace.read_cues import CUES, SLIDE

Group = Literal["kind", "own", "every", "cue"]
"""Whose line it is: the first of a block, one of its kind or its record, one of every block, or for the facilitator."""


class Cues:
    """The lines in a list of cues."""


class Change:
    """One change to another session."""


class InShort(NamedTuple):
    """The lines of the short form of a block of a kind."""

    kind: type[Block]


class Line(NamedTuple):
    """A line that there may be."""

    key: str
    type: Any
    about: str
    needed: bool = False
    group: Group = "own"


class Way(NamedTuple):
    """One way of several to write what is wanted."""

    type: Any
    """A list, a table, a record, a choice of words, or a text."""
    extras: tuple[Any, ...]
    """What stands beside it in its `Annotated`."""
    met: tuple[Any, ...]
    """The types that say so, itself the last: a text may be a `Reference`."""

    @property
    def item(self) -> Any:
        """What each item of it is, if it is a list; None for anything else."""
        return typing.get_args(self.type)[0] if typing.get_origin(self.type) is tuple else None

    @property
    def entry(self) -> Any:
        """What each entry of it is, if it is a table; None for anything else."""
        origin = typing.get_origin(self.type)
        return typing.get_args(self.type)[1] if origin in (dict, Mapping) else None


def whole_of(name: str) -> tuple[Any, ...]:
    """Return what the file called `name` holds; nothing where it is none of a pool's."""
    sort = asked_for(name)
    return (sort.holds,) if sort else ()


def ways(wanted: Any, met: tuple[Any, ...] = ()) -> Iterator[Way]:
    """Yield each way to write `wanted`."""
    extras: tuple[Any, ...] = ()
    if typing.get_origin(wanted) is Annotated:
        wanted, *rest = typing.get_args(wanted)
        extras = tuple(rest)
    if wanted is OwnLines:
        yield Way(met[-1], extras, met)
    elif typing.get_origin(wanted) in (Union, types.UnionType):
        for each in typing.get_args(wanted):
            if each is not types.NoneType:
                yield from ways(each, met)
    elif not extras and wanted in SIMPLE and not isinstance(SIMPLE[wanted], dict):
        yield from ways(SIMPLE[wanted], (*met, wanted))
    elif hasattr(wanted, "written_as") and wanted is not Short:
        yield from ways(wanted.written_as, (*met, wanted))
    else:
        yield Way(wanted, extras, (*met, wanted))


def all_ways(wanted: Iterable[Any]) -> Iterator[Way]:
    """Yield each way to write any of those `wanted`, and what a list of one is written like."""
    for each in wanted:
        for way in ways(each):
            yield way
            if way.item is not None and Alone.REFUSED not in way.extras:
                yield from (inner for inner in ways(way.item) if inner.item is None)


def wanted_at(whole: Iterable[Any], path: Iterable[str], lines: Iterable[Mapping[str, str]]) -> tuple[Any, ...]:
    """Return what may stand where the `path` leads from the `whole`; nothing where it leads nowhere.

    `lines` are the keys that stand at each step of it, by which the kind of a block is known.
    """
    wanted, kind = tuple(whole), None
    for key, there in zip(path, lines, strict=False):
        found: list[Any] = []
        for way in all_ways(wanted):
            kind = kind_among(there) if way.type is Block else kind
            if not key:
                found += [way.item] if way.item is not None else []
            elif way.entry is not None and typing.get_origin(way.type) is dict:
                found.append(way.entry)
            elif line := lines_of(way.type, there).get(key):
                found.append(InShort(kind) if kind and _is_short(line.type) else line.type)
        wanted = tuple(dict.fromkeys(found))
    return wanted


def _is_short(wanted: Any) -> bool:
    return any(way.type is Short for way in ways(wanted))


def kind_among(lines: Mapping[str, str]) -> type[Block] | None:
    """Return the kind of a block that has these `lines`; None where none is said yet."""
    first = next(iter(lines), "")
    return kind_of(first) or next((kind for key in lines if (kind := kind_of(key))), None)


def lines_of(wanted: Any, there: Mapping[str, str]) -> dict[str, Line]:
    """Return the lines that there may be where `wanted` is, by key, the needed first; none where it has no lines.

    `there` are those that stand there already.
    """
    if wanted is Block:
        return _block(there)
    if isinstance(wanted, InShort):
        lines = _of_kind(wanted.kind).items()
        return {key: line._replace(needed=False) for key, line in lines if key not in SAME_IN_SHORT}
    if wanted is Cues:
        return {**_cues(), SLIDE: Line(SLIDE, str, "The slide of the block at which what follows is used.")}
    if wanted is Change:
        return _change(there)
    if wanted is Session:
        return _session(there)
    if isinstance(wanted, type) and issubclass(wanted, Struct) and wanted not in SIMPLE:
        return _record(wanted)
    return {}


def _record(record: type[Struct], group: Group = "own") -> dict[str, Line]:
    notes = field_notes(record)
    lines = [
        Line(key, field.type, notes.get(field.name, ""), field.required, group)
        for key, field in fields_of(record).items()
    ]
    return {line.key: line for line in sorted(lines, key=lambda line: not line.needed)}


def _session(there: Mapping[str, str]) -> dict[str, Line]:
    lines = _record(Session)
    based = BASED_ON in there
    notes = field_notes(Session)
    if based:
        lines = {key: line._replace(needed=False) for key, line in lines.items()}
        about = "What differs from the programme of the session that it is based on."
        lines[CHANGES] = Line(CHANGES, tuple[Change, ...], about, needed=True)
    else:
        lines[PROGRAMME] = Line(PROGRAMME, tuple[Block, ...], notes[PROGRAMME], needed=True)
        if PROGRAMME not in there:
            lines[BASED_ON] = Line(BASED_ON, Reference, "The session from which all comes that is not written here.")
        return lines
    lines[BASED_ON] = Line(BASED_ON, Reference, "The session from which all comes that is not written here.")
    return lines


def _block(there: Mapping[str, str]) -> dict[str, Line]:
    if "use" in there and next(iter(there)) == "use":
        use = Line("use", Reference, "A block from `sessions/shared/`, or several of them.", group="kind")
        return {"use": use, **_of_another(there)}
    kind = kind_among(there)
    return _of_kind(kind) if kind else {}


def _of_another(there: Mapping[str, str]) -> dict[str, Line]:
    """Return the lines that may replace those of a block that stands elsewhere, whose kind is among those `there`."""
    kind = kind_among(there)
    lines = _of_kind(kind) if kind else {**_record(Block, "every"), **_cues()}
    return {key: line._replace(needed=False) for key, line in lines.items()}


def _of_kind(kind: type[Block]) -> dict[str, Line]:
    about = " ".join((inspect.getdoc(kind) or "").split())
    heading = Reference if "read_heading" in vars(kind) else RichText
    own, every = own_fields(kind), _record(kind, "every")
    lines = {kind.kind: Line(kind.kind, heading, about, needed=not kind.usual_title, group="kind")}
    for key, line in every.items():
        if key in own:
            needed = own[key].required or key in kind.one_of
            lines[key] = line._replace(needed=needed, group="own")
    ordered = dict(sorted(lines.items(), key=lambda each: (each[1].group != "kind", not each[1].needed)))
    return {**ordered, **{key: line for key, line in every.items() if key not in own}, **_cues()}


def _cues() -> dict[str, Line]:
    notes = member_notes(Verb)
    cues = {
        key: Line(key, Prose, f"For the facilitator only. {notes[verb.name]}", group="cue")
        for key, verb in CUE_KEYS.items()
    }
    about = "For the facilitator only, in the order in which they are used."
    return {**cues, CUES: Line(CUES, tuple[Cues, ...], about, group="cue")}


def _change(there: Mapping[str, str]) -> dict[str, Line]:
    done = next((word for word in there if word in VERBS), "")
    if not done:
        return {word: Line(word, Reference, verb.about, group="kind") for word, verb in VERBS.items()}
    lines = {done: Line(done, Reference, VERBS[done].about, needed=True, group="kind")}
    if blocks := VERBS[done].blocks:
        lines[blocks] = Line(blocks, tuple[Block, ...], "The new blocks.", needed=True)
    elif done == "change":
        lines |= _of_another(there)
    return lines
