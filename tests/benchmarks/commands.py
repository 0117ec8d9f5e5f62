"""The commands of a pool, as whole processes, beside what they are compared with.

Run it by hand: `python -m tests.benchmarks.commands`, on a machine that does nothing else. Cases of a row are run by
turns, and the least of five runs counts. It is no test: machines differ, and so only ratios say something.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from tests.benchmarks.processes import HEAD, PROGRAM, PYTHON, REPOSITORY, Case, compared, measured

FLAGSHIP = "learning-from-serious-case-reviews"
SHORT = """\
session: Session {n}
for: Everyone who works with children
aim: Share what reviews have taught us
outcomes: {{learning: Identify what reviews teach}}
time: 09:30 to 10:00
participants: 24
groups: 4
handouts: none
forms: []
programme:
  - welcome: Good morning
    minutes: 10
  - discussion: What will we do differently, number {n}?
    minutes: 20
    outcomes: [learning]
    questions: ["What did you hear today?"]
"""


def pool(root: Path) -> Path:
    """Copy the sessions of this repository to a folder of their own."""
    for folder in ("sessions", "assets"):
        shutil.copytree(REPOSITORY / folder, root / folder)
    return root


def many(root: Path, number: int) -> Path:
    """Write a pool of so many short sessions."""
    (root / "sessions").mkdir(parents=True)
    (root / "sessions/pool.yaml").write_text("organisation: Example partnership\n", "utf-8")
    for n in range(number):
        (root / f"sessions/day-{n:03}.yaml").write_text(SHORT.format(n=n), "utf-8")
    return root


def _empty(*folders: Path) -> None:
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)


def _edited(session: Path, turn: Iterator[str]) -> None:
    """Change one word of one cue, another one each time."""
    text = session.read_text("utf-8")
    start = text.index("say:")
    end = text.index("\n", start)
    line = text[start:end].rstrip()
    session.write_text(text.replace(line, f"{line.split(' ~')[0]} ~{next(turn)}", 1), "utf-8")


def _words() -> Iterator[str]:
    number = 0
    while True:
        number += 1
        yield f"{number}"


def everything_and_deck(root: Path) -> str:
    """All documents of the flagship against its deck alone."""
    out = root / "build"
    build = (*PROGRAM, "build", FLAGSHIP)
    found = measured(
        {
            "all": Case(build, partial(_empty, out), root),
            "deck": Case((*build, "--only", "deck"), partial(_empty, out), root),
        }
    )
    return compared("everything for the flagship, against its deck", found["all"], found["deck"], 1.8)


def one_cue(root: Path) -> str:
    """A build after one cue has been changed against the first one."""
    out = root / "build"
    build = (*PROGRAM, "build", FLAGSHIP)
    full = Case(build, partial(_empty, out), root)
    edited = Case(build, partial(_edited, root / f"sessions/{FLAGSHIP}.yaml", _words()), root)
    found = measured({"full": full, "edited": edited})
    return compared("one cue changed in the flagship, against the full build", found["edited"], found["full"], 0.35)


def unchanged(root: Path) -> Iterator[str]:
    """Builds in which nothing has changed against importing python-pptx, and of many sessions against few."""
    six, crowd = many(root / "six", 6), many(root / "crowd", 200)
    build = (*PROGRAM, "build")
    for folder in (six, crowd):
        measured({"first": Case(build, folder=folder)}, 1)
    pptx = Case((*PYTHON, "-c", "import pptx"))
    found = measured({"pptx": pptx, "six": Case(build, folder=six), "crowd": Case(build, folder=crowd)})
    yield compared("nothing changed, 6 sessions, against `import pptx`", found["six"], found["pptx"], 1.5)
    yield compared("nothing changed, 200 sessions against 6", found["crowd"], found["six"], 3)
    shipped = pool(root / "shipped")
    measured({"first": Case(build, folder=shipped)}, 1)
    found = measured({"pptx": pptx, "six": Case(build, folder=shipped)})
    yield compared("nothing changed, the sessions that come with it, likewise", found["six"], found["pptx"], 1.5)


def checks(root: Path) -> Iterator[str]:
    """Checking all sessions that come with it, for the first time and again, against planning one."""
    plan, check = (*PROGRAM, "plan", FLAGSHIP), (*PROGRAM, "check")
    found = measured({"plan": Case(plan, folder=root), "cold": Case((*check, "--force"), folder=root)})
    yield compared("`check` of all shipped sessions, against `plan` of one", found["cold"], found["plan"], 2.5)
    found = measured({"plan": Case(plan, folder=root), "again": Case(check, folder=root)})
    yield compared("the same again, nothing changed", found["again"], found["plan"], 1.2)


def small_commands(root: Path) -> Iterator[str]:
    """The commands that only tell something against an interpreter that does nothing."""
    words = {"--version": ("--version",), "list": ("list",), "kinds": ("kinds",), "--help": ("--help",)}
    cases = {name: Case((*PROGRAM, *each), folder=root) for name, each in words.items()}
    found = measured({"bare": Case((*PYTHON, "-c", "pass")), **cases}, 9)
    for name in words:
        yield compared(f"`{name}`, against a bare interpreter", found[name], found["bare"], 6)


def main() -> None:
    """Measure every row and print it as a table."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        shipped = pool(root / "pool")
        print(HEAD)
        print(everything_and_deck(shipped))
        print(one_cue(shipped))
        for rows in (unchanged(root), checks(pool(root / "checked")), small_commands(shipped)):
            for row in rows:
                print(row, flush=True)


if __name__ == "__main__":
    main()
