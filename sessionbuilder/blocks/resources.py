"""Where to read on: resources by whom they are for, linked on the slide, with their addresses in print on paper."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any, ClassVar

from sessionbuilder.content import Handout, Page, Slide, Table
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.kind import Kind
from sessionbuilder.session.block import Chapter, Nature
from sessionbuilder.session.reading import findable, found
from sessionbuilder.session.spoken import Spoken
from sessionbuilder.source.fields import ONE, OneOf, OwnLines, Unread
from sessionbuilder.source.links import Address
from sessionbuilder.source.nodes import Node
from sessionbuilder.source.reader import Reader
from sessionbuilder.text import RichText, join, linked
from sessionbuilder.units import Minutes


class Resource(Spoken, frozen=True, kw_only=True):
    """One thing to read, watch or use."""

    resource: RichText
    """What it is called."""
    for_: RichText
    """Whom it is for, such as `Schools`."""
    address: Address | None = None
    """Where it is on the web."""
    note: RichText | None = None
    """What to know about it; where it has no address, how to get it."""

    written_as: ClassVar[Any] = Annotated[OwnLines, OneOf(("address", "note"))]

    @classmethod
    def from_node(cls, node: Node, reader: Reader) -> Resource | Unread:
        """Read `{resource: Signs of neglect, for: Schools, address: https://example.org/neglect, note: ...}`."""
        return findable(cls, node, reader, "note", "a `note` that says how to get it")


class Resources(Kind, frozen=True, kw_only=True):
    """Lists resources, each with whom it is for; their order is yours."""

    listed_under: ClassVar[Chapter] = "Closing, and what people take away"
    usual_title: ClassVar[str] = "Where to read on"
    usual_minutes: ClassVar[Minutes] = 3
    nature: ClassVar[Nature] = "frame"

    items: Annotated[tuple[Resource, ...], ONE]
    """The resources: `resource`, `for`, and `address` or `note`; `say` if you like."""

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return the table; what a resource is called is the link to it."""
        rows = tuple((item.for_, _called(item)) for item in self.items)
        said = tuple(item.cues for item in self.items)
        yield Page(when.title, (Table(("For", "Resource"), rows, (3, 8), cues=said),))

    def handouts(self, when: TimedBlock, programme: Programme) -> Iterable[Handout]:
        """Return the table as a sheet to keep, its addresses in print."""
        rows = tuple(
            (item.for_.bolded(), _name(item), found(item.address, item.note, live=False)) for item in self.items
        )
        table = Table(("For", "Resource", "Where it is"), rows, (5, 7, 8))
        yield Handout(when.title, (table,), "reference")


def _called(item: Resource) -> RichText:
    return join(_name(item), " – ", item.note) if item.note else _name(item)


def _name(item: Resource) -> RichText:
    return linked(item.resource, item.address) if item.address else item.resource
