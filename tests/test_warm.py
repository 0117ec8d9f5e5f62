"""A process that has built a session before builds it after each edit as one would that has never seen it."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sessionbuilder import pipeline
from sessionbuilder.diagnostics import Report, Sound
from sessionbuilder.layout import deck
from sessionbuilder.script import words
from sessionbuilder.session import glossary, identifiers
from sessionbuilder.workspace.workspace import Workspace
from tests.pool import CALM, REPOSITORY

SESSIONS = sorted(path.name for path in (REPOSITORY / "sessions").glob("*-*.yaml"))
TYPED = ("word", "two words", "NHS", "{groups}", "{nobody}", '"', ": ", "- ", "  ", "#", "*", "<<later>>", "é", "9")

EDITS = st.lists(
    st.tuples(
        st.sampled_from(["type", "type", "delete", "double", "blank", "swap"]),
        st.floats(0, 1, exclude_max=True),
        st.floats(0, 1, exclude_max=True),
        st.sampled_from(TYPED),
    ),
    min_size=1,
    max_size=4,
)


def edited(text: str, how: str, where: float, within: float, typed: str) -> str:
    """The text after one edit: something typed into a line, or a line deleted, doubled, added or moved."""
    lines = text.split("\n")
    number = int(where * len(lines))
    line = lines[number]
    if how == "type":
        at = int(within * (len(line) + 1))
        lines[number] = f"{line[:at]}{typed}{line[at:]}"
    elif how == "delete":
        del lines[number]
    elif how == "double":
        lines.insert(number, line)
    elif how == "blank":
        lines.insert(number, "")
    else:
        lines[number - 1], lines[number] = line, lines[number - 1]
    return "\n".join(lines)


def made(path: Path) -> tuple[Any, ...]:
    """All that comes of the session: its faults, what is said in it, its deck."""
    report, workspace = Report(), Workspace(path.parent.parent)
    programme = pipeline.plan(path, workspace, report)
    script = pipeline.tell(programme, report) if programme else None
    placed = pipeline.place(script, workspace, report) if script else None
    return report.diagnostics, script, placed


def made_cold(path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Any, ...]:
    """The same, by a process that remembers nothing."""
    for kept in (glossary._words_in, glossary._in_capitals, identifiers._found, words._texts, deck._words):
        kept.cache_clear()
    with monkeypatch.context() as patch:
        patch.setattr(Sound, "of", lambda _, __, make, report: make(report))
        return made(path)


def counted(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often something is made anew from now on, by the module that makes it."""
    of, anew = Sound.of, Counter[str]()

    def asked(self: Sound[Any], key: Any, make: Any, report: Report) -> Any:
        def counting(apart: Report) -> Any:
            anew[make.__module__.rpartition(".")[2]] += 1
            return make(apart)

        return of(self, key, counting, report)

    monkeypatch.setattr(Sound, "of", asked)
    return anew


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("warm")
    for folder in ("sessions", "assets"):
        shutil.copytree(REPOSITORY / folder, root / folder)
    return root


@pytest.mark.parametrize("name", SESSIONS)
def test_the_second_time_is_as_the_first(name: str, workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = workspace / "sessions" / name
    first = made_cold(path, monkeypatch)
    assert made(path) == first
    anew = counted(monkeypatch)
    assert made(path) == first
    assert not anew, "all that slides and blocks are made of has to be equal where it is the same"


@settings(max_examples=12)
@given(st.sampled_from(SESSIONS), EDITS)
def test_after_any_edits_it_is_as_if_nothing_had_been_read_before(
    workspace: Path, monkeypatch: pytest.MonkeyPatch, name: str, edits: list[tuple[str, float, float, str]]
) -> None:
    path = workspace / "sessions" / name
    text = whole = (REPOSITORY / "sessions" / name).read_text("utf-8")
    for edit in edits:
        text = edited(text, *edit)
        path.write_text(text, "utf-8")
        assert made(path) == made_cold(path, monkeypatch)
    path.write_text(whole, "utf-8")


def test_an_edit_of_a_word_makes_only_what_it_is_in(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = workspace / "sessions/learning-from-serious-case-reviews.yaml"
    whole = path.read_text("utf-8")
    made(path)
    anew = counted(monkeypatch)
    at = whole.index("say: ", len(whole) // 2) + len("say: ")
    path.write_text(f"{whole[:at]}Well {whole[at:]}", "utf-8")
    made(path)
    assert anew == {"yaml": 1, "remembered": 1}, "a cue stands on no slide"
    path.write_text(whole, "utf-8")


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("sessions/pool.yaml", "training-pool@example.org", "others@example.org"),
        ("sessions/pool.yaml", "theme: calm", "theme: wide"),
        ("sessions/sources.yaml", "year: 1984", "year: 1985"),
        ("sessions/glossary.yaml", "IMR:", "IMRX:"),
        ("sessions/cases/reuben.yaml", "A 14-year-old", "A 15-year-old"),
        ("sessions/shared/kolb.yaml", "This is David Kolb’s", "This is Kolb’s"),
        ("sessions/learning-from-serious-case-reviews.yaml", "groups: 4", "groups: 6"),
    ],
)
def test_whatever_else_a_slide_hangs_on_is_seen(
    name: str, old: str, new: str, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = workspace / "sessions/learning-from-serious-case-reviews.yaml"
    wide = workspace / "assets/themes/wide/theme.yaml"
    wide.parent.mkdir(parents=True, exist_ok=True)
    wide.write_text(re.sub(r"font: .*", "font: Arial", CALM.read_text("utf-8")), "utf-8")
    text = path.read_text("utf-8")
    path.write_text(
        text.replace("tasks:\n      - ", "tasks:\n      - Ask {contact}, all {groups} groups\n      - ", 1), "utf-8"
    )
    before = made(path)
    other = workspace / name
    kept = other.read_text("utf-8")
    assert old in kept
    other.write_text(kept.replace(old, new), "utf-8")
    after = made(path)
    assert after == made_cold(path, monkeypatch)
    assert after != before
    other.write_text(kept, "utf-8")
    path.write_text(text, "utf-8")
