"""A language -> the master of notes pages: a small picture of the slide, and as much room for notes as paper has."""

from __future__ import annotations

from sessionbuilder.theme.template import NotesPage
from sessionbuilder.units import Box
from sessionbuilder.writers.ooxml.xml import NAMESPACES, STANDING_HEAD, escape, fill_xml, xfrm
from sessionbuilder.writers.pptx.placeholders import TREE, colour_map

PICTURE = '<p:ph type="sldImg" idx="2"/>'
BODY = '<p:ph type="body" sz="quarter" idx="3"/>'
NUMBER = '<p:ph type="sldNum" sz="quarter" idx="5"/>'
"""The placeholders that every notes page fills; those of the other three are there for Header & Footer."""
_HEADER = '<p:ph type="hdr" sz="quarter"/>'
_DATE = '<p:ph type="dt" idx="1"/>'
_FOOTER = '<p:ph type="ftr" sz="quarter" idx="4"/>'

LOOK = '<a:lvl1pPr marL="0" indent="0"><a:defRPr sz="1200"/></a:lvl1pPr>'
"""What the master says of notes, said again on each page: LibreOffice sets them in 20 points otherwise."""
NUMBER_FIELD = "{9A0DB2DC-4C9A-4742-B13C-FB6460FD3503}"
_EDGE = (2_971_800, 457_200)
"""How wide and high header, date, footer and number are, each in its corner of the paper."""


def notes_master_xml(page: NotesPage, language: str) -> str:
    """Return the notes master with its six placeholders."""
    lang = escape(language)
    across, down = _EDGE
    right, low = page.paper.width - across, page.paper.height - down
    nothing = f'<a:endParaRPr lang="{lang}"/>'
    field = f'<a:fld id="{NUMBER_FIELD}" type="slidenum"><a:rPr lang="{lang}"/><a:t>‹#›</a:t></a:fld>'
    shapes = (
        _edge(2, "Header", _HEADER, Box(0, 0, across, down), nothing)
        + _edge(3, "Date", _DATE, Box(right, 0, across, down), nothing)
        + _picture(4, page)
        + _body(5, page, lang)
        + _edge(6, "Footer", _FOOTER, Box(0, low, across, down), nothing)
        + _edge(7, "Page number", NUMBER, Box(right, low, across, down), field)
    )
    return (
        f"{STANDING_HEAD}<p:notesMaster {NAMESPACES}><p:cSld><p:bg><p:bgPr>{fill_xml('paper')}<a:effectLst/></p:bgPr></p:bg>"
        f"<p:spTree>{TREE}{shapes}</p:spTree></p:cSld><p:clrMap {colour_map()}/>"
        f"<p:notesStyle>{_levels()}</p:notesStyle></p:notesMaster>"
    )


def _picture(number: int, page: NotesPage) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="Slide image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" '
        f'noChangeAspect="1"/></p:cNvSpPr><p:nvPr>{PICTURE}</p:nvPr></p:nvSpPr><p:spPr>{xfrm(page.picture)}'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="12700"><a:solidFill>'
        '<a:schemeClr val="tx1"/></a:solidFill></a:ln></p:spPr></p:sp>'
    )


def _body(number: int, page: NotesPage, lang: str) -> str:
    across, down = page.inset
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f"<p:nvPr>{BODY}</p:nvPr></p:nvSpPr><p:spPr>{xfrm(page.body)}"
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
        f'<p:txBody><a:bodyPr vert="horz" lIns="{across}" tIns="{down}" rIns="{across}" bIns="{down}" rtlCol="0"/>'
        f'<a:lstStyle/><a:p><a:pPr lvl="0"/><a:r><a:rPr lang="{lang}"/><a:t>Click to edit Master text styles</a:t>'
        "</a:r></a:p></p:txBody></p:sp>"
    )


def _edge(number: int, name: str, placeholder: str, box: Box, content: str) -> str:
    """Return one of the small texts in the corners: those on the right end at the edge, those below stand low."""
    align = ' algn="r"' if box.x else ' algn="l"'
    anchor = ' anchor="b"' if box.y else ""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f"<p:nvPr>{placeholder}</p:nvPr></p:nvSpPr><p:spPr>{xfrm(box)}"
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody>'
        f'<a:bodyPr vert="horz" lIns="91440" tIns="45720" rIns="91440" bIns="45720" rtlCol="0"{anchor}/>'
        f'<a:lstStyle><a:lvl1pPr{align}><a:defRPr sz="1200"/></a:lvl1pPr></a:lstStyle><a:p>{content}</a:p></p:txBody></p:sp>'
    )


def _levels() -> str:
    return "".join(
        f'<a:lvl{level}pPr marL="{228600 * (level - 1)}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" '
        'latinLnBrk="0" hangingPunct="1"><a:defRPr sz="1200" kern="1200"><a:solidFill><a:schemeClr val="tx1"/>'
        '</a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr>'
        f"</a:lvl{level}pPr>"
        for level in range(1, 6)
    )
