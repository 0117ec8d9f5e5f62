"""What the studio answers in a pool of a few files, held in memory."""

from __future__ import annotations

import json
from typing import Any

from sessionbuilder.files import Memory
from sessionbuilder.studio.core import handle
from sessionbuilder.workspace.workspace import Workspace

SESSION = """\
session: Missed appointments
for: Everybody in our teams
aim: See what a missed appointment may mean for a child
outcomes: {notice: Identify when a missed appointment is a sign}
time: 13:00 to 13:30
programme:
  - discussion: Who was not brought?
    minutes: 30
    outcomes: [notice]
    questions: [What does your service do?, Who asks the child?]
"""
POOL = "organisation: Riverside\ncontact: pool@example.org\n"
CASE = """\
case: Baby R
provenance: fictional
about: A baby who was not brought to four appointments
changed: All of it is invented
covers: [illness]
retention: keep
people: [{name: Rosa, who: a baby}]
agencies: [{agency: Health visiting, role: Saw her at home}]
narrative: |
  Rosa was not brought.
learning-points: [Somebody asks why]
"""
TODAY = "2027-03-01"


def pool(files: dict[str, str | bytes] | None = None) -> Workspace:
    """A pool with one session, and `files`."""
    return Workspace.of(Memory({"sessions/pool.yaml": POOL, "sessions/day.yaml": SESSION, **(files or {})}))


def asked(do: str, space: Workspace, **said: object) -> Any:
    """What is answered to the message `do`."""
    return handle(json.dumps({"do": do, **said}).encode(), space, TODAY)
