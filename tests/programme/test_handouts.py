"""Codes, copies and names of what is handed out."""

from __future__ import annotations

import re

import pytest

from sessionbuilder import pipeline
from sessionbuilder.content import CutCards, Handout, Notice, Text
from sessionbuilder.diagnostics import Report
from sessionbuilder.kinds.by_name import kind_names
from sessionbuilder.script.script import script
from sessionbuilder.session.slot import Slot
from sessionbuilder.text import texts_in
from tests.pages import page
from tests.paper import day, printed, programme_of, titled
from tests.pool import SOURCES, Built, Pool, notes_of, texts_of

DAY = """\
  - process: How it runs
    outcomes: [learning]
    minutes: 5
    steps: [{step: Draft it}, {step: Agree it}]
  - exercise: Work
    minutes: {work: 17, brief: 0}
    tasks: [Talk]
    worksheets: [action-plan, chronology]
  - terms: Words
    minutes: 8
    items: [{term: Hope, meaning: Looking away}]
"""
HOURS = "09:30 to 10:00"


def codes(built: Built) -> list[str]:
    return [f"{each.code} {each.handout.title}" for each in printed(built)]


def test_handouts_reference_sheets_and_forms_are_each_counted_in_the_order_of_the_day(pool: Pool) -> None:
    assert codes(day(pool, blocks=DAY, time=HOURS)) == [
        "H1 Work",
        "H2 My action plan",
        "H3 Chronology",
        "H4 Words: cards",
        "H5 My learning log",
        "R1 How it runs",
        "R2 Words",
        "F1 Attendance register",
        "F2 Before and after: how sure am I?",
        "F3 What was today like?",
        "F4 Six to eight weeks later",
        "F5 Certificate of attendance",
    ]


def test_what_blocks_hand_out_has_the_same_code_in_the_notes_and_on_paper(pool: Pool) -> None:
    built = day(pool, blocks=DAY, time=HOURS)
    on_paper = {each.code: each.handout for each in printed(built)}
    for each in [each for each in script(programme_of(built)).sheets if each.timed]:
        assert on_paper[each.code] == each.handout


def test_the_notes_of_the_first_slide_name_the_sheets_of_the_block_after_its_materials(pool: Pool) -> None:
    built = day(pool, blocks=DAY.replace("tasks: [Talk]", "tasks: [Talk]\n    materials: [pens]\n    debrief: [So?]"))
    notes = notes_of(built.slide("Work"))
    assert notes[1:6] == [
        "MATERIALS",
        "pens",
        "H1 Work (24 copies)",
        "H2 My action plan (24 copies)",
        "H3 Chronology (4 copies)",
    ]
    assert "MATERIALS" not in notes_of(built.slide("Work: debrief"))
    first = next(slide for slide in built.slides if "Words" in (slide.title, slide.topic))
    assert notes_of(first)[1:3] == ["MATERIALS", "H4 Words: cards (1 copy)"]


@pytest.mark.parametrize(
    ("title", "people", "copies"),
    [
        ("My action plan", {}, 24),
        ("My action plan", {"participants": 7, "groups": 2}, 7),
        ("Chronology", {}, 4),
        ("Chronology", {"participants": 7, "groups": 2}, 2),
        ("Words: cards", {}, 1),
        ("Attendance register", {"participants": 100}, 1),
    ],
)
def test_there_are_as_many_copies_as_people_groups_or_one(
    title: str, people: dict[str, int], copies: int, pool: Pool
) -> None:
    assert titled(day(pool, "", DAY, HOURS, **people), title).copies == copies


def test_groups_that_are_not_written_are_counted_from_their_size(pool: Pool) -> None:
    built = day(pool, blocks=DAY, time=HOURS)
    text = built.path.read_text("utf-8").replace("groups: 4", "group-size: 5")
    assert titled(pool.session(text), "Chronology").copies == 5


def test_a_day_that_is_refitted_counts_only_what_is_left_of_it(pool: Pool) -> None:
    written = day(pool, blocks=DAY.replace("minutes: 5", "minutes: 5\n    priority: could"), time=HOURS)
    programme = pipeline.plan(written.path, pool.workspace, Report(), Slot(length=20), allow_outcome_loss=True)
    assert programme
    assert [
        f"{each.code} {each.handout.title}"
        for each in [each for each in script(programme).sheets if each.timed]
        if each.code[0] == "R"
    ] == ["R1 Words"]


ODD = [
    "Plain words",
    "CON",
    "a/b\\\\c: d*e? “f” <g> h|i",
    "...",
    "What next? ",
    "Don’t stop",
    "Łódź, Siân and Zoë",
    "Работа",
    "word " * 60,
    "a" * 300,
]


@pytest.mark.parametrize("title", ODD)
def test_a_name_is_safe_in_windows_whatever_the_title(title: str, pool: Pool) -> None:
    blocks = f'  - exercise: "{title}"\n    minutes: {{work: 20}}\n    tasks: [Talk]\n'
    name = printed(pool.session(day(pool).path.read_text("utf-8") + blocks))[0].name
    assert re.fullmatch(r"H1-[a-z0-9]+(-[a-z0-9]+)*", name)
    assert len(name) <= 64


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("What next?", "H1-what-next"),
        ("Don’t stop", "H1-dont-stop"),
        ("Siân and Zoë", "H1-sian-and-zoe"),
        ("NUL", "H1-nul"),
        ("...", "H1-sheet"),
        ("Работа", "H1-sheet"),
    ],
)
def test_a_name_keeps_the_words_of_the_title_that_it_can(title: str, name: str, pool: Pool) -> None:
    blocks = f'  - exercise: "{title}"\n    minutes: {{work: 20}}\n    tasks: [Talk]\n'
    assert printed(pool.session(day(pool).path.read_text("utf-8") + blocks))[0].name == name


