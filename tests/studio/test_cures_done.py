"""One click on a cure does what its words say: the time that could not be kept is kept, or kept more nearly."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from hypothesis import given, settings

from sessionbuilder.studio.core import handle
from tests.pool import Pool
from tests.programme.days import day
from tests.programme.test_cures_followed import Written, days, followed, text_of
from tests.studio.edits import edits, made

DAY = "sessions/day.yaml"


def overruns(pool: Pool, text: str) -> Any:
    """What is told of the times in the day that cannot be kept."""
    pool.write(DAY, text)
    told: Any = handle(msgspec.json.encode({"do": "state", "name": DAY, "pictures": False}), pool.workspace)
    assert told.day, told.faults
    return told.day


def late(day: Any, whose: str) -> int:
    """By how many minutes that time is missed, or where none is, 0; the end of the day has no block."""
    if not whose:
        return max(-int(day.left), 0)
    row = next((row for row in day.rows if row.title == whose), None)
    found = [over for over in day.overruns if row and over.block == row.place]
    return int(row.start) if row and found else 0


@settings(max_examples=10)
@given(written=days())
def test_doing_a_cure_does_what_its_words_say(pool: Pool, written: tuple[str, list[Written]]) -> None:
    hours, blocks = written
    text = text_of(hours, blocks)
    for over in (before := overruns(pool, text)).overruns:
        whose = before.rows[over.block].title if over.block >= 0 else ""
        for cure in over.cures:
            intentions = msgspec.to_builtins(cure.intentions)
            if not intentions:
                assert "move" in cure.words, "somebody must think first"
                continue
            pool.write(DAY, text)
            told = edits(pool.workspace, DAY, *intentions)
            after = overruns(pool, made(text, told))
            left = late(after, whose)
            assert left == 0 or ("still too many" in cure.words and left < late(before, whose)), (cure.words, told)
            by_hand = None if "did you mean" in cure.words else followed(cure.words, hours, blocks, whose[:1])
            if by_hand:
                as_said = overruns(pool, text_of(*by_hand))
                assert [(row.title, row.start, row.minutes) for row in after.rows] == [
                    (row.title, row.start, row.minutes) for row in as_said.rows
                ], cure.words


@pytest.mark.parametrize(
    ("blocks", "words", "line"),
    [
        (("discussion: A, minutes: 70, priority: must, short: {minutes: 40}",), "put the short form", "minutes: 40"),
        (("closing: End, minutes: 75",), "write `time: 09:00 to 10:15`", "time: 09:00 to 10:15"),
        (
            ("closing: End, minutes: 45", 'discussion: B, minutes: 10, priority: must, at: "09:30"'),
            'write `at: "09:45"`',
            'at: "09:45"',
        ),
        (
            ("closing: End, minutes: 45", 'discussion: B, minutes: 10, priority: must, not-after: "09:30"'),
            'write `not-after: "09:45"`',
            'not-after: "09:45"',
        ),
        (
            ("closing: A, minutes: 20", 'closing: B, minutes: 10, at: "09:40"', 'break: C, minutes: 10, at: "09:20"'),
            "put “C” further up, before “B”",
            "programme:",
        ),
        (
            ("discussion: A, minutes: 5, priority: must, rounds: 4 minutes a group", "closing: B, minutes: 45"),
            "write `rounds: 150 seconds a group`",
            "rounds: 150 seconds a group",
        ),
    ],
)
def test_each_way_to_mend_a_day_is_one_click(pool: Pool, blocks: tuple[str, ...], words: str, line: str) -> None:
    text = day("09:00 to 10:00", *blocks)
    told = overruns(pool, text).overruns
    (cure,) = [cure for over in told for cure in over.cures if cure.words.startswith(words)]
    after = made(text, edits(pool.workspace, DAY, *msgspec.to_builtins(cure.intentions)))
    assert line in after
    assert not overruns(pool, after).overruns
