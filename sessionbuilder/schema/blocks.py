"""The kinds of block -> the JSON Schema of one item of a programme, whose first key says its kind."""

from __future__ import annotations

import inspect

from sessionbuilder.catalogue.fields import field_notes, member_notes
from sessionbuilder.content import Verb
from sessionbuilder.kinds.by_name import kind_names, kind_of
from sessionbuilder.schema.shapes import NOTHING, Schema, Shapes, described, either
from sessionbuilder.schema.snippets import snippet
from sessionbuilder.session.block import CUE_KEYS, Block
from sessionbuilder.source.fields import fields_of
from sessionbuilder.text import Prose
from sessionbuilder.workspace.read_block import SAME_IN_SHORT
from sessionbuilder.workspace.read_cues import SLIDE
from sessionbuilder.workspace.shared_blocks import MOST_BLOCKS, SHARED

_BASE = "block"
_CUES = "instructions"
_ANY_KIND = "any-kind"
_ANY_BLOCK = "any-block"
_PRIVATE = "For the facilitator only"


def programme(shapes: Shapes) -> Schema:
    """Return the schema of the list under `programme:`."""
    if _ANY_BLOCK not in shapes.definitions:
        shapes.definitions[_ANY_BLOCK] = block(shapes)
    return {"type": "array", "items": {"$ref": f"#/definitions/{_ANY_BLOCK}"}, "minItems": 1, "maxItems": MOST_BLOCKS}


def shared(shapes: Shapes) -> Schema:
    """Return the schema of a file in `sessions/shared/`: a block, or a list of them."""
    several = programme(shapes)
    return {"if": {"not": {"type": "array"}}, "then": block(shapes, shared=True), "else": several}


def block(shapes: Shapes, *, shared: bool = False) -> Schema:
    """Return the schema of one block; one that is `shared` itself may not be another shared one.

    What may stand in it hangs on its kind alone, so that an editor tells what is wrong with a block of that kind, and
    not with fifty others. Keys of a JSON object have no order: where the name of a kind is also a field of another,
    as with `case`, the other decides.
    """
    kinds = _kinds()
    _common(shapes)
    for kind in kinds.values():
        _kind(kind, shapes)
    fields = {name: fields_of(kind) for name, kind in kinds.items()}
    of_kind = []
    for name in kinds:
        others = [other for other in kinds if name in fields[other]]
        lines: Schema = {"$ref": f"#/definitions/{name}"}
        of_kind.append({"if": without(name), "else": {"if": without(*others), "then": lines} if others else lines})
    none_yet = f"{_ANY_KIND}-alone" if shared else _ANY_KIND
    shapes.definitions[none_yet] = _no_kind_yet(kinds, shared=shared)
    named: Schema = {
        "if": without(*kinds),
        "then": {"$ref": f"#/definitions/{none_yet}"},
        "else": {"allOf": of_kind},
    }
    whole = named if shared else {"if": without("use"), "then": named, "else": _use()}
    return {"title": "a block such as `points: Title`", "type": "object", **whole}


def without(*keys: str) -> Schema:
    """Return what fits lines that have none of `keys`.

    To ask whether a key is there by `required` would be plainer; but while an editor looks for what might be typed
    next, it takes every key that is missing for one that is about to come.
    """
    return {"properties": dict.fromkeys(keys, False)}


def _kinds() -> dict[str, type[Block]]:
    return {name: kind for name in kind_names() if (kind := kind_of(name))}


