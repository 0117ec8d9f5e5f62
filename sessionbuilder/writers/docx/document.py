"""A booklet -> the document part: its sheets on their pages, part by part."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple, assert_never

from msgspec.structs import replace

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
from sessionbuilder.text import RichText, join
from sessionbuilder.writers.docx.cards import cards_pages
from sessionbuilder.writers.docx.contents import Entry, bookmarked, contents_block
from sessionbuilder.writers.docx.controls import NAMESPACE as CONTROLS
from sessionbuilder.writers.docx.cues import instructions_blocks
from sessionbuilder.writers.docx.draft import Draft
from sessionbuilder.writers.docx.drawings import figure_blocks, picture_paragraph, thumbnails_blocks, whole_page_blocks
from sessionbuilder.writers.docx.lists import (
    bullets_paragraphs,
    checklist_paragraphs,
    facts_paragraphs,
    narrative_paragraphs,
    notice_paragraph,
    text_paragraph,
)
from sessionbuilder.writers.docx.measures import USUAL_SPACE, Twips
from sessionbuilder.writers.docx.pages import Pages
from sessionbuilder.writers.docx.room import form_blocks, spaces_blocks, writing_blocks
from sessionbuilder.writers.docx.sections import NAMESPACES, Setting, Start
from sessionbuilder.writers.docx.tables import Spacing, lines_of, spacing_for_one_page, table_blocks
from sessionbuilder.writers.docx.text import GAP, THIN, Block, Paragraph, runs, words
from sessionbuilder.writers.ooxml.xml import HEAD

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"


def document_xml(booklet: Booklet, draft: Draft) -> str:
    """Return the document part of `booklet`; what it leads to is in `draft` afterwards."""
    pages = Pages(draft)
    entries = {
        number: Entry(f"{sheet.code}  {sheet.title}".strip(), f"_Toc{number:09}")
        for number, sheet in enumerate(booklet.sheets)
        # where contents stand after it, the first sheet is the front of the booklet, and not among them
        if booklet.contents and number and sheet.title
    }
    for number, sheet in enumerate(booklet.sheets):
        front = booklet.contents and number == 0
        style = "Title" if front else "FramedTitle" if sheet.centred else "Heading1"
        _SheetWriter(sheet, pages, draft).write(style, entries.get(number))
        if front:
            pages.add([contents_block(list(entries.values())), GAP])
    return (
        f'{HEAD}<w:document {CONTROLS} {NAMESPACES} xmlns:wp="{_DRAWING}"><w:body>{pages.xml()}</w:body></w:document>'
    )


_CLOSE = {"ListBullet", "ListBullet2", "ListNumber", "Checklist", "Facts"}
"""Styles whose paragraphs stand close together; what follows the last of them is as far away as after any other."""


class _Title(NamedTuple):
    """A heading that is not on a page yet: it goes where what follows it goes."""

    paragraph: Paragraph
    text: RichText
    level: int
    again: Paragraph
    """The same where it is repeated: nothing leads to it."""


@dataclass(slots=True)
class _SheetWriter:
    """Writes one sheet."""

    sheet: Sheet
    pages: Pages
    draft: Draft
    titles: list[_Title] = field(default_factory=list)
    """Headings that nothing follows yet."""
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
        self.start = "continuous" if self.sheet.follows else "nextPage"
        if title := self.sheet.title:
            self.about = str(title)
            code = f"{self.setting.code}  " if self.setting.code else ""
            content = words(code, style="SheetCode") + runs(title, self.draft)
            marked = bookmarked(content, entry, self.draft) if entry else content
            self.titles.append(_Title(Paragraph(marked, style), join(code, title), 1, _repeated(content, 1)))
        for part in self.sheet.parts:
            self._add(part)
        self._put_titles()

    def _enter(self, setting: Setting) -> None:
        if self.start:
            self.pages.enter(setting, self.start)
            self.start = None

    def _put_titles(self) -> None:
        """Put the headings where the text has come to; the title of a sheet stands over all of its columns."""
        for title in self.titles:
            first = title.level == 1
            self._enter(self.setting._replace(columns=1) if first else self.setting)
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
            blocks[-1] = replace(last, after=self.draft.measures.space(USUAL_SPACE))
        self._put_titles()
        self._enter(self.setting)
        self.pages.add(blocks)

    def _add(self, part: Printed) -> None:
        draft, centred = self.draft, self.sheet.centred
        width, height = self.setting.width, self.setting.height(draft)
        match part:
            case Heading():
                self._heading(part)
            case Text():
                self._stand([text_paragraph(part, draft)])
            case Bullets():
                self._stand(bullets_paragraphs(part, width, draft, centred=centred))
            case Narrative():
                self._stand(narrative_paragraphs(part, draft))
            case Checklist():
                self._stand(checklist_paragraphs(part, draft))
            case Facts():
                self._stand(facts_paragraphs(part, width, draft, centred=centred))
            case Notice():
                self._stand([notice_paragraph(part, draft)])
            case Table():
                self._stand(table_blocks(part, self.about, width, draft, self._spacing()))
            case Form():
                self._stand(form_blocks(part, self.about, width, draft))
            case Writing():
                self._stand(writing_blocks(part, width, draft, apart=centred))
            case Spaces():
                self._stand(spaces_blocks(part, width, height, draft))
            case CutCards():
                self._cards(part)
            case PageBreak():
                self._put_titles()
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

    def _spacing(self) -> Spacing | None:
        """Return how close the rows of tables must stand for the sheet to be one page; None for as usual."""
        if not self.sheet.one_page:
            return None
        texts = [part.text for part in self.sheet.parts if isinstance(part, Heading | Text)]
        tables = [part for part in self.sheet.parts if isinstance(part, Table)]
        room = self.setting.width, self.setting.height(self.draft)
        return spacing_for_one_page(tables, [self.sheet.title, *texts], *room, self.draft)

    def _heading(self, heading: Heading) -> None:
        self.about = str(heading.text)
        # a reader who moves from heading to heading must not think that one is missing
        self.level = min(heading.level, self.level + 1)
        content = runs(heading.text, self.draft)
        again = _repeated(content, self.level)
        self.titles.append(_Title(Paragraph(content, f"Heading{self.level}"), heading.text, self.level, again))

    def _cards(self, cards: CutCards) -> None:
        """Write cards on paper of their own; those with backs from an odd page on, so that both are back to back."""
        setting = Setting(code=self.setting.code, apart=True)
        whole = setting.height(self.draft)
        # under a heading that fills the page they start on the next
        room = max(whole - self._titles_height(setting), whole // 2)
        pages = list(cards_pages(cards, room, self.draft))
        if not pages:
            return
        # what stands over fronts and backs is equally high, or they would not meet
        first = [title.paragraph for title in self.titles] or [THIN]
        others = [title.again for title in self.titles] or [THIN]
        self.pages.enter(setting, "oddPage" if cards.backs else "nextPage")
        for number, page in enumerate(pages):
            if number:
                self.pages.turn()
            self.pages.add([*(others if number else first), *page])
        self.titles.clear()
        self.start = "nextPage"

    def _whole_page(self, figure: Figure) -> None:
        """Write a drawing on a page that lies on its side, with the headings that stood right before it."""
        setting = Setting(wide=True, code=self.setting.code)
        room = setting.height(self.draft) - self._titles_height(setting)
        self.pages.enter(setting)
        self.pages.add(title.paragraph for title in self.titles)
        self.pages.add(whole_page_blocks(figure, setting.width, room, self.draft))
        self.titles.clear()
        self.start = "nextPage"

    def _titles_height(self, setting: Setting) -> Twips:
        """Return how high the waiting headings stand, with the space around them."""
        measures = self.draft.measures
        high = 0
        for title in self.titles:
            size = measures.heading(title.level)
            lines = lines_of(title.text, setting.width, self.draft, size=size, bold=True)
            high += lines * measures.line_of(size) + measures.space(2)
        return high


def _repeated(content: str, level: int) -> Paragraph:
    return Paragraph(content, f"RepeatedHeading{level}")
