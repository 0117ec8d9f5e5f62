from __future__ import annotations

import pytest

from sessionbuilder.booklet.booklet import Figure
from sessionbuilder.content import Spaces
from sessionbuilder.deck.elements import Curve, Group
from tests.paper import of, shelf, titled
from tests.pool import Pool, shapes_of, texts_of

QUESTIONS = """
- reflection: Looking back
  prompts:
    experimentation: What next?
    conceptualisation: What does it mean?
    observation: What did you notice?
    experience: What happened?
"""


def test_kolb_is_drawn_where_no_model_is_named(pool: Pool) -> None:
    slide = pool.blocks("- reflection: Looking back\n").slide("Looking back")
    names = ["Concrete experience", "Reflective observation", "Abstract conceptualisation", "Active experimentation"]
    assert [text[3:] for text in texts_of(slide) if text[3:] in names] == names


def test_the_cycle_leads_from_its_last_stage_back_to_its_first(pool: Pool) -> None:
    slide = pool.blocks("- reflection: Looking back\n  model: morrison\n").slide("Looking back")
    (cycle,) = [element for element in slide.elements if isinstance(element, Group)]
    stages = ["Experience (", "Reflection (", "Analysis (", "Action planning ("]
    places = [cycle.alt.index(stage) for stage in stages]
    assert places == sorted(places)
    assert cycle.alt.endswith("back to Experience.")
    assert len([shape for shape in shapes_of(slide) if isinstance(shape, Curve) and shape.arrow]) == 4


def test_each_question_stands_under_its_stage_however_they_are_written(pool: Pool) -> None:
    built = pool.blocks(QUESTIONS + "  model: morrison\n")
    assert texts_of(built.slide("Looking back: questions"))[1:9] == [
        "Experience",
        "What happened?",
        "Reflection",
        "What did you notice?",
        "Analysis",
        "What does it mean?",
        "Action planning",
        "What next?",
    ]


def test_without_questions_the_cycle_stands_alone(pool: Pool) -> None:
    built = pool.blocks("- reflection: Looking back\n")
    assert [title for title in built.titles() if title.startswith("Looking back")] == ["Looking back"]


def frames(pool: Pool, body: str) -> list[tuple[str, str]]:
    """Each frame to write in, with its heading and its question."""
    (spaces,) = of(Spaces, titled(pool.blocks(body), "Looking back").handout.parts)
    assert spaces.lines >= 5
    return [(str(space.heading), str(space.prompt)) for space in spaces.spaces]


def test_the_sheet_has_a_frame_for_each_stage_under_its_own_question(pool: Pool) -> None:
    assert frames(pool, QUESTIONS + "  model: morrison\n") == [
        ("1  Experience", "What happened?"),
        ("2  Reflection", "What did you notice?"),
        ("3  Analysis", "What does it mean?"),
        ("4  Action planning", "What next?"),
    ]


def test_without_questions_the_sheet_has_the_usual_ones(pool: Pool) -> None:
    found = frames(pool, "- reflection: Looking back\n")
    assert next(heading for heading, _ in found) == "1  Concrete experience"
    assert all(question.endswith("?") for _, question in found)
    assert len({question for _, question in found}) == 4


@pytest.mark.parametrize("model", ["kolb", "morrison"])
def test_the_sheet_has_the_cycle_that_the_slide_shows(model: str, pool: Pool) -> None:
    built = pool.blocks(f"- reflection: Looking back\n  model: {model}\n")
    (shown,) = of(Group, built.slide("Looking back").elements)
    (figure,) = of(Figure, shelf(built, ("handouts",))["handouts/H1-looking-back"].sheets[0].parts)
    assert figure.drawing.alt == shown.alt


def test_everybody_has_a_sheet_of_their_own_that_says_whose_it_is(pool: Pool) -> None:
    sheet = titled(pool.blocks("- reflection: Looking back\n"), "Looking back")
    assert (sheet.code, sheet.copies) == ("H1", 24)
    assert "Nobody will collect it" in str(sheet.handout.parts[0])
