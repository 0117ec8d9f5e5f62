"""A theme -> the template of its decks: 16:9 master, layouts, notes master and theme colours, as a .pptx.

The layouts share their boxes with `theme/regions.py`, so that a slide only says where a text goes, never how it looks.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sessionbuilder.deck import SlideLayout
from sessionbuilder.deck.elements import INDENT, Anchor, Role
from sessionbuilder.theme import regions
from sessionbuilder.theme.theme import Theme
from sessionbuilder.units import Box
from sessionbuilder.writers.pptx.archive import Entry, archive
from sessionbuilder.writers.pptx.xml import HEAD, NAMESPACES, SLOTS, escape, fill_xml, xfrm


@dataclass(frozen=True, slots=True)
class Place:
    """A placeholder of a layout, and the look of text in it."""

    type: str
    """PowerPoint's word for it; `title`, `body`, `subTitle`."""
    box: Box
    size: int
    colour: Role = "ink"
    bold: bool = False
    bulleted: bool = False
    anchor: Anchor = "top"
    prompt: str = "Click to add text"


@dataclass(frozen=True, slots=True)
class Layout:
    """A slide layout of the template."""

    name: str
    places: dict[str, Place]
    """By the number that slides use; the title is `title`."""
    ground: Role = "paper"
    numbered: bool = True
    """Whether its slides carry footer and number."""
    type: str = ""
    """PowerPoint's own name for this arrangement, where it has one."""


def layouts(theme: Theme) -> dict[SlideLayout, Layout]:
    """Return every layout of the template, by the name that decks use."""
    scale = theme.scale
    title = Place("title", regions.TITLE, scale.title, bold=True, prompt="Click to add title")
    dark = Place(
        "title", regions.SECTION_TITLE, scale.display, "paper", bold=True, anchor="bottom", prompt="Click to add title"
    )
    body = Place("body", regions.BODY, scale.body, bulleted=True)
    left, right = (Place("body", box, scale.body, bulleted=True) for box in regions.columns())
    cards = {
        str(10 + number): Place("body", _card_box(number), scale.floor, prompt="Card") for number in range(1, 13)
    }
    return {
        "cover": Layout(
            "Title",
            {
                "title": Place(
                    "ctrTitle", regions.COVER_TITLE, scale.display, "paper", bold=True, anchor="bottom", prompt="Title"
                ),
                "1": Place("subTitle", regions.COVER_STRAPLINE, 28, "accent-soft", prompt="Strapline"),
                "10": Place("body", regions.COVER_ORGANISATION, 24, "accent-soft", prompt="Organisation"),
                "11": Place("body", regions.COVER_DETAILS, 24, "paper", prompt="Date, times, trainers"),
            },
            ground="deep",
            numbered=False,
            type="title",
        ),
        "section": Layout(
            "Section",
            {
                "title": dark,
                "1": Place("body", regions.SECTION_BODY, scale.body, "paper"),
                "10": Place("body", regions.SECTION_KICKER, scale.body, "accent-soft", prompt="Part"),
            },
            ground="deep",
            type="secHead",
        ),
        "content": Layout("Content", {"title": title, "1": body}, type="obj"),
        "two-columns": Layout("Two columns", {"title": title, "1": left, "2": right}, type="twoObj"),
        "cards": Layout("Cards", {"title": title, "1": body, **cards}),
        "title-only": Layout("Title only", {"title": title}, type="titleOnly"),
        "quote": Layout(
            "Quote",
            {
                "title": title,
                "1": Place("body", regions.QUOTE, scale.display - 4, "accent", anchor="middle"),
                "10": Place("body", regions.QUOTE_SOURCE, scale.floor, "quiet", prompt="Who said it, and where"),
            },
        ),
        "break": Layout(
            "Break",
            {
                "title": Place("title", regions.BREAK_TITLE, scale.title, "deep", bold=True, prompt="Break"),
                "1": Place("body", regions.BREAK_BACK, 96, "deep", bold=True, prompt="Back at"),
                "10": Place("body", regions.BREAK_THEN, 28, "ink", prompt="Then"),
            },
            ground="tint",
        ),
    }


def _card_box(number: int) -> Box:
    """Return where the card of this number stands in the empty layout; slides give theirs a place of their own."""
    column, row = (number - 1) % 4, (number - 1) // 4
    part = regions.BODY.columns(4, regions.GUTTER)[column]
    height = (part.height - 2 * regions.GUTTER) // 3
    return Box(part.x, part.y + row * (height + regions.GUTTER), part.width, height)


