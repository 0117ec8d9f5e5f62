"""Messages of one sort wait for each other, and nobody waits for those of another."""

from __future__ import annotations

import asyncio
import json
import threading
from pathlib import Path
from typing import Any

import pytest

from sessionbuilder.studio import core
from sessionbuilder.studio.message import Later, RefusedError, Told
from sessionbuilder.studio.serving import answering
from sessionbuilder.studio.serving.answering import Answers
from sessionbuilder.workspace.workspace import Workspace
from tests.studio.test_core import DAY

NAME = "sessions/day.yaml"


class Said(Told, frozen=True):
    word: str


@pytest.fixture
def answers(tmp_path: Path) -> Answers:
    (tmp_path / "sessions").mkdir()
    (tmp_path / NAME).write_text(DAY, "utf-8")
    return Answers(Workspace(tmp_path), lambda: "2027-06-15")


def message(what: str, **said: object) -> bytes:
    return json.dumps({"do": what, **said}).encode()


@pytest.mark.parametrize("later", [False, True])
def test_keys_are_answered_while_something_dear_is_made(
    later: bool, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    going, may_end, running = threading.Event(), threading.Event(), []

    def dear() -> Said:
        running.append(1)
        assert len(running) == 1, "two of one sort at once"
        going.set()
        assert may_end.wait(20)
        running.pop()
        return Said(word="made")

    def begun(said: bytes, *more: Any) -> Told | Later:
        if b'"find"' in said:
            return Later(dear) if later else dear()
        return core.begun(said, *more)

    monkeypatch.setattr(answering, "begun", begun)

    async def story() -> None:
        slow = [asyncio.create_task(answers.answer("find", message("find"))) for _ in range(3)]
        await asyncio.to_thread(going.wait, 20)
        told = json.loads(await answers.answer("open", message("open", name=NAME)))
        assert told["text"] == DAY
        assert not any(each.done() for each in slow)
        may_end.set()
        assert [json.loads(await each) for each in slow] == [{"word": "made"}] * 3

    asyncio.run(asyncio.wait_for(story(), 30))


def test_of_ten_that_save_at_once_one_wins(answers: Answers, tmp_path: Path) -> None:
    async def story() -> list[Any]:
        was = json.loads(await answers.answer("open", message("open", name=NAME)))["was"]
        files = [[{"name": NAME, "text": f"window: {number}\n", "was": was}] for number in range(10)]
        asked = [answers.answer("save", message("save", files=each)) for each in files]
        return [json.loads(each) for each in await asyncio.gather(*asked)]

    told = asyncio.run(story())
    (won,) = [number for number, each in enumerate(told) if each["saved"]]
    assert (tmp_path / NAME).read_text("utf-8") == f"window: {won}\n"
    conflicts = [conflict["theirs"] for each in told for conflict in each["conflicts"]]
    assert conflicts == [f"window: {won}\n"] * 9


def test_a_message_that_is_none_is_refused_and_takes_no_turn(answers: Answers) -> None:
    for what in ("", "../core", "a" * 1000):
        with pytest.raises(RefusedError):
            asyncio.run(answers.answer(what, b"{}"))
    with pytest.raises(RefusedError):
        asyncio.run(answers.answer("open", b"{"))
    assert json.loads(asyncio.run(answers.answer("open", message("open", name=NAME))))["was"]
