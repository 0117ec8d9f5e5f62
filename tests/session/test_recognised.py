"""Nobody is recognised by a text of a session, nor by a file beside it; ways to reach a service may stand."""

from __future__ import annotations

from fnmatch import fnmatch
from pathlib import Path

import pytest
from click.testing import CliRunner

from sessionbuilder.cli import main
from tests.pool import CASE, POOL, REPOSITORY, Pool


def told(pool: Pool, blocks: str, code: str = "N324") -> list[str]:
    return [line for line in pool.blocks(blocks, whole=True).faults() if code in line]


@pytest.mark.parametrize(
    "words",
    [
        "She was born on 12 March 2010",
        "Her mother rang from 07911 123456",
        "Her NHS number is 943 476 5919",
        "He posted it as @dez_on_road",
        "They had moved to LS8 4AB",
    ],
)
@pytest.mark.parametrize(
    "block",
    [
        "- points: P\n  items: [{words}]\n",
        "- points: P\n  items: [x]\n  say: {words}\n",
        "- inject: News\n  news: {words}\n  questions: [Now?]\n",
        "- exercise: E\n  minutes: {{work: 10}}\n  tasks: [{words}]\n",
    ],
)
def test_a_detail_is_told_wherever_it_stands(words: str, block: str, pool: Pool) -> None:
    found = told(pool, block.format(words=f'"{words}"'))
    assert len(found) == 1, pool.blocks(block.format(words=f'"{words}"')).faults()


@pytest.mark.parametrize(
    "words",
    [
        "Ring the front door on 01905 822666, or write to desk@council.gov.uk",
        "The office is at 14 High Street, LS8 4AB",
        "The report of 12 March 2010 speaks of 538 reviews (pp. 12 to 14)",
        "Working Together 2010, chapter 8, and section 47",
        "Write to {contact}",
        "{contact}",
        "From 09:30 to 12:00, in 2026-11",
    ],
)
def test_ways_to_reach_a_service_and_years_of_reports_may_stand(words: str, pool: Pool) -> None:
    pool.write("sessions/pool.yaml", POOL.replace("pool@example.org", "training.pool@council.gov.uk"))
    assert told(pool, f'- points: P\n  items: ["{words}"]\n') == []


EXERCISE = '- case: child-m\n- exercise: E\n  case: child-m\n  minutes: {{work: 10}}\n  tasks: ["{}"]\n'


@pytest.mark.parametrize(
    "words", ["Ring her mother on 01905 822666", "What happened on 3 March 2019?", "She is at Oak Tree Primary School"]
)
def test_what_draws_on_a_case_is_held_to_the_same_as_the_case(words: str, pool: Pool) -> None:
    assert len(told(pool, EXERCISE.format(words))) == 1
    pool.write("sessions/cases/child-m.yaml", CASE.replace("fictional", "published", 1))
    assert len(told(pool, EXERCISE.format(words))) == ("01905" in words), "a published review names its days"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("What did Mrs Braithwaite see?", "Mrs Braithwaite"),
        ("PC Reid rang twice", "PC Reid"),
        ("Then Sarah said no, and after that Sarah’s mother came", "Sarah"),
    ],
)
def test_who_is_named_is_among_the_people(words: str, name: str, pool: Pool) -> None:
    (found,) = told(pool, EXERCISE.format(words), "N379")
    assert f"`{name}` reads like the name of somebody, and is not among the people of “Child M”." in found
    pool.write("sessions/cases/child-m.yaml", CASE.replace("name: Leanne", f"name: {name}"))
    assert told(pool, EXERCISE.format(words), "N379") == []


@pytest.mark.parametrize(
    "words",
    [
        "What did Ms K see, and what did Mia tell Leanne?",
        "Nobody was asked. The nursery said so, and Nursery staff had written it",
        "In March Ofsted said so; then Ofsted was there",
        "What would Kolb have said? As Kolb says, look again",
        "Sarah was here once",
        "The Social Worker said it; every Worker had said it, and no worker was asked",
    ],
)
def test_what_is_nobody_s_name_is_not_told(words: str, pool: Pool) -> None:
    assert told(pool, EXERCISE.format(words), "N379") == []


def test_a_name_in_a_block_that_draws_on_no_case_is_not_looked_at(pool: Pool) -> None:
    assert told(pool, "- case: child-m\n- points: P\n  items: [Mrs Munro wrote it]\n", "N379") == []


@pytest.mark.parametrize(
    "line",
    [
        "# Mia is really Sarah",
        "# Leanne = Karen B",
        "# Mia -> Sarah Jones",
        "# real names: in the safe",
        "# Her real name is Sarah.",
    ],
)
def test_nothing_is_built_of_a_case_that_keeps_real_names(line: str, pool: Pool) -> None:
    pool.write("sessions/cases/child-m.yaml", CASE.replace("people:\n", f"people:\n  {line}\n"))
    built = pool.blocks("- case: child-m\n", whole=True)
    assert [fault for fault in built.faults() if "N380" in fault] == [
        "7:1 N380 real-names: A real name is kept here beside an invented one."
    ]
    assert built.deck is None


@pytest.mark.parametrize("line", ["# Mia is four", "# names were changed in May", "# Leanne: check her age = 24"])
def test_other_comments_may_stand(line: str, pool: Pool) -> None:
    pool.write("sessions/cases/child-m.yaml", CASE.replace("people:\n", f"people:\n  {line}\n"))
    assert pool.blocks("- case: child-m\n", whole=True).deck


@pytest.mark.parametrize(
    "name",
    ["sessions/cases/real-names.csv", "name-key.xlsx", "sessions/pseudonyms.txt", "sessions/cases/Names list.docx"],
)
def test_a_file_that_is_called_like_a_list_of_real_names_is_refused(
    name: str, pool: Pool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    pool.blocks("- points: P\n  items: [x]\n")
    assert "N380" not in CliRunner().invoke(main, ["check"]).stderr
    kept_out = (REPOSITORY / "sessionbuilder/starter/pool/.gitignore").read_text("utf-8").split()
    assert any(fnmatch(name.rpartition("/")[2].lower(), pattern) for pattern in kept_out), "no version of a pool has it"
    pool.write(name, "Mia;Sarah\n")
    result = CliRunner().invoke(main, ["check"])
    assert result.exit_code == 1
    assert f"`{name}` is called as a list of real names is." in result.stderr


def test_papers_on_a_case_that_may_not_lie_about_say_how_they_are_marked(pool: Pool) -> None:
    assert told(pool, "- case: child-m\n", "N384") == []
    for held in ("retention: destroy", "retention: return"):
        pool.write("sessions/cases/child-m.yaml", f"{CASE}{held}\n")
        assert len(told(pool, "- case: child-m\n", "N384")) == 1
    pool.write("sessions/cases/child-m.yaml", CASE.replace("provenance: fictional", "provenance: unpublished"))
    (found,) = told(pool, "- case: child-m\n", "N384")
    assert "which is unpublished" in found


def test_a_case_that_no_session_uses_yet_is_held_to_the_same(
    pool: Pool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    pool.blocks("- points: P\n  items: [x]\n")
    pool.write("sessions/cases/new.yaml", CASE.replace("aged 4", '"aged 4, born on 12 March 2010"') + "# Mia = Sarah\n")
    for _ in range(2):  # found, and remembered
        told = CliRunner().invoke(main, ["check"]).stderr
        assert "sessions/cases/new.yaml:7:31: warning N324 identifying-detail" in told
        assert "error N380 real-names" in told
