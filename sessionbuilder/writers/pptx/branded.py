"""An organisation's template and the arrangements of a deck -> the parts that slides look at, its own and those made of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy
from itertools import count
from typing import Any

from lxml import etree

from sessionbuilder.deck.elements import INDENT
from sessionbuilder.theme.branded import Branded, KeptPart
from sessionbuilder.theme.template import Layout
from sessionbuilder.writers.ooxml.xml import NAMESPACES, fill_xml, xfrm
from sessionbuilder.writers.pptx.arrangements import Arrangement, Look, Spot
from sessionbuilder.writers.pptx.in_brand import in_brand, scaled
from sessionbuilder.writers.pptx.parts import Part, relation
from sessionbuilder.writers.pptx.placeholders import footer_xml, number_xml, pattern_shape_xml, place_xml
from sessionbuilder.writers.pptx.text import line_xml

Tree = Any
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_LAYOUT = "application/vnd.openxmlformats-officedocument.presentationml.slideLayout+xml"
_FEET = {"ftr": "31", "sldNum": "32", "dt": "33"}
"""The numbers of the places at the foot, on our own layouts as on slides."""


def branded_parts(branded: Branded, layouts: Sequence[Arrangement], language: str, footer: str) -> list[Part]:
    """Return the master, its theme, its own layouts and those made of them for `layouts`, in this order."""
    numbers = {part: number for number, part in enumerate(branded.layouts, 1)}
    own = {each.name[1:]: each for each in branded.parts}
    names = _names(branded, numbers)
    master = _tree(own[branded.master].content)
    made = [_made(layout, branded, own, master, language, footer) for layout in layouts]
    parts = []
    for kept in branded.parts:
        content = kept.content
        related = _related(kept, names)
        if kept.name[1:] == branded.master:
            content, extra = _with_layouts(content, kept, len(numbers), len(made))
            related += extra
        parts.append(Part(names[kept.name[1:]], kept.kind, content, related))
    for (content, origin), number in zip(made, count(len(numbers) + 1), strict=False):
        related = (
            _related(origin, names) if origin else relation("rId1", "slideMaster", "../slideMasters/slideMaster1.xml")
        )
        parts.append(Part(f"/ppt/slideLayouts/slideLayout{number}.xml", _LAYOUT, content, related))
    return parts


def _names(branded: Branded, numbers: Mapping[str, int]) -> dict[str, str]:
    """Return what each part of the template is called in a deck."""
    found = {branded.master: "/ppt/slideMasters/slideMaster1.xml"}
    free, media = count(1), count(1)
    for kept in branded.parts:
        name = kept.name[1:]
        if name in numbers:
            found[name] = f"/ppt/slideLayouts/slideLayout{numbers[name]}.xml"
        elif kept.kind.endswith(".theme+xml"):
            found[name] = "/ppt/theme/theme1.xml"
        elif kept.kind.endswith(".themeOverride+xml"):
            found[name] = f"/ppt/theme/themeOverride{next(free)}.xml"
        elif name not in found:
            found[name] = f"/ppt/media/brand{next(media)}.{name.rpartition('.')[2].lower()}"
    return found


def _related(kept: KeptPart, names: Mapping[str, str]) -> str:
    leads = ((rid, kind, names[target]) for rid, kind, target, _ in kept.related if target in names)
    return "".join(relation(rid, kind, f"..{name.removeprefix('/ppt')}") for rid, kind, name in leads)


def _with_layouts(content: bytes, kept: KeptPart, before: int, made: int) -> tuple[bytes, str]:
    """Return the master with `made` more layouts in its list, and what leads to them."""
    tree = _tree(content)
    listed = tree.find(f"{_P}sldLayoutIdLst")
    if listed is None:
        listed = etree.Element(f"{_P}sldLayoutIdLst")
        tree.find(f"{_P}clrMap").addnext(listed)
    taken = {rid for rid, *_ in kept.related}
    for each in list(listed):  # what the template lists and does not have
        if each.get(f"{_R}id") not in taken:
            listed.remove(each)
    for number, each in enumerate(listed):
        each.set("id", str(_FIRST_LAYOUT + number))
    extra = ""
    for number in range(made):
        rid = f"rIdOwn{number + 1}"
        etree.SubElement(listed, f"{_P}sldLayoutId", {"id": str(_FIRST_LAYOUT + len(listed)), f"{_R}id": rid})
        extra += relation(rid, "slideLayout", f"../slideLayouts/slideLayout{before + number + 1}.xml")
    if not len(listed):
        tree.remove(listed)
    return _written(tree), extra


_FIRST_LAYOUT = 2_147_483_649
"""The number after that of the master: layouts and masters share theirs."""


def _tree(content: bytes | str) -> Tree:
    return etree.fromstring(content)


def _written(tree: Tree) -> bytes:
    return bytes(etree.tostring(tree, encoding="UTF-8", xml_declaration=True, standalone=True))


# --- layouts made of the template's


def _made(
    arrangement: Arrangement,
    branded: Branded,
    own: Mapping[str, KeptPart],
    master: Tree,
    language: str,
    footer: str,
) -> tuple[bytes, KeptPart | None]:
    """Return a layout for `arrangement`: ground, drawings and foot of the template's, and places of our own."""
    layout = arrangement.layout
    origin = own.get(layout.origin) if layout.origin != branded.master else None
    tree = _tree(origin.content) if origin else _bare(master)
    for name in ("type", "matchingName", "preserve", "userDrawn"):
        tree.attrib.pop(name, "")
    tree.set("preserve", "1")
    tree.set("userDrawn", "1")
    content = tree.find(f"{_P}cSld")
    theirs = layout.name
    content.set("name", f"{theirs}: {arrangement.name}" if arrangement.name != theirs else f"{theirs} (sessionbuilder)")
    shapes = content.find(f"{_P}spTree")
    held: dict[str, Tree] = {}
    for shape in list(shapes):
        mark = _mark(shape)
        if mark is None:
            continue
        kind = mark.get("type", "")
        if kind in _FEET:
            _as_foot(shape, mark, kind, layout, branded)
            if kind == "ftr":
                _say(shape, footer, language)
            continue
        held.setdefault("title" if kind in ("title", "ctrTitle") else "1", shape)
        shapes.remove(shape)
    for shape in master.iter(f"{_P}sp"):
        mark = _mark(shape)
        if mark is not None and mark.get("type") in ("title", "body"):
            held.setdefault("title" if mark.get("type") == "title" else "1", shape)
            held["title of the master" if mark.get("type") == "title" else "1 of the master"] = shape
    numbers = count(
        1
        + max(
            (int(each.get("id", "1")) for each in shapes.iter(f"{_P}cNvPr") if each.get("id", "").isdigit()), default=1
        )
    )
    part = layout.origin
    for drawn in (*layout.pattern, *arrangement.grounds):
        shapes.append(_parsed(pattern_shape_xml(next(numbers), drawn), branded, part))
    marks = _signs(held, master)
    for key, spot in arrangement.spots.items():
        name = "Title" if key == "title" else f"{spot.prompt or 'Text'} {key}"
        shape = _parsed(place_xml(next(numbers), name, key, spot, language), branded, part)
        place = layout.places.get(key)
        clone = held.get(key) if key in ("title", "1") else None
        kind = "title" if key == "title" else "1"
        _dressed(shape, spot, clone, place, marks, branded)
        _as_measured(
            shape,
            _styles(clone, held.get(f"{kind} of the master"), kind, master),
            caps=place is not None and place.caps,
        )
        shapes.append(shape)
    if layout.foot and not any(_is_foot(each) for each in shapes):
        template = branded.template
        for made in (
            footer_xml(next(numbers), template, language, footer, layout.foot),
            number_xml(next(numbers), template, language, layout.foot),
        ):
            shapes.append(_parsed(made, branded, part))
    return _written(tree), origin


