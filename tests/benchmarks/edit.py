"""A word of a session is edited, in a process that stays: to read, plan, say, place, and draw what has changed.

Run it by hand: `python -m tests.benchmarks.edit`. Edits of several sorts take turns, and each is new; the least CPU
time of many counts. `cold` is the same by a process that remembers nothing. It is no test: machines differ.
"""

from __future__ import annotations

import shutil
import tempfile
import time
from itertools import pairwise
from pathlib import Path
from unittest.mock import patch

from sessionbuilder import pipeline
from sessionbuilder.deck import Deck
from sessionbuilder.diagnostics import Report, Sound
from sessionbuilder.layout import deck as layout
from sessionbuilder.script import words
from sessionbuilder.session import glossary, identifiers
from sessionbuilder.workspace.workspace import Workspace
from sessionbuilder.writers.svg import slide_svg
from tests.pool import REPOSITORY

SESSION = "sessions/learning-from-serious-case-reviews.yaml"
STAGES = ("read and plan", "say", "place", "draw", "all")
EDITS = ("nothing", "a word of a cue", "a word on a slide", "lines above all blocks")
RUNS = 25


def edited(text: str, edit: str, number: int) -> str:
    """The text of the session after this edit, which differs from that of any other number."""
    if edit == "nothing":
        return text
    after = {"a word of a cue": "say: ", "a word on a slide": "tasks:\n      - "}.get(edit, "programme:\n")
    typed = "  #\n" * (number + 1) if after == "programme:\n" else f"Word{number} "
    at = text.index(after, 0 if after == "programme:\n" else len(text) // 3) + len(after)
    return f"{text[:at]}{typed}{text[at:]}"


def drawn(path: Path, before: Deck | None) -> tuple[Deck, list[float]]:
    """The deck of the session, of which slides that are new are drawn; and the milliseconds of each stage."""
    marks = [time.process_time()]
    report, workspace = Report(), Workspace(path.parent.parent)
    programme = pipeline.plan(path, workspace, report)
    assert programme, report.diagnostics
    marks.append(time.process_time())
    script = pipeline.tell(programme, report)
    marks.append(time.process_time())
    placed = pipeline.place(script, workspace, report)
    assert placed, report.diagnostics
    deck, theme = placed
    marks.append(time.process_time())
    known = set(before.slides) if before else set()
    for number, slide in enumerate(deck.slides, 1):
        if slide not in known:
            slide_svg(slide, number, deck.footer, theme)
    marks.append(time.process_time())
    took = [(end - start) * 1000 for start, end in pairwise(marks)]
    return deck, [*took, sum(took)]


def forget() -> None:
    """Let go of what was found in texts before; `Sound` is asked for nothing."""
    for kept in (glossary._words_in, glossary._in_capitals, identifiers._found, words._texts, layout._words):
        kept.cache_clear()


def drawn_cold(path: Path) -> list[float]:
    """What it takes where nothing is remembered, and every slide is drawn."""
    forget()
    with patch.object(Sound, "of", lambda _, __, make, report: make(report)):
        return drawn(path, None)[1]


def main() -> None:
    """Print a line for each sort of edit: the least CPU time of each stage, in milliseconds."""
    with tempfile.TemporaryDirectory() as folder:
        for part in ("sessions", "assets"):
            shutil.copytree(REPOSITORY / part, Path(folder) / part)
        path = Path(folder) / SESSION
        text = path.read_text("utf-8")
        deck, _ = drawn(path, None)
        least: dict[str, list[float]] = {}
        for number in range(RUNS):
            deck, _ = drawn(path, deck)
            for edit in EDITS:
                path.write_text(edited(text, edit, number), "utf-8")
                deck, took = drawn(path, deck)
                least[edit] = list(map(min, least.get(edit, took), took))
            cold = drawn_cold(path)
            least["cold"] = list(map(min, least.get("cold", cold), cold))
        print(f"{'Edit':24}", *(f"{stage:>14}" for stage in STAGES))
        for edit, took in least.items():
            print(f"{edit:24}", *(f"{part:14.1f}" for part in took))


if __name__ == "__main__":
    main()
