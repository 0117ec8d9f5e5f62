"""The elements of a slide -> the same, with what stands on one ground as a group: whoever moves a panel moves all of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sessionbuilder.deck.elements import Element, Group, Image, Plot, Shape, extent, paragraphs_of


def together(elements: Sequence[Element]) -> Iterator[Element]:
    """Yield `elements` in their order, each ground in a group with what lies wholly on it.

    Placeholders stay by themselves, since none may be in a group, and so does what moves, as PowerPoint moves no part
    of one; so do pictures and charts, which are changed with one click.
    """
    taken: set[int] = set()
    for position, element in enumerate(elements):
        if position in taken:
            continue
        on_it = [number for number in range(position + 1, len(elements)) if _lies_on(elements[number], element)]
        taken.update(on_it)
        if on_it:
            inner = (element, *(elements[number] for number in on_it))
            # a group wants a description, and nothing describes words better than they do
            said = (str(paragraph.whole) for each in inner for paragraph in paragraphs_of(each))
            yield Group(element.name, extent(element), inner, "; ".join(said))
        else:
            yield element


def _lies_on(element: Element, ground: Element) -> bool:
    if not isinstance(ground, Shape) or not ground.fill or ground.frame or ground.placeholder or ground.empties:
        return False
    if isinstance(element, Image | Plot) or (isinstance(element, Shape) and (element.placeholder or element.empties)):
        return False
    return ground.box.contains(extent(element))
