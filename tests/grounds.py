"""Slides -> which colour of words stands on which ground, as people will see it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, TypeAlias

from sessionbuilder.deck import Deck
from sessionbuilder.deck.elements import Curve, Element, Grid, Group, Image, Paragraph, Plot, Role, Shape, link_colour
from sessionbuilder.theme.template import Template
from sessionbuilder.units import Box

Pair: TypeAlias = tuple[Role, Role]
PICTURE: Final = None
"""A ground whose colours nobody knows: no words may stand on it."""


def pairs_of(deck: Deck, template: Template) -> Iterator[tuple[Pair, str]]:
    """Text and ground of all that stands on the slides of a deck, each with where that is."""
    for slide in deck.slides:
        for pair, name in pairs_in(slide.elements, template.layouts[slide.layout].ground):
            yield pair, f"{slide.title}: {name}"


def pairs_in(elements: Iterable[Element], ground: Role) -> Iterator[tuple[Pair, str]]:
    """Text and ground of `elements` on a `ground`, each with the name of its element.

    Words stand on the last filled shape that holds all of them, and on those over it that they touch.
    """
    filled: list[tuple[Box, Role | None]] = []
    for element in flat(elements):
        match element:
            case Grid():
                cells = [cell for row in element.rows for cell in row]
                yield from (
                    ((c, cell.fill or ground), element.name) for cell in cells for c in _colours(cell.paragraph)
                )
            case Shape() | Curve() if element.fill:
                filled.append((element.box, element.fill))
            case Image():
                filled.append((element.box, PICTURE))
        if isinstance(element, Shape) and element.frame:
            under = [role for role in _under(element.box, filled, ground) if role is not PICTURE]
            assert len(under) == len(_under(element.box, filled, ground)), f"{element.name} stands on a picture"
            colours = [colour for paragraph in element.frame.paragraphs for colour in _colours(paragraph)]
            yield from (((colour, role), element.name) for colour in colours for role in under)


def flat(elements: Iterable[Element]) -> Iterator[Element]:
    """Every element, those of drawings too."""
    for element in elements:
        if isinstance(element, Group | Plot):
            yield from flat(element.elements)
        else:
            yield element


def _under(box: Box, filled: Iterable[tuple[Box, Role | None]], ground: Role) -> list[Role | None]:
    found: list[Role | None] = [ground]
    for other, role in filled:
        if other.contains(box):
            found = [role]
        elif other.x < box.right and box.x < other.right and other.y < box.bottom and box.y < other.bottom:
            found.append(role)
    return found


def _colours(paragraph: Paragraph) -> set[Role]:
    """The colours in which a paragraph is set: its own, that of its links, and that of its mark."""
    found: set[Role] = {paragraph.colour}
    if any(run.link for run in paragraph.text.runs):
        found.add(link_colour(paragraph))
    if paragraph.mark:
        found.add("accent")
    return found
