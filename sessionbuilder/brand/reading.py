"""The package of a template -> its masters and layouts, each with what it takes from those above it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from lxml import etree

from sessionbuilder.brand.colours import USUAL, Colours, mapping, slots_of
from sessionbuilder.brand.found import Face, Found, Ground, Held, Loose, Master, Sort
from sessionbuilder.brand.looks import levels_of
from sessionbuilder.brand.names import A, P, R
from sessionbuilder.deck.elements import Anchor
from sessionbuilder.package import NotReadableError, Package, Tree
from sessionbuilder.units import Box

_SORTS: dict[str, Sort] = {
    "title": "title",
    "ctrTitle": "title",
    "subTitle": "subtitle",
    "body": "body",
    "": "content",
    "obj": "content",
    "pic": "picture",
    "dt": "date",
    "ftr": "footer",
    "sldNum": "number",
}
"""PowerPoint's types of placeholders; all others hold one thing of their own, such as a chart."""
_ANCHORS: dict[str, Anchor] = {"t": "top", "ctr": "middle", "b": "bottom"}
_INSET = {"lIns": 91_440, "tIns": 45_720, "rIns": 91_440, "bIns": 45_720}


def found_in(package: Package) -> Found:
    """Return what is found in a template.

    Raises `NotReadableError` where there is no presentation in it, no slide size, or no master.
    """
    main = next(package.led_to("", "officeDocument"), "")
    tree = package.tree(main) if main else None
    size = None if tree is None else tree.find(f"{P}sldSz")
    if tree is None or size is None:
        raise NotReadableError("it is no presentation")
    related = package.related(main)
    slide = Box(0, 0, _number(size, "cx"), _number(size, "cy"))
    if min(slide.width, slide.height) < 914_400:
        raise NotReadableError("its slides have no size")
    listed = [related.get(each.get(f"{R}id", ""), ("", ""))[1] for each in tree.iter(f"{P}sldMasterId")]
    masters = tuple(filter(None, (_master(package, part, slide) for part in listed)))
    if not masters:
        raise NotReadableError("it has no slide master")
    return Found(slide, masters, main)


def _master(package: Package, part: str, slide: Box) -> Master | None:
    tree = package.tree(part)
    theme_part = next(package.led_to(part, "theme"), "")
    theme = package.tree(theme_part) if theme_part else None
    if tree is None or theme is None:
        return None
    slots = slots_of(theme)
    mapped = tree.find(f"{P}clrMap")
    colours = Colours(slots, USUAL | (mapping(mapped, slots) if mapped is not None else {}))
    names = tuple(
        (family.get("typeface", "") if (family := theme.find(f".//{A}{kind}/{A}latin")) is not None else "")
        for kind in ("majorFont", "minorFont")
    )
    own = _face(package, part, tree, colours, theme, slide, None, 0)
    related = package.related(part)
    ids = [each.get(f"{R}id", "") for each in tree.iter(f"{P}sldLayoutId")]
    layouts = []
    for order, name in enumerate((related.get(each, ("", ""))[1] for each in ids), 1):
        layout = package.tree(name) if name else None
        if layout is not None:
            layouts.append(_face(package, name, layout, colours.under(layout), theme, slide, (own, tree), order))
    return Master(part, theme_part, own, tuple(layouts), (names[0] or names[1], names[1] or names[0]), slots)


