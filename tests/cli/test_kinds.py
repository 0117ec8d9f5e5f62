"""`kinds`: what there is, what a word means, how one looks."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import click
import pytest

from sessionbuilder.catalogue.listing import by_chapter
from sessionbuilder.kinds.by_name import kind_names, kind_of
from sessionbuilder.kinds.names import chapter_of
from sessionbuilder.kinds.other_words import KINDS_BY_OTHER_WORDS, NO_KIND
from sessionbuilder.pages import docs_folder, example_of
from sessionbuilder.workspace.files import FILES, file_called
from tests.cli.test_commands import run


def test_kinds_are_listed_by_what_they_are_for_with_a_sentence_each() -> None:
    shown = run("kinds").stdout
    blocks = dict(part.split("\n", 1) for part in shown.split("\n\n")[:-1])
    assert list(blocks)[:2] == ["Opening the day", "Looking after people"]
    assert "  break          A short pause: when we are back, and with what." in blocks["Shaping the day"]
    assert sorted(name for names in by_chapter().values() for name in names) == list(kind_names())
    assert "  delivery " in blocks["Files of a workspace"]
    assert max(map(len, shown.splitlines())) <= 80


@pytest.mark.parametrize("kind", kind_names())
def test_every_kind_says_itself_what_it_is_for(kind: str) -> None:
    found = kind_of(kind)
    assert found is not None
    assert "listed_under" in vars(found), f"say in blocks/{kind.replace('-', '_')}.py what it is for: `listed_under`"


@pytest.mark.parametrize("kind", kind_names())
def test_a_kind_is_shown_with_purpose_example_and_fields(kind: str) -> None:
    shown = run("kinds", kind).stdout
    assert shown.startswith(f"{kind} (")
    assert f"An example:\n\n{example_of(kind)}" in shown
    assert "\nFields of every block:\n" in shown
    assert shown.index("An example:") > 100


def test_fields_are_shown_as_they_are_written_and_with_what_is_needed() -> None:
    assert "  file (text, needed)\n" in run("kinds", "picture").stdout
    for kind in ("quote", "chart", "publication"):
        assert "  source (list, needed)\n" in run("kinds", kind).stdout
    assert "  source (list)\n" in run("kinds", "points").stdout
    family = run("kinds", "genogram").stdout
    assert "      Each of them has:\n      name (text, needed)\n" in family
    assert "      sex (female or male or unknown, needed)\n" in family
    exercise = run("kinds", "exercise").stdout
    assert "  tasks (list, 1 to 8, needed)\n      What groups do, step by step.\n" in exercise
    assert "  work (" not in exercise


@pytest.mark.parametrize(
    ("word", "said", "first"),
    [
        ("coffee", "There is no kind `coffee`: `break` serves for it.", "break (Shaping the day)"),
        ("excercise", "There is no kind `excercise`: `exercise` serves for it.", "exercise (Working together)"),
        ("cofee", "There is no kind `cofee`: `break` serves for it.", "break (Shaping the day)"),
        ("case study", "There is no kind `case study`: `case` serves for it.", "case (Cases)"),
        ("outcomes", "There is no kind `outcomes`: `aims` serves for it.", "aims (Opening the day)"),
        (
            "video",
            "There is no kind for films and sounds: link to it in a `discussion`",
            "discussion (Working together)",
        ),
        ("logo", "There is no kind `logo`: `theme` serves for it.", "`theme` is no block but a file"),
    ],
)
def test_a_word_that_is_no_kind_shows_the_one_that_serves(word: str, said: str, first: str) -> None:
    result = run("kinds", word)
    assert result.exit_code == 0
    assert " ".join(result.stdout.split()).startswith(said)
    assert f"\n\n{first}" in result.stdout
    assert "An example:" in result.stdout


@pytest.mark.parametrize(
    ("word", "serving"),
    [
        ("slide", ["points", "statement"]),
        ("quiz", ["discussion", "sorting"]),
        ("handouts", ["exercise", "sorting", "reflection", "resources"]),
        ("source", ["references", "sources"]),
        ("toilets", ["welcome", "registration"]),
    ],
)
def test_several_that_serve_are_listed_with_a_sentence_each(word: str, serving: list[str]) -> None:
    result = run("kinds", word)
    assert result.exit_code == 0
    rows = [line.split()[0] for line in result.stdout.splitlines() if line[:2] == "  " and line[2:3].isalpha()]
    assert [row for row in rows if row in (*kind_names(), *FILES)] == serving
    assert "An example:" not in result.stdout


def test_the_name_of_a_line_says_where_it_stands() -> None:
    shown = " ".join(run("kinds", "outcomes").stdout.split())
    assert "`outcomes` is a line of every block. The learning outcomes it serves, by their names." in shown
    assert "`outcomes` is a line of the file `session`. What participants will be able to do" in shown
    assert "`says` is a line of `chart` and `statement`." in run("kinds", "says").stdout
    assert "for the facilitator in any block" in run("kinds", "listen-for").stdout


@pytest.mark.parametrize("word", ["qwertz", "w" * 100_000, "???", "1"])
def test_a_word_that_means_nothing_says_where_to_look_and_lists_nothing(word: str) -> None:
    result = run("kinds", word)
    assert result.exit_code == 2
    assert "`sessionbuilder kinds` lists the kinds by what they are for." in result.stderr
    assert len(result.stderr) < 300


def test_every_word_of_trainers_leads_to_kinds_that_there_are() -> None:
    meant = {kind for kinds in KINDS_BY_OTHER_WORDS.values() for kind in kinds}
    assert meant <= set(kind_names())
    assert not {*KINDS_BY_OTHER_WORDS, *NO_KIND} & {*kind_names(), *FILES}


@pytest.mark.parametrize("word", FILES)
def test_a_file_is_shown_with_its_place_an_example_and_its_fields(word: str) -> None:
    result = run("kinds", word)
    assert result.exit_code == 0
    shown = result.stdout
    what = f"`{word}` is a file too, `" if word in kind_names() else f"`{word}` is no block but a file, `"
    assert what in shown
    assert FILES[word].begins in shown.partition(what)[2].partition("An example:")[2]
    assert file_called(word) == word
    if FILES[word].record:
        assert ", needed)\n" in shown


def test_records_within_a_file_are_shown_with_their_lines() -> None:
    assert "      It has:\n      longest-without-break (" in run("kinds", "pool").stdout
    assert "      Each of them has:\n      name (text, needed)\n" in run("kinds", "pool").stdout
    assert "      accent-soft (" in run("kinds", "theme").stdout


def test_the_head_of_a_session_is_explained() -> None:
    shown = run("kinds", "session").stdout
    assert "outcomes:                                       # a name, and what people will be able to do" in shown
    assert "  participants (number from 0 to 1000)\n      How many people are expected.\n" in shown


@pytest.fixture
def launched(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is opened, on a computer with a screen."""
    opened: list[str] = []
    monkeypatch.setenv("DISPLAY", ":0")

    def launch(path: str) -> int:
        opened.append(path)
        return 0

    monkeypatch.setattr(click, "launch", launch)
    return opened


