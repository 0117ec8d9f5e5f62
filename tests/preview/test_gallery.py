"""Slides of examples as pictures, and the pictures on the pages of the kinds."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from sessionbuilder.diagnostics import Report
from sessionbuilder.kinds.by_name import kind_names
from sessionbuilder.pages import docs_folder, example_of
from sessionbuilder.preview import draw, gallery, show_block, show_session
from tests.pool import Pool

POINTS = "- points: Before you lift the phone\n  items: [What have I seen?, What do I know from others?]\n"


def test_every_page_has_its_picture_and_the_picture_is_of_its_example() -> None:
    stale = gallery.stale(gallery.pictures())
    assert not stale, f"run `{gallery.COMMAND}` and commit what it writes: {', '.join(stale)}"


def test_every_picture_has_a_kind() -> None:
    assert {path.stem for path in gallery.pictures().iterdir()} <= set(kind_names())


def test_pictures_are_small_and_of_one_width() -> None:
    for path in gallery.pictures().glob("*.png"):
        with Image.open(path) as shown:
            assert shown.width == 640
        assert path.stat().st_size < 40_000


def test_a_picture_is_clear_between_its_slides_and_nowhere_else() -> None:
    for kind, several in (("exercise", True), ("points", False)):
        with Image.open(gallery.pictures() / f"{kind}.png") as shown:
            clear = shown.convert("RGBA").getchannel("A")
        assert clear.getpixel((320, 180)) == 255
        assert clear.getpixel((639, clear.height - 1)) == (0 if several else 255)
        assert clear.getextrema() == ((0, 255) if several else (255, 255))


def test_a_block_is_shown_with_its_words_and_as_wide_as_is_asked() -> None:
    report = Report()
    (slide,) = show_block(POINTS, report)
    assert not report.failed
    assert slide.title == "Before you lift the phone"
    assert slide.alt == "Slide “Before you lift the phone”: What have I seen?; What do I know from others?"
    (png,) = draw([slide], 800)
    with Image.open(BytesIO(png)) as shown:
        assert shown.size == (800, 450)
        assert len(shown.convert("RGB").getcolors(1 << 20) or ()) > 20


def test_a_drawing_is_described_as_it_describes_itself() -> None:
    (slide,) = show_block(example_of("chart"), Report())
    assert "A bar chart, in minutes: Experience: 20; Reflection: 45" in slide.alt


def test_a_block_that_is_wrong_shows_nothing_and_tells_why() -> None:
    report = Report()
    assert show_block(POINTS.replace("items", "itmes"), report) == ()
    assert "F201" in [found.fault.code for found in report.diagnostics]


def test_a_session_is_shown_whole_or_by_one_block(pool: Pool) -> None:
    built = pool.blocks(f"- section: Part\n{POINTS}")
    report = Report()
    assert [slide.title for slide in show_session(built.path, pool.workspace, report)] == built.titles()
    assert [slide.title for slide in show_session(built.path, pool.workspace, report, 1)] == [POINTS[10:35]]


@pytest.fixture
def pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of two pages, which may be changed."""
    for kind in ("points", "exercise"):
        page = tmp_path / "blocks" / f"{kind}.md"
        page.parent.mkdir(exist_ok=True)
        page.write_bytes((docs_folder() / "blocks" / f"{kind}.md").read_bytes())
    monkeypatch.setattr("sessionbuilder.pages.docs_folder", lambda: tmp_path)
    monkeypatch.setattr(gallery, "docs_folder", lambda: tmp_path)
    monkeypatch.setattr(gallery, "kind_names", lambda: ("exercise", "points"))
    return tmp_path


def test_what_is_out_of_date_is_found_and_drawn_and_nothing_else(pages: Path) -> None:
    folder = gallery.pictures()
    assert list(gallery.stale(folder)) == ["exercise", "points"]
    assert gallery.make(folder) == [folder / "exercise.png", folder / "points.png"]
    assert gallery.make(folder) == []
    assert not gallery.stale(folder)
    page = pages / "blocks" / "points.md"
    text = page.read_text("utf-8")
    assert text.count("![") == 1
    page.write_text(text.replace("seen or heard", "seen myself"), "utf-8")
    assert list(gallery.stale(folder)) == ["points"]
    gallery.make(folder)
    assert page.read_text("utf-8").count("![") == 1
    (folder / "exercise.png").unlink()
    assert list(gallery.stale(folder)) == ["exercise"]


def test_a_new_kind_without_a_page_is_told_and_stops_nothing(pages: Path) -> None:
    gallery.make(gallery.pictures())
    (pages / "blocks" / "exercise.md").unlink()
    assert list(gallery.stale(gallery.pictures())) == ["exercise"]
    assert gallery.make(gallery.pictures()) == []
