"""The clock times of one block can all be kept, and are those of its day."""

from __future__ import annotations

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.session.session import Session


def check(session: Session, report: Report) -> None:
    """Note a window beside a fixed time, one that closes before it opens, and one that opens before the day does."""
    for block in session.programme:
        if block.not_before is not None and (meant := session.time.meant(block.not_before)):
            report.add(
                codes.TIME_BEFORE_THE_DAY,
                block.spans["not-before"],
                f"The day starts at {session.time.start}, so `not-before: {block.not_before}` holds nothing back.",
                f"did you mean `{meant}`?",
            )
        windowed = "not-before" if block.not_before is not None else "not-after" if block.not_after is not None else ""
        if block.at is not None and windowed:
            report.add(
                codes.TIMES_CONTRADICT,
                block.spans[windowed],
                f"`at` fixes the start already, so `{windowed}` has nothing to say.",
                f"remove `at` or `{windowed}`",
            )
        elif block.not_before is not None and block.not_after is not None:
            opens, closes = session.time.placed(block.not_before), session.time.placed(block.not_after)
            if closes < opens:
                report.add(
                    codes.TIMES_CONTRADICT,
                    block.spans["not-after"],
                    f"The block must not start before {opens}, and must have started by {closes}.",
                    "write the earlier time at `not-before` and the later at `not-after`",
                )
