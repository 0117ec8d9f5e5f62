"""What is installed from the wheel alone, in an environment of its own and far from this folder, keeps its word.

`.ci/run` builds the wheel, installs it, and names the program in SESSIONBUILDER_INSTALLED; and once more with what the
studio and editors need, in SESSIONBUILDER_INSTALLED_WHOLE.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.pool import REPOSITORY

INSTALLED = "SESSIONBUILDER_INSTALLED"
WHOLE = "SESSIONBUILDER_INSTALLED_WHOLE"

pytestmark = [
    pytest.mark.installed,
    pytest.mark.skipif(INSTALLED not in os.environ, reason=f"{INSTALLED} names no program installed from the wheel"),
]

with_all = pytest.mark.skipif(WHOLE not in os.environ, reason=f"{WHOLE} names no program installed with all it can use")


def kept() -> dict[str, str]:
    """Return what programs are told of this machine, and nothing of this checkout or of its settings."""
    return {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP", "TMP", "HOME") if name in os.environ}


def run(*words: str, here: Path, program: str = INSTALLED) -> subprocess.CompletedProcess[str]:
    """Run an installed program in the folder `here`."""
    return subprocess.run(
        [os.environ[program], *words],
        cwd=here,
        env=kept(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def pool(tmp_path: Path) -> Path:
    """An empty folder with the README's session in it, and nothing else."""
    readme = (REPOSITORY / "README.md").read_text("utf-8")
    (session,) = re.findall(r"^```yaml\n(.*?)^```$", readme, re.MULTILINE | re.DOTALL)
    (tmp_path / "sessions").mkdir()
    (tmp_path / "sessions/missed-appointments.yaml").write_text(session, "utf-8")
    return tmp_path


