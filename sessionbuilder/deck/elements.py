"""Placed things on a slide, in EMU: all that a slide writer ever sees. A closed set."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Literal, TypeAlias, assert_never

from msgspec import Struct

from sessionbuilder.text import RichText, join
from sessionbuilder.units import Box, Emu, inches, points

Role: TypeAlias = Literal["ink", "paper", "deep", "tint", "accent", "accent-soft", "quiet", "line", "warm", "warm-tint"]
"""A colour by its part in the theme, so that another palette recolours everything."""

Mark: TypeAlias = Literal["", "bullet", "number"]
Align: TypeAlias = Literal["left", "centre", "right"]
Anchor: TypeAlias = Literal["top", "middle", "bottom"]


class Paragraph(Struct, frozen=True):
    """A paragraph with its looks settled."""

    text: RichText
    size: float
    """In points."""
    colour: Role = "ink"
    bold: bool = False
    align: Align = "left"
    mark: Mark = ""
    """The sign before an item of a list."""
    number: int = 1
    """Where `mark` is a number: the number, so that a list may carry on."""
    level: int = 0
    """0, or 1 for the list within the list; 2 where that stands under a number, which is further from its text."""
    before: float = 0
    """Space above in points."""
    hang: float = 0
    """How far its first line starts to the left of the others, as a share of its size: a quotation mark hangs."""
    label: RichText | None = None
    """What stands where its first line would start, in bold and the accent; all of its lines then stand beside it, as
    far to the right as `hang` says. In PowerPoint a tab is between them."""

    @property
    def whole(self) -> RichText:
        """All that it says: its label and its text."""
        return join(self.label, " ", self.text) if self.label else self.text


INDENT: Emu = inches(0.32)
"""How far the text of a bulleted item stands from the edge, for each level."""
NUMBER_INDENT: Emu = inches(0.58)
"""How far the text of a numbered item stands from the edge."""
NOTES_INDENT: Emu = inches(0.2)
"""How far either of them does on a notes page."""


def indent(paragraph: Paragraph) -> Emu:
    """Return how far the text of `paragraph` stands from the left edge of its frame."""
    return INDENT * paragraph.level + hanging(paragraph)


def hanging(paragraph: Paragraph) -> Emu:
    """Return how far what stands before the text of `paragraph` begins to the left of it."""
    if not paragraph.mark:
        return points(paragraph.size * paragraph.hang)
    return NUMBER_INDENT if paragraph.mark == "number" else INDENT


def link_colour(paragraph: Paragraph) -> Role:
    """Return the colour of a link in `paragraph`: the accent, but that of the text around it on a dark ground."""
    return paragraph.colour if paragraph.colour in ("paper", "accent-soft") else "accent"


def label_colour(paragraph: Paragraph) -> Role:
    """Return the colour of the label of `paragraph`: the accent, which is a soft one on a dark ground."""
    return "accent-soft" if paragraph.colour in ("paper", "accent-soft") else "accent"


class Frame(Struct, frozen=True):
    """Text in a shape: its paragraphs, where they stand and how far from the edges."""

    paragraphs: tuple[Paragraph, ...]
    anchor: Anchor = "top"
    inset: tuple[Emu, Emu] = (0, 0)
    """Left and right, above and below."""


class Shape(Struct, frozen=True):
    """A text, a figure, or both."""

    name: str
    """How PowerPoint's selection pane calls it."""
    box: Box
    frame: Frame | None = None
    placeholder: str = ""
    """The placeholder of the slide's layout that it fills: `title`, or a body by its number; empty for none."""
    inherits: bool = False
    """Whether a placeholder keeps the place and paragraph looks that the layout gives it."""
    geometry: Literal["rectangle", "rounded", "soft", "ellipse", "pill", "diamond"] = "rectangle"
    fill: Role | None = None
    outline: Role | None = None
    weight: float = 1.5
    """Of the outline, in points."""
    dashed: bool = False
    alt: str = ""
    """What it shows, in words; empty where it is decoration or its text says it all."""
    empties: int = 0
    """Over how many seconds it empties, from right to left, once somebody clicks; 0 for a shape that stays."""


_SOFT: Emu = inches(0.16)
"""The radius of soft corners, which are the same on large tiles and on small ones."""


