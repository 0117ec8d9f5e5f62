"""Text in its frame -> one `<text>` for each line where it was measured, in letters that are as wide by themselves."""

from __future__ import annotations

import re
from html import escape
from itertools import groupby
from typing import NamedTuple

from msgspec.structs import replace

from sessionbuilder.deck.elements import Frame, Paragraph, Role, hanging, indent, label_colour, link_colour
from sessionbuilder.scripts import Stretch, leftwards, stretches
from sessionbuilder.text import RichText, Run
from sessionbuilder.theme.theme import Theme
from sessionbuilder.theme.widths import RAISED
from sessionbuilder.units import EMU_PER_POINT, Box, Emu
from sessionbuilder.writers.svg.outlines import Outlines, outlines

_ASCENT = 0.8
"""The share of a line's height that is over its base line: 0.78 by Calibri's own measures, 0.82 in LibreOffice."""

_UP, _DOWN = 0.3, 0.1
"""How far raised letters stand above the line, and lowered ones below it, as a share of its size: what PowerPoint
makes of it."""
CODE = "'DejaVu Sans Mono'"
"""The font of code. All else is set in the twin of the theme's font, and what both lack is drawn as outlines."""
_ANCHORS = {"left": "", "centre": ' text-anchor="middle"', "right": ' text-anchor="end"'}
"""From where a line reaches: kerning makes it narrower than it was measured, by less than a hundredth."""

_ACCENTS = re.compile("[\\u0300-\\u036f]")
_LINKED = 'xmlns:xlink="http://www.w3.org/1999/xlink"'


def pt(length: float) -> str:
    """Return `length` EMU in points, as SVG writes numbers."""
    return number(length / EMU_PER_POINT)


def number(value: float) -> str:
    """Return `value` with at most two decimals."""
    return f"{round(value, 2):.7g}"


def colour(role: Role, theme: Theme) -> str:
    """Return the colour that plays `role`, as SVG writes it."""
    return f"#{theme.palette.colour(role).digits}"


class Laid(NamedTuple):
    """A paragraph where it stands in its frame; its measures are in points."""

    paragraph: Paragraph
    lines: list[list[Run]]
    step: float
    """From one line to the next."""
    top: float


def laid_out(frame: Frame, box: Box, theme: Theme) -> list[Laid]:
    """Return the paragraphs of `frame` in `box`, broken and spaced as layout measured them."""
    room = box.inset(*frame.inset)
    broken = [
        theme.widths.broken(p.text, p.size, (room.width - indent(p)) / EMU_PER_POINT, bold=p.bold)
        for p in frame.paragraphs
    ]
    # from here in points: the top of each paragraph follows from those over it
    steps = [paragraph.size * theme.widths.line_of(paragraph.text) for paragraph in frame.paragraphs]
    gaps = [paragraph.before if position else 0 for position, paragraph in enumerate(frame.paragraphs)]
    height = sum(gap + step * len(lines) for gap, step, lines in zip(gaps, steps, broken, strict=True))
    spare = room.height / EMU_PER_POINT - height
    top = room.y / EMU_PER_POINT + {"top": 0, "middle": spare / 2, "bottom": spare}[frame.anchor]
    laid = []
    for paragraph, lines, step, gap in zip(frame.paragraphs, broken, steps, gaps, strict=True):
        laid.append(Laid(paragraph, lines, step, top + gap))
        top += gap + step * len(lines)
    return laid


def frame_svg(frame: Frame, box: Box, theme: Theme) -> str:
    """Return the lines of `frame` in `box`."""
    room = box.inset(*frame.inset)
    written = []
    for paragraph, lines, step, top in laid_out(frame, box, theme):
        base = top + step * _ASCENT
        if paragraph.mark:
            written.append(_mark(paragraph, room, base, theme))
        if paragraph.label:
            label = replace(paragraph, text=paragraph.label, colour=label_colour(paragraph), bold=True)
            written.append(_line([*paragraph.label.runs], label, room, base, theme, hanging(paragraph)))
        for number_of_line, line in enumerate(lines):
            if line:
                hangs = paragraph.hang and paragraph.label is None and not number_of_line
                hung = hanging(paragraph) if hangs else 0
                written.append(_line(line, paragraph, room, base + step * number_of_line, theme, hung))
    return "".join(written)


