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
from sessionbuilder.source.bullets import how_to
from sessionbuilder.source.keys_and_dashes import colon_missing
from sessionbuilder.source.letters import sound_letters, without_traces
from sessionbuilder.source.nodes import Mapping, Node, Scalar, Sequence
from sessionbuilder.source.open_text import LOADER
from sessionbuilder.source.quotes import check_quotes
from sessionbuilder.source.syntax import in_quotes, report_syntax
from sessionbuilder.text import shortened

DEEPEST = 30
"""Levels of nesting; a session needs about eight."""
LONGEST_TEXT = 50_000
"""Letters of one text; the narrative of a case has about 5,000."""
MOST_SPACES = 1_000
"""Spaces in a row; patterns that look for the end of a text would look from each of them."""
LONGEST_LIST = 2_000
"""Items of a list, or keys that stand together; `sources.yaml` of a large pool has hundreds."""


_TOO_DEEP = f"The file is nested more than {DEEPEST} levels deep."
_LONG_LIST = f"This list has more than {LONGEST_LIST:,} items, which are the most that are read."
_MANY_KEYS = f"Here stand more than {LONGEST_LIST:,} keys, which are the most that are read."
_RIGHT_FILE = "see that every bracket is closed, and that it is the right file"


class _Stop(Exception):  # noqa: N818 - not an error: the fault is told already
    """The text cannot be read further; the fault is in the report."""


def parse(file: SourceFile, report: Report, first: str = "") -> Mapping | None:
    """Return the mapping that the whole file is; None, with a fault in `report`, if it cannot be read.

    `first` is the key that such a file starts with, for hints.
    """
    start = f"start it with a line `{first or 'session'}: ...`"
    if not file.text.strip():
        report.add(codes.EMPTY_FILE, Span(file, 1, 1), "The file is empty.", start)
        return None
    if not sound_letters(file, report):
        return None
    loader = None
    try:
        loader = LOADER(file.text)
        node = _Composer(file, report, loader).document()
    except yaml.MarkedYAMLError as error:
        if "nesting depth" in (error.problem or ""):  # newer parsers have a limit of their own, far above ours
            mark = error.problem_mark
            place = Span(file, mark.line + 1, mark.column + 1) if mark else Span(file, 1, 1)
            report.add(codes.FILE_TOO_LARGE, place, _TOO_DEEP, _RIGHT_FILE)
        else:
            report_syntax(error, file, report)
        return None
    except _Stop:
        return None
    finally:
        if loader is not None:
            loader.dispose()
    if node is None:
        report.add(codes.EMPTY_FILE, Span(file, 1, 1), "The file holds nothing but comments.", start)
        return None
    if not isinstance(node, Mapping):
        report.add(
            codes.NOT_A_MAPPING,
            node.span,
            "The file must start with `key: value` lines.",
            _without_dash(node, start),
        )
        return None
    return node


def _without_dash(node: Node, start: str) -> str:
    """Return how a file starts that is a list or a text: a shared block, as in a programme but without its dash."""
    first = node.items[0] if isinstance(node, Sequence) and node.items else None
    if isinstance(first, Mapping) and first.entries:
        word = shortened(first.entries[0][0].text)
        return f"take the dash away: the file starts with `{word}:`, and the lines under it start at the left edge"
    told = colon_missing(node.text.partition("\n")[0]) if isinstance(node, Scalar) else None
    return told[1] if told else start


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
            self.stop(codes.FILE_TOO_LARGE, event, _TOO_DEEP, _RIGHT_FILE)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) or getattr(event, "tag", None):
            self.stop(codes.ANCHOR_USED, event, *self.means_else(event))
        match event:
            case yaml.ScalarEvent():
                self.check_comment(event)
                if len(event.value) > LONGEST_TEXT:
                    length = f"This text has {len(event.value):,} letters"
                    self.too_long(event, f"{length}; at most {LONGEST_TEXT:,} are read.")
                if _SPACES.search(event.value):
                    self.too_long(event, f"This text has more than {MOST_SPACES:,} spaces in a row.")
                text = "" if self.is_null(event) else self.written(event)
                return Scalar(without_traces(text), self.span(event))
            case yaml.SequenceStartEvent():
                items: list[Node] = []
                while not isinstance(inner := next(self.events), yaml.SequenceEndEvent):
                    items.append(self.node(inner, depth + 1))
                    if len(items) > LONGEST_LIST:
                        self.too_long(event, _LONG_LIST)
                if event.flow_style:
                    check_quotes(items, self.report)
                return Sequence(tuple(items), self.span(event))
            case _:
                return self.mapping(event, depth)

    def mapping(self, event: yaml.Event, depth: int) -> Mapping:
        entries: list[tuple[Scalar, Node]] = []
        seen: dict[str, Span] = {}
        count = 0
        while not isinstance(inner := next(self.events), yaml.MappingEndEvent):
            count += 1
            if count > LONGEST_LIST:
                self.too_long(event, _MANY_KEYS)
            key = self.node(inner, depth + 1)
            value = self.node(next(self.events), depth + 1)
            if not isinstance(key, Scalar):
                self.report.add(codes.WRONG_TYPE, key.span, "A key must be a word.")
            elif key.text in seen:
                self.report.add(
                    codes.DUPLICATE_KEY,
                    key.span,
                    f"`{key.text}` stands here and already in line {seen[key.text].line}.",
                    "remove one of the two; "
                    + (
                        "instructions to the facilitator may repeat under `cues:`"
                        if key.span.column > 1
                        else "or set it in, if it is a line of a block"
                    ),
                )
            else:
                seen[key.text] = key.span
                entries.append((key, value))
        if getattr(event, "flow_style", False):
            check_quotes([node for entry in entries for node in entry], self.report)
        return Mapping(tuple(entries), self.span(event))

    def means_else(self, event: yaml.Event) -> tuple[str, str]:
        """Return what to say of a text that YAML takes for an anchor, an alias or a tag."""
        start = event.start_mark
        line = self.file.line(start.line + 1) if start else ""
        text = line[start.column :] if start else ""
        message = f"A text that starts with `{text[:1]}` means something else to YAML."
        if line.lstrip().startswith("*"):  # it stands where an item of a list would
            return message, f"{how_to(line.lstrip()[1:])}; a text that starts with `*` stands in quotes"
        return message, f"put it in quotes: {in_quotes(text)}"

    @staticmethod
    def is_null(event: yaml.ScalarEvent) -> bool:
        return not event.style and event.value == "~"

    def written(self, event: yaml.ScalarEvent) -> str:
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

    def check_comment(self, event: yaml.ScalarEvent) -> None:
        """Note a comment that looks as if it belonged to the text before it, as in `Case #4`."""
        if event.style or event.end_mark is None:
            return
        line = self.file.line(event.end_mark.line + 1)
        if match := _COMMENT.match(line, event.end_mark.column):
            column = match.end()
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

    def too_long(self, event: yaml.Event, message: str) -> None:
        self.stop(
            codes.FILE_TOO_LARGE, event, message, "see that every quote and bracket is closed; or make several of it"
        )

    def stop(self, fault: Fault, event: yaml.Event, message: str, hint: str) -> None:
        self.report.add(fault, self.span(event), message, hint)
        raise _Stop


_SPACES = re.compile(rf"[^\S\n]{{{MOST_SPACES + 1}}}")
_COMMENT = re.compile(r"[^\S\n]+#(?=\w)|(?<=[^\W\d_]) #(?= \d)")
