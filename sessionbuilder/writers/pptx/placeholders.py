"""The shapes of masters and layouts: placeholders, footer, number, rule and pattern."""

from __future__ import annotations

from sessionbuilder.deck.elements import Role, Shape
from sessionbuilder.theme.template import Place, Template
from sessionbuilder.units import Box, points
from sessionbuilder.writers.ooxml.xml import SLOTS, escape, fill_xml, xfrm

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
    soft = SLOTS["accent-soft"]
    return f"<p:clrMapOvr><a:overrideClrMapping {colour_map(hlink=soft, folHlink=soft)}/></p:clrMapOvr>"


_ANCHORS = {"top": "t", "middle": "ctr", "bottom": "b"}


def place_xml(number: int, name: str, key: str, place: Place, language: str, *, master: bool = False) -> str:
    """Return a placeholder of a layout; on the master its looks are those of the text styles."""
    kind = ("title" if key == "title" else "body") if master else place.type
    index = "" if key == "title" else f' idx="{key}"'
    custom = ' hasCustomPrompt="1"' if place.prompt else ""
    style = "<a:lstStyle/>"
    if not master and not place.levels:
        bullets = ' marL="0" indent="0"' if key != "title" else ""
        none = "<a:buNone/>" if key != "title" else ""
        weight = ' b="1"' if place.bold else ' b="0"'
        style = (
            f"<a:lstStyle><a:lvl1pPr{bullets}>{none}"
            f'<a:defRPr sz="{place.size * 100}"{weight}>{fill_xml(place.colour)}</a:defRPr></a:lvl1pPr></a:lstStyle>'
        )
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{escape(name)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="{kind}"{index}{custom}/></p:nvPr></p:nvSpPr><p:spPr>{xfrm(place.box)}'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
        f'<p:txBody><a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="{_ANCHORS[place.anchor]}">'
        f"<a:noAutofit/></a:bodyPr>{style}{_prompt(key, place, language)}</p:txBody></p:sp>"
    )


_LEVELS = ("Click to edit Master text styles", "Second level", "Third level", "Fourth level", "Fifth level")
"""The words by which PowerPoint knows a body that has no prompt of its own; a slide shows none of them."""


def _prompt(key: str, place: Place, language: str) -> str:
    """Return what stands in a placeholder until somebody types: its own prompt, or PowerPoint's words for a master."""
    texts: tuple[str, ...] = (place.prompt,)
    if not place.prompt:
        texts = ("Click to edit Master title style",) if key == "title" else _LEVELS if place.levels else _LEVELS[:1]
    return "".join(
        f'<a:p><a:pPr lvl="{level}"/><a:r><a:rPr lang="{escape(language)}"/><a:t>{escape(text)}</a:t></a:r></a:p>'
        for level, text in enumerate(texts)
    )


def footer_xml(number: int, template: Template, language: str, text: str, colour: Role = "quiet") -> str:
    """Return the placeholder of the footer, as shape `number`; PowerPoint repeats its `text` on slides that are added."""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="Footer"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        '<p:nvPr><p:ph type="ftr" sz="quarter" idx="31"/></p:nvPr></p:nvSpPr>'
        f'<p:spPr>{xfrm(template.footer)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
        f"<p:txBody>{_small_text('r', template.small, colour)}<a:p><a:r>"
        f'<a:rPr lang="{escape(language)}"/><a:t>{escape(text)}</a:t></a:r></a:p></p:txBody></p:sp>'
    )


def number_xml(number: int, template: Template, language: str, colour: Role = "quiet") -> str:
    """Return the placeholder of the slide number, as shape `number`."""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="Slide number"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        '<p:nvPr><p:ph type="sldNum" sz="quarter" idx="32"/></p:nvPr></p:nvSpPr>'
        f'<p:spPr>{xfrm(template.number)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
        f"<p:txBody>{_small_text('r', template.small, colour)}<a:p>"
        f'<a:fld id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="slidenum"><a:rPr lang="{escape(language)}"/>'
        "<a:t>‹#›</a:t></a:fld></a:p></p:txBody></p:sp>"
    )


def _small_text(align: str, size: int, colour: Role) -> str:
    return (
        '<a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="ctr"/>'
        f'<a:lstStyle><a:lvl1pPr algn="{align}"><a:defRPr sz="{size * 100}">{fill_xml(colour)}<a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr></a:lstStyle>'
    )


def rule_xml(number: int, box: Box) -> str:
    """Return the bar of accent, as shape `number`."""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="Rule"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>'
        f'<p:spPr>{xfrm(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{fill_xml("accent")}'
        "<a:ln><a:noFill/></a:ln></p:spPr></p:sp>"
    )


def pattern_shape_xml(number: int, shape: Shape) -> str:
    """Return a shape of a layout's pattern, as shape `number`: decoration, which no slide can move."""
    looks = f' w="{points(shape.weight)}">{fill_xml(shape.outline)}' if shape.outline else "><a:noFill/>"
    fill = fill_xml(shape.fill) if shape.fill else "<a:noFill/>"
    form = "ellipse" if shape.geometry == "ellipse" else "rect"
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{escape(shape.name)}"/><p:cNvSpPr/><p:nvPr userDrawn="1"/>'
        f'</p:nvSpPr><p:spPr>{xfrm(shape.box)}<a:prstGeom prst="{form}"><a:avLst/></a:prstGeom>{fill}<a:ln{looks}</a:ln>'
        "</p:spPr></p:sp>"
    )
