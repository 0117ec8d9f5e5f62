"""The page that lists what was built, and every fault."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import click
import pytest

from sessionbuilder.inventory.by_name import made_by
from sessionbuilder.inventory.folders import PAGE
from tests.cli.test_build import DAY
from tests.cli.test_commands import run
from tests.pool import POOL, Pool

BAD = DAY.replace("minutes: 10", "minutes: ten")
VOID = {"meta", "br", "link", "img"}


@pytest.fixture
def here(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> Pool:
    pool.write("sessions/day.yaml", DAY)
    monkeypatch.chdir(pool.root)
    return pool


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """What a desktop would have opened."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path_factory.mktemp("temporary")))
    paths: list[Path] = []

    def launch(path: str) -> int:
        paths.append(Path(path))
        return 0

    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(click, "launch", launch)
    return paths


class Read(HTMLParser):
    """A page as a browser reads it; tags must be closed in the order in which they were opened."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        self.html = path.read_text("utf-8")
        self.links: list[str] = []
        self.words: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.levels: list[int] = []
        self.feed(self.html)
        self.close()
        assert not self.open
        self.text = " ".join("".join(self.words).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.append((tag, given))
        if tag == "a":
            self.links.append(given["href"] or "")
        if tag in ("h1", "h2", "h3", "h4"):
            self.levels.append(int(tag[1]))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.words.append(data)

    def files(self) -> list[Path]:
        """Where its links lead; each must be there."""
        found = []
        for link in self.links:
            if not link.startswith("#"):
                parts = urlsplit(link)
                assert parts.scheme in ("", "file"), link
                path = Path(unquote(parts.path)) if parts.scheme else self.path.parent / unquote(link)
                assert path.exists(), link
                assert link.endswith("/") == path.is_dir()
                found.append(path.resolve())
        return found


def built(pool: Pool, *words: str) -> Read:
    run("build", *words, "--page")
    return Read(pool.root / "build" / PAGE)


def test_it_leads_to_every_file_that_was_written(here: Pool) -> None:
    page = built(here)
    there = {path for path in (here.root / "build/day").rglob("*.*") if path.name != "manifest.json"}
    assert {path.resolve() for path in there} == {path for path in page.files() if path.is_file()}
    assert (here.root / "build/day").resolve() in page.files()
    for document in made_by("build"):
        assert document.files[0].partition("/*")[0] in page.text
    for words in ("Open", "Print", "Lead from", "Pass on", "Send", "12 copies of H1, H2 and F2 to F5",
                  "pages in all, with what you lead from, on", "sessionbuilder print day",
                  "Nothing was found that needs"):  # fmt: skip
        assert words in page.text, words


def test_it_is_one_file_that_asks_nothing_of_the_network_and_runs_nothing(here: Pool) -> None:
    page = built(here)
    assert not {"script", "link", "img", "iframe", "form"} & {tag for tag, _ in page.tags}
    assert not [name for _, given in page.tags for name in given if name in ("src", "style") or name.startswith("on")]
    assert "http:" not in page.html
    assert "https:" not in page.html
    assert "url(" not in page.html
    assert "@import" not in page.html


def test_it_can_be_read_aloud(here: Pool) -> None:
    here.write("sessions/bad.yaml", BAD)
    here.write("sessions/meh.yaml", DAY.replace("    outcomes: [one]\n", ""))
    page = built(here)
    assert page.html.startswith('<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">')
    assert page.levels[0] == 1
    assert page.levels.count(1) == 1
    assert all(later - before <= 1 for before, later in zip(page.levels, page.levels[1:], strict=False))
    assert all(given.get("scope") for tag, given in page.tags if tag == "th")
    assert {"main", "title", "summary"} <= {tag for tag, _ in page.tags}
    names = [given["id"] for _, given in page.tags if "id" in given]
    assert len(names) == len(set(names))
    for link in page.links:
        assert not link.startswith("#") or link[1:] in names


def test_the_same_build_makes_the_same_page(here: Pool) -> None:
    assert built(here, "day").html == built(here, "day", "--force").html


def test_faults_stand_first_with_file_line_mark_and_what_to_type(here: Pool) -> None:
    here.write("sessions/zoo.yaml", BAD)
    page = built(here)
    assert page.text.index("Not built: zoo") < page.text.index("A morning 09:30")
    for words in ("Built in part", "1 of 2 are built", "sessions/zoo.yaml, line 25", "25 | minutes: ten",
                  "What to do: write 10", "ten is not a length of time.", "How to put it right"):  # fmt: skip
        assert words in page.text, words
    assert "minutes: <mark>ten</mark></pre>" in page.html


def test_where_everything_failed_there_is_a_page_all_the_same(here: Pool) -> None:
    here.write("sessions/day.yaml", BAD)
    page = built(here)
    assert page.text.startswith("Not built Not built Nothing of this session is new")
    assert page.files() == []


def test_a_fault_that_sessions_share_is_told_once(here: Pool) -> None:
    here.write("sessions/pool.yaml", POOL.replace("contact:", "contakt:"))
    here.write("sessions/other.yaml", DAY)
    here.write("sessions/third.yaml", DAY)
    page = built(here)
    assert page.text.count("sessions/pool.yaml, line 2") == 1
    assert page.text.count("1 more fault, told above: see day.") == 2, "each of the others leads to where it is told"
    assert '<a href="#s1">day</a>' in page.html


def test_warnings_stand_with_their_session(here: Pool) -> None:
    here.write("sessions/day.yaml", DAY.replace("    outcomes: [one]\n", ""))
    page = built(here, "day")
    assert "Worth a look before you print: 1 warning" in page.text
    assert "N306" in page.text
    assert "needs putting right" not in page.text


def test_nothing_that_somebody_wrote_is_read_as_markup(here: Pool) -> None:
    here.write("sessions/day.yaml", DAY.replace("A morning", "'<script>alert(1)</script> & \"so\" <b>on'"))
    here.write("sessions/bad.yaml", BAD.replace("minutes: ten", "minutes: <img src=x onerror=y>`<b>`"))
    page = built(here)
    assert not {"script", "img", "b"} & {tag for tag, _ in page.tags}
    assert '<script>alert(1)</script> & "so" <b>on' in page.text


@pytest.mark.parametrize("sign", ["\x1b", "\u202e", "\x07"])
def test_nothing_that_somebody_wrote_turns_the_page_round(here: Pool, sign: str) -> None:
    here.write("sessions/day.yaml", DAY.replace("A morning", f'"A{ascii(sign)[1:-1]}B"'))
    here.write("sessions/bad.yaml", BAD.replace("minutes: ten", f"minutes: ten # {sign}x"))
    page = built(here)
    assert "minutes: ten #" in page.text
    assert sign not in page.html


def test_links_lead_through_odd_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pool = Pool(tmp_path / "OneDrive - Leeds City Council" / "Tränings pool #1 (50%) & more")
    monkeypatch.chdir(pool.root)
    pool.write("sessions/Über uns & 100% 'mehr' #2.yaml", DAY)
    page = built(pool)
    assert any(path.name == "deck.pptx" for path in page.files())
    assert not any(" " in link or "&" in link or "%25" not in link for link in page.links)


def test_a_build_of_one_session_names_what_earlier_builds_left(here: Pool) -> None:
    here.write("sessions/other.yaml", DAY)
    here.write("sessions/deliveries/may.yaml", "delivery: day\ndate: 2027-05-15\n")
    run("build", "other", "--only", "agenda")
    run("build", "may", "--only", "agenda")
    here.write("build/mine/notes.txt", "mine")
    page = built(here, "day", "--only", "agenda")
    after = page.text.partition("From earlier builds")[2]
    assert after.split() == ["and", "not", "touched", "by", "this", "one", "build/day/may", "build/other"] or (
        "build/day/may build/other" in after and "mine" not in after
    )


def test_a_delivery_is_told_from_the_session_it_runs(here: Pool) -> None:
    here.write("sessions/deliveries/may.yaml", "delivery: day\ndate: 2999-05-15\nvenue: Town Hall\n")
    page = built(here)
    assert re.findall(r"<h2[^>]*>(.*?)</h2>", page.html) == ["A morning", "A morning (may)"]
    assert "A morning (may), Wednesday 15 May 2999, Town Hall: built" in " ".join(page.text.split())
    assert "Wednesday 15 May 2999, Town Hall, 09:30 to 11:00, 12 participants" in page.text


def test_what_is_sent_and_large_print_are_listed_without_copies(here: Pool) -> None:
    page = built(here, "day", "--for", "participants")
    assert "All that is in this folder may be sent." in page.text
    assert "Copies" not in page.text
    assert "as many of each as people asked for" in built(here, "day", "--large-print").text
    assert not (here.root / "build/day/for-participants" / PAGE).exists()


def test_other_hours_are_told_with_what_was_left_out(here: Pool) -> None:
    assert "fitted to 09:30 to 10:50" in built(here, "day", "--to", "80m").text


def test_it_goes_where_the_build_goes(here: Pool) -> None:
    run("build", "day", "--only", "deck", "--out", "else where", "--page")
    assert (here.root / "else where/day/deck.pptx").resolve() in Read(here.root / "else where" / PAGE).files()


# --- where it goes when there is no place for it


def test_without_a_workspace_it_is_a_page_all_the_same_and_the_folder_stays_empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: list[Path]
) -> None:
    empty, temporary = tmp_path / "empty", tmp_path / "temporary"
    empty.mkdir()
    temporary.mkdir()
    monkeypatch.chdir(empty)
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    result = run("build", "--page", "--open")
    assert result.exit_code == 2
    assert list(empty.iterdir()) == []
    (page,) = opened
    assert f"All of this as a page: {page}" in result.stdout
    text = Read(page).text
    assert "Nothing was built" in text
    assert "has no folder sessions" in text
    assert "unpack that first" in text


def test_without_sessions_the_page_says_so(here: Pool, monkeypatch: pytest.MonkeyPatch, opened: list[Path]) -> None:
    (here.root / "sessions/day.yaml").unlink()
    assert run("build", "--page", "--open").exit_code == 1
    (page,) = opened
    assert "No sessions in" in Read(page).text


def test_what_the_computer_refuses_stands_in_a_page(
    here: Pool, monkeypatch: pytest.MonkeyPatch, opened: list[Path]
) -> None:
    def refused(*_: object) -> None:
        raise PermissionError(13, "Permission denied", "sessions")

    monkeypatch.setattr("sessionbuilder.workspace.workspace.Workspace.session_files", refused)
    assert run("build", "--page", "--open").exit_code == 1
    (page,) = opened
    assert "This computer does not allow it: sessions, Permission denied." in Read(page).text


def test_where_the_folder_takes_no_page_it_goes_elsewhere_and_its_links_still_lead_there(
    here: Pool, monkeypatch: pytest.MonkeyPatch, opened: list[Path]
) -> None:
    mine = here.write(f"build/{PAGE}", "<p>mine</p>")
    run("build", "day", "--only", "deck", "--page", "--open")
    assert mine.read_text() == "<p>mine</p>"
    folder, page = opened
    assert folder == here.root / "build/day"
    assert (here.root / "build/day/deck.pptx").resolve() in Read(page).files()


def test_a_file_where_the_build_goes_stands_in_a_page_elsewhere(here: Pool, opened: list[Path]) -> None:
    here.write("build", "in the way")
    assert run("build", "day", "--page", "--open").exit_code == 1
    (page,) = opened
    assert "build is a file, and the build needs a folder of that name" in Read(page).text


def test_a_mistake_of_our_own_stands_in_the_page(here: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("surprise")

    monkeypatch.setattr("sessionbuilder.pipeline.place", broken)
    assert "ZeroDivisionError: surprise" in built(here).text


def test_what_lies_where_no_build_was_is_not_looked_through(here: Pool) -> None:
    here.write("sessions/deliveries/may.yaml", "delivery: day\ndate: 2027-05-15\n")
    run("build", "may", "--only", "agenda", "--out", "far/away/out")
    run("build", "may", "--only", "agenda", "--out", "far")
    here.write("sessions/other.yaml", DAY)
    run("build", "other", "--only", "agenda", "--out", "far", "--page")
    text = Read(here.root / "far" / PAGE).text
    assert "far/day/may" in text
    assert "away" not in text


# --- --open


def test_open_opens_the_folder_of_one_session_and_the_folder_above_several(here: Pool, opened: list[Path]) -> None:
    run("build", "day", "--only", "agenda", "--open")
    here.write("sessions/other.yaml", DAY)
    run("build", "--only", "agenda", "--open")
    assert opened == [here.root / "build/day", here.root / "build"]


def test_open_opens_nothing_where_there_was_an_error_but_the_page(here: Pool, opened: list[Path]) -> None:
    here.write("sessions/bad.yaml", BAD)
    run("build", "--only", "agenda", "--open")
    assert opened == []
    run("build", "--only", "agenda", "--open", "--page")
    assert opened == [here.root / "build" / PAGE]


def test_open_opens_the_page_beside_the_folder(here: Pool, opened: list[Path]) -> None:
    run("build", "--only", "agenda", "--open", "--page")
    assert opened == [here.root / "build/day", here.root / "build" / PAGE]


def test_open_does_not_fail_where_nothing_opens_anything(here: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    def launch(path: str) -> int:
        raise OSError(2, "no such program", path)

    monkeypatch.setattr(click, "launch", launch)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    for display in ("", ":0"):
        monkeypatch.setenv("DISPLAY", display)
        result = run("build", "day", "--only", "agenda", "--open", "--page")
        assert (result.exit_code, result.stderr) == (0, "")


def test_without_the_option_there_is_no_page(here: Pool) -> None:
    run("build", "day", "--only", "agenda")
    assert not (here.root / "build" / PAGE).exists()


def test_no_session_may_be_called_like_the_page(here: Pool) -> None:
    here.write(f"sessions/{PAGE}.yaml", DAY)
    assert "cannot be the name of a session" in run("build", PAGE).stderr
