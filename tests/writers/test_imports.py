"""What a run imports: no library before the first thing that needs it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.pool import HEAD, Pool

PLAIN = "  - points: One thing\n    minutes: 5\n    items: [A child is seen, A child is heard]\n"
MARKED = "  - points: One thing\n    minutes: 5\n    items: ['A child is **seen**']\n"
CHART = "  - chart: Cases\n    minutes: 5\n    says: June has more\n    data: {May: 3, June: 4}\n    source: kolb1984\n"
ADDRESS = "  - evaluation: Before you go\n    minutes: 5\n"
PICTURE = "  - picture: A family\n    minutes: 5\n    file: paper-family.jpg\n    alt: A family of paper\n"
HEAVY = {"pptx", "lxml", "PIL", "segno", "xlsxwriter", "markdown_it", "typst", "multiprocessing", "asyncio"}


def imported(folder: Path, blocks: str, *command: str) -> set[str]:
    """Which heavy libraries a run of a command imports, for a session of `blocks`, as a process of its own."""
    Pool(folder).write("sessions/day.yaml", HEAD.format(time="09:30 to 16:00") + blocks)
    code = f"import sys; from sessionbuilder.cli import main\ntry: main({[*command]!r})\n"
    code += "finally: print(*sorted(sys.modules), file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=folder, check=False)
    assert done.returncode == 0, done.stderr.partition("\n__future__")[0]
    return HEAVY & set(done.stderr.split())


@pytest.mark.parametrize("command", [("build", "day", "--only", "deck"), ("plan", "day")])
def test_a_plain_day_needs_no_library_but_those_for_reading(tmp_path: Path, command: tuple[str, ...]) -> None:
    assert not imported(tmp_path, PLAIN, *command)


@pytest.mark.parametrize(
    ("blocks", "library"), [(MARKED, "markdown_it"), (CHART, "xlsxwriter"), (ADDRESS, "segno"), (PICTURE, "PIL")]
)
def test_what_needs_a_library_imports_that_and_no_other(tmp_path: Path, blocks: str, library: str) -> None:
    assert imported(tmp_path, blocks, "build", "day", "--only", "deck") == {library}


def test_to_plan_a_day_only_its_markup_is_read(tmp_path: Path) -> None:
    assert imported(tmp_path, MARKED + CHART, "plan", "day") == {"markdown_it"}
