"""Slides of a block, or a cover, and the picture that its author gives it -> the same with the picture on the first."""

from __future__ import annotations

from msgspec.structs import replace

from sessionbuilder.content import Picture, Slide
from sessionbuilder.diagrams.photograph import Photograph
from sessionbuilder.session.block import Block
from sessionbuilder.session.illustration import Illustration
from sessionbuilder.session.session import Session


def pictured(slides: tuple[Slide, ...], block: Block, session: Session) -> tuple[Slide, ...]:
    """Return `slides`, the first with the picture of `block` where it has one."""
    if block.illustration is None or not slides:
        return slides
    first, *others = slides
    return (replace(first, picture=picture_of(block.illustration, session)), *others)


def picture_of(illustration: Illustration, session: Session) -> Picture:
    """Return what a slide shows of `illustration`, which is one of the pictures of `session`."""
    content = session.pictures[illustration.file]
    fills = illustration.fit == "fill"
    photograph = Photograph(content, str(illustration.alt), fills, illustration.focus)
    return Picture(photograph, illustration.credit, illustration.place)
