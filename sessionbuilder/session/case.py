"""A case study from `sessions/cases/`, with where it comes from and what was changed in it."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Struct

from sessionbuilder.content import Fact, Facts, Heading, Narrative, Notice, Paper
from sessionbuilder.session.day import Day
from sessionbuilder.source.fields import ONE, Between, Facilitator
from sessionbuilder.text import Prose, RichText, in_paragraphs, join, listed, plain

_AFTERWARDS = {
    "return": "Give this sheet back to a trainer before you leave. Copies are counted.",
    "destroy": "Do not keep this sheet. Leave it with a trainer or shred it when the day is over.",
}


class Person(Struct, frozen=True, kw_only=True):
    """Somebody in the family."""

    name: RichText
    """A name that is not their own."""
    who: RichText
    """Age and place in the family."""


class Agency(Struct, frozen=True, kw_only=True):
    """A service that knew the family."""

    agency: RichText
    """Which service."""
    role: RichText
    """What it knew or did."""


class Case(Struct, frozen=True, kw_only=True):
    """What groups work on: the narrative is for paper and for reading out, the rest for slides."""

    case: RichText
    """Its short name, pseudonymous."""
    provenance: Literal["published", "unpublished", "composite", "fictional"]
    """Where the facts come from."""
    about: RichText
    """One sentence for the opening slide."""
    changed: RichText
    """What was changed so that nobody can be recognised; participants read it."""
    covers: Annotated[tuple[RichText, ...], ONE]
    """What is hard in it, for the content note."""
    people: Annotated[tuple[Person, ...], Between(1, 12)]
    """The family."""
    agencies: Annotated[tuple[Agency, ...], Between(1, 12)]
    """The services, and what each knew or did."""
    narrative: Prose
    """What happened, in numbered paragraphs."""
    learning_points: Annotated[tuple[RichText, ...], ONE, Facilitator.ONLY]
    """What groups may find."""
    questions: Annotated[tuple[RichText, ...], Facilitator.ONLY] = ()
    """What the facilitator may ask in the debrief."""
    retention: Literal["return", "destroy", "keep"] = "keep"
    """What becomes of the printed narrative after the day."""
    approved_by: Annotated[str, Facilitator.ONLY] = ""
    """Who allowed an unpublished case to be printed for participants."""
    review_by: Annotated[Day | None, Facilitator.ONLY] = None
    """The month by which somebody must look whether it may still be used."""

    def names(self) -> tuple[RichText, ...]:
        """Return what the people in it are called."""
        return tuple(person.name for person in self.people)

    @property
    def printable(self) -> bool:
        """Whether its narrative may stand on paper for participants."""
        return self.provenance != "unpublished" or bool(self.approved_by)

    @property
    def may_be_sent(self) -> bool:
        """Whether what draws on it may be sent to participants: it may be printed, and nobody must give it back."""
        return self.printable and self.retention == "keep"

    @property
    def held_back_because(self) -> str:
        """Why it may not be sent, as a sentence about it goes on."""
        if not self.printable:
            return "is unpublished, and nobody has approved it"
        return f"must be {'given back' if self.retention == 'return' else 'destroyed'} after the day"

    def paper(self) -> tuple[Paper, ...]:
        """Return what participants read of it: what is hard in it, the family, the narrative, and what was changed."""
        parts: list[Paper] = [
            Heading(join("The case: ", self.case)),
            self.warning(),
            Facts(tuple(Fact(str(person.name), person.who) for person in self.people)),
        ]
        if self.printable:
            parts += [Heading(plain("What happened"), 3), Narrative(in_paragraphs(self.narrative))]
        else:
            reason = "This case has not been published, and nobody has approved its text for print."
            parts.append(Notice("Not on paper", plain(f"{reason} Your trainers tell you what you need for the task.")))
        return (*parts, *self.notices())

    def warning(self) -> Notice:
        """Return what is hard in it, to stand before anything that participants read of it."""
        hard = listed(str(topic) for topic in self.covers)
        return Notice("Before you read", plain(f"This is about {hard}. You may stop at any point, or step out."))

    def notices(self) -> tuple[Notice, ...]:
        """Return what stands at the end of every sheet about it: what was changed, and what becomes of the sheet."""
        label = "An invented case" if self.provenance == "fictional" else "Case details have been changed"
        changed = Notice(label, self.changed)
        words = _AFTERWARDS.get(self.retention)
        return (changed, Notice("After the day", plain(words))) if words else (changed,)
