"""Font family and text -> width and lines, from tables of advance widths. Kerning is left out, which errs wide."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise, product
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from sessionbuilder.scripts import UNPARTED, UNSPACED, latin, line_of
from sessionbuilder.text import RichText, Run
from sessionbuilder.theme.widths.bounds import Letters, bound
from sessionbuilder.theme.widths.names import PAPER, TWINS, Looks, measured_as
from sessionbuilder.theme.widths.syllables import SOFT, partings

TABLES = Path(__file__).parent
UNITS = 2048
"""In an em, in every table."""
ALL = "all fonts that are known here"
SAFETY = 0.99
"""The share of a line that is filled: renderers round advances differently."""
RAISED = 2 / 3
"""The size of raised letters as a share of those beside them: what PowerPoint and Word make of it."""
_CODE = 0.6
"""The width of every letter of Courier New as a share of its size."""
_NO_BREAK = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, eq=False)
class Face:
    """The letters of one weight and slant."""

    letters: Letters
    """Advance widths in units, and for letters that it lacks the greatest they may have."""
    _words: dict[str, int] = field(default_factory=dict, repr=False)

    def width(self, word: str) -> int:
        """Return the width of `word` in units, or the greatest it may have where letters are not the font's own."""
        known = self._words.get(word)
        if known is None:
            letters = self.letters
            known = sum(letters[letter] for letter in word)
            if not word.isascii():
                known += letters.at_ends(word)
            self._words[word] = known
        return known


class _Words(NamedTuple):
    """The words of a text, measured in units."""

    measured: list[tuple[int, int]]
    """Each word's width and the width of the space before it."""
    total: int
    """The width of them all on one line."""


