"""Booklets -> Word files, open to questions, part by part; and one of every word that paper has."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import Any

from lxml import etree

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
from sessionbuilder.deck.elements import Group, Shape
from sessionbuilder.text import Item, Prose, listing, plain
from sessionbuilder.theme.theme import Theme
from sessionbuilder.units import Box, inches
from tests.paper import docx_bytes

NAMES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
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
    Cue(Verb.LISTEN_FOR, (listing((plain("silence"), plain("haste"))),)),
    Cue(Verb.READ, (listing((plain("first"), plain("then")), 1),)),
)
PARTS: dict[type, tuple[Printed, str]] = {
    Heading: (Heading(plain("Under it")), "Under it"),
    Text: (Text(plain("Opens the page"), "lead"), "Opens the page"),
    Bullets: (Bullets((Bullet(plain("outer"), (plain("inner"),)),)), "inner"),
    Narrative: (Narrative((Item(plain("It began")),)), "It began"),
    Checklist: (Checklist((plain("Room booked"),)), "Room booked"),
    Facts: (Facts((Fact("Time", plain("20 minutes")),)), "20 minutes"),
    Notice: (Notice("Take care", plain("of each other")), "of each other"),
    Timetable: (
        Timetable(
            ("Time", "What"),
            ((plain("09:00"), plain("Morning")), (plain("09:30"), plain("Beginning")), (plain("10:00"), plain("Tea"))),
            (1, 3),
            quiet=frozenset({2}),
            parts=frozenset({0}),
            strong=frozenset({0}),
        ),
        "Beginning",
    ),
    Table: (Table(("Time", "What"), ((plain("09:30"), plain("Welcome")),), (1, 3), frozenset({0})), "Welcome"),
    Form: (Form(("Who", "When"), ((plain("Me"), plain("")),), (1, 1)), "Me"),
    Writing: (Writing(plain("What now?"), 3), "What now?"),
    Spaces: (Spaces((Space(plain("Keep"), plain("what works")),), 2, 3), "what works"),
    CutCards: (CutCards((CutCard(plain("Term"), (Fact("Meaning", plain("in plain words")),)),)), "in plain words"),
    PageBreak: (PageBreak(), ""),
    Figure: (Figure(DRAWING, plain("stands beside")), "stands beside"),
    Picture: (Picture(LOGO, "The sign", 10), ""),
    Panels: (Panels((Panel(plain("Why"), Prose((plain("Because"),)), 1, "strong"),)), "Because"),
    BlockHead: (
        BlockHead(plain("Coffee"), Facts((Fact("Led by", plain("Ruth")),)), "11 to 15", start="10:45", latest="10:50"),
        "Start by 10:50",
    ),
    Instructions: (Instructions(CUES, SLIDES, margin=True), "LISTEN FOR"),
}
"""One of every member of the vocabulary, with words that must be on the page."""


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

    def tables(self, name: str) -> list[Any]:
        """Tables that have a style or a caption of that name, or paragraphs in a style of that name."""
        own = f"w:tblPr/w:tblStyle/@w:val='{name}' or w:tblPr/w:tblCaption/@w:val='{name}'"
        return self.find(f"//w:tbl[{own} or .//w:pStyle/@w:val='{name}']")

    @property
    def feet(self) -> list[str]:
        """The foot of every section, in order: its first page has the same."""
        return [
            text(etree.fromstring(self.files[f"word/{self.internal[rid]}"]))
            for rid in self.find("//w:sectPr/w:footerReference[@w:type='default']/@r:id")
        ]


def sheet(*parts: Printed, title: str = "A sheet", code: str = "", **looks: Any) -> Sheet:
    return Sheet(plain(title), parts, code, **looks)


def booklet(*sheets: Sheet, **looks: Any) -> Booklet:
    foot = looks.pop("foot", "A day · version 1")
    return Booklet("A day", "Riverside Pool", "Learn together", "en-GB", foot, sheets, **looks)


def made(theme: Theme, *sheets: Sheet, **looks: Any) -> Made:
    return Made(docx_bytes(booklet(*sheets, **looks), theme))


def everything(theme: Theme, **looks: Any) -> Made:
    """Every part on every kind of page."""
    parts = [part for part, _ in PARTS.values()]
    turned = sheet(Figure(DRAWING, whole_page=True), *parts, code="H1", wide=True)
    others = (turned, sheet(*parts, code="F1", framed=True), sheet(*parts, code="H2", columns=2))
    return made(theme, sheet(*parts, title="Front"), *others, contents=True, **looks)
