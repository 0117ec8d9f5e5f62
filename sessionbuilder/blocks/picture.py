"""A picture to look at, or two side by side, with what they show in words for people who cannot see them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Literal

from msgspec import Struct

from sessionbuilder import content
from sessionbuilder.content import Drawing, Lead, Page, Slide
from sessionbuilder.diagrams.photograph import Photograph
from sessionbuilder.diagrams.photographs import Captioned, Photographs
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.kind import Kind
from sessionbuilder.session.block import Chapter
from sessionbuilder.session.illustration import Focus
from sessionbuilder.session.picture_name import PictureName
from sessionbuilder.text import RichText, listed


class Second(Struct, frozen=True, kw_only=True):
    """The second of two pictures: `{file: now.jpg, alt: What it shows, caption: Now}`."""

    file: PictureName
    """The picture's name in `assets/images/`."""
    alt: RichText
    """What it shows, for people who cannot see it."""
    caption: RichText | None = None
    """A line under it."""
    credit: str = ""
    """Who made it and who allows its use."""


class Picture(Kind, frozen=True, kw_only=True):
    """Shows one picture from `assets/images/`, as large as the slide allows, or two of the same height side by side."""

    listed_under: ClassVar[Chapter] = "Drawings and pictures"

    file: PictureName
    """The picture's name in `assets/images/`, such as `hands.jpg`: PNG or JPEG."""
    alt: RichText
    """What it shows, for people who cannot see it: one or two sentences."""
    caption: RichText | None = None
    """A sentence beside it; a line under it, where there are two."""
    credit: str = ""
    """Who made it and who allows its use, small at the foot."""
    fit: Literal["whole", "fill"] = "whole"
    """`whole` shows all of it; `fill` crops its edges until it fills its place."""
    focus: Focus = "middle"
    """Which part of it stays where it is cropped: `middle`, `top`, `bottom`, `left` or `right`."""
    second: Second | None = None
    """Another one at its right, of the same height: `{file: now.jpg, alt: What it shows, caption: Now}`."""

    def named_pictures(self) -> tuple[PictureName, ...]:
        """Return its file, and that of the second."""
        return (self.file, self.second.file) if self.second else (self.file,)

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return the picture with its caption beside it; two stand side by side, each over its own."""
        pictures = programme.session.pictures
        photograph = Photograph(pictures[self.file], str(self.alt), self.fit == "fill", self.focus)
        if self.second is None:
            words = (Lead(self.caption),) if self.caption else ()
            yield Page(when.title, words, picture=content.Picture(photograph, self.credit, "beside"))
            return
        other = Photograph(pictures[self.second.file], str(self.second.alt))
        both = (Captioned(photograph, self.caption), Captioned(other, self.second.caption))
        credits = list(dict.fromkeys(filter(None, (self.credit, self.second.credit))))
        basis = f"{'Pictures' if len(credits) > 1 else 'Picture'}: {listed(credits)}" if credits else ""
        yield Page(when.title, (Drawing(Photographs(both)),), basis=basis)
