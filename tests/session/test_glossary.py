"""The pool's glossary: each session prints the words that stand in its own texts."""

from __future__ import annotations

import pytest

from sessionbuilder.content import Table
from sessionbuilder.script.script import script
from tests.paper import day, of, printed, programme_of, sheet, shelf, words
from tests.pool import CASE, Built, Pool, notes_of, texts_of

GLOSSARY = """\
rapid review: The first look at an incident.
GP: General practitioner.
IMR: Individual management review.
Board: The board of **partners**.
"""


def saying(text: str, pool: Pool, glossary: str = GLOSSARY, more: str = "") -> Built:
    """A session with `text` on a slide."""
    pool.write("sessions/glossary.yaml", glossary)
    return pool.blocks(f"- points: P\n  minutes: 5\n  items: ['{text}']\n{more}")


def entries(built: Built) -> list[str]:
    return list(programme_of(built).session.glossary)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The GP called", ["GP"]),
        ("Ask the GP, then the IMR.", ["GP", "IMR"]),
        ("(GP)", ["GP"]),
        ("A rapid review, by the partners", ["rapid review"]),
        # whole words, as they are written; abbreviations with the s of several
        ("GPs and the IMR’s end", ["GP", "IMR"]),
        ("GPS", []),
        ("the gp", []),
        ("Rapid reviews take 15 days", ["rapid review"]),
        ("A rapid Review", []),
        ("the board, or aBoard", []),
        ("Boards meet", ["Board"]),
        ("rapid and a review", []),
        ("", []),
    ],
)
def test_only_words_that_stand_in_the_session_are_printed(text: str, found: list[str], pool: Pool) -> None:
    built = saying(text or "Nothing", pool)
    assert [code for code in built.codes() if code != "N314"] == []
    assert entries(built) == found


def test_words_of_notes_cases_and_outcomes_count_as_well(pool: Pool) -> None:
    assert entries(saying("x", pool, more="  say: The GP.\n")) == ["GP"]
    pool.write("sessions/cases/child-m.yaml", CASE.replace("the health visitor called", "the GP called"))
    assert entries(saying("x", pool, more="- case: child-m\n")) == ["GP"]
    assert entries(saying("x", pool)) == []
    text = day(pool).path.read_text("utf-8").replace("Identify what reviews teach", "Outline what an IMR is")
    assert entries(pool.session(text)) == ["IMR"]


def test_they_are_sorted_whatever_their_letters(pool: Pool) -> None:
    built = saying("We escalate a rapid review to the Board and the GP", pool, f"{GLOSSARY}escalate: Take it higher.\n")
    assert entries(built) == ["Board", "escalate", "GP", "rapid review"]


def test_they_are_a_reference_sheet_and_a_page_of_the_guide(pool: Pool) -> None:
    built = saying("The Board, the GP and a rapid review", pool)
    (last,) = [each for each in printed(built) if str(each.handout.title) == "What the words mean"]
    assert last.code == "R1"
    guide = sheet(shelf(built, ("guide",))["facilitator-guide"], "What the words mean")
    for parts in (last.handout.parts, guide.parts):
        (table,) = of(Table, parts)
        assert [[str(cell) for cell in row] for row in table.rows] == [
            ["Board", "The board of partners."],
            ["GP", "General practitioner."],
            ["rapid review", "The first look at an incident."],
        ]


def test_without_words_there_is_no_sheet(pool: Pool) -> None:
    for built in (saying("x", pool), day(pool)):
        assert not [each for each in printed(built) if each.code == "R1"]
        assert "What the words mean" not in words([page.title for page in shelf(built)["facilitator-guide"].sheets])


def test_a_pool_needs_no_glossary(pool: Pool) -> None:
    (pool.root / "sessions/glossary.yaml").unlink()
    assert day(pool).faults() == []


