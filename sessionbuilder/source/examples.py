"""What stands where `name: value` lines should -> the same as such lines, for hints."""

from __future__ import annotations

import re
from typing import Any

from msgspec import Struct

from sessionbuilder.diagnostics import SourceFile, Span, nearest
from sessionbuilder.patterns import late
from sessionbuilder.source.fields import fields_of
from sessionbuilder.source.keys_and_dashes import colon_missing
from sessionbuilder.source.mending import AS_TYPED, once_quoted, put_in_quotes, text_from
from sessionbuilder.source.nodes import Mapping, Node, Scalar, Sequence
from sessionbuilder.source.parser_words import COLON_IN_TEXT, CURLY_AND_COLON, GOES_ON_AFTER_QUOTE, STRAIGHT_ONES
from sessionbuilder.text import RichText, listed, shortened

_SHOWN = 200
"""Letters of a text in a hint, which is to be typed as it stands there."""
_TELLING = 4
"""Letters of the first word of a sentence that may be its name."""
_ADDRESS = late(r"\w+://|mailto:|www\.")
_WANTS_QUOTES = late(r"[,\[\]{}#]|: |^[-&*!|>%@`'\"?]")


def instead_of_record(record: type, node: Node) -> str:
    """Return how `record` is written with what stands in `node`; empty where nothing of use can be said."""
    text = _first_text(node)
    if text and (told := colon_missing(text)):
        return told[1] if "space" in told[0] else ""
    fields = fields_of(record)
    needed = [key for key, field in fields.items() if field.required] or [*fields][:1]
    if _ADDRESS.match(text) and "address" in fields:
        return _lines({**dict.fromkeys(needed, "..."), "address": _written(text)})
    if len(needed) > 1 and len(halves := re.split(r"\s+[-–—]\s+", text, maxsplit=1)) > 1:
        return _lines({**dict.fromkeys(needed, "..."), needed[0]: _written(halves[0]), needed[1]: _written(halves[1])})
    return _lines({**dict.fromkeys(needed, "..."), needed[0]: _written(text) or "..."})


def needed_keys(record: type) -> str:
    """Return the keys that `record` cannot do without, as the end of a sentence."""
    return listed(f"`{key}`" for key, field in fields_of(record).items() if field.required)


def instead_of_list(wanted: Any, node: Mapping) -> str:
    """Return how the first line of `node` is written as an item, where a list of records is wanted; else empty.

    That is so where none of its keys is a field of the record: they are what its first field holds.
    """
    if (
        not (isinstance(wanted, type) and issubclass(wanted, Struct))
        or hasattr(wanted, "from_node")
        or not node.entries
    ):
        return ""
    needed = [key for key, field in fields_of(wanted).items() if field.required]
    if len(needed) < 2 or any(key.text in fields_of(wanted) for key, _ in node.entries):
        return ""
    key, value = node.entries[0]
    says = (_written(" ".join(value.text.split())) if isinstance(value, Scalar) else "") or "..."
    first, second, *others = needed
    return _lines({first: _written(key.text), second: says, **dict.fromkeys(others, "...")}, "- ")


def instead_of_pair(record: type, node: Mapping) -> str:
    """Return how the one line of `node`, such as `Mia: aged 4`, is written as `record`; empty for a key misspelt."""
    fields = fields_of(record)
    key, value = node.entries[0] if node.entries else (None, None)
    needed = [name for name, field in fields.items() if field.required]
    if key is None or len(node.entries) != 1 or key.text in fields or nearest(key.text, fields) or len(fields) < 2:
        return ""
    if not needed or not isinstance(value, Scalar):  # lines of which none must be there are no pair
        return ""
    says = _written(" ".join(value.text.split())) or "..."
    first, second, *_ = [*needed, *(name for name in fields if name not in needed)]
    if _ADDRESS.match(says) and "address" in fields:
        second = "address"
    known = {first: _written(key.text), second: says}
    return _lines({**known, **{name: "..." for name in needed if name not in known}}, "- ")


