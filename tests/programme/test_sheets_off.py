"""`handouts:` turns sheets off, and nothing that is left speaks of them."""

from __future__ import annotations

import re
from textwrap import indent

import pytest

from sessionbuilder import pipeline
from sessionbuilder.diagnostics import Report
from sessionbuilder.kinds.by_name import kind_names, kind_of
from sessionbuilder.script.script import script
from sessionbuilder.session.slot import Slot
from sessionbuilder.text import counted
from tests.pages import page
from tests.paper import day, printed, programme_of, sheet, shelf, words
from tests.pool import Built, Pool, notes_of, texts_of
from tests.programme.days import found_in

KINDS_WITH_PAPER = tuple(name for name in kind_names() if (kind := kind_of(name)) and kind.makes_paper)
DAY = """\
  - exercise: Work
    outcomes: [learning]
    minutes: {{work: 17, brief: 0}}
    tasks: [Talk]
    worksheets: [action-plan, chronology]{exercise}
  - terms: Words
    minutes: 6
    items: [{{term: Hope, meaning: Looking away}}]{terms}
  - table: Figures
    minutes: 5
    columns: [What, How many]
    rows: [[Visits, "3"]]
"""
HOURS = "09:30 to 09:58"


def built(pool: Pool, head: str = "", exercise: str = "", terms: str = "") -> Built:
    own = {key: f"\n    handouts: {said}" if said else "" for key, said in (("exercise", exercise), ("terms", terms))}
    return day(pool, f"forms: []\n{f'handouts: {head}{chr(10)}' if head else ''}", DAY.format(**own), HOURS)


def sheets(built: Built) -> list[str]:
    assert built.faults() == []
    return [f"{each.code} {each.handout.title}" for each in printed(built)]


ALL = [
    "H1 Work",
    "H2 My action plan",
    "H3 Chronology",
    "H4 Words: cards",
    "H5 My learning log",
    "R1 Words",
    "R2 Figures",
]


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ({}, ALL),
        ({"head": "all"}, ALL),
        ({"head": "none"}, []),
        ({"head": "[]"}, []),
        ({"head": "“None”"}, []),
        ({"head": "[exercise, table]"}, ["H1 Work", "R1 Figures"]),
        ({"head": "terms"}, ["H1 Words: cards", "R1 Words"]),
        ({"head": "chronology, learning-log"}, ["H1 Chronology", "H2 My learning log"]),
        ({"head": "Learning log"}, ["H1 My learning log"]),
        ({"head": "none", "exercise": "exercise"}, ["H1 Work"]),
        ({"head": "none", "exercise": "all"}, ["H1 Work", "H2 My action plan", "H3 Chronology"]),
        ({"head": "[table]", "terms": "[cards]"}, ["H1 Words: cards", "R1 Figures"]),
        ({"exercise": "none"}, ["H1 Words: cards", "H2 My learning log", "R1 Words", "R2 Figures"]),
        (
            {"exercise": "[action-plan]", "terms": "table"},
            ["H1 My action plan", "H2 My learning log", "R1 Words", "R2 Figures"],
        ),
    ],
)
def test_sheets_that_are_off_are_not_made_and_codes_count_on_without_holes(
    said: dict[str, str], wanted: list[str], pool: Pool
) -> None:
    assert sheets(built(pool, **said)) == wanted


def test_forms_are_the_session_s_own_and_stay(pool: Pool) -> None:
    some = day(pool, "handouts: none\nforms: [register, evaluation]\n")
    assert sheets(some) == ["F1 Attendance register", "F2 What was today like?"]


def test_the_glossary_is_a_sheet_that_can_be_off(pool: Pool) -> None:
    pool.write("sessions/glossary.yaml", "MASH: A hub.\nCAMHS: A service.\nGP: A doctor.\n")
    blocks = "  - points: MASH\n    outcomes: [learning]\n    minutes: 5\n    items: [CAMHS, GP]\n"
    assert "R1 What the words mean" in sheets(day(pool, blocks=blocks))
    assert "R1 What the words mean" in sheets(day(pool, "handouts: glossary\n", blocks))
    assert "R1 What the words mean" not in sheets(day(pool, "handouts: learning-log\n", blocks))


