from __future__ import annotations

import pytest

from sessionbuilder import pipeline
from sessionbuilder.content import Bullets, Form, Heading, Text
from sessionbuilder.deck.elements import Shape, extent
from sessionbuilder.diagnostics import Report
from sessionbuilder.session.slot import Slot
from tests.paper import of, titled
from tests.pool import HEAD, POOL, Built, Pool, notes_of, numbered_on, shapes_of, texts_of

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


@pytest.mark.parametrize(
    ("minutes", "shown", "cue"),
    [
        (
            "{brief: 0, work: 0, feedback: 90}",
            ["90", "minutes to present", "until 11:00", "4 groups of 6"],
            "09:30 feedback, 90 min",
        ),
        (
            "{brief: 0, work: 0, read: 5, feedback: 3 per group}",
            ["12", "minutes to present", "until 09:47", "First, 5 minutes to read", "3 minutes for each group"],
            "09:35 feedback, 12 min, 3 minutes for each group; one click starts the bar",
        ),
        (
            "{brief: 0, work: 0, read: 5}",
            ["5", "minutes to read", "until 09:35", "4 groups of 6"],
            "09:30 read, 5 min; one click starts the bar",
        ),
        (
            "{brief: 2, work: 0, debrief: 1}",
            ["1", "minute to talk together", "until 09:33", "4 groups of 6"],
            "09:32 debrief, 1 min; one click starts the bar",
        ),
        ("{work: 0}", ["3", "minutes for the task", "until 09:33"], "09:30 brief, 3 min; one click starts the bar"),
    ],
)
def test_an_exercise_without_work_shows_what_there_is_in_its_place(
    minutes: str, shown: list[str], cue: str, pool: Pool
) -> None:
    built = pool.blocks(f"- exercise: Work\n  minutes: {minutes}\n  tasks: [Present]\n  debrief: [What next?]\n")
    texts = texts_of(built.slide("Work"))
    start = texts.index(shown[0])
    assert texts[start : start + len(shown)] == shown
    assert not [text for slide in built.slides for text in texts_of(slide) if text.startswith("0 minute")]
    assert cue in notes_of(built.slide("Work"))
    assert not any(text.startswith("Feedback:") for text in texts_of(built.slide("Work: debrief")))


def test_a_block_that_takes_no_time_has_no_panel(pool: Pool) -> None:
    for block in (
        "exercise: E\n  minutes: {brief: 0, work: 0}\n  tasks: [Talk]",
        "discussion: E\n  minutes: 0\n  questions: [Why?]",
    ):
        slide = pool.blocks(f"- {block}\n").slide("E")
        texts = texts_of(slide)
        assert not [text for text in texts if "minute" in text or text == "0"], texts
        assert "TIME" not in notes_of(slide)


def test_one_group_has_nobody_to_share_the_time_with(pool: Pool) -> None:
    head = HEAD.format(time="09:30 to 16:00").replace("groups: 4", "groups: 1")
    block = "minutes: {work: 20, feedback: 3 per group}, tasks: [Talk], debrief: [Why?]"
    built = pool.session(f"{head}  - {{exercise: E, {block}}}\n")
    assert "Feedback: 3 minutes, until 09:56" in texts_of(built.slide("E: debrief"))


def test_the_clock_counts_every_part_and_feedback_for_each_group(pool: Pool) -> None:
    slides = pool.blocks(WORK)
    assert notes_of(slides.slide("Work"))[0].startswith("09:30 to 10:18 · 48 min")
    assert notes_of(slides.slide("Tea"))[0].startswith("10:18 to ")
    together = pool.blocks(WORK.replace("3 per group", "3"))
    assert notes_of(together.slide("Work"))[0].startswith("09:30 to 10:09 · 39 min")