def template(theme: Theme, language: str, wanted: Iterable[SlideLayout] | None = None) -> bytes:
    """Return the template as the bytes of a .pptx without slides, with the layouts `wanted` (by default all)."""
    every = layouts(theme)
    names = [name for name in every if wanted is None or name in set(wanted)]
    count = len(names)
    entries = [
        Entry("ppt/presentation.xml", "presentationml.presentation.main", _presentation(count, language)),
        Entry("ppt/_rels/presentation.xml.rels", "", _relations(_presentation_relations())),
        Entry("ppt/slideMasters/slideMaster1.xml", "presentationml.slideMaster", _master(theme, language, count)),
        Entry("ppt/slideMasters/_rels/slideMaster1.xml.rels", "", _relations(_master_relations(count))),
        Entry("ppt/notesMasters/notesMaster1.xml", "presentationml.notesMaster", _notes_master(language)),
        Entry(
            "ppt/notesMasters/_rels/notesMaster1.xml.rels", "", _relations([("theme", "../theme/theme2.xml")])
        ),
        Entry("ppt/theme/theme1.xml", "theme", _theme(theme)),
        Entry("ppt/theme/theme2.xml", "theme", _theme(theme)),
        Entry("docProps/core.xml", "core", _core()),
        Entry("docProps/app.xml", "app", _app()),
    ]
    for number, name in enumerate(names, 1):
        path = f"ppt/slideLayouts/slideLayout{number}.xml"
        entries.append(Entry(path, "presentationml.slideLayout", _layout(every[name], theme, language)))
        relations = [("slideMaster", "../slideMasters/slideMaster1.xml")]
        entries.append(
            Entry(f"ppt/slideLayouts/_rels/slideLayout{number}.xml.rels", "", _relations(relations))
        )
    return archive(entries)


# --- the parts


def _presentation(layouts: int, language: str) -> str:
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
        '<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>'
        f'<p:sldSz cx="{regions.SLIDE.width}" cy="{regions.SLIDE.height}"/><p:notesSz cx="6858000" cy="9144000"/>'
        f'<p:defaultTextStyle><a:defPPr><a:defRPr lang="{escape(language)}"/></a:defPPr>{levels}</p:defaultTextStyle>'
        "</p:presentation>"
    )


def _presentation_relations() -> list[tuple[str, str]]:
    return [
        ("slideMaster", "slideMasters/slideMaster1.xml"),
        ("notesMaster", "notesMasters/notesMaster1.xml"),
        ("theme", "theme/theme1.xml"),
    ]


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


_TREE = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
    '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/>'
    '<a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)


