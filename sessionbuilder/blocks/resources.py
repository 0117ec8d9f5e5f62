"""Where to read on: resources by whom they are for, linked on the slide, with their addresses in print on paper."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Annotated, Any, ClassVar

from sessionbuilder.content import Card, Cards, Handout, Page, Remark, Slide, Table
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.kind import Kind
from sessionbuilder.session.block import Chapter, Nature
from sessionbuilder.session.reading import findable, found
from sessionbuilder.session.spoken import Spoken
from sessionbuilder.source.fields import ONE, OneOf, OwnLines, Unread
from sessionbuilder.source.links import Address
from sessionbuilder.source.nodes import Node
from sessionbuilder.source.reader import Reader
from sessionbuilder.text import RichText, linked, plain, subtitled
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
        """Return an entry for each; what a resource is called is the link to it.

        For whom most of them are is said once, in the title; each of the others says for whom it is.
        """
        usual = self._usual_readers()
        cards = tuple(
            Card(
                _name(item),
                item.note,
                () if str(item.for_) == usual else (Remark("For", item.for_, quiet=True),),
                cues=item.cues,
            )
            for item in self.items
        )
        yield Page(self._titled(when.title, usual), (Cards(cards, across=1, ruled=True),))

    def handouts(self, when: TimedBlock, programme: Programme) -> Iterable[Handout]:
        """Return the table as a sheet to keep, its addresses in print."""
        rows: list[tuple[RichText, RichText]] = []
        heads = set[int]()
        # for whom they are stands once over them
        for readers in dict.fromkeys(str(item.for_) for item in self.items):
            own = [item for item in self.items if str(item.for_) == readers]
            heads.add(len(rows))
            rows.append((own[0].for_.bolded(), plain("")))
            rows += ((_name(item), found(item.address, item.note, live=False)) for item in own)
        table = Table(("Resource", "Where it is"), tuple(rows), (7, 11), frozenset(heads))
        yield Handout(when.title, (table,), "reference")

    def _titled(self, title: RichText, usual: str) -> RichText:
        """Return `title` with the words that say for whom all of them are, or most."""
        if not usual:
            return title
        first, _, others = usual.partition(" ")
        first = first if first.isupper() else first[:1].lower() + first[1:]
        all_alike = all(str(item.for_) == usual for item in self.items)
        return subtitled(title, f"{'' if all_alike else 'mostly '}for {f'{first} {others}'.strip()}")

    def _usual_readers(self) -> str:
        """Return for whom more than half of several resources are; empty where that is so of none."""
        ((most, number),) = Counter(str(item.for_) for item in self.items).most_common(1)
        return most if number > max(1, len(self.items) / 2) else ""


def _name(item: Resource) -> RichText:
    return linked(item.resource, item.address) if item.address else item.resource