def _face(
    package: Package,
    part: str,
    tree: Tree,
    colours: Colours,
    theme: Tree,
    slide: Box,
    above: tuple[Face, Tree] | None,
    order: int,
) -> Face:
    """Return a layout under the master `above`, or a master where there is none above it."""
    content = tree.find(f"{P}cSld")
    shapes = content.find(f"{P}spTree") if content is not None else None
    master = tree if above is None else above[1]
    places = tuple(_places(shapes, colours, above[0] if above else None, master)) if shapes is not None else ()
    if above:  # those of a master say how others look, wherever they lie
        places = tuple(each for each in places if _seen(each.box, slide))
    related = package.related(part)
    loose = tuple(_loose(shapes, related, colours, theme)) if shapes is not None else ()
    own = None if content is None else content.find(f"{P}bg")
    ground = _ground(own, related, colours, theme) if own is not None else None
    if above and tree.get("showMasterSp") not in ("0", "false"):
        loose = (*above[0].loose, *loose)
    if ground is None and above:
        ground = above[0].ground
        if not ground.picture and colours is not above[0].colours:
            inherited = master.find(f"{P}cSld/{P}bg")
            ground = _ground(inherited, {}, colours, theme) or ground if inherited is not None else ground
    own_mapping = tree.find(f"{P}clrMapOvr")
    return Face(
        part,
        content.get("name", "") if content is not None else "",
        tree.get("type", ""),
        places,
        tuple(each for each in loose if _seen(each.box, slide)),
        ground or Ground(colours.named("bg1") or "FFFFFF"),
        colours,
        etree.tostring(own_mapping, encoding="unicode") if own_mapping is not None else "",
        order,
    )


def _seen(box: Box, slide: Box) -> bool:
    return box.width > 0 and box.height > 0 and box.overlaps(slide)


def _places(shapes: Tree, colours: Colours, above: Face | None, master: Tree) -> Iterator[Held]:
    for shape in shapes.iter(f"{P}sp", f"{P}pic", f"{P}graphicFrame"):
        mark = shape.find(f"./*/{P}nvPr/{P}ph")
        if mark is None:
            continue
        sort = _SORTS.get(mark.get("type", ""), "other")
        parent = _parent(sort, above)
        placed = _box(shape) or (parent.box if parent else None)
        if placed is None:
            continue
        body = shape.find(f"{P}txBody/{A}bodyPr")
        bodies = [
            each
            for each in (body, None if parent is None else parent.tree.find(f"{P}txBody/{A}bodyPr"))
            if each is not None
        ]
        said = {
            name: next((each.get(name) for each in bodies if each.get(name)), None)
            for name in (*_INSET, "anchor", "vert")
        }
        inset = tuple(_length(said[name], usual) for name, usual in _INSET.items())
        fills = _fill(shape, parent, colours)
        yield Held(
            sort,
            placed,
            (inset[0], inset[1], inset[2], inset[3]),
            _ANCHORS.get(said["anchor"] or "t", "top"),
            levels_of(sort, [shape, *([parent.tree] if parent else [])], master, colours),
            shape,
            grows=any(
                each.find(f"{A}{fit}") is not None for each in bodies[:1] for fit in ("spAutoFit", "normAutofit")
            ),
            fill=next(iter(fills), None),
            stops=fills[1:] and fills,
            type=mark.get("type", ""),
            upright=mark.get("orient") != "vert" and (said["vert"] or "horz") == "horz",
        )


def _fill(shape: Tree, parent: Held | None, colours: Colours) -> tuple[str, ...]:
    """Return the colours of a placeholder's own ground, or of that of the master's where it says none."""
    for tree in (shape, *([parent.tree] if parent else [])):
        looks = tree.find(f"{P}spPr")
        if looks is None:
            continue
        if looks.find(f"{A}noFill") is not None:
            return ()
        if (said := _said(looks)) is not None:
            return colours.every(said)
    return ()


def _said(looks: Tree) -> Tree | None:
    """Return what fills a shape with one colour or several."""
    return next((each for each in looks if each.tag in _FILLS), None)


_FILLS = tuple(f"{A}{name}" for name in ("solidFill", "gradFill", "pattFill"))


def _parent(sort: Sort, above: Face | None) -> Held | None:
    """Return the placeholder of the master that one of this sort takes from."""
    if above is None:
        return None
    wanted: Sort = {"subtitle": "body", "content": "body", "picture": "body", "other": "body"}.get(sort, sort)  # type: ignore[assignment]
    return above.first(wanted)


