"""The slides that pictures of the guides show, as they are once somebody has followed *The first hour*."""

from __future__ import annotations

from pathlib import Path

from sessionbuilder.diagnostics import Report
from sessionbuilder.files.folder import Folder
from sessionbuilder.files.over import Over
from sessionbuilder.preview import Shown, show_session
from sessionbuilder.workspace.workspace import Workspace
from tests.pool import REPOSITORY

PICTURES = REPOSITORY / "docs/images/guides"
COMMAND = "python .ci/guide_pictures.py"
"""What makes all pictures of the guides anew."""
LOOKS = ("calm", "high-contrast", "warm")
SLIDES = {
    "starter-slides": ("information-sharing", "Four pieces of one picture", "Back to my own work"),
    "own-slides": ("not-brought", "When a child is not brought", "What do we do after the second time?"),
    **{
        f"look-{look}": (
            "information-sharing",
            *("Sharing information to protect a child", "Seven rules for sharing", "Four pieces of one picture"),
        )
        for look in LOOKS
    },
}
"""For each picture a session, and the titles of the slides that it shows side by side."""


def slides_of(picture: str, pool: Path) -> list[Shown]:
    session, *titles = SLIDES[picture]
    about = "sessions/pool.yaml"
    look = picture.removeprefix("look-") if picture.startswith("look-") else "calm"
    text = (pool / about).read_text("utf-8").replace("theme: calm", f"theme: {look}")
    workspace = Workspace(pool, Over(Folder(pool), {about: text}))
    shown = show_session(pool / f"sessions/{session}.yaml", workspace, Report())
    return [slide for title in titles for slide in shown if slide.title == title]