def corner(shape: Shape) -> float:
    """Return the radius of the corners of `shape`, as a share of its shorter side."""
    side = max(1, min(shape.box.width, shape.box.height))
    return {"rounded": 0.12, "pill": 0.5, "soft": min(0.5, _SOFT / side)}.get(shape.geometry, 0.0)


class Curve(Struct, frozen=True):
    """A line through points, smooth or straight, perhaps with an arrow at its end."""

    name: str
    box: Box
    start: tuple[Emu, Emu]
    bends: tuple[tuple[tuple[Emu, Emu], tuple[Emu, Emu], tuple[Emu, Emu]], ...]
    """Cubic Bézier pieces: two control points and the end of each."""
    colour: Role = "accent"
    weight: float = 3
    arrow: bool = True
    dashed: bool = False
    fill: Role | None = None
    """The colour of what it encloses, where it ends at its start."""


class Connector(Struct, frozen=True):
    """A straight line between two shapes of the same group, which follows them when they are moved."""

    name: str
    start: tuple[Emu, Emu]
    end: tuple[Emu, Emu]
    ties: tuple[tuple[str, int], tuple[str, int]] | None = None
    """The names of the shapes at both ends, and their connection sites: 0 top, 1 left, 2 bottom, 3 right."""
    elbow: bool = False
    """Whether it goes by right angles."""
    colour: Role = "accent"
    weight: float = 3
    arrow: bool = True
    dashed: bool = False


CELL_INSET: tuple[Emu, Emu] = (inches(0.14), inches(0.055))
"""From the edges of a table's cell to its text: left and right, above and below."""


class Cell(Struct, frozen=True):
    """One cell of a table."""

    paragraph: Paragraph
    fill: Role | None = None
    down: Emu = CELL_INSET[1]
    """From its upper and lower edge to its text."""


class Grid(Struct, frozen=True):
    """A table; its first row is the header."""

    name: str
    box: Box
    widths: tuple[Emu, ...]
    rows: tuple[tuple[Cell, ...], ...]
    heights: tuple[Emu, ...]
    alt: str


QUIET_ZONE = 4
"""How many squares' width of light ground a scanner wants round a mosaic."""


