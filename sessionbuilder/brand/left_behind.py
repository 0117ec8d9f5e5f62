"""The parts of a template -> what of people is in it and stays behind, and the sensitivity label that it bears."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from sessionbuilder.package import NotReadableError, Package, Tree
from sessionbuilder.text import counted

_PARTS = {
    "slide": "slide",
    "notesSlide": "notes page",
    "customXml": "custom XML part",
    "changesInfo": "change history",
    "revisionInfo": "change history",
    "thumbnail": "thumbnail",
    "printerSettings": "printer setting",
    "font": "embedded font",
    "userCustomization": "ribbon setting",
    "extensibility": "ribbon setting",
    "webextension": "add-in",
    "origin": "digital signature",
}
"""By the last word of its sort, what a part is that is never taken over."""
_INSIDE = {
    "comments": ("{*}cm", "comment"),
    "commentAuthors": ("{*}cmAuthor", "commenter"),
    "authors": ("{*}author", "commenter"),
    "tags": ("{*}tag", "tag"),
}
"""By the last word of its sort, what is counted inside a part."""
_LABELS = "classificationlabels"
_PROPERTIES = ("core-properties", "extended-properties", "custom-properties")
_PEOPLE = frozenset({"creator", "lastModifiedBy", "Manager"})
"""Properties that name people."""
_WRITTEN = frozenset({"title", "subject", "description", "keywords", "category", "contentStatus", "HyperlinkBase"})
"""Properties that somebody wrote of the file."""
_OF_A_LABEL = re.compile(r"MSIP_Label_[0-9A-Fa-f-]+_(\w+)")
"""How the properties are called in which a label is said: by its number, and by what is said of it."""
_ORDER = (
    *("slide", "notes page", "comment", "commenter", "personal name", "company name", "other property"),
    *("custom XML part", "tag", "change history", "thumbnail", "printer setting", "embedded font", "ribbon setting"),
    *("add-in", "digital signature"),
)


class Left(Struct, frozen=True):
    """Something that is in a template, and in no deck that is made from it."""

    count: int
    what: str
    """One of it, such as `slide`."""

    def __str__(self) -> str:
        """Return it in words, such as `12 slides`."""
        return counted(self.count, self.what)


class Label(Struct, frozen=True):
    """The sensitivity label that an organisation has put on its template."""

    name: str
    """What people call it, such as `Official`; empty where the file does not say it."""
    content: bytes
    """The part in which Office keeps it, `docMetadata/LabelInfo.xml`; empty where it stands in properties alone."""


def left_behind(package: Package) -> tuple[Left, ...]:
    """Return what is in a template and stays behind, in a fixed order; of people no name is among it, only how many.

    What cannot be read of it counts as one: it stays behind all the same.
    """
    led = _led_to(package)
    found = dict.fromkeys(_ORDER, 0)
    for sort, what in _PARTS.items():
        found[what] += len(led.get(sort, ()))
    for sort, (tag, what) in _INSIDE.items():
        found[what] += sum(_count(_tree(package, part), tag) for part in led.get(sort, ()))
    said = [(name, text) for name, text in _properties(package, led) if text]
    found["personal name"] = len({text for name, text in said if _names_somebody(name)})
    found["company name"] = len({text for name, text in said if name == "Company"})
    found["other property"] = sum(name in _WRITTEN or _is_own(name) for name, _ in said)
    return tuple(Left(number, what) for what, number in found.items() if number)


def label_of(package: Package) -> Label | None:
    """Return the sensitivity label of a template; None where it bears none.

    Raises `NotReadableError` where the part that says it is broken.
    """
    led = _led_to(package)
    parts = [part for part in led.get(_LABELS, ()) if part in package.names]
    said = {found[1]: text for name, text in _properties(package, led) if (found := _OF_A_LABEL.fullmatch(name))}
    if not parts and not said:
        return None
    if parts:
        package.tree(parts[0])
    return Label(said.get("Name", ""), package.content(parts[0]) if parts else b"")


def _led_to(package: Package) -> dict[str, list[str]]:
    """Return all parts that others lead to, by the last word of their sort; what cannot be read leads nowhere."""
    found: dict[str, dict[str, None]] = {}
    for name in sorted(package.names):
        folder, _, base = name.rpartition("/")
        if not base.endswith(".rels"):
            continue
        owner = posixpath.join(folder.removesuffix("_rels"), base.removesuffix(".rels"))
        try:
            outside = {address for _, address in package.linked(owner)}
            related = package.related(owner).values()
        except NotReadableError:
            continue
        for sort, target in related:
            if target not in outside:
                found.setdefault(sort, {})[target] = None
    return {sort: list(parts) for sort, parts in found.items()}


def _properties(package: Package, led: dict[str, list[str]]) -> Iterator[tuple[str, str]]:
    """Yield what the properties of the file say, by name; those that somebody made up begin with `*`."""
    for part in (part for sort in _PROPERTIES for part in led.get(sort, ())):
        tree = _tree(package, part)
        for each in tree if tree is not None else ():
            name, text = str(each.tag).rpartition("}")[2], " ".join("".join(each.itertext()).split())
            own = each.get("name", "") if name == "property" else ""
            yield (own if _OF_A_LABEL.fullmatch(own) else f"*{own}") if own else name, text


def _names_somebody(name: str) -> bool:
    found = _OF_A_LABEL.fullmatch(name)
    return name in _PEOPLE or (found is not None and found[1] == "Owner")


def _is_own(name: str) -> bool:
    return name.startswith("*")


def _count(tree: Tree | None, tag: str) -> int:
    return 1 if tree is None else sum(1 for _ in tree.iter(tag))


def _tree(package: Package, part: str) -> Tree | None:
    try:
        return package.tree(part)
    except NotReadableError:
        return None


def in_words(left: Iterable[Left]) -> str:
    """Return all of it in a line, such as `12 slides, 2 personal names, 1 thumbnail`."""
    return ", ".join(str(each) for each in left)
