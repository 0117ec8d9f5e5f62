from __future__ import annotations

import pytest

from tests.paper import day
from tests.pool import Built, Pool, notes_of, texts_of

FORM = "“Before and after: how sure am I?”"


def arriving(pool: Pool, forms: str, more: str = "") -> Built:
    return day(pool, f"forms: {forms}\n", f"  - registration:\n{more}", "09:30 to 09:45")


def test_it_says_when_the_day_begins(pool: Pool) -> None:
    built = arriving(pool, "[]")
    assert built.codes() == ["N306"], "to arrive is not to learn"
    assert built.slide("Registration").title == "We begin at 09:45. Until then:"


def test_the_day_begins_when_the_agenda_says_so(pool: Pool) -> None:
    then = "    minutes: 13 to 13\n  - welcome:\n    minutes: 17 to 17\n"
    built = day(pool, "forms: []\n", f"  - registration:\n{then}", "09:30 to 10:00")
    assert built.slide("Registration").title == "We begin at 09:43. Until then:"


def test_own_items_stand_in_place_of_the_usual_ones(pool: Pool) -> None:
    texts = texts_of(pool.blocks("- registration: Hello\n  items: [Take a badge]\n").slide("Hello"))
    assert texts[1] == "Take a badge"
    assert "Sign the register by the door" not in texts


@pytest.mark.parametrize(("forms", "signs"), [("register", True), ("[]", False)])
def test_people_sign_the_register_where_there_is_one(forms: str, signs: bool, pool: Pool) -> None:
    texts = texts_of(arriving(pool, forms).slide("Registration"))
    assert ("Sign the register by the door" in texts) == signs
    assert ("Tell us that you are here" in texts) != signs


@pytest.mark.parametrize(
    ("forms", "more", "asked"),
    [
        ("rating", "", True),
        ("[]", "", False),
        ("rating", "  - rating: Rate\n    minutes: 5\n", False),
    ],
)
def test_the_rating_is_filled_in_now_unless_it_has_minutes_of_its_own(
    forms: str, more: str, asked: bool, pool: Pool
) -> None:
    slide = arriving(pool, forms, more).slide("Registration")
    assert (f"Fill in the first page of {FORM}" in texts_of(slide)) == asked
    assert any(note.startswith(FORM) for note in notes_of(slide)) == asked
