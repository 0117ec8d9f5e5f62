"""`use: shared/name` among blocks -> the lines of the block that its file holds, or of all the blocks of a module."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TypeGuard

from sessionbuilder.diagnostics import Report, codes, did_you_mean, nearest
from sessionbuilder.source.nodes import Mapping, Node, Scalar, Sequence, shape
from sessionbuilder.text import shortened
from sessionbuilder.workspace.misnamed import lies_there
from sessionbuilder.workspace.workspace import Workspace

MOST_BLOCKS = 1_000
"""A long day has about 40."""
SHARED = r"shared/[a-z0-9]+(?:-[a-z0-9]+)*"
"""A pattern for the name of a shared block, or of a module."""


def uses(block: Node) -> TypeGuard[Mapping]:
    """Whether `block` is one that `use:` names, and its lines stand elsewhere."""
    return isinstance(block, Mapping) and bool(block.entries) and block.entries[0][0].text == "use"


class SharedBlocks:
    """The files in `sessions/shared/`, as the sessions of one run use them."""

    def __init__(self, workspace: Workspace, read: Callable[[Path], Mapping | Sequence | None], report: Report) -> None:
        """Keep `read`, which returns what such a file holds, and `report` for faults."""
        self.workspace = workspace
        self.read = read
        self.report = report

    def opened(self, programme: Sequence) -> list[Node]:
        """Return the blocks of `programme`, those that it uses in place of `use:`; none, with a fault, if too many.

        What cannot be used stays as it stands.
        """
        found: list[Node] = []
        for block in programme.items:
            found += (self._used(block) if uses(block) else None) or [block]
            if len(found) > MOST_BLOCKS:
                message = f"This programme holds more than {MOST_BLOCKS:,} blocks, which are the most that are read."
                self.report.add(codes.TOO_MANY_OR_FEW, programme.span, message, "make several sessions of it")
                return []
        return found

    def _used(self, block: Mapping) -> list[Node] | None:
        """Return the blocks that `use:` in `block` names; None, with a fault, where there are none."""
        (_, name), *rest = block.entries
        held = self._held(name)
        if isinstance(held, Mapping):
            return [Mapping(held.overlaid(rest).entries, block.span)]
        return None if held is None or not self._stands_alone(held, rest) else self._of_module(held)

    def _of_module(self, module: Sequence) -> list[Node] | None:
        """Return the blocks of `module`, with the shared ones that it uses in their places."""
        found: list[Node] = []
        for block in module.items:
            if not uses(block):
                found.append(block)
                continue
            (_, name), *rest = block.entries
            held = self._held(name)
            if held is None:
                return None
            if isinstance(held, Sequence):
                text = name.text if isinstance(name, Scalar) else ""
                message = f"`{text}` is a module, and a module cannot use another one."
                self.report.add(codes.MODULE_IN_MODULE, name.span, message, codes.MODULE_IN_MODULE.mend)
                return None
            found.append(Mapping(held.overlaid(rest).entries, block.span))
        return found

    def _stands_alone(self, module: Sequence, rest: list[tuple[Scalar, Node]]) -> bool:
        """Return whether nothing stands beside the `use:` of `module`; where something does, note it."""
        for key, _ in rest:
            shown, several = module.span.name, len(module.items) > 1
            message = f"`{shortened(key.text)}` stands beside a module, which is a list of blocks: it belongs to none."
            hint = f"write it in the block that it is for, in `{shown}`"
            if not several:
                hint = f"take the dash away in `{shown}`: then it is one block, and lines beside `use:` replace its own"
            self.report.add(codes.KEYS_BESIDE_MODULE, key.span, message, hint)
        return not rest

    def _held(self, name: Node) -> Mapping | Sequence | None:
        """Return what the file of the shared block or the module called `name` holds; None, with a fault, if none."""
        known = self.workspace.listed(lambda: self._known(name), self.report)
        if known is None:
            return None
        if not isinstance(name, Scalar) or not re.fullmatch(SHARED, name.text) or name.text not in known:
            text = name.text if isinstance(name, Scalar) else shape(name)
            stem = text.rpartition("/")[2]
            near = nearest(stem, [word.rpartition("/")[2] for word in known])
            hint = f"did you mean `shared/{near}`?" if near else did_you_mean(text, known)
            hint = lies_there(self.workspace.shared, stem, self.workspace) or hint or codes.UNKNOWN_SHARED_BLOCK.mend
            message = f"There is no shared block `{shortened(text)}`."
            self.report.add(codes.UNKNOWN_SHARED_BLOCK, name.span, message, hint)
            return None
        held = self.read(self.workspace.sessions / f"{name.text}.yaml")
        if isinstance(held, Sequence) and not held.items:
            message = "No block stands in this module."
            self.report.add(codes.TOO_MANY_OR_FEW, held.span, message, "write `- kind: Title`")
            return None
        if held is not None and uses(held):
            word, instead = held.entries[0][0], "a shared block may not use another one"
            self.report.add(codes.UNKNOWN_KIND, word.span, "`use` is not a kind of block.", instead)
            return None
        return held

    def _known(self, name: Node) -> list[str]:
        """Return the name of a shared block, where there is one; else the names of all that there are."""
        workspace, text = self.workspace, name.text if isinstance(name, Scalar) else ""
        there = re.fullmatch(SHARED, text) and workspace.lists(workspace.shared, f"{text.rpartition('/')[2]}.yaml")
        return [text] if there else workspace.shared_names()
