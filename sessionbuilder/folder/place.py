"""What is built, for whom and in which hours -> the folder that it goes to."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from sessionbuilder.inventory.folders import FOR_PARTICIPANTS, LARGE_PRINT

OUT = "build"
"""The folder that builds go to where nobody says another, in that of the pool."""


class Place(Struct, frozen=True):
    """Where a build goes: a folder with one record for all that is made of a session in one run of hours."""

    home: Path
    """The folder of the session, of a delivery of it, or of other hours."""
    shelf: str = ""
    """The folder in it for what is sent or in large print; empty for the usual set."""

    @property
    def folder(self) -> Path:
        """Where the files are."""
        return self.home / self.shelf

    @property
    def is_sent(self) -> bool:
        """Whether it may be sent to participants."""
        return self.shelf.partition("/")[0] == FOR_PARTICIPANTS

    def named(self, file: str) -> str:
        """Return the name of a file of this build as the record of the whole folder has it."""
        return f"{self.shelf}/{file}" if self.shelf else file


def place_of(
    out: Path, session: str, delivery: str = "", hours: str = "", *, to_send: bool = False, large: bool = False
) -> Place:
    """Return where the session called `session` is built below `out`; `hours` are those it was fitted to, if any.

    Large print of what is sent lies inside what is sent.
    """
    words = hours.replace(":", "").replace(" (+1)", "").replace(" ", "-")
    shelves = (FOR_PARTICIPANTS if to_send else "", LARGE_PRINT if large else "")
    return Place(out.joinpath(*filter(None, (session, delivery, words))), "/".join(filter(None, shelves)))
