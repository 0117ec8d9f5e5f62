"""A figure that people see says where it is from."""

from __future__ import annotations

import re

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.patterns import late
from sessionbuilder.session.session import Session
from sessionbuilder.session.shown import texts_without_source
from sessionbuilder.session.words_found import place_of

_OF_FIGURES = ("statistics", "findings", "evidence")
"""Kinds whose figures stand in fields of their own."""
_SMALL = r"(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)"
_PEOPLE = (
    r"(?:children|babies|infants|adolescents|teenagers|young people|girls|boys|mothers|fathers|parents|adults|families|"
    r"households|cases|reviews|deaths|incidents|reports|referrals|people|women|men)"
)
_PART = r"(?:half|a third|two[- ]thirds|a quarter|three[- ]quarters|a fifth|four[- ]fifths|\d+)"
_TIME = r"(?:minutes?|weeks?|months?|years?|days?|hours?|groups?|pairs?)"
_FIGURE = late(
    r"\d[\d.,]* ?(?:%|per cent\b|percent\b)"
    rf"|\b(?:\d+|one|{_SMALL}) in (?:every )?(?:\d+|{_SMALL})\b(?! {_TIME}\b)"
    r"|\b\d[\d,]* (?:out )?of (?:the )?\d[\d,]*\b"
    rf"|\b(?!(?:19|20)\d\d\b)\d{{3,}} (?:\w+ ){{0,3}}{_PEOPLE}\b"
    rf"|\b{_PART} of (?:all |the |these |those )?(?:\w+ ){{0,2}}{_PEOPLE}\b"
    r"|\b\d{1,3}(?:,\d{3})+\b|\b\d+(?:\.\d+)? (?:million|thousand)\b",
    re.IGNORECASE,
)
"""A share, a part of a whole, or a large number."""


def check(session: Session, report: Report) -> None:
    """Note, once a block, a figure on its slides where neither block nor item names a source."""
    for block in session.programme:
        if block.nature != "input" or block.source or block.law or block.case or block.named_case():
            continue
        if block.kind in _OF_FIGURES and not block.citations():
            message = f"“{block.title}” shows figures, and names no source."
            report.add(codes.FIGURE_WITHOUT_SOURCE, block.span, message, codes.FIGURE_WITHOUT_SOURCE.mend)
            continue
        for text in texts_without_source(block):
            if match := _FIGURE.search(str(text)):
                message = f"`{match[0]}` is a figure, and nothing says where it is from."
                place = place_of(text, match[0], report)
                report.add(codes.FIGURE_WITHOUT_SOURCE, place, message, codes.FIGURE_WITHOUT_SOURCE.mend)
                break
