"""A text from an editor, and the bytes that it was read from -> the bytes to save; untouched lines stay as they were.

An editor has lines that all end alike. A file has a mark at its start or none, an encoding, and an end on each line,
and none of that is anybody's to change who changes a word.
"""

from __future__ import annotations

from difflib import SequenceMatcher

from sessionbuilder.patterns import late
from sessionbuilder.source.file import encoding_of, mark_of
from sessionbuilder.studio.places import MARK

_LINE = late(r"([^\r\n]*)(\r\n?|\n|\Z)")
_MOST = 4_000_000
"""So many pairs of lines are compared; a file whose lines end in different ways is rare, and a large one rarer."""


def as_bytes(text: str, kept: bytes) -> bytes:
    """Return what the file is to hold that held `kept` and is to say `text`, whose lines end with one letter each.

    A letter that the encoding cannot hold is a `UnicodeEncodeError`.
    """
    mark, encoding = encoding_of(kept)
    encoding = encoding or "utf-8"
    old = kept[len(mark) :].decode(encoding, "replace")
    hidden = MARK if old.startswith(MARK) else ""  # which no editor shows
    content = _with_ends(text, old.removeprefix(MARK))
    new = mark + (hidden + content).encode(encoding)
    if encoding == "utf-8" or encoding_of(new) == (mark, encoding):
        return new
    return mark_of(encoding) + new  # nobody could tell any more what it is


def _with_ends(text: str, old: str) -> str:
    """Return `text` with the line ends of `old`: a line keeps its own, a new one has its neighbour's."""
    before, after = _lines(old), text.split("\n")
    ends = {end for _, end in before if end}
    if len(ends) < 2:
        return text.replace("\n", ends.pop()) if ends else text
    kept = _ends_of(after, [line for line, _ in before], [end for _, end in before])
    usual = next(filter(None, kept), "\n")
    parts = []
    for line, end in zip(after, kept, strict=True):
        usual = end or usual
        parts += [line, usual]
    return "".join(parts[:-1])


def _lines(text: str) -> list[tuple[str, str]]:
    """Return each line with its end; the last has none, and is empty where the text ends with one."""
    found, at = [], 0
    while match := _LINE.match(text, at):
        found.append((match[1], match[2]))
        at = match.end()
        if not match[2]:
            break
    return found


def _ends_of(after: list[str], before: list[str], ends: list[str]) -> list[str]:
    """Return the end of each line of `after` that stood `before` with one of `ends`; empty for the others."""
    found, least = [""] * len(after), min(len(after), len(before))
    first = next((at for at in range(least) if after[at] != before[at]), least)
    found[:first] = ends[:first]
    last = next((at for at in range(least - first) if after[-1 - at] != before[-1 - at]), least - first)
    if last:
        found[-last:] = ends[-last:]
    new, old = after[first : len(after) - last], before[first : len(before) - last]
    if len(new) * len(old) <= _MOST:
        for _, start, end, there, until in SequenceMatcher(None, old, new).get_opcodes():
            if end - start == until - there:  # the same lines, or each of them with other words
                found[first + there : first + until] = ends[first + start : first + end]
    return found
