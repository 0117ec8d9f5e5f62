"""The closed vocabulary of what stands on a slide, before anything has a place.

A new word here is dear on purpose: the type checker then stops at every place that must learn it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal, TypeAlias

from msgspec import Struct

from sessionbuilder.content.cue import Cue
from sessionbuilder.diagrams.icons import Icon
from sessionbuilder.text import Listing, RichText

if TYPE_CHECKING:
    from fractions import Fraction

    from sessionbuilder.diagrams.diagram import Diagram


class Lead(Struct, frozen=True):
    """A sentence that opens the slide, larger than what follows."""

    text: RichText


class Statement(Struct, frozen=True):
    """One message, as large as it fits."""

    text: RichText


class Quotation(Struct, frozen=True):
    """Somebody's own words, as large as they fit; who said them and where stands under them."""

    words: RichText
    """Without the quotation marks round it."""
    by: str = ""
    """Who said or wrote it, where it is not the author of the source."""


class Bullet(Struct, frozen=True):
    """An item of a list, with at most one list under it."""

    text: RichText
    bullets: tuple[RichText, ...] = ()
    cues: tuple[Cue, ...] = ()
    """Instructions that go to the notes of the slide where the item lands."""


def bulleted(texts: Iterable[RichText]) -> tuple[Bullet, ...]:
    """Return `texts` as the items of a list."""
    return tuple(Bullet(text) for text in texts)


class Bullets(Struct, frozen=True):
    """A list."""

    bullets: tuple[Bullet, ...]
    numbered: bool = False
    first: int = 1
    """The number of its first item, where they have numbers."""
    asked: bool = False
    """Whether they are questions put to the room, which have a face of their own."""


def bullets_of(part: Listing) -> Bullets:
    """Return a list within a text as a list of its own."""
    return Bullets(tuple(Bullet(item.item, item.items) for item in part.items), part.first > 0, max(1, part.first))


class Column(Struct, frozen=True):
    """A list under a heading, beside others."""

    heading: RichText
    bullets: tuple[Bullet, ...]
    mark: Literal["", "yes", "no"] = ""
    """Sets the column apart by sign and word: what something is, and what it is not."""


class Columns(Struct, frozen=True):
    """Two or three lists side by side; a column without a heading carries on from the one before."""

    columns: tuple[Column, ...]


class Remark(Struct, frozen=True):
    """A line of a card: a quiet label and its text."""

    label: str
    """Empty where the text says by itself what it is."""
    text: RichText
    quiet: bool = False
    """Whether it may wait."""


Force: TypeAlias = Literal["", "must", "should", "may", "unsure"]
"""How what a card tells binds: as a duty, as what is expected, as a power; `unsure` where that must be looked up."""


class Card(Struct, frozen=True):
    """A heading with what belongs to it, in a frame."""

    heading: RichText
    text: RichText | None = None
    remarks: tuple[Remark, ...] = ()
    badge: str = ""
    """One word that marks the card, such as `contested`."""
    cues: tuple[Cue, ...] = ()
    """Instructions that go to the notes of the slide where the card lands."""
    icon: Icon | None = None
    """What stands for whom or what the card tells of."""
    force: Force = ""
    """How strongly the badge speaks, where it says how something binds."""


class Cards(Struct, frozen=True):
    """Cards in rows of so many."""

    cards: tuple[Card, ...]
    across: int
    numbered: bool = False
    leads: bool = False
    """Whether each card of a row leads to the next, as what one sees leads to what helps."""
    ruled: bool = False
    """Whether they are entries to look up, one under the other, parted by hairlines, their badges in a column."""
    piles: bool = False
    """Whether they are places to lay something, side by side however few."""


class Numeral(Struct, frozen=True):
    """A figure to be seen from the back of the room, and what it counts."""

    figure: str
    caption: RichText
    remark: RichText | None = None
    share: Fraction | None = None
    """Where the figure is a part of a whole: drawn as a bar in proportion."""
    cues: tuple[Cue, ...] = ()
    """Instructions that go to the notes of the slide where the figure lands."""


class Numerals(Struct, frozen=True):
    """Figures with their captions."""

    numerals: tuple[Numeral, ...]
    stacked: bool = False
    """Whether they stand one under the other, so that their bars can be compared."""


class Condition(Struct, frozen=True):
    """One condition, with the word that ties it to the one before."""

    text: RichText
    joined: Literal["", "and", "or"] = ""
    inner: bool = False
    """Whether it belongs to a group within the group."""
    heading: bool = False
    """Whether it is the line over an inner group, not a condition itself."""


class Conditions(Struct, frozen=True):
    """Statutory criteria: a duty, its conditions and how they combine, over as many slides as it takes."""

    duty: str
    """The modal word on the badge: ALWAYS or CONSIDER."""
    solid: bool
    """A solid badge for a duty, an outlined one for a discretion."""
    lead: RichText
    conditions: tuple[Condition, ...]


class Table(Struct, frozen=True):
    """Rows under a header."""

    header: tuple[str, ...]
    rows: tuple[tuple[RichText, ...], ...]
    shares: tuple[int, ...]
    """How the columns share the width."""
    quiet: frozenset[int] = frozenset()
    """Rows that are pauses, shown in a quieter voice."""
    halves: bool = False
    """Whether a long table stands in two halves side by side, parted at a quiet row where there is one."""
    cues: tuple[tuple[Cue, ...], ...] = ()
    """Of each row, where any has some: instructions that go to the notes of the slide where it lands."""
    loud: frozenset[int] = frozenset()
    """Rows that must be seen first."""


class Drawing(Struct, frozen=True):
    """A diagram that fills the room it is given."""

    diagram: Diagram
    beside: RichText | None = None
    """Where the diagram is a small one: what stands beside it."""
    told: bool = False
    """Whether the sheet says in words what is drawn; if not, large print adds it."""


class Takeaway(Struct, frozen=True):
    """The sentence to take home, in a tinted bar."""

    text: RichText


Part: TypeAlias = (
    Lead | Statement | Quotation | Bullets | Columns | Cards | Numerals | Conditions | Table | Drawing | Takeaway
)
