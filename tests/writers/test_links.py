"""Links on slides: read on every ground they can stand on, in the PowerPoint of today and in older ones."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import Any, NamedTuple

import pytest
from lxml import etree
from msgspec import Struct
from msgspec.structs import asdict

from sessionbuilder.deck import Deck
from sessionbuilder.text import Run
from sessionbuilder.theme.palette import READABLE, contrast
from sessionbuilder.theme.theme import Theme
from sessionbuilder.units import Box
from sessionbuilder.writers.ooxml.xml import SLOTS
from sessionbuilder.writers.pptx import deck_bytes
from tests.pages import PAGES, page
from tests.pool import Pool

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
KEPT = "{http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor}hlinkClr"
USUAL = {"tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2"}
ROLES = {slot: role for role, slot in SLOTS.items()} | {"hlink": "accent", "folHlink": "quiet"}
WRITTEN = """
- section: A part
  summary: Read [the guidance](https://example.org/guidance)
"""


def linked(value: Any) -> Any:
    """The same slides with every word of them a link."""
    match value:
        case Run():
            return Run(value.text, value.bold, value.emphasis, "https://example.org", value.raised)
        case Struct():
            return type(value)(**{name: linked(own) for name, own in asdict(value).items()})
        case Box():
            return value
        case tuple():
            return tuple(map(linked, value))
        case _:
            return value


class Painted(NamedTuple):
    """A filled shape, and the slot of its colour."""

    box: Box
    slot: str


def slot_of(fill: etree._Element | None, mapped: dict[str, str]) -> str:
    colour = None if fill is None else fill.find(f"{A}schemeClr")
    name = "" if colour is None else colour.get("val", "")
    return mapped.get(name, name)


def box_of(shape: etree._Element) -> Box | None:
    place = shape.find(f".//{A}xfrm")
    if place is None:
        return None
    start, extent = list(place)[:2]
    x, y = (int(start.get(side, "")) for side in ("x", "y"))
    width, height = (int(extent.get(side, "")) for side in ("cx", "cy"))
    return Box(x, y, width, height)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Deck, Theme]:
    """The example of every kind, so that every face of a slide is there."""
    every = WRITTEN + "".join(page(path.stem).example for path in sorted(PAGES.glob("*.md")))
    found = Pool(tmp_path_factory.mktemp("pool")).blocks(every)
    assert found.deck, found.faults()
    assert found.theme
    return found.deck, found.theme


def files_of(deck: Deck, theme: Theme) -> dict[str, etree._Element]:
    with zipfile.ZipFile(BytesIO(deck_bytes(deck, theme))) as package:
        return {
            name: etree.fromstring(package.read(name))
            for name in package.namelist()
            if name.endswith((".xml", ".rels"))
        }


def mapping_of(root: etree._Element) -> dict[str, str]:
    over = root.find(f"{P}clrMapOvr/{A}overrideClrMapping")
    return USUAL | ({} if over is None else {str(name): str(slot) for name, slot in over.attrib.items()})


def ground_of(layout: etree._Element) -> str:
    return slot_of(layout.find(f"{P}cSld/{P}bg/{P}bgPr/{A}solidFill"), USUAL) or "lt1"


def layout_of(files: dict[str, etree._Element], number: int) -> etree._Element:
    relations = files[f"ppt/slides/_rels/slide{number}.xml.rels"]
    (target,) = [own.get("Target", "") for own in relations if own.get("Type", "").endswith("/slideLayout")]
    return files[target.replace("..", "ppt")]


def place_of(shape: etree._Element) -> str | None:
    """Return the number of the placeholder that `shape` is, and its type where it has no number."""
    place = shape.find(f"{P}nvSpPr/{P}nvPr/{P}ph")
    return None if place is None else place.get("idx") or place.get("type")


def places_of(layout: etree._Element) -> dict[str | None, etree._Element]:
    return {place_of(shape): shape for shape in layout.iter(f"{P}sp") if place_of(shape)}


def shapes_drawn_by(layout: etree._Element) -> list[etree._Element]:
    return [shape for shape in layout.iter(f"{P}sp") if not place_of(shape)]


def test_a_link_is_read_on_every_ground(built: tuple[Deck, Theme]) -> None:
    deck, theme = built
    files = files_of(linked(deck), theme)
    met = set()
    for number in range(1, len(deck.slides) + 1):
        root, ground = files[f"ppt/slides/slide{number}.xml"], ground_of(layout_of(files, number))
        mapped, places = mapping_of(root), places_of(layout_of(files, number))
        painted: list[Painted] = []
        for shape in (*shapes_drawn_by(layout_of(files, number)), *root.iter(f"{P}sp", f"{A}tc")):
            looked = places.get(place_of(shape), shape)
            fill = looked.find(f"{A}tcPr/{A}solidFill" if shape.tag == f"{A}tc" else f"{P}spPr/{A}solidFill")
            box = box_of(looked)
            own = slot_of(fill, mapped)
            if own and box:
                painted.append(Painted(box, own))
            under = [each.slot for each in painted if box and each.box.contains(box)]
            behind = own or (under[-1] if under else ground)
            for looks in shape.iter(f"{A}rPr"):
                link = looks.find(f"{A}hlinkClick")
                if link is None:
                    continue
                kept = link.find(f".//{KEPT}")
                shown = mapped.get("hlink", "hlink") if kept is None else slot_of(looks.find(f"{A}solidFill"), mapped)
                front, back = theme.palette.colour(ROLES[shown]), theme.palette.colour(ROLES[behind])
                assert contrast(front, back) >= READABLE, (number, shown, behind)
                met.add(ROLES[behind])
    assert {"paper", "deep", "tint", "accent"} <= met


def test_a_powerpoint_that_knows_only_the_themes_colour_shows_it_light_on_dark(built: tuple[Deck, Theme]) -> None:
    deck, theme = built
    files = files_of(deck, theme)
    grounds = set()
    for number in range(1, len(deck.slides) + 1):
        layout = layout_of(files, number)
        for root in (files[f"ppt/slides/slide{number}.xml"], layout):
            link = theme.palette.colour(ROLES[mapping_of(root).get("hlink", "hlink")])
            assert contrast(link, theme.palette.colour(ROLES[ground_of(layout)])) >= READABLE
        grounds.add(ROLES[ground_of(layout)])
    assert grounds == {"paper", "deep", "tint"}


def test_a_link_on_paper_keeps_the_colour_that_a_theme_has_for_links(built: tuple[Deck, Theme]) -> None:
    files = files_of(*built)
    light = [
        root
        for name, root in files.items()
        if name.startswith("ppt/slides/slide") and not mapping_of(root).get("hlink")
    ]
    links = [link for root in light for link in root.iter(f"{A}hlinkClick")]
    assert links
    assert not [link for link in links if link.find(f".//{KEPT}") is not None]
