"""Where the pages of the documentation lie, in the wheel inside the package and in a checkout beside it."""

from __future__ import annotations

import re
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_EXAMPLE = re.compile(r"^```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def docs_folder() -> Path:
    """Return the folder of the pages, such as `blocks/points.md`."""
    packed = _PACKAGE / "docs"
    return packed if packed.is_dir() else _PACKAGE.parent / "docs"


def example_of(kind: str) -> str:
    """Return the first example on the page of `kind`, as one pastes it; empty where there is no such page."""
    page = docs_folder() / "blocks" / f"{kind}.md"
    found = _EXAMPLE.search(page.read_text("utf-8")) if page.is_file() else None
    return found[1] if found else ""
