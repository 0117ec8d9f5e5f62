"""A theme -> the parts of its template: 16:9 master, layouts, notes master and theme colours."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count

from sessionbuilder.theme.template import Template
from sessionbuilder.theme.theme import Theme
from sessionbuilder.writers.ooxml.theme import theme_xml
from sessionbuilder.writers.ooxml.xml import HEAD, NAMESPACES, STANDING_HEAD, escape, fill_xml
from sessionbuilder.writers.pptx.arrangements import Arrangement
from sessionbuilder.writers.pptx.colours import slots_of
from sessionbuilder.writers.pptx.masters import master_xml
from sessionbuilder.writers.pptx.notesmaster import notes_master_xml
from sessionbuilder.writers.pptx.parts import Part, relations, xml_part
from sessionbuilder.writers.pptx.placeholders import (
    TREE,
    date_xml,
    footer_xml,
    mapping_xml,
    number_xml,
    pattern_shape_xml,
    place_xml,
    rule_xml,
)


def template_parts(
    theme: Theme, language: str, layouts: Sequence[Arrangement], footer: str, *, notes: bool
) -> list[Part]:
    """Return the parts that slides look at: the master, its `layouts`, and what PowerPoint keeps beside them.

    `footer` is what slides say at their foot that a trainer adds. Where slides have no `notes` there is no master for
    them.
    """
    template = theme.template
    if theme.branded:
        from sessionbuilder.writers.pptx.branded import branded_parts  # noqa: PLC0415 - few decks need what reads XML

        return [
            *branded_parts(theme.branded, layouts, language, footer),
            *(_notes_master(theme, language) if notes else ()),
            xml_part("/ppt/presProps.xml", "presentationml.presProps", _PROPERTIES),
            xml_part("/ppt/viewProps.xml", "presentationml.viewProps", _VIEW),
            xml_part("/ppt/tableStyles.xml", "presentationml.tableStyles", _TABLE_STYLES),
        ]
    total = len(layouts)
    listed = [("slideLayout", f"../slideLayouts/slideLayout{number}.xml") for number in range(1, total + 1)]
    return [
        xml_part(
            "/ppt/slideMasters/slideMaster1.xml",
            "presentationml.slideMaster",
            master_xml(template, language, footer, total),
            relations(*listed, ("theme", "../theme/theme1.xml")),
        ),
        *(
            xml_part(
                f"/ppt/slideLayouts/slideLayout{number}.xml",
                "presentationml.slideLayout",
                _layout(layout, template, language, footer),
                relations(("slideMaster", "../slideMasters/slideMaster1.xml")),
            )
            for number, layout in enumerate(layouts, 1)
        ),
        xml_part("/ppt/theme/theme1.xml", "theme", theme_xml(theme, slots_of(theme.palette))),
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
        xml_part("/ppt/theme/theme2.xml", "theme", theme_xml(theme, slots_of(theme.palette))),
    )


def _layout(arrangement: Arrangement, template: Template, language: str, footer: str) -> str:
    layout = arrangement.layout
    numbers = count(2)
    masked = ' showMasterSp="0"' if layout.ground != "paper" else ""
    shapes = [pattern_shape_xml(next(numbers), each) for each in (*layout.pattern, *arrangement.grounds)]
    if layout.bar and masked:  # the master has the rule of all layouts on paper
        shapes.append(rule_xml(next(numbers), layout.bar))
    for key, spot in arrangement.spots.items():
        name = "Title" if key == "title" else f"{spot.prompt or 'Text'} {key}"
        shapes.append(place_xml(next(numbers), name, key, spot, language))
    if layout.foot:
        shapes.append(footer_xml(next(numbers), template, language, footer, layout.foot))
        shapes.append(number_xml(next(numbers), template, language, layout.foot))
        shapes.append(date_xml(next(numbers), template, language, layout.foot))
    ground = ""
    if layout.ground != "paper":
        ground = f"<p:bg><p:bgPr>{fill_xml(layout.ground)}<a:effectLst/></p:bgPr></p:bg>"
    kind = f' type="{arrangement.type}"' if arrangement.type else ' userDrawn="1"'
    return (
        f'{STANDING_HEAD}<p:sldLayout {NAMESPACES}{masked}{kind} preserve="1">'
        f'<p:cSld name="{escape(arrangement.name)}">{ground}<p:spTree>{TREE}{"".join(shapes)}</p:spTree></p:cSld>'
        f"{mapping_xml(layout.ground)}</p:sldLayout>"
    )


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
