"""A chart's figures and looks -> the XML of its part, with what PowerPoint itself writes and nothing more."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sessionbuilder.deck.elements import HOLE, Hatch, Label, Look, Plot, Position, Role, Series
from sessionbuilder.units import Box, points
from sessionbuilder.writers.ooxml.xml import HEAD, escape, fill_xml, pattern_xml

CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
"""The namespace of charts, and the name of what a frame with a chart in it holds."""
SHEET = "Sheet1"
"""The sheet of the workbook that holds the figures: categories in its first column, series in those beside it."""
_CATEGORIES, _VALUES = 111_111_111, 222_222_222
"""The ids of the axes, which must be positive."""
_NO_LINE = "<a:ln><a:noFill/></a:ln>"
_NOTHING = f"<c:spPr><a:noFill/>{_NO_LINE}</c:spPr>"
_PATTERNS: dict[Hatch, str] = {
    "rising": "wdUpDiag",
    "level": "ltHorz",
    "upright": "ltVert",
    "falling": "wdDnDiag",
    "crossed": "openDmnd",
}
_PLACES: dict[Position, str] = {"outside": "outEnd", "inside": "ctr", "above": "t", "below": "b", "right": "r"}
_NO_LEADERS = (
    '<c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}" '
    'xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart"><c15:showLeaderLines val="0"/></c:ext></c:extLst>'
)
"""Labels that were moved stand beside what they are of, and need no line to it."""
_MARKERS = ("circle", "square", "diamond", "triangle")


def chart_xml(plot: Plot, workbook: str, language: str) -> str:
    """Return the part of `plot`; `workbook` is the relationship id of the workbook that holds its figures."""
    drawn = {"bar": _bars, "stacked-bar": _bars, "line": _lines, "doughnut": _ring}[plot.type](plot, language)
    return (
        f'{HEAD}<c:chartSpace xmlns:c="{CHART}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:date1904 val="0"/>'
        f'<c:lang val="{escape(language)}"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>'
        f"<c:plotArea>{_layout(plot.area, plot.box, inner=True)}{drawn}{_NOTHING}</c:plotArea>{_key(plot, language)}"
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"{_NOTHING}{_text(plot.size, language)}"
        f'<c:externalData r:id="{workbook}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


def _bars(plot: Plot, language: str) -> str:
    stacked = plot.type == "stacked-bar"
    overlap = '<c:overlap val="100"/>' if stacked else ""
    series = "".join(
        f'{_series(plot, number, _filled(_usual(looks)))}<c:invertIfNegative val="0"/>'
        f"{_unlike(looks)}{_figures(plot, number, language)}{_cells(plot, number)}</c:ser>"
        for number, looks in enumerate(plot.looks)
    )
    return (
        f'<c:barChart><c:barDir val="{"col" if plot.upright else "bar"}"/>'
        f'<c:grouping val="{"stacked" if stacked else "clustered"}"/><c:varyColors val="0"/>{series}'
        f'<c:gapWidth val="{plot.gap}"/>{overlap}{_axis_ids()}</c:barChart>'
        f"{_axes(plot, language)}"
    )


def _usual(looks: Sequence[Look]) -> Look:
    """Return how most bars of a series look, or the loud ones where some are."""
    return next((look for look in looks if look.colour == "accent"), looks[0])


def _unlike(looks: Sequence[Look]) -> str:
    """Return the bars of a series that look unlike it, one by one."""
    return "".join(
        f'<c:dPt><c:idx val="{category}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>'
        f"<c:spPr>{_filled(look)}</c:spPr></c:dPt>"
        for category, look in enumerate(looks)
        if look != _usual(looks)
    )


def _lines(plot: Plot, language: str) -> str:
    series = ""
    for number, (look, *_) in enumerate(plot.looks):
        dash = '<a:prstDash val="dash"/>' if look.hatch else ""
        line = f'<a:ln w="{points(3)}" cap="rnd">{fill_xml(look.colour)}{dash}<a:round/></a:ln>'
        marker = (
            f'<c:marker><c:symbol val="{_MARKERS[number]}"/><c:size val="10"/><c:spPr>{fill_xml(look.colour)}'
            f"{_outline(look)}</c:spPr></c:marker>"
        )
        series += (
            f"{_series(plot, number, line)}{marker}{_figures(plot, number, language)}{_cells(plot, number)}"
            '<c:smooth val="0"/></c:ser>'
        )
    return (
        f'<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>{series}<c:marker val="1"/>{_axis_ids()}'
        f"</c:lineChart>{_axes(plot, language)}"
    )


def _ring(plot: Plot, language: str) -> str:
    parts = "".join(
        f'<c:dPt><c:idx val="{number}"/><c:bubble3D val="0"/><c:spPr>{_filled(look)}</c:spPr></c:dPt>'
        for number, look in enumerate(plot.looks[0])
    )
    return (
        f'<c:doughnutChart><c:varyColors val="1"/>{_series(plot, 0, "")}{parts}{_figures(plot, 0, language)}'
        f'{_cells(plot, 0)}</c:ser><c:firstSliceAng val="0"/><c:holeSize val="{HOLE}"/></c:doughnutChart>'
    )


def _series(plot: Plot, number: int, looks: str) -> str:
    """Return the start of a series: its place, its name and how it looks."""
    name = f"<c:f>{SHEET}!${_column(number)}$1</c:f>" + _cache("str", [plot.series[number].name])
    looks = f"<c:spPr>{looks}</c:spPr>" if looks else ""
    return f'<c:ser><c:idx val="{number}"/><c:order val="{number}"/><c:tx><c:strRef>{name}</c:strRef></c:tx>{looks}'


def _cells(plot: Plot, number: int) -> str:
    """Return the categories and figures of a series, with the cells of the workbook that they come from."""
    last, column = len(plot.categories) + 1, _column(number)
    values = _cache("num", _written(plot.series[number]))
    return (
        f"<c:cat><c:strRef><c:f>{SHEET}!$A$2:$A${last}</c:f>{_cache('str', plot.categories)}</c:strRef></c:cat>"
        f"<c:val><c:numRef><c:f>{SHEET}!${column}$2:${column}${last}</c:f>{values}</c:numRef></c:val>"
    )


def _written(series: Series) -> list[str]:
    return ["" if value is None else f"{value:f}" for value in series.values]


def _cache(kind: str, texts: Iterable[str]) -> str:
    """Return `texts` as PowerPoint remembers cells; one that is empty is left out, and stays a gap."""
    texts = list(texts)
    cells = "".join(
        f'<c:pt idx="{number}"><c:v>{escape(text)}</c:v></c:pt>' for number, text in enumerate(texts) if text
    )
    form = "<c:formatCode>General</c:formatCode>" if kind == "num" else ""
    return f'<c:{kind}Cache>{form}<c:ptCount val="{len(texts)}"/>{cells}</c:{kind}Cache>'


def _column(number: int) -> str:
    return chr(ord("B") + number)


def _figures(plot: Plot, number: int, language: str) -> str:
    """Return where the figures of a series stand and how they are written; those unlike most are told one by one."""
    told = [
        None if label is None or value is None else (label, plot.format(value))
        for label, value in zip(plot.labels[number], plot.series[number].values, strict=True)
    ]
    shown = [each for each in told if each]
    if not shown:
        return '<c:dLbls><c:delete val="1"/></c:dLbls>'
    usual = max(shown, key=lambda each: (each[0].shift == (0, 0) and not each[0].named, shown.count(each)))
    others = "".join(
        f'<c:dLbl><c:idx val="{index}"/>{_figure(plot, *each, language)}</c:dLbl>'
        for index, each in enumerate(told)
        if each and (each != usual or usual[0].shift != (0, 0))
    )
    leaders = '<c:showLeaderLines val="0"/>' if plot.type == "doughnut" else _NO_LEADERS
    return f"<c:dLbls>{others}{_figure(plot, *usual, language, moved=False)}{leaders}</c:dLbls>"


def _figure(plot: Plot, label: Label, form: str, language: str, *, moved: bool = True) -> str:
    """Return the looks of a figure at its place, with its name, in its format; on a ground where a pattern is under it.

    What all figures of a series have cannot be `moved`.
    """
    ground = fill_xml("paper") if label.patched else "<a:noFill/>"
    # a ring has one place for its figures, and PowerPoint refuses a file that names it
    place = "" if plot.type == "doughnut" else f'<c:dLblPos val="{_PLACES[label.position]}"/>'
    shift = ""
    if moved and label.shift != (0, 0):
        right, down = label.shift[0] / plot.box.width, label.shift[1] / plot.box.height
        shift = f'<c:layout><c:manualLayout><c:x val="{right:.5f}"/><c:y val="{down:.5f}"/></c:manualLayout></c:layout>'
    parting = f"<c:separator>{chr(10) if label.parted else ' '}</c:separator>" if label.named else ""
    return (
        f'{shift}<c:numFmt formatCode="{escape(form)}" sourceLinked="0"/><c:spPr>{ground}{_NO_LINE}</c:spPr>'
        f"{_text(plot.size, language, bold=label.bold, colour=label.colour, figure=True)}{place}"
        f'<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="{int(label.named == "category")}"/>'
        f'<c:showSerName val="{int(label.named == "series")}"/>'
        f'<c:showPercent val="0"/><c:showBubbleSize val="0"/>{parting}'
    )


def _axis_ids() -> str:
    return f'<c:axId val="{_CATEGORIES}"/><c:axId val="{_VALUES}"/>'


def _axes(plot: Plot, language: str) -> str:
    """Return the axis of categories as a plain line, and that of figures, which is not shown."""
    lying = plot.type != "line" and not plot.upright
    # where figures stand under points near nought, the line of nought would strike them through
    start = "" if plot.lowest is None else f'<c:min val="{plot.lowest:f}"/>'
    line = _NO_LINE if plot.lowest else f'<a:ln w="{points(1.5)}">{fill_xml("quiet")}</a:ln>'
    return (
        f'<c:catAx><c:axId val="{_CATEGORIES}"/><c:scaling><c:orientation val="{"maxMin" if lying else "minMax"}"/>'
        f'</c:scaling><c:delete val="0"/><c:axPos val="{"l" if lying else "b"}"/>'
        '<c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="low"/><c:spPr><a:noFill/>{line}</c:spPr>{_text(plot.size, language)}'
        f'<c:crossAx val="{_VALUES}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/>'
        '<c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="0"/></c:catAx>'
        f'<c:valAx><c:axId val="{_VALUES}"/><c:scaling><c:orientation val="minMax"/>{start}</c:scaling>'
        f'<c:delete val="1"/><c:axPos val="{"t" if lying else "l"}"/>'
        '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="{_CATEGORIES}"/>'
        '<c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>'
    )


def _key(plot: Plot, language: str) -> str:
    if plot.key is None:
        return ""
    beside = plot.type == "doughnut"
    return (
        f'<c:legend><c:legendPos val="{"r" if beside else "t"}"/>{_layout(plot.key, plot.box, sized=not beside)}'
        '<c:overlay val="0"/>'
        f"{_text(plot.size, language)}</c:legend>"
    )


def _layout(part: Box, whole: Box, *, inner: bool = False, sized: bool = True) -> str:
    """Return the place of `part` as shares of `whole`; an inner place is without the words of the axes.

    A key that stands beside a ring has no size: told one, other programs put its entries side by side.
    """
    shares = {"x": (part.x - whole.x) / whole.width, "y": (part.y - whole.y) / whole.height}
    if sized:
        shares |= {"w": part.width / whole.width, "h": part.height / whole.height}
    target = '<c:layoutTarget val="inner"/>' if inner else ""
    places = "".join(f'<c:{name} val="{share:.5f}"/>' for name, share in shares.items())
    modes = '<c:xMode val="edge"/><c:yMode val="edge"/>'
    return f"<c:layout><c:manualLayout>{target}{modes}{places}</c:manualLayout></c:layout>"


def _fill(look: Look) -> str:
    return pattern_xml(look.colour, _PATTERNS[look.hatch]) if look.hatch else fill_xml(look.colour)


def _filled(look: Look) -> str:
    """Return the fill of a bar or part and the line round it."""
    return _fill(look) + _outline(look if look.hatch else Look(look.edge))


def _outline(look: Look) -> str:
    return f'<a:ln w="{points(1.5)}">{fill_xml(look.colour)}</a:ln>'


def _text(size: float, language: str, *, bold: bool = False, colour: Role = "ink", figure: bool = False) -> str:
    """Return the looks of words; a figure has a little air, and no program breaks its line."""
    body = ' wrap="none" lIns="38100" tIns="19050" rIns="38100" bIns="19050" anchor="ctr"' if figure else ""
    fits = "<a:spAutoFit/>" if figure else ""
    return (
        f'<c:txPr><a:bodyPr rot="0" vert="horz"{body}>{fits}</a:bodyPr><a:lstStyle/><a:p><a:pPr>'
        f'<a:defRPr sz="{round(size * 100)}" b="{int(bold)}">{fill_xml(colour)}<a:latin typeface="+mn-lt"/></a:defRPr>'
        f'</a:pPr><a:endParaRPr lang="{escape(language)}"/></a:p></c:txPr>'
    )
