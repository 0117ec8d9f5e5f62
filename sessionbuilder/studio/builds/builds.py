"""What is to be built -> builds, one after the other in another process, and how far each has come."""

from __future__ import annotations

from collections.abc import Callable, Collection
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from sessionbuilder.building.before import Before
from sessionbuilder.building.putting import put_and_kept, task_of
from sessionbuilder.building.target import Target, known_now
from sessionbuilder.diagnostics import Report
from sessionbuilder.folder.abandoned import Neighbours
from sessionbuilder.folder.place import OUT, Place, place_of
from sessionbuilder.inventory.by_name import built_for
from sessionbuilder.jobs.apart import Apart
from sessionbuilder.jobs.one_session import one_session
from sessionbuilder.jobs.order import Order
from sessionbuilder.jobs.stages import done_of
from sessionbuilder.jobs.work import make
from sessionbuilder.made.made import Ended
from sessionbuilder.studio.builds.outcome import KINDS, Kind, Outcome, found_there, outcome, still_there
from sessionbuilder.studio.desk import Desk
from sessionbuilder.studio.message import RefusedError, Told
from sessionbuilder.workspace.headings import delivery_heading
from sessionbuilder.workspace.workspace import Workspace

_EITHER = (False, True)
_KEPT = 20
"""Builds that are remembered while the studio runs."""


class Wanted(Struct, frozen=True, forbid_unknown_fields=True):
    """What is to be built."""

    name: str
    """The name of the file of a session or a delivery."""
    kinds: tuple[Kind, ...] = ("room",)
    replace: bool = False
    """Whether files that somebody has changed are moved away first."""
    loss: bool = False
    """Whether outcomes may be lost."""


class Building(Told, frozen=True):
    """How far a build has come."""

    id: str
    name: str
    state: Literal["waiting", "working", "done", "stopped"]
    kind: Kind
    """What is being made now."""
    stage: str = ""
    """`plan`, `slides`, `paper`, `files` or `writing`."""
    part: int = 0
    of: int = 0
    """How many of how many parts of that stage are done."""
    share: int = 0
    """How much of all that is wanted is done, in hundredths."""
    outcomes: tuple[Outcome, ...] = ()
    """What has come out, as far as it has."""


