"""What stands under `changes:` -> the blocks of the original, with all of it done."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from collections.abc import Sequence as List
from typing import NamedTuple

from sessionbuilder.diagnostics import Fault, Report, codes, nearest
from sessionbuilder.kinds.by_name import kind_names, kind_of
from sessionbuilder.session.block import CUE_KEYS
from sessionbuilder.source.fields import fields_of
from sessionbuilder.source.nodes import Mapping, Node, Scalar, Sequence, stands
from sessionbuilder.text import listed, shortened


class Verb(NamedTuple):
    """What may be done to a block of the original."""

    about: str
    """What it does."""
    blocks: str = ""
    """The word under which new blocks stand; empty where there are none."""


VERBS = {
    "drop": Verb("Leaves a block of the original out."),
    "replace": Verb("Puts other blocks in the place of one of the original.", "with"),
    "change": Verb("Keeps a block of the original, but for the lines that stand here."),
    "after": Verb("Puts blocks after one of the original.", "add"),
    "before": Verb("Puts blocks before one of the original.", "add"),
}
_BESIDE = ("after", "before")
"""What is done beside a block, and leaves it as it is."""


class _Change(NamedTuple):
    """One item under `changes:`."""

    verb: str
    name: Scalar
    """The block that is meant, by its id or its title."""
    lines: tuple[tuple[Scalar, Node], ...]
    """The lines that differ."""
    added: tuple[Node, ...]
    """The new blocks."""


class Changes:
    """What one session does to the blocks of its original."""

    def __init__(self, blocks: List[Node], original: str, report: Report) -> None:
        """Keep the `blocks` of the session called `original`, with those of other files in place of `use:`."""
        self.blocks = blocks
        self.original = original
        self.report = report
        self.sound = True
        """Whether all of it could be understood."""

    def done(self, changes: Node | None) -> list[Node]:
        """Return the blocks with `changes` done; what cannot be done is noted, and left."""
        instead: dict[int, tuple[Node, ...]] = {}
        beside: dict[tuple[str, int], list[Node]] = defaultdict(list)
        told: dict[int, Scalar] = {}
        for item in self._items(changes):
            change = self._read(item)
            at = None if change is None else self._place(change.name)
            if change is None or at is None:
                continue
            if change.verb in _BESIDE:
                beside[change.verb, at] += change.added
            elif at in told:
                message = f"`{shortened(change.name.text)}` is changed here, and already in line {told[at].span.line}."
                self._tell(codes.CHANGED_TWICE, change.name, message, codes.CHANGED_TWICE.mend)
            else:
                told[at] = change.name
                instead[at] = (self._changed(self.blocks[at], change),) if change.verb == "change" else change.added
        found: list[Node] = []
        for at, block in enumerate(self.blocks):
            found += (*beside["before", at], *instead.get(at, (block,)), *beside["after", at])
        self._check_needed(found, told)
        return found

    def _check_needed(self, left: List[Node], told: dict[int, Scalar]) -> None:
        """Note each change that takes away an id by which another of the blocks that are `left` needs a block."""
        ids = {_names(block)[0] for block in left}
        gone = {name: told[at] for at in told if (name := _names(self.blocks[at])[0]) and name not in ids}
        for block in left if gone else ():
            for key in ("requires", "keep-with", "hands-out"):
                for name in _listed(block, key):
                    if name in gone:
                        message = f"“{shortened(_names(block)[1])}” stays, and `{key}` there names `{name}`."
                        self._tell(codes.STILL_NEEDED, gone[name], message, codes.STILL_NEEDED.mend)

    def _items(self, changes: Node | None) -> tuple[Node, ...]:
        if changes is None or (isinstance(changes, Scalar) and changes.empty):
            return ()
        if isinstance(changes, Sequence):
            return changes.items
        message = f"Here {stands(changes)}, where a list of changes should stand."
        self._tell(codes.WRONG_TYPE, changes, message, "start each of them with a dash: `- drop: Title of a block`")
        return ()

    def _read(self, item: Node) -> _Change | None:
        """Return the change that `item` is; None, with a fault, where it is none."""
        if not isinstance(item, Mapping) or not item.entries:
            message = f"Here {stands(item)}, where a change should stand."
            self._tell(codes.WRONG_TYPE, item, message, "write `- drop: Title of a block`")
            return None
        (verb, name), *lines = item.entries
        if verb.text not in VERBS:
            message = f"`{shortened(verb.text)}` is nothing that can be done to a block."
            near = nearest(verb.text, VERBS)
            hint = f"did you mean `{near}`?" if near else f"begin with {listed((f'`{word}`' for word in VERBS), 'or')}"
            if kind_of(verb.text) or verb.text == "use":
                hint = "say where it goes: `- after: Title of a block`, and under that `add:` with the new block"
            self._tell(codes.UNKNOWN_KEY, verb, message, hint)
            return None
        if not isinstance(name, Scalar) or name.empty:
            message = f"Here {stands(name)}, where the id or the title of one block should stand."
            self._tell(codes.WRONG_TYPE, name, message, f"write `- {verb.text}: Title of a block` for each of them")
            return None
        if verb.text != "change":
            return self._with_blocks(verb, name, tuple(lines))
        if not lines:
            self._tell(codes.MISSING_FIELD, verb, "Nothing differs here.", "write the lines that differ under it")
            return None
        return _Change(verb.text, name, tuple(lines), ())

    def _with_blocks(self, verb: Scalar, name: Scalar, lines: tuple[tuple[Scalar, Node], ...]) -> _Change | None:
        """Return the change that begins with `verb`; None, with a fault, where the new blocks are missing."""
        word, added = VERBS[verb.text].blocks, None
        for key, value in lines:
            if key.text == word:
                added = value
                continue
            hint = f"the new blocks stand under `{word}:`" if word else "a block that is dropped needs nothing else"
            self._tell(codes.UNKNOWN_KEY, key, f"`{shortened(key.text)}` means nothing here.", hint)
        blocks = added.items if isinstance(added, Sequence) else (added,) if isinstance(added, Mapping) else ()
        if word and not blocks:
            place, hint = added or verb, f"write `{word}:`, and under it `- kind: Title`"
            self._tell(codes.MISSING_FIELD, place, f"No block stands under `{word}`.", hint)
            return None
        return _Change(verb.text, name, (), blocks)

    def _place(self, name: Scalar) -> int | None:
        """Return which block is called `name`; None, with a fault, where none is, or several are."""
        called = [_names(block) for block in self.blocks]
        wanted, shown = _folded(name.text), shortened(name.text)
        for way in (0, 1):  # an id tells blocks of one title apart
            found = [at for at, names in enumerate(called) if names[way] and _folded(names[way]) == wanted]
            if len(found) == 1:
                return found[0]
            if found:
                places = listed(f"{self.blocks[at].span.name}:{self.blocks[at].span.line}" for at in found)
                hint = f"they stand in {places}: write the `id` of the one that you mean; give it one if it has none"
                self._tell(codes.TWICE_IN_ORIGINAL, name, f"Several blocks are called `{shown}`.", hint)
                return None
        near = _meant(name.text, [each for names in called for each in names if each])
        hint = f"did you mean `{near}`?" if near else ""
        hint = hint or f"`sessionbuilder plan {self.original}` shows what its blocks are called"
        message = f"`{self.original}` has no block with the id or the title `{shown}`."
        self._tell(codes.NOT_IN_ORIGINAL, name, message, hint)
        return None

    def _changed(self, block: Node, change: _Change) -> Node:
        """Return `block` with the lines of `change` in place of its own; where one is empty, without it."""
        if not isinstance(block, Mapping):
            return block
        first = block.entries[0][0]
        kind = kind_of(first.text)
        takes: Collection[str] = () if kind is None else {first.text, *fields_of(kind), *CUE_KEYS}
        for key, _ in change.lines:
            if kind and key.text in kind_names() and key.text not in takes:
                message = f"This block is `{first.text}`, and `{key.text}` is another kind."
                self._tell(codes.CHANGED_INTO_ANOTHER_KIND, key, message, codes.CHANGED_INTO_ANOTHER_KIND.mend)
                return block
        gone = {key.text for key, value in change.lines if isinstance(value, Scalar) and value.empty} - {first.text}
        left = tuple(entry for entry in block.overlaid(change.lines).entries if entry[0].text not in gone)
        return Mapping(left, block.span)

    def _tell(self, fault: Fault, node: Node, message: str, hint: str) -> None:
        self.sound = False
        self.report.add(fault, node.span, message, hint)


def _names(block: Node) -> tuple[str, str]:
    """Return the id and the title of `block`, as they are written; empty where it has none."""
    if not isinstance(block, Mapping) or not block.entries:
        return "", ""
    (word, title), named = block.entries[0], block.get("id")
    kind = kind_of(word.text)
    usual = kind.usual_title if kind else ""
    written = title.text.strip() if isinstance(title, Scalar) else ""
    return named.text.strip() if isinstance(named, Scalar) else "", written or usual


def _meant(written: str, known: List[str]) -> str:
    """Return that of the `known` names that is misspelt, that stands after its kind, or of which a part is written."""
    bare = written.partition(": ")[2]
    if near := nearest(written, known) or (nearest(bare, known) if bare else ""):
        return near
    parts = [each for each in known if _folded(written) in _folded(each)]
    return parts[0] if len(parts) == 1 else ""


def _listed(block: Node, key: str) -> Iterator[str]:
    """Yield the texts under `key` of `block`: one alone, or those of a list."""
    value = block.get(key) if isinstance(block, Mapping) else None
    for each in value.items if isinstance(value, Sequence) else (value,):
        if isinstance(each, Scalar):
            yield each.text.strip()


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