def instead_of_text(node: Sequence) -> str:
    """Return how the list `node` is written where one text is wanted."""
    texts = [" ".join(item.text.split()) for item in node.items if isinstance(item, Scalar)]
    whole = ", ".join(filter(None, texts))
    return f"write one text, without dashes or brackets: `{_written(whole)}`" if whole else ""


def text_with_colon(node: Mapping, file: SourceFile) -> tuple[Span, str, str] | None:
    """Return place, message and hint where `node` in `file` is a text that a colon has parted; None where it is none.

    So it is for an item of a list, and for a first word that can be no key; a key may also have a dash too many.
    """
    key, value = node.entries[0] if node.entries else (None, None)
    if key is None or not isinstance(value, Scalar):
        return None
    number, column = key.span.line, key.span.column
    line = file.line(number)
    before, named = line[: column - 1], bool(_KEY.fullmatch(key.text))
    item = not before.strip(" -") and "-" in before
    if before.rstrip().endswith(("{", "?")) or (named and not item and not _ONE_LINE.search(before)):
        return None
    text, _ = text_from(file, number, column - 1)
    if _ONE_LINE.search(before):  # among others in brackets
        text = line[column - 1 : value.span.column + value.span.length - 1].rstrip() if not value.empty else key.text
    place = Span.on(file.path, number, column + key.span.length)
    if key.text.startswith(("“", "‘", "„")):
        return place, CURLY_AND_COLON, STRAIGHT_ONES
    if key.quoted:
        return place, GOES_ON_AFTER_QUOTE, f"put the whole text in quotes: {shortened(once_quoted(text), AS_TYPED)}"
    hint = put_in_quotes(text)
    if named and item:
        own = "take its dash away and set it in as far as the block's other lines"
        hint = f"{hint}; if `{key.text}` is a line of the block, {own}"
    return place, COLON_IN_TEXT, hint


_KEY = late(r"[a-z]+(?:-[a-z]+)*")
_ONE_LINE = late(r"(?:^|[:,-]\s*)\[[^\]]*$")
"""What stands before a text in a one-line list."""


def list_without_items(node: Mapping) -> str:
    """Return how a point and the list under it are written, where only the list stands there; else empty."""
    key, value = node.entries[0] if node.entries else (None, None)
    if key is None or key.text in ("item", "items") or not isinstance(value, Sequence):
        return ""
    return f"write `- item: {_written(key.text)}`, and before the list under it a line `items:`, below the word `item`"


def _lines(values: dict[str, str], dash: str = "") -> str:
    return f"write `{dash}{{{', '.join(f'{key}: {value}' for key, value in values.items())}}}`"


def instead_of_table(wanted: Any, node: Node) -> str:
    """Return how the first thing in `node` is written with a name before it, where names and values are wanted."""
    first = node.items[0] if isinstance(node, Sequence) and node.items else node
    if isinstance(first, Mapping) and first.entries:
        key, value = first.entries[0]
        says = f" {_written(value.text)}" if isinstance(value, Scalar) else ""
        return f"take the dashes away: `{shortened(key.text, _SHOWN)}:{says}`"
    text = _first_text(node)
    if told := colon_missing(text):
        return told[1]
    if not text or wanted is not RichText:
        return "write a name of your own before each, and a colon"
    words = re.findall(r"[a-z0-9]+", text.lower())
    name = next((word for word in words if len(word) >= _TELLING), words[0] if words else "name")
    return f"give each a name of your own, on a line without a dash: `{name}: {_written(text)}`"


def _first_text(node: Node) -> str:
    """Return the first text in `node`; empty where it holds none."""
    first = node.items[0] if isinstance(node, Sequence) and node.items else node
    return " ".join(first.text.split()) if isinstance(first, Scalar) else ""


def _written(text: str) -> str:
    """Return `text` as it is written in a line: in quotes, where it would be misread without."""
    short = shortened(text, _SHOWN)
    return f'"{short}"' if _WANTS_QUOTES.search(text) and '"' not in text else short
