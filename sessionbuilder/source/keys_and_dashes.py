"""Dashes, keys and colons that are missing or stand elsewhere -> the line in which that is so, and how to write it."""

from __future__ import annotations

import re

from sessionbuilder.patterns import late
from sessionbuilder.source.bullets import bullet_at, how_to
from sessionbuilder.source.mending import put_in_quotes, quoted, written_so
from sessionbuilder.source.parser_words import COLON_TOO_MANY, NO_COLON, OUT_OF_LINE
from sessionbuilder.source.stopped import FAR, SHOWN, Stop, Told, indent
from sessionbuilder.text import counted, shortened


def bullet(stop: Stop) -> Told | None:
    """Tell a line that starts with a sign which makes no list; what follows it cannot be read then."""
    lines = [stop.line]
    if stop.has(*NO_COLON):
        lines = [stop.since, stop.line]
    elif stop.has(*COLON_TOO_MANY):
        lines = [stop.line, stop.above]
    elif not stop.has(*OUT_OF_LINE, "alphabetic", "any token"):
        return None
    for number in (*lines, *stop.around()):
        text = stop.file.line(number)
        if found := bullet_at(text) or _numbered(text):
            message = f"This line starts with `{found[0]}`, which makes no list."
            mended = {number: f"{text[: indent(text)]}- {found[1]}"}
            return Told(number, indent(text) + 1, message, how_to(found[1]), mended)
    return None


def _numbered(line: str) -> tuple[str, str] | None:
    """Return the number that a line starts with, as an item of a list on paper, and what follows it."""
    matched = re.fullmatch(r"\s*(\(?\d{1,2}[.)])\s+(\S.*)", line)
    return (matched[1], matched[2].strip()) if matched else None


def no_dash(stop: Stop) -> Told | None:
    """Tell a line without a dash that stands beside the items of a list."""
    if stop.has(*NO_COLON):
        number = stop.since
    elif stop.has("'-' indicator"):
        number = stop.line
    elif stop.has(*COLON_TOO_MANY, *OUT_OF_LINE) and (text := stop.file.line(stop.line)).lstrip().startswith("- "):
        beside = [n for n in stop.around() if indent(stop.file.line(n)) == indent(text)]
        number = next((n for n in beside if not stop.file.line(n).lstrip().startswith("- ")), stop.line)
    else:
        return None
    line = stop.file.line(number)
    above = (stop.file.line(n) for n in range(number - 1, max(0, number - FAR), -1))
    mates = [next((text for text in above if text.strip() and indent(text) <= indent(line)), "")]
    mates.append(stop.file.line(number + 1))
    text = line.strip()
    listed = any(mate.lstrip().startswith("- ") and indent(mate) == indent(line) for mate in mates)
    if text.startswith("- ") or not listed:
        return None
    dashed = written_so("- ", text)
    hint = f"{dashed}, or indent it under the item it belongs to"
    key = _key_above(stop, number) if _KEY_LINE.match(text) else None
    if key and key[1] != indent(line):
        own = f"if it is a line of the same block as `{key[0]}`, give it {counted(key[1], 'space')}"
        hint = f"{dashed} if a block or an item starts with it; {own}"
    message = "This line stands in a list, and no dash stands before it."
    mended = {number: f"{line[: indent(line)]}- {text}"}
    return Told(number, indent(line) + 1, message, hint, mended, sure=False)


def _key_above(stop: Stop, number: int) -> tuple[str, int] | None:
    """Return the nearest key above the line, and how many letters stand before it; None where there is none."""
    for above in range(number - 1, max(0, number - FAR), -1):
        line = stop.file.line(above)
        if matched := _KEY_LINE.match(line.lstrip(" -")):
            return matched[1], len(line) - len(line.lstrip(" -"))
    return None


_KEY_LINE = late(r"([a-z][a-z-]*):(?:\s|$)")


KEY = r"(?P<dash>(?:- +)*)(?P<key>[^\W\d_][\w-]*)"
_SIGN_FOR_COLON = late(rf"\s*{KEY}\s*[=;：]\s*(?P<value>.*)")
_NO_SPACE = late(rf"\s*{KEY}:(?P<space>[^\S ]*)(?P<value>(?!//)\S.*)")
_WORD_FIRST = late(rf"\s*{KEY}(?:\s+(?P<value>\S.*))?")
_GOES_ON = frozenset(
    ("a", "an", "and", "as", "because", "but", "by", "is", "it", "not", "of", "or", "so", "that", "the", "they", "to")
)
"""First words of a line that goes on with a sentence, and is no key."""
_OPENS_TEXT = late(rf"\s*{KEY}:\s*(?P<sign>[|>][+-]?)?\s*")
"""A line after which a text or a list begins."""
_FEW = 3
"""Words after a key without its colon; more are a sentence."""


