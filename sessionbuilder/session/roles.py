"""How many people a group has -> who does what in it, for the sheet of a task."""

from __future__ import annotations

from msgspec import Struct

from sessionbuilder.text import Prose, RichText, plain


class Role(Struct, frozen=True, kw_only=True):
    """What somebody in a group sees to."""

    role: RichText
    """What they are called."""
    does: Prose
    """What they do: a sentence, or a list of what is theirs, which counts on from any number."""


def usual_roles(people: int) -> tuple[Role, ...]:
    """Return as many roles as a group of so many `people` can fill, four at most; none for somebody alone."""
    told = _TOLD[min(people, max(_TOLD))] if people > 1 else {}
    return tuple(Role(role=plain(role), does=Prose((plain(does),))) for role, does in told.items())


_WRITES = "writes down what the group agrees"
_REPORTS = "tells the whole room, in the time there is"
_TOLD: dict[int, dict[str, str]] = {
    2: {
        "Scribe": "writes down what you agree",
        "Reporter": f"watches the clock, and {_REPORTS}",
    },
    3: {
        "Facilitator": "sees that everybody is heard, and watches the clock",
        "Scribe": _WRITES,
        "Reporter": _REPORTS,
    },
    4: {
        "Facilitator": "sees that everybody is heard and that the group keeps to the task",
        "Scribe": _WRITES,
        "Timekeeper": "watches the clock, and says when half of the time is gone",
        "Reporter": _REPORTS,
    },
}
