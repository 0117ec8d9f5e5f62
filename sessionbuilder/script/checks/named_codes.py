"""A script -> a warning for every sheet that an instruction names by a code which none has."""

from __future__ import annotations

import re

from sessionbuilder.content import Cue, Verb
from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.script.script import Script
from sessionbuilder.text import texts_in

_CODE = re.compile(r"\b[HRF][1-9]\d?\b")
_OF_PAPER = re.compile(r"\b(?:sheets?|worksheets?|handouts?|hand out|give out|forms?|paper|collect)\b", re.IGNORECASE)
"""Words by which a letter and a number are known to be the code of a sheet, and no diagnosis or road."""


def check(script: Script, report: Report) -> None:
    """Note codes in the cues of blocks that no sheet of this day has: it is turned off, left out, or counted anew."""
    known = {each.code for each in script.sheets}
    for timed in script.programme.blocks:
        for cue in timed.block.cues:
            for text in texts_in(cue.texts):
                nobodys = set(_CODE.findall(str(text))) - known
                for code in sorted(nobodys) if nobodys and _is_of_paper(cue, str(text)) else ():
                    message = f"“{timed.title}” names the sheet {code}, and no sheet of this day has that code."
                    report.add(codes.UNKNOWN_CODE, text.span or timed.block.span, message, codes.UNKNOWN_CODE.mend)


def _is_of_paper(cue: Cue, words: str) -> bool:
    return cue.verb is Verb.HAND_OUT or _OF_PAPER.search(words) is not None
