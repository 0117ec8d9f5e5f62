"""Ten colours by their part, which of them stands on which, and how well that can be read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar

from msgspec import Struct

from sessionbuilder.deck.elements import Role
from sessionbuilder.diagnostics import Span, codes, whole_file
from sessionbuilder.source.fields import UNREAD, Between, Spelt, Unread
from sessionbuilder.source.nodes import Node
from sessionbuilder.source.reader import Reader
from sessionbuilder.theme.lightness import light_of

READABLE = 4.5
"""The least contrast of text with its ground: WCAG 2.2, success criterion 1.4.3."""
ENHANCED = 7.0
"""The same for high contrast: WCAG 2.2, success criterion 1.4.6."""


SEEN = 1.3
"""The least contrast of a hairline with what it frames and with what lies round it: weak projectors show no less."""


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
        red, green, blue = (light_of(int(self.digits[at : at + 2], 16) / 255) for at in (0, 2, 4))
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

    @classmethod
    def of(cls, colours: Mapping[Role, Colour]) -> Palette:
        """Return the palette of ten colours by their roles."""
        return cls(**{role.replace("-", "_"): colour for role, colour in colours.items()})

    def colour(self, role: Role) -> Colour:
        """Return the colour that plays `role`."""
        colour: Colour = getattr(self, role.replace("-", "_"))
        return colour


_NOWHERE = whole_file("")
_BLACK, _WHITE, _GREY = (Colour(digits, _NOWHERE) for digits in ("000000", "FFFFFF", "767676"))
UNSAID = Palette(
    ink=_BLACK,
    paper=_WHITE,
    deep=_BLACK,
    tint=_WHITE,
    accent=_BLACK,
    accent_soft=_WHITE,
    quiet=_BLACK,
    line=_GREY,
    warm=_BLACK,
    warm_tint=_WHITE,
)
"""Black on white: what a theme has that names no colours, until they are made of those of a template."""
GROUNDS: dict[Role, tuple[Role, ...]] = {
    "paper": ("ink", "accent", "quiet", "warm", "deep"),
    "tint": ("ink", "accent", "quiet", "warm", "deep"),
    "warm-tint": ("ink", "accent", "warm"),
    "deep": ("paper", "accent-soft"),
    "accent": ("paper",),
}
"""What stands on each ground, wherever layout or a drawing sets words: a test finds it on slides, and no more."""
PAIRS: tuple[tuple[Role, Role], ...] = tuple((text, ground) for ground, texts in GROUNDS.items() for text in texts)
"""The same as text and ground, one by one."""
FRAMED: tuple[Role, ...] = ("paper", "tint", "warm-tint")
"""What a hairline in `line` stands on, so that a tint that is hardly seen has an edge that is."""
LIMITS: tuple[tuple[Role, Role, float], ...] = (
    *((text, ground, READABLE) for text, ground in PAIRS),
    *(("line", ground, SEEN) for ground in FRAMED),
)
"""Every two colours that meet, with the least contrast that they must have."""
