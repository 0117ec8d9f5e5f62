"""A theme, a size and a language -> the styles part: every look that the document uses, defined once."""

from __future__ import annotations

from typing import Literal

from sessionbuilder.deck.elements import Role
from sessionbuilder.settled.type import Type
from sessionbuilder.theme.theme import Theme
from sessionbuilder.writers.docx.colours import border, borders, colour, ground
from sessionbuilder.writers.docx.measures import USUAL_SPACE, half_points, scaled, space, twips
from sessionbuilder.writers.docx.numbering import INDENTS, KINDS
from sessionbuilder.writers.docx.tablestyles import table_styles
from sessionbuilder.writers.ooxml.xml import HEAD, escape

_CARD_SPACE = 0.25
"""From one paragraph of a card to the next, as a share of the size of running text."""
_NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def styles_xml(theme: Theme, type_: Type, language: str) -> str:
    """Return the styles part."""
    return (
        f"{HEAD}<w:styles {_NAMESPACE}>{_defaults(theme, type_, language)}"
        f"{_offered()}"
        f"{_running(theme, type_, language)}{_headings(theme, type_)}{_voices(theme, type_)}"
        f"{_lists(type_)}{_frames(theme, type_)}{_cells(theme, type_)}{_page(theme, type_)}"
        f"{_characters(theme)}{table_styles(theme, type_)}</w:styles>"
    )


_OFFERED = (
    *("heading 4", "heading 5", "heading 6", "Subtitle", "Quote", "Strong", "Emphasis", "List Paragraph"),
    *("List Bullet 3", "List Number 2", "No Spacing", "header", "Table Grid"),
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


def _fonts(part: Literal["minor", "major"] = "minor") -> str:
    """Return the font of the theme for running text, or that for headings: both follow when the theme is changed."""
    return (
        f'<w:rFonts w:asciiTheme="{part}HAnsi" w:eastAsiaTheme="{part}EastAsia" w:hAnsiTheme="{part}HAnsi" '
        f'w:cstheme="{part}Bidi"/>'
    )


def _sizes(points: float) -> str:
    return f'<w:sz w:val="{half_points(points)}"/><w:szCs w:val="{half_points(points)}"/>'


def _defaults(theme: Theme, type_: Type, language: str) -> str:
    language = escape(language)
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_fonts()}{_sizes(type_.text)}"
        f'<w:lang w:val="{language}" w:eastAsia="{language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        f"<w:pPrDefault><w:pPr>{_spacing(type_, after=USUAL_SPACE)}</w:pPr></w:pPrDefault></w:docDefaults>"
    )


def _spacing(type_: Type, *, before: float = 0, after: float = 0, line: int = 276) -> str:
    """Return space before and after as shares of the size; `line` is the height of a line in 240ths."""
    return (
        f'<w:spacing w:before="{space(before, type_)}" w:after="{space(after, type_)}" '
        f'w:line="{line}" w:lineRule="auto"/>'
    )


def _style(name: str, paragraph: str = "", run: str = "", *, based: str = "Normal", following: str = "") -> str:
    """Return a paragraph style; its id is its name without spaces, as Word makes ids."""
    key = style_id(name)
    # Word knows its own styles by these names, and all others must say that they are custom
    custom = "" if name in _BUILT_IN else ' w:customStyle="1"'
    after = f'<w:next w:val="{following}"/>' if following else ""
    looks = f"<w:pPr>{paragraph}</w:pPr>" if paragraph else ""
    looks += f"<w:rPr>{run}</w:rPr>" if run else ""
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{key}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{based}"/>{after}<w:uiPriority w:val="10"/><w:unhideWhenUsed/><w:qFormat/>{looks}</w:style>'
    )


_BUILT_IN = {
    "Title",
    "heading 1",
    "heading 2",
    "heading 3",
    "List Bullet",
    "List Bullet 2",
    "List Number",
    "caption",
    "footer",
    "toc 1",
    "TOC Heading",
}


def style_id(name: str) -> str:
    """Return the id of the style called `name`."""
    return "".join(word[:1].upper() + word[1:] for word in name.split())


