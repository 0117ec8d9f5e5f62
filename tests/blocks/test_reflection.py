from __future__ import annotations

from sessionbuilder.deck.elements import Curve, Group
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
