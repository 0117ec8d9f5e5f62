"""Sessions and blocks as they are written -> their slides as pictures, with the words for who cannot see them."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import Struct

from sessionbuilder import pipeline
from sessionbuilder.deck.described import described
from sessionbuilder.diagnostics import Report
from sessionbuilder.workspace.workspace import Workspace
from sessionbuilder.writers.pictures import pngs
from sessionbuilder.writers.svg import slide_svg

WIDTH = 1280
"""Dots from left to right, where nobody asks for another width."""
_DPI, _MM = 96, 25.4
POOL = Path(__file__).parent / "pool"
"""What the examples of the pages name: the pool, its sources, its case and its picture."""
_BEFORE, _AFTER = "Welcome to the day", "What will we do differently?"
_SESSION = """\
session: Learning from reviews
for: Everyone who works with children
aim: Share what reviews have taught us
outcomes: {{learning: Identify what reviews teach}}
time: {hours}
participants: 24
groups: 4
programme:
  - welcome: {before}
    minutes: 15
    introductions: "Your name, and how you know CAMHS and the MASH"
{block}
  - discussion: {after}
    minutes: 40
    outcomes: [learning]
    questions: ["What did you hear today about CAMHS and the MASH?"]
    source: wt2023
"""


class Shown(Struct, frozen=True):
    """One slide, drawn."""

    title: str
    alt: str
    """What is to be seen on it, in a sentence or two."""
    svg: str


def show_session(path: Path, workspace: Workspace, report: Report, block: int | None = None) -> tuple[Shown, ...]:
    """Return the slides of the session in `path`, or of the one block at the place `block`, from 0, in its programme.

    Empty, with the faults in `report`, where the session cannot be built.
    """
    programme = pipeline.plan(path, workspace, report)
    placed = pipeline.place(pipeline.tell(programme, report), workspace, report) if programme else None
    if placed is None or report.failed:
        return ()
    deck, theme = placed
    return tuple(
        Shown(slide.title, described(slide), slide_svg(slide, number, deck.footer, theme))
        for number, slide in enumerate(deck.slides, 1)
        if block is None or slide.block == block
    )


def show_block(text: str, report: Report, *, hours: str = "09:30 to 16:00") -> tuple[Shown, ...]:
    """Return the slides of the block that is written in `text`, with the built-in theme, in a day of `hours`.

    It may name what the examples of the pages name: the outcome `learning`, the case `child-m` and so on.
    """
    block = textwrap.indent(textwrap.dedent(text).strip("\n"), "  ")
    session = _SESSION.format(hours=hours, before=_BEFORE, block=block, after=_AFTER)
    with TemporaryDirectory() as folder:
        root = Path(folder).resolve()
        shutil.copytree(POOL, root, dirs_exist_ok=True)
        path = root / "sessions" / "example.yaml"
        path.write_text(session, "utf-8", newline="\n")
        return show_session(path, Workspace(root), report, block=1)


def draw(slides: Sequence[Shown], width: int = WIDTH) -> list[bytes]:
    """Return each of `slides` as a PNG that is `width` dots wide."""
    return pngs([slide.svg for slide in slides], width / _DPI * _MM, _DPI)
