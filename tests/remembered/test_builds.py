"""A build that would write nothing is not done again; whatever could change what it makes or says makes it be done.

A wrong skip is worse than none: so every kind of input is changed, one at a time.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from PIL import Image

from sessionbuilder.building import putting
from sessionbuilder.cli import _kept
from sessionbuilder.remembered import program
from tests.cli.test_build import DAY
from tests.cli.test_commands import run
from tests.pool import CALM, REPOSITORY, Pool

PICTURE = (REPOSITORY / "assets/images/paper-family.jpg").read_bytes()
SHARED = "picture: Us\nfile: paper-family.jpg\nalt: A family\nsource: [kolb1984]\n"
MAY = "delivery: day\ndate: 2027-05-15\n"
ALL = DAY.replace("  - closing", "  - use: shared/family\n  - closing").replace("work: 60", "work: 57")
"""A day with something of everything, that ends when it should."""
LESS = ("--only", "agenda,running-order")
"""Few documents, so that a build takes little time."""


@pytest.fixture
def here(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> Pool:
    """A pool with every kind of file that a session may be made from."""
    pool.write("sessions/day.yaml", ALL)
    pool.write("sessions/shared/family.yaml", SHARED)
    pool.write("sessions/deliveries/may.yaml", MAY)
    pool.write("assets/themes/calm/logo.jpg", PICTURE)
    pool.write("assets/themes/calm/theme.yaml", CALM.read_text("utf-8") + "logo: {file: logo.jpg, alt: Us}\n")
    monkeypatch.chdir(pool.root)
    return pool


def build(*options: str, name: str = "day") -> Result:
    return run("build", name, *LESS, *options)


def stands(result: Result) -> bool:
    """Whether a build was not done again, by what it says of it; a failure is told alike, so its work is looked at."""
    return "so nothing is written: it stands" in " ".join(result.stdout.split())


def lines(result: Result) -> list[str]:
    return [line for line in result.output.splitlines() if line and "it stands" not in line]


def appended(name: str, text: str) -> Callable[[Pool], Any]:
    def change(here: Pool) -> None:
        path = here.root / name
        path.write_bytes((path.read_bytes() if path.exists() else b"") + text.encode())

    change.__name__ = f"more in {name}"
    return change


def another_picture(name: str) -> Callable[[Pool], Any]:
    def change(here: Pool) -> None:
        Image.new("RGB", (40, 40), "red").save(here.root / name, "JPEG")

    change.__name__ = f"another {name}"
    return change


def gone(name: str) -> Callable[[Pool], Any]:
    def change(here: Pool) -> None:
        (here.root / name).unlink()

    change.__name__ = f"no {name}"
    return change


def renamed(name: str, other: str) -> Callable[[Pool], Any]:
    def change(here: Pool) -> None:
        (here.root / name).rename(here.root / other)

    change.__name__ = f"{name} is {other}"
    return change


INPUTS = [
    *(
        appended(name, "# a word\n")
        for name in (
            "sessions/day.yaml",
            "sessions/cases/child-m.yaml",
            "sessions/shared/family.yaml",
            "sessions/pool.yaml",
            "sessions/sources.yaml",
            "sessions/glossary.yaml",
            "assets/themes/calm/theme.yaml",
        )
    ),
    *(appended(name, "\0") for name in ("assets/themes/calm/logo.jpg", "assets/images/paper-family.jpg")),
    another_picture("assets/themes/calm/logo.jpg"),
    another_picture("assets/images/paper-family.jpg"),
    *(
        gone(name)
        for name in (
            "sessions/cases/child-m.yaml",
            "sessions/shared/family.yaml",
            "sessions/pool.yaml",
            "sessions/sources.yaml",
            "sessions/glossary.yaml",
            "assets/themes/calm/theme.yaml",
            "assets/themes/calm/logo.jpg",
            "assets/images/paper-family.jpg",
        )
    ),
    renamed("sessions/glossary.yaml", "sessions/glossary.yml"),
    renamed("sessions/cases/child-m.yaml", "sessions/cases/child-n.yaml"),
    renamed("sessions/shared/family.yaml", "sessions/shared/families.yaml"),
    renamed("assets/images/paper-family.jpg", "assets/images/family.jpg"),
]


@pytest.mark.parametrize("change", INPUTS, ids=lambda change: change.__name__)
def test_what_is_made_from_it_is_made_again(change: Callable[[Pool], Any], here: Pool) -> None:
    first = build()
    assert stands(build())
    change(here)
    again = build()
    assert not stands(again)
    assert first.exit_code == 0
    assert again.exit_code or stands(build())


LOOKED_FOR = ["sessions/pool.yaml", "sessions/sources.yaml", "sessions/glossary.yaml", "assets/themes/calm/theme.yaml"]


@pytest.mark.parametrize("name", LOOKED_FOR)
def test_what_was_looked_for_and_was_not_there_is_seen_when_it_comes(name: str, here: Pool) -> None:
    content = CALM.read_bytes() if "theme" in name else (here.root / name).read_bytes()
    shutil.rmtree((here.root / name).parent) if "themes" in name else (here.root / name).unlink()
    build()
    build()
    here.write(name, content)
    assert not stands(build())
    assert stands(build())


def test_a_file_that_is_called_nearly_so_is_seen_when_it_comes(here: Pool) -> None:
    (here.root / "sessions/glossary.yaml").unlink()
    build()
    assert stands(build())
    here.write("sessions/glossary.yml", "WORD: A word\n")
    assert "S112" in build().stderr


def test_a_delivery_is_made_from_its_session_too(here: Pool) -> None:
    build(name="may")
    assert stands(build(name="may"))
    for name in ("sessions/deliveries/may.yaml", "sessions/day.yaml"):
        appended(name, "# a word\n")(here)
        assert not stands(build(name="may"))
        assert stands(build(name="may"))


def test_a_session_is_made_from_its_original_too(here: Pool) -> None:
    here.write("sessions/far.yaml", "session: Far\nbased-on: near\n")
    here.write("sessions/near.yaml", "session: Near\nbased-on: day\n")
    build(name="far")
    assert stands(build(name="far"))
    for name in ("sessions/far.yaml", "sessions/near.yaml", "sessions/day.yaml", "sessions/shared/family.yaml"):
        appended(name, "# a word\n")(here)
        assert not stands(build(name="far")), name
        assert stands(build(name="far"))


OPTIONS = [("--to", "3h"), ("--large-print",), ("--for", "participants", "--only", "agenda"), ("--only", "agenda")]


@pytest.mark.parametrize("options", [*OPTIONS, ("--replace",), ("--print",), ("--out", "elsewhere")], ids=" ".join)
def test_what_is_asked_for_otherwise_is_built(options: tuple[str, ...], here: Pool) -> None:
    build()
    assert not stands(build(*options))
    assert stands(build(*options))


def test_another_program_builds_again(here: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    build()
    monkeypatch.setattr("sessionbuilder.remembered.ledger.program_digest", lambda: "another")
    assert not stands(build())
    assert stands(build())


def test_a_program_is_known_by_its_files_its_libraries_and_its_python(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def digest() -> str:
        program.program_digest.cache_clear()
        return program.program_digest()

    (tmp_path / "package").mkdir()
    (tmp_path / "package/__init__.py").write_text("one = 1\n", "utf-8")
    monkeypatch.setattr("sessionbuilder.__file__", str(tmp_path / "package/__init__.py"))
    monkeypatch.setattr("sys.path", [str(tmp_path)])
    seen = [digest()]
    assert digest() == seen[0]
    (tmp_path / "package/__init__.py").write_text("one = 10\n", "utf-8")
    seen.append(digest())
    (tmp_path / "typst-0.1.dist-info").mkdir()
    seen.append(digest())
    (tmp_path / "typst-0.1.dist-info").rename(tmp_path / "typst-0.2.dist-info")
    seen.append(digest())
    monkeypatch.setattr("sys.version", "4.0")
    seen.append(digest())
    monkeypatch.setattr("sessionbuilder.__version__", "100")
    seen.append(digest())
    program.program_digest.cache_clear()
    assert len(set(seen)) == len(seen)


AGENDA = "build/day/participant-agenda.pdf"


def test_what_is_deleted_is_written_again(here: Pool) -> None:
    build()
    content = (here.root / AGENDA).read_bytes()
    (here.root / AGENDA).unlink()
    assert not stands(build())
    assert (here.root / AGENDA).read_bytes() == content
    assert stands(build())


@pytest.mark.parametrize("longer", [True, False])
def test_what_somebody_changed_is_told(longer: bool, here: Pool) -> None:
    build()
    content = (here.root / AGENDA).read_bytes()
    (here.root / AGENDA).write_bytes(content + b" " if longer else bytes([content[0] ^ 1]) + content[1:])
    told = build()
    assert told.exit_code == 1
    assert "W703" in told.stderr
    assert "W703" in build().stderr
    (here.root / AGENDA).write_bytes(content)
    assert build().exit_code == 0


def test_what_was_replaced_by_another_with_its_size_and_time_is_told(here: Pool) -> None:
    build()
    path = here.root / AGENDA
    content, times = path.read_bytes(), path.stat()
    path.with_suffix(".new").write_bytes(bytes([content[0] ^ 1]) + content[1:])
    os.replace(path.with_suffix(".new"), path)
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert "W703" in build().stderr


@pytest.mark.parametrize("name", ["running-order-old.csv", "participant-agenda.pdf"])
def test_what_is_put_into_a_folder_that_may_be_sent_is_told(name: str, here: Pool) -> None:
    sent = ("--for", "participants", "--only", "agenda")
    run("build", "day", *sent)
    assert stands(run("build", "day", *sent))
    here.write(f"build/day/for-participants/{name}", "secret")
    assert run("build", "day", *sent).exit_code == 1


def test_a_whole_build_that_is_put_into_a_folder_that_may_be_sent_is_told(here: Pool) -> None:
    sent = ("--for", "participants", "--only", "agenda")
    run("build", "day", *sent)
    run("build", "may", *LESS)
    shutil.copytree(here.root / "build/day/may", here.root / "build/day/for-participants/may")
    assert "W705" in run("build", "day", *sent).stderr


def test_a_record_among_the_sheets_hides_none_of_them(here: Pool) -> None:
    run("build", "day", "--only", "handouts")
    shutil.copy(here.root / "build/day/manifest.json", here.root / "build/day/handouts")
    run("build", "day", "--only", "handouts")
    sheet = next((here.root / "build/day/handouts").glob("*.docx"))
    sheet.write_bytes(sheet.read_bytes() + b"mine")
    assert "W703" in run("build", "day", "--only", "handouts").stderr


def test_a_build_of_something_else_in_the_same_folder_is_seen(here: Pool) -> None:
    build()
    build("--large-print")
    appended("sessions/day.yaml", "# a word\n")(here)
    build("--large-print")
    assert "is from an earlier version" in build("--large-print").stdout
    assert not stands(build())


UNSOUND = [
    lambda text: "",
    lambda text: text[: len(text) // 2],
    lambda text: "[]",
    lambda text: text.replace('"sha256": "', '"sha256": "0'),
    lambda text: text.replace('"program"', '"programme"'),
]


@pytest.mark.parametrize("spoilt", UNSOUND)
def test_a_record_that_is_not_what_it_was_is_not_trusted(spoilt: Callable[[str], str], here: Pool) -> None:
    build()
    path = here.root / "build/day/manifest.json"
    path.write_text(spoilt(path.read_text("utf-8")), "utf-8", newline="\n")
    again = build()
    assert not stands(again)
    assert again.exception is None or isinstance(again.exception, SystemExit)


def entries() -> list[Path]:
    folder = _kept.kept()
    assert folder
    return sorted(folder.rglob("*.json"))


@pytest.mark.parametrize(
    "spoilt", [*UNSOUND[:3], lambda text: text.replace("Agenda", "Another"), lambda text: f"{text} "]
)
def test_a_memory_that_is_not_what_it_was_is_none(spoilt: Callable[[str], str], here: Pool) -> None:
    first = build()
    for path in entries():
        text = path.read_text("utf-8")
        path.write_text(spoilt(text).replace("day", "dax") if spoilt(text) == text else spoilt(text), "utf-8")
    again = build()
    assert not stands(again)
    assert lines(again) == lines(first)
    assert stands(build())


def test_without_a_place_for_it_nothing_is_remembered_and_nothing_is_wrong(
    here: Pool, monkeypatch: pytest.MonkeyPatch
) -> None:
    here.write("a-file", "not a folder")
    for place in ("", str(here.root / "a-file")):
        monkeypatch.setenv("SESSIONBUILDER_CACHE", place)
        assert [build().exit_code, build().exit_code] == [0, 0]
        assert not stands(build())


def touched(here: Pool) -> None:
    for path in (*here.root.rglob("*.yaml"), *here.root.rglob("*.pdf"), *here.root.rglob("manifest.json")):
        os.utime(path, (1, 1))


def copied(here: Pool) -> None:
    (here.root / AGENDA).write_bytes((here.root / AGENDA).read_bytes())


HARMLESS: list[Callable[[Pool], Any]] = [
    touched,
    copied,
    lambda here: here.write("README.md", "words"),
    lambda here: here.write("sessions/README.md", "words"),
    lambda here: here.write("sessions/another.yaml", DAY),
    lambda here: here.write("sessions/cases/child-n.yaml", "case: Child N\n"),
    lambda here: here.write("sessions/shared/another.yaml", SHARED),
    lambda here: here.write("sessions/deliveries/june.yaml", MAY),
    lambda here: here.write("assets/images/another.jpg", PICTURE),
    lambda here: here.write("build/day/~$facilitator-guide.docx", "of Word"),
    lambda here: here.write("build/another/mine.txt", "words"),
    lambda here: run("build", "may", *LESS),
    lambda here: run("build", "day", "--to", "3h", *LESS),
]


@pytest.mark.parametrize("change", HARMLESS)
def test_what_does_not_matter_makes_nothing_again(change: Callable[[Pool], Any], here: Pool) -> None:
    build()
    change(here)
    assert stands(build())
    assert stands(build())


def test_what_stands_is_told_as_it_was_and_nothing_is_written(here: Pool) -> None:
    here.write("sessions/day.yaml", ALL.replace("Find it]", "<<a task>>]"))
    first = build()
    before = {path: path.stat().st_mtime_ns for path in here.root.rglob("*")}
    again = build()
    assert stands(again)
    assert "F291" in again.stderr
    assert again.exit_code == first.exit_code
    assert again.stderr == first.stderr
    assert lines(again) == lines(first)
    assert {path: path.stat().st_mtime_ns for path in here.root.rglob("*")} == before


def test_a_failure_is_told_again_until_it_is_mended(here: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    here.write("sessions/day.yaml", ALL.replace("child-m", "child-z"))
    first = build()
    assert first.exit_code == 1
    with monkeypatch.context() as only_from_memory:
        only_from_memory.setattr(putting, "put_and_kept", None)
        again = build()
    assert (again.exit_code, again.output) == (1, first.output)
    here.write("sessions/day.yaml", DAY)
    assert build().exit_code == 0


def test_force_builds_all_of_it_again(here: Pool) -> None:
    build()
    assert not stands(build("--force"))
    assert stands(build())


def test_of_several_those_that_changed_are_built(here: Pool) -> None:
    here.write("sessions/other.yaml", DAY)
    run("build", *LESS)
    assert "so nothing is written: it stands" in run("build", *LESS).stdout
    appended("sessions/other.yaml", "# a word\n")(here)
    again = run("build", *LESS)
    assert "2 of 3 stand as they were built" in again.stdout
    assert again.stderr.splitlines() == ["Building other (1 of 1)"] or not again.stderr


def test_two_that_go_to_one_folder_are_told_whatever_is_remembered(here: Pool) -> None:
    build()
    here.write("sessions/Day.yaml", DAY)
    both = run("build", "day", "Day", *LESS)
    assert "W707" in both.stderr
    assert "W707" in run("build", "day", "Day", *LESS).stderr


def test_the_page_says_that_it_stands(here: Pool) -> None:
    build("--page")
    assert "it stands" in build("--page").stdout
    assert "so nothing is written: it stands" in (here.root / "build/what-was-built.html").read_text("utf-8")


def test_the_memory_of_a_pool_that_is_gone_goes_too(here: Pool, tmp_path_factory: pytest.TempPathFactory) -> None:
    build()
    old = {path.parent for path in entries()}
    here.root.rename(here.root.with_name("moved"))
    os.chdir(here.root.with_name("moved"))
    assert not stands(build())
    assert old.isdisjoint(path.parent for path in entries())


def test_what_is_remembered_is_plain(here: Pool) -> None:
    build()
    for path in entries():
        assert json.loads(path.read_bytes().partition(b"\n")[2])