def _common(shapes: Shapes) -> None:
    """Define what every block has."""
    lines = shapes.lines(Block)
    shapes.definitions[_BASE] = {"properties": lines["properties"]}
    words = either(shapes.of(Prose), {"type": "array", "maxItems": 0})
    cues: dict[str, Schema] = {verb: {"$ref": f"#/definitions/{_CUES}/properties/{verb}"} for verb in CUE_KEYS}
    at = described(shapes.of(str), "The slide of the block at which what follows is used: its number, or words on it.")
    one: Schema = {"type": "object", "properties": {**cues, SLIDE: at}, "additionalProperties": False}
    notes = member_notes(Verb)
    listed = either({"type": "array", "items": one}, one)
    shapes.definitions[_CUES] = {
        "properties": {
            **{
                key: described(words, f"For the facilitator only. {notes[verb.name]}") for key, verb in CUE_KEYS.items()
            },
            "cues": described(listed, "For the facilitator only, in the order in which they are used."),
        }
    }


def _kind(kind: type[Block], shapes: Shapes) -> None:
    """Define a block of `kind`, and its short form."""
    lines, base = shapes.lines(kind), fields_of(Block)
    notes, usual = field_notes(kind), field_notes(Block)
    own, common = dict(lines["properties"]), {}
    for key, field in fields_of(kind).items():
        if key in base and field.type == base[key].type and notes.get(field.name) == usual.get(field.name):
            del own[key]
            common[key] = {"$ref": f"#/definitions/{_BASE}/properties/{key}"}
    about = " ".join((inspect.getdoc(kind) or "").split())
    title = shapes.of(str)
    short: Schema = {"$ref": f"#/definitions/{kind.kind}-short"}
    properties = {
        kind.kind: described(either(title, NOTHING) if kind.usual_title else title, about),
        **own,
        **common,
        "short": described(either(short, NOTHING), usual["short"]),
        **{key: {"$ref": f"#/definitions/{_CUES}/properties/{key}"} for key in (*CUE_KEYS, "cues")},
    }
    needed = [kind.kind, *lines["required"], *(["source"] if kind.needs_source else [])]
    shapes.definitions[kind.kind] = {
        **described({"title": kind.kind}, about),
        "properties": properties,
        "required": needed,
        "additionalProperties": False,
    }
    shapes.definitions[f"{kind.kind}-short"] = {
        "type": "object",
        "properties": {
            key: {"$ref": f"#/definitions/{kind.kind}/properties/{key}"}
            for key in properties
            if key not in SAME_IN_SHORT
        },
        "additionalProperties": False,
    }


def _no_kind_yet(kinds: dict[str, type[Block]], *, shared: bool) -> Schema:
    """Return the schema of a block of which no kind is written, for an editor to offer them; it fits nothing."""
    abouts = {name: " ".join((inspect.getdoc(kind) or "").split()) for name, kind in kinds.items()}
    use = (
        {}
        if shared
        else {"use": described({}, "A block from `sessions/shared/`, or several of them: `use: shared/name`.")}
    )
    return {
        "properties": {**{name: described({}, about) for name, about in abouts.items()}, **use},
        "required": [next(iter(kinds))],
        "errorMessage": "A block starts with its kind, such as `- points: Title`; `sessionbuilder kinds` lists them.",
        "defaultSnippets": [snippet(kind, abouts[name]) for name, kind in kinds.items()],
    }


def _use() -> Schema:
    """Return the schema of what is shared: of which kind a block is says its own file, and whether it is a module."""
    use: Schema = {"type": "string", "pattern": f"^{SHARED}$", "errorMessage": "Write `use: shared/name`."}
    note = "A block from `sessions/shared/`, or several; lines under it stand in place of its own, if it is one block."
    return {
        "properties": {"use": described(use, note), **lines_of_any()},
        "required": ["use"],
        "additionalProperties": False,
    }


def lines_of_any() -> dict[str, Schema]:
    """Return what may stand in a block of which another file says the kind."""
    kinds = _kinds()
    keys = {key for kind in kinds.values() for key in fields_of(kind)} | {*kinds, *CUE_KEYS, "cues"}
    common = {key: {"$ref": f"#/definitions/{_BASE}/properties/{key}"} for key in fields_of(Block) if key != "minutes"}
    others: dict[str, Schema] = {key: {} for key in sorted(keys - {*common})}
    return {**common, **others}
