"""Word files: tables, cards, pictures, and what a page is."""

from __future__ import annotations

from typing import Any

import pytest

from sessionbuilder.booklet.booklet import BlockHead, Figure, Instructions, Picture
from sessionbuilder.content import (
    Checklist,
    CutCard,
    CutCards,
    Fact,
    Form,
    Heading,
    PageBreak,
    Space,
    Spaces,
    Table,
    Text,
    Writing,
)
from sessionbuilder.session.scale import numbers
from sessionbuilder.settled.columns import INSET
from sessionbuilder.text import plain
from sessionbuilder.theme.theme import Theme
from tests.writers.docx.documents import (
    CUES,
    DRAWING,
    LOGO,
    MM,
    PARTS,
    SLIDES,
    cells,
    everything,
    find,
    made,
    sheet,
    text,
)


def test_who_signs_a_certificate_stands_apart_from_what_is_printed_before(theme: Theme) -> None:
    for centred, style in ((True, "SignLabel"), (False, "Prompt")):
        document = made(theme, sheet(Text(plain("20 April")), Writing(plain("Signed"), 2), framed=centred))
        assert (style, "Signed") in document.said
    lines = (Writing(plain("Date"), 2), Writing(plain("Signed"), 1))
    (row,) = made(theme, sheet(Text(plain("took part")), *lines, framed=True)).find("//w:tbl//w:tr")
    assert [text(cell).split()[-1:] for cell in find(row, "w:tc")] == [["Date"], [], ["Signed"]], "side by side"


# --- tables


def test_headers_come_again_on_every_page_and_a_table_without_one_has_no_style(theme: Theme) -> None:
    """Word's checker of accessibility passes tables that have a header, and those in Table Normal."""
    for table in everything(theme).find("//w:tbl"):
        style = "".join(find(table, "w:tblPr/w:tblStyle/@w:val"))
        headers = [bool(find(row, "w:trPr/w:tblHeader")) for row in find(table, "w:tr")]
        assert headers == [bool(style), *[False] * (len(headers) - 1)]
        assert style in ("", "SessionTable", "SessionForm")
        assert find(table, "w:tblPr/w:tblLook/@w:firstRow") == ["1"] * bool(style)
        assert find(table, "w:tblPr/w:tblCellMar"), "every table says itself how far text is from its rules"
        assert find(table, "w:tblPr/w:tblDescription/@w:val") or not style
        following = table.getnext()
        assert following.tag.endswith("}p"), "two tables would grow together, and no cell may end in one"


def test_a_table_to_read_without_a_header_looks_the_same_by_itself(theme: Theme) -> None:
    rows = ((plain("a"), plain("b")),)
    file = made(theme, sheet(Table(("", ""), rows, (1, 1)), Form(("", ""), rows, (1, 1))))
    assert not file.find("//w:tblStyle")
    assert len(file.find("//w:tblBorders")) == 2
    inside = "w:tblPr/w:tblCellMar/w:left/@w:w"
    styled = find(file.part("styles"), f"//w:style[@w:styleId='SessionTable']/{inside}")
    assert [find(table, inside) for table in file.find("//w:tbl")] == [styled, styled]


def test_tables_are_as_wide_as_the_text_and_break_no_word_of_their_header(theme: Theme) -> None:
    form = Form(("No.", "Explanation of everything"), ((plain("1"), plain("")),), (1, 60), lines=3)
    (table,) = made(theme, sheet(form)).tables("SessionForm")
    first, second = (int(width) for width in find(table, "w:tblGrid/w:gridCol/@w:w"))
    assert first + second == round(170 * MM)
    assert first > theme.widths.width(plain("No."), 12, bold=True) * 20
    assert [int(height) for height in find(table, ".//w:trHeight/@w:val")] == pytest.approx([80 * MM], abs=3)
    assert len(find(table, ".//w:cantSplit")) == 2


