"""Forms, ruled lines and frames -> tables with room to write by hand."""

from __future__ import annotations

from sessionbuilder.content import Form, Space, Spaces, Writing
from sessionbuilder.text import RichText, counted
from sessionbuilder.writers.docx.draft import Draft
from sessionbuilder.writers.docx.measures import Twips
from sessionbuilder.writers.docx.tables import (
    Grid,
    Row,
    columns,
    description,
    filled,
    header_rows,
    lines_of,
    shared,
    splits,
)
from sessionbuilder.writers.docx.text import Block, Paragraph, runs

_FRAME_INSET = 3
"""Millimetres from the edge of a frame to its text, left and right."""


def form_blocks(form: Form, caption: str, width: Twips, draft: Draft) -> tuple[Block, ...]:
    """Return a table to write in, `width` wide; `caption` says what it is about."""
    height = draft.measures.writing(form.lines)
    widths = columns(form, width, draft)
    rows = header_rows(form.header, widths, draft) + tuple(
        Row(
            tuple((Paragraph(runs(text, draft), "TableText"),) for text in cells),
            height,
            splits=splits(cells, widths, draft),
        )
        for cells in form.rows
    )
    if not rows:
        return ()
    described = description("Form to fill in", form.header, len(form.rows))
    return Grid("SessionForm", widths, rows, caption, described).blocks()


def writing_blocks(writing: Writing, width: Twips, draft: Draft) -> tuple[Block, ...]:
    """Return ruled lines under what is asked; every line but the last holds on to the next, so that none goes alone."""
    prompt: tuple[Block, ...] = ()
    if writing.prompt:
        prompt = (Paragraph(runs(writing.prompt, draft), "Prompt", kept=True),)
    if writing.lines < 1:
        return prompt
    height = draft.measures.writing(1)
    rows = tuple(
        Row(((Paragraph(style="WritingLine", kept=line < writing.lines),),), height, anchor="bottom")
        for line in range(1, writing.lines + 1)
    )
    described = f"{counted(writing.lines, 'ruled line')} to write on."
    return (*prompt, *Grid("SessionLines", (width,), rows, "Room to write", described).blocks())


def spaces_blocks(spaces: Spaces, width: Twips, height: Twips, draft: Draft) -> tuple[Block, ...]:
    """Return frames of equal size in rows, `width` wide in all; none is higher than the page, which is `height`."""
    across = max(1, min(spaces.across, len(spaces.spaces)))
    widths = shared(width, (1,) * across)
    inside = widths[0] - 2 * draft.measures.scaled(_FRAME_INSET)
    asked = max((_asked(space, inside, draft) for space in spaces.spaces), default=0)
    frame = min(asked + draft.measures.writing(spaces.lines), height)
    cells: list[tuple[Block, ...]] = [
        (
            Paragraph(runs(space.heading, draft), "FrameHeading"),
            *((Paragraph(runs(space.prompt, draft), "TableQuiet"),) if space.prompt else ()),
        )
        for space in spaces.spaces
    ]
    if not cells:
        return ()
    rows = tuple(
        Row(filled(cells[start : start + across], across), frame, splits=asked > height)
        for start in range(0, len(cells), across)
    )
    described = f"{counted(len(cells), 'frame')} to write in."
    return Grid("SessionFrames", widths, rows, "Room to write", described).blocks()


def _asked(space: Space, width: Twips, draft: Draft) -> Twips:
    """Return how high the text of a frame stands."""
    texts: list[tuple[RichText, bool]] = [(space.heading, True), (space.prompt, False)]
    lines = sum(lines_of(text, width, draft, bold=bold) for text, bold in texts if text)
    return lines * draft.measures.line
