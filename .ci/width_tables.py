"""Fonts that are installed -> the width tables in `sessionbuilder/theme/widths/`.

Run once when a font is added: `python .ci/width_tables.py FOLDER...`, where the folders hold, at any depth, what these
packages bring. Of Debian: fonts-crosextra-caladea, fonts-lato, fonts-liberation2, fonts-open-sans,
fonts-roboto-unhinted, fonts-urw-base35 and fonts-wine. Of npm: anafanafo, string-pixel-width, winstrap, and of
@fontsource gelasio, lato, lexend, montserrat, nunito, open-sans, poppins, roboto, source-sans-3 and source-sans-pro.
Needs fontTools.

Where each table is from:
- Calibri, Arial, Times New Roman, Georgia, Cambria, Century Gothic, Segoe UI and Tahoma: the free font that was made to
  have the same widths, by the files that are named below.
- Open Sans, Roboto, Lato, Source Sans, Montserrat and Poppins: the font itself. Where its issues differ, the wider.
- Verdana has no twin: DejaVu Sans is narrower in a third of its letters. anafanafo has measured the font itself to a
  thousandth of an em, in two weights; its slanted letters are as wide as the upright ones. Half a thousandth is added.
- Aptos has no twin and nobody has measured all of it. Of each letter the widest in Arial, Segoe UI and Open Sans is
  taken, and the widest of all for the few letters that are known to be wider in Aptos.
- string-pixel-width has measured the Latin letters of seven of these fonts to a hundredth of an em. Where ours is
  narrower by more than that, which is the bold z of Tahoma alone, the measured width counts.
- Every table has the letters of the font that paper is set in beside it. What the font itself lacks of them, as the
  twin of Segoe UI has no Cyrillic ones, is as wide as the widest.
- The widest: of each letter the widest in all of these fonts and two more, so that hardly any font is wider. Its heavy
  letters are the widest in all bold ones and in the heavy weights of five families, and no narrower than in type of
  typewriters.
"""

import json
import math
import re
import sys
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from unicodedata import combining, normalize

from fontTools.ttLib import TTFont

TABLES = Path(__file__).parent.parent / "sessionbuilder" / "theme" / "widths"
FONTS = TABLES.parent.parent / "fonts"
UNITS = 2048
FACES = ("regular", "bold", "italic", "bold-italic")
RANGES = [(0x20, 0x7E), (0xA0, 0x24F), (0x259, 0x259), (0x2B0, 0x36F), (0x370, 0x3FF), (0x400, 0x52F), (0x1E00, 0x1FFF)]
RANGES += [(0x2000, 0x2027), (0x2030, 0x205E), (0x2070, 0x2089), (0x20A0, 0x20BF)]
RANGES += [(0x2100, 0x214F), (0x2150, 0x215E), (0x2190, 0x2195), (0x2212, 0x2212), (0x2248, 0x2248)]
RANGES += [(0x2260, 0x2265), (0x2713, 0x2713), (0x2717, 0x2717), (0x25A0, 0x25CF)]

Letters = dict[str, int]


def faces(pattern: str, *styles: str) -> tuple[str, ...]:
    """Return the names of the files of four faces."""
    return tuple(pattern.format(style) for style in styles)


def usual(stem: str) -> tuple[str, ...]:
    """Return the names of the files of a family that calls its faces as most do."""
    return faces(f"{stem}-{{}}", "Regular.ttf", "Bold.ttf", "Italic.ttf", "BoldItalic.ttf")


def parted(stem: str) -> tuple[str, ...]:
    """Return patterns for the files of a family that is parted by script."""
    return faces(f"{stem}-*-{{}}.woff", "400-normal", "700-normal", "400-italic", "700-italic")


