"""A text, a list or a few names with values -> how it is written in YAML, with quotes only where they are needed."""

from __future__ import annotations

from functools import lru_cache
from typing import TypeAlias

from sessionbuilder.diagnostics import Report, SourceFile
from sessionbuilder.patterns import late
from sessionbuilder.source.letters import without_traces
from sessionbuilder.source.nodes import Mapping, Node, Scalar, Sequence
from sessionbuilder.source.yaml import parse

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"
"""What stands in a text, whatever it is written like."""

_NAME = late(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LINE_END = late(r"\r\n?|[\n\x0b\x0c\x85\u2028\u2029]")
"""As lines end in an editor, and in what is pasted from Word."""
_BLANKS = late(r"^\s+")
_AFTER_HEADER = late(r"[|>](?P<rest>[^\S\n]*(?:#.*)?)")
_IN_QUOTES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"})


def plain(node: Node) -> Plain:
    """Return what `node` says; line ends after a text say nothing."""
    match node:
        case Scalar():
            return node.text.rstrip("\n")
        case Sequence():
            return [plain(item) for item in node.items]
        case Mapping():
            return {key.text: plain(value) for key, value in node.entries}


def tidy(value: Plain | None) -> Plain | None:
    """Return `value` without what nobody sees: empty texts, blanks at ends, and traces of other programs.

    None where nothing is left.
    """
    if isinstance(value, str):
        lines = (_BLANKS.sub(lambda blanks: " " * len(blanks[0]), line) for line in _LINE_END.split(value.strip()))
        return without_traces("\n".join(line.rstrip() for line in lines)).strip() or None
    if isinstance(value, list):
        return [tidied for item in value if (tidied := tidy(item)) is not None] or None
    if isinstance(value, dict):
        return {key: tidied for key, item in value.items() if (tidied := tidy(item)) is not None} or None
    return None


def in_line(value: Plain, style: str = "", *, flow: bool = False) -> str:
    """Return `value` as it stands in one line; a text in quotes of the `style`, where one is given.

    `flow` says whether it stands inside brackets or braces.
    """
    if isinstance(value, list):
        return f"[{', '.join(in_line(item, flow=True) for item in value)}]"
    if isinstance(value, dict):
        return (
            f"{{{', '.join(f'{in_line(key, flow=True)}: {in_line(item, flow=True)}' for key, item in value.items())}}}"
        )
    if style not in ("'", '"') and _reads(value, value, flow):
        return value
    if style == "'" or (style != '"' and '"' in value):
        single = "'" + value.replace("'", "''") + "'"
        if "\n" not in value and _reads(single, value, flow):
            return single
    return f'"{value.translate(_IN_QUOTES)}"'


def below(value: Plain, margin: int) -> tuple[str, str]:
    """Return `value` as it stands under a key: what comes behind the colon, and the lines below, set in by `margin`.

    A list of names, a text of one line and `name: value` lines stand behind the colon; there are no lines then.
    """
    if isinstance(value, str) and "\n" in value:
        return "|", _lines(value, margin)
    if isinstance(value, list) and not all(isinstance(item, str) and _NAME.fullmatch(item) for item in value):
        return "", "\n".join(as_item(item, margin) for item in value)
    return in_line(value), ""


def as_line(key: str, value: Plain, margin: int, style: str = "") -> str:
    """Return the lines of a `key` with its `value`, set in by `margin`."""
    behind, under = below(value, margin + 2)
    behind = in_line(value, style) if style and isinstance(value, str) and not under else behind
    line = f"{' ' * margin}{in_line(key, flow=True)}:{f' {behind}' if behind else ''}"
    return f"{line}\n{under}" if under else line


def as_item(value: Plain, margin: int) -> str:
    """Return the lines of `value` as an item of a list whose dashes are set in by `margin`."""
    blanks = " " * margin
    if isinstance(value, str) and "\n" in value:
        return f"{blanks}- |\n{_lines(value, margin + 2)}"
    if isinstance(value, dict) and len(value) == 1:  # such as a cue, whose text may be long
        ((key, inner),) = value.items()
        return f"{blanks}- {as_line(key, inner, margin + 2).lstrip()}"
    return f"{blanks}- {in_line(value)}"


def under_header(header: str, value: str, margin: int) -> str:
    """Return `value` in lines under the `header` that a text has, such as `|  # as agreed`."""
    kept = _AFTER_HEADER.fullmatch(header)
    return f"{header if kept else '|'}\n{_lines(value, margin)}"


def _lines(value: str, margin: int) -> str:
    return "\n".join(f"{' ' * margin}{line}" if line else "" for line in value.split("\n"))


@lru_cache(maxsize=512)
def _reads(written: str, value: str, flow: bool) -> bool:
    """Whether our own parser reads `value` where `written` stands as a value and as an item."""
    if "\n" in written:
        return False
    text = f"k: [{written}, {{k: {written}}}]\n" if flow else f"k:\n  - {written}\n  - k: {written}\n"
    node = parse(SourceFile("", text), Report())
    return node is not None and plain(node) == {"k": [value, {"k": value}]}
