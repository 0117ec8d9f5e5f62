"""An organisation's template as it was read -> sentences on what decks make of it, before any is built."""

from __future__ import annotations

from collections.abc import Iterator

from sessionbuilder.brand.branded import Organisation
from sessionbuilder.brand.colours import colour
from sessionbuilder.brand.found import Face
from sessionbuilder.brand.seen import Seen
from sessionbuilder.brand.template import stands_on
from sessionbuilder.deck import SlideLayout
from sessionbuilder.deck.elements import Role
from sessionbuilder.text import shortened
from sessionbuilder.theme.branded import FACES, FaceName
from sessionbuilder.theme.palette import READABLE, contrast
from sessionbuilder.theme.widths import load_widths

_OWN: dict[FaceName, SlideLayout] = {
    "cover": "cover",
    "section": "section",
    "content": "content",
    "two-columns": "two-columns",
    "title-only": "title-only",
    "question": "questions",
    "quote": "quote",
    "break": "break",
}
"""A layout of our own for each face that a theme may name."""
_SAID: dict[FaceName, str] = {
    "cover": "the first slide",
    "section": "what opens a part of the day",
    "content": "words under a title",
    "two-columns": "two halves",
    "title-only": "drawings, tables and tiles",
    "question": "questions",
    "quote": "quotations",
    "break": "breaks",
}
_DRAWN: dict[Role, str] = {"accent": "what draws the eye", "warm": "the other side"}
"""The colours that are made of an accent of the theme."""


def told(organisation: Organisation, seen: Seen) -> Iterator[str]:
    """Yield what decks make of a template: its layouts, colours, fonts and sign, and what stands in for the rest."""
    if len(seen.masters) > 1:
        name = next((master.name for master in seen.masters if master.part == organisation.master.part), "")
        yield f"Decks are made on the master “{shortened(name)}”, whose layouts serve best."
    yield "Slides stand on these layouts; another may be named under `faces:` in `theme.yaml`:"
    wide = max(len(face) for face in FACES) + 2
    for face in FACES:
        yield f"  {face:{wide}}{_layout_for(face, organisation)}"
    yield from _lacking(organisation)
    yield from _contrasts(organisation)
    yield from _fonts(organisation)
    yield (
        "The sign on its cover stands on the guide, the pack and the certificate."
        if organisation.logo
        else "No sign that paper could have was found on its cover: `logo:` in `theme.yaml` names one."
    )


def layouts_told(organisation: Organisation) -> dict[SlideLayout, str]:
    """Return the layout of the template for each of our own, in words."""
    layouts = organisation.branded.template.layouts
    return {name: _named(stands_on(name, organisation.matches), organisation) for name in layouts}


def _layout_for(face: FaceName, organisation: Organisation) -> str:
    stands, match = stands_on(_OWN[face], organisation.matches), organisation.matches[face]
    named = _named(stands, organisation)
    if match.named:
        return f"{named}, as the theme says"
    if match.stands_in:
        return f"{named}, which stands in: no layout is made for {_SAID[face]}"
    if stands is not match.face:
        return f"{named}, since {_named(match.face, organisation)} looks otherwise than the pages round it"
    return named


def _named(face: Face, organisation: Organisation) -> str:
    return "the master itself" if face.part == organisation.master.part else f"“{shortened(face.name)}”"


def _lacking(organisation: Organisation) -> Iterator[str]:
    """Yield what the template has no place for, or no ground that can be read on."""
    page = organisation.matches["content"].face
    footer, number = page.first("footer"), page.first("number")
    if not footer and not number:
        yield "It has no places for a footer and for numbers of slides: they stand in a strip of their own."
    elif not footer or not number:
        yield f"It has no place for {'numbers of slides' if footer else 'a footer'}, so slides have none."
    if organisation.plate:
        yield "Words on pages stand on a ground of their own: on what the template has there they could not be read."


def _contrasts(organisation: Organisation) -> Iterator[str]:
    """Yield which colours of the template could not be read on its pages, and what is used for each."""
    palette, branded = organisation.palette, organisation.branded
    ground = palette.paper.digits
    for role, said in _DRAWN.items():
        mix = branded.mixes[role]
        if mix.slot.startswith("accent") and mix.digits_in(branded.slots) != branded.slots[mix.slot]:
            name = f"Its {mix.slot.replace('accent', 'accent ')}"
            yield _instead(name, branded.slots[mix.slot], ground, mix.digits_in(branded.slots), said)
    title = organisation.matches["content"].face.first("title")
    own = title.levels[0].colour if title else None
    used = palette.colour(branded.template.layouts["content"].title.colour).digits
    under = title.fill if title and title.fill else ground
    if own and own != used and contrast(colour(own), colour(under)) < READABLE:
        yield _instead("The colour of its titles", own, under, used, "titles")


def _instead(name: str, own: str, ground: str, used: str, said: str) -> str:
    ratio = contrast(colour(own), colour(ground))
    poor = f"has a contrast of {ratio:.1f} to 1 with its ground, {ground}"
    why = poor if ratio < READABLE else "cannot be read on all grounds"
    return f"{name}, {own}, {why}: for {said} it is {used} instead."


def _fonts(organisation: Organisation) -> Iterator[str]:
    """Yield the fonts of slides, and which letters are measured by those of another."""
    font, titles, scale = organisation.font, organisation.title_font, organisation.scale
    both = f"in {font}" if font == titles else f"in {font}, titles in {titles}"
    yield f"Words are {both}: {scale.body} points for text, {scale.title} for titles."
    for family in dict.fromkeys((font, titles)):
        if by := load_widths(family).measured_by:
            yield f"How wide the letters of {family} are is not known: they have the room of {by}."
