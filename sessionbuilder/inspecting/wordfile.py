"""A .docx, whoever made it -> what in it shuts people out, by paragraph, table and picture."""

from __future__ import annotations

from collections.abc import Iterator

from sessionbuilder.diagnostics import codes
from sessionbuilder.inspecting.links import linked_words
from sessionbuilder.inspecting.personal import authors, personal
from sessionbuilder.inspecting.pictures import no_words_for
from sessionbuilder.inspecting.remark import Remark
from sessionbuilder.package import NotReadableError, Package, Tree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_SMALLEST = 10
"""Points; clear print wants 12 at least, and large print 16 (UKAAF, G003). Foot lines may be a little smaller."""
_LONG = 3
"""Pages without a heading are too many to find one's way in; so many hundred words stand for them."""
_ROOM = (f"{W}drawing", f"{W}br", f"{W}sectPr", f"{W}pBdr", f"{W}tab")
"""What a paragraph without words may be there for, such as a line to write on."""
_NAME = 6
"""Words of a name, at most."""
_PLAIN = ("", "Normal", "BodyText")
"""Styles in which people type empty lines; those of others may be lines to write on."""
_EMPTY_LINES = 4
"""Empty paragraphs one after the other that make room where spacing should."""


def look_at_document(package: Package, main: str) -> Iterator[Remark]:
    """Yield what is wrong with the document whose main part is `main`."""
    tree = package.tree(main)
    body = None if tree is None else tree.find(f"{W}body")
    if body is None:
        raise NotReadableError("it has no text")
    related = package.related(main)
    levels = _levels(package, main)
    seen: set[str] = set()
    yield from _headings(body, levels)
    for number, paragraph in enumerate(body.iter(f"{W}p"), 1):
        where = f"Paragraph {number}, “{_shortened(_words(paragraph))}”" if _words(paragraph) else f"Paragraph {number}"
        yield from personal(where, [_words(paragraph)], seen)
        for link in paragraph.iter(f"{W}hyperlink"):
            yield from linked_words(_words(link), related.get(link.get(f"{_R}id", ""), ("", ""))[1], where)
        for drawn in (*paragraph.iter(f"{_DRAWN}inline"), *paragraph.iter(f"{_DRAWN}anchor")):
            yield from no_words_for(drawn.find(f"{_DRAWN}docPr"), f"The picture in paragraph {number}")
        sizes = [int(size.get(f"{W}val", "99")) / 2 for size in paragraph.iter(f"{W}sz")]
        if _words(paragraph) and sizes and (small := min(sizes)) < _SMALLEST:
            yield Remark(codes.PRINT_TOO_SMALL, where, f"Print of {small:g} points is too small for many people.")
    yield from _tables(body)
    yield from _rooms(body)
    yield from _left(package, main, tree)
    yield from _properties(package, main)


def _words(tree: Tree) -> str:
    return " ".join("".join(run.text or "" for run in tree.iter(f"{W}t")).split())


def _shortened(words: str) -> str:
    return words if len(words) <= 40 else f"{words[:38].rstrip()} ..."


def _levels(package: Package, main: str) -> dict[str, int]:
    """Return how deep each style of headings is, by its id."""
    found: dict[str, int] = {}
    styles = next((package.tree(name) for name in package.led_to(main, "styles")), None)
    for style in styles.iter(f"{W}style") if styles is not None else ():
        level = style.find(f"{W}pPr/{W}outlineLvl")
        name = style.find(f"{W}name")
        called = "" if name is None else name.get(f"{W}val", "").lower()
        if level is not None:
            found[style.get(f"{W}styleId", "")] = int(level.get(f"{W}val", "9")) + 1
        elif called.startswith("heading ") and called[8:].isdigit():
            found[style.get(f"{W}styleId", "")] = int(called[8:])
    return found


