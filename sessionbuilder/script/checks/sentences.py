"""Every sentence on a slide can be read before the slide has gone."""

from __future__ import annotations

from sessionbuilder.content import Quotation, Slide
from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.patterns import late
from sessionbuilder.script.script import Script
from sessionbuilder.session.glossary import shown_texts
from sessionbuilder.text import RichText, shortened

LONGEST = 30
"""Words; plain English asks for 15 to 20 on average."""
_LETTERS = 2 * LONGEST
"""A text with fewer letters has no sentence that is too long."""
_END = late(r"(?<=[.!?;:])[)”’\"]*\s+|(?<=[.!?][)”’\"])\s+")
"""Where a sentence ends, or a part of one that is read for itself."""
_WORD = late(r"[^\W_]+(?:[’'.,-]\w+)*")


def check(script: Script, report: Report) -> None:
    """Note each text of a slide in which a sentence is too long; what is quoted is somebody else's."""
    for said in script.blocks:
        for text in dict.fromkeys(text for slide in said.slides for text in _shown(slide)):
            for sentence in _END.split(str(text)) if len(str(text)) > _LETTERS else ():
                if (words := len(_WORD.findall(sentence))) > LONGEST:
                    message = f"“{shortened(sentence)}” has {words} words on a slide; {LONGEST} is the most."
                    report.add(codes.LONG_SENTENCE, text.span, message, codes.LONG_SENTENCE.mend)


def _shown(slide: Slide) -> list[RichText]:
    """Return what an author wrote for a slide, and people read there."""
    quoted = {part.words for part in getattr(slide, "parts", ()) if isinstance(part, Quotation)}
    return [text for text in shown_texts(slide) if text.span and text not in quoted]
