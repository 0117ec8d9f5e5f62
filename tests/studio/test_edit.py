"""`edit`: what somebody means to do, as edits of the text, which leave alone whatever was not meant."""

from __future__ import annotations

from tests.pool import HEAD, Pool
from tests.studio.edits import Intention, edits, made, refused

DAY = "sessions/day.yaml"


def day(blocks: str) -> str:
    return HEAD.format(time="09:30 to 16:00") + blocks


def blocks_after(pool: Pool, blocks: str, *intentions: Intention) -> str:
    """The programme as it is written then."""
    pool.write(DAY, day(blocks))
    told = edits(pool.workspace, DAY, *intentions)
    assert told.file == DAY
    head, _, rest = made(day(blocks), told).partition("programme:\n")
    assert head == day("").removesuffix("programme:\n")
    return rest


def said(pool: Pool, blocks: str, *intentions: Intention) -> str:
    """What is said of it."""
    pool.write(DAY, day(blocks))
    return str(edits(pool.workspace, DAY, *intentions).said)


def refusal(pool: Pool, blocks: str, *intentions: Intention) -> str:
    """Why it is not done."""
    pool.write(DAY, day(blocks))
    return refused(pool.workspace, DAY, *intentions)


THREE = """\
  # 09:30
  - welcome: Hello 🎈
    minutes: 9  # or ten
    housekeeping:
      - Fire exits

  # 09:39, if all goes well
  - discussion: Why?
    minutes: 6 to 10
    questions: [One, "Two: b"]

  - closing: Goodbye
    minutes: {least: 4, ideal: 5, most: 9}"""


def test_a_block_is_stretched_in_the_line_of_its_minutes(pool: Pool) -> None:
    assert blocks_after(pool, THREE, {"what": "stretch", "block": 0, "minutes": 20}) == THREE.replace("9  #", "20  #")
    assert "minutes: 10 to 14\n" in blocks_after(pool, THREE, {"what": "stretch", "block": 1, "minutes": 12})
    assert blocks_after(pool, THREE, {"what": "stretch", "block": 2, "minutes": 8}).endswith(
        "{least: 7, ideal: 8, most: 12}"
    )


def test_a_block_takes_its_comments_with_it(pool: Pool) -> None:
    moved = blocks_after(pool, THREE, {"what": "move", "block": 1, "to": 2})
    first, second, third = THREE.split("\n\n")
    assert moved == "\n\n".join([first, third, second])
    assert blocks_after(pool, THREE, {"what": "move", "block": 2, "to": 0}) == "\n\n".join([third, first, second])


def test_what_cannot_be_read_is_not_changed(pool: Pool) -> None:
    why = refusal(pool, "  - welcome: [\n  - closing: x\n", {"what": "stretch", "block": 0, "minutes": 20})
    assert why.startswith("There is something wrong in line 11 of `sessions/day.yaml` first: ")


def test_a_part_that_is_left_to_its_kind_is_written_with_the_others(pool: Pool) -> None:
    exercise = "  - exercise: Work\n    tasks: [Talk]\n"
    written = "    minutes: {brief: 3, work: 25, feedback: 12, debrief: 10}\n"
    asked = {"what": "set", "block": 0, "keys": ["minutes", "work"], "value": "25"}
    for intention in (asked, {"what": "stretch", "block": 0, "minutes": 50}):
        assert blocks_after(pool, exercise, intention) == exercise.replace("    tasks", f"{written}    tasks")


def test_a_round_and_what_comes_afterwards_keep_their_minutes(pool: Pool) -> None:
    block = (
        "  - discussion: Why?\n    minutes: 10\n    rounds: 1 minute a group\n    together: 5\n    questions: [One]\n"
    )
    assert "minutes: 11\n" in blocks_after(pool, block, {"what": "stretch", "block": 0, "minutes": 20})
    why = refusal(pool, block, {"what": "stretch", "block": 0, "minutes": 8})
    assert why == "What else belongs to Why? takes 9 minutes already."
