"""Word files, looked at part by part and read by python-docx: structure, language, alt text, and what a page is."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from io import BytesIO
from typing import Any, get_args

import docx
import pytest
from lxml import etree

from sessionbuilder.booklet.booklet import Booklet, Figure, Instructions, Picture, Printed, Sheet, Thumbnail, Thumbnails
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
    bulleted,
)
from sessionbuilder.deck import PlacedSlide
from sessionbuilder.deck.elements import Group, Shape
from sessionbuilder.diagnostics import Report
from sessionbuilder.text import RichText, Run, plain
from sessionbuilder.theme.theme import Theme, load_theme
from sessionbuilder.units import Box, inches
from sessionbuilder.writers.docx import docx_bytes
from tests.pool import REPOSITORY

NAMES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
}
MM = 1440 / 25.4
LOGO = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x03\x00\x00\x00\x01"
"""As much of a picture as is looked at: it is three times as wide as high."""

BOX = Box(0, 0, inches(10), inches(5))
DRAWING = Group("Cycle", BOX, (Shape("A node", BOX, outline="accent"),), "A cycle of four stages.")
SLIDES = tuple(Thumbnail(number, PlacedSlide("content", f"Title {number}", (), ())) for number in range(11, 16))
CUES = (
    Cue(Verb.SAY, (plain("Good morning"),)),
    Cue(Verb.SAY, (plain("Good to see you"),)),
    Cue(Verb.LISTEN_FOR, (plain("silence"), plain("haste")), listed=True),
    Cue(Verb.READ, (plain("first"), plain("then")), numbered=True),
)
PARTS: dict[type, tuple[Printed, str]] = {
    Heading: (Heading(plain("Under it")), "Under it"),
    Text: (Text(plain("Opens the page"), "lead"), "Opens the page"),
    Bullets: (Bullets((Bullet(plain("outer"), (plain("inner"),)),)), "inner"),
    Narrative: (Narrative((plain("It began"),)), "It began"),
    Checklist: (Checklist((plain("Room booked"),)), "Room booked"),
    Facts: (Facts((Fact("Time", plain("20 minutes")),)), "20 minutes"),
    Notice: (Notice("Take care", plain("of each other")), "of each other"),
    Table: (Table(("Time", "What"), ((plain("09:30"), plain("Welcome")),), (1, 3), frozenset({0})), "Welcome"),
    Form: (Form(("Who", "When"), ((plain("Me"), plain("")),), (1, 1)), "Me"),
    Writing: (Writing(plain("What now?"), 3), "What now?"),
    Spaces: (Spaces((Space(plain("Keep"), plain("what works")),), 2, 3), "what works"),
    CutCards: (CutCards((CutCard(plain("Term"), (Fact("Meaning", plain("in plain words")),)),)), "in plain words"),
    PageBreak: (PageBreak(), ""),
    Figure: (Figure(DRAWING, plain("stands beside")), "stands beside"),
    Picture: (Picture(LOGO, "The sign", 10), ""),
    Thumbnails: (Thumbnails(SLIDES, Facts((Fact("From", plain("10:45")),))), "Slide 15"),
    Instructions: (Instructions(CUES), "LISTEN FOR"),
}
"""One of every member of the vocabulary, with words that must be on the page."""


@pytest.fixture(scope="module")
def theme() -> Theme:
    found = load_theme(REPOSITORY / "assets/themes/calm/theme.yaml", "theme.yaml", Report())
    assert found
    return found


@pytest.fixture(autouse=True)
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, int]]:
    """Pictures that cost no time, all of one width alike; and how many of which width were drawn at once."""
    calls: list[tuple[int, int]] = []

    def fake(svgs: Sequence[str], width: float, dpi: int) -> list[bytes]:
        calls.append((len(svgs), round(width)))
        return [str(width).encode() for _ in svgs]

    monkeypatch.setattr("sessionbuilder.writers.docx.draft.pngs", fake)
    return calls


def find(element: etree._Element, path: str) -> list[Any]:
    found: Any = element.xpath(path, namespaces=NAMES)
    return list(found)


def text(element: etree._Element) -> str:
    return "".join(find(element, ".//w:t/text()"))


def cells(table: etree._Element) -> list[list[str]]:
    return [[text(cell) for cell in find(row, "w:tc")] for row in find(table, "w:tr")]


class Made:
    """A written booklet, open to questions."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        with zipfile.ZipFile(BytesIO(content)) as package:
            self.dates = {entry.date_time for entry in package.infolist()}
            self.files = {name: package.read(name) for name in package.namelist()}
            assert len(self.files) == len(package.namelist())
        self.document = self.part("document")
        relations = etree.fromstring(self.files["word/_rels/document.xml.rels"])
        self.internal = {own.get("Id"): own.get("Target") for own in relations if not own.get("TargetMode")}
        self.external = {own.get("Id"): own.get("Target") for own in relations if own.get("TargetMode") == "External"}

    def find(self, path: str) -> list[Any]:
        return find(self.document, path)

    def part(self, name: str) -> etree._Element:
        return etree.fromstring(self.files[f"word/{name}.xml"])

    @property
    def said(self) -> list[tuple[str, str]]:
        """Style and text of every paragraph, also in cells."""
        return [("".join(find(own, "w:pPr/w:pStyle/@w:val")), text(own)) for own in self.find("//w:p")]

    def tables(self, style: str) -> list[Any]:
        return self.find(f"//w:tbl[w:tblPr/w:tblStyle/@w:val='{style}']")

    @property
    def feet(self) -> list[str]:
        """The foot of every section, in order."""
        return [
            text(etree.fromstring(self.files[f"word/{self.internal[rid]}"]))
            for rid in self.find("//w:sectPr/w:footerReference/@r:id")
        ]


