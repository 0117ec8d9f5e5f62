"""The minutes of a practice, as a file: what compares planned and actual minutes reads it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sessionbuilder import pipeline
from sessionbuilder.diagnostics import Report
from sessionbuilder.running_order.actuals import read_actuals
from sessionbuilder.studio.core import handle
from sessionbuilder.studio.message import RefusedError
from sessionbuilder.studio.messages import rehearsed
from tests.pool import Pool

PROGRAMME = """\
session: A day
for: Everyone who works with children
aim: Learn from reviews
outcomes: {learning: Identify what reviews teach}
time: 09:30 to 10:30
programme:
  - points: "=Ärger, and a comma"
    minutes: 20
    items: [One, Two]
  - points: Same
    minutes: 20
    items: [One, Two]
  - points: Same
    minutes: 20
    items: [Three, Four]
"""
NAME = "sessions/day.yaml"


def asked(pool: Pool, minutes: dict[str, int], **said: object) -> rehearsed.Told:
    message = {"do": "rehearsed", "name": NAME, "minutes": minutes} | said
    told = handle(json.dumps(message).encode(), pool.workspace)
    assert isinstance(told, rehearsed.Told)
    return told


def test_what_compares_minutes_reads_the_file(tmp_path: Path) -> None:
    pool = Pool(tmp_path)
    path = pool.write(NAME, PROGRAMME)
    told = asked(pool, {"0": 26, "2": 17}, delivery="first\n try, at home")
    assert told.file == "day-minutes.csv"
    kept = tmp_path / told.file
    kept.write_bytes(told.text.encode())
    report = Report()
    programme = pipeline.plan(path, pool.workspace, report)
    assert programme
    actuals = read_actuals(kept, told.file, programme, report)
    assert actuals, report.diagnostics
    assert actuals.deliveries == 1
    assert [(taken.timed.number, taken.middle) for taken in actuals.blocks] == [(0, 26), (2, 17)]
    assert "first try, at home" in told.text


def test_minutes_of_other_hours_are_beside_what_was_planned_for_those(tmp_path: Path) -> None:
    pool = Pool(tmp_path)
    pool.write(NAME, PROGRAMME.replace("minutes: 20", "minutes: 10 to 20"))
    lines = asked(pool, {"1": 11}, hours="30m").text.splitlines()
    assert lines[2].split(",")[6] == "10"
    assert lines[2].endswith("rehearsal,11")


@pytest.mark.parametrize("minutes", [{"9": 5}, {"-1": 5}, {"0": -5}, {"0": 99_999}])
def test_minutes_that_cannot_be_are_refused(minutes: dict[str, int], tmp_path: Path) -> None:
    pool = Pool(tmp_path)
    pool.write(NAME, PROGRAMME)
    with pytest.raises(RefusedError):
        asked(pool, minutes)


def test_a_session_that_is_broken_meanwhile_is_told_of(tmp_path: Path) -> None:
    pool = Pool(tmp_path)
    pool.write(NAME, "session: [")
    with pytest.raises(RefusedError, match="mend"):
        asked(pool, {"0": 5})
