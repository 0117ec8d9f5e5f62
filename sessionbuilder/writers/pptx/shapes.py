"""Placed elements -> shape XML: native, editable, each with alt text or the mark of decoration."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import assert_never

from sessionbuilder.deck.elements import (
    CELL_INSET,
    Cell,
    Connector,
    Curve,
    Element,
    Grid,
    Group,
    Image,
    Mosaic,
    Plot,
    Shape,
)
from sessionbuilder.units import Box, Emu
from sessionbuilder.writers.ooxml.xml import escape, fill_xml, xfrm
from sessionbuilder.writers.pptx.arrangements import Arrangement
from sessionbuilder.writers.pptx.charts import CHART
from sessionbuilder.writers.pptx.figure import NO_LINE, RECTANGLE, figure_xml, line_xml
from sessionbuilder.writers.pptx.framed import framed
from sessionbuilder.writers.pptx.placeholders import place_mark
from sessionbuilder.writers.pptx.text import Links, frame_xml, paragraphs_xml

_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)
_NO_TEXT = '<p:txBody><a:bodyPr rtlCol="0" anchor="ctr"/><a:lstStyle/><a:p><a:endParaRPr lang="{}"/></a:p></p:txBody>'
"""What PowerPoint writes for a shape that moves and says nothing."""


@dataclass(slots=True)
class ShapeWriter:
    """Writes the elements of one slide; every one gets an id of its own."""

    arrangement: Arrangement
    language: str
    links: Links
    _last_id: int = 1
    _ids: dict[str, int] = field(default_factory=dict)
    """The ids of named shapes, for connectors that are tied to them."""
    countdowns: list[tuple[int, int]] = field(default_factory=list)
    """The ids of shapes that empty after a click, each with its seconds."""

    def next_id(self) -> int:
        """Return an id that no other shape of the slide has."""
        self._last_id += 1
        return self._last_id

    def xml(self, element: Element) -> str:
        """Return the XML of `element`."""
        match element:
            case Shape():
                return self._shape(element)
            case Curve():
                return self._curve(element)
            case Connector():
                return self._connector(element)
            case Grid():
                return self._grid(element)
            case Mosaic():
                return self._mosaic(element)
            case Image():
                return self._image(element)
            case Plot():
                return self._plot(element)
            case Group(elements=(Plot() | Image() as alone,)):
                # on its own a chart or a picture can be chosen and changed with one click
                return self.xml(alone)
            case Group():
                return self._group(element)
            case _:
                assert_never(element)

    def _named(self, name: str, alt: str, *, decorative: bool = False) -> str:
        number = self.next_id()
        self._ids[name] = number
        described = f' descr="{escape(alt)}"' if alt else ""
        start = f'<p:cNvPr id="{number}" name="{escape(name)}"{described}'
        return f"{start}>{_DECORATIVE}</p:cNvPr>" if decorative else f"{start}/>"

    def _shape(self, shape: Shape) -> str:
        spot = self.arrangement.spots.get(shape.placeholder) if shape.placeholder else None
        silent = shape.frame is None and not shape.alt
        named = self._named(shape.name, shape.alt, decorative=silent)
        if shape.empties:
            self.countdowns.append((self._last_id, shape.empties))
        looks = ""
        if spot:
            mark = place_mark(shape.placeholder, spot, slide=True)
            own = f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>{mark}</p:nvPr>'
        else:
            typed = ' txBox="1"' if shape.frame and not shape.fill and not shape.outline else ""
            own = f"<p:cNvSpPr{typed}/><p:nvPr/>"
            looks = xfrm(shape.box) + figure_xml(shape)
        text = frame_xml(framed(shape), spot, self.language, self.links) if shape.frame else ""
        if shape.empties:
            text = _NO_TEXT.format(escape(self.language))
        box = f"<p:spPr>{looks}</p:spPr>" if looks else "<p:spPr/>"
        return f"<p:sp><p:nvSpPr>{named}{own}</p:nvSpPr>{box}{text}</p:sp>"

    def _curve(self, curve: Curve) -> str:
        box = curve.box

        def point(place: tuple[Emu, Emu]) -> str:
            return f'<a:pt x="{place[0] - box.x}" y="{place[1] - box.y}"/>'

        pieces = "".join(
            f"<a:cubicBezTo>{point(one)}{point(two)}{point(end)}</a:cubicBezTo>" for one, two, end in curve.bends
        )
        # what is filled is closed, or its last corner would be open
        ends, filled = ("<a:close/>", "") if curve.fill else ("", ' fill="none"')
        path = _freeform(box, f"<a:moveTo>{point(curve.start)}</a:moveTo>{pieces}{ends}", filled)
        line = line_xml(curve.colour, curve.weight, dashed=curve.dashed, arrow=curve.arrow)
        named = self._named(curve.name, "", decorative=True)
        return (
            f"<p:sp><p:nvSpPr>{named}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
            f"<p:spPr>{xfrm(box)}{path}{fill_xml(curve.fill) if curve.fill else '<a:noFill/>'}{line}</p:spPr></p:sp>"
        )

    def _connector(self, connector: Connector) -> str:
        (x1, y1), (x2, y2) = connector.start, connector.end
        flips = (' flipH="1"' if x2 < x1 else "") + (' flipV="1"' if y2 < y1 else "")
        box = Box(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1))
        placed = xfrm(box).replace("<a:xfrm>", f"<a:xfrm{flips}>", 1)
        tied = ""
        if connector.ties:
            (one, site), (two, other) = connector.ties
            tied = f'<a:stCxn id="{self._ids[one]}" idx="{site}"/><a:endCxn id="{self._ids[two]}" idx="{other}"/>'
        shape = "bentConnector3" if connector.elbow else "straightConnector1"
        line = line_xml(connector.colour, connector.weight, dashed=connector.dashed, arrow=connector.arrow)
        named = self._named(connector.name, "", decorative=True)
        return (
            f"<p:cxnSp><p:nvCxnSpPr>{named}<p:cNvCxnSpPr>{tied}</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr>"
            f'<p:spPr>{placed}<a:prstGeom prst="{shape}"><a:avLst/></a:prstGeom>{line}</p:spPr></p:cxnSp>'
        )

    def _grid(self, grid: Grid) -> str:
        columns = "".join(f'<a:gridCol w="{width}"/>' for width in grid.widths)
        rows = "".join(
            f'<a:tr h="{height}">{"".join(map(self._cell, cells))}</a:tr>'
            for cells, height in zip(grid.rows, grid.heights, strict=True)
        )
        return (
            f"<p:graphicFrame><p:nvGraphicFramePr>{self._named(grid.name, grid.alt)}<p:cNvGraphicFramePr>"
            '<a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>'
            f"{xfrm(grid.box, 'p:xfrm')}<a:graphic>"
            '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">'
            f'<a:tbl><a:tblPr firstRow="1"/><a:tblGrid>{columns}</a:tblGrid>{rows}</a:tbl>'
            "</a:graphicData></a:graphic></p:graphicFrame>"
        )

    def _cell(self, cell: Cell) -> str:
        across, down = CELL_INSET[0], cell.down
        text = "".join(paragraphs_xml((cell.paragraph,), None, self.language, self.links))
        none = "".join(f'<a:{side} w="0"><a:noFill/></a:{side}>' for side in ("lnL", "lnR", "lnT"))
        rule = f'<a:lnB w="9525">{fill_xml("line")}</a:lnB>'
        fill = fill_xml(cell.fill) if cell.fill else "<a:noFill/>"
        return (
            f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{text}</a:txBody>"
            f'<a:tcPr marL="{across}" marR="{across}" marT="{down}" marB="{down}" anchor="ctr">'
            f"{none}{rule}{fill}</a:tcPr></a:tc>"
        )

    def _mosaic(self, mosaic: Mosaic) -> str:
        """Return the light ground and, over it, one freeform that holds every dark square."""
        box, ground = mosaic.squares, Shape(f"{mosaic.name} ground", mosaic.ground, fill="paper")
        bars = "".join(_rectangle(bar.x - box.x, bar.y - box.y, bar.width, bar.height) for bar in mosaic.bars)
        return (
            f"{self._shape(ground)}<p:sp><p:nvSpPr>{self._named(mosaic.name, mosaic.alt)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
            f"<p:spPr>{xfrm(box)}{_freeform(box, bars)}{fill_xml(mosaic.colour)}{NO_LINE}</p:spPr></p:sp>"
        )

    def _image(self, image: Image) -> str:
        """Return a picture, whose file the slide is related to."""
        return (
            f"<p:pic><p:nvPicPr>{self._named(image.name, image.alt)}"
            '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>'
            f'<p:blipFill><a:blip r:embed="{self.links.image(image)}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>'
            f"<p:spPr>{xfrm(image.box)}{RECTANGLE}</p:spPr></p:pic>"
        )

    def _plot(self, plot: Plot) -> str:
        """Return the frame of a chart, whose part the slide is related to."""
        return (
            f"<p:graphicFrame><p:nvGraphicFramePr>{self._named(plot.name, plot.alt)}<p:cNvGraphicFramePr/><p:nvPr/>"
            f"</p:nvGraphicFramePr>{xfrm(plot.box, 'p:xfrm')}<a:graphic>"
            f'<a:graphicData uri="{CHART}"><c:chart xmlns:c="{CHART}" r:id="{self.links.chart(plot)}"/></a:graphicData>'
            "</a:graphic></p:graphicFrame>"
        )

    def _group(self, group: Group) -> str:
        named = self._named(group.name, group.alt, decorative=not group.alt)
        box = group.box
        inner = "".join(self.xml(element) for element in group.elements)
        place = (
            f'<a:xfrm><a:off x="{box.x}" y="{box.y}"/><a:ext cx="{box.width}" cy="{box.height}"/>'
            f'<a:chOff x="{box.x}" y="{box.y}"/><a:chExt cx="{box.width}" cy="{box.height}"/></a:xfrm>'
        )
        return (
            f"<p:grpSp><p:nvGrpSpPr>{named}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>"
            f"<p:grpSpPr>{place}</p:grpSpPr>{inner}</p:grpSp>"
        )


def _freeform(box: Box, path: str, attributes: str = "") -> str:
    """Return the geometry of `path`, whose points are EMU from the top left of `box`."""
    return (
        '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
        f'<a:path w="{box.width}" h="{box.height}"{attributes}>{path}</a:path></a:pathLst></a:custGeom>'
    )


def _rectangle(x: Emu, y: Emu, width: Emu, height: Emu) -> str:
    """Return a rectangle as a closed stretch of a path, clockwise from its top left."""
    start, *corners = (
        f'<a:pt x="{px}" y="{py}"/>' for px, py in ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
    )
    lines = "".join(f"<a:lnTo>{corner}</a:lnTo>" for corner in corners)
    return f"<a:moveTo>{start}</a:moveTo>{lines}<a:close/>"
