"""A booklet: pages that flow, with everything on them settled but where each page ends. All that writers see."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

from sessionbuilder.content import (
    Bullets,
    Checklist,
    Cue,
    CutCards,
    Facts,
    Form,
    Heading,
    Narrative,
    Notice,
    PageBreak,
    Spaces,
    Table,
    Text,
    Writing,
)
from sessionbuilder.deck import PlacedSlide
from sessionbuilder.deck.elements import Group, pictures_in
from sessionbuilder.session.paper_size import A4, PaperSize
from sessionbuilder.text import Prose, RichText, join


class Figure(Struct, frozen=True):
    """A drawing, placed; `drawing.box` says how wide and high it is drawn, and it is scaled to the page's width."""

    drawing: Group
    beside: RichText | None = None
    """Where it is a small one: what stands beside it, and the drawing keeps its size."""
    whole_page: bool = False
    """Whether it has a page of its own, across."""


class Picture(Struct, frozen=True):
    """A picture in PNG, such as a logo."""

    content: bytes
    alt: str
    height: float
    """In millimetres on paper."""


class Thumbnail(Struct, frozen=True):
    """A slide in small, with its number."""

    number: int
    slide: PlacedSlide

    @property
    def alt(self) -> str:
        """Which slide it is, and what its pictures show."""
        shown = (image.alt for image in pictures_in(self.slide.elements))
        return "; ".join((f"Slide {self.number}: {self.slide.title}", *shown))


class Panel(Struct, frozen=True):
    """A box of a page that is made of boxes."""

    title: RichText
    text: Prose
    number: int = 0
    """Stands large before its title; 0 for none."""
    look: Literal["plain", "strong", "asked", "strip"] = "plain"
    """The one strong box is dark; questions and the strip at the foot are larger than the rest."""


class Panels(Struct, frozen=True):
    """A page made of boxes, in the order in which they are read."""

    panels: tuple[Panel, ...]


class BlockHead(Struct, frozen=True):
    """Where a block begins: its clock and what it is called, and in a strip what one must know at a glance.

    It stands at the head of every page of the block too, with the numbers of its slides.
    """

    name: RichText
    facts: Facts
    numbers: str = ""
    """Of its slides, such as `22 to 24`."""
    titled: bool = False
    """Whether it opens a sheet whose title says what it is called."""
    start: str = ""
    finish: str = ""
    """Clocks; heads of pages with several blocks say from which to which they are."""
    length: str = ""
    """Its minutes, such as `51 min`, at the end of its line."""
    badge: str = ""
    """What stands before that and must be seen, such as how hard it is."""
    latest: str = ""
    """When it must begin at the latest: the clock that decides most."""

    @property
    def title(self) -> RichText:
        """Its clock and its name."""
        return join(f"{self.start}  ", self.name) if self.start else self.name


class Timetable(Struct, frozen=True):
    """The day, row by row: clocks stand out, pauses are bands, and its rows take what is left of their page."""

    header: tuple[str, ...]
    rows: tuple[tuple[RichText, ...], ...]
    shares: tuple[int, ...]
    """How the columns share the width."""
    quiet: frozenset[int] = frozenset()
    """Rows that are pauses, or minutes in hand."""
    parts: frozenset[int] = frozenset()
    """Rows that open a part of the day."""
    strong: frozenset[int] = frozenset()
    """Columns that stand out: what one looks for in passing."""
    least: float = 6
    most: float = 10
    """Between how many millimetres a row of one line is high, beside text of 12 points."""


class Instructions(Struct, frozen=True):
    """What the facilitator does and says, each under its icon and word."""

    cues: tuple[Cue, ...]
    slides: tuple[Thumbnail, ...] = ()
    """In small: they stand in the margin, from the first instruction on."""
    margin: bool = False
    """Whether there is a margin beside them, for slides and for one's own notes."""
    about: str = ""
    """What the block is called: slides called so too need not say it."""


Printed: TypeAlias = (
    Heading
    | Text
    | Bullets
    | Narrative
    | Checklist
    | Facts
    | Notice
    | Table
    | Timetable
    | Form
    | Writing
    | Spaces
    | CutCards
    | PageBreak
    | Figure
    | Picture
    | Panels
    | BlockHead
    | Instructions
)


class Sheet(Struct, frozen=True):
    """A run of pages under one title; it starts on a page of its own."""

    title: RichText
    parts: tuple[Printed, ...]
    code: str = ""
    """Such as `H3`: stands before the title and at the foot of its pages."""
    wide: bool = False
    """Whether the page lies on its side."""
    columns: int = 1
    """In how many columns its text runs."""
    one_page: bool = False
    """Whether the rows of its tables move closer together so that it takes no more than a page, if it can be."""
    framed: bool = False
    """Whether it is set to be framed, as a certificate is."""
    follows: bool = False
    """Whether it goes on where the sheet before ends, on the same page."""
    whole: bool = False
    """Whether one that follows starts a page rather than be parted, where it fits on one."""
    part: int = 0
    """Which part of the day it is, from 1; 0 for none."""
    poster: bool = False
    """Whether it stands by itself, under a title as large as that of a whole booklet."""
    narrow: bool = False
    """Whether its margins are narrow, as those of the guide are: it has columns for much."""
    larger: tuple[int, ...] = ()
    """Sizes that are tried before the booklet's own: the first at which what stands on its page fills it at most."""


class Booklet(Struct, frozen=True):
    """Everything that one file on paper says."""

    title: str
    """In the file's properties and bookmarks."""
    organisation: str
    subject: str
    language: str
    foot: str
    """What stands at the foot of every page, before code and page number: the session."""
    sheets: tuple[Sheet, ...]
    edition: str = ""
    """Its version and date, which stand after that where a line has room for them."""
    marking: str = ""
    """What stands over the foot on papers that are not for everybody, such as `For facilitators · OFFICIAL`."""
    paper: PaperSize = A4
    size: int = 12
    """Points of running text; large print has 18."""
    larger: tuple[int, ...] = ()
    """Sizes that are tried before: the first at which its one sheet takes no more than a page, or else so many pages as
    it asks for where one does not hold it."""
    numbered: bool = True
    """Whether pages are numbered."""
    contents: bool = False
    """Whether a list of its sheets, with their pages, stands at the end of the first."""
    led: bool = False
    """Whether people lead from it: the head of each page says where in the day it is."""
