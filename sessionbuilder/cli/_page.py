"""One run of `build` -> its page in a file, somewhere where it can be written, and windows of what was made."""

from __future__ import annotations

import tempfile
from collections.abc import Collection, Iterator
from pathlib import Path

from sessionbuilder.inventory.folders import PAGE
from sessionbuilder.made.made import Run


def write_page(run: Run, known: Collection[str]) -> Path | None:
    """Write the page about `run` beside what was built, and return where it is; None where it can be nowhere.

    Where there is no workspace, that folder may not be written to, or somebody keeps a file of that name there, it goes
    to a folder for temporary files: whoever double-clicked must have something to look at. It also lists what earlier
    builds made of the sessions that are `known`.
    """
    from sessionbuilder import pipeline
    from sessionbuilder.diagnostics import Report
    from sessionbuilder.folder.homes import homes
    from sessionbuilder.made.page import MARK, page_of

    now = {each.made.place.home.resolve() for each in run.ended if each.made}
    before = tuple(home for home in homes(run.out, known) if home.resolve() not in now) if run.out else ()
    for folder in _folders(run):
        path = folder / PAGE
        try:
            taken = path.exists() and MARK not in path.read_text("utf-8", "replace")
        except OSError:
            taken = True
        if not taken and pipeline.write_text(page_of(run, folder, before), path, Report()):
            return path
    return None


def _folders(run: Run) -> Iterator[Path]:
    if run.out:
        yield run.out
    try:
        yield Path(tempfile.mkdtemp(prefix="sessionbuilder-"))
    except OSError:
        return


def show(run: Run, page: Path | None) -> None:
    """Open what was made, unless something is to be mended; and the page, if there is one, which says what."""
    from sessionbuilder.cli._opening import open_on_screen

    if run.folder and not run.failed:
        open_on_screen(run.folder)
    if page:
        open_on_screen(page)
