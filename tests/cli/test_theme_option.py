"""`--theme`: one build in another look, whatever pool and delivery say, and nothing older taken for it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation

from tests.cli.test_build import DAY, digests
from tests.cli.test_commands import run
from tests.pool import Pool


@pytest.fixture
def here(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> Pool:
    pool.write("sessions/day.yaml", DAY)
    monkeypatch.chdir(pool.root)
    return pool


def ground(pool: Pool, folder: str = "build/day") -> str:
    """The colour of dark slides in the deck that was built: every theme has another."""
    part = next(
        part
        for part in Presentation(str(pool.root / folder / "deck.pptx")).part.package.iter_parts()
        if part.partname.startswith("/ppt/theme/theme1")
    )
    return part.blob.decode("utf-8").partition("<a:dk2>")[2][:40]


def record(here: Pool) -> Any:
    return json.loads((here.root / "build/day/manifest.json").read_bytes())


def test_it_counts_before_what_pool_and_delivery_say(here: Pool) -> None:
    here.write("sessions/deliveries/may.yaml", "delivery: day\ndate: 2027-05-15\ntheme: high-contrast\n")
    assert "theme: calm" in (here.root / "sessions/pool.yaml").read_text("utf-8")
    for name, folder in (("day", "build/day"), ("may", "build/day/may")):
        assert run("build", name, "--only", "deck").exit_code == 0
        before = ground(here, folder)
        assert run("build", name, "--only", "deck", "--theme", "warm").exit_code == 0
        assert ground(here, folder) != before
        assert ground(here, folder) == ground(here, "build/day")
    (build,) = record(here)["builds"].values()
    assert build["options"] == {"theme": "warm"}
    assert "sessionbuilder/theme/warm/theme.yaml" in build["inputs"]


def test_one_that_the_pool_names_and_there_is_not_does_no_harm(here: Pool) -> None:
    pool = here.root / "sessions/pool.yaml"
    pool.write_text(pool.read_text("utf-8").replace("theme: calm", "theme: gone"), "utf-8")
    assert run("build", "day", "--only", "deck").exit_code == 1
    assert run("build", "day", "--only", "deck", "--theme", "warm").exit_code == 0


def test_one_of_the_pools_own_is_known_by_its_name(here: Pool) -> None:
    run("new", "theme", "Leeds", "--colour", "5b2d8e")
    assert run("build", "day", "--only", "deck", "--theme", "leeds").exit_code == 0
    (build,) = record(here)["builds"].values()
    assert "assets/themes/leeds/theme.yaml" in build["inputs"]


@pytest.mark.parametrize("command", ["build", "print", "check"])
@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("wram", "No theme is called `wram`; did you mean `warm`? There are `calm`, `high-contrast` and `warm`."),
        ("Warm", "No theme is called `Warm`; did you mean `warm`? There are `calm`, `high-contrast` and `warm`."),
        ("riverside", "No theme is called `riverside`; there are `calm`, `high-contrast` and `warm`."),
        ("", "No theme is called ``; there are `calm`, `high-contrast` and `warm`."),
        ("../calm", "No theme is called `../calm`; did you mean `calm`? There are"),
    ],
)
def test_one_that_there_is_not_is_misuse_that_says_which_there_are(
    command: str, name: str, said: str, here: Pool
) -> None:
    done = run(command, "day", "--theme", name)
    assert done.exit_code == 2
    assert said in done.stderr
    assert not (here.root / "build").exists()


def test_built_in_another_theme_all_is_made_anew_and_in_the_same_theme_it_stands(here: Pool) -> None:
    run("build", "day")
    folder = here.root / "build/day"
    calm = digests(folder)
    assert "so nothing is written" not in run("build", "day", "--theme", "warm").stdout
    warm = digests(folder)
    assert {name for name in calm if calm[name] == warm[name]} <= {"running-order.csv", "print-list.csv"}
    assert "so nothing is written: it stands" in run("build", "day", "--theme", "warm").stdout
    assert "so nothing is written" not in run("build", "day").stdout
    assert digests(folder) == calm


def test_what_stands_beside_it_from_another_theme_is_told(here: Pool) -> None:
    run("build", "day")
    run("build", "day", "--large-print")
    run("print", "day")
    told = run("build", "day", "--theme", "warm").stdout
    assert "build/day/large-print is from an earlier version: build it again before you use it" in told
    assert "build/day/to-print.pdf is from an earlier version: print it again before you use it" in told
    assert "sessionbuilder build day --theme warm --for participants" in told
    again = run("print", "day", "--theme", "warm")
    assert again.exit_code == 0
    assert "to-print.pdf is from an earlier version" not in run("build", "day", "--theme", "warm").stdout


def test_what_somebody_has_changed_is_not_written_over_in_another_theme(here: Pool) -> None:
    run("build", "day", "--only", "deck,agenda")
    deck = here.root / "build/day/deck.pptx"
    deck.write_bytes(deck.read_bytes() + b"by hand")
    before = digests(deck.parent)
    done = run("build", "day", "--only", "deck,agenda", "--theme", "warm")
    assert done.exit_code == 1
    assert "error W703 changed-by-hand" in done.stderr
    assert digests(deck.parent) == before


def test_check_looks_at_that_theme_and_does_not_take_one_for_the_other(here: Pool) -> None:
    theme = (here.root / "assets/themes/calm/theme.yaml").read_text("utf-8")
    quiet = next(line for line in theme.splitlines() if line.strip().startswith("quiet:"))
    here.write("assets/themes/pale/theme.yaml", theme.replace(quiet, '  quiet: "AAAAAA"'))
    for _ in range(2):
        assert run("check", "day").exit_code == 0
        pale = run("check", "day", "--theme", "pale")
        assert pale.exit_code == 1
        assert "assets/themes/pale/theme.yaml" in pale.stderr
        assert "T601" in pale.stderr


def test_a_pool_elsewhere_has_its_own_themes(here: Pool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    run("new", "theme", "leeds", "--colour", "5b2d8e")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    path = str(here.root / "sessions/day.yaml")
    out = str(elsewhere / "out")
    assert run("build", path, "--theme", "leeds", "--only", "deck", "--out", out).exit_code == 0


def test_a_template_is_no_theme_and_the_message_says_how_it_becomes_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    run("new", "pool", "pool")
    monkeypatch.chdir(tmp_path / "pool")
    done = run("build", "--theme", "our brand.potx")
    assert done.exit_code == 2
    assert '`sessionbuilder new theme riverside --template "our brand.potx"` makes one of it' in " ".join(
        done.output.split()
    )
