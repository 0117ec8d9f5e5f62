"""One click on a cure does what its words say: the time that could not be kept is kept, or kept more nearly."""

from __future__ import annotations

from typing import Any

import msgspec
from hypothesis import given, settings

from sessionbuilder.studio.core import handle
from tests.pool import Pool
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


@settings(max_examples=25)
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
