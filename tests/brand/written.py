"""The bytes of a deck -> what PowerPoint would find wrong in its package, and what *Reset* would make of its slides."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from io import BytesIO

from lxml import etree

from sessionbuilder.package import Tree

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TYPES = "[Content_Types].xml"
_OURS = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|docProps/(core|app)\.xml|docMetadata/LabelInfo\.xml"
    r"|ppt/(_rels/)?(presentation|presProps|viewProps|tableStyles)\.xml(\.rels)?"
    r"|ppt/(slides|slideLayouts|notesSlides|slideMasters|notesMasters|charts)/(_rels/)?[a-zA-Z]+\d+\.xml(\.rels)?"
    r"|ppt/theme/(_rels/)?theme(Override)?\d+\.xml(\.rels)?|ppt/media/(image|brand)\d+\.[a-z]+"
    r"|ppt/embeddings/Microsoft_Excel_Sheet\d+\.xlsx"
)
"""The parts that a deck may have, by name."""


class Written:
    """A deck as a file."""

    def __init__(self, content: bytes) -> None:
        with zipfile.ZipFile(BytesIO(content)) as package:
            self.listed = package.namelist()
            self.parts = {name: package.read(name) for name in self.listed}

    def tree(self, name: str) -> Tree:
        """A part as it is read once."""
        if name not in self._trees:
            self._trees[name] = etree.fromstring(self.parts[name])
        return self._trees[name]

    @cached_property
    def _trees(self) -> dict[str, Tree]:
        return {}

    def leads(self, name: str) -> dict[str, tuple[str, str]]:
        """By their ids, the sort of what a part leads to, and where: a part, or an address with a colon in it."""
        folder, _, file = name.rpartition("/")
        relations = f"{folder}/_rels/{file}.rels".lstrip("/")
        if relations not in self.parts:
            return {}
        found = {}
        for each in self.tree(relations).iter(_RELATION):
            target = each.get("Target", "")
            if each.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/")
            found[each.get("Id", "")] = (each.get("Type", "").rpartition("/")[2], target)
        return found

    def led_to(self, name: str, sort: str) -> str:
        """The one part of this sort that a part leads to."""
        (found,) = (target for kind, target in self.leads(name).values() if kind == sort)
        return found

    @property
    def slides(self) -> list[str]:
        """The parts of slides in order."""
        count = sum(1 for name in self.listed if re.fullmatch(r"ppt/slides/slide\d+\.xml", name))
        return [f"ppt/slides/slide{number}.xml" for number in range(1, count + 1)]

    def layout(self, slide: str) -> str:
        """The part of the layout of a slide."""
        return self.led_to(slide, "slideLayout")


# --- the package


def broken(deck: Written) -> list[str]:
    """All for which PowerPoint would offer to repair a deck, or that no deck should have in it."""
    return [*_names(deck), *_types(deck), *_relations(deck), *_orphans(deck), *_lists(deck), *_marks(deck)]


def _names(deck: Written) -> Iterator[str]:
    yield from (
        f"{name} is there twice" for name, count in Counter(map(str.casefold, deck.listed)).items() if count > 1
    )
    yield from (f"{name} is no name of ours" for name in deck.listed if not _OURS.fullmatch(name))


def _types(deck: Written) -> Iterator[str]:
    tree = deck.tree(_TYPES)
    named = Counter(each.get("PartName", "")[1:] for each in tree if each.get("PartName"))
    endings = {each.get("Extension", "") for each in tree if each.get("Extension")}
    yield from (f"{name} has {count} content types" for name, count in named.items() if count > 1)
    yield from (f"{name} has a content type and is not there" for name in named if name not in deck.parts)
    for name in deck.listed:
        if name != _TYPES and name not in named and name.rpartition(".")[2] not in endings:
            yield f"{name} has no content type"
        if name not in named and name.endswith(".xml") and name != _TYPES:
            yield f"{name} is xml and nothing more"


def _relations(deck: Written) -> Iterator[str]:
    for name in ["", *deck.listed]:
        if name.endswith(".rels"):
            continue
        leads = deck.leads(name)
        for rid, (sort, target) in leads.items():
            if ":" not in target and target not in deck.parts:
                yield f"{name} leads with {rid}, {sort}, to {target}, which is not there"
            if ":" in target and sort != "hyperlink":
                yield f"{name} leads to {target} with {sort}"
        if not name.endswith(".xml") or name == _TYPES:
            continue
        used = {value for each in deck.tree(name).iter() for key, value in each.attrib.items() if key.startswith(R)}
        yield from (f"{name} uses {rid}, which leads nowhere" for rid in used - {""} - set(leads))
        silent = {"slideMaster", "slideLayout", "theme", "notesSlide", "notesMaster", "slide", "presProps"}
        silent |= {"viewProps", "tableStyles", "themeOverride"}
        unused = {rid for rid, (sort, _) in leads.items() if sort not in silent} - used
        yield from (f"{name} does not use {rid}" for rid in unused)


def _orphans(deck: Written) -> Iterator[str]:
    found, waiting = set(), [""]
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        found.add(name)
        waiting += [target for _, target in deck.leads(name).values() if target in deck.parts]
    for name in deck.listed:
        if name != _TYPES and not name.endswith(".rels") and name not in found:
            yield f"nothing leads to {name}"
        owner = re.sub(r"_rels/([^/]+)\.rels$", r"\1", name)
        if name.endswith(".rels") and owner and owner not in deck.parts:
            yield f"{name} is of nothing"


def _lists(deck: Written) -> Iterator[str]:
    """Tell where the numbers of masters and layouts meet, or a list names another part than the one it says."""
    presentation = deck.tree("ppt/presentation.xml")
    numbers = [int(each.get("id", "0")) for each in presentation.iter(f"{P}sldMasterId")]
    master = "ppt/slideMasters/slideMaster1.xml"
    listed = list(deck.tree(master).iter(f"{P}sldLayoutId"))
    layouts = [int(each.get("id", "0")) for each in listed]
    if min([*layouts, 2**31 + 1]) <= max(numbers):
        yield "a layout has the number of the master, or one below it"
    if len({*numbers, *layouts}) != len(numbers) + len(layouts):
        yield "a number of a layout is there twice"
    leads = deck.leads(master)
    named = [leads[each.get(f"{R}id", "")] for each in listed]
    every = {name for name in deck.parts if re.fullmatch(r"ppt/slideLayouts/slideLayout\d+\.xml", name)}
    if {target for _, target in named} != every or len(named) != len(every):
        yield "the master does not list each layout once"
    for layout in every:
        if deck.led_to(layout, "slideMaster") != master:
            yield f"{layout} has another master"
    names = Counter(deck.tree(layout).find(f"{P}cSld").get("name", "") for layout in every)
    yield from (f"two layouts are called {name}" for name, count in names.items() if count > 1)


def _marks(deck: Written) -> Iterator[str]:
    """Tell of placeholders and shapes whose numbers meet, and of placeholders on slides that their layout lacks."""
    for name in deck.listed:
        if not re.fullmatch(r"ppt/(slides|slideLayouts)/\w+\.xml", name):
            continue
        ids = Counter(each.get("id") for each in deck.tree(name).iter(f"{P}cNvPr"))
        yield from (f"{name} has two shapes of the number {number}" for number, count in ids.items() if count > 1)
