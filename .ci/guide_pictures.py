"""The guides for trainers -> their pictures in `docs/images/guides/`: `python .ci/guide_pictures.py`.

Somebody follows *The first hour*; what they then have is drawn: slides by the program itself, pages of paper by
`pdftoppm`, the page that a build leaves by Chromium. Run it again when one of them looks different.
"""

from __future__ import annotations

import subprocess
import sys
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from sessionbuilder.diagnostics import Report  # noqa: E402
from sessionbuilder.preview import show_session  # noqa: E402
from sessionbuilder.preview.gallery import picture  # noqa: E402
from sessionbuilder.session.workspace import Workspace  # noqa: E402
from tests.docs.following import Reader  # noqa: E402
from tests.docs.steps import guide, steps  # noqa: E402

PICTURES = ROOT / "docs/images/guides"
_WIDTH = 640
_COLOURS = 64


def slides(pool: Path, session: str, *titles: str) -> bytes:
    """Return the slides of a session that have these titles."""
    shown = show_session(pool / f"sessions/{session}.yaml", Workspace(pool), Report())
    return picture([slide for title in titles for slide in shown if slide.title == title])


def page(pdf: Path, number: int) -> bytes:
    """Return one page of a PDF."""
    asked = ["pdftoppm", "-png", "-f", str(number), "-l", str(number), "-scale-to-x", "480", "-scale-to-y", "-1"]
    return framed(subprocess.run([*asked, str(pdf)], capture_output=True, check=True).stdout)


def in_a_browser(html: Path, height: int) -> bytes:
    """Return the top of a page as a browser shows it."""
    with TemporaryDirectory() as profile:
        shot = Path(profile) / "shot.png"
        subprocess.run(
            [
                "chromium",
                "--headless",
                "--no-sandbox",
                "--hide-scrollbars",
                f"--user-data-dir={profile}/profile",
                f"--window-size=860,{height}",
                f"--screenshot={shot}",
                html.as_uri(),
            ],
            capture_output=True,
            check=True,
        )
        return framed(shot.read_bytes())


def framed(png: bytes) -> bytes:
    """Return a picture of few colours with a line round it."""
    shown = Image.open(BytesIO(png)).convert("RGB")
    edged = Image.new("RGB", (shown.width + 2, shown.height + 2), (178, 190, 190))
    edged.paste(shown, (1, 1))
    out = BytesIO()
    edged.quantize(_COLOURS, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        reader = Reader(Path(folder))
        reader.follow(steps(guide("first-hour")))
        pool = reader.folder
        reader.run(["build", "--page"], pool)
        made = {
            "starter-slides": slides(
                pool, "information-sharing", "Sharing information to protect a child", "Seven rules for sharing"
            ),
            "starter-handout": page(pool / "build/information-sharing/handouts/H1-four-pieces-of-one-picture.pdf", 1),
            "build-page": in_a_browser(pool / "build/what-was-built.html", 760),
            "own-slides": slides(
                pool, "not-brought", "When a child is not brought", "What do we do after the second time?"
            ),
        }
    PICTURES.mkdir(parents=True, exist_ok=True)
    for name, png in made.items():
        (PICTURES / f"{name}.png").write_bytes(png)
        print(f"{name}.png: {len(png) / 1024:.1f} kB")
