"""A file in `sessions/deliveries/` -> one run of a session: when, where, with whom and for how many."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from msgspec import Struct
from msgspec.structs import replace

from sessionbuilder.content import Fact
from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.session.accepted import Accepted
from sessionbuilder.session.day import WholeDay
from sessionbuilder.session.hours import Hours
from sessionbuilder.session.paper_size import PaperSize
from sessionbuilder.session.pool import Pool
from sessionbuilder.session.sheets import Sheets
from sessionbuilder.session.trainers import names_in
from sessionbuilder.source.fields import MADE, ONE, Alone, Between, Reference
from sessionbuilder.source.nodes import Mapping
from sessionbuilder.text import RichText, listed, plain

_LINE = 85
"""Letters that a line of the cover has room for at the smallest size."""


class Delivery(Struct, frozen=True, kw_only=True):
    """What is settled for one run of a session; what is not written here is as the session says."""

    delivery: Reference
    """The session that is given, by the name of its file."""
    date: WholeDay
    """The day, such as `2027-01-15`."""
    time: Hours | None = None
    """When it starts and ends; the session is fitted to other hours than its own, and to its own where its people need
    more."""
    overnight: Literal["no", "yes"] = "no"
    """`yes` where these hours lie in the night, or end on the next day, and that is meant."""
    venue: RichText | None = None
    """Where it is."""
    trainers: Annotated[tuple[RichText, ...], ONE, Alone.MEANT] = ()
    """Who gives it."""
    participants: Annotated[int, Between(0, 1000)] | None = None
    """How many people are expected."""
    groups: Annotated[int, Between(1, 200)] | None = None
    """How many groups they work in."""
    group_size: Annotated[int, Between(1, 1000)] | None = None
    """How many people a group has at most, in place of `groups`."""
    handouts_: Sheets | None = None
    """Which sheets are made, in place of the session's line."""
    theme: Reference | None = None
    """The folder in `assets/themes/`, in place of the pool's."""
    paper: PaperSize | None = None
    """What everything is printed on, in place of the pool's: `A4` or `letter`."""
    clock: Literal["24-hour", "12-hour"] | None = None
    """How people are told times of day, in place of the pool's: `24-hour` or `12-hour`."""
    accept: Annotated[tuple[Accepted, ...], ONE] = ()
    """Warnings that are let stand in this run, by their codes or names, each with the reason."""

    stem: Annotated[str, MADE]
    """The name of its file, without `.yaml`."""
    lines: Annotated[Mapping, MADE]
    """Its lines as written."""

    def check(self, report: Report) -> None:
        """Note what would not fit its line on the cover."""
        for name, text in (("venue", self.venue), ("trainers", self.led_by)):
            if text and len(str(text)) > _LINE:
                message = f"`{name}` has {len(str(text))} letters; the cover has a line for it, of about {_LINE}."
                report.add(codes.TEXT_TOO_LONG, text.span or self.delivery.span, message, "shorten it")

    @property
    def names(self) -> tuple[str, ...]:
        """The name of each trainer, also where one text holds several: `Ana and Ben`."""
        return tuple(name for text in self.trainers for name in names_in(str(text)))

    @property
    def when_and_where(self) -> str:
        """Its day, and its place where that is settled: `Tuesday 20 April 2027, Town Hall`."""
        return f"{self.date.with_weekday}, {self.venue}" if self.venue else self.date.with_weekday

    @property
    def led_by(self) -> RichText | None:
        """Who gives it, as English lists them."""
        if not self.trainers:
            return None
        return plain(listed(map(str, self.trainers)), self.trainers[0].span)

    def over(self, session: Mapping) -> Mapping:
        """Return the lines of `session` with the people and the sheets of this delivery in place of its own."""
        numbers = {"groups", "group-size"}
        replacing = {"participants", "handouts", *numbers}
        own = tuple((key, value) for key, value in self.lines.entries if key.text in replacing)
        grouped = any(key.text in numbers for key, _ in own)
        kept = tuple((k, v) for k, v in session.entries if not (grouped and k.text in ("groups", "group-size")))
        return Mapping(kept, session.span).overlaid(own)

    def over_pool(self, pool: Pool) -> Pool:
        """Return `pool` with what this delivery says in place of it."""
        own = {"theme": self.theme, "paper": self.paper, "clock": self.clock}
        return replace(pool, **{name: value for name, value in own.items() if value})

    def facts(self) -> Iterator[Fact]:
        """Yield date, place and trainers, as far as they are settled."""
        yield Fact("Date", plain(self.date.words))
        if self.venue:
            yield Fact("Place", self.venue)
        if self.led_by:
            yield Fact("Trainers", self.led_by)
