"""What is written in takes what is left of its page: nothing goes over alone, no page is left empty, in any sheet."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from sessionbuilder.booklet.binding import sheet
from sessionbuilder.booklet.booklet import Printed, Sheet
from sessionbuilder.content import Form, Heading, Narrative, Notice, PageBreak, Space, Spaces, Table, Text, Writing
from sessionbuilder.diagnostics import Report
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.script.script import script
from sessionbuilder.settled import settle
from sessionbuilder.settled.laying import on_pages, taken
from sessionbuilder.settled.measure import Measure
from sessionbuilder.settled.pieces import pieces, title_piece
from sessionbuilder.settled.settled import SetNarrative, SetNotice, SetPart, SetSheet, SetSpaces, SetTable, SetWriting
from sessionbuilder.settled.type import Type
from sessionbuilder.text import Item, join, plain
from sessionbuilder.worksheets import worksheet, worksheet_names
from sessionbuilder.writers.pdf import pdf
from tests.pool import calm
from tests.settled.test_settled import THEME, booklet
from tests.test_sessions import WORKSPACE, programme

MEASURE = Measure(THEME, Type.of(12))
EMPTY = plain("")
STORY = Narrative(tuple(Item(plain(f"{n}: " + "something that happened on that day " * 9)) for n in range(9)))


def parted(own: SetSheet) -> list[list[SetPart]]:
    """The parts of a sheet, page by page as far as pages are asked for."""
    found: list[list[SetPart]] = [[]]
    for part in own.parts:
        if isinstance(part, PageBreak):
            found.append([])
        else:
            found[-1].append(part)
    return found


def shares(own: SetSheet, measure: Measure = MEASURE) -> list[tuple[bool, float]]:
    """For each page of a sheet whether somebody writes on it, and how much of it is used."""
    told = []
    for number, parts in enumerate(parted(own)):
        reckoned = pieces(parts, own.paper, measure)
        if reckoned is None:
            continue
        over = [] if number else [title_piece(join(own.code, "  ", own.title), own.paper, measure)]
        as_they_are = [replace(piece, least=piece.usual) for piece in (*over, *reckoned)]
        for page in on_pages(as_they_are, own.paper.height):
            told.append((any(piece.grows for piece in page), taken([], page) / own.paper.height))
    return told


def lone_rows(own: SetSheet) -> list[int]:
    """Pages of a sheet that begin with one row of a table that the page before has begun."""
    pages = parted(own)
    ends = [page[-1] if page else None for page in pages]
    return [
        number
        for number, page in enumerate(pages[1:], 1)
        if page
        and isinstance(page[0], SetTable)
        and len(page[0].rows) == 1
        and isinstance(before := ends[number - 1], SetTable)
        and before.header == page[0].header
    ]


def one(*parts: Printed, size: int = 12, wide: bool = False) -> SetSheet:
    (own,) = settle(booklet(Sheet(plain("A sheet"), parts, "H1", wide=wide), size=size), THEME).sheets
    return own


def form(rows: int, lines: int = 2) -> Form:
    return Form(("No.", "What"), tuple((plain(f"row {n}"), EMPTY) for n in range(rows)), (1, 5), lines=lines)


def asked(many: int, lines: int = 3) -> list[Writing]:
    return [Writing(plain(f"What do you make of question {n}?"), lines) for n in range(many)]


GENERATED: dict[str, Sequence[Printed]] = {
    **{f"a table of {rows} rows": (form(rows),) for rows in (1, 3, 6, 12, 30, 70)},
    **{f"{rows} rows of a line": (form(rows, 1),) for rows in (20, 27, 40)},
    **{f"{many} questions": asked(many) for many in (1, 2, 4, 9, 16)},
    **{
        f"a story, {rows} rows and {many} questions": (STORY, Heading(plain("Found")), form(rows), *asked(many))
        for rows in (1, 4, 7, 12)
        for many in (1, 3, 6)
    },
    "a notice with a long label": (
        Notice(
            "Week 12. The office is closing, and the safeguarding lead has gone home for the day", plain("said " * 30)
        ),
        *asked(3),
    ),
    "frames": (Spaces(tuple(Space(plain(name), plain("What?")) for name in "abcd"), 2, 4),),
    "frames and lines": (*asked(1), Spaces((Space(plain("a"), EMPTY), Space(plain("b"), EMPTY)), 2, 9), *asked(1)),
}


@pytest.mark.parametrize("wide", [False, True])
@pytest.mark.parametrize("name", GENERATED)
def test_a_sheet_is_full_to_its_foot_and_no_row_stands_alone(name: str, wide: bool) -> None:
    own = one(*GENERATED[name], wide=wide)
    assert lone_rows(own) == []
    for written, share in shares(own):
        assert share <= 1
        assert not written or share > 0.8 or ("row" in name and share > 0.3), "one line to a row is not drawn out"


@pytest.mark.parametrize("size", [12, 18])
@pytest.mark.parametrize(
    "name",
    ["a table of 12 rows", "9 questions", "a story, 7 rows and 3 questions", "frames", "a notice with a long label"],
)
def test_the_pages_that_are_reckoned_are_the_pages_that_are_set(name: str, size: int) -> None:
    own = settle(booklet(Sheet(plain("A sheet"), tuple(GENERATED[name]), "H1"), size=size), THEME)
    (sheet_,) = own.sheets
    assert pdf(own).pages == len(shares(sheet_, Measure(THEME, Type.of(size))))


def test_rows_and_lines_are_never_too_close_to_write_on() -> None:
    for parts in GENERATED.values():
        for part in one(*parts).parts:
            if isinstance(part, SetWriting):
                assert part.pitch >= 8
            elif isinstance(part, SetTable):
                assert min(row.room for row in part.rows) >= 7.9


def test_a_table_that_no_page_holds_is_parted_into_equal_parts() -> None:
    rows = [len(part.rows) for part in one(form(30)).parts if isinstance(part, SetTable)]
    assert sum(rows) == 30
    assert max(rows) - min(rows) <= 1


def test_lines_on_a_page_are_equally_far_apart_and_those_of_one_question_never_fewer_than_asked_for() -> None:
    own = one(*asked(2), *asked(1, lines=5))
    lines = [part for part in own.parts if isinstance(part, SetWriting)]
    assert len({part.pitch for part in lines}) == 1
    assert [part.lines >= wanted for part, wanted in zip(lines, (3, 3, 5), strict=True)] == [True] * 3


def test_no_question_has_more_than_six_lines_but_where_it_asks_for_them() -> None:
    own = one(*asked(1), *asked(1, lines=9))
    assert [part.lines for part in own.parts if isinstance(part, SetWriting)] == [6, 9]


def test_a_question_is_further_from_the_lines_over_it_than_from_its_own() -> None:
    own = one(*asked(3), Heading(plain("Another")), *asked(1))
    lines = [part for part in own.parts if isinstance(part, SetWriting)]
    assert [part.above > part.first for part in lines] == [False, True, True, False]
    assert {part.first for part in lines} == {8}


def test_a_table_that_ends_a_sheet_in_columns_goes_over_all_of_them() -> None:
    table = Table(("Who", "How"), ((plain("Somebody"), plain("By telephone")),) * 4, (1, 2))
    story = [Text(plain("Somebody must put the pieces together. " * 4))] * 6
    sections: tuple[Heading | Text, ...] = (
        Heading(plain("One")),
        *story,
        Heading(plain("Two")),
        *story[:2],
        Heading(plain("Three")),
        *story[:2],
    )
    page = Sheet(plain("A sheet"), (*sections, Heading(plain("Support")), table), "H1", columns=2)
    (own,) = settle(booklet(page), THEME).sheets
    assert (own.across, own.beside, own.paper.columns) == (2, 7, 2)  # both columns are as long as can be
    last = own.parts[-1]
    assert isinstance(last, SetTable)
    assert round(sum(last.columns)) == round(own.paper.text_width)


def test_sections_that_no_page_holds_in_columns_stand_over_its_whole_width() -> None:
    story = [Text(plain("Somebody must put the pieces together. " * 4))] * 30
    page = Sheet(plain("A sheet"), (Heading(plain("One")), *story, Heading(plain("Two")), *story), "H1", columns=2)
    (own,) = settle(booklet(page), THEME).sheets
    assert (own.beside, own.paper.columns) == (0, 1)


def test_a_column_is_as_wide_as_what_it_says() -> None:
    long = plain("Somebody must put the pieces together. " * 6)
    table = Table(("Term", "What it means", "Helps"), ((plain("Hope"), long, plain("Ask")),) * 4, (1, 1, 1))
    (own,) = [part for part in one(table).parts if isinstance(part, SetTable)]
    assert own.columns[1] > own.columns[0] + own.columns[2]
    assert own.whole


def test_a_row_that_says_what_others_have_in_common_stays_with_them() -> None:
    rows = ((plain("Everybody"), plain("")), (plain("A film"), plain("on the web")))
    (own,) = one(Table(("What", "Where"), rows, (1, 2), frozenset({0}))).parts
    assert isinstance(own, SetTable)
    assert [row.kept for row in own.rows] == [True, False]


def test_a_name_or_a_date_has_one_line_that_begins_with_what_is_asked() -> None:
    lines = [part for part in one(Writing(plain("Date:"), 1), *asked(1)).parts if isinstance(part, SetWriting)]
    assert (lines[0].beside, lines[0].lines) == (True, 1)
    assert not lines[1].beside
    long = one(Writing(plain("Everything that there is to say about it, in as many words as it takes you:"), 1)).parts
    assert [part.beside for part in long if isinstance(part, SetWriting)] == [False]


def test_a_story_that_would_be_torn_has_the_back_and_its_work_the_front() -> None:
    own = one(
        *[Text(plain("What to do with it, in so many words. " * 6))] * 5,
        Heading(plain("The case")),
        STORY,
        Notice("An invented case", plain("No real child is described.")),
        Heading(plain("Found")),
        form(5),
        *asked(2),
        Text(plain("Source: somebody"), "quiet"),
    )
    front, back = parted(own)
    assert [type(part) for part in front[-3:]] == [SetTable, SetWriting, SetWriting]
    assert [type(part) for part in back] == [Heading, SetNarrative, SetNotice, Text]


def test_a_row_for_a_sentence_is_fifteen_millimetres_high_where_that_takes_no_page_more() -> None:
    (own,) = [part for part in one(form(6), *asked(4)).parts if isinstance(part, SetTable)]
    assert min(row.room for row in own.rows) >= 15


def test_lines_move_apart_where_their_page_has_room() -> None:
    assert [round(part.pitch, 1) for part in one(*asked(2)).parts if isinstance(part, SetWriting)] == [12.6, 12.6]


def test_what_is_only_read_is_left_to_flow() -> None:
    kinds = [type(part) for part in one(STORY, Text(plain("The end."))).parts]
    assert kinds == [SetNarrative, Text]


@pytest.mark.parametrize("stem", [path.stem for path in WORKSPACE.session_files()])
def test_every_shipped_sheet_fills_its_pages(stem: str) -> None:
    pen = Pen(calm(), Report())
    for each in script(programme(stem)).sheets:
        page = sheet(each.handout, each.code, pen)
        if page.framed or page.columns > 1:
            continue
        (own,) = settle(booklet(page), THEME).sheets
        assert lone_rows(own) == [], each.name
        used = shares(own)
        assert all(share <= 1 for _, share in used), each.name
        for written, share in used:
            assert not written or share > 0.75, f"{each.name}: {used}"


@pytest.mark.parametrize("name", worksheet_names())
def test_every_worksheet_is_full_to_the_edge(name: str) -> None:
    own_handout = worksheet(name)
    page = sheet(own_handout, "H1", Pen(calm(), Report()))
    (own,) = settle(booklet(page), THEME).sheets
    assert all(share > 0.85 for written, share in shares(own) if written)


def test_frames_take_what_is_left_and_stand_on_one_page() -> None:
    own = one(*GENERATED["frames"])
    (frames,) = (part for part in own.parts if isinstance(part, SetSpaces))
    assert 2 * frames.height > own.paper.height * 0.8


def test_a_sheet_that_goes_on_has_room_for_its_name_over_its_pages_and_no_other_has() -> None:
    short, long = (settle(booklet(Sheet(plain("A"), tuple(asked(many)), "H1")), THEME).sheets[0] for many in (3, 14))
    assert (short.paper.top, short.paper.under_head) == (18, 3)
    assert long.paper.top > 18
    assert long.paper.under_head > 6


def reading(lines: int) -> tuple[Printed, ...]:
    return Heading(plain("What was learnt")), *(Text(plain("A sentence of what was learnt.")) for _ in range(lines))


def test_questions_have_fewer_lines_where_a_sheet_has_a_page_less_for_it_and_never_fewer_than_two() -> None:
    def lines(read: int) -> list[list[int]]:
        pages = parted(one(*reading(read), *asked(2, lines=5)))
        return [[part.lines for part in page if isinstance(part, SetWriting)] for page in pages]

    assert [lines(read) for read in (19, 23, 26)] == [[[5, 5]], [[3, 3]], [[2, 2]]]
    assert lines(29) == [[], [6, 6]], "what goes over has a side of its own, and all the lines it may have"


def test_where_questions_go_over_they_all_go_with_their_heading() -> None:
    front, back = parted(one(*reading(26), Heading(plain("Questions")), *asked(3, lines=5)))
    assert not any(isinstance(part, SetWriting) for part in front)
    assert [type(part) for part in back] == [Heading, *[SetWriting] * 3]


def test_a_section_that_a_page_holds_is_not_torn_where_no_page_more_is_needed() -> None:
    task: tuple[Printed, ...] = (Heading(plain("What to do")), *[Text(plain("A step of what is to be done."))] * 20)
    case = (Heading(plain("The case")), Narrative(STORY.paragraphs[:5]))
    front, back = parted(one(*task, *case, Heading(plain("What we found")), form(4)))
    assert not any(isinstance(part, SetNarrative) for part in front)
    assert [type(part) for part in back] == [Heading, SetNarrative, Heading, SetTable]


def test_a_numbered_paragraph_stays_on_one_page_where_a_page_holds_it() -> None:
    (told,) = (part for part in one(STORY, *asked(1)).parts if isinstance(part, SetNarrative))
    endless = Narrative((Item(plain("what happened " * 500)),))
    (long,) = (part for part in one(endless, *asked(1)).parts if isinstance(part, SetNarrative))
    assert (told.whole, long.whole) == (True, False)
    own = pieces([told], one(STORY).paper, MEASURE)
    assert own
    assert sum(not piece.kept for piece in own) == len(STORY.paragraphs)
