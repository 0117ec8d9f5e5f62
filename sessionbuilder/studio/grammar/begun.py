"""What a line may hold -> the text with which it begins, and the stretches in it that are to be filled in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import count
from typing import Any, Literal, NamedTuple, get_args, get_origin

from sessionbuilder.patterns import late
from sessionbuilder.schema.snippets import filled, snippet
from sessionbuilder.session.accepted import Accepted
from sessionbuilder.session.block import Block, Short
from sessionbuilder.session.citation import Citation
from sessionbuilder.session.picture_name import PictureName
from sessionbuilder.source.fields import Between, Reference, Words
from sessionbuilder.studio.grammar.wanted import Change, Cues, Line, Way, ways
from sessionbuilder.studio.message import Told

_PLACE = late(r"\$\{\d+(?::([^}]*)|\|[^}]*)\}")


class Gap(Told, frozen=True):
    """A stretch of a text that is to be filled in."""

    start: int
    end: int


def gap(start: int, end: int) -> Gap:
    """Return the stretch from `start` to `end`."""
    return Gap(start=start, end=end)


class Begun(NamedTuple):
    """A text that is to be inserted."""

    text: str
    gaps: tuple[Gap, ...] = ()

    def after(self, words: str) -> Begun:
        """Return it with `words` before it."""
        far = len(words)
        return Begun(words + self.text, tuple(gap(each.start + far, each.end + far) for each in self.gaps))


def block(kind: type[Block], there: Mapping[str, str], column: int) -> Begun:
    """Return the least useful block of a kind, whose lines start at `column`, without those that are `there`."""
    body = snippet(kind, "")["body"]
    first = kind.kind
    if "read_heading" in vars(kind):  # a name, which can be offered
        body[first] = ""
    for key in kind.one_of:
        if key not in body:
            body |= {key: ["${1:" + key + "}"]}
            break
    return _joined([*_lines({key: value for key, value in body.items() if key == first or key not in there}, column)])


def value(line: Line, column: int, *, usual: str = "", in_braces: bool) -> Begun:
    """Return the key of `line` with what its value begins with; its lines start at `column`.

    `usual` is what most people write there, where that is known.
    """
    key, found = line.key, list(ways(line.type))
    way, further = found[0], f"\n{' ' * (column + 2)}"
    if usual and any(each.type is str for each in found):
        return Begun(f"{key}: {usual}", (gap(len(key) + 2, len(key) + 2 + len(usual)),))
    if way.item in _LISTED and not in_braces:
        return _ended(f"{key}:{further}- ")
    if way.item is not None and (in_braces or any(map(may_be_chosen, ways(way.item)))):
        return Begun(f"{key}: []", (gap(len(key) + 3, len(key) + 3),))
    if may_be_chosen(way) or way.type is int:
        return _ended(f"{key}: ")
    body = filled(line.type, count(1), key)
    if in_braces:
        return _joined([f"{key}: ", *_in_braces(body, key)])
    if way.type is Short or way.entry is not None or body == {}:
        return _ended(f"{key}:{further}")
    return _joined([*_lines({key: body}, column)])


_LISTED = (Block, Cues, Change, Accepted)
"""What is so much that each item of a list of it has lines of its own."""
_FEW = 10
"""Numbers that are offered one by one."""


def may_be_chosen(way: Way) -> bool:
    """Whether it is one of some names or words, which can be offered."""
    return bool(words_of(way)) or any(each in _NAMES for each in way.met)


def words_of(way: Way) -> tuple[str, ...]:
    """Return the words, or the few numbers, of which one is written there; none where it may be any."""
    if get_origin(way.type) is Literal:
        return tuple(map(str, get_args(way.type)))
    words = [word for extra in way.extras if isinstance(extra, Words) for word in extra]
    for extra in way.extras:
        if isinstance(extra, Between) and way.type is int and extra.most - extra.least < _FEW:
            words += map(str, range(extra.least, extra.most + 1))
    return tuple(words)


_NAMES = (Reference, Citation, PictureName)


def _ended(text: str) -> Begun:
    return Begun(text, (gap(len(text), len(text)),))


def _joined(parts: list[str | Gap]) -> Begun:
    """Return the text of the `parts`, in which a gap stands for the words that it is long."""
    text, gaps = "", []
    for part in parts:
        if isinstance(part, Gap):
            gaps.append(gap(len(text) + part.start, len(text) + part.end))
        else:
            text += part
    return Begun(text, tuple(gaps))


def _lines(body: Mapping[str, Any], column: int) -> Iterator[str | Gap]:
    """Yield `body` as lines, the first of which is set in already."""
    blanks = " " * column
    for number, (key, each) in enumerate(body.items()):
        if number:
            yield f"\n{blanks}"
        yield f"{key}:"
        if isinstance(each, dict):
            yield f"\n{blanks}  "
            yield from _lines(each, column + 2)
        elif isinstance(each, list):
            yield from _items(each, key, column + 2)
        else:
            yield " "
            yield from _word(each, key)


def _items(items: list[Any], key: str, column: int) -> Iterator[str | Gap]:
    for each in items:
        yield f"\n{' ' * column}- "
        if isinstance(each, dict):
            yield from _lines(each, column + 2)
        elif isinstance(each, list):
            yield from _in_braces(each, key)
        else:
            yield from _word(each, key)


def _in_braces(body: Any, key: str) -> Iterator[str | Gap]:
    if isinstance(body, dict):
        yield "{"
        for number, (name, each) in enumerate(body.items()):
            yield f"{', ' if number else ''}{name}: "
            yield from _in_braces(each, name)
        yield "}"
    elif isinstance(body, list):
        yield "["
        for number, each in enumerate(body):
            yield ", " if number else ""
            yield from _in_braces(each, key)
        yield "]"
    else:
        yield from _word(body, key)


def _word(text: str, key: str) -> Iterator[str | Gap]:
    """Yield what stands in a place to fill; a text of any words is left for its author to write."""
    place = _PLACE.fullmatch(text)
    word = (place[1] or "") if place else text
    word = "" if word == key else word
    yield gap(0, len(word))
    yield word
