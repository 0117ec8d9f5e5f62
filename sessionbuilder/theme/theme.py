"""`theme.yaml` -> palette, font and sizes of type, checked for contrast, and the template that is made of them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Any, ClassVar, Self

from msgspec import Struct
from msgspec.structs import replace

from sessionbuilder.deck.elements import Role
from sessionbuilder.diagnostics import Report, Span, codes
from sessionbuilder.files.files import Files, folder_of
from sessionbuilder.source.fields import MADE, UNREAD, Unread
from sessionbuilder.source.file import read_file
from sessionbuilder.source.mending import MendedFile
from sessionbuilder.source.nodes import Node
from sessionbuilder.source.picture import load_picture
from sessionbuilder.source.reader import Reader
from sessionbuilder.source.remembered import remembered
from sessionbuilder.source.yaml import parse
from sessionbuilder.theme.branded import FACES, Branded, FaceName
from sessionbuilder.theme.own import template_of
from sessionbuilder.theme.palette import ENHANCED, LIMITS, PAIRS, READABLE, UNSAID, Palette, contrast
from sessionbuilder.theme.scale import Scale
from sessionbuilder.theme.shades import nearest
from sessionbuilder.theme.style import Style
from sessionbuilder.theme.template import Template
from sessionbuilder.theme.widths import Widths, load_widths
from sessionbuilder.theme.widths.names import LONGEST, is_name, meant, named


class Logo(Struct, frozen=True, kw_only=True):
    """The organisation's sign: on the cover and the closing slide, and on what is printed."""

    file: str
    """The picture's name beside `theme.yaml`, such as `logo.png`."""
    alt: str
    """What it shows, in words."""


class Written(Struct, frozen=True):
    """A name as it stands in the file, and where."""

    name: str
    span: Span

    written_as: ClassVar[Any] = str

    @classmethod
    def from_node(cls, node: Node, reader: Reader) -> Self | Unread:
        """Read a text of one line."""
        text = reader.value(node, str)
        return UNREAD if isinstance(text, Unread) else cls(text, node.span)


class TemplateFile(Written, frozen=True):
    """The name of a PowerPoint template."""


class LayoutName(Written, frozen=True):
    """The name of one of its layouts, as *View > Slide Master* shows it."""


class Faces(Struct, frozen=True, kw_only=True):
    """The layouts of an organisation's template, by what stands on them."""

    cover: LayoutName | None = None
    """The first slide."""
    section: LayoutName | None = None
    """What opens a part of the day."""
    content: LayoutName | None = None
    """Pages with a title and words."""
    two_columns: LayoutName | None = None
    """Pages with two halves."""
    title_only: LayoutName | None = None
    """Pages with a drawing, a table or tiles under their title."""
    question: LayoutName | None = None
    """Questions put to the room."""
    quote: LayoutName | None = None
    """Something that is quoted."""
    break_: LayoutName | None = None
    """Breaks."""

    def named(self) -> Iterator[tuple[FaceName, LayoutName]]:
        """Yield each that is named, with the word for what stands on it."""
        for face in FACES:
            if written := getattr(self, face.replace("-", "_"), None) or getattr(self, f"{face}_", None):
                yield face, written


class Theme(Struct, frozen=True, kw_only=True, dict=True):
    """How decks and paper look."""

    theme: str
    """Its name."""
    font: str = "Calibri"
    """The one family of type, by the name that PowerPoint lists; on slides a `template` has its own."""
    palette: Palette = UNSAID
    """Its colours, each by what it is for; on slides a `template` has its own."""
    scale: Scale = Scale()
    """Sizes of type, where they are to be others than the usual ones."""
    style: Style = Style()
    """Corners, patterns and weights, where they are to be others than the usual ones."""
    logo: Logo | None = None
    """The organisation's sign: `{file: logo.png, alt: ...}`."""
    template_: TemplateFile | None = None
    """The organisation's PowerPoint template, a `.potx` or `.pptx` beside `theme.yaml`, on which slides are made."""
    faces: Faces = Faces()
    """Which layouts of the template covers, dividers and pages stand on, where others are taken than you want."""
    logo_picture: Annotated[bytes, MADE] = b""
    """The logo as PNG, without anything but its dots; empty where there is none."""

    branded: Annotated[Branded | None, MADE] = None
    """The organisation's template as slides are made on it."""
    on_slides: Annotated[Theme | None, MADE] = None
    """The same in the colours and letters of the organisation's template; None where slides look as paper does."""

    @property
    def of_slides(self) -> Theme:
        """The theme that slides are made in."""
        return self.on_slides or self

    @property
    def widths(self) -> Widths:
        """How wide the letters of its font are."""
        return load_widths(self.font)

    @cached_property
    def paper(self) -> Theme:
        """It as paper has it: in a font that comes with the program, so that Word files and PDFs are alike."""
        family = self.widths.paper
        return self if family == self.font else replace(self, font=family)

    @cached_property
    def high_contrast(self) -> bool:
        """Whether all text keeps the enhanced contrast, for weak eyes and weak projectors."""
        colour = self.palette.colour
        return all(contrast(colour(text), colour(ground)) >= ENHANCED for text, ground in PAIRS)

    @cached_property
    def template(self) -> Template:
        """What its slides are made on."""
        if self.branded:
            return self.branded.template
        return template_of(self.palette, self.font, self.scale, self.style)


