"""How pages are set -> the properties of a section, and its foot."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

from sessionbuilder.settled.page import EDGE, GUTTER, Paper
from sessionbuilder.writers.docx.colours import borders
from sessionbuilder.writers.docx.draft import OFFICE, Draft
from sessionbuilder.writers.docx.measures import Twips, twips
from sessionbuilder.writers.docx.tables import Cells, Grid, Row
from sessionbuilder.writers.docx.text import THIN, Block, Paragraph, blocks_xml, field, words
from sessionbuilder.writers.ooxml.xml import HEAD

Start: TypeAlias = Literal["nextPage", "oddPage", "continuous"]
"""Where a section starts; on an odd page, Word leaves the back of the sheet before empty where it must."""

NAMESPACES = f'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="{OFFICE}"'


_SLACK = 2.5
"""By how many millimetres a page holds more than is settled: what fills it goes over for no hair."""


class Setting(NamedTuple):
    """How pages are set; where it changes, a section ends."""

    paper: Paper
    code: str = ""
    apart: bool = False
    """Whether the pages hold cards to cut out, and nothing else."""
    continued: str = ""
    """What stands at the head of pages but the first."""
    blocks: bool = False
    """Whether blocks are led from these pages: their heads say which."""

    @property
    def page(self) -> tuple[Twips, Twips]:
        """Width and height of the paper."""
        return twips(self.paper.across), twips(self.paper.down)

    def shares_paper(self, other: Setting) -> bool:
        """Whether what is set so may stand on one page with what is set as `other`."""
        own, others = self.paper, other.paper
        return (own.wide, own.framed, self.apart) == (others.wide, others.framed, other.apart)

    @property
    def text_width(self) -> Twips:
        """How wide all columns are with what is between them."""
        return self.page[0] - 2 * twips(self.paper.side)

    @property
    def width(self) -> Twips:
        """How wide a column of text is."""
        return (self.text_width - (self.paper.columns - 1) * twips(GUTTER)) // self.paper.columns


def section_xml(setting: Setting, start: Start, draft: Draft, *, opens: bool = False) -> str:
    """Return the properties of a section; the first page of one that `opens` a sheet has no head."""
    across, down = setting.page
    own = setting.paper
    side, foot = twips(own.side), twips(EDGE)
    turned = ' w:orient="landscape"' if own.wide else ""
    frame = ""
    if own.framed:
        edges = borders(draft.theme, "top left bottom right", "accent", 2.25, space=24)
        frame = f'<w:pgBorders w:offsetFrom="page">{edges}</w:pgBorders>'
    columns = f' w:num="{own.columns}"' if own.columns > 1 else ""
    foot_part = _foot(setting, draft)
    first = (
        f'<w:footerReference w:type="first" r:id="{foot_part}"/>'
        if opens and setting.continued and start != "continuous"
        else ""
    )
    return (
        f'<w:sectPr>{_head(setting, draft)}<w:footerReference w:type="default" r:id="{foot_part}"/>{first}'
        f'<w:type w:val="{start}"/>'
        f'<w:pgSz w:w="{across}" w:h="{down}"{turned}/>'
        f'<w:pgMar w:top="{twips(own.top)}" w:right="{side}" w:bottom="{twips(own.bottom - _SLACK)}" w:left="{side}" '
        f'w:header="{foot}" w:footer="{foot}" w:gutter="0"/>{frame}'
        f'<w:cols{columns} w:space="{twips(GUTTER)}"/>{_MIDDLE if own.framed else ""}'
        f"{'<w:titlePg/>' if first else ''}</w:sectPr>"
    )


_MIDDLE = '<w:vAlign w:val="center"/>'


def _head(setting: Setting, draft: Draft) -> str:
    """Return the reference to the head of the pages of a section; nothing where they have none.

    Word itself looks up what begins on a page, or goes on there.
    """
    if not setting.paper.head:
        # without a head of its own it would have that of the section before
        told = Paragraph(words(setting.continued), "Continued") if setting.continued else THIN
        return _head_part(told.xml(), draft) if setting.continued or draft.headers else ""
    if setting.blocks:
        said = (
            field('STYLEREF "Part Number"', "", "PartNumber")
            + words("  ")
            + field('STYLEREF "Block Name"', "", "HeaderBlock")
            + words(" · slides ")
            + field('STYLEREF "Slide Numbers"', "")
        )
    else:
        said = field('STYLEREF "heading 1"', "", "HeaderBlock")
    marking = twips(setting.paper.marking_width)
    cells: Cells = ((Paragraph(said, "Header"),), (Paragraph(words(setting.paper.marking), "HeaderMarking"),))
    widths: tuple[Twips, ...] = (setting.text_width - marking, marking)
    if not marking:
        cells, widths = cells[:1], (setting.text_width,)
    table = Grid("head", widths, (Row(cells, anchor="bottom"),)).xml(draft)
    return _head_part(f"{table}{THIN.xml()}", draft)


def _head_part(content: str, draft: Draft) -> str:
    xml = f"{HEAD}<w:hdr {NAMESPACES}>{content}</w:hdr>"
    if xml not in draft.headers:
        draft.headers[xml] = draft.relation("header", f"header{len(draft.headers) + 1}.xml")
    return f'<w:headerReference w:type="default" r:id="{draft.headers[xml]}"/>'


def _foot(setting: Setting, draft: Draft) -> str:
    """Return the relationship of the foot that the section has: sections of one width and code share it."""
    xml = _foot_xml(setting, draft)
    if xml not in draft.footers:
        draft.footers[xml] = draft.relation("footer", f"footer{len(draft.footers) + 1}.xml")
    return draft.footers[xml]


def _foot_xml(setting: Setting, draft: Draft) -> str:
    foot = setting.paper.foot
    if setting.paper.framed:
        return f"{HEAD}<w:ftr {NAMESPACES}>{Paragraph(style='Band').xml()}</w:ftr>"
    if not (foot.lines or setting.code or draft.numbered):
        # without a foot of its own it would have that of the section before
        return f"{HEAD}<w:ftr {NAMESPACES}>{THIN.xml()}</w:ftr>"
    lines = [Paragraph(words(line), "Footer") for line in foot.lines] or [THIN]
    over, says = lines[:-1], lines[-1]
    page = words(setting.code)
    if draft.numbered:
        before = " · page " if setting.code else "page "
        page += f"{words(before)}{field('PAGE', '1')}{words(' of ')}{field('NUMPAGES', '1')}"
    number = twips(foot.number_width)
    # the last line and the number are side by side in cells, so that a long line never runs into the number
    cells: Cells = ((says,), (Paragraph(page, "FooterPage"),))
    widths: tuple[Twips, ...] = (setting.text_width - number, number)
    if not page:
        cells, widths = cells[:1], (setting.text_width,)
    above = Grid("foot", (setting.text_width,), (Row((tuple(over),)),))
    first: list[Block] = [above.xml(draft), THIN] if over else []
    beside = Grid("layout" if over else "foot", widths, (Row(cells),))
    return f"{HEAD}<w:ftr {NAMESPACES}>{blocks_xml([*first, beside.xml(draft), THIN])}</w:ftr>"
