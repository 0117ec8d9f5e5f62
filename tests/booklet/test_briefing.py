"""The seven-minute briefing: seven parts on one page, for a team that was not there."""

from __future__ import annotations

import pytest

from sessionbuilder.content import Bullets, Heading, Text
from tests.paper import day, faults_of_paper, of, shelf
from tests.pool import Built, Pool

BRIEFING = """\
briefing:
  background: |
    Why we met.

    And for whom.
  what-happened: A child was not brought.
  findings: Nobody counted.
  learning: Put it together.
  what-to-do: Count.
  questions: [Who counts?, Who asks?, Who tells?]
  more: Ask {contact}
"""
PARTS = ["Background", "What happened", "Findings", "Learning", "What to do", "Questions for your team", "Read on"]


def briefing(built: Built) -> list[str]:
    assert built.faults() == []
    (page,) = shelf(built, ("briefing",))["seven-minute-briefing"].sheets
    assert page.columns == 2
    return [str(heading.text) for heading in of(Heading, page.parts)]


def test_it_has_seven_numbered_parts_in_their_order_however_they_are_written(pool: Pool) -> None:
    expected = [f"{number}  {name}" for number, name in enumerate(PARTS, 1)]
    assert briefing(day(pool, BRIEFING)) == expected
    first, *rest = BRIEFING.replace("|\n    Why we met.\n\n    And", "And").splitlines()
    assert briefing(day(pool, "\n".join([first, *reversed(rest)]) + "\n")) == expected


def test_each_part_has_its_paragraphs_and_the_questions_are_a_list(pool: Pool) -> None:
    (page,) = shelf(day(pool, BRIEFING), ("briefing",))["seven-minute-briefing"].sheets
    assert [str(text.text) for text in of(Text, page.parts)] == [
        "Why we met.",
        "And for whom.",
        "A child was not brought.",
        "Nobody counted.",
        "Put it together.",
        "Count.",
        "Ask pool@example.org",
    ]
    (questions,) = of(Bullets, page.parts)
    assert [str(bullet.text) for bullet in questions.bullets] == ["Who counts?", "Who asks?", "Who tells?"]


@pytest.mark.parametrize(
    ("title", "called"),
    [
        ("", "A day of training: a seven-minute briefing"),
        ("  title: Not brought\n", "Not brought: a seven-minute briefing"),
    ],
)
def test_it_has_the_sessions_name_or_its_own(title: str, called: str, pool: Pool) -> None:
    (page,) = shelf(day(pool, BRIEFING + title), ("briefing",))["seven-minute-briefing"].sheets
    assert str(page.title) == called


@pytest.mark.parametrize("part", ["background", "what-happened", "findings", "learning", "what-to-do", "more"])
def test_every_part_is_needed(part: str, pool: Pool) -> None:
    lines = BRIEFING.replace("|\n    Why we met.\n\n    And for whom.", "Why we met.").splitlines(keepends=True)
    built = day(pool, "".join(line for line in lines if not line.startswith(f"  {part}:")))
    assert built.faults() == [f"10:3 F202 missing-field: `{part}` is missing here."]


@pytest.mark.parametrize("questions", ["[One?, Two?]", "[One?, Two?, Three?, Four?]", "One?"])
def test_there_are_three_questions(questions: str, pool: Pool) -> None:
    built = day(pool, BRIEFING.replace("[Who counts?, Who asks?, Who tells?]", questions))
    assert built.codes() == ["F208"]


def test_without_one_there_is_no_page(pool: Pool) -> None:
    assert "seven-minute-briefing" not in shelf(day(pool))


EIGHTEEN = "Few people asked the children what an ordinary day was like for them, and nobody put it together. "


def long(count: int) -> str:
    """A briefing of about `count` words."""
    part = EIGHTEEN * round(count / 6 / 18)
    names = ("background", "what-happened", "findings", "learning", "what-to-do", "more")
    lines = "".join(f"  {name}: {part}\n" for name in names)
    return f"briefing:\n{lines}  questions: [Who counts?, Who asks?, Who tells?]\n"


def test_more_than_a_page_is_told_and_nothing_is_cut(pool: Pool) -> None:
    built = day(pool, long(700))
    (fault,) = faults_of_paper(built, ("briefing",))
    assert fault.endswith(" H802 more-than-a-page: `seven-minute-briefing` takes 2 pages; it has one.")
    assert fault.startswith("sessions/day.yaml:")


def test_four_hundred_words_are_a_page(pool: Pool) -> None:
    assert faults_of_paper(day(pool, long(400)), ("briefing",)) == []


def test_in_large_print_it_may_take_more(pool: Pool) -> None:
    booklet = shelf(day(pool, long(700)), ("briefing",), large=True)["seven-minute-briefing"]
    assert booklet.size == 18


def with_words(pool: Pool, count: int) -> list[str]:
    """What is wrong with a briefing of so many words, shared by its parts."""
    text = "Few people asked the children what an ordinary day was like " * (count // 66)
    names = ("background", "what-happened", "findings", "learning", "what-to-do", "more")
    head = "briefing:\n" + "".join(f"  {name}: {text}\n" for name in names) + "  questions: [a?, b?, c?]\n"
    return faults_of_paper(day(pool, head), ("briefing",))


def test_too_long_a_briefing_is_told_where_it_is_written(pool: Pool) -> None:
    (fault,) = with_words(pool, 660)
    assert fault.startswith("sessions/day.yaml:10:15 H802")


def test_what_the_hint_promises_fits_on_the_page(pool: Pool) -> None:
    assert with_words(pool, 430) == []


def test_a_list_in_a_part_is_a_list(pool: Pool) -> None:
    built = day(pool, BRIEFING.replace("And for whom.", "3. third\n    4. fourth"))
    (page,) = shelf(built, ("briefing",))["seven-minute-briefing"].sheets
    numbered = of(Bullets, page.parts)[0]
    assert (numbered.numbered, numbered.first) == (True, 3)
    assert [str(bullet.text) for bullet in numbered.bullets] == ["third", "fourth"]
