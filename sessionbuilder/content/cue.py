"""Facilitator instructions under their verb: what to say, ask, do and listen for. Never on the slide."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from msgspec import Struct

from sessionbuilder.text import Listing, RichText


class Verb(Enum):
    """What an instruction tells the facilitator to do; the value is its key in YAML (`materials`: a field of its own).

    The vocabulary follows the graphic cues of leader's guides: a headline removes all doubt whether a text is
    read aloud or put in one's own words.
    """

    SAY = "say"
    READ = "read"
    ASK = "ask"
    LISTEN_FOR = "listen-for"
    DO = "do"
    SHOW = "show"
    HAND_OUT = "hand-out"
    WRITE_UP = "write-up"
    GROUP = "group"
    TIME = "time"
    KEY_POINT = "key-point"
    WATCH = "watch"
    CHECK = "check"
    LEARNING_POINTS = "learning-points"
    ANSWERS = "answers"
    IF_BEHIND = "if-behind"
    IF_AHEAD = "if-ahead"
    LINK = "link"
    MATERIALS = "materials"

    @property
    def word(self) -> str:
        """How it is printed: `LISTEN FOR`."""
        return self.value.replace("-", " ").upper()


class Cue(Struct, frozen=True):
    """One instruction."""

    verb: Verb
    texts: tuple[RichText | Listing, ...]
    """Paragraphs and lists."""


LOOKED_UP = (Verb.LEARNING_POINTS, Verb.ANSWERS, Verb.IF_BEHIND, Verb.IF_AHEAD)
"""What one looks up in a block, in its order: it stands after what one does in it."""
_CLOSING = (Verb.KEY_POINT, Verb.LINK, *LOOKED_UP)
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
    while end and own[end - 1].verb in _CLOSING:
        end -= 1
    clock = max((number for number, cue in enumerate(rest, 1) if cue.verb is Verb.TIME), default=0)
    start = _start(own[:end]) if clock else end
    return (*shown, *own[:start], *rest[:clock], *own[start:end], *rest[clock:], *own[end:])


def _start(own: list[Cue]) -> int:
    """Return the place among the author's instructions at which people begin to work."""
    timed = [number for number, cue in enumerate(own) if cue.verb is Verb.TIME]
    settled = [number for number, cue in enumerate(own, 1) if cue.verb in _SETTLING]
    return timed[0] if timed else settled[-1] if settled else len(own)
