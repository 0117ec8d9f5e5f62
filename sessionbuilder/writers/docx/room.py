"""Forms, ruled lines and frames -> room to write, by hand or on screen."""

from __future__ import annotations

from msgspec.structs import replace

from sessionbuilder.content import Form, Space, Spaces, Writing
from sessionbuilder.text import RichText, counted, plain
from sessionbuilder.writers.docx.controls import blank, tick_box
from sessionbuilder.writers.docx.draft import Draft
from sessionbuilder.writers.docx.measures import Twips
from sessionbuilder.writers.docx.tables import (
    Cells,
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
from sessionbuilder.writers.docx.text import GAP, Block, Paragraph, kept_blocks, runs, words

_FRAME_INSET = 3
"""Millimetres from the edge of a frame to its text, left and right."""


def form_blocks(form: Form, caption: str, width: Twips, draft: Draft) -> tuple[Block, ...]:
    """Return a table to write in, `width` wide; `caption` says what it is about."""
    height = draft.measures.writing(form.lines)
    measured = form
    if form.scale:
        boxes = plain("".join(f"{number}{_AS_WIDE_AS_A_BOX}" for number in range(1, form.scale + 1)))
        measured = replace(form, rows=tuple((*cells[:-1], boxes) for cells in form.rows))
    widths = columns(measured, width, draft)
    rows = header_rows(form.header, widths, draft)
    for left, cells in zip(range(len(form.rows) - 1, -1, -1), form.rows, strict=True):
        row = _form_cells(cells, form, draft)
        # the last row does not go to the next page alone
        kept = tuple(map(kept_blocks, row)) if left == 1 and len(form.rows) > 2 else row
        rows = (*rows, Row(kept, height, splits=splits(cells, widths, draft)))
    described = description("Form to fill in", form.header, len(form.rows))
    return Grid("form", widths, rows, caption, described).blocks(draft) if rows else ()


_AS_WIDE_AS_A_BOX = "Ml\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}"
"""Stands for a box and the space after it: boxes are not among the letters that are measured."""


def _form_cells(cells: tuple[RichText, ...], form: Form, draft: Draft) -> Cells:
    """Return the cells of a row: what is printed in them, blanks to type in, and a box for each number of a scale."""
    row = next((str(text) for text in cells if text), "")

    def content(column: int, text: RichText) -> str:
        if form.scale and column == len(cells) - 1:
            numbers = (str(number) for number in range(1, form.scale + 1))
            return words("\N{NO-BREAK SPACE} ").join(words(number) + tick_box(number, draft) for number in numbers)
        name = " · ".join(filter(None, (form.header[column] if column < len(form.header) else "", row)))
        return runs(text, draft) or blank(name, draft)

    return tuple((Paragraph(content(column, text), "TableText"),) for column, text in enumerate(cells))


def writing_blocks(writing: Writing, width: Twips, draft: Draft, *, apart: bool = False) -> tuple[Block, ...]:
    """Return ruled lines under what is asked; every line but the last holds on to the next, so that none goes alone.

    On a certificate what is asked stands `apart` from what is printed before it.
    """
    prompt: tuple[Block, ...] = ()
    if writing.prompt:
        prompt = (Paragraph(runs(writing.prompt, draft), "PromptApart" if apart else "Prompt", kept=True),)
    if writing.lines < 1:
        return prompt
    lines = (
        Paragraph(blank(f"Line {line} · {writing.prompt}", draft), "WritingLine", kept=line < writing.lines)
        for line in range(1, writing.lines + 1)
    )
    return (*prompt, *lines, GAP)


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
            *((Paragraph(blank(str(space.heading), draft), "TableText"),) if spaces.lines else ()),
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
    return Grid("frames", widths, rows, "Room to write", described).blocks(draft)


def _asked(space: Space, width: Twips, draft: Draft) -> Twips:
    """Return how high the text of a frame stands."""
    texts: list[tuple[RichText, bool]] = [(space.heading, True), (space.prompt, False)]
    lines = sum(lines_of(text, width, draft, bold=bold) for text, bold in texts if text)
    return lines * draft.measures.line
