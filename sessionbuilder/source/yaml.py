"""YAML text -> nodes that know their line.

Built from the parser's events, so that every plain scalar stays text, duplicate keys are seen, and anchors,
aliases and tags (which can make a small file unfold without end) are refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

import yaml

from sessionbuilder.diagnostics import Fault, Report, SourceFile, Span, codes
from sessionbuilder.source.bullets import bullet_at, how_to
from sessionbuilder.source.nodes import UNPRINTABLE, Mapping, Node, Scalar, Sequence
from sessionbuilder.text import shortened

DEEPEST = 30
"""Levels of nesting; a session needs about eight."""

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Stop(Exception):  # noqa: N818 - not an error: the fault is told already
    """The text cannot be read further; the fault is in the report."""


def parse(file: SourceFile, report: Report) -> Mapping | None:
    """Return the mapping that the whole file is; None, with a fault in `report`, if it cannot be read."""
    if not file.text.strip():
        report.add(codes.EMPTY_FILE, Span(file, 1, 1), "The file is empty.")
        return None
    if not _sound_letters(file, report):
        return None
    loader = None
    try:
        loader = _Loader(file.text)
        node = _Composer(file, report, loader).document()
    except yaml.MarkedYAMLError as error:
        _report_syntax(error, file, report)
        return None
    except _Stop:
        return None
    finally:
        if loader is not None:
            loader.dispose()
    if node is None:
        report.add(codes.EMPTY_FILE, Span(file, 1, 1), "The file holds nothing but comments.")
        return None
    if not isinstance(node, Mapping):
        report.add(
            codes.NOT_A_MAPPING,
            node.span,
            "The file must start with `key: value` lines.",
            _without_dash(node),
        )
        return None
    return node


def _without_dash(node: Node) -> str:
    """Return how a file starts that is a list or a text: a shared block, as in a programme but without its dash."""
    first = node.items[0] if isinstance(node, Sequence) and node.items else None
    if isinstance(first, Mapping) and first.entries:
        word = shortened(first.entries[0][0].text)
        return f"take the dash away: the file starts with `{word}:`, and the lines under it start at the left edge"
    return "the first line of a session is `session: Its title`"


def _sound_letters(file: SourceFile, report: Report) -> bool:
    """Return whether the text holds only letters that YAML and PowerPoint take, and is indented with plain spaces."""
    for pattern, fault, message, hint in _LETTERS:
        if match := pattern.search(file.text):
            start = match.start(match.lastindex or 0)
            line = file.text.count("\n", 0, start) + 1
            column = start - file.text.rfind("\n", 0, start)
            report.add(fault, Span(file, line, column), message, hint)
            return False
    return True


_LETTERS = (
    (
        UNPRINTABLE,
        codes.UNPRINTABLE_CHARACTER,
        "There is a control character here that no text may hold.",
        "delete it and type the text again",
    ),
    (
        re.compile(r"^[ \t]*(\u00a0)", re.MULTILINE),
        codes.YAML_SYNTAX,
        "This line is indented with non-breaking spaces, as Word and web pages write them.",
        "delete the space before the first word and type it again",
    ),
)


def _margin(line: str) -> int:
    """Return how far a line is set in."""
    return len(line) - len(line.lstrip())


class _Composer:
    """Events of one file -> nodes."""

    def __init__(self, file: SourceFile, report: Report, loader: yaml.SafeLoader) -> None:
        self.file = file
        self.report = report
        self.events: Iterator[yaml.Event] = iter(loader.get_event, None)

    def document(self) -> Node | None:
        next(self.events)  # the stream starts
        event = next(self.events)
        if isinstance(event, yaml.StreamEndEvent):
            return None
        node = self.node(next(self.events), 0)
        next(self.events)  # the document ends
        after = next(self.events)
        if not isinstance(after, yaml.StreamEndEvent):
            self.stop(
                codes.YAML_SYNTAX,
                after,
                "A second document starts here; a file holds one session.",
                "remove the line `---`",
            )
        return None if isinstance(node, Scalar) and node.empty else node

    def node(self, event: yaml.Event, depth: int) -> Node:
        if depth > DEEPEST:
            self.stop(codes.FILE_TOO_LARGE, event, f"The file is nested more than {DEEPEST} levels deep.", "")
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            self.stop(
                codes.ANCHOR_USED,
                event,
                "A text that starts with `*` or `&` means something else to YAML.",
                'put it in quotes, as in "*text*"',
            )
        tag = getattr(event, "tag", None)
        if tag is not None and tag != "!":
            self.stop(
                codes.ANCHOR_USED,
                event,
                "A text that starts with `!` means something else to YAML.",
                "put it in quotes",
            )
        match event:
            case yaml.ScalarEvent():
                self.check_comment(event)
                return Scalar("" if self.is_null(event) else self.written(event), self.span(event))
            case yaml.SequenceStartEvent():
                items: list[Node] = []
                while not isinstance(inner := next(self.events), yaml.SequenceEndEvent):
                    items.append(self.node(inner, depth + 1))
                return Sequence(tuple(items), self.span(event))
            case _:
                return self.mapping(event, depth)

    def mapping(self, event: yaml.Event, depth: int) -> Mapping:
        entries: list[tuple[Scalar, Node]] = []
        seen: dict[str, Span] = {}
        while not isinstance(inner := next(self.events), yaml.MappingEndEvent):
            key = self.node(inner, depth + 1)
            value = self.node(next(self.events), depth + 1)
            if not isinstance(key, Scalar):
                self.report.add(codes.WRONG_TYPE, key.span, "A key must be a word.")
            elif key.text in seen:
                self.report.add(
                    codes.DUPLICATE_KEY,
                    key.span,
                    f"`{key.text}` stands here and already in line {seen[key.text].line}.",
                    "remove one of the two; instructions to the facilitator may repeat under `cues:`",
                )
            else:
                seen[key.text] = key.span
                entries.append((key, value))
        return Mapping(tuple(entries), self.span(event))

    @staticmethod
    def is_null(event: yaml.ScalarEvent) -> bool:
        return not event.style and event.value == "~"

    def written(self, event: yaml.ScalarEvent) -> str:
        """Return the text with its line ends, where YAML would make spaces of them: they show lists inside it."""
        start, end = event.start_mark, event.end_mark
        if start is None or end is None or event.style not in (None, "", ">"):
            return event.value
        first, *rest = [self.file.line(number + 1) for number in range(start.line, end.line + 1)]
        if event.style == ">":
            margin = next((_margin(line) for line in rest if line.strip()), 0)
            # a comment under the text is set in less
            within = takewhile(lambda line: not line.strip() or _margin(line) >= margin, rest)
            return "\n".join(line[margin:] for line in within)
        if not rest:
            return event.value
        rest[-1] = rest[-1][: end.column]
        alone = not first[: start.column].strip(" -")
        margin = start.column if alone else min(_margin(line) for line in rest if line.strip())
        return "\n".join([first[start.column :], *(line[min(margin, _margin(line)) :] for line in rest)])

    def check_comment(self, event: yaml.ScalarEvent) -> None:
        """Note a comment that looks as if it belonged to the text before it, as in `Case #4`."""
        if event.style or event.end_mark is None:
            return
        line = self.file.line(event.end_mark.line + 1)
        if match := re.match(r"\s+#\w", line[event.end_mark.column :]):
            column = event.end_mark.column + match.end() - 1
            place = Span(self.file, event.end_mark.line + 1, column, len(line) - column + 1)
            self.report.add(
                codes.COMMENT_IN_TEXT, place, "From here on the line is left out.", codes.COMMENT_IN_TEXT.mend
            )

    def span(self, event: yaml.Event) -> Span:
        start, end = event.start_mark, event.end_mark
        assert start is not None
        assert end is not None
        length = end.column - start.column if end.line == start.line else 1
        return Span(self.file, start.line + 1, start.column + 1, max(1, length))

    def stop(self, fault: Fault, event: yaml.Event, message: str, hint: str) -> None:
        self.report.add(fault, self.span(event), message, hint)
        raise _Stop


_IN_OTHER_WORDS = {
    "mapping values are not allowed in this context": (
        "A colon followed by a space stands inside this text, or the line is indented too far.",
        'put the text in quotes, as in "Part 2: the answer"; and see that a space follows every `-` and colon',
    ),
    "could not find expected ':'": (
        "A line here has no colon, so it is neither a key nor part of a text.",
        "write `key: value`, or indent the line under the key it belongs to",
    ),
    "did not find expected key": (
        "This line does not line up with the keys around it.",
        "give it the same number of spaces as its neighbours; and see that every quote further up is closed",
    ),
    "did not find expected '-' indicator": (
        "This line does not line up with the list around it.",
        "give it the same number of spaces as the other `- ` lines; and see that every quote further up is closed",
    ),
    "found character that cannot start any token": (
        "A text cannot start with this character.",
        "put the text in quotes; and indent with spaces, never with a tab",
    ),
    "did not find expected alphabetic or numeric character": (
        "A text that starts with `*` or `&` means something else to YAML.",
        'put it in quotes, as in "**Lead words** and the rest"',
    ),
    "found a tab character": (
        "This line is indented with a tab.",
        "indent with spaces",
    ),
    "did not find expected node content": ("Something is missing between two commas.", "remove one comma"),
    "found unknown escape character": ("A backslash means something else inside double quotes.", "use single quotes"),
    "did not find expected comment or line break": (
        "A text cannot start with `>` or `|`.",
        "put the text in quotes",
    ),
    "found unexpected end of stream": (
        "A quote is opened and never closed.",
        "close it at the end of the text",
    ),
    "did not find expected ',' or ']'": ("A list in square brackets is not closed.", "write `[one, two]`"),
    "did not find expected ',' or '}'": (
        "Braces are opened and not closed.",
        "write `{key: value, key: value}`",
    ),
    "did not find expected <document start>": (
        "The file goes on after its end.",
        "line everything up with the first line",
    ),
}


_CURLY = re.compile(r"(?:^\s*|[:-]\s+|[,{\[]\s*)[“”„‘]")
"""A value that starts with one of Word's quotation marks."""
_OPENS = re.compile(r"[,{\[]")


