"""What is found in a template: its masters and layouts with their placeholders, loose shapes and looks of text."""

from __future__ import annotations

from typing import Literal, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from sessionbuilder.brand.colours import Colours
from sessionbuilder.deck.elements import Align, Anchor
from sessionbuilder.package import Tree
from sessionbuilder.units import Box, Emu

Sort = Literal["title", "subtitle", "body", "content", "picture", "date", "footer", "number", "other"]


class Level(NamedTuple):
    """How text looks that is so many levels in: what the placeholder, its master or the text styles say of it."""

    size: float
    """In points."""
    bold: bool
    caps: bool
    """Whether small letters are shown as capitals."""
    colour: str | None
    """Six digits; None where nobody can say."""
    align: Align
    left: Emu
    indent: Emu
    before: float
    """In points."""
    line: float
    """The height of a line as a share of the usual one."""
    mark: tuple[Tree, ...]
    """The sign before it, as the elements that say so; none where it has no sign."""
    font: str
    """As it is written, such as `+mj-lt`."""


class Held(Struct, frozen=True):
    """A placeholder of a master or a layout."""

    sort: Sort
    box: Box
    inset: tuple[Emu, Emu, Emu, Emu]
    """Left, top, right, bottom."""
    anchor: Anchor
    levels: tuple[Level, ...]
    tree: Tree
    grows: bool = False
    """Whether its text or its box adapts itself to what is typed."""
    type: str = ""
    """PowerPoint's word for it."""
    upright: bool = True
    """Whether its text runs as text does."""
    fill: str | None = None
    """The six digits of its ground; None where it has none of its own."""
    stops: tuple[str, ...] = ()
    """The colours of that, where it runs from one to another."""

    @property
    def inner(self) -> Box:
        """Where its text stands."""
        left, top, right, bottom = self.inset
        left += max(0, self.levels[0].left + min(0, self.levels[0].indent)) if self.sort == "title" else 0
        box = self.box
        return Box(box.x + left, box.y + top, box.width - left - right, box.height - top - bottom)

    @property
    def holds_text(self) -> bool:
        """Whether words may stand in it."""
        return self.sort in ("title", "subtitle", "body", "content")


class Loose(Struct, frozen=True):
    """What a master or layout draws itself: a logo, a rule, a panel."""

    box: Box
    fill: str | None
    """The six digits of its ground; None where it has none, or nobody can say which."""
    picture: str = ""
    """The part that it shows; empty for a figure."""
    stops: tuple[str, ...] = ()
    """The colours of its ground, where that runs from one to another."""


class Ground(Struct, frozen=True):
    """What lies under everything."""

    digits: str = "FFFFFF"
    """Its colour; of a picture, where it cannot be opened."""
    picture: str = ""
    """The part that fills it; empty where no picture does."""
    stops: tuple[str, ...] = ()
    """Its colours, where it runs from one to another."""


class Face(Struct, frozen=True):
    """A layout, or a master where that stands for one."""

    part: str
    name: str
    type: str
    """PowerPoint's own name for the arrangement; empty where it says none."""
    places: tuple[Held, ...]
    loose: tuple[Loose, ...]
    """With those of its master, where it shows them."""
    ground: Ground
    colours: Colours
    mapping: str = ""
    """What it says of the names of colours, as XML; empty where it says nothing of its own."""
    order: int = 0

    def first(self, *sorts: Sort) -> Held | None:
        """Return its first placeholder of one of `sorts`."""
        return next((each for sort in sorts for each in self.places if each.sort == sort), None)

    @property
    def bodies(self) -> tuple[Held, ...]:
        """Where texts or other content may stand, but for its title."""
        return tuple(each for each in self.places if each.sort in ("subtitle", "body", "content"))


class Master(Struct, frozen=True):
    """A master with its layouts."""

    part: str
    theme: str
    """The part of its theme."""
    face: Face
    """Itself, as if it were a layout."""
    layouts: tuple[Face, ...]
    fonts: tuple[str, str]
    """Of titles and of text."""
    slots: dict[str, str]


class Found(Struct, frozen=True):
    """A template as it is found."""

    slide: Box
    masters: tuple[Master, ...]
    presentation: str
    """The part in which everything is listed."""


def on_canvas(found: Found, scale: float) -> Found:
    """Return the same with every length divided by `scale`: as it is on a page of the height that layout works on."""
    if scale == 1:
        return found
    masters = tuple(
        replace(master, face=_face(master.face, scale), layouts=tuple(_face(each, scale) for each in master.layouts))
        for master in found.masters
    )
    return replace(found, slide=_box(found.slide, scale), masters=masters)


def _face(face: Face, scale: float) -> Face:
    places = tuple(
        replace(
            each,
            box=_box(each.box, scale),
            inset=tuple(round(side / scale) for side in each.inset),
            levels=tuple(
                level._replace(
                    size=level.size / scale,
                    left=round(level.left / scale),
                    indent=round(level.indent / scale),
                    before=level.before / scale,
                )
                for level in each.levels
            ),
        )
        for each in face.places
    )
    loose = tuple(replace(each, box=_box(each.box, scale)) for each in face.loose)
    return replace(face, places=places, loose=loose)


def _box(box: Box, scale: float) -> Box:
    return Box(*(round(length / scale) for length in box))