def _master(theme: Theme, language: str, count: int) -> str:
    scale = theme.scale
    title = Place("title", regions.TITLE, scale.title, bold=True, prompt="Click to edit the title")
    body = Place("body", regions.BODY, scale.body, bulleted=True)
    shapes = (
        _place_xml(2, "Title", "title", title, language, "")
        + _place_xml(3, "Text", "1", body, language, "")
        + _footer_xml(4, language)
        + _number_xml(5, language)
        + _rule_xml(6)
    )
    ids = "".join(
        f'<p:sldLayoutId id="{2147483649 + number}" r:id="rId{number + 1}"/>' for number in range(count)
    )
    listed = f"<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst>" if ids else ""
    return (
        f'{HEAD}<p:sldMaster {NAMESPACES}><p:cSld><p:bg><p:bgPr>{fill_xml("paper")}<a:effectLst/></p:bgPr></p:bg>'
        f"<p:spTree>{_TREE}{shapes}</p:spTree></p:cSld>"
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


def _layout(layout: Layout, theme: Theme, language: str) -> str:
    shapes = []
    for number, (key, place) in enumerate(layout.places.items(), 2):
        name = "Title" if key == "title" else f"Text {key}"
        shapes.append(_place_xml(number, name, key, place, language, "layout"))
    after = len(shapes) + 2
    ground = ""
    if layout.ground != "paper":
        ground = f"<p:bg><p:bgPr>{fill_xml(layout.ground)}<a:effectLst/></p:bgPr></p:bg>"
    if layout.numbered:
        colour: Role = "accent-soft" if layout.ground == "deep" else "quiet"
        shapes += [_footer_xml(after, language, colour), _number_xml(after + 1, language, colour)]
    kind = f' type="{layout.type}"' if layout.type else ""
    if layout.ground == "deep":
        shapes.insert(0, _rule_xml(after + 2, regions.BAND))
    masked = ' showMasterSp="0"' if layout.ground != "paper" else ""
    return (
        f'{HEAD}<p:sldLayout {NAMESPACES}{masked}{kind} preserve="1"{"" if layout.type else _USER_DRAWN}>'
        f'<p:cSld name="{escape(layout.name)}">{ground}<p:spTree>{_TREE}{"".join(shapes)}</p:spTree></p:cSld>'
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


_USER_DRAWN = ' userDrawn="1"'

_ANCHORS = {"top": "t", "middle": "ctr", "bottom": "b"}


def _place_xml(number: int, name: str, key: str, place: Place, language: str, on: str) -> str:
    """Return a placeholder of the master, or of a layout."""
    kind = place.type if on else ("title" if key == "title" else "body")
    index = "" if key == "title" else f' idx="{key}"'
    if kind == "body" and place.bulleted and on:
        holder = f"<p:ph{index}/>" if key in ("1", "2") else f'<p:ph type="body"{index}/>'
        holder = f'<p:ph type="body"{index}/>'
    else:
        holder = f'<p:ph type="{kind}"{index}/>'
    style = "<a:lstStyle/>"
    if on and not place.bulleted:
        bullets = ' marL="0" indent="0"' if key != "title" else ""
        none = "<a:buNone/>" if key != "title" else ""
        weight = ' b="1"' if place.bold else ' b="0"'
        style = (
            f"<a:lstStyle><a:lvl1pPr{bullets}>{none}"
            f'<a:defRPr sz="{place.size * 100}"{weight}>{fill_xml(place.colour)}</a:defRPr></a:lvl1pPr></a:lstStyle>'
        )
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{escape(name)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f"<p:nvPr>{holder}</p:nvPr></p:nvSpPr><p:spPr>{xfrm(place.box)}"
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
        f'<p:txBody><a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="{_ANCHORS[place.anchor]}">'
        f'<a:noAutofit/></a:bodyPr>{style}<a:p><a:pPr lvl="0"/><a:r><a:rPr lang="{escape(language)}"/>'
        f"<a:t>{escape(place.prompt)}</a:t></a:r></a:p></p:txBody></p:sp>"
    )


def _footer_xml(number: int, language: str, colour: Role = "quiet") -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="Footer"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        '<p:nvPr><p:ph type="ftr" sz="quarter" idx="31"/></p:nvPr></p:nvSpPr>'
        f'<p:spPr>{xfrm(regions.FOOTER)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
        f"<p:txBody>{_small_text('l', colour)}<a:p><a:r><a:rPr lang=\"{escape(language)}\"/><a:t>Footer</a:t></a:r></a:p></p:txBody></p:sp>"
    )


def _number_xml(number: int, language: str, colour: Role = "quiet") -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="Slide number"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        '<p:nvPr><p:ph type="sldNum" sz="quarter" idx="32"/></p:nvPr></p:nvSpPr>'
        f'<p:spPr>{xfrm(regions.NUMBER)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
        f"<p:txBody>{_small_text('r', colour)}<a:p>"
        f'<a:fld id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="slidenum"><a:rPr lang="{escape(language)}"/>'
        "<a:t>‹#›</a:t></a:fld></a:p></p:txBody></p:sp>"
    )


def _small_text(align: str, colour: Role) -> str:
    return (
        '<a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="ctr"/>'
        f'<a:lstStyle><a:lvl1pPr algn="{align}"><a:defRPr sz="1400">{fill_xml(colour)}<a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr></a:lstStyle>'
    )


def _rule_xml(number: int, box: Box = regions.RULE) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="Rule"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>'
        f'<p:spPr>{xfrm(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{fill_xml("accent")}'
        "<a:ln><a:noFill/></a:ln></p:spPr></p:sp>"
    )


def _notes_master(language: str) -> str:
    lang = escape(language)
    levels = "".join(
        f'<a:lvl{level}pPr marL="{228600 * (level - 1)}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" '
        'latinLnBrk="0" hangingPunct="1"><a:defRPr sz="1200" kern="1200"><a:solidFill><a:schemeClr val="tx1"/>'
        '</a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr>'
        f"</a:lvl{level}pPr>"
        for level in range(1, 6)
    )
    return (
        f'{HEAD}<p:notesMaster {NAMESPACES}><p:cSld><p:bg><p:bgPr>{fill_xml("paper")}<a:effectLst/></p:bgPr></p:bg>'
        f"<p:spTree>{_TREE}"
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


def _theme(theme: Theme) -> str:
    slots = {slot: theme.palette.colour(role).digits for role, slot in SLOTS.items()}
    order = ["dk1", "lt1", "dk2", "lt2", *(f"accent{n}" for n in range(1, 7)), "hlink", "folHlink"]
    slots |= {"hlink": slots["accent1"], "folHlink": slots["accent3"]}
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