def test_rows_move_closer_together_where_a_sheet_may_take_one_page(theme: Theme) -> None:
    table = Table(("No.", "What"), tuple((plain(f"{number}"), plain("words")) for number in range(36)), (1, 5))
    (usual,) = made(theme, sheet(table)).tables("SessionTable")
    (close,) = made(theme, sheet(table, one_page=True)).tables("SessionTable")
    (short,) = made(theme, sheet(PARTS[Table][0], one_page=True)).tables("SessionTable")
    inset = "w:tblPr/w:tblCellMar/w:top/@w:w"
    assert find(usual, inset) == find(short, inset)
    (wide,), (narrow,) = find(usual, inset), find(close, inset)
    assert int(narrow) < int(wide)


@pytest.mark.parametrize(("size", "height"), [(12, 9), (18, 13.5)])
def test_lines_to_write_on_stay_on_one_page_with_what_is_asked(size: int, height: float, theme: Theme) -> None:
    file = made(theme, sheet(Writing(plain("What now?"), 4), Text(plain("After."))), size=size)
    prompt, *lines = file.find("//w:p[w:pPr/w:pStyle/@w:val='Prompt' or w:pPr/w:pStyle/@w:val='WritingLine']")
    assert text(prompt) == "What now?"
    assert len(lines) >= 4, "a sheet is full to its foot"
    assert [bool(find(own, "w:pPr/w:keepNext")) for own in (prompt, *lines)] == [*[True] * len(lines), False]
    assert not file.find("//w:tbl"), "a table that only rules lines is read out as one that holds something"
    looks = "//w:style[@w:styleId='WritingLine']/w:pPr"
    styles = file.part("styles")
    assert find(styles, f"{looks}/w:spacing/@w:lineRule") == ["atLeast"], "it grows with what is typed"
    assert int(find(styles, f"{looks}/w:spacing/@w:line")[0]) == pytest.approx(height * MM, abs=2)
    assert len(find(styles, f"{looks}/w:pBdr/*")) == 2


# --- forms on screen


def boxes(element: Any) -> list[str]:
    return [str(name) for name in find(element, ".//w:sdt/w:sdtPr[w14:checkbox]/w:alias/@w:val")]


def blanks(element: Any) -> list[str]:
    return [str(name) for name in find(element, ".//w:sdt/w:sdtPr[w:text]/w:alias/@w:val")]


def test_a_box_is_ticked_by_a_click(theme: Theme) -> None:
    file = made(theme, sheet(Checklist((plain("Room booked"), plain("Doors & windows " * 9)))))
    first, second = file.find("//w:p[w:pPr/w:pStyle/@w:val='Checklist']")
    assert (boxes(first), text(first)) == (["Room booked"], "☐Room booked")
    (name,) = boxes(second)
    assert len(name) <= 64, "Word takes no longer name"
    assert find(first, ".//w14:checked/@w14:val") == ["0"]
    assert not find(first, "w:pPr/w:numPr"), "a sign of a list is no box"
    assert file.document.get("{http://schemas.openxmlformats.org/markup-compatibility/2006}Ignorable") == "w14"


@pytest.mark.parametrize("most", [5, 10])
def test_a_scale_has_a_box_for_each_number(most: int, theme: Theme) -> None:
    form = Form(("I am sure", "mark one"), ((plain("of it"), numbers(most)),), (9, 6), scale=most)
    (table,) = made(theme, sheet(form)).tables("SessionForm")
    _, row = cells(table)
    assert boxes(table) == [str(number) for number in range(1, most + 1)]
    assert "".join(row[1].split()) == "".join(f"{number}○" for number in range(1, most + 1))
    room = int(find(table, "w:tblGrid/w:gridCol/@w:w")[1]) / 20 - 2 * 2.2 * 72 / 25.4
    digits = plain(row[1].replace("○", ""))
    assert theme.widths.width(digits, 12) + most * 12 <= room, "it stands on one line"
    assert not blanks(table)


