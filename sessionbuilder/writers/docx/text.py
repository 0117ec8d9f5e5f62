"""Rich text -> runs, and runs -> paragraphs that say only what differs from their style."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import unescape
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from sessionbuilder.scripts import Stretch, leftwards, stretches
from sessionbuilder.text import RichText, Run
from sessionbuilder.writers.docx.draft import Draft
from sessionbuilder.writers.docx.measures import Twips, half_points
from sessionbuilder.writers.ooxml.theme import CODE
from sessionbuilder.writers.ooxml.xml import escape

LINKS = ("http://", "https://", "mailto:")
"""How an address begins that a document may lead to."""


class Paragraph(Struct, frozen=True):
    """A paragraph, still open to what its place on the page asks of it."""

    content: str = ""
    """Its runs, as XML."""
    style: str = ""
    """The id of its style; empty for running text."""
    kept: bool = False
    """Whether it stays on the page of what follows."""
    splits: bool = False
    """Whether its lines may run over to the next page, though its style keeps them together."""
    breaks: bool = False
    """Whether it starts a page."""
    number: int = 0
    """The list that counts it, where that is not the one of its style."""
    indent: tuple[Twips, Twips] | None = None
    """From the left, and how much further left the first line starts."""
    before: Twips | None = None
    """The space over it, where it is not that of its style."""
    after: Twips | None = None
    """The space after it, where it is not that of its style."""
    line: Twips = 0
    """The exact height of its lines; 0 for what the font needs."""
    tabs: tuple[Twips, ...] = ()
    """Where tabs lead to."""
    end: Twips = 0
    """Where a tab leads to whose text ends there."""
    pitch: Twips = 0
    """The least height of its lines, where people write on them."""
    beside: Twips = 0
    """What is clear at both sides of it, besides what its style has."""
    centred: bool = False
    section: str = ""
    """The properties of the section that ends with it."""

    def xml(self) -> str:
        """Return the paragraph."""
        looks = f'<w:pStyle w:val="{self.style}"/>' if self.style else ""
        if self.kept:
            looks += "<w:keepNext/>"
        if self.splits:
            looks += '<w:keepLines w:val="0"/>'
        if self.breaks:
            looks += "<w:pageBreakBefore/>"
        if self.number:
            looks += f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{self.number}"/></w:numPr>'
        if self.tabs or self.end:
            stops = "".join(f'<w:tab w:val="left" w:pos="{at}"/>' for at in self.tabs)
            stops += f'<w:tab w:val="right" w:pos="{self.end}"/>' if self.end else ""
            looks += f"<w:tabs>{stops}</w:tabs>"
        if _leftwards(self.content):
            looks += "<w:bidi/>"
        # over the first line of a page Word would leave what is clear over headings
        before = 0 if self.breaks else self.before
        spacing = "" if before is None else f' w:before="{before}"'
        spacing += "" if self.after is None else f' w:after="{self.after}"'
        spacing += f' w:line="{self.line}" w:lineRule="exact"' if self.line else ""
        spacing += f' w:line="{self.pitch}" w:lineRule="atLeast"' if self.pitch else ""
        if spacing:
            looks += f"<w:spacing{spacing}/>"
        if self.indent:
            looks += f'<w:ind w:left="{self.indent[0]}" w:hanging="{self.indent[1]}"/>'
        if self.beside:
            looks += f'<w:ind w:left="{self.beside}" w:right="{self.beside}"/>'
        if self.centred:
            looks += '<w:jc w:val="center"/>'
        looks += self.section
        return f"<w:p><w:pPr>{looks}</w:pPr>{self.content}</w:p>" if looks else f"<w:p>{self.content}</w:p>"


Block: TypeAlias = Paragraph | str
"""What stands below one another on a page or in a cell: a paragraph, or the XML of a table."""

GAP = Paragraph(style="Gap")
"""A narrow empty paragraph after a table: two tables without one between them would grow together."""
THIN = Paragraph(style="Thin")
"""One that hardly shows: where Word wants a paragraph, and the page wants none."""


def blocks_xml(blocks: Iterable[Block]) -> str:
    """Return `blocks` one after the other."""
    return "".join(block if isinstance(block, str) else block.xml() for block in blocks)


def kept_blocks(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return `blocks` with every paragraph on the page of what follows it."""
    return tuple(block if isinstance(block, str) else replace(block, kept=True) for block in blocks)


