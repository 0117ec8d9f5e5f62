"""What facilitators lead from -> heads of blocks, and rows of instructions with slides and notes in the margin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import assert_never

from msgspec.structs import replace

from sessionbuilder.content import Verb
from sessionbuilder.scripts import leftwards
from sessionbuilder.settled.settled import SetBlockHead, SetCue, SetCues, SetInstructions, SetSlide, SetStep
from sessionbuilder.settled.type import SMALLEST
from sessionbuilder.text import Listing, RichText, plain
from sessionbuilder.writers.docx.draft import Draft, Drawn
from sessionbuilder.writers.docx.drawings import inline, slide_paragraphs
from sessionbuilder.writers.docx.lists import listing_paragraphs
from sessionbuilder.writers.docx.measures import Twips, scaled, space, twips
from sessionbuilder.writers.docx.numbering import INDENTS
from sessionbuilder.writers.docx.tables import Grid, Row
from sessionbuilder.writers.docx.text import GAP, TAB, THIN, Block, Paragraph, kept_blocks, runs, words
from sessionbuilder.writers.pictures import icon

_EMPTY: tuple[Block, ...] = (Paragraph(style="Cue"),)
_ABOVE, _ABOVE_SPOKEN = 4, 7
"""Points over each instruction, beside text of 12."""
_LONGEST = len("LISTEN FOR")
"""Letters of a word up to which its column is wide enough for it."""
_SLIDES = ("Slide", "Slides")
"""The labels of the numbers that the heads of pages repeat."""


def block_head_paragraphs(head: SetBlockHead, width: Twips, draft: Draft) -> Iterator[Paragraph]:
    """Yield the heading of a block and its strip of facts; all of it stays on the page of what follows."""
    if not head.titled:
        badge = words(f" {head.badge} ", style="Badge") + words("  ") if head.badge else ""
        ends = TAB + badge + words(head.length, style="BlockLength") if head.length else ""
        clock = runs(plain(f"{head.start}  "), draft, size=draft.type.headings[0], style="BlockName")
        name = (clock if head.start else "") + runs(head.name, draft, style="BlockName")
        yield Paragraph(name + ends, "BlockHeading", end=width if ends else 0)
    told = [
        words(f"{fact.label} ", bold=True)
        + (words(str(fact.text), style="SlideNumbers") if fact.label in _SLIDES else runs(fact.text, draft))
        for fact in head.facts
    ]
    if head.latest:
        told.insert(0, runs(plain(f"Start by {head.latest}"), draft, size=draft.type.lead, style="BlockLength"))
    if told:
        # the number of a slide alone is no strip: it would be an empty stripe
        yield Paragraph(words(" · ").join(told), "Strip" if head.latest or len(told) > 1 else "StripNumber", kept=True)


def instructions_blocks(instructions: SetInstructions, width: Twips, draft: Draft) -> tuple[Block, ...]:
    """Return steps with slides beside them, then what one looks up over the whole width.

    Whatever may run over to the next page has its word as a row that comes again there.
    """
    made = _Rows(instructions, draft)
    blocks = list[Block]()
    margin = twips(instructions.margin)
    led = [row for step in instructions.steps for row in made.of_step(step)]
    sought = [row for group in instructions.looked_up for row in made.of_group(group)]
    rows = _held([*led, *sought])
    beside: tuple[Twips, ...] = (width - margin, margin) if margin else (width,)
    for widths, own in ((beside, rows[: len(led)]), ((width,), rows[len(led) :])):
        for table in _parted(own):
            last = table[-1].cells[0][-1]
            kept = isinstance(last, Paragraph) and last.kept
            blocks += [Grid("cues", widths, table).xml(draft), replace(THIN, kept=kept)]
    if instructions.margin and blocks:
        blocks[-1] = GAP
    return tuple(blocks)


def _held(rows: list[Row]) -> list[Row]:
    """Return `rows` such that the last takes the one before it along: it does not go to the next page alone."""
    if len(rows) < 2 or rows[-2].header or rows[-2].splits:
        return rows
    held = replace(rows[-2], cells=tuple(map(kept_blocks, rows[-2].cells)))
    return [*rows[:-2], held, rows[-1]]


def _parted(rows: Sequence[Row]) -> Iterator[tuple[Row, ...]]:
    """Yield tables: a row that comes again on the next page is the first of one, which then ends with the next row."""
    table: list[Row] = []
    for row in rows:
        if table and (row.header or (table[0].header and len(table) == 2)):
            yield tuple(table)
            table = []
        table.append(row)
    if table:
        yield tuple(table)


class _Rows:
    """The rows of one run of instructions."""

    def __init__(self, own: SetInstructions, draft: Draft) -> None:
        self.own, self.draft = own, draft
        self.hanging = twips(own.hanging)

    def of_step(self, step: SetStep) -> Iterator[Row]:
        beside = tuple(block for slide in step.slides for block in self._slide(slide)) or _EMPTY
        margin = (beside,) if self.own.margin else ()
        if len(step.groups) == 1 and not step.groups[0].whole:
            (group,) = step.groups
            yield Row((self._word(group), *((_EMPTY,) if margin else ())), header=True)
            yield Row((tuple(self._texts(group, worded=True)), *margin), splits=True)
            return
        cell = [block for group in step.groups for block in self._group(group)]
        yield Row((tuple(cell) or _EMPTY, *margin), splits=not step.whole)

    def of_group(self, group: SetCues) -> Iterator[Row]:
        if group.whole:
            yield Row((tuple(self._group(group)),))
        else:
            yield Row((self._word(group),), header=True)
            yield Row((tuple(self._texts(group, worded=True)),), splits=True)

    def _group(self, group: SetCues) -> Iterator[Paragraph]:
        first, *others = self._texts(group, worded=False)
        paragraphs = (replace(first, before=self._above(group)), *others)
        yield from (replace(each, kept=True) for each in paragraphs) if group.held else paragraphs

    def _above(self, group: SetCues) -> Twips:
        return space((_ABOVE_SPOKEN if group.spoken else _ABOVE) / SMALLEST, self.draft.type)

    def _sign(self, group: SetCues) -> str:
        size = self.own.icon
        shown = inline(self.draft.picture(Drawn(icon(group.verb.value), size)), size, size, "", self.draft)
        return shown + TAB + words(group.verb.word, style="CueWord")

    def _beside(self, group: SetCues) -> bool:
        """Whether the word of a group stands on the line of its first text: a long one has a line of its own."""
        return not self.own.large and len(group.verb.word) <= _LONGEST

    def _word(self, group: SetCues) -> tuple[Paragraph, ...]:
        sign, above = self._sign(group), self._above(group)
        return (replace(self._signed(sign, _style(group)), kept=True, before=above, after=0),)

    def _signed(self, content: str, style: str) -> Paragraph:
        """Return a paragraph that begins with a sign."""
        return Paragraph(content, style, indent=(self.hanging, self.hanging), tabs=(twips(self.own.word),))

    def _texts(self, group: SetCues, *, worded: bool) -> Iterator[Paragraph]:
        """Yield the paragraphs of a group; its word stands before the first of them, if it is not there already."""
        style, alone = _style(group), worded
        for text in _texts_of(group.cues):
            match text:
                case int():
                    if worded:
                        yield replace(self._plain_runs(self._click(text), style), kept=True)
                    else:
                        content = self._sign(group) + TAB + self._click(text)
                        yield replace(self._signed(content, style), kept=True)
                case RichText() if not worded and not (self._beside(group) and not leftwards(text.runs)):
                    yield from (*self._word(group), self._plain(text, style, before=0))
                case RichText() if not worded:
                    yield self._signed(self._sign(group) + TAB + runs(text, self.draft), style)
                case RichText():
                    yield self._plain(text, style, before=0 if alone else None)
                case Listing():
                    if not worded:
                        yield replace(self._signed(self._sign(group), style), kept=True)
                    yield from (self._set_in(item) for item in listing_paragraphs(text, self.draft, style))
                case _:
                    assert_never(text)
            worded, alone = True, False
        if not worded:
            yield self._signed(self._sign(group), style)

    def _plain(self, text: RichText, style: str, *, before: Twips | None) -> Paragraph:
        return self._plain_runs(runs(text, self.draft), style, before=before)

    def _plain_runs(self, said: str, style: str, *, before: Twips | None = None) -> Paragraph:
        # the bar of what looks after people stands at the left edge, where its first paragraph begins
        edged = style == "Watch"
        content = (TAB if edged else "") + said
        return Paragraph(content, style, indent=(self.hanging, self.hanging if edged else 0), before=before)

    def _click(self, number: int) -> str:
        """Return the cue to click, which an eye must find within what is said."""
        return words(f"\N{NO-BREAK SPACE}Slide {number}\N{NO-BREAK SPACE}", style="SlideCue")

    def _set_in(self, item: Paragraph) -> Paragraph:
        step = scaled(INDENTS["ListBullet"], self.draft.type)
        return replace(item, indent=(self.hanging + step * (2 if item.style.endswith("2") else 1), step))

    def _slide(self, slide: SetSlide) -> tuple[Block, ...]:
        return slide_paragraphs(slide, self.own.slide, self.own.tall, self.draft)


def _style(group: SetCues) -> str:
    return "Spoken" if group.spoken else "Watch" if group.verb is Verb.WATCH else "Cue"


def _texts_of(cues: Iterable[SetCue]) -> Iterator[RichText | Listing | int]:
    """Yield the texts of `cues`, before those of one the number of the slide that one clicks on to."""
    return (text for cue in cues for text in (*((cue.click,) if cue.click else ()), *cue.texts))
