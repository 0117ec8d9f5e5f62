"""A programme -> its cover: the slide that people see as they come in."""

from __future__ import annotations

from sessionbuilder.content import Cover, Cue, Verb
from sessionbuilder.programme.programme import Programme
from sessionbuilder.script.pictured import picture_of
from sessionbuilder.text import join, plain


def cover(programme: Programme) -> Cover:
    """Return the cover: name, organisation, day and hours, who leads it and whom it is for."""
    session = programme.session
    run = session.delivery
    details = [f"{run.date.words}, {session.time}" if run else str(session.time)]
    if run:
        details += filter(None, (str(run.venue or ""), f"With {run.led_by}" if run.led_by else ""))
    audience = f"For {str(session.for_)[:1].lower()}{str(session.for_)[1:]}" if session.for_ else ""
    ready = plain("Have this slide up as people arrive. Check sound, clicker and clock.")
    sent = tuple(
        join(f"Sent out beforehand, in place of “{block.heading(session)}”: ", block.pre_work)
        for block in programme.pre_work
        if block.pre_work
    )
    return Cover(
        session.session,
        session.pool.organisation,
        str(session.strapline or ""),
        tuple(details),
        audience,
        (Cue(Verb.DO, (ready, *sent)),),
        picture_of(session.picture, session) if session.picture else None,
    )
