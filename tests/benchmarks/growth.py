"""The small form that runs by itself: work that stops growing in proportion, or has become twice as dear, is found out.

`python -m tests.benchmarks.growth` prints a line for each, and leaves with 1 where one is over its limit. Only the
time of the processor counts, and only ratios within one run: so it holds on a machine that is slow, or busy.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.commands import FLAGSHIP, many, pool
from tests.benchmarks.processes import PROGRAM, PYTHON, Case, measured

RUNS = 3


class Limit(NamedTuple):
    """How often the first may hold the second."""

    what: str
    one: Case
    other: Case
    most: float


def limits(root: Path) -> Iterator[Limit]:
    """Yield what is looked at. What may grow has a fifth more than its proportion; other ratios twice what they are."""
    deck = (sys.executable, "-m", "tests.benchmarks.decks", "build")
    yield Limit("a deck of 800 slides, against 400", Case((*deck, "800")), Case((*deck, "400")), 2.4)
    yield Limit(
        "a deck of 40 slides, against `import pptx`", Case((*deck, "40")), Case((*PYTHON, "-c", "import pptx")), 4
    )
    shipped = pool(root / "pool")
    empty = partial(shutil.rmtree, shipped / "build", ignore_errors=True)
    all_of_it = Case((*PROGRAM, "build", FLAGSHIP), empty, shipped)
    only_deck = Case((*PROGRAM, "build", FLAGSHIP, "--only", "deck"), empty, shipped)
    yield Limit("everything for the flagship, against its deck", all_of_it, only_deck, 12)
    few, more = many(root / "few", 10), many(root / "more", 40)
    check = (*PROGRAM, "check", "--force")
    yield Limit("checking 40 sessions, against 10", Case(check, folder=more), Case(check, folder=few), 4.8)
    again = (*PROGRAM, "build", "--only", "agenda")
    measured({"few": Case(again, folder=few), "more": Case(again, folder=more)}, 1)
    yield Limit("nothing changed, 40 sessions, against 10", Case(again, folder=more), Case(again, folder=few), 2.5)
    bare = Case((*PYTHON, "-c", "pass"))
    yield Limit("`--version`, against a bare interpreter", Case((*PROGRAM, "--version"), folder=shipped), bare, 12)


def main() -> int:
    """Measure every limit; return 1 where one does not hold."""
    over = 0
    with tempfile.TemporaryDirectory() as folder:
        for what, one, other, most in limits(Path(folder)):
            found = measured({"one": one, "other": other}, RUNS)
            ratio = found["one"].cpu / found["other"].cpu
            over += ratio > most
            print(f"{what}: {ratio:.2f}, at most {most:g}{'   TOO MUCH' if ratio > most else ''}", flush=True)
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
