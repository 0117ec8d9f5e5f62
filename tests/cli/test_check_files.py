"""`check FILE.pptx`: finished files beside sessions, in a pool or not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from sessionbuilder.cli import main
from tests.inspecting.test_documents import document
from tests.inspecting.test_slides import deck, hidden


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "good.pptx").write_bytes(deck())
    (tmp_path / "hidden.PPTX").write_bytes(deck(hidden))
    (tmp_path / "paper.docx").write_bytes(document())


def test_a_file_needs_no_pool() -> None:
    result = CliRunner().invoke(main, ["check", "good.pptx", "paper.docx"])
    assert (result.exit_code, result.output) == (0, "2 files checked, nothing found.\n")


def test_what_is_wrong_is_a_warning_that_strict_minds() -> None:
    result = CliRunner().invoke(main, ["check", "hidden.PPTX"])
    assert result.exit_code == 0
    assert "Slide 1: it is hidden" in result.stderr
    assert CliRunner().invoke(main, ["check", "hidden.PPTX", "--strict"]).exit_code == 1


def test_a_file_that_is_not_there_is_an_error() -> None:
    result = CliRunner().invoke(main, ["check", "no/where.pptx"])
    assert result.exit_code == 1
    assert "there is no such file" in result.stderr


def test_programs_read_it_as_json() -> None:
    (told,) = json.loads(CliRunner().invoke(main, ["check", "hidden.PPTX", "--format", "json"]).stdout)
    assert told["code"] == "C914"
