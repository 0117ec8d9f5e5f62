"""Commands that need little import little: each in a process of its own, of which every module is counted."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

_ASKED = """
import atexit, runpy, sys
atexit.register(lambda: print("\\nMODULES", *sorted(sys.modules)))
sys.argv = ["sessionbuilder", *sys.argv[1:]]
runpy.run_module("sessionbuilder", run_name="__main__")
"""
OF_OTHERS = {"click", "__main__"}
"""Libraries, beside those of Python, that these commands may import."""
OURS = {
    "--version": set[str](),
    "kinds": {"kinds", "catalogue", "session", "workspace", "blocks"},
    "completion bash": set[str](),
    "docs --help": set[str](),
    "--help": {"documents", "inventory", "patterns"},
}
"""Rooms of the program that they may look into, besides `cli`."""
SLOW = {"dataclasses", "json", "hashlib", "html", "tempfile", "unicodedata", "xml", "concurrent", "multiprocessing"}
"""Modules of Python's own that take time to import, and that none of them needs."""


@pytest.mark.parametrize("command", OURS)
def test_a_command_imports_only_what_it_needs(command: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _ASKED, *command.split()],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    modules = done.stdout.rpartition("\nMODULES ")[2].split()
    bare = subprocess.run([sys.executable, "-c", "import sys; print(*sys.modules)"], capture_output=True, check=True)
    new = set(modules) - set(bare.stdout.decode().split())
    outside = {name.partition(".")[0] for name in new} - set(sys.stdlib_module_names) - OF_OTHERS
    assert outside == {"sessionbuilder"}
    rooms = {name.split(".")[1] for name in new if name.startswith("sessionbuilder.")}
    assert rooms <= {"cli", "__main__", *OURS[command]}
    assert not {name.partition(".")[0] for name in new} & SLOW


def test_the_list_of_kinds_imports_none_of_them(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _ASKED, "kinds"], cwd=tmp_path, capture_output=True, encoding="utf-8", check=True
    )
    modules = done.stdout.rpartition("\nMODULES ")[2].split()
    assert not [name for name in modules if name.startswith("sessionbuilder.blocks.")]
    assert "  exercise" in done.stdout
