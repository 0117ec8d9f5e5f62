"""The template that slides are made on: each layout, its places and their looks.

Everything that layout and the writers of slides must agree on is said here, once. A slide only says where a text goes,
never how it looks.
"""

from __future__ import annotations

from typing import NamedTuple

from msgspec import Struct

from sessionbuilder.deck import SlideLayout
from sessionbuilder.deck.elements import Align, Anchor, Role, Shape
from sessionbuilder.theme.palette import Palette
from sessionbuilder.units import Box, Emu

KICKER = "30"
"""The number of the place over a title."""


class Level(NamedTuple):
    """How the items of a list look that are so many levels in."""

    size: int
    before: int
    """The space over each of them, in points."""


class Place(Struct, frozen=True):
    """A placeholder of a layout, and the look of text in it."""

    type: str
    """PowerPoint's word for it, such as `title` or `body`; empty for a place that takes content of every sort."""
    box: Box
    size: int
    colour: Role = "ink"
    bold: bool = False
    anchor: Anchor = "top"
    levels: tuple[Level, ...] = ()
    """Of the list that stands in it, from the outermost; none where its text has no marks."""
    tried: tuple[tuple[int, int], ...] = ()
    """For a title: sizes, the usual one first, each with the lines that it may take at that size."""
    prompt: str = ""
    """What stands in it until somebody types; empty for PowerPoint's own words."""
    half: bool = False
    """Whether it is one of two that share the body."""
    align: Align = "left"
    caps: bool = False
    """Whether its small letters are shown as capitals."""
    font: str = ""
    """The family of its letters; empty for that of all text."""
    kept: bool = False
    """Whether its usual text is in a colour of the organisation's template, of which `colour` is only the nearest."""
    around: tuple[Emu, Emu, Emu, Emu] = (0, 0, 0, 0)
    """How much more its ground takes than its text: left, above, right, below. It stays as wide as it is."""
    joins: str = ""
    """The place in which its text stands, where there is no room for it here."""

    @property
    def filled(self) -> bool:
        """Whether it has a ground of its own."""
        return any(self.around)


class Backdrop(NamedTuple):
    """What a layout of an organisation's template draws, as far as pictures of slides show it."""

    box: Box | None
    """None for the whole slide."""
    digits: str
    """Its colour; empty where it has none."""
    picture: str = ""
    """The part of the template that it shows."""


class Layout(Struct, frozen=True):
    """A slide layout of the template."""

    name: str
    places: dict[str, Place]
    """By the number that slides use; the title is `title`."""
    ground: Role = "paper"
    bar: Box | None = None
    """The bar of accent on all of its slides: an edge on a deep ground, a rule over the title on paper."""
    foot: Role | None = "quiet"
    """The colour of footer and number; None where its slides carry neither."""
    footed: bool = True
    numbered: bool = True
    """Whether its slides carry each of the two, where they carry any."""
    feet: dict[str, Place] = {}
    """The places at its foot that are the template's own, by PowerPoint's words for them, such as `ftr`."""
    mapping: str = ""
    """What its slides say of the names of colours, as XML; empty for what their ground asks for."""
    pattern: tuple[Shape, ...] = ()
    """What is drawn on its ground where no words stand, for the eye alone."""
    type: str = ""
    """PowerPoint's own name for this arrangement, where it has one."""
    offered: bool = True
    """Whether *New Slide* offers it as it is, and not only as slides have arranged it."""
    origin: str = ""
    """The part of an organisation's template whose ground, drawings and foot it has; empty for one of our own."""
    backdrop: tuple[Backdrop, ...] = ()
    """What that part draws, from the lowest."""

    @property
    def title(self) -> Place:
        """Where its title stands."""
        return self.places["title"]

    def free(self, slide: Box) -> Box:
        """Return what of `slide` its bar leaves free, where that is the left or the lower edge."""
        if self.bar and self.bar.height == slide.height:
            return Box(self.bar.right, slide.y, slide.right - self.bar.right, slide.height)
        if self.bar and self.bar.width == slide.width and self.bar.bottom == slide.bottom:
            return slide._replace(height=self.bar.y - slide.y)
        return slide


class NotesPage(Struct, frozen=True):
    """The page on which notes are printed."""

    paper: Box = Box(0, 0, 6_858_000, 9_144_000)
    """In the shape that PowerPoint gives it."""
    picture: Box = Box(457_200, 457_200, 2_743_200, 1_543_050)
    """The slide in small; PowerPoint's own is twice as wide, and leaves half of the page for notes."""
    body: Box = Box(457_200, 2_057_400, 5_943_600, 6_629_400)
    inset: tuple[Emu, Emu] = (91_440, 45_720)
    """From the edges of the notes' body to its text: left and right, above and below."""


class Template(Struct, frozen=True, kw_only=True):
    """What slides are made on."""

    palette: Palette
    font: str
    slide: Box
    gutter: Emu
    """Between things that stand side by side."""
    clock: Box
    """On the first slide of every block."""
    track: Box
    """The day as a line of its parts, at the head of a page."""
    large_track: Box
    """The same on the opening of a part."""
    low_title: Box
    """Where a title of two lines stands on a page."""
    low_body: Box
    """Where what a slide says stands under a title of two lines."""
    panel: Emu
    """The width of the panel of minutes beside an activity."""
    source: Box
    """The line that says where a slide comes from."""
    date: Box
    """Where PowerPoint writes a date once somebody asks it to."""
    footer: Box
    number: Box
    small: int
    """The size of footer and number, in points."""
    layouts: dict[SlideLayout, Layout]
    """In the order in which PowerPoint offers them."""
    notes: NotesPage = NotesPage()
    field: Box | None = None
    """What pictures may take of a page; None for all of the slide but its foot."""
    kicker_follows: bool = False
    """Whether the line over the title stands under it: where the title has a ground of its own."""
    foreign: bool = False
    """Whether it is that of an organisation, whose covers and pages have their own signs."""

    @property
    def body(self) -> Box:
        """Where what a slide says stands, under its title."""
        return self.layouts["content"].places["1"].box

    @property
    def columns(self) -> tuple[Box, Box]:
        """The halves of the body."""
        places = self.layouts["two-columns"].places
        return places["1"].box, places["2"].box

    def pairs(self) -> list[tuple[Role, Role]]:
        """Return text and ground of its own places, each once."""
        every = self.layouts.values()
        found = [(place.colour, layout.ground) for layout in every for place in layout.places.values()]
        found += [(layout.foot, layout.ground) for layout in every if layout.foot]
        return list(dict.fromkeys(found))
