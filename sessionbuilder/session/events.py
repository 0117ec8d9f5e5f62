"""What happened, when and who was there: the records that the kinds about time share, and the checks of them."""

from __future__ import annotations

from collections.abc import Sequence

from sessionbuilder.content import Drawing, Page
from sessionbuilder.diagnostics import Report, codes, did_you_mean
from sessionbuilder.diagrams.moment import Moment
from sessionbuilder.diagrams.overview import Overview
from sessionbuilder.session.spoken import Spoken
from sessionbuilder.session.when import When, check_order
from sessionbuilder.text import RichText, shortened, subtitled


class Event(Spoken, frozen=True, kw_only=True):
    """One event."""

    when: When
    """When it was: `2010`, `March 2010`, `12 March 2010`, `Week 3`, `Day 12`, `Aged 2`, or other words."""
    by: RichText | None = None
    """Which agency, in the words of `lanes` if there are any."""
    what: RichText
    """What happened, in a few words."""


def drawn(event: Event, lane: RichText | None = None, age: RichText | None = None) -> Moment:
    """Return `event` as drawings of time take it."""
    return Moment(event.when.text, event.what, lane, age, event.when.form, event.when.first)


def at_a_glance(title: RichText, moments: Sequence[Moment], lanes: Sequence[RichText] = ()) -> Page:
    """Return the slide that shows all `moments` at true scale, before others show them part by part."""
    return Page(subtitled(title, "at a glance"), (Drawing(Overview(str(title), tuple(moments), tuple(lanes))),))


def check_events(events: Sequence[Event], lanes: Sequence[RichText], report: Report) -> None:
    """Note events that are out of order, and agencies that are not among `lanes` where those are written."""
    check_order((event.when for event in events), report)
    known = {str(lane).casefold() for lane in lanes}
    for event in events:
        if known and event.by and str(event.by).casefold() not in known:
            report.add(
                codes.BAD_CHOICE,
                event.by.span,
                f"`{shortened(str(event.by))}` is none of the agencies in `lanes`.",
                did_you_mean(str(event.by), map(str, lanes)) or "add it to `lanes`",
            )
