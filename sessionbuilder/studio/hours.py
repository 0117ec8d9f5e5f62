"""How somebody would like the hours of a day to be -> the slot that the clock fits it to."""

from __future__ import annotations

from sessionbuilder.session.slot import Slot
from sessionbuilder.studio.message import RefusedError

_LATE = " late"


def slot_of(hours: str) -> Slot | None:
    """Return the slot that `3h`, `13:00 to 15:00` or `20 minutes late` ask for; None for no other hours."""
    if not hours.strip():
        return None
    late = hours.strip().endswith(_LATE)
    found = Slot.started_late(hours.strip().removesuffix(_LATE)) if late else Slot.from_text(hours)
    if found is None:
        raise RefusedError(
            f"`{hours[:60]}` is no length and no hours; write `3h`, `13:00 to 15:00` or `20 minutes late`."
        )
    return found
