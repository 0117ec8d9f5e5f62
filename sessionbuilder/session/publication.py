"""One entry of `sources.yaml`: a publication with its edition, and what has replaced it."""

from __future__ import annotations

import re
from typing import Annotated, Any, ClassVar

from msgspec import Struct

from sessionbuilder.diagnostics import codes
from sessionbuilder.session.day import Day
from sessionbuilder.source.fields import Between, Reference, Spelt, Unread
from sessionbuilder.source.links import Address
from sessionbuilder.source.nodes import Node, Scalar
from sessionbuilder.source.reader import Reader
from sessionbuilder.text import RichText

_FORM = r"(?:1[89]|20)\d\d|undated"


class Year(str):
    """Four digits, or `undated`."""

    __slots__ = ()

    written_as: ClassVar[Any] = Annotated[str, Spelt(_FORM, "a year such as `2010`, or `undated`", Between(1800, 2099))]

    @classmethod
    def from_node(cls, node: Node, reader: Reader) -> Year | Unread:
        """Read `2010` or `undated`."""

        def year(text: str) -> Year | None:
            bare = text.strip()
            return cls(bare) if re.fullmatch(_FORM, bare) else None

        found = re.search(r"(?:1[89]|20)\d\d", node.text) if isinstance(node, Scalar) else None
        what = "a year such as 2010, nor the word `undated`"
        return reader.parsed(node, year, codes.BAD_NUMBER, what, f"write `{found[0] if found else 'undated'}`")


class Publication(Struct, frozen=True, kw_only=True):
    """A publication, as much of it as a reference needs."""

    authors: str
    """Who wrote it: `HM Government`, `Argyris, C. and Schön, D.`"""
    year: Year
    """The year in which this edition came out, or `undated`."""
    title: RichText
    """Its title, without emphasis."""
    publisher: str = ""
    """Publisher, or journal with volume and pages."""
    short: str = ""
    """How slides name it; by default the authors and the year."""
    edition: str = ""
    """Which edition, where there are several."""
    jurisdiction: str = ""
    """The country whose law or guidance it states."""
    superseded_by: Reference | None = None
    """The name of the publication that has replaced it."""
    review_by: Day | None = None
    """The month by which somebody must look whether it still holds, such as `2027-03`."""
    address: Address | None = None
    """Where it can be read."""
    permission: str = ""
    """By what leave long passages are copied, such as `Open Government Licence v3.0`."""

    @property
    def label(self) -> str:
        """How slides name it."""
        return self.short or f"{self.authors} ({self.year})"