def test_every_blank_can_be_typed_in_and_says_what_it_is_for(theme: Theme) -> None:
    form = Form(("Who", "When"), ((plain("Me"), plain("")), (plain(""), plain(""))), (1, 1))
    parts = (form, Writing(plain("What now?"), 2), Spaces((Space(plain("Keep"), plain("what works")),), 2, 3))
    file = made(theme, sheet(*parts))
    told = blanks(file.document)
    lines = told[3:-1]
    assert told == ["When · Me", "Who", "When", *(f"Line {n} · What now?" for n in range(1, len(lines) + 1)), "Keep"]
    assert len(lines) >= 2
    assert not file.find("//w:sdtContent//w:t[translate(., '\u2002', '')]"), "what is printed shows nothing in a blank"
    ids = file.find("//w:sdtPr/w:id/@w:val")
    assert len(set(ids)) == len(ids) == len(told)


def test_frames_are_of_equal_size_and_never_higher_than_a_page(theme: Theme) -> None:
    spaces = tuple(Space(plain(name), plain("why " * 20 if name == "b" else "why")) for name in "abc")
    (table,) = made(theme, sheet(Spaces(spaces, 2, 50))).tables("FrameHeading")
    assert [len(row) for row in cells(table)] == [2, 2]
    (height,) = set(find(table, ".//w:trHeight/@w:val"))
    assert int(height) <= (297 - 18 - 19) * MM


def test_no_word_in_a_cell_is_broken_if_the_columns_can_share_otherwise(theme: Theme) -> None:
    rows = ((plain("a"), plain("Misunderstandings"), plain("communication")),)
    (table,) = made(theme, sheet(Table(("No.", "B", "C"), rows, (40, 1, 1)))).tables("SessionTable")
    own = [int(width) for width in find(table, "w:tblGrid/w:gridCol/@w:w")]
    assert sum(own) == round(170 * MM)
    for width, (word,) in zip(own, zip(rows[0], strict=True), strict=True):
        assert theme.widths.width(word, 12) * 20 + 2 * 2.2 * MM <= width


@pytest.mark.parametrize("size", [12, 18])
@pytest.mark.parametrize("most", [5, 10])
def test_numbers_to_circle_stand_on_one_line(most: int, size: int, theme: Theme) -> None:
    rows = ((plain("How sure are you that you can say what a review is for? " * 3), numbers(most)),)
    (table,) = made(theme, sheet(Form(("A", "B"), rows, (9, 6))), size=size).tables("SessionForm")
    _, room = (int(width) for width in find(table, "w:tblGrid/w:gridCol/@w:w"))
    assert " " not in str(numbers(most))
    assert theme.widths.width(numbers(most), size) * 20 + 2 * INSET * MM <= room


# --- cards


def card(number: int, words: str = "words") -> CutCard:
    return CutCard(plain(f"Term {number}"), (Fact("Meaning", plain(f"{number} {words}")),))


def test_backs_are_mirrored_so_that_they_meet_the_fronts(theme: Theme) -> None:
    file = made(theme, sheet(CutCards(tuple(card(number) for number in range(1, 12)))))
    fronts, backs, more_fronts, more_backs = (cells(table) for table in file.tables("Cards to cut out"))
    assert len(fronts) == len(backs) == 3
    assert fronts[0] == ["Term 1A sheet", "Term 2A sheet"]
    assert backs[0] == ["Term 2Meaning 2 wordsA sheet", "Term 1Meaning 1 wordsA sheet"]
    assert more_fronts[-1] == ["Term 11A sheet", "Write your ownA sheet"]
    assert more_backs[-1] == ["A sheet", "Term 11Meaning 11 wordsA sheet"]
    assert set(file.find("//w:trHeight/@w:hRule")) == {"exact"}
    assert len(set(file.find("//w:trHeight/@w:val"))) == 1


