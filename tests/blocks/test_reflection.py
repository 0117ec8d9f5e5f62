from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader

from sessionbuilder.content import Drawing, PageBreak, Spaces, Text
from sessionbuilder.deck.elements import Connector, Group, Shape
from tests.paper import of, pdf, shelf, titled
from tests.pool import Built, Pool, paragraphs_of, shapes_of, texts_of

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
    assert "What happened?" in texts_of(slide)


def test_the_cycle_leads_from_its_last_stage_back_to_its_first(pool: Pool) -> None:
    slide = pool.blocks("- reflection: Looking back\n  model: morrison\n").slide("Looking back")
    (cycle,) = [element for element in slide.elements if isinstance(element, Group)]
    stages = [" Experience (", "Reflection (", "Analysis (", "Action planning ("]
    places = [cycle.alt.index(stage) for stage in stages]
    assert places == sorted(places)
    assert cycle.alt.endswith("back to Experience.")
    assert len([shape for shape in shapes_of(slide) if isinstance(shape, Connector) and shape.arrow]) == 4


def test_each_question_stands_under_its_stage_however_they_are_written(pool: Pool) -> None:
    built = pool.blocks(QUESTIONS + "  model: morrison\n")
    assert asked(built) == [
        ("1  Experience", "What happened?"),
        ("2  Reflection", "What did you notice?"),
        ("3  Analysis", "What does it mean?"),
        ("4  Action planning", "What next?"),
    ]


def asked(built: Built) -> list[tuple[str, str]]:
    """The stages of the one drawing, each with the question in it."""
    (cycle,) = of(Group, built.slide("Looking back").elements)
    boxes = [shape for shape in cycle.elements if isinstance(shape, Shape) and shape.frame]
    texts = [[str(paragraph.text) for paragraph in paragraphs_of(box)] for box in boxes]
    return [(text[0], text[-1]) for text in texts]


@pytest.mark.parametrize("prompts", ["", QUESTIONS.partition("back\n")[2]])
def test_no_second_slide_repeats_the_questions(prompts: str, pool: Pool) -> None:
    built = pool.blocks(f"- reflection: Looking back\n{prompts}")
    assert [title for title in built.titles() if title.startswith("Looking back")] == ["Looking back"]


def frames(pool: Pool, body: str) -> list[tuple[str, str]]:
    """Each frame to write in, with its heading and its question."""
    (spaces,) = of(Spaces, titled(pool.blocks(body), "Looking back").handout.parts)
    assert spaces.lines >= 4
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


@pytest.mark.parametrize("model", ["kolb", "morrison", "gibbs"])
def test_the_sheet_has_no_second_page_that_repeats_the_cycle(model: str, pool: Pool) -> None:
    built = pool.blocks(f"- reflection: Looking back\n  model: {model}\n")
    parts = titled(built, "Looking back").handout.parts
    assert not of(Drawing, parts)
    assert not of(PageBreak, parts)
    (cycle,) = of(Group, built.slide("Looking back").elements)
    assert cycle.name in " ".join(str(text.text) for text in of(Text, parts))


def test_everybody_has_a_sheet_of_their_own_that_says_whose_it_is(pool: Pool) -> None:
    sheet = titled(pool.blocks("- reflection: Looking back\n"), "Looking back")
    assert (sheet.code, sheet.copies) == ("H1", 24)
    assert "Nobody will collect it" in str(sheet.handout.parts[0])


GIBBS = """
- reflection: Looking back
  model: gibbs
  prompts:
    action-plan: Next time?
    description: What happened?
    feelings: How was it?
    evaluation: Good or bad?
    analysis: Why so?
    conclusion: What else?
"""
STAGES = ["Description", "Feelings", "Evaluation", "Analysis", "Conclusion", "Action plan"]


def test_gibbs_has_six_stages_each_with_its_question_on_slide_and_sheet(pool: Pool) -> None:
    built = pool.blocks(GIBBS)
    assert built.faults() == []
    wanted = ["What happened?", "How was it?", "Good or bad?", "Why so?", "What else?", "Next time?"]
    assert asked(built) == [
        (f"{number}  {stage}", ask) for number, (stage, ask) in enumerate(zip(STAGES, wanted, strict=True), 1)
    ]
    assert frames(pool, GIBBS) == [
        (f"{number}  {stage}", question) for number, (stage, question) in enumerate(zip(STAGES, wanted, strict=True), 1)
    ]
    (cycle,) = of(Group, built.slide("Looking back").elements)
    assert "a cycle of 6 stages" in cycle.alt


def test_gibbs_without_questions_has_the_usual_six_on_the_sheet(pool: Pool) -> None:
    built = pool.blocks("- reflection: Looking back\n  model: gibbs\n")
    (spaces,) = of(Spaces, titled(built, "Looking back").handout.parts)
    assert len({str(space.prompt) for space in spaces.spaces}) == 6


def test_questions_for_four_stages_do_not_do_for_six(pool: Pool) -> None:
    built = pool.blocks(QUESTIONS + "  model: gibbs\n")
    assert built.faults() == [
        "3:5 F207 bad-choice: The cycle of `gibbs` has 6 stages, and here are questions for another."
    ]
    assert "`description`, `feelings`" in built.report.diagnostics[0].hint


def test_a_stage_of_gibbs_that_is_missing_is_named(pool: Pool) -> None:
    built = pool.blocks(GIBBS.replace("    feelings: How was it?\n", ""))
    assert [fault.split(" ", 1)[1] for fault in built.faults()] == ["F202 missing-field: `feelings` is missing here."]


@pytest.mark.parametrize("model", ["kolb", "morrison", "gibbs"])
def test_all_frames_of_the_sheet_are_on_one_page(model: str, pool: Pool) -> None:
    built = pool.blocks(f"- reflection: Looking back\n  model: {model}\n  source: kolb1984\n")
    assert built.theme
    made = pdf(shelf(built, ("handouts",))["handouts/H1-looking-back"], built.theme)
    assert len(PdfReader(BytesIO(made.content)).pages) == 1
