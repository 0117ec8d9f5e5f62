"""What the parser refuses -> the line that is really wrong, and what to write there.

A parser stops where it can go no further, which is often lines after the mistake. So the text itself is looked at:
what is still open there, and how the lines around it begin.
"""

from __future__ import annotations

import re

import yaml

from sessionbuilder.diagnostics import SourceFile
from sessionbuilder.patterns import late
from sessionbuilder.source.keys_and_dashes import KEY, bullet, in_line, no_colon, no_dash, no_key, spaces, too_far
from sessionbuilder.source.mending import (
    AS_TYPED,
    in_quotes,
    once_quoted,
    piece_quoted,
    put_in_quotes,
    quoted,
    text_from,
    value_of,
    without_comment,
)
from sessionbuilder.source.open_text import Open, still_open
from sessionbuilder.source.parser_words import (
    COLON_IN_TEXT,
    COLON_TOO_MANY,
    CURLY_AND_COLON,
    GOES_ON_AFTER_QUOTE,
    IN_BRACKETS,
    IN_OTHER_WORDS,
    NO_COLON,
    OUT_OF_LINE,
    STRAIGHT_ONES,
)
from sessionbuilder.source.stopped import Stop, Told, indent
from sessionbuilder.text import shortened


def why_stopped(error: yaml.MarkedYAMLError, file: SourceFile, read: SourceFile) -> Told:
    """Return what is wrong with `file`, which the parser gave up with `error`, and how to go on from there.

    `read` is what the parser was given of it: lines that it had read before are empty in it.
    """
    mark, began = error.problem_mark or error.context_mark, error.context_mark
    last = file.text.rstrip("\n").count("\n") + 1
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    ended = line > last
    if ended:
        line, column = last, len(file.line(last)) + 1
    since = min(began.line + 1, last) if began else 1
    problem = error.problem or "it cannot be read"
    if "expected <block end>" in problem and "collection" in (error.context or ""):
        problem = "did not find expected '-' indicator"
    return _why(Stop(file, problem, line, column, since, ended, read))


def _why(stop: Stop) -> Told:
    """Return what is wrong, from what is surest to what the parser said itself."""
    ways = (
        _sign_before,
        _open_quote,
        _after_the_end,
        _colon_in_text,
        _colon_in_value,
        _open_bracket,
        bullet,
        no_dash,
        no_colon,
        too_far,
        _tab,
        _wants_quotes,
        no_key,
    )
    for way in ways:
        if told := way(stop):
            return told
    known = next((words for parts, words in IN_OTHER_WORDS.items() if stop.has(*parts)), None)
    if stop.has(*NO_COLON):  # the next line is where the parser missed the colon
        stop = stop._replace(line=stop.since, column=indent(stop.file.line(stop.since)) + 1)
    message, hint = known or (f"YAML cannot read this: {stop.problem}.", "put the text in quotes")
    if stop.has(*OUT_OF_LINE):
        return Told(stop.line, stop.column, message, f"{hint}{spaces(stop)}", in_line(stop), sure=False)
    mended = _without_sign(stop)
    return Told(stop.line, stop.column, message, hint, mended or _in_quotes(stop), sure=bool(mended))


def _sign_before(stop: Stop) -> Told | None:
    """Tell a sign that stands before the key or the dash that a line starts with."""
    opened = still_open(stop.read, stop.line, stop.column).quote
    number = opened.line if opened else stop.line
    line = stop.file.line(number)
    matched = _SIGN_FIRST.fullmatch(line)
    if not matched or (opened and opened.column != matched.start("sign") + 1):
        return None
    start, rest = matched.start("rest"), matched["rest"]
    aligned = {indent(stop.file.line(n)) for n in range(number - 3, number + 4) if n != number}
    place = start if start in aligned else start - 1 if start - 1 in aligned else start
    sign = "a backtick" if matched["sign"] == "`" else f"`{matched['sign']}`"
    message = f"A sign, {sign}, stands before what this line starts with."
    return Told(number, matched.start("sign") + 1, message, "delete it", {number: " " * place + rest}, sure=False)


