"""`edit` where a block stands in another file: one that sessions share, an original, a delivery."""

from __future__ import annotations

import pytest

from tests.pool import Pool
from tests.studio.edits import Intention, edits, made, refused
from tests.studio.test_edit import DAY, THREE, blocks_after, day, refusal


def shared(pool: Pool) -> None:
    pool.write("sessions/shared/one.yaml", "points: Shared\nminutes: 5\nitems:\n  - One\n")
    pool.write("sessions/shared/two.yaml", "- points: Two\n  minutes: 5\n  items: [x]\n- points: Three\n  items: [y]\n")


USED = """\
  - use: shared/one
  - use: shared/two
  - closing: Goodbye
"""


def test_what_a_shared_block_differs_in_stands_beside_use(pool: Pool) -> None:
    shared(pool)
    stretched = blocks_after(pool, USED, {"what": "stretch", "block": 0, "minutes": 9})
    assert stretched == USED.replace("shared/one\n", "shared/one\n    minutes: 9\n")
    assert blocks_after(pool, USED, {"what": "move", "block": 0, "to": 3}) == (
        "  - use: shared/two\n  - closing: Goodbye\n  - use: shared/one\n"
    )
    assert refusal(pool, USED, {"what": "set", "block": 0, "keys": ["items"], "value": None}) == (
        "Shared has its `items` from `sessions/shared/one.yaml`: take it out there."
    )


def test_what_comes_back_from_a_shared_block_is_told(pool: Pool) -> None:
    shared(pool)
    pool.write(DAY, day("  - use: shared/one\n    minutes: 9\n"))
    told = edits(pool.workspace, DAY, {"what": "set", "block": 0, "keys": ["minutes"], "value": None})
    assert told.said == "Shared has the `minutes` of `sessions/shared/one.yaml` again."


def test_what_cannot_differ_is_changed_in_the_file_that_is_shared_and_told(pool: Pool) -> None:
    shared(pool)
    pool.write(DAY, day(USED))
    told = edits(pool.workspace, DAY, {"what": "set", "block": 0, "keys": ["items", 0], "value": "First"})
    assert told.file == "sessions/shared/one.yaml"
    assert "It stands in sessions/shared/one.yaml, and changes wherever that is used." in told.said
    told = edits(pool.workspace, DAY, {"what": "stretch", "block": 2, "minutes": 7})
    assert told.file == "sessions/shared/two.yaml"
    text = (pool.root / told.file).read_text("utf-8")
    assert made(text, told) == text.replace("Three\n", "Three\n  minutes: 7\n")


def test_blocks_that_come_together_stay_together(pool: Pool) -> None:
    shared(pool)
    assert "comes with other blocks from `sessions/shared/two.yaml`" in refusal(
        pool, USED, {"what": "move", "block": 1, "to": 0}
    )
    assert "come from one file together" in refusal(pool, USED, {"what": "move", "block": 3, "to": 2})
    assert "come from one file together" in refusal(pool, USED, {"what": "add", "block": 1, "kind": "break"})
    assert "comes with other blocks" in refusal(pool, USED, {"what": "remove", "block": 2})


def test_the_hours_of_a_delivery_stand_in_it(pool: Pool) -> None:
    pool.write(DAY, day(THREE))
    name = "sessions/deliveries/2027-01-21-hall.yaml"
    pool.write(name, "# A run\ndelivery: day\ndate: 2027-01-21  # a Thursday\nvenue: Hall\n")
    told = edits(pool.workspace, name, {"what": "hours", "hours": "10:00 to 15:00"})
    assert (told.file, told.edits[0].insert) == (name, "\ntime: 10:00 to 15:00")
    assert edits(pool.workspace, name, {"what": "stretch", "block": 0, "minutes": 12}).file == DAY
    assert refused(pool.workspace, name, {"what": "hours", "hours": "late"}).startswith("`late` says no start")


BASED = """\
session: Another day
based-on: day
time: 09:30 to 16:00
changes:
  # shorter
  - change: Why?
    minutes: 5
  - after: Why?
    add:
      - break: Tea
      - points: More
        items: [x]
"""


