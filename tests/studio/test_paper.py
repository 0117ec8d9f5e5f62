"""The paper of a block on a screen: what is given out, to whom, and that nothing is made twice."""

from __future__ import annotations

import json

import pytest

from sessionbuilder.studio.core import begun, handle
from sessionbuilder.studio.message import Later, RefusedError
from sessionbuilder.studio.messages import paper
from sessionbuilder.workspace.workspace import Workspace
from tests.studio.asked import example_pool

DAY = """\
session: A day
for: Everyone who works with children
aim: Learn from reviews
outcomes: {learning: Identify what reviews teach}
time: 09:30 to 12:30
participants: 24
groups: 4
programme:
  - points: How it was
    minutes: 20
    items: [One, Two]
  - exercise: Read a case
    minutes: {brief: 3, read: 5, work: 20, feedback: 3 per group, debrief: 5}
    outcomes: [learning]
    case: child-m
    tasks: [Read the case, List three things]
    output: Three things on a flipchart
    debrief: [What did you notice?]
  - points: Between
    minutes: 20
    items: [One, Two]
  - points: The end
    minutes: 20
    items: [One, Two]
"""


def pool(text: str = DAY) -> Workspace:
    return example_pool(day=text)


def asked(text: str = DAY, **said: object) -> paper.Told:
    told = handle(json.dumps({"do": "paper", "name": "sessions/day.yaml"} | said).encode(), pool(text))
    assert isinstance(told, paper.Told)
    return told


def test_a_block_shows_what_it_hands_out_page_by_page() -> None:
    told = asked(block=1)
    assert told.sheets
    for sheet in told.sheets:
        assert sheet.code.startswith("H")
        assert sheet.reader == "participants"
        assert sheet.copies in (4, 24)
        pages, pdf = told.leaves[sheet.digest].pages, told.leaves[sheet.digest].pdf
        assert all(page.startswith(b"\x89PNG") for page in pages)
        assert pdf.startswith(b"%PDF")
    assert {(each.code, each.block) for each in told.day} >= {(sheet.code, 1) for sheet in told.sheets}


def test_a_block_that_hands_out_nothing_has_nothing() -> None:
    told = asked(block=2)
    assert told.ready
    assert not told.sheets
    assert told.day


def test_what_is_known_is_not_made_again_until_it_changes() -> None:
    first = asked(block=1)
    again = asked(block=1, known=list(first.leaves))
    assert [sheet.digest for sheet in again.sheets] == [sheet.digest for sheet in first.sheets]
    assert not again.leaves
    moved = asked(DAY.replace("items: [One, Two]", "items: [One, Other]", 1), block=1, known=list(first.leaves))
    assert not moved.leaves
    changed = asked(DAY.replace("Read a case", "Read this case"), block=1, known=list(first.leaves))
    assert changed.leaves


def test_what_is_dear_is_left_for_later() -> None:
    message = {"do": "paper", "name": "sessions/day.yaml", "document": "running-order"}
    later = begun(json.dumps(message).encode(), pool())
    assert isinstance(later, Later)
    told = later.made()
    assert isinstance(told, paper.Told)
    assert [sheet.reader for sheet in told.sheets] == ["facilitators"]


@pytest.mark.parametrize("said", [{"document": "deck.pptx"}, {"block": 99}, {"block": -1}, {"hours": "soon"}])
def test_paper_that_there_is_not_is_refused(said: dict[str, object]) -> None:
    with pytest.raises(RefusedError):
        asked(DAY, **said)


@pytest.mark.parametrize("text", ["", "session: [", DAY.replace("09:30 to 12:30", "09:30 to 10:00")])
def test_of_a_session_with_faults_there_is_no_paper_now(text: str) -> None:
    told = asked(text, block=1)
    assert not told.ready
    assert not told.sheets
