"""Who leads a block: one or several, known to the delivery, and in one place at a time."""

from __future__ import annotations

import csv
import io
import json

import pytest

from sessionbuilder import pipeline
from sessionbuilder.diagnostics import Report
from sessionbuilder.running_order.rows import csv_text, json_text
from sessionbuilder.session.trainers import names_in
from tests.paper import day, shelf
from tests.pool import Pool

BLOCKS = """\
  - points: Something to learn
    outcomes: [learning]
    trainer: {}
    minutes: 5
    items: [One, Two]
"""
BREAKOUT = """\
- breakout: Two ways
  strands:
    - {{strand: Managers, minutes: 30, trainer: {}}}
    - {{strand: Others, minutes: 30, trainer: {}}}
"""


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ana", ("Ana",)),
        ("Ana and Ben", ("Ana", "Ben")),
        ("Ana, Ben", ("Ana", "Ben")),
        ("Ana Example, Ben Example and Cy", ("Ana Example", "Ben Example", "Cy")),
        ("Ana, Ben, and Cy", ("Ana", "Ben", "Cy")),
        ("Ana & Ben", ("Ana", "Ben")),
        ("Alexander Brandon", ("Alexander Brandon",)),
    ],
)
def test_a_text_may_hold_several_names(text: str, names: tuple[str, ...]) -> None:
    assert names_in(text) == names


@pytest.mark.parametrize("written", ["Ana and Ben", "[Ana, Ben]"])
def test_guide_running_order_and_tables_name_them_all(written: str, pool: Pool) -> None:
    built = day(pool, blocks=BLOCKS.format(written))
    assert built.programme, built.faults()
    assert built.faults() == []
    assert json.loads(json_text(built.programme))["blocks"][0]["trainer"] == "Ana and Ben"
    assert next(csv.DictReader(io.StringIO(csv_text(built.programme))))["trainer"] == "Ana and Ben"
    books = shelf(built, ("guide", "running-order", "agenda", "pack"))
    named = {name for name, book in books.items() if "Ana and Ben" in str(book)}
    assert named == {"facilitator-guide", "running-order"}


@pytest.mark.parametrize(
    ("one", "other"), [("[Ana, Ben]", "Ben"), ("Ana and Ben", "ben"), ("Ana, Ben", "Ben & Cy"), ("Ben", "[Cy, Ben]")]
)
def test_nobody_is_in_two_rooms(one: str, other: str, pool: Pool) -> None:
    built = pool.blocks(
        BREAKOUT.format(f'"{one}"' if one[0] != "[" else one, f'"{other}"' if other[0] != "[" else other)
    )
    (found,) = built.report.diagnostics
    assert found.fault.code == "P416"
    assert found.message.casefold() == "2 strands at the same time have the trainer ben."


def test_different_trainers_in_two_rooms_are_fine(pool: Pool) -> None:
    assert pool.blocks(BREAKOUT.format("[Ana, Ben]", "Cy")).faults() == []


def delivered(pool: Pool, trainer: str, trainers: str) -> list[tuple[str, str, str]]:
    day(pool, blocks=BLOCKS.format(trainer))
    report = Report()
    path = pool.write("sessions/deliveries/run.yaml", f"delivery: day\ndate: 2027-01-15\n{trainers}")
    assert pipeline.plan(path, pool.workspace, report)
    return [(str(found.span), found.fault.code, found.hint) for found in report.diagnostics]


def test_a_name_that_the_delivery_does_not_have_is_told(pool: Pool) -> None:
    trainers = "trainers: [Priya Shah, Tom Ellis]\n"
    place = "sessions/day.yaml:12:14"
    assert delivered(pool, "Tom Eliss", trainers) == [(place, "N320", "did you mean `Tom Ellis`?")]
    assert delivered(pool, "[Priya, Sam]", trainers) == [
        (place, "N320", "here are Priya Shah and Tom Ellis; write who leads it, or add the name to the delivery")
    ]
    for known in ("Tom Ellis", "tom ellis", "Tom", "Priya and Tom", "both"):
        assert delivered(pool, known, trainers) == [], known
    assert delivered(pool, "Tom", "trainers: Priya Shah and Tom Ellis\n") == []
    assert delivered(pool, "Anybody", "") == []


def test_so_is_one_who_leads_a_strand(pool: Pool) -> None:
    body = "".join(f"  {line}\n" for line in BREAKOUT.format("Ana", "Bne").splitlines())
    day(pool, blocks=body.replace("Two ways\n", "Two ways\n    outcomes: [learning]\n"), time="09:30 to 10:00")
    report = Report()
    path = pool.write("sessions/deliveries/run.yaml", "delivery: day\ndate: 2027-01-15\ntrainers: [Ana, Ben]\n")
    pipeline.plan(path, pool.workspace, report)
    assert [(found.fault.code, found.hint) for found in report.diagnostics] == [("N320", "did you mean `Ben`?")]


def test_two_who_speak_too_long_speak(pool: Pool) -> None:
    long = BLOCKS.format("Ana and Ben").replace("minutes: 5", "minutes: 61")
    built = day(pool, blocks=long, time="09:30 to 10:31")
    assert [found.message for found in built.report.diagnostics if found.fault.code == "P411"] == [
        "From 09:30 to 10:31 Ana and Ben speak for 61 minutes; 60 is the most."
    ]