class Builds:
    """The builds of one pool, of which one is under way at a time."""

    def __init__(self, workspace: Workspace, kept: Path | None = None) -> None:
        """Build in `workspace`; what need not be done again is remembered in the folder `kept`, if there is one."""
        self.workspace = workspace
        self.out = workspace.root / OUT
        self.kept = kept
        self._numbers = count(1)
        self._builds: dict[str, Building] = {}
        self._wanted: dict[str, Wanted] = {}
        """Those that wait or are under way."""
        self._apart: dict[str, Apart] = {}
        self._stopped: set[str] = set()
        self._queue = ThreadPoolExecutor(1, thread_name_prefix="build")

    def begin(self, wanted: Wanted) -> Building:
        """Begin a build, or let it wait for the one that is under way; what cannot be one is a `RefusedError`.

        The same that is under way already is not begun again.
        """
        path = self._path(wanted.name)
        kinds = tuple(kind for kind in KINDS if kind in wanted.kinds)
        if not kinds:
            raise RefusedError("Say what is to be built.")
        for number, what in [*self._wanted.items()]:
            if what == wanted and number not in self._stopped:
                return self._builds[number]
        begun = Building(id=str(next(self._numbers)), name=wanted.name, state="waiting", kind=kinds[0])
        for old in [*self._builds][: -_KEPT + 1]:
            if not _runs(self._builds[old]):
                del self._builds[old]
        self._builds[begun.id] = begun
        self._wanted[begun.id] = wanted
        self._queue.submit(self._build, begun.id, path, kinds, wanted)
        return begun

    def state(self, number: str) -> Building:
        """Return how far the build called `number` has come; that there is none is a `RefusedError`."""
        if number not in self._builds:
            raise RefusedError("There is no such build any more.")
        return self._builds[number]

    def stop(self, number: str) -> Building:
        """Stop a build; what it has written by then stays."""
        state = self.state(number)
        if _runs(state):
            self._stopped.add(number)
            if apart := self._apart.get(number):
                apart.stop()
        return state

    def end(self) -> None:
        """Stop all of them, and wait until what is being written is whole."""
        for number in [*self._builds]:
            self.stop(number)
        self._queue.shutdown()

    def standing(self, name: str) -> tuple[Outcome, ...]:
        """Return what earlier builds left of the file called `name`, and whether that stands."""
        path, desk = self._path(name), Desk(self.workspace, {})
        before = Before(self.workspace, self.kept)
        found: list[Outcome] = []
        for kind in KINDS:
            ways = [self._target(kind, Wanted(name, loss=loss, replace=moved)) for loss in _EITHER for moved in _EITHER]
            known = [ended for way in ways if (ended := before.last_build(way.asked(path))) and still_there(ended)]
            place = self._place(path, kind)
            if known:
                best = max(known, key=lambda ended: ended.stood)
                found.append(outcome(still_there(best) or best, kind, self.out, desk, old=not best.stood))
            elif place and (left := found_there(place, kind, self.out, desk)):
                found.append(left)
        return tuple(found)

    def _path(self, name: str) -> Path:
        path = Desk(self.workspace, {}).path(name)
        if path not in (*self.workspace.session_files(), *self.workspace.delivery_files()):
            raise RefusedError(f"`{name[:200]}` is no session and no delivery of this pool, or it is not saved yet.")
        return path

    def _place(self, path: Path, kind: Kind) -> Place | None:
        session, delivery = path.stem, ""
        if self.workspace.is_delivery(path):
            heading = delivery_heading(path, self.workspace, Report())
            if heading is None:
                return None
            session, delivery = heading[1], path.stem
        return place_of(self.out, session, delivery, to_send=_is_sent(kind), large=_is_large(kind))

    def _target(self, kind: Kind, wanted: Wanted | None = None) -> Target:
        to_send, large = _is_sent(kind), _is_large(kind)
        order = Order(
            built_for(to_send=to_send, large=large),
            loss=wanted is not None and wanted.loss,
            to_send=to_send,
            large=large,
            to_print="" if to_send or large else "to-print",
        )
        return Target(self.workspace, self.out, order, wanted is not None and wanted.replace)

    def _build(self, number: str, path: Path, kinds: tuple[Kind, ...], wanted: Wanted) -> None:
        """Build one after the other; what goes wrong is in what comes out."""
        desk = Desk(self.workspace, {})
        for done, kind in enumerate(kinds):
            if number in self._stopped:
                break

            def tell(stage: str, part: int, of: int, done: int = done, kind: Kind = kind) -> None:
                share = (100 * done + done_of(stage, part, of)) // len(kinds)
                self._now(number, state="working", kind=kind, stage=stage, part=part, of=of, share=share)

            report, shown, ended = Report(), self.workspace.shown(path), None
            with one_session(shown, report):
                ended = self._ended(number, path, self._target(kind, wanted), tell)
            if report.failed:
                ended = Ended(shown, tuple(report.diagnostics), None)
            if ended is None:
                break
            came = outcome(_without(ended, kinds), kind, self.out, desk)
            self._now(number, outcomes=(*self._builds[number].outcomes, came))
            if came.failed and not came.folder:
                break
        stopped = number in self._stopped
        del self._wanted[number]
        self._now(number, state="stopped" if stopped else "done", stage="", share=100)
        self._stopped.discard(number)

    def _ended(self, number: str, path: Path, target: Target, tell: Callable[[str, int, int], None]) -> Ended | None:
        """Return how one build ended, or ended before; None where it was stopped."""
        before = Before(self.workspace, self.kept)
        neighbours = Neighbours(self.out, self.workspace.root, self.workspace.names())
        if stood := before.build(target.asked(path)):
            return known_now(stood, path, target, neighbours)
        tell("plan", 0, 1)
        task = task_of(path, target, before)
        apart = self._apart[number] = Apart(make, task)
        parcel = apart.parcel(tell)
        del self._apart[number]
        if number in self._stopped:
            return None
        parcel = parcel or make(task, tell)  # the other process has died, as where memory is short

        def step(_: str, stage: str, part: int, of: int) -> None:
            tell(stage, part, of)

        return known_now(put_and_kept(task, parcel, target, set(), step, before), path, target, neighbours)

    def _now(self, number: str, **what: object) -> None:
        self._builds[number] = replace(self._builds[number], **what)


def _without(ended: Ended, kinds: Collection[Kind]) -> Ended:
    """Return how a build ended without what is told of folders that are built in the same go."""
    if ended.made is None:
        return ended
    filled, shelves = ended.made.filled, {_shelf(kind) for kind in kinds}
    older = tuple(shelf for shelf in filled.older if shelf not in shelves)
    return replace(ended, made=replace(ended.made, filled=replace(filled, older=older)))


def _shelf(kind: Kind) -> str:
    return place_of(Path(), "", to_send=_is_sent(kind), large=_is_large(kind)).shelf


def _runs(build: Building) -> bool:
    return build.state in ("waiting", "working")


def _is_sent(kind: Kind) -> bool:
    return kind.endswith("participants")


def _is_large(kind: Kind) -> bool:
    return kind.startswith("large")
