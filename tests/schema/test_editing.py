"""What an editor makes of a schema while somebody types: what it offers, and what it says about it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from sessionbuilder.content import Verb
from sessionbuilder.kinds.by_name import kind_names
from sessionbuilder.schema.files import SCHEMAS, schema_of
from sessionbuilder.session.block import CUE_KEYS
from tests.pool import HEAD
from tests.schema.agreement import underlined

SCHEMA = schema_of(SCHEMAS[0])
KIND_WANTED = SCHEMA["definitions"]["any-kind"]
SNIPPETS = {snippet["label"]: snippet for snippet in KIND_WANTED["defaultSnippets"]}


def conditions(value: Any) -> Iterator[Any]:
    """Every condition in a schema."""
    if isinstance(value, dict):
        yield from ([value["if"]] if "if" in value else [])
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            yield from conditions(inner)


def test_where_a_block_begins_every_kind_is_offered_and_a_shared_block() -> None:
    assert set(SNIPPETS) == set(kind_names())
    assert set(KIND_WANTED["properties"]) == {*kind_names(), "use"}


def test_no_condition_asks_for_keys_that_are_yet_to_be_typed() -> None:
    """While an editor completes, it takes a key that is missing for one to come, and every such condition for met."""
    found = list(conditions(SCHEMA))
    assert len(found) > len(kind_names())
    assert "required" not in json.dumps(found)


@pytest.mark.parametrize("kind", kind_names())
def test_what_is_written_for_a_kind_is_a_block_of_it(kind: str) -> None:
    body = json.dumps(SNIPPETS[kind]["body"])
    places = [int(number) for number in re.findall(r"\$\{(\d+)", body)]
    assert places == list(range(1, len(places) + 1))
    chosen = re.sub(r"\$\{\d+\|([^,|]*)[^}]*\}", r"\1", body)
    typed = json.loads(re.sub(r"\$\{\d+:([^}]*)\}", r"\1", chosen))
    day = yaml.safe_load(HEAD.format(time="09:30 to 16:00"))
    assert underlined(yaml.safe_dump({**day, "programme": [typed]}, sort_keys=False)) == []


def fields(schema: Any) -> Iterator[tuple[str, Any]]:
    """Every key that somebody may type, with what an editor knows of it; a key that is referred to is known there."""
    if isinstance(schema, dict):
        if isinstance(schema.get("properties"), dict):
            yield from ((key, value) for key, value in schema["properties"].items() if isinstance(value, dict))
        for inner in schema.values():
            yield from fields(inner)
    elif isinstance(schema, list):
        for inner in schema:
            yield from fields(inner)


@pytest.mark.parametrize("sort", SCHEMAS, ids=lambda sort: sort.name)
def test_every_field_is_explained_in_the_words_of_its_record(sort: Any) -> None:
    for key, value in fields(schema_of(sort)):
        if value and "$ref" not in value:
            assert value.get("description"), key
            assert ("markdownDescription" in value) == ("`" in value["description"]), key


def test_every_instruction_to_the_facilitator_is_explained() -> None:
    told = SCHEMA["definitions"]["instructions"]["properties"]
    assert set(told) == {*CUE_KEYS, "cues"}
    notes = [told[key]["description"] for key in CUE_KEYS]
    assert len({*notes}) == len(Verb) - 2
    assert all(note.startswith("For the facilitator only. ") and note.endswith(".") for note in notes)


def test_an_editor_offers_no_truth_value_and_no_null() -> None:
    """They are taken where YAML makes them of a text or of nothing, and would be refused as they are offered."""
    types = re.findall(r'"type": (?:"(\w+)"|\[([^\]]*)\])', re.sub(r'"not": \{[^}]*\}', "", json.dumps(SCHEMA)))
    assert types
    assert not any(word in "".join(found) for found in types for word in ("boolean", "null"))
