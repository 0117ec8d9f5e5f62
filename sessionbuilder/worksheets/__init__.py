"""Sheets to write on, one file each, found by name: `action-plan` is what `action_plan.py` returns."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path

from msgspec.structs import replace

from sessionbuilder.content import Handout


@cache
def worksheet_names() -> tuple[str, ...]:
    """Return the names of all worksheets, sorted, as they are written in YAML."""
    files = Path(__file__).parent.glob("*.py")
    return tuple(sorted(file.stem.replace("_", "-") for file in files if file.stem != "__init__"))


def worksheet(name: str) -> Handout:
    """Return the worksheet called `name`, one of `worksheet_names()`, with its usual questions."""
    module = import_module(f"{__name__}.{name.replace('-', '_')}")
    made = module.handout()
    assert isinstance(made, Handout)
    return replace(made, called=name)
