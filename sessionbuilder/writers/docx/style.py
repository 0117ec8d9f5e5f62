"""A name and looks -> a style as Word defines it."""

from __future__ import annotations

from typing import Literal

from sessionbuilder.settled.type import Type
from sessionbuilder.writers.docx.measures import half_points, space


def fonts(part: Literal["minor", "major"] = "minor") -> str:
    """Return the font of the theme for running text, or that for headings: both follow when the theme is changed."""
    return (
        f'<w:rFonts w:asciiTheme="{part}HAnsi" w:eastAsiaTheme="{part}EastAsia" w:hAnsiTheme="{part}HAnsi" '
        f'w:cstheme="{part}Bidi"/>'
    )


def sizes(points: float) -> str:
    """Return the size of text, in points."""
    return f'<w:sz w:val="{half_points(points)}"/><w:szCs w:val="{half_points(points)}"/>'


def spacing(type_: Type, *, before: float = 0, after: float = 0, line: int = 0) -> str:
    """Return space before and after as shares of the size; `line` is the height of a line in 240ths, if not usual."""
    high = f' w:line="{line}" w:lineRule="auto"' if line else ""
    return f'<w:spacing w:before="{space(before, type_)}" w:after="{space(after, type_)}"{high}/>'


def style(name: str, paragraph: str = "", run: str = "", *, based: str = "Normal", following: str = "") -> str:
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
    "header",
    "toc 1",
    "TOC Heading",
}


def style_id(name: str) -> str:
    """Return the id of the style called `name`."""
    return "".join(word[:1].upper() + word[1:] for word in name.split())


def character(name: str, run: str) -> str:
    """Return a style of words within a line."""
    return (
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{style_id(name)}"><w:name w:val="{name}"/>'
        '<w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="11"/><w:unhideWhenUsed/><w:qFormat/>'
        f"<w:rPr>{run}</w:rPr></w:style>"
    )