_SIGN_FIRST = late(r"\s*(?P<sign>[&>|%@`!,\]}'\"])\s*(?P<rest>(?:- |[a-z][a-z-]*:(?:\s[^'\"]*)?$).*)")
"""A line with a sign too many at its start."""


def _without_sign(stop: Stop) -> dict[int, str]:
    """Return the line where the parser stopped without the sign that stopped it, where that is one of a few."""
    line, at = stop.file.line(stop.line), stop.column - 1
    if stop.has("node content") and (comma := line.rfind(",", 0, at + 1)) >= 0:
        return {stop.line: f"{line[:comma]} {line[comma + 1 :]}"}
    if stop.has("escape") and (slash := line.rfind("\\", 0, at + 1)) >= 0:
        return {stop.line: f"{line[:slash]}\\{line[slash:]}"}
    return {}


def _in_quotes(stop: Stop) -> dict[int, str]:
    """Return the text of the line where the parser stopped with quotes round it, if it has none."""
    line = stop.file.line(stop.line)
    if (value := value_of(line)) and value < len(line) and line[value] not in "\"'|>":
        return quoted(stop.file, stop.line, value)
    return {}


def _open_quote(stop: Stop) -> Told | None:
    """Tell a quote that is never closed, or that the next quote closes, lines further down."""
    opened = still_open(stop.read, stop.line, stop.column).quote
    if opened is None or not (opened.line < stop.line or stop.has("end of stream")):
        return None
    line = stop.file.line(opened.line)
    sign = opened.sign
    text, last = text_from(stop.file, opened.line, opened.column)
    hint = f"close it at the end of its text, with the same sign: {sign}{text}{sign}"
    if len(text) > AS_TYPED:
        hint = f"close it at the end of its text, with the same sign ({sign}): after “{shortened(text[-40:])}”"
    if sign == "'" and text[:1].islower() and "'" not in text:
        hint = f"{hint}; or if it is an apostrophe, write {in_quotes(sign + text)}"
    if text.endswith(_CURLY_ENDS):
        hint = f"close it with a straight {sign} too, in place of the curly {text[-1]}"
    mended = {opened.line: line, last: stop.file.line(last)}
    mended[last] = f"{mended[last].rstrip()}{sign}"
    return Told(opened.line, opened.column, f"The quote opened in line {opened.line} is not closed.", hint, mended)


def _open_bracket(stop: Stop) -> Told | None:
    """Tell a bracket that is still open on a line where something else begins."""
    brackets = still_open(stop.read, stop.line, stop.column).brackets
    if not brackets or stop.has("node content", "any token", "escape"):
        return None
    opened: Open = brackets[-1]
    if opened.line == stop.line and not stop.has("end of stream", *IN_BRACKETS):
        return None
    what = "square bracket" if opened.sign == "[" else "brace"
    close, example = ("]", "`[one, two]`") if opened.sign == "[" else ("}", "`{name: value, name: value}`")
    message = f"The {what} opened in line {opened.line} is not closed."
    _, last = text_from(stop.file, opened.line, opened.column - 1)
    closing = "".join("]" if each.sign == "[" else "}" for each in reversed(brackets) if each.line >= opened.line)
    mended = {last: f"{without_comment(stop.file.line(last))}{closing}"} if last < stop.line or stop.ended else {}
    return Told(opened.line, opened.column, message, f"write {close} at its end, as in {example}", mended)


_CURLY_ENDS = ("”", "“", "’", "‘", "„")
_CURLY = late(r"(?:^\s*|[:-]\s+|[,{\[]\s*)[“”„‘]")
"""A value that starts with one of Word's quotation marks."""
_OPENS = late(r"[,{\[]")


