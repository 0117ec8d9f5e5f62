"""`docs`: the pages on one's own machine, opened where a word leads."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sessionbuilder.cli import _opening, main
from sessionbuilder.cli import docs as docs_command
from sessionbuilder.cli._kept import kept as where_kept
from sessionbuilder.pages import docs_folder
from sessionbuilder.web.finding import OTHER_WORDS, find
from sessionbuilder.web.folder import read_pages
from sessionbuilder.web.page import read_page


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the pages are kept, which is not the user's own folder."""
    monkeypatch.setattr(docs_command, "kept", lambda: tmp_path / "kept")
    return tmp_path / "kept"


@pytest.fixture
def opened(kept: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What has been opened."""
    paths: list[Path] = []

    def open_it(path: Path) -> bool:
        paths.append(path)
        return True

    monkeypatch.setattr(_opening, "open_on_screen", open_it)
    return paths


def run(*words: str) -> Result:
    result = CliRunner().invoke(main, ["docs", *words])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def test_without_a_word_the_front_page_opens(opened: list[Path]) -> None:
    result = run()
    assert (result.exit_code, result.stderr) == (0, "")
    (path,) = opened
    assert path.name == "index.html"
    assert "The kinds of block" in path.read_text("utf-8")
    assert result.stdout == f"It opens in your browser: `{path}`.\n"


@pytest.mark.parametrize(
    ("words", "page", "under"),
    [
        (["paper"], "paper.html", ""),
        (["exercise"], "blocks/exercise.html", ""),
        (["Action Plan"], "blocks/action-plan.html", ""),
        (["pause-too-short"], "checks/pause-too-short.html", ""),
        (["S105"], "diagnostics.html", "S105 yaml-syntax"),
        (["p401"], "diagnostics.html", "P401 programme-overruns"),
        (["unknown-key"], "diagnostics.html", "F201 unknown-key"),
        (["build"], "commands.html", "sessionbuilder build"),
        (["new", "block"], "commands.html", "sessionbuilder new block"),
        (["building", "again"], "paper.html", "Building again"),
        (["security"], "SECURITY.html", ""),
    ],
)
def test_a_name_leads_to_its_page_and_its_place(words: list[str], page: str, under: str, opened: list[Path]) -> None:
    result = run(*words)
    (path,) = opened
    assert result.stdout.count("\n") == 1, "what has been asked for by name wants no explanation"
    if under:
        assert f"{page}`, under “{under}”." in result.stdout
        place = under.lower().replace(" ", "-")
        assert f'content="0; url={page}#{place}"' in path.read_text("utf-8")
        assert f'id="{place}"' in path.with_name(page).read_text("utf-8")
    else:
        assert path.as_posix().endswith(page)


@pytest.mark.parametrize(
    ("word", "page", "said"),
    [
        ("coffee", "break", "No page is called `coffee`: `break` serves for it."),
        ("exercize", "exercise", "No page is called `exercize`: this is `exercise`."),
        ("ofsted", "review", "No page is called `ofsted`; `review` speaks of it most, then `coverage`."),
        ("break time", "break", "No page is called `break time`; `break` speaks of it most"),
        ("unknwn-key", "diagnostics", "No page is called `unknwn-key`: this is `unknown-key`."),
    ],
)
def test_any_other_word_leads_to_what_is_nearest_and_says_so(
    word: str, page: str, said: str, opened: list[Path]
) -> None:
    result = run(word)
    assert result.exit_code == 0
    assert said in result.stdout
    assert page in result.stdout.splitlines()[-1]


def test_a_word_in_a_heading_leads_to_that_part(opened: list[Path]) -> None:
    assert "paper.html`, under “Your logo”." in run("logo").stdout


def test_pages_for_programmers_come_last() -> None:
    texts = {
        "docs/architecture.md": "# Rooms\n\nkettle kettle kettle",
        "docs/paper.md": "# Paper\n\nA kettle, and so on.",
    }
    place = find("kettle", {name: read_page(name, text, ()) for name, text in texts.items()}, {})
    assert place
    assert place.name == "docs/paper.md"
    assert place.said == "No page is called `kettle`; `paper` speaks of it most, then `architecture`."


def test_every_word_of_the_table_leads_somewhere() -> None:
    pages = read_pages(docs_folder())
    for word, serving in OTHER_WORDS.items():
        place = find(word, pages, {})
        assert place, word
        assert not place.said or "serves for it" in place.said, f"{word}: {serving} is no page and no heading"


def test_a_word_that_stands_nowhere_is_told(opened: list[Path], kept: Path) -> None:
    result = run("xylophone-tuning")
    assert result.exit_code == 2
    assert "No page speaks of `xylophone-tuning`. `sessionbuilder docs` opens the list of all." in result.stderr
    assert not opened
    assert not kept.exists()


def test_without_a_browser_it_says_where_the_page_is(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_opening, "open_on_screen", lambda path: False)
    result = run("S105")
    assert result.exit_code == 0
    (path,) = kept.rglob("diagnostics.html")
    assert result.stdout == f"Nothing here can open it. It is `{path}`, under “S105 yaml-syntax”.\n"


def test_out_writes_them_into_a_new_folder(opened: list[Path], tmp_path: Path, kept: Path) -> None:
    assert run("S105", "--out", str(tmp_path / "pages")).exit_code == 0
    assert opened == [tmp_path / "pages" / "diagnostics.html"]
    assert not kept.exists()
    assert not list((tmp_path / "pages").rglob("way.html"))


def test_out_writes_over_nothing(opened: list[Path], tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "index.html").write_text("mine", "utf-8")
    result = run("--out", str(mine))
    assert result.exit_code == 1
    assert "W702 file-exists" in result.stderr
    assert "name a folder that is new" in result.stderr
    assert [path.name for path in mine.iterdir()] == ["index.html"]
    assert not opened


def test_a_folder_that_cannot_be_written_is_told_in_a_sentence(
    opened: list[Path], kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept.write_text("a file", "utf-8")
    monkeypatch.setattr("tempfile.tempdir", str(kept))
    result = run()
    assert result.exit_code == 1
    assert "This computer does not allow it" in result.stderr
    assert not opened


def test_they_are_kept_where_the_system_keeps_such_files(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("SESSIONBUILDER_CACHE")
    monkeypatch.setattr("sys.platform", "win32")
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    assert where_kept() == tmp_path / "sessionbuilder"
    monkeypatch.setattr("sys.platform", "darwin")
    assert where_kept() == Path.home() / "Library/Caches/sessionbuilder"
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    assert where_kept() == tmp_path / "cache/sessionbuilder"


def test_another_folder_may_be_named_or_none(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SESSIONBUILDER_CACHE", str(tmp_path))
    assert where_kept() == tmp_path
    monkeypatch.setenv("SESSIONBUILDER_CACHE", "")
    assert where_kept() is None


def test_somebody_without_a_folder_of_their_own_has_none_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere() -> Path:
        raise RuntimeError("Could not determine home directory.")

    for name in ("SESSIONBUILDER_CACHE", "LOCALAPPDATA", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(Path, "home", nowhere)
    assert where_kept() is None


def test_whoever_has_no_folder_of_their_own_has_the_pages_among_temporary_files(
    opened: list[Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    for kept in (lambda: None, lambda: Path(__file__)):  # none, and one that cannot be written to
        monkeypatch.setattr(docs_command, "kept", kept)
        assert run("paper").exit_code == 0
        assert tmp_path in opened[-1].parents


@pytest.mark.parametrize("words", ["change the date", "another day", "postpone", "cancel"])
def test_a_day_that_is_moved_or_off_leads_to_what_to_do(words: str, opened: list[Path]) -> None:
    assert "under “Another day, or none”" in run(*words.split()).stdout
    assert opened
