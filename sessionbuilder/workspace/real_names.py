"""The files of a pool -> a fault for each that is called like a list of real names."""

from __future__ import annotations

import re

from sessionbuilder.diagnostics import Report, codes, whole_file
from sessionbuilder.patterns import late
from sessionbuilder.workspace.workspace import Workspace

_KEY = r"(?:[-_ ]?(?:key|map|mapping|list))"
_CALLED = late(
    rf"(?:real|true|actual)[-_ ]?names?{_KEY}?|names?{_KEY}|(?:key|list)[-_ ]?(?:of|to)[-_ ](?:real[-_ ])?names|"
    rf"pseudonyms?{_KEY}?|(?:de|re)?-?(?:anonymi[sz]|identifi|identify)(?:ation|ed|cation|ing)?{_KEY}",
    re.IGNORECASE,
)


def check_no_real_names(workspace: Workspace, report: Report) -> None:
    """Note each file in the folders of the pool that is called as lists are in which somebody is looked up."""
    for folder in (workspace.root, workspace.sessions, workspace.deliveries, workspace.cases, workspace.shared):
        shown = "" if folder == workspace.root else workspace.shown(folder)
        try:
            names = workspace.files.names(shown)
        except OSError:
            continue
        for name in names:
            if _CALLED.fullmatch(name.rstrip("/").rpartition(".")[0] or name.rstrip("/")):
                file = workspace.shown(folder / name.rstrip("/"))
                message = f"`{file}` is called as a list of real names is."
                report.add(codes.REAL_NAMES, whole_file(file), message, codes.REAL_NAMES.mend)
