"""Write the table of letters that paper can be printed with: those of Open Sans, and of DejaVu Sans Mono for signs.

Open Sans is installed with the program and typst brings DejaVu Sans Mono, which this script reads from Debian's
`fonts-dejavu-core`. Needs fontTools. A test sets every letter of the table, so a wrong table is noticed.
"""

from __future__ import annotations

import json
from itertools import groupby
from pathlib import Path

import ttf_opensans
from fontTools.ttLib import TTFont

SANS = Path(ttf_opensans.__file__).parent / "ttf" / "OpenSans-Regular.ttf"
SIGNS = Path("/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf")
TABLE = Path(__file__).parent.parent / "sessionbuilder" / "booklet" / "letters.json"


def letters() -> list[int]:
    """The code points of both fonts that stand for something to be seen, or for a space."""
    known: set[int] = set()
    for file in (SANS, SIGNS):
        with TTFont(file) as font:
            known |= set(font.getBestCmap())
    return sorted(point for point in known if point == 0xAD or (chr(point).isprintable() or chr(point).isspace()))


def main() -> None:
    """Write the table."""
    runs = []
    for _, group in groupby(enumerate(letters()), key=lambda pair: pair[1] - pair[0]):
        points = [point for _, point in group]
        runs.append([points[0], points[-1]])
    TABLE.write_text(json.dumps(runs, separators=(",", ":")) + "\n", "ascii")


if __name__ == "__main__":
    main()
