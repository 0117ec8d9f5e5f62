"""A task -> another process that does it, tells how far it has come, and can be stopped."""

from __future__ import annotations

import signal
from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import TypeAlias

from sessionbuilder.built import Step
from sessionbuilder.jobs.work import Parcel, Task

Told: TypeAlias = Callable[[Task, Step], Parcel]
"""Work that tells how far it has come."""


class Apart:
    """A task under way in a process of its own. Work writes nothing, so it may be stopped at any moment."""

    def __init__(self, work: Told, task: Task) -> None:
        """Begin `work` on the `task`."""
        context = get_context("spawn")  # as on Windows; a fork of a process with threads may stand still
        self._told, theirs = context.Pipe(duplex=False)
        self._process = context.Process(target=_work, args=(theirs, work, task), daemon=True)
        self._process.start()
        theirs.close()

    def parcel(self, step: Step) -> Parcel | None:
        """Return what comes of it, once it does; None where it was stopped, or has died. `step` hears how far it is."""
        try:
            while not isinstance(said := self._told.recv(), Parcel):
                step(*said)
            return said
        except (EOFError, OSError):
            return None
        finally:
            self._process.join()
            self._told.close()

    def stop(self) -> None:
        """End it; nothing comes of it then."""
        self._process.terminate()


def _work(told: Connection, work: Told, task: Task) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who types Ctrl+C ends the program, which then stops this
    told.send(work(task, lambda *at: told.send(at)))