def _colon_in_text(stop: Stop) -> Told | None:
    """Tell a colon that stands inside a text."""
    *_, piece = _OPENS.split(stop.before)
    within = {"',' or '}'": "braces", "',' or ']'": "square brackets"}
    where = next((words for sign, words in within.items() if stop.has(sign) and ": " in piece), "")
    if stop.ended or not (where or stop.has(*COLON_TOO_MANY)):
        return None
    line = stop.file.line(stop.line)
    if _CURLY.search(stop.before):
        mended = _piece(stop, piece, where) if where else quoted(stop.file, stop.line, value_of(line))
        return Told(
            stop.line,
            stop.column,
            CURLY_AND_COLON,
            STRAIGHT_ONES,
            mended,
        )
    if not where:
        return None
    message = f"A colon followed by a space stands inside this text, in {where}."
    mended = _piece(stop, piece, where)
    text = mended[stop.line][len(stop.before) - len(piece) :]
    hint = "a text with a colon or a comma in it stands in straight quotes there"
    if match := re.search(r"(?:\"[^\"]*\"|'(?:[^']|'')*')", text):
        hint = f"{hint}: {shortened(match[0], AS_TYPED)}"
    return Told(stop.line, stop.column, message, hint, mended)


def _piece(stop: Stop, piece: str, where: str) -> dict[int, str]:
    """Return the line where the parser stopped, with quotes round the text in its brackets that stopped it."""
    line = stop.file.line(stop.line)
    start = len(stop.before) - len(piece)
    if "braces" in where:
        start += piece.index(": ") + 2
    start += len(line[start:]) - len(line[start:].lstrip())
    end = _ENDS.search(line, stop.column - 1)
    return {stop.line: piece_quoted(line, start, end.start() if end else len(line))}


_ENDS = late(r"[,\]}]|$")
"""Where a text in brackets ends."""


def _colon_in_value(stop: Stop) -> Told | None:
    """Tell a colon inside the text that follows a key on its line."""
    line = stop.file.line(stop.line)
    matched = re.fullmatch(rf"\s*(?:{KEY}: +|(?P<item>(?:- +)+))(?P<value>[^\s\"'\[{{|>].*)", line)
    if stop.has(*COLON_TOO_MANY) and (told := _lines_with_colon(stop)):
        return told
    if not matched or not stop.has(*COLON_TOO_MANY) or not matched.start("value") < stop.column:
        return None
    message = COLON_IN_TEXT
    if matched["key"] and (several := re.search(r",\s+[a-z-]+:\s", matched["value"])):
        hint = (
            f"write each on a line of its own, as `{several[0].strip(' ,')} ...`; a text with a colon stands in quotes"
        )
        mended = quoted(stop.file, stop.line, matched.start("value"))
        return Told(stop.line, stop.column, "Several keys stand in one line.", hint, mended, sure=False)
    named = matched["item"] or matched["key"].islower() or not matched["dash"]
    start = matched.start("value" if named else "key")
    whole, _ = text_from(stop.file, stop.line, start)
    return Told(stop.line, stop.column, message, put_in_quotes(whole), quoted(stop.file, stop.line, start))


def _lines_with_colon(stop: Stop) -> Told | None:
    """Tell a colon in the lines of a text that goes on under its key."""
    line = stop.file.line(stop.line)
    above = stop.above
    while above and indent(stop.file.line(above)) >= indent(line) and not _KEY_AND_TEXT.match(stop.file.line(above)):
        above = next((n for n in range(above - 1, 0, -1) if stop.file.line(n).strip()), 0)
    opens = _KEY_AND_TEXT.fullmatch(stop.file.line(above)) if above else None
    if not opens or opens["dash"] or indent(line) <= opens.start("key") or _KEY_OR_ITEM.match(line):
        return None
    message = COLON_IN_TEXT
    hint = f"write `{opens['key']}: |` in line {above}, and all of the text in the lines under it"
    begins = next((n for n in range(above + 1, stop.line) if stop.file.line(n).strip()), stop.line)
    first, start = (above, opens.start("value")) if opens["value"] else (begins, indent(stop.file.line(begins)))
    last = max(stop.line, text_from(stop.file, first, start)[1])
    return Told(stop.line, stop.column, message, hint, quoted(stop.file, first, start, last))


