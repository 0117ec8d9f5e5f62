from __future__ import annotations

from sessionbuilder.content import Drawing
from sessionbuilder.deck.elements import Connector, Group, Shape, extent
from sessionbuilder.diagnostics import Report
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.units import EMU_PER_POINT, Box, inches
from tests.paper import of, titled
from tests.pool import Built, Pool, paragraphs_of, shapes_of

STEPS = """
- process: How it runs
  steps:
    - {step: Draft it, by: Trainer}
    - {step: Check it, by: Colleague}
    - {step: Try it out}
    - {step: Agree it, by: Pool}
"""
WITHIN = STEPS + "  within: {label: Within six weeks, from: 2, to: 3}\n"


def drawing(built: Built) -> Group:
    (group,) = [element for element in built.slide("How it runs").elements if isinstance(element, Group)]
    return group


def steps(built: Built) -> list[Shape]:
    return [
        shape
        for shape in shapes_of(built.slide("How it runs"))
        if isinstance(shape, Shape) and shape.name.startswith("Step")
    ]


def test_each_step_is_numbered_and_says_who_takes_it(pool: Pool) -> None:
    texts = [[str(paragraph.text) for paragraph in paragraphs_of(step)] for step in steps(pool.blocks(STEPS))]
    assert texts == [
        ["1", "Trainer", "Draft it"],
        ["2", "Colleague", "Check it"],
        ["3", "Try it out"],
        ["4", "Pool", "Agree it"],
    ]
    many = STEPS + "    - {step: Show it, by: Trainer}\n    - {step: Keep it}\n"
    texts = [[str(paragraph.text) for paragraph in paragraphs_of(step)] for step in steps(pool.blocks(many))]
    assert texts[4:] == [["5  Trainer", "Show it"], ["6  Keep it"]]


def test_arrows_are_tied_from_each_step_to_the_next(pool: Pool) -> None:
    arrows = [shape for shape in shapes_of(pool.blocks(STEPS).slide("How it runs")) if isinstance(shape, Connector)]
    tied = [(arrow.ties[0][0], arrow.ties[1][0]) for arrow in arrows if arrow.ties]
    assert tied == [("Step 1", "Step 2"), ("Step 2", "Step 3"), ("Step 3", "Step 4")]


def test_the_bracket_reaches_from_its_first_step_to_its_last(pool: Pool) -> None:
    built = pool.blocks(WITHIN)
    boxes = [extent(step) for step in steps(built)]
    (bar,) = [extent(shape) for shape in shapes_of(built.slide("How it runs")) if shape.name == "Bracket 1"]
    covered = [bar.x <= box.centre[0] <= bar.right for box in boxes]
    assert covered == [False, True, True, False]


def test_the_description_tells_the_steps_in_order_and_the_limit_of_time(pool: Pool) -> None:
    told = drawing(pool.blocks(WITHIN)).alt
    assert "1. Draft it (Trainer). 2. Check it (Colleague). 3. Try it out. 4. Agree it (Pool)." in told
    assert "Within six weeks: steps 2 to 3." in told
    assert "Within" not in drawing(pool.blocks(STEPS)).alt


def test_a_bracket_beyond_the_steps_is_told(pool: Pool) -> None:
    built = pool.blocks(
        "- process: P\n  steps: [{step: a}, {step: b}]\n  within: {label: W, from: 1, to: 9}\n  minutes: 5\n"
    )
    assert built.faults() == ["3:19 F204 bad-number: The bracket reaches to step 9, but there are 2 steps."]


def test_the_sheet_is_the_drawing_which_says_every_step_once(pool: Pool) -> None:
    sheet = titled(pool.blocks(WITHIN), "How it runs")
    assert (sheet.code, sheet.copies) == ("R1", 24)
    (drawing,) = sheet.handout.parts
    assert isinstance(drawing, Drawing)
    told = drawing.diagram.describe()
    assert all(step in told for step in ("Draft it", "Check it", "Try it out", "Agree it", "Within six weeks"))


def test_on_a_page_no_word_of_nine_steps_is_broken(pool: Pool) -> None:
    steps = "".join(f"    - {{step: Settles the recommendations {n}, by: Independently}}\n" for n in range(9))
    built = pool.blocks(f"- process: Long\n  steps:\n{steps}")
    assert built.theme
    (drawing,) = of(Drawing, titled(built, "Long").handout.parts)
    pen = Pen(built.theme, Report())
    group = drawing.diagram.draw(Box(0, 0, inches(10), inches(5.4)), pen)
    assert not pen.report.diagnostics
    for shape in group.elements:
        if isinstance(shape, Shape) and shape.frame and shape.name.startswith("Step"):
            room = (shape.box.width - 2 * shape.frame.inset[0]) / EMU_PER_POINT
            for each in shape.frame.paragraphs:
                assert pen.widths.longest_word(each.text, each.size, bold=each.bold) <= room


def test_a_decision_is_marked_on_the_drawing(pool: Pool) -> None:
    built = pool.blocks(STEPS.replace("by: Colleague", "by: Colleague, decides: yes"))
    assert built.faults() == []
    assert [step.fill for step in steps(built)] == ["tint", "deep", "tint", "tint"]