def sheet(*parts: Printed, title: str = "A sheet", code: str = "", **looks: Any) -> Sheet:
    return Sheet(plain(title), parts, code, **looks)


def booklet(*sheets: Sheet, **looks: Any) -> Booklet:
    return Booklet("A day", "Riverside Pool", "Learn together", "en-GB", "A day · version 1", sheets, **looks)


def made(theme: Theme, *sheets: Sheet, **looks: Any) -> Made:
    return Made(docx_bytes(booklet(*sheets, **looks), theme))


def everything(theme: Theme, **looks: Any) -> Made:
    """Every part on every kind of page."""
    parts = [part for part, _ in PARTS.values()]
    turned = sheet(Figure(DRAWING, whole_page=True), *parts, code="H1", wide=True)
    others = (turned, sheet(*parts, code="F1", centred=True), sheet(*parts, code="H2", columns=2))
    return made(theme, sheet(*parts, title="Front"), *others, contents=True, **looks)


# --- every part


def test_there_is_an_example_of_every_member_of_the_vocabulary() -> None:
    assert set(PARTS) == set(get_args(Printed))


@pytest.mark.parametrize("kind", get_args(Printed), ids=lambda kind: kind.__name__)
def test_every_part_says_its_words_and_python_docx_reads_it(kind: type, theme: Theme) -> None:
    part, words = PARTS[kind]
    file = made(theme, sheet(part))
    assert words in text(file.document)
    assert docx.Document(BytesIO(file.content)).paragraphs


@pytest.mark.parametrize(("size", "least"), [(12, 24), (18, 36)])
def test_what_is_named_is_there_and_nothing_is_smaller_than_clear_print(size: int, least: int, theme: Theme) -> None:
    file = everything(theme, size=size)
    styles = set(find(file.part("styles"), "//@w:styleId"))
    assert set(file.find("//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val")) <= styles
    assert set(file.find("//w:numId/@w:val")) <= set(find(file.part("numbering"), "//w:num/@w:numId"))
    assert set(file.find("//@r:id | //@r:embed")) <= {*file.internal, *file.external}
    assert {f"word/{target}" for target in file.internal.values()} <= set(file.files)
    parts = [etree.fromstring(xml) for name, xml in file.files.items() if name.endswith(".xml")]
    assert min(int(points) for part in parts for points in find(part, "//w:sz/@w:val | //w:szCs/@w:val")) == least


