"""What one slide says, before layout gives it a place or splits it in several."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from msgspec import Struct

from sessionbuilder.content.cue import Cue
from sessionbuilder.content.parts import Bullets, Cards, Columns, Drawing, Numerals, Part, Table
from sessionbuilder.text import RichText
from sessionbuilder.units import Minutes

if TYPE_CHECKING:
    from sessionbuilder.diagrams.photograph import Photograph


Setting: TypeAlias = Literal["alone", "pairs", "threes", "groups", "everyone"]
"""Who works with whom."""


class Panel(Struct, frozen=True):
    """The tinted side of an activity: how long, until when, in what groups."""

    minutes: Minutes
    """The minutes of work, never the whole slot."""
    label: str
    """What the minutes are for."""
    until: str
    """A line with the clock time at which they end."""
    lines: tuple[str, ...] = ()
    countdown: bool = False
    """Whether a bar empties over the minutes."""
    who: Setting = "groups"
    """Who works with whom."""


class Picture(Struct, frozen=True):
    """A picture that goes with what a slide says."""

    photograph: Photograph
    credit: str = ""
    """Who made it and who allows its use, or empty."""
    place: Literal["beside", "behind"] | None = None
    """Where its author wants it; None where its shape and the words decide."""


class Page(Struct, frozen=True):
    """A title, what stands under it, and an activity's panel beside it."""

    title: RichText
    parts: tuple[Part, ...]
    panel: Panel | None = None
    basis: str = ""
    """What its figures rest on, such as `50 cases, 2007 to 2008`, for the foot of the slide."""
    cues: tuple[Cue, ...] = ()
    care: bool = False
    """Whether it looks after people: what may distress, where support is, a quiet minute."""
    picture: Picture | None = None
    aside: Drawing | None = None
    """What its words say, drawn, for beside them: where both have room."""


class Cover(Struct, frozen=True):
    """The slide that people see as they come in."""

    title: RichText
    organisation: str
    strapline: str = ""
    details: tuple[str, ...] = ()
    """Date and times, venue, trainers: as many as are known."""
    audience: str = ""
    """Whom it is for."""
    cues: tuple[Cue, ...] = ()
    picture: Picture | None = None


class Divider(Struct, frozen=True):
    """The opening of a part of the day: a field of colour, its number as a figure, and where in the day it is."""

    title: RichText
    number: int
    """Which part of the day it is, from 1."""
    summary: RichText | None = None
    cues: tuple[Cue, ...] = ()
    picture: Picture | None = None


class Pause(Struct, frozen=True):
    """A break: when we are back, and with what."""

    title: RichText
    back: str
    """Such as `Back at 13:00`."""
    then: str
    """What comes after, or empty."""
    cues: tuple[Cue, ...] = ()
    picture: Picture | None = None


Slide: TypeAlias = Page | Cover | Divider | Pause


def cues_of(slide: Slide) -> tuple[Cue, ...]:
    """Return the instructions that belong to `slide`: its own, then those of its parts, in order."""
    if not isinstance(slide, Page):
        return slide.cues
    inner: list[Cue] = []
    for part in slide.parts:
        match part:
            case Bullets():
                inner += [cue for bullet in part.bullets for cue in bullet.cues]
            case Columns():
                inner += [cue for column in part.columns for bullet in column.bullets for cue in bullet.cues]
            case Cards():
                inner += [cue for card in part.cards for cue in card.cues]
            case Table():
                inner += [cue for row in part.cues for cue in row]
            case Numerals():
                inner += [cue for numeral in part.numerals for cue in numeral.cues]
            case _:
                pass
    return (*slide.cues, *inner)
