"""Completion, as shells ask for it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from sessionbuilder.catalogue.catalogue import what_it_is
from sessionbuilder.cli import main
from sessionbuilder.cli._commands import COMPLETING, PROGRAM
from sessionbuilder.inventory.by_name import names
from sessionbuilder.kinds.by_name import kind_names, kind_of
from sessionbuilder.kinds.names import FILE_WORDS, opening_sentence
from sessionbuilder.workspace.files import FILES
from tests.cli.test_commands import GOOD, run
from tests.pool import Pool

SHELLS = ("bash", "zsh", "fish", "powershell")
bash = shutil.which("bash")


@pytest.fixture
def here(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> Pool:
    """A workspace that is the current folder, with sessions, a delivery and a theme."""
    for name in ("day", "dusk", "My day"):
        pool.write(f"sessions/{name}.yaml", GOOD)
    pool.write("sessions/deliveries/2027-05-01-day.yaml", "delivery: day\ndate: 2027-05-01\n")
    pool.write("assets/themes/leeds/theme.yaml", "theme: Leeds\n")
    monkeypatch.chdir(pool.root)
    return pool


def asked(*words: str) -> list[list[str]]:
    """What PowerShell is answered when the last of `words` is typed: its three parts, line by line."""
    line = [PROGRAM, *words[:-1], *([words[-1]] if words[-1] else [])]
    env = {COMPLETING: "powershell_complete", "COMP_WORDS": "\n".join(line), "COMP_CWORD": words[-1] or None}
    result = CliRunner().invoke(main, [], env=env)
    assert result.exit_code == 0
    assert result.stderr == ""
    return [row.split("\t") for row in result.stdout.splitlines() if row]


def values(*words: str) -> list[str]:
    return [row[0] for row in asked(*words)]


def test_commands_and_options_are_completed_with_what_they_do(here: Pool) -> None:
    assert "build" in values("")
    assert values("ki") == ["kinds"]
    assert asked("kinds", "--o") == [["--open", "--open", "Open a picture of its slide."]]
    assert "block" in values("new", "")
    assert values("completion", "") == list(SHELLS)


def test_sessions_and_deliveries_are_completed(here: Pool) -> None:
    assert asked("build", "d") == [["day", "day", "a session"], ["dusk", "dusk", "a session"]]
    assert values("plan", "2") == ["2027-05-01-day"]
    assert values("build", "day", "d") == ["dusk"]
    assert values("new", "session", "mine", "--based-on", "d") == ["day", "dusk"]
    assert asked("check", "M") == [["'My day'", "My day", "a session"]]
    assert values("check", "'My d") == ["'My day'"]


def test_every_command_that_takes_a_session_completes_it(here: Pool) -> None:
    def commands(group: click.Group, *path: str) -> list[tuple[str, ...]]:
        context = click.Context(group)
        found: list[tuple[str, ...]] = []
        for name in group.list_commands(context):
            command = group.get_command(context, name)
            if isinstance(command, click.Group):
                found += commands(command, *path, name)
            elif command and any(parameter.name in ("session", "sessions") for parameter in command.params):
                found.append((*path, name))
        return found

    assert isinstance(main, click.Group)
    taking = commands(main)
    assert ("build",) in taking
    assert ("plan",) in taking
    for command in taking:
        assert "dusk" in values(*command, ""), command


def test_kinds_files_and_codes_are_completed_with_a_sentence() -> None:
    assert asked("kinds", "br") == [
        ["break", "break", "A short pause: when we are back, and with what."],
        ["breakout", "breakout", opening_sentence("breakout")],
    ]
    assert set(values("kinds", "")) == {*kind_names(), *FILES}
    assert values("new", "block", "") == list(kind_names())
    assert asked("explain", "p40")[0] == ["P401", "P401", "programme-overruns"]
    assert {"language", "diagnostics", "exercise"} <= set(values("docs", ""))
    assert values("explain", "unknown-k") == ["unknown-key", "unknown-kind"]


def test_what_only_takes_is_completed_word_by_word() -> None:
    assert values("build", "--only", "") == list(names())
    assert asked("build", "--only", "gu") == [["guide", "guide", "guide"]]
    assert values("build", "--only", "deck,gu") == ["'deck,guide'"]
    assert "'deck,deck'" not in values("build", "--only", "deck,")


def test_themes_are_completed_wherever_an_option_is_called_so(here: Pool) -> None:
    for command in ("build", "print", "check"):
        assert values(command, "--theme", "l") == ["leeds"]
        assert values(command, "day", "--theme", "") == ["calm", "high-contrast", "leeds", "warm"]
    assert "leeds" in values("theme", "check", "le")


@pytest.mark.parametrize("words", [("build", ""), ("plan", "d"), ("build", "sessions/"), ("build", "nothing-so")])
def test_outside_a_workspace_it_is_silent(
    words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert asked(*words) == []


def test_where_sessions_may_not_be_looked_into_it_is_silent(here: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise PermissionError(13, "Permission denied", "sessions")

    monkeypatch.setattr("sessionbuilder.workspace.workspace.Workspace.session_files", refused)
    assert asked("build", "d") == []


def test_completing_imports_little(here: Pool) -> None:
    code = "import sys\nfrom sessionbuilder.cli import main\ntry: main()\nfinally: print(*sys.modules, file=sys.stderr)"
    heavy = {"yaml", "typst", "pptx", "PIL", "markdown_it", "sessionbuilder.session.block", "sessionbuilder.pipeline"}
    for words in (["build", "d"], ["kinds", "br"], ["explain", "P4"], ["build", "--only", "d"], ["new", "b"], [""]):
        env = {COMPLETING: "powershell_complete", "COMP_WORDS": "\n".join([PROGRAM, *words]), "COMP_CWORD": words[-1]}
        done = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, env=os.environ | env, check=True
        )
        assert done.stdout.strip()
        assert not heavy & set(done.stderr.split()), words


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_names_the_program_and_its_variable(shell: str) -> None:
    script = run("completion", shell)
    assert script.exit_code == 0
    assert script.stderr == ""
    assert COMPLETING in script.stdout
    assert PROGRAM in script.stdout
    assert "%(" not in script.stdout
    assert run("completion", shell.upper()).stdout == script.stdout


def test_a_shell_that_is_unknown_is_misuse() -> None:
    for words in ([], ["cmd"]):
        result = run("completion", *words)
        assert result.exit_code == 2
        assert "powershell" in result.stderr


def test_help_says_how_each_is_installed() -> None:
    shown = run("completion", "--help").stdout
    assert "sessionbuilder completion powershell | Out-String | Invoke-Expression" in shown
    assert 'eval "$(sessionbuilder completion bash)"' in shown
    assert "~/.config/fish/completions/sessionbuilder.fish" in shown


def test_fish_and_zsh_get_commas_and_sentences_whole(here: Pool) -> None:
    env = {COMPLETING: "fish_complete", "COMP_WORDS": "sessionbuilder build --only deck,gu", "COMP_CWORD": "deck,gu"}
    assert CliRunner().invoke(main, [], env=env).stdout == "plain,deck,guide\n"
    assert 'string split --max 1 ","' in run("completion", "fish").stdout
    env = {COMPLETING: "zsh_complete", "COMP_WORDS": "sessionbuilder kinds brea", "COMP_CWORD": "2"}
    assert CliRunner().invoke(main, [], env=env).stdout.splitlines()[:3] == [
        "plain",
        "break",
        "A short pause: when we are back, and with what.",
    ]


@pytest.fixture
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the program in it, to go on the path of a shell."""
    folder = tmp_path_factory.mktemp("program")
    script = folder / PROGRAM
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m sessionbuilder "$@"\n')
    script.chmod(0o755)
    return folder


