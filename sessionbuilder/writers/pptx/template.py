"""A theme -> the parts of its template: 16:9 master, layouts, notes master and theme colours."""

from __future__ import annotations

from collections.abc import Sequence

from sessionbuilder.deck import SlideLayout
from sessionbuilder.theme.template import Layout, Template
from sessionbuilder.theme.theme import Theme
from sessionbuilder.writers.ooxml.theme import theme_xml
from sessionbuilder.writers.ooxml.xml import HEAD, NAMESPACES, STANDING_HEAD, escape, fill_xml
from sessionbuilder.writers.pptx.masters import master_xml
from sessionbuilder.writers.pptx.notesmaster import notes_master_xml
from sessionbuilder.writers.pptx.parts import Part, relations, xml_part
from sessionbuilder.writers.pptx.placeholders import (
    TREE,
    footer_xml,
    mapping_xml,
    number_xml,
    pattern_shape_xml,
    place_xml,
    rule_xml,
)


def template_parts(theme: Theme, language: str, used: Sequence[SlideLayout], footer: str, *, notes: bool) -> list[Part]:
    """Return the parts that slides look at: the master, its layouts `used`, and what PowerPoint keeps beside them.

    `footer` is what slides say at their foot that a trainer adds. Where slides have no `notes` there is no master for
    them.
    """
    template = theme.template
    count = len(used)
    listed = [("slideLayout", f"../slideLayouts/slideLayout{number}.xml") for number in range(1, count + 1)]
    return [
        xml_part(
            "/ppt/slideMasters/slideMaster1.xml",
            "presentationml.slideMaster",
            master_xml(template, language, footer, count),
            relations(*listed, ("theme", "../theme/theme1.xml")),
        ),
        *(
            xml_part(
                f"/ppt/slideLayouts/slideLayout{number}.xml",
                "presentationml.slideLayout",
                _layout(template.layouts[name], template, language, footer),
                relations(("slideMaster", "../slideMasters/slideMaster1.xml")),
            )
            for number, name in enumerate(used, 1)
        ),
        xml_part("/ppt/theme/theme1.xml", "theme", theme_xml(theme)),
        *(_notes_master(theme, language) if notes else ()),
        xml_part("/ppt/presProps.xml", "presentationml.presProps", _PROPERTIES),
        xml_part("/ppt/viewProps.xml", "presentationml.viewProps", _VIEW),
        xml_part("/ppt/tableStyles.xml", "presentationml.tableStyles", _TABLE_STYLES),
    ]


def _notes_master(theme: Theme, language: str) -> tuple[Part, Part]:
    """Return the master of notes pages and the theme part that it looks at, which is its own."""
    name, kind = "/ppt/notesMasters/notesMaster1.xml", "presentationml.notesMaster"
    return (
        xml_part(
            name, kind, notes_master_xml(theme.template.notes, language), relations(("theme", "../theme/theme2.xml"))
        ),
        xml_part("/ppt/theme/theme2.xml", "theme", theme_xml(theme)),
    )


def _layout(layout: Layout, template: Template, language: str, footer: str) -> str:
    shapes = []
    for number, (key, place) in enumerate(layout.places.items(), 2):
        name = "Title" if key == "title" else f"Text {key}"
        shapes.append(place_xml(number, name, key, place, language))
    after = len(shapes) + 2
    ground = ""
    if layout.ground != "paper":
        ground = f"<p:bg><p:bgPr>{fill_xml(layout.ground)}<a:effectLst/></p:bgPr></p:bg>"
    if layout.foot:
        shapes.append(footer_xml(after, template, language, footer, layout.foot))
        shapes.append(number_xml(after + 1, template, language, layout.foot))
    kind = f' type="{layout.type}"' if layout.type else ""
    masked = ' showMasterSp="0"' if layout.ground != "paper" else ""
    if layout.bar and masked:  # the master has the rule of all layouts on paper
        shapes.insert(0, rule_xml(after + 2, layout.bar))
    shapes[:0] = [pattern_shape_xml(after + 3 + position, ring) for position, ring in enumerate(layout.pattern)]
    return (
        f'{STANDING_HEAD}<p:sldLayout {NAMESPACES}{masked}{kind} preserve="1"{"" if layout.type else _USER_DRAWN}>'
        f'<p:cSld name="{escape(layout.name)}">{ground}<p:spTree>{TREE}{"".join(shapes)}</p:spTree></p:cSld>'
        f"{mapping_xml(layout.ground)}</p:sldLayout>"
    )


_USER_DRAWN = ' userDrawn="1"'


_PROPERTIES = f"{HEAD}<p:presentationPr {NAMESPACES}/>"
_WHOLE = '<p:scale><a:sx n="100" d="100"/><a:sy n="100" d="100"/></p:scale><p:origin x="0" y="0"/>'
_VIEW = (
    f'{HEAD}<p:viewPr {NAMESPACES} lastView="sldView">'
    '<p:normalViewPr><p:restoredLeft sz="15000"/><p:restoredTop sz="75000"/></p:normalViewPr>'
    f'<p:slideViewPr><p:cSldViewPr><p:cViewPr varScale="1">{_WHOLE}</p:cViewPr><p:guideLst/></p:cSldViewPr></p:slideViewPr>'
    f'<p:notesTextViewPr><p:cViewPr>{_WHOLE}</p:cViewPr></p:notesTextViewPr><p:gridSpacing cx="76200" cy="76200"/>'
    "</p:viewPr>"
)
"""The normal view, with a quarter of its height for the notes: these decks are led from them."""
_TABLE_STYLES = (
    f'{HEAD}<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>'
)
"""None of our own; the one that PowerPoint gives to tables that are added."""
