"""The list under `programme:` -> the blocks of a session, those of other files among them."""

from __future__ import annotations

import re

from sessionbuilder.diagnostics import Diagnostic, Report, Span, codes
from sessionbuilder.kinds.by_name import kind_hint, kind_names, kind_of
from sessionbuilder.session.block import CUE_KEYS, Block
from sessionbuilder.source.bullets import bullet_at, how_to
from sessionbuilder.source.fields import UNREAD, Unread, fields_of
from sessionbuilder.source.keys_and_dashes import colon_missing
from sessionbuilder.source.nodes import Mapping, Node, Scalar, Sequence, stands
from sessionbuilder.source.reader import Reader
from sessionbuilder.source.remembered import remembered
from sessionbuilder.source.unknown_key import means
from sessionbuilder.text import shortened
from sessionbuilder.workspace.read_block import read_block
from sessionbuilder.workspace.shared_blocks import SharedBlocks, uses

_SHOWN = 40
"""Letters of a title in a hint."""


class BlockList:
    """The blocks of one session being read."""

    def __init__(self, reader: Reader, shared: SharedBlocks, faults: Report) -> None:
        """Keep `reader` for what blocks hold, `shared` for those of other files, `faults` of the text itself."""
        self.faults = faults
        self.shared = shared
        self.reader = reader
        self.report = reader.report
        self._run_on: list[Span] = []
        """From where to where blocks run on from others because a dash is missing, at the column of their keys."""

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
        return [block for node in self.shared.opened(programme) for block in self.block(node)] or [UNREAD]

    def told_already(self, found: Diagnostic) -> bool:
        """Whether `found` is a key that stands twice because a dash is missing between two blocks."""
        return any(self._doubled(found, run) for run in self._run_on)

    @staticmethod
    def _doubled(found: Diagnostic, run: Span) -> bool:
        """Whether `found` is a key that stands twice in the lines of `run`, at its column."""
        span = found.span
        return (
            found.fault is codes.DUPLICATE_KEY
            and span is not None
            and (span.name, span.column) == (run.name, run.column)
            and run.line <= span.line <= run.end_line
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

    def block(self, node: Node) -> list[Block | Unread]:
        """Return the block that `node` is, or those that it is for want of a dash."""
        if uses(node):  # why it cannot be used is told
            return [UNREAD]
        if not isinstance(node, Mapping) or not node.entries:
            self.no_block(node)
            return [UNREAD]
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
            run = key.span._replace(end_line=node.span.end_line)
            self._run_on.append(run)
            other = kind_of(key.text)
            if other and not any(self._doubled(fault, run) for fault in self.faults.diagnostics):
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
        if late:
            hint = f"the kind comes first: begin the block with `- {late}: ...`"
        elif ":" in word.text and (told := colon_missing(word.text)):
            hint = told[1]
        self.report.add(codes.UNKNOWN_KIND, word.span, f"`{shortened(word.text)}` is not a kind of block.", hint)


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