def test_groups_that_do_not_come_out_even_are_of_two_sizes(pool: Pool) -> None:
    assert "4 groups of 6" in texts_of(pool.blocks(WORK).slide("Work"))
    head = HEAD.format(time="09:30 to 16:00").replace("groups: 4", "groups: 5")
    built = pool.session(f"{head}  - exercise: Work\n    minutes: {{work: 20}}\n    tasks: [Talk]\n")
    assert "5 groups of 4 or 5" in texts_of(built.slide("Work"))


def test_the_debrief_has_the_cases_learning_points_in_its_notes_only(pool: Pool) -> None:
    debrief = pool.blocks(WORK).slide("Work: debrief")
    assert texts_of(debrief) == ["Feedback: 3 minutes for each group, until 10:12", "What did you notice?"]
    notes = notes_of(debrief)
    assert notes[notes.index("ASK") + 1] == "What did each agency know?"
    points = notes.index("LEARNING POINTS")
    assert notes[points + 1 : points + 3] == [
        "Nobody put the pieces together",
        "Missed appointments were not read as a sign",
    ]


LEFT_OUT = "  - exercise: E\n    outcomes: [learning]\n    tasks: [a]\n    debrief: [What?]\n"


def day(pool: Pool, time: str, blocks: str = LEFT_OUT, groups: int = 4) -> Built:
    return pool.session(HEAD.format(time=time).replace("groups: 4", f"groups: {groups}") + blocks)


def parts(built: Built) -> dict[str, int]:
    """The minutes of each part that has any."""
    assert built.programme, built.faults()
    (timed,) = built.programme.blocks
    return {part.name: part.minutes for part in timed.parts if part.minutes}


def test_minutes_that_are_left_out_are_usual_ones(pool: Pool) -> None:
    built = day(pool, "09:30 to 10:15")
    assert built.faults() == []
    assert parts(built) == {"brief": 3, "work": 20, "feedback": 12, "debrief": 10}


def test_a_case_adds_minutes_to_read_it(pool: Pool) -> None:
    built = day(pool, "09:30 to 10:20", f"{LEFT_OUT}    case: child-m\n")
    assert built.faults() == []
    assert parts(built) == {"brief": 3, "read": 5, "work": 20, "feedback": 12, "debrief": 10}


def test_of_minutes_that_are_written_only_the_brief_is_usual(pool: Pool) -> None:
    written = pool.blocks("- exercise: E\n  case: child-m\n  minutes: {work: 25}\n  tasks: [a]\n")
    assert parts(written) == {"brief": 3, "work": 25}


def test_feedback_that_is_left_out_is_twenty_minutes_at_most_for_all_groups(pool: Pool) -> None:
    assert parts(day(pool, "09:30 to 10:21", groups=6))["feedback"] == 18
    assert parts(day(pool, "09:30 to 10:23", groups=7))["feedback"] == 20
    assert parts(day(pool, "09:30 to 10:23", groups=10))["feedback"] == 20


@pytest.mark.parametrize(("groups", "minutes"), [(4, 12), (5, 15), (6, 15), (9, 15)])
def test_feedback_for_each_group_stops_at_the_most_that_is_written(groups: int, minutes: int, pool: Pool) -> None:
    blocks = LEFT_OUT + "    minutes: {work: 20, feedback: 3 per group at most 15}\n"
    assert parts(day(pool, "09:30 to 12:00", blocks, groups))["feedback"] == minutes


WRITTEN = "    minutes: {move: 2, brief: 3, read: 10, work: 20, feedback: 5 per group, debrief: 10}\n"


@pytest.mark.parametrize(
    ("asked", "minutes"),
    [
        (51, {"move": 2, "brief": 3, "read": 9, "work": 16, "feedback": 14, "debrief": 7}),
        (65, {"move": 2, "brief": 3, "read": 10, "work": 20, "feedback": 20, "debrief": 10}),
        (80, {"move": 2, "brief": 3, "read": 10, "work": 30, "feedback": 20, "debrief": 15}),
        (90, {"move": 2, "brief": 3, "read": 10, "work": 30, "feedback": 20, "debrief": 15}),
    ],
)
def test_in_other_hours_each_part_gives_and_takes_as_far_as_its_kind(
    asked: int, minutes: dict[str, int], pool: Pool
) -> None:
    written = day(pool, "09:30 to 10:35", LEFT_OUT + WRITTEN)
    programme = pipeline.plan(written.path, pool.workspace, Report(), Slot(length=asked))
    assert programme
    assert {part.name: part.minutes for part in programme.blocks[0].parts} == minutes


