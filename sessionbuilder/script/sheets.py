"""What kinds hand out, and the forms of the day -> every sheet of paper, with its code and its copies."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple
from unicodedata import normalize

from msgspec import Struct
from msgspec.structs import replace

from sessionbuilder.content import CutCards, Handout, Paper, Table
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.session.material import copies
from sessionbuilder.session.reference import cited, history
from sessionbuilder.session.session import FormName
from sessionbuilder.session.sheets import GLOSSARY_SHEET, KEY_MESSAGES, LEARNING_LOG, OF_NO_BLOCK
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
    """The block it belongs to, if it belongs to one."""
    out: TimedBlock | None = None
    """The block in which it is handed out: one that says so, or its own; without one it is at the start or end."""

    bound: tuple[str, ...] = ()
    """The codes of the reference sheets that are printed together with it, its own among them; empty where none are."""

    @property
    def name(self) -> str:
        """Its file's name, without an ending: `H3-reflection-sheet`, or `R1-to-R4-to-read-on`."""
        if self.bound:
            return f"{re.sub('[ ,]+', '-', said(self.bound))}-to-read-on"
        return f"{self.code}-{file_words(str(self.handout.title))}"


class Given(NamedTuple):
    """A sheet that people get, before it has its code."""

    handout: Handout
    timed: TimedBlock | None = None
    """The block it belongs to, if it belongs to one."""
    own: bool = True
    """Whether its kind made it, and it is no worksheet."""


def printed_sheets(
    programme: Programme,
    given: Iterable[Given],
    words: Mapping[str, RichText],
    forms: Iterable[tuple[FormName, Handout]],
) -> tuple[Coded, ...]:
    """Return every sheet in the order of codes: what blocks have `given`, the learning log, reference sheets, forms.

    `words` are those that people meet. Of a word or two there is a sheet only where `handouts:` asks for it.
    """
    more = list(given)
    made = {each.handout.called for each in more}
    asked, makes = programme.session.handouts_ is not None, programme.session.makes
    if LEARNING_LOG not in made and makes(LEARNING_LOG):
        more.append(Given(worksheet(LEARNING_LOG)))
    if words and makes(GLOSSARY_SHEET) and (asked or len(words) >= _WORDS):
        more.append(Given(Handout(GLOSSARY, (glossary_table(words),), "reference", called=GLOSSARY_SHEET)))
    more += [Given(form) for _, form in forms]
    return _bound(tuple(sorted(_coded(programme, more), key=lambda each: "HRF".index(each.code[0]))), programme)


def said(codes: Sequence[str]) -> str:
    """Return the codes of sheets that are printed together: `R1 to R4`, or `R1, R3` where one between is not."""
    numbers = [int(code[1:]) for code in codes]
    whole = len(codes) > 1 and numbers == list(range(numbers[0], numbers[-1] + 1))
    return f"{codes[0]} to {codes[-1]}" if whole else ", ".join(codes)


def together(sheets: Iterable[Coded]) -> tuple[tuple[Coded, ...], ...]:
    """Return `sheets` by the file that they are printed in, in the order in which the first of each comes."""
    files: dict[str, list[Coded]] = {}
    for each in sheets:
        files.setdefault(each.name, []).append(each)
    return tuple(map(tuple, files.values()))


def _bound(sheets: tuple[Coded, ...], programme: Programme) -> tuple[Coded, ...]:
    """Return `sheets` with the reference sheets that people keep bound into one, which they get with the first of them.

    Each alone would leave most of a page empty. What tells of a case has a moment of its own, and so has what a block
    hands out by name; key messages are one sheet to pass on.
    """
    named = {str(name) for timed in programme.blocks for name in timed.block.hands_out}

    def joins(each: Coded) -> bool:
        own, timed = each.handout, each.timed
        called = {own.called, str(timed.block.id) if timed and timed.block.id else ""}
        kept = own.role == "reference" and own.per == "person" and own.afterwards == "keep"
        of_case = timed is not None and programme.case_of(timed) is not None
        plain_ = own.columns == 1 and not own.wide and own.called != KEY_MESSAGES
        return kept and plain_ and not of_case and not called & named

    joined = [each for each in sheets if joins(each)]
    if len(joined) < 2:
        return sheets
    codes = tuple(each.code for each in joined)
    outs = [each.out for each in joined if each.out]
    first = min(outs, key=lambda timed: timed.number) if outs else None
    return tuple(replace(each, bound=codes, out=first) if each.code in codes else each for each in sheets)


def glossary_table(entries: Mapping[str, RichText]) -> Table:
    """Return words of the glossary with what they mean."""
    rows = tuple((plain(word).bolded(), meaning) for word, meaning in entries.items())
    return Table(("Word", "Meaning"), rows, (1, 3))


def _coded(programme: Programme, given: Iterable[Given]) -> Iterator[Coded]:
    """Yield what is `given` with codes that count from 1 for each letter."""
    session = programme.session
    handing = {str(name): timed for timed in reversed(programme.blocks) for name in timed.block.hands_out}
    seen: Counter[str] = Counter()
    for handout, timed, _ in given:
        letter = _LETTERS[handout.role]
        seen[letter] += 1
        number = copies(handout.per, session.participants, session.groups)
        called = str(timed.block.id) if timed and timed.block.id else handout.called
        out = handing.get(handout.called if handout.called in OF_NO_BLOCK else called, timed)
        yield Coded(f"{letter}{seen[letter]}", handout, number, timed, out)


def dressed(given: Given, programme: Programme) -> Given:
    """Return the sheet that a kind has made with what every sheet of a block must say, whatever its kind.

    Before it stands that a source has been superseded, and after it what it is from. What draws on a case has what is
    hard in it before, and after it what was changed; and it goes where the case's own paper goes.
    """
    handout, timed = given.handout, given.timed
    if timed is None or not given.own:
        return given
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
    called = f"{block.kind}: {handout.called}" if handout.called else block.kind
    return given._replace(handout=replace(handout, parts=parts, afterwards=afterwards, called=called))


def _with_note(part: Paper, said: list[str]) -> Paper:
    """Return cards to cut out with more `said` over them: on the cards themselves it would be cut apart."""
    return replace(part, fronts=" ".join([part.fronts, *said])) if isinstance(part, CutCards) else part


def file_words(text: str) -> str:
    """Return `text` as part of a file's name that is safe everywhere: small letters, digits and hyphens."""
    plain = normalize("NFKD", text.lower().translate(_SPELT)).encode("ascii", "ignore").decode()
    words = "-".join(re.findall(r"[a-z0-9]+", plain))
    return words[:_LONGEST_NAME].strip("-") or "sheet"
