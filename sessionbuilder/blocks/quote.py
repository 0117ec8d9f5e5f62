"""Somebody's own words, with who said them and where they can be looked up."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from msgspec.structs import replace

from sessionbuilder.content import Page, Quotation, Slide
from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.kind import Kind
from sessionbuilder.session.block import Chapter
from sessionbuilder.session.words_found import PAIRS, lone_mark
from sessionbuilder.text import RichText, Run
from sessionbuilder.units import Minutes


class Quote(Kind, frozen=True, kw_only=True):
    """Shows a quotation large, in quotation marks of its own, with its source and the place in it."""

    listed_under: ClassVar[Chapter] = "Setting out"
    usual_minutes: ClassVar[Minutes] = 2
    needs_source: ClassVar[bool] = True

    words: RichText
    """The words themselves, without quotation marks round them."""
    by: str = ""
    """Who said or wrote them, where it is not the author of the source."""

    def check(self, report: Report) -> None:
        """Note a quotation that nobody could look up, and quotation marks that do not go together."""
        if not self.source:
            report.add(
                codes.MISSING_FIELD,
                self.span,
                "`source` is missing here: a quotation says where it is from.",
                'add a line such as `source: "wt2010, p. 87"`',
            )
        for citation in self.source:
            if not citation.locator:
                report.add(
                    codes.MISSING_FIELD,
                    citation.source.span,
                    f"Nothing says where in `{citation.source}` these words stand.",
                    f'write the page or the chapter after a comma: `"{citation.source}, p. 87"`',
                )
        if lone := lone_mark(str(self.words)):
            report.add(
                codes.OPEN_QUOTATION,
                self.words.span,
                f"The quotation mark {lone} has no partner.",
                "close it, or take it away: the slide puts quotation marks round the whole",
            )

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return the quotation."""
        yield Page(when.title, (Quotation(_bare(self.words), self.by),))


def _bare(words: RichText) -> RichText:
    """Return `words` without quotation marks that stand round them all."""
    text = str(words)
    alike = text[0] == text[-1] and text[0] in text[1:-1]
    if len(text) < 3 or PAIRS.get(text[0]) != text[-1] or alike or lone_mark(text[1:-1]):
        return words
    runs: list[Run] = list(words.runs)
    runs[0] = replace(runs[0], text=runs[0].text[1:])
    runs[-1] = replace(runs[-1], text=runs[-1].text[:-1])
    return RichText(tuple(runs), words.span)
