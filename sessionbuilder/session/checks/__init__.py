"""What must hold between the parts of a session: one check a file, each a function `check(session, report)`."""

from __future__ import annotations

import importlib
import pkgutil

from sessionbuilder.diagnostics import Report
from sessionbuilder.session.session import Session


def check_session(session: Session, report: Report) -> None:
    """Run every check in this folder."""
    for module in sorted(pkgutil.iter_modules(__path__), key=lambda module: module.name):
        importlib.import_module(f"{__name__}.{module.name}").check(session, report)
