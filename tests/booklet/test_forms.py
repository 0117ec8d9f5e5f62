"""The forms of the day: made from outcomes and people, in the order in which the day uses them."""

from __future__ import annotations

import pytest

from sessionbuilder.content import Bullets, Drawing, Form, Handout, Heading, Text, Writing
from tests.paper import day, facts, of, printed, shelf, titled, words
from tests.pool import Built, Pool

ALL = ["register", "rating", "evaluation", "follow-up", "certificate"]
TITLES = [
    "Attendance register",
    "Before and after: how sure am I?",
    "What was today like?",
    "Six to eight weeks later",
    "Certificate of attendance",
]
OUTCOME = "Identify what reviews teach"


def forms(built: Built) -> list[str]:
    """The form of each code, such as `F1 Attendance register`."""
    return [f"{each.code} {each.handout.title}" for each in printed(built) if each.code.startswith("F")]


def form(built: Built, name: str) -> Handout:
    return titled(built, TITLES[ALL.index(name)]).handout


def test_all_of_them_are_made_in_the_order_of_the_day(pool: Pool) -> None:
    assert forms(day(pool)) == [f"F{number} {title}" for number, title in enumerate(TITLES, 1)]


@pytest.mark.parametrize(
    ("written", "made"),
    [
        ("[register]", ["F1 Attendance register"]),
        ("register", ["F1 Attendance register"]),
        ("[certificate, register]", ["F1 Attendance register", "F2 Certificate of attendance"]),
        ("[]", []),
    ],
)
def test_a_session_may_name_those_it_wants(written: str, made: list[str], pool: Pool) -> None:
    built = day(pool, f"forms: {written}\n")
    assert built.faults() == []
    assert forms(built) == made


def test_a_form_that_there_is_not_is_told_with_those_there_are(pool: Pool) -> None:
    built = day(pool, "forms: [register, certificates]\n")
    assert built.faults() == ["9:19 F207 bad-choice: `certificates` is not one of the words for this."]
    assert built.report.diagnostics[0].hint == (
        "choose from `rating`, `evaluation`, `follow-up`, `register` and `certificate`"
    )


@pytest.mark.parametrize(
    ("name", "copies"), [("register", 1), ("rating", 7), ("evaluation", 7), ("follow-up", 7), ("certificate", 7)]
)
def test_everybody_has_a_copy_but_the_register_is_one(name: str, copies: int, pool: Pool) -> None:
    built = day(pool, participants=7, groups=2)
    assert titled(built, TITLES[ALL.index(name)]).copies == copies


@pytest.mark.parametrize("people", [1, 24, 100])
def test_the_register_has_a_line_for_everybody_and_three_to_spare(people: int, pool: Pool) -> None:
    (table,) = of(Form, form(day(pool, participants=people, groups=1), "register").parts)
    assert [str(row[0]) for row in table.rows] == [str(number) for number in range(1, people + 4)]


def scales(sheet: Handout) -> list[list[str]]:
    """What each table with numbers to choose from asks."""
    found = [table for table in of(Form, sheet.parts) if table.scale]
    assert all(str(row[-1]).endswith(str(table.scale)) for table in found for row in table.rows)
    return [[str(row[0]) for row in table.rows] for table in found]


def test_the_rating_asks_the_same_before_and_after_on_two_pages_with_the_same_mark(pool: Pool) -> None:
    text = day(pool).path.read_text("utf-8").replace(OUTCOME, f"{OUTCOME}\n  second: Outline it")
    sheet = form(pool.session(text), "rating")
    assert scales(sheet) == [[OUTCOME, "Outline it"]] * 2
    marks = [line for line in of(Writing, sheet.parts) if "only you would know" in str(line.prompt)]
    assert len(marks) == 2


def test_the_follow_up_asks_the_same_once_more(pool: Pool) -> None:
    sheet = form(day(pool), "follow-up")
    assert scales(sheet) == [[OUTCOME]]
    assert facts(sheet.parts)["Course"] == "A day of training"


def test_no_form_but_register_and_certificate_wants_a_name(pool: Pool) -> None:
    built = day(pool)
    assert "Please leave your name out." in str(form(built, "evaluation").parts[0])
    for name in ("rating", "evaluation", "follow-up"):
        assert not [line for line in of(Writing, form(built, name).parts) if str(line.prompt).startswith("Name")]


def test_the_evaluation_leads_to_the_web_where_the_pool_has_an_address(pool: Pool) -> None:
    (code,) = of(Drawing, form(day(pool), "evaluation").parts)
    assert code.beside
    assert str(code.beside) == "Or answer on the web: https://example.org/feedback"
    assert [run.text for run in code.beside.runs if run.link] == ["answer on the web"]
    pool.write("sessions/pool.yaml", "organisation: Us\n")
    assert not of(Drawing, form(day(pool), "evaluation").parts)


LENGTHS = [
    ("minutes: 5", "09:30 to 09:35", "5 minutes of learning"),
    ("minutes: 1h", "09:30 to 10:30", "1 hour of learning"),
    ("minutes: 1h30", "09:30 to 11:00", "1 hour and 30 minutes of learning"),
    ("minutes: 2h1", "09:30 to 11:31", "2 hours and 1 minute of learning"),
]


@pytest.mark.parametrize(("minutes", "time", "words_"), LENGTHS, ids=[length for *_, length in LENGTHS])
def test_the_certificate_says_how_long_people_learned(minutes: str, time: str, words_: str, pool: Pool) -> None:
    blocks = f"  - discussion: D\n    outcomes: [learning]\n    {minutes}\n    questions: [a?]\n"
    told = words(form(day(pool, blocks=blocks, time=time), "certificate"))
    assert f"{words_}, breaks not counted." in told


def test_breaks_do_not_count_as_learning(pool: Pool) -> None:
    talk = "  - discussion: D\n    outcomes: [learning]\n    minutes: 30\n    questions: [a?]\n"
    built = day(pool, blocks=f"{talk}  - break: Tea\n    minutes: 15\n{talk}", time="09:30 to 10:45")
    assert "1 hour of learning, breaks not counted." in words(form(built, "certificate"))


def test_arriving_does_not_count_as_learning(pool: Pool) -> None:
    talk = "  - discussion: D\n    outcomes: [learning]\n    minutes: 30\n    questions: [a?]\n"
    built = day(pool, blocks=f"  - registration:\n    minutes: 15\n{talk}", time="09:00 to 09:45")
    assert built.faults() == []
    assert "30 minutes of learning, breaks not counted." in words(form(built, "certificate"))


def test_the_certificate_names_organisation_session_and_outcomes_and_is_set_to_be_framed(pool: Pool) -> None:
    sheet = form(day(pool), "certificate")
    assert sheet.framed
    assert "Riverside Training Pool" in [str(text.text) for text in of(Text, sheet.parts)]
    assert [str(heading.text) for heading in of(Heading, sheet.parts)] == ["A day of training"]
    (outcomes,) = of(Bullets, sheet.parts)
    assert [str(outcome.text) for outcome in outcomes.bullets] == [OUTCOME]
    assert [line.large for line in of(Writing, sheet.parts)] == [True, False, False], "the name stands out"
    for booklet in shelf(day(pool), ("handouts",)).values():
        centred = [page.framed for page in booklet.sheets]
        assert centred == [booklet.title.startswith("F5")]
