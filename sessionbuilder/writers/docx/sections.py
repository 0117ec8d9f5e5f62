"""How pages are set -> the properties of a section, and its foot."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

from sessionbuilder.booklet.booklet import Sheet
from sessionbuilder.text import plain
from sessionbuilder.writers.docx.colours import borders
from sessionbuilder.writers.docx.draft import OFFICE, Draft
from sessionbuilder.writers.docx.measures import GUTTER, LONG, MARGIN, SHORT, Twips, twips
from sessionbuilder.writers.docx.tables import Cells, Grid, Row, lines_of
from sessionbuilder.writers.docx.text import THIN, Block, Paragraph, blocks_xml, field, words
from sessionbuilder.writers.ooxml.xml import HEAD

Start: TypeAlias = Literal["nextPage", "oddPage", "continuous"]
"""Where a section starts; on an odd page, Word leaves the back of the sheet before empty where it must."""

NAMESPACES = f'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="{OFFICE}"'
_FRAME_MARGIN = 30
"""Millimetres around the text of pages that are framed."""
_FOOT = 7
"""Millimetres from the lower edge of the page to the foot."""
_CLEAR = 6
"""Millimetres from the foot to the text, with the rule between them."""
_LONGEST_NUMBER = "Page 100 of 100"
_BEFORE_NUMBER = 6
"""Millimetres from what stands at the foot to code and number."""


class Setting(NamedTuple):
    """How pages are set; where it changes, a section ends."""

    wide: bool = False
    columns: int = 1
    centred: bool = False
    code: str = ""
    apart: bool = False
    """Whether the pages hold cards to cut out, and nothing else."""

    @classmethod
    def of(cls, sheet: Sheet) -> Setting:
        """Return how `sheet` wants its pages."""
        # what is framed to be kept has no code
        return cls(sheet.wide, max(1, sheet.columns), sheet.centred, "" if sheet.centred else sheet.code)

    @property
    def page(self) -> tuple[Twips, Twips]:
        """Width and height of the paper."""
        return (twips(LONG), twips(SHORT)) if self.wide else (twips(SHORT), twips(LONG))

    @property
    def margin(self) -> Twips:
        """The margin above and at both sides."""
        return twips(_FRAME_MARGIN if self.centred else MARGIN)

    def bottom(self, draft: Draft) -> Twips:
        """Return the margin below: more where the foot has many lines, so that text keeps clear of it."""
        *over, beside = self.foot(draft) or ("",)
        lines = sum(lines_of(plain(line), self.text_width, draft) for line in over)
        lines += lines_of(plain(beside), self.text_width - self.number_width(draft), draft)
        return max(self.margin, twips(_FOOT + _CLEAR) + lines * draft.measures.line)

    def foot(self, draft: Draft) -> tuple[str, ...]:
        """Return the lines at the foot: the marking, and one more if it can be, for which the edition may go.

        A name that is longer than its line has lines to itself.
        """
        width = self.text_width - self.number_width(draft)
        whole = " · ".join(filter(None, (draft.foot, draft.edition)))
        if lines_of(plain(whole), width, draft) <= 1:
            return tuple(filter(None, (draft.marking, whole)))
        if lines_of(plain(draft.foot), width, draft) <= 1:
            marking = " · ".join(filter(None, (draft.marking, draft.edition))) if draft.marking else ""
            return tuple(filter(None, (marking, draft.foot)))
        return tuple(filter(None, (draft.marking, draft.foot, draft.edition)))

    def number_width(self, draft: Draft) -> Twips:
        """Return how wide code and number of the page may be, with the space before them."""
        words = plain(" · ".join(filter(None, (self.code, _LONGEST_NUMBER if draft.numbered else ""))))
        if not words:
            return 0
        return round(draft.theme.widths.width(words, draft.measures.size) * 20) + draft.measures.scaled(_BEFORE_NUMBER)

    def shares_paper(self, other: Setting) -> bool:
        """Whether what is set so may stand on one page with what is set as `other`."""
        return (self.wide, self.centred, self.apart) == (other.wide, other.centred, other.apart)

    @property
    def text_width(self) -> Twips:
        """How wide all columns are with what is between them."""
        return self.page[0] - 2 * self.margin

    @property
    def width(self) -> Twips:
        """How wide a column of text is."""
        return (self.text_width - (self.columns - 1) * twips(GUTTER)) // self.columns

    def height(self, draft: Draft) -> Twips:
        """Return how high the text of a page is."""
        return self.page[1] - self.margin - self.bottom(draft)


def section_xml(setting: Setting, start: Start, draft: Draft) -> str:
    """Return the properties of a section."""
    across, down = setting.page
    side, foot = setting.margin, twips(_FOOT)
    turned = ' w:orient="landscape"' if setting.wide else ""
    frame = ""
    if setting.centred:
        edges = borders(draft.theme, "top left bottom right", "accent", 2.25, space=24)
        frame = f'<w:pgBorders w:offsetFrom="page">{edges}</w:pgBorders>'
    columns = f' w:num="{setting.columns}"' if setting.columns > 1 else ""
    return (
        f'<w:sectPr><w:footerReference w:type="default" r:id="{_foot(setting, draft)}"/><w:type w:val="{start}"/>'
        f'<w:pgSz w:w="{across}" w:h="{down}"{turned}/>'
        f'<w:pgMar w:top="{side}" w:right="{side}" w:bottom="{setting.bottom(draft)}" w:left="{side}" '
        f'w:header="{foot}" w:footer="{foot}" w:gutter="0"/>{frame}'
        f'<w:cols{columns} w:space="{twips(GUTTER)}"/>{_MIDDLE if setting.centred else ""}</w:sectPr>'
    )


_MIDDLE = '<w:vAlign w:val="center"/>'


def _foot(setting: Setting, draft: Draft) -> str:
    """Return the relationship of the foot that the section has: sections of one width and code share it."""
    xml = _foot_xml(setting, draft)
    if xml not in draft.footers:
        draft.footers[xml] = draft.relation("footer", f"footer{len(draft.footers) + 1}.xml")
    return draft.footers[xml]


def _foot_xml(setting: Setting, draft: Draft) -> str:
    if setting.centred or not (setting.foot(draft) or setting.code or draft.numbered):
        # without a foot of its own it would have that of the section before
        return f"{HEAD}<w:ftr {NAMESPACES}>{THIN.xml()}</w:ftr>"
    lines = [Paragraph(words(line), "Footer") for line in setting.foot(draft)] or [THIN]
    over, says = lines[:-1], lines[-1]
    page = words(setting.code)
    if draft.numbered:
        before = " · Page " if setting.code else "Page "
        page += f"{words(before)}{field('PAGE', '1')}{words(' of ')}{field('NUMPAGES', '1')}"
    number = setting.number_width(draft)
    # the last line and the number are side by side in cells, so that a long line never runs into the number
    cells: Cells = ((says,), (Paragraph(page, "FooterPage"),))
    widths: tuple[Twips, ...] = (setting.text_width - number, number)
    if not page:
        cells, widths = cells[:1], (setting.text_width,)
    above = Grid("foot", (setting.text_width,), (Row((tuple(over),)),))
    first: list[Block] = [above.xml(draft), THIN] if over else []
    beside = Grid("layout" if over else "foot", widths, (Row(cells),))
    return f"{HEAD}<w:ftr {NAMESPACES}>{blocks_xml([*first, beside.xml(draft), THIN])}</w:ftr>"
