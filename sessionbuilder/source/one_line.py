"""A text that holds a whole list in one line -> its parts, and the fault that says how to write them."""

from __future__ import annotations

import re
from typing import Any

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.patterns import late
from sessionbuilder.source.fields import may_be_text
from sessionbuilder.source.nodes import Node, Scalar, Sequence
from sessionbuilder.text import shortened

_BETWEEN = (r"\s*;\s*", r"\s+/\s+", r"\s*\|\s*", r"\s+[•·]\s+")
"""Signs between the parts."""
_SIGNS = frozenset(",;/|•·")
"""One of them is in every text that could be a list."""
_COMMAS = late(r",\s+(?:and\s+|or\s+)?|\s+and\s+")
_FEW = 3
"""Words that a part may have where commas part it from others, or where other items stand beside it."""
_PAIR = 2
"""Words of each part where there are only two; a sentence may have a semicolon in it."""
_WANTS_QUOTES = late(r"[,\[\]{}#]|: |^[-&*!|>%@`'\"?]")


def check_texts(node: Node, wanted: Any, report: Report) -> None:
    """Note what is wrong with the list `node`, where an item of the type `wanted` may be a text alone."""
    if may_be_text(wanted):
        _check_one_line(node, report)
        _check_numbers(node, report)


def _check_one_line(node: Node, report: Report) -> None:
    """Note every text of the list `node` that is a list itself."""
    for text in node.items if isinstance(node, Sequence) else (node,):
        if not isinstance(text, Scalar) or text.quoted or "\n" in text.text.strip() or "<<" in text.text:
            continue
        alone = text is node
        if pieces := _pieces(text.text.strip(), alone=alone):
            message = f"This is one item, with {len(pieces)} parts."
            inside = ", ".join(map(_quoted, pieces))
            hint = f"write `{f'[{inside}]' if alone else inside}`; what is one text stands in quotes"
            report.add(codes.LIST_IN_ONE_LINE, text.span, message, hint)


_NUMBERED = tuple(
    late(rf"\s*(?:\({first}\)|{first}[.)])\s+\S")
    for first in ("1", "2", "[aA]", "[bB]", "i", "ii", "Q1", "Q2", "Step 1", "Step 2")
)


def _check_numbers(node: Node, report: Report) -> None:
    """Note a list whose first items are numbered by their author."""
    if not isinstance(node, Sequence) or len(node.items) < _PAIR:
        return
    first, second = node.items[:_PAIR]
    if not (isinstance(first, Scalar) and isinstance(second, Scalar)) or first.quoted or second.quoted:
        return
    for one, two in zip(_NUMBERED[::2], _NUMBERED[1::2], strict=True):
        if one.match(first.text) and two.match(second.text):
            words = re.split(r"[.)]\s+", first.text.strip(), maxsplit=1)[1]
            message = "These items have numbers or letters of their own, and get a number or a bullet besides."
            hint = f"write the words alone: `- {shortened(_quoted(words), _SHOWN)}`; in quotes, items stay as they are"
            report.add(codes.NUMBERED_TWICE, first.span, message, hint)


_SHOWN = 200
"""Letters of an item in a hint."""


def names_in(text: str) -> list[str]:
    """Return the names in `text`, which stand in one line where each should be an item."""
    return [name for name in re.split(r"\s*[,;/|&]\s*|\s+and\s+|\s+", text.strip()) if name]


def choice_meant(word: str, words: tuple[str, ...]) -> str:
    """Return the hint for a word in capitals, or for several of `words` in one line; empty for any other."""
    low = word.strip("“”‘’").lower()
    if low in words:
        return f"write `{low}`"
    names = names_in(low)
    return f"write `[{', '.join(names)}]`" if len(names) > 1 and {*names} <= {*words} else ""


def as_cells(node: Node) -> str:
    """Return how a row of a table is written that stands in one line, as `Nurse, visits` or with tabs; else empty."""
    text = node.text.strip() if isinstance(node, Scalar) else ""
    signs = (r"\s*\|\s*", r"\t+", r"\s*;\s*", r",\s+")
    between = next((sign for sign in signs if re.search(sign, text.strip("|"))), "")
    if not between:
        return ""
    cells = re.split(between, text.strip("| "))
    return f"write `- [{', '.join(_quoted(cell.strip()) for cell in cells)}]`"


def _pieces(text: str, *, alone: bool) -> list[str]:
    """Return the parts of `text`; none where it is one text. Beside other items it must be plain that it is a list."""
    if _SIGNS.isdisjoint(text) or text.startswith("|") or text.endswith((".", "?", "!", ":")):
        return []
    for between in _BETWEEN:
        pieces = [piece for piece in re.split(between, text) if piece]
        short = all(len(piece.split()) <= _FEW for piece in pieces)
        if (len(pieces) > _PAIR and (alone or short)) or (
            len(pieces) == _PAIR and all(len(piece.split()) <= _PAIR for piece in pieces)
        ):
            return pieces
    pieces = [piece for piece in _COMMAS.split(text) if piece]
    short = all(len(piece.split()) <= _FEW for piece in pieces)
    return pieces if alone and "," in text and len(pieces) > _PAIR and short else []


def _quoted(piece: str) -> str:
    return f'"{piece}"' if _WANTS_QUOTES.search(piece) and '"' not in piece else piece
