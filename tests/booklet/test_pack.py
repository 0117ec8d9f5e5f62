"""The participants' pack: a front page, and every sheet that people keep, in the order of codes."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from sessionbuilder.booklet import binding
from sessionbuilder.booklet.booklet import Figure, Sheet, Timetable
from sessionbuilder.booklet.pack import kept
from sessionbuilder.booklet.print_list import print_rows
from sessionbuilder.content import Bullets, Drawing, Handout, Heading, PageBreak, Text
from sessionbuilder.diagnostics import Report
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.text import plain
from sessionbuilder.worksheets.kolb import CYCLE
from tests.paper import day, of, printed, script_of, shelf, words
from tests.pool import POOL, SOURCES, Built, Pool, calm

DAY = """\
  - exercise: Work
    outcomes: [learning]
    minutes: {work: 20, brief: 0}
    tasks: [Talk]
    worksheets: chronology
  - terms: Words
    minutes: 10
    items: [{term: Hope, meaning: Looking away}]
"""
HOURS = "09:30 to 10:00"


@pytest.fixture
def built(pool: Pool) -> Built:
    return day(pool, "strapline: For everybody\n", DAY, HOURS)


def sheets(built: Built) -> list[Sheet]:
    return list(shelf(built, ("pack",))["participant-pack"].sheets)


def test_after_front_page_and_agenda_come_the_sheets_that_everybody_has_and_keeps(built: Built) -> None:
    assert [page.code or str(page.title) for page in sheets(built)] == [
        "A day of training",
        "How the day runs",
        *("H1", "H4", "R1", "F4"),
    ]
    left = {each.code: str(each.handout.title) for each in printed(built) if not kept(each)}
    assert left == {
        "H2": "Chronology",  # shared by a group
        "H3": "Words: cards",  # cut out
        "F1": "Attendance register",  # the trainers'
        "F2": "Before and after: how sure am I?",  # collected
        "F3": "What was today like?",
        "F5": "Certificate of attendance",  # given by hand
    }


def test_the_front_page_says_what_else_is_handed_out(built: Built, pool: Pool) -> None:
    front = sheets(built)[0]
    assert "Handed out on the day, and not in this pack: H2 and H3." in words(front)
    plain = sheets(day(pool))[0]
    assert not [text for text in words(plain) if text.startswith("Handed out")]


def test_first_come_aim_and_outcomes_and_then_the_agenda_as_it_is_told(built: Built) -> None:
    front, agenda, *_ = sheets(built)
    assert str(front.title) == "A day of training"
    assert [str(text.text) for text in of(Text, front.parts)][:2] == ["For everybody", "Learn from reviews"]
    (outcomes,) = of(Bullets, front.parts)
    assert ([str(each.text) for each in outcomes.bullets], outcomes.numbered) == (["Identify what reviews teach"], True)
    assert of(Timetable, agenda.parts) == of(Timetable, shelf(built)["participant-agenda"].sheets[0].parts)


def test_the_front_page_says_where_to_find_support_and_whom_to_ask_for_another_form(built: Built, pool: Pool) -> None:
    told = words(sheets(built)[0])
    assert {"Where to find support", "Your manager", "Ask for time today"} <= set(told)
    assert "You need this in another form, such as large print? Write to pool@example.org." in told
    pool.write("sessions/pool.yaml", "organisation: Us\n")
    bare = words(sheets(day(pool))[0])
    assert "Where to find support" not in bare
    assert not [text for text in bare if "large print" in text]


def test_a_sheet_is_the_same_in_the_pack_and_on_its_own(built: Built) -> None:
    books = shelf(built)
    alone = {sheet.code: sheet for name, book in books.items() if name.startswith("handouts/") for sheet in book.sheets}
    in_the_pack = [sheet for sheet in books["participant-pack"].sheets if sheet.code]
    assert len(in_the_pack) == 4
    for sheet in in_the_pack:
        assert replace(sheet, follows=False, whole=False) == alone[sheet.code]
        assert not alone[sheet.code].follows


SHEETS = """\
  - terms: Words
    minutes: 10
    items: [{term: Hope, meaning: Looking away}]
  - terms: More words
    minutes: 10
    items: [{term: Drift, meaning: Nothing decided}]
  - genogram: A family
    minutes: 10
    people: [{name: Ann, sex: female, age: 30}, {name: Mia, sex: female, age: 4}]
    couples: [{of: [Ann], children: [Mia]}]
