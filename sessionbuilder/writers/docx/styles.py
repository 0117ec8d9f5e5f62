"""A theme, a size and a language -> the styles part: every look that the document uses, defined once."""

from __future__ import annotations

from collections.abc import Mapping

from sessionbuilder.deck.elements import Role
from sessionbuilder.settled.page import FRAME, FRAMED_SIDE, GUTTER
from sessionbuilder.settled.type import SMALLEST, Type
from sessionbuilder.theme.theme import Theme
from sessionbuilder.writers.docx.colours import border, borders, colour, ground
from sessionbuilder.writers.docx.grown import grown_styles
from sessionbuilder.writers.docx.ledstyles import led_characters, led_styles
from sessionbuilder.writers.docx.measures import USUAL_SPACE, Twips, scaled, space, twips
from sessionbuilder.writers.docx.numbering import INDENTS, KINDS
from sessionbuilder.writers.docx.panels import panel_characters, panel_styles
from sessionbuilder.writers.docx.style import character, fonts, sizes, spacing, style
from sessionbuilder.writers.docx.tablestyles import table_styles
from sessionbuilder.writers.ooxml.xml import HEAD, escape

_CARD_SPACE = 0.25
"""From one paragraph of a card to the next, as a share of the size of running text."""
_WITHIN = 0.55
"""What a line has around its letters, as a share of their size."""
_USUAL, _CLOSE, _CLOSER = 254, 244, 0.7
"""The height of a line in 240ths, as in the PDF, and of one that is read standing; how much closer paragraphs are."""
_NONE: Mapping[Type, set[str]] = {}
_NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def styles_xml(
    theme: Theme,
    type_: Type,
    language: str,
    width: Twips,
    *,
    led: bool = False,
    larger: Mapping[Type, set[str]] = _NONE,
) -> str:
    """Return the styles part for text that is `width` wide.

    What is `led` from is long, and its lines and paragraphs are closer.
    Styles that are used `larger` are there in these sizes as well.
    """
    line, close = (_CLOSE, _CLOSER) if led else (_USUAL, 1)
    own = {each: _paragraphs(theme, each, language, width, close) for each in larger}
    return (
        f"{HEAD}<w:styles {_NAMESPACE}>{_defaults(theme, type_, language, line, close)}"
        f"{_offered()}{_paragraphs(theme, type_, language, width, close)}{''.join(grown_styles(own, larger))}"
        f"{_characters(theme, type_)}{table_styles(theme, type_)}</w:styles>"
    )


def _paragraphs(theme: Theme, type_: Type, language: str, width: Twips, close: float) -> str:
    """Return every style of paragraphs."""
    return (
        f"{_running(theme, type_, language)}{_headings(theme, type_, close)}{_voices(theme, type_, close)}"
        f"{_lists(type_, close)}{_frames(theme, type_)}{_cells(theme, type_)}{_page(theme, type_, width)}"
        f"{led_styles(theme, type_)}{panel_styles(theme, type_)}"
    )


_OFFERED = (
    *("heading 4", "heading 5", "heading 6", "Subtitle", "Quote", "Strong", "Emphasis", "List Paragraph"),
    *("List Bullet 3", "List Number 2", "No Spacing", "Table Grid"),
)
"""Styles of Word's own that a document may come to need, and that its gallery therefore shows."""


def _offered() -> str:
    """Return which of Word's own styles are shown beside ours: without this it would list all it knows."""
    shown = "".join(
        f'<w:lsdException w:name="{name}" w:semiHidden="0" w:uiPriority="30" w:unhideWhenUsed="0" w:qFormat="1"/>'
        for name in _OFFERED
    )
    return (
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1" '
        f'w:defQFormat="0" w:count="376">{shown}</w:latentStyles>'
    )


def _defaults(theme: Theme, type_: Type, language: str, line: int, close: float) -> str:
    language = escape(language)
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{fonts()}{sizes(type_.text)}"
        f'<w:lang w:val="{language}" w:eastAsia="{language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        f"<w:pPrDefault><w:pPr>{spacing(type_, after=USUAL_SPACE * close, line=line)}</w:pPr></w:pPrDefault>"
        "</w:docDefaults>"
    )


def _running(theme: Theme, type_: Type, language: str) -> str:
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        f'<w:pPr><w:widowControl/><w:jc w:val="left"/></w:pPr><w:rPr>{fonts()}{colour(theme, "ink")}'
        f'{sizes(type_.text)}<w:lang w:val="{escape(language)}"/></w:rPr></w:style>'
    )