@pytest.mark.parametrize(
    ("head", "made"),
    [("", False), ("handouts: [glossary]\n", True), ("handouts: all\n", True), ("handouts: [learning-log]\n", False)],
)
def test_a_word_or_two_are_no_sheet_unless_it_is_asked_for(head: str, made: bool, pool: Pool) -> None:
    blocks = "  - points: MASH\n    outcomes: [learning]\n    minutes: 5\n    items: [CAMHS]\n"
    built = day(pool, head, blocks)
    assert any("What the words mean" in title for title in sheets(built)) is made
    assert {"CAMHS", "MASH"} <= {*words(shelf(built, ("guide",))["facilitator-guide"])}


ROLES = """\
  - exercise: Work
    outcomes: [learning]
    minutes: {work: 5, brief: 0}
    tasks: [Talk]
    roles: [{role: Reader, does: asks CAMHS}]
"""


def test_words_of_a_sheet_that_is_off_are_not_explained_to_participants(pool: Pool) -> None:
    assert "CAMHS" in script(programme_of(day(pool, blocks=ROLES))).words
    assert "CAMHS" not in script(programme_of(day(pool, blocks=f"{ROLES}    handouts: none\n"))).words


@pytest.mark.parametrize("kind", KINDS_WITH_PAPER)
def test_no_kind_speaks_of_a_sheet_of_its_own_that_is_off(kind: str, pool: Pool) -> None:
    example = f"{page(kind).example.rstrip()}\n  handouts: none\n"
    blocks = f"- welcome: Before\n  housekeeping: [Fire exits]\n{example}- closing: After\n"
    made = day(pool, "forms: []\n", indent(blocks, "  "), "09:30 to 12:00")
    programme = programme_of(made)
    (block,) = [timed for timed in programme.blocks if timed.block.kind == kind]
    assert not [each for each in script(programme).sheets if each.timed == block]
    ours = [slide for slide in made.slides if slide.block == block.number]
    said = "\n".join(line for slide in ours for line in notes_of(slide))
    assert not re.search(r"HAND OUT|cop(y|ies)\)|Collect:|\b[HRF]\d|(?<!\d )[Ss]heet|is cut", said), said
    assert not re.search(r"[Ss]heet|[Hh]andout", "\n".join(line for slide in ours for line in texts_of(slide)))
    books = shelf(made)
    titles = {str(timed.title) for timed in programme.blocks if timed.block.kind == kind}
    assert titles.isdisjoint(str(page.title) for page in books["participant-pack"].sheets)
    assert f"Hand out {block.title}" not in words(books["facilitator-guide"])


@pytest.mark.parametrize("kind", KINDS_WITH_PAPER)
def test_every_kind_s_sheets_are_made_again_where_the_block_asks_for_them(kind: str, pool: Pool) -> None:
    example = page(kind).example.rstrip()

    def of_kind(said: str) -> list[str]:
        programme = programme_of(pool.blocks(f"{example}\n{said}"))
        return [str(each.handout.title) for each in script(programme).sheets if each.timed]

    usual = of_kind(f"  handouts: {kind}\n")
    found = kind_of(kind)
    assert found
    assert usual
    assert of_kind("") in (usual, [])  # what rests on law that is over is made for those alone who ask
    assert of_kind("  handouts: all\n") == usual
    each = [of_kind(f"  handouts: {word}\n") for word in found.sheets]
    assert len(usual) == 1 or found.sheets, "a kind that makes several sheets gives each a word"
    assert not found.sheets or [title for titles in each for title in titles] == usual


def test_a_word_that_is_no_sheet_is_told_with_those_that_are(pool: Pool) -> None:
    told = {
        (found.fault.code, found.message, found.hint)
        for said in ("[H2]", "exercize", "points", "register", "[exercise, cards]", "no", "{a: b}")
        for found in built(pool, said).report.diagnostics
    }
    sheets = "`exercise`, `action-plan`, `chronology`, `terms`, `table`, `learning-log`, `glossary` and `key-messages`"
    choice = f"choose from {sheets}"
    assert ("N345", "`H2` is a code, which changes when the day does.", choice) in told
    assert ("N345", "`exercize` is no sheet of this session.", "did you mean `exercise`?") in told
    assert any(message == "`points` is no sheet of this session." for _, message, _ in told)
    assert any("forms are named under `forms:`" in hint for _, _, hint in told)
    assert any(message == "`cards` is no sheet of this session." for _, message, _ in told)
    assert ("F207", "`no` is not one of the words for this.", "write `none`") in told
    assert len(told) == 7
    (found,) = built(pool, "[none, terms]").report.diagnostics
    assert (found.fault.code, found.hint) == ("N345", "`none` stands alone: `handouts: none`")
    (found,) = built(pool, "nonne").report.diagnostics
    assert found.hint == "did you mean `none`?"


