"""What would break on Windows or macOS: in the source as it is written, in names, and in how files are read."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path, PureWindowsPath

import click
import pytest

from sessionbuilder.cli import _opening
from sessionbuilder.made import made as made_module
from sessionbuilder.workspace.workspace import Workspace
from tests.cli.test_build import DAY, digests
from tests.cli.test_commands import run
from tests.pool import REPOSITORY, Pool

MODULES = sorted((REPOSITORY / "sessionbuilder").rglob("*.py"))
NOT_OURS = {".git", ".venv", "node_modules", "build", "__pycache__", ".mypy_cache", ".ruff_cache", ".pytest_cache",
            ".hypothesis", "dist"}  # fmt: skip

OPENERS = {"Image", "Pillow", "OpcPackage", "archive", "os", "webbrowser", "zipfile"}
"""What has an `open` of its own, which takes no text."""
POSIX_MODULES = {"fcntl", "pwd", "grp", "resource", "termios", "tty", "pty", "syslog", "crypt", "posix"}
POSIX_NAMES = {"chmod", "chown", "fork", "forkpty", "geteuid", "getegid", "getuid", "getgid", "getpgid", "killpg",
               "mkfifo", "mknod", "nice", "setsid", "setuid", "symlink", "symlink_to", "sysconf", "tzset", "uname",
               "SIGKILL", "SIGHUP", "SIGALRM", "alarm", "O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC"}  # fmt: skip
KNOWN = {
    ("writing.py", "chmod"): "Windows knows no bit but that for writing, and that one is left as it is",
    ("apart.py", "multiprocessing"): "it starts this very program, in the one way that every system knows",
    ("executor.py", "multiprocessing"): "it starts this very program, in the one way that every system knows",
    ("writing.py", "rename"): "nothing is to be gone over there: what begins a pool never replaces a file",
}
ASKS = re.compile(r"sys\.platform|os\.name|hasattr")
PROGRAMS = {"subprocess", "multiprocessing", "asyncio.subprocess", "pexpect", "sh"}


def guarded(tree: ast.Module) -> set[ast.AST]:
    """Everything that is done on some systems only, or where it is there."""
    inside: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.If | ast.IfExp) and re.search(
            r"sys\.platform|os\.name|hasattr", ast.unparse(node.test)
        ):
            inside |= set(ast.walk(node))
    return inside


def faults(path: Path) -> Iterator[str]:
    """What in a module is written for one system, or leaves a choice to it."""
    tree = ast.parse(path.read_text("utf-8"))
    inside = guarded(tree)
    for node in ast.walk(tree):
        if node not in inside and (what := wrong(node)) and (path.name, what.split()[0]) not in KNOWN:
            yield f"{path.relative_to(REPOSITORY)}:{getattr(node, 'lineno', 0)}: {what}"


def wrong(node: ast.AST) -> str:
    match node:
        case ast.Import(names=names) if found := {name.name for name in names} & (POSIX_MODULES | PROGRAMS):
            return f"{found} is not there, or starts programs that are not"
        case ast.ImportFrom(module=str(module)) if module in POSIX_MODULES | PROGRAMS:
            return f"{module} is not there, or starts programs that are not"
        case ast.Attribute(attr=name) if name in POSIX_NAMES:
            return f"{name} is not there on Windows"
        case ast.Attribute(value=ast.Name(id="os"), attr="sep" | "altsep" | "linesep" | "pathsep" as name):
            return f"{name} is the system's; paths are put together by pathlib"
        case ast.Attribute(value=ast.Name(id="os"), attr="system" | "popen" | "rename" | "renames" as name):
            return f"{name} does another thing on Windows"
        case ast.Subscript(value=ast.Attribute(attr="environ"), slice=ast.Constant(value="HOME" | "USER" | "SHELL")):
            return "HOME and USER are not there on Windows: Path.home()"
        case ast.Constant(value=str(text)) if re.match(r"/(tmp|dev|etc|usr|var|bin|proc)(/|$)", text):
            return f"{text} is not there on Windows"
        case ast.Call():
            return wrong_call(node)
    return ""


def wrong_call(call: ast.Call) -> str:
    words = {word.arg: word.value for word in call.keywords}
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    receiver = ast.unparse(call.func.value) if isinstance(call.func, ast.Attribute) else ""
    given = [ast.unparse(each) for each in call.args]
    if isinstance(words.get("shell"), ast.Constant) and words["shell"].value:  # type: ignore[attr-defined]
        return "shell=True"
    if name == "strftime" and any("%-" in each or "%e" in each for each in given):
        return "strftime with what only some systems know"
    if name == "rename" and receiver and len(given) == 1:
        return "rename does not go over a file on Windows: replace"
    if (
        name in ("split", "rsplit", "partition", "rpartition")
        and given[:1] == ["'/'"]
        and re.match(r"(str|os\.fspath)\(", receiver)
    ):
        return f"{name} of a path that may have backslashes"
    if name in ("read_text", "write_text") and receiver not in ("pipeline",):
        place = 0 if name == "read_text" else 1
        if "encoding" not in words and len(call.args) <= place:
            return f"{name} without an encoding"
        if name == "write_text" and "newline" not in words:
            return "write_text without newline: Windows would write others"
    if name == "open" and receiver not in OPENERS:
        place = 0 if receiver else 1
        mode = call.args[place] if len(call.args) > place else words.get("mode")
        binary = isinstance(mode, ast.Constant) and "b" in str(mode.value)
        if not binary and "encoding" not in words:
            return "open without an encoding"
    return ""


def test_nothing_is_written_for_one_system() -> None:
    assert {path: found for path in MODULES if (found := list(faults(path)))} == {}


@pytest.mark.parametrize(
    "line",
    [
        "open('x')", "path.open('w')", "open('x', 'r', newline='')", "path.read_text()", "path.write_text('x')",
        "path.write_text('x', 'utf-8')", "import fcntl", "from pwd import getpwuid", "os.geteuid()", "os.fork()",
        "os.kill(1, signal.SIGKILL)", "time.tzset()", "day.strftime('%-d %B')", "os.rename('a', 'b')", "path.rename(b)",
        "import subprocess", "run('x', shell=True)", "os.sep.join(parts)", "str(path).split('/')", "os.environ['HOME']",
        "open('/dev/null', 'wb')", "path.chmod(0o755)", "path.symlink_to(other)", "os.system('x')",
    ],
)  # fmt: skip
def test_the_look_at_the_source_finds_what_it_looks_for(line: str) -> None:
    assert [found for node in ast.walk(ast.parse(line)) if (found := wrong(node))], line


@pytest.mark.parametrize(
    "line",
    [
        "open('x', encoding='utf-8')", "path.open('rb')", "Image.open(file)", "path.read_text('utf-8')",
        "path.write_text('x', 'utf-8', newline='\\n')", "os.replace('a', 'b')", "text.split('/')",
        "replace(slide, notes=())", "pipeline.write_text(text, path, report)",
    ],
)  # fmt: skip
def test_the_look_at_the_source_leaves_the_rest_alone(line: str) -> None:
    assert not [found for node in ast.walk(ast.parse(line)) if (found := wrong(node))], line


def test_what_is_for_one_system_stands_under_a_question_for_it() -> None:
    tree = ast.parse("import sys\nif sys.platform != 'win32':\n    import fcntl\n")
    assert any(isinstance(node, ast.Import) and node.names[0].name == "fcntl" for node in guarded(tree))


# --- names


def why_unsafe(path: Path, root: Path) -> str:
    """Why Windows would not take a file, or macOS another beside it; empty where both do."""
    name = path.name
    if re.search(r'[<>:"|?*\\\x00-\x1f]', name):
        return "letters that Windows does not take"
    if name != name.rstrip(" .") or name != name.lstrip(" "):
        return "a dot or blank at its end"
    if re.fullmatch(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(\..*)?", name, re.IGNORECASE):
        return "a name of a device"
    if unicodedata.normalize("NFC", name) != name:
        return "letters in pieces"
    if path.is_symlink():
        return "a link, which Windows makes for administrators only"
    if len(str(path.relative_to(root))) > 140:
        return "a long path"
    return ""


def ours(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.name not in NOT_OURS and not path.name.endswith(".egg-info"):
            yield path
            if path.is_dir() and not path.is_symlink():
                yield from ours(path)


def twins(paths: list[Path]) -> list[Path]:
    """Paths that differ from another in case only."""
    seen: set[str] = set()
    return [path for path in paths if (low := str(path).casefold()) in seen or seen.add(low)]  # type: ignore[func-returns-value]


def test_every_name_in_the_repository_is_one_on_every_system() -> None:
    paths = list(ours(REPOSITORY))
    assert len(paths) > 500
    assert {str(path): why for path in paths if (why := why_unsafe(path, REPOSITORY))} == {}
    assert twins(paths) == []


def test_every_name_that_a_build_writes_is_one_on_every_system(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(pool.root)
    titles = [
        "CON",
        "aux.",
        "What? <Who> | *When*",
        'a/b\\c: "so"',
        "Same",
        "same",
        "Ü" * 40,
        ("Long " * 15).strip(),
        "..",
        "Ωμέγα",
    ]
    blocks = "".join(
        f"  - discussion: {title!r}\n    minutes: 2\n    questions: [Why?]\n    worksheets: hypotheses\n"
        if number % 2
        else f"  - exercise: {title!r}\n    minutes: {{work: 5}}\n    tasks: [Find it]\n"
        for number, title in enumerate(titles)
    )
    pool.write("sessions/day.yaml", DAY[: DAY.index("programme:")] + "programme:\n" + blocks)
    result = run("build", "day", "--only", "handouts,pack,print-list,agenda")
    assert result.exit_code == 0, result.stderr
    paths = list((pool.root / "build").rglob("*"))
    assert len(paths) > 15
    assert {path.name: why for path in paths if (why := why_unsafe(path, pool.root))} == {}
    assert twins(paths) == []


@pytest.mark.parametrize(
    "name", ["CON", "nul.v2", "com1", "LPT9", "a.", " a", "a ", "a:b", "what?", "a*b", "a<b", 'a"b']
)
def test_a_session_that_windows_could_not_keep_is_refused_everywhere(
    pool: Pool, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(pool.root)
    path = pool.write(f"sessions/{name}.yaml", DAY)
    result = run("build", str(path))
    assert result.exit_code == 1
    assert "cannot be the name of a session" in result.stderr
    assert not (pool.root / "build").exists()


def test_two_sessions_that_differ_in_case_only_do_not_share_a_folder(
    pool: Pool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(pool.root)
    pool.write("sessions/day.yaml", DAY)
    pool.write("sessions/Day.yaml", DAY)
    if len(list((pool.root / "sessions").glob("*ay.yaml"))) == 1:
        pytest.skip("this disk keeps no such names apart")
    assert "W707 folder-taken" in run("build", "--only", "agenda").stderr


def test_a_file_is_called_as_its_folder_lists_it(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a disk does not tell cases apart, `build Day` finds `day.yaml`, and must write into `build/day`."""
    pool.write("sessions/day.yaml", DAY)
    monkeypatch.chdir(pool.root)
    real = Path.is_file
    monkeypatch.setattr(Path, "is_file", lambda path: real(path) or real(path.with_name(path.name.lower())))
    assert pool.workspace.find("Day").name == "day.yaml"
    assert pool.workspace.find("sessions/DAY.yaml").name == "day.yaml"


