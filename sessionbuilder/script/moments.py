"""A timed programme -> the block in which each sheet and form is handed out, and that in which it is collected."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from sessionbuilder.content import Handout
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.sheets import Coded
from sessionbuilder.session.session import FormName


class Moments(Struct, frozen=True):
    """What is done with paper in one block: notes, guide and running order all tell of this, so they cannot differ."""

    out: list[Coded]
    """What is handed out: the block's own sheets, those of no block, then forms."""
    back: list[str]
    """Forms and sheets that are collected, by code and title: `F2 Before and after, its first page`."""


def moments(
    programme: Programme, sheets: Sequence[Coded], forms: Sequence[tuple[FormName, Handout]]
) -> dict[int, Moments]:
    """Return what of `sheets`, the last of which are the `forms`, is handed out and collected in each block.

    A block's own sheets are handed out and come back in the block, unless another says that it hands them out; those
    of no block people have from the start, or as the day ends. A form goes with the blocks that fill it in. Where there
    are none it is handed out as the day starts or ends, and collected as it ends; one whose pages are parted, page by
    page.
    """
    found = {timed.number: Moments([], []) for timed in programme.blocks}

    def at(timed: TimedBlock) -> Moments:
        return found[timed.number]

    cut = len(sheets) - len(forms)
    for each in sheets[:cut]:
        if first := each.out or (programme.closing if each.handout.moment == "end" else programme.opening):
            at(first).out.append(each)
        if each.timed and each.out and each.handout.afterwards != "keep":
            at(max(each.timed, each.out, key=_place)).back.append(f"{each.code} {each.handout.title}")
    for (name, form), each in zip(forms, sheets[cut:], strict=True):
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


def _place(timed: TimedBlock) -> int:
    return timed.number
