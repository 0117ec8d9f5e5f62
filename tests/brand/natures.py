"""Templates of different natures, as organisations have them."""

from __future__ import annotations

from functools import cache

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.presentation import Presentation as File

from tests.brand.changes import band_in_a_group, ground, picture, place, png, swapped, written
from tests.brand.organisation import Change, dark, drawn, lettered, template

SMALL = (9_144_000, 5_143_500)
OLD = (9_144_000, 6_858_000)
A4 = (9_906_000, 6_858_000)
UPRIGHT = (6_858_000, 9_144_000)


def left(*, bold: bool = False, size: int = 4400) -> Change:
    """Titles that begin at the left, as Office has them since 2013."""
    return written("master", r'(<p:titleStyle><a:lvl1pPr) algn="ctr"', r'\1 algn="l"')


_FILLED = '<a:solidFill><a:schemeClr val="accent1"><a:lumMod val="50000"/></a:schemeClr></a:solidFill>'
_LIGHT = written("master", r"(<p:titleStyle>.*?<a:solidFill><a:schemeClr val=)\"tx1\"", r'\1"bg1"', times=1)


def footless(file: File) -> None:
    """Nothing has a footer, a number or a date."""
    for each in (file.slide_master, *file.slide_layouts):
        for shape in list(each.placeholders):
            if shape.placeholder_format.type in (
                PP_PLACEHOLDER.FOOTER,
                PP_PLACEHOLDER.SLIDE_NUMBER,
                PP_PLACEHOLDER.DATE,
            ):
                shape._element.getparent().remove(shape._element)


def gradient(*colours: str) -> str:
    """A fill that runs from one colour to another."""
    share = 100_000 // (len(colours) - 1)
    stops = "".join(f'<a:gs pos="{at * share}"><a:srgbClr val="{each}"/></a:gs>' for at, each in enumerate(colours))
    return f'<a:gradFill><a:gsLst>{stops}</a:gsLst><a:lin ang="5400000" scaled="0"/></a:gradFill>'


_MADE: dict[str, tuple[tuple[Change, ...], tuple[int, int] | None]] = {
    "office": ((left(), lettered("Calibri Light", "Calibri")), None),
    "old with centred titles": ((), OLD),
    "dark": ((dark, left()), None),
    "filled titles and a logo": (
        (
            _LIGHT,
            place("master", "title", (0, 0, 0.86, 0.16), _FILLED, 'anchor="ctr">'),
            place("Title and Content", "title", (0, 0, 0.86, 0.16), _FILLED, 'anchor="ctr">'),
            picture("master", (0.88, 0.03, 0.1, 0.1), png("C00000", "004080")),
        ),
        None,
    ),
    "small": ((left(), drawn("master", (0, 0, 0.02, 1))), SMALL),
    "swapped dividers": ((left(), swapped("Section Header")), None),
    "picture ground": ((left(), ground("master", png("101010", "F0F0F0"))), None),
    "dark picture of a cover": ((left(), ground("Title Slide", png("102030", "203040"))), None),
    "title on a band": (
        (_LIGHT, drawn("master", (0, 0, 1, 0.22), "1F3864"), place("master", "title", (0.05, 0.05, 0.9, 0.15))),
        None,
    ),
    "title on a gradient in a group": (
        (
            _LIGHT,
            band_in_a_group("master", gradient("1F3864", "2F5496")),
            place("master", "title", (0.05, 0.05, 0.9, 0.15)),
        ),
        None,
    ),
    "gradient from dark to light": ((left(), ground("master", gradient("000000", "FFFFFF"))), None),
    "pale gradient": ((left(), ground("master", gradient("FFFFFF", "E8EEF4"))), None),
    "band under the head": (
        (left(), drawn("master", (0, 0, 1, 0.1), "1F3864"), place("master", "title", (0.05, 0.1, 0.9, 0.13))),
        None,
    ),
    "band at the foot": ((left(), footless, drawn("master", (0, 0.88, 1, 0.12), "1F3864")), None),
    "foot on a band": ((left(), drawn("master", (0, 0.88, 1, 0.12), "1F3864")), None),
    "panel at the side": (
        (
            left(),
            drawn("master", (0, 0, 0.25, 1), "1F3864"),
            place("master", "title", (0.28, 0.05, 0.7, 0.15)),
            place("master", "body", (0.28, 0.25, 0.7, 0.6)),
        ),
        None,
    ),
    "upright": ((left(),), UPRIGHT),
    "A4": ((left(),), A4),
}
NATURES = tuple(_MADE)


@cache
def nature(name: str) -> bytes:
    """The file of a template of this nature."""
    changes, size = _MADE[name]
    return template(*changes, **({"size": size} if size else {}))  # type: ignore[arg-type]
