"""What must hold of a script: one check a file, each a function `check(script, report)`."""

from __future__ import annotations

import importlib
import pkgutil

from sessionbuilder.diagnostics import Report
from sessionbuilder.script.script import Script


def check_script(script: Script, report: Report) -> None:
    """Run every check in this folder."""
    for module in sorted(pkgutil.iter_modules(__path__), key=lambda module: module.name):
        importlib.import_module(f"{__name__}.{module.name}").check(script, report)
