"""What is asked of sessions, and where it goes -> the words by which a build is remembered and a session is known."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from sessionbuilder.diagnostics import Report
from sessionbuilder.workspace.workspace import true_path

if TYPE_CHECKING:
    from sessionbuilder.folder.abandoned import Neighbours
    from sessionbuilder.jobs.order import Order
    from sessionbuilder.made.made import Ended
    from sessionbuilder.workspace.workspace import Workspace


class Target(Struct, frozen=True):
    """What is asked of every session of a run, and where it goes."""

    workspace: Workspace
    out: Path
    """The folder that holds those of all sessions."""
    order: Order
    replace: bool = False
    """Whether files that somebody has changed are moved away first."""

    def asked(self, path: Path) -> str:
        """Return in one text all that is asked for of the file `path`."""
        shown, out = self.workspace.shown(path), self.out
        return f"build {shown} into {out}, {out.absolute()}: {self.order}, replace={self.replace}"


def known_now(ended: Ended, path: Path, target: Target, neighbours: Neighbours) -> Ended:
    """Return how a build ended with the name by which it is known now, and with what is found beside its folder."""
    if ended.made is None:
        return ended
    workspace, report = target.workspace, Report(list(ended.found))
    neighbours.tell(ended.made.place.home, workspace.shown(path), report, workspace.shown)
    made = replace(ended.made, name=name_of(path, workspace))
    return replace(ended, found=tuple(report.diagnostics), made=made)


def name_of(path: Path, workspace: Workspace) -> str:
    """Return the name by which commands know the session in `path`."""
    return path.stem if true_path(workspace.find(path.stem)) == path else workspace.shown(path)
