"""The files that a new pool begins with: complete, explained, safe to open anywhere, and about nobody."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from jsonschema import validators

from sessionbuilder import __version__, pipeline
from sessionbuilder.diagnostics import Report, SourceFile
from sessionbuilder.session.policy import Policy
from sessionbuilder.session.pool import Feedback, Pool, Support
from sessionbuilder.source.fields import UNREAD, fields_of
from sessionbuilder.source.reader import Reader
from sessionbuilder.source.yaml import parse
from sessionbuilder.starter.new_pool import CONTACT, DAY, ORGANISATION, begin_pool, pool_files
from sessionbuilder.workspace.workspace import Workspace

FILES = {file.name: file for file in pool_files()}
TEXTS = {name: file.content.decode() for name, file in FILES.items()}
POOL = TEXTS["sessions/pool.yaml"]
WHOLE = re.sub(r"^( *)#(?=\S)", r"\1", POOL, flags=re.MULTILINE)
"""The pool with every line switched on that was switched off."""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("new") / "pool"
    assert begin_pool(folder, ORGANISATION, CONTACT, DAY, Report())
    return folder


# --- all of it, and as it is meant to be written


def test_there_is_all_that_a_pool_needs() -> None:
    assert list(FILES) == sorted(FILES)
    assert {
        ".editorconfig", ".gitattributes", ".gitignore", ".githooks/pre-commit", ".github/workflows/check.yml",
        ".vscode/extensions.json", ".vscode/settings.json", ".vscode/schemas/session.schema.json",
        "Build.cmd", "README.txt", "Studio.cmd", "build.command", "studio.command",
        "sessions/cases/tess.yaml", "sessions/deliveries/riverside.yaml", "sessions/glossary.yaml",
        "sessions/information-sharing.yaml", "sessions/law.yaml", "sessions/local.yaml", "sessions/pool.yaml",
        "sessions/sources.yaml",
    } <= set(FILES)  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_every_file_is_text_with_the_line_ends_meant_for_it(name: str) -> None:
    text = TEXTS[name]
    bare = text.replace("\r\n", "")
    if name.endswith((".cmd", ".txt")):
        assert "\n" not in bare
        assert text.isascii(), "whatever opens it must show every letter"
    else:
        assert "\r" not in text
    assert "\r" not in bare
    assert text.endswith("\n")
    assert not text.startswith("\ufeff")
    assert "\t" not in text


def test_git_gives_files_the_line_ends_that_they_are_written_with() -> None:
    rules = [line.split() for line in TEXTS[".gitattributes"].splitlines() if line[:1] not in ("#", "")]
    ends = {words[0]: words[-1] for words in rules}
    assert ends == {
        "*": "text=auto", "*.yaml": "eol=lf", "*.yml": "eol=lf", "*.command": "eol=lf", ".githooks/*": "eol=lf",
        "*.cmd": "eol=crlf", "*.txt": "eol=crlf",
    }  # fmt: skip


def test_only_what_is_started_is_a_program() -> None:
    assert {name for name, file in FILES.items() if file.runs} == {
        "build.command",
        "studio.command",
        ".githooks/pre-commit",
    }
    assert all(TEXTS[name].startswith("#!/bin/sh\n") for name, file in FILES.items() if file.runs)


def test_lines_fit_the_window_of_an_editor() -> None:
    assert all(len(line) <= 78 for line in TEXTS["README.txt"].splitlines())


# --- every field of the pool is explained


def explained(text: str) -> dict[str, str]:
    """Every name in `text` before which a comment stands, with the comment's last line, however far it is set in."""
    lines = text.splitlines()
    return {
        name[1]: above.strip()
        for above, line in pairwise(lines)
        if above.lstrip().startswith("# ") and (name := re.match(r" *#?([a-z-]+):", line))
    }


