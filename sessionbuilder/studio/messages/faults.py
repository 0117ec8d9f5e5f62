"""`faults`: a file of a pool as it is written now -> what is wrong with it, without its day or its slides."""

from __future__ import annotations

from sessionbuilder.studio import message
from sessionbuilder.studio.desk import Desk, checked
from sessionbuilder.studio.faults.faults import Fault
from sessionbuilder.studio.faults.found import found_in


class Ask(message.Ask, frozen=True):
    """Which file."""

    name: str


class Told(message.Told, frozen=True):
    """What is wrong."""

    faults: tuple[Fault, ...]
    """In this file, or in those that it draws on."""
    reads: tuple[str, ...]
    """The names of the pool's files that it was made from."""


def answer(ask: Ask, desk: Desk) -> Told:
    """Return what is wrong with the file: a session or a delivery, a case, a theme or what the pool keeps."""
    found = found_in(checked(ask.name), desk)
    return Told(faults=found.faults, reads=found.reads)
