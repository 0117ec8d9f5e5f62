"""Warnings that somebody accepts are counted and not told; a strict check fails for those that are left."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sessionbuilder.cli import main
from sessionbuilder.diagnostics import Acceptance, Report, Span, codes
from sessionbuilder.inventory.folders import PAGE
from tests.pool import HEAD, POOL, REPOSITORY, Pool

TIMELESS = HEAD.format(time="09:00 to 11:00")
TALK = "  - {points: A, minutes: 110, items: [x]}\n"
"""Too long without a break (P406), too long a talk (P411), minutes over at the end, an outcome that nothing serves."""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Pool:
    """A workspace with one session that warns, and the user in it."""
    made = Pool(tmp_path)
    monkeypatch.chdir(tmp_path)
    made.write("sessions/day.yaml", TIMELESS + TALK)
    return made


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def codes_of(*arguments: str) -> list[str]:
    """The codes that are told, from the JSON of `check`."""
    return [row["code"] for row in json.loads(run("check", "--format", "json").stdout) if not row.get("accepted")]


def accepting(*codes: str) -> str:
    """A list that accepts warnings with these codes."""
    return f"[{', '.join(f'{{{code}: they walk about}}' for code in sorted(set(codes)))}]"


def test_strict_leaves_with_one_where_there_are_warnings(here: Pool) -> None:
    assert run("check").exit_code == 0
    assert run("check", "--strict").exit_code == 1
    here.write("sessions/pool.yaml", f"{POOL}accept: {accepting(*codes_of())}\n")
    result = run("check", "--strict")
    assert result.exit_code == 0
    assert "nothing found" in result.stdout


def test_notes_are_no_warnings_to_a_strict_check(here: Pool) -> None:
    codes = accepting(*codes_of())
    (here.root / "sessions/pool.yaml").unlink()
    here.write("sessions/day.yaml", TIMELESS.replace("programme:", f"accept: {codes}\nprogramme:") + TALK)
    assert codes_of() == ["S113"]
    assert run("check", "--strict").exit_code == 0


@pytest.mark.parametrize(
    "written", ["[{P406: they walk}]", "{p406: they walk}", "\n  - too-long-without-break: they walk"]
)
def test_a_session_accepts_a_warning_by_code_or_name(here: Pool, written: str) -> None:
    told = codes_of()
    assert "P406" in told
    here.write("sessions/day.yaml", TIMELESS.replace("programme:", f"accept: {written}\nprogramme:") + TALK)
    assert codes_of() == [code for code in told if code != "P406"]
    for command in (["check"], ["check", "day"], ["plan", "day"], ["build", "day"], ["build", "day"]):
        result = run(*command)
        assert "1 warning accepted: P406." in result.stderr, command
        assert "too-long-without-break" not in result.stderr
    assert "P406" not in run("check", "--format", "github").stdout


def test_the_pool_accepts_for_all_of_its_sessions_and_what_is_accepted_is_counted(here: Pool) -> None:
    here.write("sessions/other.yaml", TIMELESS + TALK)
    here.write("sessions/pool.yaml", f"{POOL}accept: {accepting('P406', 'F260')}\n")
    here.write("sessions/other.yaml", TIMELESS.replace("09:00 to 11:00", "01:00 to 03:00") + TALK)
    assert "3 warnings accepted: F260, P406 (2)." in run("check").stderr
    rows = json.loads(run("check", "--format", "json").stdout)
    assert sorted(row["code"] for row in rows if row.get("accepted")) == ["F260", "P406", "P406"]


@pytest.mark.parametrize(
    ("written", "code", "hint"),
    [
        ("[P401]", "F296", "Take it out"),
        ("[P999]", "F295", "such as `P412`"),
        ("[to-long-without-break]", "F295", "did you mean `too-long-without-break`?"),
        ("[{P401: because}]", "F296", "Take it out"),
        ("P406", "F297", "write `{P406: why it may stay}`"),
        ("[{P406: }]", "F297", "write `{P406: why it may stay}`"),
        ("[{P406: they walk, and talk}]", "F203", 'in straight quotes: `P406: "they walk, and talk"`'),
        ("{P406: they walk, P411: they talk}", "F203", "begin a line with a dash for each: `- P412: reason`"),
    ],
)
def test_errors_unknown_words_and_what_has_no_reason_cannot_be_accepted(
    here: Pool, written: str, code: str, hint: str
) -> None:
    for file, text in (
        ("sessions/pool.yaml", f"{POOL}accept: {written}\n"),
        ("sessions/day.yaml", TIMELESS.replace("programme:", f"accept: {written}\nprogramme:") + TALK),
    ):
        before = (here.root / file).read_text("utf-8")
        here.write(file, text)
        result = run("check")
        assert result.exit_code == 1
        assert code in result.stderr
        assert hint in result.stderr
        here.write(file, before)


def test_an_accepted_warning_is_not_on_the_page_of_a_build(here: Pool) -> None:
    run("build", "day", "--only", "deck", "--page")
    page = here.root / "build" / PAGE
    assert "people go 110 minutes" in page.read_text("utf-8")
    here.write("sessions/pool.yaml", f"{POOL}accept: {accepting('P406')}\n")
    run("build", "day", "--only", "deck", "--page")
    assert "people go 110 minutes" not in page.read_text("utf-8")


def test_what_was_called_otherwise_is_led_to_its_name(here: Pool) -> None:
    for place in ("programme:", "  - {points: A,"):
        text = (TIMELESS + TALK).replace(
            place, f"ignore: [P406]\n{place}" if place[0] == "p" else f"{place} ignore: [P406],"
        )
        here.write("sessions/day.yaml", text)
        result = run("check", "day")
        assert result.exit_code == 1
        assert "did you mean `accept`?" in result.stderr


LONG = """\
  - points: A
    minutes: 110
    items: [x]
    {accept}
  - break: Tea
    minutes: 10
  - points: B
    minutes: 100
    items: [x]