SELAWIK = faces("selawk{}.ttf", "", "b", "", "b")
URW_GOTHIC = faces("URWGothic-{}.otf", "Book", "Demi", "BookOblique", "DemiOblique")
FILES: dict[str, list[tuple[str, ...]]] = {
    "Arial": [usual("LiberationSans")],
    "Calibri": [usual("Carlito")],
    "Cambria": [usual("Caladea")],
    "Century Gothic": [URW_GOTHIC],
    "Georgia": [parted("gelasio")],
    "Lato": [usual("Lato"), parted("lato")],
    "Montserrat": [parted("montserrat")],
    "Open Sans": [usual("OpenSans"), parted("open-sans")],
    "Poppins": [parted("poppins")],
    "Roboto": [usual("Roboto"), parted("roboto")],
    "Segoe UI": [SELAWIK],
    "Source Sans Pro": [parted("source-sans-pro"), parted("source-sans-3")],
    "Tahoma": [faces("tahoma{}.ttf", "", "bd", "", "bd")],
    "Times New Roman": [usual("LiberationSerif")],
}
"""The families that are measured by files: for each issue of the font, those of four faces."""
ONLY_WIDE = [faces("lexend-*-{}-normal.woff", "400", "700", "400", "700"), parted("nunito")]
"""Wide fonts that count for the widest alone."""
HEAVY = ["Lato-Black.ttf", "Roboto-Black.ttf", "OpenSans-ExtraBold.ttf", "montserrat-*-900-normal.woff"]
HEAVY += ["nunito-*-900-normal.woff", "poppins-*-900-normal.woff"]
TYPEWRITTEN = 0.62
"""The greatest width that all letters of a font for code have, in ems."""
APTOS, WIDER_IN_APTOS = ("Arial", "Segoe UI", "Open Sans"), "!,.:;cl‘’“”•·сεω"
LINES = {"Cambria": 2402, "Georgia": 2327, "Verdana": 2489}
"""The height of a line of the fonts themselves, as it is published, where there is no twin or the twin has another."""
HIGH = {"Poppins", "Source Sans Pro"}
"""Families of uncommonly high lines, which do not count for the widest."""


class Folders:
    """Where fonts lie."""

    def __init__(self, folders: Iterable[Path]) -> None:
        self.files = sorted(chain.from_iterable(folder.rglob("*.*") for folder in folders))

    def named(self, pattern: str) -> list[Path]:
        """Return the files whose name is `pattern`, each name once."""
        found = {path.name: path for path in self.files if path.match(pattern)}
        assert found, pattern
        return list(found.values())


def measured(files: Iterable[Path]) -> tuple[Letters, int]:
    """Return the widths of letters in fonts that make up one, and the height of its lines."""
    letters: Letters = {}
    line = 0
    for path in files:
        with TTFont(path) as font:
            units, hhea, win = font["head"].unitsPerEm, font["hhea"], font["OS/2"]
            high = hhea.ascent - hhea.descent + hhea.lineGap
            if not win.fsSelection & 1 << 7:  # Windows is told not to take the larger
                high = max(high, win.usWinAscent + win.usWinDescent)
            line = max(line, math.ceil(high * UNITS / units))
            names, advances = font.getBestCmap(), font["hmtx"]
            own = {chr(code): math.ceil(advances[name][0] * UNITS / units) for code, name in names.items()}
            letters |= {letter: wide for letter, wide in own.items() if letter in ALL}
    return letters, line


ALL = {chr(code) for first, last in RANGES for code in range(first, last + 1)}


def widest(tables: Iterable[Letters]) -> Letters:
    """Return of each letter the greatest width in any of `tables`."""
    found: Letters = {}
    for table in tables:
        for letter, wide in table.items():
            found[letter] = max(wide, found.get(letter, 0))
    return found


def of_files(folders: Folders, issues: list[tuple[str, ...]]) -> tuple[list[Letters], int]:
    """Return the four faces of a family, and the height of its lines."""
    parts = [[measured(folders.named(pattern)) for pattern in issue] for issue in issues]
    return [widest(letters for letters, _ in face) for face in zip(*parts, strict=True)], max(
        line for issue in parts for _, line in issue
    )


def of_verdana(folders: Folders) -> list[Letters]:
    """Return the four faces of Verdana, as they were measured."""

    def face(name: str) -> Letters:
        (path,) = folders.named(name)
        runs = json.loads(path.read_text("utf-8"))
        letters = {chr(code): wide for first, last, wide in runs for code in range(first, last + 1) if chr(code) in ALL}
        return {letter: math.ceil((wide / 10 + 0.0005) * UNITS) for letter, wide in letters.items()}

    upright, bold = face("verdana-10px-normal.json"), face("verdana-10px-bold.json")
    return [upright, bold, upright, bold]


