"""A settled booklet -> the document part: its sheets on their pages, part by part."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple, assert_never

from msgspec.structs import replace

from sessionbuilder.content import Bullets, Checklist, Heading, PageBreak, Text
from sessionbuilder.settled.set_panels import SetPanels
from sessionbuilder.settled.settled import (
    SetBlockHead,
    SetCards,
    SetFacts,
    SetFigure,
    SetInstructions,
    SetNarrative,
    SetNotice,
    SetPart,
    SetPicture,
    SetSheet,
    SetSigns,
    SetSpaces,
    SetTable,
    Settled,
    SetWriting,
)
from sessionbuilder.writers.docx.cards import cards_pages
from sessionbuilder.writers.docx.contents import Entry, bookmarked, contents_blocks
from sessionbuilder.writers.docx.controls import NAMESPACE as CONTROLS
from sessionbuilder.writers.docx.cues import block_head_paragraphs, instructions_blocks
from sessionbuilder.writers.docx.draft import Draft
from sessionbuilder.writers.docx.drawings import figure_blocks, picture_paragraph
from sessionbuilder.writers.docx.lists import (
    bullets_paragraphs,
    checklist_paragraphs,
    facts_paragraphs,
    narrative_paragraphs,
    notice_paragraph,
    text_paragraph,
)
from sessionbuilder.writers.docx.measures import USUAL_SPACE, space, twips
from sessionbuilder.writers.docx.pages import Pages
from sessionbuilder.writers.docx.panels import panels_blocks
from sessionbuilder.writers.docx.room import form_blocks, signs_blocks, spaces_blocks, writing_blocks
from sessionbuilder.writers.docx.sections import NAMESPACES, Setting, Start
from sessionbuilder.writers.docx.tables import table_blocks
from sessionbuilder.writers.docx.text import NEXT_COLUMN, THIN, Block, Paragraph, kept_blocks, runs, words
from sessionbuilder.writers.ooxml.xml import HEAD

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"


def document_xml(booklet: Settled, draft: Draft) -> str:
    """Return the document part of `booklet`; what it leads to is in `draft` afterwards."""
    pages = Pages(draft)
    entries = {
        number: Entry(f"{sheet.code}  {sheet.title}".strip(), f"_Toc{number:09}")
        for number, sheet in enumerate(booklet.sheets)
        # where contents stand after it, the first sheet is the front of the booklet, and not among them
        if booklet.contents and number and sheet.title
    }
    for number, sheet in enumerate(booklet.sheets):
        style = "Title" if sheet.front or sheet.poster else "FramedTitle" if sheet.paper.framed else "Heading1"
        draft.type = sheet.type or draft.usual
        _SheetWriter(sheet, pages, draft).write(style, entries.get(number))
        draft.type = draft.usual
        if sheet.front:
            width = twips(sheet.paper.text_width)
            pages.add(contents_blocks(list(entries.values()), booklet.contents, width, draft))
    return (
        f'{HEAD}<w:document {CONTROLS} {NAMESPACES} xmlns:wp="{_DRAWING}"><w:body>{pages.xml()}</w:body></w:document>'
    )


_CLOSE = {"ListBullet", "ListBullet2", "ListNumber", "Checklist", "Facts"}
"""Styles whose paragraphs stand close together; what follows the last of them is as far away as after any other."""


_OVER_TITLE, _OVER_NAME, _OVER_SIGNS = 0.2, 0.3, 0.4
"""The shares of what is left on a framed page that stand over its title, over who took part and over who signs."""


class _Title(NamedTuple):
    """A heading that is not on a page yet: it goes where what follows it goes."""

    paragraph: Paragraph
    level: int
    again: Paragraph
    """The same where it is repeated: nothing leads to it."""


@dataclass(slots=True)
class _SheetWriter:
    """Writes one sheet."""

    sheet: SetSheet
    pages: Pages
    draft: Draft
    titles: list[_Title] = field(default_factory=list)
    """Headings that nothing follows yet."""
    about: str = ""
    """The heading over what is being written: tables are called by it."""
    beside: bool = False
    """Whether what follows starts the next column."""
    across: bool = False
    """Whether what follows goes over all columns: it stays on one page."""
    start: Start | None = None
    """Where what follows must start; None for where the last part ends."""

    @property
    def setting(self) -> Setting:
        """How the pages of the sheet are set, but for those that want their own."""
        blocks = any(isinstance(part, SetBlockHead) for part in self.sheet.parts)
        own = replace(self.sheet.paper, columns=1) if self.across else self.sheet.paper
        return Setting(own, self.sheet.code, continued=self.sheet.continued, blocks=blocks)

    @property
    def _undivided(self) -> Setting:
        """The same without columns."""
        return self.setting._replace(paper=replace(self.sheet.paper, columns=1))

    def write(self, style: str, entry: Entry | None) -> None:
        """Write the sheet; its title has `style`, and contents lead to it by `entry`."""
        self.start = "continuous" if self.sheet.follows else "nextPage"
        self.draft.holding = self.sheet.whole
        if title := self.sheet.title:
            self.about = str(title)
            code = f"{self.setting.code}  " if self.setting.code else ""
            number = f"{self.sheet.part}  " if self.sheet.part else ""
            content = words(number, style="PartNumber") + words(code, style="SheetCode") + runs(title, self.draft)
            marked = bookmarked(content, entry, self.draft) if entry else content
            before = twips(self.sheet.spare * _OVER_TITLE) if self.sheet.spare else None
            self.titles.append(_Title(Paragraph(marked, style, before=before), 1, _repeated(content, 1)))
        parted = len(self.sheet.parts) - self.sheet.across
        for place, part in enumerate(self.sheet.parts[:parted]):
            self.beside = 0 < place == self.sheet.beside
            self._add(part)
        if self.sheet.across:
            self._put_titles()
            self.across, self.start, self.draft.holding = True, "continuous", True
        for part in self.sheet.parts[parted:]:
            self._add(part)
        self._put_titles()
        if self.draft.holding:
            self.pages.let_go()

    def _enter(self, setting: Setting) -> None:
        if self.start:
            self.pages.enter(setting, self.start)
            self.start = None

    def _put_titles(self) -> None:
        """Put the headings where the text has come to; the title of a sheet stands over all of its columns."""
        for title in self.titles:
            first = title.level == 1
            self._enter(self._undivided if first else self.setting)
            self.pages.add([title.paragraph])
            if first:
                self.start = "continuous"
        self.titles.clear()

    def _stand(self, blocks: Iterable[Block]) -> None:
        """Put `blocks` on pages set as the sheet is, under the headings that wait for them."""
        blocks = list(blocks)
        if not blocks:
            return
        if isinstance(last := blocks[-1], Paragraph) and last.style in _CLOSE:
            blocks[-1] = replace(last, after=space(USUAL_SPACE, self.draft.type))
        self._put_titles()
        self._enter(self.setting)
        self.pages.add(kept_blocks(blocks) if self.draft.holding else blocks)

    def _add(self, part: SetPart) -> None:
        draft, width = self.draft, self.setting.width
        match part:
            case Heading():
                self._heading(part)
            case Text():
                self._stand([text_paragraph(part, draft)])
            case Bullets():
                self._stand(bullets_paragraphs(part, draft))
            case SetNarrative():
                self._stand(narrative_paragraphs(part, draft))
            case Checklist():
                self._stand(checklist_paragraphs(part, draft))
            case SetFacts():
                self._stand(facts_paragraphs(part, draft))
            case SetNotice():
                self._stand([notice_paragraph(part, draft)])
            case SetTable(form=True):
                self._stand(form_blocks(part, self.about, draft))
            case SetTable():
                self._stand(table_blocks(part, self.about, draft))
            case SetWriting():
                self._stand(self._written(part))
            case SetSigns():
                room = Paragraph(style="Thin", before=twips(self.sheet.spare * _OVER_SIGNS))
                self._stand((room, *signs_blocks(part, draft)))
            case SetSpaces():
                self._stand(spaces_blocks(part, width, draft))
            case SetCards():
                self._cards(part)
            case PageBreak():
                self._put_titles()
                self.start = "nextPage"
            case SetFigure(whole_page=True):
                self._whole_page(part)
            case SetFigure():
                self._stand(figure_blocks(part, width, draft))
            case SetPanels():
                self._stand(panels_blocks(part, draft))
            case SetPicture():
                self._stand([picture_paragraph(part, draft)])
            case SetBlockHead():
                self.about = str(part.title)
                self._stand(block_head_paragraphs(part, width, draft))
            case SetInstructions():
                self._stand(instructions_blocks(part, width, draft))
            case _:
                assert_never(part)

    def _written(self, part: SetWriting) -> tuple[Block, ...]:
        """Return lines to write on; where a sheet is framed, who took part stands apart from what is over it."""
        framed = self.sheet.paper.framed
        blocks = writing_blocks(part, self.draft, apart=framed)
        if framed and blocks and isinstance(first := blocks[0], Paragraph):
            return (replace(first, before=twips(self.sheet.spare * _OVER_NAME)), *blocks[1:])
        return blocks

    def _heading(self, heading: Heading) -> None:
        self.about = str(heading.text)
        content = (NEXT_COLUMN if self.beside else "") + runs(heading.text, self.draft)
        again = _repeated(content, heading.level)
        marked = bookmarked(content, Entry(self.about, heading.mark), self.draft) if heading.mark else content
        style = "FramedHeading" if self.sheet.paper.framed else f"Heading{heading.level}"
        self.titles.append(_Title(Paragraph(marked, style), heading.level, again))

    def _cards(self, cards: SetCards) -> None:
        """Write cards on paper of their own; those with backs from an odd page on, so that both are back to back."""
        pages = list(cards_pages(cards, self.draft))
        if not pages:
            return
        # what stands over fronts and backs is equally high, or they would not meet
        first = [title.paragraph for title in self.titles] or [THIN]
        others = [title.again for title in self.titles] or [THIN]
        self.pages.enter(self.setting._replace(apart=True), "oddPage" if cards.backs else "nextPage")
        for number, page in enumerate(pages):
            if number:
                self.pages.turn()
            self.pages.add([*(others if number else first), *page])
        self.titles.clear()
        self.start = "nextPage"

    def _whole_page(self, figure: SetFigure) -> None:
        """Write a drawing on a page that lies on its side, with the headings that stood right before it."""
        setting = Setting(replace(self.sheet.paper, wide=True), self.setting.code, continued=self.sheet.continued)
        self.pages.enter(setting)
        self.pages.add(title.paragraph for title in self.titles)
        self.pages.add(figure_blocks(figure, setting.width, self.draft))
        self.titles.clear()
        self.start = "nextPage"


def _repeated(content: str, level: int) -> Paragraph:
    return Paragraph(content, f"RepeatedHeading{level}")
