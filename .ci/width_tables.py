"""Metric twins of the fonts trainers have -> the width tables in `sessionbuilder/theme/widths/`.

Run once when a font is added: `python .ci/width_tables.py`. Carlito has the widths of Calibri, Liberation Sans
those of Arial; both come with the program, whose paper is set in them. Needs fontTools.
"""

import json
from pathlib import Path

from fontTools.ttLib import TTFont

TABLES = Path(__file__).parent.parent / "sessionbuilder" / "theme" / "widths"
FONTS = TABLES.parent.parent / "fonts"
TWINS = {"Calibri": "Carlito", "Arial": "Liberation Sans"}
FACES = {"regular": "Regular", "bold": "Bold", "italic": "Italic", "bold-italic": "Bold Italic"}
RANGES = [(0x20, 0x7E), (0xA0, 0x24F), (0x259, 0x259), (0x2B0, 0x36F), (0x370, 0x3FF), (0x400, 0x52F), (0x1E00, 0x1FFF)]
RANGES += [(0x2000, 0x2027), (0x2030, 0x205E), (0x2070, 0x2089), (0x20A0, 0x20BF)]
RANGES += [(0x2100, 0x214F), (0x2150, 0x215E), (0x2190, 0x2195), (0x2212, 0x2212), (0x2248, 0x2248)]
RANGES += [(0x2260, 0x2265), (0x2713, 0x2713), (0x2717, 0x2717), (0x25A0, 0x25CF)]


def font_file(family: str, style: str) -> Path:
    """Return the file of a family's style."""
    name = f"{family.replace(' ', '')}-{style.replace(' ', '')}.ttf"
    return FONTS / family.lower().replace(" ", "-") / name


def table(family: str, twin: str) -> dict[str, object]:
    """Return the widths of every face of `twin`, in units of the em."""
    faces: dict[str, dict[str, int]] = {}
    line = units = 0
    for face, style in FACES.items():
        with TTFont(font_file(twin, style)) as font:
            units = font["head"].unitsPerEm
            hhea = font["hhea"]
            line = hhea.ascent - hhea.descent + hhea.lineGap
            names, advances = font.getBestCmap(), font["hmtx"]
            faces[face] = {
                chr(code): advances[names[code]][0]
                for first, last in RANGES
                for code in range(first, last + 1)
                if code in names
            }
    return {"family": family, "twin": twin, "units": units, "line": line, "faces": faces}


if __name__ == "__main__":
    for family, twin in TWINS.items():
        path = TABLES / f"{family.lower()}.json"
        path.write_text(json.dumps(table(family, twin), ensure_ascii=True, separators=(",", ":")) + "\n")
        print(path, path.stat().st_size)
