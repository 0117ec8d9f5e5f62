"""Commands -> what each costs as a whole process: seconds by the clock and of the processor, and peak memory."""

from __future__ import annotations

import atexit
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

REPOSITORY = Path(__file__).parent.parent.parent
PYTHON = (sys.executable, "-P")
PROGRAM = (sys.executable, "-m", "sessionbuilder")


class Cost(NamedTuple):
    """What a process took."""

    wall: float
    """Seconds by the clock."""
    cpu: float
    """Seconds of the processor, its own children’s too."""
    peak: float
    """The most memory that it had, in MiB."""


class Case(NamedTuple):
    """A command to measure."""

    command: Sequence[str]
    before: Callable[[], object] = lambda: None
    """What is done before each run, and not measured."""
    folder: Path = REPOSITORY
    may_fail: bool = False


@cache
def _kept() -> str:
    """What commands remember, apart from what they remember for whoever runs this."""
    folder = tempfile.mkdtemp(prefix="sessionbuilder-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def cost(case: Case) -> Cost:
    """Run a case once, and return what it took; one that fails ends the benchmark with what it said."""
    case.before()
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY), "SESSIONBUILDER_CACHE": _kept()}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    start = time.perf_counter()
    process = subprocess.Popen(
        case.command, cwd=case.folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    assert process.stderr
    said = process.stderr.read()
    process.stderr.close()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - start
    if process.returncode and not case.may_fail:
        sys.exit(f"{' '.join(case.command)} left with {process.returncode}: {said.decode()}")
    return Cost(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def measured(cases: Mapping[str, Case], runs: int = 5) -> dict[str, Cost]:
    """Return the least that each case took, run by turns: a machine may be slow for a while."""
    found: dict[str, list[Cost]] = {name: [] for name in cases}
    for _ in range(runs):
        for name, case in cases.items():
            found[name].append(cost(case))
    return {
        name: Cost(min(each.wall for each in costs), min(each.cpu for each in costs), max(each.peak for each in costs))
        for name, costs in found.items()
    }


def compared(what: str, one: Cost, other: Cost, wanted: float) -> str:
    """Return a line of a table: how often `one` holds the `other`, by the clock and of the processor, and the wish."""
    wall, cpu = one.wall / other.wall, one.cpu / other.cpu
    return f"| {what} | {one.wall:.2f} s / {other.wall:.2f} s | {wall:.2f} | {cpu:.2f} | {wanted:g} |"


HEAD = "| What | By the clock | Ratio | Of the processor | Wanted |\n|---|---|---|---|---|"
