"""The text of a file as far as a parser got -> the quotes and brackets that are open there."""

from __future__ import annotations

from typing import NamedTuple

import yaml

from sessionbuilder.diagnostics import SourceFile
from sessionbuilder.patterns import late

LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The parser: the one in C where PyYAML was built with it."""


class Open(NamedTuple):
    """A quote or a bracket that is open, and where it stands."""

    sign: str
    line: int
    column: int


class StillOpen(NamedTuple):
    """What is open at a place."""

    quote: Open | None
    brackets: list[Open]


_OPENING = {yaml.FlowSequenceStartToken: "[", yaml.FlowMappingStartToken: "{"}
_CLOSING = (yaml.FlowSequenceEndToken, yaml.FlowMappingEndToken)
_STARTS_YAML = late(r"\s*(?:- |[\w-]+:(?:\s|$))")
"""How a line starts that is unlikely to be the middle of a text."""


def still_open(file: SourceFile, line: int, column: int) -> StillOpen:
    """Return what is open in `file` at `line` and `column`.

    A quoted text that ends on that very line counts as open, where it began further up and has swallowed lines of
    YAML: what closed it was meant to open another one.
    """
    lines = file.text.split("\n")
    before = "\n".join([*lines[: line - 1], *(text[: column - 1] for text in lines[line - 1 : line])])
    brackets: list[Open] = []
    quote: Open | None = None
    loader = LOADER(before)
    try:
        for token in iter(loader.get_token, None):
            start, end = token.start_mark, token.end_mark
            if sign := _OPENING.get(type(token)):
                brackets.append(Open(sign, start.line + 1, start.column + 1))
            elif isinstance(token, _CLOSING) and brackets:
                brackets.pop()
            elif isinstance(token, yaml.ScalarToken) and token.style in ("'", '"') and start.line < end.line:
                swallowed = any(map(_STARTS_YAML.match, lines[start.line + 1 : end.line + 1]))
                if swallowed and end.line + 1 == line:
                    quote = Open(token.style, start.line + 1, start.column + 1)
    except yaml.MarkedYAMLError as error:
        began = error.context_mark
        if began and "quoted scalar" in (error.context or "") and "end of stream" in (error.problem or ""):
            quote = Open(lines[began.line][began.column], began.line + 1, began.column + 1)
    finally:
        loader.dispose()
    return StillOpen(quote, brackets)
