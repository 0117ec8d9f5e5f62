"""Pages of `docs/blocks/` as tests: their examples must build, their faulty examples must be told as the page says.

A page has one fence ```` ```yaml ```` with a whole block, and pairs of a fence ```` ```yaml faulty ```` and a fence
```` ```faults ```` whose lines read `line:column CODE name: message`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from tests.pool import REPOSITORY

PAGES = REPOSITORY / "docs" / "blocks"
_FENCE = re.compile(r"^```([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Page:
    """One page."""

    kind: str
    text: str
    example: str
    faulty: tuple[tuple[str, list[str]], ...]
    """Each faulty block with the faults that the page says."""
    files: dict[str, str] = field(default_factory=dict)
    """The files of a pool that it shows, each in a fence ```` ```yaml sessions/... ````."""


def page(kind: str) -> Page:
    """The page of a kind."""
    return read_page(PAGES / f"{kind}.md")


def read_page(path: Path) -> Page:
    text = path.read_text("utf-8")
    fences = [(match[1].strip(), match[2]) for match in _FENCE.finditer(text)]
    examples = [body for label, body in fences if label == "yaml"]
    assert len(examples) == 1, f"{path.name} must have one whole example, has {len(examples)}"
    faulty = [body for label, body in fences if label == "yaml faulty"]
    faults = [body.splitlines() for label, body in fences if label == "faults"]
    assert faulty, f"{path.name} must show at least one faulty example"
    assert len(faulty) == len(faults), f"{path.name}: every faulty example needs its faults"
    files = {label.removeprefix("yaml "): body for label, body in fences if label.startswith("yaml sessions/")}
    return Page(path.stem, text, examples[0], tuple(zip(faulty, faults, strict=True)), files)