def test_letters_in_pieces_are_letters(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    """What macOS keeps as `u` and two dots is found by the `ü` that people type."""
    monkeypatch.chdir(pool.root)
    pool.write(f"sessions/{unicodedata.normalize('NFD', 'über-uns')}.yaml", DAY)
    pool.write("sessions/deliveries/may.yaml", "delivery: über-uns\ndate: 2027-05-15\n")
    assert run("check", "über-uns").exit_code == 0
    assert run("check", "may").exit_code == 0


# --- how files are read and said


def test_line_ends_and_marks_of_windows_make_the_same_files(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(pool.root)
    pool.write("sessions/day.yaml", DAY)
    pool.write("sessions/deliveries/may.yaml", "delivery: day\ndate: 2027-05-15\n")
    run("build", "may")
    before = digests(pool.root / "build/day/may")
    shutil.rmtree(pool.root / "build")
    for path in (pool.root / "sessions").rglob("*.yaml"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert run("build", "may").exit_code == 0
    after = digests(pool.root / "build/day/may")
    assert {**after, "manifest.json": ""} == {**before, "manifest.json": ""}


@pytest.mark.parametrize("words", [["list"], ["check"], ["plan", "day"], ["build", "--help"], ["kinds", "quote"]])
def test_a_console_of_another_encoding_is_given_utf8(pool: Pool, words: list[str]) -> None:
    pool.write("sessions/day.yaml", DAY.replace("A morning", "Ein Morgen für Zoë – „so“ ≥ 2"))
    environment = os.environ | {"PYTHONIOENCODING": "cp850:strict", "PYTHONUTF8": "0"}
    command = [sys.executable, "-m", "sessionbuilder", *words]
    done = subprocess.run(command, cwd=pool.root, env=environment, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    text = done.stdout.decode("utf-8")
    assert "für Zoë – „so“ ≥ 2" in text or words[0] in ("check", "build", "kinds")


def test_nothing_is_read_or_written_in_the_encoding_of_the_system(pool: Pool) -> None:
    """Python itself tells where an encoding is left open."""
    pool.write("sessions/day.yaml", DAY)
    script = (
        "import warnings\n"
        "warnings.filterwarnings('error', category=EncodingWarning, module='sessionbuilder')\n"
        "from sessionbuilder.cli import main\n"
        "main(['build', 'day', '--page'])\n"
    )
    command = [sys.executable, "-X", "warn_default_encoding", "-c", script]
    done = subprocess.run(command, cwd=pool.root, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_paths_are_told_as_windows_writes_them(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(pool.root)
    monkeypatch.setattr(made_module, "PurePath", PureWindowsPath)
    pool.write("sessions/day.yaml", DAY)
    assert "\nbuild\\day\n" in run("build", "day").stdout
    pool.write("sessions/day.yaml", DAY.replace("exercise: Find it", "exercise: Look for it"))
    assert "build\\day\\handouts\\H1-find-it.pdf is removed" in run("build", "day").stdout
    assert made_module.as_written("a/b") == "a\\b"


def test_windows_itself_opens_a_window(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    opened: list[Path] = []

    def launch(path: str) -> int:
        raise AssertionError("click opens nothing on Windows")

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(os, "startfile", opened.append, raising=False)
    monkeypatch.setattr(click, "launch", launch)
    assert _opening.open_on_screen(tmp_path)
    assert opened == [tmp_path]


def test_a_workspace_is_found_whatever_its_folder_is_called(tmp_path: Path) -> None:
    pool = Pool(tmp_path / "OneDrive - Leeds City Council" / "Tränings pool (2) & more")
    assert Workspace.around(pool.root / "sessions" / "cases") == Workspace(pool.root)
