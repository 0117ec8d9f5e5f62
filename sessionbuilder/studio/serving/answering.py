"""Messages that come at once from several windows -> their replies, with all written that is to be.

Messages of one sort wait for each other, and never for those of another: who types has an answer while a page is set.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import msgspec
from msgspec.structs import replace
from starlette.concurrency import run_in_threadpool

from sessionbuilder.studio.core import begun, names
from sessionbuilder.studio.message import Later, RefusedError, Told, Writing
from sessionbuilder.studio.saving.writing import StaleError, write_all
from sessionbuilder.workspace.workspace import Workspace

MOST = 30
"""So many messages may wait."""
_TRIES = 3
"""So often what changes while it is being saved is looked at again."""


class Answers:
    """What answers for one pool."""

    def __init__(self, workspace: Workspace, today: Callable[[], str]) -> None:
        """Answer for the `workspace`; `today` says which day it is."""
        self._workspace = workspace
        self._today = today
        self._waiting = 0
        self._turns: dict[str, asyncio.Lock] = {}

    async def answer(self, what: str, message: bytes) -> bytes:
        """Return the reply to `message`, which is of the sort `what`, as JSON; what is refused is a `RefusedError`."""
        if what not in names():
            raise RefusedError(f"There is no message `{what[:40]}`.")
        if self._waiting >= MOST:
            raise RefusedError("The studio has more to do than it can do at once. Try again in a moment.")
        self._waiting += 1
        try:
            async with self._turn(what):
                told = await run_in_threadpool(self._done, message)
                if not isinstance(told, Later):
                    return await run_in_threadpool(msgspec.json.encode, told)
            async with self._turn(f"{what}, made"):
                return await run_in_threadpool(lambda: msgspec.json.encode(told.made()))
        except OSError as error:
            raise RefusedError(f"The computer does not allow it: {error.strerror or 'no reason is given'}.") from error
        finally:
            self._waiting -= 1

    def _turn(self, what: str) -> asyncio.Lock:
        return self._turns.setdefault(what, asyncio.Lock())

    def _done(self, message: bytes) -> Told | Later:
        """Return the reply, with all written that is to be; who saves in between is asked for again."""
        for _ in range(_TRIES):
            told = begun(message, self._workspace, self._today())
            if not isinstance(told, Writing) or not told.writes:
                return told
            try:
                write_all(self._workspace.root, told.writes)
            except StaleError:
                continue
            return replace(told, writes=())
        raise RefusedError("Another program is writing the same file again and again, and nothing was saved.")
