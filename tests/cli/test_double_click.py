"""The two files to double-click: what they run, from where, and what they say where there is nothing to run."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from sessionbuilder.cli.build import command as build
from sessionbuilder.inventory.folders import PAGE
from tests.cli.test_commands import run
from tests.pool import REPOSITORY

POOL = REPOSITORY / "sessionbuilder" / "starter" / "pool"
CMD = (POOL / "Build.cmd").read_bytes()
COMMAND = (POOL / "build.command").read_bytes()
LINES = CMD.decode("ascii").split("\r\n")
SHELLS = [shell for shell in ("bash", "dash", "zsh", "sh") if shutil.which(shell)]
ODD = "OneDrive - Leeds City Council/Tränings pool (2) & more $HOME 'x'"
FAKE = """\
#!/bin/sh
printf '%s\\n' "$PWD" "$*" "$PYTHONUTF8" > "$TOLD"
exit ${CODE:-0}
"""

# --- build.command, really run


def start(
    folder: Path,
    shell: str,
    path: list[Path],
    words: Sequence[str] = (),
    file: str = "build.command",
    **more: str,
) -> tuple[subprocess.CompletedProcess[str], list[str]]:
    """Run the file as a double-click would, from the home folder, with nothing of this machine on PATH but `path`."""
    home = folder.parent / "home"
    home.mkdir(exist_ok=True)
    told = home / "told"
    tools = home / "tools"
    tools.mkdir(exist_ok=True)
    for tool in ("dirname", "uname", "cat"):
        if not (tools / tool).exists():
            (tools / tool).symlink_to(str(shutil.which(tool)))
    environment = {"HOME": str(home), "PATH": os.pathsep.join(map(str, [*path, tools])), "TOLD": str(told), **more}
    done = subprocess.run(
        [str(shutil.which(shell)), str(folder / file), *words],
        cwd=home, env=environment, stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    return done, told.read_text("utf-8").splitlines() if told.exists() else []


def fake(path: Path, text: str = FAKE) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    path.chmod(0o755)
    return path.parent


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / ODD
    folder.mkdir(parents=True)
    (folder / "build.command").write_bytes(COMMAND)
    return folder


pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no such shells; the rest is read, not run")


@pytest.mark.parametrize("shell", SHELLS)
def test_it_goes_to_its_own_folder_and_builds_everything(folder: Path, tmp_path: Path, shell: str) -> None:
    done, told = start(folder, shell, [fake(tmp_path / "bin dir" / "sessionbuilder")])
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert told == [str(folder), "build --print --page --open", "1"]


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize("place", [".venv/bin/sessionbuilder", "../home/.local/bin/sessionbuilder"])
def test_it_finds_the_program_beside_it_and_where_pipx_and_uv_put_it(folder: Path, shell: str, place: str) -> None:
    beside = folder if place.startswith(".venv") else folder.parent
    fake(beside / place.removeprefix("../"))
    assert start(folder, shell, [])[1] == [str(folder), "build --print --page --open", "1"]


def test_it_is_not_led_astray_by_where_a_shell_looks_for_folders(folder: Path, tmp_path: Path) -> None:
    decoy = tmp_path / "decoy"
    (decoy / folder.name).mkdir(parents=True)
    program = fake(tmp_path / "bin" / "sessionbuilder")
    path = f"{program}{os.pathsep}{os.environ['PATH']}"
    environment = os.environ | {"CDPATH": str(decoy), "PATH": path, "TOLD": str(tmp_path / "told")}
    command = ["sh", f"{folder.name}/build.command"]
    subprocess.run(command, cwd=folder.parent, env=environment, stdin=subprocess.DEVNULL, check=True)
    assert (tmp_path / "told").read_text("utf-8").splitlines()[0] == str(folder)


@pytest.mark.parametrize("shell", SHELLS)
def test_it_finds_the_program_inside_a_python(folder: Path, tmp_path: Path, shell: str) -> None:
    _, told = start(folder, shell, [fake(tmp_path / "bin" / "python3")])
    assert told == [str(folder), "-m sessionbuilder build --print --page --open", "1"]


@pytest.mark.parametrize("shell", SHELLS)
def test_what_stands_beside_it_comes_before_what_is_installed(folder: Path, tmp_path: Path, shell: str) -> None:
    fake(folder / ".venv/bin/sessionbuilder", FAKE.replace('"$PWD"', "beside"))
    assert start(folder, shell, [fake(tmp_path / "bin" / "sessionbuilder")])[1][0] == "beside"


@pytest.mark.parametrize("shell", SHELLS)
def test_it_waits_where_something_went_wrong_and_says_by_its_code(folder: Path, tmp_path: Path, shell: str) -> None:
    done, _ = start(folder, shell, [fake(tmp_path / "bin" / "sessionbuilder")], CODE="1")
    assert (done.returncode, done.stdout) == (1, "\nPress Return to close this window.\n")


@pytest.mark.parametrize("shell", SHELLS)
def test_without_the_program_it_says_what_to_install_and_waits(folder: Path, tmp_path: Path, shell: str) -> None:
    python = fake(tmp_path / "bin" / "python3", "#!/bin/sh\nexit 1\n")
    done, told = start(folder, shell, [python])
    assert (done.returncode, told, done.stderr) == (2, [], "")
    assert 'python3 -m pipx install "./session[studio]"\n' in done.stdout
    assert done.stdout.endswith("Press Return to close this window.\n")


@pytest.mark.parametrize("shell", SHELLS)
def test_apples_own_python_is_not_asked_where_it_would_ask_for_tools(folder: Path, tmp_path: Path, shell: str) -> None:
    fake(tmp_path / "bin" / "uname", "#!/bin/sh\necho Darwin\n")
    text = COMMAND.decode().replace("/usr/bin/python3", str(tmp_path / "bin" / "python3"))
    (folder / "build.command").write_text(text, "utf-8")
    done, told = start(folder, shell, [fake(tmp_path / "bin" / "python3")])
    assert (done.returncode, told) == (2, [])
    fake(tmp_path / "bin" / "xcode-select", "#!/bin/sh\nexit 0\n")
    assert start(folder, shell, [tmp_path / "bin"])[1][1] == "-m sessionbuilder build --print --page --open"


def test_a_system_runs_it_by_its_first_line(folder: Path, tmp_path: Path) -> None:
    (folder / "build.command").chmod(0o755)
    fake(tmp_path / "bin" / "sessionbuilder")
    environment = os.environ | {"TOLD": str(tmp_path / "told"), "PATH": f"{tmp_path / 'bin'}:{os.environ['PATH']}"}
    subprocess.run([folder / "build.command"], env=environment, stdin=subprocess.DEVNULL, check=True)
    assert (tmp_path / "told").read_text("utf-8").splitlines()[0] == str(folder)


def test_a_new_pool_is_built_by_a_double_click_and_leaves_a_page(tmp_path: Path) -> None:
    """The files of a new pool are those that are tested here; one of them runs, and builds deliveries too."""
    pool = tmp_path / "Tränings pool"
    assert run("new", "pool", str(pool), "--organisation", "Riverside").exit_code == 0
    assert (pool / "Build.cmd").read_bytes() == CMD
    assert (pool / "build.command").read_bytes() == COMMAND
    assert os.access(pool / "build.command", os.X_OK)
    program = f'#!/bin/sh\nexec "{sys.executable}" -m sessionbuilder "$@"\n'
    done, _ = start(pool, "sh", [fake(tmp_path / "bin" / "sessionbuilder", program)], PYTHONPATH=str(REPOSITORY))
    assert done.returncode == 0, done.stderr
    assert "All of this as a page" in done.stdout
    page = (pool / "build" / PAGE).read_text("utf-8")
    assert page.count("/deck.pptx") == len(list((pool / "build").rglob("deck.pptx"))) >= 1


@pytest.mark.parametrize("shell", SHELLS)
def test_a_session_that_is_named_is_built_alone(folder: Path, tmp_path: Path, shell: str) -> None:
    _, told = start(folder, shell, [fake(tmp_path / "bin" / "sessionbuilder")], words=["my day & more.yaml"])
    assert told[1] == "build --print --page --open my day & more.yaml"


# --- what both must be, to be read by their systems


def test_line_ends_and_letters_are_those_that_their_systems_read() -> None:
    assert CMD.count(b"\n") == CMD.count(b"\r\n") > 50
    assert b"\r" not in COMMAND
    for text in (CMD, COMMAND):
        assert text.isascii()
        assert text.endswith(b"\n")
        assert max(map(len, text.split(b"\n"))) <= 120
    assert COMMAND.startswith(b"#!/bin/sh\n")
    assert os.access(POOL / "build.command", os.X_OK)
    told = (REPOSITORY / ".gitattributes").read_text("utf-8")
    assert "*.cmd text eol=crlf\n" in told
    assert "*.command text eol=lf\n" in told


def test_neither_fetches_or_raises_anything() -> None:
    for text in (CMD.decode().lower(), COMMAND.decode().lower()):
        for word in ("powershell -", "powershell.exe", "curl", "wget", "bitsadmin", "certutil", "runas", "sudo",
                     "http:", "https:", "invoke-", "reg add", "schtasks", "wscript", "mshta", "attrib"):  # fmt: skip
            assert word not in text, word


def test_neither_names_an_option_that_build_does_not_know() -> None:
    known = {word for parameter in build.params for word in parameter.opts}
    for text in (CMD.decode(), COMMAND.decode()):
        (asked,) = (line for line in text.splitlines() if "build --" in line)
        assert set(re.findall(r"--[a-z]+", asked)) == {"--print", "--page", "--open"} <= known


# --- Build.cmd, read as cmd.exe reads it


def test_every_path_in_it_is_in_quotes() -> None:
    for line in LINES:
        for variable in re.finditer(r"%(~dp0|USERPROFILE%|PROGRAM%|%~\$PATH:P)", line):
            before = line[: variable.start()]
            assert before.count('"') % 2 == 1, line
        assert line.count('"') % 2 == 0, line


def test_there_is_no_block_that_a_bracket_in_a_path_could_close() -> None:
    for line in LINES:
        if not line.startswith(("echo", "rem")):
            assert not re.search(r"[()]", re.sub(r"for %%P in \(sessionbuilder\.exe\) do", "", line)), line


def test_what_it_says_holds_nothing_that_cmd_would_obey() -> None:
    for line in LINES:
        if line.startswith("echo "):
            outside = "".join(line.split('"')[::2])
            assert not re.search(r"[&|<>^%!()]", outside), line
            assert len(line.removeprefix("echo ")) <= 80


def test_it_leads_nowhere_that_is_not_there() -> None:
    labels = {line[1:] for line in LINES if line.startswith(":")}
    asked = {name for line in LINES for name in re.findall(r"\bgoto (\w+)", line)}
    assert asked == labels


def test_it_starts_quietly_in_utf8_and_in_its_own_folder() -> None:
    first = LINES[: LINES.index(":find")]
    assert first[0] == "@echo off"
    for line in (
        "chcp 65001 >nul",
        'set "PYTHONUTF8=1"',
        'cd /d "%~dp0" 2>nul && goto find',
    ):
        assert line in first
    assert "DisableDelayedExpansion" in " ".join(first)


def test_it_looks_on_path_and_where_pipx_uv_and_python_put_the_program() -> None:
    text = "\n".join(LINES)
    places = [
        r"%~dp0.venv\Scripts\sessionbuilder.exe",
        "%%~$PATH:P",
        r"%USERPROFILE%\.local\bin\sessionbuilder.exe",
        'py -c "import sessionbuilder"',
        'python3 -c "import sessionbuilder"',
    ]
    found = [text.index(place) for place in places]
    assert found == sorted(found)


def test_where_nothing_is_found_it_waits_for_a_key() -> None:
    end = LINES[LINES.index(":noprogram") :]
    assert any("pipx install .\\session" in line for line in end)
    assert 'set "CODE=2"' in end
    assert "goto wait" in end
    wait = LINES[LINES.index(":wait") : LINES.index(":leave")]
    assert "pause >nul" in wait


# --- the two that open the studio

STUDIO_CMD = (POOL / "Studio.cmd").read_bytes()


@pytest.mark.parametrize("shell", SHELLS)
def test_the_studio_is_started_by_the_same_way(folder: Path, tmp_path: Path, shell: str) -> None:
    (folder / "studio.command").write_bytes((POOL / "studio.command").read_bytes())
    (folder.parent / "home" / "tools").mkdir(parents=True, exist_ok=True)
    (folder.parent / "home" / "tools" / "sh").symlink_to(str(shutil.which("sh")))
    programs = [fake(tmp_path / "bin" / "sessionbuilder")]
    done, told = start(folder, shell, programs, words=["my day"], file="studio.command")
    assert told[1] == "studio my day", done.stderr
    assert told[0] == str(folder)


def test_both_are_what_their_systems_read() -> None:
    assert STUDIO_CMD.count(b"\n") == STUDIO_CMD.count(b"\r\n") == 6
    lines = STUDIO_CMD.decode("ascii").split("\r\n")
    assert 'call "%~dp0Build.cmd" %*' in lines
    assert "SESSIONBUILDER_DOES" in "".join(lines)
    assert b"\r" not in (POOL / "studio.command").read_bytes()
    assert os.access(POOL / "studio.command", os.X_OK)
