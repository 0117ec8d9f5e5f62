"""The bytes of an organisation's template -> its parts, once it is known that nothing in it can do harm."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipInfo

from sessionbuilder.brand.other_files import check_is_a_presentation
from sessionbuilder.package import NotReadableError, Package, Tree
from sessionbuilder.text import shortened

MOST_PARTS = 10_000
"""Parts of one file; a deck of 600 slides has some 3,000."""
LARGEST_PART = 100_000_000
"""Bytes of one part, unpacked: a film is as large, and templates have none."""
_LARGE = 20_000_000
"""Bytes of a part from which on it is asked how far it was pressed: a picture of one colour may shrink to nothing."""
_MOST_PRESSED = 100
"""So many times as large as it lies in the file."""
_RECORD = b"PK\1\2"
"""What the record of each part begins with, in the list at the end of a zip."""
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_XML = (".xml", ".rels")
_STAY = frozenset({"comments", "customXml", "handoutMaster", "hyperlink", "notesMaster", "notesSlide", "slide", "tags"})
"""Sorts of what a master or a layout may lead to, and what does not come with it."""
_EMBEDDED = frozenset({"activeXControlBinary", "control", "oleObject", "package"})
"""Sorts of what a master or a layout may hold that runs, or is a file of its own."""
_MAKES_RUN = ("ppaction://macro", "ppaction://ole", "ppaction://program")
"""How actions begin that start a program when somebody clicks."""
_MACROS = "it has macros: open it in PowerPoint, and save it as a PowerPoint template without them, .potx"
_BY_WORDS = {"image": "a picture", "video": "a film", "audio": "a sound", "media": "a film or a sound"}
"""What is linked, by the last word of its sort."""


def opened(content: bytes) -> Package:
    """Return the parts of the template that holds `content`; all that comes with its masters can be read.

    Raises `NotReadableError` where it is no presentation, has a password or macros, unpacks to more than is sound, is
    broken, or where masters, layouts or themes lead to pictures and templates that lie elsewhere. The message says what
    to do, as the end of a sentence.
    """
    if content.count(_RECORD) > 2 * MOST_PARTS:  # before a list of millions is read; the letters may come by chance
        raise NotReadableError(f"it has more than {MOST_PARTS:,} parts")
    package = Package.of(content)
    _check_entries(package.archive.infolist())
    check_is_a_presentation(package)
    _check_macros(package)
    masters = masters_of(package)
    if not masters:
        raise NotReadableError("it has no slide master, which every template has: save it anew in PowerPoint")
    for name in comes_along(package):
        _check_part(package, name)
    for name in masters:
        if not any(sort == "theme" for sort, _ in package.related(name).values()):
            raise NotReadableError(f"{_called(package, name)} has no theme: save it anew in PowerPoint")
    return package


def masters_of(package: Package) -> list[str]:
    """Return the names of the slide masters, in the order in which PowerPoint shows them."""
    return _in_order(package, package.main, "slideMaster")


def layouts_of(package: Package, master: str) -> list[str]:
    """Return the names of the layouts of a master, in the order in which PowerPoint offers them."""
    return _in_order(package, master, "slideLayout")


def _in_order(package: Package, name: str, sort: str) -> list[str]:
    """Return the parts of a `sort` that a part leads to: those in its list first, and as they stand there."""
    tree = package.tree(name)
    ids = [] if tree is None else [str(each.get(_ID)) for each in tree.iter("{*}sldMasterId", "{*}sldLayoutId")]
    related = package.related(name)
    every = [related[each] for each in ids if each in related] + list(related.values())
    return list(dict.fromkeys(target for found, target in every if found == sort))


def comes_along(package: Package) -> list[str]:
    """Return the names of all parts that come with the slide masters: layouts, themes, pictures, in a fixed order."""
    found = dict.fromkeys(masters_of(package))
    waiting = list(found)
    while waiting:
        name = waiting.pop(0)
        outside = {address for _, address in package.linked(name)}
        for sort, target in package.related(name).values():
            if sort not in _STAY and target not in found and target not in outside:
                found[target] = None
                waiting.append(target)
    return list(found)


def _check_entries(entries: list[ZipInfo]) -> None:
    """Raise where the list of the zip has what no program of Office writes."""
    if len(entries) > MOST_PARTS:
        raise NotReadableError(f"it has more than {MOST_PARTS:,} parts")
    met: set[str] = set()
    for entry in entries:
        name = shortened(entry.orig_filename)
        if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise NotReadableError(f"`{name}` in it is packed as PowerPoint never does")
        if entry.file_size > LARGEST_PART:
            raise NotReadableError(f"`{name}` in it is too large: {entry.file_size // 1_000_000} MB")
        if entry.file_size > _LARGE and entry.file_size > _MOST_PRESSED * max(entry.compress_size, 1):
            raise NotReadableError(f"`{name}` in it unpacks to far more than it seems to hold")
        if not _is_inside(entry.orig_filename):
            raise NotReadableError(f"`{name}` in it leads to a place outside of the file")
        if entry.filename.casefold() in met:
            raise NotReadableError(f"`{name}` is in it twice: save it anew in PowerPoint")
        met.add(entry.filename.casefold())


def _is_inside(name: str) -> bool:
    """Whether the name of a part leads nowhere out of its file; that of a folder ends in `/`."""
    return not any(part in ("", ".", "..") or set(part) & set("\\:\0") for part in name.removesuffix("/").split("/"))


def _check_macros(package: Package) -> None:
    """Raise where any part may run, wherever it hangs."""
    endings = {PurePosixPath(name).suffix.casefold() for name in package.names}
    contents = package.tree("[Content_Types].xml")
    for each in contents if contents is not None else ():
        sort = each.get("ContentType", "").casefold()
        if any(word in sort for word in ("vbaproject", "macroenabled", "activex")):
            there = f".{each.get('Extension')}".casefold() in endings
            if there or each.get("PartName", "").lstrip("/") in package.names:
                raise NotReadableError(_MACROS)
    if any(PurePosixPath(name).name.casefold() == "vbaproject.bin" for name in package.names):
        raise NotReadableError(_MACROS)
    if any(sort == "vbaProject" for sort, _ in package.related(package.main).values()):
        raise NotReadableError(_MACROS)


def _check_part(package: Package, name: str) -> None:
    """Raise where a part that comes along is missing or broken, or leads to what is not in the file or may run."""
    if name not in package.names:
        raise NotReadableError(f"`{shortened(name)}` is missing in it: open it in PowerPoint, and save it anew")
    if not name.endswith(_XML):
        package.content(name)
        return
    tree: Tree = package.tree(name)
    for sort, address in package.linked(name):
        if sort != "hyperlink":
            what = _BY_WORDS.get(sort, "something")
            raise NotReadableError(
                f"{_called(package, name)} has {what} that lies elsewhere, at `{shortened(address)}`: put it into the "
                "file, in PowerPoint with File, Info, Edit Links to Files, Break Link"
            )
    if any(sort in _EMBEDDED for sort, _ in package.related(name).values()) and _P in tree.tag:
        raise NotReadableError(
            f"{_called(package, name)} holds an object of another program: put a picture in its place"
        )
    if any(each.startswith(_MAKES_RUN) for each in _actions(tree)):
        raise NotReadableError(f"{_called(package, name)} has a button that starts a program: take it off")


def _actions(tree: Tree) -> Iterator[str]:
    """Yield what is to happen when somebody clicks, or points."""
    for each in tree.iter("{*}hlinkClick", "{*}hlinkHover", "{*}hlinkMouseOver"):
        yield each.get("action", "")


def _called(package: Package, name: str) -> str:
    """Return what a message calls the part `name`: a layout by its name, as PowerPoint shows it."""
    if "slideLayout" in package.content_type(name):
        tree = package.tree(name)
        part = None if tree is None else tree.find(f"{_P}cSld")
        title = "" if part is None else part.get("name", "")
        return f"its layout “{shortened(title)}”" if title else "a layout of it"
    return "its slide master" if "slideMaster" in package.content_type(name) else f"`{shortened(name)}` in it"
