"""A theme -> the slide master of its template."""

from __future__ import annotations

from sessionbuilder.deck.elements import INDENT
from sessionbuilder.theme import regions
from sessionbuilder.theme.theme import Theme
from sessionbuilder.writers.layouts import Place
from sessionbuilder.writers.ooxml.xml import NAMESPACES, STANDING_HEAD, fill_xml
from sessionbuilder.writers.pptx.placeholders import TREE, colour_map, footer_xml, number_xml, place_xml, rule_xml


def master_xml(theme: Theme, language: str, footer: str, count: int) -> str:
    """Return the slide master with its text styles, the `footer` of new slides and the list of its `count` layouts."""
    scale = theme.scale
    title = Place("title", regions.TITLE, scale.title, bold=True)
    body = Place("body", regions.BODY, scale.body, bulleted=True)
    shapes = (
        place_xml(2, "Title", "title", title, language, master=True)
        + place_xml(3, "Text", "1", body, language, master=True)
        + footer_xml(4, language, footer)
        + number_xml(5, language)
        + rule_xml(6)
    )
    ids = "".join(f'<p:sldLayoutId id="{2147483649 + number}" r:id="rId{number + 1}"/>' for number in range(count))
    listed = f"<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst>" if ids else ""
    return (
        f"{STANDING_HEAD}<p:sldMaster {NAMESPACES}><p:cSld><p:bg><p:bgPr>{fill_xml('paper')}<a:effectLst/></p:bgPr></p:bg>"
        f"<p:spTree>{TREE}{shapes}</p:spTree></p:cSld>"
        f"<p:clrMap {colour_map()}/>"
        f'{listed}<p:hf hdr="0" dt="0"/>{_text_styles(theme)}</p:sldMaster>'
    )


def _text_styles(theme: Theme) -> str:
    scale = theme.scale
    fonts = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>'
    title_fonts = fonts.replace("+mn", "+mj")
    colour = '<a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'
    sizes = [scale.body, max(scale.floor, scale.body - 2), scale.floor, scale.floor, scale.floor]
    body = "".join(
        f'<a:lvl{level}pPr marL="{INDENT * level}" indent="-{INDENT}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" '
        f'latinLnBrk="0" hangingPunct="1"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="{600 if level > 1 else 1000}"/></a:spcBef>'
        f'<a:buClr><a:schemeClr val="accent1"/></a:buClr><a:buFont typeface="Arial"/><a:buChar char="•"/>'
        f'<a:defRPr sz="{size * 100}" kern="1200">{colour}{fonts}</a:defRPr></a:lvl{level}pPr>'
        for level, size in enumerate(sizes, 1)
    )
    other = (
        '<a:lvl1pPr marL="0" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">'
        f'<a:defRPr sz="1800" kern="1200">{colour}{fonts}</a:defRPr></a:lvl1pPr>'
    )
    return (
        '<p:txStyles><p:titleStyle><a:lvl1pPr algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" '
        'hangingPunct="1"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPct val="0"/></a:spcBef><a:buNone/>'
        f'<a:defRPr sz="{scale.title * 100}" b="1" kern="1200">{colour}{title_fonts}</a:defRPr></a:lvl1pPr></p:titleStyle>'
        f"<p:bodyStyle>{body}</p:bodyStyle><p:otherStyle>{other}</p:otherStyle></p:txStyles>"
    )
