"""A change of what a YAML text says -> the text with that change, in which every other line stands as it did.

Each change is looked at before it counts: the new text is read, and must say what was asked for, and nothing else anew.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Sequence as List
from contextlib import suppress
from typing import TypeAlias

from sessionbuilder.diagnostics import Report, SourceFile
from sessionbuilder.source.items import Items, Lines, comments_in
from sessionbuilder.source.nodes import Mapping, Node, Scalar, Sequence
from sessionbuilder.source.pieces import Cut, NotSplicedError, Pieces
from sessionbuilder.source.written import Plain, as_item, as_line, below, in_line, plain, tidy, under_header
from sessionbuilder.source.yaml import parse_blocks

Path: TypeAlias = "tuple[str | int, ...]"
"""The keys, and the places in lists from 0, that lead to something."""

_DEEPEST = 12
"""Keys and places that lead to something; a session needs about eight."""


class Spliced:
    """A text that is YAML, and what has been changed in it. Lines end with one letter each."""

    def __init__(self, name: str, pieces: Pieces) -> None:
        """Read the text of the file called `name`; one that cannot be read is a `NotSplicedError`."""
        self.name = name
        self.pieces = pieces
        self.text = pieces.text
        report = Report()
        root = parse_blocks(SourceFile(name, self.text), report, "session")
        wrong = next((found for found in report.ordered() if found.fault.severity == "error"), None)
        if root is None or wrong:
            where = f"line {wrong.span.line} of `{name}`" if wrong and wrong.span and wrong.span.line else f"`{name}`"
            raise NotSplicedError(f"There is something wrong in {where} first: {wrong.message if wrong else 'nothing'}")
        self.root: Mapping | Sequence = root
        self.lines = Lines(self.text)

    @classmethod
    def of(cls, name: str, text: str) -> Spliced:
        """Return the `text` of the file called `name`, in which nothing has been changed."""
        return cls(name, Pieces(text))

    def node(self, path: Path) -> Node | None:
        """Return what stands at `path`; None where nothing does."""
        node: Node | None = self.root
        for step in path:
            if isinstance(node, Mapping) and isinstance(step, str):
                node = node.get(step)
            elif isinstance(node, Sequence) and isinstance(step, int) and 0 <= step < len(node.items):
                node = node.items[step]
            else:
                return None
        return node

    # --- what may be changed

    def put(self, path: Path, value: Plain | None, after: str = "", style: str = "") -> Spliced:
        """Return the text with `value` at `path`, which nothing but what leads to it needs to be there for.

        Nothing, or what holds nothing, takes the line away. A new key stands after the key `after`, or else last; a new
        text stands in the quotes of its `style`, if it has one.
        """
        if len(path) > _DEEPEST:
            raise NotSplicedError("Nothing stands so deep in a session.")
        tidied = tidy(value)
        if tidied is None:
            return self.remove(path) if self.node(path) is not None else self
        *where, last = path
        parent = self.node(tuple(where))
        if where and (parent is None or (isinstance(parent, Scalar) and parent.empty)):
            return self.put(tuple(where), {last: tidied} if isinstance(last, str) else [tidied], after)
        if isinstance(parent, Scalar) and isinstance(last, int):  # a text that stands alone is a list of one
            return self.put(tuple(where), tidied if last == 0 else [plain(parent), tidied])
        old = self.node(path)
        if old is not None:
            cuts = self._instead(old, path, tidied, style)
        elif isinstance(parent, Mapping) and isinstance(last, str):
            cuts = self._added(parent, last, tidied, after, style)
        elif isinstance(parent, Sequence) and last == len(parent.items):
            cuts = self._items(parent).appended(tidied)
        else:
            raise NotSplicedError("There is no such place in the text.")
        return self._checked(cuts, changed(plain(self.root), path, tidied, after))

    def remove(self, path: Path) -> Spliced:
        """Return the text without what stands at `path`, and without what would be empty then."""
        *where, last = path
        parent = self.node(tuple(where))
        if where and isinstance(parent, Mapping | Sequence):
            many = parent.entries if isinstance(parent, Mapping) else parent.items
            if len(many) == 1:
                return self.remove(tuple(where))
        if isinstance(parent, Mapping) and isinstance(last, str):
            cuts = self._without(parent, last)
        elif isinstance(parent, Sequence) and isinstance(last, int):
            cuts = self._items(parent).removed(last)
        elif isinstance(parent, Scalar) and last == 0 and where:
            return self.remove(tuple(where))
        else:
            raise NotSplicedError("There is no such place in the text.")
        return self._checked(cuts, _taken(plain(self.root), path))

    def emptied(self, path: Path) -> Spliced:
        """Return the text with nothing behind the key at `path`, whose line stays."""
        value = self.node(path)
        if not isinstance(value, Scalar):
            raise NotSplicedError("There is no text here.")
        start, end = self.lines.range(value.span)
        return self._checked([Cut(self._blank(start)[0], end)], changed(plain(self.root), path, "", ""))

    def place(self, path: Path) -> int:
        """Return where in the text that starts which `path` leads to, or as much of it as there is."""
        while path and self.node(path) is None:
            path = path[:-1]
        node = self.node(path)
        return self.lines.range(node.span)[0] if node and path else 0

    def move(self, path: Path, place: int, to: int) -> Spliced:
        """Return the text with the item `place` of the list at `path` at the place `to`, its comments with it."""
        if place == to:
            return self
        wanted = plain(self.root)
        items = _at(wanted, path)
        assert isinstance(items, list)
        items.insert(to, items.pop(place))
        return self._checked(self._items(self._list(path)).moved(place, to), wanted)

    def insert(self, path: Path, place: int, item: str) -> Spliced:
        """Return the text with the lines `item` before the item `place` of the list at `path`, or last.

        The lines are those of one item from its dash on, at the left edge.
        """
        new = parse_blocks(SourceFile("", f"{item}\n"), Report(), "session")
        if not isinstance(new, Sequence) or len(new.items) != 1:
            raise NotSplicedError("This cannot be set in here.")
        value, there = plain(new.items[0]), self.node(path)
        if not isinstance(there, Sequence) or not there.items:
            return self._begun(path, item, value)
        wanted = plain(self.root)
        _at(wanted, path).insert(place, value)  # type: ignore[union-attr]
        return self._checked(self._items(there).inserted(place, item, value), wanted)

    def _begun(self, path: Path, item: str, value: Plain) -> Spliced:
        """Return the text with the lines `item` as the only ones of a list at `path`, where nothing stands yet."""
        parent, key, there = self.node(path[:-1]), path[-1], self.node(path)
        if not isinstance(parent, Mapping) or self.lines.is_flow(parent) or not isinstance(key, str):
            return self.put(path, [value])
        margin = parent.entries[0][0].span.column - 1
        lines = "\n".join(f"{' ' * (margin + 2)}{line}" if line else "" for line in item.split("\n"))
        if there is None:
            end = self.lines.end_of_line(self.lines.range(parent.entries[-1][1].span)[1])
            cuts = [Cut(end, end, f"\n{' ' * margin}{key}:\n{lines}")]
        else:
            cuts = self._behind(self.lines.colon(self._key(parent, key)), self.lines.range(there.span)[1], "", lines)
        return self._checked(cuts, changed(plain(self.root), path, [value]))

    def hoist(self, path: Path, key: str) -> Spliced:
        """Return the text with the lines under the `key` of what stands at `path` in place of those beside it."""
        beside = self.node(path)
        under = beside.get(key) if isinstance(beside, Mapping) else None
        if not isinstance(beside, Mapping) or not isinstance(under, Mapping) or not under.entries:
            raise NotSplicedError("There are no such lines here.")
        more = under.entries[0][0].span.column - beside.entries[0][0].span.column
        wanted, cuts, new = plain(self.root), list[Cut](), list[tuple[str, str]]()
        for name, value in under.entries:
            if name.text == key:
                continue
            written = self._behind_colon(name, value, 0 if self.lines.is_flow(under) else more)
            old = next((entry for entry in beside.entries if entry[0].text == name.text), None)
            if old:
                cuts.append(Cut(self.lines.colon(old[0]), self.lines.range(old[1].span)[1], written))
            else:
                new.append((name.text, written))
            wanted = changed(wanted, (*path, name.text), plain(value), key)
        _taken(wanted, (*path, key))
        gone = self._without(beside, key)
        if new:
            margin = " " * (beside.entries[0][0].span.column - 1)
            apart = ", " if self.lines.is_flow(beside) else f"\n{margin}"
            lines = apart.join(f"{in_line(name, flow=True)}:{written}" for name, written in new)
            start, end = self.lines.range(self._key(beside, key).span)[0], self.lines.range(under.span)[1]
            gone = [Cut(start, end, lines)]
        return self._checked([*cuts, *gone], wanted)

    def _behind_colon(self, key: Scalar, value: Node, less: int) -> str:
        """Return what stands behind the colon of `key`, its lines set in by so many letters `less`."""
        first, *lines = self.text[self.lines.colon(key) : self.lines.range(value.span)[1]].split("\n")
        return "\n".join([first, *(line[min(less, len(line) - len(line.lstrip(" "))) :] for line in lines)])

    def comments(self, path: Path, place: int) -> str:
        """Return the comments that go with the item `place` of the list at `path`."""
        return self._items(self._list(path)).comments(place)

    # --- how

    def _checked(self, cuts: Iterable[Cut], wanted: Plain) -> Spliced:
        """Return the text with `cuts`; one that does not say what is `wanted` is a `NotSplicedError`."""
        made = None
        with suppress(NotSplicedError):
            made = Spliced(self.name, self.pieces.cut(cuts))
        if made is None or repr(plain(made.root)) != repr(wanted):  # as `dict` alone would not tell their order
            raise NotSplicedError(
                "This cannot be changed from here without changing more than that: change it in the text."
            )
        return made

    def _list(self, path: Path) -> Sequence:
        node = self.node(path)
        if not isinstance(node, Sequence) or not node.items:
            raise NotSplicedError("There is no list here.")
        return node

    def _items(self, node: Sequence) -> Items:
        return Items(self.lines, node)

    def _instead(self, old: Node, path: Path, new: Plain, style: str) -> list[Cut]:
        """Return how `new` is written in the place of `old`, which stands at `path`."""
        parent, last = self.node(path[:-1]), path[-1]
        flow = parent is not None and self.lines.is_flow(parent)
        start, end = self.lines.range(old.span)
        if isinstance(old, Scalar) and isinstance(new, str):
            if old.block and not flow:
                header, _, _ = self.text[start:end].partition("\n")
                return [Cut(start, end, under_header(header, new, self._margin(parent, last)))]
            if flow or "\n" not in new:
                written = in_line(new, old.style or style, flow=flow)
                return [Cut(*self._blank(start), f" {written}")] if start == end else [Cut(start, end, written)]
        if isinstance(old, Sequence) and isinstance(new, list) and all(isinstance(item, Scalar) for item in old.items):
            return self._items(old).changed(new)
        if comments_in(self.lines, old):
            raise NotSplicedError("There are comments in what would be replaced here: change it in the text.")
        if flow:
            return [Cut(start, end, in_line(new, flow=True))]
        if isinstance(last, int) and isinstance(parent, Sequence) and isinstance(old, Scalar):
            return self._items(parent).replaced(last, new)
        if isinstance(last, int):
            lines = as_item(new, self._margin(parent, last) - 2).lstrip()
            return [Cut(start, end, lines.removeprefix("- "))]
        behind, under = below(new, self._margin(parent, last))
        return self._behind(self.lines.colon(self._key(parent, last)), end, behind, under)

    def _margin(self, parent: Node | None, step: str | int) -> int:
        """Return how far lines are set in that stand under the key, or in the item, `step` of `parent`."""
        if isinstance(parent, Mapping):
            return self._key(parent, step).span.column + 1
        return self._items(parent).margin + 2 if isinstance(parent, Sequence) else 2

    @staticmethod
    def _key(parent: Node | None, step: str | int) -> Scalar:
        assert isinstance(parent, Mapping)
        return next(key for key, _ in parent.entries if key.text == step)

    def _blank(self, start: int) -> tuple[int, int]:
        """Return the stretch of blanks before `start`, which a space and a value stand in place of."""
        first = start
        while first and self.text[first - 1] in " \t":
            first -= 1
        return first, start

    def _behind(self, colon: int, end: int, behind: str, under: str) -> list[Cut]:
        """Return how something is written behind the `colon` in place of what goes to `end`, and in lines under it."""
        cuts = [Cut(colon, end, f" {behind}" if behind else "")]
        if under:
            last = self.lines.end_of_line(end)
            cuts = (
                [cuts[0], Cut(last, last, f"\n{under}")]
                if last > end
                else [Cut(colon, end, f"{cuts[0].insert}\n{under}")]
            )
        return cuts

    def _added(self, parent: Mapping, key: str, new: Plain, after: str, style: str) -> list[Cut]:
        """Return how the line `key` is written among those of `parent`."""
        if self.lines.is_flow(parent):
            pair = f"{in_line(key, flow=True)}: {in_line(new, style, flow=True)}"
            if not parent.entries:
                start = self.lines.range(parent.span)[0] + 1
                return [Cut(start, start, pair)]
            end = self.lines.range(self._entry(parent, after)[1].span)[1]
            return [Cut(end, end, f", {pair}")]
        (first, _), (_, value) = parent.entries[0], self._entry(parent, after)
        end = self.lines.end_of_line(self.lines.range(value.span)[1])
        return [Cut(end, end, f"\n{as_line(key, new, first.span.column - 1, style)}")]

    @staticmethod
    def _entry(parent: Mapping, key: str) -> tuple[Scalar, Node]:
        return next((entry for entry in parent.entries if entry[0].text == key), parent.entries[-1])

    def _without(self, parent: Mapping, key: str) -> list[Cut]:
        """Return how the line `key` is taken away from those of `parent`."""
        place = next((n for n, (name, _) in enumerate(parent.entries) if name.text == key), None)
        if place is None:
            raise NotSplicedError("There is no such line in the text.")
        name, value = parent.entries[place]
        (start, _), (_, end) = self.lines.range(name.span), self.lines.range(value.span)
        starts_line = not self.text[self.lines.start_of_line(start) : start].strip()
        if self.lines.is_flow(parent) or not starts_line:
            follows = parent.entries[place + 1][0] if place + 1 < len(parent.entries) else None
            cut = Cut(start, self.lines.range(follows.span)[0]) if follows else None
            if cut is None:
                cut = Cut(self.lines.range(parent.entries[place - 1][1].span)[1], end)
            if self.lines.comments_between(cut.start, cut.end, (name, value)):
                raise NotSplicedError("There are comments in what would be taken away here: change it in the text.")
            return [cut]
        return [self.lines.whole(start, end)]


def _at(value: Plain, path: List[str | int]) -> Plain:
    for step in path:
        value = value[step]  # type: ignore[index]
    return value


def changed(value: Plain, path: Path, new: Plain, after: str = "") -> Plain:
    """Return `value` with what is `new` at `path`, after the key `after` where it is a new key."""
    parent, last = _at(value, path[:-1]), path[-1]
    if isinstance(parent, list) and isinstance(last, int):
        parent[last : last + 1] = [new]
    elif isinstance(parent, dict) and isinstance(last, str):
        if last in parent or after not in parent:
            parent[last] = new
        else:
            entries = [*parent.items()]
            entries.insert([*parent].index(after) + 1, (last, new))
            parent.clear()
            parent.update(entries)
    return value


def _taken(value: Plain, path: Path) -> Plain:
    parent, last = _at(value, path[:-1]), path[-1]
    if isinstance(parent, list | dict):
        del parent[last]  # type: ignore[arg-type]
    return value
