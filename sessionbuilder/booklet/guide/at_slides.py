"""The cues of a block, and its slides in small -> the same cues, those of later slides in the order of these."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from sessionbuilder.booklet.booklet import Thumbnail
from sessionbuilder.content import Cue
from sessionbuilder.text import Listing, RichText, join, plain


def at_slides(cues: Sequence[Cue], shown: Sequence[Thumbnail]) -> tuple[Cue, ...]:
    """Return `cues`, of which some stand in the notes of later ones of the slides that are `shown`: they say of which.

    They change places among themselves, so that a slide comes after the one before it; all others stay where they are.
    """
    where = _where(shown)
    slides = [where.get(_first(cue), 0) for cue in cues]
    later = iter(sorted((number for number in range(len(cues)) if slides[number]), key=slides.__getitem__))
    order = [next(later) if slides[number] else number for number in range(len(cues))]
    return tuple(_told([(cues[number], slides[number]) for number in order]))


def _where(shown: Sequence[Thumbnail]) -> dict[RichText, int]:
    """Return for each text in the notes of a later slide the first that has it; a deck’s cover is none of a block."""
    own = [each for each in shown if each.slide.layout != "cover"]
    found = {paragraph.text: each.number for each in reversed(own[1:]) for paragraph in each.slide.notes}
    for paragraph in own[0].slide.notes if own else ():
        found.pop(paragraph.text, None)
    return found


def _first(cue: Cue) -> RichText:
    opening = cue.texts[0]
    return opening.items[0].item if isinstance(opening, Listing) else opening


def _told(cues: Sequence[tuple[Cue, int]]) -> Iterator[Cue]:
    """Yield the cues, the first of each slide with its number."""
    before = 0
    for cue, number in cues:
        opening, *others = cue.texts
        mark = plain(f"Slide {number}: ").bolded()
        begun: tuple[RichText | Listing, ...] = (
            (mark, opening) if isinstance(opening, Listing) else (join(mark, opening),)
        )
        yield replace(cue, texts=(*begun, *others)) if number not in (0, before) else cue
        before = number
