"""A theme and a size -> how tables look: those that are read or filled in, and those that only set things in place."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

from sessionbuilder.settled.led import INSET
from sessionbuilder.settled.type import Type
from sessionbuilder.theme.theme import Theme
from sessionbuilder.writers.docx.colours import borders, ground
from sessionbuilder.writers.docx.measures import Twips, scaled

Kind: TypeAlias = Literal["data", "form", "frames", "cards", "cues", "head", "foot", "layout"]
"""What a table is for."""

_STYLES: dict[Kind, str] = {"data": "Session Table", "form": "Session Form"}
"""The styles of tables that have a header.

All others look the same by properties of their own: what has a style and no header is told as a fault by Word's checker
of accessibility, even where it holds no data.
"""
_AS_USUAL = (0.4, 2, 0.4)
"""Millimetres around the text of tables that a person adds: Word counts some of a line's own height as room."""
_ALL = "top left bottom right insideH insideV"


class Look(NamedTuple):
    """How a table looks, in pieces of XML: by its style, or by borders and margins of its own."""

    style: str = ""
    borders: str = ""
    margins: str = ""


def table_look(
    kind: Kind, theme: Theme, type_: Type, *, headed: bool, around: tuple[Twips, Twips] | None = None
) -> Look:
    """Return how a table looks that is for `kind`, and has a header or none.

    `around` is from borders to text, above and below and at both sides, where that is settled for the table.
    """
    if headed and kind in _STYLES:
        margins = "" if around is None else _around(*around)
        return Look(f'<w:tblStyle w:val="{_STYLES[kind].replace(" ", "")}"/>', "", margins)
    return Look("", *_edges_and_margins(kind, theme, type_, around))


def _around(above: Twips, across: Twips) -> str:
    return _margins({"top": above, "left": across, "bottom": above, "right": across})


def _margins(sides: dict[str, Twips]) -> str:
    inside = "".join(f'<w:{side} w:w="{width}" w:type="dxa"/>' for side, width in sides.items())
    return f"<w:tblCellMar>{inside}</w:tblCellMar>"


def table_styles(theme: Theme, type_: Type) -> str:
    """Return every table style."""
    header = f'<w:tblStylePr w:type="firstRow"><w:tcPr>{ground(theme, "deep")}</w:tcPr></w:tblStylePr>'
    return _normal() + "".join(
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{name.replace(" ", "")}"><w:name w:val="{name}"/>'
        '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="20"/><w:qFormat/>'
        f"<w:tblPr>{''.join(_edges_and_margins(kind, theme, type_))}</w:tblPr>{header}</w:style>"
        for kind, name in _STYLES.items()
    )


def _edges_and_margins(
    kind: Kind, theme: Theme, type_: Type, own: tuple[Twips, Twips] | None = None
) -> tuple[str, str]:
    """Return the borders of a table, and how far its text is from them: so many millimetres above, beside and below."""
    rows = borders(theme, "bottom", "quiet", 0.75) + borders(theme, "insideH", "line", 0.75)
    looks: dict[Kind, tuple[str, tuple[float, float, float]]] = {
        "data": (rows, _AS_USUAL),
        "form": (borders(theme, _ALL, "quiet", 0.75), _AS_USUAL),
        "frames": (borders(theme, _ALL, "quiet", 1), (2.4, 3, 2.4)),
        "cards": (borders(theme, _ALL, "quiet", 0.75, kind="dashed"), (2, 5, 2)),
        "cues": (borders(theme, "insideH insideV", "line", 0.5), (0.7, INSET, 0.1)),
        "head": (borders(theme, "bottom", "line", 0.75), (0, 0, 0.8)),
        "foot": (borders(theme, "top", "line", 0.75), (0.8, 0, 0)),
        "layout": ("", (0, 0, 0)),
    }
    edges, inset = looks[kind]
    above, across, below = (scaled(length, type_) for length in inset)
    edges = f"<w:tblBorders>{edges}</w:tblBorders>" if edges else ""
    if own is not None:
        return edges, _around(*own)
    return edges, _margins({"top": above, "left": across, "bottom": below, "right": across})


def _normal() -> str:
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    )
