"""A theme -> the theme part of a deck or a document."""

from __future__ import annotations

from collections.abc import Mapping

from sessionbuilder.theme.theme import Theme
from sessionbuilder.writers.ooxml.xml import HEAD, SLOTS, escape

CODE = "Courier New"
"""The font of code: every Office has it, and others have one whose letters are as wide."""


def theme_xml(theme: Theme, slots: Mapping[str, str] | None = None) -> str:
    """Return the theme part: the palette in the slots of Office, or `slots` with others of their own, and the font."""
    own = {slot: theme.palette.colour(role).digits for role, slot in SLOTS.items()}
    slots = {**(slots or own), "hlink": own[SLOTS["accent"]], "folHlink": own[SLOTS["quiet"]]}
    order = ["dk1", "lt1", "dk2", "lt2", *(f"accent{n}" for n in range(1, 7)), "hlink", "folHlink"]
    colours = "".join(f'<a:{slot}><a:srgbClr val="{slots[slot]}"/></a:{slot}>' for slot in order)
    font = escape(theme.font)
    family = f'<a:latin typeface="{font}"/><a:ea typeface=""/><a:cs typeface=""/>'
    solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    lines = "".join(
        f'<a:ln w="{weight}" cap="flat" cmpd="sng" algn="ctr">{solid}<a:prstDash val="solid"/></a:ln>'
        for weight in (6350, 12700, 19050)
    )
    effects = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    return (
        f'{HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="{escape(theme.theme)}">'
        f'<a:themeElements><a:clrScheme name="{escape(theme.theme)}">{colours}</a:clrScheme>'
        f'<a:fontScheme name="{escape(theme.theme)}"><a:majorFont>{family}</a:majorFont>'
        f"<a:minorFont>{family}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="{escape(theme.theme)}"><a:fillStyleLst>{solid * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{lines}</a:lnStyleLst><a:effectStyleLst>{effects}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{solid * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements>"
        "<a:objectDefaults/><a:extraClrSchemeLst/></a:theme>"
    )
