"""How many processes, or the address of a cluster -> an executor, and what comes of tasks, in their order."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, cast

from sessionbuilder.jobs.work import Parcel, Task, Work

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

ENOUGH = 4
"""Tasks from which on other processes are worth their start."""
_AHEAD = 2
"""Tasks that are under way or done for each worker, so that finished files do not pile up in memory."""
MOST_JOBS = 61
"""Windows waits for no more processes at once."""
_PATIENCE = 10
"""Seconds in which a cluster must answer."""


class NoClusterError(Exception):
    """There is no cluster to be had; the message says why, in a sentence for whoever asked."""


def usual_jobs(tasks: int) -> int:
    """Return how many processes to use for so many tasks, where nobody says: one for each core, if it is worth it."""
    if tasks < ENOUGH:
        return 1
    there = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(there, tasks // 2, MOST_JOBS)


@contextmanager
def executor(jobs: int, cluster: str = "") -> Iterator[Executor | None]:
    """Give what runs tasks elsewhere: processes of this computer, or a cluster; None where this process is enough.

    An address that does not answer is a `NoClusterError`. When it is left early, what has not begun is never done.
    """
    if cluster:
        with _cluster(cluster) as far:
            yield far
        return
    if jobs <= 1:
        yield None
        return
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - one session needs no other process
    from multiprocessing import get_context  # noqa: PLC0415

    # spawned and not forked: a fork of a process with threads may stand still, and Windows knows none
    near = ProcessPoolExecutor(min(jobs, MOST_JOBS), mp_context=get_context("spawn"), initializer=_leave_to_the_first)
    try:
        yield near
    finally:
        near.shutdown(cancel_futures=True)


def _leave_to_the_first() -> None:
    """Whoever types Ctrl-C stops the command, which then lets its helpers finish what they have begun."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@contextmanager
def _cluster(address: str) -> Iterator[Executor]:
    import asyncio  # noqa: PLC0415 - only who has a cluster needs any of these

    try:
        from distributed import Client  # noqa: PLC0415
        from distributed.comm import connect  # noqa: PLC0415
    except ImportError as error:
        message = 'A cluster needs more than is installed: `pip install "sessionbuilder[cluster]"`.'
        raise NoClusterError(message) from error

    async def knock() -> None:
        (await connect(address, timeout=_PATIENCE)).abort()

    try:  # first, since a client that finds nobody hangs as the program ends
        asyncio.run(knock())
        client = Client(address, timeout=_PATIENCE, set_as_default=False)
    except Exception as error:  # it has many ways to say so
        reason = str(error) or type(error).__name__
        raise NoClusterError(f"No cluster answers at `{address}`: {reason.rstrip('.')}.") from error
    with client, client.get_executor() as far:
        yield cast("Executor", far)


def in_order(work: Work, tasks: Sequence[Task], runs: Executor | None, workers: int) -> Iterator[Parcel]:
    """Yield what `work` makes of each of `tasks`, in their order, whoever is done first.

    What is lost with a worker that dies is made here: work writes nothing, so nothing is doubled either.
    """
    if runs is None:
        yield from map(work, tasks)
        return
    waiting = iter(tasks)
    under_way: deque[tuple[Task, Future[Parcel] | None]] = deque()
    for task in waiting:
        under_way.append((task, _submitted(work, task, runs)))
        if len(under_way) >= workers * _AHEAD:
            yield _result(work, *under_way.popleft())
    while under_way:
        yield _result(work, *under_way.popleft())


def _submitted(work: Work, task: Task, runs: Executor) -> Future[Parcel] | None:
    try:
        return runs.submit(work, task)
    except Exception:
        return None


def _result(work: Work, task: Task, future: Future[Parcel] | None) -> Parcel:
    try:
        return work(task) if future is None else future.result()
    except Exception:
        return work(task)
