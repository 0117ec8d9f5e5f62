"""`<<what to write>>` is told wherever texts are read, with its place and its words; nothing else is taken for one."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from sessionbuilder import pipeline
from sessionbuilder.cli import main
from sessionbuilder.diagnostics import Report
from sessionbuilder.script.script import script
from sessionbuilder.source.blanks import blanks_in
from tests.pool import Pool, texts_of

DAY = """\
session: <<the name of the session>>
aim: Learn what <<whom it is about>> need
outcomes:
  know: Name <<what people will be able to name>>
time: 09:30 to 10:00
programme:
  - discussion: What next?
    minutes: 30
    outcomes: [know]
    questions:
      - What is <<the first>> and what is <<the second>>?
      - "<<a question: with a colon>>"
    say: |
      Begin with this.

      Then tell of <<a day in your
      own work>>, and stop.
"""


@pytest.fixture
def pool(tmp_path: Path) -> Pool:
    return Pool(tmp_path)


@pytest.mark.parametrize(
    ("text", "blanks"),
    [
        ("<<the aim in one sentence>>", ["the aim in one sentence"]),
        ("Talk about <<who>> and <<what>>.", ["who", "what"]),
        ("<<5 to 10 words>>", ["5 to 10 words"]),
        ("**<<bold words>>**", ["bold words"]),
        ("<<two\n  lines>>", ["two lines"]),
        ("<<what {organisation} does>>", ["what {organisation} does"]),
        ("“<<what was said>>”", ["what was said"]),
    ],
)
def test_a_blank_is_found(text: str, blanks: list[str]) -> None:
    assert blanks_in(text) == blanks


@pytest.mark.parametrize(
    "text",
    [
        *("<5 people", "2 < 3 and 5 > 4", "a << b", "a << b >> c", "1<<2>>3", "<< spaces >>", "« quotation »"),
        *("<- back", "-> on", "<--->", "<<<<<<< HEAD", ">>>>>>> main", "`<<code>>`", "list<list<int>>", "<b>bold</b>"),
        *("<<", ">>", "<<>>", "<<never closed", "never opened>>", "<https://example.org>", "Map<K, List<V>>>"),
    ],
)
def test_other_texts_are_none(text: str) -> None:
    assert blanks_in(text) == []


def test_each_is_told_where_it_stands(pool: Pool) -> None:
    assert pool.session(DAY).faults() == [
        "1:10 F291 still-to-write: Still to be written: the name of the session.",
        "2:17 F291 still-to-write: Still to be written: whom it is about.",
        "4:14 F291 still-to-write: Still to be written: what people will be able to name.",
        "11:17 F291 still-to-write: Still to be written: the first.",
        "11:43 F291 still-to-write: Still to be written: the second.",
        "12:10 F291 still-to-write: Still to be written: a question: with a colon.",
        "16:20 F291 still-to-write: Still to be written: a day in your own work.",
    ]


def test_the_deck_can_be_looked_at_and_shows_them_for_what_they_are(pool: Pool) -> None:
    built = pool.session(DAY)
    assert not built.report.failed
    assert "What is <<the first>> and what is <<the second>>?" in texts_of(built.slide("What next?"))


@pytest.mark.parametrize(
    ("written", "sign"),
    [
        ("<<What now?", "<<"),
        ("What now?>>", ">>"),
        ('"**So**>>, then"', ">>"),
        ('"<<x>>, <<y"', "<<"),
        ("What now >>", ""),
    ],
)
def test_a_sign_that_was_left_of_one_is_told(pool: Pool, written: str, sign: str) -> None:
    told = [fault for fault in pool.session(DAY.replace("What next?", written)).faults() if fault.startswith("7:")]
    assert [fault for fault in told if "left" in fault] == (
        [f"7:17 F291 still-to-write: `{sign}` was left here."] if sign else []
    )


def test_the_same_words_twice_in_a_line_are_two(pool: Pool) -> None:
    built = pool.session(DAY.replace("the second", "the first"))
    assert [fault.split()[0] for fault in built.faults() if "the first" in fault] == ["11:17", "11:43"]


def test_a_list_of_words_in_one_is_one_item(pool: Pool) -> None:
    built = pool.session(DAY.replace("- What is", "- <<who, when, where>> What is"))
    assert {*built.codes()} == {"F291"}


@pytest.mark.parametrize(
    "text",
    ["a << b", "1<<2>>3", "more >>", ">>> x", "list<list<int>>", "<<- back", "cat <<EOF > file", "`more>>`", "<->>"],
)
def test_signs_that_stand_for_something_else_are_not_left_over(pool: Pool, text: str) -> None:
    assert not [fault for fault in pool.session(DAY.replace("What next?", f'"{text}"')).faults() if "left" in fault]


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        ("time: 09:30 to 10:00", "time: <<when it starts>> to 10:00"),
        ("minutes: 30", "minutes: <<how long>>"),
        ("time: 09:30 to 10:00", "time: 09:30 to 10:00\nparticipants: <<how many>>"),
        ("time: 09:30 to 10:00", "time: 09:30 to 10:00\ndated: <<this month>>"),
        ("    minutes: 30", "    minutes: 30\n    priority: <<must or should>>"),
        ("    minutes: 30", "    minutes: 30\n    id: <<a short name>>"),
    ],
)
def test_a_value_that_is_still_to_be_written_is_an_error(pool: Pool, written: str, instead: str) -> None:
    built = pool.session(DAY.replace(written, instead))
    assert [code for code in built.codes() if code != "F291"] == ["F293"], built.faults()


def test_it_reads_alike_in_every_file_of_a_workspace(pool: Pool) -> None:
    case = pool.workspace.cases / "child-m.yaml"
    case.write_text(case.read_text("utf-8").replace("Called and got no answer", "<<what it did>>"), "utf-8")
    built = pool.session(DAY.replace("discussion: What next?", "case: child-m\n  - discussion: What next?"))
    assert "sessions/cases/child-m.yaml:10:37" in [str(found.span) for found in built.report.diagnostics]


def test_it_may_be_looked_at_but_reaches_nobody(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    """A build of the session warns; a delivery, and what participants get, is not built until all is written."""
    pool.write("sessions/day.yaml", DAY)
    pool.write("sessions/deliveries/spring.yaml", "delivery: day\ndate: 2027-03-16\n")
    monkeypatch.chdir(pool.root)

    def run(*words: str) -> tuple[int, str]:
        done = CliRunner().invoke(main, words)
        return done.exit_code, done.output

    looked, told = run("build", "day", "--only", "deck")
    assert looked == 0
    assert "warning F291 still-to-write" in told
    for words in (
        ("build", "spring"),
        ("check", "spring"),
        ("build", "day", "--for", "participants"),
        ("print", "day"),
    ):
        status, told = run(*words)
        assert status == 1
        assert "error F292 unwritten" in told
        assert "warning F291" not in told
    assert run("plan", "spring")[0] == 0
    assert {path.name for path in (pool.root / "build").rglob("*.p*")} == {"deck.pptx"}
    assert run("check")[1].count("Still to be written: the first.") == 1


def test_an_entry_that_a_session_does_not_use_holds_nobody_up(pool: Pool) -> None:
    """Sources and glossary are everybody's: only what is cited or explained would reach people."""
    sources = pool.workspace.sessions / "sources.yaml"
    written = sources.read_text("utf-8").replace("Experiential Learning", "<<its title>>")
    sources.write_text(written.replace("Organizational Learning", "<<the title of this>>"), "utf-8")
    pool.write(
        "sessions/day.yaml", DAY.replace("<<", "").replace(">>", "").replace("[know]", "[know]\n    source: kolb1984")
    )
    pool.write("sessions/deliveries/spring.yaml", "delivery: day\ndate: 2027-03-16\n")
    report = Report()
    programme = pipeline.plan(pool.workspace.deliveries / "spring.yaml", pool.workspace, report)
    assert programme
    pipeline.place(script(programme), pool.workspace, report)
    told = {found.message: found.fault.code for found in report.diagnostics}
    assert told["Still to be written: its title."] == "F292"
    assert told["Still to be written: the title of this."] == "F291"


def test_commands_that_make_something_say_how_many_there_are_and_check_names_each(
    pool: Pool, monkeypatch: pytest.MonkeyPatch
) -> None:
    pool.write("sessions/day.yaml", DAY)
    pool.write("sessions/deliveries/spring.yaml", "delivery: day\ndate: 2027-03-16\n")
    monkeypatch.chdir(pool.root)
    for words, name in (
        ("build day --only deck", "day"),
        ("plan day", "day"),
        ("build spring", "spring"),
        ("print day", "day"),
    ):
        told = CliRunner().invoke(main, words.split()).output
        assert told.count("still to be written") == 1, words
        assert "7 texts are still to be written, of which this is the first." in told
        assert f"`sessionbuilder check {name}` names each of them" in told
        assert "sessions/day.yaml:1:10" in told
    assert CliRunner().invoke(main, ["check", "day"]).output.count("Still to be written") == 7
    pool.write("sessions/day.yaml", DAY.replace("<<", "", 5).replace(">>", "", 5))
    assert CliRunner().invoke(main, ["plan", "day"]).output.count("Still to be written") == 2
