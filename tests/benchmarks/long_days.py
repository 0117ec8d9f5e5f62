"""Whole programmes of very many blocks: to plan one that fits, ones that overrun, and one in other hours.

Run it by hand: `python -m tests.benchmarks.long_days`, with sizes where others than 500 to 4,000 are wanted. Every
figure is the least CPU time of some whole processes of `sessionbuilder plan`, in which the limits to what is read are
lifted. It is no test: machines differ.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.pool import Pool
from tests.programme.days import day

SIZES = (500, 1000, 2000, 4000)
RUNS = 3
REPOSITORY = Path(__file__).parent.parent.parent
SHAPES = {
    "fits": "as long as its hours",
    "held": "as many fixed times as a twentieth of its blocks, all kept",
    "much": "hours half as long",
    "little": "a minute too long",
    "gives": "too long though every block gives",
    "before": "a minute too long before one time in the middle",
    "late": "fixed times as above, each missed by two minutes",
}
_EVERY = 100
"""Blocks from break to break: an hour of work."""


def _clock(minutes: int) -> str:
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}"


def session(blocks: int, shape: str) -> str:
    """A session of so many blocks, of this shape; three of five take a minute, or a day could not hold them."""
    lines, at = [], 0
    for number in range(blocks):
        minutes = int(number % 5 % 2 == 0)
        kind = "discussion" if number % 4 == 3 else "points"
        length = f"{{least: {minutes}, ideal: {minutes + 1}, most: {minutes + 2}}}" if shape == "gives" else minutes
        line = f"{kind}: B{number}, minutes: {length}, priority: {('must', 'should', 'could')[number % 3]}"
        if number % _EVERY == _EVERY - 1:
            minutes = 10
            line = f"break: B{number}, minutes: {minutes}"
        early = {"held": 0, "late": 2}.get(shape) if number % 20 == 10 else None
        early = 1 if shape == "before" and number == blocks // 2 else early
        if early is not None and 0 < at < 1440:
            line += f', at: "{_clock(at - early)}"'
        lines.append(line)
        at += minutes
    end = {"much": at // 2, "little": at - 1, "gives": at - 60}.get(shape, at)
    return day(f"00:00 to {_clock(end)}" + (" (+1)" if end >= 1440 else ""), *lines)


def plan(folder: Path, *options: str) -> float:
    """The least CPU seconds of some runs of `plan`."""
    best = float("inf")
    command = [sys.executable, "-m", "tests.benchmarks.long_days", "plan", str(folder), *options]
    for _ in range(RUNS):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, cwd=REPOSITORY, capture_output=True, check=False)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        best = min(best, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)
    return best


def unlimited(folder: str, *options: str) -> None:
    """Run `plan` in this process, for as many blocks as there are."""
    import os

    from sessionbuilder.cli import main as command
    from sessionbuilder.source import composer
    from sessionbuilder.workspace import shared_blocks

    composer.LONGEST_LIST = shared_blocks.MOST_BLOCKS = 1_000_000
    os.chdir(folder)
    command(["plan", *options])


def main(sizes: tuple[int, ...]) -> None:
    """Print a line for each size: seconds for a day that fits, then for each other how many times that."""
    for shape, words in SHAPES.items():
        print(f"{shape:>8}: {words}")
    print("Blocks  Fits, s " + "".join(f"{shape:>9}" for shape in (*list(SHAPES)[1:], "to 3h", "to half")))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pool = Pool(folder)
        for size in sizes:
            for shape in SHAPES:
                pool.write(f"sessions/{shape}.yaml", session(size, shape))
            fits = plan(folder, "fits")
            others = [plan(folder, shape) for shape in list(SHAPES)[1:]]
            others += [plan(folder, "fits", "--to", hours) for hours in ("3h", f"{size * 7 // 20}m")]
            print(f"{size:6} {fits:8.2f} " + "".join(f"{other / fits:9.2f}" for other in others), flush=True)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["plan", place, *asked]:
            unlimited(place, *asked)
        case chosen:
            main(tuple(map(int, chosen)) or SIZES)
