"""The types that the page has of the messages are those of the program."""

from __future__ import annotations

from sessionbuilder.studio.typescript import PLACE, typescript


def test_the_page_knows_the_messages_as_they_are() -> None:
    made = typescript()
    assert PLACE.read_text("utf-8") == made, "run `python -m sessionbuilder.studio.typescript`"
    assert "state: { ask: StateAsk; told: StateTold };" in made
