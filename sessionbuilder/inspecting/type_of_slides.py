"""A shape with words -> whether they are too small, or too near in colour to what they stand on."""

from __future__ import annotations

from collections.abc import Iterator

from sessionbuilder.diagnostics import codes
from sessionbuilder.inspecting.colours import A, apart, digits_of
from sessionbuilder.inspecting.remark import Remark
from sessionbuilder.inspecting.slide import P, Slide, shapes, words_of
from sessionbuilder.package import Tree

_SMALLEST = 14
"""Points; what is smaller cannot be read across a room. Body text wants 18 at least, and 24 is better."""
_READABLE, _LARGE = 4.5, 3.0
"""The least contrast of text with its ground, and of large text (WCAG 2.2, 1.4.3)."""
_LARGE_FROM = 18
"""Points from which text counts as large."""


def look_at_type(slide: Slide, shape: Tree) -> Iterator[Remark]:
    """Yield text that is too small, that PowerPoint has shrunk, or that is too near to its ground in colour."""
    body = shape.find(f"{P}txBody")
    if body is None or not words_of(shape):
        return
    shrunk = body.find(f"{A}bodyPr/{A}normAutofit")
    scale = int(shrunk.get("fontScale", "100000").rstrip("%")) if shrunk is not None else 100_000
    scale = scale * 1000 if scale <= 100 else scale
    sizes = [int(run.get("sz", "0")) / 100 for run in body.iter(f"{A}rPr") if run.get("sz", "0").isdigit()]
    small = min((size * scale / 100_000 for size in sizes if size), default=_SMALLEST * slide.share)
    if small < _SMALLEST * slide.share - 0.05:
        what = f"Text of {small:g} points is too small to read across a room."
        yield Remark(codes.TEXT_TOO_SMALL, slide.at(shape), what)
    elif scale < 100_000:
        what = f"The text has been shrunk to {scale // 1000} % so that it fits."
        yield Remark(codes.TEXT_TOO_SMALL, slide.at(shape), what)
    ground = behind(slide, shape)
    for run in body.iter(f"{A}r"):
        looks = run.find(f"{A}rPr")
        ink = "" if looks is None else digits_of(looks.find(f"{A}solidFill"), slide.theme, slide.mapped)
        if not ink or not ground or not "".join(each.text or "" for each in run.iter(f"{A}t")).strip():
            continue
        size = int(looks.get("sz", "0")) / 100
        wanted = _LARGE if size >= _LARGE_FROM * slide.share else _READABLE
        if (found := apart(ink, ground)) < wanted - 0.01:
            what = f"Text in #{ink} on #{ground} is {found:.1f} to 1 apart; {wanted} to 1 is the least."
            yield Remark(codes.TOO_LITTLE_CONTRAST, slide.at(shape), what)
            return


def behind(slide: Slide, shape: Tree) -> str:
    """Return the digits of what text of `shape` stands on; empty where nobody can say."""
    if (own := _fill(slide, shape)) is not None:
        return own
    ground, box = slide.ground, _box(slide, shape)
    for other, _ in shapes(slide.tree):
        if other is shape:
            break
        fill = _fill(slide, other) if other.tag == f"{P}sp" else None if other.tag == f"{P}cxnSp" else ""
        below = _box(slide, other)
        if fill is not None and (box is None or below is None or _meet(box, below)):
            ground = fill if box and below else ""
    return ground


def _fill(slide: Slide, shape: Tree) -> str | None:
    """Return the digits of the plain fill of a shape, empty for another one; None where it has none."""
    for each in (shape, *_models(slide, shape)):
        properties = each.find(f"{P}spPr")
        if properties is None:
            continue
        if (solid := properties.find(f"{A}solidFill")) is not None:
            return digits_of(solid, slide.theme, slide.mapped)
        if properties.find(f"{A}noFill") is not None:
            return None
        if any(properties.find(f"{A}{name}") is not None for name in ("gradFill", "blipFill", "pattFill", "grpFill")):
            return ""
    return "" if shape.find(f"{P}style") is not None else None


def _models(slide: Slide, shape: Tree) -> Iterator[Tree]:
    """Yield the placeholders of layout and master from which a placeholder has what it does not say itself."""
    place = shape.find(f"{P}nvSpPr/{P}nvPr/{P}ph")
    if place is None:
        return
    for tree in slide.below:
        for other, _ in shapes(tree):
            theirs = other.find(f"{P}nvSpPr/{P}nvPr/{P}ph")
            if theirs is not None and (
                theirs.get("idx", "0") == place.get("idx", "0") or theirs.get("type", "") == place.get("type", "body")
            ):
                yield other
                break


def _box(slide: Slide, shape: Tree) -> tuple[int, int, int, int] | None:
    """Return left, top, right and bottom of a shape in EMU; None where nothing says them."""
    for each in (shape, *_models(slide, shape)):
        offset, extent = each.find(f"{P}spPr/{A}xfrm/{A}off"), each.find(f"{P}spPr/{A}xfrm/{A}ext")
        if offset is not None and extent is not None:
            left, top = int(offset.get("x", "0")), int(offset.get("y", "0"))
            return left, top, left + int(extent.get("cx", "0")), top + int(extent.get("cy", "0"))
    return None


def _meet(one: tuple[int, int, int, int], other: tuple[int, int, int, int]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