def _report_syntax(error: yaml.MarkedYAMLError, file: SourceFile, report: Report) -> None:
    problem, context = error.problem or "it cannot be read", error.context or ""
    for mark in (error.context_mark, error.problem_mark):
        if "expected ':'" in problem and mark and (found := bullet_at(text := file.line(mark.line + 1))):
            place = Span(file, mark.line + 1, len(text) - len(text.lstrip()) + 1)
            report.add(
                codes.YAML_SYNTAX, place, f"This line starts with `{found[0]}`, which makes no list.", how_to(found[1])
            )
            return
    opened = "quoted scalar" in context or "flow" in context
    mark = (error.context_mark if opened and "expected" not in problem else None) or error.problem_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    before = file.line(line)[: column - 1].rstrip()
    known = next((words for part, words in _IN_OTHER_WORDS.items() if part in problem), None)
    message, hint = known or (f"YAML cannot read this: {problem}.", "put the text in quotes")
    above = next((text for n in range(line - 1, 0, -1) if (text := file.line(n).strip())), "")
    if "mapping values" in problem and ":" not in above and above.removeprefix("- "):
        message = f"The line above, “{shortened(above)}”, has no colon after its first word."
        hint = f"write `{shortened(above)}:`"
    if before.endswith(('"', "'", "]", "}")) and ("expected key" in problem or "indicator" in problem):
        message = "The text goes on after its closing quote or bracket."
        hint = "put the whole text in quotes; inside them, write quotation marks like “these”"
    message, hint = _colon_in_text(problem, before) or (message, hint)
    report.add(codes.YAML_SYNTAX, Span(file, line, column), message, hint)


def _colon_in_text(problem: str, before: str) -> tuple[str, str] | None:
    """Return what to say of a colon that stands inside a text, after `before`; None where that is not what is wrong."""
    *_, piece = _OPENS.split(before)
    within = {"',' or '}'": "braces", "',' or ']'": "square brackets"}
    where = next((words for sign, words in within.items() if sign in problem and ": " in piece), "")
    if not where and "mapping values" not in problem:
        return None
    if _CURLY.search(before):
        return (
            "Curly quotation marks, as Word makes them, do not hold a text with a colon in it together.",
            'put straight quotation marks round the whole text: "like this"; curly ones may stand inside',
        )
    text = (piece if "brackets" in where else piece.partition(": ")[2]).strip()
    return (
        where
        and (
            f"A colon followed by a space stands inside this text, in {where}.",
            f'a text with a colon or a comma in it stands in straight quotes there: "{shortened(text)}: ..."',
        )
    ) or None
