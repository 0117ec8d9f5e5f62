"""Forms, ruled lines and frames -> room to write, by hand or on screen."""

from __future__ import annotations

from sessionbuilder.settled.settled import SetSigns, SetSpaces, SetTable, SetWriting
from sessionbuilder.text import RichText, counted
from sessionbuilder.writers.docx.colours import ground
from sessionbuilder.writers.docx.controls import blank, tick_box
from sessionbuilder.writers.docx.draft import Draft
from sessionbuilder.writers.docx.measures import Twips, twips
from sessionbuilder.writers.docx.tables import (
    RULE,
    Cells,
    Grid,
    Row,
    around,
    description,
    filled,
    header_rows,
    widths_of,
)
from sessionbuilder.writers.docx.text import GAP, TAB, Block, Paragraph, kept_blocks, runs, words


def form_blocks(form: SetTable, caption: str, draft: Draft) -> tuple[Block, ...]:
    """Return a table to write in; `caption` says what it is about."""
    rows = header_rows(form)
    middle = "center" if form.scale else ""
    tint = ground(draft.theme, "tint")
    for own in form.rows:
        row = _form_cells(own.cells, form, draft)
        kept = tuple(map(kept_blocks, row)) if own.kept else row
        printed = tuple(tint if text else "" for text in own.cells)  # white is to write in
        rows = (*rows, Row(kept, twips(own.room), splits=not own.whole, anchor=middle, grounds=printed))
    described = description("Form to fill in", form.header, len(form.rows))
    return Grid("form", widths_of(form), rows, caption, described, around(form, draft)).blocks(draft) if rows else ()


def _form_cells(cells: tuple[RichText, ...], form: SetTable, draft: Draft) -> Cells:
    """Return the cells of a row: what is printed in them, blanks to type in, and a box for each number of a scale."""
    row = next((str(text) for text in cells if text), "")

    def content(column: int, text: RichText) -> str:
        if form.scale and column == len(cells) - 1:
            numbers = (str(number) for number in range(1, form.scale + 1))
            return TAB.join(words(number) + tick_box(number, draft, round_=True) for number in numbers)
        name = " · ".join(filter(None, (form.header[column] if column < len(form.header) else "", row)))
        return runs(text, draft) or blank(name, draft)

    pitch = (form.columns[-1] - 2 * form.across) / form.scale if form.scale else 0
    stops = tuple(twips(pitch * number) for number in range(1, form.scale))
    last = len(cells) - 1
    return tuple(
        (Paragraph(content(column, text), "TableText", tabs=stops if column == last else ()),)
        for column, text in enumerate(cells)
    )


_GAP = 5
"""What the gap after lines to write on, and the room in a line, leave clear over what follows, beside 12 points."""


def writing_blocks(writing: SetWriting, draft: Draft, *, apart: bool = False) -> tuple[Block, ...]:
    """Return ruled lines under what is asked; every line but the last holds on to the next, so that none goes alone.

    On a certificate what is asked stands `apart` from what is printed before it.
    """
    prompt: tuple[Block, ...] = ()
    if writing.beside:
        asked = runs(writing.prompt, draft) + words("\N{NO-BREAK SPACE}") + blank(f"Line 1 · {writing.prompt}", draft)
        return (Paragraph(asked, "WritingLine"), GAP)
    if writing.prompt:
        style = "PromptApart" if apart else "Prompt"
        over = writing.above - draft.type.scaled(_GAP)
        before = None if apart or over <= 0 else twips(over)
        prompt = (Paragraph(runs(writing.prompt, draft), style, kept=True, splits=not writing.whole, before=before),)
    if writing.lines < 1:
        return prompt
    style = "NameLine" if writing.large else "WritingLine"

    def pitch(line: int) -> Twips:
        own = writing.first if line == 1 and prompt else writing.pitch
        return 0 if writing.large else twips(own - RULE)

    lines = (
        Paragraph(blank(f"Line {line} · {writing.prompt}", draft), style, kept=line < writing.lines, pitch=pitch(line))
        for line in range(1, writing.lines + 1)
    )
    return (*prompt, *lines, GAP)


def signs_blocks(signs: SetSigns, draft: Draft) -> tuple[Block, ...]:
    """Return lines to sign on side by side, and what they are for under them."""
    between: Block = Paragraph(style="TableText")
    cells: list[tuple[Block, ...]] = []
    widths: list[Twips] = []
    for each in signs.lines:
        lines = (
            Paragraph(blank(f"Line {line} · {each.prompt}", draft), "WritingLine", pitch=twips(each.pitch - RULE))
            for line in range(1, each.lines + 1)
        )
        cells += [(between,)] if cells else []
        cells.append((*lines, Paragraph(runs(each.prompt, draft), "SignLabel")))
        widths += [twips(signs.between)] if widths else []
        widths.append(twips(signs.width))
    return Grid("layout", tuple(widths), (Row(tuple(cells), anchor="bottom"),)).xml(draft), GAP


def _leads(number: int, spaces: SetSpaces) -> str:
    """Return the arrow that leads from a stage of a cycle to the next one, clockwise."""
    if not spaces.round:
        return ""
    turns = {spaces.across - 1: "\N{DOWNWARDS ARROW}", spaces.across: "\N{UPWARDS ARROW}"}
    ahead = "\N{RIGHTWARDS ARROW}" if number < spaces.across else "\N{LEFTWARDS ARROW}"
    return words(f" {turns.get(number, ahead)}")


def spaces_blocks(spaces: SetSpaces, width: Twips, draft: Draft) -> tuple[Block, ...]:
    """Return frames of equal size in rows, `width` wide in all."""
    across = spaces.across
    cells: list[tuple[Block, ...]] = [
        (
            Paragraph(runs(space.heading, draft) + _leads(number, spaces), "FrameHeading"),
            *((Paragraph(runs(space.prompt, draft), "TableQuiet"),) if space.prompt else ()),
            *((Paragraph(blank(str(space.heading), draft), "TableText"),) if spaces.lines else ()),
        )
        for number, space in enumerate(spaces.spaces)
    ]
    if not cells:
        return ()
    rows = tuple(
        Row(filled(cells[start : start + across], across), twips(spaces.height), splits=not spaces.whole)
        for start in range(0, len(cells), across)
    )
    described = f"{counted(len(cells), 'frame')} to write in."
    return Grid("frames", (width // across,) * across, rows, "Room to write", described).blocks(draft)