def test_nothing_to_say_is_no_fault_and_neither_is_much(theme: Theme) -> None:
    assert docx.Document(BytesIO(made(theme).content)).paragraphs
    empty = (Facts(()), Bullets(()), Bullets((), True), Narrative(()), Checklist(()), Instructions(()), CutCards(()))
    rest = (Table((), (), ()), Form((), (), ()), Spaces((), 2, 1), Thumbnails((), Facts(())), Writing(plain(""), 0))
    assert made(theme, sheet(*empty, *rest)).said == [("Heading1", "A sheet")]
    wide = plain("W" * 200)
    long = made(theme, sheet(Text(wide), Narrative(tuple([plain("word " * 100)] * 20)), CutCards((CutCard(wide, ()),))))
    assert text(long.document).count("word ") == 2000
    assert made(theme, sheet(Text(plain("No title.")), title="")).said == [("", "No title.")]


# --- the file


def test_the_same_booklet_gives_the_same_bytes_and_shows_no_clock_and_no_person(theme: Theme) -> None:
    file = everything(theme)
    assert everything(theme).content == file.content
    assert file.dates == {(1980, 1, 1, 0, 0, 0)}
    assert b"<dcterms:" not in file.files["docProps/core.xml"]
    about = docx.Document(BytesIO(file.content)).core_properties
    assert (about.title, about.subject, about.language) == ("A day", "Learn together", "en-GB")
    assert about.author == about.last_modified_by == "Riverside Pool"


def test_language_and_font_are_set_for_all_text(theme: Theme) -> None:
    file = made(theme, sheet())
    usual = "//w:docDefaults/w:rPrDefault/w:rPr"
    assert find(file.part("styles"), f"{usual}/w:lang/@w:val") == ["en-GB"]
    assert find(file.part("styles"), f"{usual}/w:rFonts/@w:ascii") == [theme.font]
    settings = file.part("settings")
    assert find(settings, "//w:themeFontLang/@w:val | //w:zoom/@w:percent") == ["100", "en-GB"]
    assert not find(settings, "//w:updateFields | //w:rsids")


def test_what_people_write_is_never_markup(theme: Theme) -> None:
    odd = "<b> & \"quoted\" 'words'"
    file = Made(docx_bytes(Booklet(odd, odd, odd, "en-GB", odd, (sheet(Notice(odd, plain(odd)), title=odd),)), theme))
    assert [words for _, words in file.said] == [odd, odd + odd]
    assert file.feet == [odd + "Page 1 of 1"]
    assert docx.Document(BytesIO(file.content)).core_properties.title == odd


def test_only_addresses_of_web_and_mail_become_links(theme: Theme) -> None:
    safe = ["https://example.org/?a=1&b=2", "http://example.org", "mailto:a@example.org"]
    links = tuple(Run(f"link {n}", link=address) for n, address in enumerate([*safe, "javascript:x", "file:///x"]))
    file = made(theme, sheet(Text(RichText((*links, Run("b", bold=True), Run("e", emphasis=True))))))
    assert [file.external[rid] for rid in file.find("//w:hyperlink/@r:id")] == safe
    assert [text(link) for link in file.find("//w:hyperlink")] == ["link 0", "link 1", "link 2"]
    assert file.find("//w:r[w:rPr/w:b]/w:t/text()") == ["b"]
    assert file.find("//w:r[w:rPr/w:i]/w:t/text()") == ["e"]


# --- words


def test_headings_follow_one_another_and_skip_no_level(theme: Theme) -> None:
    parts = (Heading(plain("Three"), 3), Heading(plain("Deeper"), 3), Heading(plain("Two")), Text(plain("words")))
    file = made(theme, sheet(*parts, code="H3"), sheet(Heading(plain("Again"), 3), title="Next"))
    read = docx.Document(BytesIO(file.content)).paragraphs
    told = [f"{own.style.name[-1]} {own.text}" for own in read if own.style and own.style.name and own.text != "words"]
    assert told == ["1 H3  A sheet", "2 Three", "3 Deeper", "2 Two", "1 Next", "2 Again"]
    styles = file.part("styles")
    for level in "123":
        looks = f"//w:style[w:name/@w:val='heading {level}']/w:pPr[w:keepNext]/w:outlineLvl/@w:val"
        assert find(styles, looks) == [str(int(level) - 1)]


