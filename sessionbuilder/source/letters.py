"""The text of a file -> whether it holds only letters that can be read, before a parser sees it."""

from __future__ import annotations

import re
from itertools import islice

from sessionbuilder.diagnostics import Report, SourceFile, Span, codes
from sessionbuilder.patterns import late
from sessionbuilder.source.mending import MendedFile
from sessionbuilder.source.nodes import SEPARATOR, UNPRINTABLE


def sound_letters(file: SourceFile, report: Report) -> SourceFile | None:
    """Return the file, indented with plain spaces; None where it holds letters that YAML or PowerPoint do not take.

    The first such letter of every line is told, for some lines.
    """
    for pattern, fault, message, hint in _LETTERS:
        found = {file.text.rfind("\n", 0, at) + 1: at for at in _starts(pattern, file.text)}
        if not found:
            continue
        for begins, at in found.items():
            line = file.text.count("\n", 0, at) + 1
            place = Span.on(file.path, line, at - begins + 1)
            report.add(fault, place, message.format(code=f"U+{ord(file.text[at]):04X}"), hint)
        if fault is codes.UNPRINTABLE_CHARACTER:
            return None
        text = _OTHER_SPACES.sub(lambda match: " " * len(match[0]), file.text)
        return MendedFile(file, dict(enumerate(text.split("\n"), 1)))
    return file


_OTHER_SPACES = late(r"^[ \t\u00a0]*\u00a0[ \t\u00a0]*", re.MULTILINE)


def without_traces(text: str) -> str:
    """Return `text` without what a web page or a PDF leaves in it: letters that nobody sees, and two letters in one.

    A soft hyphen or a space of no width would make of `minutes` another word that looks the same.
    """
    return text if text.isascii() else text.translate(_TRACES)


_TRACES = str.maketrans(
    dict.fromkeys("\N{SOFT HYPHEN}\N{ZERO WIDTH SPACE}\N{WORD JOINER}", "")
    | {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st"}
)


def _starts(pattern: re.Pattern[str], text: str) -> list[int]:
    """Return where `pattern` is found in `text`, the last places first, and not too many of them."""
    found = (match.start(match.lastindex or 0) for match in pattern.finditer(text))
    return list(islice(found, _MANY))[::-1]


_MANY = 20
"""So many places of one fault of letters are looked at: more are a file that is none."""

_LETTERS = (
    (
        SEPARATOR,
        codes.UNPRINTABLE_CHARACTER,
        "Here stands the control character {code}, which ends a line for some programs and for others does not.",
        "delete it; press Enter if a new line is to start here, else type a space",
    ),
    (
        UNPRINTABLE,
        codes.UNPRINTABLE_CHARACTER,
        "There is a control character here that no text may hold.",
        "delete it and type the text again",
    ),
    (
        late(r"^[ \t]*(\u00a0)", re.MULTILINE),
        codes.YAML_SYNTAX,
        "This line is indented with non-breaking spaces, as Word and web pages write them.",
        "delete the space before the first word and type it again",
    ),
)
