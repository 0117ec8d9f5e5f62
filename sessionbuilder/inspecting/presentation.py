"""A .pptx, whoever made it -> what on its slides shuts people out, by slide and shape."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sessionbuilder.diagnostics import codes
from sessionbuilder.inspecting.colours import A
from sessionbuilder.inspecting.links import linked_words
from sessionbuilder.inspecting.personal import authors, personal
from sessionbuilder.inspecting.pictures import no_words_for
from sessionbuilder.inspecting.remark import Remark
from sessionbuilder.inspecting.slide import P, R, Slide, name_of, opened, placeholder, shapes, texts_in, words_of
from sessionbuilder.inspecting.type_of_slides import look_at_type
from sessionbuilder.package import NotReadableError, Package, Tree

_TITLES = ("title", "ctrTitle")
_PARTS_OF_SLIDES = ("dt", "ftr", "sldNum")


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
    share = _share(tree)
    for number, part in enumerate(numbered, 1):
        slide = opened(number, part, package, share)
        if slide is None:
            continue
        yield from _title(slide, titles)
        for shape, inside in shapes(slide.tree):
            yield from _shape(slide, shape, inside=inside)
        yield from _moves(slide)
        languages |= {run.get("lang", "") for run in slide.tree.iter(f"{A}rPr", f"{A}endParaRPr")}
        yield from personal(slide.at(), texts_in(slide.tree), seen)
        for notes in package.led_to(part, "notesSlide"):
            if (told := package.tree(notes)) is not None:
                yield from personal(f"The notes of slide {number}", texts_in(told), seen)
        for comments in (*package.led_to(part, "comments"), *package.led_to(part, "comment")):
            if package.tree(comments) is not None:
                yield Remark(codes.COMMENTS_LEFT, slide.at(), "It has comments, with the names of their authors.")
    defaults = {run.get("lang", "") for run in tree.iter(f"{A}defRPr")}
    if numbered and not (languages | defaults) - {""}:
        yield Remark(codes.NO_LANGUAGE, "", "No text says what language it is in.")
    yield from _properties(package)


def _title(slide: Slide, titles: dict[str, int]) -> Iterator[Remark]:
    found = [shape for shape, _ in shapes(slide.tree) if placeholder(shape) in _TITLES]
    words = " ".join(filter(None, map(words_of, found)))
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
    read = [shape for shape, _ in shapes(slide.tree) if words_of(shape) and placeholder(shape) not in _PARTS_OF_SLIDES]
    if read and read[0] is not found[0]:
        message = f"“{name_of(read[0])}” is read out before the title."
        yield Remark(codes.READ_IN_ANOTHER_ORDER, slide.at(found[0]), message)


_USUAL = 6_858_000
"""The height of a slide as PowerPoint begins a deck, in EMU."""


def _share(tree: Tree) -> float:
    """Return how high slides are as a share of the usual height; upright ones by their width."""
    size = tree.find(f"{P}sldSz")
    sides = [size.get(name, "") for name in ("cx", "cy")] if size is not None else []
    return min(map(int, sides)) / _USUAL if sides and all(side.isdecimal() and int(side) for side in sides) else 1.0


def _shape(slide: Slide, shape: Tree, *, inside: bool) -> Iterator[Remark]:
    tag = shape.tag.removeprefix(P)
    drawn = tag == "pic" or (tag in ("graphicFrame", "grpSp") and shape.find(f".//{A}tbl") is None)
    if drawn and not inside:
        yield from no_words_for(next(shape.iter(f"{P}cNvPr"), None), slide.at(shape))
    if tag == "grpSp":
        return
    for table in shape.iter(f"{A}tbl"):
        yield from _table(slide, shape, table)
    if placeholder(shape) not in _PARTS_OF_SLIDES:
        yield from look_at_type(slide, shape)
    related = slide.package.related(slide.part)
    for run in shape.iter(f"{A}r"):
        link = run.find(f"{A}rPr/{A}hlinkClick")
        if link is not None:
            text = "".join(each.text or "" for each in run.iter(f"{A}t"))
            yield from linked_words(text, related.get(link.get(f"{R}id", ""), ("", ""))[1], slide.at(shape))


def _table(slide: Slide, shape: Tree, table: Tree) -> Iterator[Remark]:
    look = table.find(f"{A}tblPr")
    if look is None or look.get("firstRow") not in ("1", "true"):
        yield Remark(codes.TABLE_WITHOUT_HEADER, slide.at(shape), "The table has no header row.")
    if any(cell.get(key) for cell in table.iter(f"{A}tc") for key in ("gridSpan", "rowSpan", "hMerge", "vMerge")):
        yield Remark(codes.CELLS_JOINED, slide.at(shape), "Cells of the table are joined.")


def _moves(slide: Slide) -> Iterator[Remark]:
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
