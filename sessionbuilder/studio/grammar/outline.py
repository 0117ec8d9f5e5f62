"""A text that somebody is writing -> the lines that hold others, and where a place in it is, parsed or not.

While a text is written it is broken most of the time. So nothing is parsed here: lines hang on those above them that
start further left, as every reader of them sees it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from sessionbuilder.patterns import late
from sessionbuilder.studio.grammar.braces import Braced, braced, is_open

_DASH = late(r"-(?=\s|$) *")
# what it has taken it keeps: to give back one blank after another takes a minute of a long line
_KEY = late(r"""("[^"\n]*"|'[^'\n]*'|(?:[^\s#\[\]{},"'&*!|>%@`:-]|-[^\s:#])[^:#\n]*+)\s*:(?=\s|$)""")
_PROSE = late(r"[|>][-+\d]*\s*(?:#.*)?$")
_COMMENT = late(r"(?:^|\s)#")
_LONGEST_BRACES = 100
"""Lines; what is open for longer was never closed."""


@dataclass(slots=True, eq=False)
class Part:
    """A key with what hangs on it, or an item of a list."""

    key: str
    """Empty for an item, and for the whole text."""
    column: int
    """How many letters stand before it in its line; -1 for the whole text."""
    line: int
    """From 0."""
    value: str = ""
    """What stands after its colon in its line, as written."""
    at: int = 0
    """How many letters stand before that."""
    inside: list[Part] = field(default_factory=list)
    braced: str = ""
    """The text in braces or brackets that its value is, whose lines have an end each."""

    @property
    def item(self) -> bool:
        """Whether it is an item of a list."""
        return not self.key and self.column >= 0

    def get(self, key: str) -> Part | None:
        """Return the part inside of it that is called `key`."""
        return next((part for part in self.inside if part.key == key), None)

    @property
    def text(self) -> str:
        """Its value without quotes and comment."""
        bare = self.value.strip()
        if bare[:1] in ("'", '"') and (end := bare.find(bare[0], 1)) > 0:
            return bare[1:end]
        found = _COMMENT.search(bare)
        return (bare[: found.start()] if found else bare).strip()


class Cursor(NamedTuple):
    """Where somebody writes."""

    path: tuple[str, ...]
    """The keys that lead there, with an empty one for each item of a list."""
    lines: tuple[dict[str, str], ...]
    """The keys of the lines that the text has, and those after each step of the path, with their values as written."""
    line: int
    """The line, from 0."""
    valued: bool
    """Whether a value stands there, after its key and colon; else lines or values may begin."""
    start: int
    """How many letters of the line stand before the word that is written."""
    end: int
    """How many letters stand before its end."""
    column: int
    """How many blanks stand before lines that begin there."""
    dashed: bool
    """Whether it is an item of a list whose dash, bracket or comma is there."""
    glued: bool
    """Whether a blank is missing between the colon and the value."""
    quoted: bool
    """Whether it stands in quotes."""
    in_braces: bool


