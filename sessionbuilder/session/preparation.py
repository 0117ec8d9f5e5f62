"""What the facilitators of a session see to before it, and how the room is: for their guide."""

from __future__ import annotations

from typing import Annotated

from msgspec import Struct

from sessionbuilder.source.fields import Facilitator
from sessionbuilder.text import RichText


class Preparation(Struct, frozen=True, kw_only=True):
    """The session's own lines in the checklists of the guide; what holds for every session stands there already."""

    weeks: Annotated[tuple[RichText, ...], Facilitator.ONLY] = ()
    """What is done four weeks before."""
    week: Annotated[tuple[RichText, ...], Facilitator.ONLY] = ()
    """What is done in the week before, such as local figures to look up."""
    day: Annotated[tuple[RichText, ...], Facilitator.ONLY] = ()
    """What is done the day before."""
    arrival: Annotated[tuple[RichText, ...], Facilitator.ONLY] = ()
    """What is done in the room before people arrive."""
    room: Annotated[tuple[RichText, ...], Facilitator.ONLY] = ()
    """How the room is set out."""
    equipment: Annotated[tuple[RichText, ...], Facilitator.ONLY] = ()
    """What must work in it."""
    safety: Annotated[tuple[RichText, ...], Facilitator.ONLY] = ()
    """What this session adds to the safety plan."""
