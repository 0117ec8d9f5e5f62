from __future__ import annotations

from sessionbuilder import pipeline
from sessionbuilder.deck.elements import Group, Mosaic, Shape, extent
from sessionbuilder.diagnostics import Report
from sessionbuilder.session.slot import Slot
from tests.pool import HEAD, POOL, Built, Pool, paragraphs_of, shapes_of, texts_of, topic_of

CLOSING = """
- closing: Goodbye
  thanks: Thank you all.
  next-steps: [Tell one colleague, Put a date in your diary]
"""


def test_thanks_next_steps_and_the_request_for_feedback_follow_one_another(pool: Pool) -> None:
    texts = texts_of(pool.blocks(CLOSING).slide("Goodbye"))
    assert texts[:4] == [
        "Thank you all.",
        "Tell one colleague",
        "Put a date in your diary",
        "Tell us what helped. https://example.org/feedback",
    ]


def test_the_feedback_address_is_a_link(pool: Pool) -> None:
    slide = pool.blocks(CLOSING).slide("Goodbye")
    runs = [run for element in slide.elements for p in paragraphs_of(element) for run in p.text.runs]
    assert [run.text for run in runs if run.link == "https://example.org/feedback"] == ["Tell us what helped"]


def test_a_long_request_for_feedback_is_no_link_over_two_lines_and_keeps_its_bold(pool: Pool) -> None:
    ask = "'Please tell us **all** that helped, what did not, and what you will do differently because of today.'"
    pool.write("sessions/pool.yaml", POOL.replace("Tell us what helped.", ask))
    slide = pool.blocks(CLOSING).slide("Goodbye")
    runs = [run for element in slide.elements for p in paragraphs_of(element) for run in p.text.runs]
    (link,) = (run.text for run in runs if run.link)
    assert link == "Please tell us"
    assert [run.text for run in runs if run.bold and run.text == "all"]

    pool.write("sessions/pool.yaml", POOL.replace("Tell us what helped.", ask.replace("**", "")))
    slide = pool.blocks(CLOSING).slide("Goodbye")
    runs = [run for element in slide.elements for p in paragraphs_of(element) for run in p.text.runs]
    assert [run.text for run in runs if run.link] == ["Please tell us all that helped"]


def codes(built: Built) -> list[Mosaic]:
    return [shape for slide in built.slides for shape in shapes_of(slide) if isinstance(shape, Mosaic)]


def test_the_feedback_address_is_a_code_as_well_beside_its_text(pool: Pool) -> None:
    built = pool.blocks(CLOSING)
    (code,) = codes(built)
    assert code.alt == "QR code that leads to https://example.org/feedback"
    assert code.ground.width >= 2.5 * 914_400, "people at the back hold up their telephones too"
    shapes = {shape.name: shape for shape in built.slide("Goodbye").elements}
    side, text, steps = shapes["Invitation"], shapes["Text beside"], shapes["Item 1"]
    assert isinstance(text, Shape)
    assert text.placeholder, "so that the outline shows it"
    assert extent(side).contains(code.ground)
    assert extent(side).contains(extent(text))
    assert extent(text).y > code.ground.bottom
    assert extent(steps).right < extent(side).x


def test_where_the_address_would_be_broken_at_the_side_the_code_stands_in_a_bar(pool: Pool) -> None:
    pool.write("sessions/pool.yaml", POOL.replace("https://example.org/feedback", "https://example.org/" + "f" * 40))
    built = pool.blocks(CLOSING)
    (code,) = codes(built)
    shapes = {shape.name: shape for shape in built.slide("Goodbye").elements}
    assert extent(shapes["Bar"]).contains(code.ground)
    assert extent(shapes["Text beside"]).x > code.ground.right


def test_where_there_is_too_much_for_one_slide_the_code_is_whole_on_the_second(pool: Pool) -> None:
    step = "Put your next step in your diary, with a date that you can keep whatever else comes to your desk, " * 2
    steps = "".join(f"    - '{number} {step}'\n" for number in range(1, 7))
    built = pool.blocks(f"- closing: Goodbye\n  thanks: Thank you all.\n  next-steps:\n{steps}")
    assert built.faults() == []
    first, second = [slide for slide in built.slides if "Goodbye" in (slide.title, topic_of(slide))]
    assert not [shape for shape in first.elements if isinstance(shape, Group)]
    assert len([shape for shape in second.elements if isinstance(shape, Group)]) == 1
    assert texts_of(second)[-1] == "Tell us what helped. https://example.org/feedback"
    assert len(texts_of(second)) > 2, "it is not alone there"


def test_a_long_address_is_set_smaller_and_a_very_long_one_has_no_code(pool: Pool) -> None:
    for length, count in ((60, 1), (400, 0)):
        long = "https://example.org/" + "f" * (length - 20)
        pool.write("sessions/pool.yaml", POOL.replace("https://example.org/feedback", long))
        built = pool.blocks(CLOSING)
        assert built.faults() == []
        assert len(codes(built)) == count
        assert f"Tell us what helped. {long}" in texts_of(built.slide("Goodbye"))


def test_support_lines_of_the_pool_come_last(pool: Pool) -> None:
    built = pool.blocks(CLOSING)
    assert built.titles()[-1] == "If today stays with you"
    assert texts_of(built.slides[-1])[1:5] == ["Who", "How to reach them", "Your manager", "Ask for time today"]


def test_a_pool_without_support_or_feedback_shows_neither(pool: Pool) -> None:
    kept = [line for line in POOL.splitlines() if not line.startswith(("support", "  -", "feedback"))]
    pool.write("sessions/pool.yaml", "\n".join(kept) + "\n")
    built = pool.blocks(CLOSING)
    assert built.faults() == []
    assert built.titles()[-1] == "Thank you all."
    assert "example.org" not in " ".join(texts_of(built.slide("Goodbye")))


def test_it_is_never_shortened_though_a_range_is_written(pool: Pool) -> None:
    talk = "  - discussion: Talk\n    minutes: {least: 10, ideal: 20, most: 20}\n    questions: [Why?]\n"
    closing = "  - closing: Goodbye\n    priority: could\n    minutes: {least: 5, ideal: 15, most: 20}\n"

    def minutes(end: str) -> list[int]:
        programme = pool.session(HEAD.format(time=f"09:30 to {end}") + talk + closing).programme
        assert programme
        return [timed.minutes for timed in programme.blocks]

    assert minutes("09:50") == [10, 15]
    assert minutes("09:55") == [10, 15]
    assert minutes("10:08") == [20, 18]


def test_it_is_never_left_out(pool: Pool) -> None:
    talk = "  - discussion: Talk\n    priority: should\n    minutes: 30\n    questions: [Why?]\n"
    built = pool.session(HEAD.format(time="09:30 to 10:10") + f"{talk}  - closing: Goodbye\n    priority: could\n")
    programme = pipeline.plan(built.path, pool.workspace, Report(), Slot(length=25))
    assert programme
    assert [(str(timed.title), timed.minutes) for timed in programme.blocks] == [("Goodbye", 12)]
