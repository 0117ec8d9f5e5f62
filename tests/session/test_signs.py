"""The icons of people and services: by what is written, and the neutral one wherever that leaves it open."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from sessionbuilder.session.signs import people_signs, service_sign
from tests.pool import REPOSITORY

CASES = sorted((REPOSITORY / "sessions/cases").glob("*.yaml"))


@pytest.mark.parametrize(
    ("who", "sign"),
    [
        ("aged 4", "child"),
        ("Aged 17, her brother", "teenager"),
        ("aged 18", "adult"),
        ("aged 33, mother of all three", "adult"),
        ("their mother, aged 22", "adult"),
        ("his mother, aged 16", "teenager"),
        ("aged 14 months, her half-brother", "baby"),
        ("aged 30 months", "child"),
        ("seven weeks old, born at 35 weeks", "baby"),
        ("four months old at the start", "baby"),
        ("a 14-year-old", "teenager"),
        ("aged 11", "child"),
        ("aged 12", "teenager"),
        ("in his twenties; Reuben calls him a mate", "adult"),
        ("her partner, in his early thirties", "adult"),
        ("their maternal grandmother", "adult"),
        ("a girl of five", "child"),
        ("the new baby", "baby"),
    ],
)
def test_an_age_that_is_written_is_shown(who: str, sign: str) -> None:
    assert people_signs([("Sam", who)]) == (sign,)


@pytest.mark.parametrize(
    "who",
    [
        "her mother",
        "their father, on the school’s form",
        "her partner",
        "a teenage mother",
        "mother of Mia, aged 4",
        "lives with his mother, aged 40",
        "has a son aged 3",
        "her boyfriend",
        "lives with his grandmother",
        "looks after a baby",
        "has two parties a week",
        "",
    ],
)
def test_nobody_is_given_an_age(who: str) -> None:
    assert people_signs([("Sam", who)]) == ("person",)


def test_the_parent_of_an_adult_is_one_and_that_of_a_child_may_not_be() -> None:
    people = [("Leanne", "aged 23"), ("Mia", "aged 4"), ("Pat", "Leanne’s mother"), ("Lou", "Mia’s mother")]
    assert people_signs(people) == ("adult", "child", "adult", "person")


@pytest.mark.parametrize(
    ("called", "sign"),
    [
        ("GP", "health"),
        ("Health visiting", "health"),
        ("School nursing", "health"),
        ("Midwife, and health visitor", "health"),
        ("Sam’s special school", "school"),
        ("Ellie’s two schools", "school"),
        ("Nursery", "early-years"),
        ("Pre-school", "early-years"),
        ("Police", "police"),
        ("Children’s social care", "social-care"),
        ("Children's services", "social-care"),
        ("Housing", "housing"),
        ("Probation", "justice"),
        ("A local charity", "voluntary"),
    ],
)
def test_a_service_is_known_by_what_it_is_called(called: str, sign: str) -> None:
    assert service_sign(called) == sign


@pytest.mark.parametrize(
    "called",
    [
        *("Youth service", "Domestic abuse service", "Breakfast club", "After-school club", "Sports coach", "Scouts"),
        *(
            "School, and housing",
            "Police, and youth service",
            "Police, hospital and social work",
            "Hospital social work",
        ),
        *("Health, police and the front door", "Drug and alcohol service", "", "Wohnungsamt", "Policewatch"),
    ],
)
def test_a_service_of_no_one_kind_has_the_neutral_icon(called: str) -> None:
    assert service_sign(called) == "service"


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_every_case_that_is_there_has_its_people_and_services_right(path: Path) -> None:
    """Whoever has an icon of an age has an age written of them, or is the parent of somebody who is an adult."""
    case = yaml.safe_load(path.read_text("utf-8"))
    people = [(one["name"], one["who"]) for one in case["people"]]
    for (_, who), sign in zip(people, people_signs(people), strict=True):
        said = any(word in who for word in ("aged", "old", "twenties"))
        assert sign == "person" or said or "’s mother" in who