def no_colon(stop: Stop) -> Told | None:
    """Tell a line whose colon is missing, or has no space after it: the next one is where the parser stops."""
    if stop.has(*COLON_TOO_MANY):
        starts = (n for n in stop.around() if n < stop.line)
        block = (n for n in starts if re.fullmatch(rf"\s*{KEY}(?::|\s*[;=]?\s*)[|>][+-]?", stop.file.line(n)))
        number = next(block, stop.above)
    elif stop.has(*NO_COLON):
        number = stop.since
    else:
        return None
    line = stop.file.line(number)
    column = indent(line) + 1
    if told := colon_missing(line):
        start = indent(line)
        return Told(number, column, *told, {number: f"{line[:start]}{with_colon(line)}"})
    if stop.has(*COLON_TOO_MANY) and (":" in line or not line.strip().removeprefix("- ")):
        return None
    words = shortened(line.strip(), SHOWN)
    matched = _WORD_FIRST.fullmatch(line)
    if above := next((n for n in range(number - 1, 0, -1) if stop.file.line(n).strip()), 0):
        opens = _OPENS_TEXT.fullmatch(stop.file.line(above))
        if opens and indent(line) <= _first_letter(stop.file.line(above)):
            own = f"put two more spaces before it, and before every line of the text of `{opens['key']}`"
            if not opens["sign"]:
                own = f"{written_so('- ', line)} if it is an item of `{opens['key']}`; {own}"
            message = f"This line, “{words}”, belongs to what is above it, and is not set in."
            return Told(number, column, message, own, _set_in(stop, number), sure=False)
    if matched and not matched["key"].islower() and (end := _line_with_colon(stop, number)):
        whole = " ".join(stop.file.line(n).strip() for n in range(number, end + 1)).removeprefix("- ")
        message = "This text goes on, and has a colon at the end of a line."
        mended = quoted(stop.file, number, matched.start("key"), end)
        return Told(number, column, message, put_in_quotes(whole), mended, sure=False)
    if matched and matched["key"] in _GOES_ON and (key := _key_above(stop, number)):
        hint = f"start it further to the right than `{key[0]}`, or write it behind the line above"
        return Told(number, column, f"This line, “{words}”, goes on with a text, and starts where a key should.", hint)
    if matched and (_is_key(matched) or len((matched["value"] or "").split()) <= _FEW):
        value = f" {matched['value']}" if matched["value"] else ""
        message = f"This line, “{words}”, has no colon after its first word."
        right = written_so("", f"{matched['dash']}{matched['key']}:{value}")
        hint = f"{right}, or indent it under the text it belongs to"
        mended = {number: f"{line[: matched.end('key')]}:{value}"}
        return Told(number, column, message, hint, mended, sure=_is_key(matched))
    return None


def _line_with_colon(stop: Stop, first: int) -> int:
    """Return the line of the text that starts in line `first` which ends with a colon; 0 where none does."""
    below = (n for n in range(first + 1, stop.line + 1) if stop.file.line(n).rstrip().endswith(":"))
    return next((n for n in below if indent(stop.file.line(n)) > indent(stop.file.line(first))), 0)


def _is_key(matched: re.Match[str]) -> bool:
    """Whether a line without a colon starts with a key: a small word, then a capital letter, a figure or a quote."""
    value = matched["value"] or ""
    return matched["key"].islower() and bool(re.match(r"[A-Z0-9\"'“‘\[{|>]", value))


def colon_missing(line: str) -> tuple[str, str] | None:
    """Return what to say of a `line` such as `minutes:5` or `minutes = 5`; None where it is no such line."""
    right = with_colon(line)
    matched = _NO_SPACE.fullmatch(line)
    if right is None:
        return None
    if matched and matched["space"]:
        return (
            "After the colon stands a space of another sort (non-breaking), as Word and web pages write it.",
            f"delete it and type the space again: {written_so('', right).removeprefix('write ')}",
        )
    if matched:
        return "A space is missing after the colon.", written_so("", right)
    return "Between a key and its value stands a colon and a space.", written_so("", right)