def at_least(family: str, own: list[Letters], folders: Folders) -> list[Letters]:
    """Return the faces of `family` with no letter narrower than where it was measured, if it was."""
    text = folders.named("widthsMap.js")[0].read_text("utf-8")
    block = re.search(rf'^  "{family.lower()}": (\{{.*?^  \}})', text, re.MULTILINE | re.DOTALL)
    known = json.loads(block[1]) if block else {}
    for letter, hundredths in known.items():
        for face, wide in zip(own, hundredths, strict=True):
            least = round((wide - 0.55) / 100 * UNITS)
            if letter in face and face[letter] < least:
                face[letter] = math.ceil((wide + 0.5) / 100 * UNITS)
    return own


def filled(own: Letters, wide: Letters, letters: Iterable[str]) -> list[int]:
    """Return how wide `letters` are: those that a font lacks as wide as the widest, and accents without any room."""
    return [own.get(letter, 0 if combining(letter) else wide[letter]) for letter in letters]


def runs_of(letters: Iterable[str]) -> Iterator[list[int]]:
    """Yield the first and the last of every run of `letters`."""
    run: list[int] = []
    for code in sorted(map(ord, letters)):
        if run and code == run[1] + 1:
            run[1] = code
        else:
            if run:
                yield run
            run = [code, code]
    yield run


def written(name: str, head: dict[str, object], letters: list[str], lists: dict[str, list[int]]) -> None:
    """Write one table: what is said of it, from where to where its letters go, and how wide they are in each face."""
    path = TABLES / f"{name.lower().replace(' ', '-')}.json"
    table = head | {"letters": list(runs_of(letters)), "faces": lists}
    path.write_text(json.dumps(table, ensure_ascii=True, separators=(",", ":")) + "\n", "ascii")
    print(path, path.stat().st_size)


def main(folders: Folders) -> None:
    """Write every table."""
    known = {family: of_files(folders, issues) for family, issues in FILES.items()}
    known["Verdana"] = of_verdana(folders), LINES["Verdana"]
    for family, (own, _) in known.items():
        at_least(family, own, folders)
    others = [of_files(folders, [issue])[0] for issue in ONLY_WIDE]
    wide = [widest([*(own[n] for own, _ in known.values()), *(own[n] for own in others)]) for n in range(4)]
    aptos = [widest(known[family][0][n] for family in APTOS) for n in range(4)]
    for own, most in zip(aptos, wide, strict=True):
        own |= {letter: most[letter] for letter in own if normalize("NFD", letter)[0] in WIDER_IN_APTOS}
    known["Aptos"] = aptos, max(known[family][1] for family in APTOS)
    shown = {family: sorted(known[family if family == "Arial" else "Calibri"][0][0]) for family in (*known, "")}
    for family, (own, line) in known.items():
        head = {"line": LINES.get(family, line)}
        if family == "Aptos":
            head["by"] = f"the widest letters of {', '.join(APTOS[:-1])} and {APTOS[-1]}"
        lists = [filled(face, most, shown[family]) for face, most in zip(own, wide, strict=True)]
        written(family, head, shown[family], dict(zip(FACES, lists, strict=True)))
    heavy = widest([*wide, *(measured(folders.named(pattern))[0] for pattern in HEAVY)])
    least = round(TYPEWRITTEN * UNITS)
    heavy = {letter: max(least, most) if most else 0 for letter, most in heavy.items()}
    line = max(line for family, (_, line) in known.items() if family not in HIGH)
    own = dict(zip((*FACES, "heavy"), (*wide, heavy), strict=True))
    lists = {face: [most[letter] for letter in shown[""]] for face, most in own.items()}
    written("widest", {"line": line}, shown[""], lists)


if __name__ == "__main__":
    main(Folders([FONTS, *map(Path, sys.argv[1:])]))
