"""Texts in a one-line list -> the fault for one that Word's quotation marks do not hold together."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.source.nodes import Node, Scalar

_CLOSES = {"“": "”", "‘": "’", "„": "“", "«": "»"}


def check_quotes(nodes: Sequence[Node], report: Report) -> None:
    """Note every text among `nodes` whose curly quotation mark is closed in a later one: a comma has parted it."""
    texts = [node if isinstance(node, Scalar) else None for node in nodes]
    for place, text in enumerate(texts):
        closes = _CLOSES.get(text.text[:1]) if text else None
        if text is None or closes is None or _ends(text.text, closes) or (closes != "’" and closes in text.text[1:]):
            continue  # an apostrophe closes nothing
        pieces = [text.text]
        for other in islice(texts, place + 1, None):
            if other is None or other.text[:1] in _CLOSES:
                break
            pieces.append(other.text)
            if _ends(other.text, closes):
                whole = ", ".join(filter(None, pieces)).strip("“”‘’„«» ")
                report.add(
                    codes.PARTED_QUOTATION,
                    text.span,
                    "Curly quotation marks, as Word makes them, do not hold a text with a comma in it together.",
                    f'put straight ones round it: `"{whole}"`; curly ones may stand inside',
                )
                break


def _ends(text: str, closes: str) -> bool:
    return text.rstrip(".,;:!?) ").endswith(closes)
