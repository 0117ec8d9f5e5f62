"""A .pptx, whoever made it -> what on its slides shuts people out, by slide and shape."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from sessionbuilder.diagnostics import codes
from sessionbuilder.inspecting.colours import A, apart, digits_of, theme_colours
from sessionbuilder.inspecting.links import linked_words
from sessionbuilder.inspecting.package import NotReadableError, Package, Tree
from sessionbuilder.inspecting.personal import authors, personal
from sessionbuilder.inspecting.pictures import no_words_for
from sessionbuilder.inspecting.remark import Remark

P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_TITLES = ("title", "ctrTitle")
_SHAPES = ("sp", "pic", "graphicFrame", "grpSp", "cxnSp")
_PARTS_OF_SLIDES = ("dt", "ftr", "sldNum")
_SMALLEST = 14
"""Points; what is smaller cannot be read across a room. Body text wants 18 at least, and 24 is better."""
_READABLE, _LARGE = 4.5, 3.0
"""The least contrast of text with its ground, and of large text (WCAG 2.2, 1.4.3)."""
_LARGE_FROM = 18
"""Points from which text counts as large."""


@dataclass
class _Slide:
    """One slide being looked at."""

    number: int
    tree: Tree
    package: Package
    part: str
    theme: dict[str, str]
    mapped: dict[str, str]
    ground: str
    """The six digits of its background, where they are known."""
    seen: set[str] = field(default_factory=set)

    def at(self, shape: Tree | None = None) -> str:
        """Return where something is: the slide, and the shape by the name that the Selection Pane shows."""
        name = "" if shape is None else _name(shape)
        return f"Slide {self.number}, “{name}”" if name else f"Slide {self.number}"


def look_at_slides(package: Package, main: str) -> Iterator[Remark]:
    """Yield what is wrong with the presentation whose main part is `main`."""
    tree = package.tree(main)
    if tree is None:
        raise NotReadableError("it has no slides")
    parts = package.related(main)
    titles: dict[str, int] = {}
    seen: set[str] = set()
    numbered = [parts[each.get(f"{R}id", "")][1] for each in tree.iter(f"{P}sldId") if each.get(f"{R}id", "") in parts]
    languages: set[str] = set()
    for number, part in enumerate(numbered, 1):
        slide = _slide(number, part, package, seen)
        if slide is None:
            continue
        yield from _title(slide, titles)
        for shape, inside in _shapes(slide.tree):
            yield from _shape(slide, shape, inside=inside)
        yield from _moves(slide)
        languages |= {run.get("lang", "") for run in slide.tree.iter(f"{A}rPr", f"{A}endParaRPr")}
        yield from personal(slide.at(), _texts(slide.tree), seen)
        for notes in package.led_to(part, "notesSlide"):
            if (told := package.tree(notes)) is not None:
                yield from personal(f"The notes of slide {number}", _texts(told), seen)
        for comments in (*package.led_to(part, "comments"), *package.led_to(part, "comment")):
            if package.tree(comments) is not None:
                yield Remark(codes.COMMENTS_LEFT, slide.at(), "It has comments, with the names of their authors.")
    defaults = {run.get("lang", "") for run in tree.iter(f"{A}defRPr")}
    if numbered and not (languages | defaults) - {""}:
        yield Remark(codes.NO_LANGUAGE, "", "No text says what language it is in.")
    yield from _properties(package)


def _slide(number: int, part: str, package: Package, seen: set[str]) -> _Slide | None:
    tree = package.tree(part)
    if tree is None:
        return None
    layout = next(package.led_to(part, "slideLayout"), "")
    master = next(package.led_to(layout, "slideMaster"), "") if layout else ""
    trees = [each for name in (layout, master) if name and (each := package.tree(name)) is not None]
    theme = next(package.led_to(master, "theme"), "") if master else ""
    colours = theme_colours(package.tree(theme)) if theme else {}
    mapping = next((found for each in (tree, *trees) if (found := _mapping(each))), {})
    ground = next((digits for each in (tree, *trees) if (digits := _ground(each, colours, mapping)) is not None), "")
    return _Slide(number, tree, package, part, colours, mapping, ground, seen)


def _mapping(tree: Tree) -> dict[str, str]:
    """Return what the names of colours mean, where a slide, its layout or its master says so."""
    found = tree.find(f"{P}clrMap")
    if found is None:
        found = tree.find(f"{P}clrMapOvr/{A}overrideClrMapping")
    return dict(found.attrib) if found is not None else {}


def _ground(tree: Tree, colours: dict[str, str], mapped: dict[str, str]) -> str | None:
    """Return the digits of a plain background, empty for a picture or a gradient; None where none is said."""
    ground = tree.find(f"{P}cSld/{P}bg")
    if ground is None:
        return None
    fill = ground.find(f"{P}bgPr/{A}solidFill")
    if fill is None:
        fill = ground.find(f"{P}bgRef")
    return digits_of(fill, colours, mapped)


def _name(shape: Tree) -> str:
    told = next(shape.iter(f"{P}cNvPr"), None)
    return "" if told is None else told.get("name", "")


def _shapes(tree: Tree) -> Iterator[tuple[Tree, bool]]:
    """Yield every shape of a slide in its order, and whether it stands inside a group."""

    def within(parent: Tree, inside: bool) -> Iterator[tuple[Tree, bool]]:
        for child in parent:
            if child.tag.removeprefix(P) in _SHAPES:
                yield child, inside
                yield from within(child, True) if child.tag == f"{P}grpSp" else ()

    yield from within(tree.find(f"{P}cSld/{P}spTree"), False)


def _placeholder(shape: Tree) -> str:
    """Return what sort of placeholder a shape is; empty where it is none."""
    found = shape.find(f"{P}nvSpPr/{P}nvPr/{P}ph")
    return "" if found is None else found.get("type", "body")


def _words(shape: Tree) -> str:
    return " ".join("".join(run.text or "" for run in shape.iter(f"{A}t")).split())


def _texts(tree: Tree) -> Iterator[str]:
    for paragraph in tree.iter(f"{A}p"):
        if text := "".join(run.text or "" for run in paragraph.iter(f"{A}t")).strip():
            yield text


def _title(slide: _Slide, titles: dict[str, int]) -> Iterator[Remark]:
    found = [shape for shape, _ in _shapes(slide.tree) if _placeholder(shape) in _TITLES]
    words = " ".join(filter(None, map(_words, found)))
    if not words:
        yield Remark(
            codes.SLIDE_WITHOUT_TITLE,
            slide.at(),
            "It has no title, so nobody who listens can tell which slide it is, or go to it.",
        )
        return
    if words.casefold() in titles:
        before = titles[words.casefold()]
        yield Remark(codes.SLIDE_TITLE_TWICE, slide.at(), f"Its title is that of slide {before} too: “{words}”.")
    titles.setdefault(words.casefold(), slide.number)
    read = [shape for shape, _ in _shapes(slide.tree) if _words(shape) and _placeholder(shape) not in _PARTS_OF_SLIDES]
    if read and read[0] is not found[0]:
        message = f"“{_name(read[0])}” is read out before the title."
        yield Remark(codes.READ_IN_ANOTHER_ORDER, slide.at(found[0]), message)


def _shape(slide: _Slide, shape: Tree, *, inside: bool) -> Iterator[Remark]:
    tag = shape.tag.removeprefix(P)
    drawn = tag == "pic" or (tag in ("graphicFrame", "grpSp") and shape.find(f".//{A}tbl") is None)
    if drawn and not inside:
        yield from no_words_for(next(shape.iter(f"{P}cNvPr"), None), slide.at(shape))
    if tag == "grpSp":
        return
    for table in shape.iter(f"{A}tbl"):
        yield from _table(slide, shape, table)
    if _placeholder(shape) not in _PARTS_OF_SLIDES:
        yield from _type(slide, shape)
    related = slide.package.related(slide.part)
    for run in shape.iter(f"{A}r"):
        link = run.find(f"{A}rPr/{A}hlinkClick")
        if link is not None:
            text = "".join(each.text or "" for each in run.iter(f"{A}t"))
            yield from linked_words(text, related.get(link.get(f"{R}id", ""), ("", ""))[1], slide.at(shape))


def _table(slide: _Slide, shape: Tree, table: Tree) -> Iterator[Remark]:
    look = table.find(f"{A}tblPr")
    if look is None or look.get("firstRow") not in ("1", "true"):
        yield Remark(codes.TABLE_WITHOUT_HEADER, slide.at(shape), "The table has no header row.")
    if any(cell.get(key) for cell in table.iter(f"{A}tc") for key in ("gridSpan", "rowSpan", "hMerge", "vMerge")):
        yield Remark(codes.CELLS_JOINED, slide.at(shape), "Cells of the table are joined.")


def _type(slide: _Slide, shape: Tree) -> Iterator[Remark]:
    """Yield text that is too small, that PowerPoint has shrunk, or that is too near to its ground in colour."""
    body = shape.find(f"{P}txBody")
    if body is None or not _words(shape):
        return
    shrunk = body.find(f"{A}bodyPr/{A}normAutofit")
    scale = int(shrunk.get("fontScale", "100000").rstrip("%")) if shrunk is not None else 100_000
    scale = scale * 1000 if scale <= 100 else scale
    sizes = [int(run.get("sz", "0")) / 100 for run in body.iter(f"{A}rPr") if run.get("sz", "0").isdigit()]
    small = min((size * scale / 100_000 for size in sizes if size), default=_SMALLEST)
    if small < _SMALLEST - 0.05:
        what = f"Text of {small:g} points is too small to read across a room."
        yield Remark(codes.TEXT_TOO_SMALL, slide.at(shape), what)
    elif scale < 100_000:
        what = f"PowerPoint has shrunk the text to {scale // 1000} % so that it fits."
        yield Remark(codes.TEXT_TOO_SMALL, slide.at(shape), what)
    ground = _behind(slide, shape)
    for run in body.iter(f"{A}r"):
        looks = run.find(f"{A}rPr")
        ink = "" if looks is None else digits_of(looks.find(f"{A}solidFill"), slide.theme, slide.mapped)
        if not ink or not ground or not "".join(each.text or "" for each in run.iter(f"{A}t")).strip():
            continue
        size = int(looks.get("sz", "0")) / 100
        wanted = _LARGE if size >= _LARGE_FROM else _READABLE
        if (found := apart(ink, ground)) < wanted - 0.01:
            what = f"Text in #{ink} on #{ground} is {found:.1f} to 1 apart; {wanted} to 1 is the least."
            yield Remark(codes.TOO_LITTLE_CONTRAST, slide.at(shape), what)
            return


def _behind(slide: _Slide, shape: Tree) -> str:
    """Return the digits of what text of `shape` stands on; empty where nobody can say."""
    ground = slide.ground
    box = _box(shape)
    for other, _ in _shapes(slide.tree):
        if other is shape:
            break
        if other.tag in (f"{P}pic", f"{P}grpSp", f"{P}graphicFrame") or (fill := _fill(slide, other)) is not None:
            below = _box(other)
            if box is None or below is None or _meet(box, below):
                ground = "" if other.tag != f"{P}sp" or box is None or below is None else fill or ""
    own = _fill(slide, shape)
    return ground if own is None else own


def _fill(slide: _Slide, shape: Tree) -> str | None:
    """Return the digits of the plain fill of a shape, empty for another one; None where it has none of its own."""
    properties = shape.find(f"{P}spPr")
    if properties is None:
        return None
    solid = properties.find(f"{A}solidFill")
    if solid is not None:
        return digits_of(solid, slide.theme, slide.mapped)
    other = any(properties.find(f"{A}{name}") is not None for name in ("gradFill", "blipFill", "pattFill", "grpFill"))
    styled = shape.find(f"{P}style") is not None and properties.find(f"{A}noFill") is None
    return "" if other or styled or (_placeholder(shape) and properties.find(f"{A}noFill") is None) else None


def _box(shape: Tree) -> tuple[int, int, int, int] | None:
    """Return left, top, right and bottom of a shape in EMU; None where its layout says it."""
    offset, extent = shape.find(f"{P}spPr/{A}xfrm/{A}off"), shape.find(f"{P}spPr/{A}xfrm/{A}ext")
    if offset is None or extent is None:
        return None
    left, top = int(offset.get("x", "0")), int(offset.get("y", "0"))
    return left, top, left + int(extent.get("cx", "0")), top + int(extent.get("cy", "0"))


def _meet(one: tuple[int, int, int, int], other: tuple[int, int, int, int]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _moves(slide: _Slide) -> Iterator[Remark]:
    """Yield what goes on by itself, and films and sounds, which somebody may not hear or see."""
    for each in slide.tree.iter(f"{P}transition"):
        if each.get("advTm"):
            yield Remark(codes.GOES_ON_BY_ITSELF, slide.at(), "It goes on by itself after a time.")
    sorts = {sort for sort, _ in slide.package.related(slide.part).values()}
    if sorts & {"video", "audio", "media"}:
        yield Remark(
            codes.FILM_OR_SOUND,
            slide.at(),
            "It has a film or a sound: are there captions?",
        )
    if slide.tree.get("show") == "0":
        yield Remark(codes.HIDDEN_SLIDE, slide.at(), "It is hidden, and goes along where the file is sent.")


def _properties(package: Package) -> Iterator[Remark]:
    core = package.tree("docProps/core.xml")
    told = {each.tag.rpartition("}")[2]: (each.text or "").strip() for each in core} if core is not None else {}
    if not told.get("title"):
        yield Remark(codes.NO_TITLE_IN_PROPERTIES, "", "The file has no title in its properties.")
    yield from authors((("made it", told.get("creator", "")), ("saved it last", told.get("lastModifiedBy", ""))))
    if any(re.fullmatch(r"ppt/(?:commentAuthors|authors)\.xml", name) for name in package.names):
        yield Remark(codes.COMMENTS_LEFT, "", "The file keeps the names of those who have commented on it.")
