"""What the parser refuses -> the line that is really wrong, and what to write there.

A parser stops where it can go no further, which is often lines after the mistake. So the text itself is looked at:
what is still open there, and how the lines around it begin.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import yaml

from sessionbuilder.diagnostics import Report, SourceFile, Span, codes
from sessionbuilder.source.bullets import bullet_at, how_to
from sessionbuilder.source.open_text import Open, still_open
from sessionbuilder.source.parser_words import COLON_TOO_MANY, IN_BRACKETS, IN_OTHER_WORDS, NO_COLON, OUT_OF_LINE
from sessionbuilder.text import shortened

_FAR = 200
"""Lines that are looked at further up."""
_SHOWN = 40
"""Letters of a line in a message."""


class _Told(NamedTuple):
    """What is wrong, where, and what to write."""

    line: int
    column: int
    message: str
    hint: str


class _Stop(NamedTuple):
    """Where the parser stopped, and why."""

    file: SourceFile
    problem: str
    line: int
    column: int
    since: int
    """The line where what it was reading began; the first one, if it does not say."""
    ended: bool
    """Whether it looked on to the end of the file."""

    def has(self, *words: str) -> bool:
        """Whether one of `words` is in what it said; with and without its C library it says the same in two ways."""
        return any(word in self.problem for word in words)

    @property
    def before(self) -> str:
        """What stands on the line before the place where it stopped."""
        return self.file.line(self.line)[: self.column - 1].rstrip()

    def around(self) -> Iterator[int]:
        """Yield the number of the line, and of those above it that are no further in, as far up as was being read."""
        least = _indent(self.file.line(self.line))
        for number in range(self.line, max(self.since, self.line - _FAR) - 1, -1):
            text = self.file.line(number)
            if text.strip() and _indent(text) <= least and not text.lstrip().startswith("#"):
                least = _indent(text)
                yield number

    @property
    def above(self) -> int:
        """The number of the line above it that is not empty; 0 where there is none."""
        return next((n for n in range(self.line - 1, 0, -1) if self.file.line(n).strip()), 0)


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
    stop = _Stop(file, problem, line, column, since, ended)
    told = _why(stop)
    report.add(codes.YAML_SYNTAX, Span(file, told.line, told.column), told.message, told.hint)


def _why(stop: _Stop) -> _Told:
    """Return what is wrong, from what is surest to what the parser said itself."""
    ways = (_open_quote, _colon_in_text, _open_bracket, _bullet, _no_dash, _no_colon, _too_far, _after_the_end, _tab)
    for way in ways:
        if told := way(stop):
            return told
    known = next((words for parts, words in IN_OTHER_WORDS.items() if stop.has(*parts)), None)
    if stop.has(*NO_COLON):  # the next line is where the parser missed the colon
        stop = stop._replace(line=stop.since, column=_indent(stop.file.line(stop.since)) + 1)
    message, hint = known or (f"YAML cannot read this: {stop.problem}.", "put the text in quotes")
    return _Told(stop.line, stop.column, message, f"{hint}{_spaces(stop)}" if stop.has(*OUT_OF_LINE) else hint)


def _spaces(stop: _Stop) -> str:
    """Return how many spaces the line has, and its neighbour above: the one that is wrong may be either."""
    line = stop.file.line(stop.line)
    dash = line.lstrip().startswith("- ")
    for number in range(stop.line - 1, max(0, stop.line - _FAR), -1):
        text = stop.file.line(number)
        if text.strip() and _indent(text) != _indent(line) and (not dash or text.lstrip().startswith("- ")):
            return f" (it has {_indent(line)}, line {number} has {_indent(text)})"
    return ""


def _open_quote(stop: _Stop) -> _Told | None:
    """Tell a quote that is never closed, or that the next quote closes, lines further down."""
    opened = still_open(stop.file, stop.line, stop.column).quote
    if opened is None or not (opened.line < stop.line or stop.has("end of stream")):
        return None
    line = stop.file.line(opened.line)
    text = line[opened.column :].strip()
    sign = opened.sign
    hint = f"close it at the end of its text, with the same sign: {sign}{shortened(text, _SHOWN)}{sign}"
    if text.endswith(_CURLY_ENDS):
        hint = f"close it with a straight {sign} too, in place of the curly {text[-1]}"
    return _Told(opened.line, opened.column, f"The quote opened in line {opened.line} is not closed.", hint)


def _open_bracket(stop: _Stop) -> _Told | None:
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
    return _Told(opened.line, opened.column, message, f"write {close} at its end, as in {example}")


_CURLY_ENDS = ("”", "“", "’", "‘", "„")
_CURLY = re.compile(r"(?:^\s*|[:-]\s+|[,{\[]\s*)[“”„‘]")
"""A value that starts with one of Word's quotation marks."""
_OPENS = re.compile(r"[,{\[]")