def test_every_field_is_there_and_explained() -> None:
    fields = [*fields_of(Pool), *fields_of(Feedback), *fields_of(Policy)]
    assert list(explained(POOL)) == [
        "organisation", "contact", "support",
        "feedback", "address", "ask",
        "theme", "clock-on-slides", "clock", "paper", "language", "accept",
        "policy", *fields_of(Policy),
    ]  # fmt: skip
    assert set(explained(POOL)) == set(fields)
    assert all(f"{name}:" in POOL for name in fields_of(Support))


def test_it_is_accepted_with_every_line_switched_on() -> None:
    assert "#feedback:" not in WHOLE
    assert set(yaml.safe_load(WHOLE)) == set(fields_of(Pool))
    report = Report()
    node = parse(SourceFile("pool.yaml", WHOLE), report)
    assert node
    read = Reader(report).record(Pool, node)
    assert report.diagnostics == []
    assert read is not UNREAD
    assert isinstance(read, Pool)
    assert read.feedback


def test_the_figures_that_are_switched_off_are_those_that_hold() -> None:
    written = yaml.safe_load(WHOLE)["policy"]
    usual = Policy()
    assert list(written) == list(fields_of(Policy))
    for name, value in written.items():
        holds = getattr(usual, name.replace("-", "_"))
        assert str(value) == (f"{holds.start} to {holds.end}" if name == "lunch-window" else str(holds))


# --- the session


def test_the_minutes_of_the_session_add_up_to_its_hour(root: Path) -> None:
    report = Report()
    programme = pipeline.plan(root / "sessions/information-sharing.yaml", Workspace(root), report)
    assert programme
    assert report.diagnostics == []
    assert sum(timed.minutes for timed in programme.blocks) == 60
    assert all(timed.minutes == timed.planned for timed in programme.blocks)


def test_the_session_has_what_an_hour_needs() -> None:
    session = yaml.safe_load(TEXTS["sessions/information-sharing.yaml"])
    kinds = [next(iter(block)) for block in session["programme"]]
    assert kinds[:3] == ["welcome", "aims", "content-note"]
    assert kinds[-2:] == ["reflection", "closing"]
    (exercise,) = (block for block in session["programme"] if "exercise" in block)
    assert {"case", "roles", "tasks", "output", "debrief", "priority"} <= set(exercise)
    assert all("if-behind" in block or {"aims", "content-note", "case"} & set(block) for block in session["programme"])


def test_the_case_is_invented_and_says_so() -> None:
    case = yaml.safe_load(TEXTS["sessions/cases/tess.yaml"])
    assert case["provenance"] == "fictional"
    assert len(case["learning-points"]) > 5


def test_every_source_has_a_year_and_what_is_cited_is_current() -> None:
    sources = yaml.safe_load(TEXTS["sessions/sources.yaml"])
    session = TEXTS["sessions/information-sharing.yaml"]
    cited = set(re.findall(r"\b[a-z]+\d{4}\b", session))
    assert cited <= set(sources)
    assert not [name for name in cited if "superseded-by" in sources[name]]
    assert any("superseded-by" in source for source in sources.values()), "the file shows how that is written"


# --- nobody is in it


@pytest.mark.parametrize("name", FILES)
def test_nobody_is_named_and_no_address_is_anybodys(name: str) -> None:
    text = TEXTS[name]
    if name.startswith(".vscode/schemas/"):
        return
    assert all(found == "example.org" for found in re.findall(r"[\w.-]+@([\w.-]+\w)", re.sub(r"uses: \S+", "", text)))
    assert all(found == "example.org" for found in re.findall(r"https?://([^/\s\"]+)", text))
    kept_free_for_drama = re.sub(r"01632 960\d{3}", "", text)
    assert not re.search(r"\b0\d{3,4}[ -]?\d{5,}|\+\d{2}[ \d]{8,}", kept_free_for_drama)


# --- what stands beside the sessions


def test_the_editor_knows_a_schema_for_every_file_of_the_pool() -> None:
    patterns = json.loads(TEXTS[".vscode/settings.json"])["yaml.schemas"]
    assert all(schema.removeprefix("./") in FILES for schema in patterns)
    assert all(json.loads(TEXTS[schema.removeprefix("./")])["$schema"] for schema in patterns)


