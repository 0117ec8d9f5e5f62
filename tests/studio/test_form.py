"""A form shows what stands in a text, and what is filled in stands in the text."""

from __future__ import annotations

import json
import textwrap
from typing import Any

import pytest

from sessionbuilder.files import Memory
from sessionbuilder.kinds.by_name import kind_names, kind_of
from sessionbuilder.pages import example_of
from sessionbuilder.session.block import CUE_KEYS
from sessionbuilder.source.fields import fields_of
from sessionbuilder.studio.core import handle
from sessionbuilder.studio.forms.asked import way_of
from sessionbuilder.studio.forms.form import Form, FormField
from sessionbuilder.studio.message import RefusedError
from sessionbuilder.studio.messages import edit, form
from sessionbuilder.workspace.workspace import Workspace
from tests.pool import CASE, GLOSSARY, HEAD, LAW, POOL, SOURCES

NAME = "sessions/day.yaml"
HEAD_ONLY = HEAD.format(time="09:30 to 16:00")
DAY = f"""{HEAD_ONLY}
  - welcome:
    minutes: 6 to 10
    housekeeping:
      - Fire exits # two
      - Toilets
    say: |
      Good morning.

      And thank you.
    cues:
      - ask: Who is new here?
        listen-for: Hands
      - do: Wait

  - exercise: "Step 1: look" # the first
    minutes: {{brief: 3, work: 5}}
    outcomes: [learning]
    tasks: [Read, 'It''s yours']
    roles:
      - {{role: Scribe, does: writes}}
  - use: shared/kolb
    minutes: 4
"""

BASED = """session: Half of it
based-on: day
changes:
  - after: Welcome
    add:
      - points: New
        items: [A]
"""


def pool(**files: str) -> Workspace:
    kept = {"pool": POOL, "sources": SOURCES, "law": LAW, "glossary": GLOSSARY, "cases/child-m": CASE}
    kept |= {"shared/kolb": "reflection: Kolb\nminutes: 10\n"}
    return Workspace.of(Memory({f"sessions/{name}.yaml": text for name, text in (kept | files).items()}))


def asked(text: str = DAY, word: str = "", name: str = NAME) -> form.Told:
    """What is asked for where `word` stands."""
    said = {"do": "form", "name": name, "at": text.index(word), "session": NAME, "texts": {NAME: DAY, name: text}}
    told = handle(json.dumps(said).encode(), pool())
    assert isinstance(told, form.Told)
    return told


def shown(text: str = DAY, word: str = "", name: str = NAME) -> dict[str, FormField]:
    found = asked(text, word, name).form
    assert found
    return {field.key: field for field in found.fields}


def whole(text: str = DAY, word: str = "", name: str = NAME) -> Form:
    found = asked(text, word, name).form
    assert found
    return found


def filled(text: str, field: FormField, value: object) -> str:
    """The `text` with the `value` filled into the `field`."""
    intention = {"what": "write", "file": NAME, "keys": field.keys, "value": value, "after": field.after}
    said = {"do": "edit", "name": NAME, "intentions": [intention], "texts": {NAME: text}}
    told = handle(json.dumps(said).encode(), pool())
    assert isinstance(told, edit.Told)
    assert told.file == NAME
    for change in reversed(told.edits):
        text = text[: change.start] + change.insert + text[change.end :]
    return text


def test_the_head_of_a_session_is_asked_for_above_its_programme() -> None:
    head = whole()
    fields = {field.key: field for field in head.fields}
    assert (head.kind, head.keys, head.block) == ("session", (), False)
    assert fields["session"].text == "A day of training"
    assert fields["participants"].shape == "number"
    assert (fields["participants"].text, fields["participants"].least, fields["participants"].most) == ("24", 0, 1000)
    assert fields["overnight"].choices[0].value == "no"
    assert not {"programme", "changes"} & fields.keys()


def test_wherever_the_cursor_is_in_a_block_the_form_is_that_of_it() -> None:
    first = whole(word="- welcome")
    assert (first.kind, first.keys, first.title, first.block) == ("welcome", ("programme", 0), "Welcome", True)
    assert whole(word="Toilets") == whole(word="do: Wait") == first
    assert DAY[first.start : first.end].startswith("  - welcome:")
    assert whole(word="brief: 3").title == "Step 1: look"
    assert DAY[whole(word="brief: 3").end :] == "\n  - use: shared/kolb\n    minutes: 4\n"


def test_each_field_shows_what_stands_in_it() -> None:
    fields = shown(word="- welcome")
    assert (fields["minutes"].shape, fields["minutes"].text) == ("minutes", "6 to 10")
    assert (fields["housekeeping"].shape, fields["housekeeping"].texts) == ("list", ("Fire exits", "Toilets"))
    assert fields["housekeeping"].keys == ("programme", 0, "housekeeping")
    assert DAY[fields["minutes"].start : fields["minutes"].end] == "minutes: 6 to 10"
    say = fields["say"]
    assert (say.shape, say.text, say.part, say.private) == ("lines", "Good morning.\n\nAnd thank you.", "private", True)
    assert (fields["at"].part, fields["at"].written, fields["at"].shape) == ("more", False, "clock")
    assert fields["welcome"].label == "Title"
    assert not fields["welcome"].needed


