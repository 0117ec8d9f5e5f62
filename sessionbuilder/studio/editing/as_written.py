"""A session in view -> its blocks as they are written, and where in which file each of them stands."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from sessionbuilder.diagnostics import Report
from sessionbuilder.kinds.by_name import kind_of
from sessionbuilder.session.session import Session
from sessionbuilder.source.nodes import Mapping, Scalar, Sequence
from sessionbuilder.studio.desk import Desk
from sessionbuilder.studio.message import RefusedError
from sessionbuilder.text import shortened
from sessionbuilder.workspace.based_on import PROGRAMME, Originals
from sessionbuilder.workspace.load import Loader, load_delivery, load_session
from sessionbuilder.workspace.named_session import BASED_ON
from sessionbuilder.workspace.shared_blocks import SharedBlocks

_SHOWN = 60
"""Letters of a title in a sentence."""


class WrongFirstError(RefusedError):
    """Something is wrong in a session that must be mended before anything else can be done."""

    def __init__(self, where: str, message: str) -> None:
        """Say `where` that is, and the `message` that tells what."""
        super().__init__(f"There is something wrong in {where} first: {message}")
        self.message = message


class AsWritten:
    """The blocks of the session or the delivery in view."""

    def __init__(self, desk: Desk, name: str) -> None:
        """Find the blocks of the file called `name`; where they cannot be found is a `RefusedError`."""
        self.desk = desk
        self.name = name
        self.workspace = desk.workspace
        self._report = Report()
        self._path = self._session_file(desk.path(name))
        self.file = self.workspace.shown(self._path)
        """The file of the session."""
        self._loader = Loader(self.workspace, self._report)
        self._shared = SharedBlocks(self.workspace, self._loader.blocks, self._report)
        written = self._loader.mapping(self._path)
        self._refuse_faults()
        assert written
        self.written: Mapping = written
        """What stands in that file."""
        whole = Originals(self.workspace, self._loader.mapping, self._shared, self._report).whole(written, self._path)
        programme = whole.get(PROGRAMME) if whole else None
        self.blocks: tuple[Mapping, ...] = ()
        """Each with its lines, wherever they stand."""
        if isinstance(programme, Sequence):
            opened = self._shared.opened(programme)
            self._refuse_faults()
            self.blocks = tuple(block for block in opened if isinstance(block, Mapping) and block.entries)

    @property
    def is_delivery(self) -> bool:
        """Whether a delivery is in view, and not the session itself."""
        return self.name != self.file

    @property
    def is_based(self) -> bool:
        """Whether the session says only what differs from another one."""
        return self.written.get(BASED_ON) is not None

    def _session_file(self, path: Path) -> Path:
        if not self.workspace.is_delivery(path):
            return path
        delivery = self._given_by(path)
        return self.workspace.session_file(delivery)

    def _given_by(self, path: Path) -> str:
        node = Loader(self.workspace, self._report).mapping(path)
        self._refuse_faults()
        named = node.get("delivery") if node else None
        if not isinstance(named, Scalar) or named.empty:
            raise RefusedError("This delivery does not say which session it gives: write `delivery:` with its name.")
        return named.text.strip()

    def _refuse_faults(self) -> None:
        wrong = next((found for found in self._report.ordered() if found.fault.severity == "error"), None)
        if wrong:
            span = wrong.span
            line = f"line {span.line} of " if span and not span.whole else ""
            where = f"{line}`{span.name}`" if span else "this session"
            raise WrongFirstError(where, wrong.message)

    def block(self, place: int) -> Mapping:
        """Return the block at `place`, from 0; one that there is not is a `RefusedError`."""
        if not 0 <= place < len(self.blocks):
            raise RefusedError("This block is not in the programme any more.")
        return self.blocks[place]

    def title(self, place: int) -> str:
        """Return what people call the block at `place`, shortened."""
        return shortened(self.whole_title(place), _SHOWN)

    def whole_title(self, place: int) -> str:
        """Return what people call the block at `place`."""
        (kind, heading), *_ = self.block(place).entries
        written = " ".join(heading.text.split()) if isinstance(heading, Scalar) else ""
        known = kind_of(kind.text)
        return written or (known.usual_title if known else "") or kind.text

    @cached_property
    def items(self) -> tuple[int, ...]:
        """For each block the item of the list `programme` that it comes from; none where there is no such list."""
        programme = self.written.get(PROGRAMME)
        if not isinstance(programme, Sequence):
            return ()
        each = (len(self._shared.opened(Sequence((item,), programme.span))) for item in programme.items)
        return tuple(place for place, count in enumerate(each) for _ in range(count))

    @cached_property
    def session(self) -> Session:
        """The session, read; one that cannot be read is a `RefusedError`."""
        report, delivery = self._report, None
        if self.is_delivery:
            delivery = load_delivery(self.desk.path(self.name), self.workspace, report)
        session = load_session(self._path, self.workspace, report, None, delivery)
        if session is None:
            self._refuse_faults()
            raise RefusedError("This session cannot be read.")
        return session