def test_cards_without_backs_are_on_pages_of_fronts_alone(theme: Theme) -> None:
    cards = tuple(CutCard(plain(f"Term {number}")) for number in range(1, 12))
    file = made(theme, sheet(Text(plain("First."))), sheet(CutCards(cards, "Print on one side.", backs="")))
    fronts, more = (cells(table) for table in file.tables("Cards to cut out"))
    told = [text for row in (*fronts, *more) for text in row]
    assert told == [*(f"Term {number}A sheet" for number in range(1, 12)), "Write your ownA sheet"]
    assert [words for style, words in file.said if style == "CardNote"] == ["Print on one side."] * 2
    assert "oddPage" not in file.find("//w:sectPr/w:type/@w:val")


def test_each_side_of_cards_has_a_page_with_the_same_title_over_it(theme: Theme) -> None:
    file = made(theme, sheet(Text(plain("First."))), sheet(CutCards((card(1),)), Text(plain("After.")), title="Cards"))
    assert file.find("//w:sectPr/w:type/@w:val") == ["nextPage", "oddPage", "nextPage"]
    titles = [style for style, words in file.said if words == "Cards"]
    assert titles == ["Heading1", "CardSet", "BackSet", "RepeatedHeading1", "BackSet", "BackSet"]
    assert file.find("//w:pPr[w:pageBreakBefore]/w:pStyle/@w:val") == ["RepeatedHeading1"]
    level = "//w:style[@w:styleId='RepeatedHeading1']/w:pPr/w:outlineLvl/@w:val"
    assert find(file.part("styles"), level) == ["9"], "it is no heading to go to"


@pytest.mark.parametrize(("times", "shape"), [(1, (4, 2)), (30, (2, 2))])
def test_cards_that_hold_much_are_larger(times: int, shape: tuple[int, int], theme: Theme) -> None:
    cards = CutCards(tuple(card(number, "some more words " * times) for number in range(8)))
    table = made(theme, sheet(cards)).tables("Cards to cut out")[1]
    assert (len(cells(table)), len(cells(table)[0])) == shape


def test_what_no_card_holds_runs_on_after_the_cards(theme: Theme) -> None:
    long = "some more words " * 900
    file = made(theme, sheet(CutCards((card(1), card(2, long), card(3)))))
    fronts, _ = (cells(table) for table in file.tables("Cards to cut out"))
    assert fronts == [["Term 1A sheet", "Term 3A sheet"]]
    assert file.said[-1] == ("CardBack", f"Meaning 2 {long}")


# --- pictures


def test_every_picture_is_described_or_marked_as_decoration(theme: Theme) -> None:
    told = everything(theme).find("//wp:docPr")
    assert len({own.get("id") for own in told}) == len(told)
    for own in told:
        assert bool(own.get("descr")) != bool(find(own, ".//adec:decorative[@val='1']"))
    slides = {f"Slide {number}: Title {number}" for number in (11, 15)}  # they stand for those between them
    assert {own.get("descr") for own in told} == {None, "A cycle of four stages.", "The sign", *slides}


def test_pictures_of_one_width_are_drawn_together_and_each_is_kept_once(
    theme: Theme, drawn: list[tuple[int, int]]
) -> None:
    file = made(theme, sheet(Figure(DRAWING), Figure(DRAWING), Instructions(CUES), Picture(LOGO, "The sign", 10)))
    assert drawn == [(1, 170), (3, 5)]
    assert sum(name.startswith("word/media/") for name in file.files) == 3
    sizes = [(int(own.get("cx")), int(own.get("cy"))) for own in file.find("//wp:extent")]
    assert sizes[0] == pytest.approx((170 * 36000, 85 * 36000), rel=0.001)
    assert sizes[-1] == (30 * 36000, 10 * 36000)


def test_a_drawing_may_have_a_page_across_with_its_title(theme: Theme) -> None:
    parts = (Figure(DRAWING, whole_page=True), Heading(plain("Next")), Text(plain("words")))
    file = made(theme, sheet(*parts, code="H2"))
    first, second = file.find("//w:sectPr/w:pgSz")
    assert (find(first, "@w:orient"), find(second, "@w:orient")) == (["landscape"], [])
    assert [words for _, words in file.said] == ["H2  A sheet", "", "Next", "words"]
    (last,) = file.find("//w:p[w:pPr/w:sectPr]")
    assert len(find(last, ".//wp:docPr[@descr='A cycle of four stages.']")) == 1


