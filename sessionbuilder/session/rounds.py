"""How long people speak in turn, as trainers write it: `20 seconds each` -> the minutes that so many people take."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal, TypeAlias

from msgspec import Struct

from sessionbuilder.diagnostics import codes
from sessionbuilder.patterns import late
from sessionbuilder.source.fields import UNREAD, Spelt, Unread
from sessionbuilder.source.nodes import Node, Scalar
from sessionbuilder.source.reader import Reader
from sessionbuilder.text import NUMBER_WORDS, counted
from sessionbuilder.units import Duration, Minutes

ROUND = "round"
"""What the part of a block is called in which people speak in turn."""
TOGETHER = "together"
"""What the part of a block is called in which everybody talks about what came of the work."""
USUAL_SECONDS = 20
"""Time for a sentence or two, and for the look to the next; what `each` alone stands for."""
LONGEST_TURN = 10 * 60
"""Seconds; who speaks longer gives a presentation, and that has minutes of its own."""
SHORTEST_TURN = 10
"""Seconds: time for a word and the look to the next."""
_STEP = 5

Speaker: TypeAlias = Literal["person", "pair", "three", "group"]
"""Who has one turn."""

_SPEAKERS: dict[str, Speaker] = {
    **dict.fromkeys(("person", "participant", "head", "one"), "person"),
    "pair": "pair",
    **dict.fromkeys(("three", "trio", "triad"), "three"),
    **dict.fromkeys(("group", "table", "team"), "group"),
}
_AT_ONCE: dict[Speaker, int] = {"person": 1, "pair": 2, "three": 3}
_NUMBERS = {word: float(number) for number, word in enumerate(NUMBER_WORDS, 1)} | {
    "a": 1,
    "half a": 0.5,
    "½": 0.5,
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "ninety": 90,
}
_NUMBER = rf"(\d{{1,4}}(?:\.5)?|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
_LENGTH = rf"{_NUMBER} ?(s|secs?\.?|seconds?|m|mins?\.?|minutes?)"
_WHO = rf"(?:(?:(?:for )?(?:a|each|every)|per) ({'|'.join(_SPEAKERS)})|each)"
_TURN = late(rf"{_LENGTH} {_WHO}")
_LENGTH_ALONE = late(_LENGTH)
_NUMBER_ALONE = late(rf"(\d{{1,4}})(?: ({_WHO}))?")
_NO_LENGTH = late(_WHO)
_WANTED = "a turn such as `20 seconds each`"
_WRITTEN = rf"none|each|{_LENGTH} {_WHO}"


class Rounds(Struct, frozen=True):
    """How long one turn is, and who has one."""

    seconds: int = USUAL_SECONDS
    """How long one turn takes; 0 where nobody speaks in turn."""
    speaker: Speaker = "person"

    written_as: ClassVar[Any] = Annotated[str, Spelt(_WRITTEN, "`each`, or a turn such as `20 seconds a person`")]

    @classmethod
    def from_node(cls, node: Node, reader: Reader) -> Rounds | Unread:
        """Read `each`, `30 seconds each`, `1 minute a group`, `15 seconds a pair`; `none` in a short form."""
        if not isinstance(node, Scalar):
            return reader.wrong(node, _WANTED, "write `20 seconds each`, or `1 minute a group`")
        found = reader.parsed(node, _read, codes.BAD_ROUNDS, _WANTED, _meant(node.text))
        if isinstance(found, Unread) or found.seconds <= LONGEST_TURN:
            return found
        message = f"One turn takes {counted(-(-found.seconds // 60), 'minute')}; {LONGEST_TURN // 60} is the most."
        reader.report.add(codes.BAD_ROUNDS, node.span, message, "write a shorter turn, or give the block `minutes`")
        return UNREAD

    def turns(self, people: int, groups: int) -> int:
        """Return how many turns there are; whoever is over joins a pair or a three."""
        if self.speaker == "group":
            return groups if people else 0
        return max(people // _AT_ONCE[self.speaker], min(people, 1))

    def length(self, people: int, groups: int) -> Duration:
        """Return the minutes of all turns, rounded up; they neither shrink nor stretch, since nobody is left out."""
        minutes: Minutes = -(-self.turns(people, groups) * self.seconds // 60)
        return Duration(minutes, minutes, minutes)

    def shorter(self, saved: Minutes, people: int, groups: int) -> Rounds | None:
        """Return the longest turn that takes `saved` minutes less; None where nobody could say anything in it."""
        most = self.length(people, groups).ideal - saved
        for seconds in range((self.seconds - 1) // _STEP * _STEP, SHORTEST_TURN - 1, -_STEP):
            turn = Rounds(seconds, self.speaker)
            if turn.length(people, groups).ideal <= most:
                return turn
        return None

    @property
    def written(self) -> str:
        """The turn as somebody writes it: `20 seconds each`, `1 minute a group`."""
        return f"{self._turn} {'each' if self.speaker == 'person' else f'a {self.speaker}'}"

    @property
    def _turn(self) -> str:
        minutes, seconds = divmod(self.seconds, 60)
        return counted(self.seconds, "second") if seconds else counted(minutes, "minute")

    def told(self, people: int, groups: int) -> str:
        """Return the reckoning in words: `24 people, 20 seconds each, 8 minutes`."""
        turns = self.turns(people, groups)
        who = counted(turns, self.speaker) if self.speaker != "person" or turns == 1 else f"{turns:,} people"
        return f"{who}, {self._turn} each, {counted(self.length(people, groups).ideal, 'minute')}"


def _folded(text: str) -> str:
    return " ".join(text.split()).lower()


def _read(text: str) -> Rounds | None:
    text = _folded(text)
    if text in ("each", "none"):
        return Rounds(USUAL_SECONDS if text == "each" else 0)
    match = _TURN.fullmatch(text)
    seconds = _seconds(match[1], match[2]) if match else 0
    return Rounds(seconds, _SPEAKERS[match[3] or "person"]) if match and seconds else None


def _seconds(number: str, unit: str) -> int:
    """Return how many seconds so many of the `unit` are."""
    many = _NUMBERS[number] if number in _NUMBERS else float(number)
    return round(many * (1 if unit.startswith("s") else 60))


def _meant(text: str) -> str:
    """Return the hint for a turn of which something is missing; empty for any other text."""
    text = _folded(text)
    if (match := _LENGTH_ALONE.fullmatch(text)) and _seconds(match[1], match[2]):
        return f"write `{text} each`, or `{text} a group`"
    if text in ("no", "false", "0"):
        return "write `none`, or leave the line out"
    if match := _NUMBER_ALONE.fullmatch(text):
        unit = "minutes" if 1 < int(match[1]) <= 5 else "seconds"  # nobody speaks for so few seconds
        return f"write `{match[1]} {unit} {match[2] or 'each'}`"
    if match := _NO_LENGTH.fullmatch(text):
        return f"write `{'1 minute' if match[1] in ('group', 'table', 'team') else '20 seconds'} {text}`"
    return ""
