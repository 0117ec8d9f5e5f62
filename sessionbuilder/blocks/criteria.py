"""Statutory criteria: when something must, or may, be done, with their logic kept over as many slides as it takes."""

from __future__ import annotations

import typing
from collections.abc import Iterable, Iterator
from typing import Annotated, Any, ClassVar, Literal, TypeAlias

from msgspec import Struct

from sessionbuilder.content import (
    Bullet,
    Bullets,
    Condition,
    Conditions,
    Handout,
    Heading,
    Lead,
    Notice,
    Page,
    Paper,
    Slide,
    Takeaway,
    Text,
    bulleted,
)
from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.kind import Kind
from sessionbuilder.session.block import Chapter
from sessionbuilder.session.spoken import Line
from sessionbuilder.source.fields import ONE, UNREAD, Between, Unread
from sessionbuilder.source.nodes import Mapping, Node, Scalar, Sequence
from sessionbuilder.source.reader import Reader
from sessionbuilder.text import RichText, join, plain
from sessionbuilder.units import Minutes

_How: TypeAlias = Literal["all", "any", "none"]
_Group: TypeAlias = Annotated[dict[_How, Annotated[tuple[RichText, ...], ONE]], Between(1, 1)]
_Written: TypeAlias = RichText | Annotated[dict[_How, Annotated[tuple[RichText | _Group, ...], ONE]], Between(1, 1)]
"""A condition, or a group of conditions and of groups that hold none."""


class Logic(Struct, frozen=True):
    """Conditions that hold together in one way: all of them, any of them, or none."""

    how: _How
    members: tuple[RichText | Logic, ...]

    written_as: ClassVar[Any] = _Written

    @classmethod
    def from_node(cls, node: Node, reader: Reader) -> Logic | Unread:
        """Read a text, or a group `all: [...]`, `any: [...]`, `none: [...]` of texts and groups."""
        member = _member(node, reader, depth=0)
        if isinstance(member, Unread):
            return UNREAD
        return member if isinstance(member, Logic) else cls("all", (member,))


def _member(node: Node, reader: Reader, depth: int) -> RichText | Logic | Unread:
    if isinstance(node, Scalar):
        return reader.paragraph(node)
    if not isinstance(node, Mapping) or len(node.entries) != 1 or node.entries[0][0].text not in typing.get_args(_How):
        reader.report.add(
            codes.BAD_LOGIC, node.span, "This does not say how the conditions combine.", codes.BAD_LOGIC.mend
        )
        return UNREAD
    if depth > 1:
        reader.report.add(codes.NESTED_TOO_DEEP, node.span, "Conditions may nest once.", codes.NESTED_TOO_DEEP.mend)
        return UNREAD
    ((how, inner),) = node.entries
    nodes = inner.items if isinstance(inner, Sequence) else (inner,)
    members = [_member(item, reader, depth + 1) for item in nodes]
    if not members:
        reader.report.add(codes.BAD_LOGIC, inner.span, "This group holds no conditions.", codes.BAD_LOGIC.mend)
    if not members or any(isinstance(member, Unread) for member in members):
        return UNREAD
    return Logic(how.text, tuple(members))  # type: ignore[arg-type]


