"""A theme and a size -> the looks of what facilitators lead from: heads of blocks, what is spoken, what is done."""

from __future__ import annotations

from sessionbuilder.deck.elements import Role
from sessionbuilder.settled.led import INSET
from sessionbuilder.settled.type import Type
from sessionbuilder.theme.theme import Theme
from sessionbuilder.writers.docx.colours import border, colour, ground
from sessionbuilder.writers.docx.measures import twips
from sessionbuilder.writers.docx.numbering import KINDS
from sessionbuilder.writers.docx.style import character, sizes, spacing, style

_LINE = 240
"""The height of a line in 240ths: there is much to read, and its lines are short."""


def led_styles(theme: Theme, type_: Type) -> str:
    """Return the styles of paragraphs."""
    quiet = colour(theme, "quiet")
    rule = f"<w:pBdr>{border(theme, 'top', 'accent', 1.5, space=4)}</w:pBdr>"
    inset = f'<w:ind w:left="{twips(INSET)}"/>'
    bar = border(theme, "left", "accent", 2, space=4)
    head = f"<w:keepNext/><w:keepLines/>{rule}{spacing(type_, before=0.4, after=0.3, line=245)}"
    return (
        style("Block Heading", head, based="Heading2", following="Normal")
        + style("Strip", f"<w:keepNext/>{ground(theme, 'tint')}{spacing(type_, line=_LINE)}")
        + style("Strip Number", f"<w:keepNext/>{spacing(type_, line=_LINE)}")
        + _voice("Spoken", "ink", type_.spoken, theme, type_)
        + _voice("Cue", "ink", type_.text, theme, type_)
        + _voice("Watch", "ink", type_.text, theme, type_, f"<w:pBdr>{bar}</w:pBdr>{ground(theme, 'tint')}")
        + style("Slide", f"<w:keepNext/>{spacing(type_, line=240)}{inset}")
        + style("Slide Number", f"{spacing(type_, after=0.2, line=240)}{inset}", quiet)
        + style("header", spacing(type_, line=240), quiet)
        + style("Header Marking", '<w:jc w:val="right"/>', based="Header")
    )


def _voice(name: str, role: Role, size: float, theme: Theme, type_: Type, edged: str = "") -> str:
    """Return the styles of what is spoken, or of what is not: paragraphs, and items of lists, `edged` if wanted."""
    looks = f"{colour(theme, role)}{sizes(size)}"

    def items(kind: str, word: str, level: int = 0) -> str:
        at = f'<w:ilvl w:val="{level}"/>' if level else ""
        number = f'<w:numPr>{at}<w:numId w:val="{KINDS[kind]}"/></w:numPr>'
        return style(f"{name} {word}", f"<w:keepLines/>{number}{edged}{spacing(type_, after=0.15, line=_LINE)}", looks)

    kept = "" if edged else "<w:keepLines/>"  # nobody turns a page within a sentence
    own = style(name, kept + edged + spacing(type_, before=0.25, line=_LINE), looks)
    return own + items("bullets", "Bullet") + items("bullets", "Bullet 2", 1) + items("numbers", "Number")


def led_characters(theme: Theme, type_: Type) -> str:
    """Return the styles of words within a line."""
    return (
        character("Cue Word", f"<w:b/><w:bCs/>{colour(theme, 'accent')}{sizes(type_.text)}")
        + character("Slide Numbers", "")
        + character("Block Name", "")
        + character("Block Length", f"<w:b/><w:bCs/>{colour(theme, 'deep')}")
        + character("Badge", f"<w:b/><w:bCs/>{colour(theme, 'paper')}{sizes(type_.text)}{ground(theme, 'deep')}")
        + character("Slide Cue", f"<w:b/><w:bCs/>{colour(theme, 'paper')}{sizes(type_.text)}{ground(theme, 'accent')}")
        + character("Part Number", colour(theme, "accent"))
        + character("Header Block", f"<w:b/><w:bCs/>{colour(theme, 'deep')}")
    )
