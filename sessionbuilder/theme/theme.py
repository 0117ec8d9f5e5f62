"""`theme.yaml` -> palette, fonts and type scale, checked for contrast."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, ClassVar

from msgspec import Struct
from msgspec.structs import replace

from sessionbuilder.deck.elements import Role
from sessionbuilder.diagnostics import Report, Span, codes, did_you_mean
from sessionbuilder.source.fields import MADE, UNREAD, Between, Spelt, Unread
from sessionbuilder.source.file import read_file
from sessionbuilder.source.mending import MendedFile
from sessionbuilder.source.nodes import Node
from sessionbuilder.source.picture import load_picture
from sessionbuilder.source.reader import Reader
from sessionbuilder.source.yaml import parse
from sessionbuilder.theme.widths import Widths, families, load_widths

READABLE = 4.5
"""The least contrast of text with its ground: WCAG 2.2, success criterion 1.4.3."""


class Colour(Struct, frozen=True):
    """A colour as six hexadecimal digits."""

    digits: str
    span: Span

    written_as: ClassVar[Any] = (
        Annotated[str, Spelt("#?[0-9a-f]{6}", "six figures or letters such as `0B5563`", Between(0, 999_999))] | float
    )

    @classmethod
    def from_node(cls, node: Node, reader: Reader) -> Colour | Unread:
        """Read `0B5563` or `#0B5563`."""

        def digits(text: str) -> str | None:
            bare = text.strip().removeprefix("#").upper()
            return bare if len(bare) == 6 and all(digit in "0123456789ABCDEF" for digit in bare) else None

        read = reader.parsed(node, digits, codes.BAD_COLOUR, "a colour")
        return UNREAD if isinstance(read, Unread) else cls(read, node.span)

    @property
    def luminance(self) -> float:
        """Relative luminance from 0 (black) to 1 (white), as WCAG defines it."""
        channels = (int(self.digits[i : i + 2], 16) / 255 for i in (0, 2, 4))
        red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast ratio of two colours, from 1 to 21."""
    light, dark = sorted((one.luminance, other.luminance), reverse=True)
    return (light + 0.05) / (dark + 0.05)


class Palette(Struct, frozen=True, kw_only=True):
    """Ten colours by their part."""

    ink: Colour
    """Text."""
    paper: Colour
    """The ground of slides."""
    deep: Colour
    """The ground of covers and dividers."""
    tint: Colour
    """The ground of panels and cards."""
    accent: Colour
    """What draws the eye."""
    accent_soft: Colour
    """The accent in a quiet voice: rules, bars, words on the deep ground."""
    quiet: Colour
    """Text that may wait: sources, labels, footers."""
    line: Colour
    """Hairlines and frames."""
    warm: Colour
    """The other side: what something is not, what is contested."""
    warm_tint: Colour
    """The ground for it."""

    def colour(self, role: Role) -> Colour:
        """Return the colour that plays `role`."""
        colour: Colour = getattr(self, role.replace("-", "_"))
        return colour


class Scale(Struct, frozen=True, kw_only=True):
    """Sizes of type in points."""

    display: Annotated[int, Between(36, 60)] = 44
    """Covers, dividers, statements."""
    title: Annotated[int, Between(28, 40)] = 32
    """Titles of slides."""
    body: Annotated[int, Between(24, 32)] = 24
    """What is read from the back of the room."""
    floor: Annotated[int, Between(18, 20)] = 18
    """The smallest that body text may become."""
    small: Annotated[int, Between(14, 18)] = 14
    """Sources and footers."""
    numeral: Annotated[int, Between(48, 96)] = 66
    """Figures and minutes."""

    @property
    def body_sizes(self) -> tuple[int, ...]:
        """The sizes that body text may take, largest first."""
        return (*range(self.body, self.floor, -2), self.floor)


class Logo(Struct, frozen=True, kw_only=True):
    """The organisation's sign, on the covers of what is printed."""

    file: str
    """The picture's name beside `theme.yaml`, such as `logo.png`."""
    alt: str
    """What it shows, in words."""


class Theme(Struct, frozen=True, kw_only=True):
    """How decks and paper look."""

    theme: str
    """Its name."""
    font: str
    """The one family of type."""
    palette: Palette
    """Its colours, each by what it is for."""
    scale: Scale = Scale()
    """Sizes of type, where they are to be others than the usual ones."""
    logo: Logo | None = None
    """The organisation's sign: `{file: logo.png, alt: ...}`."""
    logo_picture: Annotated[bytes, MADE] = b""
    """The logo as PNG, without anything but its dots; empty where there is none."""

    @property
    def widths(self) -> Widths:
        """How wide the letters of its font are."""
        return load_widths(self.font)


PAIRS: tuple[tuple[Role, Role], ...] = (
    ("ink", "paper"),
    ("ink", "tint"),
    ("ink", "warm-tint"),
    ("accent", "paper"),
    ("accent", "tint"),
    ("accent", "warm-tint"),
    ("quiet", "paper"),
    ("quiet", "tint"),
    ("warm", "paper"),
    ("warm", "warm-tint"),
    ("paper", "accent"),
    ("paper", "deep"),
    ("paper", "warm"),
    ("accent-soft", "deep"),
    ("deep", "tint"),
)
"""Text and ground, wherever layout sets one on the other."""


def load_theme(path: Path, shown: str, report: Report, instead: str = "") -> Theme | None:
    """Return the theme in the file `path`; None, with faults in `report`, if it cannot be used.

    `instead` is the hint where there is no such file.
    """
    file = read_file(path, shown, report, instead)
    node = None if file is None else parse(file, report, "theme")
    read = UNREAD if node is None else Reader(report).record(Theme, node)
    if node is None or isinstance(read, Unread):
        return None
    if read.font not in families():
        font = node.get("font")
        report.add(
            codes.UNKNOWN_FONT,
            font.span if font else node.span,
            f"The font `{read.font}` cannot be measured.",
            did_you_mean(read.font, families()),
        )
        return None
    for text, ground in PAIRS:
        front, back = read.palette.colour(text), read.palette.colour(ground)
        if (ratio := contrast(front, back)) < READABLE:
            report.add(
                codes.POOR_CONTRAST,
                front.span,
                f"`{text}` on `{ground}` has a contrast of {ratio:.1f} to 1.",
                f"make `{text}` or `{ground}` darker or lighter, to {READABLE} to 1 or more",
            )
    if isinstance(report.text(node.span), MendedFile):
        return None
    written = node.get("logo")
    if read.logo is None or written is None:
        return read
    picture = load_picture(path.parent, read.logo.file, written.span, report, beside="beside `theme.yaml`")
    return None if picture is None else replace(read, logo_picture=picture)
