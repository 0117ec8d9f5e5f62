"""What the parser refuses -> the line that is really wrong, and what to write there.

A parser stops where it can go no further, which is often lines after the mistake. So the text itself is looked at:
what is still open there, and how the lines around it begin.
"""

from __future__ import annotations

import re

import yaml

from sessionbuilder.diagnostics import Report, SourceFile, Span, codes
from sessionbuilder.source.keys_and_dashes import KEY, bullet, no_colon, no_dash, no_key, spaces, too_far
from sessionbuilder.source.open_text import Open, still_open
from sessionbuilder.source.parser_words import COLON_TOO_MANY, IN_BRACKETS, IN_OTHER_WORDS, NO_COLON, OUT_OF_LINE
from sessionbuilder.source.stopped import SHOWN, Stop, Told, indent
from sessionbuilder.text import shortened


def report_syntax(error: yaml.MarkedYAMLError, file: SourceFile, report: Report) -> None:
    """Note in `report` what is wrong with `file`, which the parser gave up with `error`."""
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
    stop = Stop(file, problem, line, column, since, ended)
    told = _why(stop)
    report.add(codes.YAML_SYNTAX, Span(file, told.line, told.column), told.message, told.hint)


def _why(stop: Stop) -> Told:
    """Return what is wrong, from what is surest to what the parser said itself."""
    ways = (
        _open_quote,
        _colon_in_text,
        _colon_in_value,
        _open_bracket,
        bullet,
        no_dash,
        no_colon,
        too_far,
        _after_the_end,
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
    return Told(stop.line, stop.column, message, f"{hint}{spaces(stop)}" if stop.has(*OUT_OF_LINE) else hint)


def _open_quote(stop: Stop) -> Told | None:
    """Tell a quote that is never closed, or that the next quote closes, lines further down."""
    opened = still_open(stop.file, stop.line, stop.column).quote
    if opened is None or not (opened.line < stop.line or stop.has("end of stream")):
        return None
    line = stop.file.line(opened.line)
    text = line[opened.column :].strip()
    sign = opened.sign
    hint = f"close it at the end of its text, with the same sign: {sign}{shortened(text, SHOWN)}{sign}"
    if sign == "'" and text[:1].islower() and "'" not in text:
        hint = f"{hint}; or if it is an apostrophe, write {in_quotes(sign + text)}"
    if text.endswith(_CURLY_ENDS):
        hint = f"close it with a straight {sign} too, in place of the curly {text[-1]}"
    return Told(opened.line, opened.column, f"The quote opened in line {opened.line} is not closed.", hint)


def _open_bracket(stop: Stop) -> Told | None:
    """Tell a bracket that is still open on a line where something else begins."""
    brackets = still_open(stop.file, stop.line, stop.column).brackets
    if not brackets or stop.has("node content", "any token", "escape"):
        return None
    opened: Open = brackets[-1]
    if opened.line == stop.line and not stop.has("end of stream", *IN_BRACKETS):
        return None
    what = "square bracket" if opened.sign == "[" else "brace"
    close, example = ("]", "`[one, two]`") if opened.sign == "[" else ("}", "`{key: value, key: value}`")
    message = f"The {what} opened in line {opened.line} is not closed."
    return Told(opened.line, opened.column, message, f"write {close} at its end, as in {example}")


_CURLY_ENDS = ("”", "“", "’", "‘", "„")
_CURLY = re.compile(r"(?:^\s*|[:-]\s+|[,{\[]\s*)[“”„‘]")
"""A value that starts with one of Word's quotation marks."""
_OPENS = re.compile(r"[,{\[]")


def _colon_in_text(stop: Stop) -> Told | None:
    """Tell a colon that stands inside a text."""
    *_, piece = _OPENS.split(stop.before)
    within = {"',' or '}'": "braces", "',' or ']'": "square brackets"}
    where = next((words for sign, words in within.items() if stop.has(sign) and ": " in piece), "")
    if stop.ended or not (where or stop.has(*COLON_TOO_MANY)):
        return None
    if _CURLY.search(stop.before):
        return Told(
            stop.line,
            stop.column,
            "Curly quotation marks, as Word makes them, do not hold a text with a colon in it together.",
            'put straight quotation marks round the whole text: "like this"; curly ones may stand inside',
        )
    text = (piece if "brackets" in where else piece.partition(": ")[2]).strip()
    if not where:
        return None
    message = f"A colon followed by a space stands inside this text, in {where}."
    hint = f'a text with a colon or a comma in it stands in straight quotes there: "{shortened(text)}: ..."'
    return Told(stop.line, stop.column, message, hint)


def _colon_in_value(stop: Stop) -> Told | None:
    """Tell a colon inside the text that follows a key on its line."""
    line = stop.file.line(stop.line)
    matched = re.fullmatch(rf"\s*(?:{KEY}: +|(?P<item>(?:- +)+))(?P<value>[^\s\"'\[{{|>].*)", line)
    if stop.has(*COLON_TOO_MANY) and (told := _lines_with_colon(stop)):
        return told
    if not matched or not stop.has(*COLON_TOO_MANY) or not matched.start("value") < stop.column:
        return None
    message = "A colon followed by a space stands inside this text."
    if matched["key"] and (several := re.search(r",\s+[a-z-]+:\s", matched["value"])):
        hint = (
            f"write each on a line of its own, as `{several[0].strip(' ,')} ...`; a text with a colon stands in quotes"
        )
        return Told(stop.line, stop.column, "Several keys stand in one line.", hint)
    named = matched["item"] or matched["key"].islower()
    whole = matched["value"] if named else line[matched.start("key") :]
    hint = f"put the whole text in straight quotes: {in_quotes(whole)}"
    return Told(stop.line, stop.column, message, hint)


def _lines_with_colon(stop: Stop) -> Told | None:
    """Tell a colon in the lines of a text that goes on under its key."""
    line = stop.file.line(stop.line)
    above = stop.above
    while above and indent(stop.file.line(above)) >= indent(line) and not _KEY_AND_TEXT.match(stop.file.line(above)):
        above = next((n for n in range(above - 1, 0, -1) if stop.file.line(n).strip()), 0)
    opens = _KEY_AND_TEXT.fullmatch(stop.file.line(above)) if above else None
    if not opens or opens["dash"] or indent(line) <= opens.start("key") or _KEY_OR_ITEM.match(line):
        return None
    message = "A colon followed by a space stands inside this text."
    hint = f"write `{opens['key']}: |` in line {above}, and all of the text in the lines under it"
    return Told(stop.line, stop.column, message, hint)


_KEY_AND_TEXT = re.compile(rf"\s*{KEY}:(?:\s+(?P<value>[^\s\"'\[{{|>&*!].*))?\s*")
"""A key with nothing behind it, or with a text without quotes."""
_KEY_OR_ITEM = re.compile(r"\s*(?:- |[a-z][a-z-]*:(?:\s|$))")


def _after_the_end(stop: Stop) -> Told | None:
    """Tell words that follow a closing quote or bracket."""
    if not stop.before.endswith(('"', "'", "]", "}")) or not stop.has(*OUT_OF_LINE):
        return None
    message = "The text goes on after its closing quote or bracket."
    hint = "put the whole text in quotes; inside them, write quotation marks like “these”"
    return Told(stop.line, stop.column, message, hint)


def _tab(stop: Stop) -> Told | None:
    """Tell a line that starts with a tab."""
    line = stop.file.line(stop.line)
    if not stop.has("any token") or not line[stop.column - 1 :].startswith("\t"):
        return None
    return Told(stop.line, stop.column, "This line is indented with a tab.", "indent with spaces")


_STARTS = re.compile(r"\s*(?:- +)*(?:[\w-]+:\s+)?(?P<text>\S.*)")
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
        return Told(stop.line, matched.start("text") + 1, "A text after `|` starts on a line of its own.", hint)
    shown = "a backtick" if sign == "`" else f"`{sign}`"
    message = f"A text that starts with {shown} means something else to YAML."
    return Told(stop.line, matched.start("text") + 1, message, f"put it in quotes: {in_quotes(matched['text'])}")


def in_quotes(text: str) -> str:
    """Return `text` between such quotes as do not stand in it, shortened for a message."""
    text = shortened(text.strip())
    return f"""'{text.replace("'", "''")}'""" if '"' in text else f'"{text}"'