def _running(theme: Theme, type_: Type, language: str) -> str:
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        f'<w:pPr><w:widowControl/><w:jc w:val="left"/></w:pPr><w:rPr>{_fonts()}{colour(theme, "ink")}'
        f'{_sizes(type_.text)}<w:lang w:val="{escape(language)}"/></w:rPr></w:style>'
    )


def _headings(theme: Theme, type_: Type) -> str:
    def heading(level: int, role: Role, spacing: str, edge: str = "") -> str:
        paragraph = f'<w:keepNext/><w:keepLines/>{edge}{spacing}<w:outlineLvl w:val="{level - 1}"/>'
        run = _heading_run(theme, type_, level, role)
        # what comes again on pages of cards is not a heading to go to, though it looks like one
        again = _style(f"Repeated Heading {level}", '<w:outlineLvl w:val="9"/>', based=f"Heading{level}")
        return _style(f"heading {level}", paragraph, run, following="Normal") + again

    rule = f"<w:pBdr>{border(theme, 'top', 'accent', 2.5, space=6)}</w:pBdr>"
    large = f"{_fonts('major')}<w:b/><w:bCs/>{colour(theme, 'deep')}{_sizes(type_.title)}"
    title = f'<w:keepNext/><w:keepLines/>{_spacing(type_, before=0.5, after=0.8, line=252)}<w:outlineLvl w:val="0"/>'
    framed = f'<w:pBdr><w:top w:val="nil"/></w:pBdr>{_spacing(type_, after=1.5, line=252)}'
    return (
        _style("Title", title, large, following="Normal")
        + heading(1, "deep", _spacing(type_, after=1, line=252), rule)
        + heading(2, "accent", _spacing(type_, before=1.3, after=0.45, line=259))
        + heading(3, "ink", _spacing(type_, before=1, after=0.3, line=259))
        + _style("Framed Title", framed, _sizes(type_.title), based="Heading1", following="Normal")
    )


def _heading_run(theme: Theme, type_: Type, level: int, role: Role) -> str:
    return f"{_fonts('major')}<w:b/><w:bCs/>{colour(theme, role)}{_sizes(type_.heading(level))}"


def _voices(theme: Theme, type_: Type) -> str:
    lead = f"{colour(theme, 'deep')}{_sizes(type_.lead)}"
    return (
        _style("Lead", _spacing(type_, after=0.8), lead, following="Normal")
        + _style("Quiet", "", colour(theme, "quiet"))
        + _style("Prompt", f"<w:keepNext/><w:keepLines/>{_spacing(type_, before=0.4, after=0.1)}")
        + _style("PromptApart", f"<w:keepNext/><w:keepLines/>{_spacing(type_, before=2, after=0.1)}")
        + _style("Facts", _spacing(type_, after=0.35))
    )


def _lists(type_: Type) -> str:
    def items(name: str, kind: str, after: float, level: int = 0) -> str:
        at = f'<w:ilvl w:val="{level}"/>' if level else ""
        return _style(name, f'<w:numPr>{at}<w:numId w:val="{KINDS[kind]}"/></w:numPr>{_spacing(type_, after=after)}')

    ticked = scaled(INDENTS["Checklist"], type_)
    return (
        items("List Bullet", "bullets", 0.35)
        + items("List Bullet 2", "bullets", 0.25, level=1)
        + items("List Number", "numbers", 0.4)
        + _style("Checklist", f'{_spacing(type_, after=0.5)}<w:ind w:left="{ticked}" w:hanging="{ticked}"/>')
        + items("Narrative", "narrative", 0.85)
    )


def _frames(theme: Theme, type_: Type) -> str:
    frame = (
        f"<w:pBdr>{border(theme, 'top', 'accent', 1, space=7)}{border(theme, 'left', 'accent', 4.5, space=9)}"
        f"{border(theme, 'bottom', 'accent', 1, space=7)}{border(theme, 'right', 'accent', 1, space=9)}</w:pBdr>"
        f"{ground(theme, 'tint')}"
    )
    # the frame is drawn outside the text, so the text is set in for the frame to end with other text
    inset = '<w:ind w:left="240" w:right="200"/>'
    return _style("Notice", f"<w:keepLines/>{frame}{_spacing(type_, before=1, after=1.3)}{inset}")


