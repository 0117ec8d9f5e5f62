"""`schema`: one is printed, all are written, and nothing that somebody changed is written over."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sessionbuilder.cli import main
from sessionbuilder.schema.files import SCHEMAS, schema_of
from sessionbuilder.schema.mark import is_ours, marked


def run(*words: str) -> Result:
    return CliRunner().invoke(main, ["schema", *words])


def test_without_a_word_it_lists_every_schema_and_says_how_to_use_one() -> None:
    result = run()
    assert result.exit_code == 0
    for sort in SCHEMAS:
        assert f"\n{sort.name} " in f"\n{result.output}"
        assert sort.where[0] in result.output
    assert "sessionbuilder schema --all --out .vscode/schemas" in result.output
    assert "# yaml-language-server: $schema=" in result.output


def test_it_prints_one() -> None:
    result = run("case")
    assert result.exit_code == 0
    assert json.loads(result.output)["title"] == "Case"


@pytest.mark.parametrize(
    ("asked", "title"),
    {
        "sessions": "Session",
        "case-file": "Case",
        "cases": "Case",
        "Case file": "Case",
        "themes": "Theme",
        "source": "Sources",
        "deliveries": "Delivery",
        "block": "Shared",
        "pool.yaml": "Pool",
        "sessions/pool.yaml": "Pool",
        "sessions\\pool.yaml": "Pool",
        "./sessions/glossary.yaml": "Glossary",
        "sessions/day.yaml": "Session",
        "sessions/deliveries/may.yml": "Delivery",
        "sessions/cases/child-m.yaml": "Case",
        "sessions/shared/rules.yaml": "Shared",
        "assets/themes/calm/theme.yaml": "Theme",
        "theme.yaml": "Theme",
        "session.schema.json": "Session",
    }.items(),
)
def test_the_words_that_people_use_lead_to_the_right_one(asked: str, title: str) -> None:
    assert json.loads(run(asked).output)["title"] == title


@pytest.mark.parametrize(
    ("asked", "told"),
    {
        "sesion": "did you mean `sessionbuilder schema session`?",
        "tehme": "did you mean `sessionbuilder schema theme`?",
        "exercise": "`exercise` is a kind of block, and stands in the schema of a session",
        "banana": "choose from `session`, `case`, `delivery`",
        "README.txt": "choose from `session`",
    }.items(),
)
def test_a_word_that_is_no_file_is_misuse_and_says_what_is_near(asked: str, told: str) -> None:
    result = run(asked)
    assert result.exit_code == 2
    assert f"There is no schema for `{asked}`" in result.output
    assert told in result.output


def test_all_are_written_into_a_folder_that_is_made(tmp_path: Path) -> None:
    folder = tmp_path / "a pool" / ".vscode" / "schemas"
    assert run("--all", "--out", str(folder)).exit_code == 0
    assert sorted(path.name for path in folder.iterdir()) == sorted(f"{sort.name}.schema.json" for sort in SCHEMAS)
    for path in folder.iterdir():
        assert b"\r" not in path.read_bytes()
        json.loads(path.read_text("utf-8"))


def test_one_is_written_into_a_file_or_under_its_own_name_into_a_folder(tmp_path: Path) -> None:
    assert run("pool", "--out", str(tmp_path / "own.json")).exit_code == 0
    assert run("pool", "--out", str(tmp_path)).exit_code == 0
    assert (tmp_path / "own.json").read_bytes() == (tmp_path / "pool.schema.json").read_bytes()


def test_a_second_time_there_is_nothing_to_write(tmp_path: Path) -> None:
    run("--all", "--out", str(tmp_path))
    result = run("--all", "--out", str(tmp_path))
    assert (result.exit_code, result.output.partition(":")[0]) == (0, "Nothing to write")


def older(path: Path) -> str:
    """A schema as an earlier version of the program wrote it, at `path`."""
    schema = schema_of(SCHEMAS[0])
    del schema["properties"]["aim"]
    path.write_text(json.dumps(marked(schema, "0.0.9"), indent=4, sort_keys=True), "utf-8", newline="\r\n")
    return path.read_text("utf-8")


def test_a_renewed_program_renews_what_it_wrote_however_it_is_laid_out(tmp_path: Path) -> None:
    path = tmp_path / "session.schema.json"
    assert is_ours(older(path))
    assert run("--all", "--out", str(tmp_path)).exit_code == 0
    assert "aim" in json.loads(path.read_text("utf-8"))["properties"]


@pytest.mark.parametrize("foreign", ["changed", "{}", "[1]", "no JSON", "\udcff"])
def test_a_file_that_somebody_changed_or_wrote_stays_and_nothing_is_written(foreign: str, tmp_path: Path) -> None:
    path = tmp_path / "session.schema.json"
    text = older(path).replace("draft-07", "draft-04") if foreign == "changed" else foreign
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    before = path.read_bytes()
    result = run("--all", "--out", str(tmp_path))
    assert result.exit_code == 1
    assert "F280 schema-changed" in result.output
    assert "--replace" in result.output
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == [path.name]
    assert run("--all", "--out", str(tmp_path), "--replace").exit_code == 0
    assert is_ours(path.read_text("utf-8"))


@pytest.mark.parametrize(
    ("words", "told"),
    {
        ("--all",): "--all is for a folder",
        ("case", "--all", "--out", "x"): "--all is for a folder",
        ("--out", "x"): "Say which",
    }.items(),
)
def test_misuse_says_what_to_type(
    words: tuple[str, ...], told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run(*words)
    assert (result.exit_code, list(tmp_path.iterdir())) == (2, [])
    assert told in result.output


def test_a_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("mine", "utf-8")
    result = run("--all", "--out", str(tmp_path / "x"))
    assert result.exit_code == 2
    assert "is a file" in result.output
    assert (tmp_path / "x").read_text("utf-8") == "mine"


def test_a_place_that_cannot_be_written_is_told_and_nothing_is_left(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("mine", "utf-8")
    result = run("case", "--out", str(tmp_path / "x" / "case.json"))
    assert result.exit_code == 1
    assert "This computer does not allow it" in result.output
    assert "Traceback" not in result.output
    assert [each.name for each in tmp_path.iterdir()] == ["x"]
