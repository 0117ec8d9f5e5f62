"""The times of a day that cannot be kept -> what is told of each, and what one click would do about it."""

from __future__ import annotations

from sessionbuilder.programme import steps
from sessionbuilder.programme.overruns import overruns
from sessionbuilder.programme.programme import Programme
from sessionbuilder.studio.editing.intentions import AnyIntention, Assign, ChangeHours, Hold, Move, Remove, Shorten
from sessionbuilder.studio.editing.lengths import keys_of
from sessionbuilder.studio.message import Told


class Cure(Told, frozen=True):
    """One way to mend it."""

    words: str
    intentions: tuple[AnyIntention, ...]
    """What does it; none where somebody must think first."""


class Overrun(Told, frozen=True):
    """One time that cannot be kept."""

    message: str
    block: int
    """The place of the block that cannot start in time; -1 for the end of the day."""
    cures: tuple[Cure, ...]
    """The cheapest first."""


def overruns_of(programme: Programme) -> tuple[Overrun, ...]:
    """Return each time of the `programme` that cannot be kept; a day that was fitted to other hours has none."""
    return tuple(
        Overrun(
            message=found.message,
            block=found.block,
            cures=tuple(Cure(words=cure.words, intentions=tuple(map(_meant, cure.steps))) for cure in found.cures),
        )
        for found in overruns(programme)
    )


def _meant(step: steps.Step) -> AnyIntention:
    match step:
        case steps.Length(number, part, written):
            return Assign(block=number, keys=keys_of(part), value=written)
        case steps.Line(number, "rounds", written):
            return Assign(block=number, keys=("rounds",), value=written)
        case steps.Line(number, "at" | "not-before" | "not-after" as key, written):
            return Hold(block=number, key=key, clock=written)
        case steps.Before(number, other):
            return Move(block=number, to=other)
        case steps.InShort(number):
            return Shorten(block=number)
        case steps.OtherHours(written):
            return ChangeHours(hours=written)
        case _:
            return Remove(block=step.block)