def _headings(theme: Theme, type_: Type, close: float) -> str:
    def heading(level: int, role: Role, spacing: str, edge: str = "") -> str:
        paragraph = f'<w:keepNext/><w:keepLines/>{edge}{spacing}<w:outlineLvl w:val="{level - 1}"/>'
        run = _heading_run(theme, type_, level, role)
        # what comes again on pages of cards is not a heading to go to, though it looks like one
        again = style(f"Repeated Heading {level}", '<w:outlineLvl w:val="9"/>', based=f"Heading{level}")
        return style(f"heading {level}", paragraph, run, following="Normal") + again

    rule = f"<w:pBdr>{border(theme, 'top', 'accent', 2.5, space=6)}</w:pBdr>"
    large = f"{fonts('major')}<w:b/><w:bCs/>{colour(theme, 'deep')}{sizes(type_.title)}"
    title = f'<w:keepNext/><w:keepLines/>{spacing(type_, before=0.5, after=0.8, line=252)}<w:outlineLvl w:val="0"/>'
    framed = f'<w:pBdr><w:top w:val="nil"/></w:pBdr>{spacing(type_, after=1.5, line=252)}'
    return (
        style("Title", title, large, following="Normal")
        + heading(1, "deep", spacing(type_, after=_firm(0.35, type_), line=252), rule)
        + heading(2, "accent", spacing(type_, before=_firm(0.75 * close, type_), line=259))
        + heading(3, "ink", spacing(type_, before=_firm(0.5, type_), line=259))
        + style(
            "Framed Heading",
            spacing(type_, before=0.5),
            f"{colour(theme, 'deep')}{sizes(type_.heading(1))}",
            based="Heading2",
        )
        + style("Framed Title", framed, sizes(type_.title), based="Heading1", following="Normal")
    )


def _firm(share: float, type_: Type) -> float:
    """Return the share of the size that is around headings: as in the PDF it is as much in large print as in other.

    Of a line that is higher, Word has the more around its letters, and that counts too.
    """
    grown = type_.text - SMALLEST
    return max(0, share * SMALLEST - _WITHIN * grown) / type_.text


def _heading_run(theme: Theme, type_: Type, level: int, role: Role) -> str:
    return f"{fonts('major')}<w:b/><w:bCs/>{colour(theme, role)}{sizes(type_.heading(level))}"


def _voices(theme: Theme, type_: Type, close: float) -> str:
    lead = f"{colour(theme, 'deep')}{sizes(type_.lead)}"
    return (
        style("Lead", spacing(type_, after=0.25), lead, following="Normal")
        + style("Quiet", "", colour(theme, "quiet"))
        + style("Prompt", f"<w:keepNext/><w:keepLines/>{spacing(type_)}")
        + style("PromptApart", f"<w:keepNext/><w:keepLines/>{spacing(type_, before=0.7)}")
        + style("Facts", spacing(type_, after=0.05))
    )


def _lists(type_: Type, close: float) -> str:
    def items(name: str, kind: str, after: float, level: int = 0, together: str = "") -> str:
        at = f'<w:ilvl w:val="{level}"/>' if level else ""
        return style(
            name,
            f'{together}<w:numPr>{at}<w:numId w:val="{KINDS[kind]}"/></w:numPr>{spacing(type_, after=after * close)}',
        )

    ticked = scaled(INDENTS["Checklist"], type_)
    return (
        items("List Bullet", "bullets", 0.05)
        + items("List Bullet 2", "bullets", 0.05, level=1)
        + items("List Number", "numbers", 0.05)
        + style("Checklist", f'{spacing(type_, after=0.2 * close)}<w:ind w:left="{ticked}" w:hanging="{ticked}"/>')
        + items("Narrative", "narrative", 0.4, together="<w:keepLines/>")
    )


def _frames(theme: Theme, type_: Type) -> str:
    frame = (
        f"<w:pBdr>{border(theme, 'top', 'accent', 1, space=5)}{border(theme, 'left', 'accent', 4.5, space=9)}"
        f"{border(theme, 'bottom', 'accent', 1, space=5)}{border(theme, 'right', 'accent', 1, space=9)}</w:pBdr>"
        f"{ground(theme, 'tint')}"
    )
    # the frame is drawn outside the text, so the text is set in for the frame to end with other text
    inset = '<w:ind w:left="240" w:right="200"/>'
    return style("Notice", f"<w:keepLines/>{frame}{spacing(type_, before=0.65, after=0.8)}{inset}")