def test_parts_written_as_one_number_keep_it_in_the_day_as_written(pool: Pool) -> None:
    assert day(pool, "09:30 to 10:30", LEFT_OUT + WRITTEN).codes() == ["P401"]
    assert day(pool, "09:30 to 10:40", LEFT_OUT + WRITTEN).codes() == ["P402"]


def test_the_debrief_is_the_last_to_give(pool: Pool) -> None:
    assert parts(day(pool, "09:30 to 10:08")) == {"brief": 3, "work": 16, "feedback": 9, "debrief": 10}
    assert parts(day(pool, "09:30 to 10:07")) == {"brief": 3, "work": 16, "feedback": 9, "debrief": 9}


@pytest.mark.parametrize(("shortest", "least"), [(1, 14), (2, 16), (3, 20)])
def test_feedback_never_gives_so_much_that_a_group_is_not_heard(shortest: int, least: int, pool: Pool) -> None:
    pool.write("sessions/pool.yaml", f"{POOL}policy: {{shortest-report: {shortest}}}\n")
    built = day(pool, f"09:30 to 10:{3 + 16 + least + 7 - 30:02}", groups=8)
    assert parts(built) == {"brief": 3, "work": 16, "feedback": least, "debrief": 7}


def shape(built: Built, name: str) -> Shape:
    (found,) = [shape for shape in shapes_of(built.slide("Work")) if isinstance(shape, Shape) and shape.name == name]
    return found


def test_a_bar_empties_over_the_minutes_of_the_work(pool: Pool) -> None:
    built = pool.blocks(WORK)
    assert shape(built, "Countdown").empties == 20 * 60
    assert shape(built, "Countdown").alt == "A bar that empties in 20 minutes once you click"
    assert [s.empties for s in shapes_of(built.slide("Work")) if isinstance(s, Shape) and s.empties] == [20 * 60]


def test_the_mark_stands_where_five_minutes_are_left(pool: Pool) -> None:
    built = pool.blocks(WORK)
    bar, mark = extent(shape(built, "Countdown")), extent(shape(built, "Last minutes"))
    assert (mark.x - bar.x) / bar.width == pytest.approx(5 / 20, abs=0.001)
    assert "5 min left" in texts_of(built.slide("Work"))


def test_work_of_less_than_ten_minutes_has_a_bar_without_a_mark(pool: Pool) -> None:
    built = pool.blocks(WORK.replace("work: 20", "work: 9"))
    assert shape(built, "Countdown").empties == 9 * 60
    assert "5 min left" not in texts_of(built.slide("Work"))


@pytest.mark.parametrize(
    ("feedback", "shown", "noted"),
    [
        ("3 per group", "3 minutes for each group, until 10:05", "12 min, 3 minutes for each group"),
        ("3 per group at most 10", "10 minutes, until 10:03", "10 min"),
        ("1 per group", "1 minute for each group, until 09:57", "4 min, 1 minute for each group"),
        ("12", "12 minutes, until 10:05", "12 min"),
    ],
)
def test_feedback_is_told_for_each_group_where_that_comes_out_even(
    feedback: str, shown: str, noted: str, pool: Pool
) -> None:
    minutes = f"{{work: 20, feedback: {feedback}}}"
    built = pool.blocks(f"- exercise: E\n  minutes: {minutes}\n  tasks: [a]\n  debrief: [What?]\n")
    assert built.slide("E: debrief").title == f"Feedback: {shown}"
    assert f"09:53 feedback, {noted}" in notes_of(built.slide("E"))


