"""This computer -> the folder in which it keeps, for its user, what the program can make again."""

from __future__ import annotations

import os
import sys
from pathlib import Path

INSTEAD = "SESSIONBUILDER_CACHE"
"""The variable that names another folder; where it is empty, nothing is kept."""


def kept() -> Path | None:
    """Return the folder, which need not be there yet; None where there is no place for one."""
    if INSTEAD in os.environ:
        return Path(os.environ[INSTEAD]) if os.environ[INSTEAD] else None
    try:
        if sys.platform == "win32":
            place = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData/Local")
        elif sys.platform == "darwin":
            place = Path.home() / "Library/Caches"
        else:
            place = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    except RuntimeError:  # somebody without a folder of their own
        return None
    return place / "sessionbuilder"
