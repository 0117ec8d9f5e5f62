"""A key that means nothing -> the key that was meant, or what can stand in its place."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from sessionbuilder.diagnostics import ALIKE, SourceFile, nearest
from sessionbuilder.source.nodes import Node, Scalar
from sessionbuilder.text import listed

_MEANT = {
    "says": ("words", "means", "what", "items"),
    "means": ("meaning", "so"),
    "meaning": ("means", "so"),
    "text": ("says", "words", "means", "what"),
    "words": ("says",),
    "what": ("says",),
    "quote": ("words",),
    "image": ("file",),
    "picture": ("file",),
    "items": ("figures", "points", "steps", "rows", "factors", "messages", "events"),
    "values": ("data", "figures"),
    "points": ("items", "steps"),
    "steps": ("tasks", "items"),
    "tasks": ("steps",),
    "date": ("when",),
    "session": ("delivery",),
    "title": ("session",),
    "name": ("session",),
    "subtitle": ("strapline",),
    "audience": ("for",),
    "objectives": ("outcomes",),
    "learning-outcomes": ("outcomes",),
    "learning-objectives": ("outcomes",),
    "objective": ("outcomes",),
    "agenda": ("programme",),
    "blocks": ("programme",),
    "schedule": ("programme",),
    "hours": ("time",),
    "start": ("at", "time"),
    "starts": ("at", "time"),
    "begin": ("at", "time"),
    "from": ("at", "time"),
    "end": ("time",),
    "ends": ("time",),
    "duration": ("minutes",),
    "length": ("minutes",),
    "mins": ("minutes",),
    "min": ("minutes",),
    "facilitator": ("trainer", "trainers"),
    "facilitators": ("trainers", "trainer"),
    "presenter": ("trainer", "trainers"),
    "led-by": ("trainer", "trainers"),
    "reference": ("source",),
    "equipment": ("materials",),
    "room": ("venue",),
    "place": ("venue",),
    "location": ("venue",),
    "people": ("participants",),
    "numbers": ("participants",),
    "author": ("authors",),
    "url": ("address",),
    "link": ("address",),
    "website": ("address",),
    "script": ("say",),
    "ignore": ("accept",),
}
"""Words of other kinds for what a kind calls something else, dearest first."""

_SHORT_KEY, _SHORT_KEYS_ALIKE = 7, 0.8
"""Letters of a short key at most, and how like another it must be: `date` is not taken for `data`."""
_OF_THE_HEAD = ("groups", "group-size", "participants")
_OF_A_DELIVERY = ("date", "day", "venue", "place", "location", "room", "trainer", "trainers", "facilitators")


class Advice(NamedTuple):
    """What to write in place of a key that means nothing."""

    hint: str
    meant: str = ""
    """The key that was meant, where that is plain."""


class Fields(NamedTuple):
    """What a record takes."""

    own: Collection[str]
    """Its own keys, in their order."""
    common: Collection[str] = ()
    """Keys that it shares with others of its sort."""
    kind: str = ""
    """The kind of block that it is; empty where it is no block."""
    titled: bool = True
    """Whether its first key holds a title, and not the name of a file from which its title comes."""


def means(word: str, fields: Collection[str]) -> list[str]:
    """Return which of `fields` other kinds call `word`, dearest first."""
    return [other for other in _MEANT.get(word.lower(), ()) if other in fields]


def advice(key: Scalar, value: Node, fields: Fields, file: SourceFile) -> Advice:
    """Return what to tell somebody who wrote `name: value` in `file`, where only `fields` can stand."""
    word = key.text.strip()
    if word.lower() in _OF_A_DELIVERY and "programme" in fields.common:
        return Advice("it belongs to one run of the session: write it in a file in `sessions/deliveries/`")
    if fields.kind and word.lower().replace(" ", "-") in _OF_THE_HEAD and word not in fields.own:
        return Advice(f"`{word}` stands at the head of the session; who works with whom is a note under `group`")
    alike = _SHORT_KEYS_ALIKE if len(word) <= _SHORT_KEY else ALIKE
    near = nearest(word, fields.own, alike)
    meant = next(iter(means(word.replace(" ", "-"), [*fields.own, *fields.common])), "")
    if found := near or meant or nearest(word, fields.common, alike):
        return Advice(f"did you mean `{found}`?", found)
    before, after = _around(key, file)
    cut_off = "if it belongs to the text before the comma, put that whole text in straight quotes"
    if isinstance(value, Scalar) and value.empty and not after.startswith(":"):
        return Advice(cut_off)
    hint = _what_else(key, fields, file)
    return Advice(f"{hint}; {cut_off}" if before.endswith(",") else hint)


def _what_else(key: Scalar, fields: Fields, file: SourceFile) -> str:
    """Return what to do with a key that is nothing misspelt."""
    word = key.text.strip()
    if fields.kind and word == "title":
        if not fields.titled:
            return f"its title is that of the file which `{fields.kind}:` names"
        return f"the title stands after the kind: `- {fields.kind}: Its title`"
    if fields.kind and word in ("note", "notes"):
        return "what the facilitator says, asks or does has a verb: `say`, `ask`, `listen-for`, `do`"
    if "programme" in fields.common and _stands_after(key, "programme:", file):
        return "if it is a line of the block above, set it in as far as the word after the block's dash"
    if not fields.kind:
        return f"what can stand here is {_named([*fields.own, *fields.common])}"
    if not fields.own:
        return f"`{fields.kind}` takes what every block takes, and nothing else"
    return f"`{fields.kind}` takes {_named(fields.own)}, and what every block takes"


def _stands_after(key: Scalar, line: str, file: SourceFile) -> bool:
    """Whether the words `line` start a line above `key`."""
    return any(file.line(number).startswith(line) for number in range(1, key.span.line))


def _named(keys: Collection[str]) -> str:
    return listed(f"`{key}`" for key in keys)


def _around(key: Scalar, file: SourceFile) -> tuple[str, str]:
    """Return what stands on the line before `key` and after it, without spaces between."""
    line = file.line(key.span.line)
    start = key.span.column - 1
    return line[:start].rstrip(), line[start + key.span.length :].lstrip()
