"""A few figures to be seen from the back of the room."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction
from typing import Annotated, ClassVar

from sessionbuilder.content import Bullets, Numeral, Numerals, Page, Slide
from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.kind import Kind
from sessionbuilder.session.block import Chapter
from sessionbuilder.session.spoken import Line, Spoken
from sessionbuilder.source.fields import Between
from sessionbuilder.text import RichText

_PERCENT = re.compile(r"(\d{1,3}(?:\.\d{1,3})?) ?%")
_SHARE = re.compile(r"(\d{1,9}) (?:of|in|out of) (\d{1,9})", re.IGNORECASE)
_ABOUT = re.compile(
    r"^(?:about|around|roughly|nearly|almost|(?:just )?(?:over|under)|(?:more|less|fewer) than|at (?:least|most)) ",
    re.IGNORECASE,
)
_SIGNS = {
    sign: Fraction(*parts)
    for sign, *parts in (("½", 1, 2), ("⅓", 1, 3), ("⅔", 2, 3), ("¼", 1, 4), ("¾", 3, 4), ("half", 1, 2))
}
_PARTS = {"half": Fraction(1, 2), "third": Fraction(1, 3), "quarter": Fraction(1, 4), "fifth": Fraction(1, 5)}
_COUNTS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4}
_WORDS = re.compile(rf"({'|'.join(_COUNTS)})[ -]({'|'.join(_PARTS)})s?", re.IGNORECASE)


class Figure(Spoken, frozen=True, kw_only=True):
    """One figure."""

    figure: str
    """Such as `6`, `4 of 6`, `over ¾`, `40 to 85%` or `12 million`."""
    says: RichText
    """What it counts."""


class Statistics(Kind, frozen=True, kw_only=True):
    """Shows figures very large, with what they count; `4 of 6`, `55%` and `a third` get a bar in proportion."""

    listed_under: ClassVar[Chapter] = "Facts and figures"

    period: str = ""
    """The time they cover."""
    figures: Annotated[tuple[Figure, ...], Between(1, 6)]
    """The figures, each `{figure: 4 of 6, says: what it counts}`."""
    points: tuple[Line, ...] = ()
    """What else the source says, without a figure."""

    def check(self, report: Report) -> None:
        """Note a part that is larger than its whole."""
        for item in self.figures:
            match = _SHARE.fullmatch(item.figure.replace(",", ""))
            if match and int(match[1]) > int(match[2]):
                report.add(codes.BAD_NUMBER, item.says.span, f"`{item.figure}` cannot be.", "correct the figure")

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return the figures, and the statements without a figure after them."""
        numerals = tuple(Numeral(item.figure, item.says, None, _share(item.figure), item.cues) for item in self.figures)
        yield Page(when.title, (Numerals(numerals),), basis=self.period)
        if self.points:
            bullets = Bullets(tuple(point.bullet for point in self.points))
            yield Page(when.title, (bullets,), basis=self.period)


def _share(figure: str) -> Fraction | None:
    """Return the part of the whole that a figure such as `4 of 6`, `55%` or `almost ⅔` names, about or exactly."""
    figure = _ABOUT.sub("", figure.strip())
    if percent := _PERCENT.fullmatch(figure):
        return min(Fraction(percent[1]) / 100, Fraction(1))
    if figure.casefold() in _SIGNS:
        return _SIGNS[figure.casefold()]
    if words := _WORDS.fullmatch(figure):
        share = _COUNTS[words[1].lower()] * _PARTS[words[2].lower()]
        return share if share <= 1 else None
    match = _SHARE.fullmatch(figure.replace(",", ""))
    if not match or not int(match[2]) or int(match[1]) > int(match[2]):
        return None
    return Fraction(int(match[1]), int(match[2]))
