"""What the facilitator does and says -> rows: icon and word on the left, the texts on the right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import assert_never

from sessionbuilder.booklet.booklet import Instructions
from sessionbuilder.content import Cue, Verb
from sessionbuilder.text import Listing, RichText, plain, texts_in
from sessionbuilder.writers.docx.draft import Draft, Drawn
from sessionbuilder.writers.docx.drawings import inline
from sessionbuilder.writers.docx.lists import listing_paragraphs
from sessionbuilder.writers.docx.measures import Twips
from sessionbuilder.writers.docx.tables import Grid, Row, lines_of
from sessionbuilder.writers.docx.text import TAB, Block, Paragraph, kept_blocks, runs, words
from sessionbuilder.writers.pictures import icon

_ICON = 5
"""Millimetres across."""
_TEXT = 8
"""Millimetres from the icon's left edge to its word."""
_CLEAR = 6
"""Millimetres from the longest word to the texts."""
_WHOLE = 8
"""Lines up to which an instruction stays on one page."""


def instructions_blocks(instructions: Instructions, width: Twips, draft: Draft) -> tuple[Block, ...]:
    """Return a row for each instruction; those of one verb that follow one another share its word."""
    first = _words_width(draft)
    shared = [(verb, tuple(cues)) for verb, cues in groupby(instructions.cues, key=lambda cue: cue.verb)]
    # the last one, such as what to do when late, does not go to the next page alone
    rows = tuple(
        _row(verb, cues, width - first, draft, kept=number == len(shared) - 1)
        for number, (verb, cues) in enumerate(shared, 1)
    )
    return Grid("cues", (first, width - first), rows).blocks(draft) if rows else ()


_NOTHING: tuple[Block, ...] = (Paragraph(style="Cue"),)


def _words_width(draft: Draft) -> Twips:
    """Return how wide the column of icons and words is: the same wherever instructions stand."""
    longest = draft.theme.widths.longest_word
    words = max(longest(plain(verb.word), draft.measures.size, bold=True) for verb in Verb)
    return draft.measures.scaled(_TEXT + _CLEAR) + round(words * 20)


def _row(verb: Verb, cues: tuple[Cue, ...], width: Twips, draft: Draft, *, kept: bool) -> Row:
    lines = sum(lines_of(text, width, draft) for text in texts_in(cues))
    cells = (_word(verb, draft), tuple(_texts(cues, draft)) or _NOTHING)
    return Row(tuple(kept_blocks(cell) for cell in cells) if kept else cells, splits=lines > _WHOLE)


def _word(verb: Verb, draft: Draft) -> tuple[Block, ...]:
    size = _ICON * draft.measures.size / 12
    shown = inline(draft.picture(Drawn(icon(verb.value), size)), size, size, "", draft)
    hanging = draft.measures.scaled(_TEXT)
    return (Paragraph(shown + TAB + words(verb.word), "CueLabel", indent=(hanging, hanging)),)


def _texts(cues: Iterable[Cue], draft: Draft) -> Iterator[Block]:
    for cue in cues:
        for text in cue.texts:
            match text:
                case RichText():
                    yield Paragraph(runs(text, draft), "Cue")
                case Listing():
                    yield from listing_paragraphs(text, draft)
                case _:
                    assert_never(text)
