"""A deck and its file -> what *Reset* in PowerPoint would change: a place takes all but its words of its layout."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from sessionbuilder.deck import Deck
from sessionbuilder.deck.elements import Role, Shape
from sessionbuilder.package import Tree
from sessionbuilder.theme.theme import Theme
from sessionbuilder.units import Box
from tests.brand.sight import Ink, Sight
from tests.brand.written import A, P, Written

_FEET = ("dt", "ftr", "sldNum")
"""What *Reset* does not bring back: slides have it where somebody asks for it with *Header & Footer*."""


def marks_of(tree: Tree) -> list[tuple[str, str, Tree]]:
    """The placeholders of a slide or layout: type, number, and what is one."""
    found = []
    for shape in tree.iter(f"{P}sp", f"{P}pic", f"{P}graphicFrame"):
        mark = shape.find(f"./*/{P}nvPr/{P}ph")
        if mark is not None:
            found.append((mark.get("type", "obj"), mark.get("idx", "0"), shape))
    return found


def places_amiss(deck: Written) -> Iterator[str]:
    """Tell what of the places of slides is not what their layouts say."""
    for name in deck.slides:
        number = name.removeprefix("ppt/slides/").removesuffix(".xml")
        own, usual = marks_of(deck.tree(name)), marks_of(deck.tree(deck.layout(name)))
        for what, marks in ((number, own), (f"the layout of {number}", usual)):
            yield from (
                f"{what} has {count} places with the number {index}"
                for index, count in Counter(index for _, index, _ in marks).items()
                if count > 1
            )
        kinds = {index: kind for kind, index, _ in usual}
        for kind, index, shape in own:
            if index not in kinds:
                yield f"{number} has a place {kind} {index} that its layout has not"
            elif kinds[index] != kind:
                yield f"{number} has {kind} at {index}, its layout {kinds[index]}"
            looks = shape.find(f"{P}spPr")
            if looks is None or len(looks) or looks.attrib:
                yield f"{number} says of {kind} {index} where it stands or how it looks"
        empty = {index for kind, index, _ in usual if kind not in _FEET} - {index for _, index, _ in own}
        if empty:
            yield f"{number} has nothing in {sorted(empty)}"
    for name in deck.listed:
        if re.fullmatch(r"ppt/slideLayouts/\w+\.xml", name):
            twice = Counter(index for _, index, _ in marks_of(deck.tree(name)))
            yield from (
                f"{name} has {index} twice" for index, count in twice.items() if count > 1 and _is_made(deck, name)
            )


def _is_made(deck: Written, layout: str) -> bool:
    """Whether a layout is made by the program, and not the organisation's own."""
    return bool(deck.tree(layout).get("userDrawn") == "1")


def moved(deck: Deck, file: Written, theme: Theme) -> Iterator[str]:
    """Tell what of the places of `deck` would not be as it was placed, in the lengths and colours of the template."""
    assert theme.branded
    sight, scale = Sight(file), theme.branded.scale
    for number, (slide, name) in enumerate(zip(deck.slides, file.slides, strict=True), 1):
        own = {_key(index): shape for _, index, shape in marks_of(file.tree(name))}
        usual = {_key(index): shape for _, index, shape in marks_of(file.tree(file.layout(name)))}
        ink = sight.ink(name)
        for shape in slide.elements:
            if isinstance(shape, Shape) and shape.placeholder in own:
                said = _changed(shape, own[shape.placeholder], usual[shape.placeholder], theme, ink, scale)
                yield from (f"slide {number}, {shape.name}: {what}" for what in said)


def _key(index: str) -> str:
    return "title" if index == "0" else index


def _changed(shape: Shape, own: Tree, usual: Tree, theme: Theme, ink: Ink, scale: float) -> Iterator[str]:
    assert shape.frame
    around, down = shape.frame.inset
    wanted = shape.box.inset(around, down)
    found, body = _room(usual), usual.find(f"{P}txBody/{A}bodyPr")
    assert body is not None
    if any(abs(one - two * scale) > 2 for one, two in zip(found, wanted, strict=True)):
        yield f"goes from {wanted} to {found}"
    if own.findall(f"{P}txBody/{A}bodyPr/*") or own.find(f"{P}txBody/{A}bodyPr").attrib:
        yield "says of itself how its text stands"
    if body.get("anchor") != {"top": "t", "middle": "ctr", "bottom": "b"}[shape.frame.anchor]:
        yield "has its words at another height"
    if body.find(f"{A}noAutofit") is None:
        yield "may have smaller words"
    fill = usual.find(f"{P}spPr/{A}solidFill")
    if shape.fill and not _alike(ink.of(fill), _digits(theme, shape.fill)):
        yield f"is filled otherwise: {ink.of(fill)}, not {_digits(theme, shape.fill)}"
    levels = [level for level in usual.find(f"{P}txBody/{A}lstStyle") if level.tag.endswith("pPr")]
    for said, paragraph in zip(own.iter(f"{A}p"), shape.frame.paragraphs, strict=True):
        about = said.find(f"{A}pPr")
        level = levels[int(about.get("lvl", "0")) if about is not None else 0]
        text = repr(str(paragraph.text)[:20])
        size = int(level.find(f"{A}defRPr").get("sz") or 0)
        if size != round(paragraph.size * 10 * scale) * 10 or any(run.get("sz") for run in said.iter(f"{A}rPr")):
            yield f"{text} has another size: {size / 100}, not {paragraph.size * scale}"
        if about is not None and set(about.attrib) - {"lvl", "rtl", "algn"}:
            yield f"{text} has edges of its own"
        marks = {each.tag for each in level if each.tag in _MARKS}
        if len(marks) != 1 or marks & {_MARKS[0]} != ({_MARKS[0]} if paragraph.mark == "" else set()):
            yield f"{text} has another mark"
        if paragraph.mark == "number" and marks != {f"{A}buAutoNum"}:
            yield f"{text} is not counted"


_MARKS = tuple(f"{A}{name}" for name in ("buNone", "buChar", "buAutoNum", "buBlip"))


def _digits(theme: Theme, role: Role) -> str:
    return theme.palette.colour(role).digits


def _alike(one: str | None, two: str) -> bool:
    """Whether two colours are the same but for what is lost in rounding."""
    return one is not None and all(abs(int(one[at : at + 2], 16) - int(two[at : at + 2], 16)) <= 2 for at in (0, 2, 4))


def _room(shape: Tree) -> Box:
    """Where the words of a place stand: its box without its edges."""
    off, ext = (shape.find(f"{P}spPr/{A}xfrm/{A}{name}") for name in ("off", "ext"))
    body = shape.find(f"{P}txBody/{A}bodyPr")
    assert off is not None
    assert ext is not None
    assert body is not None
    left, top, right, bottom = (int(body.get(name, "0")) for name in ("lIns", "tIns", "rIns", "bIns"))
    x, y, wide, high = (int(each.get(name, "0")) for each, name in ((off, "x"), (off, "y"), (ext, "cx"), (ext, "cy")))
    return Box(x + left, y + top, wide - left - right, high - top - bottom)
