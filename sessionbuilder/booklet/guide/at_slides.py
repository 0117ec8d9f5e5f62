"""The cues of a block, and its slides in small -> the same cues in the order of the slides, then as written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from sessionbuilder.booklet.booklet import Thumbnail
from sessionbuilder.content import CLOSING, Cue
from sessionbuilder.text import Listing, RichText


def at_slides(cues: Sequence[Cue], shown: Sequence[Thumbnail]) -> tuple[Cue, ...]:
    """Return `cues`, of which some stand in the notes of later ones of the slides that are `shown`: they say of which.

    They come slide by slide, those of one slide as they are written. What a block ends with comes last, though it
    stands in the notes of the first slide: it is said of all of them.
    """
    where = _where(shown)
    placed = [(cue, where.get(_first(cue), 0)) for cue in cues]
    last = max((slide for _, slide in placed), default=0)
    placed.sort(key=lambda each: each[1] or (last if each[0].verb in CLOSING else 0))
    return tuple(_told(placed))


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
        yield replace(cue, click=number) if number not in (0, before) else cue
        before = number
