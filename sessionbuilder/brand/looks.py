"""A placeholder and what it takes from -> the looks of its text, level by level."""

from __future__ import annotations

from collections.abc import Sequence

from sessionbuilder.brand.colours import Colours, whole
from sessionbuilder.brand.found import Level, Sort
from sessionbuilder.brand.names import A, P
from sessionbuilder.deck.elements import Align
from sessionbuilder.package import Tree

_ALIGN: dict[str, Align] = {"l": "left", "ctr": "centre", "r": "right", "just": "left", "dist": "left"}
_STYLES: dict[Sort, str] = {"title": "titleStyle", "subtitle": "bodyStyle", "body": "bodyStyle", "content": "bodyStyle"}
_MARKS = ("buNone", "buAutoNum", "buChar", "buBlip")
_BESIDE = ("buClrTx", "buClr", "buSzTx", "buSzPct", "buSzPts", "buFontTx", "buFont")
_LEVELS = 5


def levels_of(sort: Sort, shapes: Sequence[Tree], master: Tree, colours: Colours) -> tuple[Level, ...]:
    """Return the looks of five levels of a placeholder: `shapes` are itself and the one that it takes from."""
    styles = [found for shape in shapes if (found := shape.find(f"{P}txBody/{A}lstStyle")) is not None]
    whole = master.find(f"{P}txStyles/{P}{_STYLES.get(sort, 'otherStyle')}")
    styles += [whole] if whole is not None else []
    return tuple(_level(number, styles, colours) for number in range(1, _LEVELS + 1))


def _level(number: int, styles: Sequence[Tree], colours: Colours) -> Level:
    every = [found for style in styles if (found := style.find(f"{A}lvl{number}pPr")) is not None]
    runs = [found for each in every if (found := each.find(f"{A}defRPr")) is not None]

    def said(trees: Sequence[Tree], name: str, usual: str) -> str:
        return next((found for each in trees if (found := each.get(name)) is not None), usual)

    def child(trees: Sequence[Tree], *names: str) -> Tree | None:
        return next((found for each in trees for name in names if (found := each.find(f"{A}{name}")) is not None), None)

    size = whole(said(runs, "sz", "1800"), 1800) / 100
    fill = child(runs, "solidFill", "gradFill", "noFill")
    font = child(runs, "latin")
    return Level(
        size,
        said(runs, "b", "0") in ("1", "true"),
        said(runs, "cap", "none") != "none",
        _colour(fill, colours),
        _ALIGN.get(said(every, "algn", "l"), "left"),
        whole(said(every, "marL", "0"), 0),
        whole(said(every, "indent", "0"), 0),
        _space(child(every, "spcBef"), size),
        _line(child(every, "lnSpc"), size),
        _mark(every),
        font.get("typeface", "") if font is not None else "",
    )


def _colour(fill: Tree | None, colours: Colours) -> str | None:
    """Return the colour of letters; that of a run of colours nobody can say."""
    if fill is None:
        return colours.named("tx1")
    return colours.of(fill) if fill.tag == f"{A}solidFill" else None


def _mark(every: Sequence[Tree]) -> tuple[Tree, ...]:
    """Return what says which sign a level has: each element from the nearest that says it."""
    sign = next((found for each in every for name in _MARKS if (found := each.find(f"{A}{name}")) is not None), None)
    if sign is None or sign.tag in (f"{A}buNone", f"{A}buBlip"):
        return ()
    beside = []
    for names in (_BESIDE[:2], _BESIDE[2:5], _BESIDE[5:]):
        found = next((one for each in every for name in names if (one := each.find(f"{A}{name}")) is not None), None)
        beside += [found] if found is not None else []
    return (*beside, sign)


def _space(tree: Tree | None, size: float) -> float:
    if tree is None or not len(tree):
        return 0.0
    value = whole(tree[0].get("val", "0"), 0)
    return value / 100 if tree[0].tag == f"{A}spcPts" else size * value / 100_000


def _line(tree: Tree | None, size: float) -> float:
    if tree is None or not len(tree):
        return 1.0
    value = whole(tree[0].get("val", "100000"), 100_000)
    return value / 100_000 if tree[0].tag == f"{A}spcPct" else value / 100 / (size * 1.2)
