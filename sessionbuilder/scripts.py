"""Text -> stretches of one script, each with its language, its direction and the font that Office has for it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import accumulate, groupby
from operator import itemgetter
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from sessionbuilder.patterns import late
from sessionbuilder.text import Run


class Script(Struct, frozen=True, eq=False):
    """A way of writing other than the Latin one."""

    letters: str
    """Its blocks of Unicode, as a class of a regular expression without its brackets."""
    languages: dict[str, str]
    """Languages that are written in it, each with letters that only it has; the first is taken where there are none."""
    font: str = ""
    """What Office draws it with; empty where the font of the deck has it."""
    leftwards: bool = False
    """Whether it runs from right to left."""
    complex: bool = False
    """Whether its letters join or stack: Word then keeps size and weight of its own for it."""
    wide: bool = False
    """Whether its letters are as wide as they are high."""
    line: float = 0
    """How high its lines are on a slide, as a multiple of the size; 0 for what the font of the deck has."""


SIGNS = "\u2190-\u2bff\ufe0e\ufe0f\U0001f000-\U0001faff"
"""Arrows, boxes, ticks, stars and pictures, as a class without its brackets: they have neither language nor slant."""
_WIDE = (
    "\u1100-\u11ff\u2e80-\u303f\u3041-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uffee"
    "\U00020000-\U0003ffff"
)
_ARABIC = Script(
    "\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefc",
    {"ar-SA": "", "ur-PK": "ٹڈڑںےھ", "ps-AF": "ټډړښځڅېۍګڼ", "ku-Arab-IQ": "ڕڵێۆە", "fa-IR": "پچژگکی"},
    "Arial",
    leftwards=True,
    complex=True,
    line=1.25,
)
_CYRILLIC = {
    "ru-RU": "",
    "uk-UA": "іїєґІЇЄҐ",
    "sr-Cyrl-RS": "ђћџљњјЂЋЏЉЊЈ",
    "be-BY": "ўЎ",
    "mk-MK": "ѓќѕЃЌЅ",
}
_EAST_ASIAN = {"zh-CN": "", "ja-JP": "\u3041-\u30ff", "ko-KR": "\u1100-\u11ff\uac00-\ud7ff", "zh-TW": "\u3105-\u312f"}
_INDIC, _SOUTH_EAST = "Nirmala UI", "Leelawadee UI"
SCRIPTS = (
    _ARABIC,
    Script(
        "\u0590-\u05ff\ufb1d-\ufb4f", {"he-IL": "", "yi-001": "װױײ"}, "Arial", leftwards=True, complex=True, line=1.2
    ),
    Script("\u0370-\u03ff\u1f00-\u1fff", {"el-GR": ""}),
    Script("\u0400-\u052f\u1c80-\u1c8f\u2de0-\u2dff\ua640-\ua69f", _CYRILLIC),
    Script("\u0900-\u097f\ua8e0-\ua8ff", {"hi-IN": "", "mr-IN": "ळ"}, _INDIC, complex=True, line=1.3),
    Script("\u0980-\u09ff", {"bn-BD": "", "as-IN": "ৰৱ"}, _INDIC, complex=True, line=1.3),
    Script("\u0a00-\u0a7f", {"pa-IN": ""}, _INDIC, complex=True, line=1.3),
    Script("\u0a80-\u0aff", {"gu-IN": ""}, _INDIC, complex=True, line=1.3),
    Script("\u0b00-\u0b7f", {"or-IN": ""}, _INDIC, complex=True, line=1.3),
    Script("\u0b80-\u0bff", {"ta-IN": ""}, _INDIC, complex=True, line=1.3),
    Script("\u0c00-\u0c7f", {"te-IN": ""}, _INDIC, complex=True, line=1.3),
    Script("\u0c80-\u0cff", {"kn-IN": ""}, _INDIC, complex=True, line=1.3),
    Script("\u0d00-\u0d7f", {"ml-IN": ""}, _INDIC, complex=True, line=1.3),
    Script("\u0d80-\u0dff", {"si-LK": ""}, _INDIC, complex=True, line=1.3),
    Script("\u0e00-\u0e7f", {"th-TH": ""}, _SOUTH_EAST, complex=True, line=1.4),
    Script("\u0e80-\u0eff", {"lo-LA": ""}, _SOUTH_EAST, complex=True, line=1.4),
    Script("\u1780-\u17ff\u19e0-\u19ff", {"km-KH": ""}, _SOUTH_EAST, complex=True, line=1.6),
    Script("\u1000-\u109f\ua9e0-\ua9ff\uaa60-\uaa7f", {"my-MM": ""}, "Myanmar Text", complex=True, line=1.75),
    Script("\u1200-\u139f\u2d80-\u2ddf\uab00-\uab2f", {"am-ET": ""}, "Ebrima", line=1.2),
    Script("\u0530-\u058f", {"hy-AM": ""}, "Segoe UI", line=1.2),
    Script("\u10a0-\u10ff\u1c90-\u1cbf\u2d00-\u2d2f", {"ka-GE": ""}, "Segoe UI", line=1.2),
    Script(_WIDE, _EAST_ASIAN, "Microsoft YaHei", wide=True, line=1.25),
)
"""Every script but the Latin one; each is found by the number of its group in `_stretches`."""
_FONTS = {"ja": "Yu Gothic", "ko": "Malgun Gothic"}
"""Those of East Asia draw the letters that they share differently."""
_EAST = "\u2e80-\u3000\u3003-\u3007\u3012-\u3019\u3020-\u303f\u3041-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_SOUTH = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
_OVER = "[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u102b-\u103e\u1056-\u1059\u17b4-\u17d3]"
_AFTER = f"(?:[^ {_EAST}{_SOUTH}\\w(\\[“‘（「『【〈《]|[ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ])*"
UNPARTED = late(f"[^ {_EAST}{_SOUTH}]*[{_EAST}]{_AFTER}|(?:[{_SOUTH}]{_OVER}*){{1,8}}{_AFTER}|[^ {_EAST}{_SOUTH}]+")
"""What stays on one line: a word. A line may end after any letter of Chinese or Japanese, though not before what closes
a word or a sentence; in Thai, Lao, Khmer and Burmese after words that only a dictionary knows, of which most have no
more than eight letters."""
UNSPACED = late(f"[{_EAST}{_SOUTH}]")
"""The letters of scripts that do not part words by spaces."""
_LEFTWARDS_LETTER = late("[" + "".join(script.letters for script in SCRIPTS if script.leftwards) + "]")
_SAID = late(r"\w")
_LETTER = late(r"[^\W\d_]")
_MARK = "\N{LEFT-TO-RIGHT MARK}"
# in a paragraph that runs leftwards: what was marked, or else from the first Latin letter to the last
_RIGHTWARDS = late(rf"{_MARK}.*[\w)\]]|[^\W\d_](?:.*[^\W\d_])?", re.DOTALL)
_SEPARATORS = late(r"[\s·,:;–-]*")
_FIGURE_FIRST = late(r"\W*\d")
_PLAIN = late("[\u0000-\u036f\u1d00-\u1eff\u2000-\u218f]*")


class Stretch(NamedTuple):
    """Part of a run that is in one script."""

    run: Run
    script: Script | None = None
    """None for Latin letters, and for what is no letter."""
    language: str = ""
    """Such as `ar-SA`; empty for that of the document."""
    sign: bool = False
    """Whether it is made of signs, which are never slanted."""

    @property
    def leftwards(self) -> bool:
        """Whether it runs from right to left."""
        return bool(self.script and self.script.leftwards)

    @property
    def font(self) -> str:
        """What Office draws it with; empty for the font of the document."""
        return _FONTS.get(self.language[:2], self.script.font) if self.script else ""


_LATIN = Stretch(Run(""))


def latin(text: str) -> bool:
    """Return whether all of `text` is Latin letters and what stands among them: most texts are, and are not parted."""
    return text.isascii() or _PLAIN.fullmatch(text) is not None


def line_of(text: str) -> float:
    """Return how high the lines of `text` must be for the tallest script in it; 0 where any font's lines will do.

    Slides have lines of just that height, whatever font the program that shows them has.
    """
    return 0 if latin(text) else max(map(_line_of, set(text)))


@cache
def _line_of(letter: str) -> float:
    return next((script.line for script in SCRIPTS if re.match(f"[{script.letters}]", letter)), 0)


def leftwards(runs: Iterable[Run]) -> bool:
    """Return whether a paragraph runs from right to left: whether it starts so, and most of its words do.

    An Arabic name at the start of an English sentence does not turn it round, nor does an Arabic title that stands
    after the time or the code that the program put before it.
    """
    texts = [run.text for run in runs]
    if all(map(latin, texts)):
        return False
    written = [text for text in texts if _SAID.search(text)]
    if not written or not _LEFTWARDS_LETTER.search(written[0]):
        return False
    firsts = [letter[0] for word in "".join(written).split() if (letter := _LETTER.search(word))]
    turned = [bool(_LEFTWARDS_LETTER.match(letter)) for letter in firsts]
    return turned[0] and sum(turned) * 2 > len(turned)


def stretches(runs: Iterable[Run]) -> list[Stretch]:
    """Return the runs of a paragraph, parted where the script changes.

    Figures that follow words of the other direction would be drawn before these: a mark that nobody sees keeps them
    in the order in which they are read.
    """
    written = [run for run in runs if run.text]
    if all(latin(run.text) for run in written):
        return [Stretch(run) for run in written]
    text = "".join(run.text for run in written)
    turned = leftwards(written)
    if turned:
        written = list(_ordered(written))
        text = "".join(run.text for run in written)
    edges = list(accumulate(len(run.text) for run in written))
    found: list[Stretch] = []
    at = 0
    for looks, parts in groupby(_parts(text, turned), key=itemgetter(1)):
        *_, (end, _) = parts
        while at < end:
            number = bisect_right(edges, at)
            cut = min(end, edges[number])
            words = text[at:cut]
            if found and found[-1].leftwards and not (turned or looks.leftwards) and _FIGURE_FIRST.match(text, at):
                words = _MARK + words
            found.append(looks._replace(run=replace(written[number], text=words)))
            at = cut
    return found


def _ordered(runs: Iterable[Run]) -> Iterator[Run]:
    """Yield the runs of a paragraph that runs leftwards, with a mark before figures of English words in it.

    `(1 of 2)` after an Arabic title would be drawn as `of 2 (1)` without one. What stands in one run was written in
    one piece, and is left as its author saw it.
    """
    begun = False
    for run in runs:
        first = _LETTER.search(run.text)
        if begun and first and not _LEFTWARDS_LETTER.match(first[0]) and _FIGURE_FIRST.match(run.text):
            run = replace(run, text=_SEPARATORS.sub(rf"\g<0>{_MARK}", run.text, count=1))
        begun = True
        yield run


@cache
def _stretches() -> re.Pattern[str]:
    """Return what finds a script: from its first letter to its last, with what is no letter between them."""
    # most sessions have no such text, and this takes as long to compile as a deck of ten slides to write
    scripts = (rf"([{script.letters}](?:[\W\d_{script.letters}]*[{script.letters}])?)" for script in SCRIPTS)
    return re.compile("|".join((*scripts, f"([{SIGNS}]+)")))


def _parts(text: str, turned: bool) -> Iterator[tuple[int, Stretch]]:
    """Yield where each stretch of one script in `text` ends, and its looks, with a run that is still to come."""
    at, usual = 0, _LATIN
    found = [(match.span(), _looks(match)) for match in _stretches().finditer(text)]
    if turned:  # what is no letter runs with the paragraph
        usual = next(looks for _, looks in found if looks.leftwards)
    for (start, end), looks in [*found, ((len(text), len(text)), usual)]:
        if turned and (latin := _RIGHTWARDS.search(text, at, start)):
            yield latin.start(), usual
            yield latin.end(), _LATIN
        yield start, usual
        yield end, looks
        at = end


def _looks(match: re.Match[str]) -> Stretch:
    number = match.lastindex or 0
    if number > len(SCRIPTS):
        return Stretch(Run(""), sign=True)
    script = SCRIPTS[number - 1]
    spoken = (each for each, letters in script.languages.items() if letters and re.search(f"[{letters}]", match[0]))
    return Stretch(Run(""), script, next(spoken, next(iter(script.languages))))