_KEY_AND_TEXT = late(rf"\s*{KEY}:(?:\s+(?P<value>[^\s\"'\[{{|>&*!].*))?\s*")
"""A key with nothing behind it, or with a text without quotes."""
_KEY_OR_ITEM = late(r"\s*(?:- |[a-z][a-z-]*:(?:\s|$))")


def _after_the_end(stop: Stop) -> Told | None:
    """Tell words that follow a closing quote or bracket."""
    line, before = stop.file.line(stop.line), stop.before
    value = value_of(line)
    message = GOES_ON_AFTER_QUOTE
    if stop.has(*IN_BRACKETS) and before.endswith(('"', "'")):
        start = _opened(before)
        end = _ENDS.search(line, stop.column - 1)
        if start < 0 or not end or line[stop.column - 1 : stop.column] in ",:":
            return None
        whole = once_quoted(line[start : end.start()])
        mended = {stop.line: f"{line[:start]}{whole}{line[end.start() :]}"}
        return Told(stop.line, stop.column, message, f"write {shortened(whole, AS_TYPED)}", mended)
    problems = (*OUT_OF_LINE, *COLON_TOO_MANY, "sequence entries are not allowed")
    if not before.endswith(('"', "'", "]", "}")) or not stop.has(*problems) or value >= len(before):
        return None
    if line[value] != {"]": "[", "}": "{"}.get(before[-1], before[-1]):
        return None
    text, last = text_from(stop.file, stop.line, value)
    whole = once_quoted(text)
    hint = f"put the whole text in quotes: {shortened(whole, AS_TYPED)}"
    if len(text) > AS_TYPED:
        hint = "put the whole text in quotes; inside them, write quotation marks like “these”"
    lines = dict.fromkeys(range(stop.line + 1, last + 1), "")
    return Told(stop.line, stop.column, message, hint, {stop.line: f"{line[:value]}{whole}", **lines})


def _opened(before: str) -> int:
    """Return where in `before`, which ends with a quote, its text begins; -1 where it does not say."""
    starts = (f"{sign}{before[-1]}" for sign in ("[", ", ", ",", ": ", "{"))
    return max(at + len(start) - 1 if (at := before.rfind(start, 0, -1)) >= 0 else -1 for start in starts)


def _tab(stop: Stop) -> Told | None:
    """Tell a line that starts with a tab."""
    line = stop.file.line(stop.line)
    if not stop.has("any token", "tab character") or "\t" not in line[: indent(line)]:
        return None
    message = "This line is indented with a tab."
    return Told(stop.line, stop.column, message, "indent with spaces", in_line(stop), sure=False)


_STARTS = late(r"\s*(?:- +)*(?:[\w-]+:\s+)?(?P<text>\S.*)")
"""A line, and the text that starts in it."""
_WITH_QUOTES = (
    "that cannot start any token",
    "alphabetic or numeric",
    "comment or line break",
    "a line break",
    "chomping",
)


def _wants_quotes(stop: Stop) -> Told | None:
    """Tell a text that starts with a sign which means something else to YAML."""
    line = stop.file.line(stop.line)
    matched = _STARTS.fullmatch(line)
    starts = matched is not None and matched["text"][0] in "*&>|%@`,]}!"
    if not matched or not starts or not stop.has(*_WITH_QUOTES, "node content", "expected '>'", "expected the '>'"):
        return None
    sign = matched["text"][0]
    if sign == "|":
        hint = "start the text on the next line, set in by two more spaces; nothing stands behind the `|`"
        message = "A text after `|` starts on a line of its own."
        mended = quoted(stop.file, stop.line, matched.start("text"))
        return Told(stop.line, matched.start("text") + 1, message, hint, mended, sure=False)
    shown = "a backtick" if sign == "`" else f"`{sign}`"
    message = f"A text that starts with {shown} means something else to YAML."
    start = matched.start("text")
    text, _ = text_from(stop.file, stop.line, start)
    return Told(stop.line, start + 1, message, put_in_quotes(text, "it in quotes"), quoted(stop.file, stop.line, start))