def with_colon(line: str) -> str | None:
    """Return `line`, such as `minutes:5` or `minutes = 5`, with a colon and a space; None where it is no such line."""
    matched = _NO_SPACE.fullmatch(line) or _SIGN_FOR_COLON.fullmatch(line)
    return f"{matched['dash']}{matched['key']}: {matched['value']}" if matched else None


def _set_in(stop: Stop, first: int) -> dict[int, str]:
    """Return the lines from `first` on that are set in as it is and start with no key, two spaces further in."""
    lines: dict[int, str] = {}
    margin, number = indent(stop.file.line(first)), first
    while (line := stop.file.line(number)).strip() and indent(line) >= margin:
        if number > first and indent(line) == margin and _KEY_LINE.match(line.lstrip(" -")):
            break
        lines[number] = f"  {line}"
        number += 1
    return lines


def too_far(stop: Stop) -> Told | None:
    """Tell a key that is indented further than the keys above it."""
    if not stop.has(*COLON_TOO_MANY) or not stop.above or not re.fullmatch(r"\s*[\w-]+", stop.before):
        return None
    above, line = stop.file.line(stop.above), stop.file.line(stop.line)
    start, own = _first_letter(above), indent(line)
    if own <= start:
        return None
    key = shortened(stop.before.strip(), SHOWN)
    return Told(
        stop.line,
        own + 1,
        f"`{key}` starts after {own} spaces, the line above after {start}.",
        f"give it {start} spaces too; if it goes on with the text above, put that whole text in straight quotes",
        moved(stop, stop.line, start),
        sure=_stands_so(stop, start),
    )


def moved(stop: Stop, first: int, spaces: int) -> dict[int, str]:
    """Return the lines from `first` on that are set in as far as it is, or further, with it at `spaces`."""
    own, number, lines = indent(stop.file.line(first)), first, dict[int, str]()
    while (line := stop.file.line(number)).strip() and indent(line) >= own:
        lines[number] = " " * (spaces + indent(line) - own) + line.lstrip()
        number += 1
        if spaces > own:
            break
    return lines


def in_line(stop: Stop) -> dict[int, str]:
    """Return the line where the parser stopped where its neighbours are: beside the dash or the key above it."""
    line = stop.file.line(stop.line)
    above = stop.file.line(stop.above)
    if line.lstrip().startswith("- "):
        mates = (stop.file.line(n) for n in range(stop.line - 1, max(0, stop.line - FAR), -1))
        mate = next((text for text in mates if text.lstrip().startswith("- ")), "")
        return moved(stop, stop.line, indent(mate)) if mate else {}
    opens = _OPENS_TEXT.fullmatch(above)
    return moved(stop, stop.line, _first_letter(above) + (2 if opens else 0))


def _stands_so(stop: Stop, start: int) -> bool:
    """Whether the next line that is set in otherwise than this one starts there too, with a key."""
    below = (stop.file.line(n) for n in range(stop.line + 1, stop.line + FAR))
    line = next((line for line in below if line.strip() and indent(line) < indent(stop.file.line(stop.line))), "")
    return bool(_KEY_LINE.match(line.lstrip())) and indent(line) == start


def _first_letter(line: str) -> int:
    """Return how many letters stand in `line` before its key, a dash among them."""
    return len(line) - len(line.lstrip(" -")) if line.lstrip().startswith("- ") else indent(line)


def no_key(stop: Stop) -> Told | None:
    """Tell a colon with nothing before it."""
    line = stop.file.line(stop.line)
    if not re.match(r"\s*(?:- +)*:\s", line):
        return None
    return Told(stop.line, line.index(":") + 1, "Nothing stands before the colon.", "write `name: value`")


def spaces(stop: Stop) -> str:
    """Return how many spaces the line has, and its neighbour above: the one that is wrong may be either."""
    line = stop.file.line(stop.line)
    dash = line.lstrip().startswith("- ")
    for number in range(stop.line - 1, max(0, stop.line - FAR), -1):
        text = stop.file.line(number)
        if text.strip() and indent(text) != indent(line) and (not dash or text.lstrip().startswith("- ")):
            return f" (it has {indent(line)}, line {number} has {indent(text)})"
    return ""