def test_a_word_that_is_no_sheet_of_its_block_is_told(pool: Pool) -> None:
    (found,) = built(pool, terms="[kolb]").report.diagnostics
    assert (found.fault.code, found.message) == ("N345", "`kolb` is no sheet of this block.")
    assert found.hint == "choose from `cards`, `table` and `terms`"
    blocks = "  - points: P\n    outcomes: [learning]\n    minutes: 5\n    items: [x]\n    handouts: {}\n"
    (found,) = day(pool, blocks=blocks.format("points")).report.diagnostics
    assert found.hint == "there is `key-messages` only"
    welcome = "  - welcome: W\n    handouts: welcome\n    housekeeping: [x]\n"
    assert "it has none, so leave the line out" in [
        found.hint for found in day(pool, blocks=welcome).report.diagnostics
    ]
    assert day(pool, blocks=blocks.format("none")).faults() == []


EXERCISE = """\
  - case: child-m
    minutes: 5
  - exercise: Work
    case: child-m
    outcomes: [learning]
    minutes: {{read: 5, work: 10, brief: 0}}
    tasks: [Talk]
    handouts: {0}
  - exercise: More work
    case: child-m
    minutes: {{work: 10, brief: 0}}
    tasks: [Talk again]
    handouts: {1}
"""


def test_a_case_that_people_can_read_nowhere_is_a_warning(pool: Pool) -> None:
    def told(*said: str) -> list[str]:
        return [
            f"{found.message} = {found.hint}"
            for found in day(pool, blocks=EXERCISE.format(*said), time=HOURS).report.diagnostics
            if found.fault.code == "P430"
        ]

    warning = (
        "People work on the case “Child M” here, and no sheet has its story. = write `handouts: exercise` in this block"
    )
    assert told("none", "none") == [warning, warning]
    assert told("none", "all") == [warning]
    assert told("all", "none") == []


def test_the_events_of_a_case_are_something_to_read(pool: Pool) -> None:
    chronology = """\
  - chronology: What happened
    case: child-m
    minutes: 5
    events: [{when: Week 1, by: Health, what: Called}, {when: Week 3, by: School, what: Asked}]
"""
    blocks = chronology + EXERCISE.format("none", "none")
    assert "P430" not in day(pool, blocks=blocks, time="09:30 to 10:03").codes()
    off = chronology + "    handouts: none\n" + EXERCISE.format("none", "none")
    assert "P430" in day(pool, blocks=off, time="09:30 to 10:03").codes()


def test_groups_without_their_cards_are_a_warning(pool: Pool) -> None:
    made = pool.blocks(f"{page('sorting').example.rstrip()}\n  handouts: none\n")
    assert [line.split(" ", 1)[1] for line in made.faults()] == [
        "P430 nothing-to-work-from: Groups work with cards here, and no sheet has them."
    ]


def test_a_cue_that_hands_out_what_is_off_is_a_warning(pool: Pool) -> None:
    def told(lines: str) -> list[str]:
        made = built(pool, exercise=f"none\n    {lines}")
        return [line for line in made.faults() if "P431" in line]

    assert told("hand-out: The task, one each") == [
        "17:15 P431 nothing-to-hand-out: “Work” has something handed out, and its sheets are turned off."
    ]
    assert told("hand-out: A map\n    materials: [a map]") == []
    assert [line for line in built(pool, exercise="exercise\n    hand-out: The task").faults() if "P431" in line] == []


@pytest.mark.parametrize(
    ("cue", "told"),
    [
        ("hand-out: H1 to everybody", False),
        ("hand-out: H9 to everybody", True),
        ("if-behind: Leave it out; sheet R7 has it", True),
        ("say: The M1 and the diagnosis F32 are no paper", True),
        ("say: The diagnosis was F32", False),
    ],
)
def test_a_code_in_a_cue_that_no_sheet_has_is_a_warning(cue: str, told: bool, pool: Pool) -> None:
    made = built(pool, exercise=f"exercise\n    {cue}")
    assert any("P432 unknown-code" in line for line in made.faults()) is told


