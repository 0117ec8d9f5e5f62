from __future__ import annotations

from sessionbuilder.deck.elements import Paragraph
from tests.pool import HEAD, Built, Pool, number_of, numbered_on, paragraphs_of, texts_of

OUTCOMES = """\
outcomes:
  role: Explain what the board was there to do
  practice: "Develop *your own* practice"
"""


def day(pool: Pool, outcomes: str = OUTCOMES) -> Built:
    head = HEAD.format(time="09:30 to 16:00").replace("outcomes:\n  learning: Identify what reviews teach\n", outcomes)
    assert outcomes in head
    return pool.session(f"{head}  - aims: Aims\n")


def items(built: Built) -> list[Paragraph]:
    """The outcomes: a few in rows with a large number beside, many as a list."""
    return [
        paragraph
        for slide in built.slides
        for element in slide.elements
        for paragraph in paragraphs_of(element)
        if number_of(paragraph) or element.name.startswith("Item ")
    ]


def test_the_sessions_aim_comes_before_its_numbered_outcomes(pool: Pool) -> None:
    built = day(pool)
    slide = built.slide("Aims")
    assert slide.title == "Learn from reviews"
    outcomes = ["Explain what the board was there to do", "Develop your own practice"]
    assert texts_of(slide)[1:3] == outcomes
    assert numbered_on(slide) == list(enumerate(outcomes, 1))


def test_the_verb_of_each_outcome_is_bold_and_nothing_else_is(pool: Pool) -> None:
    bold = [[run.text for run in item.text.runs if run.bold] for item in items(day(pool))]
    assert bold == [["Explain"], ["Develop"]]


def test_emphasis_after_the_verb_is_kept(pool: Pool) -> None:
    second = items(day(pool))[1].text
    assert [run.text for run in second.runs if run.emphasis] == ["your own"]


def test_outcomes_that_take_two_slides_go_on_counting(pool: Pool) -> None:
    many = "".join(
        f"  outcome-{number}: Explain what the reviews of region {number} have taught everybody who works there\n"
        for number in range(1, 17)
    )
    built = day(pool, f"outcomes:\n{many}")
    assert len({slide.title for slide in built.slides if numbered_on(slide)}) > 1
    assert [number_of(item) for item in items(built)] == list(range(1, 17))