def _cells(theme: Theme, type_: Type) -> str:
    tight = spacing(type_, line=259)
    middle = '<w:jc w:val="center"/>'
    # as high as a hand needs, and higher where what is typed is
    height = f'<w:spacing w:before="0" w:after="0" w:line="{twips(type_.writing)}" w:lineRule="atLeast"/>'
    return (
        style("Table Text", tight)
        + style("Table Heading", f"<w:keepNext/>{tight}", f"<w:b/><w:bCs/>{colour(theme, 'paper')}")
        + style("Frame Heading", tight, f"<w:b/><w:bCs/>{colour(theme, 'accent')}")
        + style("Table Quiet", "", colour(theme, "quiet"), based="TableText")
        + style("Writing Line", f"{_ruled(theme)}{height}")
        + style(
            "Name Line",
            f'<w:spacing w:before="0" w:after="0" w:line="{twips(2 * type_.writing)}" w:lineRule="atLeast"/>',
            f"<w:b/><w:bCs/>{sizes(type_.heading(1))}",
            based="WritingLine",
        )
        + style("Sign Label", spacing(type_, before=0.2), colour(theme, "quiet"))
        + style("Card Front", f"{spacing(type_, line=252)}{middle}", f"<w:b/><w:bCs/>{colour(theme, 'deep')}")
        + style("Card Set", f'{spacing(type_, before=0.8)}<w:jc w:val="right"/>', colour(theme, "quiet"))
        + style("Card Note", spacing(type_, before=0.5), colour(theme, "quiet"))
        + style(
            "Card Term",
            spacing(type_, after=0.2, line=252),
            f"<w:b/><w:bCs/>{colour(theme, 'deep')}{sizes(type_.lead)}",
        )
        + style("Back Set", f'{spacing(type_, before=0.3)}<w:jc w:val="right"/>', colour(theme, "quiet"))
        + style("Card Back", spacing(type_, after=_CARD_SPACE, line=252))
    )


def _ruled(theme: Theme) -> str:
    """Return the rule under a line to write on; that between two lines is one and the same for both."""
    return f"<w:pBdr>{borders(theme, 'bottom between', 'quiet', 0.75)}</w:pBdr>"


_PAGES = '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{}"/></w:tabs>'
"""Where the pages stand in a list of contents."""


def _page(theme: Theme, type_: Type, width: Twips) -> str:
    tight = spacing(type_, line=240)
    contents = f"<w:keepNext/>{spacing(type_, before=0.8, after=0.3)}"
    quiet = colour(theme, "quiet")
    return (
        style("Figure", f"<w:keepLines/>{spacing(type_, before=0.5, after=USUAL_SPACE, line=240)}")
        + style("caption", f"<w:keepLines/>{spacing(type_, after=USUAL_SPACE)}", quiet)
        + style("footer", tight, quiet)
        + style("Footer Page", f'{tight}<w:jc w:val="right"/>', based="Footer")
        + style(
            "Continued", f"<w:pBdr>{border(theme, 'bottom', 'line', 0.75, space=2)}</w:pBdr>", quiet, based="Header"
        )
        + style("TOC Heading", contents, _heading_run(theme, type_, 2, "accent"), following="Normal")
        + style("toc 1", f"{_PAGES.format(width)}{spacing(type_, line=216)}")
        + style("Contents Beside", f"{_PAGES.format((width - twips(GUTTER)) // 2)}{spacing(type_, line=216)}")
        # these have no text, so its size does not count; their height is exact
        + style("Gap", _EXACT.format(space(0.5, type_)))
        + style("Thin", _EXACT.format(20))
        + style("Band", f"{ground(theme, 'deep')}{_EXACT.format(twips(_BAND))}{_OUT}")
    )


_BAND = 12
"""How high the band at the foot of what is framed is, in millimetres."""
_OUT = '<w:ind w:left="-{0}" w:right="-{0}"/>'.format(twips(FRAMED_SIDE - FRAME))
"""It goes over its margins, to the frame."""
_EXACT = '<w:spacing w:before="0" w:after="0" w:line="{}" w:lineRule="exact"/>'


def _characters(theme: Theme, type_: Type) -> str:
    return (
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
        '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/><w:unhideWhenUsed/>'
        f'<w:rPr>{colour(theme, "accent")}<w:u w:val="single"/></w:rPr></w:style>'
        + character("Sheet Code", colour(theme, "accent"))
        + character("Clock", f"<w:b/><w:bCs/>{colour(theme, 'deep')}{sizes(type_.clock)}")
        + character("Notice Label", f"<w:b/><w:bCs/>{colour(theme, 'deep')}")
        + led_characters(theme, type_)
        + panel_characters(theme, type_)
        + '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
    )
