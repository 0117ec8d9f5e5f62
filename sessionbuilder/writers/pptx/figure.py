"""The figure of a shape -> its XML: outline, fill and line."""

from __future__ import annotations

from sessionbuilder.deck.elements import Role, Shape, corner
from sessionbuilder.units import points
from sessionbuilder.writers.ooxml.xml import fill_xml

NO_LINE = "<a:ln><a:noFill/></a:ln>"
RECTANGLE = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
_GEOMETRY = {
    "rectangle": RECTANGLE,
    "ellipse": '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>',
    "diamond": '<a:prstGeom prst="diamond"><a:avLst/></a:prstGeom>',
}


def figure_xml(shape: Shape | None) -> str:
    """Return the geometry, the fill and the line of `shape`; of a bare rectangle where there is none."""
    if shape is None:
        return f"{RECTANGLE}<a:noFill/>{NO_LINE}"
    fill = fill_xml(shape.fill) if shape.fill else "<a:noFill/>"
    line = line_xml(shape.outline, shape.weight, dashed=shape.dashed) if shape.outline else NO_LINE
    return f"{_geometry(shape)}{fill}{line}"


def line_xml(colour: Role, weight: float, *, dashed: bool = False, arrow: bool = False) -> str:
    """Return a line of `weight` points, perhaps with an arrow at its end."""
    dash = '<a:prstDash val="dash"/>' if dashed else ""
    head = '<a:tailEnd type="triangle" w="lg" len="med"/>' if arrow else ""
    return f'<a:ln w="{points(weight)}">{fill_xml(colour)}{dash}<a:round/>{head}</a:ln>'


def _geometry(shape: Shape) -> str:
    """Return the outline of `shape`, with its corners as a share of its shorter side."""
    if not (round_ := corner(shape)):
        return _GEOMETRY[shape.geometry]
    adjusted = f'<a:gd name="adj" fmla="val {round(round_ * 100_000)}"/>'
    return f'<a:prstGeom prst="roundRect"><a:avLst>{adjusted}</a:avLst></a:prstGeom>'
