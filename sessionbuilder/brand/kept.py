"""A master of a template -> the parts that every deck keeps of it, without what leads elsewhere or speaks of people."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from lxml import etree

from sessionbuilder.brand.found import Master
from sessionbuilder.brand.names import A, P, R
from sessionbuilder.package import Package, Tree
from sessionbuilder.theme.branded import KeptPart

_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_KINDS = {
    "slideMaster": "presentationml.slideMaster",
    "slideLayout": "presentationml.slideLayout",
    "theme": "theme",
    "themeOverride": "themeOverride",
}
_FOLLOWED = {"slideLayout", "theme", "themeOverride", "image", "slideMaster"}
_WHOLE = tuple(f"{P}{name}" for name in ("sp", "pic", "graphicFrame", "cxnSp", "custDataLst", "bg")) + tuple(
    f"{A}{name}" for name in ("ext", "hlinkClick", "hlinkHover", "blip")
)
"""What goes as a whole where it leads to what does not come along, the nearest first; a fill goes with its picture."""
_GONE = tuple(f"{P}{name}" for name in ("timing", "transition", "custDataLst", "controls"))


def kept_parts(package: Package, master: Master) -> tuple[KeptPart, ...]:
    """Return the master, its theme, its layouts and their pictures, each once, the master first."""
    names = [master.part, master.theme, *(face.part for face in master.layouts)]
    found: dict[str, KeptPart] = {}
    while names:
        name = names.pop(0)
        if name in found or name not in package.names:
            continue
        part = _kept(package, name)
        found[name] = part
        names += [
            target for _, kind, target, _ in part.related if kind.rpartition("/")[2] in ("image", "themeOverride")
        ]
    return tuple(found.values())


def text_style(package: Package, presentation: str) -> str:
    """Return what the presentation says of text anywhere; empty where it says nothing."""
    tree = package.tree(presentation)
    style = None if tree is None else tree.find(f"{P}defaultTextStyle")
    if style is None:
        return ""
    _cut(style, {})  # a picture before items, which does not come along
    return etree.tostring(style, encoding="unicode")


def _kept(package: Package, name: str) -> KeptPart:
    tree = package.tree(name) if name.endswith(".xml") else None
    if tree is None:
        ending = name.rpartition(".")[2].lower()
        kind = package.content_type(name) or f"image/{'jpeg' if ending == 'jpg' else ending}"
        return KeptPart(f"/{name}", kind, package.archive.read(name))
    related = package.related(name)
    kept = {
        rid: (sort, target) for rid, (sort, target) in related.items() if sort in _FOLLOWED and target in package.names
    }
    for each in list(tree.iter(*_GONE)):
        each.getparent().remove(each)
    for each in tree.iter(
        f"{P}cNvPr"
    ):  # nobody is read what a layout draws, and often it is the path of somebody's file
        each.attrib.pop("descr", "")
        each.attrib.pop("title", "")
    _cut(tree, kept)
    _number_apart(tree)
    sort = next((word for word in ("slideMaster", "slideLayout") if tree.tag == f"{P}{_ROOTS[word]}"), "")
    kind = sort or ("themeOverride" if tree.tag.endswith("themeOverride") else "theme")
    listed = tuple((rid, f"{_RELATED}/{sort}", target, False) for rid, (sort, target) in kept.items())
    content = f"application/vnd.openxmlformats-officedocument.{_KINDS[kind]}+xml"
    return KeptPart(f"/{name}", content, _written(tree), listed)


_ROOTS = {"slideMaster": "sldMaster", "slideLayout": "sldLayout"}


def _cut(tree: Tree, kept: dict[str, tuple[str, str]]) -> None:
    """Take out of `tree` whatever leads to a part that is not `kept`."""
    for each in list(_leading(tree)):
        if all(value in kept for name, value in each.attrib.items() if name.startswith(R) and value):
            continue
        whole = next((up for up in (each, *each.iterancestors()) if up.tag in _WHOLE), each)
        if whole.tag == f"{A}blip" and (above := whole.getparent()) is not None:
            picture = next((up for up in whole.iterancestors() if up.tag in (f"{P}pic", f"{P}sp", f"{P}bg")), above)
            whole = picture
        if whole.getparent() is not None:
            whole.getparent().remove(whole)


def _number_apart(tree: Tree) -> None:
    """Give shapes numbers of their own where some programs have given one twice."""
    taken = {each.get("id", "") for each in tree.iter(f"{P}cNvPr")}
    free = (str(number) for number in count(2) if str(number) not in taken)
    met: set[str] = set()
    for each in tree.iter(f"{P}cNvPr"):
        if each.get("id", "") in met:
            each.set("id", next(free))
        met.add(each.get("id", ""))


def _leading(tree: Tree) -> Iterator[Tree]:
    for each in tree.iter():
        if isinstance(each.tag, str) and any(name.startswith(R) for name in each.attrib):
            yield each


def _written(tree: Tree) -> bytes:
    return bytes(etree.tostring(tree, encoding="UTF-8", xml_declaration=True, standalone=True))
