"""How far a build has come -> a bar on a terminal, a plain line for each session where there is none."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import click

from sessionbuilder.text import shortened

_ROOM = 34
"""Letters for what is being done, so that the line holds in 80 columns with the bar before it."""

Step = Callable[[str, str, int, int], None]
"""Says that a stage of a session has begun, and how many of how many parts of it are done."""


@contextmanager
def progress(names: Sequence[str]) -> Iterator[Step]:
    """Tell while inside how far the sessions called `names` have come; what is told goes to the error stream.

    Where nobody watches, as in a log, there is a line for each session, if there are several: a bar would be hundreds.
    """
    from sessionbuilder.cli._terminal import say
    from sessionbuilder.jobs.stages import STAGES

    whole = sum(STAGES.values())
    begun: set[str] = set()

    def line(name: str, stage: str, part: int, of: int) -> None:
        if len(names) > 1 and name not in begun:
            begun.add(name)
            say(f"Building {name} ({len(begun)} of {len(names)})", err=True)

    if not _is_watched():
        yield line
        return
    with click.progressbar(
        length=whole * len(names),
        file=sys.stderr,
        show_eta=False,
        item_show_func=lambda words: words,
        bar_template="[%(bar)s]  %(info)s",
    ) as bar:

        def move(name: str, stage: str, part: int, of: int) -> None:
            begun.add(name)
            before = sum(list(STAGES.values())[: list(STAGES).index(stage)])
            to = whole * (len(begun) - 1) + before + STAGES[stage] * part // max(1, of)
            bar.update(max(0, to - bar.pos), f"{shortened(name, _ROOM - len(stage) - 2)}: {stage}")

        yield move
        bar.update(bar.length - bar.pos if bar.length else 0, "")


def _is_watched() -> bool:
    """Whether somebody looks at a terminal that can go back to the start of a line."""
    return sys.stderr is not None and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
