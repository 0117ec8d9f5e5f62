"""Lists -> the numbering part: one definition for each kind of list, and a count of its own for every numbered one."""

from __future__ import annotations

from typing import Literal, TypeAlias

from sessionbuilder.theme.theme import Theme
from sessionbuilder.writers.docx.colours import colour
from sessionbuilder.writers.docx.draft import Draft
from sessionbuilder.writers.docx.measures import half_points
from sessionbuilder.writers.pptx.xml import HEAD, escape

Counted: TypeAlias = Literal["numbers", "narrative"]
"""The kinds of list that count."""

KINDS = {"bullets": 1, "boxes": 2, "numbers": 3, "narrative": 4}
"""Each kind of list with its number: of its definition, and of the list that its style names."""

_NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def counted(kind: Counted, draft: Draft) -> int:
    """Return the number of a new list that counts from 1."""
    draft.lists.append(kind)
    return len(KINDS) + len(draft.lists)


def numbering_xml(draft: Draft) -> str:
    """Return the numbering part with every list of `draft`."""
    theme, scaled = draft.theme, draft.measures.scaled
    accent = colour(theme, "accent")
    # a box is drawn small in its letter square, so it is set larger than the text beside it
    box = f'{_font("Segoe UI Symbol")}<w:sz w:val="{half_points(draft.measures.size * 1.25)}"/>'
    definitions = (
        _definition(
            "bullets",
            _level(0, "bullet", "•", "ListBullet", scaled(6), scaled(6), f"{_font(theme.font)}{accent}")
            + _level(1, "bullet", "–", "ListBullet2", scaled(12), scaled(6), f"{_font(theme.font)}{accent}"),
        )
        + _definition("boxes", _level(0, "bullet", "☐", "Checklist", scaled(9), scaled(9), box))
        + _definition("numbers", _level(0, "decimal", "%1.", "ListNumber", scaled(8), scaled(8), _bold(theme)))
        + _definition("narrative", _level(0, "decimal", "%1", "Narrative", scaled(11), scaled(11), _bold(theme)))
    )
    lists = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>' for number in KINDS.values()
    ) + "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{KINDS[kind]}"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        for number, kind in enumerate(draft.lists, len(KINDS) + 1)
    )
    return f"{HEAD}<w:numbering {_NAMESPACE}>{definitions}{lists}</w:numbering>"


def _definition(kind: str, levels: str) -> str:
    number = KINDS[kind]
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:nsid w:val="5E55100{number}"/>'
        f'<w:multiLevelType w:val="hybridMultilevel"/>{levels}</w:abstractNum>'
    )


def _level(level: int, form: str, sign: str, style: str, left: int, hanging: int, looks: str) -> str:
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:pStyle w:val="{style}"/>'
        f'<w:lvlText w:val="{sign}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr><w:rPr>{looks}</w:rPr></w:lvl>'
    )


def _font(name: str) -> str:
    return f'<w:rFonts w:ascii="{escape(name)}" w:hAnsi="{escape(name)}" w:eastAsia="{escape(name)}" w:hint="default"/>'


def _bold(theme: Theme) -> str:
    return f"<w:b/>{colour(theme, 'accent')}"
