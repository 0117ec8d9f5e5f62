"""A theme -> the slide master and the notes master of its template."""

from __future__ import annotations

from sessionbuilder.deck.elements import INDENT
from sessionbuilder.theme import regions
from sessionbuilder.theme.theme import Theme
from sessionbuilder.writers.layouts import Place
from sessionbuilder.writers.ooxml.xml import HEAD, NAMESPACES, escape, fill_xml
from sessionbuilder.writers.pptx.placeholders import TREE, footer_xml, number_xml, place_xml, rule_xml


def master_xml(theme: Theme, language: str, count: int) -> str:
    """Return the slide master with its text styles and the list of its `count` layouts."""
    scale = theme.scale
    title = Place("title", regions.TITLE, scale.title, bold=True, prompt="Click to edit the title")
    body = Place("body", regions.BODY, scale.body, bulleted=True)
    shapes = (
        place_xml(2, "Title", "title", title, language, master=True)
        + place_xml(3, "Text", "1", body, language, master=True)
        + footer_xml(4, language)
        + number_xml(5, language)
        + rule_xml(6)
    )
    ids = "".join(f'<p:sldLayoutId id="{2147483649 + number}" r:id="rId{number + 1}"/>' for number in range(count))
    listed = f"<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst>" if ids else ""
    return (
        f"{HEAD}<p:sldMaster {NAMESPACES}><p:cSld><p:bg><p:bgPr>{fill_xml('paper')}<a:effectLst/></p:bgPr></p:bg>"
        f"<p:spTree>{TREE}{shapes}</p:spTree></p:cSld>"
        '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" '
        'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
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


def notes_master_xml(language: str) -> str:
    """Return the notes master: the picture of the slide above, the notes below."""
    lang = escape(language)
    levels = "".join(
        f'<a:lvl{level}pPr marL="{228600 * (level - 1)}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" '
        'latinLnBrk="0" hangingPunct="1"><a:defRPr sz="1200" kern="1200"><a:solidFill><a:schemeClr val="tx1"/>'
        '</a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr>'
        f"</a:lvl{level}pPr>"
        for level in range(1, 6)
    )
    return (
        f"{HEAD}<p:notesMaster {NAMESPACES}><p:cSld><p:bg><p:bgPr>{fill_xml('paper')}<a:effectLst/></p:bgPr></p:bg>"
        f"<p:spTree>{TREE}"
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" '
        'noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr>'
        '<p:spPr><a:xfrm><a:off x="685800" y="685800"/><a:ext cx="5486400" cy="3086100"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="12700"><a:solidFill>'
        '<a:schemeClr val="tx1"/></a:solidFill></a:ln></p:spPr></p:sp>'
        '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        '<p:nvPr><p:ph type="body" sz="quarter" idx="3"/></p:nvPr></p:nvSpPr>'
        '<p:spPr><a:xfrm><a:off x="685800" y="3943350"/><a:ext cx="5486400" cy="4514850"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
        '<p:txBody><a:bodyPr vert="horz" lIns="91440" tIns="45720" rIns="91440" bIns="45720" rtlCol="0"/><a:lstStyle/>'
        f'<a:p><a:pPr lvl="0"/><a:r><a:rPr lang="{lang}"/><a:t>Notes</a:t></a:r></a:p></p:txBody></p:sp>'
        '<p:sp><p:nvSpPr><p:cNvPr id="4" name="Page number"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        '<p:nvPr><p:ph type="sldNum" sz="quarter" idx="5"/></p:nvPr></p:nvSpPr>'
        '<p:spPr><a:xfrm><a:off x="3884613" y="8685213"/><a:ext cx="2971800" cy="458787"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr vert="horz" lIns="91440" '
        'tIns="45720" rIns="91440" bIns="45720" rtlCol="0" anchor="b"/><a:lstStyle><a:lvl1pPr algn="r">'
        '<a:defRPr sz="1200"/></a:lvl1pPr></a:lstStyle><a:p>'
        f'<a:fld id="{{9A0DB2DC-4C9A-4742-B13C-FB6460FD3503}}" type="slidenum"><a:rPr lang="{lang}"/>'
        "<a:t>‹#›</a:t></a:fld></a:p></p:txBody></p:sp></p:spTree></p:cSld>"
        '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" '
        'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
        f"<p:notesStyle>{levels}</p:notesStyle></p:notesMaster>"
    )
