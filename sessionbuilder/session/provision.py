"""One entry of `law.yaml`: what the law or its guidance says, since when, and who has looked whether it still does."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal, TypeAlias

from msgspec import Struct

from sessionbuilder.session.citation import Citation
from sessionbuilder.session.criteria import CriteriaText
from sessionbuilder.session.day import Day, WholeDay
from sessionbuilder.source.dates import date
from sessionbuilder.source.fields import ONE, Between, Reference, Spelt, Unread, Words
from sessionbuilder.source.links import Address
from sessionbuilder.source.nodes import Node, Scalar
from sessionbuilder.source.reader import Reader
from sessionbuilder.text import RichText

Binding: TypeAlias = Literal["must", "should", "may", "defines"]
"""What it does: a duty in law, what guidance expects, a power, or what a word of the law means, which binds nobody."""
State: TypeAlias = Literal["in force", "not yet", "not known", "over"]
"""How a provision stands on one day."""

NOT_YET, NOT_KNOWN = "not yet", "not known"


class Since(str):
    """When something came into force: a year, a month or a day; or `not yet`, or `not known`."""

    __slots__ = ()

    written_as: ClassVar[Any] = (
        Annotated[str, Words((NOT_YET, NOT_KNOWN))]
        | Annotated[str, Spelt(r".*\d{4}.*", "a date such as `29 June 2018`, a month or a year", Between(1800, 2099))]
    )

    @classmethod
    def from_node(cls, node: Node, reader: Reader) -> Since | Unread:
        """Read a year, a month or a day, or one of the two words."""
        words = " ".join(node.text.lower().split()) if isinstance(node, Scalar) else ""
        if words in (NOT_YET, NOT_KNOWN) or (len(words) == len("2018") and words.isdigit()):
            return cls(words)
        read = Day.from_node(node, reader)
        return read if isinstance(read, Unread) else cls(read)

    @property
    def is_date(self) -> bool:
        """Whether it is a date."""
        return self not in (NOT_YET, NOT_KNOWN)

    @property
    def words(self) -> str:
        """The date as English writes it: `2018`, `June 2018`, `29 June 2018`."""
        found = date(self)
        return found.words if found else str(self)

    def has_come(self, day: str) -> bool:
        """Whether it is a date that `day`, such as `2027-07-01`, has reached."""
        return self.is_date and day >= self


class Provision(Struct, frozen=True, kw_only=True):
    """A duty, or what guidance expects: its words, where it stands, and since when."""

    title: RichText
    """What people call it, such as `Notifying a serious incident`."""
    words: RichText
    """What it says, in your own words: one paragraph."""
    short: RichText | None = None
    """The same in a line, for slides; sheets and notes have all of it."""
    binds: Binding
    """`must` for a duty in law, `should` for what guidance expects, `may` for a power, `defines` for a meaning."""
    source: Citation
    """The instrument, by its name in `sources.yaml`, and the section: `"childrenact2004, section 16C(1)"`."""
    jurisdiction: str = ""
    """The country in which it holds, where the entry of its source does not say it."""
    in_force: Since
    """The day, month or year since when it holds; `not yet`, or `not known`."""
    expected: RichText | None = None
    """When it may come into force, as far as anybody knows."""
    until: WholeDay | None = None
    """The last day on which it held, where it holds no longer."""
    superseded_by: Reference | None = None
    """The name of the provision that has taken its place, or will."""
    criteria: CriteriaText | None = None
    """Its conditions and how they combine, where it says when something is done."""
    not_known: Annotated[tuple[RichText, ...], ONE] = ()
    """What you could not make sure of; it is said wherever the provision is explained."""
    checked: WholeDay
    """The day on which somebody last looked whether all of this is so."""
    checked_in: RichText
    """The page by which they did, in words."""
    address: Address | None = None
    """Where that page can be read."""
    review_by: Day | None = None
    """The month by which somebody looks again, such as `2027-03`."""