def _colon_in_text(stop: _Stop) -> _Told | None:
    """Tell a colon that stands inside a text."""
    *_, piece = _OPENS.split(stop.before)
    within = {"',' or '}'": "braces", "',' or ']'": "square brackets"}
    where = next((words for sign, words in within.items() if stop.has(sign) and ": " in piece), "")
    if stop.ended or not (where or stop.has(*COLON_TOO_MANY)):
        return None
    if _CURLY.search(stop.before):
        return _Told(
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
    return _Told(stop.line, stop.column, message, hint)


def _bullet(stop: _Stop) -> _Told | None:
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
            return _Told(number, _indent(text) + 1, message, how_to(found[1]))
    return None


def _numbered(line: str) -> tuple[str, str] | None:
    """Return the number that a line starts with, as an item of a list on paper, and what follows it."""
    matched = re.fullmatch(r"\s*(\(?\d{1,2}[.)])\s+(\S.*)", line)
    return (matched[1], matched[2].strip()) if matched else None


def _no_dash(stop: _Stop) -> _Told | None:
    """Tell a line without a dash that stands beside the items of a list."""
    if stop.has(*NO_COLON):
        number = stop.since
    elif stop.has("'-' indicator"):
        number = stop.line
    elif stop.has(*COLON_TOO_MANY, *OUT_OF_LINE) and (text := stop.file.line(stop.line)).lstrip().startswith("- "):
        beside = [n for n in stop.around() if _indent(stop.file.line(n)) == _indent(text)]
        number = next((n for n in beside if not stop.file.line(n).lstrip().startswith("- ")), stop.line)
    else:
        return None
    line = stop.file.line(number)
    above = (stop.file.line(n) for n in range(number - 1, max(0, number - _FAR), -1))
    mates = [next((text for text in above if text.strip() and _indent(text) <= _indent(line)), "")]
    mates.append(stop.file.line(number + 1))
    text = line.strip()
    listed = any(mate.lstrip().startswith("- ") and _indent(mate) == _indent(line) for mate in mates)
    if text.startswith("- ") or not listed:
        return None
    hint = f"write `- {shortened(text, _SHOWN)}`, or indent it under the item it belongs to"
    return _Told(number, _indent(line) + 1, "This line stands in a list, and no dash stands before it.", hint)


_KEY = r"(?P<dash>(?:- +)*)(?P<key>[^\W\d_][\w-]*)"
_SIGN_FOR_COLON = re.compile(rf"\s*{_KEY}\s*[=;：]\s*(?P<value>.*)")
_NO_SPACE = re.compile(rf"\s*{_KEY}:(?P<space>[^\S ]*)(?P<value>(?!//)\S.*)")
_WORD_FIRST = re.compile(rf"\s*{_KEY}(?:\s+(?P<value>\S.*))?")
_FEW = 3
"""Words after a key without its colon; more are a sentence."""


def _no_colon(stop: _Stop) -> _Told | None:
    """Tell a line whose colon is missing, or has no space after it: the next one is where the parser stops."""
    if stop.has(*COLON_TOO_MANY):
        starts = (n for n in stop.around() if n < stop.line)
        block = (n for n in starts if re.fullmatch(rf"\s*{_KEY}\s*[|>][+-]?", stop.file.line(n)))
        number = next(block, stop.above)
    elif stop.has(*NO_COLON):
        number = stop.since
    else:
        return None
    line = stop.file.line(number)
    column = _indent(line) + 1
    if told := colon_missing(line):
        return _Told(number, column, *told)
    if stop.has(*COLON_TOO_MANY) and (":" in line or not line.strip().removeprefix("- ")):
        return None
    words = shortened(line.strip(), _SHOWN)
    matched = _WORD_FIRST.fullmatch(line)
    if matched and (_is_key(matched) or len((matched["value"] or "").split()) <= _FEW):
        value = f" {matched['value']}" if matched["value"] else ""
        written = shortened(f"{matched['dash']}{matched['key']}:{value}", _SHOWN)
        message = f"This line, “{words}”, has no colon after its first word."
        return _Told(number, column, message, f"write `{written}`, or indent it under the text it belongs to")
    return None


def _is_key(matched: re.Match[str]) -> bool:
    """Whether a line without a colon starts with a key: a small word, then a capital letter, a figure or a quote."""
    value = matched["value"] or ""
    return matched["key"].islower() and bool(re.match(r"[A-Z0-9\"'“‘\[{|>]", value))


def colon_missing(line: str) -> tuple[str, str] | None:
    """Return what to say of a `line` such as `minutes:5` or `minutes = 5`; None where it is no such line."""
    if matched := _NO_SPACE.fullmatch(line):
        right = shortened(f"{matched['dash']}{matched['key']}: {matched['value']}", _SHOWN)
        if matched["space"]:
            return (
                "After the colon stands a space of another sort (non-breaking), as Word and web pages write it.",
                f"delete it and type the space again: `{right}`",
            )
        return "A space is missing after the colon.", f"write `{right}`"
    if matched := _SIGN_FOR_COLON.fullmatch(line):
        right = shortened(f"{matched['dash']}{matched['key']}: {matched['value']}", _SHOWN)
        return "Between a key and its value stands a colon and a space.", f"write `{right}`"
    return None


def _too_far(stop: _Stop) -> _Told | None:
    """Tell a key that is indented further than the keys above it."""
    if not stop.has(*COLON_TOO_MANY) or not stop.above or not re.fullmatch(r"\s*[\w-]+", stop.before):
        return None
    above, line = stop.file.line(stop.above), stop.file.line(stop.line)
    start, indent = _first_letter(above), _indent(line)
    if indent <= start:
        return None
    key = shortened(stop.before.strip(), _SHOWN)
    return _Told(
        stop.line,
        indent + 1,
        f"`{key}` starts after {indent} spaces, the line above after {start}.",
        f"give it {start} spaces too; if it goes on with the text above, put that whole text in straight quotes",
    )


def _first_letter(line: str) -> int:
    """Return how many letters stand in `line` before its key, a dash among them."""
    return len(line) - len(line.lstrip(" -")) if line.lstrip().startswith("- ") else _indent(line)


def _indent(line: str) -> int:
    """Return how many spaces `line` starts with."""
    return len(line) - len(line.lstrip())


def _after_the_end(stop: _Stop) -> _Told | None:
    """Tell words that follow a closing quote or bracket."""
    if not stop.before.endswith(('"', "'", "]", "}")) or not stop.has(*OUT_OF_LINE):
        return None
    message = "The text goes on after its closing quote or bracket."
    hint = "put the whole text in quotes; inside them, write quotation marks like “these”"
    return _Told(stop.line, stop.column, message, hint)


def _tab(stop: _Stop) -> _Told | None:
    """Tell a line that starts with a tab."""
    line = stop.file.line(stop.line)
    if not stop.has("any token") or not line[stop.column - 1 :].startswith("\t"):
        return None
    return _Told(stop.line, stop.column, "This line is indented with a tab.", "indent with spaces")
