"""The lines of a text -> its paragraphs and lists, each with the line in which it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from sessionbuilder.patterns import late

WORD_SIGNS = "•·▪■●◦○‣⁃➢➤►▶\uf020-\uf0ff"
"""Bullets as Word pastes them, its symbol font among them; no sentence goes on with one of them."""
_ITEM = late(
    rf"(?P<indent>\s*)(?:(?P<sign>[{WORD_SIGNS}]|[o§](?=\t|\xa0|\s\s)|[-+*–—−](?=\s)|[-–—−](?=[^\W\d_]))"
    rf"|\(?(?P<number>\d{{1,2}})[.)](?=\s|[^\W\d_]))\s*(?P<text>\S.*)"
)
_PASTED = late(rf"[{WORD_SIGNS}o§]")
_INLINE = late(r" • ?")
_SPEAKER = late(r"\s*(?:[A-Z][\w'’-]*(?: [\w'’-]+){0,2}:|[QA]\d{0,2}[:.)])\s")
"""Whose words follow, as in a dialogue, or in questions and their answers."""
_ANSWER = late(r"\s*[QA]\d{0,2}[:.)]\s")
_LABELLED = late(
    r"\s*(?:(?:\(?[a-zA-Z]\)|[a-z]\.|\(?[ivx]{1,4}[.)]|\d{1,2}[.:]\d{1,2}\.?|[→➔➜⇒✓✔✗✘☐☑★])\s+\S|\*{1,2}\(?\d{1,2}[.)]\s)"
)
"""A letter, a time or a sign that is no bullet: such lines stay lines where one follows another, and keep it."""
_ENDED = late(r"[.?!:;…][\"'”’)\]*_]*$")
_STAYS = ("  ", "\\")
"""What a line ends with that is to stay a line."""
_SET_IN = 2
"""By how many more spaces an item is set in than the one that it stands under."""

_WIDEST = 160
"""Letters of a line that nobody wraps: where one is longer, lines are the paragraphs of the program they come from."""
_PROGRAM = 4
"""By how many spaces the lines of a program are set in."""


@dataclass
class Piece:
    """The words of a paragraph or an item."""

    line: int
    """The line in which they begin, counted from 0."""
    words: list[str]
    """Its words, line by line."""

    @property
    def text(self) -> str:
        """Its words in one line."""
        return " ".join(self.words)


@dataclass
class Listed:
    """A list: its items, and the items under each."""

    items: list[tuple[Piece, list[Piece]]] = field(default_factory=list)
    first: int = 0
    """The number of the first item; 0 for bullets."""


class _Item(NamedTuple):
    """What a line says that starts like an item."""

    indent: int
    sign: str
    """The bullet; empty for a number."""
    number: int
    text: str

    @property
    def pasted(self) -> bool:
        return bool(self.sign) and bool(_PASTED.match(self.sign))


def parts(text: str) -> list[Piece | Listed]:
    """Return the paragraphs and lists of `text`.

    Blank lines part paragraphs, and so does a line that ends with two spaces or a backslash, or begins with whose words
    follow; other line ends are spaces. A line is an item where it starts with a bullet or a number, and the line before
    leaves no doubt: it is blank or an item, ends with a colon, or another item follows.
    """
    return _Lines(text).parts()


def runs_on(text: str, *, as_code: bool) -> int | None:
    """Return the line in which `text` is beyond doubt another paragraph or an item; None where it is one paragraph.

    With `as_code`, a line that is set in further than the one before stands for itself too, as in a program.
    """
    lines = text.split("\n")
    margins = [len(line) - len(line.lstrip()) for line in lines]
    deeper = (number for number in range(1, len(lines)) if margins[number] >= margins[number - 1] + _PROGRAM)
    if as_code and (line := next(deeper, None)):
        return line
    for part in parts(text):
        line = part.items[0][0].line if isinstance(part, Listed) else part.line
        before = lines[line - 1] if line else ""
        if isinstance(part, Listed) and (line or len(part.items) > 1):
            return part.items[0][0].line if line else part.items[1][0].line
        meant = not before.strip() or before.endswith(_STAYS) or _ANSWER.match(lines[line]) or len(before) > _WIDEST
        if line and any(lines[:line]) and meant:
            return line
    return None


def anew(lines: Sequence[str], *, many: bool = False) -> bool:
    """Return whether each of the lines begins as an item does, and none breaks off in the middle of a sentence.

    Lines in which the next word had room were ended for a reason; with `many`, so were three or more of any length, and
    items may begin with a figure or a quotation mark.
    """
    lines = [line.strip() for line in lines]
    starts = [line.split(" ")[0] for line in lines[1:]]
    if not starts or not all(start[:1].isupper() or (many and _ANEW.match(start)) for start in starts):
        return False
    if any(_GOES_ON_AFTER.search(line) for line in lines[:-1]):
        return False
    room = all(len(line) + 1 + len(start) <= _NARROW for line, start in zip(lines, starts, strict=False))
    return room or (many and len(lines) > 2)


_NARROW = 60
"""Letters of a line to which nobody wraps a text."""
_GOES_ON_AFTER = late(
    r"([,;:–—-]|\b(a|an|and|as|at|by|for|from|in|into|is|nor|of|on|or|our|than|that|the|their|to|was|with|your)"
    r"|\s[A-Z][\w’']*)$"
)
"""The end of a line after which a sentence goes on: a name may have several words."""
_ANEW = late(r"[\d\"“‘(]")


def _read(line: str) -> _Item | None:
    match = _ITEM.match(line)
    if not match:
        return None
    indent = len(match["indent"].expandtabs(4))
    return _Item(indent, match["sign"] or "", int(match["number"] or 0), " ".join(match["text"].split()))


class _Lines:
    """One text while it is read, line by line."""

    def __init__(self, text: str) -> None:
        self.lines = text.rstrip().split("\n")
        self.items = [_read(line) for line in self.lines]
        self.unwrapped = any(len(line) > _WIDEST for line in self.lines)
        self.found: list[Piece | Listed] = []
        self.open: Listed | None = None
        """The list that may go on."""
        self.head = _Item(0, "", 0, "")
        """The item that the open list began with."""
        self.signs: set[str] = set()
        """The bullets that it has."""
        self.last = 0
        """The number of the last numbered item of the text."""
        self.words: Piece | None = None
        """The paragraph or item that the next line may carry on."""

    def parts(self) -> list[Piece | Listed]:
        apart = True
        for number, line in enumerate(self.lines):
            if not line.strip():
                self.words, apart = None, True
                continue
            item = self.items[number]
            if item and self._starts(number, item, apart):
                self._add(item, number, apart)
            else:
                self._go_on(line, number)
            apart = False
        return self.found

    def _starts(self, number: int, item: _Item, apart: bool) -> bool:
        """Return whether the line is an item, and not the next line of a sentence that has a dash or a number in it."""
        if item.pasted:
            return True
        before = self.lines[number - 1]
        clear = apart or before.rstrip().endswith(":") or (self.last > 0 and bool(_LABELLED.match(before)))
        if self.open is None:
            return (clear and bool(item.sign or item.number in (1, self.last + 1))) or self._followed(number, item)
        deeper = item.indent >= self.head.indent + _SET_IN
        if item.sign:
            known = item.sign in self.signs or (deeper and item.sign in "-*")
            return known or clear or not item.text[0].islower() or self._followed(number, item)
        if deeper:
            return item.number == 1 or self.items[number - 1] is not None
        return item.number == self.last + 1 or (item.number == 1 and clear) or self._followed(number, item)

    def _followed(self, number: int, item: _Item) -> bool:
        """Return whether the next item of the same list follows before another paragraph does."""
        apart = False
        for following in range(number + 1, len(self.lines)):
            other = self.items[following]
            if not self.lines[following].strip():
                apart = True
            elif other and (other.indent, other.sign) == (item.indent, item.sign):
                return bool(item.sign) or other.number == item.number + 1
            elif apart:
                return False
        return False

    def _add(self, item: _Item, number: int, apart: bool) -> None:
        under = self._under(item, apart)
        carries_on = self.open is not None and bool(self.head.sign) == bool(item.sign)
        if not under and (not carries_on or (item.number and item.number != self.last + 1)):
            self.open, self.head, self.signs = Listed(first=item.number), item, set()
            self.found.append(self.open)
        assert self.open is not None
        self.signs.add(item.sign)
        first, *more = _INLINE.split(item.text) if item.sign == "•" else [item.text]
        if under:
            words = [first, *more] if item.sign else [f"{item.number}. {first}"]
            self.open.items[-1][1].extend(Piece(number, [text]) for text in words)
            self.words = self.open.items[-1][1][-1]
            return
        self.open.items += [(Piece(number, [text]), []) for text in (first, *more)]
        self.last = item.number or self.last
        self.words = self.open.items[-1][0]

    def _under(self, item: _Item, apart: bool) -> bool:
        """Return whether the item stands under the last one of the list: set in, or after it with another sign."""
        if self.open is None:
            return False
        if item.indent >= self.head.indent + _SET_IN:
            return True
        return bool(item.sign) and item.sign != self.head.sign and item.indent >= self.head.indent and not apart

    def _go_on(self, line: str, number: int) -> None:
        words = " ".join((line if number + 1 == len(self.lines) else line.removesuffix("\\")).split())
        if self.words is None or self._own(line, number):
            self.open, self.words = None, Piece(number, [])
            self.found.append(self.words)
        self.words.words.append(words)

    def _own(self, line: str, number: int) -> bool:
        """Return whether a line that follows another starts a paragraph all the same."""
        before = self.lines[number - 1]
        if self.open is None and before.endswith(_STAYS):
            return True
        if self.unwrapped and self.open is None and _ENDED.search(before.rstrip()) and not line.strip()[0].islower():
            return True
        if _SPEAKER.match(line):
            return bool(_SPEAKER.match(before) or _ENDED.search(before.rstrip()))
        return bool(_LABELLED.match(line)) and any(map(_LABELLED.match, (before, *self.lines[number + 1 : number + 2])))
