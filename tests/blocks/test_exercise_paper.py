"""The sheet of an exercise: the task and its times, who does what, and room for what the group finds."""

from __future__ import annotations

import pytest

from sessionbuilder import pipeline
from sessionbuilder.content import Bullets, Facts, Form, Handout, Heading, Narrative, Writing
from sessionbuilder.diagnostics import Report
from sessionbuilder.script.script import script
from sessionbuilder.session.slot import Slot
from tests.paper import day, facts, of, titled
from tests.pool import CASE, HEAD, Built, Pool, texts_of

WORK = """
- exercise: Work
  case: child-m
  minutes: {brief: 3, read: 5, work: 20, feedback: 3 per group, debrief: 6}
  tasks: [Talk, Agree, Write]
  output: Five or six key issues on your flipchart
  debrief: [What did you notice?, So what?]
"""


def handout(built: Built) -> Handout:
    return titled(built, "Work").handout


def rows(pool: Pool, **lines: str) -> int:
    """How many rows there are to write in, where the exercise has `lines` of its own."""
    body = "".join(f"  {key.replace('_', '-')}: {text}\n" for key, text in lines.items())
    if "tasks" not in lines:
        body += "  tasks: [Talk, Agree, Write]\n"
    (form,) = of(Form, handout(pool.blocks(f"- exercise: Work\n  minutes: {{work: 20}}\n{body}")).parts)
    assert [str(row[0]) for row in form.rows] == [str(number) for number in range(1, len(form.rows) + 1)]
    return len(form.rows)


def test_it_says_what_to_do_how_long_and_what_there_is_at_the_end(pool: Pool) -> None:
    sheet = handout(pool.blocks(WORK))
    told = facts(sheet.parts)
    assert told["Time"] == "5 minutes to read, 20 to work, then 3 minutes for each group to report"
    assert told["Groups"] == "4 groups of 6"
    assert told["At the end"] == "Five or six key issues on your flipchart"
    (tasks,) = of(Bullets, sheet.parts)
    assert tasks.numbered
    assert [str(bullet.text) for bullet in tasks.bullets] == ["Talk", "Agree", "Write"]
    assert sheet.per == "person"


@pytest.mark.parametrize(
    ("minutes", "told"),
    [
        ("{work: 20}", "20 minutes to work"),
        ("{work: 1, read: 1}", "1 minute to read, 1 to work"),
        ("{work: 20, feedback: 10}", "20 minutes to work, then 10 minutes to report"),
        ("{work: 20, feedback: 1 per group}", "20 minutes to work, then 1 minute for each group to report"),
        ("{work: 20, feedback: 3 per group at most 10}", "20 minutes to work, then 10 minutes to report"),
        ("{work: 0, feedback: 90}", "90 minutes to present"),
        ("{work: 0, feedback: 2 per group}", "2 minutes for each group to present"),
        ("{work: 0, read: 5, feedback: 12}", "5 minutes to read, then 12 minutes to present"),
        ("{work: 0, read: 5}", "5 minutes to read"),
        ("{work: 0, debrief: 5}", "5 minutes to talk together"),
        ("{work: 0}", "3 minutes for the task"),
    ],
)
def test_the_minutes_are_those_of_the_parts(minutes: str, told: str, pool: Pool) -> None:
    built = pool.blocks(f"- exercise: Work\n  minutes: {minutes}\n  tasks: [Talk]\n")
    assert facts(handout(built).parts)["Time"] == told


def test_a_sheet_that_an_exercise_hands_out_tells_of_that_time_too(pool: Pool) -> None:
    built = pool.blocks(
        "- exercise: Read\n  minutes: {read: 5, work: 7}\n  tasks: [Read]\n  handouts: none\n  hands-out: told\n"
        "- exercise: Tell\n  id: told\n  minutes: {work: 0, debrief: 5}\n  tasks: [Tell]\n"
    )
    assert (
        facts(titled(built, "Tell").handout.parts)["Time"]
        == "5 minutes to read, 7 to work, then 5 minutes to talk together"
    )


def test_in_a_tight_day_the_minutes_are_those_that_the_clock_found(pool: Pool) -> None:
    blocks = "  - exercise: Work\n    outcomes: [learning]\n    tasks: [Talk]\n"
    assert facts(handout(day(pool, blocks=blocks, time="09:30 to 10:15")).parts)["Time"] == (
        "20 minutes to work, then 3 minutes for each group to report"
    )
    assert facts(handout(day(pool, blocks=blocks, time="09:30 to 10:08")).parts)["Time"] == (
        "16 minutes to work, then 9 minutes to report"
    )