def _say(shape: Tree, words: str, language: str) -> None:
    """Put `words` into a place at the foot: PowerPoint repeats them on slides that are added."""
    body = shape.find(f"{_P}txBody")
    for paragraph in body.findall(f"{_A}p") if body is not None else ():
        body.remove(paragraph)
    if body is not None:
        body.append(_tree(f"<x {NAMESPACES}><a:p>{line_xml(words, language)}</a:p></x>")[0])


_ALIGN = {"left": "l", "centre": "ctr", "right": "r"}


def _bare(master: Tree) -> Tree:
    """Return a layout with nothing on it but the foot of its master."""
    tree = _tree(
        f'<p:sldLayout {NAMESPACES}><p:cSld name=""><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/>'
        "<p:nvPr/></p:nvGrpSpPr><p:grpSpPr/></p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"
        "</p:sldLayout>"
    )
    shapes = tree.find(f"{_P}cSld/{_P}spTree")
    for shape in master.iter(f"{_P}sp"):
        mark = _mark(shape)
        if mark is not None and mark.get("type") in _FEET:
            copy = deepcopy(shape)
            looks = copy.find(f"{_P}spPr")
            for inner in list(looks):
                looks.remove(inner)
            style = copy.find(f"{_P}txBody/{_A}lstStyle")
            for inner in list(style) if style is not None else ():
                style.remove(inner)
            shapes.append(copy)
    return tree


