"""A text in braces or brackets, and a place in it -> the keys that lead there, whether it is closed or not."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


class Braced(NamedTuple):
    """A place in braces."""

    path: tuple[str, ...]
    """The keys that lead there, with an empty one for each item of a list."""
    lines: tuple[dict[str, str], ...]
    """The keys after each step, with their values as written."""
    valued: bool
    """Whether a value stands there, after its key and colon."""
    before: int
    """How many letters of the word that is written stand before the place, in its line."""
    after: int
    """How many stand after it."""
    item: bool
    """Whether it is an item of a list."""


@dataclass(slots=True)
class _Frame:
    """What one brace or bracket has opened."""

    list: bool
    start: int = 0
    """Where the entry that is read begins."""
    key: str | None = None
    """The key of that entry, once its colon is there."""
    lines: dict[str, str] = field(default_factory=dict)


_CLOSES = {"{": "}", "[": "]"}


def is_open(text: str) -> bool:
    """Whether `text`, which begins with a brace or a bracket, goes on after its end."""
    depth, quote = 0, ""
    for letter in text:
        if quote:
            quote = "" if letter == quote else quote
        elif letter in "\"'" and depth:
            quote = letter
        elif letter in "{[":
            depth += 1
        elif letter in "}]":
            depth -= 1
            if depth <= 0:
                return False
    return True


def braced(text: str, place: int) -> Braced | None:
    """Return where in `text`, which begins with a brace or a bracket, the letter `place` is; None after its end."""
    frames: list[_Frame] = []
    noted: list[_Frame] | None = None
    state: tuple[tuple[str | None, bool, int], ...] = ()
    quote, at = "", 0
    for at, letter in enumerate(text):
        if at == place and noted is None:
            if not frames:
                return None
            noted, state = list(frames), tuple((each.key, each.list, each.start) for each in frames)
        if quote:
            quote = "" if letter == quote else quote
        elif letter in "\"'" and not text[frames[-1].start : at].strip():
            quote = letter
        elif letter in "{[":
            frames.append(_Frame(letter == "[", at + 1))
        elif letter in "}]":
            _end(frames.pop(), text, at)
            if not frames:
                break
        elif letter == ",":
            _end(frames[-1], text, at)
            frames[-1].start, frames[-1].key = at + 1, None
        elif (
            letter == ":"
            and not frames[-1].list
            and frames[-1].key is None
            and text[at + 1 : at + 2] in (" ", "", "\n")
        ):
            frames[-1].key = text[frames[-1].start : at].strip().strip("\"'")
            frames[-1].start = at + 1
    if noted is None:
        if not frames or place < len(text):
            return None
        noted, state = list(frames), tuple((each.key, each.list, each.start) for each in frames)
    for frame in frames:
        _end(frame, text, at + 1)
    return _placed(text, place, noted, state)


def _end(frame: _Frame, text: str, at: int) -> None:
    if not frame.list and frame.key is not None:
        frame.lines.setdefault(frame.key, text[frame.start : at].strip())


def _placed(
    text: str, place: int, frames: list[_Frame], state: tuple[tuple[str | None, bool, int], ...]
) -> Braced | None:
    path: list[str] = []
    for key, is_list, _ in state:
        path += [""] if is_list else [] if key is None else [key]
    lines = [frame.lines for frame in frames]
    if len(path) == len(frames):
        lines.append({})
    elif len(path) < len(frames) - 1:
        return None
    key, is_list, start = state[-1]
    word = text[start:place]
    before = len(word.lstrip().rpartition("\n")[2])
    if word.lstrip()[:1] in ("'", '"') and before:
        before -= 1
    rest = text[place:].split("\n", maxsplit=1)[0]
    stops = [each for each in (rest.find(sign) for sign in (",", "}", "]", ": ", '"')) if each >= 0]
    after = len(rest[: min(stops, default=len(rest))].rstrip())
    return Braced(tuple(path), tuple(lines), key is not None, before, after, is_list)