def test_every_numbered_list_starts_at_one(theme: Theme) -> None:
    lists = (Bullets(bulleted([plain("a"), plain("b")]), True), Bullets(bulleted([plain("c")]), True))
    file = made(theme, sheet(*lists, Narrative((plain("d"),)), Narrative((plain("e"),)), Instructions(CUES)))
    numbers = {text(own): find(own, "w:pPr/w:numPr/w:numId/@w:val")[0] for own in file.find("//w:p[w:pPr/w:numPr]")}
    assert numbers.pop("a") == numbers["b"]
    assert numbers.pop("first") == numbers["then"]
    assert len(set(numbers.values())) == 5
    for number in numbers.values():
        own = f"//w:num[@w:numId='{number}']/w:lvlOverride/w:startOverride/@w:val"
        assert find(file.part("numbering"), own) == ["1"]


def test_a_long_label_stands_on_a_line_of_its_own_and_texts_stay_in_line(theme: Theme) -> None:
    facts = Facts((Fact("Time", plain("now")), Fact("A label that is longer than anybody would think of", plain("x"))))
    file = made(theme, sheet(facts))
    assert [len(file.find(f"//w:p[w:pPr/w:pStyle/@w:val='Facts'][w:r/w:{tag}]")) for tag in ("tab", "br")] == [1, 1]
    assert len(set(file.find("//w:ind/@w:hanging"))) == 1


def test_instructions_of_one_verb_share_its_word_and_only_long_ones_are_parted(theme: Theme) -> None:
    long = Cue(Verb.READ, (plain("many words " * 100),))
    (table,) = made(theme, sheet(Instructions((*CUES, long)))).tables("SessionCues")
    assert [row[0] for row in cells(table)] == ["SAY", "LISTEN FOR", "READ"]
    assert cells(table)[0][1] == "Good morningGood to see you"
    assert [bool(find(row, "w:trPr/w:cantSplit")) for row in find(table, "w:tr")] == [True, True, False]


# --- tables


def test_headers_come_again_on_every_page_and_nothing_else_is_called_one(theme: Theme) -> None:
    for table in everything(theme).find("//w:tbl"):
        (style,) = find(table, "w:tblPr/w:tblStyle/@w:val")
        read = style in ("SessionTable", "SessionForm")
        headers = [bool(find(row, "w:trPr/w:tblHeader")) for row in find(table, "w:tr")]
        assert headers == [read, *[False] * (len(headers) - 1)]
        assert find(table, "w:tblPr/w:tblLook/@w:firstRow") == [str(int(read))]
        assert find(table, "w:tblPr/w:tblDescription/@w:val") or not read
        following = table.getnext()
        assert following.tag.endswith("}p"), "two tables would grow together, and no cell may end in one"


def test_tables_are_as_wide_as_the_text_and_break_no_word_of_their_header(theme: Theme) -> None:
    form = Form(("No.", "Explanation of everything"), ((plain("1"), plain("")),), (1, 60), lines=3)
    (table,) = made(theme, sheet(form)).tables("SessionForm")
    first, second = (int(width) for width in find(table, "w:tblGrid/w:gridCol/@w:w"))
    assert first + second == round(170 * MM)
    assert first > theme.widths.width(plain("No."), 12, bold=True) * 20
    assert [int(height) for height in find(table, ".//w:trHeight/@w:val")] == pytest.approx([27 * MM], abs=3)
    assert len(find(table, ".//w:cantSplit")) == 2


def test_rows_move_closer_together_where_a_sheet_may_take_one_page(theme: Theme) -> None:
    table = Table(("No.", "What"), tuple((plain(f"{number}"), plain("words")) for number in range(36)), (1, 5))
    (usual,) = made(theme, sheet(table)).tables("SessionTable")
    (close,) = made(theme, sheet(table, one_page=True)).tables("SessionTable")
    (short,) = made(theme, sheet(PARTS[Table][0], one_page=True)).tables("SessionTable")
    inset = "w:tblPr/w:tblCellMar/w:top/@w:w"
    assert not find(usual, inset)
    assert not find(short, inset)
    assert int(find(close, inset)[0]) < 1.6 * MM


