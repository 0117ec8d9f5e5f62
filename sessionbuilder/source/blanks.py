"""A text with `<<what to write>>` in it -> each such blank, with its place and what is to be written there.

Two signs and no space after them: that is how people know the fields of a form letter, every keyboard has the signs,
YAML reads them bare in any value, and nothing else is written so. `<5 people`, `a << b`, `->` and `« »` are texts.
"""

from __future__ import annotations

import re

from sessionbuilder.diagnostics import Report, Span, codes
from sessionbuilder.patterns import late
from sessionbuilder.source.nodes import Scalar
from sessionbuilder.text import shortened

_BLANK = late(r"`[^`\n]*`|(?<![\w<])<<(?=[^\s<>=])([^<>]{1,400})(?<!\s)>>(?!>)")
"""A blank; or letters of code, in which signs mean nothing."""
_LEFT = late(r"(?<![\w<])<<(?=[^\W_])(?!.*>)|(?<=[^\s<>])>>(?![>\w])", re.DOTALL)
"""A sign that opens a blank or closes one, where somebody wrote in its place and the other is gone."""
_SHOWN = 200
"""Letters of what is to be written, in a message."""
MEND = "write it in place of everything from `<<` to `>>`"


def blanks_in(text: str) -> list[str]:
    """Return the words of each blank in `text`."""
    return [" ".join(match[1].split()) for match in _BLANK.finditer(text) if match[1]] if "<<" in text else []


def check_blanks(scalar: Scalar, report: Report) -> None:
    """Note every blank in the text of `scalar`, where it stands, and a sign that was left of one."""
    if "<<" not in scalar.text and ">>" not in scalar.text:
        return
    for match in _BLANK.finditer(scalar.text):
        if match[1]:
            report.add(codes.STILL_TO_WRITE, _place(scalar, match, report), to_write(" ".join(match[1].split())), MEND)
    rest = _BLANK.sub(lambda match: " " * len(match[0]), scalar.text)
    left = _LEFT.search(rest)
    if left and "<" not in rest[: left.start()]:
        line = scalar.line(rest.count("\n", 0, left.start()), report)
        report.add(codes.STILL_TO_WRITE, line, f"`{left[0]}` was left here.", "take it away")


def to_write(blank: str) -> str:
    """Return the sentence that tells of a blank with these words."""
    return f"Still to be written: {shortened(blank, _SHOWN)}."


def _place(scalar: Scalar, match: re.Match[str], report: Report) -> Span:
    """Return where the blank stands in its line, as far as its first line goes; else where its text does."""
    text, start = scalar.text, match.start()
    line = scalar.line(text.count("\n", 0, start), report)
    written, column = report.text(line).line(line.line), line.column - 2
    for _ in range(text.count("<<", text.rfind("\n", 0, start) + 1, start) + 1):
        column = written.find("<<", column + 1)
        if column < 0:
            return line
    return Span.on(line.name, line.line, column + 1, len(match[0].partition("\n")[0].rstrip()))