def runs(text: RichText, draft: Draft, *, bold: bool = False, size: float = 0, style: str = "") -> str:
    """Return the runs of `text`, all of them bold, in `size` points or in a style of their own if wanted."""
    return "".join(_run(part, draft, bold, size, style) for part in stretches(text.runs))


def words(text: str, *, bold: bool = False, style: str = "") -> str:
    """Return plain `text` as a run, or as one for each script, in a style of its own if wanted."""
    own = f'<w:rStyle w:val="{style}"/>' if style else ""
    return "".join(_run_xml(part, own, "<w:b/>" if bold else "") for part in stretches([Run(text)]))


TAB = "<w:r><w:tab/></w:r>"
NEXT_COLUMN = '<w:r><w:br w:type="column"/></w:r>'
NEW_LINE = "<w:r><w:br/></w:r>"


def field(code: str, shown: str, style: str = "") -> str:
    """Return a field that Word keeps up to date, and what it shows until then, in a style of its own if wanted."""
    looks = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    return (
        f'<w:r>{looks}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r>{looks}<w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        f'<w:r>{looks}<w:fldChar w:fldCharType="separate"/></w:r>{words(shown, style=style)}'
        f'<w:r>{looks}<w:fldChar w:fldCharType="end"/></w:r>'
    )


def _run(part: Stretch, draft: Draft, bold: bool, size: float, style: str) -> str:
    run = part.run
    linked = run.link.lower().startswith(LINKS)
    looks = "<w:b/>" if bold or run.bold else ""
    looks += "<w:i/>" if run.emphasis and not part.sign else ""
    looks += f'<w:sz w:val="{half_points(size)}"/>' if size else ""
    looks += f'<w:vertAlign w:val="{"super" if run.raised else "sub"}script"/>' if run.small else ""
    within = run.link.startswith("#")
    named = (draft.links or "Hyperlink") if linked or within else style
    xml = _run_xml(part, f'<w:rStyle w:val="{named}"/>' if named else "", looks)
    if within:
        return f'<w:hyperlink w:anchor="{run.link[1:]}" w:history="1">{xml}</w:hyperlink>'
    if not linked:
        return xml
    return (
        f'<w:hyperlink r:id="{draft.relation("hyperlink", run.link, external=True)}" w:history="1">{xml}</w:hyperlink>'
    )


def _run_xml(part: Stretch, style: str, looks: str) -> str:
    """Return a run in `style` that also looks like `looks`; what joins or stacks has looks of its own in Word."""
    script, own = part.script, ""
    if font := part.font or (CODE if part.run.code else ""):
        hint = ' w:hint="eastAsia"' if script and script.wide else ""
        east_asian = f' w:eastAsia="{font}"' if part.font else ""
        own = f'<w:rFonts{hint} w:ascii="{font}" w:hAnsi="{font}"{east_asian} w:cs="{font}"/>'
    if script:
        kind = "bidi" if script.complex else "eastAsia" if script.wide else "val"
        if script.complex:
            looks = _TWIN.sub(r"\1<w:\2Cs\3/>", looks)
        looks += "<w:rtl/>" if script.leftwards else "<w:cs/>" if script.complex else ""
        looks += f'<w:lang w:{kind}="{part.language}"/>'
    looks = f"{style}{own}{looks}"
    looks = f"<w:rPr>{looks}</w:rPr>" if looks else ""
    return f'<w:r>{looks}<w:t xml:space="preserve">{escape(part.run.text)}</w:t></w:r>'


_TWIN = re.compile("(<w:(b|i|sz)([^>]*)/>)")
_WORDS = re.compile("<w:t(?: [^>]*)?>([^<]*)</w:t>")


def _leftwards(content: str) -> bool:
    """Return whether the runs of a paragraph are such that it starts at the right."""
    return "<w:rtl/>" in content and leftwards(Run(unescape(said)) for said in _WORDS.findall(content))
