"""A session that says `based-on:` and what differs -> the lines of the whole session, each where its author wrote it.

Nothing that comes after knows of it: what is read, checked and made is a session like any other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.kinds.by_name import kind_of
from sessionbuilder.source.nodes import Mapping, Node, Sequence
from sessionbuilder.workspace.changes import Changes
from sessionbuilder.workspace.named_session import BASED_ON, original_called
from sessionbuilder.workspace.shared_blocks import SharedBlocks
from sessionbuilder.workspace.workspace import Workspace

CHANGES, PROGRAMME, FORMS = "changes", "programme", "forms"


class Originals:
    """The sessions that another one is based on, for one run."""

    def __init__(
        self, workspace: Workspace, read: Callable[[Path], Mapping | None], shared: SharedBlocks, report: Report
    ) -> None:
        """Keep `read`, which returns what the file of a session holds, and `report` for faults."""
        self.workspace = workspace
        self.read = read
        self.shared = shared
        self.report = report
        self.sound = True
        """Whether all that differs could be understood."""
        self.unfilled: set[str] = set()
        """The forms that no block fills in any more, since those that did are left out."""

    def whole(self, session: Mapping, path: Path) -> Mapping | None:
        """Return the lines of `session`, which stands in the file `path`, and those of its original that it leaves.

        None, with a fault, where the original cannot be had. What cannot be understood under `changes:` is told, and
        the rest of it is done.
        """
        return self._whole(session, (self.workspace.shown(path),))

    def _whole(self, session: Mapping, chain: tuple[str, ...]) -> Mapping | None:
        """Return the same; `chain` are the files of those that are based on it, and its own."""
        lines = {key.text: (key, value) for key, value in session.entries}
        name, changes = lines.pop(BASED_ON, None), lines.pop(CHANGES, None)
        if name is None:
            if changes:
                self.sound = False
                message = "`changes` says what differs, and nothing says from which session."
                self.report.add(codes.CHANGES_TO_NOTHING, changes[0].span, message, codes.CHANGES_TO_NOTHING.mend)
            return Mapping(tuple(lines.values()), session.span)
        if second := lines.pop(PROGRAMME, None):
            self.sound = False
            message = "`programme` stands beside `based-on`, and a session has one programme."
            hint = codes.PROGRAMME_BESIDE_ORIGINAL.mend
            self.report.add(codes.PROGRAMME_BESIDE_ORIGINAL, second[0].span, message, hint)
        found = self._original(name[1], chain)
        if found is None:
            return None
        stem, original, programme = found
        blocks = self.shared.opened(programme)
        if not blocks:
            return None
        made = Changes(blocks, stem, self.report)
        blocks = made.done(changes[1] if changes else None)
        self.sound &= made.sound
        self.unfilled = set() if FORMS in lines else (self.unfilled | _filled(made.blocks)) - _filled(blocks)
        if not blocks:
            message = f"No block of `{stem}` is left."
            self.report.add(codes.TOO_MANY_OR_FEW, name[0].span, message, "leave one, or add one")
            return None
        entries = [
            (key, Sequence(tuple(blocks), programme.span) if value is programme else value)
            for key, value in original.entries
        ]
        return Mapping(Mapping(tuple(entries), session.span).overlaid(lines.values()).entries, session.span)

    def _original(self, name: Node, chain: tuple[str, ...]) -> tuple[str, Mapping, Sequence] | None:
        """Return the session called `name`: its own name, its lines, and its programme, in which there are blocks."""
        path = original_called(name, chain, self.workspace, self.report)
        if path is None:
            return None
        session = self.read(path)
        original = None if session is None else self._whole(session, (*chain, self.workspace.shown(path)))
        if original is None:
            return None
        programme = original.get(PROGRAMME)
        if isinstance(programme, Sequence) and programme.items:
            return path.stem, original, programme
        place = (programme or original).span
        message = f"`{path.stem}` has no list of blocks under `programme:`, so nothing can be based on it."
        self.report.add(codes.WRONG_TYPE, place, message, "write `programme:`, and `- kind: Title` under it")
        return None


def _filled(blocks: Iterable[Node]) -> set[str]:
    """Return the forms that are filled in by some of the `blocks`."""
    kinds = (kind_of(each.entries[0][0].text) for each in blocks if isinstance(each, Mapping) and each.entries)
    return {kind.fills_in for kind in kinds if kind and kind.fills_in}
