"""A list in a YAML text -> where each of its items stands, with the comments that belong to it, and edits of them."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence as List

from sessionbuilder.diagnostics import Span
from sessionbuilder.patterns import late
from sessionbuilder.source.nodes import Mapping, Node, Scalar, Sequence
from sessionbuilder.source.pieces import Cut, NotSplicedError
from sessionbuilder.source.written import Plain, as_item, in_line, plain

_COMMENT = late(r"(?:^|[\s\[{,])#")


class Lines:
    """The lines of a text, which end with one letter each."""

    def __init__(self, text: str) -> None:
        """Know where the lines of `text` start."""
        self.text = text
        self.starts = [0]
        for line in text.split("\n"):
            self.starts.append(self.starts[-1] + len(line) + 1)

    def line(self, number: int) -> str:
        """Return the line `number`, from 1, without its end."""
        return self.text[self.starts[number - 1] : self.starts[number] - 1]

    @property
    def count(self) -> int:
        """How many lines there are, an empty one after the last line's end among them."""
        return len(self.starts) - 1

    def range(self, span: Span) -> tuple[int, int]:
        """Return where the stretch `span` starts and ends, in letters from the start of the text."""
        return self.starts[span.line - 1] + span.column - 1, self.starts[span.end_line - 1] + span.end_column - 1

    def start_of_line(self, place: int) -> int:
        """Return where the line starts in which `place` is."""
        return self.text.rfind("\n", 0, place) + 1

    def end_of_line(self, place: int) -> int:
        """Return where the line ends in which `place` is, before its last letter."""
        end = self.text.find("\n", place)
        return len(self.text) if end < 0 else end

    def whole(self, start: int, end: int) -> Cut:
        """Return the cut that takes away the whole lines from `start` to `end`."""
        first, last = self.start_of_line(start), self.end_of_line(end)
        return Cut(first, last + 1) if last < len(self.text) else Cut(max(first - 1, 0), last)

    def is_flow(self, node: Node) -> bool:
        """Whether `node` is a list in brackets, or `name: value` in braces."""
        return not isinstance(node, Scalar) and self.text[self.range(node.span)[0]] in "[{"

    def colon(self, key: Scalar) -> int:
        """Return the place behind the colon of `key`; where it stands nowhere near is a `NotSplicedError`."""
        place = self.range(key.span)[1]
        while place < len(self.text) and self.text[place] in " \t":
            place += 1
        if self.text[place : place + 1] != ":":
            raise NotSplicedError("This is written in an unusual way: change it in the text.")
        return place + 1

    def comments_between(self, start: int, end: int, nodes: tuple[Node, ...]) -> bool:
        """Whether a comment stands from `start` to `end`, where otherwise `nodes` stand."""
        texts = sorted(self.range(text.span) for node in nodes for text in _texts(node))
        for first, last in texts:
            if first >= start and last <= end:
                if _COMMENT.search(self.text[start:first]):
                    return True
                start = last
        return _COMMENT.search(self.text[start:end]) is not None


def comments_in(lines: Lines, node: Node) -> bool:
    """Whether a comment stands inside `node`."""
    return lines.comments_between(*lines.range(node.span), (node,))


def _texts(node: Node) -> Iterator[Scalar]:
    match node:
        case Scalar():
            yield node
        case Sequence():
            for item in node.items:
                yield from _texts(item)
        case Mapping():
            for key, value in node.entries:
                yield from _texts(key)
                yield from _texts(value)


