"""A programme and how many slides its blocks take -> what is told of slides that pass too fast or stand too long."""

from __future__ import annotations

from collections.abc import Mapping

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.programme.programme import Programme
from sessionbuilder.text import counted


def check_pace(programme: Programme, slides: Mapping[int, int], report: Report) -> None:
    """Note blocks of input with more slides than minutes, or a slide that stands longer than the pool allows.

    `slides` has the number of slides by the block's place in the programme.
    """
    longest = programme.session.pool.policy.longest_slide
    for timed in programme.blocks:
        number = slides.get(timed.number, 0)
        minutes = timed.minutes_before_round
        if timed.block.nature != "input" or not minutes or not number:
            continue
        span = timed.block.spans.get("minutes", timed.block.span)
        if number > minutes and not timed.block.chosen_from:
            report.add(
                codes.SLIDES_TOO_FAST,
                span,
                f"“{timed.title}” shows {counted(number, 'slide')} in {counted(minutes, 'minute')}.",
                f"give it {counted(number, 'minute')} or say less",
            )
        elif minutes > longest * number:
            report.add(
                codes.SLIDE_TOO_LONG,
                span,
                f"“{timed.title}” has {counted(minutes, 'minute')} for {counted(number, 'slide')}; "
                f"{longest} a slide is the most while a trainer speaks.",
                "make part of it a `discussion`, or give it fewer minutes",
            )