@dataclass(frozen=True, eq=False)
class Widths:
    """The measures of one font family."""

    family: str
    twin: str
    """The font that comes with the program and stands for it where it is drawn without it: that of `paper`."""
    units: int
    line: float
    """The height of a line as a multiple of the size."""
    faces: dict[tuple[bool, bool], Face]
    """By whether bold and whether italic."""
    code: Face
    """The letters of code, whatever its looks."""
    measured_by: str
    """Whose letters it was measured by, as words of a sentence; empty where they were its own, or those of a font that
    was made to be as wide."""
    paper: str
    """The family that paper is set in beside it: itself, where its twin comes with the program, or `PAPER`."""
    _known: dict[tuple[tuple[Run, ...], bool], _Words] = field(default_factory=dict, repr=False)
    _own: frozenset[str] = frozenset()
    """The letters of the font itself."""

    def lines(self, text: RichText, size: float, width: float, *, bold: bool = False) -> int:
        """Return how many lines `text` takes at `size` points in `width` points, broken at spaces.

        A word longer than a line is parted by a hyphen, and one that cannot be is broken where the line ends.
        """
        words, total = self._words(text, bold)
        room = self._room(size, width)
        # most texts are one line: not looking at their words makes up for what keeping the starts of lines costs
        if total <= room:
            return 1
        if any(word > room for word, _ in words):
            words, _ = self._words(self.parted(text, size, width, bold=bold), bold)
        return len(_starts(words, room))

    def parted(self, text: RichText, size: float, width: float, *, bold: bool = False) -> RichText:
        """Return `text` with a soft hyphen wherever a word that is wider than `width` points is parted."""
        room = self._room(size, width)
        if all(word <= room for word, _ in self._words(text, bold).measured):
            return text
        whole = str(text)
        words = [(start, _between(text.runs, start, end)) for start, end in _spans(whole)]
        cuts = [start + cut for start, word in words for cut in self._cuts(word, room, bold=bold)]
        pieces = pairwise((0, *cuts, len(whole)))
        runs: list[Run] = []
        for start, end in pieces:
            piece = _between(text.runs, start, end)
            runs += [*piece[:-1], replace(piece[-1], text=piece[-1].text + SOFT)] if end in cuts else piece
        return RichText(tuple(runs), text.span)

    def _cuts(self, runs: list[Run], room: int, *, bold: bool) -> Iterator[int]:
        """Yield after how many letters a word is parted so that each piece fits into `room` units."""
        word = "".join(run.text for run in runs)

        def reach(first: int, last: int, end: str = "") -> int:
            piece = _between(runs, first, last)
            return sum(self._width(run, run.text, bold) for run in piece) + self._width(piece[-1], end, bold)

        first = 0
        places = partings(word) if reach(0, len(word)) > room else []
        while places and reach(first, len(word)) > room:
            fitting = [place for place in places if place > first and reach(first, place, SOFT) <= room]
            if not fitting:
                return
            first = fitting[-1]
            yield first

    def broken(self, text: RichText, size: float, width: float, *, bold: bool = False) -> list[list[Run]]:
        """Return the lines that `lines` counts, as the runs of each, without the spaces at its ends.

        Of a word that is broken, a line has the letters that end within it. A line narrower than a letter has none.
        """
        text = self.parted(text, size, width, bold=bold)
        whole = str(text)
        words = list(_spans(whole)) or [(0, 0)]
        room = self._room(size, width)
        cuts, filled, last = [], 0, -1
        for word in _starts(self._words(text, bold).measured, room):
            start, end = words[word]
            filled = filled + room if word == last else 0
            last = word
            cuts.append(start + (self._letters_within(_between(text.runs, start, end), filled, bold) if filled else 0))
        cuts.append(len(whole))
        lines = [_between(text.runs, start, len(whole[:end].rstrip(" "))) for start, end in pairwise(cuts)]
        return [_hyphened(line) for line in lines] if SOFT in whole else lines

    def halves(
        self, text: RichText, size: float, width: float, *, bold: bool = False
    ) -> Iterator[tuple[float, str, str]]:
        """Yield every way to set `text` in two lines within `width` points: the least width for it, and both lines.

        Left out are those where whoever rounds advances differently might end the first line a word later.
        """
        whole, (words, total) = str(text), self._words(text, bold)
        spans = list(_spans(whole))
        used = -words[0][1] if words else 0
        for place in range(1, len(words)):
            used += sum(words[place - 1])
            after, space = words[place]
            room = max(used, total - used - space)
            if room <= self._room(size, width) and used + space + after > room / SAFETY:
                least = (room + 1) * size / self.units / SAFETY
                yield least, whole[: spans[place - 1][1]].strip(" "), whole[spans[place][0] :].strip(" ")

    def line_of(self, text: RichText) -> float:
        """Return the height of a line of `text` as a multiple of its size: more where a script in it is tall."""
        return max(self.line, *(line_of(run.text) for run in text.runs)) if text.runs else self.line

    def width(self, text: RichText, size: float, *, bold: bool = False) -> float:
        """Return how wide `text` is on one line, in points."""
        return sum(self._width(run, run.text, bold) for run in text.runs) * size / self.units

    def longest_word(self, text: RichText, size: float, *, bold: bool = False) -> float:
        """Return the width in points of the widest word of `text`."""
        return max((word for word, _ in self._words(text, bold).measured), default=0) * size / self.units

    def has(self, letters: str) -> bool:
        """Return whether the font itself has all `letters`."""
        return self._own.issuperset(letters)

    def unmeasured(self, text: RichText) -> str:
        """Return the letters of `text` for which nobody can say how wide they will be, each once."""
        letters = str(text)
        if self.has(letters):
            return ""
        return "".join(sorted(letter for letter in set(letters) - self._own if bound(letter) is None))

    def _width(self, run: Run, text: str, bold: bool) -> int:
        """Return how wide `text` is in the looks of `run`, in units."""
        wide = self._face(run, bold).width(text)
        return round(wide * RAISED) if run.small else wide

    def _face(self, run: Run, bold: bool) -> Face:
        return self.code if run.code else self.faces[bold or run.bold, run.emphasis]

    def _room(self, size: float, width: float) -> int:
        """Return how many units of letters at `size` points a line of `width` points has room for."""
        return max(1, int(width / size * self.units * SAFETY))

    def _letters_within(self, runs: Iterable[Run], room: int, bold: bool) -> int:
        """Return how many letters of `runs` end within `room` units."""
        count = used = 0
        for run in runs:
            face = self._face(run, bold)
            for letter in run.text:
                wide = face.letters[letter]
                used += round(wide * RAISED) if run.small else wide
                if used > room:
                    return count
                count += 1
        return count

    def _words(self, text: RichText, bold: bool) -> _Words:
        """Return the words of `text`, measured; a word may run over several runs.

        They do not depend on the size, and layout asks again for every size it tries: so they are kept.
        """
        key = (text.runs, bold)
        known = self._known.get(key)
        if known is None:
            measured = self._measured_words(text, bold)
            total = sum(word + space for word, space in measured) - (measured[0][1] if measured else 0)
            known = self._known[key] = _Words(measured, total)
        return known

    def _measured_words(self, text: RichText, bold: bool) -> list[tuple[int, int]]:
        whole = str(text)
        if SOFT in whole or (not latin(whole) and UNSPACED.search(whole)):
            return list(self._parted_words(text, whole, bold))
        words: list[tuple[int, int]] = []
        joined = False
        for run in text.runs:
            face = self._face(run, bold)
            space = face.width(" ")
            for position, piece in enumerate(run.text.split(" ")):
                if position == 0 and joined and words:
                    width, before = words[-1]
                    words[-1] = (width + self._width(run, piece, bold), before)
                elif piece:
                    words.append((self._width(run, piece, bold), space))
            joined = not run.text.endswith(" ") if run.text else joined
        return words

    def _parted_words(self, text: RichText, whole: str, bold: bool) -> Iterator[tuple[int, int]]:
        """Yield what `_measured_words` returns, for scripts that do not part words by spaces, and for parted words."""
        last = 0
        for start, end in _spans(whole):
            runs = _between(text.runs, start, end)
            space = self.faces[bold or runs[0].bold, runs[0].emphasis].width(" ")
            yield sum(self._width(run, run.text, bold) for run in runs), space if start > last else 0
            last = end


