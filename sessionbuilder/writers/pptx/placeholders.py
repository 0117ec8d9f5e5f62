"""The shapes of masters and layouts: placeholders, footer, number, rule and pattern."""

from __future__ import annotations

from sessionbuilder.deck.elements import Mark, Role, Shape
from sessionbuilder.theme.template import Template
from sessionbuilder.units import Box
from sessionbuilder.writers.ooxml.xml import escape, fill_xml, xfrm
from sessionbuilder.writers.pptx.arrangements import Look, Spot
from sessionbuilder.writers.pptx.figure import figure_xml

TREE = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
    '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/>'
    '<a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)


_COLOURS = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}
_COLOURS |= {name: name for name in (*(f"accent{number}" for number in range(1, 7)), "hlink", "folHlink")}


def colour_map(**others: str) -> str:
    """Return the slot of the theme that each colour comes from, as attributes: the usual one, or one of `others`."""
    return " ".join(f'{name}="{slot}"' for name, slot in (_COLOURS | others).items())


def mapping_xml(ground: Role) -> str:
    """Return the colours of a slide or layout: its master's, but for links on a dark ground, which must be light."""
    if ground != "deep":
        return "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"
    return f"<p:clrMapOvr><a:overrideClrMapping {colour_map(hlink='lt1', folHlink='lt1')}/></p:clrMapOvr>"


_ANCHORS = {"top": "t", "middle": "ctr", "bottom": "b"}


def place_xml(number: int, name: str, key: str, spot: Spot, language: str, *, master: bool = False) -> str:
    """Return a placeholder of a layout; on the master its looks are those of the text styles."""
    style = (
        ""
        if master
        else "".join(_level_xml(level, look, before) for level, (look, before) in enumerate(spot.levels.items(), 1))
    )
    across, down = spot.inset
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{escape(name)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f"<p:nvPr>{place_mark(key, spot, master=master)}</p:nvPr></p:nvSpPr><p:spPr>{xfrm(spot.box)}"
        f"{figure_xml(spot.ground)}</p:spPr>"
        f'<p:txBody><a:bodyPr vert="horz" lIns="{across}" tIns="{down}" rIns="{across}" bIns="{down}" rtlCol="0" '
        f'anchor="{_ANCHORS[spot.anchor]}"><a:noAutofit/></a:bodyPr><a:lstStyle>{style}</a:lstStyle>'
        f"{_prompt(key, spot, language)}</p:txBody></p:sp>"
    )


def place_mark(key: str, spot: Spot, *, master: bool = False, slide: bool = False) -> str:
    """Return what makes a shape a placeholder, on the `master`, a layout, or a `slide`, which has no prompt."""
    kind = ("title" if key == "title" else "body") if master else spot.type
    said = f' type="{kind}"' if kind else ""
    said += ' sz="half"' if spot.half else ""
    said += "" if key == "title" else f' idx="{key}"'
    said += ' hasCustomPrompt="1"' if spot.prompt and not slide else ""
    return f"<p:ph{said}/>"


def _level_xml(level: int, look: Look, before: float) -> str:
    """Return the looks of a level of a placeholder, whole: nothing of them is left to the master."""
    tab = f'<a:tabLst><a:tab pos="{look.left}" algn="l"/></a:tabLst>' if look.tabbed else ""
    return (
        f'<a:lvl{level}pPr marL="{look.left}" indent="{-look.step}" algn="{_ALIGN[look.align]}">'
        f'<a:spcBef><a:spcPts val="{round(before * 100)}"/></a:spcBef>{_MARKS[look.mark]}{tab}'
        f'<a:defRPr sz="{round(look.size * 100)}" b="{int(look.bold)}">{fill_xml(look.colour)}</a:defRPr></a:lvl{level}pPr>'
    )


