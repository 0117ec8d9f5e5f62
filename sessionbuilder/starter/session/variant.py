"""A session that there is -> the file of a new one that is based on it, in which nothing differs yet."""

from __future__ import annotations

from sessionbuilder.diagnostics import Report
from sessionbuilder.starter.naming import session_of
from sessionbuilder.starter.words import as_text
from sessionbuilder.starter.writing import NewFile
from sessionbuilder.workspace.workspace import Workspace

_FILE = """\
session: {title}
based-on: {original}

# All else comes from {original}, and changes when that does. A line that you write here, such as `time:` or
# `participants:`, stands in place of the same line there; of a list, such as `outcomes:`, in place of all of it.
#
# What differs in the programme stands under `changes:`. A block is called by its `id` or its title.
# Take the `#` and the space after it away from what you need:

# changes:
#   - drop: Title of a block
#   - replace: Title of a block
#     with:
#       - points: What we do here
#         items: [One thing, Another]
#   - change: Title of a block
#     minutes: 10
#   - after: Title of a block
#     add:
#       - points: Our own figures
#         items: [One thing, Another]
"""


def based_on(other: str, workspace: Workspace, name: str, title: str, report: Report) -> list[NewFile]:
    """Return a session based on the one that somebody calls `other`, as a file called `name`, with its `title`.

    None, with faults in `report`, if there is no such session.
    """
    original = session_of(other, workspace, report)
    text = _FILE.format(title=as_text(title), original=as_text(original))
    return [NewFile(f"sessions/{name}.yaml", text.encode("utf-8"))] if original else []
