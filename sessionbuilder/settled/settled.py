"""A booklet with all sizes and places settled, but where its pages and columns end: all that writers of paper see.

Lengths are millimetres, sizes of text points. What has nothing to settle stands here as the booklet says it.
"""

from __future__ import annotations

from typing import TypeAlias

from msgspec import Struct

from sessionbuilder.booklet.booklet import Picture, Thumbnail
from sessionbuilder.content import Bullets, Checklist, CutCard, Fact, Heading, PageBreak, Space, Text, Verb
from sessionbuilder.deck.elements import Group
from sessionbuilder.settled.page import Paper
from sessionbuilder.settled.set_panels import SetPanels
from sessionbuilder.settled.type import Type
from sessionbuilder.text import Item, Listing, RichText
from sessionbuilder.theme.theme import Theme


class SetFact(Struct, frozen=True):
    """A label and what it says."""

    fact: Fact
    apart: bool
    """Whether the label is wider than its column, and has a line to itself."""
    beside: bool = False
    """Whether it stands beside the one before, in the second half of its line."""


class SetFacts(Struct, frozen=True):
    """Labels with what they say in line with one another."""

    facts: tuple[SetFact, ...]
    labels: float
    """How wide the column of labels is."""
    second: float = 0
    """From the left edge to the label of one that stands beside another."""


class SetNarrative(Struct, frozen=True):
    """Numbered paragraphs."""

    paragraphs: tuple[Item, ...]
    whole: bool
    """Whether each of them stays on one page."""


class SetNotice(Struct, frozen=True):
    """A framed paragraph under a label."""

    label: str
    text: RichText
    whole: bool
    """Whether it stays on one page."""


class SetRow(Struct, frozen=True):
    """A row of a table."""

    cells: tuple[RichText, ...]
    whole: bool
    """Whether it stays on one page."""
    quiet: bool = False
    room: float = 0
    """How high it is at least, with what is around its text; 0 for as high as its text."""
    ink: float = 0
    """How high its text stands, from its capitals to its last line."""
    drop: float = 0
    """By how much its text stands lower than it need, where there is room to write."""
    kept: bool = False
    """Whether it stays on the page of the next row."""
    opens: bool = False
    """Whether it opens a part of the day."""


class SetTable(Struct, frozen=True):
    """A table to read or to write in."""

    header: tuple[str, ...]
    columns: tuple[float, ...]
    """How wide each column is, with what is around its text."""
    rows: tuple[SetRow, ...]
    head: float
    """How high the text of the header stands."""
    again: bool
    """Whether the header comes again on every page."""
    inset: float
    """From the capitals of a row to the rule over it, and from its last line to the rule under it."""
    across: float
    """From the edge of a cell to its text, at both sides."""
    tight: bool
    """Whether words are wider than their columns, so that they are broken."""
    form: bool = False
    """Whether it is to write in."""
    scale: int = 0
    """Where the last cell of every row is a scale: its highest number."""
    circle: float = 0
    """How wide the circle round each number of a scale is."""
    into: float = 0
    """By how much it reaches into what is over and under the text."""
    whole: bool = False
    """Whether it stays in one of several columns."""
    lines: int = 0
    """How many lines of writing its rows have room for, where they have more than their text."""
    roomy: float = 0
    """Where its rows take what is left of their page: the most that `inset` may grow to."""
    strong: tuple[int, ...] = ()
    """Columns whose text stands out."""


class SetWriting(Struct, frozen=True):
    """Ruled lines to write on, under what is asked."""

    prompt: RichText
    lines: int
    pitch: float
    """From one line to the next."""
    whole: bool
    """Whether what is asked stays on one page with its lines."""
    large: bool = False
    """Whether what is written stands out, as a name does."""
    beside: bool = False
    """Whether its one line begins with what is asked."""
    above: float = 4
    """What is clear over it: more where lines stand there, or what is asked would seem to belong to them."""
    first: float = 0
    """From what is asked to the first line: closer than that is to what stands over it."""


class SetSigns(Struct, frozen=True):
    """Lines that somebody signs on, side by side at the foot of what is framed; what they are for is under them."""

    lines: tuple[SetWriting, ...]
    width: float
    """How wide each of them is."""
    between: float
    """From one to the next."""
    height: float
    """From the top of the room to write in to the lowest line."""


class SetSpaces(Struct, frozen=True):
    """Frames to write in, of equal size."""

    spaces: tuple[Space, ...]
    across: int
    lines: int
    width: float
    height: float
    between: float
    """From one frame to the next."""
    whole: bool
    """Whether a frame stays on one page."""
    round: bool = False
    """Whether an arrow leads from each to the next, clockwise: those of the lower row are in turned order."""


class SetCard(Struct, frozen=True):
    """A card to cut out."""

    front: RichText
    back: tuple[Fact, ...]
    size: float
    """Of the text on its front."""
    beside: float = 0
    """What is clear at both sides of that, besides what all cards have: so its lines are about equally long."""
    back_size: float = 0
    """Of the text on its back."""
    pile: bool = False
    """Whether it heads a pile, and has a thick frame and a tint."""
    own: bool = False
    """Whether people write on it themselves: what it says is small, and stands at its head."""