def test_it_is_not_the_program_of_this_checkout(tmp_path: Path) -> None:
    python = Path(os.environ[INSTALLED]).parent / Path(sys.executable).name
    told = subprocess.run(
        [python, "-c", "import sessionbuilder; print(sessionbuilder.__file__)"],
        cwd=tmp_path, capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip
    assert REPOSITORY not in Path(told.stdout).parents


def test_the_session_of_the_readme_builds_in_a_folder_without_anything_else(pool: Path) -> None:
    done = run("build", "missed-appointments", here=pool)
    assert done.returncode == 0, done.stderr
    assert "error" not in done.stderr
    assert "S113 no-pool-file" in done.stderr
    home = pool / "build/missed-appointments"
    for name in ("deck.pptx", "facilitator-guide.pdf", "facilitator-guide.docx", "running-order.pdf", "handouts"):
        assert (home / name).exists(), name
    with zipfile.ZipFile(home / "deck.pptx") as deck:
        assert deck.testzip() is None


@pytest.mark.parametrize("words", [["check"], ["list"], ["plan", "missed-appointments"]])
def test_the_other_commands_know_the_folder(words: list[str], pool: Path) -> None:
    done = run(*words, here=pool)
    assert done.returncode == 0, done.stderr
    assert "Missed appointments" in done.stdout or "S113" in done.stderr


def test_pages_come_with_it(tmp_path: Path) -> None:
    python = Path(os.environ[INSTALLED]).parent / Path(sys.executable).name
    told = subprocess.run(
        [python, "-c", "from sessionbuilder.pages import docs_folder; print(docs_folder() / 'blocks/points.md')"],
        cwd=tmp_path, capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip
    assert Path(told.stdout.strip()).is_file()
    assert REPOSITORY not in Path(told.stdout).parents


def test_a_folder_without_sessions_is_told_how_to_begin(tmp_path: Path) -> None:
    done = run("build", here=tmp_path)
    assert done.returncode == 2
    assert "sessionbuilder new pool my-pool" in done.stderr


def test_a_new_pool_has_every_file_and_builds(tmp_path: Path) -> None:
    begun = run("new", "pool", "my-pool", "--organisation", "Riverside", here=tmp_path)
    assert begun.returncode == 0, begun.stderr
    pool = tmp_path / "my-pool"
    written = {path.relative_to(pool).as_posix() for path in pool.rglob("*") if path.is_file()}
    starter = REPOSITORY / "sessionbuilder/starter/pool"
    assert {path.relative_to(starter).as_posix() for path in starter.rglob("*") if path.is_file()} <= written
    assert ".vscode/settings.json" in written
    assert os.access(pool / "build.command", os.X_OK)
    checked = run("check", "--today", "2026-11-26", here=pool)
    assert (checked.returncode, checked.stderr) == (0, "")
    built = run("build", here=pool)
    assert built.returncode == 0
    assert built.stderr == "Building information-sharing (1 of 2)\nBuilding riverside (2 of 2)\n"
    assert (pool / "build/information-sharing/facilitator-guide.pdf").exists()


def test_kinds_are_shown_with_example_and_picture_and_faults_found_by_their_messages(tmp_path: Path) -> None:
    shown = run("kinds", "coffee", "--open", here=tmp_path)
    assert "An example:\n\n- break: Morning break\n" in shown.stdout
    (picture,) = re.findall(r"`([^`]+break\.png)`", shown.stdout)
    assert Path(picture).read_bytes().startswith(b"\x89PNG")
    for word in ("pool", "session", "theme"):
        assert "An example:" in run("kinds", word, here=tmp_path).stdout
    assert "  - break: Morning break\n" in run("new", "block", "break", here=tmp_path).stdout
    assert run("explain", "minuets means nothing here", here=tmp_path).stdout.startswith("F201 ")


def test_the_pages_are_in_it_and_become_a_folder_to_look_at(tmp_path: Path) -> None:
    done = run("docs", "first-hour", "--out", "pages", here=tmp_path)
    assert done.returncode == 0, done.stderr
    pages = {path.relative_to(tmp_path / "pages").as_posix() for path in (tmp_path / "pages").rglob("*")}
    assert {"index.html", "first-hour.html", "blocks/exercise.html", "images/kinds/exercise.png"} <= pages
    assert {"SECURITY.html", "CHANGELOG.html", "CONTRIBUTING.html"} <= pages
    assert "first-hour.html" in done.stdout


@pytest.mark.parametrize(("command", "installs"), [("studio", '-m pip install "starlette>='), ("lsp", "pip install ")])
def test_without_what_they_need_the_studio_and_the_language_server_say_how_to_get_it(
    command: str, installs: str, pool: Path
) -> None:
    done = run(command, here=pool)
    assert (done.returncode, done.stdout) == (2, "")
    assert installs in done.stderr
    assert done.stderr.count("\n") == 1


@with_all
def test_the_studio_answers_with_its_page_and_all_that_the_page_loads(pool: Path) -> None:
    command = [os.environ[WHOLE], "studio", "--no-browser", "--no-drafts"]
    with subprocess.Popen(command, cwd=pool, env=kept(), stdout=subprocess.PIPE, encoding="utf-8") as studio:
        try:
            assert studio.stdout
            told = studio.stdout.readline()
            found = re.search(r"http://\S+", told)
            assert found, told
            with urlopen(found[0], timeout=60) as reply:
                page = reply.read().decode()
            loaded = re.findall(r'(?:src|href)="([^"]+)"', page)
            with urlopen(f"{found[0]}studio.css", timeout=60) as reply:
                loaded += re.findall(r"url\(\"?([^)\"]+)", reply.read().decode())
            assert {"studio.js", "studio.css"} < set(loaded)
            assert any(name.startswith("fonts/") for name in loaded)
            for name in loaded:
                with urlopen(f"{found[0]}{name}", timeout=60) as reply:
                    assert reply.read(), name
            asked = b'{"do": "find"}'
            with urlopen(f"{found[0]}ask/find", asked, timeout=60) as reply:
                assert "Missed appointments" in reply.read().decode()
        finally:
            studio.kill()


@with_all
def test_the_language_server_ends_when_the_editor_is_gone(pool: Path) -> None:
    done = run("lsp", here=pool, program=WHOLE)
    assert (done.returncode, done.stdout) == (0, "")
