"""What somebody has typed on the command line -> how it stands in a file."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sessionbuilder.source.blanks import blanks_in
from sessionbuilder.starter.writing import NewFile

_BARE = re.compile(r"[^\W_](?:[\w ’“”'()/.;!?&%+–—-]|, )*")
"""Texts in which nothing means anything to YAML, or to what fills in braces."""


_JOINING = "\u200c\u200d"
"""Signs that nobody sees and that scripts need: they keep letters apart, or join them."""


def as_text(words: str) -> str:
    """Return `words` as one line of YAML that holds this text and nothing else."""
    line = "".join(letter for letter in " ".join(words.split()) if letter.isprintable() or letter in _JOINING)
    if _BARE.fullmatch(line):
        return line
    shown = line.replace("{", "{{").replace("}", "}}").replace("'", "''")
    return f"'{shown}'"


def texts_to_write(files: Iterable[NewFile]) -> int:
    """Return how many texts are still to be written in `files`."""
    return sum(len(blanks_in(file.content.decode("utf-8"))) for file in files)
