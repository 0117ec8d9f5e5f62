from __future__ import annotations

from tests.pool import HEAD, Pool, notes_of, texts_of

WORK = """
- exercise: Work
  case: child-m
  minutes: {brief: 3, read: 5, work: 20, feedback: 3 per group, debrief: 6, move: 2}
  tasks: [Talk, Agree]
  debrief: [What did you notice?]
- break: Tea
"""


def test_the_panel_shows_the_minutes_of_work_and_when_the_work_ends(pool: Pool) -> None:
    texts = texts_of(pool.blocks(WORK).slide("Work"))
    start = texts.index("20")
    assert texts[start : start + 4] == ["20", "minutes to work", "until 10:00", "First, 5 minutes to read"]


def test_the_clock_counts_every_part_and_feedback_for_each_group(pool: Pool) -> None:
    slides = pool.blocks(WORK)
    assert texts_of(slides.slide("Work"))[-1] == "09:30 · 48 min"
    assert texts_of(slides.slide("Tea"))[-1].startswith("10:18")
    together = pool.blocks(WORK.replace("3 per group", "3"))
    assert texts_of(together.slide("Work"))[-1] == "09:30 · 39 min"


def test_groups_that_do_not_come_out_even_are_of_two_sizes(pool: Pool) -> None:
    assert "4 groups of 6" in texts_of(pool.blocks(WORK).slide("Work"))
    head = HEAD.format(time="09:30 to 16:00").replace("groups: 4", "groups: 5")
    built = pool.session(f"{head}  - exercise: Work\n    minutes: {{work: 20}}\n    tasks: [Talk]\n")
    assert "5 groups of 4 or 5" in texts_of(built.slide("Work"))


def test_the_debrief_has_the_cases_learning_points_in_its_notes_only(pool: Pool) -> None:
    debrief = pool.blocks(WORK).slide("Work: debrief")
    assert texts_of(debrief)[1:] == ["Feedback: 3 minutes for each group, until 10:12", "What did you notice?"]
    notes = notes_of(debrief)
    assert notes[notes.index("ASK") + 1] == "What did each agency know?"
    points = notes.index("LEARNING POINTS")
    assert notes[points + 1 : points + 3] == [
        "Nobody put the pieces together",
        "Missed appointments were not read as a sign",
    ]


def test_minutes_must_be_written(pool: Pool) -> None:
    assert pool.blocks("- exercise: E\n  tasks: [a]\n").faults() == [
        "1:3 F202 missing-field: `minutes` is missing here."
    ]


def test_what_the_case_gives_the_facilitator_is_never_lost(pool: Pool) -> None:
    built = pool.blocks("- exercise: E\n  case: child-m\n  minutes: {work: 20}\n  tasks: [a]\n")
    assert "Nobody put the pieces together" in notes_of(built.slide("E"))


def test_every_part_is_in_the_notes_with_its_clock_time(pool: Pool) -> None:
    minutes = "{move: 2, brief: 3, read: 5, work: 20, feedback: 3 per group, debrief: 6}"
    built = pool.blocks(f"- exercise: E\n  minutes: {minutes}\n  tasks: [a]\n  materials: [flipchart, pens]\n")
    notes = notes_of(built.slide("E"))
    assert notes[1:4] == ["MATERIALS", "flipchart", "pens"]
    assert notes[4:] == [
        "TIME",
        "09:30 go to groups, 2 min",
        "09:32 brief, 3 min",
        "09:35 read, 5 min",
        "09:40 work, 20 min",
        "10:00 feedback, 12 min, 3 for each group",
        "10:12 debrief, 6 min",
    ]
    assert "until 10:00" in texts_of(built.slide("E"))
