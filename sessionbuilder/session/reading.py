"""A line that says who reads what -> a linked line on a slide, a row with the address in print on paper."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any, ClassVar, Protocol, TypeVar

from msgspec import Struct

from sessionbuilder.content import Bullet, Bullets, Heading, Page, Paper, Table
from sessionbuilder.diagnostics import codes
from sessionbuilder.source.fields import UNREAD, OneOf, OwnLines, Unread
from sessionbuilder.source.links import Address
from sessionbuilder.source.nodes import Node
from sessionbuilder.source.reader import Reader
from sessionbuilder.text import RichText, in_print, join, linked, plain, subtitled

_MAIL = "mailto:"
_WHO_READS_WHAT = "who reads what"


class Reading(Struct, frozen=True, kw_only=True):
    """Something to read: for whom, and where it is or whom to ask for it."""

    for_: RichText
    """Who reads it, as the words follow “for”: `Police`, `social workers`."""
    address: Address | None = None
    """Where it is on the web."""
    ask: RichText | None = None
    """Whom to ask for it, and for what."""

    written_as: ClassVar[Any] = Annotated[OwnLines, OneOf(("address", "ask"))]

    @classmethod
    def from_node(cls, node: Node, reader: Reader) -> Reading | Unread:
        """Read `{for: Police, address: https://example.org/police}`, or `ask:` in place of `address:`."""
        return findable(cls, node, reader, "ask", "`ask:` with whom to ask for what")


class _Findable(Protocol):
    """What has an address, or words in place of one."""

    @property
    def address(self) -> Address | None: ...


F = TypeVar("F", bound=_Findable)


def findable(record: type[F], node: Node, reader: Reader, words: str, instead: str) -> F | Unread:
    """Return `record` read from `node`; a fault where it has neither an address nor the field `words`.

    `instead` says in the hint what to write where there is no address.
    """
    read = reader.record(record, node)
    if isinstance(read, Unread):
        return UNREAD
    if not (read.address or getattr(read, words)):
        message = f"`address` and `{words}` are both missing here, so nobody can find it."
        reader.report.add(codes.MISSING_FIELD, node.span, message, f"add `address: https://...`, or {instead}")
        return UNREAD
    return read


def reading_page(title: RichText, lines: Sequence[Reading], *, basis: str = "") -> Page:
    """Return the slide that says who reads what: words that are links, each with the place that it leads to."""
    bullets = []
    for line in lines:
        words = join("Reading for ", line.for_)
        if line.address:
            words = join(linked(words, line.address), f" {_place(line.address)}")
        bullets.append(Bullet(words, (line.ask,) if line.ask else ()))
    return Page(subtitled(title, _WHO_READS_WHAT), (Bullets(tuple(bullets)),), basis=basis)


def reading_paper(lines: Sequence[Reading]) -> tuple[Paper, ...]:
    """Return the same for paper, under a heading; nothing where there are no lines."""
    if not lines:
        return ()
    rows = tuple((line.for_.bolded(), found(line.address, line.ask)) for line in lines)
    return Heading(plain(_WHO_READS_WHAT.capitalize())), Table(("For", "Where it is"), rows, (2, 5))


def found(address: Address | None, words: RichText | None, *, live: bool = True) -> RichText:
    """Return where something is, for paper: its address in print, then `words`; either may be missing.

    The address is a link too if it is to be `live`, because no words beside it are.
    """
    shown = in_print(str(address)) if address else plain("")
    return join(shown if live else str(shown), " · " if address and words else "", words or plain(""))


def _place(address: Address) -> str:
    """Return where `address` leads to, in words after a link: `at example.org`."""
    bare = _without_scheme(address)
    return f"by mail to {bare}" if _is_mail(address) else f"at {bare.split('/')[0].split('?')[0].removeprefix('www.')}"


def _is_mail(address: Address) -> bool:
    return address.lower().startswith(_MAIL)


def _without_scheme(address: Address) -> str:
    return address.partition(":")[2].removeprefix("//")
