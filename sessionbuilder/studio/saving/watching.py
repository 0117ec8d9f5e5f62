"""The texts of a pool on the disk -> which of them have changed, by what they hold and not by their dates.

It looks again each second: what a system tells of its own accord leaves out network drives and files that OneDrive
fetches when they are asked for. A file is read again where its size or its date is another; and it has changed only
where what it holds has.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncGenerator, Callable
from pathlib import Path

import msgspec

from sessionbuilder.files.files import digest
from sessionbuilder.studio.saving.writable import FOLDERS
from sessionbuilder.workspace.workspace import ENDINGS

PAUSE = 1.0
"""Seconds from one look to the next."""
BEAT = 15
"""So many looks without news, and a sign of life is sent."""
MOST = 100
"""So many pages may be told at once; and so many pieces of news may wait for one of them."""
_DEEPEST = 8
"""Folders in folders; a link that leads round in a circle ends there."""
_LARGEST = 2_000_000
"""Bytes: of a file that is larger, only size and date are looked at."""


class Texts:
    """The texts of a pool as they stood when they were looked at last."""

    def __init__(self, root: Path) -> None:
        """Look at the pool at `root`, when asked to."""
        self.root = root
        self.states: dict[str, str] = {}
        """By name, the SHA-256 of each text."""
        self._looks: dict[str, tuple[int, int, int]] = {}

    def look(self) -> dict[str, str]:
        """Look again, and return what has changed: the SHA-256 of each, by name; empty of one that is gone."""
        now: dict[str, str] = {}
        looks: dict[str, tuple[int, int, int]] = {}
        for folder in FOLDERS:
            self._look_into(folder, now, looks)
        before, self.states, self._looks = self.states, now, looks
        changed = {name: state for name, state in now.items() if before.get(name) != state}
        return changed | {name: "" for name in before if name not in now}

    def _look_into(self, folder: str, now: dict[str, str], looks: dict[str, tuple[int, int, int]]) -> None:
        try:
            with os.scandir(self.root / folder) as entries:
                for entry in entries:
                    name = f"{folder}/{entry.name}"
                    if entry.is_dir(follow_symlinks=False) and name.count("/") < _DEEPEST:
                        self._look_into(name, now, looks)
                    elif entry.name.endswith(ENDINGS):
                        self._look_at(name, entry, now, looks)
        except OSError:  # it has gone meanwhile, or is closed to us: what was in it is gone for now
            return

    def _look_at(
        self, name: str, entry: os.DirEntry[str], now: dict[str, str], looks: dict[str, tuple[int, int, int]]
    ) -> None:
        try:
            # asked of the disk, since what Windows lists of a folder may be older than the file
            status = os.stat(entry.path)
            look = (status.st_size, status.st_mtime_ns, status.st_ino)
            if name in self.states and look == self._looks.get(name):
                state = self.states[name]
            elif status.st_size > _LARGEST or not entry.is_file():
                state = repr(look)
            else:
                state = digest(Path(entry.path).read_bytes())
        except OSError:  # OneDrive has it half
            if name not in self.states:
                return
            state, look = self.states[name], self._looks[name]
        now[name], looks[name] = state, look


class Watch:
    """One look each second for however many pages, as long as there is one."""

    def __init__(self, root: Path, ended: Callable[[], bool]) -> None:
        """Watch the pool at `root`, until it has `ended`."""
        self._texts = Texts(root)
        self._ended = ended
        self._pages: set[asyncio.Queue[bytes]] = set()
        self._task: asyncio.Task[None] | None = None
        self._one_at_a_time = asyncio.Lock()

    @property
    def is_looking(self) -> bool:
        """Whether it looks each second, as it does while there is a page."""
        return self._task is not None

    async def news(self) -> AsyncGenerator[bytes, None]:
        """Yield how all texts stand, then each change, as events that are sent by a server; and signs of life."""
        await self._look()  # what has changed is told to those who were there before
        if len(self._pages) >= MOST:
            return
        page: asyncio.Queue[bytes] = asyncio.Queue(MOST)
        self._pages.add(page)
        try:
            yield _event("all", dict(self._texts.states))
            if self._task is None:
                self._task = asyncio.create_task(self._look_on())
            while page in self._pages or not page.empty():
                if told := await page.get():
                    yield told
                else:
                    return
        finally:
            self._pages.discard(page)

    async def _look_on(self) -> None:
        """Look again and again, and tell every page, until none is left."""
        quiet = 0
        try:
            while self._pages and not self._ended():
                await asyncio.sleep(PAUSE)
                quiet = 0 if await self._look() else quiet + 1
                if quiet >= BEAT:
                    quiet = 0
                    self._tell(b": here\n\n")
        finally:
            self._task = None
            self._tell(b"")

    async def _look(self) -> bool:
        """Look once, tell every page what has changed, and return whether anything has."""
        async with self._one_at_a_time:
            changed = await asyncio.to_thread(self._texts.look)
        for name, was in sorted(changed.items()):
            self._tell(_event("disk", {"name": name, "was": was}))
        return bool(changed)

    def _tell(self, event: bytes) -> None:
        for page in list(self._pages):
            if page.full():  # it does not listen; when it asks anew it is told how all stands
                self._pages.discard(page)
            else:
                page.put_nowait(event)


def _event(kind: str, said: object) -> bytes:
    return f"event: {kind}\ndata: ".encode() + msgspec.json.encode(said) + b"\n\n"
