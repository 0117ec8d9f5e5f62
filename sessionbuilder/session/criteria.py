"""`always:` and `consider:` with their conditions -> criteria, with the logic that ties the conditions together."""

from __future__ import annotations

import typing
from typing import Annotated, Any, ClassVar, Literal, TypeAlias

from msgspec import Struct

from sessionbuilder.diagnostics import codes
from sessionbuilder.session.spoken import Line
from sessionbuilder.source.fields import ONE, UNREAD, Between, Unread
from sessionbuilder.source.nodes import Mapping, Node, Scalar, Sequence
from sessionbuilder.source.reader import Reader
from sessionbuilder.text import RichText

How: TypeAlias = Literal["all", "any", "none"]
_Group: TypeAlias = Annotated[dict[How, Annotated[tuple[RichText, ...], ONE]], Between(1, 1)]
_Written: TypeAlias = RichText | Annotated[dict[How, Annotated[tuple[RichText | _Group, ...], ONE]], Between(1, 1)]
"""A condition, or a group of conditions and of groups that hold none."""


class Logic(Struct, frozen=True):
    """Conditions that hold together in one way: all of them, any of them, or none."""

    how: How
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
    if not isinstance(node, Mapping) or len(node.entries) != 1 or node.entries[0][0].text not in typing.get_args(How):
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


class CriteriaText(Struct, frozen=True, kw_only=True):
    """What a provision says of when something must be done, and when it may be."""

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
