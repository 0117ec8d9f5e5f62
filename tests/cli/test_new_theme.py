"""`new theme`: a folder with colours, and a logo, that takes nothing's place and sets nothing by itself."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from PIL import Image

from sessionbuilder.cli import _asking, main
from sessionbuilder.diagnostics import Report
from sessionbuilder.source.fields import fields_of
from sessionbuilder.starter.theme import NewTheme
from sessionbuilder.theme.brand import palette_of
from sessionbuilder.theme.theme import Theme
from tests.cli.test_commands import run
from tests.pool import Pool

DAY = """\
session: A day
aim: Learn
outcomes: {know: Name one thing}
time: 09:30 to 10:00
programme:
  - discussion: What next?
    minutes: 30
    outcomes: [know]
    questions: [What next?]
"""


@pytest.fixture
def here(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> Pool:
    pool.write("sessions/day.yaml", DAY)
    Image.new("RGB", (60, 40), "purple").save(pool.root / "Our logo.jpg")
    (pool.root / "logo.svg").write_text("<svg/>", "utf-8")
    monkeypatch.chdir(pool.root)
    return pool


def themes(here: Pool) -> list[str]:
    return sorted(path.relative_to(here.workspace.themes).as_posix() for path in here.workspace.themes.rglob("*.*"))


def test_the_pool_looks_so_once_it_says_so(here: Pool) -> None:
    done = run("new", "theme", "Hill County", "--colour", "5b2d8e", "--font", "arial")
    assert done.exit_code == 0, done.output
    assert done.output.splitlines()[-1] == "  theme: hill-county"
    pool = here.workspace.sessions / "pool.yaml"
    assert "hill-county" not in pool.read_text("utf-8")
    pool.write_text(pool.read_text("utf-8").replace("theme: calm", "theme: hill-county"), "utf-8")
    checked = run("check", "day")
    assert (checked.exit_code, checked.stderr) == (0, "")
    built = here.session(DAY)
    assert built.theme
    assert (built.theme.font, built.theme.palette.accent.digits) == ("Arial", "5B2D8E")


@pytest.mark.parametrize("colour", ["ffffff", "000000", "ffff00", "ff0000", "00ff00", "0000ff", "808080", "c8102e"])
def test_whatever_the_colour_the_theme_that_is_written_passes_every_check(colour: str, here: Pool) -> None:
    assert run("new", "theme", "ours", "--colour", colour, "--logo", "Our logo.jpg").exit_code == 0
    pool = here.workspace.sessions / "pool.yaml"
    pool.write_text(pool.read_text("utf-8").replace("theme: calm", "theme: ours"), "utf-8")
    checked = run("check", "day")
    assert (checked.exit_code, checked.stderr) == (0, "")


def test_a_colour_that_is_too_light_is_told_with_what_was_taken(here: Pool) -> None:
    done = run("new", "theme", "sun", "--colour", "yellow")
    assert done.exit_code == 0
    assert "FFD100 is too light for all eyes to read on a slide" in done.output


def test_the_logo_is_copied_and_what_it_shows_is_said(here: Pool) -> None:
    done = run("new", "theme", "hill", "--logo", "Our logo.jpg")
    assert done.exit_code == 0, done.output
    assert "“The logo of Riverside Training Pool”" in done.output
    assert themes(here) == ["calm/theme.yaml", "hill/logo.png", "hill/theme.yaml"]
    with Image.open(here.workspace.themes / "hill/logo.png") as copied:
        assert copied.size == (60, 40)
    run("new", "theme", "vale", "--logo", "Our logo.jpg", "--alt", 'A "kite": {over} #1')
    pool = here.workspace.sessions / "pool.yaml"
    pool.write_text(pool.read_text("utf-8").replace("theme: calm", "theme: vale"), "utf-8")
    built = here.session(DAY)
    assert built.theme
    assert built.theme.logo
    assert built.theme.logo.alt == 'A "kite": {over} #1'


@pytest.mark.parametrize(
    ("logo", "why"),
    [
        ("logo.svg", "save it as PNG"),
        ("nowhere.png", "There is no picture `nowhere.png`"),
        ("sessions/day.yaml", "no picture"),
    ],
)
def test_a_logo_that_cannot_be_used_is_told_and_nothing_is_written(here: Pool, logo: str, why: str) -> None:
    done = run("new", "theme", "hill", "--logo", logo)
    assert done.exit_code == 1
    assert why in done.output
    assert themes(here) == ["calm/theme.yaml"]


@pytest.mark.parametrize("name", ["calm", "Calm", "hill", "HILL"])
def test_a_name_that_a_theme_has_is_refused(here: Pool, name: str) -> None:
    here.write("assets/themes/Hill/theme.yaml", "mine")
    done = run("new", "theme", name)
    assert done.exit_code == 1
    assert "name-taken" in done.output
    assert (here.workspace.themes / "Hill/theme.yaml").read_text("utf-8") == "mine"
    assert themes(here) == ["Hill/theme.yaml", "calm/theme.yaml"]


@pytest.mark.parametrize("name", ["a/b", r"a\b", "AUX", "...", "hill."])
def test_a_name_that_cannot_be_one_is_told(here: Pool, name: str) -> None:
    done = run("new", "theme", name)
    assert done.exit_code == 1
    assert "cannot be the name of a theme" in done.output
    assert themes(here) == ["calm/theme.yaml"]


@pytest.mark.parametrize(
    ("options", "why"),
    [
        (["--colour", "mauve"], "`mauve` is not a colour"),
        (["--font", "Arial, serif"], "`Arial, serif` cannot be the name of a font"),
    ],
)
def test_what_is_not_understood_ends_the_command(here: Pool, options: list[str], why: str) -> None:
    done = run("new", "theme", "hill", *options)
    assert done.exit_code == 2
    assert why in " ".join(done.output.split())
    assert themes(here) == ["calm/theme.yaml"]


@pytest.mark.parametrize(
    ("font", "written", "told"),
    [
        ("segoe ui", "Segoe UI", "Slides are in Segoe UI; paper is set in Calibri."),
        ("Some  Brand Sans", "Some Brand Sans", "How wide the letters of Some Brand Sans are is not known"),
        ("Calibry", "Calibry", "Did you mean Calibri?"),
    ],
)
def test_any_font_is_taken_and_what_is_to_be_known_is_told(font: str, written: str, told: str, here: Pool) -> None:
    done = run("new", "theme", "hill", "--font", font)
    assert done.exit_code == 0, done.output
    assert told in " ".join(done.output.split())
    assert f"\nfont: {written}\n" in (here.workspace.themes / "hill/theme.yaml").read_text("utf-8")


def test_on_a_terminal_it_asks(here: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_asking, "somebody_is_there", lambda: True)
    answers = "Vale\nmauve\n005eb8\n\nOur logo.jpg\nA kite\n"
    done = CliRunner().invoke(main, ["new", "theme"], input=answers)
    assert done.exit_code == 0, done.output
    text = (here.workspace.themes / "vale/theme.yaml").read_text("utf-8")
    assert 'accent: "005EB8"' in text
    assert 'logo: {file: logo.png, alt: "A kite"}' in text


def test_without_a_name_and_outside_a_workspace_it_says_what_to_type(
    here: Pool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = run("new", "theme")
    assert done.exit_code == 2
    assert "`sessionbuilder new theme riverside --colour 5b2d8e`" in done.output
    monkeypatch.chdir(tmp_path.parent)
    outside = run("new", "theme", "hill")
    assert outside.exit_code == 2
    assert "`sessionbuilder new pool my-pool`" in outside.output or "Go to" in outside.output


def test_it_has_a_line_for_all_that_a_theme_may_say() -> None:
    brand = palette_of("5b2d8e")
    assert brand
    (file,) = NewTheme(name="ours", title="Ours", brand=brand).files(Report())
    assert set(fields_of(Theme)) <= set(re.findall(r"^#?([a-z-]+):", file.content.decode("utf-8"), re.MULTILINE))
