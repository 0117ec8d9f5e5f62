"""The README keeps its word: its session builds, its fault is what the tool says, its commands exist."""

from __future__ import annotations

import re

import click
import pytest
from click.testing import CliRunner

from sessionbuilder import __version__
from sessionbuilder.cli import main
from tests.pool import REPOSITORY, Pool

README = (REPOSITORY / "README.md").read_text("utf-8")
SESSION = "sessions/missed-appointments.yaml"


def fence(label: str, containing: str = "") -> str:
    found: list[str] = re.findall(rf"^```{label}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    return next(text for text in found if containing in text)


def test_its_session_has_ten_lines_and_builds_without_a_word(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    text = fence("yaml")
    assert text.count("\n") == 10
    pool.write(SESSION, text)
    monkeypatch.chdir(pool.root)
    result = CliRunner().invoke(main, ["build", "missed-appointments"])
    assert (result.exit_code, result.stderr) == (0, "")


def test_its_fault_is_what_the_tool_says(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    pool.write(SESSION, fence("yaml").replace("questions:", "question:"))
    monkeypatch.chdir(pool.root)
    result = CliRunner().invoke(main, ["build", "missed-appointments"])
    assert result.stderr == fence("text") + "\n1 error.\n"


def test_every_command_that_it_types_is_there() -> None:
    typed = re.findall(r"(?:^|[`/])sessionbuilder ([a-z]+)(?: ([a-z]+))?", README, re.MULTILINE)
    assert {"new", "build", "docs"} <= {word for word, _ in typed}
    context = click.Context(main)
    for word, after in typed:
        command = main.get_command(context, word)
        assert command, f"sessionbuilder {word}"
        if isinstance(command, click.Group):
            assert command.get_command(context, after), f"sessionbuilder {word} {after}"


def test_the_file_that_is_installed_is_called_so_everywhere() -> None:
    """But for the one that comes next, which pages name where they tell how the program is renewed."""
    pages = [README, *(page.read_text("utf-8") for page in (REPOSITORY / "docs").rglob("*.md"))]
    named = {version for page in pages for version in re.findall(r"sessionbuilder-([\d.]+)-py3-none-any\.whl", page)}
    assert min(named, key=lambda version: [int(part) for part in version.split(".")]) == __version__


def test_its_links_and_pictures_are_there() -> None:
    for name in ("README.md", "docs/language.md", "docs/clock.md", "CONTRIBUTING.md"):
        page = REPOSITORY / name
        for target in re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text("utf-8")):
            if not target.startswith(("http", "mailto:")):
                assert (page.parent / target).exists(), f"{name}: {target}"
