"""A booklet -> the document part: its sheets on their pages, part by part."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import assert_never

from sessionbuilder.booklet.booklet import Booklet, Figure, Instructions, Picture, Printed, Sheet, Thumbnails
from sessionbuilder.content import (
    Bullets,
    Checklist,
    CutCards,
    Facts,
    Form,
    Heading,
    Narrative,
    Notice,
    PageBreak,
    Spaces,
    Table,
    Text,
    Writing,
)
from sessionbuilder.writers.docx.cards import cards_pages
from sessionbuilder.writers.docx.contents import Entry, bookmarked, contents_block
from sessionbuilder.writers.docx.cues import instructions_blocks
from sessionbuilder.writers.docx.draft import Draft
from sessionbuilder.writers.docx.drawings import figure_blocks, picture_paragraph, thumbnails_blocks, whole_page_blocks
from sessionbuilder.writers.docx.lists import (
    bullets_paragraphs,
    checklist_paragraphs,
    facts_paragraphs,
    narrative_paragraphs,
    notice_paragraphs,
    text_paragraph,
)
from sessionbuilder.writers.docx.measures import Twips
from sessionbuilder.writers.docx.pages import Pages
from sessionbuilder.writers.docx.room import form_blocks, spaces_blocks, writing_blocks
from sessionbuilder.writers.docx.sections import NAMESPACES, Setting, Start
from sessionbuilder.writers.docx.tables import close_inset, table_blocks
from sessionbuilder.writers.docx.text import GAP, Block, Paragraph, runs, words
from sessionbuilder.writers.pptx.xml import HEAD

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"


def document_xml(booklet: Booklet, draft: Draft) -> str:
    """Return the document part of `booklet`; what it leads to is in `draft` afterwards."""
    pages = Pages(booklet, draft)
    entries = {
        number: Entry(f"{sheet.code}  {sheet.title}".strip(), f"_Toc{number:09}")
        for number, sheet in enumerate(booklet.sheets)
        # where contents stand after it, the first sheet is the front of the booklet, and not among them
        if booklet.contents and number and sheet.title
    }
    for number, sheet in enumerate(booklet.sheets):
        front = booklet.contents and number == 0
        _SheetWriter(sheet, pages, draft).write("Title" if front else "Heading1", entries.get(number))
        if front:
            pages.add([contents_block(list(entries.values())), GAP])
    return f'{HEAD}<w:document {NAMESPACES} xmlns:wp="{_DRAWING}"><w:body>{pages.xml()}</w:body></w:document>'


@dataclass(slots=True)
class _SheetWriter:
    """Writes one sheet."""

    sheet: Sheet
    pages: Pages
    draft: Draft
    about: str = ""
    """The heading over what is being written: tables are called by it."""
    level: int = 1
    """Of the last heading."""
    start: Start | None = None
    """Where what follows must start; None for where the last part ends."""

    @property
    def setting(self) -> Setting:
        """How the pages of the sheet are set, but for those that want their own."""
        return Setting.of(self.sheet)

    def write(self, style: str, entry: Entry | None) -> None:
        """Write the sheet; its title has `style`, and contents lead to it by `entry`."""
        self.about = str(self.sheet.title)
        self.start = "continuous" if self.sheet.follows else "nextPage"
        if self.sheet.title:
            code = words(f"{self.sheet.code}  ", style="SheetCode") if self.setting.code else ""
            content = code + runs(self.sheet.title, self.draft)
            content = bookmarked(content, entry, self.draft) if entry else content
            # a title stands over all columns, not in the first of them
            self._stand([Paragraph(content, style, kept=bool(self.sheet.parts))], self.setting._replace(columns=1))
            self.start = "continuous"
        for part in self.sheet.parts:
            self._add(part)

    def _stand(self, blocks: Iterable[Block], setting: Setting | None = None) -> None:
        """Put `blocks` on pages set as the sheet is, or as `setting` says."""
        blocks = list(blocks)
        if blocks and self.start:
            self.pages.enter(setting or self.setting, self.start)
            self.start = None
        self.pages.add(blocks)

    def _add(self, part: Printed) -> None:
        draft, width, height = self.draft, self.setting.width, self.setting.height
        match part:
            case Heading():
                self._heading(part)
            case Text():
                self._stand([text_paragraph(part, draft)])
            case Bullets():
                self._stand(bullets_paragraphs(part, draft))
            case Narrative():
                self._stand(narrative_paragraphs(part, draft))
            case Checklist():
                self._stand(checklist_paragraphs(part, draft))
            case Facts():
                self._stand(facts_paragraphs(part, width, draft, centred=self.sheet.centred))
            case Notice():
                self._stand(notice_paragraphs(part, draft))
            case Table():
                self._stand(table_blocks(part, self.about, width, draft, self._inset()))
            case Form():
                self._stand(form_blocks(part, self.about, width, draft))
            case Writing():
                self._stand(writing_blocks(part, width, draft))
            case Spaces():
                self._stand(spaces_blocks(part, width, height, draft))
            case CutCards():
                self._cards(part)
            case PageBreak():
                self.start = "nextPage"
            case Figure(whole_page=True):
                self._whole_page(part)
            case Figure():
                self._stand(figure_blocks(part, width, height, draft))
            case Picture():
                self._stand([picture_paragraph(part, width, draft)])
            case Thumbnails():
                self._stand(thumbnails_blocks(part, width, draft))
            case Instructions():
                self._stand(instructions_blocks(part, width, draft))
            case _:
                assert_never(part)

    def _inset(self) -> Twips | None:
        """Return the space over and under the rows of tables; None for the usual."""
        if not self.sheet.one_page:
            return None
        texts = [part.text for part in self.sheet.parts if isinstance(part, Heading | Text)]
        tables = [part for part in self.sheet.parts if isinstance(part, Table)]
        return close_inset(tables, [self.sheet.title, *texts], self.setting.width, self.setting.height, self.draft)

    def _heading(self, heading: Heading) -> None:
        self.about = str(heading.text)
        # a reader who moves from heading to heading must not think that one is missing
        self.level = min(heading.level, self.level + 1)
        self._stand([Paragraph(runs(heading.text, self.draft), f"Heading{self.level}", kept=True)])

    def _cards(self, cards: CutCards) -> None:
        """Write cards on paper of their own, with the headings that stood right before them, from an odd page on.

        So fronts and backs are back to back.
        """
        pages = list(cards_pages(cards, self.draft))
        if pages:
            headings = self.pages.take_headings()
            self.pages.enter(Setting(code=self.sheet.code, apart=True), "oddPage")
            self.pages.add(headings)
            for number, page in enumerate(pages):
                if number:
                    self.pages.turn()
                self.pages.add(page)
            self.start = "nextPage"

    def _whole_page(self, figure: Figure) -> None:
        """Write a drawing on a page that lies on its side, with the headings that stood right before it."""
        setting = Setting(wide=True, code=self.sheet.code)
        headings = self.pages.take_headings()
        self.pages.enter(setting)
        room = setting.height - len(headings) * self.draft.measures.line * 3
        self.pages.add([*headings, *whole_page_blocks(figure, setting.width, room, self.draft)])
        self.start = "nextPage"