def _loose(shapes: Tree, related: dict[str, tuple[str, str]], colours: Colours, theme: Tree) -> Iterator[Loose]:
    for shape, box in _drawn(shapes):
        blip = shape.find(f".//{A}blip")
        picture = related.get(blip.get(f"{R}embed", ""), ("", ""))[1] if blip is not None else ""
        looks = shape.find(f"{P}spPr")
        fills: tuple[str, ...] = ()
        if looks is not None and looks.find(f"{A}noFill") is None:
            said, style = _said(looks), shape.find(f"{P}style/{A}fillRef")
            if said is None and style is not None and style.get("idx") != "0":
                said = style
            fills = colours.every(said)
        yield Loose(box, next(iter(fills), None), picture, fills[1:] and fills)


def _drawn(shapes: Tree, moved: Callable[[Box], Box] = lambda box: box) -> Iterator[tuple[Tree, Box]]:
    """Yield each shape that is seen and no place, those in groups too, with where it stands on the slide."""
    for shape in shapes:
        if not isinstance(shape.tag, str) or shape.find(f"./*/{P}nvPr/{P}ph") is not None:
            continue
        box, about = _box(shape), shape.find(f"./*/{P}cNvPr")
        if box is None or (about is not None and about.get("hidden") in ("1", "true")):
            continue
        if shape.tag == f"{P}grpSp":
            yield from _drawn(shape, _in_group(shape, moved(box)))
        else:
            yield shape, moved(box)


def _in_group(group: Tree, whole: Box) -> Callable[[Box], Box]:
    """Return what turns a box in a group that stands in `whole` into one on the slide."""
    placed = group.find(f"{P}grpSpPr/{A}xfrm")
    off, ext = placed.find(f"{A}chOff"), placed.find(f"{A}chExt")
    if off is None or ext is None or not _number(ext, "cx") or not _number(ext, "cy"):
        return lambda box: box
    x, y = _number(off, "x"), _number(off, "y")
    across, down = whole.width / _number(ext, "cx"), whole.height / _number(ext, "cy")

    def moved(box: Box) -> Box:
        return Box(
            whole.x + round((box.x - x) * across),
            whole.y + round((box.y - y) * down),
            round(box.width * across),
            round(box.height * down),
        )

    return moved


def _box(shape: Tree) -> Box | None:
    for path in (f"{P}spPr/{A}xfrm", f"{P}grpSpPr/{A}xfrm", f"{P}xfrm"):
        placed = shape.find(path)
        if placed is None:
            continue
        off, ext = placed.find(f"{A}off"), placed.find(f"{A}ext")
        if off is not None and ext is not None:
            return Box(_number(off, "x"), _number(off, "y"), _number(ext, "cx"), _number(ext, "cy"))
    return None


def _ground(tree: Tree, related: dict[str, tuple[str, str]], colours: Colours, theme: Tree) -> Ground | None:
    """Return the ground that a `p:bg` says, or None where it cannot be known."""
    properties, style = tree.find(f"{P}bgPr"), tree.find(f"{P}bgRef")
    if properties is not None:
        blip = properties.find(f"{A}blipFill/{A}blip")
        if blip is not None:
            part = related.get(blip.get(f"{R}embed", ""), ("", ""))[1]
            return Ground(colours.named("bg1") or "FFFFFF", part)
        fills = colours.every(_said(properties))
        return Ground(fills[0], stops=fills[1:] and fills) if fills else None
    if style is None:
        return None
    given = colours.of(style) or colours.named("bg1") or "FFFFFF"
    fills = theme.find(f".//{A}bgFillStyleLst")
    number = _number(style, "idx") - 1001
    chosen: Sequence[Tree] = list(fills) if fills is not None else []
    if not 0 <= number < len(chosen):
        return Ground(given)
    fills = colours.every(chosen[number], given) or (given,)
    return Ground(fills[0], stops=fills[1:] and fills)


def _length(text: str | None, usual: int) -> int:
    """Return a length that the file says; the usual one where it says none, or what is no number."""
    try:
        return int(text or usual)
    except ValueError:
        return usual


def _number(tree: Tree, name: str) -> int:
    try:
        return int(tree.get(name, "0"))
    except ValueError:
        return 0
