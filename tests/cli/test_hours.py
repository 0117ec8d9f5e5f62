"""The options that ask for other hours, and the minutes that were noted afterwards, as a trainer types them."""

from __future__ import annotations

import csv
import io
import json

import pytest
from pptx import Presentation

from tests.cli.test_commands import run
from tests.pool import Pool

DAY = """\
session: An afternoon
aim: Learn
outcomes: {one: Explain what it is, two: Outline what follows}
time: 13:00 to 15:00
programme:
  - discussion: Talk
    id: talk
    minutes: 60
    outcomes: [one]
    priority: must
    questions: [Why?]
  - break: Tea
    minutes: 15
  - discussion: More
    minutes: 30
    outcomes: [two]
    priority: could
    questions: [What else?]
  - closing: Bye
    minutes: 15
"""


@pytest.fixture
def here(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> Pool:
    """A workspace that is the current folder, with an afternoon."""
    pool.write("sessions/day.yaml", DAY)
    monkeypatch.chdir(pool.root)
    return pool


def test_plan_fits_a_day_to_a_slot_and_says_what_it_did(here: Pool) -> None:
    result = run("plan", "day", "--to", "75m", "--allow-outcome-loss")
    assert result.exit_code == 0
    assert result.stdout.endswith(
        "Planned for 13:00 to 15:00, fitted to 13:00 to 14:15\n"
        "Left out        Tea (15 min, should); More (30 min, could)\n"
        "No longer met   two\n"
    )


def test_an_outcome_that_would_be_lost_stops_plan_and_build(here: Pool) -> None:
    for command in ("plan", "build"):
        result = run(command, "day", "--to", "75m")
        assert result.exit_code == 1
        assert "P413 outcome-lost" in result.stderr
        assert "--allow-outcome-loss" in result.stderr
    assert not (here.root / "build").exists()


def test_build_takes_the_same_options_and_leaves_out_the_slides(here: Pool) -> None:
    result = run("build", "day", "--to", "75m", "--allow-outcome-loss", "--only", "deck")
    assert result.exit_code == 0
    assert result.stdout.startswith(
        "An afternoon\n"
        "13:00 to 14:15, 24 participants in 4 groups\n"
        "build/day/1300-to-1415\n"
        "\n"
        "Open  deck.pptx  4 slides, to show, with your notes\n"
        "\n"
        "Planned for 13:00 to 15:00, fitted to 13:00 to 14:15\n"
    )
    deck = Presentation(str(here.root / "build/day/1300-to-1415/deck.pptx"))
    titles = [slide.shapes.title.text for slide in deck.slides if slide.shapes.title]
    assert titles == ["An afternoon", "Talk", "Bye", "If today stays with you"]


def test_a_late_start_and_the_rest_of_a_day(here: Pool) -> None:
    assert "13:12–14:00 <   48" in run("plan", "day", "--late", "12").stdout
    assert "13:00 to 14:50" in run("plan", "day", "--end", "14:50").stdout
    rest = run("plan", "day", "--now", "14:20", "--at", "more")
    assert rest.exit_code == 0
    assert "Talk" not in rest.stdout
    assert "14:20–14:45 <   25" in rest.stdout
    unknown = run("plan", "day", "--now", "14:20", "--at", "tolk")
    assert unknown.exit_code == 1
    assert "did you mean `talk`?" in unknown.stderr


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--to", "soon"], "`3h`, `90m`, `1h30` or `13:00 to 15:00`"),
        (["--end", "4"], "a time such as `15:00`"),
        (["--late", "a bit"], "a number of minutes such as `12`"),
        (["--now", "now", "--at", "talk"], "a time such as `11:07`"),
        (["--now", "11:07"], "--now and --at belong together"),
        (["--at", "talk"], "--now and --at belong together"),
        (["--to", "1h", "--late", "5"], "--to and --late ask for different hours"),
    ],
)
@pytest.mark.parametrize("command", ["plan", "build"])
def test_options_that_are_not_understood_are_misuse(command: str, words: list[str], says: str, here: Pool) -> None:
    result = run(command, "day", *words)
    assert result.exit_code == 2
    assert says in " ".join(result.stderr.split())


def test_plan_gives_csv_and_json_on_screen_or_in_a_file(here: Pool) -> None:
    rows = list(csv.DictReader(io.StringIO(run("plan", "day", "--format", "csv").stdout)))
    assert [row["title"] for row in rows] == ["Talk", "Tea", "More", "Bye"]
    assert json.loads(run("plan", "day", "--format", "json").stdout)["end"] == "15:00"
    result = run("plan", "day", "--format", "csv", "--out", "plan.csv")
    assert (result.exit_code, result.stdout) == (0, "plan.csv: 13:00 to 15:00\n")
    assert (here.root / "plan.csv").read_bytes().startswith(b"\xef\xbb\xbfnumber,id,")
    assert run("plan", "day", "--out", "sessions").exit_code == 2


def test_plan_overwrites_nothing_and_writes_no_day_that_does_not_hold(here: Pool) -> None:
    before = (here.root / "sessions/day.yaml").read_bytes()
    result = run("plan", "day", "--out", "sessions/day.yaml")
    assert result.exit_code == 1
    assert "W702 file-exists" in result.stderr
    assert (here.root / "sessions/day.yaml").read_bytes() == before
    assert run("plan", "day", "--to", "30m", "--for", "participants", "--out", "list.txt").exit_code == 1
    assert not (here.root / "list.txt").exists()


def test_plan_for_participants_has_titles_and_rounded_times_only(here: Pool) -> None:
    assert run("plan", "day", "--for", "participants").stdout == (
        "An afternoon\n13:00 to 15:00\n13:00    Talk\n14:00    Tea\n14:15    More\n14:45    Bye\n15:00    Close\n"
    )


def test_actuals_compares_and_changes_nothing(here: Pool) -> None:
    run("plan", "day", "--format", "csv", "--out", "figures.csv")
    filled = (here.root / "figures.csv").read_text("utf-8-sig").splitlines()
    lines = [filled[0], *(line + minutes for line, minutes in zip(filled[1:], ("70", "15", "", "9"), strict=True))]
    here.write("figures.csv", "\r\n".join(lines))
    before = (here.root / "sessions/day.yaml").read_bytes()
    result = run("actuals", "day", "figures.csv")
    assert result.exit_code == 0
    assert "     60      70                  70  Talk\n" in result.stdout
    assert "     15       9                   9  Bye\n" in result.stdout
    assert "More" not in result.stdout
    assert (here.root / "sessions/day.yaml").read_bytes() == before
    missing = run("actuals", "day", "nothing.csv")
    assert missing.exit_code == 1
    assert "S101" in missing.stderr