@pytest.mark.parametrize(
    ("glossary", "told"),
    [
        ("GP:\n", "1:4 F202"),
        ("GP: [General, practitioner]\n", "1:5 F203"),
        ("GP: General\nGP: Practitioner\n", "2:1 S106"),
        ("- GP\n", "1:1 S110"),
        ("", "1:1 S104"),
        ("GP: 'Ask {somebody}'\n", "1:5 F209"),
        ("GP: '[one](javascript:x)'\n", "1:5 F213"),
    ],
)
def test_a_glossary_that_is_broken_is_told_in_its_own_file(glossary: str, told: str, pool: Pool) -> None:
    built = saying("x", pool, glossary)
    assert [f"{found.span} {found.fault.code}" for found in built.report.diagnostics] == [
        f"sessions/glossary.yaml:{told}"
    ]
    assert built.report.failed


def test_the_glossary_is_no_session(pool: Pool) -> None:
    pool.write("sessions/glossary.yaml", GLOSSARY)
    assert [path.stem for path in pool.workspace.session_files()] == []


@pytest.mark.parametrize("lines", ["    id: hope\n", "    trainer: hope\n", "    outcomes: [learning]\n"])
def test_names_for_the_program_are_no_words_of_it(lines: str, pool: Pool) -> None:
    pool.write("sessions/glossary.yaml", "hope: Looking away\nlearning: Something\nshould: Something\n")
    built = day(pool, blocks=f"  - points: P\n    items: [x]\n    priority: should\n{lines}")
    assert entries(built) == []


def test_an_entry_without_a_word_is_told(pool: Pool) -> None:
    pool.write("sessions/glossary.yaml", '"": Nothing\n')
    assert day(pool).faults() == ["1:1 F202 missing-field: This entry has no word."]


def test_an_abbreviation_without_an_entry_is_told_once_where_it_first_stands(pool: Pool) -> None:
    pool.write("sessions/glossary.yaml", GLOSSARY)
    built = pool.blocks("- points: P\n  items: [Ask MASH, The LCSPRs and MASH and the GP]\n  say: The R&D team.\n")
    assert built.faults() == [
        "2:11 N314 unexplained-abbreviation: `MASH` is not in the glossary, so somebody in the room may not know it.",
        "2:21 N314 unexplained-abbreviation: `LCSPR` is not in the glossary, so somebody in the room may not know it.",
        "3:8 N314 unexplained-abbreviation: `R&D` is not in the glossary, so somebody in the room may not know it.",
    ]
    assert not built.report.failed


def test_words_that_are_only_shouted_are_no_abbreviations(pool: Pool) -> None:
    built = saying("Always read ALWAYS, AND and OR, one or two; H1, A4, I, covid-19 and COVID-19", pool)
    assert built.faults() == []


def test_a_pool_without_a_glossary_is_not_asked_for_one(pool: Pool) -> None:
    (pool.root / "sessions/glossary.yaml").unlink()
    assert pool.blocks("- points: P\n  items: [Ask MASH]\n").faults() == []


def test_participants_get_no_entry_for_what_only_facilitators_read(pool: Pool) -> None:
    glossary = f"{GLOSSARY}MASH: The front door.\nICPC: A conference.\n"
    built = saying("MASH, GP, ICPC", pool, glossary, "  listen-for: [A rapid review]\n  materials: [The IMR]\n")
    assert entries(built) == ["GP", "ICPC", "IMR", "MASH", "rapid review"]
    (last,) = [each for each in printed(built) if str(each.handout.title) == "What the words mean"]
    (table,) = of(Table, last.handout.parts)
    assert [str(row[0]) for row in table.rows] == ["GP", "ICPC", "MASH"]
    guide = sheet(shelf(built, ("guide",))["facilitator-guide"], "What the words mean")
    (table,) = of(Table, guide.parts)
    assert [str(row[0]) for row in table.rows] == ["GP", "ICPC", "IMR", "MASH", "rapid review"]


def test_the_notes_explain_a_word_where_it_is_new_and_only_there(pool: Pool) -> None:
    pool.write("sessions/glossary.yaml", GLOSSARY)
    built = pool.blocks(
        "- points: First\n  items: [The GP]\n  say: An IMR.\n- points: Second\n  items: [The GP, A rapid review]\n"
    )
    said = {title: notes_of(built.slide(title)) for title in ("First", "Second")}
    assert said["First"][-3:] == ["IN FULL", "GP: General practitioner.", "IMR: Individual management review."]
    assert said["Second"][-2:] == ["IN FULL", "rapid review: The first look at an incident."]


