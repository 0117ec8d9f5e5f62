"""A theme -> the template of its decks as a .pptx: 16:9 master, layouts, notes master and theme colours."""

from __future__ import annotations

from collections.abc import Iterable

from sessionbuilder.deck import SlideLayout
from sessionbuilder.theme import regions
from sessionbuilder.theme.theme import Theme
from sessionbuilder.writers.layouts import Layout, layouts
from sessionbuilder.writers.ooxml.theme import theme_xml
from sessionbuilder.writers.ooxml.xml import HEAD, NAMESPACES, escape, fill_xml
from sessionbuilder.writers.pptx.archive import Entry, archive
from sessionbuilder.writers.pptx.masters import master_xml
from sessionbuilder.writers.pptx.notesmaster import notes_master_xml
from sessionbuilder.writers.pptx.placeholders import TREE, footer_xml, mapping_xml, number_xml, place_xml, rule_xml


def template(
    theme: Theme,
    language: str,
    wanted: Iterable[SlideLayout] | None = None,
    *,
    footer: str = "",
    notes: bool = True,
) -> bytes:
    """Return the template as the bytes of a .pptx without slides, with the layouts `wanted` (by default all).

    `footer` is what slides say at their foot that a trainer adds. Where slides have no `notes` it has no master for
    them.
    """
    every = layouts(theme)
    names = [name for name in every if wanted is None or name in set(wanted)]
    count = len(names)
    entries = [
        Entry("ppt/presentation.xml", "presentationml.presentation.main", _presentation(language, notes=notes)),
        Entry("ppt/_rels/presentation.xml.rels", "", _relations(_presentation_relations(notes=notes))),
        Entry(
            "ppt/slideMasters/slideMaster1.xml",
            "presentationml.slideMaster",
            master_xml(theme, language, footer, count),
        ),
        Entry("ppt/slideMasters/_rels/slideMaster1.xml.rels", "", _relations(_master_relations(count))),
        *(_notes_master(theme, language) if notes else ()),
        Entry("ppt/theme/theme1.xml", "theme", theme_xml(theme)),
        *((Entry("ppt/theme/theme2.xml", "theme", theme_xml(theme)),) if notes else ()),
        Entry("ppt/presProps.xml", "presentationml.presProps", _PROPERTIES),
        Entry("ppt/viewProps.xml", "presentationml.viewProps", _VIEW),
        Entry("ppt/tableStyles.xml", "presentationml.tableStyles", _TABLE_STYLES),
        Entry("docProps/core.xml", "core", _core()),
        Entry("docProps/app.xml", "app", _app()),
    ]
    for number, name in enumerate(names, 1):
        path = f"ppt/slideLayouts/slideLayout{number}.xml"
        entries.append(Entry(path, "presentationml.slideLayout", _layout(every[name], theme, language, footer)))
        relations = [("slideMaster", "../slideMasters/slideMaster1.xml")]
        entries.append(Entry(f"ppt/slideLayouts/_rels/slideLayout{number}.xml.rels", "", _relations(relations)))
    return archive(entries)


# --- the parts


def _notes_master(theme: Theme, language: str) -> tuple[Entry, ...]:
    """Return the master of notes pages, which looks at a theme part of its own."""
    relations = _relations([("theme", "../theme/theme2.xml")])
    return (
        Entry("ppt/notesMasters/notesMaster1.xml", "presentationml.notesMaster", notes_master_xml(language)),
        Entry("ppt/notesMasters/_rels/notesMaster1.xml.rels", "", relations),
    )


def _presentation(language: str, *, notes: bool) -> str:
    master = '<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>' if notes else ""
    levels = "".join(
        f'<a:lvl{level}pPr marL="{457200 * (level - 1)}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" '
        f'hangingPunct="1"><a:defRPr sz="1800" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'
        '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr>'
        f"</a:lvl{level}pPr>"
        for level in range(1, 10)
    )
    return (
        f'{HEAD}<p:presentation {NAMESPACES} saveSubsetFonts="1">'
        '<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>'
        f'{master}<p:sldSz cx="{regions.SLIDE.width}" cy="{regions.SLIDE.height}"/>{_NOTES_SIZE}'
        f'<p:defaultTextStyle><a:defPPr><a:defRPr lang="{escape(language)}"/></a:defPPr>{levels}</p:defaultTextStyle>'
        "</p:presentation>"
    )


def _presentation_relations(*, notes: bool) -> list[tuple[str, str]]:
    master = [("notesMaster", "notesMasters/notesMaster1.xml")] if notes else []
    others = [(name, f"{name}.xml") for name in ("presProps", "viewProps", "tableStyles")]
    return [("slideMaster", "slideMasters/slideMaster1.xml"), *master, ("theme", "theme/theme1.xml"), *others]


def _master_relations(count: int) -> list[tuple[str, str]]:
    found = [("slideLayout", f"../slideLayouts/slideLayout{number}.xml") for number in range(1, count + 1)]
    return [*found, ("theme", "../theme/theme1.xml")]


def _relations(relations: list[tuple[str, str]]) -> str:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    lines = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}/{name}" Target="{target}"/>'
        for number, (name, target) in enumerate(relations, 1)
    )
    return f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{lines}</Relationships>'


def _layout(layout: Layout, theme: Theme, language: str, footer: str) -> str:
    shapes = []
    for number, (key, place) in enumerate(layout.places.items(), 2):
        name = "Title" if key == "title" else f"Text {key}"
        shapes.append(place_xml(number, name, key, place, language))
    after = len(shapes) + 2
    ground = ""
    if layout.ground != "paper":
        ground = f"<p:bg><p:bgPr>{fill_xml(layout.ground)}<a:effectLst/></p:bgPr></p:bg>"
    if layout.numbered:
        shapes += [footer_xml(after, language, footer, layout.foot), number_xml(after + 1, language, layout.foot)]
    kind = f' type="{layout.type}"' if layout.type else ""
    masked = ' showMasterSp="0"' if layout.ground != "paper" else ""
    if layout.bar and masked:  # the master has the rule of all layouts on paper
        shapes.insert(0, rule_xml(after + 2, layout.bar))
    return (
        f'{HEAD}<p:sldLayout {NAMESPACES}{masked}{kind} preserve="1"{"" if layout.type else _USER_DRAWN}>'
        f'<p:cSld name="{escape(layout.name)}">{ground}<p:spTree>{TREE}{"".join(shapes)}</p:spTree></p:cSld>'
        f"{mapping_xml(layout.ground)}</p:sldLayout>"
    )


_USER_DRAWN = ' userDrawn="1"'


_NOTES_SIZE = f'<p:notesSz cx="{regions.NOTES_PAGE.width}" cy="{regions.NOTES_PAGE.height}"/>'
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


def _core() -> str:
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>'
    )


def _app() -> str:
    return (
        f'{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        "<Application>sessionbuilder</Application></Properties>"
    )
