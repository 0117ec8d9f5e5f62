"""Paragraphs of a sheet in larger type -> the same in styles that rest on the usual ones, and those styles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from sessionbuilder.settled.type import Type
from sessionbuilder.writers.docx.style import sizes
from sessionbuilder.writers.docx.text import GAP, THIN, Block

_USED = re.compile(r'<w:pStyle w:val="(\w+)"/>')
_STYLE = re.compile(
    '<w:style w:type="paragraph"[^>]* w:styleId="([^"]+)"><w:name w:val="([^"]+)"/>.*?'
    "(?:<w:pPr>(.*?)</w:pPr>)?(?:<w:rPr>(.*?)</w:rPr>)?</w:style>"
)
_LISTED = re.compile("<w:numPr>.*?</w:numPr>")
"""That comes from the style it rests on, whose level of a list it keeps."""


def grown(block: Block, type_: Type, used: set[str]) -> Block:
    """Return `block` in styles of the sizes of `type_`; the usual names of these are added to `used`."""

    def own(name: str) -> str:
        used.add(name)
        return _named(name, type_)

    if isinstance(block, str):
        return _USED.sub(lambda found: f'<w:pStyle w:val="{own(found[1])}"/>', block)
    return block if block.style in (GAP.style, THIN.style) else replace(block, style=own(block.style or "Normal"))


def grown_styles(styles: Mapping[Type, str], used: Mapping[Type, set[str]]) -> Iterator[str]:
    """Yield a style for each that is `used` in sizes of its own, from all `styles` in these sizes."""
    for type_, names in used.items():
        for found in _STYLE.finditer(styles[type_]):
            key, name, paragraph, run = found.groups()
            if key not in names:
                continue
            run = run or ""
            run += "" if "<w:sz " in run else sizes(type_.text)
            looks = _LISTED.sub("", paragraph or "")
            yield (
                f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{_named(key, type_)}">'
                f'<w:name w:val="{name} at {type_.text:g} pt"/><w:basedOn w:val="{key}"/><w:uiPriority w:val="11"/>'
                f"<w:unhideWhenUsed/><w:qFormat/><w:pPr>{looks}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
            )


def _named(key: str, type_: Type) -> str:
    return f"{key}At{type_.text:g}"
