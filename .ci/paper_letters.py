"""Write the table of letters that paper can be printed with, from the font files that are set.

All are in packages but DejaVu Sans Mono, which is inside typst: this script reads it from Debian's `fonts-dejavu-core`
and `fonts-dejavu-extra`. Its italics lack ticks and boxes, so signs are always set upright. Needs fontTools and the
extra `cjk`. A test sets every letter of the table, so a wrong table is noticed.
"""

from __future__ import annotations

import json
import re
from itertools import groupby
from pathlib import Path

from fontTools.ttLib import TTCollection, TTFont

from sessionbuilder.fonts import folders
from sessionbuilder.scripts import SIGNS

_DEJAVU = "/usr/share/fonts/truetype/dejavu/DejaVuSansMono{}.ttf"
UPRIGHT = [Path(_DEJAVU.format(style)) for style in ("", "-Bold")]
SLANTED = [Path(_DEJAVU.format(style)) for style in ("-Oblique", "-BoldOblique")]
TABLE = Path(__file__).parent.parent / "sessionbuilder" / "fonts" / "letters.json"
INVISIBLE = {0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0xFE0E, 0xFE0F}
"""What is never seen: where a word may be parted, how letters join, which way a text runs, how a sign looks."""


def letters() -> dict[str, set[int]]:
    """The code points that stand for something to be seen or for a space, by the package that brings them."""
    twins, scripts, east_asian = map(Path, folders())
    upright, slanted = (set.intersection(*map(_letters, files)) for files in (UPRIGHT, SLANTED))
    signs = {point for point in upright if re.fullmatch(f"[{SIGNS}]", chr(point))}
    latin = set.intersection(*map(_letters, twins.rglob("*.ttf")))
    found = {"sessionbuilder.fonts": latin | upright & slanted | signs | INVISIBLE}
    found["manimgx_fonts"] = set().union(*map(_letters, scripts.glob("*.ttf")))
    with TTCollection(next(east_asian.glob("*.ttc"))) as collection:
        chinese = next(font for font in collection.fonts if "SC" in font["name"].getDebugName(1))
        found["manimgx_fonts_cjk"] = set(chinese.getBestCmap())
    told: set[int] = set()
    for package, points in found.items():
        found[package] = {point for point in points if _shown(point)} - told
        told |= points
    return found


def _shown(point: int) -> bool:
    return point in INVISIBLE or chr(point).isprintable() or chr(point).isspace()


def _letters(file: Path) -> set[int]:
    with TTFont(file) as font:
        points = set(font.getBestCmap())
    # pictures say much by their colours, which paper has not; the older signs among them were made for black
    return {point for point in points if point <= 0xFFFF} if "Emoji" in file.name else points


def _runs(points: set[int]) -> list[list[int]]:
    runs = []
    for _, group in groupby(enumerate(sorted(points)), key=lambda pair: pair[1] - pair[0]):
        run = [point for _, point in group]
        runs.append([run[0], run[-1]])
    return runs


def main() -> None:
    """Write the table."""
    table = {package: _runs(points) for package, points in letters().items()}
    with TTFont(next(Path(folders()[1]).glob("NotoEmoji*"))) as font:
        table["pictures"] = _runs({point for point in font.getBestCmap() if 0xFFFF < point < 0xE0000})
    TABLE.write_text(json.dumps(table, separators=(",", ":")) + "\n", "ascii")


if __name__ == "__main__":
    main()
