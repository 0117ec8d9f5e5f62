"""The clock alone, in one process: timing a day, and refitting it, by the number of its blocks.

Run it by hand: `python -m tests.benchmarks.clock`. The least of many runs counts. It is no test: machines differ.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from sessionbuilder.diagnostics import Report
from sessionbuilder.programme.clock import time_programme
from sessionbuilder.programme.refit import refit
from sessionbuilder.session.hours import Hours
from sessionbuilder.session.session import Session
from sessionbuilder.units import Clock
from sessionbuilder.workspace.load import load_session
from tests.pool import Pool
from tests.programme.days import day

SIZES = (20, 100, 200, 400)
RUNS = 10


def session(blocks: int, pool: Pool, *, fixed: bool) -> Session:
    """A session of so many elastic blocks with a break after every tenth, which may be fixed to the clock."""
    lines = []
    at = 0
    for number in range(blocks):
        if number % 10 == 9:
            when = f', at: "{at // 60:02}:{at % 60:02}"' if fixed else ""
            lines.append(f"break: B{number}, minutes: {{least: 1, ideal: 2, most: 3}}{when}")
            at += 2
        else:
            priority = ("must", "should", "could")[number % 3]
            lines.append(f"points: B{number}, minutes: {{least: 2, ideal: 3, most: 5}}, priority: {priority}")
            at += 3
    path = pool.write("sessions/day.yaml", day(f"00:00 to {at % 1440 // 60:02}:{at % 60:02}", *lines))
    report = Report()
    found = load_session(path, pool.workspace, report)
    assert found, report.diagnostics
    return found


def least(work: Callable[[], object]) -> float:
    """The milliseconds of the quickest run."""
    best = float("inf")
    for _ in range(RUNS):
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
    return best * 1000


def main() -> None:
    """Print a line for each size; we want 200 blocks timed in under 20 ms."""
    print("Blocks  Timed, ms  With fixed times, ms  Refitted to half, ms")
    with tempfile.TemporaryDirectory() as folder:
        pool = Pool(Path(folder))
        for blocks in SIZES:
            free, fixed = session(blocks, pool, fixed=False), session(blocks, pool, fixed=True)
            hours = free.time
            half = Hours(hours.start, Clock((hours.start + hours.end) // 2), hours.span)
            timed, held = least(partial(time_programme, free)), least(partial(time_programme, fixed))
            refitted = least(partial(refit, free, half))
            print(f"{blocks:6}  {timed:9.1f}  {held:20.1f}  {refitted:20.1f}")


if __name__ == "__main__":
    main()
