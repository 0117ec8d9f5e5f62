"""A timed programme -> the block in which each form is handed out, and that in which a form or sheet is collected."""

from __future__ import annotations

from msgspec import Struct

from sessionbuilder.programme.forms import named_forms
from sessionbuilder.programme.handouts import Coded, coded, handouts
from sessionbuilder.session.programme import Programme, TimedBlock


class Moments(Struct, frozen=True):
    """What is done with forms, and with sheets that come back, in one block."""

    out: list[Coded]
    """Forms that are handed out."""
    back: list[str]
    """Forms and sheets that are collected, by code and title: `F2 Before and after, its first page`."""


def moments(programme: Programme) -> dict[int, Moments]:
    """Return what is handed out and collected, by the number of the block; blocks in which nothing is are left out.

    A block's own sheets come back in the block. A form goes with the blocks that fill it in. Where there are none it is
    handed out as the day starts or ends, and collected as it ends; one whose pages are parted, page by page.
    """
    found: dict[int, Moments] = {}

    def at(timed: TimedBlock) -> Moments:
        return found.setdefault(timed.number, Moments([], []))

    sheets = handouts(programme)
    for each in sheets:
        if each.timed and each.handout.afterwards != "keep":
            at(each.timed).back.append(f"{each.code} {each.handout.title}")
    own = [(each.handout, each.timed) for each in sheets]
    named = list(named_forms(programme))
    everything = coded(programme, iter([*own, *((form, None) for _, form in named)]))
    for (name, form), each in zip(named, everything[len(own) :], strict=True):
        users = [timed for timed in programme.blocks if timed.block.fills_in == name]
        ends = [timed for timed in (programme.opening, programme.closing) if timed]
        if not (users or ends):
            continue
        first = users[0] if users else ends[-1 if form.moment == "end" else 0]
        last = users[-1] if users else ends[-1]
        at(first).out.append(each)
        called = f"{each.code} {form.title}"
        if form.afterwards != "keep" and form.sides == "one" and first is not last:
            at(first).back.append(f"{called}, its first page")
            at(last).back.append(f"{called}, its second page")
        elif form.afterwards != "keep":
            at(last).back.append(called)
    return found
