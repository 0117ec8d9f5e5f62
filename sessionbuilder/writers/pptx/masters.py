"""A template -> its slide master."""

from __future__ import annotations

from sessionbuilder.deck.elements import INDENT
from sessionbuilder.theme.template import Layout, Template
from sessionbuilder.writers.ooxml.xml import NAMESPACES, STANDING_HEAD, fill_xml
from sessionbuilder.writers.pptx.arrangements import usual_arrangement
from sessionbuilder.writers.pptx.placeholders import (
    TREE,
    colour_map,
    date_xml,
    footer_xml,
    number_xml,
    place_xml,
    rule_xml,
)


def master_xml(template: Template, language: str, footer: str, count: int) -> str:
    """Return the slide master with its text styles, the `footer` of new slides and the list of its `count` layouts."""
    usual = template.layouts["content"]
    spots = usual_arrangement(usual).spots
    shapes = (
        place_xml(2, "Title", "title", spots["title"], language, master=True)
        + place_xml(3, "Text", "1", spots["1"], language, master=True)
        + footer_xml(4, template, language, footer)
        + number_xml(5, template, language)
        + date_xml(6, template, language)
        + (rule_xml(7, usual.bar) if usual.bar else "")
    )
    ids = "".join(f'<p:sldLayoutId id="{2147483649 + number}" r:id="rId{number + 1}"/>' for number in range(count))
    listed = f"<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst>" if ids else ""
    return (
        f"{STANDING_HEAD}<p:sldMaster {NAMESPACES}><p:cSld><p:bg><p:bgPr>{fill_xml('paper')}<a:effectLst/></p:bgPr></p:bg>"
        f"<p:spTree>{TREE}{shapes}</p:spTree></p:cSld>"
        f"<p:clrMap {colour_map()}/>"
        f'{listed}<p:hf hdr="0" dt="0"/>{_text_styles(usual)}</p:sldMaster>'
    )


def _text_styles(usual: Layout) -> str:
    fonts = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>'
    title_fonts = fonts.replace("+mn", "+mj")
    colour = '<a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'
    body = "".join(
        f'<a:lvl{level}pPr marL="{INDENT * level}" indent="-{INDENT}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" '
        f'latinLnBrk="0" hangingPunct="1"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="{look.before * 100}"/></a:spcBef>'
        f'<a:buClr><a:schemeClr val="accent1"/></a:buClr><a:buFont typeface="Arial"/><a:buChar char="•"/>'
        f'<a:defRPr sz="{look.size * 100}" kern="1200">{colour}{fonts}</a:defRPr></a:lvl{level}pPr>'
        for level, look in enumerate(usual.places["1"].levels, 1)
    )
    other = (
        '<a:lvl1pPr marL="0" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">'
        f'<a:defRPr sz="1800" kern="1200">{colour}{fonts}</a:defRPr></a:lvl1pPr>'
    )
    return (
        '<p:txStyles><p:titleStyle><a:lvl1pPr algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" '
        'hangingPunct="1"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPct val="0"/></a:spcBef><a:buNone/>'
        f'<a:defRPr sz="{usual.title.size * 100}" b="1" kern="1200">{colour}{title_fonts}</a:defRPr></a:lvl1pPr></p:titleStyle>'
        f"<p:bodyStyle>{body}</p:bodyStyle><p:otherStyle>{other}</p:otherStyle></p:txStyles>"
    )