def _mark(shape: Tree) -> Tree | None:
    return shape.find(f"./*/{_P}nvPr/{_P}ph") if isinstance(shape.tag, str) else None


def _is_foot(shape: Tree) -> bool:
    mark = _mark(shape)
    return mark is not None and mark.get("type") in ("ftr", "sldNum")


def _as_foot(shape: Tree, mark: Tree, kind: str, layout: Layout, branded: Branded) -> None:
    """Give a place at the foot the number that slides use for it, and say all of its looks, as slides need them."""
    mark.set("idx", _FEET[kind])
    held = layout.feet.get(kind)
    if held is None:
        return
    looks, body = shape.find(f"{_P}spPr"), shape.find(f"{_P}txBody")
    if looks is not None:
        placed = _tree(f"<x {NAMESPACES}>{scaled(xfrm(held.box), branded.scale)}</x>")[0]
        if (own := looks.find(f"{_A}xfrm")) is None:
            looks.insert(0, placed)
        else:
            own[:] = placed[:]
    style = None if body is None else body.find(f"{_A}lstStyle")
    if style is None:
        return
    for level in style.findall(f"{_A}lvl1pPr"):
        style.remove(level)
    written = (
        f'<a:lvl1pPr algn="{_ALIGN[held.align]}"><a:defRPr sz="{round(held.size * 100)}">{fill_xml(held.colour)}<a:latin typeface="+mn-lt"/></a:defRPr>'
        "</a:lvl1pPr>"
    )
    style.insert(0, _parsed(written, branded, layout.origin))


def _parsed(xml: str, branded: Branded, part: str) -> Tree:
    """Return a shape of our own as a tree, in the lengths and colours of the template."""
    text = in_brand(xml, branded, part)
    return _tree(f"<x {NAMESPACES}>{text}</x>")[0]


def _signs(held: Mapping[str, Tree], master: Tree) -> list[list[Tree]]:
    """Return the signs before items, by how far in they are: those of the template from its first level that has one."""
    styles = [held[key].find(f"{_P}txBody/{_A}lstStyle") for key in ("1", "1 of the master") if key in held]
    styles.append(master.find(f"{_P}txStyles/{_P}bodyStyle"))
    found = []
    for level in range(1, 6):
        every = [
            each for style in styles if style is not None and (each := style.find(f"{_A}lvl{level}pPr")) is not None
        ]
        sign = next((one for each in every for name in _SIGNS if (one := each.find(f"{_A}{name}")) is not None), None)
        if sign is None or sign.tag in (f"{_A}buNone", f"{_A}buBlip"):
            continue
        beside = []
        for names in (("buClrTx", "buClr"), ("buSzTx", "buSzPct", "buSzPts"), ("buFontTx", "buFont")):
            one = next((e for each in every for name in names if (e := each.find(f"{_A}{name}")) is not None), None)
            beside += [one] if one is not None else []
        found.append([*beside, sign])
    return found


_SIGNS = ("buNone", "buAutoNum", "buChar", "buBlip")
_BULLETS = tuple(
    f"{_A}{name}"
    for name in ("buClrTx", "buClr", "buSzTx", "buSzPct", "buSzPts", "buFontTx", "buFont", "buChar", "buAutoNum")
)


