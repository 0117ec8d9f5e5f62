"""What is done to the blocks of a session that is based on another -> its lines under `changes:`."""

from __future__ import annotations

from sessionbuilder.source.nodes import Mapping, Scalar, Sequence
from sessionbuilder.source.splice import Path, Spliced
from sessionbuilder.source.written import in_line
from sessionbuilder.studio.editing.as_written import AsWritten
from sessionbuilder.studio.editing.whereabouts import name_of, path_to
from sessionbuilder.studio.message import RefusedError
from sessionbuilder.workspace.based_on import CHANGES


def moved(written: AsWritten, text: Spliced, number: int, to: int) -> tuple[Spliced, Path]:
    """Return the text with a block that the session adds at another place, and what leads there.

    It can only go past others that are added with it; else it is a `RefusedError`.
    """
    between = range(min(number, to), max(number, to) + 1)
    lists = {_list_of(written, text, place) for place in between}
    if len(lists) > 1 or None in lists:
        title = written.title(number)
        raise RefusedError(f"“{title}” keeps its place: this session has the order of the one that it is based on.")
    path = path_to(written.block(number), text.root)
    target = path_to(written.block(to), text.root)
    return text.move(path[:-1], int(path[-1]), int(target[-1])), target


def _list_of(written: AsWritten, text: Spliced, number: int) -> Path | None:
    """Return what leads to the list of added blocks in which the block stands; None where it stands in none."""
    block = written.block(number)
    path = path_to(block, text.root) if block.span.name == written.file else ()
    return path[:-1] if path and isinstance(path[-1], int) else None


def dropped(written: AsWritten, text: Spliced, number: int) -> tuple[Spliced, Path]:
    """Return the text in which the block is left out, and what leads to where that is said."""
    block, name = written.block(number), name_of(written, number)
    if block.span.name == written.file:
        path = path_to(block, text.root)
        item = text.node(path[:2])
        alone = not isinstance(path[-1], int) or len(_items(text, path[:-1])) == 1
        if not alone:
            return text.remove(path), path[:-1]
        verb = item.entries[0] if isinstance(item, Mapping) else None
        if verb is None or verb[0].text == "replace":
            raise RefusedError(f"“{written.title(number)}” stands in for another block: change that in the text.")
        return text.remove(path[:2]), (CHANGES,)
    own = next((key for key, _ in block.entries if key.span.name == written.file), None)
    if own:  # what differs in it need not be said any more
        place = next(n for n, item in enumerate(_items(text, (CHANGES,))) if _holds(item, own))
        name = _named(_items(text, (CHANGES,))[place]) or name
        text = text.remove((CHANGES, place))
    count = len(_items(text, (CHANGES,)))
    return text.insert((CHANGES,), count, f"- drop: {in_line(name)}"), (CHANGES, count)


def added(written: AsWritten, text: Spliced, number: int, lines: str) -> tuple[Spliced, Path]:
    """Return the text in which the block of these `lines` comes after the block `number`, or first for -1."""
    at = max(number, 0)
    beside = _list_of(written, text, at)
    if beside:
        place = int(path_to(written.block(at), text.root)[-1]) + (number >= 0)
        return text.insert(beside, place, lines), (*beside, place)
    verb, name = "after" if number >= 0 else "before", name_of(written, at)
    inside = "\n".join(f"    {line}".rstrip() for line in lines.split("\n"))
    item = f"- {verb}: {in_line(name)}\n  add:\n{inside}"
    before = _next_added(written, text, number + 1) if number >= 0 else None
    to = len(_items(text, (CHANGES,))) if before is None else before
    return text.insert((CHANGES,), to, item), (CHANGES, to)


def _next_added(written: AsWritten, text: Spliced, number: int) -> int | None:
    """Return which item under `changes:` adds the block `number`: what is said before it comes before that block."""
    if number == len(written.blocks) or written.block(number).span.name != written.file:
        return None
    path = path_to(written.block(number), text.root)
    return int(path[1]) if path[:1] == (CHANGES,) else None


def _items(text: Spliced, path: Path) -> tuple[object, ...]:
    node = text.node(path)
    return node.items if isinstance(node, Sequence) else ()


def _holds(item: object, key: Scalar) -> bool:
    return isinstance(item, Mapping) and any(name.span[:3] == key.span[:3] for name, _ in item.entries)


def _named(item: object) -> str:
    """Return the block that one item under `changes:` names."""
    value = item.entries[0][1] if isinstance(item, Mapping) else None
    return value.text.strip() if isinstance(value, Scalar) else ""