def test_in_other_hours_too(pool: Pool) -> None:
    blocks = "  - exercise: Work\n    outcomes: [learning]\n    minutes: {work: 20}\n    tasks: [Talk]\n"
    written = day(pool, blocks=blocks, time="09:30 to 09:53")
    programme = pipeline.plan(written.path, pool.workspace, Report(), Slot(length=33))
    assert programme
    (sheet,) = [each for each in script(programme).sheets if each.timed]
    assert facts(sheet.handout.parts)["Time"] == "30 minutes to work"


def test_the_roles_are_the_usual_ones_or_those_that_are_written(pool: Pool) -> None:
    def roles(lines: str) -> dict[str, str]:
        built = pool.blocks(f"- exercise: Work\n  minutes: {{work: 20}}\n  tasks: [Talk]\n{lines}")
        *_, last = of(Facts, handout(built).parts)
        return {fact.label: str(fact.text) for fact in last.facts}

    assert list(roles("")) == ["Facilitator", "Scribe", "Timekeeper", "Reporter"]
    own = "  roles:\n    - {role: Mia, does: says what she sees}\n    - {role: Scribe, does: writes it down}\n"
    assert roles(own) == {"Mia": "says what she sees", "Scribe": "writes it down"}


@pytest.mark.parametrize(
    ("participants", "groups", "roles"),
    [
        (24, 4, ["Facilitator", "Scribe", "Timekeeper", "Reporter"]),
        (9, 3, ["Facilitator", "Scribe", "Reporter"]),
        (11, 3, ["Facilitator", "Scribe", "Reporter"]),
        (10, 5, ["Scribe", "Reporter"]),
        (4, 4, []),
        (3, 9, []),
    ],
)
def test_nobody_has_two_of_the_usual_roles(participants: int, groups: int, roles: list[str], pool: Pool) -> None:
    blocks = "  - exercise: Work\n    outcomes: [learning]\n    minutes: {work: 20}\n    tasks: [Talk]\n"
    sheet = handout(day(pool, blocks=blocks, time="09:30 to 09:53", participants=participants, groups=groups))
    told = [fact.label for facts in of(Facts, sheet.parts)[1:] for fact in facts.facts]
    assert told == roles
    assert ("Who does what in your group" in [str(part.text) for part in of(Heading, sheet.parts)]) == bool(roles)


@pytest.mark.parametrize("roles", ["[]", f"[{', '.join(['{role: A, does: b}'] * 7)}]"])
def test_there_are_one_to_six_roles(roles: str, pool: Pool) -> None:
    built = pool.blocks(f"- exercise: Work\n  minutes: {{work: 20}}\n  tasks: [Talk]\n  roles: {roles}\n")
    assert built.codes() == ["F208"]


@pytest.mark.parametrize(
    ("output", "wanted"),
    [
        ("Five or six key issues on your flipchart", 6),
        ("Three questions", 3),
        ("Your 4 reasons", 4),
        ("One sheet with SEVEN reasons", 7),
        # no number in it: as many as there are tasks
        ("A list on your flipchart", 3),
        ("Something for everyone, often", 3),
        # never more than a page can hold
        ("A list of 50 events", 12),
    ],
)
def test_there_is_a_row_for_each_answer_that_the_output_names(output: str, wanted: int, pool: Pool) -> None:
    assert rows(pool, output=output) == wanted


def test_without_an_output_the_tasks_say_how_many(pool: Pool) -> None:
    assert rows(pool, tasks="[Talk, Agree **five** issues, Write]") == 5
    assert rows(pool, tasks="[Talk, Agree]") == 2


@pytest.mark.parametrize("wanted", [1, 9, 20])
def test_answers_wanted_says_it_in_place_of_the_words(wanted: int, pool: Pool) -> None:
    assert rows(pool, output="Five or six key issues", answers_wanted=str(wanted)) == wanted


@pytest.mark.parametrize("wanted", ["0", "21", "some"])
def test_answers_wanted_is_a_number_that_a_sheet_can_hold(wanted: str, pool: Pool) -> None:
    built = pool.blocks(f"- exercise: Work\n  minutes: {{work: 20}}\n  tasks: [Talk]\n  answers-wanted: {wanted}\n")
    assert built.faults() == [f"4:19 F204 bad-number: `{wanted}` is not a whole number from 1 to 20."]


