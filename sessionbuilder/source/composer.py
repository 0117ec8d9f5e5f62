"""Events of a parser -> nodes that know their line.

Every plain scalar stays text, duplicate keys are seen, and anchors, aliases and tags (which can make a small file
unfold without end) are refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

import yaml

from sessionbuilder.diagnostics import Fault, Report, SourceFile, Span, codes
from sessionbuilder.patterns import late
from sessionbuilder.source.bullets import how_to
from sessionbuilder.source.letters import without_traces
from sessionbuilder.source.mending import put_in_quotes, quoted, text_from
from sessionbuilder.source.nodes import Mapping, Node, Scalar, Sequence
from sessionbuilder.source.quotes import check_quotes
from sessionbuilder.source.stopped import Told

DEEPEST = 30
"""Levels of nesting; a session needs about eight."""
LONGEST_TEXT = 50_000
"""Letters of one text; the narrative of a case has about 5,000."""
MOST_SPACES = 1_000
"""Spaces in a row; patterns that look for the end of a text would look from each of them."""
LONGEST_LIST = 2_000
"""Items of a list, or keys that stand together; `sources.yaml` of a large pool has hundreds."""


TOO_DEEP = f"The file is nested more than {DEEPEST} levels deep."
_LONG_LIST = f"This list has more than {LONGEST_LIST:,} items, which are the most that are read."
_MANY_KEYS = f"Here stand more than {LONGEST_LIST:,} keys, which are the most that are read."
RIGHT_FILE = "see that every bracket is closed, and that it is the right file"


class Stopped(Exception):  # noqa: N818 - it is a fault of the file, and no error of the program
    """The text cannot be read further."""

    def __init__(self, fault: Fault, told: Told) -> None:
        """Keep the `fault`, and what is `told` of it."""
        super().__init__(told.message)
        self.fault = fault
        self.told = told


def _margin(line: str) -> int:
    """Return how far a line is set in."""
    return len(line) - len(line.lstrip())


SEVERAL = frozenset(
    re.findall(
        r"\S+",
        """answers ask check do group hand-out if-ahead if-behind key-point learning-points link listen-for read say
        show time watch write-up""",
    )
)
"""The instructions to the facilitator, of which each may be a list."""


def _instead_of_two(key: Scalar, first: Node, second: Node) -> str:
    """Return what to write in place of `key` twice: a list, where it may hold one."""
    remove = "remove one of the two"
    if key.span.column == 1:
        return f"{remove}; or set it in, if it is a line of a block"
    if key.text in SEVERAL or isinstance(first, Sequence) or isinstance(second, Sequence):
        return f"write both under one `{key.text}:`, each on a line of its own with a dash before it; or {remove}"
    return remove


class Composer:
    """Events of one file -> nodes."""

    def __init__(self, file: SourceFile, report: Report, loader: yaml.SafeLoader) -> None:
        """Read the events of `loader`, which has been given the text of `file`, and note faults in `report`."""
        self.file = file
        self.report = report
        self.events: Iterator[yaml.Event] = iter(loader.get_event, None)
        self.within: list[int] = []
        """The lines of the key at the left edge, and of the item under it, that are being read."""

    def document(self) -> Node | None:
        """Return what the file holds; None for nothing."""
        next(self.events)  # the stream starts
        event = next(self.events)
        if isinstance(event, yaml.StreamEndEvent):
            return None
        node = self._node(next(self.events), 0)
        next(self.events)  # the document ends
        after = next(self.events)
        if not isinstance(after, yaml.StreamEndEvent):
            self._stop(
                codes.YAML_SYNTAX,
                after,
                "A second document starts here; a file holds one session.",
                "remove the line `---`",
            )
        return None if isinstance(node, Scalar) and node.empty else node

    def _node(self, event: yaml.Event, depth: int) -> Node:
        if depth > DEEPEST:
            self._stop(codes.FILE_TOO_LARGE, event, TOO_DEEP, RIGHT_FILE)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) or getattr(event, "tag", None):
            raise Stopped(codes.ANCHOR_USED, self._means_else(event))
        match event:
            case yaml.ScalarEvent():
                self._check_comment(event)
                if len(event.value) > LONGEST_TEXT:
                    length = f"This text has {len(event.value):,} letters"
                    self._too_long(event, f"{length}; at most {LONGEST_TEXT:,} are read.")
                if _SPACES.search(event.value):
                    self._too_long(event, f"This text has more than {MOST_SPACES:,} spaces in a row.")
                text = "" if self._is_null(event) else self._written(event)
                return Scalar(without_traces(text), self._scalar_span(event), event.style or "")
            case yaml.SequenceStartEvent():
                items: list[Node] = []
                while not isinstance(inner := next(self.events), yaml.SequenceEndEvent):
                    if depth == 1 and not event.flow_style and inner.start_mark:
                        self.within[1:] = [inner.start_mark.line + 1]
                    items.append(self._node(inner, depth + 1))
                    if len(items) > LONGEST_LIST:
                        self._too_long(event, _LONG_LIST)
                if event.flow_style:
                    check_quotes(items, self.report)
                return Sequence(tuple(items), self._to(event, inner, items[-1].span if items else None))
            case _:
                return self._mapping(event, depth)

    def _mapping(self, event: yaml.Event, depth: int) -> Mapping:
        entries: list[tuple[Scalar, Node]] = []
        seen: dict[str, Span] = {}
        last: Span | None = None
        count = 0
        while not isinstance(inner := next(self.events), yaml.MappingEndEvent):
            count += 1
            if depth == 0 and inner.start_mark:
                self.within = [inner.start_mark.line + 1]
            if count > LONGEST_LIST:
                self._too_long(event, _MANY_KEYS)
            key = self._node(inner, depth + 1)
            value = self._node(next(self.events), depth + 1)
            last = value.span
            if not isinstance(key, Scalar):
                self.report.add(
                    codes.WRONG_TYPE, key.span, "A key must be a word.", "delete the sign before it, such as `?`"
                )
            elif key.text in seen:
                first = next(other for name, other in entries if name.text == key.text)
                message = f"`{key.text}` stands here and already in line {seen[key.text].line}."
                self.report.add(codes.DUPLICATE_KEY, key.span, message, _instead_of_two(key, first, value))
            else:
                seen[key.text] = key.span
                entries.append((key, value))
        if getattr(event, "flow_style", False):
            check_quotes([node for entry in entries for node in entry], self.report)
        return Mapping(tuple(entries), self._to(event, inner, last))

    def _means_else(self, event: yaml.Event) -> Told:
        """Return what to say of a text that YAML takes for an anchor, an alias or a tag."""
        line, column = self._start(event)
        written = self.file.line(line)
        text, _ = text_from(self.file, line, column - 1)
        message = f"A text that starts with `{text[:1]}` means something else to YAML."
        if (item := written.lstrip()).startswith("*"):  # it stands where an item of a list would
            hint = f"{how_to(item[1:])}; a text that starts with `*` stands in quotes"
            return Told(line, column, message, hint, {line: f"{written[: column - 1]}- {item[1:].lstrip()}"})
        return Told(line, column, message, put_in_quotes(text, "it in quotes"), quoted(self.file, line, column - 1))

    @staticmethod
    def _is_null(event: yaml.ScalarEvent) -> bool:
        return not event.style and event.value == "~"

    def _written(self, event: yaml.ScalarEvent) -> str:
        """Return the text with its line ends, where YAML would make spaces of them: they show lists inside it."""
        start, end = event.start_mark, event.end_mark
        if start is None or end is None or event.style == "|" or start.line == end.line:
            return event.value
        first, *rest = [self.file.line(number + 1) for number in range(start.line, end.line + 1)]
        if event.style == ">":
            margin = next((_margin(line) for line in rest if line.strip()), 0)
            # a comment under the text is set in less
            within = takewhile(lambda line: not line.strip() or _margin(line) >= margin, rest)
            lines = [line[margin:] for line in within]
        else:
            quoted = bool(event.style)
            rest[-1] = rest[-1][: end.column - quoted]
            alone = not first[: start.column].strip(" -")
            margin = start.column if alone else min((_margin(line) for line in rest if line.strip()), default=0)
            lines = [first[start.column + quoted :], *(line[min(margin, _margin(line)) :] for line in rest)]
        text = "\n".join(lines)
        if event.style == "'":
            text = text.replace("''", "'")
        # signs that are written in another way inside quotes, and whatever else YAML may know, are left to it
        return text if text.split() == event.value.split() else event.value

    def _check_comment(self, event: yaml.ScalarEvent) -> None:
        """Note a comment that looks as if it belonged to the text before it, as in `Case #4`."""
        if event.style or event.end_mark is None:
            return
        line = self.file.line(event.end_mark.line + 1)
        if match := _COMMENT.match(line, event.end_mark.column):
            column = match.end()
            place = Span.on(self.file.path, event.end_mark.line + 1, column, len(line) - column + 1)
            self.report.add(
                codes.COMMENT_IN_TEXT, place, "From here on the line is left out.", codes.COMMENT_IN_TEXT.mend
            )

    @staticmethod
    def _start(event: yaml.Event) -> tuple[int, int]:
        start = event.start_mark
        assert start is not None
        return start.line + 1, start.column + 1

    def _scalar_span(self, event: yaml.ScalarEvent) -> Span:
        """Return where a text stands: without the blank lines that the parser takes with the lines under a `|`."""
        end = event.end_mark
        assert end is not None
        line, column = self._start(event)
        if event.style not in ("|", ">"):
            return Span(self.file.path, line, column, end.line + 1, end.column + 1)
        last = end.line + bool(end.column)
        while last > line and not self.file.line(last).strip():
            last -= 1
        return Span(self.file.path, line, column, last, len(self.file.line(last)) + 1)

    def _to(self, event: yaml.Event, end: yaml.Event, last: Span | None) -> Span:
        """Return where a list or `name: value` lines stand: up to their bracket, or the end of their `last` value."""
        line, column = self._start(event)
        if getattr(event, "flow_style", False) or last is None:
            assert end.end_mark is not None
            return Span(self.file.path, line, column, end.end_mark.line + 1, end.end_mark.column + 1)
        return Span(self.file.path, line, column, last.end_line, last.end_column)

    def _too_long(self, event: yaml.Event, message: str) -> None:
        self._stop(
            codes.FILE_TOO_LARGE, event, message, "see that every quote and bracket is closed; or make several of it"
        )

    def _stop(self, fault: Fault, event: yaml.Event, message: str, hint: str) -> None:
        line, column = self._start(event)
        raise Stopped(fault, Told(line, column, message, hint))


_SPACES = late(rf"[^\S\n]{{{MOST_SPACES + 1}}}")
_COMMENT = late(r"[^\S\n]+#(?=\w)|(?<=[^\W\d_]) #(?= \d)")