def _line(line: list[Run], paragraph: Paragraph, room: Box, base: float, theme: Theme, hung: Emu = 0) -> str:
    parts = stretches(line)
    turned = leftwards(paragraph.text.runs)
    begins = (room.x + (0 if turned else indent(paragraph) - hung)) / EMU_PER_POINT
    ends = (room.right - (indent(paragraph) - hung if turned else 0)) / EMU_PER_POINT
    side = {"left": "right", "right": "left"}.get(paragraph.align, "centre") if turned else paragraph.align
    x = {"left": begins, "centre": (begins + ends) / 2, "right": ends}[side]
    if turned or any(_foreign(part, theme) for part in parts):
        drawn = _drawn(parts, paragraph, theme, turned=turned)
        # other scripts are measured by the most they may take, and what would be wider all the same is made smaller
        scale = min(1.0, _width(line, paragraph, theme) / drawn.width)
        x -= {"left": 0, "centre": 0.5, "right": 1}[side] * drawn.width * scale
        return (
            f'<svg x="{number(x)}" y="{number(base - paragraph.size * scale)}" width="{number(drawn.width * scale)}" '
            f'height="{number(drawn.height * scale)}" viewBox="0 0 {number(drawn.width)} {number(drawn.height)}" '
            f'overflow="visible" {_LINKED}>{drawn.inner}</svg>'
        )
    paragraph = replace(paragraph, size=paragraph.size * _share(line, paragraph, theme))
    written, shifted = [], 0.0
    for (looks, _), alike in groupby(line, key=lambda run: (_looks(run, paragraph, theme), run.raised)):
        runs = list(alike)
        words = escape("".join(run.text for run in runs))
        shift = -_UP if runs[0].raised else _DOWN if runs[0].lowered else 0.0
        if looks or shift != shifted:
            moved = f' dy="{number(paragraph.size * (shift - shifted))}"' if shift != shifted else ""
            words, shifted = f"<tspan{moved}{looks}>{words}</tspan>", shift
        written.append(words)
    return _text("".join(written), x, base, paragraph, colour(paragraph.colour, theme), _ANCHORS[side])


def _share(line: list[Run], paragraph: Paragraph, theme: Theme) -> float:
    """Return how large `line` is drawn: 1, or less where the font that stands for the theme's would be wider."""
    if theme.paper is theme:
        return 1
    return min(1, _width(line, paragraph, theme) / (_width(line, paragraph, theme.paper) or 1))


def _foreign(part: Stretch, theme: Theme) -> bool:
    """Whether letters of `part` are not the font's own, or have accents that programs that draw SVG place badly."""
    text = part.run.text
    if part.font or part.sign or _ACCENTS.search(text):
        return True
    return not (part.run.code or theme.widths.has(text))


def _drawn(parts: list[Stretch], paragraph: Paragraph, theme: Theme, *, turned: bool) -> Outlines:
    bold = [part._replace(run=replace(part.run, bold=part.run.bold or paragraph.bold)) for part in parts]
    fills = [colour(link_colour(paragraph) if part.run.link else paragraph.colour, theme) for part in parts]
    return outlines(tuple(bold), tuple(fills), paragraph.size, theme.widths.twin, leftwards=turned)


def _mark(paragraph: Paragraph, room: Box, base: float, theme: Theme) -> str:
    """Return the bullet or number before a paragraph, where its text would start at the level above."""
    step = hanging(paragraph)
    x = (room.x + indent(paragraph) - step) / EMU_PER_POINT
    first = next(iter(paragraph.text.runs), Run(""))
    mark = replace(first, text="•" if paragraph.mark == "bullet" else f"{paragraph.number}.", link="", code=False)
    anchor = _ANCHORS["left"]
    if leftwards(paragraph.text.runs):
        x, anchor = (room.right - indent(paragraph) + step) / EMU_PER_POINT, _ANCHORS["right"]
    looks = _looks(mark, paragraph, theme)
    return _text(mark.text, x, base, paragraph, colour("accent", theme), looks + anchor)


def _text(words: str, x: float, base: float, paragraph: Paragraph, fill: str, looks: str = "") -> str:
    """Return a line with its base line at `base`."""
    weight = ' font-weight="bold"' if paragraph.bold else ""
    return (
        f'<text x="{number(x)}" y="{number(base)}" font-size="{number(paragraph.size)}"{weight}{looks} fill="{fill}">'
        f"{words}</text>"
    )


def _width(line: list[Run], paragraph: Paragraph, theme: Theme) -> float:
    return theme.widths.width(RichText(tuple(line)), paragraph.size, bold=paragraph.bold)


def _looks(run: Run, paragraph: Paragraph, theme: Theme) -> str:
    """Return how `run` differs from its paragraph."""
    looks = ' font-weight="bold"' if run.bold and not paragraph.bold else ""
    looks += ' font-style="italic"' if run.emphasis else ""
    looks += f' font-size="{number(paragraph.size * RAISED)}"' if run.small else ""
    looks += f' font-family="{CODE}"' if run.code else ""
    if run.link:
        looks += f' fill="{colour(link_colour(paragraph), theme)}" text-decoration="underline"'
    return looks
