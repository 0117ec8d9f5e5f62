"""The page about editors keeps its word: its settings, its first line, and what it says of a few slips."""

from __future__ import annotations

import json
from posixpath import normpath
from typing import Any

import pytest

from sessionbuilder.schema.files import SCHEMAS, schema_of
from sessionbuilder.schema.vscode import SCHEMA_FOLDER, settings, vscode_files
from tests.pool import REPOSITORY
from tests.schema.agreement import underlined
from tests.schema.test_agreement import as_day

PAGE = (REPOSITORY / "docs/editor.md").read_text("utf-8")
ROWS = [
    tuple(cell.strip() for cell in line.strip("|").split(" | "))
    for line in PAGE.split("| Typed in a block | Said |\n|---|---|\n")[1].split("\n\n")[0].splitlines()
]


def fence(language: str) -> str:
    return PAGE.split(f"\n```{language}\n")[1].split("```")[0]


def test_its_settings_are_those_of_a_new_pool() -> None:
    shown, written = json.loads(fence("json")), json.loads(settings())
    assert shown == {key: written[key] for key in shown}
    assert "yaml.schemas" in shown


def test_its_first_line_leads_from_a_session_to_its_schema() -> None:
    path = fence("yaml").splitlines()[0].partition("$schema=")[2]
    assert normpath(f"sessions/{path}") == f"{SCHEMA_FOLDER}/session.schema.json"


def test_a_new_pool_has_what_it_says() -> None:
    assert {".vscode/settings.json", f"{SCHEMA_FOLDER}/session.schema.json"} <= set(vscode_files())


def said_in(schema: Any) -> set[str]:
    """Everything that an editor may say by a schema, in its words."""
    inner = list(schema.values()) if isinstance(schema, dict) else schema if isinstance(schema, list) else []
    own = (
        {schema["errorMessage"]} if isinstance(schema, dict) and isinstance(schema.get("errorMessage"), str) else set()
    )
    return own.union(*map(said_in, inner))


@pytest.mark.parametrize(("typed", "said"), ROWS)
def test_what_it_says_of_a_slip_is_said(typed: str, said: str) -> None:
    line = typed.strip("`")
    block = f"{line}\n" if line.startswith("- ") else f"- points: P\n  items: [x]\n  {line}\n"
    assert underlined(as_day(block))
    assert said in said_in(schema_of(SCHEMAS[0]))
