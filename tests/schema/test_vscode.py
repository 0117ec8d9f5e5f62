"""VS Code knows for every file of a pool which schema is for it, and never has two for one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from sessionbuilder.schema.files import SCHEMAS
from sessionbuilder.schema.vscode import SCHEMA_FOLDER, vscode_files
from sessionbuilder.workspace.workspace import NOT_SESSIONS
from tests.pool import REPOSITORY

FILES = vscode_files()
SETTINGS = json.loads(FILES[".vscode/settings.json"])


def schemas_for(path: str) -> list[str]:
    """Every schema that VS Code would take for a file: its extension reads a `!` as taking files out again."""

    def fits(pattern: str) -> bool:
        # unlike `fnmatch`, a star stays in its folder
        parts = pattern.split("/")
        return len(parts) == len(Path(path).parts) and Path(path).match(pattern)

    return [
        schema
        for schema, patterns in SETTINGS["yaml.schemas"].items()
        if any(fits(pattern) for pattern in patterns if not pattern.startswith("!"))
        and not any(fits(pattern[1:]) for pattern in patterns if pattern.startswith("!"))
    ]


def files_here() -> list[str]:
    found = [*(REPOSITORY / "sessions").rglob("*.yaml"), *(REPOSITORY / "assets").rglob("theme.yaml")]
    return sorted(path.relative_to(REPOSITORY).as_posix() for path in found)


@pytest.mark.parametrize(
    "path",
    [*files_here(), "sessions/own.yml", "sessions/deliveries/may.yml", "sessions/shared/rules.yaml"],
)
def test_every_file_of_a_pool_has_one_schema(path: str) -> None:
    (schema,) = schemas_for(path)
    name = Path(schema).name.removesuffix(".schema.json")
    folder = Path(path).parent.name
    wanted = Path(path).stem if Path(path).stem in NOT_SESSIONS else folder
    sort = {"sessions": "session", "cases": "case", "deliveries": "delivery", "calm": "theme"}.get(wanted, wanted)
    assert name == sort


@pytest.mark.parametrize("path", ["pool.yaml", ".github/workflows/check.yaml", "out/day/manifest.yaml"])
def test_other_files_have_none(path: str) -> None:
    assert schemas_for(path) == []


def test_every_schema_that_the_settings_name_is_written_and_sound() -> None:
    named = [name.removeprefix("./") for name in SETTINGS["yaml.schemas"]]
    assert sorted(named) == sorted(path for path in FILES if path.startswith(SCHEMA_FOLDER))
    assert len(named) == len(SCHEMAS)
    for name in named:
        schema: dict[str, Any] = json.loads(FILES[name])
        jsonschema.Draft7Validator.check_schema(schema)
        assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"


def test_files_are_saved_as_the_program_reads_them_and_the_extension_is_offered() -> None:
    assert SETTINGS["files.encoding"] == "utf8"
    assert json.loads(FILES[".vscode/extensions.json"]) == {"recommendations": ["redhat.vscode-yaml"]}


def test_every_reference_in_a_schema_leads_to_something_in_it() -> None:
    def references(value: object) -> list[str]:
        if isinstance(value, dict):
            own = [value["$ref"]] if isinstance(value.get("$ref"), str) else []
            return own + [each for inner in value.values() for each in references(inner)]
        return [each for inner in value for each in references(inner)] if isinstance(value, list) else []

    for name in FILES:
        schema = json.loads(FILES[name])
        for reference in set(references(schema)):
            found: Any = schema
            for key in reference.removeprefix("#/").split("/"):
                found = found[key]
            assert isinstance(found, dict), reference