def test_feedback_that_has_become_shorter_is_told_as_it_is(pool: Pool) -> None:
    built = day(pool, "09:30 to 10:08")
    assert built.slide("E: debrief").title == "Feedback: 9 minutes, until 09:58"
    assert "09:49 feedback, 9 min" in notes_of(built.slide("E"))


def test_what_the_case_gives_the_facilitator_is_never_lost(pool: Pool) -> None:
    built = pool.blocks("- exercise: E\n  case: child-m\n  minutes: {work: 20}\n  tasks: [a]\n")
    assert "Nobody put the pieces together" in notes_of(built.slide("E"))


def test_every_part_is_in_the_notes_with_its_clock_time(pool: Pool) -> None:
    minutes = "{move: 2, brief: 3, read: 5, work: 20, feedback: 3 per group, debrief: 6}"
    built = pool.blocks(f"- exercise: E\n  minutes: {minutes}\n  tasks: [a]\n  materials: [flipchart, pens]\n")
    notes = notes_of(built.slide("E"))
    assert notes[1:5] == ["MATERIALS", "flipchart", "pens", "H1 E (24 copies)"]
    assert notes[notes.index("TIME") : notes.index("DO")] == [
        "TIME",
        "09:30 go to groups, 2 min",
        "09:32 brief, 3 min",
        "09:35 read, 5 min",
        "09:40 work, 20 min; one click starts the bar",
        "10:00 feedback, 12 min, 3 minutes for each group",
        "10:12 debrief, 6 min",
    ]
    assert "until 10:00" in texts_of(built.slide("E"))


LINES = """
- exercise: Work
  minutes: {work: 20}
  tasks: [Find your lines]
  answers-wanted: [Finding, Who acts today]
  roles:
    - role: Lines 1 and 2
      does: |
        1. A first line
        2. A second line
    - role: Lines 3 and 4
      does: |
        Look for this one.

        3. A third line
        4. A fourth line
"""


def test_a_role_with_a_list_stands_over_it_and_its_numbers_go_on(pool: Pool) -> None:
    parts = titled(pool.blocks(LINES), "Work").handout.parts
    start = [str(part.text) for part in parts if isinstance(part, Heading)].index("Lines 1 and 2")
    assert start > 0
    lists = [part for part in parts if isinstance(part, Bullets) and part.numbered][1:]
    assert [(part.first, len(part.bullets)) for part in lists] == [(1, 2), (3, 2)]
    assert "Look for this one." in [str(part.text) for part in parts if isinstance(part, Text)]


def test_the_columns_of_answers_are_called_what_the_author_calls_them(pool: Pool) -> None:
    columns = "  answer-columns: [The record says, We write, Line]\n  roles:"
    texts = (LINES.replace("  roles:", columns), LINES)
    own, usual = (of(Form, titled(pool.blocks(text), "Work").handout.parts)[0] for text in texts)
    assert own.header == ("The record says", "We write", "Line")
    assert usual.header == ("What", "In a sentence")
    assert own.shares[2] < own.shares[0] < own.shares[1], "a number needs little"
    assert [str(cell) for cell in own.rows[1]] == ["Who acts today", "", ""]


def test_of_tasks_that_are_done_the_slide_shows_the_rest_by_their_numbers_and_the_sheet_all(pool: Pool) -> None:
    written = "- exercise: Work\n  minutes: {work: 5}\n  already-done: 2\n  tasks: [Read, Mark, Tell, Agree]\n"
    built = pool.blocks(written)
    assert numbered_on(built.slide("Work")) == [(3, "Tell"), (4, "Agree")]
    (tasks,) = of(Bullets, titled(built, "Work").handout.parts)
    assert [str(bullet.text) for bullet in tasks.bullets] == ["Read", "Mark", "Tell", "Agree"]
    assert numbered_on(pool.blocks(written.replace("2", "7")).slide("Work")) == []
    assert "Agree" in texts_of(pool.blocks(written.replace("2", "7")).slide("Work"))