_ALIGN = {"left": "l", "centre": "ctr", "right": "r"}
_MARKS: dict[Mark, str] = {
    "": "<a:buNone/>",
    "bullet": '<a:buClr><a:schemeClr val="accent1"/></a:buClr><a:buFont typeface="Arial"/><a:buChar char="•"/>',
    "number": '<a:buClr><a:schemeClr val="accent1"/></a:buClr><a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"/>',
}


_LEVELS = ("Click to edit Master text styles", "Second level", "Third level", "Fourth level", "Fifth level")
"""The words by which PowerPoint knows a body that has no prompt of its own; a slide shows none of them."""


def _prompt(key: str, spot: Spot, language: str) -> str:
    """Return what stands in a placeholder until somebody types: its own prompt, or PowerPoint's words for a master."""
    texts: tuple[str, ...] = (spot.prompt,)
    if not spot.prompt:
        texts = ("Click to edit Master title style",) if key == "title" else _LEVELS[: len(spot.levels)]
    return "".join(
        f'<a:p><a:pPr lvl="{level}"/><a:r><a:rPr lang="{escape(language)}"/><a:t>{escape(text)}</a:t></a:r></a:p>'
        for level, text in enumerate(texts)
    )


def footer_xml(number: int, template: Template, language: str, text: str, colour: Role = "quiet") -> str:
    """Return the placeholder of the footer, as shape `number`; PowerPoint repeats its `text` on slides that are added."""
    words = f'<a:r><a:rPr lang="{escape(language)}"/><a:t>{escape(text)}</a:t></a:r>'
    mark = '<p:ph type="ftr" sz="quarter" idx="31"/>'
    return _small_xml(number, "Footer", mark, template.footer, "r", words, template.small, colour)


def number_xml(number: int, template: Template, language: str, colour: Role = "quiet") -> str:
    """Return the placeholder of the slide number, as shape `number`."""
    words = (
        f'<a:fld id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="slidenum"><a:rPr lang="{escape(language)}"/>'
        "<a:t>‹#›</a:t></a:fld>"
    )
    mark = '<p:ph type="sldNum" sz="quarter" idx="32"/>'
    return _small_xml(number, "Slide number", mark, template.number, "r", words, template.small, colour)


def date_xml(number: int, template: Template, language: str, colour: Role = "quiet") -> str:
    """Return the placeholder of the date, as shape `number`: no slide has it until somebody asks PowerPoint for it."""
    words, mark = f'<a:endParaRPr lang="{escape(language)}"/>', '<p:ph type="dt" sz="half" idx="33"/>'
    return _small_xml(number, "Date", mark, template.date, "l", words, template.small, colour)


def _small_xml(number: int, name: str, mark: str, box: Box, align: str, words: str, size: int, colour: Role) -> str:
    """Return one of the places at the foot of a page, with what stands in it as XML."""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f"<p:nvPr>{mark}</p:nvPr></p:nvSpPr>"
        f'<p:spPr>{xfrm(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
        '<p:txBody><a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="ctr"/>'
        f'<a:lstStyle><a:lvl1pPr algn="{align}"><a:defRPr sz="{size * 100}">{fill_xml(colour)}'
        f'<a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr></a:lstStyle><a:p>{words}</a:p></p:txBody></p:sp>'
    )


def rule_xml(number: int, box: Box) -> str:
    """Return the bar of accent, as shape `number`."""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="Rule"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>'
        f'<p:spPr>{xfrm(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{fill_xml("accent")}'
        "<a:ln><a:noFill/></a:ln></p:spPr></p:sp>"
    )


def pattern_shape_xml(number: int, shape: Shape) -> str:
    """Return a shape that a layout draws, as shape `number`: decoration, which no slide can move."""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{escape(shape.name)}"/><p:cNvSpPr/><p:nvPr userDrawn="1"/>'
        f"</p:nvSpPr><p:spPr>{xfrm(shape.box)}{figure_xml(shape)}</p:spPr></p:sp>"
    )