def shown(built: Built) -> list[str]:
    return list(script(programme_of(built)).words)


def test_what_an_unpublished_review_keeps_back_is_in_no_glossary_of_participants(pool: Pool) -> None:
    learning = (
        "- learning: Nobody added up\n  board: The GP board\n  concerned: A child.\n  status: STATUS\n  points: [One]\n"
    )
    pool.write("sessions/glossary.yaml", GLOSSARY)
    assert shown(pool.blocks(learning.replace("STATUS", "not-yet-published"))) == []
    assert shown(pool.blocks(learning.replace("STATUS", "published"))) == ["GP"]


def test_a_narrative_that_is_not_printed_gives_no_word_away(pool: Pool) -> None:
    pool.write("sessions/glossary.yaml", GLOSSARY)
    exercise = "- exercise: Find\n  case: child-m\n  tasks: [Agree]\n"
    case = CASE.replace("the health visitor called", "the GP called")
    pool.write("sessions/cases/child-m.yaml", case)
    assert shown(pool.blocks(exercise)) == ["GP"]
    pool.write("sessions/cases/child-m.yaml", case.replace("provenance: fictional", "provenance: unpublished"))
    assert shown(pool.blocks(exercise)) == []


def test_the_slide_of_words_does_not_feed_itself(pool: Pool) -> None:
    pool.write("sessions/glossary.yaml", "GP: Asks the IMR.\nIMR: A review.\n")
    built = pool.blocks("- glossary: Words\n- glossary: Words again\n- points: P\n  items: [The GP]\n")
    assert shown(built) == ["GP"]


def test_a_long_word_is_not_taken_for_the_short_one_that_it_begins_with(pool: Pool) -> None:
    both = f"{GLOSSARY}rapid: Quick.\n"
    assert entries(saying("A rapid review of it", pool, both)) == ["rapid review"]
    assert entries(saying("A rapid answer", pool, both)) == ["rapid"]


@pytest.mark.parametrize(
    ("block", "word"),
    [
        ("- points: P\n  items: [One]\n  worksheets: [chronology]\n", "hearsay"),
        ("- hypothesising: H\n  develop: [One]\n  review: [Two]\n  evaluate: [Three]\n", "theory"),
        ("- table: T\n  columns: [Who, Hearsay]\n  rows: [[One, Two]]\n", "hearsay"),
    ],
    ids=["worksheet", "own sheet", "header"],
)
def test_a_word_that_stands_on_a_sheet_alone_is_explained(block: str, word: str, pool: Pool) -> None:
    """Also where the program has put it there, as over the column of a worksheet."""
    pool.write("sessions/glossary.yaml", f"{word}: What somebody wrote down because another person said it.\n")
    built = pool.blocks(block + "- glossary:\n")
    assert shown(built) == [word]
    assert word in str([texts_of(slide) for slide in built.slides if slide.title == "Words we use"])
    guide = sheet(shelf(built, ("guide",))["facilitator-guide"], "What the words mean")
    (table,) = of(Table, guide.parts)
    assert [str(row[0]) for row in table.rows] == [word]


def test_what_any_newspaper_prints_is_no_abbreviation_to_be_explained(pool: Pool) -> None:
    assert saying("OK, the UK on TV: a PDF at 9 AM", pool, GLOSSARY).codes() == []
    assert saying("The LADO is OK", pool, GLOSSARY).codes() == ["N314"]


def test_the_words_of_worksheets_and_of_what_stands_over_a_sheet_are_met(pool: Pool) -> None:
    pool.write("sessions/glossary.yaml", "hearsay: What somebody said.\ndomestic abuse: Abuse at home.\n")
    blocks = "- discussion: Why?\n  minutes: 5\n  questions: [Why?]\n  worksheets: chronology\n"
    assert [*script(programme_of(pool.blocks(blocks))).words] == ["hearsay"]
    work = "- exercise: Work\n  case: child-m\n  minutes: {work: 5, brief: 0}\n  tasks: [Talk]\n"
    pool.write("sessions/cases/child-m.yaml", CASE.replace("covers: [neglect]", "covers: [neglect, domestic abuse]"))
    assert [*script(programme_of(pool.blocks(work))).words] == ["domestic abuse"]