"""


def test_a_block_accepts_what_is_found_in_its_lines_and_nothing_else(here: Pool) -> None:
    """P406 stands at the first key of a block, and L505 at a value inside of it."""
    head = HEAD.format(time="09:00 to 12:40")
    here.write("sessions/day.yaml", head + LONG.replace("    {accept}\n", ""))
    assert [codes_of().count(code) for code in ("P406", "L505")] == [2, 2]
    here.write("sessions/day.yaml", head + LONG.format(accept=f"accept: {accepting('P406', 'L505')}"))
    assert "2 warnings accepted: L505, P406." in run("check").stderr
    left = [line for line in run("check", "--format", "github").stdout.splitlines() if "P406" in line or "L505" in line]
    assert ["line=16," in left[0], "line=17," in left[1], len(left)] == [True, True, 2]


@pytest.mark.parametrize("beside", [True, False])
def test_a_shared_block_may_be_accepted_where_it_is_kept_or_where_it_is_used(here: Pool, *, beside: bool) -> None:
    accept = "accept: [{P406: they walk about}]\n"
    here.write("sessions/shared/long.yaml", "points: A\nminutes: 110\nitems: [x]\n" + ("" if beside else accept))
    here.write("sessions/day.yaml", TIMELESS + "  - use: shared/long\n" + (f"    {accept}" if beside else ""))
    assert "1 warning accepted: P406." in run("check").stderr
    here.write("sessions/other.yaml", TIMELESS + "  - use: shared/long\n")
    told = "P406 too-long-without-break" in run("check").stderr
    assert told == beside, "whoever does not accept it is told, though another session with the same lines does"


def test_a_delivery_accepts_for_its_day_alone(here: Pool) -> None:
    accept = accepting("P406")
    here.write("sessions/deliveries/hall.yaml", f"delivery: day\ndate: 2027-01-21\naccept: {accept}\n")
    assert "1 warning accepted: P406." in run("check", "hall").stderr
    assert "P406" in codes_of(), "the session itself does not accept it"


def test_each_that_is_accepted_is_told_with_its_place_and_its_reason_where_that_is_asked(here: Pool) -> None:
    here.write("sessions/day.yaml", TIMELESS.replace("programme:", f"accept: {accepting('P406')}\nprogramme:") + TALK)
    for _ in range(2):  # found, and remembered
        result = run("check", "--verbose")
        assert (
            "sessions/day.yaml:11:6: accepted P406 too-long-without-break\n  From 09:00 to 10:50, people go"
            in result.stderr
        )
        assert "  = sessions/day.yaml:9:11: they walk about\n\n1 warning accepted: P406.\n" in result.stderr
        (row,) = [row for row in json.loads(run("check", "--format", "json").stdout) if row["code"] == "P406"]
        assert row["accepted"] == "they walk about"


def test_where_nothing_is_left_to_accept_the_check_of_a_whole_pool_says_so(here: Pool) -> None:
    here.write("sessions/pool.yaml", f"{POOL}accept: {accepting('P406', 'P412', 'N335', 'W704')}\n")
    for _ in range(2):
        result = run("check")
        assert "sessions/pool.yaml" in result.stderr
        assert "note F298 nothing-to-accept\n  `P412` is accepted here, and there is none" in result.stderr
        assert result.stderr.count("F298") == 1, "P406 is found, and what is sent and written is not looked for"
    assert "F298" not in run("check", "day").stderr, "another session may have it"
    here.write("sessions/other.yaml", HEAD.format(time="09:00 to 09:20") + "  - {points: A, minutes: 20, items: [x]}\n")
    assert "`P406` is accepted here" not in run("check").stderr, "one session has nothing of it, and another has"
    here.write("sessions/other.yaml", "session: Unfinished\n")
    assert "F298" not in run("check").stderr, "nobody knows what it will need"


def test_what_becomes_an_error_asks_whether_its_warning_is_accepted() -> None:
    day, other = Span.on("sessions/day.yaml", 3, 4, 5), Span.on("sessions/day.yaml", 9, 4, 5)
    report = Report()
    report.accept(
        [Acceptance(codes.REVIEW_OVERDUE.code, "we look in May", day, (Span("sessions/day.yaml", 3, 1, 5, 1),))]
    )
    for span in (day, other):
        report.add(codes.REVIEW_OVERDUE, span, "It is late.")
    assert [bool(found.accepted) for found in report.diagnostics] == [True, False]
    assert report.accepts(codes.REVIEW_OVERDUE, day) == report.diagnostics[0].accepted
    assert report.accepts(codes.REVIEW_OVERDUE, other) is None
    assert report.idle() == []


def test_what_is_still_to_be_written_reaches_nobody_though_it_is_accepted(here: Pool) -> None:
    text = TIMELESS.replace("programme:", f"accept: {accepting('F291')}\nprogramme:") + TALK.replace(
        "A,", "<<a title>>,"
    )
    here.write("sessions/day.yaml", text)
    here.write("sessions/deliveries/hall.yaml", "delivery: day\ndate: 2027-01-21\n")
    assert "1 warning accepted: F291." in run("check", "day").stderr
    result = run("check", "hall")
    assert result.exit_code == 1
    assert "error F292 unwritten" in result.stderr


def test_the_shipped_sessions_accept_five_warnings_at_most() -> None:
    lines = [
        line for path in (REPOSITORY / "sessions").rglob("*.yaml") for line in path.read_text("utf-8").splitlines()
    ]
    assert not any("accept:" in line and "[" not in line for line in lines if not line.lstrip().startswith("#"))
    accepted = [line for line in lines if line.lstrip("- ").startswith("accept: [")]
    assert sum(line.count("{") for line in accepted) <= 5
