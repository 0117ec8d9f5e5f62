"""Placed slides -> the layouts that they stand on: one for each arrangement of places and looks.

What PowerPoint calls *Reset* gives every placeholder the box, the fill and the looks of its layout; so do another layout
and a theme laid over the deck. So all of that is said in layouts, and a slide says only its words. Looks of paragraphs
are the levels of a place, as PowerPoint has no other name for them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from sessionbuilder.deck import Deck, PlacedSlide
from sessionbuilder.deck.elements import Align, Anchor, Element, Mark, Paragraph, Role, Shape, hanging, indent
from sessionbuilder.text import RichText
from sessionbuilder.theme.template import KICKER, Layout, Place, Template
from sessionbuilder.units import Box, Emu, points
from sessionbuilder.writers.pptx.framed import framed

_LEVELS = 9
"""So many levels PowerPoint knows."""
_HAIR: Emu = points(2)
"""What is no thicker is a line between places, and stands still where the words are changed."""


class Look(NamedTuple):
    """How paragraphs of one level look."""

    size: float
    colour: Role
    bold: bool
    align: Align = "left"
    mark: Mark = ""
    left: Emu = 0
    """From the edge to its text."""
    step: Emu = 0
    """How far its first line begins to the left of that."""
    tabbed: bool = False
    """Whether a label stands before its text, with a tab between them."""


def look_of(paragraph: Paragraph) -> Look:
    """Return the look of `paragraph`, without the space over it: items of one list stand on one level, or its numbers
    would begin anew.
    """
    marked = paragraph.mark or paragraph.hang
    return Look(
        paragraph.size,
        paragraph.colour,
        paragraph.bold,
        paragraph.align,
        paragraph.mark,
        indent(paragraph) if marked else 0,
        hanging(paragraph) if marked else 0,
        paragraph.label is not None,
    )


class Spot(Struct, frozen=True):
    """A placeholder of a layout as it is written: its place, its ground and the looks of its levels."""

    type: str
    """PowerPoint's word for it; empty for a place that takes content of every sort."""
    box: Box
    anchor: Anchor
    inset: tuple[Emu, Emu]
    levels: dict[Look, float]
    """The looks of its levels in their order, each with the space over its paragraphs in points."""
    ground: Shape | None = None
    """The figure that it is drawn as, without its text; None for one without fill and outline."""
    prompt: str = ""
    half: bool = False
    """Whether it is one of two that share the body."""


class Arrangement(Struct, frozen=True):
    """A layout of the file."""

    layout: Layout
    """Whose ground, bar and foot it has."""
    name: str
    spots: dict[str, Spot]
    """By the number that slides use; the title is `title`."""
    grounds: tuple[Shape, ...] = ()
    """What lies under and between its places."""
    type: str = ""
    """PowerPoint's own name for it, where it has one."""

    def draws(self, element: Element) -> bool:
        """Whether it draws `element` itself, so that slides do not."""
        return isinstance(element, Shape) and element in self.grounds


class Arranged(NamedTuple):
    """The layouts of a file, and which of them each slide stands on."""

    layouts: tuple[Arrangement, ...]
    of: tuple[int, ...]
    """By slide, the place in `layouts`."""


def arranged(deck: Deck, template: Template) -> Arranged:
    """Return the layouts of `template` that a trainer is offered, and one more for each other arrangement of `deck`."""
    usual = {name: usual_arrangement(layout) for name, layout in template.layouts.items()}
    kept = [usual[name] for name, layout in template.layouts.items() if layout.offered]
    found: dict[object, int] = {}
    of = []
    for slide in deck.slides:
        base = template.layouts[slide.layout]
        own = _arrangement(slide, base)
        if base.offered and _is(own, usual[slide.layout]):
            of.append(kept.index(usual[slide.layout]))
            continue
        key = _key(slide.layout, own)
        if key in found:
            kept[found[key]] = _joined(kept[found[key]], own)
        else:
            found[key] = len(kept)
            kept.append(own)
        of.append(found[key])
    return Arranged(tuple(_named_apart(kept)), tuple(of))


def usual_arrangement(layout: Layout) -> Arrangement:
    """Return `layout` as it is before any slide has arranged it."""
    spots = {key: _spot_of_place(place) for key, place in layout.places.items()}
    return Arrangement(layout, layout.name, spots, type=layout.type)