def _cells(theme: Theme, type_: Type) -> str:
    tight = _spacing(type_, line=259)
    middle = '<w:jc w:val="center"/>'
    # as high as a hand needs, and higher where what is typed is
    height = f'<w:spacing w:before="0" w:after="0" w:line="{twips(type_.writing)}" w:lineRule="atLeast"/>'
    return (
        _style("Table Text", tight)
        + _style("Table Heading", f"<w:keepNext/>{tight}", f"<w:b/><w:bCs/>{colour(theme, 'paper')}")
        + _style("Frame Heading", tight, f"<w:b/><w:bCs/>{colour(theme, 'accent')}")
        + _style("Table Quiet", "", colour(theme, "quiet"), based="TableText")
        + _style("Writing Line", f"{_ruled(theme)}{height}")
        + _style(
            "Name Line",
            f'<w:spacing w:before="0" w:after="0" w:line="{twips(2 * type_.writing)}" w:lineRule="atLeast"/>',
            f"<w:b/><w:bCs/>{_sizes(type_.heading(1))}",
            based="WritingLine",
        )
        + _style(
            "Cue Label",
            f'{_spacing(type_, after=0.35)}<w:textAlignment w:val="center"/>',
            f"<w:b/><w:bCs/>{colour(theme, 'accent')}",
        )
        + _style("Cue", _spacing(type_, after=0.35))
        + _style("Card Front", f"{_spacing(type_, line=252)}{middle}", f"<w:b/><w:bCs/>{colour(theme, 'deep')}")
        + _style("Card Set", f"{_spacing(type_, before=0.8)}{middle}", colour(theme, "quiet"))
        + _style("Pile Front", "", colour(theme, "paper"), based="CardFront")
        + _style("Pile Set", "", colour(theme, "paper"), based="CardSet")
        + _style("Card Note", _spacing(type_, before=0.5), colour(theme, "quiet"))
        + _style("Card Back", _spacing(type_, after=_CARD_SPACE, line=252))
    )


def _ruled(theme: Theme) -> str:
    """Return the rule under a line to write on; that between two lines is one and the same for both."""
    return f"<w:pBdr>{borders(theme, 'bottom between', 'quiet', 0.75)}</w:pBdr>"


def _page(theme: Theme, type_: Type) -> str:
    tight = _spacing(type_, line=240)
    contents = f"<w:keepNext/>{_spacing(type_, before=1.3, after=0.45)}"
    quiet = colour(theme, "quiet")
    return (
        _style("Figure", f"<w:keepLines/>{_spacing(type_, before=0.5, after=USUAL_SPACE, line=240)}")
        + _style("caption", f"<w:keepLines/>{_spacing(type_, after=USUAL_SPACE)}", quiet)
        + _style("footer", tight, quiet)
        + _style("Footer Page", f'{tight}<w:jc w:val="right"/>', based="Footer")
        + _style("TOC Heading", contents, _heading_run(theme, type_, 2, "accent"), following="Normal")
        + _style("toc 1", _spacing(type_, after=0.15, line=240))
        # these have no text, so its size does not count; their height is exact
        + _style("Gap", _EXACT.format(space(0.75, type_)))
        + _style("Thin", _EXACT.format(20))
    )


_EXACT = '<w:spacing w:before="0" w:after="0" w:line="{}" w:lineRule="exact"/>'


def _characters(theme: Theme) -> str:
    return (
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
        '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/><w:unhideWhenUsed/>'
        f'<w:rPr>{colour(theme, "accent")}<w:u w:val="single"/></w:rPr></w:style>'
        + _character("Sheet Code", colour(theme, "accent"))
        + _character("Notice Label", f"<w:b/><w:bCs/>{colour(theme, 'deep')}")
        + '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
    )


def _character(name: str, run: str) -> str:
    return (
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{style_id(name)}"><w:name w:val="{name}"/>'
        '<w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="11"/><w:unhideWhenUsed/><w:qFormat/>'
        f"<w:rPr>{run}</w:rPr></w:style>"
    )
