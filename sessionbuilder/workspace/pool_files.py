"""The files of a pool that belong to no one session -> what they hold, read by itself."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import NamedTuple

from sessionbuilder.diagnostics import Report, whole_file
from sessionbuilder.session.block import Block
from sessionbuilder.session.case import Case
from sessionbuilder.session.local import Local
from sessionbuilder.session.pool import Pool
from sessionbuilder.session.provision import Provision
from sessionbuilder.session.publication import Publication
from sessionbuilder.session.slot import Slot
from sessionbuilder.source import nodes
from sessionbuilder.source.fields import Label, Unread
from sessionbuilder.source.reader import Reader
from sessionbuilder.workspace.block_list import BlockList
from sessionbuilder.workspace.file_name import check_label
from sessionbuilder.workspace.load import Loader, placeholders
from sessionbuilder.workspace.shared_blocks import SharedBlocks
from sessionbuilder.workspace.workspace import Workspace


class PoolFiles(NamedTuple):
    """What all sessions of a pool draw on."""

    pool: Pool
    publications: Mapping[Label, Publication]
    law: Mapping[Label, Provision]
    local: Local


def load_pool_files(workspace: Workspace, report: Report) -> PoolFiles | None:
    """Return what all sessions of the pool draw on; None, with faults in `report`, if part of it cannot be read."""
    loader, reader = Loader(workspace, report), Reader(report)
    pool, publications = loader.pool(reader), loader.publications(reader)
    law, local = loader.law(reader), loader.local(reader)
    if pool is None or publications is None or law is None or local is None or loader.mended:
        return None
    return PoolFiles(pool, publications, law, local)


def load_cases(workspace: Workspace, paths: Collection[Path], report: Report) -> dict[str, Case]:
    """Return the cases in the files `paths`, by the names of these; what is wrong with others is noted in `report`.

    They are read by themselves, without a session that uses them.
    """
    loader, reader = _reading(workspace, report)
    sound = [path for path in paths if check_label(workspace.shown(path), "case", report)]
    read = {workspace.shown(path): loader.record(Case, path, reader) for path in sound}
    return {name: case for name, case in read.items() if case is not None}


def load_shared(workspace: Workspace, path: Path, report: Report) -> list[Block]:
    """Return the block in the file `path` of a shared one, or those of a module; what is wrong is noted in `report`.

    They are read by themselves, without a session that uses them.
    """
    if not check_label(workspace.shown(path), "shared block", report):
        return []
    loader, reader = _reading(workspace, report)
    held = loader.blocks(path)
    shared = SharedBlocks(workspace, loader.blocks, report)
    written = BlockList(reader, shared, report)
    if held is None:
        return []
    opened = shared.opened(held) if isinstance(held, nodes.Sequence) else [held]
    return [block for node in opened for block in written.block(node) if not isinstance(block, Unread)]


def _reading(workspace: Workspace, report: Report) -> tuple[Loader, Reader]:
    """Return what reads a file without a session: words in braces stand for what the pool says, or for themselves."""
    pool = Loader(workspace, Report()).pool(Reader(Report()))
    nothing = nodes.Mapping((), whole_file(workspace.shown(workspace.sessions)))
    return Loader(workspace, report), Reader(report, placeholders(nothing, pool, Slot(), None, Local()))
