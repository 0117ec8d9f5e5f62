"""A picture to look at, with what it shows in words for people who cannot see it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Literal

from sessionbuilder.content import Drawing, Page, Part, Slide, Takeaway
from sessionbuilder.diagrams.photograph import Photograph
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.kind import Kind
from sessionbuilder.session.block import Chapter
from sessionbuilder.session.picture_name import PictureName
from sessionbuilder.text import RichText


class Picture(Kind, frozen=True, kw_only=True):
    """Shows one picture from `assets/images/`, as large as the slide allows."""

    listed_under: ClassVar[Chapter] = "Drawings and pictures"

    file: PictureName
    """The picture's name in `assets/images/`, such as `hands.jpg`: PNG or JPEG."""
    alt: RichText
    """What it shows, for people who cannot see it: one or two sentences."""
    caption: RichText | None = None
    """A line under it."""
    credit: str = ""
    """Who made it and who allows its use, small at the foot."""
    fit: Literal["whole", "fill"] = "whole"
    """`whole` shows all of it; `fill` crops its edges until it fills its place."""

    def named_picture(self) -> PictureName:
        """Return its file."""
        return self.file

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return the picture, and its caption under it."""
        content = programme.session.pictures[self.file]
        parts: list[Part] = [Drawing(Photograph(content, str(self.alt), self.fit == "fill"))]
        if self.caption:
            parts.append(Takeaway(self.caption))
        yield Page(when.title, tuple(parts), basis=f"Picture: {self.credit}" if self.credit else "")