def _dressed(
    shape: Tree, spot: Spot, clone: Tree | None, place: Any, signs: Sequence[Sequence[Tree]], branded: Branded
) -> None:
    """Give a place of our own what the template says of text there: its ground, signs, letters, colour and lines."""
    looks, body = shape.find(f"{_P}spPr"), shape.find(f"{_P}txBody")
    around = place.around if place is not None else (0, 0, 0, 0)
    if any(around):
        box = spot.box
        left, top, right, bottom = around
        outer = box._replace(
            x=box.x - left, y=box.y - top, width=box.width + left + right, height=box.height + top + bottom
        )
        placed = _tree(f"<x {NAMESPACES}>{scaled(xfrm(outer), branded.scale)}</x>")[0]
        for inner in list(looks):
            looks.remove(inner)
        looks.append(placed)  # its ground is that of the template's own place
        style = shape.find(f"{_P}txBody/{_A}bodyPr")
        for name, side in zip(("lIns", "tIns", "rIns", "bIns"), around, strict=True):
            style.set(name, str(round(side * branded.scale)))
        own = clone.find(f"{_P}spPr") if clone is not None else None
        for inner in own if own is not None else ():
            if inner.tag != f"{_A}xfrm":
                looks.append(deepcopy(inner))
    styles = []
    if clone is not None:
        styles = [style] if (style := clone.find(f"{_P}txBody/{_A}lstStyle")) is not None else []
    own_style = body.find(f"{_A}lstStyle")
    for level, look in zip(own_style, spot.levels, strict=False):
        run = level.find(f"{_A}defRPr")
        base = next((one for each in styles if (one := each.find(f"{_A}lvl1pPr/{_A}defRPr")) is not None), None)
        if base is not None:
            for name, value in base.attrib.items():
                if name not in ("sz", "b", "lang", "dirty") and name not in run.attrib:
                    run.set(name, value)
            for inner in base:
                if inner.tag in (f"{_A}latin", f"{_A}ea", f"{_A}cs", f"{_A}effectLst"):
                    run.append(deepcopy(inner))
        if place is not None and place.kept and look.colour == place.colour:
            for fill in run.findall(f"{_A}solidFill"):
                run.remove(fill)
            own_fill = base.find(f"{_A}solidFill") if base is not None else None
            if own_fill is not None:
                run.insert(0, deepcopy(own_fill))
        if look.mark == "bullet" and signs:
            _signed(level, signs[min(_depth(look), len(signs) - 1)])
        after = _tree(f'<x {NAMESPACES}><a:spcAft><a:spcPts val="0"/></a:spcAft></x>')[0]
        level.find(f"{_A}spcBef").addnext(after)
        run[:] = sorted(run, key=_run_order)


def _styles(clone: Tree | None, above: Tree | None, kind: str, master: Tree) -> list[Tree]:
    """Return what a place takes the looks of its text from where it does not say them, the nearest first."""
    trees = [each.find(f"{_P}txBody/{_A}lstStyle") for each in (clone, above) if each is not None]
    trees.append(master.find(f"{_P}txStyles/{_P}{'titleStyle' if kind == 'title' else 'bodyStyle'}"))
    return [each for each in trees if each is not None]


def _as_measured(shape: Tree, styles: Sequence[Tree], *, caps: bool) -> None:
    """Say of a place what it would take otherwise than it was measured: lines and letters further apart, and capitals."""
    for number, level in enumerate(shape.find(f"{_P}txBody/{_A}lstStyle"), 1):
        run = level.find(f"{_A}defRPr")
        every = [each for style in styles if (each := style.find(f"{_A}lvl{number}pPr")) is not None]
        letters = [each for one in every if (each := one.find(f"{_A}defRPr")) is not None]
        apart = next((each for each in letters if each.get("spc")), None)
        if apart is not None:
            run.set("spc", _closer(apart.get("spc"), apart, run))
        if not caps and next((said for each in (run, *letters) if (said := each.get("cap"))), "none") != "none":
            run.set("cap", "none")
        lines = next((each for one in every if (each := one.find(f"{_A}lnSpc/*")) is not None), None)
        if lines is not None and not _no_further(lines):
            level.insert(0, _tree(f'<x {NAMESPACES}><a:lnSpc><a:spcPct val="100000"/></a:lnSpc></x>')[0])


def _no_further(lines: Tree) -> bool:
    """Whether lines stand no further apart than the font has them."""
    said = lines.get("val", "")
    share = said.removesuffix("%").partition(".")[0]
    return lines.tag == f"{_A}spcPct" and share.isdecimal() and int(share) <= (100 if said.endswith("%") else 100_000)


def _closer(spacing: str, base: Tree, run: Tree) -> str:
    """Return how far apart letters stand: closer for smaller ones, and never further than they were measured."""
    said = int(spacing) if spacing.lstrip("+-").isdigit() else 0
    share = int(run.get("sz", "0")) / max(1, int(base.get("sz") or _OF_TITLES))
    return str(round(min(0, said) * min(1.0, share)))


_OF_TITLES = "4400"
"""The size of titles where a layout does not say it, in hundredths of a point: that of PowerPoint's own masters."""


_RUN = ("ln", "noFill", "solidFill", "gradFill", "effectLst", "latin", "ea", "cs")


def _run_order(inner: Tree) -> int:
    name = inner.tag.removeprefix(_A)
    return _RUN.index(name) if name in _RUN else len(_RUN)


def _depth(look: Look) -> int:
    """Return how far in an item is: 0 for the outermost."""
    return max(0, round((look.left - look.step) / INDENT))


def _signed(level: Tree, sign: Sequence[Tree]) -> None:
    for inner in list(level):
        if inner.tag in _BULLETS:
            level.remove(inner)
    at = level.find(f"{_A}spcBef")
    for inner in reversed(sign):
        at.addnext(deepcopy(inner))
