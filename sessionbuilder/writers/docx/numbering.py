"""Lists -> the numbering part: one definition for each kind of list, and a count of its own for every numbered one."""

from __future__ import annotations

from typing import Literal, TypeAlias

from sessionbuilder.settled.type import Type
from sessionbuilder.writers.docx.colours import colour
from sessionbuilder.writers.docx.draft import Draft
from sessionbuilder.writers.docx.measures import scaled
from sessionbuilder.writers.ooxml.xml import HEAD

Counted: TypeAlias = Literal["numbers", "narrative"]
"""The kinds of list that count."""

KINDS = {"bullets": 1, "numbers": 2, "narrative": 3}
"""Each kind of list with its number: of its definition, and of the list that its style names."""

INDENTS = {"ListBullet": 5.5, "ListBullet2": 5.5, "ListNumber": 7.4, "Checklist": 7, "Narrative": 7.4}
"""Millimetres from the sign or box of an item to its text, by its style, beside 12 points."""

_THEME_FONT = '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:hint="default"/>'
_NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def counted(kind: Counted, draft: Draft, first: int = 1) -> int:
    """Return the number of a new list that counts from `first`."""
    draft.lists.append((kind, first))
    return len(KINDS) + len(draft.lists)


def numbering_xml(draft: Draft) -> str:
    """Return the numbering part with every list of `draft`."""
    theme, type_ = draft.theme, draft.type
    accent = colour(theme, "accent")
    sign, number = f"{_THEME_FONT}{accent}", f"<w:b/>{accent}"
    definitions = (
        _definition("bullets", _level("•", "ListBullet", sign, type_) + _level("–", "ListBullet2", sign, type_, 1))
        + _definition("numbers", _level("%1.", "ListNumber", number, type_))
        + _definition("narrative", _level("%1", "Narrative", number, type_))
    )
    lists = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>' for number in KINDS.values()
    ) + "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{KINDS[kind]}"/>'
        f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{first}"/></w:lvlOverride></w:num>'
        for number, (kind, first) in enumerate(draft.lists, len(KINDS) + 1)
    )
    return f"{HEAD}<w:numbering {_NAMESPACE}>{definitions}{lists}</w:numbering>"


def _definition(kind: str, levels: str) -> str:
    number = KINDS[kind]
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:nsid w:val="5E55100{number}"/>'
        f'<w:multiLevelType w:val="hybridMultilevel"/>{levels}</w:abstractNum>'
    )


def _level(sign: str, style: str, looks: str, type_: Type, level: int = 0) -> str:
    form = "decimal" if sign.startswith("%") else "bullet"
    hanging = scaled(INDENTS[style], type_)
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:pStyle w:val="{style}"/>'
        f'<w:lvlText w:val="{sign}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{hanging * (level + 1)}" w:hanging="{hanging}"/></w:pPr><w:rPr>{looks}</w:rPr></w:lvl>'
    )