def _spans(whole: str) -> Iterator[tuple[int, int]]:
    """Yield from where to where each word goes, and each piece of a parted one with its hyphen."""
    for match in UNPARTED.finditer(whole):
        start, end = match.span()
        while (soft := whole.find(SOFT, start, end - 1)) >= 0:
            yield start, soft + 1
            start = soft + 1
        yield start, end


def _hyphened(line: list[Run]) -> list[Run]:
    """Return `line` as it is seen: a soft hyphen is a hyphen at its end and nothing elsewhere."""
    last = len(line) - 1
    shown = (
        replace(run, text=run.text.removesuffix(SOFT).replace(SOFT, "") + "-" * (n == last and run.text.endswith(SOFT)))
        for n, run in enumerate(line)
    )
    return [run for run in shown if run.text]


def _starts(words: list[tuple[int, int]], room: int) -> list[int]:
    """Return for each line of `room` units the word it starts with, by its place; a broken word starts several."""
    starts, used = [0], 0
    for place, (word, space) in enumerate(words):
        if used and used + space + word <= room:
            used += space + word
            continue
        if used:
            starts.append(place)
        full, used = divmod(word, room)
        if full:
            starts += [place] * (full if used else full - 1)
            used = used or room
    return starts


def _between(runs: Iterable[Run], start: int, end: int) -> list[Run]:
    """Return what of `runs` lies between two places in their whole text."""
    found, at = [], 0
    for run in runs:
        text = run.text[max(0, start - at) : max(0, end - at)]
        if text:
            found.append(run if text == run.text else replace(run, text=text))
        at += len(run.text)
    return found


@cache
def load_widths(family: str) -> Widths:
    """Return the measures of the font called `family`, whatever it is: by its own table, or else by letters as wide.

    A weight or width of a known family is measured by the widest of its letters, any other font by the widest that any
    has: what is set in it may then take less room than it is given, and hardly ever takes more.
    """
    measured = measured_as(family)
    table = json.loads((TABLES / f"{measured.family.lower().replace(' ', '-') or 'widest'}.json").read_text("ascii"))
    letters = [chr(code) for first, last in table["letters"] for code in range(first, last + 1)]
    faces = {
        (bold, slanted): _face(letters, _advances(table["faces"], measured.looks, bold, slanted), bold=bold)
        for bold, slanted in product((False, True), repeat=2)
    }
    own = frozenset(faces[False, False].letters)
    code = Face(Letters(dict.fromkeys(own, round(UNITS * _CODE)), UNITS, bold=False))
    by = table.get("by", "")
    if not by and (measured.looks != "own" or not measured.family):
        by = f"the widest letters of {measured.family or ALL}"
    paper = measured.family if measured.family in TWINS else PAPER
    return Widths(family, TWINS[paper], UNITS, table["line"] / UNITS, faces, code, by, paper, _own=own)


def _advances(faces: dict[str, list[int]], looks: Looks, bold: bool, slanted: bool) -> list[int]:
    """Return how wide the letters of a face are, given those of every face of its table."""
    match looks:
        case "own":
            return faces["-".join(["bold"] * bold + ["italic"] * slanted) or "regular"]
        case "bold":
            return faces["bold-italic" if slanted else "bold"]
        case "heavy":
            return faces["heavy"]
        case "family":
            return [max(widths) for widths in zip(*faces.values(), strict=True)]


def _face(letters: list[str], advances: list[int], *, bold: bool) -> Face:
    known = dict(zip(letters, advances, strict=True))
    return Face(Letters(known | {_NO_BREAK: known[" "], SOFT: known["-"]}, UNITS, bold=bold))
