"""A timed programme -> what participants get on paper in its blocks, each with its code and its copies."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from unicodedata import normalize

from msgspec import Struct

from sessionbuilder.content import Handout
from sessionbuilder.session.material import copies
from sessionbuilder.session.programme import Programme, TimedBlock
from sessionbuilder.worksheets import worksheet

_LETTERS = {"handout": "H", "cards": "H", "reference": "R", "form": "F"}
_SPELT = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"})
"""Letters that do not come apart into one of ours and a mark."""
_LONGEST_NAME = 60
"""Letters of a file's name; Windows wants whole paths under 260."""


class Coded(Struct, frozen=True):
    """A handout with the code by which everybody calls it."""

    code: str
    """Such as `H3`: handouts H, reference sheets R, forms F."""
    handout: Handout
    copies: int
    timed: TimedBlock | None = None
    """The block in which it is given out, if it belongs to one."""

    @property
    def name(self) -> str:
        """Its file's name, without an ending: `H3-reflection-sheet`."""
        return f"{self.code}-{file_words(str(self.handout.title))}"


def handouts(programme: Programme) -> tuple[Coded, ...]:
    """Return every handout and reference sheet of the programme's blocks, in order."""
    return coded(programme, ((handout, timed) for timed in programme.blocks for handout in _of_block(timed, programme)))


def handed_out(programme: Programme) -> dict[int, list[Coded]]:
    """Return what each block hands out, by its place in the programme; blocks without paper have an empty list."""
    paper: dict[int, list[Coded]] = {timed.number: [] for timed in programme.blocks}
    for each in handouts(programme):
        assert each.timed
        paper[each.timed.number].append(each)
    return paper


def coded(programme: Programme, given: Iterator[tuple[Handout, TimedBlock | None]]) -> tuple[Coded, ...]:
    """Return `given` with codes that count from 1 for each letter."""
    session = programme.session
    seen: Counter[str] = Counter()
    found = []
    for handout, timed in given:
        letter = _LETTERS[handout.role]
        seen[letter] += 1
        number = copies(handout.per, session.participants, session.groups)
        found.append(Coded(f"{letter}{seen[letter]}", handout, number, timed))
    return tuple(found)


def _of_block(timed: TimedBlock, programme: Programme) -> Iterator[Handout]:
    yield from timed.block.handouts(timed, programme)
    for name in timed.block.worksheets:
        yield worksheet(name)


def file_words(text: str) -> str:
    """Return `text` as part of a file's name that is safe everywhere: small letters, digits and hyphens."""
    plain = normalize("NFKD", text.lower().translate(_SPELT)).encode("ascii", "ignore").decode()
    words = "-".join(re.findall(r"[a-z0-9]+", plain))
    return words[:_LONGEST_NAME].strip("-") or "sheet"