def test_every_file_is_as_its_schema_says(root: Path) -> None:
    checked = []
    for schema, patterns in json.loads(TEXTS[".vscode/settings.json"])["yaml.schemas"].items():
        rules = json.loads(TEXTS[schema.removeprefix("./")])
        left_out = {path for pattern in patterns if pattern.startswith("!") for path in root.glob(pattern[1:])}
        found = {path for pattern in patterns if not pattern.startswith("!") for path in root.glob(pattern)}
        for path in found - left_out:
            written = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)
            assert not list(validators.validator_for(rules)(rules).iter_errors(written)), path
            checked.append(path.name)
    assert sorted(checked) == sorted(Path(name).name for name in FILES if name.startswith("sessions/"))


def test_the_workflow_checks_with_the_version_that_made_the_pool() -> None:
    workflow = yaml.safe_load(TEXTS[".github/workflows/check.yml"])
    steps = [step.get("run") for step in workflow["jobs"]["check"]["steps"]]
    assert steps[-2:] == [f"pip install sessionbuilder=={__version__}", "sessionbuilder check --format github"]
    assert workflow["permissions"] == {"contents": "read"}


def git(root: Path, *words: str, program: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run git in `root` as somebody without settings of their own, with `program` as the only sessionbuilder."""
    path = f"{program.parent}:/usr/bin:/bin" if program else "/usr/bin:/bin"
    environment = {"PATH": path, "HOME": str(root), "GIT_CONFIG_NOSYSTEM": "1"}
    who = ("-c", "user.name=Sam Example", "-c", "user.email=sam@example.org")
    return subprocess.run(
        [str(shutil.which("git")), *who, *words],
        cwd=root, env=environment, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip


@pytest.mark.skipif(shutil.which("git") is None or not Path("/bin/sh").exists(), reason="no git and shell here")
def test_the_hook_lets_a_change_pass_only_where_check_does(root: Path, tmp_path: Path) -> None:
    told = tmp_path / "told"
    program = tmp_path / "bin/sessionbuilder"
    program.parent.mkdir()
    git(root, "init", "--quiet")
    git(root, "config", "core.hooksPath", ".githooks")
    git(root, "add", ".")
    for code in (1, 0):
        program.write_text(f'#!/bin/sh\necho "$*" > "{told}"\nexit {code}\n')
        program.chmod(0o755)
        done = git(root, "commit", "--quiet", "--message", "Begin", program=program)
        assert (done.returncode == 0) == (code == 0), done.stderr
        assert told.read_text() == "check\n"
    listed = git(root, "ls-files", "--eol").stdout
    assert re.search(r"w/crlf\s+attr/text eol=crlf\s+README.txt", listed)
    assert "build/" not in listed


@pytest.mark.skipif(shutil.which("git") is None or not Path("/bin/sh").exists(), reason="no git and shell here")
def test_the_hook_stops_nobody_where_the_program_is_not_found(root: Path) -> None:
    done = subprocess.run(
        [root / ".githooks/pre-commit"], env={"PATH": "/bin"}, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0
    assert "so the sessions are not checked" in done.stderr


def test_the_version_is_that_of_the_program_wherever_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sessionbuilder.starter.new_pool.__version__", "7.11")
    texts = {file.name: file.content.decode() for file in pool_files()}
    assert "pip install sessionbuilder==7.11\n" in texts[".github/workflows/check.yml"]
    assert texts["README.txt"].count("sessionbuilder-7.11-py3-none-any.whl") == 2
    assert not [name for name, text in texts.items() if __version__ in text and not name.startswith(".vscode")]


def test_the_readme_names_every_file_that_people_see() -> None:
    readme = TEXTS["README.txt"]
    for name in FILES:
        first, *rest = name.split("/")
        assert first in readme, name
        if first == "sessions":
            assert rest[0] in readme, name
