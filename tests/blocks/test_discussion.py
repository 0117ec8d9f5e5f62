from __future__ import annotations

import pytest

from tests.pool import Pool, paragraphs_of, texts_of

TALK = """
- discussion: Talk
  minutes: 12
  {setting}
  questions: [What?, So what?]
"""


def test_the_panel_shows_the_minutes_and_when_they_end(pool: Pool) -> None:
    texts = texts_of(pool.blocks(TALK.format(setting="in: pairs")).slide("Talk"))
    start = texts.index("12")
    assert texts[start : start + 4] == ["12", "minutes to talk", "until 09:42", "in pairs"]


@pytest.mark.parametrize(
    ("setting", "words"),
    [
        ("in: alone", "on your own"),
        ("in: threes", "in threes"),
        ("in: groups", "in your groups"),
        ("in: everyone", "all together"),
        ("", "in your groups"),
    ],
)
def test_who_talks_with_whom_is_said_in_words(setting: str, words: str, pool: Pool) -> None:
    assert words in texts_of(pool.blocks(TALK.format(setting=setting)).slide("Talk"))


def test_only_several_questions_are_numbered(pool: Pool) -> None:
    def marks(text: str) -> list[tuple[str, str, int]]:
        slide = pool.blocks(text).slide("Talk")
        paragraphs = [paragraph for element in slide.elements for paragraph in paragraphs_of(element)]
        return [(str(p.text), p.mark, p.number) for p in paragraphs if p.mark]

    assert marks(TALK.format(setting="")) == [("What?", "number", 1), ("So what?", "number", 2)]
    assert [mark for _, mark, _ in marks("- discussion: Talk\n  questions: Why?\n")] == ["bullet"]


def test_of_a_range_of_minutes_the_ideal_is_shown(pool: Pool) -> None:
    texts = texts_of(pool.blocks("- discussion: Talk\n  minutes: 6 to 10\n  questions: Why?\n").slide("Talk"))
    assert "8" in texts
    assert "until 09:38" in texts