def test_what_holds_lines_of_its_own_is_asked_for_line_by_line() -> None:
    cues = shown(word="- welcome")["cues"]
    assert [[field.text for field in part.fields] for part in cues.parts] == [["Who is new here?", "Hands"], ["Wait"]]
    assert cues.parts[0].fields[1].keys == ("programme", 0, "cues", 0, "listen-for")
    fields = shown(word="- exercise")
    assert [field.text for field in fields["minutes"].parts[0].fields] == ["3", "5"]
    roles = fields["roles"]
    assert roles.blank
    assert [field.keys for field in roles.blank.fields] == [
        ("programme", 1, "roles", 1, "role"),
        ("programme", 1, "roles", 1, "does"),
    ]


def test_names_are_chosen_from_those_there_are() -> None:
    fields = shown(word="- exercise")
    assert [(choice.value, choice.about) for choice in fields["outcomes"].choices] == [
        ("learning", "Identify what reviews teach")
    ]
    assert "child-m" in [choice.value for choice in fields["case"].choices]
    assert [choice.value for choice in fields["priority"].choices] == ["must", "should", "could"]


def test_a_block_that_says_which_is_meant_shows_its_lines() -> None:
    used = whole(word="- use")
    assert [(field.key, field.text) for field in used.fields] == [("use", "shared/kolb"), ("minutes", "4")]


@pytest.mark.parametrize(
    ("name", "text", "word", "kind", "keys", "key", "value"),
    [
        ("sessions/cases/child-m.yaml", CASE, "", "case", (), "case", "Child M"),
        ("sessions/pool.yaml", POOL, "", "pool", (), "organisation", "Riverside"),
        ("sessions/shared/one.yaml", "points: Shared\nitems: [A]\n", "items", "points", (), "points", "Shared"),
        ("sessions/shared/two.yaml", "- break:\n- points: B\n  items: [A]\n", "items", "points", (1,), "points", "B"),
        (
            "sessions/half.yaml",
            BASED,
            "items",
            "points",
            ("changes", 0, "add", 0),
            "points",
            "New",
        ),
        (
            "sessions/deliveries/day.yaml",
            "delivery: day\ndate: 2027-01-15\n",
            "",
            "delivery",
            (),
            "date",
            "2027-01-15",
        ),
    ],
)
def test_every_sort_of_file_has_a_form(
    name: str, text: str, word: str, kind: str, keys: tuple[object, ...], key: str, value: str
) -> None:
    found = whole(text, word, name)
    assert (found.kind, found.keys) == (kind, keys)
    assert {field.key: field.text for field in found.fields}[key].startswith(value[:7])


def test_an_entry_of_a_table_is_asked_for_by_itself() -> None:
    name = next(line for line in SOURCES.splitlines() if line.endswith(":") and not line.startswith((" ", "#")))
    found = whole(SOURCES, name, "sessions/sources.yaml")
    assert found.keys == (name.rstrip(":"),)
    assert {field.key for field in found.fields} >= {"authors", "year", "title"}
    assert asked(GLOSSARY, "", "sessions/glossary.yaml").form is None


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (DAY.replace("minutes: 6 to 10", "minutes 6 to 10: x: y"), 12),
        (DAY + "  wrong:\n\t- tab\n", None),
        ("", 1),
        ("- a\n- b", 1),
        ("just words", 1),
        ("session: [", 1),
    ],
)
def test_a_broken_text_says_which_line_is_to_be_mended(text: str, line: int | None) -> None:
    told = asked(text)
    if text == "- a\n- b":
        assert told.form is None
        return
    assert told.form is None
    assert told.broken
    assert told.broken.message
    assert line is None or told.broken.line == line


@pytest.mark.parametrize("at", [-5, 0, 10**9])
def test_no_place_is_too_odd(at: int) -> None:
    said = {"do": "form", "name": NAME, "at": at, "texts": {NAME: DAY.replace("Wait", "W😀it")}}
    assert handle(json.dumps(said).encode(), pool())
    with pytest.raises(RefusedError):
        handle(json.dumps(said | {"name": "../day.yaml"}).encode(), pool())


def example(kind: str) -> str:
    """A day with the example on the page of `kind` for its only block."""
    return f"{HEAD_ONLY}{textwrap.indent(example_of(kind), '  ')}"


