"""Timed blocks and their slides -> the pages that facilitators follow while they lead: a sheet for each section."""

from __future__ import annotations

from collections.abc import Iterator

from sessionbuilder.booklet.booklet import Instructions, Printed, Sheet, Thumbnail, Thumbnails
from sessionbuilder.content import (
    LOOKED_UP,
    Cue,
    Drawing,
    Fact,
    Facts,
    Heading,
    Table,
    Verb,
    cues_of,
    in_order,
)
from sessionbuilder.deck import Deck
from sessionbuilder.programme.moments import Moments, moments
from sessionbuilder.session.material import Material
from sessionbuilder.session.programme import Programme, TimedBlock
from sessionbuilder.text import counted, join, plain


def slides_of_blocks(deck: Deck) -> dict[int, list[int]]:
    """Return the numbers of the slides of each block, by its place in the programme."""
    numbers: dict[int, list[int]] = {}
    for number, slide in enumerate(deck.slides, 1):
        numbers.setdefault(slide.block, []).append(number)
    return numbers


def block_sheets(programme: Programme, deck: Deck) -> Iterator[Sheet]:
    """Yield a sheet for each section, with everything about each of its blocks."""
    numbers = slides_of_blocks(deck)
    on_paper = moments(programme)

    def block(timed: TimedBlock) -> Iterator[Printed]:
        shown = numbers.get(timed.number, [])
        facts = Facts(tuple(_facts(timed, on_paper[timed.number], programme)))
        figures = _figures(timed, programme)
        cues = _cues(timed, programme, told=bool(figures))
        if shown:
            small = tuple(Thumbnail(number, deck.slides[number - 1]) for number in shown)
            yield Thumbnails(small, facts, leads=bool(figures or cues))
        elif facts.facts:
            yield facts
        yield from figures
        if cues:
            yield Instructions(cues)

    follows = False
    for section in programme.sections():
        title = section.opener.title if section.opener else programme.session.session
        parts: list[Printed] = list(block(section.opener)) if section.opener else []
        for timed in section.blocks:
            parts += [Heading(join(f"{timed.start}  ", timed.title)), *block(timed)]
        start = (section.opener or section.blocks[0]).start
        yield Sheet(join(f"{start}  ", title), tuple(parts), follows=follows)
        follows = True


def _facts(timed: TimedBlock, paper: Moments, programme: Programme) -> Iterator[Fact]:
    """Yield what one must know at a glance: when, by when at the latest, who, with what."""
    session, block = programme.session, timed.block
    if timed.minutes:
        planned = f" (planned {timed.planned})" if programme.refit and timed.minutes != timed.planned else ""
        length = counted(timed.minutes, "minute")
        yield Fact("Time", plain(f"{timed.start} to {timed.finish}, {length}{planned}"))
        if not block.pause and timed.float >= 0:
            yield Fact("Latest start", plain(str(timed.latest.of_day)))
    parts = [f"{part.name} {part.start}, {part.minutes} min" for part in timed.parts if part.name and part.minutes]
    if parts:
        yield Fact("In parts", plain("; ".join(parts)))
    if block.trainer:
        yield Fact("Led by", plain(block.trainer))
    places = {name: str(number) for number, name in enumerate(session.outcomes, 1)}
    if served := [places[name] for name in block.outcomes if name in places]:
        yield Fact("Outcomes", plain(", ".join(served)))
    if paper.out:
        sheets = (f"{each.code} {each.handout.title}, {counted(each.copies, 'copy')}" for each in paper.out)
        yield Fact("Hand out", plain("; ".join(sheets)))
    if paper.back:
        yield Fact("Collect", plain("; ".join(paper.back)))
    if block.materials:
        amounts = (_amount(material, session.participants, session.groups) for material in block.materials)
        yield Fact("Have ready", plain("; ".join(amounts)))
    if sources := session.sources_of(block):
        yield Fact("From", plain("; ".join(sources)))
    if block.intensity > 1:
        yield Fact("How hard", plain(f"{block.intensity} of 3, where 3 is the hardest: one of you watches the room"))


def _amount(material: Material, participants: int, groups: int) -> str:
    needed = material.needed(participants, groups)
    return f"{material.item}: {material.amount(needed)}" if needed else str(material.text)


def _figures(timed: TimedBlock, programme: Programme) -> list[Table]:
    """Return the tables of what a drawing shows: a slide in small does not tell its figures."""
    sheets = [sheet.parts for sheet in timed.block.handouts(timed, programme)]
    drawn = [parts for parts in sheets if any(isinstance(part, Drawing) for part in parts)]
    return [part for parts in drawn for part in parts if isinstance(part, Table)]


def _cues(timed: TimedBlock, programme: Programme, *, told: bool) -> tuple[Cue, ...]:
    """Return the instructions of the block and of its slides, as they are used; what is looked up comes at the end.

    Where a table has `told` what is shown, the lines that tell it in the notes are left out.
    """
    brought = dict.fromkeys(cue for slide in timed.block.slides(timed, programme) for cue in cues_of(slide))
    if told:
        brought = dict.fromkeys(cue for cue in brought if cue.verb is not Verb.SHOW)
    cues = in_order(timed.block.cues, brought)
    return tuple(sorted(cues, key=lambda cue: LOOKED_UP.index(cue.verb) + 1 if cue.verb in LOOKED_UP else 0))
