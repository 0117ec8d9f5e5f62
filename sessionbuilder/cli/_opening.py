"""A file or folder -> shown by whatever shows such things on this computer, where there is a screen."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click


def open_on_screen(path: Path) -> bool:
    """Open `path` as a double click would; return whether there was something that could.

    Versions of click that we take open nothing on Windows, so Windows itself is asked.
    """
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return False
    try:
        if sys.platform == "win32":
            os.startfile(path)  # noqa: S606 - a path of ours, and no shell
            return True
        return click.launch(str(path)) == 0
    except OSError:  # nothing here opens files
        return False
