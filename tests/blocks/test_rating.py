from __future__ import annotations

import pytest

from sessionbuilder.content import Form, Writing
from tests.paper import day, of, printed, titled
from tests.pool import Built, Pool, notes_of, texts_of, topic_of

OUTCOME = "Identify what reviews teach"


def rated(pool: Pool, lines: str = "", forms: str = "[]") -> Built:
    block = "".join(f"    {line}\n" for line in ["minutes: 5", *lines.splitlines()])
    return day(pool, f"forms: {forms}\n", f"  - rating: Rate\n    outcomes: [learning]\n{block}")


def test_the_outcomes_are_rated_where_nothing_is_written(pool: Pool) -> None:
    built = rated(pool)
    texts = texts_of(built.slide("Rate"))
    assert texts[:2] == ["How sure are you that you can …", OUTCOME]
    assert {"minutes to think", "on your own", "without your name"} < set(texts)
    assert any("1 not at all sure, 10 very sure" in text for text in texts)


def test_the_second_time_is_told_from_the_first_by_its_words(pool: Pool) -> None:
    assert rated(pool, "moment: after").slide("Rate").title == "How sure are you now that you can …"


def test_without_the_form_there_is_a_sheet_with_the_same_items_and_a_mark(pool: Pool) -> None:
    sheet = titled(rated(pool), "Rate")
    (table,) = of(Form, sheet.handout.parts)
    assert [str(row[0]) for row in table.rows] == [OUTCOME]
    assert str(table.rows[0][1]).split() == [str(number) for number in range(1, 11)]
    (mark,) = of(Writing, sheet.handout.parts)
    assert "only you would know again" in str(mark.prompt)
    assert (sheet.code, sheet.copies, sheet.handout.afterwards) == ("F1", 24, "return")


@pytest.mark.parametrize(
    ("moment", "told"), [("before", "its first page: “Before we start”"), ("after", "its second page: “At the end”")]
)
def test_the_form_of_the_session_serves_and_the_notes_say_which_page(moment: str, told: str, pool: Pool) -> None:
    built = rated(pool, f"moment: {moment}", "rating")
    assert built.faults() == []
    titles = [str(each.handout.title) for each in printed(built)]
    assert "Rate" not in titles
    assert "Before and after: how sure am I?" in titles
    assert f"“Before and after: how sure am I?”, {told}" in notes_of(built.slide("Rate"))


def test_own_items_have_a_sheet_of_their_own_beside_the_form(pool: Pool) -> None:
    built = rated(pool, "items: [Swim, Dive]", "rating")
    (table,) = of(Form, titled(built, "Rate").handout.parts)
    assert [str(row[0]) for row in table.rows] == ["Swim", "Dive"]
    texts = texts_of(built.slide("Rate"))
    assert {"Swim", "Dive"} < set(texts)
    assert OUTCOME not in texts


@pytest.mark.parametrize("moment", ["before", "after"])
def test_the_notes_say_that_the_mark_is_the_same_both_times(moment: str, pool: Pool) -> None:
    said = " ".join(notes_of(rated(pool, f"moment: {moment}").slide("Rate")))
    assert "the same before and after" in said


def test_without_a_title_the_two_times_are_told_apart(pool: Pool) -> None:
    built = pool.blocks("- rating:\n  minutes: 5\n- rating:\n  minutes: 5\n  moment: after\n")
    assert [topic_of(slide) for slide in built.slides[1:]] == [
        "Before we start: how sure am I?",
        "At the end: how sure am I?",
    ]
    assert len(set(built.titles())) == len(built.titles())