def _headings(body: Tree, levels: dict[str, int]) -> Iterator[Remark]:
    before, any_heading = 0, False
    for paragraph in body.iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        level = levels.get("" if style is None else style.get(f"{W}val", ""), 0)
        own = paragraph.find(f"{W}pPr/{W}outlineLvl")
        level = int(own.get(f"{W}val", "9")) + 1 if own is not None else level
        if not 0 < level <= 9 or not _words(paragraph):
            continue
        any_heading = True
        if before and level > before + 1:
            where = f"The heading “{_shortened(_words(paragraph))}”"
            yield Remark(codes.HEADING_SKIPPED, where, f"It is of level {level}, and the one before of level {before}.")
        before = level
    if not any_heading and len(_words(body).split()) > _LONG * 300:
        yield Remark(
            codes.NO_HEADINGS,
            "",
            "Nothing in the document is a heading.",
        )


def _tables(body: Tree) -> Iterator[Remark]:
    for number, table in enumerate(body.iter(f"{W}tbl"), 1):
        rows = table.findall(f"{W}tr")
        if len(rows) < 2 or len(rows[0].findall(f"{W}tc")) < 2 or not _words(table) or _is_canvas(table):
            continue
        if rows[0].find(f"{W}trPr/{W}tblHeader") is None and not _names_and_words(rows):
            yield Remark(codes.TABLE_WITHOUT_HEADER, f"Table {number}", "It has no header row.")
        if next(table.iter(f"{W}vMerge", f"{W}gridSpan"), None) is not None:
            yield Remark(codes.CELLS_JOINED, f"Table {number}", "Cells of it are joined.")


def _is_canvas(table: Tree) -> bool:
    """Whether it is boxes to write in or to cut out: it has fields, or no look of a table, which Word gives to each."""
    fields = next(table.iter(f"{W}sdt"), None) is not None
    looks = table.find(f"{W}tblPr/{W}tblLook") is not None or table.find(f"{W}tblPr/{W}tblStyle") is not None
    return fields or not looks


def _names_and_words(rows: list[Tree]) -> bool:
    """Whether each row is a name, or a question, and what belongs to it or will: its first cell heads it."""
    cells = [row.findall(f"{W}tc") for row in rows]
    return all(len(row) == 2 and (len(_words(row[0]).split()) <= _NAME or not _words(row[1])) for row in cells)


def _rooms(body: Tree) -> Iterator[Remark]:
    empty = 0
    for paragraph in body.findall(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        plain = style is None or style.get(f"{W}val", "") in _PLAIN
        bare = plain and not _words(paragraph) and next(paragraph.iter(*_ROOM), None) is None
        empty = empty + 1 if bare else 0
        if empty == _EMPTY_LINES:
            yield Remark(
                codes.EMPTY_LINES,
                "",
                "Empty lines make room in it.",
            )
            return


def _left(package: Package, main: str, tree: Tree) -> Iterator[Remark]:
    if any(True for _ in package.led_to(main, "comments")):
        yield Remark(codes.COMMENTS_LEFT, "", "It has comments, with the names of their authors.")
    if next(tree.iter(f"{W}ins", f"{W}del"), None) is not None:
        yield Remark(codes.COMMENTS_LEFT, "", "It keeps changes that are tracked, with what was deleted and by whom.")


def _properties(package: Package, main: str) -> Iterator[Remark]:
    core = package.tree("docProps/core.xml")
    told = {each.tag.rpartition("}")[2]: (each.text or "").strip() for each in core} if core is not None else {}
    if not told.get("title"):
        yield Remark(codes.NO_TITLE_IN_PROPERTIES, "", "The file has no title in its properties.")
    yield from authors((("made it", told.get("creator", "")), ("saved it last", told.get("lastModifiedBy", ""))))
    trees = (package.tree(main), *(package.tree(name) for name in package.led_to(main, "styles")))
    languages = (each.get(f"{W}val") for tree in trees if tree is not None for each in tree.iter(f"{W}lang"))
    if not any(languages):
        yield Remark(codes.NO_LANGUAGE, "", "No text says what language it is in.")