class SetCards(Struct, frozen=True):
    """Cards to cut out: pages of fronts, each followed by one of their backs, if they have any."""

    cards: tuple[SetCard, ...]
    too_long: tuple[CutCard, ...]
    """What no card holds: it runs on over as many pages as it needs."""
    across: int
    down: int
    width: float
    height: float
    top: float
    """From the upper edge of the text to the cards, so that fronts and backs meet."""
    headed: bool
    """Whether the set that they belong to stands over them on every page, as it does on the first."""
    fronts: str
    backs: str
    belongs: RichText
    """The set that they belong to: stands over every page of them."""
    mark: RichText
    """The code of that set, which stands small on every card."""
    term: float
    """By how many points what the front says is larger on the back than what is said of it."""


class SetFigure(Struct, frozen=True):
    """A drawing at its size."""

    drawing: Group
    width: float
    height: float
    beside: RichText | None
    between: float
    """From the drawing to what stands beside it."""
    whole_page: bool
    """Whether it has a page of its own, across."""
    whole: bool
    """Whether what stands beside it stays on one page with it."""


class SetPicture(Struct, frozen=True):
    """A picture in PNG at its size."""

    picture: Picture
    width: float
    height: float


class SetBlockHead(Struct, frozen=True):
    """Where a block begins: its line, over a strip of what one must know at a glance."""

    title: RichText
    """Its clock and what it is called, for the heads of pages."""
    name: RichText
    numbers: str
    """Of its slides."""
    titled: bool
    """Whether the title of its sheet says what it is called."""
    latest: str
    """When it must begin at the latest: it decides most, and stands first and large."""
    facts: tuple[Fact, ...]
    inset: float
    """From the edges of the strip to its text."""
    high: float
    """How high it is, as far as that can be reckoned."""
    start: str
    finish: str
    """Clocks."""
    length: str
    badge: str
    """What stands at the end of its line: its minutes, and what must be seen before them."""


class SetCue(Struct, frozen=True):
    """One instruction."""

    texts: tuple[RichText | Listing, ...]
    whole: bool
    """Whether it stays on one page."""
    paragraphs: bool = True
    """Whether each of its paragraphs does, and each item of its lists: nobody turns a page within a sentence."""
    click: int = 0
    """The number of the slide that one clicks on to before it; 0 where there is none to say."""


class SetCues(Struct, frozen=True):
    """Instructions of one verb that follow one another: they share its icon and word."""

    verb: Verb
    cues: tuple[SetCue, ...]
    whole: bool
    spoken: bool
    """Whether it is said aloud, and stands out."""
    held: bool = False
    """Whether it stays on the page of what follows."""


class SetSlide(Struct, frozen=True):
    """A slide in the margin."""

    slide: Thumbnail
    caption: RichText
    """Its number, and what it is called where that has room on the line."""
    more: str
    """The numbers of those that come after it and are not shown; empty where all are."""
    high: float
    """How high it is with what stands under it."""


class SetStep(Struct, frozen=True):
    """Instructions, and what stands beside them in the margin."""

    groups: tuple[SetCues, ...]
    slides: tuple[SetSlide, ...]
    whole: bool
    """Whether it stays on one page."""


class SetInstructions(Struct, frozen=True):
    """What the facilitator does and says, step by step, with slides in the margin."""

    steps: tuple[SetStep, ...]
    looked_up: tuple[SetCues, ...]
    """What one looks up, after all that one does: over the margin too."""
    icon: float
    """How wide an icon is."""
    word: float
    """From the left edge of an icon to its word."""
    hanging: float
    """From there to the texts: they have one edge."""
    large: bool
    """Whether the type is so large that words stand over their texts."""
    margin: float
    """How wide the margin is; 0 where there is none."""
    inset: float
    """From the edges of texts and margin to what is in them."""
    slide: float
    """How wide a slide in small is."""
    tall: float
    """How high it is."""
    between: float
    """From one slide to the next."""
    high: float
    """How high all of it is, as far as that can be reckoned."""
    first: float
    """How high it is down to the first that is said aloud; a fifth of a page at most."""


SetPart: TypeAlias = (
    Heading
    | Text
    | SetNarrative
    | Checklist
    | PageBreak
    | Bullets
    | SetFacts
    | SetNotice
    | SetTable
    | SetWriting
    | SetSigns
    | SetSpaces
    | SetCards
    | SetFigure
    | SetPicture
    | SetPanels
    | SetBlockHead
    | SetInstructions
)


class SetSheet(Struct, frozen=True):
    """A run of pages under one title."""

    title: RichText
    parts: tuple[SetPart, ...]
    code: str
    paper: Paper
    front: bool = False
    """Whether it is the first of a booklet that has contents, which stand at its end."""
    follows: bool = False
    """Whether it goes on where the sheet before ends, on the same paper."""
    whole: bool = False
    """Whether one that follows starts a page rather than be parted, where it fits on one."""
    part: int = 0
    """Which part of the day it is, from 1; 0 for none."""
    across: int = 0
    """How many of its last parts stand over all of its columns, and under them."""
    continued: str = ""
    """What stands at the head of a page where it goes on; empty where nothing does."""
    poster: bool = False
    """Whether its title is as large as that of a whole booklet."""
    spare: float = 0
    """Millimetres that are left on the page of what is framed: they stand over its title and over who signs."""
    beside: int = 0
    """Where its sections stand in two columns: which of its parts is the first of the right one."""
    type: Type | None = None
    """Its sizes where they are not those of the booklet."""


class Settled(Struct, frozen=True):
    """Everything that one file on paper says, and how large and where."""

    title: str
    organisation: str
    subject: str
    language: str
    type: Type
    theme: Theme
    sheets: tuple[SetSheet, ...]
    numbered: bool
    contents: int
    """In how many columns the list of its sheets stands at the end of the first; 0 for no list."""
    led: bool