def _spot_of_place(place: Place) -> Spot:
    levels: dict[Look, float] = {Look(place.size, place.colour, place.bold): 0}
    if place.levels:
        listed = enumerate(place.levels)
        levels = {look_of(Paragraph(_NOTHING, own.size, mark="bullet", level=n)): own.before for n, own in listed}
    return Spot(place.type, place.box, place.anchor, (0, 0), levels, prompt=place.prompt, half=place.half)


_NOTHING = RichText(())


def _arrangement(slide: PlacedSlide, base: Layout) -> Arrangement:
    """Return the arrangement of `slide` alone."""
    shapes = [each for each in slide.elements if isinstance(each, Shape)]
    places = [each for each in shapes if each.placeholder in base.places]
    spots = {shape.placeholder: _spot_of_shape(shape, base.places[shape.placeholder]) for shape in places}
    grounds = tuple(_grounds(shapes, [shape.box for shape in places]))
    return Arrangement(base, _name(base, places), spots, grounds)


def _spot_of_shape(shape: Shape, place: Place) -> Spot:
    frame = framed(shape)
    spaces: dict[Look, Counter[float]] = {}
    for position, paragraph in enumerate(frame.paragraphs):
        counted = spaces.setdefault(look_of(paragraph), Counter())
        if position:  # the first has none, wherever it stands
            counted[paragraph.before] += 1
    levels = {look: max(counted, key=counted.__getitem__, default=0.0) for look, counted in spaces.items()}
    ground = replace(shape, name="", frame=None, placeholder="", alt="") if shape.fill or shape.outline else None
    prompt = place.prompt or ("" if shape.placeholder == "title" else _stem(shape.name))
    return Spot(
        place.type,
        shape.box,
        frame.anchor,
        frame.inset,
        dict(islice(levels.items(), _LEVELS)),
        ground,
        prompt,
        place.half,
    )


def _grounds(shapes: Sequence[Shape], places: Sequence[Box]) -> Iterator[Shape]:
    """Yield what lies under one of `places`, and the lines between them."""
    for shape in shapes:
        if shape.frame or shape.alt or shape.empties:
            continue
        if min(shape.box.width, shape.box.height) <= _HAIR or any(shape.box.contains(place) for place in places):
            yield shape


def _stem(name: str) -> str:
    """Return the name of a shape without its number."""
    return name.rstrip(" 0123456789")


def _name(base: Layout, places: Sequence[Shape]) -> str:
    """Return what a layout is called by what stands on it: `Question x 3, Takeaway`."""
    beside = Counter(_stem(each.name) for each in places if each.placeholder not in ("title", KICKER))
    said = ", ".join(
        stem if count == 1 else f"{stem} \N{MULTIPLICATION SIGN} {count}" for stem, count in beside.items()
    )
    return said or base.name


def _is(own: Arrangement, usual: Arrangement) -> bool:
    """Whether `own` is what `usual` offers: the same places, and no look that these do not have."""
    if own.grounds or own.spots.keys() != usual.spots.keys():
        return False
    pairs = ((spot, usual.spots[key]) for key, spot in own.spots.items())
    return all(_bare(one) == _bare(two) and one.levels.keys() <= two.levels.keys() for one, two in pairs)


def _bare(spot: Spot) -> tuple[object, ...]:
    return spot.box, spot.anchor, spot.inset, spot.ground


def _key(layout: str, own: Arrangement) -> object:
    """Return what slides have in common that stand on one layout: all of it but the looks of further levels."""
    spots = tuple((key, _bare(spot), next(iter(spot.levels), None)) for key, spot in own.spots.items())
    return layout, own.grounds, spots


def _joined(one: Arrangement, two: Arrangement) -> Arrangement:
    """Return `one` with the levels that only `two` has, as far as there may be so many."""
    spots = {
        key: replace(spot, levels=dict(islice((spot.levels | two.spots[key].levels | spot.levels).items(), _LEVELS)))
        for key, spot in one.spots.items()
    }
    return replace(one, spots=spots)


def _named_apart(kept: Sequence[Arrangement]) -> Iterator[Arrangement]:
    """Yield each with a name that no other has."""
    seen: Counter[str] = Counter()
    for each in kept:
        seen[each.name] += 1
        count = seen[each.name]
        yield each if count == 1 else replace(each, name=f"{each.name} ({count})")
