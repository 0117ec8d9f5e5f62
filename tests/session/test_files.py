"""Files of a workspace that are no files, or are called as no file should be."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from sessionbuilder import pipeline
from sessionbuilder.diagnostics import Report
from sessionbuilder.script.script import script
from tests.pool import HEAD, Pool

SESSION = HEAD.format(time="09:00 to 09:05") + (
    "  - case: child-m\n    minutes: 0\n  - use: shared/rules\n    minutes: 0\n"
    "  - points: P\n    minutes: 5\n    items: [One, Two]\n    outcomes: [learning]\n"
    "  - picture: Q\n    minutes: 0\n    file: family.png\n    alt: A family\n"
)


def faults(pool: Pool, name: str) -> list[str]:
    report = Report()
    programme = pipeline.plan(pool.workspace.find(name), pool.workspace, report)
    if programme:
        pipeline.place(script(programme), pool.workspace, report)
    errors = [found for found in report.ordered() if found.fault.severity == "error"]
    return [f"{found.span} {found.fault.code}" for found in errors]


FIFOS = {
    "sessions/day.yaml": "sessions/day.yaml:1:1 S102",
    "sessions/cases/child-m.yaml": "sessions/cases/child-m.yaml:1:1 S102",
    "sessions/shared/rules.yaml": "sessions/shared/rules.yaml:1:1 S102",
    "sessions/deliveries/may.yaml": "sessions/deliveries/may.yaml:1:1 S102",
    "sessions/pool.yaml": "sessions/pool.yaml:1:1 S102",
    "sessions/sources.yaml": "sessions/sources.yaml:1:1 S102",
    "sessions/glossary.yaml": "sessions/glossary.yaml:1:1 S102",
    "assets/themes/calm/theme.yaml": "assets/themes/calm/theme.yaml:1:1 S102",
    "assets/images/family.png": "sessions/day.yaml:20:11 H803",
}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
@pytest.mark.parametrize("file", FIFOS)
def test_a_pipe_is_no_file_and_is_not_waited_for(file: str, pool: Pool) -> None:
    pool.write("sessions/day.yaml", SESSION)
    pool.write("sessions/shared/rules.yaml", "ground-rules: Rules\nrules: [Ask]\n")
    pool.write("sessions/deliveries/may.yaml", "delivery: day\ndate: 2027-05-01\n")
    pool.write("assets/images/family.png", Path("assets/images/paper-family.jpg").read_bytes())
    path = pool.root / file
    path.unlink()
    os.mkfifo(path)
    assert faults(pool, "may" if "deliveries" in file else "day") == [FIFOS[file]]


SMALL = HEAD.format(time="09:00 to 09:05") + (
    "  - points: P\n    minutes: 5\n    items: [One, Two]\n    outcomes: [learning]\n"
)

UNSAFE = {
    "...yaml": ("starts or ends with a dot or a space", "my-session"),
    ".day.yaml": ("starts or ends with a dot or a space", "day"),
    "day .yaml": ("starts or ends with a dot or a space", "day"),
    "CON.yaml": ("Windows keeps this name for itself", "con-session"),
    "aux.x.yaml": ("Windows keeps this name for itself", "aux-x"),
    "lpt1.yaml": ("Windows keeps this name for itself", "lpt1-session"),
    "one:two.yaml": ("Windows knows no file with `:` in its name", "one-two"),
    "what?.yaml": ("Windows knows no file with `?` in its name", "what"),
    "a\x1b[31m.yaml": ("there are characters in it that nobody sees", "a-31m"),
    "a\u202eb.yaml": ("there are characters in it that nobody sees", "a-b"),
    "a\nb.yaml": ("there are characters in it that nobody sees", "a-b"),
    f"{'x' * 101}.yaml": ("it has 101 letters; at most 100 fit", "x" * 50),
    "for-participants.yaml": ("a build makes files and folders of this name itself", "for-participants-session"),
    "Large-Print.yaml": ("a build makes files and folders of this name itself", "large-print-session"),
    "handouts.yml": ("a build makes files and folders of this name itself", "handouts-session"),
    "0930-to-1230.yaml": ("a build makes files and folders of this name itself", "0930-to-1230-session"),
    "deck.pptx.yaml": ("a build makes files and folders of this name itself", "deck-pptx"),
}


@pytest.mark.skipif(os.name == "nt", reason="Windows takes no such name in the first place")
@pytest.mark.parametrize("name", UNSAFE)
@pytest.mark.parametrize("what", ["session", "delivery"])
def test_a_name_that_would_be_no_folder_everywhere_is_told(name: str, what: str, pool: Pool) -> None:
    why, instead = UNSAFE[name]
    if what == "session":
        path = pool.write(f"sessions/{name}", SMALL)
    else:
        pool.write("sessions/day.yaml", SMALL)
        path = pool.write(f"sessions/deliveries/{name}", "delivery: day\ndate: 2027-05-01\n")
    report = Report()
    assert pipeline.plan(path, pool.workspace, report) is None
    (found,) = report.diagnostics
    assert found.fault.code == "N307"
    assert f"cannot be the name of a {what}: {why}." in found.message or f": it {why}." in found.message
    assert found.hint == f"rename the file to `{instead.replace('session', what)}.yaml`"


@pytest.mark.parametrize("name", ["Day one", "Tränings-dag", "day_1", "2027 spring", "conference", "handouts-day"])
def test_a_name_that_any_computer_takes_stays(name: str, pool: Pool) -> None:
    pool.write(f"sessions/{name}.yaml", SMALL)
    assert faults(pool, name) == []


@pytest.mark.parametrize("name", ["Child M", "child_n"])
def test_a_case_whose_file_is_called_otherwise_is_told_how_to_call_it(name: str, pool: Pool) -> None:
    pool.write(f"sessions/cases/{name}.yaml", "case: X\n")
    (found,) = pool.blocks(f"- case: {name}\n").report.diagnostics
    tame = name.lower().replace(" ", "-").replace("_", "-")
    assert found.hint == f"rename it to `{tame}.yaml`, and write `{tame}`"


def test_what_other_programs_keep_beside_a_file_is_no_session(pool: Pool) -> None:
    for name in ("._day.yaml", ".#day.yaml", "~$day.yaml"):
        pool.write(f"sessions/{name}", b"\x00\x05\x16\x07")
    assert pool.workspace.session_files() == []


LYING = {
    "sessions/other.yaml.txt": ("other", "S101", "rename it to `other.yaml`; Explorer shows how names end"),
    "sessions/other.yml.TXT": ("other", "S101", "rename it to `other.yaml`; Explorer shows how names end"),
    "sessions/other.yaml.text": ("sessions/other.yaml", "S101", "rename it to `other.yaml`"),
    "sessions/other.yaml.rtf": ("other.yml", "S101", "rename it to `other.yaml`; Explorer shows how names end"),
    "sessions/other.YAML": ("other", "S101", "rename it to `other.yaml`"),
    "sessions/other.yaml.docx": ("other", "S101", "rename it to `other.yaml`"),
    "sessions/deliveries/other.yaml.txt": ("other", "S101", "rename it to `other.yaml`"),
    "sessions/other.pptx": ("other", "S101", "it is a PowerPoint file, and a session is text"),
    "sessions/cases/other.yaml.txt": ("- case: other\n", "N301", "rename it to `other.yaml`"),
    "sessions/cases/other.yml": ("- case: other\n", "N301", "rename it to `other.yaml`"),
    "sessions/shared/other.yaml.txt": ("- use: shared/other\n", "N304", "rename it to `other.yaml`"),
}


@pytest.mark.parametrize("file", LYING)
def test_a_file_that_is_called_otherwise_is_named(file: str, pool: Pool) -> None:
    wanted, code, hint = LYING[file]
    pool.write(file, SMALL)
    if wanted.startswith("-"):
        (found,) = pool.blocks(wanted).report.diagnostics
    else:
        report = Report()
        pipeline.plan(pool.workspace.find(wanted), pool.workspace, report)
        (found,) = report.diagnostics
    assert found.fault.code == code
    assert found.hint.startswith(f"`{file}` lies there: {hint}")


@pytest.mark.parametrize("file", ["sources", "glossary"])
def test_so_is_one_that_a_pool_need_not_keep(file: str, pool: Pool) -> None:
    (pool.root / f"sessions/{file}.yaml").rename(pool.root / f"sessions/{file}.yaml.txt")
    (found,) = pool.session(SMALL).report.diagnostics
    assert found.fault.code == "S112"
    assert found.hint.startswith(f"`sessions/{file}.yaml.txt` lies there: rename it to `{file}.yaml`")


@pytest.mark.parametrize(
    ("file", "content", "code", "hint"),
    [
        ("sessions/pool.yaml", "", "S104", "start it with a line `organisation: ...`"),
        ("sessions/pool.yaml", "# soon\n", "S104", "start it with a line `organisation: ...`"),
        ("sessions/cases/child-m.yaml", "", "S104", "start it with a line `case: ...`"),
        ("assets/themes/calm/theme.yaml", "", "S104", "start it with a line `theme: ...`"),
    ],
)  # fmt: skip
def test_a_file_that_is_missing_or_empty_is_told_with_what_it_needs(
    file: str, content: str, code: str, hint: str, pool: Pool
) -> None:
    pool.write(file, content)
    pool.write("sessions/shared/rules.yaml", "ground-rules: Rules\nrules: [Ask]\n")
    built = pool.blocks("- case: child-m\n  outcomes: [learning]\n")
    (found,) = [found for found in built.report.diagnostics if found.fault.severity == "error"]
    assert (found.fault.code, found.hint) == (code, hint)


REFUSED = ["sessions/cases", "sessions/shared", "assets/themes", "assets/images"]


@pytest.mark.parametrize("folder", REFUSED)
def test_a_folder_that_may_not_be_looked_into_is_not_said_to_be_empty(
    folder: str, pool: Pool, monkeypatch: pytest.MonkeyPatch
) -> None:
    pool.write("sessions/shared/rules.yaml", "ground-rules: Rules\nrules: [Ask]\n")
    pool.write("assets/images/family.png", Path("assets/images/paper-family.jpg").read_bytes())
    closed = pool.root / folder
    for name in ("listdir", "scandir"):
        real = getattr(os, name)

        def refused(path: str, real: Callable[[str], object] = real) -> object:
            if Path(path) == closed:
                raise PermissionError(13, "Permission denied", str(path))
            return real(path)

        monkeypatch.setattr(os, name, refused)
    built = pool.session(SESSION)
    assert built.codes() == ["W708"]
    assert "cannot be looked into: Permission denied." in built.report.diagnostics[0].message
