"""Where the pages of the documentation lie: in the wheel inside the package, in a checkout beside it."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def docs_folder() -> Path:
    """Return the folder of the pages, such as `blocks/points.md`."""
    packed = _PACKAGE / "docs"
    return packed if packed.is_dir() else _PACKAGE.parent / "docs"
