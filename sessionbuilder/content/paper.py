"""The closed vocabulary of what stands on paper that participants get, before it has a page.

There is no word in it for an instruction to the facilitator, so that none can get onto a handout.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

from sessionbuilder.content.parts import Bullets, Drawing, Table
from sessionbuilder.text import Item, RichText


class Heading(Struct, frozen=True):
    """A heading inside a sheet; the sheet's own title is level 1."""

    text: RichText
    level: Literal[2, 3] = 2
    mark: str = ""
    """What links within the booklet lead to it by, after a `#`; empty where none do."""


class Text(Struct, frozen=True):
    """A paragraph."""

    text: RichText
    voice: Literal["", "lead", "quiet"] = ""
    """A lead is larger than what follows; what is quiet may wait."""


class Narrative(Struct, frozen=True):
    """Numbered paragraphs, so that a group can point to one."""

    paragraphs: tuple[Item, ...]
    """Each with the list under it, if it has one."""


class Checklist(Struct, frozen=True):
    """A list with a box to tick before each item."""

    items: tuple[RichText, ...]


class Fact(Struct, frozen=True):
    """A label and what it says: `Time`, `20 minutes`."""

    label: str
    text: RichText


class Facts(Struct, frozen=True):
    """What one must know at a glance, label by label."""

    facts: tuple[Fact, ...]


class Notice(Struct, frozen=True):
    """A framed paragraph under a label, for what must not be overlooked."""

    label: str
    text: RichText


class Form(Struct, frozen=True):
    """A table to write in: its rows are as high as the lines they have room for."""

    header: tuple[str, ...]
    rows: tuple[tuple[RichText, ...], ...]
    """What is printed in the cells; most are empty."""
    shares: tuple[int, ...]
    """How the columns share the width."""
    lines: int = 2
    """How many lines of writing a row has room for."""
    scale: int = 0
    """Where the last cell of every row is a scale, its highest number: people mark one from 1 to it."""


class Writing(Struct, frozen=True):
    """Ruled lines to write on, under what is asked; they stay on one page."""

    prompt: RichText
    lines: int
    large: bool = False
    """Whether what is written stands out, as the name on a certificate does."""


class Space(Struct, frozen=True):
    """An empty frame to write in, under a heading and what is asked."""

    heading: RichText
    prompt: RichText


class Spaces(Struct, frozen=True):
    """Frames of equal size, side by side; none is split over pages."""

    spaces: tuple[Space, ...]
    across: int
    lines: int
    """How many lines of writing each has room for."""
    round: bool = False
    """Whether they are the stages of a cycle: they stand clockwise, and an arrow leads from each to the next."""


class CutCard(Struct, frozen=True):
    """One card to cut out."""

    front: RichText
    back: tuple[Fact, ...] = ()
    """What stands on the other side, under what the front says."""
    pile: bool = False
    """Whether it heads a pile: it is solid, so that nobody takes it for one of the cards."""


class CutCards(Struct, frozen=True):
    """Cards to cut out, fronts and backs on pages of their own, so that they meet when printed on both sides.

    Cards without backs are on pages of fronts alone, to be printed on one side.
    """

    cards: tuple[CutCard, ...]
    fronts: str = "Print on both sides, flipped along the long edge, and cut along the dashed lines."
    """What stands over the cards on pages of fronts."""
    backs: str = "The backs, in the order in which they meet the fronts."
    """What stands over the cards on pages of backs; empty where they have none."""


class PageBreak(Struct, frozen=True):
    """What follows starts a page."""

    needed: bool = False
    """Whether it does so only where one page does not hold everything before and after."""


Paper: TypeAlias = (
    Heading
    | Text
    | Bullets
    | Narrative
    | Checklist
    | Facts
    | Notice
    | Table
    | Form
    | Writing
    | Spaces
    | Drawing
    | CutCards
    | PageBreak
)

Per: TypeAlias = Literal["person", "group", "pair", "three", "session"]
"""Whom one copy of something is for."""


class Handout(Struct, frozen=True):
    """A sheet for participants, before it has its code and its copies."""

    title: RichText
    parts: tuple[Paper, ...]
    role: Literal["handout", "cards", "reference", "form"] = "handout"
    per: Per = "person"
    """Whom each copy is for."""
    wide: bool = False
    """Whether it is printed across the page."""
    afterwards: Literal["keep", "return", "destroy"] = "keep"
    """What becomes of it after the day."""
    framed: bool = False
    """Whether it is set to be framed, as a certificate is."""
    one_page: bool = False
    """Whether its rows move closer together so that it takes no more than a page, if it can be."""
    columns: int = 1
    """In how many columns its text runs."""
    moment: Literal["", "start", "end"] = ""
    """When it is given out where no block does it: as the day starts, or as it ends."""
    sides: Literal["any", "one", "both"] = "any"
    """How it goes through the printer: on one side where its pages are parted, on both where they meet."""
    called: str = ""
    """What its block calls it, where it makes several sheets; once it has its code, the word for it in YAML."""
