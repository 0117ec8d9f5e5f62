"""The blocks of a day -> how many of their minutes serve each outcome."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from sessionbuilder.programme.programme import TimedBlock
from sessionbuilder.units import Minutes


def minutes_served(blocks: Iterable[TimedBlock]) -> Mapping[str, Minutes]:
    """Return the minutes that serve each outcome, by its name; what frames the day, or opens a part of it, serves none.

    A block that serves several counts whole for each.
    """
    found: Counter[str] = Counter()
    for timed in (each for each in blocks if not each.block.opens_section):
        found.update(dict.fromkeys(map(str, timed.block.serves), timed.minutes))
    return found
