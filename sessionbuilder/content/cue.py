"""Facilitator instructions under their verb: what to say, ask, do and listen for. Never on the slide."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from msgspec import Struct

from sessionbuilder.diagnostics import Span
from sessionbuilder.text import Listing, RichText


class Verb(Enum):
    """What an instruction tells the facilitator to do; the value is its key in YAML (`law`, `materials`: fields).

    The vocabulary follows the graphic cues of leader's guides: a headline removes all doubt whether a text is
    read aloud or put in one's own words.
    """

    SAY = "say"
    """What to say in one's own words."""
    READ = "read"
    """What to read out word for word."""
    ASK = "ask"
    """A question to the room."""
    LISTEN_FOR = "listen-for"
    """What people may answer."""
    DO = "do"
    """What to do."""
    SHOW = "show"
    """What to show, and when."""
    HAND_OUT = "hand-out"
    """What to give out."""
    WRITE_UP = "write-up"
    """What to write on the flipchart."""
    GROUP = "group"
    """Who works with whom."""
    TIME = "time"
    """When the time is told, and how."""
    KEY_POINT = "key-point"
    """What people must not leave without."""
    WATCH = "watch"
    """How people are, and what to keep an eye on."""
    CHECK = "check"
    """How to find out whether it has been understood."""
    LEARNING_POINTS = "learning-points"
    """What people may learn from it."""
    ANSWERS = "answers"
    """The answers, for the facilitator alone."""
    IF_BEHIND = "if-behind"
    """What to leave out or shorten where time is short."""
    IF_AHEAD = "if-ahead"
    """What to add where there is time."""
    LINK = "link"
    """How it leads to what comes next."""
    LAW = "law"
    """How the law that a block rests on stands, what it says, and who looked; the program writes it."""
    MATERIALS = "materials"

    @property
    def word(self) -> str:
        """How it is printed: `LISTEN FOR`."""
        return self.value.replace("-", " ").upper()


class Place(Struct, frozen=True):
    """One of the slides of a block, as its author names it."""

    words: str
    """Its number among them, from 1, or words that stand on it."""
    span: Span


class Cue(Struct, frozen=True):
    """One instruction."""

    verb: Verb
    texts: tuple[RichText | Listing, ...]
    """Paragraphs and lists."""
    slide: Place | None = None
    """The slide of its block at which it is used, where its author names one."""
    click: int = 0
    """The number of the slide that one clicks on to before it, where that must be said."""


SPOKEN = (Verb.SAY, Verb.READ, Verb.ASK)
"""What is said aloud."""
LOOKED_UP = (Verb.LEARNING_POINTS, Verb.ANSWERS, Verb.LAW, Verb.IF_BEHIND, Verb.IF_AHEAD)
"""What one looks up in a block, in its order: it stands after what one does in it."""
CLOSING = (Verb.KEY_POINT, Verb.LINK, *LOOKED_UP)
"""With what a block ends."""
_SETTLING = (Verb.GROUP, Verb.HAND_OUT)
"""What comes before people begin to work."""


def in_order(own: Iterable[Cue], brought: Iterable[Cue]) -> tuple[Cue, ...]:
    """Return a block's `own` instructions and those that its slides have `brought`, as they are used.

    What is to be seen comes first, and the rest before the block's last words. The clock is started where the author
    tells of time; otherwise once people are in groups and have their paper. What the author hands out stands in place
    of what a slide would have handed out.
    """
    own = list(own)
    written = {cue.verb for cue in own}
    brought = [cue for cue in brought if cue.verb is not Verb.HAND_OUT or cue.verb not in written]
    shown = [cue for cue in brought if cue.verb is Verb.SHOW]
    rest = [cue for cue in brought if cue.verb is not Verb.SHOW]
    end = len(own)
    while end and own[end - 1].verb in CLOSING:
        end -= 1
    clock = max((number for number, cue in enumerate(rest, 1) if cue.verb is Verb.TIME), default=0)
    start = _start(own[:end]) if clock else end
    return (*shown, *own[:start], *rest[:clock], *own[start:end], *rest[clock:], *own[end:])


def _start(own: list[Cue]) -> int:
    """Return the place among the author's instructions at which people begin to work."""
    timed = [number for number, cue in enumerate(own) if cue.verb is Verb.TIME]
    settled = [number for number, cue in enumerate(own, 1) if cue.verb in _SETTLING]
    return timed[0] if timed else settled[-1] if settled else len(own)
