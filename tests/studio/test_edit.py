"""`edit`: what somebody means to do, as edits of the text, which leave alone whatever was not meant."""

from __future__ import annotations

import json
from typing import Any

import pytest

from sessionbuilder.studio.core import handle
from sessionbuilder.studio.message import RefusedError
from tests.pool import HEAD, Pool

DAY = "sessions/day.yaml"


def edited(pool: Pool, text: str, *intentions: dict[str, Any], name: str = DAY) -> tuple[str, str, str]:
    """The file that is edited, its text then, and what is said."""
    if name == DAY:
        pool.write(DAY, text)
    message = {"do": "edit", "name": name, "intentions": intentions}
    told: Any = handle(json.dumps(message).encode(), pool.workspace)
    was = (pool.root / told.file).read_text("utf-8")
    for edit in reversed(told.edits):
        was = (
            was.encode("utf-16-le")[: edit.start * 2].decode("utf-16-le")
            + edit.insert
            + (was.encode("utf-16-le")[edit.end * 2 :].decode("utf-16-le"))
        )
    return told.file, was, told.said


def day(blocks: str) -> str:
    return HEAD.format(time="09:30 to 16:00") + blocks


def blocks_after(pool: Pool, blocks: str, *intentions: dict[str, Any]) -> str:
    """The programme as it is written then."""
    _, text, _ = edited(pool, day(blocks), *intentions)
    head, _, rest = text.partition("programme:\n")
    assert head == day("").removesuffix("programme:\n")
    return rest


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
    with pytest.raises(RefusedError, match=r"wrong in line 11 of `sessions/day.yaml` first"):
        edited(pool, day("  - welcome: [\n  - closing: x\n"), {"what": "stretch", "block": 0, "minutes": 20})
