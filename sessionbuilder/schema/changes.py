"""What may be done to the blocks of another session -> the JSON Schema of the list under `changes:`."""

from __future__ import annotations

from sessionbuilder.schema.blocks import lines_of_any, programme, without
from sessionbuilder.schema.shapes import NOTHING, Schema, Shapes, described, either
from sessionbuilder.workspace.changes import VERBS, Verb


def changes(shapes: Shapes) -> Schema:
    """Return the schema of that list, each item of which begins with what is done.

    Keys of a JSON object have no order: `after` beside `change` is a line of the block, as some kinds have one.
    """
    of_verb: list[Schema] = []
    for word, verb in VERBS.items():
        lines = _lines(word, verb, shapes)
        others = lines if word == "change" else {"if": without("change"), "then": lines}
        of_verb.append({"if": without(word), "else": others})
    none_yet: Schema = {
        "properties": {word: described({}, verb.about) for word, verb in VERBS.items()},
        "required": [next(iter(VERBS))],
        "errorMessage": "A change starts with what is done, such as `- drop: Title of a block`.",
    }
    item: Schema = {
        "title": "a change such as `drop: Title of a block`",
        "type": "object",
        "if": without(*VERBS),
        "then": none_yet,
        "else": {"allOf": of_verb},
    }
    return either({"type": "array", "items": item}, NOTHING)


def _lines(word: str, verb: Verb, shapes: Shapes) -> Schema:
    """Return the schema of a change that begins with `word`."""
    properties = lines_of_any() if word == "change" else {}
    properties[word] = described(shapes.of(str), f"{verb.about} It is known by its `id` or its title.")
    if verb.blocks:
        several = programme(shapes)
        properties[verb.blocks] = described(either(several, several["items"]), "The new blocks.")
    needed = [word, *filter(None, [verb.blocks])]
    return {"properties": properties, "required": needed, "additionalProperties": False}
