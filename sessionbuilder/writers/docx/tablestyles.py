"""A theme and a size -> the styles of tables: what is read, what is written in, and what only sets things in place."""

from __future__ import annotations

from sessionbuilder.theme.theme import Theme
from sessionbuilder.writers.docx.colours import borders, ground
from sessionbuilder.writers.docx.measures import ROW_INSET, TABLE_INSET, Measures

_ALL = "top left bottom right insideH insideV"


def table_styles(theme: Theme, measures: Measures) -> str:
    """Return every table style."""
    rows = borders(theme, "bottom", "quiet", 0.75) + borders(theme, "insideH", "line", 0.75)
    header = ground(theme, "deep")
    return (
        _normal()
        + _style("Session Table", rows, (ROW_INSET, TABLE_INSET, ROW_INSET), measures, header)
        + _style(
            "Session Form", borders(theme, _ALL, "quiet", 0.75), (ROW_INSET, TABLE_INSET, ROW_INSET), measures, header
        )
        + _style("Session Frames", borders(theme, _ALL, "quiet", 1), (2.4, 3, 2.4), measures)
        + _style("Session Lines", borders(theme, "bottom insideH", "quiet", 0.75), (0, 0, 0), measures)
        + _style("Session Cards", borders(theme, _ALL, "quiet", 0.75, kind="dashed"), (2, 5, 2), measures)
        + _style("Session Cues", borders(theme, "insideH", "line", 0.5), (1.5, 0, 0.2), measures)
        + _style("Session Foot", borders(theme, "top", "line", 0.75), (0.8, 0, 0), measures)
        + _style("Session Layout", "", (0, 0, 0), measures)
    )


def _normal() -> str:
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    )


def _style(name: str, edges: str, inset: tuple[float, float, float], measures: Measures, header: str = "") -> str:
    """Return a table style: `inset` is from border to text, in millimetres: above, at both sides and below."""
    above, across, below = (measures.scaled(length) for length in inset)
    edges = f"<w:tblBorders>{edges}</w:tblBorders>" if edges else ""
    margins = "".join(
        f'<w:{side} w:w="{width}" w:type="dxa"/>'
        for side, width in (("top", above), ("left", across), ("bottom", below), ("right", across))
    )
    first = f'<w:tblStylePr w:type="firstRow"><w:tcPr>{header}</w:tcPr></w:tblStylePr>' if header else ""
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{name.replace(" ", "")}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="20"/><w:qFormat/>'
        f"<w:tblPr>{edges}<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>{first}</w:style>"
    )
