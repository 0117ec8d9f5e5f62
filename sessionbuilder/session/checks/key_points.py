"""Few blocks have a key point, so that those that have one are heard."""

from __future__ import annotations

from sessionbuilder.content import Verb
from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.session.session import Session
from sessionbuilder.text import texts_in

_ONE_IN = 3
"""Of so many blocks one may have a key point."""
_FEW = 3
"""So many key points are never too many, however short the session is."""


def check(session: Session, report: Report) -> None:
    """Note, once, that more than a third of the blocks have a key point; pauses count as none."""
    blocks = [block for block in session.programme if not block.pause and block.nature not in ("buffer", "divider")]
    points = [cue for block in blocks for cue in block.cues if cue.verb is Verb.KEY_POINT]
    having = sum(any(cue.verb is Verb.KEY_POINT for cue in block.cues) for block in blocks)
    most = max(_FEW, len(blocks) // _ONE_IN)
    if having > most:
        first = points[0].texts
        place = next((text.span for text in texts_in(first) if text.span), session.span)
        message = f"{having} of {len(blocks)} blocks have a `key-point`; one lands where there are few, {most} at most."
        report.add(codes.MANY_KEY_POINTS, place, message, codes.MANY_KEY_POINTS.mend)
