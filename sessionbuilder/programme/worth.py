"""A block -> what it is worth to those who learn, by what they do in it: what is worth least gives and goes first.

People keep what they did longer than what they heard, and from what they did without thinking it over they learn little
(Kolb 1984). So what is told goes first, then what people do, then that in which they make sense of it, and last the
frame of the day, which is little and holds the rest together. What shows that something went well counts as what people
do: a day about harm has little of it, and it gives them heart.
"""

from __future__ import annotations

from sessionbuilder.session.block import Block
from sessionbuilder.session.reference import history
from sessionbuilder.session.session import Session

TOLD, DONE, THOUGHT_OVER, FRAME = range(4)
_WORTH = {"activity": DONE, "debrief": THOUGHT_OVER, "frame": FRAME, "close": FRAME}


def worth(block: Block) -> int:
    """Return one of the four, from the least worth to the most; a round is something that people do."""
    told = _WORTH.get(block.nature, TOLD)
    return max(told, DONE) if block.shows_what_helped or block.rounds else told


def price(block: Block, session: Session) -> int:
    """Return what is lost with each minute of the block, to add up: it rises as `departures.py` orders.

    What its author would rather give up, and what people can do at home, is a third of the rest; history is the least.
    """
    dear = 1 if block.importance == "could" or block.pre_work else 3
    return dear if history(block, session) else dear * (1 + bool(block.serves) + 2 * worth(block))
