"""The files of a pool -> their JSON Schemas, as texts to be written, and the words by which they are asked for."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from sessionbuilder import __version__
from sessionbuilder.catalogue.fields import field_notes
from sessionbuilder.schema.blocks import programme, shared
from sessionbuilder.schema.changes import changes
from sessionbuilder.schema.mark import marked
from sessionbuilder.schema.shapes import Schema, Shapes, described
from sessionbuilder.session.block import Block
from sessionbuilder.session.case import Case
from sessionbuilder.session.delivery import Delivery
from sessionbuilder.session.local import Local
from sessionbuilder.session.pool import Pool
from sessionbuilder.session.provision import Provision
from sessionbuilder.session.publication import Publication
from sessionbuilder.session.session import Session
from sessionbuilder.source.fields import Label
from sessionbuilder.text import RichText
from sessionbuilder.theme.theme import Theme
from sessionbuilder.workspace.based_on import CHANGES, PROGRAMME
from sessionbuilder.workspace.named_session import BASED_ON
from sessionbuilder.workspace.workspace import ENDINGS, NOT_SESSIONS

ENDING = ".schema.json"
"""How the file of a schema ends."""


class FileSchema(NamedTuple):
    """The schema of one sort of file."""

    name: str
    """The word by which it is asked for."""
    where: tuple[str, ...]
    """Which files of a pool it is for, as patterns of paths from the pool's folder."""
    about: str
    """What such a file is, as a sentence."""
    holds: Any
    """What its author writes in it, as an annotation."""
    other_words: tuple[str, ...] = ()
    """Other words that people use for it."""
    but: tuple[str, ...] = ()
    """Files that the patterns name, and that are of another sort."""
    made: Callable[[Shapes], Schema] | None = None
    """Returns the schema of the whole file, where the annotation does not say all of it."""

    def make(self, shapes: Shapes) -> Schema:
        """Return the schema of what the whole file holds."""
        if self.made:
            return self.made(shapes)
        return shapes.lines(self.holds) if isinstance(self.holds, type) else shapes.of(self.holds)

    @property
    def file_name(self) -> str:
        """The name of its own file: `session.schema.json`."""
        return f"{self.name}{ENDING}"


def _session(shapes: Shapes) -> Schema:
    lines = shapes.lines(Session)
    blocks = described(programme(shapes), field_notes(Session)["programme"])
    original = described(shapes.of(str), "The session from which all comes that is not written here.")
    differs = described(changes(shapes), "What differs from the programme of the session under `based-on`.")
    by_itself = {"properties": {CHANGES: False}, "required": [*lines.pop("required"), PROGRAMME]}
    return {
        **lines,
        "properties": {**lines["properties"], BASED_ON: original, CHANGES: differs, PROGRAMME: blocks},
        "if": {"properties": {BASED_ON: False}},
        "then": by_itself,
        "else": {"properties": {PROGRAMME: False}},
    }


def _both(folder: str) -> tuple[str, ...]:
    return tuple(f"{folder}/*{ending}" for ending in ENDINGS)


SCHEMAS = (
    FileSchema(
        "session",
        _both("sessions"),
        "A session: its head, and its blocks under `programme:`; or what differs from another, under `changes:`.",
        Session,
        ("sessions", "day", "programme", "training"),
        made=_session,
        but=tuple(f"sessions/{name}{ENDINGS[0]}" for name in sorted(NOT_SESSIONS)),
    ),
    FileSchema(
        "case",
        ("sessions/cases/*.yaml",),
        "A case that groups work on.",
        Case,
        ("cases", "case-file", "case-study"),
    ),
    FileSchema(
        "delivery",
        _both("sessions/deliveries"),
        "One run of a session: when, where and with whom.",
        Delivery,
        ("deliveries", "run"),
    ),
    FileSchema(
        "shared",
        ("sessions/shared/*.yaml",),
        "A block that several sessions use, or a list of blocks, which is a module.",
        Block | tuple[Block, ...],
        ("block", "shared-block", "blocks", "use", "module", "modules"),
        made=shared,
    ),
    FileSchema("pool", ("sessions/pool.yaml",), "What is the same in every session.", Pool, ("pools", "policy")),
    FileSchema(
        "sources",
        ("sessions/sources.yaml",),
        "Every publication, under a name of its own.",
        dict[Label, Publication],
        ("source", "publications", "references"),
    ),
    FileSchema(
        "law",
        ("sessions/law.yaml",),
        "What the law and its guidance ask, each under a name of its own, and how it stands.",
        dict[Label, Provision],
        ("provision", "provisions", "duties"),
    ),
    FileSchema(
        "local",
        ("sessions/local.yaml",),
        "What the partnership has its own of: front door, escalation, support.",
        Local,
        ("partnership", "local-pack"),
    ),
    FileSchema(
        "glossary",
        ("sessions/glossary.yaml",),
        "Words, and what they mean.",
        dict[str, RichText],
        ("words", "glossaries"),
    ),
    FileSchema("theme", ("assets/themes/*/theme.yaml",), "Colours, font and sizes of type.", Theme, ("themes", "look")),
)
"""Every sort of file that a schema is for; the first are those that people write most."""


def schema_of(sort: FileSchema) -> Schema:
    """Return the JSON Schema of such files, in draft 7, which editors for YAML read best."""
    shapes = Shapes()
    whole = sort.make(shapes)
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        **whole,
        "title": sort.name.capitalize(),
        **described({}, sort.about),
        "definitions": shapes.definitions,
    }


def schema_text(sort: FileSchema) -> str:
    """Return the text of its file, with a mark that says which program wrote it: a line for each definition."""
    whole = marked(schema_of(sort), __version__)
    definitions = ",\n".join(f"  {_line(name)}: {_line(each)}" for name, each in whole.pop("definitions").items())
    head = "".join(f" {_line(key)}: {_line(each)},\n" for key, each in whole.items())
    return f'{{\n{head} "definitions": {{\n{definitions}\n }}\n}}\n'


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def asked_for(word: str) -> FileSchema | None:
    """Return the schema that `word` asks for: its name, another word for it, or the path of a file that it is for."""
    path = word.strip().replace("\\", "/").removeprefix("./")
    tame = path.lower().removesuffix(ENDING).replace(" ", "-").replace("_", "-")
    for sort in SCHEMAS:
        if tame in (sort.name, *sort.other_words):
            return sort
    for sort in SCHEMAS:
        named = [pattern for pattern in sort.where if _lies_at(path, pattern)]
        if named and not any(_lies_at(path, pattern) for pattern in sort.but):
            return sort
    return None


def _lies_at(path: str, pattern: str) -> bool:
    """Whether `path` ends as `pattern` says, or is the name alone of a file that is always called the same."""
    return PurePosixPath(path).match(pattern) or path == pattern.rpartition("/")[2]