# --- pages


def test_pages_where_a_sheet_goes_on_say_its_name_and_the_first_does_not(theme: Theme) -> None:
    file = made(theme, sheet(Text(plain("Read me.")), code="H1"), sheet(Text(plain("Look.")), title="No code"))
    heads = [text(file.part(name[len("word/") : -len(".xml")])) for name in file.files if "header" in name]
    assert heads == ["H1  A sheet (continued)", ""]
    assert len(file.find("//w:sectPr/w:titlePg")) == 1


def test_the_foot_says_what_it_is_and_which_page_of_how_many(theme: Theme) -> None:
    file = made(theme, sheet(code="H1"), sheet(code="H2"), sheet(code="H2"), sheet())
    assert file.feet == [f"A day · version 1{code}page 1 of 1" for code in ("H1 · ", "H2 · ", "")]
    assert [str(code).strip() for code in find(file.part("footer1"), "//w:instrText/text()")] == ["PAGE", "NUMPAGES"]
    assert made(theme, sheet(code="H1"), numbered=False).feet == ["A day · version 1H1"]


@pytest.mark.parametrize(
    ("name", "size", "lines"),
    [
        ("A day", 12, ["A day · version 1"]),
        ("Pathways to harm, pathways to protection and on", 12, ["Pathways to harm, pathways to protection and on"]),
        (
            "Pathways to harm, pathways to protection and on",
            18,
            ["Pathways to harm, pathways to protection and on", "version 1"],
        ),
    ],
)
def test_the_foot_is_one_line_if_it_can_be_and_the_name_is_never_cut(
    name: str, size: int, lines: list[str], theme: Theme
) -> None:
    edition = "version 1" if len(lines) > 1 or name == "A day" else "version 1.0, November 2026, seen by everybody"
    file = made(theme, sheet(code="R12"), size=size, foot=name, edition=edition)
    (foot,) = [file.part(f"footer{number}") for number in (1,)]
    assert [text(own) for own in find(foot, "//w:p[w:pPr/w:pStyle/@w:val='Footer']")] == lines
    (number,) = find(foot, "//w:p[w:pPr/w:pStyle/@w:val='FooterPage']")
    assert text(number) == "R12 · page 1 of 1"
    room = int(find(foot, "//w:gridCol/@w:w")[1])
    assert theme.widths.width(plain("R12 · page 88 of 88"), size) * 20 < room


def test_papers_that_are_not_for_everybody_say_so_on_every_page(theme: Theme) -> None:
    file = made(theme, sheet(code="H1"), sheet(wide=True), marking="For facilitators · OFFICIAL")
    assert len(file.feet) == 2
    assert all(foot.startswith("For facilitators · OFFICIAL") for foot in file.feet)
    plain_foot = made(theme, sheet(code="H1")).feet
    assert not [foot for foot in plain_foot if "facilitators" in foot]


def test_sheets_start_a_page_unless_they_follow(theme: Theme) -> None:
    table = Table(("a",), ((plain("b"),),), (1,))
    file = made(theme, sheet(table, title="1"), sheet(title="2"), sheet(title="3", follows=True))
    assert [text(own) for own in file.find("//w:p[w:pPr/w:pageBreakBefore]")] == ["2"]


def test_sections_have_the_paper_and_columns_of_their_sheets(theme: Theme) -> None:
    words = Text(plain("words"))
    halves = (Heading(plain("One")), words, Heading(plain("Two")), words)
    others = (sheet(words, wide=True, follows=True), sheet(*halves, columns=2), sheet(words, follows=True))
    file = made(theme, sheet(words), *others)
    assert file.find("//w:pgSz/@w:w") == ["11906", "16838", "11906", "11906", "11906"]
    assert file.find("//w:pgSz/@w:h") == ["16838", "11906", "16838", "16838", "16838"]
    assert [find(own, "@w:num") for own in file.find("//w:sectPr/w:cols")] == [[], [], [], ["2"], []]
    starts = ["nextPage", "nextPage", "nextPage", "continuous", "nextPage"]
    assert file.find("//w:sectPr/w:type/@w:val") == starts
    assert set(file.find("//w:pgMar/@w:left")) == {"1134"}