@pytest.mark.parametrize(("size", "height"), [(12, 9), (18, 13.5)])
def test_lines_to_write_on_stay_on_one_page_with_what_is_asked(size: int, height: float, theme: Theme) -> None:
    (table,) = made(theme, sheet(Writing(plain("What now?"), 4)), size=size).tables("SessionLines")
    prompt = table.getprevious()
    assert text(prompt) == "What now?"
    kept = [bool(find(own, "w:pPr/w:keepNext")) for own in (prompt, *find(table, ".//w:p"))]
    assert kept == [True, True, True, True, False]
    assert len(find(table, ".//w:cantSplit")) == 4
    assert [int(own) for own in find(table, ".//w:trHeight/@w:val")] == pytest.approx([height * MM] * 4, abs=2)


def test_frames_are_of_equal_size_and_never_higher_than_a_page(theme: Theme) -> None:
    spaces = tuple(Space(plain(name), plain("why " * 20 if name == "b" else "why")) for name in "abc")
    (table,) = made(theme, sheet(Spaces(spaces, 2, 50))).tables("SessionFrames")
    assert [len(row) for row in cells(table)] == [2, 2]
    (height,) = set(find(table, ".//w:trHeight/@w:val"))
    assert int(height) <= (297 - 40) * MM


# --- cards


def card(number: int, words: str = "words") -> CutCard:
    return CutCard(plain(f"Term {number}"), (Fact("Meaning", plain(f"{number} {words}")),))


def test_backs_are_mirrored_so_that_they_meet_the_fronts(theme: Theme) -> None:
    file = made(theme, sheet(CutCards(tuple(card(number) for number in range(1, 12)))))
    fronts, backs, more_fronts, more_backs = (cells(table) for table in file.tables("SessionCards"))
    assert len(fronts) == len(backs) == 4
    assert (fronts[0], backs[0]) == (["Term 1", "Term 2"], ["Meaning: 2 words", "Meaning: 1 words"])
    assert (more_fronts[-1], more_backs[-1]) == (["Term 11", ""], ["", "Meaning: 11 words"])
    assert set(file.find("//w:trHeight/@w:hRule")) == {"exact"}
    assert len(set(file.find("//w:trHeight/@w:val"))) == 1


def test_each_side_of_cards_has_a_page_with_the_same_title_over_it(theme: Theme) -> None:
    file = made(theme, sheet(Text(plain("First."))), sheet(CutCards((card(1),)), Text(plain("After.")), title="Cards"))
    assert file.find("//w:sectPr/w:type/@w:val") == ["nextPage", "oddPage", "nextPage"]
    titles = [style for style, words in file.said if words == "Cards"]
    assert titles == ["Heading1", "RepeatedHeading1"]
    assert file.find("//w:pPr[w:pageBreakBefore]/w:pStyle/@w:val") == ["RepeatedHeading1"]
    level = "//w:style[@w:styleId='RepeatedHeading1']/w:pPr/w:outlineLvl/@w:val"
    assert find(file.part("styles"), level) == ["9"], "it is no heading to go to"


@pytest.mark.parametrize(("times", "shape"), [(1, (4, 2, "exact")), (30, (2, 2, "exact")), (900, (1, 1, "atLeast"))])
def test_cards_that_hold_much_are_larger_and_at_worst_they_grow(
    times: int, shape: tuple[int, int, str], theme: Theme
) -> None:
    cards = CutCards(tuple(card(number, "some more words " * times) for number in range(8)))
    table = made(theme, sheet(cards)).tables("SessionCards")[1]
    assert (len(cells(table)), len(cells(table)[0]), find(table, ".//w:trHeight/@w:hRule")[0]) == shape


# --- pictures


def test_every_picture_is_described_or_marked_as_decoration(theme: Theme) -> None:
    told = everything(theme).find("//wp:docPr")
    assert len({own.get("id") for own in told}) == len(told)
    for own in told:
        assert bool(own.get("descr")) != bool(find(own, ".//adec:decorative[@val='1']"))
    slides = {f"Slide {number}: Title {number}" for number in range(11, 16)}
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


