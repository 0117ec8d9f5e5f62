"""Facilitator instructions under their verb: what to say, ask, do and listen for. Never on the slide."""

from __future__ import annotations

from enum import Enum

from msgspec import Struct

from sessionbuilder.text import RichText


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
    texts: tuple[RichText, ...]
    """Paragraphs, or the items of a list."""
    listed: bool = False
    """Whether the texts are the items of a list."""
    numbered: bool = False
    """Whether the list is numbered, as the paragraphs of a case are."""