def test_two_sheets_with_the_same_title_have_two_names(pool: Pool) -> None:
    work = "  - exercise: Work\n    minutes: {work: 20}\n    tasks: [Talk]\n"
    names = [each.name for each in printed(pool.session(day(pool).path.read_text("utf-8") + work + work))]
    assert names[:2] == ["H1-work", "H2-work"]
    assert len({name.casefold() for name in names}) == len(names)


# --- what every sheet says, whatever its kind

CHAIN = """\
wt2010: {authors: HMG, year: 2010, title: Working Together, short: Working Together 2010, superseded-by: wt2013}
wt2013: {authors: HMG, year: 2013, title: Working Together, short: Working Together 2013, superseded-by: wt2026}
wt2026: {authors: HMG, year: 2026, title: Working Together, short: Working Together 2026}
act: {authors: Parliament, year: 2004, title: Children Act 2004, short: Children Act 2004}
"""
HISTORY = (
    "This is from Working Together 2010, which Working Together 2013 has superseded; the current edition is "
    "Working Together 2026. It is here to learn from, and not for decisions today."
)


def sheets_of(kind: str, source: str, pool: Pool) -> list[Handout]:
    """The sheets of the example on a kind's page, as if it rested on `source`."""
    pool.write(
        "sessions/sources.yaml", f"{CHAIN}{SOURCES.partition('kolb1984:')[1]}{SOURCES.partition('kolb1984:')[2]}"
    )
    first, _, rest = page(kind).example.partition("\n")
    lines = [line for line in rest.splitlines() if not line.startswith("  source:")]
    asked = [] if any(line.startswith("  handouts:") for line in lines) else ["  handouts: all"]
    text = "\n".join([first, f"  source: {source}", *lines, *asked])
    built = pool.blocks(f"{text}\n- closing: After\n", "11:50 to 16:00" if kind == "lunch" else "09:30 to 16:00")
    own = [
        each
        for each in [each for each in script(programme_of(built)).sheets if each.timed]
        if each.timed and each.timed.number == 0
    ]
    return [each.handout for each in own[: len(own) - len(programme_of(built).blocks[0].block.worksheets)]]


def over_and_under(sheet: Handout) -> tuple[str, str]:
    """What stands first and last on a sheet; of cards what is printed over them."""
    first, last = sheet.parts[0], sheet.parts[-1]
    if isinstance(first, CutCards):
        return first.fronts, first.fronts
    return str(first.text) if isinstance(first, Notice) else "", str(last.text) if isinstance(last, Text) else ""


CITING = [name for name in kind_names() if name != "duties"]
"""Kinds that stand as what they cite does; how duties stand is in `law.yaml`."""


@pytest.mark.parametrize("kind", CITING)
def test_a_sheet_of_any_kind_says_that_its_source_is_superseded_and_what_it_is_from(kind: str, pool: Pool) -> None:
    for sheet in sheets_of(kind, "wt2010", pool):
        over, under = over_and_under(sheet)
        assert (HISTORY in over) == (kind != "timeline"), (kind, over)
        assert "Source: Working Together 2010 (superseded)" in under, (kind, under)


@pytest.mark.parametrize("kind", CITING)
def test_a_sheet_of_any_kind_that_rests_on_an_act_in_force_has_no_such_notice(kind: str, pool: Pool) -> None:
    for sheet in sheets_of(kind, "act", pool):
        over, under = over_and_under(sheet)
        assert "superseded" not in over
        assert "Source: Children Act 2004" in under


def test_two_sources_are_told_one_after_the_other(pool: Pool) -> None:
    (sheet,) = sheets_of("criteria", "[wt2010, act, wt2013]", pool)
    assert over_and_under(sheet) == (
        "This is from Working Together 2010, which Working Together 2013 has superseded; the current edition is "
        "Working Together 2026. It is also from Working Together 2013, which Working Together 2026 has superseded. "
        "It is here to learn from, and not for decisions today.",
        "Sources: Working Together 2010 (superseded); Children Act 2004; Working Together 2013 (superseded)",
    )


DUTY = """\
- criteria: When must it be notified?
  minutes: 5
  worded-after: "wt2010, chapter 5"
  always:
    all: [It is so]
"""


def test_a_duty_in_force_names_the_edition_its_words_follow_without_a_notice(pool: Pool) -> None:
    pool.write("sessions/sources.yaml", CHAIN)
    built = pool.blocks(f'{DUTY}  source: "act, section 16C"\n- references:\n')
    assert built.faults() == []
    sheet, listed = (each.handout for each in [each for each in script(programme_of(built)).sheets if each.timed])
    assert not [part for part in sheet.parts if isinstance(part, Notice)]
    assert over_and_under(sheet)[1] == (
        "Source: Children Act 2004, section 16C. "
        "Worded after Working Together 2010, chapter 5; the current edition is Working Together 2026."
    )
    shown = "Sources: Children Act 2004, section 16C; worded after Working Together 2010, chapter 5 (superseded)"
    assert shown in texts_of(built.slides[1])
    assert any("Working Together" in str(text) for text in texts_in(listed.parts))


@pytest.mark.parametrize("source", ["", "  source: wt2013\n"])
def test_words_after_guidance_need_something_in_force(source: str, pool: Pool) -> None:
    pool.write("sessions/sources.yaml", CHAIN)
    (fault,) = pool.blocks(DUTY + source).faults()
    assert fault == (
        "3:17 N336 worded-after-nothing-in-force: "
        "“When must it be notified?” is worded after guidance, and names nothing in force."
    )
