"""A slide of a presentation -> its shapes with their words, and what it has from layout, master and theme."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sessionbuilder.inspecting.colours import A, digits_of, theme_colours
from sessionbuilder.package import Package, Tree

P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_SHAPES = ("sp", "pic", "graphicFrame", "grpSp", "cxnSp")


@dataclass
class Slide:
    """One slide being looked at."""

    number: int
    tree: Tree
    package: Package
    part: str
    theme: dict[str, str]
    mapped: dict[str, str]
    ground: str
    """The six digits of its background, where they are known."""
    below: tuple[Tree, ...]
    """Its layout and its master, as far as there are any."""
    share: float = 1.0
    """How high it is as a share of a slide of a new deck: on a low page letters are smaller, and as well read."""

    def at(self, shape: Tree | None = None) -> str:
        """Return where something is: the slide, and the shape by the name that the Selection Pane shows."""
        name = "" if shape is None else name_of(shape)
        return f"Slide {self.number}, “{name}”" if name else f"Slide {self.number}"


def opened(number: int, part: str, package: Package, share: float = 1.0) -> Slide | None:
    """Return the slide in the part called `part`; None where there is none."""
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
    return Slide(number, tree, package, part, colours, mapping, ground, tuple(trees), share)


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


def name_of(shape: Tree) -> str:
    """Return what the Selection Pane calls a shape."""
    told = next(shape.iter(f"{P}cNvPr"), None)
    return "" if told is None else told.get("name", "")


def shapes(tree: Tree) -> Iterator[tuple[Tree, bool]]:
    """Yield every shape of a slide in its order, and whether it stands inside a group."""

    def within(parent: Tree, inside: bool) -> Iterator[tuple[Tree, bool]]:
        for child in parent:
            if child.tag.removeprefix(P) in _SHAPES:
                yield child, inside
                yield from within(child, True) if child.tag == f"{P}grpSp" else ()

    yield from within(tree.find(f"{P}cSld/{P}spTree"), False)


def placeholder(shape: Tree) -> str:
    """Return what sort of placeholder a shape is; empty where it is none."""
    found = shape.find(f"{P}nvSpPr/{P}nvPr/{P}ph")
    return "" if found is None else found.get("type", "body")


def words_of(shape: Tree) -> str:
    """Return the words of a shape on one line."""
    return " ".join("".join(run.text or "" for run in shape.iter(f"{A}t")).split())


def texts_in(tree: Tree) -> Iterator[str]:
    """Yield each paragraph with words in it."""
    for paragraph in tree.iter(f"{A}p"):
        if text := "".join(run.text or "" for run in paragraph.iter(f"{A}t")).strip():
            yield text
