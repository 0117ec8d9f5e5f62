"""Rich text -> the runs of it that typst sets, as JSON: one script each, and words that it can break."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from unicodedata import category

from sessionbuilder.scripts import UNSPACED, Stretch, leftwards, stretches
from sessionbuilder.text import RichText

_ENDLESS = re.compile(rf"[^\s/\u200b\uac00-\ud7ff{UNSPACED.pattern[1:-1]}-]{{31,}}")
"""A word that no line can hold; scripts that part no words by spaces are broken anywhere as they are."""
_ACCENTED = re.compile("(\\S*[\u0300-\u036f]\\S*)")
"""A word with accents that no letter has within it."""
_LOOKS = ("bold", "raised", "lowered", "code", "link")


def runs(text: RichText) -> Any:
    """Return the runs of `text`: its words alone where they look as usual; under `leftwards` where it starts right."""
    if len(text.runs) == 1 and text.runs[0].text.isascii() and not _looks(text.runs[0]):
        return [broken(text.runs[0].text)] if text.runs[0].text else []
    told = [run for stretch in stretches(text.runs) for run in _told(stretch)]
    return {"leftwards": told} if leftwards(text.runs) else told


def broken(words: str) -> str:
    """Return `words` with marks where one that no line can hold may be broken: typst breaks none by itself."""
    return _ENDLESS.sub(lambda match: "\u200b".join(_clusters(match[0])), words) if len(words) > 30 else words


def _clusters(word: str) -> Iterator[str]:
    """Yield the letters of `word`, each with the marks on it."""
    cluster = ""
    for letter in word:
        if cluster and not (category(letter) in ("Mn", "Mc", "Me", "Cf", "Sk") or cluster.endswith("\u200d")):
            yield cluster
            cluster = ""
        cluster += letter
    yield cluster


def _looks(run: Any) -> dict[str, Any]:
    return {name: getattr(run, name) for name in (*_LOOKS, "emphasis") if getattr(run, name)}


def _told(stretch: Stretch) -> Iterator[Any]:
    looks = _looks(stretch.run)
    if stretch.sign:  # the font of signs has no italics
        looks.pop("emphasis", None)
    if stretch.language:
        looks["language"] = stretch.language
    for number, words in enumerate(_ACCENTED.split(stretch.run.text)):
        if words:
            own = looks | {"accented": True} if number % 2 else looks
            yield {"text": broken(words), **own} if own else broken(words)
