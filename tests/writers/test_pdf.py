"""PDFs: tagged and complete, A4, in type that can be read, and never the worse for long or odd text."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import partial
from io import BytesIO
from itertools import pairwise
from typing import Any, get_args

import page
import pytest
from msgspec.structs import replace
from pypdf import PageObject, PdfReader
from pypdf.generic import DictionaryObject

from sessionbuilder.booklet.booklet import (
    BlockHead,
    Booklet,
    Figure,
    Instructions,
    Panel,
    Panels,
    Picture,
    Printed,
    Sheet,
    Thumbnail,
    Timetable,
)
from sessionbuilder.content import (
    Bullet,
    Bullets,
    Checklist,
    Cue,
    CutCard,
    CutCards,
    Fact,
    Facts,
    Form,
    Heading,
    Narrative,
    Notice,
    PageBreak,
    Space,
    Spaces,
    Table,
    Text,
    Verb,
    Writing,
)
from sessionbuilder.deck import PlacedSlide
from sessionbuilder.diagnostics import Report
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.diagrams.qr import Qr
from sessionbuilder.files import Folder
from sessionbuilder.fonts import EXTRA, has, installed, printable
from sessionbuilder.session.scale import numbers
from sessionbuilder.text import Item, Prose, RichText, Run, listing, plain
from sessionbuilder.theme.theme import Theme, load_theme
from sessionbuilder.units import Box, inches
from sessionbuilder.worksheets.kolb import CYCLE
from sessionbuilder.writers.pdf import Pdf
from sessionbuilder.writers.pictures import pngs
from tests.made_once import forget
from tests.paper import pdf
from tests.pool import CALM

A4 = {(595, 842), (842, 595)}
SAID = (
    *("A heading", "A lead", "inner", "Then that.", "done", "20 minutes", "Take care", "What will you do?", "There"),
    *("Or on the web", "Slide 7", "SAY", "Good morning", "A term", "what it means", "page 1 of", "Because"),
)
"""What stands in one of every word."""


@pytest.fixture(scope="module")
def theme() -> Theme:
    found = load_theme(Folder(CALM.parent), "theme.yaml", Report())
    assert found
    return found


def everything(theme: Theme) -> tuple[Printed, ...]:
    """One of every word that there is for paper."""
    pen = Pen(theme, Report())
    cycle = CYCLE.draw(Box(0, 0, inches(10), inches(5)), pen)
    code = Qr("https://example.org/feedback").draw(Box(0, 0, inches(1.5), inches(1.5)), pen)
    slide = Thumbnail(7, PlacedSlide("content", "A slide", (), ()))
    (dot,) = pngs(['<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>'], 5)
    return (
        Heading(plain("A heading")),
        Heading(plain("A smaller one"), 3),
        Text(plain("A lead"), "lead"),
        Text(plain("A quiet word"), "quiet"),
        Bullets((Bullet(plain("one"), (plain("inner"),)), Bullet(plain("two"))), numbered=True),
        Narrative((Item(plain("First this.")), Item(plain("Then that."), (plain("and this"),)))),
        Checklist((plain("done"),)),
        Facts((Fact("Time", plain("20 minutes")),)),
        Notice("Take care", plain("of this")),
        Table(("One", "Two"), ((plain("a"), plain("b")),), (1, 2), frozenset({0})),
        Timetable(
            ("Clock", "Item"),
            ((plain("09:00"), plain("Part")), (plain("09:30"), plain("Tea"))),
            (1, 3),
            quiet=frozenset({1}),
            parts=frozenset({0}),
            strong=frozenset({0}),
        ),
        Form(("No.", "Answer"), ((plain("1"), plain("")),), (1, 9)),
        Writing(plain("What will you do?"), 3),
        Spaces((Space(plain("Here"), plain("What?")), Space(plain("There"), plain("Why?"))), 2, 3),
        Figure(cycle),
        Figure(code, plain("Or on the web")),
        Picture(dot, "A dot", 10),
        Panels((Panel(plain("Why"), Prose((plain("Because"), listing((plain("of this"),)))), 1, "strong"),)),
        BlockHead(plain("09:30  Welcome"), Facts((Fact("Time", plain("5 minutes")),)), "7"),
        Instructions(
            (Cue(Verb.SAY, (plain("Good morning"),)), Cue(Verb.ASK, (listing((plain("Who?"),)),))), (slide, slide), True
        ),
        PageBreak(),
        CutCards((CutCard(plain("A term"), (Fact("Meaning", plain("what it means")),)),)),
    )


def booklet(*parts: Printed, size: int = 12, **looks: Any) -> Booklet:
    sheet = Sheet(plain("A sheet"), parts, "H1", **looks)
    return Booklet("A booklet", "Riverside", "Learn", "en-GB", "A day · version 1", (sheet,), size=size)


def read(made: Pdf) -> PdfReader:
    return PdfReader(BytesIO(made.content))


def words(made: Pdf) -> str:
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in read(made).pages))


def failures(made: Pdf) -> list[str]:
    return [str(failure) for failure in page.validate_pdf_bytes(made.content, profile="ua1").failures]


def rules_on(made: Pdf) -> list[int]:
    """How many lines are drawn on each page: its own rules, and those to write on."""
    found = []
    for leaf in read(made).pages:
        content = leaf.get_contents()
        assert content is not None
        found.append(len(re.findall(rb"(?m)\bS$", content.get_data())))
    return found


def test_every_word_of_the_vocabulary_is_printed(theme: Theme) -> None:
    parts = everything(theme)
    assert {type(part) for part in parts} == set(get_args(Printed))
    for size in (12, 18):
        made = pdf(booklet(*parts, size=size), theme)
        assert failures(made) == []
        told = words(made)
        for said in SAID:
            assert said in told


def test_is_tagged_with_title_language_bookmarks_and_header_cells(theme: Theme) -> None:
    reader = read(pdf(booklet(*everything(theme)), theme))
    root: Any = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en-GB"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    told = reader.metadata
    assert told
    assert (told.title, told.author, told.subject) == ("A booklet", "Riverside", "Learn")
    assert "/CreationDate" not in told
    first = reader.outline[0]
    assert not isinstance(first, list)
    assert " ".join(str(first.title).split()) == "H1 A sheet"
    tags = list(_tags(root["/StructTreeRoot"]))
    assert tags.count("/TH") == 6
    assert tags.count("/Figure") == 5
    assert {"/H1", "/H2", "/H3", "/L", "/Table"} <= set(tags)


def test_every_picture_is_described(theme: Theme) -> None:
    root: Any = read(pdf(booklet(*everything(theme)), theme)).trailer["/Root"]
    told = [str(alt) for alt in _tags(root["/StructTreeRoot"], "/Alt")]
    assert {"A dot", "Slide 7: A slide", "QR code that leads to https://example.org/feedback"} <= set(told)
    assert [alt for alt in told if alt.startswith("Kolb’s experiential learning cycle: a cycle of 4 stages")]


def _tags(node: Any, key: str = "/S") -> Any:
    yield from map(str, _values(node, key))


def _values(node: Any, key: str) -> Any:
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, DictionaryObject):
        if key in node:
            yield node[key]
        if "/K" in node:
            yield from _values(node["/K"], key)
    elif isinstance(node, list):
        for inner in node:
            yield from _values(inner, key)


@pytest.mark.parametrize("size", [12, 18])
def test_no_letter_is_smaller_than_running_text_and_pages_are_a4(theme: Theme, size: int) -> None:
    parts = tuple(
        replace(part, slides=()) if isinstance(part, Instructions) else part
        for part in everything(theme)
        if not isinstance(part, Figure)
    )
    made = pdf(booklet(*parts, size=size), theme)
    sizes: set[float] = set()

    def note(text: str, cm: list[float], tm: list[float], font: Any, points: float) -> None:
        if text.strip():
            sizes.add(round(points * abs(tm[3]) * abs(cm[3]), 1))

    for leaf in read(made).pages:
        leaf.extract_text(visitor_text=note)
        assert (round(leaf.mediabox.width), round(leaf.mediabox.height)) in A4
    assert min(sizes) >= size


def test_many_contents_stand_in_two_columns_on_the_front(theme: Theme) -> None:
    """Else the front of a long day would have a second page with three lines on it."""
    front = Sheet(plain("Front"), tuple(Text(plain("A line of text.")) for _ in range(20)))
    parts = [Sheet(plain(f"Part {number}"), (Text(plain("It.")),)) for number in range(1, 22)]
    whole = Booklet("A booklet", "Riverside", "Learn", "en-GB", "A day", (front, *parts), contents=True)
    first, second, *_ = (leaf.extract_text() for leaf in read(pdf(whole, theme)).pages)
    assert [f"Part {number} " in first.replace("\n", " ") for number in range(1, 22)] == [True] * 21
    assert second.startswith("Part 1")


@pytest.mark.parametrize("before", range(0, 60, 3))
def test_writing_lines_stay_on_one_page_with_what_they_ask(theme: Theme, before: int) -> None:
    filler = tuple(Text(plain("A line of text.")) for _ in range(before))
    made = pdf(booklet(*filler, Writing(plain("Because of today I will"), 6)), theme)
    asked = [number for number, leaf in enumerate(read(made).pages) if "Because of today" in leaf.extract_text()]
    drawn = rules_on(made)
    own = [2 if number == 0 else 1 for number in range(len(drawn))]
    lines = [found - usual for found, usual in zip(drawn, own, strict=True)]
    assert lines.pop(asked[0]) >= 6
    assert not any(lines), "none is on another page"


@pytest.mark.parametrize("lines", range(20, 44, 3))
def test_a_frame_to_write_in_is_on_one_page(theme: Theme, lines: int) -> None:
    """Under the frames there is room on the page where they stand for half as many lines as they have, or more."""
    filler = tuple(Text(plain("A line of text.")) for _ in range(lines))
    spaces = Spaces((Space(plain("Here"), plain("What?")), Space(plain("There"), plain("Why?"))), 2, 6)
    made = pdf(booklet(*filler, spaces, Text(plain("After them"))), theme)
    heights: dict[str, tuple[int, float]] = {}
    for number, leaf in enumerate(read(made).pages):

        def note(text: str, cm: list[float], tm: list[float], font: Any, points: float, number: int = number) -> None:
            for word in ("Here", "After"):
                if text.startswith(word):
                    heights[word] = (number, cm[5] + cm[3] * tm[5])

        leaf.extract_text(visitor_text=note)
    (page_of, top), (next_page, below) = heights["Here"], heights["After"]
    foot = 22 / 25.4 * 72
    room = top - (below if next_page == page_of else foot)
    assert room > 3 * 9 / 25.4 * 72


@pytest.mark.parametrize("lines", range(20, 60, 2))
def test_a_heading_never_stands_alone_at_the_foot(theme: Theme, lines: int) -> None:
    filler = tuple(Text(plain("A line of text.")) for _ in range(lines))
    made = pdf(booklet(*filler, Heading(plain("What to do")), Text(plain("Talk it through"))), theme)
    for leaf in read(made).pages:
        assert ("What to do" in leaf.extract_text()) == ("Talk it through" in leaf.extract_text())


@pytest.mark.parametrize("size", [12, 18])
def test_the_last_row_of_a_form_is_not_alone_where_rows_can_be_a_little_lower(theme: Theme, size: int) -> None:
    form = Form(("No.", "In a sentence"), tuple((plain(f"row{number}"), plain("")) for number in range(6)), (1, 9))
    for lines in range(0, 36, 2):
        filler = tuple(Text(plain("A line of text.")) for _ in range(lines))
        leaves = read(pdf(booklet(*filler, form, size=size), theme)).pages
        found = [re.findall(r"row(\d)", leaf.extract_text()) for leaf in leaves]
        assert [number for leaf in found for number in leaf] == list("012345")
        assert ["5"] not in found


@pytest.mark.parametrize("lines", range(20, 44, 2))
def test_a_lead_stays_with_the_table_that_it_leads_to(theme: Theme, lines: int) -> None:
    filler = tuple(Text(plain("A line of text.")) for _ in range(lines))
    rows = tuple((plain(f"row {number}"), plain("many words " * 20)) for number in range(30))
    lead = (Heading(plain("Terms")), Text(plain("Words for it"), "lead"), Table(("Term", "Meaning"), rows, (1, 3)))
    for leaf in read(pdf(booklet(*filler, *lead), theme)).pages:
        told = leaf.extract_text()
        assert ("Terms" in told) == ("Words for it" in told) == (re.search(r"row 0\b", told) is not None)


@pytest.mark.parametrize("count", [20, 2_000])
def test_a_narrative_of_any_length_is_whole_and_in_order(theme: Theme, count: int) -> None:
    said = [f"word{number}" for number in range(count)]
    paragraphs = tuple(plain(" ".join(said[start : start + 100])) for start in range(0, count, 100))
    made = pdf(booklet(Narrative(tuple(map(Item, paragraphs)))), theme)
    assert re.findall(r"word\d+", words(made)) == said
    assert failures(made) == []


def test_a_word_longer_than_a_line_is_broken_not_cut(theme: Theme) -> None:
    long = "".join(chr(97 + number % 26) for number in range(200))
    made = pdf(booklet(Text(plain(long)), Table(("A", "B"), ((plain("x"), plain(long)),), (5, 1))), theme)
    told = re.sub(r"[\s\u200b]", "", words(made))
    assert told.count(long) == 2


def lines_of(leaf: PageObject) -> list[str]:
    """The words of every line of a page, from left to right, as poppler would see them."""
    found: dict[float, list[tuple[float, str]]] = {}

    def note(text: str, cm: list[float], tm: list[float], font: Any, points: float) -> None:
        if text.strip():
            found.setdefault(round(cm[5] + cm[3] * tm[5]), []).append((tm[4] + cm[4], text.strip()))

    leaf.extract_text(visitor_text=note)
    return [" ".join(text for _, text in sorted(words)) for _, words in sorted(found.items(), reverse=True)]


@pytest.mark.parametrize("size", [12, 18])
def test_words_in_cells_are_whole_if_the_columns_can_share_otherwise(theme: Theme, size: int) -> None:
    said = ["children", "family", "misunderstandings", "communication", "responsibilities"]
    cells = (plain("1"), *(plain(f"The {word} of it and the {word}") for word in said[2:]))
    table = Table(
        ("No.", "A", "B", "C"),
        (cells, (plain("2"), plain("children " * 9), plain("family " * 9), plain(""))),
        (9, 2, 1, 1),
    )
    made = pdf(booklet(table, size=size, wide=True), theme)
    assert set(re.findall(r"[a-z]{6,}", words(made))) == {*said, "version"}


@pytest.mark.parametrize("size", [12, 18])
def test_a_word_that_no_hyphen_makes_fit_is_not_printed_over_the_next_column(theme: Theme, size: int) -> None:
    name, known = "Wwzyzxwyywwxyzzwwxwzxwwmwwmw", "interdisciplinary"
    row = (plain(f"The {name} and {known}"),) * 7
    made = pdf(booklet(Table(tuple("ABCDEFG"), (row,), (1,) * 7), size=size, wide=True), theme)
    told = words(made)
    assert re.sub(r"[\s\u200b]", "", told).count(name) == 7
    (leaf,) = read(made).pages
    runs: list[tuple[float, str]] = []
    leaf.extract_text(visitor_text=lambda text, cm, tm, *_: runs.append((cm[0] * tm[4] + cm[4], text.strip())))
    assert not [text for _, text in runs if name in text]
    assert told.count("\xad") >= 7  # what hyphens make fit is parted by them


def test_a_cell_may_hold_hundreds_of_words_that_no_line_can_hold(theme: Theme) -> None:
    row = (plain(" ".join("x" * (31 + n % 40) for n in range(700))), *(plain("y"),) * 3)
    made = pdf(booklet(Table(tuple("ABCD"), (row,), (1,) * 4)), theme)
    assert re.sub(r"[\s\u200b]", "", words(made)).count("x") == sum(31 + n % 40 for n in range(700))


@pytest.mark.parametrize("size", [12, 18])
@pytest.mark.parametrize("most", [5, 10])
def test_numbers_to_circle_stand_on_one_line(theme: Theme, size: int, most: int) -> None:
    rows = tuple((plain("How sure are you that you can say what it is for? " * 3), numbers(most)) for _ in range(3))
    (leaf,) = read(pdf(booklet(Form(("Asked", "Circle one"), rows, (9, 6)), size=size), theme)).pages
    whole = " ".join(map(str, range(1, most + 1)))
    assert sum(" ".join(line.split()).endswith(whole) for line in lines_of(leaf)) == 3


LONG_NAME = "Learning from reviews of practice with children, families and carers, and from all who work with them"
FULL_NAME = "Pathways to harm, to protection, and back again"
FEET = [
    ("A day", 12, ["A day · version 1.0, November 2026 R12 · page 1 of 1"]),
    (FULL_NAME, 12, [f"{FULL_NAME} R12 · page 1 of 1"]),
    (FULL_NAME, 18, [FULL_NAME, "version 1.0, November 2026 R12 · page 1 of 1"]),
]


@pytest.mark.parametrize(("name", "size", "lines"), FEET)
def test_the_foot_is_one_line_if_it_can_be_and_the_name_is_never_cut(
    theme: Theme, name: str, size: int, lines: list[str]
) -> None:
    page = replace(booklet(Text(plain("words")), size=size), foot=name, edition="version 1.0, November 2026")
    page = replace(page, sheets=(replace(page.sheets[0], code="R12"),))
    (leaf,) = read(pdf(page, theme)).pages
    assert [" ".join(line.split()) for line in lines_of(leaf)[-len(lines) - 1 :]] == ["words", *lines]


def test_a_drawing_on_a_page_of_its_own_is_whole_over_any_foot(theme: Theme) -> None:
    drawing = CYCLE.draw(Box(0, 0, inches(10.1), inches(6.2)), Pen(theme, Report()))
    page = replace(booklet(Figure(drawing, whole_page=True), size=18), foot=LONG_NAME, edition="version 1.0")
    made = read(pdf(page, theme))
    root: Any = made.trailer["/Root"]
    (box,) = [
        own["/BBox"] for attributes in _values(root["/StructTreeRoot"], "/A") for own in attributes if "/BBox" in own
    ]
    left, bottom, right, top = (float(side) for side in box)
    assert (right - left) / (top - bottom) == pytest.approx(10.1 / 6.2, rel=0.01)
    margins = 20 / 25.4 * 72, 18 / 25.4 * 72
    assert margins[0] - 1 < left < right < 842 - margins[0] + 1
    assert 60 < bottom < top < 595 - margins[1] + 1, "it would stand on the foot, or be cut off"


def test_what_looks_like_markup_is_only_text(theme: Theme) -> None:
    said = "#panic() *not bold* $x$ \\ <label> @ref // `code` [x] = heading"
    assert said in words(pdf(booklet(Text(plain(said))), theme))


@pytest.mark.parametrize(("bold", "emphasis"), [(False, False), (True, True)])
def test_every_letter_that_is_said_to_be_printable_is(theme: Theme, bold: bool, emphasis: bool) -> None:
    """PDF/UA refuses a letter without a glyph, so this would raise."""
    known = [letter for letter in map(chr, range(0x20000)) if printable(letter) and not has(EXTRA, letter)]
    assert failures(pdf(spelt(known, bold=bold, emphasis=emphasis), theme)) == []


def test_the_letters_of_east_asia_are(theme: Theme) -> None:
    if not installed(EXTRA):
        pytest.skip("the extra `cjk` is not installed")
    known = [letter for letter in map(chr, range(0x30000)) if has(EXTRA, letter)]
    assert failures(pdf(spelt(known[::20]), theme)) == []


def spelt(known: Collection[str], *, bold: bool = False, emphasis: bool = False) -> Booklet:
    """A booklet that holds each of the letters, with spaces between them."""
    ordered = "".join(sorted(known))
    chunks = [" ".join(ordered[start : start + 200]) for start in range(0, len(ordered), 200)]
    return booklet(*(Text(RichText((Run(chunk, bold, emphasis),))) for chunk in chunks))


def test_cards_meet_their_backs(theme: Theme) -> None:
    """Columns are mirrored on the page of backs, and both pages have as many cards."""
    cards = tuple(CutCard(plain(f"front{number}"), (Fact("Is", plain(f"back{number}")),)) for number in range(7))
    made = pdf(booklet(CutCards(cards)), theme)
    fronts, backs, *rest = [re.findall(r"(?:front|back)(\d)", leaf.extract_text()) for leaf in read(made).pages]
    assert not rest
    rows = [fronts[start : start + 2] for start in range(0, 7, 2)]
    assert backs[::2] == backs[1::2] == [number for row in rows for number in reversed(row)], "the term and what it is"


def test_cards_without_backs_are_on_pages_of_fronts_alone(theme: Theme) -> None:
    cards = tuple(CutCard(plain(f"front{number}")) for number in range(10))
    leaves = read(pdf(booklet(CutCards(cards, "Print on one side.", backs="")), theme)).pages
    assert [re.findall(r"front(\d)", leaf.extract_text()) for leaf in leaves] == [list("012345"), list("6789")]
    assert all("Print on one side." in leaf.extract_text() for leaf in leaves)


def test_a_long_front_is_set_smaller_before_its_card_grows(theme: Theme) -> None:
    fronts = [f"front{number} {'some words of a sentence ' * 6}" for number in range(8)]
    cards = CutCards(tuple(CutCard(plain(front)) for front in fronts), backs="")
    assert pdf(booklet(cards), theme).pages == 1


def test_long_cards_take_larger_cards_and_nothing_is_cut(theme: Theme) -> None:
    texts = [f"a{number} {'many words ' * 60}z{number}" for number in range(3)]
    cards = tuple(CutCard(plain("A term"), (Fact("Is", plain(text)),)) for text in texts)
    told = words(pdf(booklet(CutCards(cards)), theme))
    assert all(f"a{number}" in told and f"z{number}" in told for number in range(3))


def test_one_page_is_one_page_where_it_can_be(theme: Theme) -> None:
    def day(blocks: int) -> Pdf:
        rows = tuple((plain("09:30"), plain(f"Block {number}")) for number in range(blocks))
        return pdf(booklet(Table(("Time", "What"), rows, (1, 7)), one_page=True), theme)

    assert [day(blocks).pages for blocks in (10, 38)] == [1, 1]
    assert "Block 119" in words(day(120))


def test_in_large_print_rows_are_never_so_close_that_rules_go_through_letters(theme: Theme) -> None:
    rows = tuple((plain("09:30"), plain(f"Block {number}")) for number in range(38))
    page = booklet(Table(("Time", "What"), rows, (1, 7)), one_page=True, size=18)
    (leaf, *_) = read(pdf(page, theme)).pages
    feet: list[float] = []

    def note(text: str, cm: list[float], tm: list[float], *_: Any) -> None:
        if text.strip().startswith("Block"):
            feet.append(cm[5] + tm[5])

    leaf.extract_text(visitor_text=note)
    assert len(feet) > 10
    apart = [abs(a - b) for a, b in pairwise(feet)]
    assert min(apart) > 18 * 1.1, "as far as one line of letters and the tails of the one before"


def test_papers_that_are_not_for_everybody_say_so_on_every_page(theme: Theme) -> None:
    filler = tuple(Text(plain("A line of text.")) for _ in range(80))
    marked = replace(booklet(*filler), marking="For facilitators · OFFICIAL")
    pages = [leaf.extract_text() for leaf in read(pdf(marked, theme)).pages]
    assert len(pages) > 1
    assert all("For facilitators · OFFICIAL" in page for page in pages)
    long = replace(
        marked, foot="Pathways to harm, pathways to protection, and on", edition="version 1.0, November 2026"
    )
    for leaf in read(pdf(long, theme)).pages:
        assert lines_of(leaf)[-2] == "For facilitators · OFFICIAL · version 1.0, November 2026"


def test_a_header_row_comes_again_on_every_page(theme: Theme) -> None:
    rows = tuple((plain(f"row {number}"), plain("words")) for number in range(120))
    reader = read(pdf(booklet(Table(("Heading", "Second"), rows, (1, 2))), theme))
    assert len(reader.pages) > 2
    assert all("Heading" in leaf.extract_text() for leaf in reader.pages)


def test_rows_of_a_form_have_room_for_their_lines(theme: Theme) -> None:
    rows = tuple((plain(f"r{number}"), plain("")) for number in range(3))
    places: list[float] = []

    def note(text: str, cm: list[float], tm: list[float], font: Any, points: float) -> None:
        if re.match(r"r\d", text):
            places.append(cm[5] + cm[3] * tm[5])

    read(pdf(booklet(Form(("No.", "Answer"), rows, (1, 9), lines=3)), theme)).pages[0].extract_text(visitor_text=note)
    first, second, third = places
    assert first - second == pytest.approx(second - third, abs=1)
    assert first - second > 3 * 9 / 25.4 * 72


def heights_of(made: Pdf, *texts: str) -> list[float]:
    """How high each of `texts` stands on the first page, in points."""
    found: dict[str, float] = {}

    def note(text: str, cm: list[float], tm: list[float], font: Any, points: float) -> None:
        found[text.strip()] = cm[5] + cm[3] * tm[5]

    read(made).pages[0].extract_text(visitor_text=note)
    return [found[text] for text in texts]


def test_words_in_a_form_stand_as_far_from_the_line_over_them_as_in_a_table(theme: Theme) -> None:
    rows = ((plain("first"),), (plain("second"),))
    table, form = Table(("Header",), rows, (1,)), Form(("Header",), rows, (1,))
    above = []
    for part in (table, form):
        header, first = heights_of(pdf(booklet(part), theme), "Header", "first")
        above.append(header - first)
    assert above[1] >= above[0]


def test_who_signs_a_certificate_stands_apart_from_what_is_printed_before(theme: Theme) -> None:
    parts = (Text(plain("took part")), Text(plain("20 April")), Writing(plain("Signed"), 1))
    took, when, signed = heights_of(pdf(booklet(*parts, framed=True), theme), "took part", "20 April", "Signed")
    assert when - signed > took - when + 4 * 72 / 25.4


def test_in_columns_the_title_stands_over_all_of_them(theme: Theme) -> None:
    filler = tuple(Text(plain("Somebody must put the pieces together. " * 4)) for _ in range(5))
    made = pdf(booklet(Heading(plain("One")), *filler, Heading(plain("Two")), *filler, columns=2), theme)
    assert failures(made) == []
    assert made.pages == 1
    assert len({left for page_number, left in columns_of(made, "Somebody") if page_number == 0}) == 2


def columns_of(made: Pdf, start: str) -> set[tuple[int, int]]:
    """On which page and how far from the left lines stand that begin with `start`."""
    places: set[tuple[int, int]] = set()

    def note(number: int, text: str, cm: list[float], tm: list[float], font: Any, points: float) -> None:
        if text.startswith(start):
            places.add((number, round(tm[4] + cm[4])))

    for number, one in enumerate(read(made).pages):
        one.extract_text(visitor_text=partial(note, number))
    return places


def test_a_small_table_stays_in_one_of_two_columns(theme: Theme) -> None:
    rows = tuple((plain(f"Line{number}"), plain("How to reach them. " * 2)) for number in range(6))
    for many in range(4, 16):
        filler = tuple(Text(plain("Somebody must put the pieces together. " * 4)) for _ in range(many))
        made = pdf(booklet(*filler, Table(("Who", "How"), rows, (1, 1)), columns=2), theme)
        assert failures(made) == []
        assert len(columns_of(made, "Line")) == 1, many


def test_the_last_table_of_two_columns_goes_over_both_and_is_whole(theme: Theme) -> None:
    rows = tuple((plain(f"Line{number}"), plain("How to reach them.")) for number in range(8))
    last = (Heading(plain("Support")), Table(("Who", "How"), rows, (1, 1)))
    for many in range(6, 40, 3):
        filler = tuple(Text(plain("Somebody must put the pieces together. " * 4)) for _ in range(many))
        made = pdf(booklet(Heading(plain("Over")), *filler, *last, columns=2), theme)
        assert failures(made) == []
        (place,) = columns_of(made, "Line")
        text = columns_of(made, "Somebody")
        assert place[0] + 1 == made.pages
        assert place[0] - max(page for page, _ in text) in (0, 1), "no page is left empty"


@pytest.mark.parametrize(("many", "pages"), [(4, 1), (40, 3)])
def test_pages_where_a_sheet_goes_on_say_its_name(theme: Theme, many: int, pages: int) -> None:
    filler = tuple(Text(plain("Somebody must put the pieces together. " * 6)) for _ in range(many))
    made = pdf(booklet(*filler), theme)
    told = ["(continued)" in one.extract_text() for one in read(made).pages]
    assert told == [False] + [True] * (pages - 1)


def test_a_certificate_has_no_code_and_no_page_number(theme: Theme) -> None:
    told = words(pdf(booklet(Text(plain("took part")), framed=True), theme))
    assert "took part" in told
    assert "H1" not in told
    assert "page 1" not in told


def test_the_same_booklet_gives_the_same_bytes(theme: Theme) -> None:
    first = pdf(booklet(*everything(theme)), theme).content
    forget()
    assert pdf(booklet(*everything(theme)), theme).content == first


def test_no_rule_runs_against_the_title_of_a_certificate(theme: Theme) -> None:
    """Other sheets have a rule over their title; this one has a frame."""
    plain_sheet, framed = (pdf(booklet(Text(plain("took part")), framed=centred), theme) for centred in (False, True))
    assert [rules_on(made) for made in (plain_sheet, framed)] == [[2], [1]]
    assert failures(framed) == []


@pytest.mark.parametrize("lines", range(0, 40, 2))
def test_a_block_keeps_its_head_its_slides_and_its_first_instruction_on_one_page(theme: Theme, lines: int) -> None:
    filler = tuple(Text(plain("A line of text.")) for _ in range(lines))
    facts = Facts((Fact("Time", plain("5 minutes")), Fact("Led by", plain("Ruth"))))
    slides = tuple(Thumbnail(number, PlacedSlide("content", "A slide", (), ())) for number in range(1, 6))
    said = Cue(Verb.SAY, (plain("Good morning to everybody"),))
    for shown in (slides[:1], slides):
        block = (
            BlockHead(plain("09:30  Welcome"), facts, "1 to 5"),
            Instructions((said, Cue(Verb.DO, said.texts)), shown, margin=True),
        )
        leaves = [leaf.extract_text() for leaf in read(pdf(booklet(*filler, *block), theme)).pages]
        (page,) = [leaf for leaf in leaves if "09:30" in leaf]
        assert "Led by" in page
        assert len(shown) == 1 or "Slide 1 " in page
        assert "Good morning" in page


@pytest.mark.parametrize("size", [12, 18])
@pytest.mark.parametrize("lines", range(0, 40, 3))
def test_no_head_stands_alone_where_block_after_block_has_no_instructions(theme: Theme, lines: int, size: int) -> None:
    filler = tuple(Text(plain("A line of text.")) for _ in range(lines))
    facts = Facts((Fact("Time", plain("5 minutes")), Fact("Led by", plain("Ruth"))))
    blocks: list[Printed] = []
    for number, many in enumerate((2, 2, 5, 2, 3, 14, 2, 4, 2, 2), 1):
        slides = tuple(
            Thumbnail(100 * number + each, PlacedSlide("content", "A slide", (), ())) for each in range(many)
        )
        blocks += [BlockHead(plain(f"Block{number}."), facts, "1"), Instructions((), slides, margin=True)]
    said = Cue(Verb.SAY, (plain("Good morning"),))
    blocks += [BlockHead(plain("Last."), facts, "1"), Instructions((said,), slides, margin=True)]
    for leaf in read(pdf(booklet(*filler, *blocks, size=size), theme)).pages:
        text = leaf.extract_text()
        heads = re.findall(r"Block(\d+)\.", text)
        assert [number for number in heads if f"Slide {number}00" not in text] == []
        assert ("Last." in text) == ("Good morning" in text)


@pytest.mark.parametrize("margin", [False, True])
@pytest.mark.parametrize("lines", range(20, 50))
def test_the_last_instruction_is_never_alone_on_a_page(theme: Theme, lines: int, margin: bool) -> None:
    filler = tuple(Text(plain("A line of text.")) for _ in range(lines))
    verbs = (Verb.SAY, Verb.LINK, Verb.IF_BEHIND)
    cues = tuple(Cue(verb, (plain(f"{verb.word} these words"),)) for verb in verbs)
    for leaf in read(pdf(booklet(*filler, Instructions(cues, margin=margin)), theme)).pages:
        text = leaf.extract_text()
        assert ("LINK these" in text) == ("IF BEHIND these" in text)


@pytest.mark.parametrize(("people", "pages"), [(10, 1), (16, 1), (24, 1), (26, 2)])
def test_a_register_fills_its_page_before_it_takes_another(theme: Theme, people: int, pages: int) -> None:
    rows = tuple((plain(str(number)), plain("")) for number in range(1, people + 4))
    facts = Facts((Fact("Course", plain("A day")), Fact("Hours", plain("09:30 to 16:00"))))
    form = Form(("No.", "Name"), rows, (1, 9), lines=1)
    made = pdf(booklet(facts, Writing(plain("Date, place and trainers:"), 1), form, one_page=True), theme)
    assert made.pages == pages
    assert words(made).split()[-10:].count(str(people + 3)) or str(people + 3) in words(made)


def test_sheets_follow_one_another_where_they_fit_and_their_pages_say_which_they_are(theme: Theme) -> None:
    text = Text(plain("A sentence that is read. " * 40))

    def sheet(number: int, **looks: Any) -> Sheet:
        return Sheet(plain(f"Sheet {number}"), (text,), f"R{number}", **looks)

    sheets = (sheet(1), *(sheet(number, follows=True, whole=True) for number in range(2, 8)))
    made = pdf(replace(booklet(), sheets=sheets), theme)
    assert failures(made) == []
    assert made.pages < 4
    for leaf in read(made).pages:
        lines = lines_of(leaf)
        codes = re.findall(r"R\d", " ".join(lines[:-1]))
        said = (
            codes[0]
            if len(codes) == 1
            else f"{codes[0]}, {codes[1]}"
            if len(codes) == 2
            else f"{codes[0]} to {codes[-1]}"
        )
        assert f" {said} · page" in " ".join(lines[-1].split())
        # each is whole on its page
        assert len(re.findall("A sentence", " ".join(lines))) == 40 * len(codes)


@pytest.mark.parametrize("size", [12, 18])
def test_a_number_or_an_address_that_is_wider_than_its_column_is_broken_not_printed_over_the_next(
    theme: Theme, size: int
) -> None:
    long = ("safeguarding.team@example.org", "07700900000-07700900999")
    columns = 7
    rows = ((*(plain(long[column % 2]) for column in range(columns)),),)
    for part in (Table(("H",) * columns, rows, (1,) * columns), Form(("H",) * columns, rows, (1,) * columns)):
        ends: dict[float, float] = {}
        (leaf,) = read(pdf(booklet(part, size=size), theme)).pages

        def note(text: str, cm: list[float], tm: list[float], *_: Any, ends: dict[float, float] = ends) -> None:
            if re.fullmatch(r"[\w.@\u200b-]+", text.strip()) and len(text.strip()) > 2:
                ends[round(cm[4] + tm[4])] = len(text.strip().replace("\u200b", "")) * size * 0.5

        leaf.extract_text(visitor_text=note)
        starts = sorted(ends)
        assert len(starts) >= columns
        width = 170 / 25.4 * 72 / columns
        assert all(ends[start] < width * 1.15 for start in starts), ends


def test_a_long_part_of_an_address_is_broken_at_its_hyphens(theme: Theme) -> None:
    address = "https://example.org/guidance/working-together-to-safeguard-children/2026"
    rows = ((plain("The guidance that everybody who works with children reads"), plain(address)),)
    (leaf,) = read(pdf(booklet(Table(("What", "Where"), rows, (1, 1))), theme)).pages
    text = leaf.extract_text().replace("\u200b", "")
    assert "working-\ntogether-to-safeguard-children/2026" in text


def led(*sheets: Sheet) -> Booklet:
    return replace(booklet(), sheets=sheets, led=True, marking="For facilitators")


def block(name: str, numbers: str, *cues: Cue) -> tuple[Printed, ...]:
    facts = Facts((Fact("Time", plain("5 minutes")),))
    head = BlockHead(plain(name[7:]), facts, numbers, start=name[:5], finish="10:30")
    return head, Instructions(cues, margin=True)


def test_the_head_of_every_page_says_the_block_it_begins_or_goes_on_with_and_its_slides(theme: Theme) -> None:
    long = Cue(Verb.SAY, tuple(plain(f"Paragraph {number}. " + "Some words to say. " * 20) for number in range(24)))
    parts = (*block("09:30  First", "1", long), *block("10:00  Second", "2 to 3", long))
    made = pdf(
        led(Sheet(plain("09:30  Morning"), parts, part=1), Sheet(plain("After the day"), (), follows=True)), theme
    )
    assert failures(made) == []
    # the number of the part stands first in what is read
    heads = [re.sub(r"\s+", " ", leaf.extract_text()).removeprefix("1 ")[:60] for leaf in read(made).pages]
    said = [
        "09:30 First · slide 1",
        "09:30 First (continued) · slide 1",
        "09:30 First (continued) · slides 1 to 3",
        "10:00 Second (continued) · slides 2 to 3",
    ]
    order = [next((words for words in said if re.match(re.escape(words) + r"(?! to)", head)), head) for head in heads]
    assert sorted(set(order), key=order.index) == said
    assert [order.count(said[0]), order.count(said[2])] == [1, 1]


def test_the_tab_is_the_part_that_begins_on_a_page_and_pages_of_no_part_have_none(theme: Theme) -> None:
    short = Cue(Verb.SAY, (plain("Good morning"),))
    long = Cue(Verb.SAY, tuple(plain(f"Paragraph {number}. " + "Some words to say. " * 20) for number in range(12)))
    made = pdf(
        led(
            Sheet(plain("Before"), (), part=0),
            Sheet(plain("Morning"), block("09:30  First", "1", short), part=1),
            Sheet(plain("Noon"), block("10:00  Second", "2", long), part=2, follows=True),
            Sheet(plain("After"), (), part=0),
        ),
        theme,
    )
    tabs = [re.match(r"(\d)\s", leaf.extract_text()) for leaf in read(made).pages]
    assert [tab and tab[1] for tab in tabs[:2]] == [None, "1"]
    assert [tab and tab[1] for tab in tabs[2:-1]] == ["2"] * (len(tabs) - 3)
    assert tabs[-1] is None


def test_where_an_instruction_goes_on_over_the_page_its_word_comes_again(theme: Theme) -> None:
    items = listing(tuple(plain(f"Point {number}, and what it is about") for number in range(120)))
    made = pdf(booklet(*block("09:30  First", "1", Cue(Verb.LISTEN_FOR, (items,)))), theme)
    first, *others = [re.sub(r"\s+", " ", leaf.extract_text()) for leaf in read(made).pages]
    assert "LISTEN FOR •" in first
    assert others
    assert all("LISTEN FOR •" in leaf for leaf in others)


def test_there_is_the_same_air_over_an_instruction_after_one_line_and_after_many(theme: Theme) -> None:
    def over(verb: Verb, *before: str) -> float:
        cues = (Cue(Verb.DO, (*map(plain, before), plain("Wave"))), Cue(verb, (plain("So"),)))
        high, low = heights_of(pdf(booklet(*block("09:30  First", "1", *cues)), theme), "Wave", verb.word)
        return high - low

    assert over(Verb.LINK) == pytest.approx(over(Verb.LINK, "words " * 60), abs=0.1)
    assert over(Verb.SAY) == pytest.approx(over(Verb.LINK) + 5, abs=1.5)


@pytest.mark.parametrize("lines", range(20, 50, 2))
def test_the_word_of_a_long_instruction_has_three_lines_on_its_page(theme: Theme, lines: int) -> None:
    filler = tuple(Text(plain("A line of text.")) for _ in range(lines))
    long = Cue(Verb.SAY, (plain("words " * 600),))
    for leaf in read(pdf(booklet(*filler, Instructions((long,), margin=True)), theme)).pages:
        told = leaf.extract_text()
        if "SAY" in told and "continued" not in told:
            assert len(re.findall(r"words words words\b.*", told)) >= 3


def test_the_number_of_the_part_stands_lower_with_each_part(theme: Theme) -> None:
    sheets = (Sheet(plain(f"{number}"), block("09:30  A", "1"), part=number) for number in (1, 2, 3))
    heights = []
    for leaf, number in zip(read(pdf(led(*sheets), theme)).pages, "123", strict=True):
        found: list[float] = []

        def note(
            text: str, matrix: list[float], own: list[float], *_: Any, found: list[float] = found, number: str = number
        ) -> None:
            if text.strip() == number and matrix[4] + matrix[0] * own[4] > 560:
                found.append(matrix[5] + matrix[3] * own[5])

        leaf.extract_text(visitor_text=note)
        heights += found
    assert len(heights) == 3
    assert heights == sorted(heights, reverse=True)


def test_a_link_within_the_booklet_leads_to_the_heading_with_its_mark_and_says_its_page(theme: Theme) -> None:
    leads = RichText((Run("Telling the Panel", link="#law_1"),))
    parts = (Text(leads), PageBreak(), Heading(plain("Notify"), mark="law_1"), Text(plain("Words.")))
    made = pdf(booklet(*parts), theme)
    first = " ".join(read(made).pages[0].extract_text().split())
    assert "Telling the Panel, page 2" in first
    assert failures(made) == []


@pytest.mark.parametrize("lines", range(0, 40, 3))
def test_a_low_block_is_on_one_page_and_a_high_one_begins_where_it_has_room(theme: Theme, lines: int) -> None:
    filler = tuple(Text(plain("A line of text.")) for _ in range(lines))
    verbs = (Verb.SAY, Verb.GROUP, Verb.DO, Verb.ASK, Verb.LINK)
    few = tuple(Cue(verb, (plain(f"{verb.word} these" + " words" * 6),)) for verb in verbs)
    many = tuple(Cue(verb, (plain("words " * 40),)) for verb in (Verb.SAY, Verb.DO) * 9)
    parts = (*filler, *block("09:30  Low", "1", *few), *block("10:00  High", "2", *many))
    leaves = [leaf.extract_text() for leaf in read(pdf(booklet(*parts), theme)).pages]
    (low,) = [leaf for leaf in leaves if "Low" in leaf]
    assert "LINK these" in low
    (high,) = [leaf for leaf in leaves if "High" in leaf]
    assert high.split("High")[1].count("words") >= 40
