"""What paper costs beyond the deck: thirty handouts and the guide, as PDF and for Word.

Run it by hand: `python -m tests.benchmarks.paper`. Every figure is the least of some whole processes. It is no test:
machines differ.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.pool import Pool

EXERCISES = 24
"""With the learning log and five forms they are thirty handouts."""
RUNS = 5
WANTED = 1.5
"""Seconds beyond the deck."""

_EXERCISE = """\
  - exercise: Find the key issues, number {n}
    case: child-m
    minutes: {{brief: 2, read: 3, work: 10, feedback: 1 per group, debrief: 3}}
    tasks: [Talk it through, Agree **five or six** key issues, List them]
    output: Six key issues
    debrief: [What did you notice?, So what?]
    say: Look for issues in how the work was done.
    ask: What would a child notice?
    listen-for: [Time, Fear, A full caseload]
"""


def session() -> str:
    """A session with one exercise after the other."""
    blocks = "".join(_EXERCISE.format(n=number) for number in range(EXERCISES))
    return (
        "session: A long day\naim: Measure\noutcomes: {speed: Identify what is slow}\n"
        f"time: 00:00 to 09:00\nparticipants: 24\ngroups: 4\nprogramme:\n{blocks}"
    )


def seconds(folder: Path, only: str) -> float:
    """The least seconds of some builds of `only` that."""
    command = [sys.executable, "-m", "sessionbuilder", "build", "long", "--only", only]
    took = []
    for _ in range(RUNS):
        start = time.perf_counter()
        run = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
        took.append(time.perf_counter() - start)
        assert run.returncode == 0, run.stderr
    return min(took)


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        Pool(folder).write("sessions/long.yaml", session())
        deck = seconds(folder, "deck")
        handouts, guide, both = (
            seconds(folder, f"deck,{what}") - deck for what in ("handouts", "guide", "handouts,guide")
        )
        sheets = len(list((folder / "build/long/handouts").glob("*.pdf")))
    print(f"the deck alone {deck:.2f} s; beyond it {sheets} handouts {handouts:.2f} s, the guide {guide:.2f} s")
    print(f"both {both:.2f} s (under {WANTED})")


if __name__ == "__main__":
    main()
