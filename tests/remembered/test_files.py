"""A file whose value is equal is not made again; what comes of a rebuild is what a build from nothing makes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from msgspec import Struct

from sessionbuilder.diagnostics import Span
from sessionbuilder.making import files
from sessionbuilder.making.earlier import Earlier, Kept, digest_of_value
from sessionbuilder.making.formats import FORMATS
from sessionbuilder.text import RichText, Run
from tests.cli.test_commands import run
from tests.pool import Pool
from tests.remembered.test_builds import ALL, another_picture, appended, here

__all__ = ["here"]


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The endings of what was written in a format since this was cleared."""
    found: list[str] = []

    def noting(ending: str, write: Callable[..., Any]) -> Callable[..., Any]:
        def noted(*words: Any) -> Any:
            found.append(ending)
            return write(*words)

        return noted

    formats = {name: each._replace(write=noting(name, each.write)) for name, each in FORMATS.items()}
    monkeypatch.setattr(files, "FORMATS", formats)
    return found


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def is_what_nothing_would_make(here: Pool, tmp: Path) -> bool:
    run("build", "day", "--force", "--out", str(tmp))
    return contents(tmp / "day") == contents(here.root / "build/day")


def edited(old: str, new: str) -> Callable[[Pool], Any]:
    def change(here: Pool) -> None:
        path = here.root / "sessions/day.yaml"
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8", newline="\n")

    change.__name__ = f"{old} is {new}"
    return change


CUE = edited("    tasks:", "    say: Begin with the child\n    tasks:")


def test_a_cue_makes_the_deck_and_the_guide_again_and_no_sheet(
    here: Pool, made: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    run("build", "day")
    assert len(made) > 20
    made.clear()
    CUE(here)
    assert run("build", "day").exit_code == 0
    assert sorted(made) == ["docx", "pdf", "pptx"]
    assert is_what_nothing_would_make(here, tmp_path_factory.mktemp("anew"))


@pytest.mark.parametrize(
    "change",
    [
        edited("participants: 12", "participants: 13"),
        edited("session: A morning", "session: Another morning"),
        appended("sessions/glossary.yaml", "Learn: To know more than before\n"),
        appended("sessions/shared/family.yaml", "say: Look\n"),
        lambda here: here.write(
            "assets/themes/calm/theme.yaml",
            (here.root / "assets/themes/calm/theme.yaml").read_text("utf-8").replace("0B6B72", "0B6B73"),
        ),
        another_picture("assets/themes/calm/logo.jpg"),
    ],
)
def test_whatever_changes_a_rebuild_is_what_a_build_from_nothing_makes(
    change: Callable[[Pool], Any], here: Pool, tmp_path_factory: pytest.TempPathFactory
) -> None:
    run("build", "day")
    before = contents(here.root / "build/day")
    change(here)
    run("build", "day")
    assert contents(here.root / "build/day") != before
    assert is_what_nothing_would_make(here, tmp_path_factory.mktemp("anew"))


def test_after_a_failure_what_was_made_before_is_still_known(here: Pool, made: list[str]) -> None:
    run("build", "day", "--only", "handouts,guide")
    here.write("sessions/day.yaml", ALL.replace("child-m", "child-z"))
    assert run("build", "day", "--only", "handouts,guide").exit_code == 1
    made.clear()
    here.write("sessions/day.yaml", ALL)
    assert run("build", "day", "--only", "handouts,guide").exit_code == 0
    assert not made


def test_what_does_not_lie_there_as_it_was_made_is_made_anew(here: Pool, made: list[str]) -> None:
    run("build", "day", "--only", "agenda,running-order")
    made.clear()
    (here.root / "build/day/participant-agenda.pdf").unlink()
    assert run("build", "day", "--only", "agenda,running-order").exit_code == 0
    assert made == ["pdf"]
    made.clear()
    (here.root / "build/day/running-order.pdf").write_bytes(b"mine")
    assert "W703" in run("build", "day", "--only", "agenda,running-order").stderr
    assert made == ["pdf"]


def test_force_takes_nothing_from_before(here: Pool, made: list[str]) -> None:
    run("build", "day", "--only", "agenda")
    made.clear()
    run("build", "day", "--only", "agenda", "--force")
    assert made == ["pdf"]


def test_a_file_is_taken_only_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "one.pdf").write_bytes(b"one")
    digest = "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed"
    earlier = Earlier(str(tmp_path), {"a": Kept("one.pdf", digest, "1 page", "", 1)})
    taken = earlier.take("a")
    assert taken
    assert taken.content == b"one"
    assert earlier.take("b") is None
    (tmp_path / "one.pdf").write_bytes(b"two")
    assert earlier.take("a") is None
    (tmp_path / "one.pdf").unlink()
    assert earlier.take("a") is None


class One(Struct, frozen=True):
    text: RichText


class Other(Struct, frozen=True):
    text: RichText


def test_a_value_is_known_by_what_it_says_and_of_what_type_it_is_not_by_where_it_was_written() -> None:
    def text(words: str, line: int) -> RichText:
        return RichText((Run(words),), Span.on("sessions/day.yaml", line, 1))

    same = text("Words", 1)
    assert digest_of_value(One(text("Words", 1))) == digest_of_value(One(text("Words", 2)))
    assert digest_of_value((same, same)) == digest_of_value((text("Words", 1), text("Words", 3)))
    others = [One(text("Words", 1)), Other(text("Words", 1)), One(text("Word", 1)), (One(text("Words", 1)),)]
    assert len({digest_of_value(each) for each in others}) == len(others)
