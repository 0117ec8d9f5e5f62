"""The studio in a real browser: what a person does, from start to end, by mouse and by keyboard alone."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.pool import REPOSITORY

HERE = Path(__file__).parent
MODULES = REPOSITORY / "sessionbuilder" / "studio" / "web" / "node_modules"
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
STORIES = sorted(path.name for path in HERE.glob("*.story.mjs"))
FLAGSHIP = "sessions/learning-from-serious-case-reviews.yaml"

pytestmark = [
    pytest.mark.rendering,
    pytest.mark.skipif(
        CHROMIUM is None or shutil.which("node") is None or not (MODULES / "playwright-core").is_dir(),
        reason="Chromium, Node and the packages of the page are needed",
    ),
]


class Studio:
    """A studio that runs, and the pool that it shows."""

    def __init__(self, pool: Path) -> None:
        """Start it in `pool`."""
        command = [sys.executable, "-m", "sessionbuilder", "studio", "--no-browser"]
        self.pool = pool
        self.process = subprocess.Popen(command, cwd=pool, stdout=subprocess.PIPE, text=True, encoding="utf-8")
        assert self.process.stdout
        told = self.process.stdout.readline()
        found = re.search(r"http://\S+", told)
        assert found, told
        self.address = found[0]

    def end(self) -> None:
        """End it, as Ctrl+C does."""
        self.process.send_signal(signal.SIGINT)
        self.process.communicate(timeout=20)


@pytest.fixture
def studio(tmp_path: Path) -> Iterator[Studio]:
    """The studio with a copy of the sessions of this folder."""
    pool = tmp_path / "pool"
    for folder in ("sessions", "assets"):
        shutil.copytree(REPOSITORY / folder, pool / folder)
    running = Studio(pool)
    yield running
    running.end()


@pytest.mark.parametrize("how", ["mouse", "keyboard"])
@pytest.mark.parametrize("story", STORIES)
def test_a_story_goes_from_start_to_end(story: str, how: str, studio: Studio, tmp_path: Path) -> None:
    """Each story says what it looks for, and fails with what it saw instead."""
    told = json.dumps(
        {
            "address": studio.address,
            "pool": str(studio.pool),
            "how": how,
            "chromium": CHROMIUM,
            "modules": str(MODULES),
            "flagship": FLAGSHIP,
            "downloads": str(tmp_path),
        }
    )
    done = subprocess.run(
        ["node", str(HERE / story)],
        env={**os.environ, "STUDIO": told},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, f"{done.stdout[-6000:]}\n{done.stderr[-6000:]}"
    assert done.stdout.strip().endswith("done"), done.stdout[-3000:]
