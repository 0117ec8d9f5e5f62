"""Write the table of letters that paper can be printed with, from the font files that are set.

Packages bring all but DejaVu Sans Mono, which is inside typst: this script reads it from Debian's `fonts-dejavu-core`. Signs
are always set upright, since its italics lack ticks and boxes. Needs fontTools and the extra `cjk`. A test sets every
letter of the table, so a wrong table is noticed.
"""

from __future__ import annotations

import json
from itertools import groupby
from pathlib import Path
from unicodedata import category

from fontTools.ttLib import TTCollection, TTFont

from sessionbuilder.fonts import folders

_SIGNS = "/usr/share/fonts/truetype/dejavu/DejaVuSansMono{}.ttf"
SIGNS = [Path(_SIGNS.format(style)) for style in ("", "-Bold")]
TABLE = Path(__file__).parent.parent / "sessionbuilder" / "fonts" / "letters.json"
INVISIBLE = {0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0xFE0E, 0xFE0F}
"""What is never seen: where a word may be parted, how letters join, which way a text runs, how a sign looks."""


def letters() -> tuple[set[int], set[int]]:
    """The code points that stand for something to be seen or for a space: of all but the largest font, and of that."""
    sans, scripts, east_asian = map(Path, folders())
    always = set.intersection(*map(_letters, SIGNS)) | _letters(sans / "OpenSans-Regular.ttf")
    for file in sorted(scripts.glob("*.ttf")):
        found = _letters(file)
        # pictures say much by their colours, which paper has not; the older signs among them were made for black
        always |= {point for point in found if point <= 0xFFFF} if "Emoji" in file.name else found
    with TTCollection(next(east_asian.glob("*.ttc"))) as collection:
        cjk = set().union(*(font.getBestCmap() for font in collection.fonts if "SC" in font["name"].getDebugName(1)))
    always = {point for point in always if _shown(point)} | INVISIBLE
    return always, {point for point in cjk if _shown(point)} - always


def _shown(point: int) -> bool:
    return category(chr(point))[0] not in "C" and (chr(point).isprintable() or chr(point).isspace())


def _letters(file: Path) -> set[int]:
    with TTFont(file) as font:
        return set(font.getBestCmap())


def _runs(points: set[int]) -> list[list[int]]:
    runs = []
    for _, group in groupby(enumerate(sorted(points)), key=lambda pair: pair[1] - pair[0]):
        run = [point for _, point in group]
        runs.append([run[0], run[-1]])
    return runs


def main() -> None:
    """Write the table."""
    always, cjk = map(_runs, letters())
    TABLE.write_text(json.dumps({"always": always, "cjk": cjk}, separators=(",", ":")) + "\n", "ascii")


if __name__ == "__main__":
    main()