class Mosaic(Struct, frozen=True):
    """Dark squares on a light ground that machines read, such as a QR code, with its quiet zone."""

    name: str
    box: Box
    """The room for it: ground and squares stand in its middle, as large as whole EMU for each square allow."""
    rows: tuple[str, ...]
    """From the top, a `1` for each dark square and a `0` for each light one; as many rows as columns."""
    alt: str
    colour: Role = "ink"

    @property
    def ground(self) -> Box:
        """The light square under it, with its quiet zone."""
        side = self._side * (len(self.rows) + 2 * QUIET_ZONE)
        x, y = self.box.centre
        return Box(x - side // 2, y - side // 2, side, side)

    @property
    def squares(self) -> Box:
        """Where its dark and light squares stand, without the quiet zone."""
        return self.ground.inset(self._side * QUIET_ZONE)

    @property
    def bars(self) -> list[Box]:
        """The dark squares, as one bar for each run of them in a row."""
        x, y, *_ = self.squares
        side = self._side
        return [
            Box(x + run.start() * side, y + number * side, len(run[0]) * side, side)
            for number, row in enumerate(self.rows)
            for run in re.finditer("1+", row)
        ]

    @property
    def _side(self) -> Emu:
        """The width of one square."""
        return min(self.box.width, self.box.height) // (len(self.rows) + 2 * QUIET_ZONE)


class Image(Struct, frozen=True):
    """A picture of dots, already cropped to the shape of its box."""

    name: str
    box: Box
    content: bytes
    """PNG or JPEG, without anything but its dots."""
    alt: str
    origin: tuple[bytes, tuple[int, int, int, int]] | None = None
    """The picture that it was made of, and the part that it shows: those of one origin share a file."""

    @property
    def ending(self) -> Literal["png", "jpeg"]:
        """How a file of it is called."""
        return "png" if self.content.startswith(b"\x89PNG") else "jpeg"


class Group(Struct, frozen=True):
    """Elements that belong together and have one description."""

    name: str
    box: Box
    elements: tuple[Element, ...]
    alt: str
    """What it shows, in words; empty where it is decoration."""


PlotType: TypeAlias = Literal["bar", "stacked-bar", "line", "doughnut"]
Hatch: TypeAlias = Literal["", "rising", "level", "upright", "falling", "crossed"]
"""How the lines of a pattern run; empty for a solid fill."""
Position: TypeAlias = Literal["outside", "inside", "above", "below", "right"]
"""Where a figure stands: beyond the end of its bar, in the middle of its part, over, under or beside its point."""


class Look(Struct, frozen=True):
    """How a bar, a point or a part of a ring looks: told apart by more than colour."""

    colour: Role
    hatch: Hatch = ""
    words: Role = "paper"
    """The colour of a figure that stands on it; on a pattern figures have a ground of their own."""
    edge: Role = "paper"
    """The line round it: the ground where the fill stands out by itself, else one that is clear of the ground."""


class Label(Struct, frozen=True):
    """How the figure of a bar, a point or a part is written."""

    position: Position
    shift: tuple[Emu, Emu] = (0, 0)
    """How far to the right and down it stands from where PowerPoint puts it by itself at that position."""
    named: Literal["", "series", "category"] = ""
    """Whose name stands before the figure."""
    parted: bool = False
    """Whether that name has a line of its own."""
    colour: Role = "ink"
    bold: bool = True
    patched: bool = False
    """Whether it has a ground of its own, on a pattern."""


class Series(Struct, frozen=True):
    """One row of figures of a chart."""

    name: str
    values: tuple[Decimal | None, ...]
    """One for each category; None where there is no figure."""


HOLE = 55
"""How wide the hole of a ring is, in per cent of the ring."""


class Plot(Struct, frozen=True):
    """A chart: native in a deck, with its figures in a workbook; elsewhere the same, drawn from other elements."""

    name: str
    box: Box
    area: Box
    """The part of `box` that bars, lines or the ring take, without the words around them."""
    key: Box | None
    """The part of `box` for what each look stands for; None where names stand beside what they name."""
    type: PlotType
    upright: bool
    """Whether bars stand on their categories; otherwise they lie beside them."""
    gap: int
    """Between the bars of two categories, in per cent of a bar's width."""
    lowest: Decimal | None
    """Where the scale starts: at nought, or lower where figures need room under the line of nought; None where some are
    less than nought, and the program that shows the chart chooses."""
    categories: tuple[str, ...]
    """As they are shown."""
    series: tuple[Series, ...]
    looks: tuple[tuple[Look, ...], ...]
    """By series and category."""
    suffix: str
    """What follows every figure, such as ` %`."""
    size: float
    """Of all its words, in points."""
    labels: tuple[tuple[Label | None, ...], ...]
    """How each figure is written, by series and category; None where there is no figure."""
    elements: tuple[Element, ...]
    """The same chart, drawn."""
    alt: str

    def format(self, value: Decimal) -> str:
        """Return how a spreadsheet is told to write `value`: `#,##0.0`, with as many digits as were given."""
        digits = -int(value.as_tuple().exponent)
        shown = f"#,##0.{'0' * digits}" if digits > 0 else "#,##0"
        shown += f'"{self.suffix}"' if self.suffix else ""
        return f"{shown};−{shown}" if value < 0 else shown


Element: TypeAlias = Shape | Curve | Connector | Grid | Mosaic | Image | Plot | Group


def extent(element: Element) -> Box:
    """Return the box that `element` takes."""
    if isinstance(element, Connector):
        (x1, y1), (x2, y2) = element.start, element.end
        return Box(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1))
    return element.box


LOGO = "Logo"
"""The name of the image of an organisation's sign."""


def pictures_in(elements: Iterable[Element]) -> Iterator[Image]:
    """Yield every picture among `elements` and in their groups, but for a logo: it says nothing of its own."""
    for element in elements:
        if isinstance(element, Group):
            yield from pictures_in(element.elements)
        elif isinstance(element, Image) and element.name != LOGO:
            yield element


def paragraphs_of(element: Element) -> list[Paragraph]:
    """Return every paragraph in `element`, in reading order."""
    match element:
        case Shape():
            return list(element.frame.paragraphs) if element.frame else []
        case Group() | Plot():
            return [paragraph for inner in element.elements for paragraph in paragraphs_of(inner)]
        case Grid():
            return [cell.paragraph for row in element.rows for cell in row]
        case Curve() | Connector() | Mosaic() | Image():
            return []
        case _:
            assert_never(element)
