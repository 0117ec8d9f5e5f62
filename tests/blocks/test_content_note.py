from __future__ import annotations

import textwrap

from sessionbuilder import pipeline
from sessionbuilder.deck.elements import Grid, extent
from sessionbuilder.diagnostics import Report
from sessionbuilder.session.slot import Slot
from tests.pool import HEAD, POOL, Pool, paragraphs_of, texts_of

NOTE = """
- content-note: Take care
  covers: [Neglect, A parent’s drinking]
  looking-after: [Pass, Step out, Come back]
"""


def test_what_is_hard_stands_left_of_what_people_may_do(pool: Pool) -> None:
    slide = pool.blocks(NOTE).slide("Take care")
    columns = {
        texts[0]: (texts[1:], element)
        for element in slide.elements
        if len(texts := [str(paragraph.text) for paragraph in paragraphs_of(element)]) > 1
    }
    hard, help_ = columns["What today covers"], columns["What you may do"]
    assert hard[0] == ["Neglect", "A parent’s drinking"]
    assert help_[0] == ["Pass", "Step out", "Come back"]
    assert extent(hard[1]).right <= extent(help_[1]).x


def test_support_lines_come_from_the_pool_on_the_next_slide(pool: Pool) -> None:
    pool.write(
        "sessions/pool.yaml", POOL.replace("feedback:", "  - {name: A listening service, how: Look for it}\nfeedback:")
    )
    built = pool.blocks(NOTE)
    assert built.titles()[-2:] == ["Take care", "Where to find support"]
    shown = texts_of(built.slides[-1])[1:]
    assert shown == [
        "Who",
        "How to reach them",
        "Your manager",
        "Ask for time today",
        "A listening service",
        "Look for it",
    ]


def test_a_pool_without_support_lines_has_no_slide_for_them(pool: Pool) -> None:
    kept = [line for line in POOL.splitlines() if not line.startswith(("support", "  -"))]
    pool.write("sessions/pool.yaml", "\n".join(kept) + "\n")
    built = pool.blocks(NOTE)
    assert built.faults() == []
    assert built.titles()[-1] == "Take care"


def test_it_is_never_shortened_or_stretched_and_never_left_out(pool: Pool) -> None:
    note = "  - content-note: Take care\n    priority: could\n    covers: [Neglect]\n    looking-after: [Pass]\n"
    talk = "  - discussion: Talk\n    priority: should\n    minutes: 30\n    questions: [Why?]\n"
    built = pool.session(HEAD.format(time="09:30 to 10:05") + note + talk)
    for asked, expected in (
        (35, {"Take care": 5, "Talk": 30}),
        (29, {"Take care": 5, "Talk": 24}),
        (24, {"Take care": 5}),
        (60, {"Take care": 5, "Talk": 45}),
    ):
        programme = pipeline.plan(built.path, pool.workspace, Report(), Slot(length=asked))
        assert programme
        assert {str(timed.title): timed.minutes for timed in programme.blocks} == expected


def test_what_a_session_is_about_has_its_own_line_between_those_of_the_pack_and_the_pool(pool: Pool) -> None:
    pool.write("sessions/local.yaml", "support:\n  - {name: The front door, how: Ring}\n")
    head = HEAD.format(time="09:30 to 16:00")
    head = head.replace("programme:", "support:\n  - {name: A helpline, how: Day and night}\nprogramme:")
    shown = texts_of(pool.session(head + textwrap.indent(NOTE, "  ")).slides[-1])
    assert [text for text in shown if text in ("The front door", "A helpline", "Your manager")] == [
        "The front door",
        "A helpline",
        "Your manager",
    ]


def test_lines_of_support_stand_on_one_slide_as_long_as_they_have_room_on_one(pool: Pool) -> None:
    lines = "".join(f"  - {{name: Line {n}, how: Free by day and night}}\n" for n in range(10))
    pool.write("sessions/pool.yaml", f"organisation: The pool\nsupport:\n{lines}")
    built = pool.blocks(NOTE)
    assert [title for title in built.titles() if title.startswith("Where to find support")] == ["Where to find support"]


def test_each_number_has_a_row_and_one_column_and_danger_now_is_loud(pool: Pool) -> None:
    line = (
        '  - {name: Worried, how: "Danger now: 999. By day 01632 960001, by night", telephone: 01632 960002}\n'
        '  - {name: Mental health, how: "Choose that option; 999 if life is in danger", telephone: "111"}\n'
    )
    pool.write("sessions/pool.yaml", POOL.replace("feedback:", f"{line}feedback:"))
    slide = pool.blocks(NOTE).slides[-1]
    (grid,) = [element for element in slide.elements if isinstance(element, Grid)]
    rows = [[str(cell.paragraph.text).replace("\N{NO-BREAK SPACE}", " ") for cell in row] for row in grid.rows]
    assert rows == [
        ["Who", "When, and for what", "Number"],
        ["Your manager", "Ask for time today", ""],
        ["Worried", "Danger now", "999"],
        ["", "By day", "01632 960001"],
        ["", "By night", "01632 960002"],
        ["Mental health", "Choose that option; 999 if life is in danger", "111"],
    ]
    assert [{cell.fill for cell in row} for row in grid.rows[1:]] == [{None}, {"warm-tint"}, *[{None}] * 3]
    bold = [run.text for row in grid.rows[1:] for cell in row[1:] for run in cell.paragraph.text.runs if run.bold]
    numbers = ["999", "01632 960001", "01632 960002", "999", "111"]
    assert [text.replace("\N{NO-BREAK SPACE}", " ") for text in bold] == numbers
