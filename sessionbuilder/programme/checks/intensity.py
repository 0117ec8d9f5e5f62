"""Nobody leaves the room straight from what is hardest."""

from __future__ import annotations

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.programme.programme import Programme


def check(programme: Programme, report: Report) -> None:
    """Note blocks of the highest intensity straight before lunch, the close or the end of the day."""
    for timed in programme.hardest:
        following = programme.after(timed)
        if following is None or following.block.nature in ("meal", "close"):
            then = f"“{following.title}”" if following else "the end of the day"
            report.add(
                codes.HARD_TOPIC_BEFORE_LEAVING,
                timed.block.spans.get("intensity", timed.block.span),
                f"“{timed.title}” is of the highest intensity and comes straight before {then}.",
                "put something lighter between, such as a `decompression`",
            )
