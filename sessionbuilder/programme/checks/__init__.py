"""What must hold of a timed programme: one check a file, each a function `check(programme, report)`."""

from __future__ import annotations

import importlib
import pkgutil

from sessionbuilder.diagnostics import Report
from sessionbuilder.programme.programme import Programme


def check_programme(programme: Programme, report: Report) -> None:
    """Run every check in this folder."""
    for module in sorted(pkgutil.iter_modules(__path__), key=lambda module: module.name):
        importlib.import_module(f"{__name__}.{module.name}").check(programme, report)
