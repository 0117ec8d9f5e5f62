"""What the facilitator does and says -> rows: icon and word on the left, the texts on the right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from sessionbuilder.content import Verb
from sessionbuilder.settled.settled import SetCue, SetCues, SetInstructions
from sessionbuilder.text import Listing, RichText
from sessionbuilder.writers.docx.draft import Draft, Drawn
from sessionbuilder.writers.docx.drawings import inline
from sessionbuilder.writers.docx.lists import listing_paragraphs
from sessionbuilder.writers.docx.measures import Twips, twips
from sessionbuilder.writers.docx.tables import Grid, Row
from sessionbuilder.writers.docx.text import TAB, Block, Paragraph, kept_blocks, runs, words
from sessionbuilder.writers.pictures import icon

_NOTHING: tuple[Block, ...] = (Paragraph(style="Cue"),)


def instructions_blocks(instructions: SetInstructions, width: Twips, draft: Draft) -> tuple[Block, ...]:
    """Return a row for each verb's instructions."""
    signs = twips(instructions.signs)
    rows = tuple(_row(group, instructions, draft) for group in instructions.groups)
    return Grid("cues", (signs, width - signs), rows).blocks(draft) if rows else ()


def _row(group: SetCues, instructions: SetInstructions, draft: Draft) -> Row:
    cells = (_word(group.verb, instructions, draft), tuple(_texts(group.cues, draft)) or _NOTHING)
    return Row(tuple(kept_blocks(cell) for cell in cells) if group.kept else cells, splits=not group.whole)


def _word(verb: Verb, instructions: SetInstructions, draft: Draft) -> tuple[Block, ...]:
    size, hanging = instructions.icon, twips(instructions.hanging)
    shown = inline(draft.picture(Drawn(icon(verb.value), size)), size, size, "", draft)
    return (Paragraph(shown + TAB + words(verb.word), "CueLabel", indent=(hanging, hanging)),)


def _texts(cues: Iterable[SetCue], draft: Draft) -> Iterator[Block]:
    for cue in cues:
        for text in cue.texts:
            match text:
                case RichText():
                    yield Paragraph(runs(text, draft), "Cue")
                case Listing():
                    yield from listing_paragraphs(text, draft)
                case _:
                    assert_never(text)
