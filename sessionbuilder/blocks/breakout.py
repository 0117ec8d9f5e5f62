"""Groups that do different things at the same time, each strand with its own task, minutes and room."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, ClassVar

from msgspec import Struct

from sessionbuilder.content import (
    Card,
    Cards,
    Cue,
    Fact,
    Facts,
    Handout,
    Heading,
    Page,
    Paper,
    Remark,
    Slide,
    Verb,
    Writing,
)
from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.kind import Kind
from sessionbuilder.session.block import BlockPart, Chapter, Nature
from sessionbuilder.session.occasion import Occasion
from sessionbuilder.session.trainers import Trainers
from sessionbuilder.source.fields import Between
from sessionbuilder.text import RichText, counted, listing, plain
from sessionbuilder.units import Duration, Elasticity


class Strand(Struct, frozen=True, kw_only=True):
    """What one part of the room does."""

    strand: RichText
    """What it is called."""
    minutes: Duration
    """How long it takes."""
    task: RichText | None = None
    """What its people do."""
    room: str = ""
    """Where it is."""
    trainer: Trainers = Trainers()
    """Who leads it: a name, or a list of names."""


class Breakout(Kind, frozen=True, kw_only=True):
    """Runs strands side by side: they start together, and the block lasts as long as the longest."""

    listed_under: ClassVar[Chapter] = "Working together"
    elasticity: ClassVar[Elasticity] = Elasticity(80, 150)
    nature: ClassVar[Nature] = "activity"

    strands: Annotated[tuple[Strand, ...], Between(2, 6)]
    """What runs side by side: `{strand: Managers, minutes: 30, task: ..., room: ..., trainer: ...}`."""

    @property
    def takes_usual_minutes(self) -> bool:
        """False: every strand says how long it takes."""
        return False

    def own_parts(self, session: Occasion) -> tuple[BlockPart, ...]:
        """Return the minutes of the longest strand."""
        planned, bent = (
            Duration(*(max(getattr(length, end) for length in lengths) for end in ("least", "ideal", "most")))
            for lengths in (
                [strand.minutes for strand in self.strands],
                [strand.minutes.bent(self.elasticity) for strand in self.strands],
            )
        )
        return (BlockPart("", self.nature, planned, bent),)

    def check(self, report: Report) -> None:
        """Note minutes of its own, and trainers and rooms that two strands want at the same time."""
        if self.minutes is not None:
            report.add(
                codes.BAD_MINUTES,
                self.spans["minutes"],
                "A breakout lasts as long as the longest of its strands.",
                "write `minutes` at each strand, and none here",
            )
        wanted: dict[tuple[str, str], list[tuple[Strand, str]]] = {}
        for strand in self.strands:
            for what, names in (("trainer", strand.trainer.names), ("room", (strand.room,))):
                for name in names:
                    wanted.setdefault((what, " ".join(name.casefold().split())), []).append((strand, name))
        for (what, name), strands in wanted.items():
            if name and len(strands) > 1:
                last, written = strands[-1]
                report.add(
                    codes.DOUBLE_BOOKED,
                    last.strand.span or self.span,
                    f"{counted(len(strands), 'strand')} at the same time have the {what} {written}.",
                    f"give “{last.strand}” another {what}",
                )

    def leaders(self) -> tuple[Trainers, ...]:
        """Return who leads it, and who leads each strand."""
        return (self.trainer, *(strand.trainer for strand in self.strands))

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return a card for each strand, with its room and until when it runs."""
        cards = tuple(self._card(strand, when, refitted=programme.refit is not None) for strand in self.strands)
        led = tuple(plain(f"{strand.strand}: {strand.trainer}") for strand in self.strands if strand.trainer)
        cues = (Cue(Verb.GROUP, (listing(led),)),) if led else ()
        yield Page(when.title, (Cards(cards, across=2 if len(cards) in (2, 4) else 3),), cues=cues)

    def handouts(self, when: TimedBlock, programme: Programme) -> Iterable[Handout]:
        """Return one sheet with every strand, since most of them are in rooms without the slide."""
        parts: list[Paper] = []
        for strand in self.strands:
            card = self._card(strand, when, refitted=programme.refit is not None)
            facts = [Fact(remark.label, remark.text) for remark in card.remarks]
            task = (Fact("Task", strand.task),) if strand.task else ()
            parts += [Heading(strand.strand), Facts((*facts, *task)), Writing(plain("What we found:"), 4)]
        yield Handout(when.title, tuple(parts))

    def _card(self, strand: Strand, when: TimedBlock, *, refitted: bool) -> Card:
        """Return what a strand does and until when: never longer than the block, and longer than planned if it may."""
        length = strand.minutes.bent(self.elasticity) if refitted else strand.minutes
        stretched = when.own.minutes > max(other.minutes.ideal for other in self.strands)
        minutes = min(when.own.minutes, length.most if stretched else length.ideal)
        remarks = [Remark("Time", plain(f"{counted(minutes, 'minute')}, until {when.start + minutes}"))]
        if strand.room:
            remarks.append(Remark("Where", plain(strand.room)))
        return Card(strand.strand, strand.task, tuple(remarks))
