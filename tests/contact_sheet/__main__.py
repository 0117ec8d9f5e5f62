"""`python -m tests.contact_sheet` -> every kind with one, few and many items, in every theme, as pictures.

The slides are drawn as the program itself draws them for the pages of `docs/`: no office program is needed, and lines
break as they are reckoned. What PowerPoint makes of them, `tests/rendering` looks at.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import click
from PIL import Image, ImageDraw

from sessionbuilder.preview import Shown as Drawn
from sessionbuilder.preview import draw
from sessionbuilder.writers.svg import slide_svg
from tests.contact_sheet.blocks import AMOUNTS, LENGTHS
from tests.contact_sheet.slides import KINDS, THEMES, Shown, shown

_WIDTH = 400
_GAP = 10
_LABEL = 18
_ACROSS, _DOWN = 4, 6
_EDGE, _INK = (150, 150, 150), (0, 0, 0)


@click.command()
@click.option("--theme", "themes", multiple=True, type=click.Choice(THEMES), help="Only this theme; may be repeated.")
@click.option("--kind", "kinds", multiple=True, type=click.Choice(KINDS), help="Only this kind; may be repeated.")
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), default="contact-sheets", show_default=True)
def main(themes: tuple[str, ...], kinds: tuple[str, ...], out: Path) -> None:
    """Draw every kind with one, few and very many items, in short words and in long ones, on contact sheets."""
    out.mkdir(parents=True, exist_ok=True)
    found: dict[str, list[tuple[str, str]]] = {name: [] for name in themes or THEMES}
    for kind in kinds or KINDS:
        for amount in AMOUNTS:
            for length in LENGTHS:
                for theme, each in zip(THEMES, shown(kind, amount, length), strict=True):
                    if theme in found:
                        found[theme] += _drawn(each)
    for theme, slides in found.items():
        for number, sheet in enumerate(_sheets(slides), 1):
            path = out / f"{theme}-{number:02}.png"
            sheet.save(path)
            click.echo(path)


def _drawn(block: Shown) -> Iterator[tuple[str, str]]:
    """Yield what each slide of a block is called, and the slide as SVG."""
    for number, slide in enumerate(block.slides, 1):
        name = f"{block.kind}: {block.amount}, {block.length}, {number} of {len(block.slides)}"
        yield name, slide_svg(slide, number, block.deck.footer, block.theme)


def _sheets(slides: list[tuple[str, str]]) -> Iterator[Image.Image]:
    height = _WIDTH * 9 // 16
    for first in range(0, len(slides), _ACROSS * _DOWN):
        part = slides[first : first + _ACROSS * _DOWN]
        rows = -(-len(part) // _ACROSS)
        sheet = Image.new("RGB", (_ACROSS * (_WIDTH + _GAP), rows * (height + _GAP + _LABEL)), (255, 255, 255))
        pen = ImageDraw.Draw(sheet)
        pictures = draw([Drawn(name, "", svg) for name, svg in part], _WIDTH)
        for position, ((name, _), picture) in enumerate(zip(part, pictures, strict=True)):
            row, column = divmod(position, _ACROSS)
            left, top = column * (_WIDTH + _GAP), row * (height + _GAP + _LABEL)
            pen.text((left, top + 2), name, _INK)
            sheet.paste(Image.open(BytesIO(picture)).resize((_WIDTH, height)), (left, top + _LABEL))
            pen.rectangle((left, top + _LABEL, left + _WIDTH - 1, top + _LABEL + height - 1), outline=_EDGE)
        yield sheet


if __name__ == "__main__":
    main()
