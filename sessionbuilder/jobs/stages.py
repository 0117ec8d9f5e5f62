"""What is done for one session, step by step -> how much of it is done."""

from __future__ import annotations

STAGES = {"plan": 5, "slides": 5, "paper": 40, "files": 45, "writing": 5}
"""What is done for one session, with its share of the time in hundredths."""


def done_of(stage: str, part: int, of: int) -> int:
    """Return how many hundredths are done where so many of so many parts of a `stage` are."""
    before = sum(list(STAGES.values())[: list(STAGES).index(stage)])
    return before + STAGES[stage] * part // max(1, of)