def test_a_drawing_may_have_a_page_across_with_its_title_and_its_description(theme: Theme) -> None:
    parts = (Figure(DRAWING, whole_page=True), Heading(plain("Next")), Text(plain("words")))
    file = made(theme, sheet(*parts, code="H2"))
    first, second = file.find("//w:sectPr/w:pgSz")
    assert (find(first, "@w:orient"), find(second, "@w:orient")) == (["landscape"], [])
    assert [words for _, words in file.said] == ["H2  A sheet", "", "A cycle of four stages.", "Next", "words"]
    assert [text(own) for own in file.find("//w:p[w:pPr/w:sectPr]")] == ["A cycle of four stages."]


# --- pages


def test_the_foot_says_what_it_is_and_which_page_of_how_many(theme: Theme) -> None:
    file = made(theme, sheet(code="H1"), sheet(code="H2"), sheet(code="H2"), sheet())
    assert file.feet == [f"A day · version 1{code}Page 1 of 1" for code in (" · H1", " · H2", "")]
    assert [str(code).strip() for code in find(file.part("footer1"), "//w:instrText/text()")] == ["PAGE", "NUMPAGES"]
    assert made(theme, sheet(code="H1"), numbered=False).feet == ["A day · version 1 · H1"]


def test_sheets_start_a_page_unless_they_follow(theme: Theme) -> None:
    table = Table(("a",), ((plain("b"),),), (1,))
    file = made(theme, sheet(table, title="1"), sheet(title="2"), sheet(title="3", follows=True))
    assert [text(own) for own in file.find("//w:p[w:pPr/w:pageBreakBefore]")] == ["2"]


def test_sections_have_the_paper_and_columns_of_their_sheets(theme: Theme) -> None:
    words = Text(plain("words"))
    others = (sheet(words, wide=True, follows=True), sheet(words, columns=2), sheet(words, follows=True))
    file = made(theme, sheet(words), *others)
    assert file.find("//w:pgSz/@w:w") == ["11906", "16838", "11906", "11906", "11906"]
    assert file.find("//w:pgSz/@w:h") == ["16838", "11906", "16838", "16838", "16838"]
    assert [find(own, "@w:num") for own in file.find("//w:sectPr/w:cols")] == [[], [], [], ["2"], []]
    starts = ["nextPage", "nextPage", "nextPage", "continuous", "continuous"]
    assert file.find("//w:sectPr/w:type/@w:val") == starts
    assert set(file.find("//w:pgMar/@w:left")) == {"1134"}


def test_page_breaks_never_leave_an_empty_page(theme: Theme) -> None:
    table, _ = PARTS[Table]
    parts = (Text(plain("a")), PageBreak(), PageBreak(), Text(plain("b")), PageBreak(), table, PageBreak())
    file = made(theme, sheet(*parts), sheet())
    assert [text(own) for own in file.find("//w:p[w:pPr/w:pageBreakBefore]")] == ["b", "", "A sheet"]


def test_a_certificate_is_framed_centred_and_without_code_or_number(theme: Theme) -> None:
    file = made(theme, sheet(Text(plain("took part in")), code="F5", centred=True))
    assert len(file.find("//w:sectPr/w:pgBorders/*")) == 4
    assert file.find("//w:p/w:pPr/w:jc/@w:val") == ["center", "center"]
    assert file.said == [("FramedTitle", "A sheet"), ("", "took part in")]
    assert file.feet == [""]


def test_contents_lead_to_the_titles_of_all_sheets_but_the_front(theme: Theme) -> None:
    file = made(theme, sheet(title="Front"), sheet(code="H1"), sheet(title="Last"), contents=True)
    (contents,) = file.find("//w:sdt")
    links = {find(own, "@w:anchor")[0]: text(own) for own in find(contents, ".//w:hyperlink")}
    assert links == {own: text(own.getparent().getparent()) for own in file.find("//w:bookmarkStart/@w:name")}
    assert list(links.values()) == ["H1  A sheet", "Last"]
    codes = [str(code).strip() for code in find(contents, ".//w:instrText/text()")]
    assert codes == ['TOC \\o "1-1" \\h \\z', *(f"PAGEREF {anchor} \\h" for anchor in links)]
    fields = find(contents, ".//w:fldChar/@w:fldCharType")
    assert fields.count("begin") == fields.count("end") == 3
    assert file.said[0] == ("Title", "Front")
