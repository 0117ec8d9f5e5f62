"""A timed programme -> what participants get on paper, each with its code and its copies."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from unicodedata import normalize

from msgspec import Struct
from msgspec.structs import replace

from sessionbuilder.content import CutCards, Handout, Paper, Table
from sessionbuilder.programme.forms import forms
from sessionbuilder.session.material import copies
from sessionbuilder.session.programme import Programme, TimedBlock
from sessionbuilder.session.reference import cited, history
from sessionbuilder.session.sheets import GLOSSARY_SHEET, LEARNING_LOG
from sessionbuilder.text import RichText, plain
from sessionbuilder.worksheets import worksheet

GLOSSARY = plain("What the words mean")
"""The title of the glossary, on its own sheet and in the guide."""
_LETTERS = {"handout": "H", "cards": "H", "reference": "R", "form": "F"}
_SPELT = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"})
"""Letters that do not come apart into one of ours and a mark."""
_WORDS = 3
"""Words of the glossary that are worth a sheet for everybody."""
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


def printed_handouts(programme: Programme) -> tuple[Coded, ...]:
    """Return every sheet in the order of codes: what blocks hand out, the learning log, reference sheets, forms.

    Of a word or two there is a sheet only where `handouts:` asks for it.
    """
    own = handouts(programme)
    made = {each.handout.called for each in own}
    asked, makes = programme.session.handouts_ is not None, programme.session.makes
    more = [(each.handout, each.timed) for each in own]
    if LEARNING_LOG not in made and makes(LEARNING_LOG):
        more.append((worksheet(LEARNING_LOG), None))
    shown = programme.shown_glossary() if makes(GLOSSARY_SHEET) else {}
    if shown and (asked or len(shown) >= _WORDS):
        more.append((Handout(GLOSSARY, (glossary_table(shown),), "reference", called=GLOSSARY_SHEET), None))
    more += [(form, None) for form in forms(programme)]
    everything = coded(programme, iter(more))
    return tuple(sorted(everything, key=lambda each: "HRF".index(each.code[0])))


def glossary_table(entries: Mapping[str, RichText]) -> Table:
    """Return words of the glossary with what they mean."""
    rows = tuple((plain(word).bolded(), meaning) for word, meaning in entries.items())
    return Table(("Word", "Meaning"), rows, (1, 3))


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
