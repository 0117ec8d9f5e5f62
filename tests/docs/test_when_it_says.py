"""*When it says ...*: every fault of the page is shown as the page says, and gone when it is mended."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from sessionbuilder.cli import main
from tests.docs.steps import guide, is_shown, save, steps

TEXT = guide("when-it-says")
ENTRIES = dict(re.findall(r"^### (.+?)\n(.*?)(?=^##|\Z)", TEXT, re.MULTILINE | re.DOTALL))
FRAME = next(step.text for step in steps(TEXT) if step.what == "frame")
HERE = "  # here stands the example\n"
SESSION = "sessions/not-brought.yaml"


def run(*words: str) -> str:
    result = CliRunner().invoke(main, list(words))
    assert "Traceback" not in result.output
    return result.output


def whole(text: str) -> str:
    """The file of an example."""
    return text if text.startswith("session:") else FRAME.replace(HERE, text)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    save(tmp_path, "sessions/pool.yaml", "organisation: Riverside Training Pool\n")
    save(tmp_path, SESSION, whole(""))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_there_are_twenty() -> None:
    assert len(ENTRIES) == 20
    assert HERE in FRAME


@pytest.mark.parametrize("name", [name for name, text in ENTRIES.items() if "error S105" in text])
def test_beside_each_fault_of_syntax_another_is_told(name: str, here: Path) -> None:
    text = whole(steps(ENTRIES[name])[0].text)
    save(here, SESSION, text.replace("questions: [What will you do next week?]", "questions: [What: will: you do?]"))
    assert run("check").count("error S105") == 2


def test_only_where_two_things_may_be_meant_are_fields_not_read(here: Path) -> None:
    assert "Where a line can be meant in two ways" in TEXT
    read = {
        name: "F201"
        in run_with(here, whole(steps(text)[0].text).replace("    outcomes: [notice]", "    outcome: notice"))
        for name, text in ENTRIES.items()
        if "error S105" in text
    }
    assert read == {name: "indented" not in name and "line up" not in name for name in read}


def run_with(here: Path, text: str) -> str:
    save(here, SESSION, text)
    return run("check")


def test_its_frame_holds(here: Path) -> None:
    assert run("check") == "1 session checked, nothing found.\n"


@pytest.mark.parametrize("name", [name for name, text in ENTRIES.items() if "```yaml faulty" in text])
def test_a_faulty_session_is_told_so_and_a_mended_one_holds(name: str, here: Path) -> None:
    entry = steps(ENTRIES[name])
    assert [step.what for step in entry[:2]] == ["faulty", "shown"]
    save(here, SESSION, whole(entry[0].text))
    output = run("check")
    assert is_shown(entry[1].text, output)
    assert re.search(r"\n\n1 (error|warning)\.\n$", output), output
    assert len(entry) > 2
    for step in entry[2:]:
        save(here, *((SESSION, whole(step.text)) if step.what == "mended" else (step.about, step.text)))
    assert run("check") == "1 session checked, nothing found.\n"


def entry_of(words: str) -> list[str]:
    """What the entry whose heading has these words says is shown, after its files are saved."""
    (found,) = [text for name, text in ENTRIES.items() if words in name]
    for step in steps(found):
        if step.what == "saved":
            save(Path.cwd(), step.about, step.text)
    return [step.text for step in steps(found) if step.what == "shown"]


def test_a_folder_without_sessions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (shown,) = entry_of("no folder `sessions`")
    assert is_shown(shown, run("check"))


def test_a_pool_inside_a_pool(here: Path) -> None:
    (shown,) = entry_of("inside another pool")
    assert is_shown(shown, run("new", "pool", "another"))
    assert not (here / "another").exists()


def test_a_hidden_ending(here: Path) -> None:
    (shown,) = entry_of("`.txt`")
    assert is_shown(shown, run("check"))
    (here / "sessions/late-calls.yaml.txt").unlink()
    assert run("check") == "1 session checked, nothing found.\n"


def open_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the deck be open in PowerPoint, which on Windows keeps it from being replaced."""
    real = os.replace

    def replace(source: str | Path, target: str | Path) -> None:
        if "deck.pptx" in (Path(source).name, Path(target).name):
            raise PermissionError(13, "The process cannot access the file", str(source), 32, str(target))
        real(source, target)

    monkeypatch.setattr(os, "replace", replace)


def change(_: pytest.MonkeyPatch) -> None:
    deck = Path("build/not-brought/deck.pptx")
    deck.write_bytes(deck.read_bytes() + b"a slide of one's own")


@pytest.mark.parametrize(("words", "what"), [("could not be written", open_elsewhere), ("changed after", change)])
def test_a_deck_that_cannot_be_replaced(
    words: str, what: Callable[[pytest.MonkeyPatch], None], here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("build", "not-brought", "--only", "deck")
    what(monkeypatch)
    save(here, SESSION, whole("").replace("When a child", "If a child"))
    (shown,) = entry_of(words)
    before = Path("build/not-brought/deck.pptx").read_bytes()
    assert is_shown(shown, run("build", "not-brought", "--only", "deck"))
    assert Path("build/not-brought/deck.pptx").read_bytes() == before