class Outline:
    """The parts of a text, as far as they can be seen, and one place in it."""

    def __init__(self, text: str, line: int = -1, column: int = 0) -> None:
        """Look through `text`; `line` from 0 and `column`, in letters, are the place that is asked for."""
        self.whole = Part("", -1, -1)
        self._lines = text.split("\n")
        self._open = [self.whole]
        self._line, self._column = line, column
        self._found: _Found | None = None
        self._read()

    @property
    def _quoted(self) -> bool:
        return self._found is not None and self._lines[self._line][: self._found.start][-1:] in ("'", '"')

    @property
    def cursor(self) -> Cursor | None:
        """The place that is asked for; None where nothing but words can stand."""
        found = self._found
        if found is None:
            return None
        lines = [
            {each.key: each.value for each in part.inside if each.key and each is not found.own} for part in found.steps
        ]
        path = [part.key for part in found.steps[1:]]
        if found.braces:
            path, lines = [*path, *found.braces.path], [*lines[:-1], *found.braces.lines]
        return Cursor(tuple(path), tuple(lines), self._line, *found[2:-1], self._quoted, found.braces is not None)

    def _read(self) -> None:
        number, lines = 0, self._lines
        while number < len(lines):
            words = lines[number]
            if not self._is_prose(words, number):
                self._parts(words, number)
                last = self._open[-1]
                if last.line == number and last.value[:1] in ("{", "["):
                    number = self._braces(last, number)
            number += 1

    def _is_prose(self, words: str, number: int) -> bool:
        """Whether `words` are a line of a text under a `|` or `>`."""
        last = self._open[-1]
        if not last.value or not _PROSE.match(last.value):
            return False
        if words.strip():
            return len(words) - len(words.lstrip()) > last.column
        return number != self._line or self._column > last.column

    def _parts(self, words: str, number: int) -> None:
        """Put the parts of a line in their places, and note the place that is asked for, if it is in it."""
        here = number == self._line
        column = min(self._column, len(words))
        at = len(words) - len(words.lstrip(" "))
        if here and column < at:
            self._note_begun(words, column, column, dashed=False)
            here = False
        if words[at:].startswith("#"):
            return
        dashed = False
        while dash := _DASH.match(words, at):
            if here and column <= at:
                here = False
            rest = words[dash.end() :]
            held = "" if _KEY.match(rest) or _DASH.match(rest) else rest.strip()
            self._push(Part("", at, number, held, dash.end()))
            dashed, at = True, dash.end()
        key = _KEY.match(words, at)
        if key:
            rest = words[key.end() :]
            start = key.end() + len(rest) - len(rest.lstrip())
            part = Part(key[1].strip("\"' "), at, number, rest.strip(), start)
            if here and column < key.end():
                self._note_begun(words, at, column, dashed=dashed, own=part)
                here = False
            self._push(part)
        if here and _COMMENT.search(words[:column]) is None:
            if key:
                self._note_valued(words, key.end(), column)
            else:
                self._note_begun(words, at, column, dashed=dashed)

    def _push(self, part: Part) -> None:
        _close(self._open, part.column, item=part.item)
        self._open[-1].inside.append(part)
        self._open.append(part)

    def _braces(self, part: Part, number: int) -> int:
        """Note the text in braces that `part` holds, and return the line in which it ends."""
        last = number
        text = self._lines[number][part.at :]
        while is_open(text) and last - number < _LONGEST_BRACES and last + 1 < len(self._lines):
            words = self._lines[last + 1]
            if words.strip() and len(words) - len(words.lstrip()) <= part.column:
                break
            last += 1
            text += f"\n{words}"
        part.braced = text
        line, column = self._line, self._column
        if number < line <= last or (number == line and column > part.at):
            before = text.split("\n")[: line - number]
            offset = sum(len(each) + 1 for each in before) + column - (part.at if line == number else 0)
            found = braced(text, offset)
            start, end = (column - found.before, column + found.after) if found else (0, 0)
            self._found = found and _Found(
                list(self._open), None, found.valued, start, end, part.column + 2, found.item, False, found
            )
        return last

    def _note_begun(self, words: str, at: int, column: int, *, dashed: bool, own: Part | None = None) -> None:
        """Note a place at which lines may begin, unless a text goes on there that began further up."""
        steps = list(self._open)
        if not (dashed and steps[-1].item and steps[-1].line == self._line):
            _close(steps, at, item=False)
            if steps[-1].value.strip() and not steps[-1].value.startswith("#"):
                return
        end = at + len(own.key) if own else len(words.rstrip())
        glued = dashed and words[at - 1 : at] == "-"
        self._found = _Found(steps, own, False, at, max(end, column), at + glued, dashed, glued, None)

    def _note_valued(self, words: str, colon: int, column: int) -> None:
        rest = words[colon:]
        start = min(colon + len(rest) - len(rest.lstrip()), column)
        comment = _COMMENT.search(words, start)
        end = max(len(words[: comment.start() if comment else None].rstrip()), column)
        if words[start : start + 1] in ('"', "'") and column > start:
            quote, start = words[start], start + 1
            closing = words.find(quote, start)
            end = closing if closing >= column else end
        steps = list(self._open)
        self._found = _Found(steps, None, True, start, end, steps[-1].column + 2, False, start == colon, None)


class _Found(NamedTuple):
    """A place, while lines after it are still to be read."""

    steps: list[Part]
    own: Part | None
    """The key that is written there."""
    valued: bool
    start: int
    end: int
    column: int
    dashed: bool
    glued: bool
    braces: Braced | None


def _close(steps: list[Part], column: int, *, item: bool) -> None:
    """Leave what nothing can hang on that starts at `column`; dashes may stand right under their key."""
    while steps[-1].column > column or (steps[-1].column == column and (steps[-1].item or not item)):
        steps.pop()
