"""What a message says to type works when it is typed, whatever a folder or a session is called."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from PIL import Image

from sessionbuilder.cli import _opening, main, studio
from sessionbuilder.files.folder import PACKAGE
from sessionbuilder.text import as_typed
from tests.brand.organisation import template
from tests.cli.test_commands import run

NAMES = (
    "my pool",
    "R&D",
    "#1",
    "O'Brien",
    "100% safe",
    "a$b",
    "$(touch made)",
    "`touch made`",
    "x;y",
    "!!",
    "~x",
    "(a)",
)


def test_what_a_command_needs_in_quotes_is_in_quotes() -> None:
    assert as_typed("sessionbuilder", "build", "my day") == 'sessionbuilder build "my day"'
    assert as_typed("build", "--to", "13:00 to 15:00", "Q&A") == 'build --to "13:00 to 15:00" "Q&A"'


@pytest.mark.skipif(not shutil.which("bash"), reason="wants bash")
@pytest.mark.parametrize("name", [*NAMES, 'it "is"', "a\\b", "'", "", "*", "-x"])
def test_a_shell_gets_every_word_as_it_is(name: str, tmp_path: Path) -> None:
    typed = as_typed("printf", "%s", name)
    done = subprocess.run(["bash", "-c", typed], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout == name
    assert not (tmp_path / "made").exists()


@pytest.mark.skipif(not shutil.which("bash"), reason="wants bash")
@pytest.mark.parametrize("name", NAMES)
def test_the_way_into_a_new_pool_is_a_way(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    lines = run("new", "pool", f"./{name}").stdout.splitlines()
    way = next(line.strip() for line in lines if line.strip().startswith("cd "))
    done = subprocess.run(["bash", "-c", f"{way} && ls"], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert "sessions" in done.stdout.split()
    assert not (tmp_path / "made").exists()


@pytest.mark.skipif(not shutil.which("bash"), reason="wants bash")
@pytest.mark.parametrize("name", [*NAMES, "-x"])
def test_the_way_to_a_pool_in_a_folder_is_a_way(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / name / "sessions").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    told = run("list").stderr
    way = re.search(r"try again: `(cd .*)`\.$", told)
    assert way, told
    done = subprocess.run(["bash", "-c", f"{way[1]} && ls"], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["sessions"]


def test_a_name_that_commands_take_for_an_option_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    refused = run("new", "pool", "--", "-x")
    assert (refused.exit_code, list(tmp_path.iterdir())) == (1, [])
    assert "commands take what starts with `-` for an option" in refused.stderr
    (tmp_path / "sessions").mkdir()
    (tmp_path / "sessions/-day.yaml").write_text("session: Day\n", "utf-8")
    assert "rename the file to `day.yaml`" in run("check").stderr


def test_every_command_that_a_command_names_is_there() -> None:
    """In sources and pages: `sessionbuilder new ...`, `sessionbuilder build ...` and all others."""
    known = {path.stem for path in (PACKAGE / "cli").iterdir()}
    new = {path.stem for path in (PACKAGE / "cli/new").glob("[a-z]*.py")}
    named = [
        (path.name, match[1], match[2])
        for path in (*PACKAGE.rglob("*.py"), *(PACKAGE / "starter/pool").rglob("*.*"))
        if path.is_file()
        for match in re.finditer(r"`sessionbuilder ([a-z][a-z-]*)(?: ([a-z-]+))?", path.read_text("utf-8"))
    ]
    assert len(named) > 50
    for file, word, after in named:
        assert word in known, (file, word)
        assert word != "new" or after in (*new, "", None), (file, after)


def examples_of(command: click.Command) -> Iterator[list[str]]:
    """Yield the examples in the help of a command, and of those below it, as a terminal parts them into words."""
    for line in (command.epilog or "").splitlines():
        if line.startswith("  sessionbuilder "):
            yield shlex.split(line)[1:]
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            assert below is not None
            yield from examples_of(below)


def test_every_example_of_the_help_works_in_a_new_pool(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(_opening, "open_on_screen", lambda path: True)
    monkeypatch.setattr(studio, "_open", lambda address: None)
    assert run("new", "pool", "pool").exit_code == 0
    every = [words for words in examples_of(main) if words[:2] != ["new", "pool"]]
    assert len(every) > 30
    every.sort(key=lambda words: words[0] == "actuals")  # which reads what `plan` writes
    monkeypatch.chdir(tmp_path / "pool")
    Image.new("RGB", (8, 8)).save("logo.png")
    Path("brand.potx").write_bytes(template(potx=True))
    assert run("build", "--only", "deck").exit_code == 0
    shutil.copy(next(Path("build").rglob("deck.pptx")), "slides.pptx")
    done: set[str] = set()
    for words in every:
        typed = shlex.join(words)
        if typed in done:
            continue
        done.add(typed)
        result = run(*words)
        assert result.exit_code == 0, (typed, result.output)