class Items:
    """The items of one list, each with the lines that are its own."""

    def __init__(self, lines: Lines, node: Sequence) -> None:
        """Find the items of `node`, which has some; a list in unusual lines is a `NotSplicedError`."""
        self.lines = lines
        self.node = node
        self.flow = lines.is_flow(node)
        self._stretches: list[tuple[int, int]] = []
        """The first and the last line of each item, from 1, with its comments."""
        self.margin = 0
        """How far the dashes are set in."""
        if not self.flow and node.items:
            dashes = self._dashes()
            self.margin = len(lines.line(dashes[0])) - len(lines.line(dashes[0]).lstrip())
            self._stretches = [*self._found(dashes)]

    def _dashes(self) -> list[int]:
        """Return the line of each item's dash."""
        found, above = [], 0
        for item in self.node.items:
            number = item.span.line
            while number > above and not self._starts_item(number, item):
                number -= 1
            if number <= above:
                raise NotSplicedError("This list is written in an unusual way: change it in the text.")
            found.append(number)
            above = item.span.end_line
        return found

    def _starts_item(self, number: int, item: Node) -> bool:
        """Whether the line `number` starts with the dash of `item`."""
        line = self.lines.line(number)
        if not line.lstrip(" ").startswith("-"):
            return False
        between = line.lstrip(" ")[1:]
        if number == item.span.line:
            between = line[: item.span.column - 1].lstrip(" ")[1:]
        return not between.strip() or between.lstrip().startswith("#")

    def _found(self, dashes: List[int]) -> Iterator[tuple[int, int]]:
        """Yield the first and the last line of each item."""
        starts = [dashes[0], *dashes[1:]]
        ends = []
        for place, item in enumerate(self.node.items):
            following = dashes[place + 1] if place + 1 < len(dashes) else self._end()
            last = item.span.end_line
            for number in range(last + 1, following):
                if self._is_comment(number) and self._margin_of(number) > self.margin:
                    last = number
            ends.append(last)
        for place, dash in enumerate(starts):
            first, above = dash, ends[place - 1] if place else 0
            while first - 1 > above and self._is_comment(first - 1):
                first -= 1
            yield first, ends[place]

    def _end(self) -> int:
        """Return the line after the last item that is neither blank nor a comment."""
        number = self.node.items[-1].span.end_line + 1
        while number <= self.lines.count and (not self.lines.line(number).strip() or self._is_comment(number)):
            number += 1
        return number

    def _is_comment(self, number: int) -> bool:
        return self.lines.line(number).lstrip().startswith("#")

    def _margin_of(self, number: int) -> int:
        line = self.lines.line(number)
        return len(line) - len(line.lstrip())

    def _text(self, place: int) -> str:
        """Return the lines of the item `place`, without the end of the last."""
        first, last = self._stretches[place]
        return self.lines.text[self.lines.starts[first - 1] : self.lines.starts[last] - 1]

    def comments(self, place: int) -> str:
        """Return the lines of comments of the item `place`."""
        if self.flow:
            return ""
        first, last = self._stretches[place]
        lines = [self.lines.line(number) for number in range(first, last + 1) if self._is_comment(number)]
        inside = {
            number
            for text in _texts(self.node.items[place])
            if text.block
            for number in range(text.span.line + 1, text.span.end_line + 1)
        }
        return (
            "\n".join(
                self.lines.line(number)
                for number in range(first, last + 1)
                if self._is_comment(number) and number not in inside
            )
            if lines
            else ""
        )

    @property
    def _apart(self) -> str:
        """What stands between two items: most often a blank line, or nothing."""
        blank = [not self.lines.line(first - 1).strip() for first, _ in self._stretches[1:]]
        return "\n" if sum(blank) * 2 > len(blank) else ""

    # --- edits

    def removed(self, place: int) -> list[Cut]:
        """Return how the item `place`, which is not alone, is taken away, with its comments and one blank line."""
        return self._cut(place)[0]

    def _cut(self, place: int) -> tuple[list[Cut], str]:
        """Return how an item is taken away, and the blank lines that go with it."""
        if self.flow:
            return [self._flow_cut(place)], ""
        first, last = self._stretches[place]
        below, above = last, first
        while place + 1 < len(self._stretches) and not self.lines.line(below + 1).strip():
            below += 1
        while place and below == last and not self.lines.line(above - 1).strip():
            above -= 1
        start, end = self.lines.starts[above - 1], self.lines.starts[below]
        if end > len(self.lines.text):  # the last line has no end, so that the one before it loses its own
            start, end = start - 1, len(self.lines.text)
        return [Cut(start, end)], "\n" * (below - last + first - above)

    def _flow_cut(self, place: int) -> Cut:
        items = self.node.items
        start, end = self.lines.range(items[place].span)
        if place + 1 < len(items):
            end = self.lines.range(items[place + 1].span)[0]
        else:
            start = self.lines.range(items[place - 1].span)[1]
        if self.lines.comments_between(start, end, (items[place],)):
            raise NotSplicedError("There are comments in what would be taken away here: change it in the text.")
        return Cut(start, end)

    def moved(self, place: int, to: int) -> list[Cut]:
        """Return how the item `place` comes to stand at the place `to`."""
        cuts, apart = self._cut(place)
        if self.flow:
            start, end = self.lines.range(self.node.items[place].span)
            return [*cuts, self._flow_in(to if to < place else to + 1, self.lines.text[start:end])]
        return [*cuts, self._lines_in(to if to < place else to + 1, self._text(place), apart)]

    def inserted(self, place: int, item: str, value: Plain) -> list[Cut]:
        """Return how the lines `item`, which say `value`, are set in before the item `place`, or last."""
        if self.flow:
            return [self._flow_in(place, in_line(value, flow=True))]
        lines = "\n".join(f"{' ' * self.margin}{line}" if line.strip() else "" for line in item.split("\n"))
        return [self._lines_in(place, lines, self._apart)]

    def _lines_in(self, place: int, text: str, apart: str) -> Cut:
        """Return how `text` is set in before the item `place`, or last, with the blank lines `apart` beside it."""
        starts = self.lines.starts
        if place < len(self._stretches):
            start = starts[self._stretches[place][0] - 1]
            return Cut(start, start, f"{text}\n{apart}")
        end = starts[self._stretches[-1][1]] - 1
        return Cut(end, end, f"\n{apart}{text}")

    def _flow_in(self, place: int, text: str) -> Cut:
        items = self.node.items
        if place < len(items):
            start = self.lines.range(items[place].span)[0]
            return Cut(start, start, f"{text}, ")
        end = self.lines.range(items[-1].span)[1]
        return Cut(end, end, f", {text}")

    def appended(self, value: Plain) -> list[Cut]:
        """Return how `value` is set in as the last item."""
        if self.flow:
            if not self.node.items:
                start = self.lines.range(self.node.span)[0] + 1
                return [Cut(start, start, in_line(value, flow=True))]
            return [self._flow_in(len(self.node.items), in_line(value, flow=True))]
        return [self._lines_in(len(self._stretches), as_item(value, self.margin), self._apart)]

    def changed(self, values: List[Plain]) -> list[Cut]:
        """Return how the items, which are texts, come to be `values`: those that stay stand as they do."""
        old: list[Plain] = [plain(item) for item in self.node.items]
        first = 0
        while first < min(len(old), len(values)) and old[first] == values[first]:
            first += 1
        last = 0
        while last < min(len(old), len(values)) - first and old[-1 - last] == values[-1 - last]:
            last += 1
        middle, new = range(first, len(old) - last), values[first : len(values) - last]
        cuts = []
        for place, value in zip(middle, new, strict=False):
            cuts += self.replaced(place, value)
        if surplus := middle[len(new) :]:
            cuts += self._without(surplus)
        if more := new[len(middle) :]:
            cuts.append(self._more(first + len(middle), more))
        return cuts

    def replaced(self, place: int, value: Plain) -> list[Cut]:
        """Return how `value` stands in place of the text that is the item `place`."""
        item = self.node.items[place]
        assert isinstance(item, Scalar)
        start, end = self.lines.range(item.span)
        if self.flow or (isinstance(value, str) and "\n" not in value and not item.block and start < end):
            style = item.style if isinstance(value, str) else ""
            return [Cut(start, end, in_line(value, style, flow=self.flow))]
        if isinstance(value, str) and not item.block and start < end:  # a comment behind it stays behind the `|`
            mark, _, lines = as_item(value, self.margin).lstrip()[2:].partition("\n")
            last = self.lines.end_of_line(end)
            return [Cut(start, end, mark), Cut(last, last, f"\n{lines}")]
        dash = self.lines.starts[item.span.line - 1] + self.margin
        if self.lines.text[dash : dash + 1] != "-":
            raise NotSplicedError("This list is written in an unusual way: change it in the text.")
        return [Cut(dash, end, as_item(value, self.margin).lstrip())]

    def _without(self, places: range) -> list[Cut]:
        if self.flow:
            items = self.node.items
            start, end = self.lines.range(items[places[0]].span)[0], self.lines.range(items[places[-1]].span)[1]
            if places[-1] + 1 < len(items):
                end = self.lines.range(items[places[-1] + 1].span)[0]
            elif places[0]:
                start = self.lines.range(items[places[0] - 1].span)[1]
            return [Cut(start, end)]
        starts = self.lines.starts
        start, end = starts[self._stretches[places[0]][0] - 1], starts[self._stretches[places[-1]][1]]
        return [Cut(start - 1, len(self.lines.text)) if end > len(self.lines.text) else Cut(start, end)]

    def _more(self, place: int, values: List[Plain]) -> Cut:
        if self.flow:
            return self._flow_in(place, ", ".join(in_line(value, flow=True) for value in values))
        return self._lines_in(place, "\n".join(as_item(value, self.margin) for value in values), "")
