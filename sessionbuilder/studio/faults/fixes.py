"""What was found wrong, and the text in which it stands -> what a button would type, where that is beyond doubt.

A hint says what to write, and what is marked is where. Where a hint leaves a choice, or the place is not sure, there is
no button: a wrong one is worse than none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property

from sessionbuilder.diagnostics import Diagnostic, Span, codes
from sessionbuilder.patterns import late
from sessionbuilder.studio.grammar.begun import may_be_chosen
from sessionbuilder.studio.grammar.outline import Outline
from sessionbuilder.studio.grammar.wanted import wanted_at, ways, whole_of
from sessionbuilder.studio.message import Edit, Told
from sessionbuilder.studio.places import Places
from sessionbuilder.text import RichText, shortened

_SHOWN = 60
"""Letters of what is to be written on a button."""
_NAMED = late(r"`([^`]+)`")
_MEANT = late(r"did you mean `([^`]+)`\?")
_KIND = late(r"the kind for it is `([^`]+)`")
_WRITE = late(r"(?:[Ww]rite|put `https://` before it:) `([^`]+)`")
_ONE_TEXT = late(r"""write one text, without dashes or brackets: `(["'].*["'])`""")
_STRAIGHT = late(r"""put straight ones round it: `(["'].*["'])`; curly ones may stand inside""")
_LINE = late(r"([a-z][a-z-]*): (\S.*)")
_CURLY = late(r"[“„]([^”“]*)[”“]")
_FIGURES = late(r"\d+")
_TAME = late(r"[^\W_](?:[\w ’'()/.;!?&%+–—-]|:(?!\s|$))*")
"""Texts in which nothing means anything to YAML."""


class Fix(Told, frozen=True):
    """What mends a fault with one click."""

    label: str
    edits: tuple[Edit, ...]


def fix_of(found: Diagnostic, places: Places) -> Fix | None:
    """Return what mends the fault in the text of `places`; None where there is a choice, or any doubt."""
    if found.mended and _says_so(found, places):
        return _lines_as_meant(found.mended, places)
    if found.mended or found.span is None or found.span.whole or not found.hint:
        return None
    marked = _Marked(found, found.span, places)
    for rule in _RULES:
        if edit := rule(marked):
            start, end, text = edit
            return _fix(text, [(marked.start + start, marked.start + end, text)], places)
    return None


_Edit = tuple[int, int, str]
"""From where to where, in letters from the start of what is marked, and what is to stand there."""


class _Marked:
    """A fault, and what it marks."""

    def __init__(self, found: Diagnostic, span: Span, places: Places) -> None:
        self.fault = found.fault
        self.message = found.message
        self.hint = found.hint
        self.places = places
        self.name, self.line, self.column = span.name, span.line, span.column
        self.start, self.end = (places.index(offset) for offset in places.stretch(span))
        self.text = places.text[self.start : self.end]

    @property
    def before(self) -> str:
        """What stands before it in its line."""
        return self.places.text[: self.start].rpartition("\n")[2]

    @property
    def after(self) -> str:
        """What stands after its start in its line."""
        return self.places.text[self.start :].partition("\n")[0]

    @property
    def bare(self) -> str:
        """What is marked, without its quotes."""
        text = self.text.strip()
        return text[1:-1] if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'" else text

    @property
    def named(self) -> str:
        """The first word that the message names; empty where it names none."""
        found = _NAMED.search(self.message)
        return found[1] if found else ""

    @cached_property
    def in_braces(self) -> bool:
        """Whether it stands in braces or brackets."""
        cursor = Outline(self.places.text, self.line - 1, self.column).cursor
        return cursor is None or cursor.in_braces

    def holds_text(self) -> bool:
        """Whether any words may stand there, and they are neither a name nor one of some words."""
        outline = Outline(self.places.text, self.line - 1, self.column)
        cursor = outline.cursor
        if cursor is None:
            return False
        # the mark stands in the list, one step further than what holds it
        path = cursor.path[:-1] if cursor.path and not cursor.path[-1] else cursor.path
        wanted = wanted_at(whole_of(self.name), path, cursor.lines)
        found = [way for each in wanted for way in ways(each)]
        return any(way.type is RichText and not may_be_chosen(way) for way in found)

    def siblings(self) -> dict[str, str]:
        """Return the keys beside one that is marked."""
        cursor = Outline(self.places.text, self.line - 1, self.column).cursor
        return cursor.lines[-1] if cursor and not cursor.valued else {}

    def value(self, text: str) -> _Edit | None:
        """Return that `text` is to be the value that is marked; None where YAML would read it otherwise."""
        if text[:1] in ('"', "'", "{", "["):
            return 0, len(self.text), text
        if not _TAME.fullmatch(text):
            return None
        if self.in_braces and "," in text:
            return None
        return 0, len(self.text), text


def _word(marked: _Marked) -> _Edit | None:
    """Put the word that was meant in place of the one that the message names."""
    found = _MEANT.fullmatch(marked.hint) or _KIND.fullmatch(marked.hint)
    word, inside = marked.named, marked.text
    if not found or not word or inside.count(word) != 1 or not _TAME.fullmatch(found[1]):
        return None
    if marked.fault is codes.UNKNOWN_KEY and found[1] in marked.siblings():
        return None
    at = inside.index(word)
    return at, at + len(word), found[1]


def _as_hinted(marked: _Marked) -> _Edit | None:
    """Write what the hint says in place of a value that cannot be read."""
    found = _WRITE.fullmatch(marked.hint)
    if not found or "\n" in marked.text:
        return None
    text = found[1]
    if line := _LINE.fullmatch(text):
        # elsewhere it is an example; and more minutes for one block, a warning, may be too many for the day
        if marked.fault.severity != "error" or not marked.fault.code.startswith("P"):
            return None
        key = late(rf"(?:^|[\s{{,-]){line[1]}:\s+[\"']?$")
        return _with_quotes(marked, line[2]) if key.search(marked.before) else None
    return marked.value(text) if marked.bare == marked.named and _comes_of(text, marked) else None


def _comes_of(text: str, marked: _Marked) -> bool:
    """Whether `text` is what is marked, understood; and no example of what may stand there."""
    figures = _FIGURES.findall(text)
    if figures and _FIGURES.search(marked.text):
        return {*figures} <= {*_FIGURES.findall(marked.text)}
    return len(figures) == 1 if marked.fault in (codes.BAD_NUMBER, codes.BAD_MINUTES, codes.BAD_CLOCK) else not figures


def _with_quotes(marked: _Marked, value: str) -> _Edit | None:
    """Write `value` in place of what is marked, and of the quotes round that."""
    edit = marked.value(value)
    if edit and marked.before[-1:] in ('"', "'"):
        closed = marked.after[len(marked.text) :][:1] == marked.before[-1:]
        return (-1, len(marked.text) + 1, value) if closed else None
    return edit


def _dashed(marked: _Marked) -> _Edit | None:
    """Put a dash before what begins an item, in the column of the other dashes."""
    found = _WRITE.fullmatch(marked.hint)
    if not found or not found[1].startswith("- ") or marked.after.rstrip() != found[1][2:]:
        return None
    column = len(marked.before)
    if column < 2 or marked.before.strip():
        return None
    lines = marked.places.text[: marked.start].split("\n")[:-1]
    above = next((line for line in reversed(lines) if line.strip() and len(line) - len(line.lstrip()) < column), "")
    return (-2, 0, "- ") if above[: column - 2].strip() == "" and above[column - 2 : column] == "- " else None


def _one_text(marked: _Marked) -> _Edit | None:
    """Put one text in place of a list; its lines, where it has some, become one."""
    found = _ONE_TEXT.fullmatch(marked.hint)
    if not found or "…" in found[1] or "#" in marked.text or not marked.holds_text():
        return None
    pieces = found[1][1:-1].split(", ")
    if any(marked.places.text.count(piece) > 1 for piece in pieces):  # names of something, perhaps
        return None
    ends = len(marked.text.rstrip())
    return 0, ends, found[1]


def _straight(marked: _Marked) -> _Edit | None:
    """Put straight quotes in place of curly ones, round a text that has a comma."""
    found, curly = _STRAIGHT.fullmatch(marked.hint), _CURLY.match(marked.after)
    if not found or not curly or " ".join(curly[1].split()) != found[1][1:-1]:
        return None
    return 0, curly.end(), found[1]


def _hours(marked: _Marked) -> _Edit | None:
    """Put hours of the day in place of those of the night, which hardly anybody means."""
    found = _MEANT.match(marked.hint)
    return marked.value(found[1]) if found and marked.fault is codes.HOURS_DOUBTED else None


_RULES: tuple[Callable[[_Marked], _Edit | None], ...] = (_word, _as_hinted, _dashed, _one_text, _straight, _hours)


def _says_so(found: Diagnostic, places: Places) -> bool:
    """Whether the lines are as the words say: quotes are put only where those speak of quotes."""
    written = places.text.split("\n")
    before = "".join(written[number - 1] for number, _ in found.mended if number <= len(written))
    after = "".join(line for _, line in found.mended)
    if "“, ”" in after:  # several texts, perhaps
        return False
    more = sum(map(after.count, "\"'")) > sum(map(before.count, "\"'"))
    return not more or "quot" in f"{found.message} {found.hint}"


def _lines_as_meant(mended: tuple[tuple[int, str], ...], places: Places) -> Fix:
    """Return that lines are to be as they were meant, with nothing touched in them that stays."""
    written = places.text.split("\n")
    edits, at = [], 0
    meant = dict(mended)
    for number, line in enumerate(written, 1):
        if number in meant and meant[number] != line:
            edits.append(_difference(line, meant[number], at))
        at += len(line) + 1
    return _fix(" ".join(line.strip() for _, line in mended), edits, places)


def _difference(line: str, meant: str, at: int) -> _Edit:
    """Return the one stretch in which `line`, which starts at `at`, differs from what was meant."""
    start = next((n for n, (one, other) in enumerate(zip(line, meant, strict=False)) if one != other), len(line))
    start = min(start, len(line), len(meant))
    end = 0
    while end < min(len(line), len(meant)) - start and line[-1 - end] == meant[-1 - end]:
        end += 1
    return at + start, at + len(line) - end, meant[start : len(meant) - end]


def _fix(shown: str, edits: list[_Edit], places: Places) -> Fix:
    return Fix(label=f"Write `{shortened(shown, _SHOWN)}`", edits=tuple(_in_units(edits, places)))


def _in_units(edits: list[_Edit], places: Places) -> Iterator[Edit]:
    for start, end, text in edits:
        yield Edit(start=places.units(start), end=places.units(end), insert=text)
