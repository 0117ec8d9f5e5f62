"""A guide -> the steps that its fences tell, in order, and what is shown compared with what a guide says.

A fence says after its language what it is: ```` ```text typed ```` for commands, ```` ```text shown ```` for what is
seen then, ```` ```yaml saved sessions/x.yaml ```` for a file, and other words as a guide needs them. A fence with the
language alone is there to read. A table whose head is ``In `sessions/x.yaml`, in place of | write`` says what is
written in place of what.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from tests.pool import REPOSITORY

_STEP = re.compile(
    r"^(?P<indent> *)```(?P<label>[^\n]*)\n(?P<body>.*?)^ *```$"
    r"|^\| In `(?P<file>[^`]+)`, in place of \| write \|\n\|---\|---\|\n(?P<rows>(?:\|[^\n]*\n)+)",
    re.MULTILINE | re.DOTALL,
)


class Step(NamedTuple):
    """One fence of a guide, or one table."""

    what: str
    """`typed`, `shown`, `saved` ...; empty where it is there to read."""
    about: str
    """What follows, such as the name of the file."""
    text: str


def guide(name: str) -> str:
    return (REPOSITORY / "docs" / f"{name}.md").read_text("utf-8")


def steps(text: str) -> list[Step]:
    """Every fence and every table of what to write, in order; a fence in a list is read without its indentation."""
    found = []
    for match in _STEP.finditer(text):
        if match["rows"]:
            found.append(Step("filled", match["file"], match["rows"]))
            continue
        _, what, about = [*match["label"].split(maxsplit=2), "", "", ""][:3]
        lines = [line.removeprefix(match["indent"]) for line in match["body"].splitlines(keepends=True)]
        found.append(Step(what, about.strip(), "".join(lines)))
    return found


def is_shown(said: str, output: str) -> bool:
    """Whether `output` has the lines of `said`, one under the other.

    `...` in a line stands for anything, and a line of its own for any lines.
    """
    parts = (re.escape(line.strip()) for line in said.strip().splitlines())
    pattern = r"\n\s*".join(r"(?s:.*?)" if part == r"\.\.\." else part.replace(r"\.\.\.", ".*") for part in parts)
    return re.search(pattern, output) is not None


def save(root: Path, name: str, text: str) -> None:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