@pytest.mark.skipif(bash is None, reason="there is no bash here")
@pytest.mark.parametrize(
    ("words", "answers"),
    [
        ("sessionbuilder build d", ["day", "dusk"]),
        ("sessionbuilder build 'M'", [r"My\ day"]),
        ("sessionbuilder kinds brea", ["break", "breakout"]),
        ("sessionbuilder build --only deck,gu", ["deck,guide"]),
        ("sessionbuilder kin", ["kinds"]),
        ("sessionbuilder build zzz", []),
    ],
)
def test_bash_completes(words: str, answers: list[str], here: Pool, program: Path) -> None:
    script = (
        'eval "$(sessionbuilder completion bash)"\n'
        f"COMP_WORDS=({words}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))\n"
        "_sessionbuilder_completion sessionbuilder\n"
        'for answer in "${COMPREPLY[@]}"; do printf "%s\\n" "$answer"; done\n'
    )
    env = os.environ | {"PATH": f"{program}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run([str(bash), "--norc", "-c", script], capture_output=True, text=True, env=env, check=True)
    assert done.stderr == ""
    assert done.stdout.splitlines() == answers


def test_the_words_for_files_and_the_sentences_are_those_of_the_kinds_and_files() -> None:
    assert tuple(FILES) == FILE_WORDS
    for name in kind_names():
        kind = kind_of(name)
        assert kind is not None
        assert opening_sentence(name) == what_it_is(kind)
