"""How long a session is and when it starts, as somebody says it -> minutes and a time of day, or why it is neither."""

from __future__ import annotations

from sessionbuilder.session.hours import in_halves
from sessionbuilder.source import scalars
from sessionbuilder.units import Clock, Minutes

SHORTEST: Minutes = 20
"""Minutes in which people can arrive, learn one thing, and say what they will do with it."""
LONGEST: Minutes = 8 * 60
"""Minutes of a day; two days are two sessions."""
_MIDNIGHT = 24 * 60
_HALF = 12 * 60


def length_of(text: str) -> Minutes | str:
    """Return how long `180`, `3h` or `half an hour` is; a sentence where it is no length that a session may have."""
    length = scalars.minutes(text)
    if length is None:
        return f"`{text}` is not a length of time; {scalars.length_meant(text) or 'write `180`, `3h` or `1h30`'}."
    if length < SHORTEST:
        few = f"{length} minutes are too few"
        return f"{few}: from {SHORTEST} on, people can arrive, learn one thing, and say what they will do with it."
    if length > LONGEST:
        return f"{length} minutes are too many for one day, which has {LONGEST}: begin a session for each day."
    return length


def start_of(text: str) -> Clock | str:
    """Return the time of day that `09:30` or `1pm` is; a sentence where it is none, or in the night."""
    said = scalars.said(text)
    if said is None or said.bare:
        return f"`{text}` is not a time of day; {scalars.clock_meant(text) or 'write `09:30`'}."
    if said.clock < scalars.EARLIEST and not said.half:
        return f"`{text}` is at night; did you mean `{said.clock + _HALF}`? If not, write `{in_halves(said.clock)}`."
    return said.clock


def too_late(start: Clock, length: Minutes) -> str:
    """Return why a session of this length cannot start so late; empty where it can."""
    return f"From {start}, {length} minutes go on after midnight: start sooner." if start + length > _MIDNIGHT else ""


def hours(start: Clock, length: Minutes) -> str:
    """Return start and end as they are written; a start in the night says that it is meant."""
    end = start + length
    return f"{start} to {end}" if start >= scalars.EARLIEST else f"{in_halves(start)} to {in_halves(end)}"
