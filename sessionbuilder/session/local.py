"""`sessions/local.yaml`: a partnership's own facts, each with the day on which somebody looked whether it holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, ClassVar, Literal

from msgspec import Struct
from msgspec.structs import replace

from sessionbuilder.diagnostics import Span
from sessionbuilder.session.day import WholeDay
from sessionbuilder.session.pool import Support
from sessionbuilder.source.fields import MADE, ONE, Label, OwnLines, Unread
from sessionbuilder.source.links import Address
from sessionbuilder.source.nodes import Mapping as Lines
from sessionbuilder.source.nodes import Node
from sessionbuilder.source.reader import Reader


class LocalFact(Struct, frozen=True, kw_only=True):
    """One thing that each partnership has its own of."""

    says: str = ""
    """What stands in its place in a text: `the Riverside hub`."""
    steps: Annotated[tuple[str, ...], ONE] = ()
    """What is done one after the other."""
    telephone: str = ""
    """The number."""
    address: Address | None = None
    """The web page, or the address for mail."""
    checked: WholeDay | None = None
    """The day on which somebody last looked whether this still holds."""

    span: Annotated[Span | None, MADE] = None
    """Where it is written."""

    written_as: ClassVar[Any] = str | OwnLines

    @classmethod
    def from_node(cls, node: Node, reader: Reader) -> LocalFact | Unread:
        """Read a text, or its lines."""
        if isinstance(node, Lines):
            return reader.record(cls, node, span=node.span)
        words = reader.line(node)
        return words if isinstance(words, Unread) else cls(says=words, span=node.span)

    @property
    def text(self) -> str:
        """What a text says in place of its braces, with the marks of the language; empty where nothing is known."""
        steps = "; ".join(f"({number}) {step}" for number, step in enumerate(self.steps, 1))
        address = f"[{self.says}]({self.address})" if self.says and self.address else self.address or ""
        words = address or self.says
        with_steps = ": ".join(part for part in (words, steps) if part)
        return ", ".join(part for part in (with_steps, self.telephone) if part)


class Local(Struct, frozen=True, kw_only=True):
    """What differs from one partnership to the next. Texts take it in braces: `{local.escalation}`."""

    example: Literal["no", "yes"] = "no"
    """`yes` where it is the pack of an example, with numbers that nobody has. Take the line out once it is your own."""
    front_door: LocalFact = LocalFact()
    """Where worries about a child are reported by day."""
    front_door_night: LocalFact = LocalFact()
    """Where they are reported at night, at weekends and on holidays."""
    thresholds: LocalFact = LocalFact()
    """The document that says which help a child is offered at which level of need."""
    escalation: LocalFact = LocalFact()
    """What people do who disagree with a decision about a child."""
    designated_officer: LocalFact = LocalFact()
    """Who in the local authority is told of an allegation against somebody who works with children."""
    reviews: LocalFact = LocalFact()
    """What the partnership has published of its own reviews."""
    figures: LocalFact = LocalFact()
    """The partnership's own figures."""
    procedures: LocalFact = LocalFact()
    """The partnership's procedures."""
    pages: LocalFact = LocalFact()
    """The partnership's pages."""
    latest_review: LocalFact = LocalFact()
    """What the national Panel has published last, as far as you have read it."""
    support: tuple[Support, ...] = ()
    """Where people here find support; it stands before what the pool names."""
    more: dict[Label, LocalFact] = {}
    """Facts under names of your own."""

    @property
    def is_of_an_example(self) -> bool:
        """Whether nobody can be reached by it."""
        return self.example == "yes"

    @property
    def made_up(self) -> str:
        """What is said of it where nobody can be reached by it, wherever no one day is meant; else empty."""
        return _MADE_UP if self.is_of_an_example else ""

    def undated(self) -> Local:
        """Return the same without the days on which somebody looked: on a sheet they would vouch for it."""
        facts = {name.replace("-", "_"): replace(fact, checked=None) for name, fact in self.facts() if name in INSTEAD}
        more = {name: replace(fact, checked=None) for name, fact in self.more.items()}
        support = tuple(replace(line, checked=None) for line in self.support)
        return replace(self, **facts, support=support, more=more)

    def facts(self) -> Iterator[tuple[str, LocalFact]]:
        """Yield every fact with the name by which texts call it, whether anything is known or not."""
        for name in INSTEAD:
            yield name, getattr(self, name.replace("-", "_"))
        yield from self.more.items()


_MADE_UP = (
    "The local pack is an example’s: its front door, numbers and addresses are made up. "
    "Put your own into `sessions/local.yaml`, and take out the line `example: yes`."
)
INSTEAD: Mapping[str, str] = {
    "front-door": "your own partnership’s front door",
    "front-door-night": "your own partnership’s front door at night and at weekends",
    "thresholds": "your own partnership’s threshold document",
    "escalation": "your own partnership’s steps for a disagreement",
    "designated-officer": "your own local authority’s designated officer",
    "reviews": "your own partnership’s published reviews",
    "figures": "your own partnership’s figures",
    "procedures": "your own partnership’s procedures",
    "pages": "your own partnership’s pages",
    "latest-review": "the Panel’s latest report",
}
"""What texts say of a fact that nobody has written down."""
