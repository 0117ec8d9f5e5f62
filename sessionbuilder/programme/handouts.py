"""A timed programme -> what participants get on paper in its blocks, each with its code and its copies."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from unicodedata import normalize

from msgspec import Struct
from msgspec.structs import replace

from sessionbuilder.content import CutCards, Handout, Paper
from sessionbuilder.session.material import copies
from sessionbuilder.session.programme import Programme, TimedBlock
from sessionbuilder.session.reference import cited, history
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
    case = programme.case_of(timed)
    if case is None or case.printable or timed.block.deals_with_paper:
        for handout in programme.sheets_of(timed):
            called = f"{timed.block.kind}: {handout.called}" if handout.called else timed.block.kind
            yield _dressed(replace(handout, called=called), timed, programme)
    for name in programme.worksheets_of(timed):
        yield worksheet(name)


def _dressed(handout: Handout, timed: TimedBlock, programme: Programme) -> Handout:
    """Return the sheet with what every sheet must say, whatever its kind.

    Before it stands that a source has been superseded, and after it what it is from. What draws on a case has what is
    hard in it before, and after it what was changed; and it goes where the case's own paper goes.
    """
    block, case = timed.block, programme.case_of(timed)
    opening, ending = history(block, programme.session), cited(block, programme.session)
    if handout.role == "cards":
        said = [*(str(notice.text) for notice in opening), *(str(text.text) for text in ending)]
        parts = tuple(_with_note(part, said) for part in handout.parts)
    elif case and not block.deals_with_paper:
        parts = (*opening, case.warning(), *handout.parts, *case.notices(), *ending)
    else:
        parts = (*opening, *handout.parts, *ending)
    afterwards = handout.afterwards
    if case and afterwards == "keep":
        afterwards = "return" if programme.held_back(timed) and case.retention == "keep" else case.retention
    return replace(handout, parts=parts, afterwards=afterwards)


def _with_note(part: Paper, said: list[str]) -> Paper:
    """Return cards to cut out with more `said` over them: on the cards themselves it would be cut apart."""
    return replace(part, fronts=" ".join([part.fronts, *said])) if isinstance(part, CutCards) else part


def file_words(text: str) -> str:
    """Return `text` as part of a file's name that is safe everywhere: small letters, digits and hyphens."""
    plain = normalize("NFKD", text.lower().translate(_SPELT)).encode("ascii", "ignore").decode()
    words = "-".join(re.findall(r"[a-z0-9]+", plain))
    return words[:_LONGEST_NAME].strip("-") or "sheet"
