"""Timed blocks and their slides -> the pages that facilitators follow while they lead: a sheet for each section."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from sessionbuilder.booklet.booklet import BlockHead, Instructions, Printed, Sheet, Thumbnail
from sessionbuilder.booklet.guide.at_slides import at_slides
from sessionbuilder.booklet.guide.law import law_line
from sessionbuilder.content import Cue, Fact, Facts, Verb
from sessionbuilder.deck import Deck, PlacedSlide
from sessionbuilder.deck.elements import pictures_in
from sessionbuilder.diagrams.photograph import in_small
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.script import Said, Script
from sessionbuilder.text import RichText, Run, counted, join, listed, plain, texts_in

_HARD = {2: "2 of 3, hard", 3: "3 of 3, the hardest"}


def span(numbers: Sequence[int]) -> str:
    """Return the numbers of slides that follow one another as `4 to 6`, or `4`."""
    if not numbers:
        return ""
    return str(numbers[0]) if len(numbers) == 1 else f"{numbers[0]} to {numbers[-1]}"


def block_sheets(script: Script, deck: Deck) -> Iterator[Sheet]:
    """Yield a sheet for each section, with everything about each of its blocks."""
    numbers = deck.slides_of_blocks()
    programme = script.programme

    def block(timed: TimedBlock, *, opens: bool = False) -> Iterator[Printed]:
        said = script.blocks[timed.number]
        shown = numbers.get(timed.number, [])
        facts = Facts(tuple(_facts(said, programme)))
        figures = said.figures
        length = f"{timed.minutes} min" if timed.minutes else ""
        latest = str(timed.latest.of_day) if timed.minutes and not timed.block.pause and timed.float >= 0 else ""
        clocks, ends = (str(timed.start), str(timed.finish)), (length, _HARD.get(timed.block.intensity, ""), latest)
        yield BlockHead(timed.title, facts, span(shown), opens, *clocks, *ends)
        small = tuple(Thumbnail(number, _in_small(deck.slides[number - 1])) for number in shown)
        cues = _late_first(at_slides(_cues(said, programme), small))
        if cues or small:
            yield Instructions(cues, small, margin=True, about=str(timed.title))
        yield from figures

    number = 0
    for section in programme.sections():
        number += section.opener is not None
        title = section.opener.title if section.opener else programme.session.session
        parts: list[Printed] = list(block(section.opener, opens=True)) if section.opener else []
        for timed in section.blocks:
            parts += block(timed)
        start = (section.opener or section.blocks[0]).start
        yield Sheet(join(f"{start}  ", title), tuple(parts), follows=True, part=number if section.opener else 0)


def _cues(said: Said, programme: Programme) -> tuple[Cue, ...]:
    """Return what is done and said; of the law a line, which stands in full near the end of the guide."""
    told = said.cues.on_paper(told=bool(said.figures))
    return (*(cue for cue in told if cue.verb is not Verb.LAW), *law_line(said.timed.block, programme.session))


def _late_first(cues: Sequence[Cue]) -> tuple[Cue, ...]:
    """Return `cues` with what to do when late before all others: it is decided as the block begins."""
    return tuple(sorted(cues, key=lambda cue: cue.verb is not Verb.IF_BEHIND))


def _in_small(slide: PlacedSlide) -> PlacedSlide:
    shows = any(True for _ in pictures_in(slide.elements))
    return replace(slide, elements=tuple(map(in_small, slide.elements))) if shows else slide


def _facts(said: Said, programme: Programme) -> Iterator[Fact]:
    """Yield what one must know at a glance, in few words: when it ends, who leads it, with what."""
    timed, paper = said.timed, said.paper
    block = timed.block
    if timed.minutes:
        yield Fact("Ends", plain(str(timed.finish)))
        if programme.refit and timed.minutes != timed.planned:
            yield Fact("Planned", plain(counted(timed.planned, "minute")))
    parts = [part for part in timed.parts if part.name and part.minutes]
    if parts and not _told_in_time(said, [str(part.start) for part in parts]):
        yield Fact("In parts", plain("; ".join(f"{part.start} {part.name}, {part.minutes} min" for part in parts)))
    if block.trainer:
        yield Fact("Led by", plain(block.trainer))
    if paper.out:
        yield Fact("Hand out", plain(", ".join(f"{each.code} ({each.copies})" for each in paper.out)))
    if said.outdated:
        called = listed(f"“{sheet.title}”" for sheet in said.outdated)
        line = RichText((Run(f"handouts: {block.kind}", code=True),))
        why = "rests on what is no longer in force, and people would keep it. To have it, write "
        yield Fact("Not printed", join(f"{called} {why}", line, " in this block."))
    if paper.back:
        yield Fact("Collect", plain("; ".join(paper.back)))
    if said.needed:
        yield Fact("Have ready", plain("; ".join(map(str, said.needed))))


def _told_in_time(said: Said, clocks: Sequence[str]) -> bool:
    """Return whether the instructions tell by these `clocks` when each part begins anyway."""
    told = "\n".join(str(text) for cue in said.cues.led if cue.verb is Verb.TIME for text in texts_in(cue))
    return all(clock in told for clock in clocks)
