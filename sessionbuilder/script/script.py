"""A programme -> its script: what is said, shown and handed out in each block, every kind asked once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from sessionbuilder.content import Cover, Drawing, Handout, Slide, Table
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.cover import cover
from sessionbuilder.script.cues import Cues, cues_of_block, law_of, round_of
from sessionbuilder.script.forms import named_forms
from sessionbuilder.script.key_messages import REFERENCES, kept_of, key_messages
from sessionbuilder.script.kind import Kind
from sessionbuilder.script.moments import Moments, moments
from sessionbuilder.script.needed import needed_in
from sessionbuilder.script.pictured import pictured
from sessionbuilder.script.sheets import Coded, Given, dressed, printed_sheets
from sessionbuilder.script.words import words_met
from sessionbuilder.session.reference import history
from sessionbuilder.text import RichText
from sessionbuilder.worksheets import worksheet


class Said(Struct, frozen=True):
    """What one block says, to whomever it says it."""

    timed: TimedBlock
    slides: tuple[Slide, ...]
    """What it shows; nothing where it is held back."""
    cues: Cues
    """What its facilitator does and says, put in order once: notes and guide choose from these."""
    sheets: tuple[Coded, ...]
    """Its own sheets, with codes and copies, and with all that a sheet must say."""
    makes_own: bool
    """Whether its kind has made a sheet that is wanted, whether or not its case may be printed."""
    has_worksheets: bool
    """Whether a worksheet of it is wanted."""
    off: tuple[Handout, ...]
    """Sheets of its kind that are not made: those that `handouts:` turns off, and those that it would have to name."""
    outdated: tuple[Handout, ...]
    """Those of them that rest on what is no longer in force, and are not made as nobody has asked for them."""
    history: bool
    """Whether it rests on what is no longer in force, so that its slides and sheets say that it is history."""
    figures: tuple[Table, ...]
    """The tables of what a drawing shows: a slide in small does not tell its figures."""
    paper: Moments
    """What is handed out and collected in it, whoever’s it is."""
    needed: tuple[RichText, ...]
    """What must be in the room for it, with how many of it."""


class Script(Struct, frozen=True):
    """What is said on a day. Layout and booklets choose from it, and ask no kind themselves."""

    programme: Programme
    cover: Cover
    blocks: tuple[Said, ...]
    """What each block says, by its number."""
    sheets: tuple[Coded, ...]
    """Every sheet in the order of codes: what blocks hand out, the learning log, reference sheets, forms."""
    words: dict[str, RichText]
    """The entries of the glossary whose words participants meet."""

    @property
    def sources_sheet(self) -> str:
        """The code of the sheet that lists all that is cited; empty where there is none."""
        return next((each.code for each in self.sheets if each.handout.called == REFERENCES), "")


class _Asked(Struct, frozen=True):
    """What a kind said when it was asked."""

    timed: TimedBlock
    handouts: tuple[Handout, ...]
    made: tuple[Handout, ...]
    """Those of its sheets that are wanted."""
    outdated: tuple[Handout, ...]
    """Those that would have to be asked for: people keep a sheet for longer than they remember what is over."""
    worksheets: tuple[Handout, ...]
    slides: tuple[Slide, ...]


def script(programme: Programme) -> Script:
    """Return what is said in `programme`; of what draws on a case that may not be sent nothing, where it is to be sent.

    What only repeats what others say, as a list of words does, is asked last.
    """
    asked = [_asked(timed, programme) for timed in programme.blocks]
    own = [tuple(_given(each, programme)) for each in asked]
    words = words_met(programme, _met(asked, own, programme))
    forms = named_forms(programme)
    given = [each for sheets in own for each in sheets]
    keep = (kept_of(each.timed, programme, own_sheet=bool(each.made)) for each in asked)
    if messages := key_messages(list(filter(None, keep)), programme.session):
        given.append(Given(messages))
    sheets = printed_sheets(programme, given, words, forms)
    codes = {each.timed.number: each.code for each in reversed(sheets) if each.timed}
    knowing = replace(programme, words=words, codes=codes)
    asked = [replace(each, slides=_slides(each.timed, knowing)) if _echoes(each) else each for each in asked]
    paper = moments(programme, sheets, forms)
    return Script(
        programme,
        cover(programme),
        tuple(_said(each, sheets, paper[each.timed.number], programme) for each in asked),
        sheets,
        words,
    )


def _asked(timed: TimedBlock, programme: Programme) -> _Asked:
    block = timed.block
    assert isinstance(block, Kind)
    handouts = tuple(block.handouts(timed, programme))
    wanted = [sheet for sheet in handouts if programme.session.makes(block.kind, block, sheet.called)]
    silent = not (block.echoes or programme.session.asks_for_sheets(block))
    over = silent and bool(history(block, programme.session))
    outdated = tuple(sheet for sheet in wanted if over and sheet.role == "reference")
    made = tuple(sheet for sheet in wanted if sheet not in outdated)
    worksheets = tuple(worksheet(name) for name in block.worksheets if programme.session.makes(name, block))
    return _Asked(timed, handouts, made, outdated, worksheets, () if block.echoes else _slides(timed, programme))


def _slides(timed: TimedBlock, programme: Programme) -> tuple[Slide, ...]:
    block = timed.block
    assert isinstance(block, Kind)
    return (
        () if programme.held_back(timed) else pictured(tuple(block.slides(timed, programme)), block, programme.session)
    )


def _echoes(asked: _Asked) -> bool:
    return asked.timed.block.echoes


def _met(
    asked: Sequence[_Asked], own: Sequence[Sequence[Given]], programme: Programme
) -> Iterator[tuple[tuple[Slide, ...], tuple[Handout, ...]]]:
    """Yield the slides and the sheets of each block, as they are printed, whose words people meet there first."""
    for each, sheets in zip(asked, own, strict=True):
        hidden = each.timed.block.echoes or programme.held_back(each.timed)
        yield each.slides, tuple(sheet.handout for sheet in sheets if not (hidden and sheet.own))


def _given(asked: _Asked, programme: Programme) -> Iterator[Given]:
    """Yield the sheets of a block that are printed; those of a case that may not be are none of them."""
    case = programme.case_of(asked.timed)
    if case is None or case.printable or asked.timed.block.deals_with_paper:
        yield from (dressed(Given(sheet, asked.timed), programme) for sheet in asked.made)
    yield from (Given(sheet, asked.timed, own=False) for sheet in asked.worksheets)


def _said(asked: _Asked, sheets: Sequence[Coded], paper: Moments, programme: Programme) -> Said:
    timed = asked.timed
    needed = tuple(needed_in(timed.block, programme.session))
    drawn = [sheet.parts for sheet in asked.handouts if any(isinstance(part, Drawing) for part in sheet.parts)]
    reckoned = (*round_of(timed, programme.session), *law_of(timed.block, programme.session))
    return Said(
        timed,
        asked.slides,
        cues_of_block(timed.block, asked.slides, needed, paper, reckoned),
        tuple(each for each in sheets if each.timed is timed),
        bool(asked.made),
        bool(asked.worksheets),
        tuple(sheet for sheet in asked.handouts if sheet not in asked.made),
        asked.outdated,
        (timed.block.cites_at_foot or bool(timed.block.law)) and bool(history(timed.block, programme.session)),
        tuple(part for parts in drawn for part in parts if isinstance(part, Table)),
        paper,
        needed,
    )
