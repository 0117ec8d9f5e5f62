"""What a document gathers while its text is written: relationships, pictures, lists and numbers that are unique."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from sessionbuilder.settled.type import Type
from sessionbuilder.theme.theme import Theme
from sessionbuilder.writers.pictures import pngs

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


class Relation(NamedTuple):
    """Where the document leads to."""

    kind: str
    """The last word of its type."""
    target: str
    external: bool = False


class Drawn(NamedTuple):
    """A picture that is still to be drawn."""

    svg: str
    width: float
    """In millimetres on paper."""
    dpi: int = 200
    """Dots an inch."""


@dataclass(slots=True)
class Draft:
    """One document while it is written."""

    theme: Theme
    usual: Type
    """The sizes of the document."""
    numbered: bool = True
    """Whether the foot says the number of the page."""
    larger: dict[Type, set[str]] = field(default_factory=dict)
    """The styles that are used in sizes which are not those of the document."""
    holding: bool = False
    """Whether all that is written now stays on one page, as far as it can."""
    links: str = ""
    """The style of links, where it is not the usual one."""
    lists: list[tuple[str, int]] = field(default_factory=list)
    """The kind of every list that has numbers of its own and the number it starts with, in their order."""
    footers: dict[str, str] = field(default_factory=dict)
    """The XML of every footer, with its relationship id."""
    headers: dict[str, str] = field(default_factory=dict)
    """The same of heads of pages."""
    _relations: dict[Relation, str] = field(default_factory=dict)
    _pictures: dict[Drawn | bytes, str] = field(default_factory=dict)
    _ids: int = 0
    type: Type = field(init=False)
    """The sizes of what is being written."""

    def __post_init__(self) -> None:
        """Begin in the sizes of the document."""
        self.type = self.usual

    def next_id(self) -> int:
        """Return a number that no other drawing or bookmark of the document has."""
        self._ids += 1
        return self._ids

    def relation(self, kind: str, target: str, *, external: bool = False) -> str:
        """Return the id of the relationship to `target`."""
        return self._relations.setdefault(Relation(kind, target, external), self._free())

    def picture(self, content: Drawn | bytes) -> str:
        """Return the id of the relationship to a picture: one still to be drawn, or a PNG."""
        if content not in self._pictures:
            self._pictures[content] = self._free()
        return self._pictures[content]

    def _free(self) -> str:
        return f"rId{len(self._relations) + len(self._pictures) + 1}"

    def settled(self) -> tuple[dict[str, Relation], dict[str, bytes]]:
        """Return the relationships by id, and the pictures by the target that relationships name.

        All pictures of one width are drawn together, and the same picture is kept once.
        """
        content = {rid: picture for picture, rid in self._pictures.items() if isinstance(picture, bytes)}
        content |= self._drawn()
        names: dict[bytes, str] = {}
        relations = {rid: relation for relation, rid in self._relations.items()}
        for rid in self._pictures.values():
            name = names.setdefault(content[rid], f"media/image{len(names) + 1}.png")
            relations[rid] = Relation("image", name)
        return relations, {name: png for png, name in names.items()}

    def _drawn(self) -> Iterator[tuple[str, bytes]]:
        alike: defaultdict[tuple[float, int], dict[str, str]] = defaultdict(dict)
        for picture, rid in self._pictures.items():
            if isinstance(picture, Drawn):
                alike[picture.width, picture.dpi][rid] = picture.svg
        for (width, dpi), svgs in alike.items():
            yield from zip(svgs, pngs(list(svgs.values()), width, dpi), strict=True)