def test_page_breaks_never_leave_an_empty_page(theme: Theme) -> None:
    table, _ = PARTS[Table]
    parts = (Text(plain("a")), PageBreak(), PageBreak(), Text(plain("b")), PageBreak(), table, PageBreak())
    file = made(theme, sheet(*parts), sheet())
    assert [text(own) for own in file.find("//w:p[w:pPr/w:pageBreakBefore]")] == ["b", "", "A sheet"]


def test_a_certificate_is_framed_on_one_left_edge_and_without_code_or_number(theme: Theme) -> None:
    file = made(theme, sheet(Text(plain("took part in")), code="F5", framed=True))
    assert len(file.find("//w:sectPr/w:pgBorders/*")) == 4
    assert file.find("//w:p/w:pPr/w:jc/@w:val") == []
    assert file.said == [("FramedTitle", "A sheet"), ("", "took part in")]
    assert file.feet == [""]


def test_contents_lead_to_the_titles_of_all_sheets_but_the_front(theme: Theme) -> None:
    file = made(theme, sheet(title="Front"), sheet(code="H1"), sheet(title="Last"), contents=True)
    lines = file.find("//w:p[w:pPr/w:pStyle/@w:val='Toc1']")
    links = {find(own, "w:hyperlink/@w:anchor")[0]: text(own) for own in lines}
    titles = {own: text(own.getparent().getparent()) for own in file.find("//w:p/w:bookmarkStart/@w:name")}
    assert links == titles
    assert list(links.values()) == ["H1  A sheet", "Last"]
    for anchor, line in zip(links, lines, strict=True):
        assert find(line, ".//w:instrText/text()") == [f" PAGEREF {anchor} \\h "]
        assert not find(line, ".//w:fldChar/@w:dirty"), "Word would ask with a warning at every opening"
    (leader,) = find(file.part("styles"), "//w:style[@w:styleId='Toc1']//w:tab/@w:leader")
    assert leader == "dot"
    assert file.said[0] == ("Title", "Front")


def test_many_contents_stand_in_two_columns_in_their_order(theme: Theme) -> None:
    sheets = [sheet(title=f"Part {number}") for number in range(1, 22)]
    file = made(theme, sheet(title="Front"), *sheets, contents=True)
    (row,) = [own for own in file.find("//w:tr") if find(own, ".//w:pStyle[@w:val='ContentsBeside']")]
    columns = [[text(line) for line in find(cell, "w:p[w:hyperlink]")] for cell in find(row, "w:tc")]
    assert columns == [[f"Part {n}" for n in range(1, 12)], [], [f"Part {n}" for n in range(12, 22)]]
    stops = find(file.part("styles"), "//w:style[@w:styleId='ContentsBeside']//w:tab")
    assert [find(stop, "@w:leader") for stop in stops] == [["dot"]]
    assert int(find(stops[0], "@w:pos")[0]) < 170 / 25.4 * 1440 / 2


def test_the_last_row_of_a_form_takes_the_one_before_it_along(theme: Theme) -> None:
    form = Form(("No.", "Answer"), tuple((plain(f"r{number}"), plain("")) for number in range(4)), (1, 9))
    rows = find(made(theme, sheet(form)).document, "//w:tr")
    assert [bool(find(row, ".//w:keepNext")) for row in rows[1:]] == [False, False, True, False]


