"""What is quoted can be looked up, is quoted by leave where it is long, and ends where it ends."""

from __future__ import annotations

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.session.block import Block
from sessionbuilder.session.session import Session
from sessionbuilder.session.shown import texts_shown
from sessionbuilder.session.words_found import lone_mark, place_of, quoted
from sessionbuilder.text import RichText

_PHRASE = 20
"""Words; a shorter piece in quotation marks is a phrase, or what somebody in an example might say."""
LONG = 60
"""Words; more than that is a passage, and somebody's work."""


def check(session: Session, report: Report) -> None:
    """Note quotations without a place, long ones without leave, and quotation marks without a partner."""
    for part in session.texts_by_part():
        _check_marks(part, report)
    for block in session.programme:
        if block.source and block.nature == "input" and not block.named_case():
            for text in texts_shown(block):
                _check_text(text, block, session, report)


def _check_marks(texts: tuple[RichText, ...], report: Report) -> None:
    """Note marks without a partner, but where a comma is known to have parted a list in one line."""
    parted = {found.span and found.span[:2] for found in report.diagnostics if found.fault is codes.PARTED_QUOTATION}
    for text in (text for text in texts if not text.span or text.span[:2] not in parted):
        words = str(text)
        even = words.count("“") == words.count("”") and words.count("«") == words.count("»")
        if even and "‘" not in words and "„" not in words and not words.count('"') % 2:
            continue
        if lone := lone_mark(words):
            message = f"The quotation mark {lone} has no partner in this text."
            place = place_of(text, lone, report)
            report.add(codes.LONE_QUOTATION_MARK, place, message, codes.LONE_QUOTATION_MARK.mend)


def _check_text(text: RichText, block: Block, session: Session, report: Report) -> None:
    """Note what is quoted in a `text` of a `block` with a source and cannot be looked up, or is long."""
    whole = block.kind == "quote" and text is getattr(block, "words", None)
    name = block.source[0].source
    for passage in [str(text)] if whole else quoted(str(text)):
        words = len(passage.split())
        if words > _PHRASE and not whole and not any(citation.locator for citation in block.citations()):
            message = f"These {words} words are from `{name}`, and nothing says where in it they stand."
            hint = f'write the page or the section after a comma: `source: "{name}, p. 87"`'
            report.add(codes.QUOTATION_WITHOUT_PAGE, place_of(text, passage, report), message, hint)
        works = [session.publications.get(citation.source) for citation in block.source]
        if words > LONG and not any(work and work.permission for work in works):
            message = f"These {words} words are copied from `{name}`, and nothing says by whose leave."
            report.add(codes.LONG_QUOTATION, text.span, message, codes.LONG_QUOTATION.mend)
