"""A block of a session, and what is to be changed in it -> the lines of a file where that is written."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from sessionbuilder.source.nodes import Mapping, Node, Scalar, Sequence
from sessionbuilder.source.splice import Path, Spliced, changed
from sessionbuilder.source.written import Plain, as_line, in_line, plain
from sessionbuilder.studio.editing.as_written import AsWritten
from sessionbuilder.studio.message import RefusedError
from sessionbuilder.workspace.based_on import CHANGES


class Place(NamedTuple):
    """Where the lines of a block stand that can be changed."""

    file: str
    path: Path
    shared: bool = False
    """Whether other sessions have these lines too."""
    named: str = ""
    """The block of the original that is changed there; empty where the block stands there itself."""

    def put(self, text: Spliced, keys: Path, value: Plain, block: Mapping, after: str, style: str = "") -> Spliced:
        """Return `text` with `value` at `keys` of the `block`, and with what it inherits beside that."""
        first, inherited = str(keys[0]), block.get(str(keys[0]))
        if len(keys) > 1 and inherited and text.node((*self.path, first)) is None:
            keys, value = keys[:1], changed(plain(inherited), keys[1:], value)
        if self.named and text.node(self.path) is None:
            item = f"- change: {in_line(self.named)}\n{as_line(first, value, 2, style)}"
            return text.insert(self.path[:1], int(self.path[1]), item)
        return text.put((*self.path, *keys), value, after, style)

    def without(self, text: Spliced, keys: Path, block: Mapping, title: str) -> Spliced:
        """Return `text` without what is at `keys` of the `block`, which is called `title`.

        What it has from elsewhere cannot be taken out here, but that a session based on another says so.
        """
        inherited = next((key for key, _ in block.entries if key.text == keys[0]), None)
        if inherited is None:
            return text
        if self.named and len(keys) == 1:  # a line that is taken away would bring that of the original back
            return self.put(text, keys, inherited.text, block, "").emptied((*self.path, *keys))
        if text.node((*self.path, *keys)) is not None:
            return text.remove((*self.path, *keys))
        raise RefusedError(f"{title} has its `{keys[0]}` from `{inherited.span.name}`: take it out there.")


def place_of(written: AsWritten, text: Callable[[str], Spliced], number: int, keys: Path) -> Place:
    """Return where the block `number` has, or could have, what `keys` lead to; `text` reads a file."""
    block, file = written.block(number), written.file
    first, entry = block.entries[0][0], next((key for key, _ in block.entries if key.text == keys[0]), None)
    own = next((key for key, _ in block.entries if key.span.name == file), None)
    if entry and entry.span.name == file:
        here = block.span.name == file
        return _holding(entry, file, text)._replace(named="" if here else name_of(written, number))
    if block.span.name == file:
        if len(keys) == 1 or entry is None or first.span.name == file or keys[0] == "minutes":
            return Place(file, path_to(block, text(file).root))
        return _holding(entry, entry.span.name, text)._replace(shared=True)
    if own:
        return _holding(own, file, text)._replace(named=name_of(written, number))
    if written.is_based:
        changes = written.written.get(CHANGES)
        count = len(changes.items) if isinstance(changes, Sequence) else 0
        return Place(file, (CHANGES, count), named=name_of(written, number))
    home = entry or first
    return _holding(home, home.span.name, text)._replace(shared=True)


def name_of(written: AsWritten, number: int) -> str:
    """Return by what a session that is based on another names the block: its id, or its title."""
    named = written.block(number).get("id")
    return named.text.strip() if isinstance(named, Scalar) and not named.empty else written.whole_title(number)


def path_to(node: Mapping, root: Node) -> Path:
    """Return what leads from `root` to the lines that start where `node` does."""
    return _found(root, lambda lines: lines.span[:3] == node.span[:3])


def _holding(key: Scalar, file: str, text: Callable[[str], Spliced]) -> Place:
    """Return the lines among which `key` stands."""
    return Place(file, _found(text(file).root, lambda lines: any(name.span == key.span for name, _ in lines.entries)))


def _found(root: Node, wanted: Callable[[Mapping], bool]) -> Path:
    path = _path(root, wanted, ())
    if path is None:
        raise RefusedError(f"This block cannot be found in `{root.span.name}`: change it in the text.")
    return path


def _path(root: Node, wanted: Callable[[Mapping], bool], path: Path) -> Path | None:
    steps: list[tuple[str | int, Node]] = []
    if isinstance(root, Mapping):
        if root.entries and wanted(root):
            return path
        steps = [(name.text, value) for name, value in root.entries]
    elif isinstance(root, Sequence):
        steps = [*enumerate(root.items)]
    for step, inner in steps:
        if (found := _path(inner, wanted, (*path, step))) is not None:
            return found
    return None
