"""Blocks, and how their pages are set -> the body of a document: sections, and breaks where a page must start."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from msgspec.structs import replace

from sessionbuilder.settled.page import LEAVES, framed
from sessionbuilder.writers.docx.draft import Draft
from sessionbuilder.writers.docx.grown import grown
from sessionbuilder.writers.docx.sections import Setting, Start, section_xml
from sessionbuilder.writers.docx.text import GAP, THIN, Block, Paragraph, blocks_xml

_BARE = Setting(framed(LEAVES["A4"]))
"""The pages of a booklet in which nothing stands."""


@dataclass(slots=True)
class _Section:
    setting: Setting
    start: Start
    blocks: list[Block] = field(default_factory=list)

    def end(self) -> None:
        """Let nothing stand between the last part and the end of its page: it might stand on a page of its own."""
        if self.blocks and self.blocks[-1] == GAP:
            self.blocks[-1] = THIN


@dataclass(slots=True)
class Pages:
    """The pages of a booklet, filled from the first to the last."""

    draft: Draft
    _sections: list[_Section] = field(default_factory=list)
    _breaks: bool = False

    def enter(self, setting: Setting, start: Start = "nextPage") -> None:
        """Let what follows stand on pages set so: on the next one, or from here where `start` says so.

        Something must follow: a section has at least one paragraph.
        """
        here = self._sections[-1] if self._sections else None
        if here and here.setting == setting:
            if start != "continuous":
                self.turn()
            return
        if start == "continuous" and (not here or not here.setting.shares_paper(setting)):
            start = "nextPage"
        if here and start != "continuous":
            here.end()
        self._sections.append(_Section(setting, start))
        self._breaks = False

    def turn(self) -> None:
        """Let what follows start a page."""
        self._sections[-1].end()
        self._breaks = True

    def let_go(self) -> None:
        """Let the last block not hold on to what follows it."""
        blocks = self._sections[-1].blocks
        if isinstance(last := blocks[-1], Paragraph):
            blocks[-1] = replace(last, kept=False)

    def add(self, blocks: Iterable[Block]) -> None:
        """Put `blocks` where the last ones end."""
        section, type_ = self._sections[-1], self.draft.type
        for block in blocks:
            if type_ != self.draft.usual:
                block = grown(block, type_, self.draft.larger.setdefault(type_, set()))
            if self._breaks and isinstance(block, Paragraph):
                block = replace(block, breaks=True)
            elif self._breaks:
                section.blocks.append(replace(THIN, breaks=True))
            self._breaks = False
            section.blocks.append(block)

    def xml(self) -> str:
        """Return all sections: each but the last ends with a paragraph that says how its pages are set."""
        if self._sections:
            self._sections[-1].end()
        body = ""
        for section in self._sections[:-1]:
            *blocks, last = section.blocks
            assert isinstance(last, Paragraph), "every part ends in a paragraph, if only in a gap"
            ends = replace(last, section=_properties(section, self.draft))
            body += blocks_xml([*blocks, ends])
        last_section = self._sections[-1] if self._sections else _Section(_BARE, "nextPage", [THIN])
        ends_xml = _properties(last_section, self.draft)
        return body + blocks_xml(last_section.blocks) + ends_xml


def _properties(section: _Section, draft: Draft) -> str:
    first = section.blocks[0] if section.blocks else None
    opens = isinstance(first, Paragraph) and first.style.startswith("Heading1")
    return section_xml(section.setting, section.start, draft, opens=opens)
