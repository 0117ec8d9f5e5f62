"""The list under `programme:` -> the blocks of a session, those of other files among them."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from sessionbuilder.diagnostics import Diagnostic, Report, codes, did_you_mean, nearest
from sessionbuilder.kinds.by_name import kind_hint, kind_names, kind_of
from sessionbuilder.session.block import CUE_KEYS, Block
from sessionbuilder.source.bullets import bullet_at, how_to
from sessionbuilder.source.fields import UNREAD, Unread, fields_of
from sessionbuilder.source.keys_and_dashes import colon_missing
from sessionbuilder.source.nodes import Mapping, Node, Scalar, Sequence, shape, stands
from sessionbuilder.source.reader import Reader
from sessionbuilder.source.remembered import remembered
from sessionbuilder.source.unknown_key import means
from sessionbuilder.text import shortened
from sessionbuilder.workspace.misnamed import lies_there
from sessionbuilder.workspace.read_block import read_block
from sessionbuilder.workspace.workspace import Workspace

MOST_BLOCKS = 1_000
"""A long day has about 40."""
_END = 1_000_000_000
"""A line after every other."""
_SHOWN = 40
"""Letters of a title in a hint."""
SHARED = r"shared/[a-z0-9]+(?:-[a-z0-9]+)*"
"""A pattern for the name of a shared block."""


class BlockList:
    """The blocks of one session being read."""

    def __init__(
        self, workspace: Workspace, reader: Reader, read: Callable[[Path], Mapping | None], faults: Report
    ) -> None:
        """Keep `reader` for what blocks hold, `read` for the files of shared blocks, `faults` of the text itself."""
        self.faults = faults
        self.workspace = workspace
        self.reader = reader
        self.report = reader.report
        self.read = read
        self._run_on: list[tuple[int, int, int]] = []
        """The lines of blocks that run on from others because a dash is missing, and the column of their keys."""

    def blocks(self, session: Mapping) -> list[Block | Unread]:
        """Return what can be read of the programme of `session`, in order."""
        programme = session.get("programme")
        if programme is None or (isinstance(programme, Scalar) and programme.empty):
            self.report.add(
                codes.MISSING_FIELD,
                session.span,
                "`programme` is missing here.",
                "add a line `programme:` with blocks under it",
            )
            return [UNREAD]
        if not isinstance(programme, Sequence) or not programme.items:
            self.no_list(programme)
            return [UNREAD]
        if len(programme.items) > MOST_BLOCKS:
            message = f"This programme holds {len(programme.items):,} blocks; at most {MOST_BLOCKS:,} are read."
            self.report.add(codes.TOO_MANY_OR_FEW, programme.span, message, "make several sessions of it")
            return [UNREAD]
        ends = [item.span.line for item in programme.items[1:]]
        found: list[Block | Unread] = []
        for item, end in zip(programme.items, [*ends, _END], strict=True):
            found += self.block(item, end)
        return found

    def told_already(self, found: Diagnostic) -> bool:
        """Whether `found` is a key that stands twice because a dash is missing between two blocks."""
        return any(self._doubled(found, *lines) for lines in self._run_on)

    @staticmethod
    def _doubled(found: Diagnostic, start: int, end: int, column: int) -> bool:
        """Whether `found` is a key that stands twice, between two lines and at `column`."""
        span = found.span
        return (
            found.fault is codes.DUPLICATE_KEY
            and span is not None
            and start <= span.line < end
            and span.column == column
        )

    def no_list(self, programme: Node) -> None:
        """Tell of something else than a list under `programme:`."""
        line = self.report.text(programme.span).line(programme.span.line)
        first = programme.entries[0] if isinstance(programme, Mapping) and programme.entries else None
        if found := bullet_at(line):
            message = f"This line starts with `{found[0]}`, which makes no list."
            self.report.add(codes.WRONG_TYPE, programme.span, message, how_to(found[1]))
        elif first and kind_of(first[0].text):
            self.no_dash(*first)
        else:
            self.reader.wrong(programme, "a list of blocks, each starting with `- `,", "write `- kind: Title`")

    def no_dash(self, key: Scalar, value: Node) -> None:
        """Tell of a block that does not start with a dash."""
        title = f" {shortened(value.text, _SHOWN)}" if isinstance(value, Scalar) and not value.empty else ""
        message = f"`{key.text}` is a kind of block, and no dash stands before it."
        self.report.add(codes.FORGOTTEN_DASH, key.span, message, f"write `- {key.text}:{title}`")

    def block(self, node: Node, end: int) -> list[Block | Unread]:
        """Return the block that `node` is, or those that it is for want of a dash; the next starts in line `end`."""
        if not isinstance(node, Mapping) or not node.entries:
            self.no_block(node)
            return [UNREAD]
        if node.entries[0][0].text == "use":
            shared = self.shared(node)
            if shared is None:
                return [UNREAD]
            node = shared
        word = node.entries[0][0]
        kind = kind_of(word.text)
        if kind is None:
            self.no_kind(word, node)
            return [UNREAD]
        first, *others = _pieces(kind, node)
        read: list[Block | Unread] = [remembered(_read, kind, first, self.reader)]
        for piece in others:
            key, value = piece.entries[0]
            self.no_dash(key, value)
            lines = (key.span.line, end, key.span.column)
            self._run_on.append(lines)
            other = kind_of(key.text)
            if other and not any(self._doubled(fault, *lines) for fault in self.faults.diagnostics):
                read_block(other, piece, self.reader)
            read.append(UNREAD)
        return read

    def no_block(self, node: Node) -> None:
        """Tell of something else than a block in the list."""
        if isinstance(node, Scalar) and (told := colon_missing(node.text.partition("\n")[0])):
            self.report.add(codes.WRONG_TYPE, node.span, *told)
            return
        kind = kind_of(node.text.strip()) if isinstance(node, Scalar) else None
        hint = f"write `- {kind.kind}: Its title`" if kind else "write `- kind: Title`"
        if isinstance(node, Scalar) and (parts := re.match(r"\s*([a-z-]+)\s+[-–—]\s*(\S.*)", node.text)):
            hint = f"write `- {parts[1]}: {shortened(parts[2])}`" if kind_of(parts[1]) else hint
        if isinstance(node, Scalar) and (words := node.text.split()) and words[0] == "use":
            hint = f"write `- use: {shortened(' '.join(words[1:]) or 'shared/name')}`"
        self.report.add(codes.WRONG_TYPE, node.span, f"Here {stands(node)}, where a block is wanted.", hint)

    def no_kind(self, word: Scalar, node: Mapping) -> None:
        """Tell of a block whose first key is no kind."""
        late = next((key.text for key, _ in node.entries if kind_of(key.text)), None)
        hint = kind_hint(word.text, ("use",)) or codes.UNKNOWN_KIND.mend
        if word.text == "use":
            hint = "a shared block may not use another one"
        elif late:
            hint = f"the kind comes first: begin the block with `- {late}: ...`"
        elif ":" in word.text and (told := colon_missing(word.text)):
            hint = told[1]
        self.report.add(codes.UNKNOWN_KIND, word.span, f"`{shortened(word.text)}` is not a kind of block.", hint)

    def _known(self, name: Node) -> list[str]:
        """Return the name of a shared block, where there is one; else the names of all that there are."""
        workspace, text = self.workspace, name.text if isinstance(name, Scalar) else ""
        there = re.fullmatch(SHARED, text) and workspace.lists(workspace.shared, f"{text.rpartition('/')[2]}.yaml")
        return [text] if there else workspace.shared_names()

    def shared(self, node: Mapping) -> Mapping | None:
        """Return the block that `use:` names, with the keys beside it in place of its own."""
        (_, name), *rest = node.entries
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
        block = self.read(self.workspace.sessions / f"{name.text}.yaml")
        return None if block is None else Mapping(block.overlaid(rest).entries, node.span)


def _read(reader: Reader, kind: type[Block], node: Mapping) -> Block | Unread:
    return read_block(kind, node, reader)


def _pieces(kind: type[Block], node: Mapping) -> list[Mapping]:
    """Return the block `node` of `kind`, cut before every key that is a kind and no field: there a dash is missing."""
    takes = {*fields_of(kind), *CUE_KEYS, "cues"}
    written = {key.text for key, _ in node.entries}
    starts = [0]
    for place, (key, value) in enumerate(node.entries):
        own = place == 0 or key.text in takes or key.text not in kind_names()
        if not own and isinstance(value, Scalar) and not (set(means(key.text, takes)) - written):
            starts.append(place)
    ends = [*starts[1:], len(node.entries)]
    return [
        Mapping(node.entries[start:end], node.entries[start][0].span if start else node.span)
        for start, end in zip(starts, ends, strict=True)
    ]
