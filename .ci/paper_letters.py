"""Write the table of letters that paper can be printed with: those of Open Sans, and of DejaVu Sans Mono for signs.

Open Sans is installed with the program and typst brings DejaVu Sans Mono, which this script reads from Debian's
`fonts-dejavu-core` and `fonts-dejavu-extra`. Needs fontTools. A test sets every letter of the table, so a wrong
table is noticed.
"""

from __future__ import annotations

import json
from itertools import groupby
from pathlib import Path

import ttf_opensans
from fontTools.ttLib import TTFont

SANS = Path(ttf_opensans.__file__).parent / "ttf" / "OpenSans-Regular.ttf"
_SIGNS = "/usr/share/fonts/truetype/dejavu/DejaVuSansMono{}.ttf"
SIGNS = [Path(_SIGNS.format(style)) for style in ("", "-Bold", "-Oblique", "-BoldOblique")]
TABLE = Path(__file__).parent.parent / "sessionbuilder" / "booklet" / "letters.json"


def letters() -> list[int]:
    """The code points that stand for something to be seen, or for a space, and are in every weight and slant."""
    known = set.intersection(*map(_letters, SIGNS)) | _letters(SANS)
    return sorted(point for point in known if point == 0xAD or (chr(point).isprintable() or chr(point).isspace()))


def _letters(file: Path) -> set[int]:
    with TTFont(file) as font:
        return set(font.getBestCmap())


def main() -> None:
    """Write the table."""
    runs = []
    for _, group in groupby(enumerate(letters()), key=lambda pair: pair[1] - pair[0]):
        points = [point for _, point in group]
        runs.append([points[0], points[-1]])
    TABLE.write_text(json.dumps(runs, separators=(",", ":")) + "\n", "ascii")


if __name__ == "__main__":
    main()