@pytest.mark.parametrize(
    ("intention", "was", "becomes"),
    [
        ({"what": "stretch", "block": 1, "minutes": 8}, "minutes: 5", "minutes: 8"),
        ({"what": "hold", "block": 1, "key": "at", "clock": "10:00"}, "minutes: 5\n", 'minutes: 5\n    at: "10:00"\n'),
        ({"what": "stretch", "block": 0, "minutes": 8}, "", "  - change: Hello 🎈\n    minutes: 8\n"),
        (
            {"what": "set", "block": 0, "keys": ["housekeeping"], "value": None},
            "",
            "  - change: Hello 🎈\n    housekeeping:\n",
        ),
        ({"what": "set", "block": 1, "keys": ["minutes"], "value": None}, "minutes: 5\n", "minutes:\n"),
        ({"what": "remove", "block": 4}, "", "  - drop: Goodbye\n"),
        ({"what": "remove", "block": 2}, "      - break: Tea\n", ""),
        ({"what": "stretch", "block": 2, "minutes": 8}, "Tea\n", "Tea\n        minutes: 8\n"),
        (
            {"what": "move", "block": 2, "to": 3},
            "      - break: Tea\n      - points: More\n        items: [x]\n",
            "      - points: More\n        items: [x]\n      - break: Tea\n",
        ),
        (
            {"what": "add", "block": 1, "kind": "break"},
            "  - after: Why?\n",
            "  - after: Why?\n    add:\n      - break: Morning break\n        minutes: 15\n  - after: Why?\n",
        ),
        (
            {"what": "add", "block": 4, "kind": "break"},
            "",
            "  - after: Goodbye\n    add:\n      - break: Morning break\n        minutes: 15\n",
        ),
    ],
)
def test_a_session_that_is_based_on_another_says_what_differs(
    pool: Pool, intention: Intention, was: str, becomes: str
) -> None:
    pool.write(DAY, day(THREE))
    pool.write("sessions/other.yaml", BASED)
    told = edits(pool.workspace, "sessions/other.yaml", intention)
    assert told.file == "sessions/other.yaml"
    assert made(BASED, told) == (BASED.replace(was, becomes, 1) if was else BASED + becomes)


def test_hours_that_a_session_has_from_its_original_are_written_below_its_name(pool: Pool) -> None:
    pool.write(DAY, day(THREE))
    text = BASED.replace("time: 09:30 to 16:00\n", "")
    pool.write("sessions/other.yaml", text)
    told = edits(pool.workspace, "sessions/other.yaml", {"what": "hours", "hours": "10:00 to 12:00"})
    assert made(text, told) == text.replace("based-on: day\n", "based-on: day\ntime: 10:00 to 12:00\n")


def test_a_session_keeps_the_order_of_the_one_that_it_is_based_on(pool: Pool) -> None:
    pool.write(DAY, day(THREE))
    pool.write("sessions/other.yaml", BASED)
    why = refused(pool.workspace, "sessions/other.yaml", {"what": "move", "block": 0, "to": 1})
    assert why == "“Hello 🎈” keeps its place: this session has the order of the one that it is based on."


CHANGES = "session: Another day\nbased-on: day\ntime: 09:30 to 16:00\nchanges:\n"


@pytest.mark.parametrize(
    ("changes", "block", "becomes"),
    [
        ("  - change: Why?\n    minutes: 5  # short\n", 1, "  - drop: Why?\n"),
        ("  - change: Why?\n    minutes: 5\n  - drop: Hello 🎈\n", 0, "  - drop: Hello 🎈\n  - drop: Why?\n"),
        ("  - drop: Why?\n  - after: Goodbye\n    add:\n      - break: Tea\n", 2, "  - drop: Why?\n"),
    ],
)
def test_what_is_said_of_a_block_goes_with_it(pool: Pool, changes: str, block: int, becomes: str) -> None:
    pool.write(DAY, day(THREE))
    pool.write("sessions/other.yaml", CHANGES + changes)
    told = edits(pool.workspace, "sessions/other.yaml", {"what": "remove", "block": block})
    assert made(CHANGES + changes, told) == CHANGES + becomes


def test_a_block_that_stands_in_for_another_is_left_to_the_text(pool: Pool) -> None:
    pool.write(DAY, day(THREE))
    pool.write("sessions/other.yaml", f"{CHANGES}  - replace: Why?\n    with:\n      - break: Tea\n")
    why = refused(pool.workspace, "sessions/other.yaml", {"what": "remove", "block": 1})
    assert why == "“Tea” stands in for another block: change that in the text."


def test_a_new_block_comes_first_in_a_session_that_is_based_on_another(pool: Pool) -> None:
    pool.write(DAY, day(THREE))
    text = f"{CHANGES}  - drop: Why?\n"
    pool.write("sessions/other.yaml", text)
    told = edits(pool.workspace, "sessions/other.yaml", {"what": "add", "block": -1, "kind": "break"})
    added = "  - before: Hello 🎈\n    add:\n      - break: Morning break\n        minutes: 15\n"
    assert made(text, told) == text + added


def test_a_delivery_that_names_no_session_is_told_so(pool: Pool) -> None:
    name = "sessions/deliveries/2027-01-21-hall.yaml"
    pool.write(DAY, day(THREE))
    pool.write(name, "delivery:\ndate: 2027-01-21\n")
    why = refused(pool.workspace, name, {"what": "stretch", "block": 0, "minutes": 5})
    assert why == "This delivery does not say which session it gives: write `delivery:` with its name."