class Criteria(Kind, frozen=True, kw_only=True):
    """Shows a duty (`always`) and a discretion (`consider`), each with its conditions and how they combine."""

    listed_under: ClassVar[Chapter] = "Setting out"
    one_of: ClassVar[tuple[str, ...]] = ("always",)
    usual_minutes: ClassVar[Minutes] = 8

    always: Logic | None = None
    """When it must be done: a text, or `all:`, `any:` or `none:` with a list of texts and groups."""
    consider: Logic | None = None
    """When it may be done, written likewise."""
    lead: RichText | None = None
    """The sentence that leads to the conditions of `always`."""
    lead_consider: RichText | None = None
    """The sentence that leads to the conditions of `consider`."""
    always_includes: tuple[Line, ...] = ()
    """Situations that the text names as included."""
    lead_includes: RichText | None = None
    """The sentence that leads to them; by default `This includes`."""
    irrespective: RichText | None = None
    """What makes no difference: the rider."""

    def check(self, report: Report) -> None:
        """Note a sentence that leads nowhere, and a block with neither a duty nor a discretion."""
        if not (self.always or self.consider):
            report.add(
                codes.MISSING_FIELD, self.span, "`always` and `consider` are both missing here.", "add one of them"
            )
        leads = (
            ("lead", self.lead, "always", self.always),
            ("lead-consider", self.lead_consider, "consider", self.consider),
            ("lead-includes", self.lead_includes, "always-includes", self.always_includes),
        )
        for key, lead, wanted, there in leads:
            if lead and not there:
                message = f"`{key}` leads to `{wanted}`, which is missing."
                report.add(codes.MISSING_FIELD, lead.span, message, f"add `{wanted}:`")

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return the duty, what it includes, and the discretion; the rider stands with the duty."""
        rider = (Takeaway(self.irrespective),) if self.irrespective else ()
        if self.always:
            lead = self.lead or plain("It must be done when:")
            duty = Conditions("ALWAYS", True, lead, tuple(_conditions(self.always)))
            after = () if self.always_includes else rider
            yield Page(when.title, (duty, *after))
        if self.always_includes:
            bullets = Bullets(tuple(line.bullet for line in self.always_includes))
            yield Page(when.title, (Lead(self.lead_includes or plain("This includes")), bullets, *rider))
        if self.consider:
            lead = self.lead_consider or plain("It should be considered when:")
            discretion = Conditions("CONSIDER", False, lead, tuple(_conditions(self.consider)))
            after = () if self.always else rider
            yield Page(when.title, (discretion, *after))

    def handouts(self, when: TimedBlock, programme: Programme) -> Iterable[Handout]:
        """Return the criteria as a sheet to keep, with the publication they are from."""
        parts: list[Paper] = []
        for word, lead, logic in (
            ("Always", self.lead or plain("It must be done when:"), self.always),
            ("Consider", self.lead_consider or plain("It should be considered when:"), self.consider),
        ):
            if logic:
                parts += [Heading(plain(word)), Text(lead), Bullets(tuple(_printed(logic)))]
            if word == "Always" and self.always_includes:
                parts.append(Text(self.lead_includes or plain("This includes")))
                parts.append(Bullets(bulleted(line.item for line in self.always_includes)))
        if self.irrespective:
            parts.append(Notice("Either way", self.irrespective))
        yield Handout(when.title, tuple(parts), "reference")


def _printed(logic: Logic, *, inner: bool = False) -> Iterator[Bullet]:
    """Yield the conditions of `logic` as a list, each with the word that ties it to the one before in front."""
    word = "or" if logic.how == "any" else "and"
    if logic.how == "none" and not inner:
        yield Bullet(plain(_HEADINGS["none"]).bolded())
    for number, member in enumerate(logic.members):
        tie = plain(f"{word} ").bolded() if number else plain("")
        if isinstance(member, Logic):
            within = tuple(bullet.text for bullet in _printed(member, inner=True))
            yield Bullet(join(tie, plain(_HEADINGS[member.how])), within)
        else:
            yield Bullet(join(tie, member))


_HEADINGS = {"all": "All of these:", "any": "Any one of these:", "none": "None of these:"}


def _conditions(logic: Logic, *, inner: bool = False) -> Iterator[Condition]:
    """Yield the lines of `logic`: its members joined by the word its kind asks for, inner groups under a line."""
    word: Literal["and", "or"] = "or" if logic.how == "any" else "and"
    if logic.how == "none" and not inner:
        yield Condition(plain(_HEADINGS["none"]), heading=True)
    for number, member in enumerate(logic.members):
        joined: Literal["", "and", "or"] = word if number else ""
        if isinstance(member, Logic):
            yield Condition(plain(_HEADINGS[member.how]), joined, heading=True)
            yield from _conditions(member, inner=True)
        else:
            yield Condition(member, joined, inner=inner)