def test_a_row_is_called_what_answers_wanted_calls_it(pool: Pool) -> None:
    work = "- exercise: Work\n  minutes: {work: 20}\n  tasks: [Talk]\n"
    wanted = "  answers-wanted: [Message, First thing, Second thing]\n"
    (table,) = of(Form, handout(pool.blocks(work + wanted)).parts)
    assert [[str(cell) for cell in row] for row in table.rows] == [
        ["Message", ""],
        ["First thing", ""],
        ["Second thing", ""],
    ]
    assert table.header == ("What", "In a sentence")
    assert table.shares[0] / sum(table.shares) > 0.2, "a label has more room than a number"


def test_there_are_no_more_labels_than_a_sheet_can_hold(pool: Pool) -> None:
    labels = ", ".join(f"Thing {number}" for number in range(21))
    built = pool.blocks(f"- exercise: Work\n  minutes: {{work: 20}}\n  tasks: [Talk]\n  answers-wanted: [{labels}]\n")
    assert built.codes() == ["F208"]


def test_every_question_of_the_debrief_has_lines_to_write_on(pool: Pool) -> None:
    lines = of(Writing, handout(pool.blocks(WORK)).parts)
    assert [(str(line.prompt), line.lines > 0) for line in lines] == [
        ("What did you notice?", True),
        ("So what?", True),
    ]
    without = pool.blocks(WORK.replace("  debrief: [What did you notice?, So what?]\n", ""))
    assert not of(Writing, handout(without).parts)


def test_with_a_case_its_text_stands_between_the_task_and_the_room_to_write(pool: Pool) -> None:
    parts = handout(pool.blocks(WORK)).parts
    (story,), (tasks,), (form,) = of(Narrative, parts), of(Bullets, parts), of(Form, parts)
    assert parts.index(tasks) < parts.index(story) < parts.index(form)
    assert form.header == ("No.", "In a sentence", "Paragraph")
    assert {len(row) for row in form.rows} == {3}


def test_paragraphs_are_asked_for_only_where_there_are_numbered_ones(pool: Pool) -> None:
    bare = pool.blocks(WORK.replace("  case: child-m\n", ""))
    (form,) = of(Form, handout(bare).parts)
    assert form.header == ("No.", "In a sentence")
    pool.write("sessions/cases/child-m.yaml", CASE.replace("provenance: fictional", "provenance: unpublished"))
    (form,) = of(Form, handout(pool.blocks(WORK)).parts)
    assert form.header == ("No.", "In a sentence")


def test_without_a_case_there_is_nothing_of_one(pool: Pool) -> None:
    sheet = handout(pool.blocks(WORK.replace("  case: child-m\n", "")))
    assert not of(Narrative, sheet.parts)
    assert not [heading for heading in of(Heading, sheet.parts) if "case" in str(heading.text)]
    assert sheet.afterwards == "keep"


@pytest.mark.parametrize("retention", ["keep", "return", "destroy"])
def test_what_becomes_of_it_is_what_the_case_says(retention: str, pool: Pool) -> None:
    pool.write("sessions/cases/child-m.yaml", f"{CASE}retention: {retention}\n")
    assert handout(pool.blocks(WORK)).afterwards == retention


def test_groups_that_do_not_come_out_even_are_told_as_on_the_slide(pool: Pool) -> None:
    head = HEAD.format(time="09:30 to 09:53").replace("groups: 4", "groups: 5")
    built = pool.session(f"{head}  - exercise: Work\n    minutes: {{work: 20}}\n    tasks: [Talk]\n")
    assert facts(handout(built).parts)["Groups"] == "5 groups of 4 or 5"


def test_people_in_pairs_or_threes_are_told_so_and_have_as_many_parts_to_play(pool: Pool) -> None:
    built = pool.blocks(WORK.replace("case: child-m", "in: threes"))
    sheet = handout(built)
    assert facts(sheet.parts)["You work"] == "in threes"
    _, roles = of(Facts, sheet.parts)
    assert len(roles.facts) == 3
    assert "3 minutes for each group to report" in facts(sheet.parts)["Time"], "groups still report as groups"
    texts = texts_of(built.slide("Work"))
    assert "in threes" in texts
    assert "4 groups of 6" not in texts