def test_what_heads_a_pile_is_framed_and_every_front_has_the_code_of_its_set(theme: Theme) -> None:
    cards = (
        CutCard(plain("Pile: fact"), pile=True),
        CutCard(plain("Mia is nine")),
        CutCard(plain("Pile: view"), pile=True),
    )
    file = made(theme, sheet(CutCards(cards, backs=""), title="Cards", code="H5"))
    tint = theme.palette.tint.digits
    assert file.find("//w:tc/w:tcPr/w:shd/@w:fill") == [tint, tint]
    assert len(file.find("//w:tc/w:tcPr/w:tcBorders")) == 2
    said = [(style, words) for style, words in file.said if style.startswith("Card")]
    assert said[:4] == [("CardFront", "Pile: fact"), ("CardSet", "H5"), ("CardFront", "Mia is nine"), ("CardSet", "H5")]


def test_a_sheet_that_is_whole_holds_together_and_lets_go_of_the_next(theme: Theme) -> None:
    parts = (Text(plain("a")), PARTS[Table][0], Text(plain("b")))
    file = made(theme, sheet(*parts, whole=True), sheet(Text(plain("c")), title="Next", follows=True))
    kept = {text(own): bool(find(own, "w:pPr/w:keepNext")) for own in file.find("//w:p") if text(own)}
    assert (kept["a"], kept["Welcome"], kept["b"], kept["c"]) == (True, True, False, False)


def test_the_head_of_a_page_says_the_part_the_block_and_its_slides(theme: Theme) -> None:
    block = (PARTS[BlockHead][0], Instructions(CUES, SLIDES, margin=True))
    file = made(theme, sheet(Text(plain("Read me."))), sheet(*block, title="Morning", part=2), led=True, marking="Ours")
    heads = [file.part(name.removeprefix("word/").removesuffix(".xml")) for name in file.files if "header" in name]
    told = [find(head, ".//w:instrText/text()") for head in heads]
    assert [[code.strip() for code in each] for each in told] == [
        ['STYLEREF "heading 1"'],
        ['STYLEREF "Part Number"', 'STYLEREF "Block Name"', 'STYLEREF "Slide Numbers"'],
    ]
    assert [text(head).strip().endswith("Ours") for head in heads] == [True, True]
    named = {"Part Number": "2", "Block Name": "10:45  Coffee", "Slide Numbers": "11 to 15"}
    for style, said in named.items():
        named_so = f"@w:val='{style.replace(' ', '')}'"
        found = file.find(f"//w:r[w:rPr/w:rStyle/{named_so}] | //w:p[w:pPr/w:pStyle/{named_so}]")
        assert "".join(map(text, found)).strip() == said


def test_what_is_printed_in_a_form_has_a_ground_and_what_is_to_write_in_is_white(theme: Theme) -> None:
    form = Form(("What", "Answer"), ((plain("Asked"), plain("")), (plain(""), plain("Told"))), (1, 1))
    file = made(theme, sheet(form))
    grounds = [bool(find(cell, "w:tcPr/w:shd")) for cell in file.find("//w:tr[position()>1]/w:tc")]
    assert grounds == [True, False, False, True]


def test_what_is_around_headings_does_not_grow_in_large_print(theme: Theme) -> None:
    """It does not in the PDF, and Word has more within a line that is higher."""

    def before(size: int) -> int:
        styles = made(theme, sheet(Heading(plain("Under it"))), size=size).part("styles")
        (told,) = find(styles, "//w:style[@w:styleId='Heading2']/w:pPr/w:spacing/@w:before")
        return int(told)

    assert 0 < before(18) < before(12)


def test_what_is_over_a_question_is_as_much_in_large_print_with_what_the_gap_before_it_takes(theme: Theme) -> None:
    def before(size: int) -> int:
        asked = [Writing(plain(words), 2) for words in ("What?", "And then?")]
        (told,) = made(theme, sheet(*asked), size=size).find(
            "//w:p[w:pPr/w:pStyle/@w:val='Prompt']/w:pPr/w:spacing/@w:before"
        )[-1:]
        return int(told)

    assert 0 < before(18) < before(12)
