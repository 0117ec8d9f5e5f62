"""A file or folder -> shown by whatever shows such things on this computer, where there is a screen."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click


def open_on_screen(path: Path) -> bool:
    """Open `path` as a double click would; return whether there was something that could."""
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return False
    try:
        return click.launch(str(path)) == 0
    except OSError:  # nothing here opens files
        return False