def test_the_guide_of_a_day_without_sheets_speaks_of_none(pool: Pool) -> None:
    bare, full = (shelf(built(pool, head))["facilitator-guide"] for head in ("none", "all"))
    for line in (
        "sheets that people keep",
        "in order by its codes",
        "Lay handouts face down",
        "hand out the reference sheets",
        "pack holds",
    ):
        assert any(line in text for text in words(full)), line
        assert not any(line in text for text in words(bare)), line
    assert "Handed out on the day" not in " ".join(words(shelf(built(pool, "none"))["participant-pack"]))
    assert [str(row[0]) for row in sheet(bare, "The day at a glance").parts[-1].rows if str(row[4])] == []  # type: ignore[union-attr]


def test_large_print_what_is_sent_and_another_slot_have_the_same_sheets(pool: Pool) -> None:
    made = built(pool, "[exercise, table]")
    usual = set(shelf(made, ("handouts",)))
    assert set(shelf(made, ("handouts",), large=True)) == usual == {"handouts/H1-work", "handouts/R1-figures"}
    assert set(shelf(made, ("handouts",), to_send=True)) == usual
    fitted = pipeline.plan(made.path, pool.workspace, Report(), Slot(length=25))
    assert fitted
    assert [each.code for each in script(fitted).sheets] == ["H1", "R1"]


def test_a_short_form_may_have_none(pool: Pool) -> None:
    made = built(pool, terms="all\n    short: {minutes: 4, handouts: none}")
    assert sheets(made) == ALL
    (terms,) = [timed.block for timed in programme_of(made).blocks if timed.block.kind == "terms"]
    assert terms.variant
    assert terms.variant.handouts_
    assert not terms.variant.handouts_.want("terms", "cards")


def test_a_delivery_says_it_anew(pool: Pool) -> None:
    built(pool, "none")
    for said, number in (("", 0), ("handouts: all\n", 7), ("handouts: [table]\n", 1)):
        path = pool.write("sessions/deliveries/spring.yaml", f"delivery: day\ndate: 2027-03-01\n{said}")
        programme = pipeline.plan(path, pool.workspace, report := Report())
        assert programme, report.diagnostics
        assert len(script(programme).sheets) == number, counted(number, "sheet")
    path = pool.write("sessions/deliveries/spring.yaml", "delivery: day\ndate: 2027-03-01\nhandouts: [tables]\n")
    pipeline.plan(path, pool.workspace, report := Report())
    (found,) = found_in(report)
    assert str(found.span) == "sessions/deliveries/spring.yaml:3:12"
    assert found.hint == "did you mean `table`?"


OVER = "- criteria: When?\n  minutes: 5\n  always: A child has died\n"
REPEALED = {"an edition": f"{OVER}  source: wt2010\n", "law": f"{OVER}  law: reviews-2010\n"}


@pytest.mark.parametrize("block", REPEALED.values(), ids=REPEALED)
@pytest.mark.parametrize(
    ("line", "made"), [("", False), ("  handouts: criteria\n", True), ("  handouts: all\n", True)], ids=str
)
def test_a_sheet_of_what_is_over_is_made_for_those_alone_who_ask(block: str, line: str, made: bool, pool: Pool) -> None:
    built = pool.blocks(block + line)
    assert built.faults() == []
    assert ("R1 When?" in sheets(built)) is made
    guide = " ".join(words(shelf(built, ("guide",))["facilitator-guide"]))
    told = "Not printed “When?” rests on what is no longer in force, and people would keep it."
    assert (told in guide) is not made
    assert ("To have it, write handouts: criteria in this block." in guide) is not made


def test_a_session_may_ask_for_it_too_and_what_is_in_force_needs_nobody_to_ask(pool: Pool) -> None:
    blocks = "  - criteria: When?\n    outcomes: [learning]\n    minutes: 5\n    always: x\n    source: {}\n"
    assert "R1 When?" in sheets(day(pool, "handouts: criteria\n", blocks.format("wt2010")))
    assert "R1 When?" in sheets(day(pool, blocks=blocks.format("wt2023")))
    assert not any("When?" in title for title in sheets(day(pool, blocks=blocks.format("wt2010"))))