def load_theme(files: Files, name: str, report: Report, instead: str = "") -> Theme | None:
    """Return the theme in the file called `name` among `files`; None, with faults in `report`, if it cannot be used.

    `instead` is the hint where there is no such file.
    """
    file = read_file(files, name, report, instead)
    node = None if file is None else parse(file, report, "theme")
    read: Theme | Unread = UNREAD if node is None else remembered(Reader.record, Theme, node, Reader(report))
    if node is None or isinstance(read, Unread):
        return None
    font = node.get("font")
    if not _check_font(read, font.span if font else node.span, report):
        return None
    missing = [key for key in ("font", "palette") if node.get(key) is None and read.template_ is None]
    for key in missing:
        hint = f"add a line `{key}:`, or `template:` with the PowerPoint template of your organisation"
        report.add(codes.MISSING_FIELD, node.span, f"`{key}` is missing here.", hint)
    if missing:
        return None
    read = replace(read, font=named(read.font))
    _check_contrast(read, report)
    if isinstance(report.text(node.span), MendedFile):
        return None
    written = node.get("logo")
    if read.logo is None or written is None:
        return read
    picture = load_picture(files, folder_of(name), read.logo.file, written.span, report, beside="beside `theme.yaml`")
    return None if picture is None else replace(read, logo_picture=picture)


def _check_font(theme: Theme, span: Span, report: Report) -> bool:
    """Return whether its font has a name that can be one; note where it has not, or is measured by another."""
    font = theme.font
    if not is_name(font):
        message = f"`{font[:LONGEST]}` cannot be the name of a font."
        hint = "write one name, as PowerPoint lists it, such as `font: Segoe UI`"
        report.add(codes.NO_FONT_NAME, span, message, hint)
        return False
    widths = load_widths(font)
    if widths.measured_by:
        near = meant(font)
        report.add(
            codes.UNKNOWN_FONT,
            span,
            f"How wide the letters of `{font}` are is not known, so they are measured by {widths.measured_by}; "
            f"paper is set in {widths.paper}.",
            f"did you mean `{near}`?" if near else "look at the deck in PowerPoint, with the font installed",
        )
    return True


def _check_contrast(theme: Theme, report: Report) -> None:
    """Note every two colours that meet and are too alike; which of the two is the ground makes no difference."""
    limits = {frozenset((one, other)): (one, other, least) for one, other, least in LIMITS}
    for text, ground in theme.template.pairs():
        limits.setdefault(frozenset((text, ground)), (text, ground, READABLE))
    for text, ground, least in limits.values():
        front, back = theme.palette.colour(text), theme.palette.colour(ground)
        if (ratio := contrast(front, back)) < least:
            report.add(
                codes.POOR_CONTRAST,
                front.span,
                f"`{text}` on `{ground}` has a contrast of {ratio:.1f} to 1; it takes {least} to 1.",
                _mended(text, ground, theme.palette, list(limits.values())),
            )


def _mended(text: Role, ground: Role, palette: Palette, limits: list[tuple[Role, Role, float]]) -> str:
    """Return what to type: the nearest shade of text or ground that is clear of all that it meets, or of this one."""
    for role in (text, ground):
        met = [(other if role == one else one, least) for one, other, least in limits if role in (one, other)]
        if found := nearest(palette.colour(role), [(palette.colour(other), least) for other, least in met]):
            return f"write `{role}: {found.digits}`, the nearest shade that is clear of all that it meets"
    found = nearest(palette.colour(text), [(palette.colour(ground), READABLE)])
    assert found, "black or white is clear of any one colour"
    return f"write `{text}: {found.digits}`, the nearest shade that is clear of `{ground}`"
