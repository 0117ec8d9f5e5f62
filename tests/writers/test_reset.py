"""What *Reset* in PowerPoint makes of a deck: every placeholder takes the box, fill, size and marks of its layout."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree

from sessionbuilder.deck import Deck, PlacedSlide
from sessionbuilder.deck.elements import Shape
from sessionbuilder.theme.theme import Theme
from sessionbuilder.units import Box
from sessionbuilder.workspace.workspace import Workspace
from sessionbuilder.writers.ooxml.xml import fill_xml
from sessionbuilder.writers.pptx import deck_bytes
from tests.contact_sheet.slides import KINDS, shown
from tests.pool import REPOSITORY, shipped

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_DATE = "33"
_SAID_BY_SLIDES = {"lvl", "rtl", "algn"}
"""What a paragraph may say of itself: its level, and which way its words run."""


class File:
    """The parts of a deck's file."""

    def __init__(self, deck: Deck, theme: Theme) -> None:
        with zipfile.ZipFile(BytesIO(deck_bytes(deck, theme))) as package:
            self.parts = {name: etree.fromstring(package.read(name)) for name in package.namelist() if "/slide" in name}

    def slide(self, number: int) -> etree._Element:
        return self.parts[f"ppt/slides/slide{number}.xml"]

    def layout(self, number: int) -> etree._Element:
        related = self.parts[f"ppt/slides/_rels/slide{number}.xml.rels"]
        (target,) = [own.get("Target", "") for own in related if own.get("Type", "").endswith("/slideLayout")]
        return self.parts[target.replace("..", "ppt")]


def places(root: etree._Element) -> dict[str, etree._Element]:
    """The placeholders of a slide or layout by their numbers; a title has none, and goes by its name."""
    found = {}
    for shape in root.iter(f"{P}sp"):
        place = shape.find(f"{P}nvSpPr/{P}nvPr/{P}ph")
        if place is not None:
            found[place.get("idx", "title")] = shape
    return found


def moved_by_reset(deck: Deck, theme: Theme) -> Iterator[str]:
    """Tell what of `deck` would not be as it was placed."""
    file = File(deck, theme)
    for number, slide in enumerate(deck.slides, 1):
        own, usual = places(file.slide(number)), places(file.layout(number))
        usual.pop(_DATE, None)  # which comes once somebody asks for it
        if own.keys() != usual.keys():
            yield f"slide {number} has {sorted(own)}, its layout {sorted(usual)}"
        for shape in _filled(slide, own):
            for what in _moved(shape, own[shape.placeholder], usual[shape.placeholder]):
                yield f"slide {number}, {shape.name}: {what}"


def _filled(slide: PlacedSlide, own: dict[str, etree._Element]) -> list[Shape]:
    return [each for each in slide.elements if isinstance(each, Shape) and each.placeholder in own]


def _moved(shape: Shape, own: etree._Element, usual: etree._Element) -> Iterator[str]:
    looks, ground = own.find(f"{P}spPr"), usual.find(f"{P}spPr")
    assert looks is not None
    assert ground is not None
    if len(looks) or own.findall(f".//{A}bodyPr/*") or own.find(f".//{A}bodyPr").attrib:  # type: ignore[union-attr]
        yield "says of itself what its layout says"
    if box_of(ground) != shape.box:
        yield "goes elsewhere"
    fill = ground.find(f"{A}solidFill/{A}schemeClr")
    if (fill.get("val") if fill is not None else None) != _colour(shape):
        yield "is filled otherwise"
    levels = [level for level in usual.find(f".//{A}lstStyle") if level.tag.endswith("pPr")]  # type: ignore[union-attr]
    assert shape.frame
    for said, paragraph in zip(own.iter(f"{A}p"), shape.frame.paragraphs, strict=True):
        about = said.find(f"{A}pPr")
        level = levels[int(about.get("lvl", "0")) if about is not None else 0]
        size = level.find(f"{A}defRPr").get("sz")  # type: ignore[union-attr]
        if int(size or 0) != round(paragraph.size * 100) or any(run.get("sz") for run in said.iter(f"{A}rPr")):
            yield f"{str(paragraph.text)[:20]!r} has another size"
        if about is not None and set(about.attrib) - _SAID_BY_SLIDES:
            yield f"{str(paragraph.text)[:20]!r} has edges of its own"
        mark = {"": "buNone", "bullet": "buChar", "number": "buAutoNum"}[paragraph.mark]
        if level.find(f"{A}{mark}") is None:
            yield f"{str(paragraph.text)[:20]!r} has another mark"


def box_of(looks: etree._Element) -> Box:
    """The box that a shape's own place says."""
    start, extent = (looks.find(f"{A}xfrm/{A}{name}") for name in ("off", "ext"))
    assert start is not None
    assert extent is not None
    return Box(
        *(int(end.get(side, "")) for end, sides in ((start, "x y"), (extent, "cx cy")) for side in sides.split())
    )


def _colour(shape: Shape) -> str | None:
    """The name of the colour that `shape` is filled with, as files have it."""
    found = re.search('val="([^"]*)"', fill_xml(shape.fill)) if shape.fill else None
    return found[1] if found else None


@pytest.mark.parametrize(("amount", "length"), [("one", "short"), ("few", "long"), ("many", "long")])
def test_reset_leaves_every_slide_of_every_kind_as_it_was(amount: str, length: str) -> None:
    told = []
    for kind in KINDS:
        made = shown(kind, amount, length)[0]
        told += [f"{made.name}: {what}" for what in moved_by_reset(made.deck, made.theme)]
    assert told == []


@pytest.mark.parametrize("path", Workspace(REPOSITORY).session_files(), ids=lambda path: path.stem)
def test_reset_leaves_every_slide_of_a_shipped_session_as_it_was(path: Path) -> None:
    built = shipped(path.stem)
    assert built.deck
    assert built.theme
    assert list(moved_by_reset(built.deck, built.theme)) == []