def test_open_opens_the_picture_of_the_kind_and_says_where_it_is(launched: list[str]) -> None:
    picture = docs_folder() / "images" / "kinds" / "chart.png"
    for word in ("chart", "graph"):
        assert f"Its slide opens as a picture: `{picture}`" in run("kinds", word, "--open").stdout
    assert launched == [str(picture)] * 2


def test_open_without_a_screen_or_a_viewer_says_where_the_picture_is(monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing(_: str) -> int:
        raise FileNotFoundError("xdg-open")

    picture = docs_folder() / "images" / "kinds" / "chart.png"
    monkeypatch.setattr(click, "launch", nothing)
    for display in (":0", ""):
        monkeypatch.setenv("DISPLAY", display)
        monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
        result = run("kinds", "chart", "--open")
        assert result.exit_code == 0
        assert f"It is `{picture}`" in result.stdout


@pytest.mark.parametrize("words", [["--open"], ["quiz", "--open"], ["delivery", "--open"]])
def test_open_wants_one_kind(words: list[str], launched: list[str]) -> None:
    result = run("kinds", *words)
    assert result.exit_code == 2
    assert "`sessionbuilder kinds chart --open`" in result.stderr
    assert not launched


def test_a_kind_without_a_picture_is_shown_all_the_same(
    launched: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sessionbuilder.pages.docs_folder", lambda: tmp_path)
    result = run("kinds", "chart", "--open")
    assert result.exit_code == 0
    assert result.stdout.startswith("chart (Facts and figures)\n\nDraws ")
    assert "There is no picture of `chart`." in result.stderr
    assert not launched


def test_kinds_imports_nothing_that_draws() -> None:
    code = "import sys; from sessionbuilder.cli import main\n"
    code += "try: main(['kinds'])\nfinally: print(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"typst", "pptx", "PIL", "sessionbuilder.preview"} & set(done.stderr.split())


def test_what_a_kind_is_for_is_read_from_its_file_as_it_says_it() -> None:
    for name in kind_names():
        kind = kind_of(name)
        assert kind
        assert chapter_of(name) == kind.listed_under
