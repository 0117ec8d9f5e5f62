"""What is asked of the studio, and refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sessionbuilder.files import Memory
from sessionbuilder.studio.core import handle
from sessionbuilder.studio.desk import LONGEST
from sessionbuilder.studio.message import RefusedError
from sessionbuilder.studio.messages import open as opening
from sessionbuilder.studio.messages import state
from sessionbuilder.workspace.workspace import Workspace

DAY = """\
session: Missed appointments
aim: See what a missed appointment may mean for a child
outcomes: {notice: Identify when a missed appointment is a sign}
time: 13:00 to 13:30
programme:
  - discussion: Who was not brought?
    minutes: 30
    outcomes: [notice]
    questions: [What does your service do?, Who asks the child?]
"""
NAME = "sessions/day.yaml"


def asked(text: str = DAY, **said: object) -> state.Told:
    told = handle(json.dumps({"do": "state", "name": NAME, "texts": {NAME: text}} | said).encode(), pool())
    assert isinstance(told, state.Told)
    return told


def pool(**files: str | bytes) -> Workspace:
    return Workspace.of(Memory({NAME: DAY, **files}))


@pytest.mark.parametrize(
    "message",
    [
        b"",
        b"{",
        b"[]",
        b'{"do": "format"}',
        b'{"do": ["state"]}',
        b'{"do": "state"}',
        b'{"do": "state", "name": 1}',
        b'{"do": "state", "name": "a", "more": 1}',
        b'{"do": "../core", "name": "a"}',
        b'{"do": "\xff"}',
        b"[" * 100_000,
    ],
)
def test_a_message_that_is_none_is_refused_in_a_sentence(message: bytes) -> None:
    with pytest.raises(RefusedError) as refused:
        handle(message, pool())
    assert str(refused.value).endswith(".")


@pytest.mark.parametrize("name", ["../x.yaml", "/etc/passwd", "C:/x.yaml", "sessions/../../x", "a\\b", "a\0b", ""])
def test_a_name_that_leads_out_of_the_pool_is_refused(name: str) -> None:
    for said in ({"do": "open", "name": name}, {"do": "state", "name": name}, {"do": "find", "texts": {name: ""}}):
        with pytest.raises(RefusedError, match="no name of a file"):
            handle(json.dumps(said).encode(), pool())


def test_a_text_that_is_too_long_is_refused() -> None:
    with pytest.raises(RefusedError, match="longer than"):
        asked("x" * (LONGEST + 1))


def test_what_is_not_saved_counts_and_what_is_opened_is_as_saved() -> None:
    told = asked(DAY.replace("Missed appointments", "Not brought"))
    assert told.day
    assert told.day.title == "Not brought"
    texts = {NAME: "session: other"}
    opened = handle(json.dumps({"do": "open", "name": NAME, "texts": texts}).encode(), pool())
    assert isinstance(opened, opening.Told)
    assert opened.text == DAY


def test_a_fault_stands_at_its_key_in_units_of_the_editor() -> None:
    text = DAY.replace("appointments\n", "appointments 😀\n", 1).replace("questions:", "question:")
    fault = next(each for each in asked(text).faults if each.severity == "error")
    wide = text.encode("utf-16-le")
    assert wide[2 * fault.start : 2 * fault.end].decode("utf-16-le") == "question"
    assert fault.file == NAME


def test_pictures_come_once() -> None:
    first = asked()
    assert first.slides
    assert set(first.pictures) == {slide.digest for slide in first.slides}
    again = asked(known=list(first.pictures))
    assert again.slides == first.slides
    assert not again.pictures
    changed = asked(DAY.replace("Who was not", "Which child was not"), known=list(first.pictures))
    assert 0 < len(changed.pictures) < len(first.pictures)


def test_a_text_that_cannot_be_read_has_faults_and_nothing_else() -> None:
    for text in ("", "\t", "session: [", "- a\n- b", "session: x\nprogramme: 1"):
        told = asked(text)
        assert told.faults
        assert told.slides is None


def test_a_link_that_leads_out_of_the_pool_is_not_opened(tmp_path: Path) -> None:
    pool, secret = tmp_path / "pool", tmp_path / "secret.yaml"
    (pool / "sessions").mkdir(parents=True)
    secret.write_text("session: private", "utf-8")
    (pool / "sessions" / "link.yaml").symlink_to(secret)
    (pool / "sessions" / "day.yaml").write_text(DAY, "utf-8")
    (pool / "sessions" / "inside.yaml").symlink_to(pool / "sessions" / "day.yaml")
    with pytest.raises(RefusedError, match="leads out of the pool"):
        handle(b'{"do": "open", "name": "sessions/link.yaml"}', Workspace(pool))
    told = handle(b'{"do": "open", "name": "sessions/inside.yaml"}', Workspace(pool))
    assert isinstance(told, opening.Told)
    assert told.text == DAY
