"""The fonts of paper -> how wide letters of other scripts are at most: `sessionbuilder/theme/scripts.json`.

What draws them on a slide is a font of Windows or macOS, which we cannot measure; Noto's are wide ones, and what stands
in the table is a twentieth more. typst shapes each letter as it stands alone and where it joins others, and a mark by
what it adds to a letter. Needs nothing but the program itself.
"""

from __future__ import annotations

import json
import re
from itertools import groupby
from pathlib import Path
from unicodedata import category

import typst

from sessionbuilder.fonts import families, printable
from sessionbuilder.scripts import SCRIPTS, Script
from sessionbuilder.writers.pictures import fonts

TABLE = Path(__file__).parent.parent / "sessionbuilder" / "theme" / "scripts.json"
MARGIN = 1.05
BEH = "\N{ARABIC LETTER BEH}"
"""A letter that joins on both sides: those beside it have the form that they have within a word."""
_PAGE = b"""\
#let (fonts, weight, texts) = json(bytes(sys.inputs.asked))
#set text(font: fonts, size: 100pt, weight: weight)
#context [#metadata(texts.map(forms => forms.map(form => measure(text(form)).width / 100pt))) <widths>]
"""


def measured(texts: list[list[str]], weight: int) -> list[list[float]]:
    """Return how wide each of `texts` is in ems."""
    asked = {"fonts": families("Carlito"), "weight": weight, "texts": texts}
    compiler = typst.Compiler(_PAGE, font_paths=fonts(), sys_inputs={"asked": json.dumps(asked)})
    return list(json.loads(compiler.query("<widths>", field="value", one=True)))


def widths(script: Script, weight: int) -> tuple[dict[str, int], dict[str, int]]:
    """Return thousandths of an em for each letter of `script`, and how much more some take at the end of a word."""
    known = [each for each in map(chr, range(0x10000)) if printable(each) and re.fullmatch(f"[{script.letters}]", each)]
    base = next(letter for letter in known if category(letter) in ("Lo", "Lu", "Ll"))
    found = {each: wide for each, (wide,) in zip(known, measured([[each] for each in known], weight), strict=True)}
    ((alone,),) = measured([[base]], weight)
    marks = [letter for letter in known if category(letter).startswith("M")]
    added = measured([[base + mark] for mark in marks], weight)
    found |= {mark: max(0.0, wide - alone) for mark, (wide,) in zip(marks, added, strict=True)}
    if not re.fullmatch(f"[{script.letters}]", BEH):
        return _thousandths(found), {}
    more = {}
    ((two, three),) = measured([[BEH * 2, BEH * 3]], weight)
    joining = [letter for letter in known if letter not in marks]
    forms = [[BEH + each + BEH, BEH + each] for each in joining]
    for each, (between, last) in zip(joining, measured(forms, weight), strict=True):
        at_end = max(found[each], last - (three - two))
        # one that joins only the letter before it may stand alone within a word
        within = between - two if found[each] - (between - two) > 0.15 else at_end
        found[each] = within
        if at_end > within:
            more[each] = at_end - within
    return _thousandths(found), _thousandths(more)


def _thousandths(widths: dict[str, float]) -> dict[str, int]:
    return {letter: round(wide * MARGIN * 1000) for letter, wide in widths.items()}


def _runs(widths: dict[str, int]) -> list[list[object]]:
    """Return the table as runs of letters that follow one another: the first of them, and the widths of all."""
    runs: list[list[object]] = []
    for _, group in groupby(enumerate(sorted(widths)), key=lambda pair: ord(pair[1]) - pair[0]):
        run = [letter for _, letter in group]
        runs.append([ord(run[0]), [widths[letter] for letter in run]])
    return runs


def main() -> None:
    """Write the table."""
    table = {}
    for face, weight in (("regular", 400), ("bold", 700)):
        found: dict[str, int] = {}
        more: dict[str, int] = {}
        for script in SCRIPTS:
            if script.font and not script.wide:
                own, ends = widths(script, weight)
                found |= own
                more |= ends
        table[face] = {"letters": _runs(found), "ends": _runs(more)}
    TABLE.write_text(json.dumps(table, separators=(",", ":")) + "\n", "ascii")


if __name__ == "__main__":
    main()
