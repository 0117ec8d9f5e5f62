"""A pattern of the reader, over small letters and single spaces -> one that finds the same in what was typed."""

from __future__ import annotations

import re

_PIECE = re.compile(
    r"(?P<escape>\\.)"
    r"|(?P<class>\[(?:[^\]\\]|\\.)*\])"
    r"|(?P<group>\((?:\?(?:P<[^>]*>|<?[:=!]))?)"
    r"|(?P<space> \??)"
    r"|(?P<letter>[a-z])"
    r"|(?P<other>.)",
    re.DOTALL,
)
"""What a pattern is made of, as far as it is written otherwise here."""
_SET_ROUND = r"[\s“”„‘’]*"
"""What the reader takes from both ends of a value: Word puts it there."""


def typed(form: str) -> str:
    """Return a pattern for a whole value that the reader finds to be of `form`, however it was typed.

    JSON Schema has patterns as JavaScript has them: without a way to say that capitals do not count, nor with
    names for groups.
    """
    inner = "".join(_piece(piece) for piece in _PIECE.finditer(form))
    return f"^{_SET_ROUND}(?:{inner}){_SET_ROUND}$"


def _piece(piece: re.Match[str]) -> str:
    text = piece[0]
    match piece.lastgroup:
        case "letter":
            return f"[{text}{text.upper()}]"
        case "class":
            return text[:-1] + "".join(_capitals(text)) + "]"
        case "space":
            return r"\s*" if text.endswith("?") else r"\s+"
        case "group" if not text.startswith(("(?:", "(?=", "(?!", "(?<=", "(?<!")):
            return "(?:"
        case _:
            return text


def _capitals(letters: str) -> list[str]:
    """Return what a class of `letters` lacks to hold their capitals too."""
    ranges = re.findall(r"[a-z]-[a-z]", letters)
    single = re.findall(r"(?<!\\)[a-z]", re.sub(r"[a-z]-[a-z]|\\.", "", letters))
    return [each.upper() for each in (*ranges, *single)]