@pytest.mark.parametrize("kind", kind_names())
def test_every_line_of_every_example_is_shown_and_can_be_written_anew(kind: str) -> None:
    text = example(kind)
    word = f"- {kind}:"
    fields = shown(text, word)
    found = kind_of(kind)
    assert found
    assert fields.keys() >= {kind, *fields_of(found), *CUE_KEYS}
    written = [field for field in fields.values() if field.written]
    lines = [line for line in textwrap.dedent(example_of(kind)).splitlines() if line[:2] in ("- ", "  ")]
    keys = {line[2:].partition(":")[0] for line in lines if line[2:3].isalpha()}
    assert {field.key for field in written} == keys
    for field in written:
        assert field.text or field.texts or field.parts or field.key == kind, field.key
        assert text[field.start : field.end].startswith(field.key)
    for field in written:
        anew = _other(field)
        if anew is not None:
            after = shown(filled(text, field, anew), word)[field.key]
            assert (after.texts if isinstance(anew, list) else after.text) == (
                tuple(anew) if isinstance(anew, list) else anew
            )


def _other(field: FormField) -> Any:
    """Another value for a field that holds a simple one; None for all others."""
    match field.shape:
        case "line" | "lines":
            return f"{field.text}: new, #1"
        case "number" | "minutes":
            return "7"
        case "clock":
            return "13:45"
        case "choice":
            return field.choices[-1].value
        case "list" | "names":
            return [*field.texts[1:], "one: more"]
        case _:
            return None


def test_what_is_emptied_loses_its_line_and_nothing_else() -> None:
    fields = shown(word="- welcome")
    assert filled(DAY, fields["minutes"], "") == DAY.replace("    minutes: 6 to 10\n", "")
    assert filled(DAY, fields["housekeeping"], ["Fire exits"]) == DAY.replace("      - Toilets\n", "")
    assert filled(DAY, fields["cues"].parts[0].fields[1], None) == DAY.replace("        listen-for: Hands\n", "")
    titled = filled(DAY, fields["welcome"], "Good morning")
    assert "  - welcome: Good morning\n" in titled
    assert filled(titled, shown(titled, "- welcome")["welcome"], None) == DAY


def test_a_new_line_of_the_head_stands_before_the_programme() -> None:
    fields = shown()
    written = filled(DAY, fields["strapline"], "A line")
    assert written == DAY.replace("who works with children\n", "who works with children\nstrapline: A line\n")
    versioned = filled(DAY, fields["version"], "2")
    assert 0 < versioned.index("version: ") < versioned.index("programme:")


def test_one_more_of_a_list_begins_with_its_first_line() -> None:
    blank = shown(word="- exercise")["roles"].blank
    assert blank
    written = filled(DAY, blank.fields[0], "Reader")
    roles = shown(written, "- exercise")["roles"]
    assert [[field.text for field in part.fields] for part in roles.parts] == [["Scribe", "writes"], ["Reader"]]


def test_every_shape_is_asked_for() -> None:
    shapes = {
        way_of(field.type).shape
        for name in kind_names()
        if (kind := kind_of(name))
        for field in fields_of(kind).values()
    }
    assert shapes == {"line", "lines", "number", "minutes", "clock", "choice", "names", "list", "text only"}


@pytest.mark.parametrize(
    "keys", [[], [0], ["programme", 99, "minutes"], ["programme", 0, "housekeeping", 9], ["session", "x"]]
)
def test_what_leads_nowhere_is_refused_in_a_sentence(keys: list[object]) -> None:
    intention = {"what": "write", "file": NAME, "keys": keys, "value": "new"}
    said = {"do": "edit", "name": NAME, "intentions": [intention], "texts": {NAME: DAY}}
    with pytest.raises(RefusedError) as refused:
        handle(json.dumps(said).encode(), pool())
    assert str(refused.value).endswith(".")
    with pytest.raises(RefusedError):
        handle(json.dumps(said | {"intentions": [intention | {"file": "../day.yaml"}]}).encode(), pool())


def test_a_cue_is_added_after_the_others_and_taken_away() -> None:
    cues = shown(word="- welcome")["cues"]
    assert cues.blank
    assert [field.key for field in cues.blank.fields] == [*CUE_KEYS]
    watch = next(field for field in cues.blank.fields if field.key == "watch")
    assert filled(DAY, watch, "Faces") == DAY.replace("      - do: Wait\n", "      - do: Wait\n      - watch: Faces\n")
    keys = ["programme", 0, "cues", 1]
    intention = {"what": "write", "file": NAME, "keys": keys, "value": None}
    said = {"do": "edit", "name": NAME, "intentions": [intention], "texts": {NAME: DAY}}
    told = handle(json.dumps(said).encode(), pool())
    assert isinstance(told, edit.Told)
    (cut,) = told.edits
    assert DAY[: cut.start] + cut.insert + DAY[cut.end :] == DAY.replace("      - do: Wait\n", "")
    first = shown(word="- exercise")["cues"].blank
    assert first
    assert "    cues:\n      - say: Begin\n" in filled(DAY, first.fields[0], "Begin")
