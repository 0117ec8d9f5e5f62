"""Every word under `handouts:` stands for a sheet that there is."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from sessionbuilder.diagnostics import Report, choose_from, codes, did_you_mean, nearest
from sessionbuilder.session.block import Block
from sessionbuilder.session.session import FORMS, Session
from sessionbuilder.session.sheets import ALL, GLOSSARY_SHEET, KEY_MESSAGES, LEARNING_LOG, NONE, Sheets
from sessionbuilder.text import shortened

_CODE = re.compile(r"[hrf]\d{1,3}")
"""As sheets are called in print, in small letters."""
_FEW = 10
"""So many words are all shown; of more, the nearest."""


def check(session: Session, report: Report) -> None:
    """Note words that stand for no sheet of the session, or of the block."""
    if session.handouts_:
        words = list(dict.fromkeys(word for block in session.programme for word in _of_block(block)))
        _check(session.handouts_, [*words, LEARNING_LOG, GLOSSARY_SHEET, KEY_MESSAGES], "this session", report)
    told = set()
    for block in session.programme:
        for form in block.forms:
            said = form.handouts_
            if said and said.span not in told:
                told.add(said.span)
                _check(said, [*_of_block(form), *form.sheets], "this block", report)


def _of_block(block: Block) -> Iterator[str]:
    """Yield the words for all sheets of a block: its kind, its worksheets, and key messages."""
    if block.makes_paper:
        yield block.kind
    yield from block.worksheets
    if block.is_kept:
        yield KEY_MESSAGES


def _check(said: Sheets, words: Collection[str], where: str, report: Report) -> None:
    for word in said.words:
        if word in words:
            continue
        message = f"`{shortened(word)}` is no sheet of {where}."
        if _CODE.fullmatch(word):
            message = f"`{word.upper()}` is a code, which changes when the day does."
        hint = _hint(word, words)
        if word in FORMS:
            hint = f"forms are named under `forms:` of the session: {choose_from(FORMS)}"
        report.add(codes.UNKNOWN_SHEET, word.span, message, hint)


def _hint(word: str, words: Collection[str]) -> str:
    if word in (NONE, ALL):
        return f"`{word}` stands alone: `handouts: {word}`"
    if not nearest(word, words) and (meant := nearest(word, (NONE, ALL))):
        return f"did you mean `{meant}`?"
    if not words:
        return "it has none, so leave the line out"
    near = did_you_mean(word, words) if not _CODE.fullmatch(word) else ""
    return near or (choose_from(words) if len(words) <= _FEW else "write kinds of block, or `none`")