"""


def test_sheets_that_are_only_read_follow_one_another_and_drawings_in_large_print_do_not(pool: Pool) -> None:
    built = day(pool, blocks=SHEETS, time="09:30 to 10:00")
    following = {sheet.code for sheet in sheets(built) if sheet.code and sheet.follows}
    assert following == {"R2", "R3"}
    assert all(sheet.whole == sheet.follows for sheet in sheets(built))
    large = shelf(built, ("pack",), large=True)["participant-pack"].sheets
    assert {sheet.code for sheet in large if sheet.code and sheet.follows} == {"R2"}


def test_large_print_says_once_in_words_what_a_drawing_shows(pool: Pool) -> None:
    built = day(pool, blocks=SHEETS, time="09:30 to 10:00")
    (family,) = [page for page in shelf(built, large=True)["handouts/R1-to-R3-to-read-on"].sheets if page.code == "R3"]
    headings = [str(part.text) for part in of(Heading, family.parts)]
    assert headings == ["The family in words"]
    assert isinstance(family.parts[-1], Figure)


def test_in_large_print_too_the_source_is_the_last_line(pool: Pool) -> None:
    cluster = "- cluster: Why\n  centre: Nobody saw\n  factors: [One, Two]\n  source: kolb1984\n"
    (own,) = [book.sheets[0] for name, book in shelf(pool.blocks(cluster), large=True).items() if "R1" in name]
    told = [str(text.text) for text in of(Text, own.parts)]
    assert [text.split(":")[0] for text in told] == ["Why", "Source"]


@pytest.mark.parametrize("large", [False, True])
def test_a_heading_for_a_drawing_alone_goes_where_large_print_has_it_apart(large: bool) -> None:
    alone = (Text(plain("Before it")), PageBreak(), Heading(plain("The cycle")), Drawing(CYCLE))
    own = binding.sheet(Handout(plain("A sheet"), alone), "H1", Pen(calm(), Report()), large=large)
    named = [str(part.text) for part in of(Heading, own.parts)]
    assert named == (["The drawing in words"] if large else ["The cycle"])
    assert len(of(PageBreak, own.parts)) == (0 if large else 1)


def test_what_is_sent_to_participants_is_what_they_keep_and_nothing_for_facilitators(built: Built) -> None:
    sent = shelf(built, ("agenda", "handouts", "pack"), to_send=True)
    assert sorted(sent) == [
        "handouts/F4-six-to-eight-weeks-later",
        "handouts/H1-work",
        "handouts/H4-my-learning-log",
        "handouts/R1-words",
        "participant-agenda",
        "participant-pack",
    ]


def test_large_print_is_eighteen_points_but_for_the_certificate_and_everything_else_is_twelve(built: Built) -> None:
    sizes = {name: book.size for name, book in shelf(built).items()}
    assert sizes.pop("handouts/F5-certificate-of-attendance") == 14, "it is read on a wall"
    assert set(sizes.values()) == {12}
    large = shelf(built, large=True)
    assert set(large) == set(shelf(built))
    assert [name for name, book in large.items() if book.size != 18] == ["handouts/F5-certificate-of-attendance"]


def test_everything_is_bound_in_the_pools_name_and_language(pool: Pool) -> None:
    pool.write("sessions/pool.yaml", POOL + "language: en-IE\n")
    pool.write("sessions/sources.yaml", SOURCES)
    for book in shelf(day(pool, blocks=DAY, time=HOURS)).values():
        assert (book.organisation, book.language) == ("Riverside Training Pool", "en-IE")
        assert book.title.endswith(": A day of training")


def test_reference_sheets_are_bound_into_one_that_people_get_with_the_first_of_them(pool: Pool) -> None:
    built = day(pool, blocks=SHEETS, time="09:30 to 10:00")
    books = shelf(built, ("handouts",))
    (bound,) = [book for name, book in books.items() if "/R" in name]
    assert [(page.code, page.follows) for page in bound.sheets] == [("R1", False), ("R2", True), ("R3", True)]
    own = [each for each in printed(built) if each.code[0] == "R"]
    assert {each.name for each in own} == {"R1-to-R3-to-read-on"}
    assert all(each.out is own[0].timed for each in own)
    (row,) = [row for row in print_rows(script_of(built)) if row.code.startswith("R")]
    assert (row.code, row.codes, row.file) == ("R1 to R3", ("R1", "R2", "R3"), "handouts/R1-to-R3-to-read-on.pdf")
    assert row.title == "Words; More words; A family"


def test_a_reference_sheet_that_a_block_hands_out_by_name_is_printed_by_itself(pool: Pool) -> None:
    named = SHEETS.replace("  - terms: More words", "  - terms: More words\n    id: more", 1)
    named = named.replace("    people:", "    hands-out: more\n    people:", 1)
    books = shelf(day(pool, blocks=named, time="09:30 to 10:00"), ("handouts",))
    assert {name for name in books if "/R" in name} == {"handouts/R1-R3-to-read-on", "handouts/R2-more-words"}
    assert [page.code for page in books["handouts/R1-R3-to-read-on"].sheets] == ["R1", "R3"]
