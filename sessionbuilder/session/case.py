"""A case study from `sessions/cases/`, with where it comes from and what was changed in it."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Struct

from sessionbuilder.source.fields import ONE, Between, Facilitator
from sessionbuilder.text import Prose, RichText


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
    approved_by: str = ""
    """Who allowed an unpublished case to be used."""
    review_by: str = ""
    """The month by which somebody must look whether it may still be used."""
